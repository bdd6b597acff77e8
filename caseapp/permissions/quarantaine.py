"""Who judges a text that may be about real people, and how far the machine looks for the same text."""

from uuid import UUID

from ..domain.toegang import Categorie, Doen, Positie, Rol
from .actor import Actor
from .oordeel import MET_SLEUTEL, Oordeel
from .tabel import LETTERS, OVERAL, TOEGANG

_NIET = "alleen wie de oefening leidt, beslist over een weggehaalde tekst"


def beslist_over_weggehaald(actor: Actor) -> bool:
    return actor.rol is Rol.TRAINER


def beoordeel_weggehaald(actor: Actor, quarantaine_id: UUID) -> Oordeel:
    """The texts of one quarantine, under the key that is of it alone: for who leads the exercise."""
    mag = beslist_over_weggehaald(actor)
    return Oordeel(
        mag,
        "beslist over een weggehaalde tekst" if mag else _NIET,
        verzwijg=not mag,
        categorie=Categorie.TRAINING,
        eigenaars=frozenset({quarantaine_id}) if mag else frozenset(),
        sleutel=mag,
        regel="quarantaine",
    )


def leest_weggehaald(actor: Actor, categorie: Categorie, *, van_een_gezin: bool) -> bool:
    """Whether a trainer could read it where it stood: quarantine opens nothing that was closed to him."""
    hier = OVERAL.get(actor.rol, Positie.NIEMAND)
    letter = TOEGANG[categorie][hier].letter if hier is Positie.TR else "."
    return van_een_gezin and Doen.ZIEN in LETTERS[letter] and Doen.ZIEN in MET_SLEUTEL


def beoordeel_zelfde_tekst(categorie: Categorie, eigenaars: frozenset[UUID]) -> Oordeel:
    """The machine compares each stored text with one that somebody pointed at. Nobody reads what it opens;
    what is not the same is forgotten."""
    return Oordeel(
        True,
        "zoekt dezelfde tekst",
        categorie=categorie,
        eigenaars=eigenaars,
        sleutel=True,
        regel="quarantaine",
    )
