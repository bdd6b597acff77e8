"""Nu en straks: both stories counted by the same questions, and made ready where they are not there yet."""

from collections.abc import Mapping
from uuid import UUID

from flask import current_app, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ...context import Context
from ...db import SYSTEEM, in_ruimte
from ...domain.toekomst.tellingen import Getal, Telling
from ...domain.toekomst.verhaal import Kant
from ...queries.toekomst.blad import Geteld, naast_elkaar, regels
from ...queries.toekomst.lezers import lezers
from ...queries.toekomst.tellen import tel
from ...spel.verhalen import TweeVerhalen
from ..guard import inside, stores
from .merk import bp, eis_rondleiding, huidige


def verhalen() -> TweeVerhalen:
    found: TweeVerhalen = current_app.extensions["verhalen"]
    return found


def geteld() -> Geteld | None:
    """Counted now, by nobody: the machine asks, and no gezin is opened."""
    klaar = verhalen().staan_klaar()
    return {kant: tel_in(kant, klaar) for kant in Kant} if klaar else None


def tel_in(kant: Kant, klaar: Mapping[Kant, UUID]) -> dict[Telling, Getal]:
    with stores().ruimte(klaar[kant]).werk(in_ruimte(SYSTEEM), alleen_lezen=True) as werk:
        return tel(werk.ctx)


@bp.get("/nu-en-straks")
@inside
def nu_en_straks(ctx: Context) -> ResponseReturnValue:
    """`groot`: letters for a beamer, chosen here or when the tour began."""
    eis_rondleiding(ctx)
    klaar, cijfers, leiding = verhalen().staan_klaar(), geteld(), huidige()
    groot = request.args.get("groot", "ja" if leiding and leiding.groot else "nee") == "ja"
    if klaar is None or cijfers is None:
        return render_template("toekomst/nog_niet.html", groot=groot)
    per_kant = {}
    for kant in Kant:
        with stores().ruimte(klaar[kant]).werk(in_ruimte(SYSTEEM), alleen_lezen=True) as werk:
            per_kant[kant] = lezers(werk.ctx)
    return render_template(
        "toekomst/nu_en_straks.html", regels=regels(cijfers), lezers=naast_elkaar(per_kant), groot=groot
    )


@bp.post("/nu-en-straks/maak")
@inside
def maak(ctx: Context) -> ResponseReturnValue:
    """Play both stories, once this unit of work is over: it takes longer than others here can wait."""
    eis_rondleiding(ctx)
    g.daarna = verhalen().zet_klaar
    flash("Beide verhalen zijn gespeeld. Wat hieronder staat, is geteld.", "goed")
    return redirect(url_for(".nu_en_straks"))
