"""The screen on the wall of a room: for a browser that is nobody, with a link that works once."""

from uuid import UUID
from weakref import WeakKeyDictionary

from flask import Blueprint, g, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..actions.oefensessie import gebruik_schermlink
from ..context import Context
from ..db import Store, in_ruimte, op_platform
from ..domain.logboek import Handeling
from ..domain.oefensessie import GELDIG, schermlink_op
from ..forms.oefensessie import Knop
from ..permissions import Actor
from ..queries.oefening import scherm as queries
from ..queries.oefening.samenbeeld import Samenbeeld, samenbeeld
from ..queries.oefensessie import SCHERM, scherm_bij
from .guard import public, stores

bp = Blueprint("scherm", __name__, url_prefix="/scherm")
KOEKJE = "scherm"
# What hangs on which wall, and until when that is what everybody may read. Gone with its store.
_BEELDEN: WeakKeyDictionary[Store, tuple[queries.Merk, Samenbeeld]] = WeakKeyDictionary()


@bp.route("/<token>", methods=["GET", "POST"])
@public
def open_(token: str) -> ResponseReturnValue:
    """Looking at a link does not use it: a program that reads mail may do that."""
    form = Knop()
    if form.validate_on_submit():
        with stores().platform.werk(op_platform()) as werk:
            eigen = None if token.startswith(SCHERM) else gebruik_schermlink(werk.ctx, token)
        if eigen is not None:
            return _met_koekje(eigen)
        form.refuse(schermlink_op())
    return render_template("scherm/open.html", form=form), form.status


def _met_koekje(eigen: str) -> ResponseReturnValue:
    """Apart from who is logged in here, and sent to these pages only: a laptop can show the wall and lead."""
    antwoord = make_response(redirect(url_for(".toon")))
    antwoord.set_cookie(
        KOEKJE,
        eigen,
        max_age=int(GELDIG.total_seconds()),
        httponly=True,
        samesite="Strict",
        secure=bool(g.instellingen.https),
        path="/scherm",
    )
    return antwoord


def _hier() -> tuple[UUID, Actor] | None:
    """The room that this browser shows, and who leads there; None when that is over."""
    token = request.cookies.get(KOEKJE, "")
    if not token.startswith(SCHERM):
        return None
    with stores().platform.werk(op_platform(), alleen_lezen=True) as werk:
        groep = scherm_bij(werk.ctx, token)
        if groep is None or groep.ruimte_id is None:
            return None
        account = groep.oefensessie.account
        return (groep.ruimte_id, Actor(account.id, account.rol)) if account.actief else None


def _blad() -> queries.SchermBlad | None:
    hier = _hier()
    if hier is None:
        return None
    ruimte_id, leidt = hier
    store = stores().ruimte(ruimte_id)
    with store.werk(in_ruimte(leidt), alleen_lezen=True) as werk:
        return queries.schermblad(werk.ctx, _beeld(werk.ctx, store))


def _beeld(ctx: Context, store: Store) -> Samenbeeld:
    """Made anew when something was written in the room. What then hangs there, who leads hung it there: one
    line for each kind of it, in his name and in nobody else's."""
    merk = queries.merk(ctx)
    was = _BEELDEN.get(store)
    if was is not None and was[0] == merk:
        return was[1]
    beeld = samenbeeld(ctx)
    if was is None or was[1] != beeld:
        for soort in sorted(beeld.soorten):
            ctx.spoor.gelezen(Handeling.BEKIJKEN, gezin_id=beeld.gezin_id, categorie=soort, regel=KOEKJE)
    _BEELDEN[store] = merk, beeld
    return beeld


@bp.get("")
@public
def toon() -> ResponseReturnValue:
    return render_template("scherm/toon.html", blad=_blad())


@bp.get("/stand")
@public
def stand() -> ResponseReturnValue:
    """The moving part; also that it is over, so that nothing stays on a wall."""
    antwoord = make_response(render_template("scherm/stand.html", blad=_blad()))
    antwoord.mimetype = "text/plain"  # a piece for the page that asked: by itself it is no page
    antwoord.add_etag()
    return antwoord.make_conditional(request)
