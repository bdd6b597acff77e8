"""What the platform keeps: sessions, accounts, rooms, invitations and tries."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from hashlib import sha256
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from ..context import Context
from ..permissions import beoordeel_kaart
from ..tables import Account, Poging, Ruimte, RuimteSoort, Sessie, Uitnodiging
from .loading import joined
from .zegels import open_veld

POGINGEN = 5
POGINGEN_VENSTER = timedelta(minutes=15)


@dataclass(frozen=True)
class RuimteRegel:
    naam: str
    sinds: datetime
    sleutel_versie: int


@dataclass(frozen=True)
class AccountRegel:
    """`eigen`: of who looks; that one can't be closed from here."""

    id: UUID
    naam: str
    soort: str
    actief: bool
    tweestaps: bool
    eigen: bool


@dataclass(frozen=True)
class SessieRegel:
    id: UUID
    wie: str
    ruimte: str
    laatst: datetime


@dataclass(frozen=True)
class BeheerBlad:
    ruimtes: tuple[RuimteRegel, ...]
    accounts: tuple[AccountRegel, ...]
    sessies: tuple[SessieRegel, ...]
    uitnodiging: str | None


def hash_van(token: str) -> bytes:
    """Only this is kept of a token: whoever reads the store can't use it."""
    return sha256(token.encode()).digest()


def sessie_bij(ctx: Context, token: str) -> Sessie | None:
    return ctx.session.exec(_sessie(), params={"token": hash_van(token)}).one_or_none()


@cache
def _sessie() -> SelectOfScalar[Sessie]:
    """Asked in every request, so made once."""
    return (
        select(Sessie)
        .where(Sessie.token == sa.bindparam("token"))
        .options(joined(Sessie.ruimte), joined(Sessie.account))
    )


def account_bij_naam(ctx: Context, naam: str) -> Account | None:
    token = ctx.cipher.blind(["account", naam.strip().casefold()])
    return ctx.session.exec(select(Account).where(Account.naam_token == token)).one_or_none()


def account_bij(ctx: Context, account_id: UUID) -> Account | None:
    return ctx.session.exec(select(Account).where(Account.id == account_id)).one_or_none()


def account_naam(ctx: Context, account: Account) -> str:
    return open_veld(ctx, beoordeel_kaart([account.id]), account, "naam")


def uitnodiging_bij(ctx: Context, token: str) -> Uitnodiging | None:
    """A one-time link that was not used and has not run out."""
    query = select(Uitnodiging).where(
        Uitnodiging.token == hash_van(token),
        col(Uitnodiging.gebruikt).is_(None),
        col(Uitnodiging.tot) > ctx.wall,
    )
    return ctx.session.exec(query).one_or_none()


def aantal_accounts(ctx: Context) -> int:
    return ctx.session.exec(select(func.count()).select_from(Account)).one()


def te_vaak(ctx: Context, *wat: str, pogingen: int = POGINGEN, venster: timedelta = POGINGEN_VENSTER) -> bool:
    """Whether this was tried too often, too recently."""
    query = select(func.count()).where(
        Poging.wat == ctx.cipher.blind(wat), col(Poging.op) > ctx.wall - venster
    )
    return ctx.session.exec(query).one() >= pogingen


def beheer(ctx: Context, stil: timedelta, uitnodiging: str | None = None) -> BeheerBlad:
    """Rooms, accounts and who is logged in: what a beheerder manages, without any content."""
    accounts = ctx.session.exec(select(Account).order_by(col(Account.sinds))).all()
    sessies = ctx.session.exec(
        select(Sessie)
        .where(
            col(Sessie.beeindigd).is_(None),
            col(Sessie.ruimte_id).is_not(None),
            col(Sessie.laatst) > ctx.wall - stil,
        )
        .options(joined(Sessie.ruimte), joined(Sessie.account))
        .order_by(col(Sessie.laatst).desc())
    ).all()
    return BeheerBlad(
        ruimtes(ctx),
        tuple(_accountregel(ctx, a) for a in accounts),
        tuple(_sessieregel(ctx, s) for s in sessies),
        uitnodiging,
    )


def ruimtes(ctx: Context) -> tuple[RuimteRegel, ...]:
    """All rooms, and under which KEK their key lies."""
    query = select(Ruimte).where(Ruimte.soort != RuimteSoort.SJABLOON).order_by(col(Ruimte.sinds))
    return tuple(RuimteRegel(rij.naam, rij.sinds, rij.kek) for rij in ctx.session.exec(query))


def _accountregel(ctx: Context, account: Account) -> AccountRegel:
    naam, eigen = account_naam(ctx, account), account.id == ctx.actor.id
    return AccountRegel(account.id, naam, account.rol.value, account.actief, account.tweestaps, eigen)


def _sessieregel(ctx: Context, sessie: Sessie) -> SessieRegel:
    wie = account_naam(ctx, sessie.account) if sessie.account else "persona in de demonstratie"
    return SessieRegel(sessie.id, wie, sessie.ruimte.naam if sessie.ruimte else "", sessie.laatst)
