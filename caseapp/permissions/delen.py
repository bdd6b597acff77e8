"""What a role means where something is shared: which relation fits it, on which side it stands, who may look
along as a second person."""

from collections.abc import Collection

from ..domain.protocol import Kring
from ..domain.toegang import Relatie, Rol
from .actor import Actor, Dossier
from .tabel import POSITIES

_KRING = {Rol.GEZIN: Kring.GEZIN, Rol.KIND: Kring.GEZIN, Rol.NETWERK: Kring.NETWERK}


def kring_van(rol: Rol) -> Kring:
    """Whether somebody in this role helps, belongs to the gezin, or to its network."""
    return _KRING.get(rol, Kring.HULP)


def gezinskant() -> tuple[str, ...]:
    """The words by which a shielding list calls everybody of the gezin and its network, also who comes
    later."""
    return tuple(rol.value for rol in _KRING)


def grote_mensen() -> tuple[str, ...]:
    """The same words, without that of the children themselves."""
    return tuple(rol.value for rol in _KRING if rol is not Rol.KIND)


def ketenkant() -> tuple[str, ...]:
    """The word by which a shielding list calls all ketenpartners."""
    return (Rol.KETENPARTNER.value,)


def relatie_bij(rol: Rol) -> Relatie | None:
    """How somebody in this role is involved, besides as a contactpersoon; none where the role stands beside
    all gezinnen."""
    passend = [relatie for wie, relatie in POSITIES if wie is rol and relatie is not Relatie.CONTACTPERSOON]
    return passend[0] if passend else None


def werkt_mee(actor: Actor, dossier: Dossier) -> bool:
    """A professional with a case relation of his own."""
    return kring_van(actor.rol) is Kring.HULP and actor.id in dossier.relaties


def is_keten(actor: Actor) -> bool:
    """Who reads of a gezin only what he is named in."""
    return actor.rol is Rol.KETENPARTNER


def hoort_erbij(persoon: object, niet_voor: Collection[str]) -> bool:
    """Whether somebody of the gezin may know of what is kept from these."""
    return {str(persoon), Rol.GEZIN.value}.isdisjoint(niet_voor)
