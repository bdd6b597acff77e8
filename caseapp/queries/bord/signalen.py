"""Signals that ask more than the facts of one line: each is a function of ids of gezinnen, in a fixed number
of queries. A signal more is a function more in `ERBIJ`."""

from collections.abc import Callable, Mapping
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from ...context import Context
from ...domain.actie import ActieStatus
from ...domain.procesregie import ProcesSignaal, Signaal
from ...domain.veiligheidsplan.plan import LOPEND
from ...tables import (
    Actie,
    CaseRelatie,
    ContactpersoonToewijzing,
    Gebruiker,
    Gezin,
    Gezinslid,
    Veiligheidsplan,
)
from ..laden import loopt
from ..mda.signaal import criteria_zonder_aanmelding
from .tellen import Ids, van, voor_iedereen

Bron = Callable[[Context, Ids], Mapping[UUID, Signaal]]
TWEE = "Iemand van dit gezin staat ook in een ander gezin waar een plan loopt: dat zijn twee plannen."
MIST = "Een organisatie met een open actie is niet meer betrokken."
MDA = "Wat MDA++ vraagt, lijkt hier te spelen, en er is niets aangemeld. Vraag het de contactpersoon."


def twee_plannen(ctx: Context, ids: Ids) -> dict[UUID, Signaal]:
    """The store keeps one plan per gezin; two can only run where somebody belongs to two gezinnen. Which
    other gezin is not said: nobody is to be followed from one pseudonym to another."""
    een, ander = sa.orm.aliased(Gezinslid), sa.orm.aliased(Gezinslid)
    lopen = select(Veiligheidsplan.gezin_id).where(
        col(Veiligheidsplan.status).in_(LOPEND), voor_iedereen(Veiligheidsplan)
    )
    query = (
        sa.select(col(een.gezin_id))
        .join(ander, sa.and_(col(een.persoon_id) == ander.persoon_id, col(een.gezin_id) != ander.gezin_id))
        .where(
            *(sa.or_(col(lid.tot).is_(None), col(lid.tot) >= ctx.today) for lid in (een, ander)),
            *(col(lid.gezin_id).in_(lopen) for lid in (een, ander)),
            van(een.gezin_id, ids),
        )
        .distinct()
    )
    gevonden = ctx.session.execute(query).scalars()
    return {gezin_id: Signaal(ProcesSignaal.TWEE_PLANNEN, TWEE) for gezin_id in gevonden}


def partij_ontbreekt(ctx: Context, ids: Ids) -> dict[UUID, Signaal]:
    """Somebody's organisation answers for an open actie, and nobody of it is at the table. Which organisation
    is not said: that could tell where somebody stays."""
    a, r, g, t = Actie, CaseRelatie, Gebruiker, ContactpersoonToewijzing
    erbij = sa.exists().where(
        col(r.gezin_id) == a.gezin_id,
        col(r.gebruiker_id) == g.id,
        col(g.organisatie_id) == a.organisatie_id,
        sa.func.json_array_length(r.niet_voor) == 0,
        loopt(ctx.today),
    )
    vast = sa.exists().where(
        col(t.gezin_id) == a.gezin_id,
        col(t.tot).is_(None),
        col(t.gebruiker_id) == g.id,
        col(g.organisatie_id) == a.organisatie_id,
    )
    open_ = sa.and_(col(a.status) == ActieStatus.OPEN, voor_iedereen(a))
    query = select(a.gezin_id).where(van(a.gezin_id, ids), open_, ~erbij, ~vast).distinct()
    return {gezin_id: Signaal(ProcesSignaal.PARTIJ_ONTBREEKT, MIST) for gezin_id in ctx.session.exec(query)}


def mda_niet_ingebracht(ctx: Context, ids: Ids) -> dict[UUID, Signaal]:
    """The criteria of MDA++ look met, and nobody brought this gezin in (domein 6.1). A sign, not a rule."""
    wie = ctx.session.exec(select(Gezin.id)).all() if ids is None else ids
    gevonden = criteria_zonder_aanmelding(ctx, wie)
    return {gezin_id: Signaal(ProcesSignaal.MDA_NIET_INGEBRACHT, MDA) for gezin_id in gevonden}


ERBIJ: tuple[Bron, ...] = (twee_plannen, partij_ontbreekt, mda_niet_ingebracht)


def erbij(ctx: Context, ids: Ids) -> dict[UUID, list[Signaal]]:
    """Per gezin what these say, in their order."""
    per: dict[UUID, list[Signaal]] = {}
    for bron in ERBIJ:
        for gezin_id, signaal in bron(ctx, ids).items():
            per.setdefault(gezin_id, []).append(signaal)
    return per
