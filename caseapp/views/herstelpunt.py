"""Back to a point in the story, for who leads the exercise: keeping one, going back, and what if."""

from functools import partial
from uuid import UUID

from flask import Blueprint, abort, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions.oefensessie import voeg_ruimte_toe
from ..context import Context
from ..db import Stores, op_platform
from ..db import herstelpunt as db
from ..domain import herstelpunt as regels
from ..domain.oefensessie import toets_open
from ..domain.oefenverloop import PuntReden
from ..domain.regel import Regelfout
from ..forms.base import tekst
from ..forms.herstelpunt import PuntKnop, TerugForm
from ..permissions import Actor, Categorie, Doen
from ..queries import herstelpunt as queries
from ..queries import oefensessie as sessies
from ..queries.oefenruimte import OEFENING
from ..spel import wat_als as spel
from ..tables import Herstelpunt, Oefensessie
from .guard import eis_oefening, inside, needs, stores
from .sessions import deze_ruimte, deze_sessie

bp = Blueprint("herstelpunt", __name__, url_prefix="/oefenruimte/terug")


@bp.route("", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.TRAINING, stuk=OEFENING)
def lijst(ctx: Context) -> ResponseReturnValue:
    form = PuntKnop()
    if form.validate_on_submit():
        try:
            db.maak_herstelpunt(stores(), ctx, deze_ruimte(), PuntReden.ZELF)
            flash("Bewaard. Naar dit punt kun je nu terug.", "goed")
            return redirect(url_for(".lijst"))
        except Regelfout as fout:
            form.refuse(fout)
    wat = {"punten": queries.lijst(ctx), "eigen_sessie": _eigen_sessie(ctx) is not None}
    return render_template("herstelpunt/lijst.html", form=form, dag=ctx.dag(), **wat), form.status


@bp.route("/<uuid:punt_id>", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.TRAINING, stuk=OEFENING)
def ga(ctx: Context, punt_id: UUID) -> ResponseReturnValue:
    """Says first what happens, and asks why."""
    blad, form = queries.een(ctx, punt_id) or abort(404), TerugForm()
    if form.validate_on_submit():
        try:
            db.ga_terug(stores(), ctx, deze_ruimte(), _punt(ctx, punt_id), tekst(form.reden))
            flash(f"Het verhaal staat weer op dag {blad.dag}. Iedereen in de ruimte ziet dat.", "goed")
            return redirect(url_for("oefenruimte.toon"))
        except Regelfout as fout:
            form.refuse(fout)
    return render_template("herstelpunt/ga.html", blad=blad, form=form, dag=ctx.dag()), form.status


@bp.route("/<uuid:punt_id>/weg", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.TRAINING, stuk=OEFENING)
def gooi_weg(ctx: Context, punt_id: UUID) -> ResponseReturnValue:
    blad, form = queries.een(ctx, punt_id) or abort(404), PuntKnop()
    if form.validate_on_submit():
        db.vergeet(stores(), ctx, deze_ruimte(), _punt(ctx, punt_id))
        flash("Het punt is weg, met zijn bestand.", "goed")
        return redirect(url_for(".lijst"))
    return render_template("herstelpunt/weg.html", blad=blad, form=form), form.status


@bp.route("/<uuid:punt_id>/wat-als", methods=["GET", "POST"])
@inside
def wat_als(ctx: Context, punt_id: UUID) -> ResponseReturnValue:
    """One more room of the same sessie. It is made once this unit of work is over."""
    eis_oefening(ctx, OEFENING)
    blad, form = queries.een(ctx, punt_id) or abort(404), PuntKnop()
    sessie = _eigen_sessie(ctx) or abort(404)
    if form.validate_on_submit():
        try:
            nummer = _volgende(ctx, sessie)
            db.toets_heel(stores(), ctx, deze_ruimte(), _punt(ctx, punt_id))
            naam = regels.naam_wat_als(stores().naam(deze_ruimte()))
            wat = (sessie, nummer, deze_ruimte(), punt_id, naam)
            g.daarna = partial(_maak, stores(), ctx.actor, *wat)
            flash(f"Ruimte {nummer} gaat verder vanaf dag {blad.dag}, met een eigen code.", "goed")
            return redirect(url_for("oefensessie.toon", oefensessie_id=sessie.id))
        except Regelfout as fout:
            form.refuse(fout)
    return render_template("herstelpunt/wat_als.html", blad=blad, form=form), form.status


def _maak(
    huis: Stores, trainer: Actor, sessie: Oefensessie, nummer: int, ruimte_id: UUID, punt_id: UUID, naam: str
) -> None:
    nieuw = spel.wat_als(huis, ruimte_id, punt_id, naam)
    with huis.platform.werk(op_platform(trainer)) as werk:
        voeg_ruimte_toe(werk.ctx, sessie, nummer, nieuw)


def _punt(ctx: Context, punt_id: UUID) -> Herstelpunt:
    return queries.punt(ctx, punt_id) or abort(404)


def _eigen_sessie(ctx: Context) -> Oefensessie | None:
    """The training of whoever looks that this room belongs to; a persona has none."""
    if deze_sessie().naam is None:
        return None
    with stores().platform.werk(op_platform(ctx.actor), alleen_lezen=True) as werk:
        return sessies.sessie_van_ruimte(werk.ctx, ctx.actor.id, deze_ruimte())


def _volgende(ctx: Context, sessie: Oefensessie) -> int:
    """The number of one more room; a Regelfout where there is no place for it."""
    toets_open(sessie.gesloten)
    with stores().platform.werk(op_platform(ctx.actor), alleen_lezen=True) as werk:
        nummers = [groep.nummer for groep in sessies.groepen_van(werk.ctx, sessie.id)]
    regels.toets_nog_een(len(nummers))
    return max(nummers) + 1
