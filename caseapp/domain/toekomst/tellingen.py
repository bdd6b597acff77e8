"""What is counted of both stories, and what may be said of it. The figures themselves stand nowhere: they are
counted each time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..samenloop import Periode, samengevoegd
from ..woord import Woord


class Telling(Woord):
    """One figure of ‘nu en straks’."""

    KEER_VERTELD = "keer_verteld"
    PLANNEN = "plannen"
    CONTACTPERSONEN = "contactpersonen"
    DAGEN_ZONDER = "dagen_zonder"
    EERSTE_CONTACT = "eerste_contact"
    BEOORDELING = "beoordeling"
    KINDEREN_GESPROKEN = "kinderen_gesproken"
    WEET_VAN_MELDING = "weet_van_melding"
    GEINFORMEERD = "geinformeerd"
    MENSEN_ROND_GEZIN = "mensen_rond_gezin"
    MEELEZERS = "meelezers"


@dataclass(frozen=True)
class Uitleg:
    """`een`, `meer`: what the number is of. `hoe`: how it is counted, for who watches."""

    vraag: str
    een: str
    meer: str
    hoe: str


_DAG = ("dag", "dagen")
TELLINGEN = {
    Telling.KEER_VERTELD: Uitleg(
        "Hoe vaak moest het gezin zijn verhaal opnieuw vertellen?",
        *("keer", "keer"),
        "Elke keer dat een professional vastlegde: dit gezinslid vertelde het mij opnieuw.",
    ),
    Telling.PLANNEN: Uitleg(
        "Hoeveel veiligheidsplannen werden er begonnen?",
        *("plan", "plannen"),
        "Elk plan telt één keer. Een nieuwe versie van hetzelfde plan is geen nieuw plan.",
    ),
    Telling.CONTACTPERSONEN: Uitleg(
        "Hoeveel vaste gezichten had het gezin na elkaar?",
        *("contactpersoon", "contactpersonen"),
        "Iedereen die een tijd de contactpersoon was, één keer.",
    ),
    Telling.DAGEN_ZONDER: Uitleg(
        "Hoe lang was er geen contactpersoon?",
        *_DAG,
        "Vanaf de dag van de eerste melding tot vandaag in het verhaal: elke dag waarop niemand het was.",
    ),
    Telling.EERSTE_CONTACT: Uitleg(
        "Hoe lang duurde het tot het eerste contact met de contactpersoon?",
        *_DAG,
        "Van de eerste melding tot de dag waarop de contactpersoon het eerste contact vastlegde.",
    ),
    Telling.BEOORDELING: Uitleg(
        "Hoe lang duurde het tot de veiligheid was beoordeeld?",
        *_DAG,
        "Van de eerste melding tot de eerste beoordeling door Veilig Thuis, in gewone dagen.",
    ),
    Telling.KINDEREN_GESPROKEN: Uitleg(
        "Met hoeveel kinderen heeft een professional gepraat?",
        *("kind", "kinderen"),
        "Elk kind van het gezin met wie na de melding een contact is vastgelegd.",
    ),
    Telling.WEET_VAN_MELDING: Uitleg(
        "Aan hoeveel mensen is verteld dat er een melding over hen is?",
        *("mens", "mensen"),
        "Iedereen over wie de melding gaat en bij wie is vastgelegd dat het is verteld.",
    ),
    Telling.GEINFORMEERD: Uitleg(
        "Aan hoeveel gezinsleden is uitgelegd wie met hun gegevens werkt?",
        *("gezinslid", "gezinsleden"),
        "Elk gezinslid van wie is vastgelegd dat het de informatiebrief kreeg.",
    ),
    Telling.MENSEN_ROND_GEZIN: Uitleg(
        "Hoeveel professionals kreeg het gezin om zich heen?",
        *("mens", "mensen"),
        "Iedereen van een organisatie die bij het gezin betrokken was of is, één keer.",
    ),
    Telling.MEELEZERS: Uitleg(
        "Hoeveel professionals mogen nu de hele gedeelde analyse of het hele gedeelde plan lezen?",
        *("mens", "mensen"),
        "Voor ieder die betrokken is, is aan de toegangsregels gevraagd wat diegene vandaag mag lezen.",
    ),
}
assert set(TELLINGEN) == set(Telling)  # noqa: S101  # a figure without words is none


@dataclass(frozen=True)
class Getal:
    """What was counted; None where it did not happen. `erbij`: a second thing that was counted with it."""

    aantal: int | None
    erbij: str = ""


def in_woorden(telling: Telling, getal: Getal) -> str:
    if getal.aantal is None:
        return "nog niet"
    uitleg = TELLINGEN[telling]
    return f"{getal.aantal} {uitleg.een if getal.aantal == 1 else uitleg.meer}"


def dagen_tot(begin: date, momenten: Iterable[date]) -> int | None:
    """Days from the beginning to the first of these that is not before it."""
    erna = [moment for moment in momenten if moment >= begin]
    return (min(erna) - begin).days if erna else None


def dagen_zonder(alles: Periode, gedekt: Iterable[Periode]) -> int:
    """Days of the whole period, both ends included, on which none of these ran."""
    binnen = [Periode(max(p.van, alles.van), min(p.tot, alles.tot)) for p in gedekt]
    met = sum((p.tot - p.van).days + 1 for p in samengevoegd(p for p in binnen if p.van <= p.tot))
    return (alles.tot - alles.van).days + 1 - met
