"""What was brought in to MDA++, and weighing one aanmelding."""

from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ...actions.mda import wegen as acties
from ...actions.mda.deling import Lid
from ...context import Context
from ...domain.antwoord import JaNeeOnbekend
from ...domain.mda.weging import Herhalingskans, Wegingsbesluit
from ...domain.regel import Regelfout
from ...forms.base import Form, tekst
from ...forms.mda import WeegForm, weeg_form
from ...forms.mda_team import StapForm
from ...queries.dossier import OpenGezin, Zicht
from ...queries.mda import lijst as queries
from ...queries.mda.team import als_gebruiker, te_kiezen
from ...tables import MdaAanmelding
from .. import concept
from ..guard import inside

bp = Blueprint("mda_lijst", __name__, url_prefix="/mda")


@bp.get("")
@inside
def lijst(ctx: Context) -> ResponseReturnValue:
    queries.eis_lijst(ctx)
    blad = queries.lijst(ctx, alles=request.args.get("toon") == "alles")
    return render_template("mda/lijst.html", blad=blad)


@bp.route("/<uuid:aanmelding_id>", methods=["GET", "POST"])
@inside
def weeg(ctx: Context, aanmelding_id: UUID) -> ResponseReturnValue:
    """First somebody takes it up; then it is weighed."""
    queries.eis_lijst(ctx)
    gezin, zicht = queries.open_aanmelding(ctx, aanmelding_id)
    blad = queries.weegblad(ctx, zicht)
    ik = als_gebruiker(ctx, ctx.actor.id)
    form: Form = weeg_form(te_kiezen([ik] if ik else [])) if blad.in_weging else StapForm()
    if form.validate_on_submit():
        try:
            waarheen = _doe(ctx, gezin, zicht, form)
            concept.klaar(ctx)
            return redirect(waarheen)
        except Regelfout as fout:
            form.refuse(fout)
    bewaard = concept.geef_terug(ctx, form)
    return render_template("mda/weeg.html", blad=blad, form=form, bewaard=bewaard), form.status


def _doe(ctx: Context, gezin: OpenGezin, zicht: Zicht[MdaAanmelding], form: Form) -> str:
    if not isinstance(form, WeegForm):
        acties.neem_in_weging(ctx, zicht.rij)
        flash("In weging genomen.", "goed")
        return url_for(".weeg", aanmelding_id=zicht.rij.id)
    besluit, velden = Wegingsbesluit(form.besluit.data), form._fields
    ingezet = besluit is Wegingsbesluit.INGEZET
    tot = velden["tot"].data if ingezet else None
    wat = acties.Weging(
        besluit=besluit,
        acuut=JaNeeOnbekend(form.acuut.data),
        structureel=JaNeeOnbekend(form.structureel.data),
        kans=Herhalingskans(form.kans.data),
        teksten=form.teksten(),
        tot=tot,
        lid=Lid(tekst(velden["rol"]), tot, form.soorten()) if ingezet else None,
    )
    acties.weeg(ctx, gezin, zicht.rij, wat)
    flash("Ingezet. Noem nu het vaste aanspreekpunt." if ingezet else "Niet ingezet, met advies.", "goed")
    return url_for("mda.toon", gezin_id=gezin.id) if ingezet else url_for(".lijst")
