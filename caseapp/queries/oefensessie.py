"""Trainings of one trainer, their rooms, and who sits where in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import col, func, select

from ..context import Context
from ..domain.oefensessie import code_werkt, wissen_voor
from ..permissions import beoordeel_kaart
from ..permissions.oefening import beoordeel_voor_allen
from ..tables import Deelnemer, Gebruiker, Oefengroep, Oefensessie, Sessie, Verslag, Waarnemer
from .loading import joined
from .platform import hash_van
from .zegels import open_veld


@dataclass(frozen=True)
class SessieKop:
    """One training in the list. `wissen_voor`: when its rooms are destroyed at the latest."""

    id: UUID
    naam: str
    begonnen: datetime
    gesloten: datetime | None
    gewist: datetime | None
    ruimtes: int
    wissen_voor: datetime


@dataclass(frozen=True)
class GroepRegel:
    """`code` is empty where it opens nothing any more. `scherm`: there is a screen, or a link for one."""

    id: UUID
    nummer: int
    ruimte_id: UUID | None
    code: str
    code_tot: datetime
    scherm: bool
    kijkcode: str


@dataclass(frozen=True)
class DeelnemerRegel:
    kaart: str
    bijnaam: str
    sinds: datetime
    laatst: datetime | None


@dataclass(frozen=True)
class Hulp:
    """Where to go afterwards, and when the trainer checked it."""

    tekst: str = ""
    nagekeken: datetime | None = None


@dataclass(frozen=True)
class SessieBlad:
    kop: SessieKop
    groepen: tuple[GroepRegel, ...]
    hulp: Hulp


def code_token(ctx: Context, code: str) -> bytes:
    return ctx.cipher.blind(["code", code])


def sessies(ctx: Context, account_id: UUID) -> tuple[SessieKop, ...]:
    """Of this trainer, newest first."""
    telling = select(Oefengroep.oefensessie_id, func.count()).group_by(col(Oefengroep.oefensessie_id))
    hoeveel = dict(ctx.session.exec(telling).all())
    query = select(Oefensessie).where(Oefensessie.account_id == account_id)
    rijen = ctx.session.exec(query.order_by(col(Oefensessie.begonnen).desc(), col(Oefensessie.id)))
    return tuple(_kop(rij, hoeveel.get(rij.id, 0)) for rij in rijen)


def _kop(rij: Oefensessie, ruimtes: int) -> SessieKop:
    laatst = wissen_voor(rij.begonnen)
    return SessieKop(rij.id, rij.naam, rij.begonnen, rij.gesloten, rij.gewist, ruimtes, laatst)


def een_sessie(ctx: Context, account_id: UUID, sessie_id: UUID) -> Oefensessie | None:
    """None where it is not of this trainer."""
    query = select(Oefensessie).where(Oefensessie.id == sessie_id, Oefensessie.account_id == account_id)
    return ctx.session.exec(query).one_or_none()


def sessie_van_ruimte(ctx: Context, account_id: UUID, ruimte_id: UUID) -> Oefensessie | None:
    """The training of this trainer that this room belongs to, if any."""
    query = (
        select(Oefensessie)
        .join(Oefengroep, col(Oefengroep.oefensessie_id) == Oefensessie.id)
        .where(Oefengroep.ruimte_id == ruimte_id, Oefensessie.account_id == account_id)
    )
    return ctx.session.exec(query).one_or_none()


def te_wissen(ctx: Context) -> Sequence[Oefensessie]:
    """Whose last day is past."""
    rijen = ctx.session.exec(select(Oefensessie).where(col(Oefensessie.gewist).is_(None))).all()
    return [rij for rij in rijen if wissen_voor(rij.begonnen) <= ctx.wall]


def in_gebruik(ctx: Context) -> frozenset[UUID]:
    """Rooms that belong to a training."""
    query = select(Oefengroep.ruimte_id).where(col(Oefengroep.ruimte_id).is_not(None))
    return frozenset(id_ for id_ in ctx.session.exec(query) if id_ is not None)


def groepen_van(ctx: Context, sessie_id: UUID) -> Sequence[Oefengroep]:
    query = select(Oefengroep).where(Oefengroep.oefensessie_id == sessie_id)
    return ctx.session.exec(query.order_by(col(Oefengroep.nummer))).all()


def blad(ctx: Context, sessie: Oefensessie) -> SessieBlad:
    groepen = groepen_van(ctx, sessie.id)
    regels = tuple(
        GroepRegel(
            g.id,
            g.nummer,
            g.ruimte_id,
            _code(ctx, sessie, g, "code"),
            g.code_tot,
            g.schermtoken is not None,
            _code(ctx, sessie, g, "kijkcode"),
        )
        for g in groepen
    )
    return SessieBlad(_kop(sessie, len(groepen)), regels, hulp_van(ctx, sessie))


def _code(ctx: Context, sessie: Oefensessie, groep: Oefengroep, welke: str) -> str:
    if not code_werkt(groep.code_tot, sessie.gesloten, ctx.wall):
        return ""
    return open_veld(ctx, beoordeel_kaart([groep.id]), groep, welke)


def groep_bij_code(ctx: Context, code: str) -> Oefengroep | None:
    """The room that this code opens now."""
    query = select(Oefengroep).where(Oefengroep.token == code_token(ctx, code))
    return _werkt(ctx, ctx.session.exec(query.options(joined(Oefengroep.oefensessie))).one_or_none())


def groep_bij_kijkcode(ctx: Context, code: str) -> Oefengroep | None:
    """The room in which this code lets somebody watch now."""
    query = select(Oefengroep).where(Oefengroep.kijktoken == code_token(ctx, code))
    return _werkt(ctx, ctx.session.exec(query.options(joined(Oefengroep.oefensessie))).one_or_none())


def groep_bij(ctx: Context, groep_id: UUID) -> Oefengroep | None:
    """The same for who gave its code a moment ago."""
    query = select(Oefengroep).where(Oefengroep.id == groep_id)
    return _werkt(ctx, ctx.session.exec(query.options(joined(Oefengroep.oefensessie))).one_or_none())


# How the token of a screen begins, so that no link is ever taken for one.
SCHERM = "scherm-"


def scherm_bij(ctx: Context, token: str) -> Oefengroep | None:
    """The room of which this is the link, or the screen, while its code works."""
    query = select(Oefengroep).where(Oefengroep.schermtoken == hash_van(token))
    query = query.options(joined(Oefengroep.oefensessie, Oefensessie.account))
    return _werkt(ctx, ctx.session.exec(query).one_or_none())


def _werkt(ctx: Context, groep: Oefengroep | None) -> Oefengroep | None:
    if groep is None or groep.ruimte_id is None:
        return None
    return groep if code_werkt(groep.code_tot, groep.oefensessie.gesloten, ctx.wall) else None


def laatst_gezien(ctx: Context, ruimte_id: UUID) -> dict[UUID, datetime]:
    """Per card of this room, when somebody last did something; on the platform."""
    query = select(Sessie.gebruiker_id, func.max(Sessie.laatst)).where(Sessie.ruimte_id == ruimte_id)
    return {wie: op for wie, op in ctx.session.exec(query.group_by(col(Sessie.gebruiker_id))) if wie}


def bezet(ctx: Context) -> frozenset[UUID]:
    """Cards of this room at which somebody sits."""
    return frozenset(ctx.session.exec(select(Deelnemer.gebruiker_id)))


def deelnemers(ctx: Context, gezien: dict[UUID, datetime]) -> tuple[DeelnemerRegel, ...]:
    """Who sits in this room, in the order of the cards; for the trainer."""
    query = select(Deelnemer, Gebruiker).join(Gebruiker, col(Gebruiker.id) == Deelnemer.gebruiker_id)
    rijen = ctx.session.exec(query.order_by(col(Gebruiker.volgorde))).all()
    namen = beoordeel_kaart([rij.id for paar in rijen for rij in paar])
    return tuple(
        DeelnemerRegel(
            open_veld(ctx, namen, kaart, "naam"),
            open_veld(ctx, namen, rij, "bijnaam"),
            rij.sinds_echt,
            gezien.get(rij.gebruiker_id),
        )
        for rij, kaart in rijen
    )


def waarnemer_bij(ctx: Context, apparaat: bytes) -> Waarnemer | None:
    return ctx.session.exec(select(Waarnemer).where(Waarnemer.apparaat == apparaat)).one_or_none()


def bij_apparaat(ctx: Context, apparaat: bytes) -> Deelnemer | None:
    return ctx.session.exec(select(Deelnemer).where(Deelnemer.apparaat == apparaat)).one_or_none()


def verslag_rij(ctx: Context, groep_id: UUID) -> Verslag | None:
    return ctx.session.exec(select(Verslag).where(Verslag.oefengroep_id == groep_id)).one_or_none()


def verslag(ctx: Context, groep_id: UUID) -> tuple[datetime, str] | None:
    """When it was kept, and what it holds, as JSON; for whose training it was."""
    rij = verslag_rij(ctx, groep_id)
    return (rij.gemaakt, open_veld(ctx, beoordeel_kaart([groep_id]), rij, "inhoud")) if rij else None


def met_verslag(ctx: Context, sessie_id: UUID) -> frozenset[UUID]:
    """Of which rooms of this training a report was kept."""
    query = select(Verslag.oefengroep_id).join(Oefengroep).where(Oefengroep.oefensessie_id == sessie_id)
    return frozenset(ctx.session.exec(query))


def gesloten(ctx: Context, ruimte_id: UUID) -> datetime | None:
    """When the training to which this room belongs was closed."""
    query = select(Oefensessie.gesloten).join(Oefengroep).where(Oefengroep.ruimte_id == ruimte_id)
    return ctx.session.exec(query).one_or_none()


def hulp_van(ctx: Context, sessie: Oefensessie) -> Hulp:
    return Hulp(open_veld(ctx, beoordeel_voor_allen([sessie.id]), sessie, "hulp"), sessie.hulp_nagekeken)


def hulp_in(ctx: Context, ruimte_id: UUID) -> Hulp:
    """What stands there for who is in that room."""
    query = select(Oefensessie).join(Oefengroep).where(Oefengroep.ruimte_id == ruimte_id)
    sessie = ctx.session.exec(query).one_or_none()
    return hulp_van(ctx, sessie) if sessie else Hulp()
