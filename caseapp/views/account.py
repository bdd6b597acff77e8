"""Logging in and out, the first account, and the quick way out."""

from typing import Any

from argon2 import PasswordHasher
from flask import Blueprint, abort, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..actions import account as acties
from ..actions import tweestaps
from ..db import op_platform
from ..domain.regel import Regelfout
from ..domain.tweestaps import TE_LANG
from ..domain.woorden import label
from ..forms.account import EersteForm, LogInForm
from ..forms.base import tekst
from ..forms.tweestaps import CodeForm
from ..queries.platform import uitnodiging_bij
from ..tables import Account
from .guard import demonstratie, public, stores
from .sessions import neem_plaats, verlaat, wacht_op_code, wachtend_account
from .tweestaps import nog_eens

bp = Blueprint("account", __name__)


@bp.route("/inloggen", methods=["GET", "POST"])
@public
def log_in() -> ResponseReturnValue:
    form = LogInForm()
    if form.validate_on_submit():
        with stores().platform.werk(op_platform()) as werk:
            account = acties.log_in(
                werk.ctx, tekst(form.naam), tekst(form.wachtwoord), request.remote_addr or "", hasher()
            )
        if account is not None and account.tweestaps:
            wacht_op_code(stores(), account.id)
            return redirect(url_for(".log_in_met_code"))
        if account is not None:
            return _binnen(account)
        form.refuse(Regelfout(acties.ONBEKEND, "wachtwoord"))
    return render_template("account/log_in.html", form=form), form.status


@bp.route("/inloggen/code", methods=["GET", "POST"])
@public
def log_in_met_code() -> ResponseReturnValue:
    """The second step, for whoever just gave the right password; nobody has any right here yet."""
    form, wie = CodeForm(), wachtend_account()
    if wie is None:
        flash(TE_LANG)
        return redirect(url_for(".log_in"))
    if form.validate_on_submit():
        with stores().platform.werk(op_platform()) as werk:
            adres = request.remote_addr or ""
            account = tweestaps.log_in_met_code(werk.ctx, wie, tekst(form.code), adres)
        if account is not None:
            return _binnen(account)
    return render_template("account/log_in_met_code.html", form=nog_eens(form)), form.status


def _binnen(account: Account) -> ResponseReturnValue:
    neem_plaats(stores(), demonstratie(), account=account.id)
    return redirect(url_for("uitleg.toon"))


@bp.route("/eerste-account/<token>", methods=["GET", "POST"])
@public
def eerste(token: str) -> ResponseReturnValue:
    """Make an account with a one-time link; afterwards the link is worth nothing."""
    form = EersteForm()
    with stores().platform.werk(op_platform(), alleen_lezen=request.method == "GET") as werk:
        uitnodiging = uitnodiging_bij(werk.ctx, token) or abort(404)
        soort = label(uitnodiging.rol)
        if form.validate_on_submit() and _maak(werk.ctx, uitnodiging, form):
            return redirect(url_for("account.log_in"))
        werk.ongedaan = True
    return render_template("account/eerste.html", form=form, soort=soort), form.status


def _maak(ctx: Any, uitnodiging: Any, form: EersteForm) -> bool:
    try:
        acties.maak_account(ctx, uitnodiging, tekst(form.naam), tekst(form.wachtwoord), hasher())
    except Regelfout as fout:
        form.refuse(fout)
    return not form.errors


@bp.post("/uitloggen")
@public
def log_uit() -> ResponseReturnValue:
    verlaat(stores())
    return redirect(url_for("account.uitgelogd"))


@bp.get("/uitgelogd")
@public
def uitgelogd() -> ResponseReturnValue:
    return render_template("account/uitgelogd.html")


@bp.post("/snel-sluiten")
@public
def snel_weg() -> ResponseReturnValue:
    """Away at once: the session is over, and the next page says nothing."""
    verlaat(stores())
    return redirect(url_for("account.neutraal"))


@bp.get("/nieuw")
@public
def neutraal() -> ResponseReturnValue:
    return render_template("account/neutraal.html")


def hasher() -> PasswordHasher:
    tijd, geheugen, parallel = g.instellingen.wachtwoord_kosten
    return PasswordHasher(time_cost=tijd, memory_cost=geheugen, parallelism=parallel)
