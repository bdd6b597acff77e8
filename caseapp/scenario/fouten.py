"""What is wrong with a file, in Dutch sentences with a line number and a suggestion."""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from ..domain.echte_gegevens import vind_echte_gegevens


@dataclass(frozen=True, order=True)
class Fout:
    regel: int
    zin: str


class Bestandsfout(Exception):
    """Everything that is wrong with one file: `fouten` holds whole sentences, sorted by line."""

    def __init__(self, fouten: list[str]) -> None:
        super().__init__("\n".join(fouten))
        self.fouten = fouten

    @classmethod
    def van(cls, naam: str, fouten: Iterable[Fout]) -> "Bestandsfout":
        return cls([f"{naam}, regel {fout.regel}: {fout.zin}" for fout in sorted(set(fouten))])


def toon(waarde: Any) -> str:
    """A word of the file, short, and never anything that may be about a real person."""
    woord = str(waarde)[:200]
    if vind_echte_gegevens(woord):
        return "dit woord"
    leesbaar = "".join(teken if teken.isprintable() else "·" for teken in woord[:40])
    return f"‘{leesbaar}’"


def bedoelde(woord: Any, bekend: Collection[str]) -> str:
    """' Bedoelde u …?', or nothing when no known word comes near."""
    dichtbij = get_close_matches(str(woord)[:60].lower(), sorted(bekend), n=1, cutoff=0.6)
    return f" Bedoelde u “{dichtbij[0]}”?" if dichtbij else ""


def _keuzes(ctx: dict[str, Any]) -> list[str]:
    """The words that pydantic would accept: it names them between quotes."""
    return re.findall(r"'([^']*)'", str(ctx.get("expected", ctx.get("expected_tags", ""))))


def _onbekend_woord(fout: dict[str, Any]) -> str:
    bekend = _keuzes(fout.get("ctx", {}))
    raad = bedoelde(_ingevuld(fout), bekend) or f" Kies uit: {', '.join(bekend)}."
    return f"{toon(_ingevuld(fout))} is hier geen bekend woord.{raad}"


def _ingevuld(fout: dict[str, Any]) -> Any:
    return fout["ctx"].get("tag", fout["input"]) if fout["type"] == "union_tag_invalid" else fout["input"]


def _grens(fout: dict[str, Any]) -> str:
    grens = fout["ctx"].get("ge", fout["ctx"].get("le"))
    grens = int(grens) if grens == int(grens) else grens
    return f"dit getal is te {'klein' if 'ge' in fout['ctx'] else 'groot'}: de grens is {grens}."


ZINNEN: dict[str, Callable[[dict[str, Any]], str]] = {
    "regel": lambda fout: str(fout["ctx"]["zin"]),
    "enum": _onbekend_woord,
    "literal_error": _onbekend_woord,
    "union_tag_invalid": _onbekend_woord,
    "union_tag_not_found": lambda _: "hier ontbreekt ‘wat’: welke handeling is het?",
    "string_type": lambda _: "hier hoort tekst; zet er aanhalingstekens om.",
    "int_type": lambda _: "hier hoort een heel getal, zonder aanhalingstekens.",
    "tuple_type": lambda _: "hier hoort een lijst.",
    "string_pattern_mismatch": lambda fout: (
        f"{toon(fout['input'])} kan niet als sleutel: gebruik kleine letters, cijfers en streepjes."
    ),
    "greater_than_equal": _grens,
    "less_than_equal": _grens,
    "too_short": lambda _: "deze lijst is leeg.",
    "too_long": lambda _: "deze lijst is te lang.",
}
ANDERS = "hier horen sleutels met waarden, zoals ‘dag: 12’."


def zin_voor(fout: dict[str, Any]) -> str:
    """One Dutch sentence for one fault of pydantic."""
    zin = ZINNEN.get(fout["type"])
    return zin(fout) if zin else ANDERS
