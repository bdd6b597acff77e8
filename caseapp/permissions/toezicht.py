"""Who supervises: the place itself, a verdict on what others did, and who hears of an onderzoek."""

from collections.abc import Iterable
from uuid import UUID

from ..domain.toegang import Categorie, Positie, Rol
from .actor import Actor
from .oordeel import Oordeel
from .tabel import OVERAL

TOEZICHT = "toezicht"
# Who looks for his work with gezinnen: the rules about tasks and hours are about them.
_WERKT = frozenset({Positie.CP, Positie.LT, Positie.VT, Positie.MDA, Positie.KP, Positie.NK, Positie.COLLEGA})


def houdt_toezicht(actor: Actor) -> bool:
    return OVERAL.get(actor.rol) is Positie.TZ


def werkt_als(positie: str) -> bool:
    """Whether a line of the logboek with this column is about work with a gezin."""
    return positie in _WERKT


def beoordeel_toezicht(actor: Actor, oordelaars: Iterable[UUID] = ()) -> Oordeel:
    """The queue, and the reasons of verdicts that these people gave: for who supervises, and nobody else."""
    mag = houdt_toezicht(actor)
    return Oordeel(
        mag,
        "houdt toezicht" if mag else "toezicht is van de toezichthouder",
        verzwijg=not mag,
        categorie=Categorie.LOGGING,
        eigenaars=frozenset(oordelaars),
        sleutel=mag,
        regel=TOEZICHT,
    )


def beoordeel_verdict(actor: Actor, over: UUID) -> Oordeel:
    """A verdict on what somebody did: by who supervises, and never on oneself."""
    if houdt_toezicht(actor) and actor.id == over:
        zin = "dit gaat over wat je zelf deed; een andere toezichthouder oordeelt erover"
        return Oordeel(False, zin, regel=TOEZICHT)
    return beoordeel_toezicht(actor)


def wie_niet_toeziet() -> tuple[str, ...]:
    """The words by which a shielding list calls everybody but who supervises."""
    return tuple(rol.value for rol in Rol if OVERAL.get(rol) is not Positie.TZ)
