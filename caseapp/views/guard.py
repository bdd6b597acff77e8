"""Every view says what it needs. The app does not boot with a view that says nothing."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from flask import Flask, Response, abort, current_app, g, make_response, request
from flask.typing import ResponseReturnValue

from ..context import Context
from ..db import SYSTEEM, Werk, in_ruimte
from ..domain.logboek import Handeling, Resultaat
from ..permissions import (
    Categorie,
    Doen,
    Oordeel,
    Stuk,
    beheert,
    beoordeel_ruimte,
    geen_account,
    geen_beheer,
)
from ..queries.alleen_lezen import eis_schrijven
from ..queries.bijstand import als_wie
from ..queries.dossier import Refused, open_gezin
from ..queries.oefenruimte import OEFENING
from . import frame
from .binnen import LEZEN, afronden, in_room, plaats, voer_uit_wat_wachtte
from .binnen import stores as stores
from .sessions import deze_sessie, in_oefening

View = Callable[..., ResponseReturnValue]
GEEN_BEHEER = geen_beheer()
GEEN_ACCOUNT = geen_account()
EIGEN = ("static", "bootstrap.static")


def needs(
    doen: Doen, categorie: Categorie, *, stuk: Stuk | None = None, met_noodknop: bool = False
) -> Callable[[View], View]:
    """Open the gezin in the path for this purpose and call the view with (ctx, gezin).

    Where the path names no gezin, judge the room itself and call the view with (ctx). `stuk`: the piece of
    gezin or room that it is about, where not every piece opens the door. `met_noodknop`: a form that is also
    taken from who looks with a noodknop, and else only reads.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(gezin_id: UUID | None = None, **pad: Any) -> Response:
            with in_room() as werk:
                if gezin_id is None:
                    _eis_ruimte(werk.ctx, doen, categorie, stuk)
                    return afronden(werk, view(werk.ctx, **pad))
                _als_wie(werk, gezin_id)
                g.gezin = open_gezin(werk.ctx, gezin_id, doen, categorie, stuk)
                if request.method not in LEZEN:
                    eis_schrijven(werk.ctx, g.gezin, categorie, met_noodknop=met_noodknop)
                return afronden(werk, view(werk.ctx, g.gezin, **pad))

        guarded.needs = (doen.value, categorie.value)  # type: ignore[attr-defined]
        guarded.stuk = stuk  # type: ignore[attr-defined]
        return guarded

    return decorate


def inside(view: View) -> View:
    """For everybody in the room, whoever it is: each row on the page passes the curtain by itself."""

    @wraps(view)
    def guarded(**pad: Any) -> Response:
        with in_room() as werk:
            if "gezin_id" in pad:
                _als_wie(werk, pad["gezin_id"])
            return afronden(werk, view(werk.ctx, **pad))

    guarded.needs = ("binnen",)  # type: ignore[attr-defined]
    return guarded


def beheer(view: View) -> View:
    """For a beheerder who logged in with a password: accounts and sessions, no content. Never for a
    persona."""

    @wraps(view)
    def guarded(**pad: Any) -> Response:
        with in_room() as werk:
            if deze_sessie().naam is None or not beheert(werk.ctx.actor):
                _weiger_ruimte(werk.ctx, Categorie.TRAINING, GEEN_BEHEER)
            return afronden(werk, view(werk.ctx, **pad))

    guarded.needs = ("beheer",)  # type: ignore[attr-defined]
    return guarded


def account(view: View) -> View:
    """For whoever logged in with a password, about that own account. Never for a persona."""

    @wraps(view)
    def guarded(**pad: Any) -> Response:
        with in_room() as werk:
            eis_account(werk.ctx)
            return afronden(werk, view(werk.ctx, **pad))

    guarded.needs = ("account",)  # type: ignore[attr-defined]
    return guarded


def eis_account(ctx: Context) -> None:
    if deze_sessie().naam is None:
        _weiger_ruimte(ctx, Categorie.TRAINING, GEEN_ACCOUNT)


def eis_oefening(ctx: Context, oefening: Stuk) -> None:
    """Within a view: for who leads the exercise with an account of his own. Anybody can choose the card of a
    trainer."""
    eis_account(ctx)
    eis_leiding(ctx, oefening)


def eis_leiding(ctx: Context, oefening: Stuk) -> None:
    """Within a view: for who leads the exercise, also by a card."""
    _eis_ruimte(ctx, Doen.WIJZIGEN, Categorie.TRAINING, oefening)


def leidt(view: View) -> View:
    """For a trainer with an account; called with (actor). No room is held meanwhile: the view opens those of
    his own trainings, one at a time and briefly."""

    @wraps(view)
    def guarded(**pad: Any) -> Response:
        with in_room() as werk:
            eis_oefening(werk.ctx, OEFENING)
            actor = werk.ctx.actor
            frame.kader()
        antwoord = make_response(view(actor, **pad))
        voer_uit_wat_wachtte()
        return antwoord

    guarded.needs = ("leidt",)  # type: ignore[attr-defined]
    guarded.ook_in_stilte = True  # type: ignore[attr-defined]  # of another room than the one he stands in
    return guarded


def naamloos(view: View) -> View:
    """For everybody with a place in a room of a training. The view gets a Context of nobody, and nothing is
    kept of who asked: not in the log, and not with the session."""

    @wraps(view)
    def guarded(**pad: Any) -> Response:
        _, _, ruimte_id = plaats()
        if not in_oefening():
            abort(404)
        deze_sessie().spoorloos = True
        with stores().ruimte(ruimte_id).werk(in_ruimte(SYSTEEM)) as werk:
            return afronden(werk, view(werk.ctx, **pad))

    guarded.needs = ("naamloos",)  # type: ignore[attr-defined]
    return guarded


def ook_in_stilte(view: View) -> View:
    """For a view that may write while it is 'even stil' in the room: what it takes to stop, and to go on."""
    view.ook_in_stilte = True  # type: ignore[attr-defined]
    return view


def van_waarnemer(view: View) -> View:
    """For a view with which who only watches may write: beside the story, never in it."""
    view.van_waarnemer = True  # type: ignore[attr-defined]
    return view


def public(view: View) -> View:
    """For everybody, logged in or not. It gets no Context."""
    view.needs = ("iedereen",)  # type: ignore[attr-defined]
    return view


def tot_bytes(grootste: int) -> Callable[[View], View]:
    """For a view that is sent more than others may be."""

    def decorate(view: View) -> View:
        view.grootste = grootste  # type: ignore[attr-defined]
        return view

    return decorate


def _als_wie(werk: Werk, gezin_id: UUID) -> None:
    """From here on through the eyes of whom somebody stands beside; for all others nothing changes."""
    g.ctx = werk.ctx = als_wie(werk.ctx, gezin_id)


def _eis_ruimte(ctx: Context, doen: Doen, categorie: Categorie, stuk: Stuk | None) -> None:
    oordeel = beoordeel_ruimte(ctx.actor, doen, categorie, stuk)
    if not oordeel.mag:
        _weiger_ruimte(ctx, categorie, oordeel)


def _weiger_ruimte(ctx: Context, categorie: Categorie, oordeel: Oordeel) -> None:
    ctx.spoor.gelezen(
        Handeling.GEWEIGERD, categorie=categorie, regel=oordeel.regel, resultaat=Resultaat.GEWEIGERD
    )
    raise Refused(oordeel)


def demonstratie() -> UUID:
    """The room that everybody may look around in."""
    found = current_app.extensions["demonstratie"]
    assert isinstance(found, UUID)  # noqa: S101  # made when the app was
    return found


def install(app: Flask) -> None:
    """Refuse to boot with a route that nobody declared."""
    vergeten = [
        regel.rule
        for regel in app.url_map.iter_rules()
        if regel.endpoint not in EIGEN and not hasattr(app.view_functions[regel.endpoint], "needs")
    ]
    if vergeten:
        raise RuntimeError(
            f"not declared with @needs, @inside, @account, @beheer or @public: {', '.join(sorted(vergeten))}"
        )
