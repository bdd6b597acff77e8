"""Loading gezinnen with all that a judgement needs to know about them, in a fixed number of queries.

Every request comes through here, and putting a statement together takes longer than asking it: so these are
made once, with a name where a value comes.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any, Protocol, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from ..context import Context
from ..domain.delen import OPENT_NIETS, VerstrekkingStatus
from ..domain.wonen import Inkijk
from ..permissions import Categorie, Dossier, Relatie, positie, relaties_in_lijst
from ..tables import (
    CaseRelatie,
    ContactpersoonToewijzing,
    Gebruiker,
    Gezagsrelatie,
    Gezin,
    Gezinslid,
    Verstrekking,
)
from .loading import joined
from .opengezin import OpenGezin, met_uitzondering
from .wonen import woningen

IDS: sa.BindParameter[Any] = sa.bindparam("ids", expanding=True)
VANDAAG: sa.BindParameter[Any] = sa.bindparam("vandaag")


def loopt(vandaag: object) -> sa.ColumnElement[bool]:
    """Involvement that runs on this day of the story: begun, not past its end date, not withdrawn."""
    return sa.and_(
        col(CaseRelatie.van) <= vandaag,
        sa.or_(col(CaseRelatie.tot).is_(None), col(CaseRelatie.tot) >= vandaag),
        col(CaseRelatie.beeindigd).is_(None),
    )


def laad(ctx: Context, ids: Iterable[UUID]) -> dict[UUID, OpenGezin]:
    """Load gezinnen with all that a judgement needs: five queries, however many there are, also none; and one
    more for a colleague of those who work there, or for who supervises."""
    wie = list(ids)
    gezinnen = ctx.session.exec(_gezinnen(), params={"ids": wie}).unique().all()
    toewijzingen = {g.id: g.toewijzing for g in gezinnen if g.toewijzing is not None}
    relaties = ctx.session.exec(_relaties(), params={"ids": wie, "vandaag": ctx.today}).all()
    gezag = _gezag(ctx, [lid.persoon_id for g in gezinnen for lid in g.leden])
    gedeeld = gedeeld_met_mij(ctx, wie)
    _haal_sleutels(ctx, gezinnen, relaties, list(toewijzingen.values()))
    per_gezin, gedeeld_per = _per(relaties), _per(gedeeld)
    gevonden = {}
    for gezin in gezinnen:
        eigen = per_gezin.get(gezin.id, [])
        leden = [lid for lid in gezin.leden if lid.tot is None or lid.tot >= ctx.today]
        dossier = _dossier(ctx, gezin, toewijzingen.get(gezin.id), eigen, leden, gezag)
        dossier = _met_grondslagen(dossier, gedeeld_per.get(gezin.id, []))
        hier = positie(ctx.actor, dossier)
        gevonden[gezin.id] = OpenGezin(gezin, dossier, hier, toewijzingen.get(gezin.id), eigen, leden)
    return met_uitzondering(ctx, gevonden)


class _VanGezin(Protocol):
    gezin_id: UUID


R = TypeVar("R", bound=_VanGezin)


def _per(rijen: Iterable[R]) -> dict[UUID, list[R]]:
    per: dict[UUID, list[R]] = {}
    for rij in rijen:
        per.setdefault(rij.gezin_id, []).append(rij)
    return per


def _haal_sleutels(
    ctx: Context,
    gezinnen: Sequence[Gezin],
    relaties: Sequence[CaseRelatie],
    toewijzingen: Sequence[ContactpersoonToewijzing],
) -> None:
    """All wrapped keys that these gezinnen can need, in one query. Each still opens only for its own
    judgement."""
    wie = {ctx.actor.id, *(g.id for g in gezinnen), *(lid.persoon_id for g in gezinnen for lid in g.leden)}
    wie |= {r.gebruiker_id for r in relaties} | {t.gebruiker_id for t in toewijzingen}
    wie |= {t.vervanger_id for t in toewijzingen if t.vervanger_id is not None}
    ctx.cipher.haal_van(wie)


@cache
def _gezinnen() -> SelectOfScalar[Gezin]:
    """With its members, the one contactpersoon and the one bijzonder protocol."""
    return (
        select(Gezin)
        .where(col(Gezin.id).in_(IDS))
        .options(
            joined(Gezin.leden, Gezinslid.persoon),
            joined(Gezin.leden, Gezinslid.woonperioden),
            joined(Gezin.toewijzing, ContactpersoonToewijzing.gebruiker, Gebruiker.organisatie),
            joined(Gezin.toewijzing, ContactpersoonToewijzing.vervanger),
            joined(Gezin.protocol),
        )
    )


@cache
def _relaties() -> SelectOfScalar[CaseRelatie]:
    return (
        select(CaseRelatie)
        .where(col(CaseRelatie.gezin_id).in_(IDS), loopt(VANDAAG))
        .options(joined(CaseRelatie.gebruiker, Gebruiker.organisatie))
        .order_by(col(CaseRelatie.van), col(CaseRelatie.id))
    )


def _gezag(ctx: Context, personen: list[UUID]) -> Sequence[Gezagsrelatie]:
    """Only who is a persoon himself can have gezag; for all others it is not asked."""
    if ctx.actor.persoon_id is None:
        return ()
    return gezag_dat_opent(ctx, personen)


def gezag_dat_opent(ctx: Context, kinderen: Collection[UUID]) -> Sequence[Gezagsrelatie]:
    """Over these children, as it runs today and as far as it lets somebody read along."""
    return ctx.session.exec(_gezag_over(), params={"ids": list(kinderen), "vandaag": ctx.today}).all()


@cache
def _gezag_over() -> SelectOfScalar[Gezagsrelatie]:
    """Gezag opens nothing by itself: only where a professional decided so (domein 8.7-6)."""
    return select(Gezagsrelatie).where(
        col(Gezagsrelatie.kind_id).in_(IDS),
        col(Gezagsrelatie.van) <= VANDAAG,
        sa.or_(col(Gezagsrelatie.tot).is_(None), col(Gezagsrelatie.tot) >= VANDAAG),
        sa.or_(col(Gezagsrelatie.inkijk).is_(None), col(Gezagsrelatie.inkijk) == Inkijk.BESLOTEN),
    )


def gedeeld_met_mij(ctx: Context, ids: list[UUID]) -> Sequence[Verstrekking]:
    """What runs today for this actor or his organisation. Who is a persoon himself is given nothing by
    grondslag: for him it is not asked."""
    if ctx.actor.persoon_id is not None:
        return ()
    wie = {"ik": ctx.actor.id, "wij": ctx.actor.organisatie_id}
    return ctx.session.exec(_gedeeld(), params=wie | {"ids": ids, "vandaag": ctx.today}).all()


@cache
def _gedeeld() -> SelectOfScalar[Verstrekking]:
    return (
        select(Verstrekking)
        .where(
            col(Verstrekking.gezin_id).in_(IDS),
            sa.or_(
                col(Verstrekking.aan_id) == sa.bindparam("ik"),
                col(Verstrekking.aan_organisatie_id) == sa.bindparam("wij"),
            ),
            col(Verstrekking.status) == VerstrekkingStatus.LOOPT,
            col(Verstrekking.grondslag).not_in(OPENT_NIETS),
            col(Verstrekking.van) <= VANDAAG,
            col(Verstrekking.tot) >= VANDAAG,
        )
        .order_by(col(Verstrekking.id))
    )


def _met_grondslagen(dossier: Dossier, gedeeld: Sequence[Verstrekking]) -> Dossier:
    """For whom, which kind, about whom."""
    over: dict[tuple[UUID, Categorie], frozenset[UUID]] = {}
    for rij in gedeeld:
        wie = rij.aan_id or rij.aan_organisatie_id
        if wie is not None:
            over[wie, rij.wat] = over.get((wie, rij.wat), frozenset()) | {rij.betreft_id}
    return replace(dossier, grondslagen=frozenset(over), grondslag_over=over)


def _dossier(
    ctx: Context,
    gezin: Gezin,
    toewijzing: ContactpersoonToewijzing | None,
    relaties: list[CaseRelatie],
    leden: Sequence[Gezinslid],
    gezag: Sequence[Gezagsrelatie],
) -> Dossier:
    # only a toewijzing makes somebody contactpersoon: a relation by that name opens nothing
    per_gebruiker: dict[UUID, Relatie] = {
        r.gebruiker_id: r.relatie for r in relaties if r.relatie is not Relatie.CONTACTPERSOON
    }
    betrokken = [r.gebruiker for r in relaties]
    if toewijzing is not None:
        betrokken.append(toewijzing.gebruiker)
        if Relatie.CONTACTPERSOON in relaties_in_lijst(toewijzing.gebruiker.rol)[1]:
            per_gebruiker[toewijzing.gebruiker_id] = Relatie.CONTACTPERSOON
    return Dossier(
        id=gezin.id,
        relaties=per_gebruiker,
        teams=frozenset(_teams(betrokken)),
        huishouden=_huisgenoten(leden, ctx.today),
        gezag={g.ouder_id: frozenset(x.kind_id for x in gezag if x.ouder_id == g.ouder_id) for g in gezag},
        grenzen=_grenzen(relaties, toewijzing),
    )


def _grenzen(
    relaties: Iterable[CaseRelatie], toewijzing: ContactpersoonToewijzing | None
) -> dict[UUID, frozenset[Categorie]]:
    """Who was let in for some kinds of information only. Whoever is the contactpersoon needs them all."""
    cp = toewijzing.gebruiker_id if toewijzing else None
    grens = {r.gebruiker_id: r.grens for r in relaties if r.gebruiker_id != cp}
    return {wie: soorten for wie, soorten in grens.items() if soorten is not None}


def _teams(gebruikers: Iterable[Gebruiker]) -> Iterable[UUID]:
    """Teams of the professionals who run the help: colleagues of these are told more than a stranger."""
    for gebruiker in gebruikers:
        if (
            gebruiker.organisatie_id is not None
            and Relatie.CONTACTPERSOON in relaties_in_lijst(gebruiker.rol)[1]
        ):
            yield gebruiker.organisatie_id


def _huisgenoten(leden: Sequence[Gezinslid], vandaag: date) -> dict[UUID, frozenset[UUID]]:
    """Who may see whom because they live together today, where a professional decided so for both."""
    open_ = {lid.persoon_id: {w.huishouden for w in woningen(lid, vandaag) if w.open} for lid in leden}
    return {
        ik: frozenset(ander for ander, huizen in open_.items() if huizen & mijn) for ik, mijn in open_.items()
    }
