"""Toestemming: what each person says to the question whether something may be shared."""

from typing import Any
from uuid import UUID

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from ..actions import toestemming as acties
from ..context import Context
from ..domain.toestemming import ToestemmingHoe, ToestemmingStatus
from ..forms import toestemming as forms
from ..forms.base import Form, gekozen_dag, tekst
from ..forms.delen import namen_keuzes
from ..permissions import Categorie, Doen
from ..queries import deelnemers
from ..queries import toestemming as queries
from ..queries import toestemmingblad as bladen
from ..queries import verstrekking as verstrekkingen
from ..queries.dossier import OpenGezin
from ..queries.namen import mensen
from .guard import needs
from .papier import Document

bp = Blueprint("toestemming", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/toestemming")
REGISTER = Categorie.DEELREGISTER
DOCUMENT = Document("toestemming.toon", "toestemming", "Vastgelegd.")


@bp.get("")
@needs(Doen.ZIEN, REGISTER)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    return DOCUMENT.pagina(ctx, gezin, "toon.html", blad=bladen.blad(ctx, gezin))


@bp.route("/vragen", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, REGISTER)
def vraag(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, wie = forms.VraagForm(), deelnemers.werkers(ctx, gezin)
    huizen = deelnemers.huizen(list(wie.values()))
    ontvangers: dict[str, Any] = {**wie, **huizen}
    namen = {s: f"Iedereen bij {huis.naam}" for s, huis in huizen.items()}
    form.noem(_personen(ctx, gezin), {**deelnemers.met_werk(ctx, wie), **namen})
    _alleen_onder_protocol(form, gezin)

    def doe() -> None:
        over, wat = UUID(form.over.data), Categorie(form.wat.data)
        acties.vraag(ctx, gezin, _vraag(form, over, wat, ontvangers[form.aan.data]))

    return DOCUMENT.stap(ctx, gezin, form, doe, "vraag.html", gedaan="De vraag staat klaar.")


@bp.route("/<uuid:toestemming_id>/ook", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, REGISTER)
def vraag_ook(ctx: Context, gezin: OpenGezin, toestemming_id: UUID) -> ResponseReturnValue:
    """The same, of somebody else who is needed."""
    zicht = queries.een(ctx, gezin, toestemming_id) or abort(404)
    rij = zicht.rij
    form = forms.VraagOokForm(data={"doel": zicht.open("doel"), "tot": rij.tot})
    return _ook(ctx, gezin, form, rij.over_id, rij.wat, rij.ontvanger or rij.organisatie)


@bp.route("/bij/<uuid:verstrekking_id>", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, REGISTER)
def vraag_bij(ctx: Context, gezin: OpenGezin, verstrekking_id: UUID) -> ResponseReturnValue:
    """For something that waits until everybody said yes."""
    zicht = verstrekkingen.zicht(ctx, gezin, verstrekking_id) or abort(404)
    rij = zicht.rij
    form = forms.VraagOokForm(data={"doel": zicht.open("doel"), "tot": rij.tot})
    return _ook(ctx, gezin, form, rij.betreft_id, rij.wat, rij.ontvanger or rij.organisatie)


def _ook(
    ctx: Context, gezin: OpenGezin, form: forms.VraagOokForm, over: UUID, wat: Categorie, aan: Any
) -> ResponseReturnValue:
    form.wie.choices = namen_keuzes(_personen(ctx, gezin))
    _alleen_onder_protocol(form, gezin)

    def doe() -> None:
        acties.vraag(ctx, gezin, _vraag(form, over, wat, aan))

    gaat = bladen.in_woorden(ctx, gezin, over, wat, aan)
    return DOCUMENT.stap(ctx, gezin, form, doe, "vraag.html", gedaan="De vraag staat klaar.", gaat=gaat)


def _personen(ctx: Context, gezin: OpenGezin) -> dict[str, str]:
    return {str(persoon): naam for persoon, (naam, _) in mensen(ctx, gezin).items()}


def _alleen_onder_protocol(form: forms.VraagForm | forms.VraagOokForm, gezin: OpenGezin) -> None:
    """Without one a question always stands on the own page of who is asked."""
    if gezin.rij.protocol is None:
        del form.zichtbaar


def _vraag(
    form: forms.VraagForm | forms.VraagOokForm, over: UUID, wat: Categorie, aan: Any
) -> acties.Toestemmingsvraag:
    return acties.Toestemmingsvraag(
        over=over,
        wat=wat,
        aan=aan,
        wie=UUID(form.wie.data),
        doel=tekst(form.doel),
        tot=gekozen_dag(form.tot),
        opnieuw=tekst(form.opnieuw),
        zichtbaar="zichtbaar" in form and form.zichtbaar.data,
    )


@bp.route("/<uuid:toestemming_id>/antwoord", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, REGISTER)
def schrijf_op(ctx: Context, gezin: OpenGezin, toestemming_id: UUID) -> ResponseReturnValue:
    zicht, form = queries.een(ctx, gezin, toestemming_id) or abort(404), forms.OpschrijfForm()

    def doe() -> None:
        hoe = acties.Opgeschreven(ToestemmingHoe(form.hoe.data), gekozen_dag(form.op), form.apart.data)
        antwoord = ToestemmingStatus(form.antwoord.data)
        acties.schrijf_antwoord_op(ctx, gezin, zicht.rij, antwoord, tekst(form.woorden), hoe)

    return _over_een(ctx, gezin, zicht, form, doe, "schrijf_op.html")


@bp.route("/<uuid:toestemming_id>/zeg", methods=["GET", "POST"])
@needs(Doen.ZIEN, REGISTER)
def zeg(ctx: Context, gezin: OpenGezin, toestemming_id: UUID) -> ResponseReturnValue:
    """For who was asked; for who reads along it is no page."""
    zicht, form = queries.van_mij(ctx, gezin, toestemming_id) or abort(404), forms.ZegForm()

    def doe() -> None:
        acties.zeg(ctx, gezin, zicht.rij, ToestemmingStatus(form.antwoord.data), tekst(form.woorden))

    return _over_een(ctx, gezin, zicht, form, doe, "zeg.html", gedaan="Dank je. We hebben het opgeschreven.")


@bp.route("/<uuid:toestemming_id>/intrekken", methods=["GET", "POST"])
@needs(Doen.ZIEN, REGISTER)
def trek_in(ctx: Context, gezin: OpenGezin, toestemming_id: UUID) -> ResponseReturnValue:
    zicht, form = queries.een(ctx, gezin, toestemming_id) or abort(404), forms.IntrekForm()

    def doe() -> None:
        acties.trek_in(ctx, gezin, zicht.rij, tekst(form.reden))

    return _over_een(
        ctx, gezin, zicht, form, doe, "trek_in.html", gedaan="Vanaf nu wordt dit niet meer gedeeld."
    )


def _over_een(
    ctx: Context, gezin: OpenGezin, zicht: Any, form: Form, doe: Any, sjabloon: str, gedaan: str = ""
) -> ResponseReturnValue:
    regel = bladen.regel(ctx, gezin, zicht, mensen(ctx, gezin))
    return DOCUMENT.stap(ctx, gezin, form, doe, sjabloon, gedaan=gedaan, regel=regel)
