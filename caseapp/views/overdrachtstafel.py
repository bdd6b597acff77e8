"""The overdrachtstafel: the list of what waits for a yes, and one gezin of it with its package."""

from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..actions.veilig_thuis import aannemen
from ..actions.veilig_thuis import overdracht as acties
from ..context import Context
from ..domain.regel import Regelfout
from ..domain.veilig_thuis.overdracht import AanbodStatus
from ..forms.base import Form, tekst
from ..forms.vt_overdracht import AanbiederForm, TafelForm
from ..queries.dossier import OpenGezin
from ..queries.veilig_thuis import tafel as queries
from ..tables import VtOverdracht
from . import concept
from .guard import inside

bp = Blueprint("overdrachtstafel", __name__, url_prefix="/overdrachtstafel")
GEDAAN = {
    AanbodStatus.AANGENOMEN: "Aangenomen. Vanaf nu gaat jullie team verder met dit gezin.",
    AanbodStatus.VRAAG: "Je vraag ligt bij Veilig Thuis.",
    AanbodStatus.NIET_PASSEND: "Teruggegeven. Het gezin blijft bij Veilig Thuis.",
    AanbodStatus.AANGEBODEN: "Je antwoord ligt bij het lokaal team.",
    AanbodStatus.INGETROKKEN: "Ingetrokken. Het gezin blijft bij Veilig Thuis.",
}


@bp.get("")
@inside
def lijst(ctx: Context) -> ResponseReturnValue:
    queries.eis_tafel(ctx)
    blad = queries.tafel(ctx, alles=request.args.get("toon") == "alles")
    return render_template("overdrachtstafel/lijst.html", blad=blad)


@bp.route("/<uuid:overdracht_id>", methods=["GET", "POST"])
@inside
def toon(ctx: Context, overdracht_id: UUID) -> ResponseReturnValue:
    queries.eis_tafel(ctx)
    gezin, rij = queries.open_aanbod(ctx, overdracht_id)
    blad = queries.aanbod(ctx, gezin, rij)
    form = _formulier(blad)
    if form.validate_on_submit():
        try:
            stap = _doe(ctx, gezin, rij, form)
            concept.klaar(ctx)
            flash(GEDAAN[stap], "goed")
            return redirect(url_for(".lijst"))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard = concept.geef_terug(ctx, form)
    return render_template("overdrachtstafel/toon.html", blad=blad, form=form, bewaard=bewaard), form.status


def _formulier(blad: queries.AanbodBlad) -> Form:
    """One form: for who was asked, or for who offered."""
    if blad.van_het_team:
        antwoord = TafelForm(eerste_contact=blad.regel.eerste_contact)
        antwoord.noem(blad.gezichten, heeft_gezicht=blad.heeft_gezicht)
        return antwoord
    aanbieder = AanbiederForm()
    aanbieder.noem(vraag=blad.vraag_open)
    return aanbieder


def _doe(ctx: Context, gezin: OpenGezin, rij: VtOverdracht, form: Form) -> AanbodStatus:
    stap = AanbodStatus(form["stap"].data)
    if stap is AanbodStatus.AANGENOMEN:
        gekozen = queries.gezicht(ctx, rij, form["contactpersoon"].data)
        bereikbaar, dag = tekst(form["bereikbaar"]), form["eerste_contact"].data
        aannemen.neem_aan(ctx, gezin, rij, gekozen, bereikbaar, dag)
    elif stap is AanbodStatus.VRAAG:
        acties.stel_vraag(ctx, rij, tekst(form["vraag"]))
    elif stap is AanbodStatus.NIET_PASSEND:
        acties.geef_terug(ctx, rij, tekst(form["reden"]))
    elif stap is AanbodStatus.AANGEBODEN:
        acties.beantwoord(ctx, gezin, rij, tekst(form["antwoord"]))
    else:
        acties.trek_in(ctx, rij, tekst(form["reden"]))
    return stap
