"""What a field of a document is, and what may stand in it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import partial
from uuid import UUID

from .echte_gegevens import toets_geen_echte_gegevens
from .gebeurtenis import LANGSTE_TEKST
from .regel import Regelfout
from .woord import Woord

LANGSTE_REGEL = 300

# One piece as it is written down: text, chosen words, and ids of persons or of other pieces.
Waarde = str | tuple[str, ...]
Waarden = Mapping[str, Waarde]


class VeldSoort(Woord):
    TEKST = "tekst"
    REGEL = "regel"
    KEUZE = "keuze"
    KEUZES = "keuzes"
    PERSOON = "persoon"
    PERSONEN = "personen"
    FACTOR = "factor"
    FACTOREN = "factoren"
    BETROKKENE = "betrokkene"
    BETROKKENEN = "betrokkenen"
    STUK = "stuk"
    DATUM = "datum"


LIJSTEN = frozenset({VeldSoort.KEUZES, VeldSoort.PERSONEN, VeldSoort.FACTOREN, VeldSoort.BETROKKENEN})


@dataclass(frozen=True)
class Veld:
    """`verplicht`: the sentence for when it is empty; without one it may be. `woorden`: what can be chosen.
    `in_kaart`: stands above the rest of the piece. `uit`: of which part a STUK of the same document is."""

    naam: str
    vraag: str
    verplicht: str = ""
    woorden: type[StrEnum] | None = None
    hulp: str = ""
    in_kaart: bool = False
    soort: VeldSoort = VeldSoort.TEKST
    uit: str = ""


tekst = Veld
regel = partial(Veld, soort=VeldSoort.REGEL)
keuze = partial(Veld, soort=VeldSoort.KEUZE)
keuzes = partial(Veld, soort=VeldSoort.KEUZES)
persoon = partial(Veld, soort=VeldSoort.PERSOON)
personen = partial(Veld, soort=VeldSoort.PERSONEN)
factor = partial(Veld, soort=VeldSoort.FACTOR)
factoren = partial(Veld, soort=VeldSoort.FACTOREN)
betrokkene = partial(Veld, soort=VeldSoort.BETROKKENE)
betrokkenen = partial(Veld, soort=VeldSoort.BETROKKENEN)
stuk = partial(Veld, soort=VeldSoort.STUK)
datum = partial(Veld, soort=VeldSoort.DATUM)


@dataclass(frozen=True)
class Bekend:
    """Whom and what a piece may name: members of this gezin, factors of it that the writer sees, who is
    around it, and other pieces of the same document, by their part."""

    personen: Collection[UUID]
    factoren: Collection[UUID] = ()
    betrokkenen: Collection[str] = ()
    stukken: Mapping[str, Collection[UUID]] = field(default_factory=dict)


def toets_waarden(velden: Collection[Veld], waarden: Waarden, bekend: Bekend) -> dict[str, Waarde]:
    """Every field as it may stand; gives what is kept: without empty ones, without space around it."""
    if onbekend := waarden.keys() - {veld.naam for veld in velden}:
        raise Regelfout(f"Dit onderdeel heeft geen veld {', '.join(sorted(onbekend))}.")
    gevuld: dict[str, Waarde] = {}
    for veld in velden:
        waarde = _opgeschoond(waarden.get(veld.naam, ""))
        if not waarde:
            if veld.verplicht:
                raise Regelfout(veld.verplicht, veld.naam)
            continue
        _toets_een(veld, waarde, bekend)
        gevuld[veld.naam] = waarde
    return gevuld


def _opgeschoond(waarde: Waarde) -> Waarde:
    return waarde.strip() if isinstance(waarde, str) else tuple(sorted({een for een in waarde if een}))


def _toets_een(veld: Veld, waarde: Waarde, bekend: Bekend) -> None:
    if isinstance(waarde, str) == (veld.soort in LIJSTEN):
        raise Regelfout(
            "Kies hier één ding." if isinstance(waarde, tuple) else "Kies uit de lijst.", veld.naam
        )
    gekozen = (waarde,) if isinstance(waarde, str) else waarde
    if veld.soort in (VeldSoort.TEKST, VeldSoort.REGEL):
        _toets_tekst(veld, str(waarde))
    elif veld.soort is VeldSoort.DATUM:
        _toets_datum(veld, str(waarde))
    else:
        mogelijk, zin = _mogelijk(veld, bekend)
        if not set(gekozen) <= mogelijk:
            raise Regelfout(zin, veld.naam)


def _mogelijk(veld: Veld, bekend: Bekend) -> tuple[set[str], str]:
    """What can be chosen in this field, and what is said of anything else."""
    match veld.soort:
        case VeldSoort.PERSOON | VeldSoort.PERSONEN:
            zin = "Iemand die je koos, hoort niet bij dit gezin. Kies uit de lijst."
            return {str(wie) for wie in bekend.personen}, zin
        case VeldSoort.BETROKKENE | VeldSoort.BETROKKENEN:
            zin = "Iemand die je koos, helpt hier niet mee. Kies uit de lijst."
            return set(bekend.betrokkenen), zin
        case VeldSoort.FACTOR | VeldSoort.FACTOREN:
            zin = "Deze factor staat niet in de analyse van dit gezin."
            return {str(wat) for wat in bekend.factoren}, zin
        case VeldSoort.STUK:
            return {str(wat) for wat in bekend.stukken.get(veld.uit, ())}, "Kies iets dat in dit plan staat."
    assert veld.woorden is not None  # noqa: S101  # a choice has words, see the parts
    return {woord.value for woord in veld.woorden}, "Kies uit de lijst."


def _toets_datum(veld: Veld, tekst: str) -> None:
    try:
        date.fromisoformat(tekst)
    except ValueError:
        raise Regelfout("Dit is geen dag. Schrijf bijvoorbeeld 14-3-2026.", veld.naam) from None


def _toets_tekst(veld: Veld, tekst: str) -> None:
    """It fits, and is not about real people."""
    grens = LANGSTE_TEKST if veld.soort is VeldSoort.TEKST else LANGSTE_REGEL
    if len(tekst) > grens:
        raise Regelfout(f"Dit is te lang: {len(tekst)} tekens, het maximum is {grens}.", veld.naam)
    toets_geen_echte_gegevens(tekst, veld.naam)
