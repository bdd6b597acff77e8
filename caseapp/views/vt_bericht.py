"""One message that came in at Veilig Thuis: an advies, a melding, or nothing more."""

from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions.veilig_thuis import bericht as acties
from ..context import Context
from ..domain.advies import AdviesKanaal, SoortVrager
from ..domain.regel import Regelfout
from ..domain.veilig_thuis.bericht import plek_van
from ..domain.veilig_thuis.melding import MeldingKanaal
from ..forms.advies import AdviesForm
from ..forms.base import tekst
from ..forms.bericht import EindeForm
from ..forms.veilig_thuis import melding_form
from ..queries.veilig_thuis import bericht as queries
from ..tables import VtBericht
from . import concept
from .guard import inside

bp = Blueprint("vt_bericht", __name__, url_prefix="/veilig-thuis/berichten")
LIJST = "vt_melding.lijst"


@bp.route("/<uuid:bericht_id>", methods=["GET", "POST"])
@inside
def toon(ctx: Context, bericht_id: UUID) -> ResponseReturnValue:
    """Reading it, and answering with an advies."""
    rij = _welk(ctx, bericht_id)
    blad = queries.blad(ctx, rij)
    form = _adviesform(rij, blad)
    if form.validate_on_submit():
        try:
            acties.beantwoord_met_advies(ctx, rij, form.gesprek())
            concept.klaar(ctx)
            flash("Het advies is verstuurd en bewaard. Het bericht zelf is hier weggehaald.")
            return redirect(url_for(LIJST))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard = concept.geef_terug(ctx, form)
    wat = {"form": form, "einde": EindeForm(formdata=None), "blad": blad, "bewaard": bewaard}
    return render_template("vt_bericht/toon.html", **wat), form.status


@bp.post("/<uuid:bericht_id>/einde")
@inside
def einde(ctx: Context, bericht_id: UUID) -> ResponseReturnValue:
    rij, form = _welk(ctx, bericht_id), EindeForm()
    if form.validate_on_submit():
        try:
            acties.sluit_zonder_vervolg(ctx, rij, tekst(form.reden))
            concept.klaar(ctx)
            flash("Wie het stuurde, leest waarom er niets volgt. Het bericht zelf is hier weggehaald.")
            return redirect(url_for(LIJST))
        except Regelfout as fout:
            form.refuse(fout)
    blad = queries.blad(ctx, rij)
    wat = {"form": _adviesform(rij, blad, leeg=True), "einde": form, "blad": blad, "bewaard": None}
    return render_template("vt_bericht/toon.html", **wat), form.status


@bp.route("/<uuid:bericht_id>/melding", methods=["GET", "POST"])
@inside
def melding(ctx: Context, bericht_id: UUID) -> ResponseReturnValue:
    """The same form as for a melding by phone, with what is known already."""
    rij = _welk(ctx, bericht_id)
    blad = queries.blad(ctx, rij)
    if not blad.wordt_melding:
        abort(404)
    form = melding_form(
        {
            "soort_melder": plek_van(rij.gebruiker.soort).value,
            "melder": blad.regel.van,
            "kanaal": rij.kanaal.value,
            "tekst": blad.tekst,
        }
    )
    if form.validate_on_submit():
        try:
            waar = form.gezinnen, tekst(form.naam), form.mensen()
            rijen = acties.neem_aan_als_melding(ctx, rij, form.wie_meldt, form.inhoud, *waar)
        except Regelfout as fout:
            form.refuse(fout)
        else:
            concept.klaar(ctx)
            flash("De melding is aangenomen. Schrijf nu op over wie zij gaat.")
            eerste = rijen[0]
            naar, welke = eerste.gezin_id, eerste.id
            return redirect(url_for("melding.betrokkenen", gezin_id=naar, melding_id=welke))
    bewaard = concept.geef_terug(ctx, form)
    return render_template("keten/nieuw.html", form=form, bewaard=bewaard), form.status


def _welk(ctx: Context, bericht_id: UUID) -> VtBericht:
    """What was answered is not here any more, and for others there is no such place."""
    queries.eis_bericht_binnen(ctx)
    return queries.nieuw_bericht(ctx, bericht_id) or abort(404)


def _adviesform(rij: VtBericht, blad: queries.BerichtBlad, *, leeg: bool = False) -> AdviesForm:
    """`leeg`: what was sent belongs to another form. Of a melding, where names may be, nothing is put in."""
    codewoord = rij.kanaal is MeldingKanaal.CODEWOORD_APOTHEEK
    vooraf = {
        "kanaal": str(AdviesKanaal.CODEWOORD_APOTHEEK if codewoord else AdviesKanaal.BERICHT),
        "soort_vrager": str(SoortVrager.BEROEPSMATIG),
        "vraag": "" if blad.wordt_melding else blad.tekst,
    }
    return AdviesForm(formdata=None, data=vooraf) if leeg else AdviesForm(data=vooraf)
