"""Within one gezin: offering it, the first contact after the yes, and looking again."""

from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions.veilig_thuis import aannemen, monitoring
from ..actions.veilig_thuis.overdracht import bied_aan
from ..context import Context
from ..domain.overdracht import Kennismaking
from ..domain.regel import Regelfout
from ..domain.termijn import na_werkdagen
from ..domain.veilig_thuis.melding import MeldingStatus
from ..domain.veilig_thuis.monitoring import MonitorUitkomst
from ..domain.woorden import opsomming
from ..forms.base import Form, tekst
from ..forms.vt_overdracht import STILTE, ContactForm, MomentForm, aanbod_form
from ..permissions import Categorie, Doen
from ..queries import gezin as gezinnen
from ..queries.dossier import OpenGezin
from ..queries.veilig_thuis import monitoring as momenten
from ..queries.veilig_thuis import overdracht as queries
from ..queries.veilig_thuis import rijen
from ..queries.veilig_thuis.afspraken import afspraken
from ..queries.veilig_thuis.pakket import vooraf
from . import concept, frame
from .guard import needs

bp = Blueprint("vt_overdracht", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/vt-overdracht")
MELDING = Categorie.MELDING


@bp.route("/<uuid:melding_id>/aanbieden", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, MELDING)
def bied(ctx: Context, gezin: OpenGezin, melding_id: UUID) -> ResponseReturnValue:
    zicht = rijen.een(ctx, gezin, melding_id) or abort(404)
    ding, teams, melding = gezinnen.zaken(ctx, gezin), queries.lokale_teams(ctx), zicht.rij
    form = aanbod_form(
        {id_: team.naam for id_, team in teams.items()},
        uit_onderzoek=melding.status is MeldingStatus.ONDERZOEK,
        eerste_contact=na_werkdagen(ctx.today, afspraken(ctx).eerste_contact_werkdagen),
        **vooraf(ctx, gezin, melding, ding.mensen),
    )
    if form.validate_on_submit():
        try:
            naar, dag = teams[form["naar"].data], form["eerste_contact"].data
            rij = bied_aan(ctx, gezin, melding, naar, form.teksten(), dag, form.uitkomst_van_onderzoek())
            concept.klaar(ctx)
            flash("Aangeboden. Tot het ja blijf jij verantwoordelijk.", "goed")
            return redirect(url_for("overdrachtstafel.toon", overdracht_id=rij.id))
        except Regelfout as fout:
            form.refuse(fout)
    return _pagina(ctx, gezin, ding, form, "vt_overdracht/aanbieden.html", stilte=STILTE)


@bp.route("/<uuid:overdracht_id>/contact", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
def contact(ctx: Context, gezin: OpenGezin, overdracht_id: UUID) -> ResponseReturnValue:
    rij, regel = queries.een(ctx, gezin, overdracht_id) or abort(404)
    ding, form = gezinnen.zaken(ctx, gezin), ContactForm(op=ctx.today)
    if form.validate_on_submit():
        try:
            samen, waarom, op = form.hoe.data == Kennismaking.WARM, tekst(form.koud), form.op.data
            assert op is not None  # noqa: S101  # required
            aannemen.leg_eerste_contact_vast(ctx, gezin, rij, op, samen=samen, koud=waarom)
            return _klaar(ctx, gezin, "Het eerste contact is vastgelegd.")
        except Regelfout as fout:
            form.refuse(fout)
    return _pagina(ctx, gezin, ding, form, "vt_overdracht/contact.html", regel=regel)


@bp.route("/monitoring/<uuid:moment_id>", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, MELDING)
def kijk(ctx: Context, gezin: OpenGezin, moment_id: UUID) -> ResponseReturnValue:
    moment, regel = momenten.een(ctx, gezin, moment_id) or abort(404)
    ding, form = gezinnen.zaken(ctx, gezin), MomentForm()
    kinderen = momenten.kinderen(ctx, ding.mensen)
    form.kind.description = f"Van {opsomming(list(kinderen))}." if kinderen else "Er zijn hier geen kinderen."
    if form.validate_on_submit():
        try:
            uitkomst = MonitorUitkomst(form.uitkomst.data)
            monitoring.leg_moment_vast(ctx, gezin, moment, uitkomst, tekst(form.tekst), tekst(form.kind))
            return _klaar(ctx, gezin, "Vastgelegd hoe het nu is.", "keten.toon")
        except Regelfout as fout:
            form.refuse(fout)
    return _pagina(ctx, gezin, ding, form, "vt_overdracht/monitoring.html", regel=regel)


def _klaar(ctx: Context, gezin: OpenGezin, zin: str, waarheen: str = "tijdlijn.toon") -> ResponseReturnValue:
    concept.klaar(ctx)
    flash(zin, "goed")
    return redirect(url_for(waarheen, gezin_id=gezin.id))


def _pagina(
    ctx: Context, gezin: OpenGezin, ding: gezinnen.Zaken, form: Form, sjabloon: str, **wat: object
) -> ResponseReturnValue:
    bewaard, kop = concept.geef_terug(ctx, form), gezinnen.gezinskop(ctx, gezin, ding)
    vast = {"kop": kop, "tabs": frame.tabs(kop, "keten.toon"), "bewaard": bewaard}
    return render_template(sjabloon, form=form, **vast, **wat), form.status
