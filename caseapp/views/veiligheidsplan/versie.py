"""The versions of the plan: beginning one, laying it before everybody, vaststellen, comparing two."""

from uuid import UUID

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from ...actions.veiligheidsplan import versie as acties
from ...context import Context
from ...domain.veiligheidsplan.plan import eerste_evaluatie
from ...forms.base import tekst
from ...forms.document import LegVoorForm, StapForm
from ...forms.veiligheidsplan import BeginPlanForm, StelPlanVastForm, StopPlanForm
from ...permissions import Doen
from ...queries import protocol
from ...queries.document.versies import open_versie
from ...queries.dossier import OpenGezin
from ...queries.gezin import laagste_fase
from ...queries.namen import mensen
from ...queries.veiligheidsplan import rijen, versies
from ...queries.veiligheidsplan.keuring import keuring
from ...queries.veiligheidsplan.rechten import HET_PLAN
from ..guard import needs
from ..papier import twee_versies
from .pagina import DOCUMENT, PLAN, VELD, pagina, stap

bp = Blueprint("planversie", __name__, url_prefix=VELD)


@bp.route("/begin", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, PLAN, stuk=HET_PLAN)
def begin_plan(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form = BeginPlanForm()
    if rijen.huidig(rijen.plannen(ctx, gezin)) is not None:  # for whom it is, was chosen when it began
        del form.niet_voor, form.ook_gezin
    else:
        form.niet_voor.noem({str(id_): naam for id_, (naam, _) in mensen(ctx, gezin).items()})
        if protocol.zicht(ctx, gezin) is None:
            del form.ook_gezin

    def doe() -> None:
        acties.begin_plan(ctx, gezin, tekst(form.aanleiding), niet_voor=form.niet_voor_wie)

    uitleg = "Een plan bouwt op de analyse die nu leidt. Daarna schrijft ieder mee."
    gedaan = "Begonnen. Nu kan ieder meeschrijven."
    return stap(ctx, gezin, form, doe, "Begin het plan", uitleg, "Begin", gedaan=gedaan)


@bp.route("/voorleggen", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, PLAN, stuk=HET_PLAN)
def leg_voor(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form = LegVoorForm()

    def doe() -> None:
        assert form.tot.data is not None  # noqa: S101  # the form asks it
        acties.leg_voor(ctx, gezin, form.tot.data)

    uitleg = "De tekst staat dan stil, en iedereen zegt wat hij ervan vindt."
    gedaan = "Voorgelegd. De inhoud staat nu stil."
    return stap(ctx, gezin, form, doe, "Leg het plan voor", uitleg, "Leg voor", gedaan=gedaan)


@bp.route("/terughalen", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, PLAN, stuk=HET_PLAN)
def haal_terug(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    def doe() -> None:
        acties.haal_terug(ctx, gezin)

    uitleg = "Het wordt weer een concept. Wat mensen ervan vonden, blijft staan."
    return stap(
        ctx, gezin, StapForm(), doe, "Haal het plan terug", uitleg, "Haal terug", gedaan="Teruggehaald."
    )


@bp.route("/vaststellen", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, PLAN, stuk=HET_PLAN)
def stel_vast(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    voorstel = eerste_evaluatie(laagste_fase(ctx, gezin), ctx.today)
    form, bezig = StelPlanVastForm(volgende=voorstel), open_versie(rijen.versies(ctx, gezin))
    punten = keuring(ctx, gezin, bezig) if bezig else ()

    def doe() -> None:
        acties.stel_vast(ctx, gezin, form.volgende.data)

    status = bezig.rij.status.value if bezig else ""
    gedaan = "Vastgesteld. Dit plan loopt nu."
    return DOCUMENT.stap(ctx, gezin, form, doe, "stel_vast.html", gedaan=gedaan, punten=punten, status=status)


@bp.route("/stoppen", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, PLAN, stuk=HET_PLAN)
def stop_plan(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form = StopPlanForm()

    def doe() -> None:
        acties.stop_plan(ctx, gezin, tekst(form.reden))

    uitleg = "Er geldt dan geen plan meer. Het blijft te lezen. Gaat het goed? Rond het plan dan af."
    return stap(ctx, gezin, form, doe, "Het plan vervalt", uitleg, "Laat vervallen", gedaan="Vervallen.")


@bp.get("/versies")
@needs(Doen.ZIEN, PLAN)
def toon_alle(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    return pagina(ctx, gezin, "versies.html", blad=versies.alle(ctx, gezin))


@bp.get("/versies/<uuid:versie_id>")
@needs(Doen.ZIEN, PLAN)
def lees(ctx: Context, gezin: OpenGezin, versie_id: UUID) -> ResponseReturnValue:
    gevonden = versies.een(ctx, gezin, mensen(ctx, gezin), versie_id) or abort(404)
    return pagina(ctx, gezin, "lees.html", blad=gevonden)


@bp.get("/vergelijk")
@needs(Doen.ZIEN, PLAN)
def vergelijk(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    oud, nieuw = twee_versies()
    blad = versies.vergelijking(ctx, gezin, mensen(ctx, gezin), oud, nieuw) or abort(404)
    return pagina(ctx, gezin, "vergelijk.html", blad=blad)
