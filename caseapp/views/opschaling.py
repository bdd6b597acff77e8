"""The ladder of a gezin, and each step on it: the contactpersoon stays who he is."""

from typing import Any
from uuid import UUID

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from ..actions import duo as duos
from ..actions import opschaling as acties
from ..context import Context
from ..domain.delen import Grondslag
from ..drawing.ladder import teken
from ..forms import opschaling as forms
from ..forms.base import tekst
from ..forms.delen import namen_keuzes
from ..permissions import Categorie, Doen
from ..queries import duo
from ..queries import opschaling as queries
from ..queries.deelnemers import met_werk
from ..queries.dossier import OpenGezin
from ..queries.tafel import tafel
from .guard import needs
from .papier import Document

bp = Blueprint("opschaling", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/opschaling")
OVERLEG = Categorie.OVERLEG
# Whoever keeps whom a gezin is about steps up and down: the contactpersoon and Veilig Thuis.
GEZAG = Categorie.GEZIN_GEZAG
DOCUMENT = Document("opschaling.toon", "opschaling", "Vastgelegd. De contactpersoon blijft dezelfde.")


@bp.get("")
@needs(Doen.ZIEN, OVERLEG)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    blad = queries.blad(ctx, gezin)
    tekening = teken(blad.ladder) if blad.ladder else None
    return DOCUMENT.pagina(ctx, gezin, "toon.html", blad=blad, tekening=tekening)


@bp.route("/expertise", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, GEZAG)
def expertise(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, wie = forms.ExpertiseForm(), _lezers(ctx, gezin)
    form.noem_lezers(met_werk(ctx, wie))

    def doe() -> None:
        acties.noteer_expertise(ctx, gezin, tekst(form.reden), lezers=_gekozen(form, wie))

    return DOCUMENT.stap(ctx, gezin, form, doe, "expertise.html")


@bp.route("/veiligheidshuis", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, GEZAG)
def schaal_op(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, wie, huizen = forms.VeiligheidshuisForm(), _lezers(ctx, gezin), queries.veiligheidshuizen(ctx)
    form.noem_lezers(met_werk(ctx, wie))
    form.naar.choices = namen_keuzes({id_: huis.naam for id_, huis in huizen.items()}, ("", "Kies"))

    def doe() -> None:
        naar, grond = huizen[form.naar.data], Grondslag(form.grondslag.data)
        reden, vraag = tekst(form.reden), tekst(form.vraag)
        acties.schaal_op(ctx, gezin, naar, grond, reden, vraag, lezers=_gekozen(form, wie))

    return DOCUMENT.stap(ctx, gezin, form, doe, "schaal_op.html")


@bp.route("/veiligheidshuis/<uuid:opschaling_id>/afschalen", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, GEZAG)
def schaal_af(ctx: Context, gezin: OpenGezin, opschaling_id: UUID) -> ResponseReturnValue:
    rij, regel = queries.een(ctx, gezin, opschaling_id) or abort(404)
    form = forms.AfschaalForm()

    def doe() -> None:
        acties.schaal_af(ctx, gezin, rij, tekst(form.reden), tekst(form.terug))

    return DOCUMENT.stap(ctx, gezin, form, doe, "schaal_af.html", regel=regel)


@bp.route("/duo", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, OVERLEG)
def start_duo(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, wie = forms.DuoForm(), duo.kandidaten(ctx, gezin)
    form.noem(met_werk(ctx, wie), duo.soorten())
    if gezin.rij.protocol is None:
        del form.ook_gezin

    def doe() -> None:
        open_ = "ook_gezin" in form and form.ook_gezin.data
        duos.start_duo(
            ctx,
            gezin,
            wie[form.gebruiker.data],
            tekst(form.doel),
            tekst(form.reden),
            tot=form.tot.data,
            categorieen=duo.gekozen(form.categorieen.waarden),
            niet_voor=() if open_ else None,
        )

    return DOCUMENT.stap(ctx, gezin, form, doe, "start_duo.html")


@bp.route("/duo/<uuid:duo_id>/verlengen", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, OVERLEG)
def verleng_duo(ctx: Context, gezin: OpenGezin, duo_id: UUID) -> ResponseReturnValue:
    rij = duo.een(ctx, gezin, duo_id) or abort(404)
    regel = next(een for een in duo.regels(ctx, gezin) if een.id == duo_id)
    form = forms.VerlengForm(doel=regel.gezicht.doel, categorieen=rij.categorieen)
    form.categorieen.noem(duo.soorten())

    def doe() -> None:
        soorten = duo.gekozen(form.categorieen.waarden)
        doel, reden = tekst(form.doel), tekst(form.reden)
        duos.verleng_duo(ctx, gezin, rij, doel, reden, tot=form.tot.data, categorieen=soorten)

    return DOCUMENT.stap(ctx, gezin, form, doe, "verleng_duo.html", regel=regel)


@bp.route("/duo/<uuid:duo_id>/beeindigen", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, OVERLEG)
def beeindig_duo(ctx: Context, gezin: OpenGezin, duo_id: UUID) -> ResponseReturnValue:
    rij, form = duo.een(ctx, gezin, duo_id) or abort(404), forms.DuoEindeForm()
    regel = next(een for een in duo.regels(ctx, gezin) if een.id == duo_id)

    def doe() -> None:
        duos.beeindig_duo(ctx, gezin, rij, tekst(form.reden), tekst(form.terug))

    return DOCUMENT.stap(ctx, gezin, form, doe, "beeindig_duo.html", regel=regel)


def _lezers(ctx: Context, gezin: OpenGezin) -> dict[str, Any]:
    return {str(id_): wie for id_, wie in tafel(ctx, gezin).items() if id_ != ctx.actor.id}


def _gekozen(form: Any, wie: dict[str, Any]) -> list[Any]:
    return [wie[een] for een in form.lezers.waarden]
