"""Reading the analysis as one document, and adding to it or rewording what one wrote."""

from typing import Any
from uuid import UUID

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from ...actions.botsing import Botsing
from ...actions.verklarende_analyse import bijdrage as acties
from ...context import Context
from ...domain.eigen_verklaring import VerklaringBij
from ...domain.verklarende_analyse.delen import VORM
from ...domain.verklarende_analyse.woorden import AnalyseDeel
from ...domain.woord import Woord
from ...drawing import factorkaart
from ...forms.base import versienummer
from ...forms.document import StapForm, StukForm, TeKiezen, als_data, stuk_form
from ...forms.verklarende_analyse import VerteldForm
from ...permissions import Categorie, Doen
from ...queries import eigen_verklaring as eigen
from ...queries import protocol
from ...queries.document.lezer import kernteksten
from ...queries.document.stuk import Stuk, nieuwste
from ...queries.dossier import OpenGezin
from ...queries.namen import mensen
from ...queries.verklarende_analyse import blad as bladen
from ...queries.verklarende_analyse.aanwijzingen import aanwijzingen
from ...queries.verklarende_analyse.lezen import lezer
from ...queries.verklarende_analyse.prent import kinderen
from ...queries.verklarende_analyse.stuk import stukken
from ..errors import botsing
from ..guard import needs
from .pagina import anderen, namen, pagina, stap

bp = Blueprint("analyse", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/analyse")
GVA = Categorie.GVA_GEDEELD


@bp.get("")
@needs(Doen.ZIEN, GVA)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    wie = mensen(ctx, gezin)
    blad = bladen.blad(ctx, gezin, wie)
    kaart = factorkaart.teken(blad.kaart) if blad.kaart.punten else None
    form = VerteldForm()
    form.noem(namen(ctx, gezin))
    wat: dict[str, Any] = {"blad": blad, "kaart": kaart, "verteld": form}
    wat |= {"aanwijzingen": aanwijzingen(ctx, gezin, blad), "mag_verklaren": eigen.mag_geven(ctx, wie)}
    wat |= {"verklaringen": eigen.bij(ctx, gezin, wie, VerklaringBij.ANALYSE)}
    bladen_van = [(kind, wie[kind][0]) for kind in kinderen(ctx, gezin) if kind in wie]
    return pagina(ctx, gezin, "toon.html", **wat, kinderen=bladen_van)


@bp.route("/<deel>/erbij", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, GVA)
def draag_bij(ctx: Context, gezin: OpenGezin, deel: str) -> ResponseReturnValue:
    welk = _deel(deel)
    form = stuk_form(VORM[welk], nieuw=True)()
    _noem(ctx, gezin, form)
    if protocol.zicht(ctx, gezin) is None:
        form.zonder_protocol()

    def doe() -> None:
        niet_voor = form.niet_voor_wie if "ook_gezin" in form or form.niet_voor_wie else None
        acties.draag_bij(ctx, gezin, welk, form.waarden, niet_voor=niet_voor)

    return stap(ctx, gezin, form, doe, "draag_bij.html", vorm=VORM[welk], anker=_anker(welk))


@bp.route("/stuk/<uuid:kern_id>", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, GVA)
def herschrijf(ctx: Context, gezin: OpenGezin, kern_id: UUID) -> ResponseReturnValue:
    stuk = _stuk(ctx, gezin, kern_id)
    form = stuk_form(VORM[stuk.deel], nieuw=False)(
        data=als_data(stuk.waarden, VORM[stuk.deel]) | {"herziening": stuk.herziening}
    )
    _noem(ctx, gezin, form)
    regel = lezer(ctx, gezin, mensen(ctx, gezin), [stuk]).regel(stuk)
    wat: dict[str, Any] = {"vorm": VORM[stuk.deel], "stuk": regel}
    try:
        return stap(
            ctx,
            gezin,
            form,
            lambda: acties.herschrijf(ctx, gezin, stuk, form.waarden, versienummer(form.herziening.data)),
            "herschrijf.html",
            anker=_anker(stuk.deel),
            **wat,
        )
    except Botsing as fout:
        return botsing(fout, "\n\n".join([regel.kop, *(tekst for _, tekst in regel.velden)]))


@bp.post("/stuk/<uuid:kern_id>/intrekken")
@needs(Doen.BIJDRAGEN, GVA)
def trek_bijdrage_in(ctx: Context, gezin: OpenGezin, kern_id: UUID) -> ResponseReturnValue:
    stuk = _stuk(ctx, gezin, kern_id)
    regel = lezer(ctx, gezin, mensen(ctx, gezin), [stuk]).regel(stuk)
    wat: dict[str, Any] = {
        "vorm": VORM[stuk.deel],
        "stuk": regel,
        "gedaan": "Ingetrokken.",
        "anker": _anker(stuk.deel),
    }
    return stap(
        ctx,
        gezin,
        StapForm(),
        lambda: acties.trek_bijdrage_in(ctx, gezin, stuk),
        "trek_bijdrage_in.html",
        **wat,
    )


def _deel(slug: str) -> AnalyseDeel:
    try:
        return AnalyseDeel(slug.replace("-", "_"))
    except ValueError:
        abort(404)


def _anker(deel: Woord) -> str:
    return f"deel-{deel.value.replace('_', '-')}"


def _stuk(ctx: Context, gezin: OpenGezin, kern_id: UUID) -> Stuk:
    return nieuwste(stukken(ctx, gezin)).get(kern_id) or abort(404)


def _noem(ctx: Context, gezin: OpenGezin, form: StukForm) -> None:
    wie = namen(ctx, gezin)
    punten = [s for s in nieuwste(stukken(ctx, gezin)).values() if s.deel in acties.OP_DE_KAART]
    teksten = kernteksten(VORM, punten)
    factoren = {str(stuk.kern): teksten[str(stuk.kern)][:100] for stuk in punten}
    form.noem(TeKiezen(wie, factoren, anderen(ctx, wie)))
