"""The unit of work of this request: in the room, and as the persona or account, of this session."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from uuid import UUID

from flask import Response, g, make_response, request
from flask.typing import ResponseReturnValue
from flask_login import current_user
from werkzeug.exceptions import Unauthorized

from ..db import Stores, Verzoek, Werk, in_ruimte
from ..domain.logboek import Handeling, Resultaat
from ..domain.stilte import toets_geen_stilte
from ..permissions import Actor, Categorie
from ..permissions.oefening import beoordeel_waarnemer, regel_van_waarnemer
from ..queries.dossier import Refused
from ..tables import Sessie
from . import frame
from .sessions import deze_sessie

LEZEN = ("GET", "HEAD", "OPTIONS")
# What nobody but who wrote it reads, so neither who watches through his eyes; and what is for who leads.
VAN_EEN_KAART_ALLEEN = frozenset(
    {"werkaantekening", "meldcode", "consultatie", "afschrift", "oefenruimte", "herstelpunt", "terugblik"}
)


@contextmanager
def in_room() -> Iterator[Werk]:
    """The unit of work of this request, in the room and as the persona of this session."""
    sessie, wie, ruimte_id = plaats()
    verzoek = Verzoek(g.verzoek_id, sessie.id.hex[:12])
    lezen = request.method in LEZEN
    with stores().ruimte(ruimte_id).werk(in_ruimte(wie, verzoek), alleen_lezen=lezen) as werk:
        if (meelezer := g.get("meelezer")) is not None:
            werk.ctx = replace(werk.ctx, cipher=meelezer.achter(werk.ctx.cipher))
        g.ctx = werk.ctx
        try:
            _als_waarnemer(werk, lezen=lezen)
            if not lezen and not g.view_in_stilte:
                toets_geen_stilte(werk.ctx.stil_sinds)
            yield werk
        except Exception:
            g.kader = frame.kader()  # the error page still says who looks, in which room
            raise
        finally:
            g.kijker = werk.ctx.actor
            g.pop("ctx", None)
    voer_uit_wat_wachtte()


def _als_waarnemer(werk: Werk, *, lezen: bool) -> None:
    """Whose eyes it may be, the log says who looked; and that is all he does, but for his own tags."""
    waarnemer = deze_sessie().waarnemer
    if waarnemer is None:
        return
    werk.ctx.spoor.vast.update(regel_van_waarnemer(waarnemer))
    if g.view_van_waarnemer or (lezen and request.blueprint not in VAN_EEN_KAART_ALLEEN):
        return
    oordeel = beoordeel_waarnemer()
    werk.ctx.spoor.gelezen(
        Handeling.GEWEIGERD,
        categorie=Categorie.TRAINING,
        regel=oordeel.regel,
        resultaat=Resultaat.GEWEIGERD,
    )
    raise Refused(oordeel)


def voer_uit_wat_wachtte() -> None:
    """What must wait until the unit of work is kept, such as changing keys."""
    if (daarna := g.pop("daarna", None)) is not None:
        daarna()


def plaats() -> tuple[Sessie, UUID | Actor, UUID]:
    """This session, who it is, and in which room."""
    huidig = deze_sessie()
    wie, sessie = huidig.wie, huidig.sessie
    if wie is None or sessie is None or sessie.ruimte_id is None or not current_user.is_authenticated:
        raise Unauthorized
    return sessie, wie, sessie.ruimte_id


def afronden(werk: Werk, antwoord: ResponseReturnValue) -> Response:
    """The page is made while the unit of work is open; from 400 up all it changed is undone."""
    response = make_response(antwoord)
    werk.ongedaan = response.status_code >= 400
    return response


def stores() -> Stores:
    found = g.stores
    assert isinstance(found, Stores)  # noqa: S101  # set before every request
    return found
