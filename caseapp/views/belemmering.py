"""What stands in the way: noting it, putting it through, taking it away; and the procesregisseur's answer."""

from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions import belemmering as acties
from ..actions.bestuur import leg_voor_aan_bestuur
from ..actions.botsing import Botsing
from ..context import Context
from ..domain.belemmering import BelemmeringSoort, BelemmeringStatus
from ..domain.regel import Regelfout
from ..forms.actie import AntwoordForm, BelemmeringForm, MeldForm
from ..forms.base import tekst, versienummer
from ..permissions import Categorie, Doen
from ..queries import belemmering as queries
from ..queries.actie import mag_afspreken
from ..queries.dossier import OpenGezin
from ..queries.proces import open_proces
from ..queries.tafel import organisaties, tafel, tafelnamen
from ..tables import Belemmering
from . import concept
from .actie import stap
from .errors import botsing
from .guard import inside, needs

bp = Blueprint("belemmering", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/belemmeringen")
proces_bp = Blueprint("procesvraag", __name__, url_prefix="/proces/<kenmerk>/belemmeringen")
PLAN = Categorie.VP_GEDEELD
DOORZETTEN = "Naar de procesregisseur, zonder namen"
OPGELOST = "Het is opgelost"
BESTUUR = "bestuur"
GEDAAN = {
    BelemmeringStatus.BEANTWOORD.value: "Je antwoord ligt nu bij het team.",
    BelemmeringStatus.OPGELOST.value: "Je antwoord ligt nu bij het team.",
    BESTUUR: "Je zin ligt nu bij het bestuur. De belemmering blijft bij jou, tot je het team antwoordt.",
}


@bp.route("/melden", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, PLAN)
def meld(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, wie = MeldForm(), tafel(ctx, gezin)
    form.noem(tafelnamen(ctx, wie), organisaties(ctx))

    def doe() -> None:
        gekozen, bij = wie[UUID(form.verantwoordelijke.data)], form.organisatie.data
        soort, organisatie_id = BelemmeringSoort(form.soort.data), UUID(bij) if bij else None
        acties.meld_belemmering(ctx, gezin, soort, tekst(form.tekst), gekozen, organisatie_id=organisatie_id)

    return stap(ctx, gezin, form, doe, "belemmering/meld.html", mag=mag_afspreken(ctx, gezin))


@bp.route("/<uuid:belemmering_id>", methods=["GET", "POST"])
@needs(Doen.ZIEN, PLAN)
def wijzig(ctx: Context, gezin: OpenGezin, belemmering_id: UUID) -> ResponseReturnValue:
    rij, regel = queries.een(ctx, gezin, belemmering_id) or abort(404)
    form = BelemmeringForm(versie=regel.versie)
    form.noem(({"doorgezet": DOORZETTEN} if regel.mag_doorzetten else {}) | {"opgelost": OPGELOST})
    try:
        return stap(
            ctx,
            gezin,
            form,
            lambda: _doe(ctx, gezin, rij, form),
            "belemmering/wijzig.html",
            belemmering=regel,
        )
    except Botsing as fout:
        return botsing(fout, queries.stand(regel))


def _doe(ctx: Context, gezin: OpenGezin, rij: Belemmering, form: BelemmeringForm) -> None:
    versie = versienummer(form.versie.data)
    if form.stap.data == BelemmeringStatus.DOORGEZET:
        acties.zet_belemmering_door(ctx, gezin, rij, tekst(form.zonder_namen), versie=versie)
    else:
        acties.los_belemmering_op(ctx, gezin, rij, tekst(form.resultaat), versie=versie)


@proces_bp.route("/<uuid:belemmering_id>", methods=["GET", "POST"])
@inside
def antwoord(ctx: Context, kenmerk: str, belemmering_id: UUID) -> ResponseReturnValue:
    gezin = open_proces(ctx, kenmerk)
    rij, vraag = queries.vraag(ctx, gezin, belemmering_id) or abort(404)
    form = AntwoordForm(versie=vraag.versie)
    form.noem(ligt_bij_bestuur=vraag.bestuur is not None and vraag.bestuur.open)
    if form.validate_on_submit():
        try:
            _antwoord(ctx, gezin, rij, form)
            concept.klaar(ctx)
            flash(GEDAAN[form.stap.data], "goed")
            return redirect(url_for("proces.toon", kenmerk=kenmerk))
        except Botsing as fout:
            return botsing(fout, vraag.antwoord)
        except Regelfout as fout:
            form.refuse(fout)
    bewaard = concept.geef_terug(ctx, form)
    return render_template("belemmering/antwoord.html", vraag=vraag, form=form, bewaard=bewaard), form.status


def _antwoord(ctx: Context, gezin: OpenGezin, rij: Belemmering, form: AntwoordForm) -> None:
    versie = versienummer(form.versie.data)
    if form.stap.data == BESTUUR:
        leg_voor_aan_bestuur(ctx, gezin, rij, tekst(form.zin), versie=versie)
        return
    doe = {
        BelemmeringStatus.BEANTWOORD: acties.beantwoord_belemmering,
        BelemmeringStatus.OPGELOST: acties.los_procesvraag_op,
    }[BelemmeringStatus(form.stap.data)]
    doe(ctx, gezin, rij, tekst(form.antwoord), versie=versie)
