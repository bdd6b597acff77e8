"""What is agreed for a gezin and what stands in the way: the page of both, and each step with an actie."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions import actie as acties
from ..actions.botsing import Botsing
from ..context import Context
from ..domain.actie import ActieStap
from ..domain.regel import Regelfout
from ..forms.actie import ActieForm, AfspreekForm
from ..forms.base import Form, tekst, versienummer
from ..permissions import Categorie, Doen
from ..queries import actie as queries
from ..queries import belemmering as belemmeringen
from ..queries import gezin as gezinnen
from ..queries.dossier import OpenGezin
from ..queries.tafel import tafel, tafelnamen
from ..tables import Actie
from . import concept, frame
from .errors import botsing
from .guard import needs

bp = Blueprint("actie", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/acties")
PLAN = Categorie.VP_GEDEELD


@bp.get("")
@needs(Doen.ZIEN, PLAN)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    blad, in_de_weg = queries.blad(ctx, gezin), belemmeringen.blad(ctx, gezin)
    return pagina(ctx, gezin, "actie/toon.html", blad=blad, belemmeringen=in_de_weg)


@bp.route("/afspreken", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, PLAN)
def spreek_af(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, wie = AfspreekForm(), tafel(ctx, gezin)
    form.noem(tafelnamen(ctx, wie))

    def doe() -> None:
        gekozen = wie[UUID(form.verantwoordelijke.data)]
        acties.spreek_actie_af(ctx, gezin, tekst(form.tekst), gekozen, form.uiterlijk.data)

    return stap(ctx, gezin, form, doe, "actie/spreek_af.html", mag=queries.mag_afspreken(ctx, gezin))


@bp.route("/<uuid:actie_id>", methods=["GET", "POST"])
@needs(Doen.ZIEN, PLAN)
def wijzig(ctx: Context, gezin: OpenGezin, actie_id: UUID) -> ResponseReturnValue:
    rij, regel = queries.een(ctx, gezin, actie_id) or abort(404)
    form, wie = ActieForm(versie=regel.versie), tafel(ctx, gezin)
    form.noem(tafelnamen(ctx, wie))
    try:
        doe = _stappen(ctx, gezin, rij, form, {str(id_): een for id_, een in wie.items()})
        return stap(ctx, gezin, form, doe, "actie/wijzig.html", actie=regel)
    except Botsing as fout:
        return botsing(fout, queries.stand(regel))


def _stappen(
    ctx: Context, gezin: OpenGezin, rij: Actie, form: ActieForm, wie: dict[str, Any]
) -> Callable[[], None]:
    """What becomes of it, as chosen in the form."""

    def doe() -> None:
        uitleg, versie = tekst(form.uitleg), versienummer(form.versie.data)
        ander = wie.get(form.verantwoordelijke.data)
        stappen: dict[ActieStap, Callable[[], None]] = {
            ActieStap.GEDAAN: lambda: acties.rond_actie_af(ctx, gezin, rij, uitleg, versie=versie),
            ActieStap.VERVALLEN: lambda: acties.laat_actie_vervallen(ctx, gezin, rij, uitleg, versie=versie),
            ActieStap.VERZET: lambda: acties.verzet_actie(
                ctx, gezin, rij, form.uiterlijk.data, uitleg, versie=versie
            ),
            ActieStap.OVERGEDRAGEN: lambda: acties.draag_actie_over(
                ctx, gezin, rij, ander, uitleg, versie=versie
            ),
        }
        stappen[ActieStap(form.stap.data)]()

    return doe


def stap(
    ctx: Context, gezin: OpenGezin, form: Form, doe: Callable[[], None], template: str, **wat: Any
) -> ResponseReturnValue:
    """One step with what is agreed or in the way: done, or back on its own page with what is wrong."""
    if form.validate_on_submit():
        try:
            doe()
            concept.klaar(ctx)
            flash("Vastgelegd.", "goed")
            return redirect(url_for("actie.toon", gezin_id=gezin.id))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard = concept.geef_terug(ctx, form)
    return pagina(ctx, gezin, template, form=form, bewaard=bewaard, **wat), form.status


def pagina(ctx: Context, gezin: OpenGezin, template: str, **wat: Any) -> str:
    kop = gezinnen.gezinskop(ctx, gezin)
    return render_template(template, kop=kop, tabs=frame.tabs(kop, "actie.toon"), **wat)
