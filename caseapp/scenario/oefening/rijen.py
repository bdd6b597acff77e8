"""The rows of a spreadsheet that came back, as text by column; and a key made of what somebody called it."""

import csv
import io
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from ...domain.rekenblad import OPSCHRIFT, SCHEIDING, gewone_cel
from ..boom import GEEN_TEKEN, gewone_tekst
from ..fouten import Bestandsfout, Fout, bedoelde, toon

RAAD = " Sla het in het rekenblad op als ‘CSV UTF-8’."


@dataclass(frozen=True)
class Rij:
    """`nummer`: as the spreadsheet counts it, from 1; a cell of more lines is one row."""

    nummer: int
    cellen: dict[str, str]

    def cel(self, kolom: str) -> str:
        return self.cellen.get(kolom, "")

    def woord(self, kolom: str) -> str:
        """As a word of the format: `Veilig Thuis` is `veilig_thuis`."""
        return self.cel(kolom).lower().replace(" ", "_")

    def woorden(self, kolom: str) -> tuple[str, ...]:
        delen = (deel.strip() for deel in re.split(r"[,\n]", self.cel(kolom)))
        return tuple(deel.lower().replace(" ", "_") for deel in delen if deel)

    def regels(self, kolom: str) -> list[str]:
        return [regel.strip() for regel in self.cel(kolom).splitlines() if regel.strip()]


def lees_rijen(rauw: bytes, naam: str, kolommen: Sequence[str]) -> list[Rij]:
    """Every row with something in it, below the row of headings. Raises Bestandsfout."""
    tekst = gewone_tekst(rauw, naam, RAAD)
    if teken := GEEN_TEKEN.search(tekst):
        regel = tekst[: teken.start()].count("\n") + 1
        raise Bestandsfout.van(naam, [Fout(regel, "hier staat een teken dat geen tekst is.")])
    rijen = _ontleed(tekst, naam)
    if rijen and rijen[0][1][0].strip() == OPSCHRIFT:
        del rijen[0]
    if not rijen:
        raise Bestandsfout([f"{naam}, regel 1: het bestand is leeg."])
    nummer, kop = rijen.pop(0)
    if zin := _fout_in_kop(kop, kolommen):
        raise Bestandsfout.van(naam, [Fout(nummer, zin)])
    breed = [
        Fout(nummer, f"deze rij heeft meer dan {len(kolommen)} kolommen; staat er een puntkomma te veel?")
        for nummer, cellen in rijen
        if len(cellen) > len(kolommen)
    ]
    if breed:
        raise Bestandsfout.van(naam, breed)
    return [Rij(nummer, dict(zip(kolommen, cellen, strict=False))) for nummer, cellen in rijen]


def _ontleed(tekst: str, naam: str) -> list[tuple[int, list[str]]]:
    """Number and cells of every row that is not empty; without the empty cells at its end."""
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=SCHEIDING, strict=True)
    rijen = []
    try:
        for nummer, rij in enumerate(lezer, 1):
            cellen = ["\n".join(gewone_cel(cel).strip().splitlines()) for cel in rij]
            while cellen and not cellen[-1]:
                cellen.pop()
            if cellen:
                rijen.append((nummer, cellen))
    except csv.Error:
        zin = "dit is geen goed rekenblad: kijk naar de aanhalingstekens."
        raise Bestandsfout.van(naam, [Fout(max(lezer.line_num, 1), zin)]) from None
    return rijen


def _fout_in_kop(kop: Sequence[str], kolommen: Sequence[str]) -> str | None:
    woorden = [woord.strip().lower() for woord in kop]
    if woorden == list(kolommen):
        return None
    vreemd = [woord for woord in woorden if woord not in kolommen]
    raad = f" {toon(vreemd[0])} kennen wij niet.{bedoelde(vreemd[0], kolommen)}" if vreemd else ""
    return f"hier horen deze kolommen, met een puntkomma ertussen: {'; '.join(kolommen)}.{raad}"


def sleutel_van(soort: str, tekst: str, bezet: set[str]) -> str:
    """`i_jorn_belt` of `Jorn belt`, or with a number after it when that is taken; adds it to `bezet`."""
    kaal = unicodedata.normalize("NFKD", tekst).encode("ascii", "ignore").decode().lower()
    naam = f"{soort}_{re.sub(r'[^a-z0-9]+', '_', kaal).strip('_')[:30] or 'nieuw'}"
    keuze, nummer = naam, 1
    while keuze in bezet:
        nummer += 1
        keuze = f"{naam}_{nummer}"
    bezet.add(keuze)
    return keuze
