"""Taking a card in a room."""

from uuid import UUID

from ..context import Context
from ..domain import oefensessie as regels
from ..domain.stilte import toets_kaart_in_stilte
from ..queries.oefensessie import bij_apparaat, waarnemer_bij
from ..tables import Deelnemer, Waarnemer
from .uniek import bewaar_enige


def neem_kaart(ctx: Context, gebruiker_id: UUID, apparaat: bytes, bijnaam: str) -> Deelnemer:
    """The card that this browser has here already; else this one, if nobody sits at it. A card gives no right
    beyond that of its persona."""
    eigen = bij_apparaat(ctx, apparaat)
    if eigen is not None:
        return eigen
    toets_kaart_in_stilte(ctx.stil_sinds)
    kort = regels.toets_bijnaam(bijnaam)
    rij = Deelnemer(gebruiker_id=gebruiker_id, apparaat=apparaat, sinds_echt=ctx.wall)
    ctx.verzegel(rij, bijnaam=kort or None)
    bewaar_enige(ctx, rij, regels.kaart_bezet())
    return rij


def ga_waarnemen(ctx: Context, apparaat: bytes, kijkt_als: UUID | None) -> Waarnemer:
    """The same browser watches through other eyes when it chooses anew."""
    rij = waarnemer_bij(ctx, apparaat)
    if rij is None:
        rij = Waarnemer(apparaat=apparaat, sinds_echt=ctx.wall, kijkt_als=kijkt_als)
        ctx.session.add(rij)
    else:
        rij.kijkt_als = kijkt_als
    ctx.session.flush()
    return rij
