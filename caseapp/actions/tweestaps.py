"""The second step of logging in: switching it on and off, and a code after the password."""

from secrets import compare_digest
from uuid import UUID

import pyotp

from ..context import Context
from ..domain import tweestaps as regels
from ..domain.logboek import Handeling, Resultaat
from ..queries.platform import account_bij
from ..queries.tweestaps import geheim
from ..tables import Account
from .account import beeindig_sessies, tel_poging, toets_niet_te_vaak


def begin(ctx: Context, account: Account) -> None:
    """A fresh secret. It asks nothing at log-in until a first code of it was given."""
    regels.toets_begin(staat_aan=account.tweestaps)
    ctx.verzegel(account, totp=pyotp.random_base32())


def zet_aan(ctx: Context, account: Account, code: str, adres: str, sessie: UUID) -> bool:
    """The first code fits: from now on one is asked. Other sessions of this account end."""
    if account.tweestaps or not _gebruik(ctx, account, code, adres):
        return False
    beeindig_sessies(ctx, account.id, behalve=sessie)
    return True


def zet_uit(ctx: Context, account: Account, code: str, adres: str, sessie: UUID) -> bool:
    """A code fits: none is asked any more, and the secret is gone. Other sessions of this account end."""
    if not account.tweestaps or not _gebruik(ctx, account, code, adres):
        return False
    account.totp = account.totp_stap = None
    beeindig_sessies(ctx, account.id, behalve=sessie)
    return True


def log_in_met_code(ctx: Context, account_id: UUID, code: str, adres: str) -> Account | None:
    """The account whose password was just given, when its code fits too; else None."""
    account = account_bij(ctx, account_id)
    if account is None or not account.actief or not account.tweestaps:
        return None
    goed = _gebruik(ctx, account, code, adres)
    ctx.spoor.geschreven(
        Handeling.INLOGGEN,
        gebruiker_id=account.id,
        rol=account.rol,
        resultaat=Resultaat.GELUKT if goed else Resultaat.GEWEIGERD,
        regel="code",
    )
    return account if goed else None


def _gebruik(ctx: Context, account: Account, code: str, adres: str) -> bool:
    """Whether this is a code of now that was not used before; from here on it is used. Tries are counted."""
    pogingen = ("code", str(account.id)), ("adres", adres)
    toets_niet_te_vaak(ctx, *pogingen)
    stap = _stap_van(ctx, account, regels.zonder_spaties(code))
    if stap is None:
        tel_poging(ctx, *pogingen)
        return False
    account.totp_stap = stap
    return True


def _stap_van(ctx: Context, account: Account, code: str) -> int | None:
    sleutel = geheim(ctx, account)
    if not sleutel:
        return None
    totp = pyotp.TOTP(sleutel, interval=regels.STAP)
    # by step, not by time: `at` reads a moment on the clock of the machine, which has an hour twice a year
    stappen = regels.bruikbare_stappen(ctx.wall, account.totp_stap)
    passend = [stap for stap in stappen if compare_digest(totp.generate_otp(stap).encode(), code.encode())]
    return max(passend, default=None)
