"""The places within a debrief, and what every page of it is given."""

from typing import Any

from flask import Blueprint, render_template, request, url_for

from ..bediening.hier import Bediend
from ..frame import Plek

bp = Blueprint(
    "nabespreking", __name__, url_prefix="/sessies/<uuid:oefensessie_id>/<uuid:oefengroep_id>/nabespreking"
)

PLEKKEN = (
    ("Tien kopjes", "nabespreking.kopjes_"),
    ("Terugkijken", "nabespreking.toon"),
    ("Aandachtspunten en elementen", "nabespreking.elementen_"),
    ("Wat wij wisten", "nabespreking.verteld"),
    ("Privacyspiegel", "nabespreking.spiegel_"),
    ("Bord", "nabespreking.bord_"),
    ("Voornemens", "nabespreking.voornemens_"),
    ("Verslag", "nabespreking.verslag_"),
)


def blad(sjabloon: str, hier: Bediend, **wat: Any) -> str:
    """A page of the debrief with its places above it."""
    waar: dict[str, Any] = {"oefensessie_id": hier.sessie_id, "oefengroep_id": hier.groep_id}
    plekken = [Plek(naam, url_for(doel, **waar), doel == request.endpoint) for naam, doel in PLEKKEN]
    return render_template(sjabloon, hier=hier, waar=waar, onderdelen=plekken, **wat)
