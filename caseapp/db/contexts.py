"""Making the Context of a unit of work: in a room for a persona or an account, or on the platform."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, select
from sqlmodel.sql.expression import Select

from ..cipher import Sleutelbos
from ..context import Context, Spoor, vaste_velden
from ..domain.oefenruimte import nu_in_verhaal
from ..permissions import Actor, Rol
from ..queries.loading import joined
from ..queries.ogen import ogen_van_kaart
from ..tables import Gebruiker, Ruimteklok
from .clock import wall
from .store import MaakContext

SYSTEEM = Actor(UUID(int=0), Rol.SIMULATIE)


class PersonaWeg(Exception):
    """The session names a persona who is not in this room (any more)."""


@dataclass(frozen=True)
class Verzoek:
    """What a log line says of the request: its trace id, and the access point (a session, never an
    address)."""

    id: str = ""
    sessie: str = ""


def in_ruimte(wie: UUID | Actor, verzoek: Verzoek = Verzoek(), op: datetime | None = None) -> MaakContext:
    """In a room: as a persona (by id) or as an account that is no persona. `op` overrides the clock, for
    seeding."""

    def maak(session: Session, cipher: Sleutelbos) -> Context:
        klok, actor = _als_account(session, wie) if isinstance(wie, Actor) else _als_persona(session, wie)
        echt = wall()
        now = op or nu_in_verhaal(klok.anker_sim, klok.anker_echt, klok.tempo, echt, klok.grens)
        vast = vaste_velden(
            actor, op=now, echt=echt, verzoek=verzoek.id, sessie=verzoek.sessie, take=klok.take
        )
        begin, take, stil = klok.begin, klok.take, klok.stil_sinds
        return Context(session, actor, now, echt, begin, take, cipher, Spoor(vast), stil)

    return maak


def _als_account(session: Session, actor: Actor) -> tuple[Ruimteklok, Actor]:
    return session.exec(select(Ruimteklok)).one(), actor


def _als_persona(session: Session, gebruiker_id: UUID) -> tuple[Ruimteklok, Actor]:
    gevonden = session.exec(_klok_en_persona(), params={"wie": gebruiker_id}).one_or_none()
    if gevonden is None:
        raise PersonaWeg("no such persona in this room")
    klok, wie = gevonden
    return klok, ogen_van_kaart(wie)


@cache
def _klok_en_persona() -> Select[Ruimteklok, Gebruiker]:
    """Asked at the start of every request, so made once."""
    return (
        select(Ruimteklok, Gebruiker)
        .join(Gebruiker, sa.true())
        .where(Gebruiker.id == sa.bindparam("wie"))
        .options(joined(Gebruiker.organisatie))
    )


def op_platform(actor: Actor = SYSTEEM, verzoek: Verzoek = Verzoek()) -> MaakContext:
    """On the platform there is no story: both times are the real one."""

    def maak(session: Session, cipher: Sleutelbos) -> Context:
        echt = wall()
        vast = vaste_velden(actor, op=None, echt=echt, verzoek=verzoek.id, sessie=verzoek.sessie)
        return Context(session, actor, echt, echt, echt, 0, cipher, Spoor(vast))

    return maak
