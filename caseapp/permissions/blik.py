"""Through whose eyes a page is made."""

from uuid import UUID

from ..domain.toegang import Positie, Rol
from .actor import Actor


def gezinsblik(actor: Actor) -> bool:
    """Who looks as somebody of the gezin itself gets the pages of the gezin."""
    return actor.rol in (Rol.GEZIN, Rol.KIND, Rol.NETWERK)


def als_gezinslid(persoon_id: UUID, *, kind: bool) -> Actor:
    """A member of the gezin as who looks, where nobody plays him: to know what he might read."""
    return Actor(persoon_id, Rol.KIND if kind else Rol.GEZIN, persoon_id=persoon_id)


def te_kiezen(rol: Rol) -> bool:
    """Through whose eyes one can look: everybody's, but the machine's that plays the story."""
    return rol is not Rol.SIMULATIE


def te_spelen(rol: Rol) -> bool:
    """Which cards a deelnemer can take: not that of who leads the exercise, or of who keeps the house."""
    return te_kiezen(rol) and rol not in (Rol.TRAINER, Rol.BEHEERDER)


def trainersblik(actor: Actor) -> bool:
    """Who looks as a trainer sees everything, in a view that says so."""
    return actor.rol is Rol.TRAINER


def procesblik(actor: Actor) -> bool:
    """Who looks as a procesregisseur is shown pseudonyms, and pages without any id of a gezin."""
    return actor.rol is Rol.PROCESREGISSEUR


def mag_vragen(hier: Positie) -> bool:
    """A colleague of the same team may ask to be let in, also while his noodknop is open; all others are not
    told that there is a door."""
    return hier in (Positie.COLLEGA, Positie.NK)
