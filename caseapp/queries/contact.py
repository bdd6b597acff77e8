"""When each child was last spoken with apart, and the last incident: what stands above every page."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from ..context import Context
from ..domain.contact import LANG_GELEDEN
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.gezin import VOLWASSEN, GezinRol, leeftijd
from ..domain.woorden import dagen
from ..permissions import Categorie, Doen, Relatie
from ..tables import Gebeurtenis
from .bladen import KindContact, Waarschuwing
from .dossier import OpenGezin, Zicht, mag, zichtbaar
from .namen import mensen
from .volgorde import NIEUWSTE_EERST

Mensen = dict[UUID, tuple[str, date]]
_VOOR_DE_KOP = (GebeurtenisSoort.INCIDENT, GebeurtenisSoort.GESPREK_ALLEEN)


def voor_de_kop(ctx: Context, gezin: OpenGezin) -> list[Zicht[Gebeurtenis]]:
    """Incidents and conversations apart of this take, newest first: all that the head of a page needs."""
    van_nu = {"gezin": gezin.id, "take": ctx.take}
    return zichtbaar(ctx, gezin, ctx.session.exec(_kop_query(), params=van_nu).all())


@cache
def _kop_query() -> SelectOfScalar[Gebeurtenis]:
    """Asked for every page of a gezin, so made once."""
    return (
        select(Gebeurtenis)
        .where(
            Gebeurtenis.gezin_id == sa.bindparam("gezin"),
            Gebeurtenis.take == sa.bindparam("take"),
            col(Gebeurtenis.soort).in_(_VOOR_DE_KOP),
        )
        .order_by(*NIEUWSTE_EERST)
    )


def laatste_contact_met(
    ctx: Context,
    gezin: OpenGezin,
    *,
    bekend: Sequence[Zicht[Gebeurtenis]] | None = None,
    wie: Mensen | None = None,
) -> tuple[KindContact, ...]:
    """Per child whom this actor may know: days since somebody who works with the gezin spoke with it apart.

    `bekend` and `wie`: what was loaded already for the same page.
    """
    gebeurtenissen = voor_de_kop(ctx, gezin) if bekend is None else bekend
    kennis = mensen(ctx, gezin) if wie is None else wie
    familie = {r.gebruiker_id for r in gezin.relaties if r.relatie in (Relatie.GEZINSLID, Relatie.NETWERKLID)}
    laatst: dict[UUID, int] = {}
    for rij in (zicht.rij for zicht in gebeurtenissen):
        if rij.soort is GebeurtenisSoort.GESPREK_ALLEEN and rij.betreft_id and rij.auteur_id not in familie:
            laatst.setdefault(rij.betreft_id, ctx.dag() - ctx.dag(rij.op))
    return tuple(
        KindContact(lid.persoon_id, kennis[lid.persoon_id][0], laatst.get(lid.persoon_id))
        for lid in gezin.leden
        if _is_kind(ctx, lid.rol, kennis.get(lid.persoon_id))
    )


def _is_kind(ctx: Context, rol: GezinRol, wie: tuple[str, date] | None) -> bool:
    return rol is GezinRol.KIND and wie is not None and leeftijd(wie[1], ctx.today) < VOLWASSEN


def niet_gesproken(ctx: Context, gezin: OpenGezin, kinderen: Sequence[KindContact]) -> list[Waarschuwing]:
    """First the children with whom nobody spoke, then those with whom it was long ago."""
    noteren = mag(ctx, gezin, Doen.BIJDRAGEN, Categorie.GVA_GEDEELD).mag
    knop, url = ("Noteer een gesprek", f"/gezinnen/{gezin.id}/contacten/noteer") if noteren else (None, None)
    hier_sinds = {lid.persoon_id: lid.van for lid in gezin.leden}
    nooit = [
        Waarschuwing(
            f"Met {kind.naam} is nog niet apart gesproken.",
            f"Al {dagen((ctx.today - hier_sinds[kind.persoon_id]).days)} niet.",
            "rood",
            knop=knop,
            url=url,
        )
        for kind in kinderen
        if kind.dagen is None
    ]
    lang = [
        Waarschuwing(
            f"Met {kind.naam} is lang niet apart gesproken.",
            f"De laatste keer is {dagen(kind.dagen)} geleden.",
            "let_op",
            knop=knop,
            url=url,
        )
        for kind in kinderen
        if kind.dagen is not None and kind.dagen > LANG_GELEDEN
    ]
    return nooit + lang
