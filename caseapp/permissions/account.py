"""What asks for a log-in with a password: an account of one's own, and what a beheerder manages."""

from uuid import UUID

from ..domain.toegang import Categorie, Rol
from .actor import Actor
from .oordeel import Oordeel


def beheert(actor: Actor) -> bool:
    """Accounts, sessions and keys are managed by a beheerder, who sees no content."""
    return actor.rol is Rol.BEHEERDER


def geen_beheer() -> Oordeel:
    """What is said to whoever is no beheerder with an account."""
    return Oordeel(
        False, "hier beheert alleen een beheerder die met een wachtwoord is ingelogd", regel="beheer"
    )


def geen_account() -> Oordeel:
    """What is said to whoever looks as a persona, without an account."""
    return Oordeel(
        False,
        "dit hoort bij een eigen account, en jij kijkt door de ogen van een verzonnen persoon",
        regel="account",
    )


def beoordeel_slot(account: UUID) -> Oordeel:
    """The second lock of an account: opened for who is logging in to it or changes it, for nobody else."""
    return Oordeel(
        True,
        "eigen slot",
        categorie=Categorie.TRAINING,
        eigenaars=frozenset({account}),
        sleutel=True,
        regel="slot",
    )
