"""The versions of the analysis: beginning one, laying it before everybody, vaststellen, comparing two."""

from typing import Any
from uuid import UUID

from flask import Blueprint, abort, request
from flask.typing import ResponseReturnValue

from ...actions.verklarende_analyse import uitnodiging
from ...actions.verklarende_analyse import versie as acties
from ...context import Context
from ...forms.base import tekst
from ...forms.document import LegVoorForm, StapForm
from ...forms.verklarende_analyse import (
    BeginForm,
    StelVastForm,
    TrekInForm,
    UitnodigForm,
)
from ...permissions import Categorie, Doen
from ...queries.document.versies import open_versie
from ...queries.dossier import OpenGezin, Zicht
from ...queries.namen import mensen, namen_van
from ...queries.tafel import wie_meeschrijft
from ...queries.verklarende_analyse import rijen, versies
from ...queries.verklarende_analyse.keuring import keuring
from ...tables import AnalyseVersie
from ..guard import needs
from ..papier import twee_versies
from .pagina import pagina, stap

bp = Blueprint("analyseversie", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/analyse")
GVA = Categorie.GVA_GEDEELD


@bp.route("/begin", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, GVA)
def begin_analyse(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form = BeginForm(soort="spoed" if request.args.get("soort") == "spoed" else "gewoon")

    def doe() -> None:
        acties.begin_analyse(ctx, gezin, tekst(form.aanleiding), spoed=form.soort.data == "spoed")

    return stap(ctx, gezin, form, doe, "begin_analyse.html", gedaan="Begonnen. Nu kan ieder bijdragen.")


@bp.route("/uitnodigen", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, GVA)
def vraag_bijdrage(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, wie = UitnodigForm(), wie_meeschrijft(ctx, gezin)
    form.noem({str(id_): naam for id_, naam in namen_van(ctx, list(wie.values())).items()})

    def doe() -> None:
        assert form.uiterlijk.data is not None  # noqa: S101  # the form asks it
        uitnodiging.vraag_bijdrage(
            ctx, gezin, wie[UUID(form.wie.data)], tekst(form.vraag), form.uiterlijk.data
        )

    gedaan = "Gevraagd. Het staat bij Vandaag van wie het doet."
    return stap(ctx, gezin, form, doe, "vraag_bijdrage.html", gedaan=gedaan)


@bp.route("/voorleggen", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, GVA)
def leg_voor(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form = LegVoorForm()

    def doe() -> None:
        assert form.tot.data is not None  # noqa: S101  # the form asks it
        acties.leg_voor(ctx, gezin, form.tot.data)

    return stap(ctx, gezin, form, doe, "leg_voor.html", gedaan="Voorgelegd. De inhoud staat nu stil.")


@bp.route("/terughalen", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, GVA)
def haal_terug(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form = StapForm()
    return stap(
        ctx, gezin, form, lambda: acties.haal_terug(ctx, gezin), "haal_terug.html", gedaan="Teruggehaald."
    )


@bp.route("/vaststellen", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, GVA)
def stel_vast(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, bezig = StelVastForm(), open_versie(rijen.versies(ctx, gezin))
    punten = keuring(ctx, gezin, bezig) if bezig else ()

    def doe() -> None:
        acties.stel_vast(ctx, gezin, form.volgende.data)

    wat: dict[str, Any] = {
        "punten": punten,
        "spoed": bezig.rij.spoed if bezig else False,
        "status": _status(bezig),
    }
    return stap(ctx, gezin, form, doe, "stel_vast.html", gedaan="Vastgesteld. Deze versie leidt nu.", **wat)


def _status(bezig: Zicht[AnalyseVersie] | None) -> str:
    return bezig.rij.status.value if bezig else ""


@bp.get("/versies")
@needs(Doen.ZIEN, GVA)
def toon_alle(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    return pagina(ctx, gezin, "versies.html", blad=versies.alle(ctx, gezin))


@bp.get("/versies/<uuid:versie_id>")
@needs(Doen.ZIEN, GVA)
def lees(ctx: Context, gezin: OpenGezin, versie_id: UUID) -> ResponseReturnValue:
    gevonden = versies.een(ctx, gezin, mensen(ctx, gezin), versie_id) or abort(404)
    return pagina(ctx, gezin, "lees.html", blad=gevonden)


@bp.route("/versies/<uuid:versie_id>/intrekken", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, GVA)
def trek_in(ctx: Context, gezin: OpenGezin, versie_id: UUID) -> ResponseReturnValue:
    form = TrekInForm()
    rij = next((z.rij for z in rijen.versies(ctx, gezin) if z.rij.id == versie_id), None) or abort(404)

    def doe() -> None:
        acties.trek_in(ctx, gezin, rij, tekst(form.reden))

    return stap(ctx, gezin, form, doe, "trek_in.html", gedaan="Ingetrokken.", nummer=rij.nummer or "")


@bp.get("/vergelijk")
@needs(Doen.ZIEN, GVA)
def vergelijk(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    oud, nieuw = twee_versies()
    blad = versies.vergelijking(ctx, gezin, mensen(ctx, gezin), oud, nieuw) or abort(404)
    return pagina(ctx, gezin, "vergelijk.html", blad=blad)
