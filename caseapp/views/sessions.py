"""Server-side sessions: a random token in the cookie, its SHA-256 and all else in the platform store."""

import logging
import secrets
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from flask import Flask, Request, Response, current_app, g, session
from flask.sessions import SessionInterface, SessionMixin
from flask_login import LoginManager, UserMixin, login_user, logout_user
from itsdangerous import BadData, URLSafeTimedSerializer
from sqlmodel import select
from werkzeug.datastructures import CallbackDict

from ..actions import account as acties
from ..config import Instellingen
from ..db import Stores, op_platform, wall
from ..domain.tweestaps import WACHTTIJD
from ..permissions import Actor
from ..permissions.oefening import glazen_wand
from ..queries.platform import account_naam, sessie_bij
from ..tables import RuimteSoort, Sessie

AANRAKEN = timedelta(minutes=1)
log = logging.getLogger("caseapp")
WACHT = "wacht_op_code"
WAARNEMER, KIJKT_ALS = "waarnemer", "kijkt_als"
RONDLEIDING = "rondleiding"  # that this browser leads others through the demonstration, whoever it looks as


class ServerSession(CallbackDict[str, Any], SessionMixin):
    """What Flask keeps in a session, and who it is. `voorbij`: it was a session, and is not any more.
    `spoorloos`: of this request nothing is kept, also not that there was one just now."""

    def __init__(
        self, sessie: Sessie | None = None, naam: str | None = None, *, voorbij: bool = False
    ) -> None:
        super().__init__({} if voorbij or sessie is None else dict(sessie.gegevens), ServerSession._changed)
        self.modified, self.accessed, self.token = False, True, ""
        self.sessie, self.naam, self.voorbij = sessie, naam, voorbij
        self.storing: Exception | None = None
        self.spoorloos = False

    def _changed(self) -> None:
        self.modified = True

    @property
    def wie(self) -> UUID | Actor | None:
        """The persona, or the account as an actor; None for a visitor."""
        if self.sessie is None or self.voorbij or self.sessie.ruimte_id is None:
            return None
        if self.sessie.gebruiker_id is not None:
            return self.sessie.gebruiker_id
        if (waarnemer := self.waarnemer) is not None:
            return UUID(self[KIJKT_ALS]) if self[KIJKT_ALS] else glazen_wand(waarnemer)
        account = self.sessie.account
        return None if account is None or not account.actief else Actor(account.id, account.rol)

    @property
    def waarnemer(self) -> UUID | None:
        """Who watches here, through the eyes of a card or behind glass, and writes nothing in the story."""
        return UUID(self[WAARNEMER]) if WAARNEMER in self and not self.voorbij else None


class StoreSessions(SessionInterface):
    def __init__(self, stores: Stores, instellingen: Instellingen) -> None:
        self._stores, self._in = stores, instellingen
        self.cookie = "__Host-sessie" if instellingen.https else "sessie"

    def open_session(self, app: Flask, request: Request) -> ServerSession:
        token = request.cookies.get(self.cookie, "")
        if not token or request.path.startswith("/static/"):
            return ServerSession()
        try:
            return self._zoek(token)
        except Exception as fout:  # said by the first that looks, on a page like any other failure
            onbekend = ServerSession(voorbij=True)
            onbekend.storing = fout
            return onbekend

    def _zoek(self, token: str) -> ServerSession:
        with self._stores.platform.werk(op_platform(), alleen_lezen=True) as werk:
            sessie = sessie_bij(werk.ctx, token)
            naam = account_naam(werk.ctx, sessie.account) if sessie and sessie.account else None
        if sessie is None:
            return ServerSession(voorbij=True)
        return ServerSession(sessie, naam, voorbij=self._voorbij(sessie))

    def _voorbij(self, sessie: Sessie) -> bool:
        nu = wall()
        stil, langst = (
            nu - sessie.laatst > self._in.sessie_stil,
            nu - sessie.begonnen > self._in.sessie_langst,
        )
        return sessie.beeindigd is not None or stil or langst

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        if not isinstance(session, ServerSession) or session.storing is not None:
            return
        try:
            self._bewaar_of_begin(session, response)
        except Exception as fout:  # what was done is done; a session that is not kept only ends sooner
            log.error("sessie van verzoek %s niet bewaard: %s", g.get("verzoek_id", "?"), type(fout).__name__)

    def _bewaar_of_begin(self, session: ServerSession, response: Response) -> None:
        if session.token:
            self._set_cookie(response, session.token)
        elif session.sessie is None or session.voorbij:
            if session.modified:
                self._set_cookie(response, begin(self._stores, session))
        elif session.modified or (not session.spoorloos and wall() - session.sessie.laatst > AANRAKEN):
            self._bewaar(session.sessie.id, dict(session))

    def _bewaar(self, sessie_id: UUID, gegevens: dict[str, Any]) -> None:
        with self._stores.platform.werk(op_platform()) as werk:
            rij = werk.ctx.session.exec(select(Sessie).where(Sessie.id == sessie_id)).one()
            rij.gegevens, rij.laatst = gegevens, werk.ctx.wall

    def _set_cookie(self, response: Response, token: str) -> None:
        response.set_cookie(
            self.cookie, token, httponly=True, samesite="Strict", secure=self._in.https, path="/"
        )


def begin(stores: Stores, huidig: ServerSession, wie: acties.Wie = acties.Wie()) -> str:  # noqa: B008
    """A fresh session with a fresh token; the one before it ends. Gives the token, kept nowhere."""
    token = secrets.token_urlsafe(32)
    with stores.platform.werk(op_platform()) as werk:
        if huidig.sessie is not None and not huidig.voorbij:
            acties.beeindig_sessie(werk.ctx, huidig.sessie.id)
        acties.begin_sessie(werk.ctx, token, dict(huidig), wie)
    return token


class Ingelogd(UserMixin):  # type: ignore[misc]  # Flask-Login ships no types
    """What Flask-Login holds: only who; what he may is asked elsewhere."""

    def __init__(self, wie: UUID) -> None:
        self.id = str(wie)


def neem_plaats(
    stores: Stores,
    ruimte_id: UUID,
    *,
    gebruiker: UUID | None = None,
    account: UUID | None = None,
    waarnemer: tuple[UUID, UUID | None] | None = None,
) -> None:
    """From the next request on, this browser is this persona or account, under a new token."""
    huidig = deze_sessie()
    eerst = dict(huidig)
    hier = huidig.sessie is not None and huidig.sessie.ruimte_id == ruimte_id
    huidig.clear()
    if hier and RONDLEIDING in eerst:
        huidig[RONDLEIDING] = eerst[RONDLEIDING]
    if waarnemer is not None:
        huidig.update({WAARNEMER: str(waarnemer[0]), KIJKT_ALS: str(waarnemer[1] or "")})
    ogen = (waarnemer[1] or waarnemer[0]) if waarnemer else None
    login_user(Ingelogd(gebruiker or account or ogen or ruimte_id))
    try:
        huidig.token = begin(stores, huidig, acties.Wie(ruimte_id, gebruiker, account))
    except Exception:  # still who it was
        huidig.clear()
        huidig.update(eerst)
        raise


def wacht_op_code(stores: Stores, account: UUID) -> None:
    """The password was right. This browser is still nobody, and may give a code, for a short while."""
    huidig = deze_sessie()
    huidig.clear()
    huidig[WACHT] = {"account": str(account), "tot": (wall() + WACHTTIJD).isoformat()}
    huidig.token = begin(stores, huidig)


def wachtend_account() -> UUID | None:
    """The account whose code this browser may give, while there is time."""
    wacht = deze_sessie().get(WACHT)
    if wacht is None or datetime.fromisoformat(wacht["tot"]) < wall():
        return None
    return UUID(wacht["account"])


def verlaat(stores: Stores) -> None:
    """This session is nobody from now on; a copy of its cookie too."""
    huidig = deze_sessie()
    logout_user()
    if huidig.sessie is not None:
        with stores.platform.werk(op_platform()) as werk:
            acties.beeindig_sessie(werk.ctx, huidig.sessie.id)
    huidig.voorbij, huidig.modified = True, False


def deze_sessie() -> ServerSession:
    huidig = session._get_current_object()  # type: ignore[attr-defined]
    assert isinstance(huidig, ServerSession)  # noqa: S101  # the interface above makes no other
    return huidig


def deze_ruimte() -> UUID:
    """Where whoever looks is; asked only of who is inside."""
    sessie = deze_sessie().sessie
    assert sessie is not None and sessie.ruimte_id is not None  # noqa: S101, PT018  # the guard let him in
    return sessie.ruimte_id


def in_oefening() -> bool:
    """Whether this browser has a place in a room of a training."""
    huidig = deze_sessie()
    ruimte = huidig.sessie.ruimte if huidig.wie is not None and huidig.sessie else None
    return ruimte is not None and ruimte.soort is RuimteSoort.OEFENING


def paste_bij_oude_sessie(token: str) -> bool:
    """Whether a form was really ours: its CSRF token belongs to the session that has just ended."""
    oud = deze_sessie().sessie
    bewaard = (oud.gegevens if oud else {}).get("csrf_token")
    serializer = URLSafeTimedSerializer(current_app.secret_key or "", salt="wtf-csrf-token")
    try:
        return bewaard is not None and secrets.compare_digest(serializer.loads(token), bewaard)
    except BadData:
        return False


def install(app: Flask, stores: Stores, instellingen: Instellingen) -> None:
    app.session_interface = StoreSessions(stores, instellingen)
    manager = LoginManager(app)
    manager.session_protection = (
        None  # the store decides whether a session lives, not a browser's fingerprint
    )

    @manager.user_loader  # type: ignore[untyped-decorator]
    def load(user_id: str) -> Ingelogd | None:
        huidig = deze_sessie()
        wie = huidig.wie
        zelf = wie.id if isinstance(wie, Actor) else wie
        return Ingelogd(zelf) if zelf is not None and str(zelf) == user_id else None

    @app.before_request
    def ken() -> None:
        g.stores, g.instellingen = stores, instellingen
