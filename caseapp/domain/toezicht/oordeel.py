"""What somebody who supervises decides about a look, and until when; and opening an onderzoek on a gezin."""

from datetime import date, datetime, timedelta

from ..regel import Regelfout
from ..termijn import na_werkdagen
from ..woord import Woord

KORTSTE_REDEN = 20
BINNEN = timedelta(hours=72)
ONDERZOEK_WERKDAGEN = 5


class ToezichtBesluit(Woord):
    """`gesprek`: somebody asks first, before anybody thinks something of it."""

    IN_ORDE = "in_orde"
    GESPREK = "gesprek"
    ONDERZOEK_NODIG = "onderzoek_nodig"


def uiterlijk(laatste: datetime) -> datetime:
    """A verdict within 72 hours of real time after what it is about."""
    return laatste + BINNEN


def te_laat(laatste: datetime, nu: datetime) -> bool:
    return nu > uiterlijk(laatste)


def toets_reden(reden: str, veld: str = "reden") -> None:
    if len(reden.strip()) < KORTSTE_REDEN:
        raise Regelfout(f"Leg je besluit uit in minstens {KORTSTE_REDEN} tekens.", veld)


def toets_niet_over_jezelf(*, zelf: bool) -> None:
    if zelf:
        raise Regelfout("Dit gaat over wat je zelf deed. Een andere toezichthouder oordeelt erover.")


def toets_nog_open(*, beoordeeld: bool) -> None:
    if beoordeeld:
        raise Regelfout("Hierover is al geoordeeld. Komt er iets bij, dan staat het er opnieuw.")


def onderzoek_tot(vandaag: date) -> date:
    """The last real day on which an onderzoek that begins today shows anything [P]."""
    return na_werkdagen(vandaag, ONDERZOEK_WERKDAGEN)


def onderzoek_loopt(*, tot: date, gesloten: bool, vandaag: date) -> bool:
    return not gesloten and vandaag <= tot


def toets_een_onderzoek(*, loopt: bool) -> None:
    if loopt:
        raise Regelfout("Je hebt al een onderzoek bij dit gezin. Sluit dat eerst.", "kenmerk")


def toets_stil(*, verteld: bool, waarom: str) -> None:
    """That the contactpersoon hears of it is the rule; not telling asks a reason."""
    if not verteld and len(waarom.strip()) < KORTSTE_REDEN:
        raise Regelfout(
            f"Leg in minstens {KORTSTE_REDEN} tekens uit waarom de contactpersoon het nog niet hoort.",
            "waarom_stil",
        )
