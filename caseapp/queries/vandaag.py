"""Vandaag: what waits for me with the reason, my gezinnen, and what changed since I last looked."""

from datetime import timedelta
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.termijn import werkdagen_tussen
from ..domain.woorden import label
from ..permissions import Categorie, Doen, gezinsblik, procesblik
from ..tables import Gebeurtenis, Termijn
from .bladen import Nieuws, VandaagBlad, Wachtregel
from .dossier import OpenGezin, laad, mag, visible_to, zichtbaar
from .gezin import adres, regels_voor
from .namen import gezin_naam
from .termijn import open_termijnen

NIEUWS_DAGEN = 14
MEEST = 12


def vandaag(ctx: Context) -> VandaagBlad:
    ids = list(ctx.session.exec(select(visible_to(ctx).subquery().c.id)))
    open_ = laad(ctx, ids)
    return VandaagBlad(
        wacht=_zonder_contactpersoon(ctx, open_) + _wacht(ctx, open_),
        gezinnen=regels_voor(ctx, MEEST),
        nieuws=_nieuws(ctx, open_),
    )


def _wacht(ctx: Context, open_: dict[UUID, OpenGezin]) -> tuple[Wachtregel, ...]:
    """Terms that are mine, or of whom I replace; soonest first."""
    query = open_termijnen().where(col(Termijn.gezin_id).in_(open_.keys()))
    regels = []
    for rij in ctx.session.exec(query).all():
        gezin = open_[rij.gezin_id]
        if rij.voor_id == ctx.actor.id and zichtbaar(ctx, gezin, [rij]):
            regels.append(_wachtregel(ctx, gezin, rij))
    return tuple(regels[:MEEST])


def _wachtregel(ctx: Context, gezin: OpenGezin, rij: Termijn) -> Wachtregel:
    zicht = zichtbaar(ctx, gezin, [rij])[0]
    return Wachtregel(
        gezin=gezin_naam(ctx, gezin),
        url=adres(ctx, gezin),
        wat=label(rij.soort),
        waarom=zicht.open("tekst") or "Dit staat op jouw naam.",
        uiterlijk=rij.uiterlijk,
        werkdagen=werkdagen_tussen(ctx.today, rij.uiterlijk),
        te_laat=rij.uiterlijk < ctx.today,
        knop="Bekijk",
    )


def _zonder_contactpersoon(ctx: Context, open_: dict[UUID, OpenGezin]) -> tuple[Wachtregel, ...]:
    """A gezin without a fixed face is the first thing that whoever may act on it, sees."""
    return tuple(
        Wachtregel(
            gezin=gezin_naam(ctx, gezin),
            url=adres(ctx, gezin),
            wat="geen contactpersoon",
            waarom=f"Al {ctx.dag() - ctx.dag(gezin.rij.sinds)} dagen.",
            uiterlijk=None,
            werkdagen=None,
            te_laat=True,
            knop="Bekijk",
        )
        for gezin in open_.values()
        if gezin.toewijzing is None
        and not gezinsblik(ctx.actor)
        and mag(ctx, gezin, Doen.ZIEN, Categorie.GEZIN_GEZAG).mag
    )


def _nieuws(ctx: Context, open_: dict[UUID, OpenGezin]) -> tuple[Nieuws, ...]:
    """The last fourteen days of the story, of others, through the curtain. A procesregisseur reads that
    something changed, never the words about it."""
    query = (
        select(Gebeurtenis)
        .where(
            col(Gebeurtenis.gezin_id).in_(open_.keys()),
            Gebeurtenis.take == ctx.take,
            col(Gebeurtenis.op) >= ctx.now - timedelta(days=NIEUWS_DAGEN),
            col(Gebeurtenis.auteur_id) != ctx.actor.id,
        )
        .order_by(col(Gebeurtenis.op).desc(), col(Gebeurtenis.id))
    )
    nieuws = []
    for rij in ctx.session.exec(query).all():
        gezin = open_[rij.gezin_id]
        for zicht in zichtbaar(ctx, gezin, [rij]):
            tekst = (not procesblik(ctx.actor) and zicht.open("tekst")) or label(rij.soort)
            nieuws.append(
                Nieuws(ctx.datum(rij.op), ctx.dag(rij.op), gezin_naam(ctx, gezin), adres(ctx, gezin), tekst)
            )
    return tuple(nieuws[:MEEST])
