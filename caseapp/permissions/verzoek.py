"""Who of the gezin asks, and who answers: beside the table, for a verzoek is its author's alone."""

from ..domain.toegang import Categorie, Positie
from .actor import Actor, Dossier
from .oordeel import Oordeel, positie

_VRAAGT = frozenset({Positie.GZ, Positie.KI})
_LEEST = _VRAAGT | {Positie.CP, Positie.TR}
_NIET = "wat iemand van het gezin vraagt, leest alleen het vaste gezicht"


def doet_verzoek(actor: Actor, dossier: Dossier) -> bool:
    """Whoever belongs to the gezin himself, and nobody beside him; how old he must be, is a rule."""
    return actor.door is None and positie(actor, dossier) in _VRAAGT


def beantwoordt_verzoek(actor: Actor, dossier: Dossier) -> bool:
    """The contactpersoon of now, whoever was it when it was asked."""
    return positie(actor, dossier) is Positie.CP


def beoordeel_verzoeken(actor: Actor, dossier: Dossier) -> Oordeel:
    """The page itself: each sees his own verzoeken there, and the contactpersoon those of all."""
    mag = positie(actor, dossier) in _LEEST
    return Oordeel(
        mag,
        "leest verzoeken" if mag else _NIET,
        categorie=Categorie.DEELREGISTER,
        regel="verzoek",
    )
