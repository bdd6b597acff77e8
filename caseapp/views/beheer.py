"""What a beheerder manages: rooms, accounts and sessions, without any content."""

from collections.abc import Callable
from uuid import UUID

from flask import Blueprint, abort, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..actions import account as acties
from ..context import Context
from ..db import op_platform
from ..domain.regel import Regelfout
from ..permissions import Rol
from ..queries import platform as queries
from ..tables import Account
from .guard import beheer, stores

bp = Blueprint("beheer", __name__, url_prefix="/beheer")


@bp.get("/")
@beheer
def toon(ctx: Context) -> ResponseReturnValue:
    return _pagina(ctx)


@bp.post("/uitnodigen")
@beheer
def nodig_uit(ctx: Context) -> ResponseReturnValue:
    """A one-time link, shown once."""
    try:
        with stores().platform.werk(op_platform(ctx.actor)) as werk:
            token = acties.nodig_uit(werk.ctx, Rol(request.form.get("soort", "")))
    except (ValueError, Regelfout):
        flash("Kies trainer of beheerder.")
        return redirect(url_for(".toon"))
    return _pagina(ctx, url_for("account.eerste", token=token, _external=True))


@bp.post("/sessies/<uuid:sessie_id>/intrekken")
@beheer
def trek_in(ctx: Context, sessie_id: UUID) -> ResponseReturnValue:
    with stores().platform.werk(op_platform(ctx.actor)) as werk:
        acties.beeindig_sessie(werk.ctx, sessie_id)
    flash("De sessie is beëindigd.")
    return redirect(url_for(".toon"))


@bp.post("/accounts/<uuid:account_id>/sluiten")
@beheer
def sluit_account(ctx: Context, account_id: UUID) -> ResponseReturnValue:
    """Who is in with it gets 401 at the next request."""
    return _wijzig(
        ctx, account_id, acties.sluit_account, "Het account is gesloten. Wie ermee binnen was, is eruit."
    )


@bp.post("/accounts/<uuid:account_id>/openen")
@beheer
def heropen_account(ctx: Context, account_id: UUID) -> ResponseReturnValue:
    return _wijzig(ctx, account_id, acties.heropen_account, "Het account is weer open.")


def _wijzig(
    ctx: Context, account_id: UUID, doe: Callable[[Context, Account], None], klaar: str
) -> ResponseReturnValue:
    try:
        with stores().platform.werk(op_platform(ctx.actor)) as werk:
            doe(werk.ctx, queries.account_bij(werk.ctx, account_id) or abort(404))
    except Regelfout as fout:
        klaar = fout.melding
    flash(klaar)
    return redirect(url_for(".toon"))


def _pagina(ctx: Context, uitnodiging: str | None = None) -> ResponseReturnValue:
    with stores().platform.werk(op_platform(ctx.actor), alleen_lezen=True) as werk:
        blad = queries.beheer(werk.ctx, g.instellingen.sessie_stil, uitnodiging)
    return render_template("beheer/toon.html", blad=blad)
