"""Trainings of a trainer with an account: their rooms, the codes, who is in, and letting go of it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
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
from ..scenario.fouten import Bestandsfout
from ..spel.ruimtes import begin_van, maak_ruimte, sjabloon_voor
from ..tables import Oefengroep, Oefensessie
from . import sessiebegin
from .guard import demonstratie, leidt, stores
from .sessions import deze_sessie, neem_plaats

bp = Blueprint("oefensessie", __name__, url_prefix="/sessies")


@bp.route("", methods=["GET", "POST"])
@leidt
def lijst(actor: Actor) -> ResponseReturnValue:
    """Beginning one makes its rooms: one or two counts for each."""
    keuzes = sessiebegin.keuzes(actor)
    form = SessieForm(bron=sessiebegin.gekozen(keuzes))
    form.bron.choices = list(keuzes.items())
    if form.validate_on_submit():
        try:
            bron, sjabloon = sessiebegin.begin_met(actor, form)
            oefensessie_id = _begin(actor, tekst(form.naam), form.aantal.data or 0, bron, sjabloon)
            flash("De ruimtes staan klaar. Laat iedereen de code van de eigen groep invullen.", "goed")
            return redirect(url_for(".toon", oefensessie_id=oefensessie_id))
        except Regelfout as fout:
            form.refuse(fout)
        except Bestandsfout as fout:
            form.bestand.errors = [*form.bestand.errors, *fout.fouten]
    with stores().platform.werk(op_platform(actor), alleen_lezen=True) as werk:
        sessies = queries.sessies(werk.ctx, actor.id)
    return render_template("oefensessie/lijst.html", form=form, sessies=sessies), form.status


def _begin(actor: Actor, naam: str, aantal: int, bron: str, sjabloon: UUID) -> UUID:
    regels.toets_aantal(aantal)
    with stores().platform.werk(op_platform(actor)) as werk:
        sessie = acties.begin(werk.ctx, actor.id, naam, bron)
    for nummer in range(1, aantal + 1):
        _erbij(actor, sessie, nummer, sjabloon)
    return sessie.id


def _erbij(actor: Actor, sessie: Oefensessie, nummer: int, sjabloon: UUID) -> None:
    """Each room is there, with its code, before the next is begun."""
    ruimte_id = maak_ruimte(stores(), sjabloon, f"{sessie.naam}, ruimte {nummer}")
    with stores().platform.werk(op_platform(actor)) as werk:
        acties.voeg_ruimte_toe(werk.ctx, sessie, nummer, ruimte_id)


@contextmanager
def mijn_sessie(actor: Actor, id_: UUID, *, schrijf: bool = False) -> Iterator[tuple[Context, Oefensessie]]:
    """One training of whoever looks, on the platform; of another trainer it is not there."""
    with stores().platform.werk(op_platform(actor), alleen_lezen=not schrijf) as werk:
        yield werk.ctx, queries.een_sessie(werk.ctx, actor.id, id_) or abort(404)


def doe_en_terug(
    actor: Actor, sessie_id: UUID, doe: Callable[[Context, Oefensessie], object], gedaan: str
) -> ResponseReturnValue:
    """Something on the platform, for one training; back on its page it says what came of it."""
    with mijn_sessie(actor, sessie_id, schrijf=True) as (plat, sessie):
        try:
            doe(plat, sessie)
            flash(gedaan, "goed")
        except Regelfout as fout:
            flash(fout.melding, "fout")
    return redirect(url_for("oefensessie.toon", oefensessie_id=sessie_id))


def groep_van(plat: Context, sessie: Oefensessie, oefengroep_id: UUID) -> Oefengroep:
    groepen = {groep.id: groep for groep in queries.groepen_van(plat, sessie.id)}
    return groepen.get(oefengroep_id) or abort(404)


@bp.get("/<uuid:oefensessie_id>")
@leidt
def toon(actor: Actor, oefensessie_id: UUID) -> ResponseReturnValue:
    with mijn_sessie(actor, oefensessie_id) as (plat, sessie):
        blad, verslagen = queries.blad(plat, sessie), queries.met_verslag(plat, sessie.id)
        ids = [groep.ruimte_id for groep in blad.groepen if groep.ruimte_id is not None]
        gezien = {id_: queries.laatst_gezien(plat, id_) for id_ in ids}
    wie = {}
    for id_, op in gezien.items():
        with stores().ruimte(id_).werk(op_platform(actor), alleen_lezen=True) as werk:
            wie[id_] = queries.deelnemers(werk.ctx, op)
    wat = {"blad": blad, "wie": wie, "adres": _adres(), "verslagen": verslagen}
    return render_template("oefensessie/toon.html", **wat)


def _adres() -> str:
    return url_for("meedoen.code", _external=True)


@bp.post("/<uuid:oefensessie_id>/erbij")
@leidt
def erbij(actor: Actor, oefensessie_id: UUID) -> ResponseReturnValue:
    """One room more, with the same beginning: a group that came late, or a making that was cut off."""
    try:
        with mijn_sessie(actor, oefensessie_id) as (plat, sessie):
            regels.toets_open(sessie.gesloten)
            groepen = queries.groepen_van(plat, sessie.id)
        regels.toets_aantal(len(groepen) + 1)
        nummer = max((groep.nummer for groep in groepen), default=0) + 1
        _erbij(actor, sessie, nummer, _zelfde_begin(sessie, groepen))
        flash("De ruimte staat klaar.", "goed")
    except Regelfout as fout:
        flash(fout.melding, "fout")
    return redirect(url_for(".toon", oefensessie_id=oefensessie_id))


def _zelfde_begin(sessie: Oefensessie, groepen: Sequence[Oefengroep]) -> UUID:
    """The template of the rooms that are there: of a scenario of one's own the file is not kept."""
    ruimtes = [groep.ruimte_id for groep in groepen if groep.ruimte_id is not None]
    if ruimtes:
        return begin_van(stores(), ruimtes[0])
    return sjabloon_voor(stores(), g.instellingen.seeds, demonstratie(), sessie.bron or "")


@bp.get("/<uuid:oefensessie_id>/<uuid:oefengroep_id>/qr.svg")
@leidt
def qr(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    """Leads to the page with the code filled in; it still has to be sent."""
    with mijn_sessie(actor, oefensessie_id) as (plat, sessie):
        groep = groep_van(plat, sessie, oefengroep_id)
        code = next(een.code for een in queries.blad(plat, sessie).groepen if een.id == groep.id)
    if not code:
        abort(404)
    inhoud = url_for("meedoen.code", code=code, _external=True)
    return Response(qr_svg(inhoud), mimetype="image/svg+xml")


@bp.post("/<uuid:oefensessie_id>/<uuid:oefengroep_id>/code")
@leidt
def nieuwe_code(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    def doe(plat: Context, sessie: Oefensessie) -> None:
        acties.nieuwe_code(plat, sessie, groep_van(plat, sessie, oefengroep_id))

    gedaan = "De oude code werkt niet meer. Wie al binnen is, blijft binnen."
    return doe_en_terug(actor, oefensessie_id, doe, gedaan)


@bp.post("/<uuid:oefensessie_id>/<uuid:oefengroep_id>/ga")
@leidt
def ga(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    """Into that room as the trainer, with the same account."""
    with mijn_sessie(actor, oefensessie_id) as (plat, sessie):
        ruimte_id = groep_van(plat, sessie, oefengroep_id).ruimte_id or abort(404)
    neem_plaats(stores(), ruimte_id, account=actor.id)
    return redirect(url_for("oefenruimte.toon"))


@bp.post("/<uuid:oefensessie_id>/sluit")
@leidt
def sluit(actor: Actor, oefensessie_id: UUID) -> ResponseReturnValue:
    gedaan = "De sessie is gesloten: geen code werkt nog. Wis de ruimtes als jullie klaar zijn."
    return doe_en_terug(actor, oefensessie_id, acties.sluit, gedaan)


@bp.route("/<uuid:oefensessie_id>/wis", methods=["GET", "POST"])
@leidt
def wis(actor: Actor, oefensessie_id: UUID) -> ResponseReturnValue:
    """Destroys the keys first, then the files; at the end, for the trainer may be in one of them."""
    form = Knop()
    with mijn_sessie(actor, oefensessie_id, schrijf=request.method == "POST") as (plat, sessie):
        blad = queries.blad(plat, sessie)
        if not form.validate_on_submit():
            return render_template("oefensessie/wis.html", form=form, blad=blad)
        ids = acties.laat_los(plat, sessie, plat.wall)
    hier = deze_sessie().sessie
    if hier is not None and hier.ruimte_id in ids:
        neem_plaats(stores(), demonstratie(), account=actor.id)
    g.daarna = partial(_vernietig, stores(), ids)
    flash("Gewist: de sleutels en de bestanden zijn weg. Niemand kan er nog iets van lezen.", "goed")
    return redirect(url_for(".toon", oefensessie_id=oefensessie_id))


def _vernietig(huis: Stores, ids: list[UUID]) -> None:
    for ruimte_id in ids:
        huis.vernietig_ruimte(ruimte_id)
