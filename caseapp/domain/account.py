"""Accounts: only trainers and beheerders have one; what a name and a password must be."""

from .regel import Regelfout
from .toegang import Rol

KORTSTE_WACHTWOORD = 12
LANGSTE_WACHTWOORD = 200
MET_ACCOUNT = frozenset({Rol.TRAINER, Rol.BEHEERDER})


def toets_rol(rol: Rol) -> None:
    if rol not in MET_ACCOUNT:
        raise Regelfout(
            "Alleen trainers en beheerders hebben een account; alle anderen kiezen een kaart.", "soort"
        )


def toets_sluiten(*, eigen: bool) -> None:
    """So there is always one beheerder left who can open accounts again."""
    if eigen:
        raise Regelfout("Je eigen account kun je niet sluiten. Vraag het een andere beheerder.")


def toets_naam(naam: str) -> None:
    if not 2 <= len(naam.strip()) <= 60:
        raise Regelfout("Kies een naam van 2 tot 60 tekens. Een bijnaam mag.", "naam")


def toets_wachtwoord(wachtwoord: str, naam: str) -> None:
    """Long enough, not the name, not one character over and over."""
    if not KORTSTE_WACHTWOORD <= len(wachtwoord) <= LANGSTE_WACHTWOORD:
        raise Regelfout(
            f"Kies een wachtwoord van {KORTSTE_WACHTWOORD} tot {LANGSTE_WACHTWOORD} tekens.", "wachtwoord"
        )
    if naam.strip().casefold() in wachtwoord.casefold():
        raise Regelfout("Gebruik je naam niet in je wachtwoord.", "wachtwoord")
    if len(set(wachtwoord)) < 5:
        raise Regelfout(
            "Dit wachtwoord herhaalt steeds hetzelfde; kies iets met meer verschillende tekens.", "wachtwoord"
        )
