"""The noodknop: looking into a gezin that is not yours, now, because waiting is worse; seen by everybody who
must know, and reviewed by another (domein 8.5; security 3)."""

from datetime import datetime, timedelta

from .regel import Regelfout
from .woord import Woord

KORTSTE_MOTIVERING = 20
DUUR = timedelta(minutes=60)
GEZIEN_WERKDAGEN = 2
MEEKIJKEN_WERKDAGEN = 1


class NoodReden(Woord):
    """Why it can't wait. What exactly, is said in the motivation."""

    GEVAAR_NU = "gevaar_nu"
    KIND_NIET_GEZIEN = "kind_niet_gezien"
    CONTACTPERSOON_ONBEREIKBAAR = "contactpersoon_onbereikbaar"
    VRAAG_VAN_POLITIE_OF_VEILIG_THUIS = "vraag_van_politie_of_veilig_thuis"


class Passend(Woord):
    """What the contactpersoon finds of it; the verdict is of the toezichthouder."""

    PASSEND = "passend"
    NIET_PASSEND = "niet_passend"
    WEET_NIET = "weet_niet"


def einde(begonnen: datetime) -> datetime:
    """Sixty minutes of real time later: the clock of the story does not count."""
    return begonnen + DUUR


def loopt(begonnen: datetime, nu: datetime) -> bool:
    """Whether it is still open at this real moment; on the very minute it is over."""
    return begonnen <= nu < einde(begonnen)


def minuten_nog(begonnen: datetime, nu: datetime) -> int:
    """Whole minutes that are left, the running one included; 0 when it is over."""
    over = (einde(begonnen) - nu).total_seconds()
    return max(0, -int(-over // 60))


def toets_motivering(tekst: str, veld: str = "motivering") -> None:
    if len(tekst.strip()) < KORTSTE_MOTIVERING:
        raise Regelfout(f"Leg in minstens {KORTSTE_MOTIVERING} tekens uit waarom dit niet kan wachten.", veld)


def toets_reactie(tekst: str, passend: Passend) -> None:
    """Who finds that it did not fit says why; else it may stay empty."""
    if passend is Passend.NIET_PASSEND and len(tekst.strip()) < KORTSTE_MOTIVERING:
        raise Regelfout(f"Leg in minstens {KORTSTE_MOTIVERING} tekens uit wat er niet paste.", "reactie")


def toets_niet_zelf(*, zelf: bool) -> None:
    """Nobody reviews his own noodknop, and nobody is his own second person."""
    if zelf:
        raise Regelfout("Dit is je eigen noodknop. Iemand anders kijkt ernaar.")


def toets_nog_niet_gezien(*, gezien: bool) -> None:
    if gezien:
        raise Regelfout("Hier is al naar gekeken. Wat toen is gezegd, blijft staan.")


def toets_open(*, open_: bool) -> None:
    if not open_:
        raise Regelfout("Deze noodknop is voorbij. Er kan niets meer mee worden geopend.")


def toets_nog_niet_gevraagd(*, gevraagd: bool) -> None:
    if gevraagd:
        raise Regelfout("Je hebt al iemand gevraagd om mee te kijken.", "tweede")


def toets_wacht_op_antwoord(*, wacht: bool) -> None:
    if not wacht:
        raise Regelfout("Hierop is al geantwoord, of er is niets gevraagd.")
