"""A gezin whose door is open; and what opens one for a while besides being involved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from ..context import Context
from ..domain.noodknop import loopt
from ..permissions import Dossier, Positie, houdt_toezicht, mag_vragen, positie
from ..tables import CaseRelatie, ContactpersoonToewijzing, Gezin, Gezinslid, Noodknop, Onderzoek


@dataclass(frozen=True)
class OpenGezin:
    """A gezin whose door is open for this actor, with all that judgements about it need. `noodknop`: the last
    one of this actor here, open or over; only known of who could use one. `onderzoek`: the one of who
    supervises that runs here."""

    rij: Gezin
    dossier: Dossier
    positie: Positie
    toewijzing: ContactpersoonToewijzing | None
    relaties: Sequence[CaseRelatie]
    leden: Sequence[Gezinslid]
    noodknop: Noodknop | None = None
    onderzoek: Onderzoek | None = None

    @property
    def id(self) -> UUID:
        return self.dossier.id


def met_uitzondering(ctx: Context, gezinnen: Mapping[UUID, OpenGezin]) -> dict[UUID, OpenGezin]:
    """The same, with what opens one for a while: one query more, and only for who supervises or stands at a
    door as a colleague."""
    if houdt_toezicht(ctx.actor):
        return _met_onderzoek(ctx, gezinnen)
    ids = [id_ for id_, gezin in gezinnen.items() if mag_vragen(gezin.positie)]
    if not ids:
        return dict(gezinnen)
    mijn = ctx.session.exec(_mijn(), params={"ids": ids, "ik": ctx.actor.id}).all()
    laatste = {rij.gezin_id: rij for rij in mijn}
    return {**gezinnen, **{id_: _met(ctx, gezinnen[id_], rij) for id_, rij in laatste.items()}}


def _met(ctx: Context, gezin: OpenGezin, rij: Noodknop) -> OpenGezin:
    """While it is open every line about this gezin names it."""
    if not loopt(rij.op_echt, ctx.wall):
        return replace(gezin, noodknop=rij)
    ctx.spoor.noodknoppen[gezin.id] = rij.id
    ik = frozenset({ctx.actor.id})
    tweede = ik if rij.tweede_zei_ja else frozenset[UUID]()
    dossier = replace(gezin.dossier, noodknoppen=ik, met_tweede=tweede)
    return replace(gezin, dossier=dossier, positie=positie(ctx.actor, dossier), noodknop=rij)


def _met_onderzoek(ctx: Context, gezinnen: Mapping[UUID, OpenGezin]) -> dict[UUID, OpenGezin]:
    wie = {"ids": list(gezinnen), "ik": ctx.actor.id, "vandaag": ctx.datum(ctx.wall)}
    loopt_nu = {rij.gezin_id: rij for rij in ctx.session.exec(_mijn_onderzoek(), params=wie)}
    ik = frozenset({ctx.actor.id})
    return {
        id_: replace(g, dossier=replace(g.dossier, onderzoeken=ik), onderzoek=loopt_nu[id_])
        if id_ in loopt_nu
        else g
        for id_, g in gezinnen.items()
    }


@cache
def _mijn_onderzoek() -> SelectOfScalar[Onderzoek]:
    return select(Onderzoek).where(
        col(Onderzoek.gezin_id).in_(sa.bindparam("ids", expanding=True)),
        Onderzoek.auteur_id == sa.bindparam("ik"),
        col(Onderzoek.gesloten_echt).is_(None),
        col(Onderzoek.tot) >= sa.bindparam("vandaag"),
    )


@cache
def _mijn() -> SelectOfScalar[Noodknop]:
    """Oldest first: the last one wins."""
    query = select(Noodknop).where(
        col(Noodknop.gezin_id).in_(sa.bindparam("ids", expanding=True)),
        Noodknop.auteur_id == sa.bindparam("ik"),
    )
    return query.order_by(col(Noodknop.op_echt), col(Noodknop.id))
