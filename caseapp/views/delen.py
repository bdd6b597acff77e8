"""Delen en inzage: who is involved, what was shared on which grondslag, and changing either."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from flask import Blueprint, abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from ..actions import betrokkenheid, delen
from ..context import Context
from ..domain.delen import Grondslag
from ..domain.regel import Regelfout
from ..forms import delen as forms
from ..forms.base import Form, tekst
from ..forms.deelverhaal import FilterForm
from ..permissions import Categorie, Doen, relatie_bij
from ..queries import deelnemers, deelverhaal
from ..queries import delen as queries
from ..queries import verstrekking as rijen
from ..queries.dossier import OpenGezin
from ..queries.namen import mensen
from .guard import needs
from .papier import Document

bp = Blueprint("delen", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/delen")
REGISTER = Categorie.DEELREGISTER
DOCUMENT = Document("delen.toon", "delen", "Vastgelegd.")


@bp.get("")
@needs(Doen.ZIEN, REGISTER)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    return _pagina(ctx, gezin, Form(formdata=None))


@bp.get("/verhaal")
@needs(Doen.ZIEN, REGISTER)
def verhaal(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    """The same register, told in the order in which it happened."""
    form, alles = FilterForm(request.args), deelverhaal.blad(ctx, gezin)
    form.noem(alles)
    blad = alles.gekozen(form.als_keuze(alles))
    return DOCUMENT.pagina(ctx, gezin, "verhaal.html", blad=blad, form=form)


def _pagina(ctx: Context, gezin: OpenGezin, form: Form) -> ResponseReturnValue:
    return DOCUMENT.pagina(ctx, gezin, "toon.html", blad=queries.blad(ctx, gezin), form=form), form.status


@bp.route("/uitnodigen", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, REGISTER)
def nodig_uit(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, wie = forms.UitnodigForm(), deelnemers.kandidaten(ctx, gezin)
    form.gebruiker.choices = forms.namen_keuzes(deelnemers.met_werk(ctx, wie))
    if gezin.rij.protocol is None:
        del form.ook_gezin

    def doe() -> None:
        gekozen, open_ = wie[form.gebruiker.data], "ook_gezin" in form and form.ook_gezin.data
        relatie = relatie_bij(gekozen.rol) or abort(404)
        niet_voor = () if open_ else None
        betrokkenheid.betrek(
            ctx, gezin, gekozen, relatie, tekst(form.doel), tot=form.tot.data, niet_voor=niet_voor
        )

    return DOCUMENT.stap(ctx, gezin, form, doe, "nodig_uit.html")


@bp.route("/betrokken/<uuid:relatie_id>/beeindigen", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, REGISTER)
def beeindig(ctx: Context, gezin: OpenGezin, relatie_id: UUID) -> ResponseReturnValue:
    form, rij = forms.RedenForm(), rijen.relatie(ctx, gezin, relatie_id) or abort(404)
    blad = queries.blad(ctx, gezin)
    wie = next((r.wie for r in blad.betrokkenen if r.id == relatie_id), "")
    doe = lambda: betrokkenheid.beeindig_betrokkenheid(ctx, gezin, rij, tekst(form.reden))  # noqa: E731
    return DOCUMENT.stap(ctx, gezin, form, doe, "beeindig.html", wie=wie)


@bp.route("/verstrekken", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, REGISTER)
def verstrek(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, wie = forms.VerstrekForm(), deelnemers.werkers(ctx, gezin)
    huizen = deelnemers.huizen(list(wie.values()))
    personen = {str(p): naam for p, (naam, _) in mensen(ctx, gezin).items()}
    form.noem(
        personen, deelnemers.met_werk(ctx, wie), {s: f"Iedereen bij {h.naam}" for s, h in huizen.items()}
    )

    def doe() -> None:
        delen.verstrek(ctx, gezin, _deling(form, {**wie, **huizen}))

    return DOCUMENT.stap(ctx, gezin, form, doe, "verstrek.html")


def _deling(form: forms.VerstrekForm, wie: dict[str, Any]) -> delen.Deling:
    """The filled-in form, as what somebody wants to share."""
    assert form.tot.data is not None  # noqa: S101  # required by the form
    if form.is_verteld.data == "nee" and form.herzien.data is None:
        raise Regelfout("Kies de dag waarop je opnieuw bekijkt of het verteld kan worden.", "herzien")
    return delen.Deling(
        over=UUID(form.over.data),
        wat=Categorie(form.wat.data),
        van=wie[form.van.data],
        aan=wie[form.aan.data],
        grondslag=Grondslag(form.grondslag.data),
        doel=tekst(form.doel),
        motivering=tekst(form.motivering),
        tot=form.tot.data,
        verteld=tekst(form.verteld),
        herzien=form.herzien.data if form.is_verteld.data == "nee" else None,
        vanaf=form.vanaf.data,
        overlegd=wie.get(form.overlegd.data),
    )


@bp.post("/<uuid:verstrekking_id>/bevestigen")
@needs(Doen.ZIEN, REGISTER)
def bevestig(ctx: Context, gezin: OpenGezin, verstrekking_id: UUID) -> ResponseReturnValue:
    form, rij = Form(), rijen.een(ctx, gezin, verstrekking_id) or abort(404)
    try:
        delen.bevestig(ctx, gezin, rij)
        flash("Bevestigd. Vanaf nu werkt het.", "goed")
        return redirect(url_for(".toon", gezin_id=gezin.id))
    except Regelfout as fout:
        form.refuse(fout)
        return _pagina(ctx, gezin, form)


@bp.route("/<uuid:verstrekking_id>/intrekken", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, REGISTER)
def trek_in(ctx: Context, gezin: OpenGezin, verstrekking_id: UUID) -> ResponseReturnValue:
    form, rij = forms.RedenForm(), rijen.een(ctx, gezin, verstrekking_id) or abort(404)

    def doe() -> None:
        delen.trek_in(ctx, gezin, rij, tekst(form.reden))

    return _over_een(ctx, gezin, "trek_in.html", form, rij.id, doe)


@bp.route("/<uuid:verstrekking_id>/informeren", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, REGISTER)
def informeer(ctx: Context, gezin: OpenGezin, verstrekking_id: UUID) -> ResponseReturnValue:
    form, rij = forms.VertelForm(), rijen.een(ctx, gezin, verstrekking_id) or abort(404)

    def doe() -> None:
        delen.informeer(ctx, gezin, rij, tekst(form.verteld))

    return _over_een(ctx, gezin, "informeer.html", form, rij.id, doe)


def _over_een(
    ctx: Context, gezin: OpenGezin, sjabloon: str, form: Form, rij_id: UUID, doe: Callable[[], None]
) -> ResponseReturnValue:
    """A step about one verstrekking that this actor may see."""
    regels = {regel.id: regel for regel in queries.blad(ctx, gezin).verstrekkingen}
    return DOCUMENT.stap(ctx, gezin, form, doe, sjabloon, regel=regels.get(rij_id) or abort(404))
