"""The rows of an analysis, each kind in one query, and only what this actor may see."""

from collections.abc import Iterable
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...permissions import Categorie
from ...tables import AnalyseVersie, Bijdrage, Stellingname, Uitspraak, Verteld
from ..dossier import OpenGezin, Zicht, zichtbaar

# What is said of other things (of a kindversie) is no part of an analysis, and no line says it was read.
LAGEN = (Categorie.GVA_GEDEELD, Categorie.GVA_AFGESCHERMD)


def versies(ctx: Context, gezin: OpenGezin) -> list[Zicht[AnalyseVersie]]:
    """Oldest first."""
    query = (
        select(AnalyseVersie)
        .where(AnalyseVersie.gezin_id == gezin.id)
        .order_by(col(AnalyseVersie.begonnen), col(AnalyseVersie.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def bijdragen(ctx: Context, gezin: OpenGezin) -> list[Zicht[Bijdrage]]:
    """Every wording of every piece, in the order in which they were written."""
    query = (
        select(Bijdrage)
        .where(Bijdrage.gezin_id == gezin.id)
        .order_by(col(Bijdrage.op), col(Bijdrage.herziening), col(Bijdrage.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def uitspraken(ctx: Context, gezin: OpenGezin) -> list[Zicht[Uitspraak]]:
    """Own words, oldest first: a story has a beginning."""
    query = (
        select(Uitspraak).where(Uitspraak.gezin_id == gezin.id).order_by(col(Uitspraak.op), col(Uitspraak.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def stellingnames(ctx: Context, gezin: OpenGezin) -> list[Zicht[Stellingname]]:
    """Everything that was said of it, in the order in which it was."""
    query = (
        select(Stellingname)
        .where(Stellingname.gezin_id == gezin.id, col(Stellingname.categorie).in_(LAGEN))
        .order_by(col(Stellingname.op), col(Stellingname.nummer), col(Stellingname.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def vertellingen(ctx: Context, gezin: OpenGezin) -> list[Zicht[Verteld]]:
    query = select(Verteld).where(Verteld.gezin_id == gezin.id).order_by(col(Verteld.op), col(Verteld.id))
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def alles_wat_er_ligt(ctx: Context, gezin: OpenGezin) -> list[str]:
    """The ids of the newest wordings and of all own words, also of what this actor may not see: a version
    holds all that lies there. Nothing of it is opened."""
    rijen = ctx.session.exec(
        select(Bijdrage.kern_id, Bijdrage.id, Bijdrage.ingetrokken)
        .where(Bijdrage.gezin_id == gezin.id)
        .order_by(col(Bijdrage.herziening))
    ).all()
    nieuwste = {kern: (rij_id, weg) for kern, rij_id, weg in rijen}
    woorden = ctx.session.exec(select(Uitspraak.id).where(Uitspraak.gezin_id == gezin.id)).all()
    return sorted(
        [str(rij_id) for rij_id, weg in nieuwste.values() if not weg] + [str(een) for een in woorden]
    )


def kernen(ctx: Context, gezin: OpenGezin, ids: Iterable[str]) -> list[UUID]:
    """What can be answered of a version: its pieces, and the own words in it."""
    binnen = {UUID(een) for een in ids}
    query = select(Bijdrage.kern_id, Bijdrage.id).where(Bijdrage.gezin_id == gezin.id)
    paren = ctx.session.exec(query.order_by(col(Bijdrage.id))).all()
    stukken = {rij_id: kern for kern, rij_id in paren}
    return sorted({stukken.get(een, een) for een in binnen})
