"""The closing guard and the long breath (domein 2.2-5). Half of the reported families is still unsafe after
eighteen months: a plan does not end because it is quiet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ..gebeurtenis import toets_tekst
from ..regel import Regelfout
from .plan import toets_lengte
from .woorden import AfrondingStatus

# Moments to ask how it goes, in days after the end: a month, three, half a year, a year, a year and a half.
NAZORG_DAGEN = (30, 91, 182, 365, 548)
# How long there was no violence before a plan may end without a reason [P].
ZONDER_GEWELD_DAGEN = 91
KORTSTE_UITZONDERING = 20

INCIDENT = "Schrijf op wanneer het laatste incident was, of dat er geen bekend is."
STILTE = "Er is nog geen drie maanden zonder geweld voorbij."
KINDEREN = "De woorden van de kinderen staan er niet bij."
NAZORG = "Er is niet afgesproken wie daarna nog vraagt hoe het gaat."
OVERLEG = "Er staat niet in welk overleg dit besloten is."


@dataclass(frozen=True)
class Einde:
    """What is known when somebody wants to end a plan. `laatste_incident`: None where none is known, and
    `gezegd` then says that this was looked into. `zonder_cijfer`: names of members without a number."""

    laatste_incident: date | None
    gezegd: bool
    kinderwoorden: str
    nazorg: str
    overleg: str
    overleg_op: date | None
    met_kinderen: bool
    zonder_cijfer: Sequence[str] = ()


def ontbreekt(einde: Einde, vandaag: date) -> tuple[str, ...]:
    """What must be there and is not, in sentences."""
    laatste = einde.laatste_incident
    kort_geleden = laatste is not None and laatste > vandaag - timedelta(days=ZONDER_GEWELD_DAGEN)
    vragen = (
        (INCIDENT, laatste is None and not einde.gezegd),
        (STILTE, kort_geleden),
        *((f"Van {naam} is er geen cijfer op de veiligheidsschaal.", True) for naam in einde.zonder_cijfer),
        (KINDEREN, einde.met_kinderen and not einde.kinderwoorden.strip()),
        (NAZORG, not einde.nazorg.strip()),
        (OVERLEG, not einde.overleg.strip() or einde.overleg_op is None),
    )
    return tuple(zin for zin, waar in vragen if waar)


def toets_einde(einde: Einde, vandaag: date) -> None:
    if einde.laatste_incident is not None and einde.laatste_incident > vandaag:
        raise Regelfout("Dit is nog niet gebeurd. Kies een dag die geweest is.", "laatste_incident")
    if einde.overleg_op is not None and einde.overleg_op > vandaag:
        raise Regelfout("Dit overleg moet nog komen. Rond af als het geweest is.", "overleg_op")
    for veld in ("kinderwoorden", "nazorg", "overleg"):
        toets_lengte(getattr(einde, veld), veld)


def toets_incident_klopt(gezegd: date | None, bekend: date | None) -> None:
    """What stands in the file is not forgotten."""
    if bekend is not None and (gezegd is None or gezegd < bekend):
        raise Regelfout(
            "In het dossier staat een later incident. Kijk op de tijdlijn en vul die dag in.",
            "laatste_incident",
        )


def toets_geen_schending(open_: int) -> None:
    """No reason is good enough to end it while something that was broken is still open."""
    if open_:
        raise Regelfout(
            "Een afspraak lukte niet, en daarna is er nog niet opnieuw gekeken. Kijk eerst of het weer lukt, "
            "of houd een evaluatie."
        )


def toets_volledig(mist: Sequence[str], uitzondering: str, *, tweede: bool) -> None:
    """All there; or the reason why it still ends, and a second professional who is asked."""
    if not mist:
        return
    if not uitzondering.strip():
        raise Regelfout("Afronden kan nog niet. " + " ".join(mist), "uitzondering")
    if len(uitzondering.strip()) < KORTSTE_UITZONDERING:
        raise Regelfout(
            f"Leg in minstens {KORTSTE_UITZONDERING} tekens uit waarom het toch kan, terwijl dit ontbreekt.",
            "uitzondering",
        )
    toets_lengte(uitzondering, "uitzondering")
    if not tweede:
        raise Regelfout("Kies wie hier als tweede professional over besluit.", "met")


def toets_tweede(*, zelf: bool, werkt_mee: bool, veld: str) -> None:
    if zelf or not werkt_mee:
        raise Regelfout("Kies een ander die met dit gezin werkt.", veld)


def toets_besluit(status: AfrondingStatus, *, zelf: bool, gevraagd: bool, ja: bool, reden: str) -> None:
    if status is not AfrondingStatus.VOORGESTELD:
        raise Regelfout("Hierover is al besloten.")
    if zelf:
        raise Regelfout("Een tweede professional besluit hierover, niet wie het voorstelde.")
    if not gevraagd:
        raise Regelfout("Hierover besluit wie daarvoor gevraagd is.")
    if reden.strip() or not ja:
        toets_tekst(reden, "reden")


def nazorgdagen(vandaag: date) -> tuple[date, ...]:
    return tuple(vandaag + timedelta(days=dagen) for dagen in NAZORG_DAGEN)
