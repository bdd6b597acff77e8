"""Trainings of a trainer with an account: their rooms, the codes, who is in, and letting go of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from uuid import UUID

from flask import Blueprint, Response, abort, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..actions import oefensessie as acties
from ..context import Context
from ..db import Stores, op_platform
from ..domain import oefensessie as regels
from ..domain.regel import Regelfout
from ..drawing.qr import qr_svg
from ..forms.base import tekst
from ..forms.oefensessie import Knop, SessieForm
from ..permissions import Actor
from ..queries import oefensessie as queries
from ..queries.oefenruimte import OEFENING
from ..spel.ruimtes import maak_ruimte
from ..tables import Oefengroep, Oefensessie
from .guard import demonstratie, eis_oefening, inside, stores
from .sessions import deze_sessie, neem_plaats

bp = Blueprint("oefensessie", __name__, url_prefix="/sessies")


@bp.route("", methods=["GET", "POST"])
@inside
def lijst(ctx: Context) -> ResponseReturnValue:
    """Beginning one makes its rooms: one or two counts for each."""
    eis_oefening(ctx, OEFENING)
    form = SessieForm()
    if form.validate_on_submit():
        try:
            oefensessie_id = _begin(ctx, tekst(form.naam), form.aantal.data or 0)
            flash("De ruimtes staan klaar. Laat iedereen de code van de eigen groep invullen.", "goed")
            return redirect(url_for(".toon", oefensessie_id=oefensessie_id))
        except Regelfout as fout:
            form.refuse(fout)
    with stores().platform.werk(op_platform(ctx.actor), alleen_lezen=True) as werk:
        sessies = queries.sessies(werk.ctx, ctx.actor.id)
    return render_template("oefensessie/lijst.html", form=form, sessies=sessies), form.status


def _begin(ctx: Context, naam: str, aantal: int) -> UUID:
    """Its rooms are made once this unit of work is over: that takes longer than others here can wait."""
    regels.toets_aantal(aantal)
    with stores().platform.werk(op_platform(ctx.actor)) as werk:
        sessie = acties.begin(werk.ctx, ctx.actor.id, naam)
    g.daarna = partial(_maak_ruimtes, stores(), ctx.actor, sessie, aantal)
    return sessie.id


def _maak_ruimtes(huis: Stores, trainer: Actor, sessie: Oefensessie, aantal: int) -> None:
    """One after the other: each is there, with its code, before the next is begun."""
    for nummer in range(1, aantal + 1):
        ruimte_id = maak_ruimte(huis, demonstratie(), f"{sessie.naam}, ruimte {nummer}")
        with huis.platform.werk(op_platform(trainer)) as werk:
            acties.voeg_ruimte_toe(werk.ctx, sessie, nummer, ruimte_id)


def _vernietig(huis: Stores, ids: list[UUID]) -> None:
    for ruimte_id in ids:
        huis.vernietig_ruimte(ruimte_id)


@contextmanager
def _mijn(ctx: Context, id_: UUID, *, schrijf: bool = False) -> Iterator[tuple[Context, Oefensessie]]:
    """One training of whoever looks, on the platform; of another trainer it is not there."""
    eis_oefening(ctx, OEFENING)
    with stores().platform.werk(op_platform(ctx.actor), alleen_lezen=not schrijf) as werk:
        yield werk.ctx, queries.een_sessie(werk.ctx, ctx.actor.id, id_) or abort(404)


def _groep(plat: Context, sessie: Oefensessie, oefengroep_id: UUID) -> Oefengroep:
    groepen = {groep.id: groep for groep in queries.groepen_van(plat, sessie.id)}
    return groepen.get(oefengroep_id) or abort(404)


@bp.get("/<uuid:oefensessie_id>")
@inside
def toon(ctx: Context, oefensessie_id: UUID) -> ResponseReturnValue:
    with _mijn(ctx, oefensessie_id) as (plat, sessie):
        blad = queries.blad(plat, sessie)
        ids = [groep.ruimte_id for groep in blad.groepen if groep.ruimte_id is not None]
        gezien = {id_: queries.laatst_gezien(plat, id_) for id_ in ids}
    wie = {id_: _deelnemers(ctx, id_, op) for id_, op in gezien.items()}
    return render_template("oefensessie/toon.html", blad=blad, wie=wie, adres=_adres())


def _deelnemers(
    ctx: Context, ruimte_id: UUID, gezien: dict[UUID, datetime]
) -> tuple[queries.DeelnemerRegel, ...]:
    if ruimte_id == _hier():
        return queries.deelnemers(ctx, gezien)
    with stores().ruimte(ruimte_id).werk(op_platform(ctx.actor), alleen_lezen=True) as werk:
        return queries.deelnemers(werk.ctx, gezien)


def _hier() -> UUID | None:
    sessie = deze_sessie().sessie
    return sessie.ruimte_id if sessie else None


def _adres() -> str:
    return url_for("meedoen.code", _external=True)


@bp.get("/<uuid:oefensessie_id>/<uuid:oefengroep_id>/qr.svg")
@inside
def qr(ctx: Context, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    """Leads to the page with the code filled in; it still has to be sent."""
    with _mijn(ctx, oefensessie_id) as (plat, sessie):
        groep = _groep(plat, sessie, oefengroep_id)
        code = next(een.code for een in queries.blad(plat, sessie).groepen if een.id == groep.id)
    if not code:
        abort(404)
    inhoud = url_for("meedoen.code", code=code, _external=True)
    return Response(qr_svg(inhoud), mimetype="image/svg+xml")


@bp.post("/<uuid:oefensessie_id>/<uuid:oefengroep_id>/code")
@inside
def nieuwe_code(ctx: Context, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    with _mijn(ctx, oefensessie_id, schrijf=True) as (plat, sessie):
        try:
            acties.nieuwe_code(plat, sessie, _groep(plat, sessie, oefengroep_id))
            flash("De oude code werkt niet meer. Wie al binnen is, blijft binnen.", "goed")
        except Regelfout as fout:
            flash(fout.melding, "fout")
    return redirect(url_for(".toon", oefensessie_id=oefensessie_id))


@bp.post("/<uuid:oefensessie_id>/<uuid:oefengroep_id>/ga")
@inside
def ga(ctx: Context, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    """Into that room as the trainer, with the same account."""
    with _mijn(ctx, oefensessie_id) as (plat, sessie):
        ruimte_id = _groep(plat, sessie, oefengroep_id).ruimte_id or abort(404)
    neem_plaats(stores(), ruimte_id, account=ctx.actor.id)
    return redirect(url_for("oefenruimte.toon"))


@bp.post("/<uuid:oefensessie_id>/sluit")
@inside
def sluit(ctx: Context, oefensessie_id: UUID) -> ResponseReturnValue:
    with _mijn(ctx, oefensessie_id, schrijf=True) as (plat, sessie):
        try:
            acties.sluit(plat, sessie)
            flash("De sessie is gesloten: geen code werkt nog. Wis de ruimtes als jullie klaar zijn.", "goed")
        except Regelfout as fout:
            flash(fout.melding, "fout")
    return redirect(url_for(".toon", oefensessie_id=oefensessie_id))


@bp.route("/<uuid:oefensessie_id>/wis", methods=["GET", "POST"])
@inside
def wis(ctx: Context, oefensessie_id: UUID) -> ResponseReturnValue:
    """Destroys the keys first, then the files: after this unit of work, for it may be in one of them."""
    form = Knop()
    with _mijn(ctx, oefensessie_id, schrijf=request.method == "POST") as (plat, sessie):
        blad = queries.blad(plat, sessie)
        if not form.validate_on_submit():
            return render_template("oefensessie/wis.html", form=form, blad=blad)
        ids = acties.laat_los(plat, sessie, plat.wall)
    if _hier() in ids:
        neem_plaats(stores(), demonstratie(), account=ctx.actor.id)
    g.daarna = partial(_vernietig, stores(), ids)
    flash("Gewist: de sleutels en de bestanden zijn weg. Niemand kan er nog iets van lezen.", "goed")
    return redirect(url_for(".toon", oefensessie_id=oefensessie_id))
