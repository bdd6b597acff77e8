"""A training: its rooms, the code of each, and who sits at which card (simulation 3.2)."""

from collections.abc import Callable
from datetime import datetime, timedelta

from .regel import Regelfout

# Thirty-two signs that nobody reads wrongly: without I, L, O and U.
TEKENS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTE = 6
GELDIG = timedelta(hours=12)  # real time
MEESTE_RUIMTES = 12
WISSEN_UITERLIJK = timedelta(days=30)
LANGSTE_BIJNAAM = 30
# What people type for a sign that is not there.
_LIJKT_OP = str.maketrans({"I": "1", "L": "1", "O": "0", "U": "V"})


def nieuwe_code(kies: Callable[[str], str]) -> str:
    """Six signs; `kies` draws one of a text: a real lottery in the house, a fixed one in a test."""
    return "".join(kies(TEKENS) for _ in range(LENGTE))


def lees_code(getypt: str) -> str:
    """As it was meant: small letters, blanks and dashes do not count, and an O is a zero. A Regelfout where
    it can be no code at all."""
    kaal = "".join(teken for teken in getypt.upper() if teken.isalnum()).translate(_LIJKT_OP)
    if len(kaal) != LENGTE or not set(kaal) <= set(TEKENS):
        raise Regelfout("Een code heeft zes tekens. Kijk op het scherm van je trainer.", "code")
    return kaal


def code_werkt(tot: datetime, gesloten: datetime | None, nu: datetime) -> bool:
    """Real time. On the very minute it is over."""
    return gesloten is None and nu < tot


# A whole hall comes from one address: one wrong code in it is a slip, ten in a minute are guesses.
CODES, CODES_VENSTER = 10, timedelta(minutes=1)


def te_veel_codes() -> Regelfout:
    return Regelfout("Er zijn hier net te veel verkeerde codes ingevuld. Wacht een minuut.", "code")


def geen_code() -> Regelfout:
    """One sentence for a code that never was and one that is over: which of the two, is not told."""
    return Regelfout("Deze code werkt niet, of niet meer. Vraag je trainer om de code van nu.", "code")


def toets_naam(naam: str) -> str:
    kort = " ".join(naam.split())
    if not 3 <= len(kort) <= 60:
        raise Regelfout("Geef de sessie een naam van 3 tot 60 tekens.", "naam")
    return kort


def toets_aantal(aantal: int) -> None:
    if not 1 <= aantal <= MEESTE_RUIMTES:
        raise Regelfout(f"Kies 1 tot {MEESTE_RUIMTES} ruimtes.", "aantal")


def toets_bijnaam(naam: str) -> str:
    """May stay empty; only the trainer reads it."""
    kort = " ".join(naam.split())
    if len(kort) > LANGSTE_BIJNAAM:
        raise Regelfout(f"Houd het kort: hoogstens {LANGSTE_BIJNAAM} tekens.", "bijnaam")
    return kort


def kaart_bezet() -> Regelfout:
    return Regelfout("Deze kaart is net door een ander gekozen. Kies een andere.", "gebruiker")


def toets_open(gesloten: datetime | None) -> None:
    if gesloten is not None:
        raise Regelfout("Deze sessie is gesloten.")


def toets_code_werkt(tot: datetime, nu: datetime) -> None:
    """What hangs on the code of a room is not made after it: half a day is one training."""
    if nu >= tot:
        raise Regelfout("De code van deze ruimte is voorbij. Maak eerst een nieuwe code.")


def schermlink_op() -> Regelfout:
    """One sentence for a link that never was, one that was used and one that is over."""
    return Regelfout("Deze link werkt niet, of niet meer. Vraag je trainer om een nieuwe.")


def wissen_voor(begonnen: datetime) -> datetime:
    """The last moment at which rooms and nicknames may still be there (domein 8.9)."""
    return begonnen + WISSEN_UITERLIJK
