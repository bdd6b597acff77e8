"""Somebody opens a gezin that is called as he is: the log says so at that moment, without the name."""

from ..context import Context
from ..domain.logboek import Handeling
from ..domain.toezicht.regels import zelfde_achternaam
from ..permissions import Categorie, werkt_als
from .dossier import OpenGezin
from .kader import mijn_naam

EIGEN_NAAM = "eigen_naam"


def meld_eigen_naam(ctx: Context, gezin: OpenGezin, naam: str) -> None:
    """Of who works with the gezin. `naam` as this actor was just shown it. Nothing is kept but that the two
    were alike: no index of names exists, and who supervises opens none."""
    if not werkt_als(gezin.positie) or not zelfde_achternaam(mijn_naam(ctx), naam):
        return
    ctx.spoor.gelezen(
        Handeling.BEKIJKEN,
        gezin_id=gezin.id,
        categorie=Categorie.GEZIN_GEZAG,
        positie=gezin.positie,
        regel=EIGEN_NAAM,
    )
