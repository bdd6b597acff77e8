"""Who asks for a copy of all that is kept about one person, and through whose eyes it is made."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from ..domain.consultatie import Deskundigheid
from ..domain.toegang import Categorie, KetenSoort, Positie, Relatie, Rol
from .actor import Actor, Dossier
from .oordeel import Oordeel

_NIET = "een afschrift is voor wie het over gaat; de contactpersoon maakt het namens hem"


def beoordeel_afschrift(actor: Actor, hier: Positie, voor: UUID) -> Oordeel:
    """Somebody for himself, or the contactpersoon on his behalf. It opens no key: what is in it is judged
    through the eyes of whom it is for."""
    zelf = actor.door is None and actor.persoon_id == voor and hier in (Positie.GZ, Positie.KI)
    mag = zelf or hier is Positie.CP
    omdat = ("voor zichzelf" if zelf else "namens iemand van dit gezin") if mag else _NIET
    return Oordeel(mag, omdat, categorie=Categorie.IDENTITEIT, regel=f"{hier}:afschrift")


def mag_afschrift(actor: Actor, hier: Positie) -> bool:
    """Whether there is anybody for whom this actor asks it."""
    return beoordeel_afschrift(actor, hier, actor.persoon_id or actor.id).mag


def kaart_van_gezin(rol: Rol) -> bool:
    """Whether a card is somebody of the gezin itself."""
    return rol in (Rol.GEZIN, Rol.KIND)


def ogen_van(
    persoon_id: UUID,
    kaart: tuple[UUID, Rol, UUID | None, KetenSoort | None, Iterable[str] | None] | None,
    *,
    volwassen: bool,
) -> Actor:
    """Somebody of a gezin as who reads: by his own card; without one as who he would be."""
    if kaart is None:
        return Actor(persoon_id, Rol.GEZIN if volwassen else Rol.KIND, persoon_id=persoon_id)
    id_, rol, organisatie_id, soort, functies = kaart
    kan = frozenset(map(Deskundigheid, functies or ()))
    return Actor(id_, rol, organisatie_id, soort, persoon_id, kan)


def als_lid(dossier: Dossier, actor: Actor) -> Dossier:
    """The same gezin, in which he has his place, also where he has no card."""
    return replace(dossier, relaties={**dossier.relaties, actor.id: Relatie.GEZINSLID})
