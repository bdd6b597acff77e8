"""What came of it at a moment, and what each says of it himself."""

from uuid import UUID

from flask import Blueprint, abort, request
from flask.typing import ResponseReturnValue

from ...actions.mda import resultaat as acties
from ...context import Context
from ...domain.mda.resultaat import GeweldNu, Resultaatmoment, Stemsoort
from ...domain.woorden import label
from ...forms import mda_team as forms
from ...forms.base import tekst
from ...permissions import Doen, gezinsblik
from ...queries.dossier import OpenGezin
from ...queries.mda import resultaten as queries
from ...queries.mda.gezin import resultaat_voor
from ...queries.namen import mensen
from ..guard import needs
from .pagina import OVERLEG, VELD, laatste, stap

bp = Blueprint("mda_resultaat", __name__, url_prefix=f"{VELD}/resultaat/<moment>")
EERST = (
    "Het laagste en het hoogste cijfer komen van de veiligheidsschaal, en de hermeldingen worden geteld. "
    "Is er lang niet gevraagd hoe veilig het is? Vraag dat eerst."
)


def _moment(woord: str) -> Resultaatmoment:
    return Resultaatmoment(woord) if woord in list(Resultaatmoment) else abort(404)


@bp.route("", methods=["GET", "POST"])
@needs(Doen.ZIEN, OVERLEG)
def leg_vast(ctx: Context, gezin: OpenGezin, moment: str) -> ResponseReturnValue:
    welk, zaak = _moment(moment), laatste(ctx, gezin)
    if not queries.mag_schrijven(ctx, gezin, zaak.rij):
        abort(404)
    form = forms.resultaat_form(queries.kinderen(ctx, mensen(ctx, gezin)))

    def doe() -> None:
        geweld = GeweldNu(form.geweld.data)
        acties.leg_resultaat_vast(ctx, gezin, zaak.rij, welk, geweld, form.zinnen())

    titel = f"Resultaat {label(welk)}"
    return stap(ctx, gezin, form, doe, "schrijf.html", titel=titel, uitleg=EERST, lees=())


@bp.route("/stem/<uuid:persoon_id>", methods=["GET", "POST"])
@needs(Doen.ZIEN, OVERLEG)
def leg_stem_vast(ctx: Context, gezin: OpenGezin, moment: str, persoon_id: UUID) -> ResponseReturnValue:
    """Who belongs to the gezin writes for himself; who works here writes down what was said."""
    rij, wie = resultaat_voor(ctx, gezin, _moment(moment)) or abort(404), mensen(ctx, gezin)
    zelf, familie = persoon_id == ctx.actor.persoon_id, gezinsblik(ctx.actor)
    if request.method == "GET" and not queries.mag_stem(ctx, gezin, rij, persoon_id, familie=familie):
        abort(404)
    form = forms.StemForm()
    if familie:
        form.voor_jezelf()

    def doe() -> None:
        soort = Stemsoort.EIGEN_WOORDEN if familie else Stemsoort(form.soort.data)
        acties.leg_stem_vast(ctx, gezin, rij, persoon_id, soort, tekst(form.tekst), wil=bool(form.wil.data))

    naam = wie[persoon_id][0] if persoon_id in wie else "deze persoon"
    titel = "Wat vind jij ervan?" if zelf else f"Wat vindt {naam}?"
    uitleg = "In eigen woorden. Alleen wat iemand hier gezegd wil hebben."
    return stap(ctx, gezin, form, doe, "schrijf.html", titel=titel, uitleg=uitleg, lees=())
