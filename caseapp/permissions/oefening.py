"""Who reads what belongs to an exercise and to no gezin: cards, facts, what arrived. A card opens nothing in
the work itself: that is asked of `tabel.py`, as for everybody."""

from collections.abc import Collection
from uuid import UUID

from ..domain.toegang import Categorie, Rol
from .actor import Actor
from .oordeel import Oordeel

_REGEL = "speelkaart"


def leidt_oefening(actor: Actor) -> bool:
    """Who leads it reads every card, and what he himself wrote beside it."""
    return actor.rol is Rol.TRAINER


def is_simulatie(rol: Rol) -> bool:
    """What plays the story: no card."""
    return rol is Rol.SIMULATIE


def krijgt_meldingen(rol: Rol) -> bool:
    """At whose card a melding that arrives becomes a melding in the work."""
    return rol is Rol.VEILIG_THUIS


def beoordeel_speelkaart(actor: Actor, van: Collection[UUID], stukken: Collection[UUID]) -> Oordeel:
    """`van`: whose cards it stands on; `stukken`: whose keys open for a yes. For who holds such a card, and
    for who leads."""
    mag = actor.id in van or leidt_oefening(actor)
    waarom = "dit staat op je eigen kaart" if mag else "dit staat niet op jouw kaart"
    return Oordeel(
        mag,
        waarom,
        categorie=Categorie.TRAINING,
        eigenaars=frozenset(stukken) if mag else frozenset(),
        sleutel=mag,
        regel=_REGEL,
    )


def beoordeel_voor_allen(stukken: Collection[UUID]) -> Oordeel:
    """What everybody in the room may know: what it is about, how to stop, what one learns."""
    return Oordeel(
        True,
        "voor iedereen in de ruimte",
        categorie=Categorie.TRAINING,
        eigenaars=frozenset(stukken),
        sleutel=True,
        regel=_REGEL,
    )


def beoordeel_van_allen(
    kaarten: Collection[UUID], weten: Collection[UUID], stukken: Collection[UUID]
) -> Oordeel:
    """What may hang on the wall: only what each card of the room knows."""
    mag = bool(kaarten) and set(kaarten) <= set(weten)
    waarom = "iedereen weet het" if mag else "dit weet nog niet iedereen"
    eigenaars = frozenset(stukken) if mag else frozenset()
    return Oordeel(mag, waarom, categorie=Categorie.TRAINING, eigenaars=eigenaars, sleutel=mag, regel=_REGEL)


def beoordeel_leiding(actor: Actor, stukken: Collection[UUID]) -> Oordeel:
    """What is for who leads alone: notes, expectations, what has not come yet."""
    return beoordeel_speelkaart(actor, (), stukken)


def glazen_wand(waarnemer_id: UUID) -> Actor:
    """Who watches behind glass reads what who leads reads in the work; he writes and leads nothing."""
    return Actor(waarnemer_id, Rol.TRAINER)


def regel_van_waarnemer(waarnemer_id: UUID) -> dict[str, object]:
    """What every log line says of who watches, through whose eyes it may be: himself, of no organisation."""
    return {"gebruiker_id": waarnemer_id, "rol": Rol.TRAINER.value, "organisatie_id": None}


def beoordeel_waarnemer() -> Oordeel:
    """The answer to whatever somebody who watches sends in, and to what is of one card alone."""
    return Oordeel(False, "wie waarneemt, kijkt mee en schrijft niets in het verhaal", regel="waarnemer")
