"""Every way in which a request can end badly: a page that says what happened and what you can do."""

import logging
from typing import Any

from flask import Flask, g, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm.exc import StaleDataError
from werkzeug.exceptions import HTTPException

from ..actions.account import TeVaak
from ..actions.botsing import Botsing
from ..cipher import SleutelGeweigerd, ZegelGebroken
from ..config import StartFout
from ..db import PersonaWeg, TeDruk, in_ruimte
from ..domain.stilte import EvenStil
from ..permissions import weigering
from ..queries.dossier import Refused
from .concept import ZONDER_CONCEPT, bewaar_getypt, getypt
from .sessions import deze_sessie, paste_bij_oude_sessie
from .wegen import naar_uitleg, wegen

log = logging.getLogger("caseapp")
# What a person is told where the web itself says no; other codes say only whose fault it is.
GEWOON = {404: 404, 405: 404, 413: 413, 429: 429, 500: 500}


def pagina(code: int, **wat: Any) -> ResponseReturnValue:
    return render_template(f"errors/{code}.html", **wat), code


def install(app: Flask) -> None:
    app.before_request(sessie_onbekend)
    app.before_request(sessie_voorbij)
    app.register_error_handler(Refused, geweigerd)
    app.register_error_handler(CSRFError, formulier_verlopen)
    app.register_error_handler(HTTPException, http)
    app.register_error_handler(PersonaWeg, lambda _fout: pagina(401, bewaard=False))
    app.register_error_handler(EvenStil, even_stil)
    app.register_error_handler(TeVaak, lambda _fout: pagina(429))
    app.register_error_handler(
        StaleDataError, lambda _fout: pagina(409, mijn="", ander=None, terug=request.path)
    )
    for soort in (TeDruk, ZegelGebroken, SleutelGeweigerd, SQLAlchemyError, StartFout):
        app.register_error_handler(soort, dicht)
    app.register_error_handler(Exception, kapot)


def sessie_onbekend() -> None:
    """The platform could not say who this is: then nobody gets an answer."""
    storing = deze_sessie().storing
    if storing is not None:
        raise storing


def sessie_voorbij() -> ResponseReturnValue | None:
    """A session that has ended is nobody. What was being typed is kept, for who was typing it."""
    huidig = deze_sessie()
    view = g.get("view_needs", None)
    if not huidig.voorbij or view == ("iedereen",):
        return None
    eigen = _heeft_formulier() and paste_bij_oude_sessie(request.form.get("csrf_token", ""))
    return pagina(401, bewaard=eigen and _bewaar())


def _heeft_formulier() -> bool:
    """Whether this address itself shows the form again; a loose button gives no text back."""
    if request.endpoint in ZONDER_CONCEPT:
        return False
    return request.method == "POST" and "GET" in ((request.url_rule and request.url_rule.methods) or ())


def _bewaar() -> bool:
    """For a persona: an account has no drafts in a room."""
    sessie = deze_sessie().sessie
    if sessie is None or sessie.ruimte_id is None or sessie.gebruiker_id is None or not getypt():
        return False
    with g.stores.ruimte(sessie.ruimte_id).werk(in_ruimte(sessie.gebruiker_id)) as werk:
        return bewaar_getypt(werk.ctx, request.path)


def even_stil(_fout: EvenStil) -> ResponseReturnValue:
    """Nobody writes in this room now. What was sent is kept as a draft; where there is no page to give it
    back on, it is shown here, to copy."""
    bewaard = _heeft_formulier() and _bewaar()
    teksten = [] if bewaard else [tekst for waarden in getypt().values() for tekst in waarden if " " in tekst]
    return pagina(423, bewaard=bewaard, teksten=teksten)


def geweigerd(fout: Refused) -> ResponseReturnValue:
    """Silently as if it were not there; or with the rule, the reason and the way to ask."""
    if fout.oordeel.verzwijg:
        return pagina(404)
    actor, dossier = g.kijker, fout.gezin.dossier if fout.gezin else None
    waarom = weigering(fout.oordeel, actor, dossier)
    weg = wegen(actor, dossier).get(waarom.hoe) if dossier else None
    wat: dict[str, Any] = {"waarom": waarom, "weg": weg, "uitleg": naar_uitleg(actor, dossier)}
    if fout.gezin is not None and fout.vragen:
        wat["vraag_url"] = url_for("toegang.vraag", gezin_id=fout.gezin.id)
        wat["nood_url"] = url_for("noodknop.druk", gezin_id=fout.gezin.id) if fout.noodknop else None
        return pagina(403, kenmerk=f"Gezin {fout.kenmerk}", **wat)
    return pagina(403, kenmerk=None, vraag_url=None, nood_url=None, **wat)


def formulier_verlopen(_fout: CSRFError) -> ResponseReturnValue:
    return pagina(400)


def http(fout: HTTPException) -> ResponseReturnValue:
    if fout.code is not None and 300 <= fout.code < 400:
        return fout
    if fout.code == 401:
        return pagina(401, bewaard=False)
    code = fout.code or 500
    return pagina(GEWOON.get(code, 400 if code < 500 else 503))


def botsing(fout: Botsing, ander: str | None) -> ResponseReturnValue:
    """Two people saved: both texts, nothing lost."""
    return pagina(409, mijn=fout.mijn, ander=ander, terug=request.path)


def dicht(fout: Exception) -> ResponseReturnValue:
    """Access, key, log or store failed: nothing shown, nothing kept. The trace holds no values."""
    wat = str(fout) if isinstance(fout, StartFout) else type(fout).__name__  # our own sentence names nobody
    log.error("verzoek %s gesloten: %s", g.get("verzoek_id", "?"), wat)
    return pagina(503)


def kapot(fout: Exception) -> ResponseReturnValue:
    log.error("verzoek %s mislukt: %s", g.get("verzoek_id", "?"), _plaats(fout))
    return pagina(500)


def _plaats(fout: Exception) -> str:
    """Kind of error and where: file and line, never a value or a message that may hold one."""
    stap = fout.__traceback__
    while stap is not None and stap.tb_next is not None:
        stap = stap.tb_next
    waar = f"{stap.tb_frame.f_code.co_name}:{stap.tb_lineno}" if stap else "?"
    return f"{type(fout).__name__} in {waar}"
