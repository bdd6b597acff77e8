"""Who says yes or no to a question whether something may be shared, and who may write down what another
said."""

from uuid import UUID

from ..domain.toegang import Categorie, Doen, Positie
from .actor import Actor, Dossier
from .oordeel import Oordeel, beoordeel, positie

_VAN_HET_GEZIN = frozenset({Positie.GZ, Positie.KI})
NIET_JOUW_ANTWOORD = "hier zegt alleen de persoon zelf ja of nee, of schrijft iemand op wat die persoon zei"


def antwoordt_zelf(actor: Actor, dossier: Dossier, wie: UUID) -> bool:
    """Whether this is who was asked, on his own page."""
    return actor.door is None and actor.persoon_id == wie and positie(actor, dossier) in _VAN_HET_GEZIN


def beoordeel_antwoord_op_vraag(actor: Actor, dossier: Dossier, wie: UUID) -> Oordeel:
    """The person himself; or who keeps the deelregister, of what was said to him."""
    if antwoordt_zelf(actor, dossier, wie):
        return Oordeel(True, "antwoordt voor zichzelf", categorie=Categorie.DEELREGISTER, regel="toestemming")
    schrijft = beoordeel(actor, Doen.WIJZIGEN, Categorie.DEELREGISTER, dossier)
    return schrijft if schrijft.mag else schrijft._replace(omdat=NIET_JOUW_ANTWOORD)
