"""Who watches chooses through whose eyes, and tags what he sees. In the story he writes nothing."""

from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..actions.deelnemer import ga_waarnemen
from ..actions.oefening.notities import schrijf_notitie
from ..context import Context
from ..db import op_platform
from ..domain.nabespreking import LENZEN
from ..domain.regel import Regelfout
from ..forms.base import keuze, tekst
from ..forms.oefening import KijkForm, TagForm
from ..permissions.blik import te_spelen
from ..queries.kader import bestaat
from ..queries.oefening.notities import van_waarnemer as eigen_tags
from ..queries.oefening.wat import kaartnamen, leerdoelen
from .guard import inside, public, stores, van_waarnemer
from .meedoen import GAF_KIJKCODE, eigen_kenmerk, met_kenmerk, ruimte_van_code
from .sessions import deze_sessie, neem_plaats

bp = Blueprint("waarnemer", __name__, url_prefix="/ik-doe-mee/waarnemen")
GLAS = "glas"


@bp.route("", methods=["GET", "POST"])
@public
def kies() -> ResponseReturnValue:
    """For who gave a code to watch with, and for who watches already and wants other eyes."""
    ruimte_id = _ruimte()
    if ruimte_id is None:
        return redirect(url_for("meedoen.code"))
    form = KijkForm()
    with stores().ruimte(ruimte_id).werk(op_platform(), alleen_lezen=True) as werk:
        namen = {
            str(id_): naam for id_, naam in kaartnamen(werk.ctx).items() if bestaat(werk.ctx, id_, te_spelen)
        }
    form.als.choices = [keuze(GLAS, "Glazen wand: alles"), *(keuze(*paar) for paar in namen.items())]
    if form.validate_on_submit():
        return _ga(ruimte_id, None if form.als.data == GLAS else UUID(form.als.data))
    return render_template("waarnemer/kies.html", form=form), form.status


def _ruimte() -> UUID | None:
    huidig = deze_sessie()
    if huidig.waarnemer is not None and huidig.sessie is not None:
        return huidig.sessie.ruimte_id
    return ruimte_van_code(GAF_KIJKCODE)


def _ga(ruimte_id: UUID, als: UUID | None) -> ResponseReturnValue:
    nieuw, apparaat = eigen_kenmerk()
    with stores().ruimte(ruimte_id).werk(op_platform()) as werk:
        wie = ga_waarnemen(werk.ctx, apparaat, als)
    neem_plaats(stores(), ruimte_id, waarnemer=(wie.id, als))
    return met_kenmerk(redirect(url_for(".tags")), nieuw)


@bp.route("/tags", methods=["GET", "POST"])
@inside
@van_waarnemer
def tags(ctx: Context) -> ResponseReturnValue:
    """What he sees, at this moment of the story; the trainer reads it, nobody who plays."""
    waarnemer, form = deze_sessie().waarnemer or abort(404), TagForm()
    doelen = [keuze(str(doel.id), doel.tekst) for doel in leerdoelen(ctx)]
    form.leerdoel.choices = [keuze("", "Geen leerdoel"), *doelen]
    form.element.choices = [
        keuze("", "Geen element"),
        *(keuze(lens.code, lens.tekst) for lens in LENZEN.values()),
    ]
    if form.validate_on_submit():
        try:
            schrijf_notitie(
                ctx,
                form.gekozen_soort,
                tekst(form.tekst_),
                leerdoel_id=form.leerdoel_id,
                element=tekst(form.element),
                waarnemer_id=waarnemer,
            )
            flash("Opgeschreven, bij dit moment van het verhaal.", "goed")
            return redirect(request.path)
        except Regelfout as fout:
            form.refuse(fout)
    eigen = eigen_tags(ctx, waarnemer)
    return render_template("waarnemer/tags.html", form=form, tags=eigen), form.status
