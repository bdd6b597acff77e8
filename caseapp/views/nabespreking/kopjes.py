"""The ten headings for the screen of the hall, one at a time or all; and what is said at them."""

from uuid import UUID

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from ...actions.oefening.notities import schrijf_bij_kopje
from ...domain.nabespreking import KOPJES, Kopje
from ...domain.regel import Regelfout
from ...forms.base import tekst
from ...forms.nabespreking import KopjeForm
from ...permissions import Actor
from ...queries.nabespreking.kopjes import kopjes
from ..bediening.hier import bediend
from ..guard import leidt
from .hier import blad, bp


@bp.route("/kopjes", methods=["GET", "POST"])
@leidt
def kopjes_(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    """`kop`: the number of the one that is shown; without it all of them."""
    hier, form = bediend(actor, oefensessie_id, oefengroep_id), KopjeForm()
    nummer = request.args.get("kop", type=int)
    if nummer is not None and not 1 <= nummer <= len(KOPJES):
        abort(404)
    if form.validate_on_submit():
        try:
            with hier.werk(schrijf=True) as ctx:
                schrijf_bij_kopje(ctx, form.gekozen_kopje, tekst(form.tekst_))
            kop = list(Kopje).index(form.gekozen_kopje) + 1
            return redirect(url_for(".kopjes_", kop=kop, **request.view_args or {}))
        except Regelfout as fout:
            form.refuse(fout)
    with hier.werk() as ctx:
        alles = kopjes(ctx) or abort(404)
    if nummer is not None:
        form.kopje.data = alles.kopjes[nummer - 1].kopje.value
    form.kopje.choices = [(een.kopje.value, f"{een.nummer}. {een.tekst.titel}") for een in alles.kopjes]
    return blad("nabespreking/kopjes.html", hier, blad=alles, kop=nummer, form=form), form.status
