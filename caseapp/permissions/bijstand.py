"""Who stands beside somebody of a gezin, and reads what that person reads: on his yes, and writes nothing.

There is no column for it: a judgement is asked as the person himself, with `door` saying who really looks.
"""

from dataclasses import replace
from uuid import UUID

from ..domain.toegang import Categorie, Positie, Rol
from .actor import Actor, Dossier
from .oordeel import LEEST_MEE, REDENEN, Oordeel, positie

_VRAAGT = frozenset({Positie.GZ, Positie.KI})
_NIET = "iemand naast je vragen doe je voor jezelf"


def staat_naast(actor: Actor) -> bool:
    """Whether this is somebody who can stand beside a person: a cliëntondersteuner or a gezinsadvocaat."""
    return actor.rol is Rol.BIJSTAND


def bijstandkant() -> tuple[str, ...]:
    """The words of the roles that stand beside somebody."""
    return (Rol.BIJSTAND.value,)


def kan_naast_staan(rol: Rol) -> bool:
    return rol is Rol.BIJSTAND


def namens(actor: Actor, wie: Actor) -> Actor:
    """The person as who reads, with who really looks."""
    return replace(wie, door=actor.id)


def zelf(actor: Actor) -> Actor:
    """Who really looks, as himself."""
    return actor if actor.door is None else Actor(actor.door, Rol.BIJSTAND)


def mijzelf(actor: Actor) -> UUID | None:
    """The person as whom somebody acts: who stands beside another does nothing for him."""
    return actor.persoon_id if actor.door is None else None


def beoordeel_bijstand(actor: Actor, dossier: Dossier, wie: UUID | None) -> Oordeel:
    """Somebody of the gezin asks and ends it for himself, and for nobody else; who stands beside him does
    neither."""
    zelf = wie is not None and wie == actor.persoon_id and positie(actor, dossier) in _VRAAGT
    mag = zelf and actor.door is None
    return Oordeel(mag, "voor zichzelf" if mag else _NIET, categorie=Categorie.DEELREGISTER, regel=LEEST_MEE)


def beoordeel_meelezer(actor: Actor) -> Oordeel | None:
    """The no to whatever somebody sends who only reads along; None for everybody else."""
    return None if actor.door is None else Oordeel(False, REDENEN[Positie.BS], regel=LEEST_MEE)


def niet_hier() -> Oordeel:
    """The answer of a gezin where nobody said yes to him, or no longer: as if there were none."""
    return Oordeel(False, REDENEN[Positie.NIEMAND], verzwijg=True, regel=LEEST_MEE)
