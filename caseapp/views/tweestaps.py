"""One's own account: switching on and off that log-in asks a code of an app."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..actions import tweestaps as acties
from ..context import Context
from ..db import op_platform
from ..domain.regel import Regelfout
from ..domain.tweestaps import KLOPT_NIET
from ..drawing.qr import qr_svg
from ..forms.base import tekst
from ..forms.tweestaps import CodeForm
from ..queries import tweestaps as queries
from ..queries.platform import account_bij
from ..tables import Account
from .guard import account, stores
from .sessions import deze_sessie

bp = Blueprint("tweestaps", __name__, url_prefix="/account/tweestaps")


@bp.get("")
@account
def toon(ctx: Context) -> ResponseReturnValue:
    with _eigen_account(ctx) as (_, eigen):
        return render_template("tweestaps/toon.html", aan=eigen.tweestaps)


@bp.post("/beginnen")
@account
def begin(ctx: Context) -> ResponseReturnValue:
    """A fresh secret, to take over into an app on the next page."""
    try:
        with _eigen_account(ctx) as (plat, eigen):
            acties.begin(plat, eigen)
    except Regelfout as fout:
        flash(fout.melding)
        return redirect(url_for(".toon"))
    return redirect(url_for(".zet_aan"))


@bp.get("/qr.svg")
@account
def qr(ctx: Context) -> ResponseReturnValue:
    with _eigen_account(ctx) as (plat, eigen):
        blad = queries.sleutel_blad(plat, eigen) or abort(404)
    return Response(qr_svg(blad.uri), mimetype="image/svg+xml")


@bp.route("/aan", methods=["GET", "POST"])
@account
def zet_aan(ctx: Context) -> ResponseReturnValue:
    form = CodeForm()
    with _eigen_account(ctx) as (plat, eigen):
        blad = queries.sleutel_blad(plat, eigen)
        if blad is None:
            return redirect(url_for(".toon"))
        if form.validate_on_submit() and acties.zet_aan(plat, eigen, tekst(form.code), *_waar()):
            flash("Inloggen met een code staat aan. Je bent overal elders uitgelogd.", "goed")
            return redirect(url_for(".toon"))
    return render_template("tweestaps/zet_aan.html", form=nog_eens(form), blad=blad), form.status


@bp.route("/uit", methods=["GET", "POST"])
@account
def zet_uit(ctx: Context) -> ResponseReturnValue:
    form = CodeForm()
    with _eigen_account(ctx) as (plat, eigen):
        if not eigen.tweestaps:
            return redirect(url_for(".toon"))
        if form.validate_on_submit() and acties.zet_uit(plat, eigen, tekst(form.code), *_waar()):
            flash("Inloggen met een code staat uit. Je bent overal elders uitgelogd.", "goed")
            return redirect(url_for(".toon"))
    return render_template("tweestaps/zet_uit.html", form=nog_eens(form)), form.status


def nog_eens(form: CodeForm) -> CodeForm:
    """A code of the right shape that did not fit."""
    if form.is_submitted() and not form.errors:
        form.refuse(Regelfout(KLOPT_NIET, "code"))
    return form


@contextmanager
def _eigen_account(ctx: Context) -> Iterator[tuple[Context, Account]]:
    """The account of who looks, on the platform. A wrong code is no undoing: its try must be kept."""
    lezen = request.method != "POST"
    with stores().platform.werk(op_platform(ctx.actor), alleen_lezen=lezen) as werk:
        yield werk.ctx, account_bij(werk.ctx, ctx.actor.id) or abort(401)


def _waar() -> tuple[str, UUID]:
    """Where a code came from, and the session that stays."""
    sessie = deze_sessie().sessie
    return request.remote_addr or "", sessie.id if sessie else abort(401)
