"""The second lock of an account: whether it is on, and its secret while it is being switched on."""

from dataclasses import dataclass

import pyotp

from ..context import Context
from ..domain.logboek import Handeling
from ..domain.tweestaps import STAP, in_groepen
from ..permissions import Categorie, beoordeel_slot
from ..tables import Account
from .platform import account_naam
from .zegels import open_veld

WAARVOOR = "Oefenomgeving Eén gezin, één plan"


@dataclass(frozen=True)
class SleutelBlad:
    """The secret in groups of four, to type; and as an address, for a QR code."""

    sleutel: str
    uri: str


def geheim(ctx: Context, account: Account) -> str:
    """The secret itself, to check a code with; empty when there is none. Never for a page."""
    return open_veld(ctx, beoordeel_slot(account.id), account, "totp")


def sleutel_blad(ctx: Context, account: Account) -> SleutelBlad | None:
    """To take the secret over into an app: only until the first code has fitted, and never again."""
    if account.tweestaps or account.totp is None:
        return None
    sleutel = geheim(ctx, account)
    ctx.spoor.gelezen(
        Handeling.BEKIJKEN,
        object_soort="account",
        object_id=account.id,
        categorie=Categorie.TRAINING,
        velden=("totp",),
    )
    naam = account_naam(ctx, account)
    totp = pyotp.TOTP(sleutel, interval=STAP)
    return SleutelBlad(in_groepen(sleutel), totp.provisioning_uri(name=naam, issuer_name=WAARVOOR))
