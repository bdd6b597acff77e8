"""YAML read safely into plain values, with the line of every key and item.

Only text, whole numbers, nothing (`null`), lists and mappings exist: everything else stays the text that was
written, so `10:00`, `no` and `0123` never become 600, False and 83. Refused: aliases and anchors, tags,
duplicate keys, more than one document, deep nesting, and files over 256 KiB.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from .fouten import Bestandsfout, Fout, toon

GROOTSTE_BESTAND = 256 * 1024
DIEPSTE = 12
NIETS = ("", "~", "null")
# Halves of characters, and control characters that are no text: NUL above all.
GEEN_TEKEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
Pad = tuple[str | int, ...]


def _regel(stuk: yaml.Node | yaml.Event) -> int:
    return int(stuk.start_mark.line) + 1 if stuk.start_mark else 1


class Boom:
    """The values of a file, and on which line each path stands. `naam`: how a fault calls the file."""

    def __init__(self, naam: str) -> None:
        self.naam = naam
        self.regels: dict[Pad, int] = {(): 1}
        self.fouten: list[Fout] = []
        self.waarde: Any = None

    def regel(self, pad: Pad) -> int:
        """The line of this path, or of the nearest thing around it."""
        while pad not in self.regels:
            pad = pad[:-1]
        return self.regels[pad]

    def deel(self, pad: Pad, erbij: Mapping[str, Any]) -> "Boom":
        """The mapping under this path as a tree of its own, on the same lines. `erbij`: what it has too,
        unless it says so itself."""
        deel = Boom(self.naam)
        deel.regels = {p[len(pad) :]: regel for p, regel in self.regels.items() if p[: len(pad)] == pad}
        eigen = self.waarde
        for stap in pad:
            eigen = eigen[stap]
        deel.waarde = {**erbij, **eigen}
        return deel

    def _fout(self, knoop: yaml.Node, zin: str) -> None:
        self.fouten.append(Fout(_regel(knoop), zin))

    def lees(self, knoop: yaml.Node, pad: Pad = ()) -> Any:
        self.regels.setdefault(pad, _regel(knoop))
        if isinstance(knoop, yaml.MappingNode):
            return self._lees_paren(knoop, pad)
        if isinstance(knoop, yaml.SequenceNode):
            return tuple(self.lees(deel, (*pad, nummer)) for nummer, deel in enumerate(knoop.value))
        return self._lees_woord(knoop)

    def _lees_paren(self, knoop: yaml.MappingNode, pad: Pad) -> dict[str, Any]:
        paren: dict[str, Any] = {}
        for sleutel, waarde in knoop.value:
            naam = sleutel.value
            if not isinstance(naam, str):
                self._fout(sleutel, "een sleutel is één woord, geen lijst.")
                continue
            if naam in paren:
                self._fout(sleutel, f"{toon(naam)} staat er twee keer.")
                continue
            self.regels[(*pad, naam)] = _regel(sleutel)
            paren[naam] = self.lees(waarde, (*pad, naam))
        return paren

    def _lees_woord(self, knoop: yaml.Node) -> str | int | None:
        woord = str(knoop.value)
        if getattr(knoop, "style", None) is None:
            if woord in NIETS:
                return None
            if re.fullmatch(r"-?(0|[1-9][0-9]{0,8})", woord):
                return int(woord)
        return woord


def _bekijk_eerst(tekst: str) -> list[Fout]:
    """Refuse what the format does not know before anything is built from it."""
    fouten: list[Fout] = []
    diepte = documenten = 0
    for stap in yaml.parse(tekst, Loader=yaml.SafeLoader):
        regel = _regel(stap)
        documenten += isinstance(stap, yaml.DocumentStartEvent)
        diepte += isinstance(stap, yaml.CollectionStartEvent) - isinstance(stap, yaml.CollectionEndEvent)
        if diepte > DIEPSTE or documenten > 1:
            zin = "het bestand is te diep genest." if diepte > DIEPSTE else "een bestand bevat één verhaal."
            return [*fouten, Fout(regel, zin)]
        if isinstance(stap, yaml.AliasEvent) or getattr(stap, "anchor", None):
            fouten.append(Fout(regel, "verwijzingen met & en * zijn niet toegestaan; schrijf het uit."))
        if getattr(stap, "tag", None):
            fouten.append(Fout(regel, "een woord met een uitroepteken ervoor (!) is niet toegestaan."))
        if isinstance(stap, yaml.ScalarEvent) and GEEN_TEKEN.search(stap.value):
            fouten.append(Fout(regel, "hier staat een teken dat niet bestaat."))
    return fouten


def bytes_van(pad: Path) -> bytes:
    """What is in the file, as far as it may be read; raises Bestandsfout."""
    try:
        with pad.open("rb") as bestand:
            return bestand.read(GROOTSTE_BESTAND + 1)
    except OSError:
        raise Bestandsfout([f"{bestandsnaam(pad)}: het bestand is niet te openen."]) from None


def gewone_tekst(rauw: bytes, naam: str, raad: str = "") -> str:
    """UTF-8 of at most 256 KiB, else Bestandsfout; `raad` then says what to do."""
    if len(rauw) > GROOTSTE_BESTAND:
        raise Bestandsfout([f"{naam}: het bestand is groter dan 256 KiB."])
    try:
        return rauw.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        regel = rauw[: fout.start].count(b"\n") + 1
        zin = f"het bestand is geen gewone tekst (UTF-8).{raad}"
        raise Bestandsfout([f"{naam}, regel {regel}: {zin}"]) from None


def bestandsnaam(pad: Path) -> str:
    """The file with its folder: short, and no path of a machine."""
    return "/".join(pad.parts[-2:])


def _yamlfout(tekst: str, fout: yaml.YAMLError) -> Fout:
    plek = getattr(fout, "problem_mark", None) or getattr(fout, "context_mark", None)
    regel = plek.line + 1 if plek else tekst[: getattr(fout, "position", 0)].count("\n") + 1
    return Fout(
        min(regel, tekst.count("\n") + 1),
        "dit is geen geldige YAML. Kijk naar het inspringen, de dubbele punt en de aanhalingstekens.",
    )


def lees_boom(pad: Path) -> Boom:
    """Raises Bestandsfout when the file cannot be read at all; smaller faults stand in `fouten`."""
    return boom_van(bytes_van(pad), bestandsnaam(pad))


def boom_van(rauw: bytes, naam: str) -> Boom:
    """The same, of what was read already; `naam` is how a fault calls the file."""
    tekst, boom = gewone_tekst(rauw, naam), Boom(naam)
    try:
        boom.fouten += _bekijk_eerst(tekst)
        wortel = None if boom.fouten else yaml.compose(tekst, Loader=yaml.SafeLoader)
    except yaml.YAMLError as fout:
        boom.fouten.append(_yamlfout(tekst, fout))
    except (ValueError, OverflowError):  # an escape beyond the last character there is
        boom.fouten.append(Fout(1, "ergens staat een teken dat niet bestaat (een code met \\U)."))
    if boom.fouten:
        raise Bestandsfout.van(naam, boom.fouten)
    if wortel is None:
        raise Bestandsfout([f"{naam}, regel 1: het bestand is leeg."])
    boom.waarde = boom.lees(wortel)
    return boom
