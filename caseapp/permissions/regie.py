"""The levels of regie beside the table: who has the bord, and who answers for the bestuur (domein 1.1)."""

from collections.abc import Iterable
from uuid import UUID

from ..domain.toegang import Categorie, Positie
from .actor import Actor
from .oordeel import Oordeel
from .tabel import OVERAL

BESTUUR = "bestuur"


def beoordeel_bord(actor: Actor) -> Oordeel:
    """The process of all gezinnen is for who keeps it; what he reads of each is in the table."""
    mag = OVERAL.get(actor.rol) is Positie.PR
    omdat = "houdt het proces van alle gezinnen bij" if mag else "het bord is van de procesregisseur"
    return Oordeel(mag, omdat, categorie=Categorie.SCORES, regel="bord")


def beoordeel_bestuur(actor: Actor, vragen: Iterable[UUID] = ()) -> Oordeel:
    """What was put to the bestuur is read and answered by who advises it. It is of no gezin, so that no table
    of a gezin can say it; each question has a key of its own."""
    mag = OVERAL.get(actor.rol) is Positie.BA
    omdat = "adviseert het bestuur" if mag else "alleen de beleidsadviseur antwoordt namens het bestuur"
    return Oordeel(
        mag,
        omdat,
        categorie=Categorie.CIJFERS,
        eigenaars=frozenset(vragen) if mag else frozenset(),
        sleutel=mag,
        regel=BESTUUR,
    )


def beoordeel_voorgelegd(gelezen: Oordeel, vraag: UUID) -> Oordeel:
    """Who may read what the procesregisseur reads of a belemmering, reads what the bestuur was asked about it
    and what it said. `gelezen`: the judgement that opened that."""
    mag = gelezen.mag and gelezen.sleutel and gelezen.categorie is Categorie.SCORES
    return gelezen._replace(
        mag=mag,
        categorie=Categorie.CIJFERS,
        eigenaars=frozenset({vraag}) if mag else frozenset(),
        sleutel=mag,
        regel=BESTUUR,
    )
