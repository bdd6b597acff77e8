"""Opening what is sealed where no gezin is in play: names on cards, one's own draft."""

from collections.abc import Sequence

from ..context import Context
from ..permissions import Oordeel, beoordeel_kaart
from ..tables import Gebruiker, Row, Sealed


def open_veld(ctx: Context, oordeel: Oordeel, rij: Row, kolom: str) -> str:
    """The text of one sealed field; empty when nothing was written there."""
    zegel: Sealed | None = getattr(rij, kolom)
    return "" if zegel is None else zegel.unseal(ctx.cipher, oordeel, rij.plek(kolom))


def kaart_oordeel(ctx: Context, gebruikers: Sequence[Gebruiker]) -> Oordeel:
    """The judgement that opens these cards, with all their keys fetched at once."""
    ctx.cipher.haal_sleutels(gebruiker.naam for gebruiker in gebruikers)
    return beoordeel_kaart(gebruiker.id for gebruiker in gebruikers)


def naam_van(ctx: Context, gebruiker: Gebruiker) -> str:
    """What somebody who takes part is called."""
    return open_veld(ctx, kaart_oordeel(ctx, [gebruiker]), gebruiker, "naam")
