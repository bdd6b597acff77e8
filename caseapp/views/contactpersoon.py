"""The fixed face of a gezin: who it is and was, and handing over step by step."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions import overdracht as acties
from ..actions.contactpersoon import wijs_contactpersoon_aan
from ..context import Context
from ..domain.overdracht import Kennismaking
from ..domain.regel import Regelfout
from ..forms import contactpersoon as forms
from ..forms.base import Form, tekst
from ..permissions import Categorie, Doen
from ..queries import gezin as gezinnen
from ..queries import overdracht as queries
from ..queries.dossier import OpenGezin
from ..tables import Overdracht
from . import frame
from .guard import needs

bp = Blueprint("contactpersoon", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/contactpersoon")
Formulieren = dict[str, Form]


@bp.get("")
@needs(Doen.ZIEN, Categorie.GEZIN_GEZAG)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    return _pagina(ctx, gezin)


@bp.post("/aanwijzen")
@needs(Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
def wijs_aan(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, wie = forms.AanwijsForm(), queries.kandidaten(ctx)
    form.noem(queries.kandidaat_namen(ctx, wie))

    def doe() -> None:
        vervanger = wie.get(form.vervanger.data)
        wijs_contactpersoon_aan(ctx, gezin, wie[form.gebruiker.data], vervanger, tekst(form.bereikbaar))

    return _stap(ctx, gezin, "aanwijs", form, doe)


@bp.post("/voorstellen")
@needs(Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
def stel_voor(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, wie = forms.VoorstelForm(), queries.kandidaten(ctx)
    form.noem(queries.kandidaat_namen(ctx, wie))

    def doe() -> None:
        acties.stel_overdracht_voor(ctx, gezin, wie[form.gebruiker.data], tekst(form.reden))

    return _stap(ctx, gezin, "voorstel", form, doe)


@bp.post("/aanvaarden")
@needs(Doen.ZIEN, Categorie.GEZIN_GEZAG)
def aanvaard(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, rij = forms.AanvaardForm(), _lopend(ctx, gezin)
    return _stap(
        ctx, gezin, "aanvaard", form, lambda: acties.aanvaard(ctx, gezin, rij, tekst(form.bereikbaar))
    )


@bp.post("/weigeren")
@needs(Doen.ZIEN, Categorie.GEZIN_GEZAG)
def weiger(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, rij = forms.WeigerForm(), _lopend(ctx, gezin)
    return _stap(ctx, gezin, "weiger", form, lambda: acties.weiger(ctx, gezin, rij, tekst(form.weigering)))


@bp.post("/kennismaken")
@needs(Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
def maak_kennis(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, rij = forms.KennismaakForm(), _lopend(ctx, gezin)

    def doe() -> None:
        acties.maak_kennis(ctx, gezin, rij, Kennismaking(form.hoe.data), tekst(form.verslag))

    return _stap(ctx, gezin, "kennismaak", form, doe)


@bp.post("/afronden")
@needs(Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
def rond_af(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, rij = forms.AfrondForm(), _lopend(ctx, gezin)

    def doe() -> None:
        acties.rond_af(ctx, gezin, rij, tekst(form.verteld), queries.bereikbaar(ctx, gezin, rij))

    return _stap(ctx, gezin, "afrond", form, doe)


@bp.post("/intrekken")
@needs(Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
def trek_in(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    rij = _lopend(ctx, gezin)
    return _stap(ctx, gezin, "intrek", forms.IntrekForm(), lambda: acties.trek_in(ctx, gezin, rij))


def _lopend(ctx: Context, gezin: OpenGezin) -> Overdracht:
    return queries.overdracht(ctx, gezin) or abort(404)


def _stap(
    ctx: Context, gezin: OpenGezin, naam: str, form: Form, doe: Callable[[], Any]
) -> ResponseReturnValue:
    """One step: done, or back on the page with what is wrong at its field."""
    if form.validate_on_submit():
        try:
            doe()
            flash("Vastgelegd.", "goed")
            return redirect(
                url_for("vandaag.toon") if naam == "afrond" else url_for(".toon", gezin_id=gezin.id)
            )
        except Regelfout as fout:
            form.refuse(fout)
    return _pagina(ctx, gezin, **{naam: form})


def _pagina(ctx: Context, gezin: OpenGezin, **ingevuld: Form) -> ResponseReturnValue:
    kop, blad = gezinnen.gezinskop(ctx, gezin), queries.blad(ctx, gezin)
    voorstel, aanwijs = forms.VoorstelForm(formdata=None), forms.AanwijsForm(formdata=None)
    kiest = blad.mag_voorstellen or blad.mag_aanwijzen
    namen = queries.kandidaat_namen(ctx, queries.kandidaten(ctx)) if kiest else {}
    voorstel.noem(namen)
    aanwijs.noem(namen)
    formulieren: Formulieren = {
        "voorstel": voorstel,
        "aanwijs": aanwijs,
        "aanvaard": forms.AanvaardForm(formdata=None),
        "weiger": forms.WeigerForm(formdata=None),
        "kennismaak": forms.KennismaakForm(formdata=None),
        "afrond": forms.AfrondForm(formdata=None),
    } | ingevuld
    status = max((form.status for form in ingevuld.values()), default=200)
    wat = {"kop": kop, "tabs": frame.tabs(kop, "contactpersoon.toon"), "blad": blad}
    gestuurd = next(iter(ingevuld.values()), None)
    return render_template("contactpersoon/toon.html", **wat, gestuurd=gestuurd, **formulieren), status
