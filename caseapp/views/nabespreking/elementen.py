"""Five attention points and six elements, each with the moments that hang on it; and choosing one of them."""

from uuid import UUID

from flask import abort, flash, redirect, request
from flask.typing import ResponseReturnValue

from ...actions.oefening.notities import kies_moment
from ...domain.nabespreking import LENZEN
from ...domain.regel import Regelfout
from ...forms.base import keuze, tekst
from ...forms.nabespreking import KiesMomentForm
from ...permissions import Actor
from ...queries.nabespreking.bladen import Moment
from ...queries.nabespreking.momenten import terugkijken
from ...queries.nabespreking.opmerkingen import lenzen
from ..bediening.hier import bediend
from ..guard import leidt
from .hier import blad, bp

LANGSTE_KEUZE = 90


@bp.get("/elementen")
@leidt
def elementen_(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    hier = bediend(actor, oefensessie_id, oefengroep_id)
    with hier.werk() as ctx:
        vijf, zes = lenzen(ctx)
        er = {moment.id: moment for moment in terugkijken(ctx).momenten}
    return blad("nabespreking/elementen.html", hier, vijf=vijf, zes=zes, er=er)


@bp.route("/elementen/<lens>", methods=["GET", "POST"])
@leidt
def kies(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID, lens: str) -> ResponseReturnValue:
    """One moment that shows it strong, or that could be otherwise; the newest choice counts."""
    hier, form, wat = bediend(actor, oefensessie_id, oefengroep_id), KiesMomentForm(), LENZEN.get(lens)
    if wat is None:
        abort(404)
    with hier.werk() as ctx:
        er = {moment.id: moment for moment in terugkijken(ctx).momenten}
    form.moment.choices = [
        keuze("", "Kies een moment"),
        *(keuze(str(id_), _regel(m)) for id_, m in er.items()),
    ]
    if form.validate_on_submit():
        try:
            with hier.werk(schrijf=True) as ctx:
                kies_moment(ctx, form.gekozen_soort, lens, er[form.moment_id], tekst(form.tekst_))
            flash("Gekozen.", "goed")
            return redirect(f"{hier.pad('nabespreking.elementen_')}#{lens}")
        except Regelfout as fout:
            form.refuse(fout)
    if request.method == "GET" and request.args.get("soort") == "anders":
        form.soort.data = "anders"
    return blad("nabespreking/kies.html", hier, lens=wat, form=form), form.status


def _regel(moment: Moment) -> str:
    poging = f" (poging {moment.take + 1})" if moment.take else ""
    zin = f"Dag {moment.dag}{poging}: {moment.wat}"
    return zin if len(zin) <= LANGSTE_KEUZE else f"{zin[: LANGSTE_KEUZE - 1]}…"
