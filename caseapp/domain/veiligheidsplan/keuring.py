"""Looking the plan over before it is vastgesteld: what blocks, and what only warns."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from ..keuring import Keuringspunt
from ..stellingname import Stelling
from ..velden import Waarden
from .woorden import PlanDeel


@dataclass(frozen=True)
class PlanTekst:
    """The plan as it lies there. `stukken`: per part its pieces by id. `gevraagd`: who of the gezin must be
    asked, with the name; `stemmen`: what each said of the whole. `oorzaken`: of the analysis, by id.
    `zonder_kindversie`: names of children for whom there is none yet."""

    stukken: Mapping[PlanDeel, Mapping[UUID, Waarden]]
    gevraagd: Mapping[UUID, str]
    oorzaken: Mapping[UUID, str] = field(default_factory=dict)
    stemmen: Mapping[UUID, Stelling] = field(default_factory=dict)
    instemmende_werkers: int = 0
    zonder_kindversie: Sequence[str] = ()

    def van(self, deel: PlanDeel) -> Mapping[UUID, Waarden]:
        return self.stukken.get(deel, {})


def keur(tekst: PlanTekst, *, spoed: bool = False) -> tuple[Keuringspunt, ...]:
    """All questions, those that block first. With haste a second professional is enough; the gezin is asked
    as soon as it can."""
    gevraagd = () if spoed else tuple(_gevraagd(tekst))
    return (*_inhoud(tekst), *gevraagd, _tweede(tekst), *_beter(tekst))


def _inhoud(tekst: PlanTekst) -> list[Keuringspunt]:
    voorwaarden, afspraken = tekst.van(PlanDeel.VOORWAARDEN), tekst.van(PlanDeel.AFSPRAKEN)
    los = zonder_voorwaarde(afspraken, voorwaarden)
    return [
        Keuringspunt(
            "Er is minstens één veiligheidsvoorwaarde.", bool(voorwaarden), True, PlanDeel.VOORWAARDEN
        ),
        Keuringspunt("Elke afspraak hoort bij een voorwaarde die geldt.", not los, True, PlanDeel.AFSPRAKEN),
    ]


def _gevraagd(tekst: PlanTekst) -> list[Keuringspunt]:
    """Not agreeing never blocks; not having been asked does."""
    return [
        Keuringspunt(
            f"Aan {naam} is gevraagd wat hij of zij van het plan vindt.", wie in tekst.stemmen, True, wie=naam
        )
        for wie, naam in tekst.gevraagd.items()
    ]


def _tweede(tekst: PlanTekst) -> Keuringspunt:
    zin = "Nog een professional heeft gelezen en is het ermee eens."
    return Keuringspunt(zin, tekst.instemmende_werkers > 0, True)


def _beter(tekst: PlanTekst) -> list[Keuringspunt]:
    voorwaarden, afspraken = tekst.van(PlanDeel.VOORWAARDEN), tekst.van(PlanDeel.AFSPRAKEN)
    kijkers = all(afspraak.get("controleur") for afspraak in afspraken.values())
    kinderen = [
        Keuringspunt(f"Voor {naam} is er een kindversie.", False, False) for naam in tekst.zonder_kindversie
    ]
    return [
        _beter_punt(
            "Bij elke voorwaarde staat hoe het gaat: minstens één afspraak.",
            not zonder_afspraak(voorwaarden, afspraken),
            PlanDeel.AFSPRAKEN,
        ),
        _beter_punt("Bij elke afspraak kijkt iemand of het lukt.", kijkers, PlanDeel.AFSPRAKEN),
        _beter_punt(
            "Elke oorzaak heeft een voorwaarde, een afspraak of hulp, of er staat waarom niet.",
            not open_oorzaken(tekst),
            PlanDeel.GEEN_ACTIE,
        ),
        _beter_punt(
            "Er staat in gewone woorden waar jullie bang voor zijn.", *_is_er(tekst, PlanDeel.RISICOS)
        ),
        _beter_punt("Er staat wat er al veilig is.", *_is_er(tekst, PlanDeel.KRACHTEN)),
        _beter_punt(
            "Er staat wat er gebeurt als het lukt, en als het niet lukt.", *_is_er(tekst, PlanDeel.GEVOLGEN)
        ),
        _beter_punt("Er staat wie er meekijkt, en hoe vaak.", *_is_er(tekst, PlanDeel.TOEZICHT)),
        *kinderen,
    ]


def _is_er(tekst: PlanTekst, deel: PlanDeel) -> tuple[bool, PlanDeel]:
    return bool(tekst.van(deel)), deel


def _beter_punt(zin: str, goed: bool, deel: PlanDeel) -> Keuringspunt:
    return Keuringspunt(zin, goed, False, deel)


def zonder_voorwaarde(afspraken: Mapping[UUID, Waarden], voorwaarden: Collection[UUID]) -> list[UUID]:
    """Afspraken whose voorwaarde is not there any more."""
    geldt = {str(een) for een in voorwaarden}
    return [kern for kern, waarden in afspraken.items() if waarden.get("voorwaarde") not in geldt]


def zonder_afspraak(voorwaarden: Collection[UUID], afspraken: Mapping[UUID, Waarden]) -> list[UUID]:
    """Voorwaarden of which nobody said yet how."""
    met = {waarden.get("voorwaarde") for waarden in afspraken.values()}
    return [kern for kern in voorwaarden if str(kern) not in met]


def oorzaken_in(stukken: Mapping[PlanDeel, Mapping[UUID, Waarden]]) -> set[str]:
    """Every cause of the analysis that this plan does something with, or says that it does not."""
    gevonden: set[str] = set()
    for deel in (PlanDeel.VOORWAARDEN, PlanDeel.AFSPRAKEN, PlanDeel.HULP):
        for waarden in stukken.get(deel, {}).values():
            gevonden.update(waarden.get("oorzaken", ()))
    return gevonden | {str(w["oorzaak"]) for w in stukken.get(PlanDeel.GEEN_ACTIE, {}).values()}


def open_oorzaken(tekst: PlanTekst) -> list[UUID]:
    gevonden = oorzaken_in(tekst.stukken)
    return [kern for kern in tekst.oorzaken if str(kern) not in gevonden]
