"""Informeren: the letter that says who works with somebody's data, and who of the gezin has it."""

from collections.abc import Callable
from uuid import UUID

from flask import Blueprint, Response, abort
from flask.typing import ResponseReturnValue

from ..actions import kennisgeving as acties
from ..context import Context
from ..domain.kennisgeving import KennisgevingHoe
from ..domain.logboek import Handeling
from ..forms import kennisgeving as forms
from ..forms.base import Form, gekozen_dag, tekst
from ..permissions import Categorie, Doen, gezinsblik
from ..prints.informatiebrief import brief as gedrukt
from ..queries import informatiebrief as queries
from ..queries.dossier import OpenGezin
from .guard import needs
from .papier import Document

bp = Blueprint("informatie", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/informatie")
REGISTER = Categorie.DEELREGISTER
DOCUMENT = Document("informatie.toon", "informatie", "Vastgelegd.")


@bp.get("")
@needs(Doen.ZIEN, REGISTER)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    sjabloon = "mijn.html" if gezinsblik(ctx.actor) else "toon.html"
    return DOCUMENT.pagina(ctx, gezin, sjabloon, blad=queries.blad(ctx, gezin))


@bp.get("/<uuid:persoon_id>/brief")
@needs(Doen.WIJZIGEN, REGISTER)
def brief(ctx: Context, gezin: OpenGezin, persoon_id: UUID) -> ResponseReturnValue:
    """As this person would read it, for who gives it to him."""
    gevonden = queries.brief(ctx, gezin, persoon_id) or abort(404)
    return DOCUMENT.pagina(ctx, gezin, "brief.html", brief=gevonden, persoon_id=persoon_id)


@bp.get("/<uuid:persoon_id>/papier")
@needs(Doen.WIJZIGEN, REGISTER)
def papier(ctx: Context, gezin: OpenGezin, persoon_id: UUID) -> ResponseReturnValue:
    return _papier(ctx, gezin, persoon_id, queries.brief(ctx, gezin, persoon_id) or abort(404))


@bp.get("/papier")
@needs(Doen.ZIEN, REGISTER)
def mijn_papier(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    """One's own letter, once one was told."""
    eigen = queries.mijn(ctx, gezin) or abort(404)
    return _papier(ctx, gezin, ctx.actor.persoon_id, eigen)


def _papier(
    ctx: Context, gezin: OpenGezin, persoon_id: UUID | None, wat: queries.Brief
) -> ResponseReturnValue:
    """No name in that of the file."""
    ctx.spoor.gelezen(Handeling.AFDRUKKEN, gezin_id=gezin.id, categorie=REGISTER, persoon_id=persoon_id)
    kop = {"Content-Disposition": 'inline; filename="brief.pdf"'}
    return Response(gedrukt(wat), mimetype="application/pdf", headers=kop)


@bp.route("/<uuid:persoon_id>/verteld", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, REGISTER)
def vertel(ctx: Context, gezin: OpenGezin, persoon_id: UUID) -> ResponseReturnValue:
    form = forms.InformeerForm()

    def doe() -> None:
        hoe, dag = KennisgevingHoe(form.hoe.data), gekozen_dag(form.dag)
        verteld = acties.Verteld(hoe, dag, form.apart.data, tekst(form.toelichting))
        acties.informeer(ctx, gezin, persoon_id, verteld)

    return _stap(ctx, gezin, persoon_id, form, doe, "vertel.html")


@bp.route("/<uuid:persoon_id>/uitstellen", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, REGISTER)
def stel_uit(ctx: Context, gezin: OpenGezin, persoon_id: UUID) -> ResponseReturnValue:
    form = forms.UitstelForm()

    def doe() -> None:
        acties.stel_uit(ctx, gezin, persoon_id, tekst(form.toelichting), form.herzien.data)

    return _stap(ctx, gezin, persoon_id, form, doe, "stel_uit.html")


def _stap(
    ctx: Context,
    gezin: OpenGezin,
    persoon_id: UUID,
    form: Form,
    doe: Callable[[], None],
    sjabloon: str,
) -> ResponseReturnValue:
    naam = queries.voor_wie(ctx, gezin, persoon_id) or abort(404)
    return DOCUMENT.stap(ctx, gezin, form, doe, sjabloon, naam=naam)
