"""Who sits in a lokale kamer, and what opens there. It is no door to a gezin: it opens what was brought in,
to who takes part, until the zitting closes (domein 6.2, 8.5)."""

from collections.abc import Collection
from uuid import UUID

from ..domain.protocol import Kring
from ..domain.toegang import Categorie, Positie, Rol
from .actor import Actor
from .delen import kring_van
from .oordeel import Oordeel
from .tabel import OVERAL

KAMER = "kamer"
NIET_ERBIJ = "je doet niet mee aan dit deel van de lokale kamer"


def zit_voor(actor: Actor) -> bool:
    """Who calls the kamer together and sits in the chair: whoever keeps the process."""
    return OVERAL.get(actor.rol) is Positie.PR


def komt_in_kamer(rol: Rol) -> bool:
    """Who can be asked to think along: who helps, and who knows it from his own life."""
    return hoort_op_naam(rol) or OVERAL.get(rol) is Positie.ED


def hoort_op_naam(rol: Rol) -> bool:
    """Who can be told whom it is about: who helps, and nobody that stands beside all gezinnen."""
    return kring_van(rol) is Kring.HULP and rol not in OVERAL


def beoordeel_overleg(actor: Actor) -> Oordeel:
    """Whether somebody has a place where the kamers stand at all."""
    mag = zit_voor(actor) or komt_in_kamer(actor.rol) or _kijkt_mee(actor)
    return Oordeel(mag, "overleg" if mag else "de lokale kamer is van wie er wordt gevraagd", regel="overleg")


def beoordeel_kamer(actor: Actor) -> Oordeel:
    mag = zit_voor(actor)
    omdat = "zit de kamer voor" if mag else "alleen een procesregisseur roept een lokale kamer bijeen"
    return Oordeel(mag, omdat, categorie=Categorie.OVERLEG, regel=KAMER)


def beoordeel_zitting(actor: Actor, genodigden: Collection[UUID], kamer_id: UUID) -> Oordeel:
    """That there is a zitting, who comes, and what is kept of no gezin."""
    mag = actor.id in genodigden or _kijkt_mee(actor)
    return Oordeel(
        mag,
        "doet mee aan de zitting" if mag else NIET_ERBIJ,
        categorie=Categorie.OVERLEG,
        eigenaars=frozenset({kamer_id}),
        sleutel=mag,
        regel=KAMER,
    )


def beoordeel_inbreng(
    actor: Actor, gezin_id: UUID, categorie: Categorie, deelnemers: Collection[str], *, loopt: bool
) -> Oordeel:
    """One thing that was brought in, or was said of it: while it runs, for who takes part in that one."""
    mag = (loopt and str(actor.id) in deelnemers) or _kijkt_mee(actor)
    return Oordeel(
        mag,
        "doet mee aan deze inbreng" if mag else NIET_ERBIJ,
        categorie=categorie,
        eigenaars=frozenset({gezin_id}),
        sleutel=mag,
        regel=KAMER,
    )


def _kijkt_mee(actor: Actor) -> bool:
    return OVERAL.get(actor.rol) is Positie.TR
