"""What of the kamers waits for me: what I took on, and a zitting that I am asked for."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import col, select

from ...context import Context
from ...domain.kamer.woorden import DeelnemerAntwoord, ZittingStatus
from ...domain.termijn import werkdagen_tussen
from ...tables import Zitting, ZittingDeelnemer
from ..bladen import Wachtregel
from ..loading import joined
from .lijst import mijn_acties

ACTIE, ZITTING = "kamer_actie", "kamer_zitting"


def wachtregels(ctx: Context) -> list[Wachtregel]:
    """By the pseudonym of that kamer: whoever reads it need not know the gezin."""
    return [*_acties(ctx), *_zittingen(ctx)]


def _acties(ctx: Context) -> list[Wachtregel]:
    return [
        Wachtregel(
            gezin=regel.gezin,
            url=f"/overleg/acties/{regel.id}",
            wat="actie uit de lokale kamer",
            waarom=regel.tekst,
            uiterlijk=regel.uiterlijk,
            werkdagen=regel.werkdagen,
            te_laat=regel.te_laat,
            knop="Werk bij",
            soort=ACTIE,
        )
        for regel in mijn_acties(ctx)
    ]


def _zittingen(ctx: Context) -> list[Wachtregel]:
    query = (
        select(ZittingDeelnemer)
        .join(Zitting, col(Zitting.id) == col(ZittingDeelnemer.zitting_id))
        .where(ZittingDeelnemer.gebruiker_id == ctx.actor.id, Zitting.status != ZittingStatus.GESLOTEN)
        .options(joined(ZittingDeelnemer.zitting, Zitting.kamer))
        .order_by(col(Zitting.op), col(Zitting.id))
    )
    rijen: Sequence[ZittingDeelnemer] = ctx.session.exec(query).all()
    return [_zitting(ctx, rij, ctx.datum(rij.zitting.op)) for rij in rijen]


_ZINNEN = {
    DeelnemerAntwoord.GEVRAAGD: "Je bent gevraagd. Laat weten of je komt.",
    DeelnemerAntwoord.KOMT: "Je zei dat je komt. Lees wat is ingebracht.",
    DeelnemerAntwoord.KOMT_NIET: "Je zei dat je niet komt.",
}


def _zitting(ctx: Context, rij: ZittingDeelnemer, dag: date) -> Wachtregel:
    bezig = rij.zitting.status is ZittingStatus.OPEN
    return Wachtregel(
        gezin=rij.zitting.kamer.naam,
        url=f"/overleg/zittingen/{rij.zitting_id}",
        wat="zitting van de lokale kamer",
        waarom="De zitting is bezig." if bezig else _ZINNEN[rij.antwoord],
        uiterlijk=dag,
        werkdagen=werkdagen_tussen(ctx.today, dag),
        te_laat=dag < ctx.today and not bezig,
        knop="Ga erheen" if bezig else "Bekijk",
        soort=ZITTING,
    )
