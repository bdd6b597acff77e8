"""Reading the plan, and writing in it."""

from typing import Any
from uuid import UUID

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from ...actions.botsing import Botsing
from ...actions.veiligheidsplan import stem as stemmen
from ...actions.veiligheidsplan import stuk as acties
from ...context import Context
from ...domain.eigen_verklaring import VerklaringBij
from ...domain.stellingname import Stelling
from ...domain.veiligheidsplan.vormen import VORM
from ...domain.veiligheidsplan.woorden import PlanDeel
from ...forms.base import tekst, versienummer
from ...forms.document import StapForm, StukForm, TeKiezen, als_data, stuk_form
from ...forms.veiligheidsplan import MeningForm
from ...permissions import Doen
from ...queries import eigen_verklaring as eigen
from ...queries.document.lezer import kernteksten
from ...queries.document.stuk import Stuk, van_deel
from ...queries.dossier import OpenGezin
from ...queries.namen import mensen
from ...queries.veiligheidsplan import blad as bladen
from ...queries.veiligheidsplan.analyse import factoren, onder_het_plan, teksten
from ...queries.veiligheidsplan.kring import kring
from ...queries.veiligheidsplan.stukken import nu, waarover
from ...queries.veiligheidsplan.stukken import stemmen_voor as voor_wie
from ..errors import botsing
from ..guard import needs
from .pagina import PLAN, VELD, anker_van, pagina, stap

bp = Blueprint("plan", __name__, url_prefix=VELD)


@bp.get("")
@needs(Doen.ZIEN, PLAN)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    wie = mensen(ctx, gezin)
    wat: dict[str, Any] = {"verklaringen": eigen.bij(ctx, gezin, wie, VerklaringBij.PLAN)}
    wat |= {"mag_verklaren": eigen.mag_geven(ctx, wie)}
    return pagina(ctx, gezin, "toon.html", blad=bladen.blad(ctx, gezin, wie), vormen=VORM, **wat)


@bp.route("/<deel>/erbij", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, PLAN)
def schrijf_in_plan(ctx: Context, gezin: OpenGezin, deel: str) -> ResponseReturnValue:
    welk = _deel(deel)
    vorm, form = VORM[welk], stuk_form(VORM[welk], nieuw=True)()
    noem(ctx, gezin, form)
    form.zonder_protocol()

    def doe() -> None:
        acties.schrijf_in_plan(ctx, gezin, welk, form.waarden, niet_voor=form.niet_voor_wie or ())

    return stap(ctx, gezin, form, doe, vorm.titel, vorm.vraag, "Schrijf erbij", anker=anker_van(welk))


@bp.route("/stuk/<uuid:kern_id>", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, PLAN)
def herschrijf_in_plan(ctx: Context, gezin: OpenGezin, kern_id: UUID) -> ResponseReturnValue:
    stuk = _stuk(ctx, gezin, kern_id)
    vorm = VORM[stuk.deel]
    form = stuk_form(vorm, nieuw=False)(data=als_data(stuk.waarden, vorm) | {"herziening": stuk.herziening})
    noem(ctx, gezin, form, zonder=stuk)

    def doe() -> None:
        acties.herschrijf_in_plan(ctx, gezin, stuk, form.waarden, versienummer(form.herziening.data))

    wat: dict[str, Any] = {"anker": anker_van(stuk.deel), "intrekken": stuk.kern}
    try:
        return stap(ctx, gezin, form, doe, vorm.titel, vorm.vraag, "Bewaar", gedaan="Bewaard.", **wat)
    except Botsing as fout:
        return botsing(fout, "\n\n".join(w for w in stuk.waarden.values() if isinstance(w, str)))


@bp.post("/stuk/<uuid:kern_id>/intrekken")
@needs(Doen.BIJDRAGEN, PLAN)
def trek_uit_plan(ctx: Context, gezin: OpenGezin, kern_id: UUID) -> ResponseReturnValue:
    stuk = _stuk(ctx, gezin, kern_id)
    uitleg = "Wat er stond, blijft te lezen in de versies waar het in staat."

    def doe() -> None:
        acties.trek_uit_plan(ctx, gezin, stuk)

    wat: dict[str, Any] = {"gedaan": "Ingetrokken.", "anker": anker_van(stuk.deel)}
    return stap(ctx, gezin, StapForm(), doe, "Uit het plan halen", uitleg, "Trek in", **wat)


@bp.route("/mening/<uuid:over_id>", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, PLAN)
def zeg_van_plan(ctx: Context, gezin: OpenGezin, over_id: UUID) -> ResponseReturnValue:
    wat, form = waarover(ctx, gezin, over_id) or abort(404), MeningForm()
    form.noem(voor_wie(ctx, gezin, wat))

    def doe() -> None:
        stelling = Stelling(form.stelling.data)
        stemmen.zeg_van_plan(ctx, gezin, over_id, stelling, tekst(form.reden), voor=form.voor_wie)

    uitleg = "Niemand hoeft het eens te zijn. Wat jij vindt, blijft staan."
    return stap(
        ctx, gezin, form, doe, "Wat vind je ervan?", uitleg, "Bewaar", anker=wat.anker, over=wat.tekst
    )


def _deel(slug: str) -> PlanDeel:
    try:
        return PlanDeel(slug.replace("-", "_"))
    except ValueError:
        abort(404)


def _stuk(ctx: Context, gezin: OpenGezin, kern_id: UUID) -> Stuk:
    return nu(ctx, gezin).get(kern_id) or abort(404)


def noem(ctx: Context, gezin: OpenGezin, form: StukForm, zonder: Stuk | None = None) -> None:
    wie, stukken = mensen(ctx, gezin), [s for s in nu(ctx, gezin).values() if s is not zonder]
    oorzaken = teksten(factoren(ctx, gezin, onder_het_plan(ctx, gezin)))
    namen = {str(id_): naam for id_, (naam, _) in wie.items()}
    anderen = {id_: naam for id_, naam in namen.items() if id_ != str(ctx.actor.persoon_id)}
    per_deel: dict[str, dict[str, str]] = {
        deel: {id_: kort(zin) for id_, zin in kernteksten(VORM, van_deel(stukken, deel)).items()}
        for deel in PlanDeel
    }
    factor = {id_: kort(zin) for id_, zin in oorzaken.items()}
    form.noem(TeKiezen(namen, factor, anderen, kring(ctx, gezin, wie).namen, per_deel))


def kort(zin: str) -> str:
    return zin if len(zin) <= 100 else f"{zin[:99]}…"
