"""What every page of MDA++ in a gezin has."""

from flask import abort

from ...context import Context
from ...permissions import Categorie
from ...queries.dossier import OpenGezin
from ...queries.mda.blad import Zaak
from ...queries.mda.blad import laatste as laatste_zaak
from ..papier import Document

VELD, OVERLEG = "/gezinnen/<uuid:gezin_id>/mda", Categorie.OVERLEG
DOCUMENT = Document("mda.toon", "mda")
pagina, stap = DOCUMENT.pagina, DOCUMENT.stap


def laatste(ctx: Context, gezin: OpenGezin) -> Zaak:
    """The newest aanmelding that this actor may read; else there is no such page."""
    return laatste_zaak(ctx, gezin) or abort(404)
