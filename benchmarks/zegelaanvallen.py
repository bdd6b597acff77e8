"""Mutations of sealed values and of wrapped keys: flipped bits, cuts, swaps between everything there is.

The same text lies sealed in two rooms, for gezinnen and personen, under several categories, for several
protected persons, in several tables, columns and rows. Every mutation must be refused, as refused: any other
error counts as a fault. `python3 -m benchmarks.zegelaanvallen [how many]`, 100,000 by itself.
"""

import os
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product
from uuid import UUID

from caseapp.cipher import DekRij, Sleutelbos, SleutelGeweigerd, ZegelGebroken, open_dek
from caseapp.permissions import Categorie, Oordeel
from caseapp.tables import Compartiment, Eigenaar, Plek, Sealed

from .meten import zeg

TEKST = "Noor is vannacht niet thuisgekomen."
CATEGORIEEN = (Categorie.GVA_AFGESCHERMD, Categorie.VERBLIJFPLAATS, Categorie.GEZONDHEID)
GEZINNEN, PERSONEN, RIJEN, BESCHERMD = ([UUID(int=n + soort) for n in (1, 2)] for soort in (10, 20, 30, 40))
VAN_WIE = [*product([Eigenaar.GEZIN], GEZINNEN), *product([Eigenaar.PERSOON], PERSONEN)]


class Lade:
    """Wrapped data keys of one room, in memory."""

    def __init__(self) -> None:
        self.rijen: dict[bytes, DekRij] = {}

    def zoek(self, kenmerken: Iterable[bytes]) -> list[DekRij]:
        return [self.rijen[kenmerk] for kenmerk in kenmerken if kenmerk in self.rijen]

    def van(self, eigenaars: Iterable[UUID]) -> list[DekRij]:
        wie = set(eigenaars)
        return [rij for rij in self.rijen.values() if rij.vak.eigenaar in wie]

    def vind(self, vak: Compartiment) -> DekRij | None:
        return next((rij for rij in self.rijen.values() if rij.vak == vak), None)

    def bewaar(self, rij: DekRij) -> None:
        self.rijen[rij.kenmerk] = rij


@dataclass(frozen=True)
class Kamer:
    """The ring of keys of one room, as it lives for one request; the room key, to open data keys with."""

    sleutel: bytes
    lade: Lade
    bos: Sleutelbos


@dataclass(frozen=True)
class Waarde:
    """A sealed value, and everything that opening it depends on."""

    kamer: Kamer
    vak: Compartiment
    plek: Plek
    token: bytes

    @property
    def oordeel(self) -> Oordeel:
        wie = frozenset({self.vak.eigenaar, self.vak.beschermt})
        return Oordeel(True, "", categorie=self.vak.categorie, eigenaars=wie, sleutel=True)

    def open(self) -> str:
        return self.kamer.bos.ontzegel(Sealed(self.token), self.oordeel, self.plek)


def kamer() -> Kamer:
    sleutel, lade = os.urandom(32), Lade()
    return Kamer(sleutel, lade, Sleutelbos(sleutel, os.urandom(32), lade))


def wereld() -> list[Waarde]:
    """384 values: 2 rooms x (2 gezinnen + 2 personen) x 3 categories x 2 protected x 8 places."""
    waarden = []
    plekken = [Plek(*plek) for plek in product(("uitspraak", "gezin"), ("tekst", "bij"), RIJEN)]
    for hier in (kamer(), kamer()):
        for vak in (Compartiment(*wie, *rest) for wie, *rest in product(VAN_WIE, CATEGORIEEN, BESCHERMD)):
            for plek in plekken:
                waarden.append(Waarde(hier, vak, plek, hier.bos.verzegel(TEKST, plek, vak).token))
    return waarden


# Each takes a value and another one, and gives what an attacker puts in the place of the first.
Mutatie = Callable[[random.Random, Waarde, Waarde], Waarde]


def _bit(kans: random.Random, w: Waarde, _ander: Waarde) -> Waarde:
    stuk = bytearray(w.token)
    stuk[kans.randrange(len(stuk))] ^= 1 << kans.randrange(8)
    return replace(w, token=bytes(stuk))


def _afgeknipt(kans: random.Random, w: Waarde, _ander: Waarde) -> Waarde:
    return replace(w, token=w.token[: kans.randrange(len(w.token))])


def _aangeplakt(kans: random.Random, w: Waarde, _ander: Waarde) -> Waarde:
    return replace(w, token=w.token + kans.randbytes(kans.randrange(1, 40)))


def _stuk_vervangen(kans: random.Random, w: Waarde, _ander: Waarde) -> Waarde:
    begin = kans.randrange(len(w.token) - 4)
    return replace(w, token=w.token[:begin] + kans.randbytes(4) + w.token[begin + 4 :])


def _gelast(kans: random.Random, w: Waarde, ander: Waarde) -> Waarde:
    """The beginning of this one, the end of that one."""
    return replace(w, token=w.token[: (knip := kans.randrange(10, len(w.token)))] + ander.token[knip:])


def _verhuisd(_kans: random.Random, w: Waarde, ander: Waarde) -> Waarde:
    """The token of another value, wherever it comes from."""
    return replace(w, token=ander.token)


def _verhuisd_met_sleutel(_kans: random.Random, w: Waarde, ander: Waarde) -> Waarde:
    """The same, opened as what it was, in its own room: only the place is another."""
    return replace(ander, plek=w.plek)


def _geleende_sleutel(_kans: random.Random, w: Waarde, ander: Waarde) -> Waarde:
    return replace(w, token=w.token[:2] + ander.token[2:10] + w.token[10:])


def _andere_kamer(_kans: random.Random, w: Waarde, ander: Waarde) -> Waarde:
    return replace(w, kamer=ander.kamer)


def _ander_oordeel(_kans: random.Random, w: Waarde, ander: Waarde) -> Waarde:
    """The value itself, asked for with a judgement about something else."""
    return replace(w, vak=ander.vak)


MUTATIES: dict[str, Mutatie] = {
    "een bit omgedraaid": _bit,
    "afgeknipt": _afgeknipt,
    "iets aangeplakt": _aangeplakt,
    "vier bytes vervangen": _stuk_vervangen,
    "twee waarden aan elkaar gelast": _gelast,
    "waarde van ergens anders": _verhuisd,
    "waarde van ergens anders, met haar eigen sleutel": _verhuisd_met_sleutel,
    "naam van een andere sleutel": _geleende_sleutel,
    "in een andere kamer": _andere_kamer,
    "met een oordeel over iets anders": _ander_oordeel,
}


def verandert_niets(w: Waarde, nu: Waarde) -> bool:
    """What comes out is a value that was really sealed there, asked for by who may have it."""
    return (nu.token, nu.plek, nu.kamer, nu.oordeel) == (w.token, w.plek, w.kamer, w.oordeel)


def sleutelmutaties(kans: random.Random, waarden: list[Waarde]) -> Iterator[tuple[str, Kamer, DekRij]]:
    """Wrapped data keys: a flipped bit, parts of another one, another compartment, another room."""
    while True:
        w, ander = kans.choice(waarden), kans.choice(waarden)
        rij, die = (x.kamer.lade.rijen[x.token[2:10]] for x in (w, ander))
        stuk = bytearray(rij.ingepakt)
        stuk[kans.randrange(len(stuk))] ^= 1 << kans.randrange(8)
        yield "sleutel: een bit omgedraaid", w.kamer, rij._replace(ingepakt=bytes(stuk))
        if rij != die:
            yield "sleutel: inhoud van een andere", w.kamer, rij._replace(ingepakt=die.ingepakt)
            yield "sleutel: belofte van een andere", w.kamer, rij._replace(vastlegging=die.vastlegging)
            yield "sleutel: naam van een andere", w.kamer, rij._replace(kenmerk=die.kenmerk)
        if rij.vak != die.vak:
            yield "sleutel: voor iets anders", w.kamer, rij._replace(vak=die.vak)
        if w.kamer is not ander.kamer:
            yield "sleutel: in een andere kamer", ander.kamer, rij


def geweigerd(doe: Callable[[], object]) -> bool:
    """Refused as refused. Another error goes on: that is a fault."""
    try:
        doe()
    except (ZegelGebroken, SleutelGeweigerd):
        return True
    return False


def val_aan(aantal: int, zaad: int) -> tuple[Counter[str], Counter[str]]:
    """So many mutations; gives how many of each kind were made, and how many were refused."""
    kans, waarden = random.Random(zaad), wereld()  # noqa: S311  # which bits, not a key
    if any(w.open() != TEKST for w in waarden):
        raise RuntimeError("not even the values themselves open")
    gedaan, nee = Counter[str](), Counter[str]()
    sleutels, namen = sleutelmutaties(kans, waarden), list(MUTATIES)
    while gedaan.total() < aantal:
        if kans.random() < 0.2:
            naam, hier, rij = next(sleutels)
            weg = geweigerd(lambda hier=hier, rij=rij: open_dek(hier.sleutel, rij))  # type: ignore[misc]
        else:
            naam, (w, ander) = kans.choice(namen), kans.sample(waarden, 2)
            nu = MUTATIES[naam](kans, w, ander)
            if verandert_niets(ander if naam.endswith("eigen sleutel") else w, nu):
                continue
            weg = geweigerd(nu.open)
        gedaan[naam] += 1
        nee[naam] += weg
    return gedaan, nee


def main(aantal: int) -> None:
    begin = time.monotonic()
    gedaan, nee = val_aan(aantal, 20261122)
    zeg(f"Aanvallen op verzegelde waarden en sleutels, in {time.monotonic() - begin:.1f} s")
    zeg(*(f"  {nee[naam]:>7} van {gedaan[naam]:>7} geweigerd  {naam}" for naam in sorted(gedaan)))
    zeg(f"  {nee.total():>7} van {gedaan.total():>7} geweigerd  samen")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
