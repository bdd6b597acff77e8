"""Accounts of trainers and beheerders: inviting, making, logging in; and sessions: beginning, ending."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlmodel import col, delete, select

from ..context import Context
from ..domain import account as regels
from ..domain.logboek import Handeling, Resultaat
from ..domain.regel import Regelfout
from ..permissions import Rol
from ..queries.platform import account_bij_naam, hash_van, te_vaak
from ..tables import Account, Poging, Sessie, Uitnodiging

GELDIG = timedelta(hours=24)
ONBEKEND = "Deze naam en dit wachtwoord horen niet bij elkaar."


class TeVaak(Exception):
    """Tried too often: wait a quarter of an hour."""


def nodig_uit(ctx: Context, rol: Rol) -> str:
    """A one-time link to make an account; gives the token, which is nowhere kept."""
    regels.toets_rol(rol)
    token = secrets.token_urlsafe(32)
    ctx.session.add(Uitnodiging(token=hash_van(token), rol=rol, tot=ctx.wall + GELDIG))
    return token


def maak_account(
    ctx: Context, uitnodiging: Uitnodiging, naam: str, wachtwoord: str, hasher: PasswordHasher
) -> Account:
    """The link is used up in the same breath."""
    regels.toets_naam(naam)
    regels.toets_wachtwoord(wachtwoord, naam)
    if account_bij_naam(ctx, naam) is not None:
        raise Regelfout("Deze naam is al in gebruik; kies een andere.", "naam")
    rij = Account(
        rol=uitnodiging.rol,
        naam_token=ctx.cipher.blind(["account", naam.strip().casefold()]),
        wachtwoord_hash=hasher.hash(wachtwoord),
        sinds=ctx.wall,
    )
    ctx.verzegel(rij, naam=naam.strip())
    ctx.session.add(rij)
    uitnodiging.gebruikt = ctx.wall
    return rij


def log_in(ctx: Context, naam: str, wachtwoord: str, adres: str, hasher: PasswordHasher) -> Account | None:
    """The account, or None. A failed try counts for the name and for where it came from; both take equally
    long. With a second step on, the password alone opens nothing yet, and the logboek says so."""
    pogingen = ("naam", naam.strip().casefold()), ("adres", adres)
    toets_niet_te_vaak(ctx, *pogingen)
    account = account_bij_naam(ctx, naam)
    klopt = _klopt(hasher, account.wachtwoord_hash if account else _loze_hash(hasher), wachtwoord)
    if account is None or not account.actief or not klopt:
        tel_poging(ctx, *pogingen)
        ctx.spoor.geschreven(Handeling.INLOGGEN, resultaat=Resultaat.GEWEIGERD)
        return None
    binnen = Resultaat.GEWEIGERD if account.tweestaps else Resultaat.GELUKT
    regel = "wacht_op_code" if account.tweestaps else None
    ctx.spoor.geschreven(
        Handeling.INLOGGEN, gebruiker_id=account.id, rol=account.rol, resultaat=binnen, regel=regel
    )
    return account


def toets_niet_te_vaak(ctx: Context, *pogingen: tuple[str, str]) -> None:
    """Raises TeVaak when one of these was tried too often, too recently."""
    if any(te_vaak(ctx, *wat) for wat in pogingen):
        raise TeVaak


def tel_poging(ctx: Context, *pogingen: tuple[str, str]) -> None:
    """A try that failed counts for each of these."""
    for wat in pogingen:
        ctx.session.add(Poging(wat=ctx.cipher.blind(wat), op=ctx.wall))


_loze_hashes: dict[str, str] = {}


def _loze_hash(hasher: PasswordHasher) -> str:
    """A hash of nothing known, so that an unknown name costs as much as a known one."""
    sleutel = f"{hasher.memory_cost}/{hasher.time_cost}"
    if sleutel not in _loze_hashes:
        _loze_hashes[sleutel] = hasher.hash(secrets.token_urlsafe(16))
    return _loze_hashes[sleutel]


def _klopt(hasher: PasswordHasher, bewaard: str, wachtwoord: str) -> bool:
    try:
        return hasher.verify(bewaard, wachtwoord)
    except (VerificationError, InvalidHashError):
        return False


@dataclass(frozen=True)
class Wie:
    """Who a session is: a persona or an account, in which room; or nobody yet."""

    ruimte_id: UUID | None = None
    gebruiker_id: UUID | None = None
    account_id: UUID | None = None


def begin_sessie(ctx: Context, token: str, gegevens: dict[str, Any], wie: Wie) -> Sessie:
    """A new session under a fresh token."""
    rij = Sessie(
        token=hash_van(token),
        gegevens=gegevens,
        begonnen=ctx.wall,
        laatst=ctx.wall,
        ruimte_id=wie.ruimte_id,
        gebruiker_id=wie.gebruiker_id,
        account_id=wie.account_id,
    )
    ctx.session.add(rij)
    return rij


def beeindig_sessie(ctx: Context, sessie_id: UUID) -> None:
    """From the next request on, this session is nobody."""
    rij = ctx.session.exec(select(Sessie).where(Sessie.id == sessie_id)).one_or_none()
    if rij is not None and rij.beeindigd is None:
        _beeindig(ctx, rij)


def beeindig_sessies(ctx: Context, account_id: UUID, *, behalve: UUID | None = None) -> None:
    """From the next request on, nobody is this account any more, but for one session perhaps."""
    query = select(Sessie).where(Sessie.account_id == account_id, col(Sessie.beeindigd).is_(None))
    for rij in ctx.session.exec(query.order_by(col(Sessie.begonnen))).all():
        if rij.id != behalve:
            _beeindig(ctx, rij)


def _beeindig(ctx: Context, rij: Sessie) -> None:
    rij.beeindigd = ctx.wall
    ctx.spoor.geschreven(
        Handeling.UITLOGGEN, gebruiker_id=rij.account_id or rij.gebruiker_id, object_id=rij.id
    )


def sluit_account(ctx: Context, account: Account) -> None:
    """Nobody gets in with this account; who is in, is out. Its name and its acts stay in the logboek."""
    regels.toets_sluiten(eigen=account.id == ctx.actor.id)
    account.actief = False
    beeindig_sessies(ctx, account.id)


def heropen_account(ctx: Context, account: Account) -> None:
    """May log in again. Sessions of before stay ended."""
    account.actief = True


def ruim_op(ctx: Context, langst: timedelta) -> None:
    """Sessions and tries that can't matter any more."""
    grens = ctx.wall - 2 * langst
    ctx.session.exec(delete(Sessie).where(col(Sessie.laatst) < grens))
    ctx.session.exec(delete(Poging).where(col(Poging.op) < grens))
