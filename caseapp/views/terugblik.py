"""Looking back on a phone: what helped and what could be otherwise, of nobody; what one takes along, and what
an organisation is going to do."""

from functools import partial
from uuid import UUID

from flask import Blueprint, abort, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..actions.oefening import terugblik as acties
from ..context import Context
from ..db import SYSTEEM, in_ruimte, op_platform
from ..domain.oefensessie import toets_open
from ..domain.regel import Regelfout
from ..forms.base import Form, tekst
from ..forms.nabespreking import BriefjesForm, VerbeteractieForm, VoornemenForm
from ..queries import oefensessie as sessies
from ..queries.nabespreking.spiegel import eigen_spiegel
from ..queries.oefening import terugblik, wat
from .guard import inside, stores
from .sessions import deze_sessie

bp = Blueprint("terugblik", __name__, url_prefix="/terugblik")


@bp.get("")
@inside
def toon(ctx: Context) -> ResponseReturnValue:
    """`gezegd`: where one arrives after writing on the board; of that look nothing is kept either."""
    _eis_kaart(ctx)
    deze_sessie().spoorloos = request.args.get("gezegd") == "ja"
    return _blad(ctx)


@bp.post("/zeg")
@inside
def zeg(ctx: Context) -> ResponseReturnValue:
    """It is written by nobody, after this request let go of the room; this request itself writes nothing."""
    _eis_kaart(ctx)
    form, deze_sessie().spoorloos = BriefjesForm(), True
    plus, delta = tekst(form.plus), tekst(form.delta)
    if form.validate_on_submit():
        try:
            acties.toets_briefjes(ctx, plus, delta)
            g.daarna = partial(_hang_op, _ruimte_id(), plus, delta)
            return redirect(url_for(".toon", gezegd="ja"))
        except Regelfout as fout:
            form.refuse(fout)
    return _blad(ctx, briefjes=form), form.status


def _hang_op(ruimte_id: UUID, plus: str, delta: str) -> None:
    with stores().ruimte(ruimte_id).werk(in_ruimte(SYSTEEM)) as werk:
        acties.zeg_naamloos(werk.ctx, plus, delta)


@bp.post("/voornemen")
@inside
def voornemen(ctx: Context) -> ResponseReturnValue:
    _eis_kaart(ctx)
    form = VoornemenForm()
    if form.validate_on_submit():
        try:
            _eis_open()
            acties.neem_voor(ctx, tekst(form.voornemen))
            flash("Je voornemen is bewaard. Alleen jij en je trainer lezen het.", "goed")
            return redirect(url_for(".toon"))
        except Regelfout as fout:
            form.refuse(fout)
    return _blad(ctx, voornemen=form), form.status


@bp.post("/verbeteractie")
@inside
def verbeteractie(ctx: Context) -> ResponseReturnValue:
    _eis_kaart(ctx)
    form = VerbeteractieForm()
    if form.validate_on_submit():
        try:
            acties.spreek_af(ctx, tekst(form.actie), tekst(form.organisatie), form.voor_dag)
            flash("De afspraak hangt op het bord.", "goed")
            return redirect(url_for(".toon"))
        except Regelfout as fout:
            form.refuse(fout)
    return _blad(ctx, actie=form), form.status


def _blad(ctx: Context, **fout: Form) -> str:
    """All three forms; the one that was refused as it was typed."""
    formulieren: dict[str, Form] = {
        "briefjes": BriefjesForm(formdata=None),
        "voornemen": VoornemenForm(formdata=None, voornemen=terugblik.mijn_voornemen(ctx)),
        "actie": VerbeteractieForm(formdata=None),
    }
    return render_template(
        "terugblik/toon.html",
        **(formulieren | fout),
        fout=next(iter(fout.values()), None),
        bord=terugblik.bord(ctx),
        spiegel=eigen_spiegel(ctx),
        gezegd=request.args.get("gezegd") == "ja",
    )


def _eis_kaart(ctx: Context) -> None:
    """For who sits at a card, in a room where something is played."""
    if wat.oefening(ctx) is None or terugblik.sinds(ctx) is None:
        abort(404)


def _ruimte_id() -> UUID:
    sessie = deze_sessie().sessie
    return (sessie and sessie.ruimte_id) or abort(404)


def _eis_open() -> None:
    """Until the trainer closes it."""
    with stores().platform.werk(op_platform(), alleen_lezen=True) as werk:
        toets_open(sessies.gesloten(werk.ctx, _ruimte_id()))
