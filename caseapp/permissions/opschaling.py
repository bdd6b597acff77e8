"""Who takes a step up or down around a gezin, and who joins for a time and for some kinds only."""

from ..domain.toegang import Categorie, Positie, Relatie
from .actor import Actor, Dossier
from .oordeel import BINNEN_ELKE_GRENS, Oordeel, positie
from .tabel import ALTIJD_BEGRENSD, BUITEN_GEZIN, POSITIES, TOEGANG

_SCHAALT = frozenset({Positie.CP, Positie.VT})


def altijd_begrensd(relatie: Relatie) -> bool:
    """Whether this relation has an end and a list of kinds of information, always."""
    return relatie in ALTIJD_BEGRENSD


def te_begrenzen(relatie: Relatie) -> tuple[Categorie, ...]:
    """Of which kinds somebody in this relation can be given something: what his column never opens is not
    offered, and what everybody needs who works along is not asked."""
    kolommen = {hier for (_, welke), hier in POSITIES.items() if welke is relatie}
    return tuple(
        categorie
        for categorie, rij in TOEGANG.items()
        if categorie not in BINNEN_ELKE_GRENS | BUITEN_GEZIN
        and any(rij[hier].letter != "." for hier in kolommen)
    )


def beoordeel_opschaling(actor: Actor, dossier: Dossier) -> Oordeel:
    """The contactpersoon and Veilig Thuis take the step to and from the Zorg- en Veiligheidshuis; who reads
    of it is in the table."""
    mag = positie(actor, dossier) in _SCHAALT
    omdat = "schaalt op en af" if mag else "opschalen doen de contactpersoon en Veilig Thuis"
    return Oordeel(mag, omdat, categorie=Categorie.OVERLEG, regel="opschaling")
