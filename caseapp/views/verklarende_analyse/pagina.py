"""What every page of the analysis has, and one step taken from it."""

from collections.abc import Callable
from typing import Any

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ...context import Context
from ...domain.regel import Regelfout
from ...forms.base import Form
from ...queries import gezin as gezinnen
from ...queries.dossier import OpenGezin
from ...queries.namen import mensen
from .. import concept, frame

NAAR = "analyse.toon"


def pagina(ctx: Context, gezin: OpenGezin, sjabloon: str, **wat: Any) -> str:
    ding = gezinnen.zaken(ctx, gezin)
    kop = gezinnen.gezinskop(ctx, gezin, ding)
    return render_template(f"verklarende_analyse/{sjabloon}", kop=kop, tabs=frame.tabs(kop, NAAR), **wat)


def stap(
    ctx: Context,
    gezin: OpenGezin,
    form: Form,
    doe: Callable[[], Any],
    sjabloon: str,
    *,
    gedaan: str = "Opgeschreven.",
    anker: str = "",
    **wat: Any,
) -> ResponseReturnValue:
    """Done, and back to the document; or the same page with what is wrong at its field."""
    if form.validate_on_submit():
        try:
            doe()
            concept.klaar(ctx)
            flash(gedaan, "goed")
            return redirect(url_for(NAAR, gezin_id=gezin.id, _anchor=anker or None))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard = concept.geef_terug(ctx, form)
    return pagina(ctx, gezin, sjabloon, form=form, bewaard=bewaard, **wat), form.status


def namen(ctx: Context, gezin: OpenGezin) -> dict[str, str]:
    """The people of the gezin whom this actor may know, to choose from."""
    return {str(wie): naam for wie, (naam, _) in mensen(ctx, gezin).items()}


def anderen(ctx: Context, wie: dict[str, str]) -> dict[str, str]:
    return {sleutel: naam for sleutel, naam in wie.items() if sleutel != str(ctx.actor.persoon_id)}
