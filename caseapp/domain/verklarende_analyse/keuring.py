"""Looking it over before it is vastgesteld: what blocks, and what only warns (domein 3.5-4, 3.6)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from ..keuring import Keuringspunt
from ..stellingname import Stelling
from ..velden import Waarden
from .woorden import AnalyseDeel, FactorSoort, Gesproken

Stukken = Mapping[AnalyseDeel, Sequence[Waarden]]


@dataclass(frozen=True)
class Tekst:
    """The analysis as it lies there, with who was asked.

    `kinderen`, `volwassenen`: the members of the gezin by id, with their name. `stemmen`: what each adult and
    each worker said of the whole. `vt_eens`: among the workers who agree is Veilig Thuis.
    """

    stukken: Stukken
    kinderen: Mapping[UUID, str]
    volwassenen: Mapping[UUID, str]
    met_eigen_woorden: Collection[UUID] = ()
    stemmen: Mapping[UUID, Stelling] = field(default_factory=dict)
    instemmende_werkers: int = 0
    vt_eens: bool = False


def keur(tekst: Tekst, *, spoed: bool = False) -> tuple[Keuringspunt, ...]:
    """All questions, those that block first. A spoedversie of one page asks less, and Veilig Thuis with it
    (domein 3.6)."""
    if spoed:
        return (*_kinderen(tekst), _veilig_thuis(tekst))
    return (*_kinderen(tekst), *_gevraagd(tekst), _tweede(tekst), *_kwaliteit(tekst))


def _kinderen(tekst: Tekst) -> list[Keuringspunt]:
    blokken = {blok["kind"]: blok for blok in tekst.stukken.get(AnalyseDeel.KINDEREN, ())}
    return [
        Keuringspunt(
            f"Van {naam} staan de woorden er, of waarom er niet gesproken is.",
            goed=_gehoord(blokken.get(str(kind))) or kind in tekst.met_eigen_woorden,
            blokkeert=True,
            deel=AnalyseDeel.KINDEREN,
            wie=naam,
        )
        for kind, naam in tekst.kinderen.items()
    ]


def _gehoord(blok: Waarden | None) -> bool:
    if blok is None:
        return False
    return bool(blok.get("reden_niet") if blok["gesproken"] == Gesproken.NIET else blok.get("woorden"))


def _gevraagd(tekst: Tekst) -> list[Keuringspunt]:
    """Not agreeing never blocks; not having been asked does."""
    return [
        Keuringspunt(
            f"Aan {naam} is gevraagd wat hij of zij ervan vindt.",
            goed=wie in tekst.stemmen,
            blokkeert=True,
            wie=naam,
        )
        for wie, naam in tekst.volwassenen.items()
    ]


def _tweede(tekst: Tekst) -> Keuringspunt:
    zin = "Nog een professional heeft gelezen en is het ermee eens."
    return Keuringspunt(zin, goed=tekst.instemmende_werkers > 0, blokkeert=True)


def _veilig_thuis(tekst: Tekst) -> Keuringspunt:
    zin = "Bij spoed: Veilig Thuis heeft gelezen en is het ermee eens."
    return Keuringspunt(zin, goed=tekst.vt_eens, blokkeert=True)


def _kwaliteit(tekst: Tekst) -> list[Keuringspunt]:
    """What makes it better, and stops nobody."""
    s = tekst.stukken
    factoren, feiten = s.get(AnalyseDeel.FACTOREN, ()), s.get(AnalyseDeel.FEITEN, ())
    vragen = (
        ("Feiten, meningen en uitleg staan apart.", bool(feiten), AnalyseDeel.FEITEN),
        ("Bij elk feit staat wie het zegt.", all(feit.get("bron") for feit in feiten), AnalyseDeel.FEITEN),
        (
            "Elke factor leidt tot een doel, of er staat waarom niet.",
            bool(factoren) and all(factor.get("vervolg") for factor in factoren),
            AnalyseDeel.FACTOREN,
        ),
        (
            "Er staat minstens één factor die beschermt.",
            any(factor["soort"] != FactorSoort.RISICO for factor in factoren),
            AnalyseDeel.FACTOREN,
        ),
        (
            "Het geweld is beschreven als gedrag: wie doet wat.",
            bool(s.get(AnalyseDeel.GEWELDSPATROON)),
            AnalyseDeel.GEWELDSPATROON,
        ),
        (
            "Er is over een andere verklaring nagedacht.",
            bool(s.get(AnalyseDeel.HYPOTHESEN)),
            AnalyseDeel.HYPOTHESEN,
        ),
        (
            "Het staat erbij waarover niet iedereen het eens is.",
            bool(s.get(AnalyseDeel.STELLINGEN)),
            AnalyseDeel.STELLINGEN,
        ),
    )
    return [Keuringspunt(zin, goed=goed, blokkeert=False, deel=deel) for zin, goed, deel in vragen]
