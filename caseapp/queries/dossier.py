"""The door to a gezin, and the curtain before what is kept about it. There is no other way in."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from ..context import Context
from ..domain.logboek import Handeling, Resultaat
from ..permissions import (
    Categorie,
    Doen,
    Dossier,
    Oordeel,
    Positie,
    Relatie,
    Stuk,
    beoordeel,
    mag_vragen,
    positie,
    relaties_in_lijst,
)
from ..tables import (
    CaseRelatie,
    ContactpersoonToewijzing,
    Gebruiker,
    Gezagsrelatie,
    Gezin,
    Gezinslid,
    Sealed,
)
from .loading import joined


class Refused(Exception):
    """No, with the reason. What was tried is already a line of the logboek."""

    def __init__(self, oordeel: Oordeel, gezin: "OpenGezin | None" = None) -> None:
        super().__init__(oordeel.omdat)
        self.oordeel, self.gezin = oordeel, gezin
        self.kenmerk = gezin.rij.kenmerk if gezin else None  # the row itself is gone once all is undone

    @property
    def vragen(self) -> bool:
        """Whether who was refused may be told that there is something to ask for."""
        return self.gezin is not None and mag_vragen(self.gezin.positie)


class Rij(Stuk, Protocol):
    """A row with content that lies somewhere: the curtain can judge it and open its fields."""

    def plek(self, kolom: str) -> object: ...
    @classmethod
    def verzegelde_kolommen(cls) -> list[str]: ...


T = TypeVar("T", bound=Rij)
R = TypeVar("R")


@dataclass(frozen=True)
class Zicht(Generic[R]):
    """A row you may see, with the judgement that says so: the only thing that opens its fields."""

    ctx: Context
    rij: R
    oordeel: Oordeel

    def open(self, kolom: str) -> str:
        """The text of a sealed field; empty when nothing was written there."""
        zegel: Sealed | None = getattr(self.rij, kolom)
        if zegel is None:
            return ""
        return zegel.unseal(self.ctx.cipher, self.oordeel, self.rij.plek(kolom))  # type: ignore[attr-defined]


@dataclass(frozen=True)
class OpenGezin:
    """A gezin whose door is open for this actor, with all that judgements about it need."""

    rij: Gezin
    dossier: Dossier
    positie: Positie
    toewijzing: ContactpersoonToewijzing | None
    relaties: Sequence[CaseRelatie]
    leden: Sequence[Gezinslid]

    @property
    def id(self) -> UUID:
        return self.dossier.id


def open_gezin(ctx: Context, gezin_id: UUID, doen: Doen, categorie: Categorie) -> OpenGezin:
    """Load, judge, log; raise `Refused` where the page of permissions says no."""
    gezin = laad(ctx, [gezin_id]).get(gezin_id)
    if gezin is None:  # a line here too: a no for what never was costs as much as a no for what is
        ctx.spoor.gelezen(Handeling.GEWEIGERD, categorie=categorie, resultaat=Resultaat.GEWEIGERD)
        raise Refused(Oordeel(False, "dit gezin bestaat niet", verzwijg=True))
    oordeel = beoordeel(ctx.actor, doen, categorie, gezin.dossier)
    if not oordeel.mag:
        _weiger(ctx, gezin, categorie, oordeel)
        raise Refused(oordeel, gezin)
    if doen is Doen.ZIEN and oordeel.sleutel:
        log_lezen(ctx, gezin, categorie, oordeel)
    return gezin


def open_om_te_vragen(ctx: Context, gezin_id: UUID) -> OpenGezin:
    """The gezin as a colleague of the same team knows it: its pseudonym, and that one may ask. Others: not
    there."""
    gezin = laad(ctx, [gezin_id]).get(gezin_id)
    if gezin is None or not mag_vragen(gezin.positie):
        raise Refused(Oordeel(False, "hier valt niets te vragen", verzwijg=True))
    return gezin


def zichtbaar(
    ctx: Context, gezin: OpenGezin, rijen: Iterable[T], categorie: Categorie | None = None
) -> list[Zicht[T]]:
    """The rows this actor may see, each with its judgement. The rest is not there."""
    gezien = []
    for rij in rijen:
        wat = categorie or rij.categorie
        oordeel = beoordeel(ctx.actor, Doen.ZIEN, wat, gezin.dossier, rij)
        if oordeel.mag:
            gezien.append(Zicht(ctx, rij, oordeel))
            log_lezen(ctx, gezin, wat, oordeel, rij.afgeschermd_voor)
    ctx.cipher.haal_sleutels(
        getattr(zicht.rij, kolom) for zicht in gezien for kolom in zicht.rij.verzegelde_kolommen()
    )
    return gezien


def mag(
    ctx: Context, gezin: OpenGezin, doen: Doen, categorie: Categorie, stuk: Stuk | None = None
) -> Oordeel:
    """The same judgement, for a button or a field: it opens nothing by itself and logs nothing."""
    return beoordeel(ctx.actor, doen, categorie, gezin.dossier, stuk)


def eis(ctx: Context, gezin: OpenGezin, doen: Doen, stuk: Stuk) -> None:
    """An action asks this of the very row it is about to write; a no is refused like a closed door."""
    oordeel = beoordeel(ctx.actor, doen, stuk.categorie, gezin.dossier, stuk)
    if not oordeel.mag:
        _weiger(ctx, gezin, stuk.categorie, oordeel)
        raise Refused(oordeel, gezin)


def log_lezen(
    ctx: Context, gezin: OpenGezin, categorie: Categorie, oordeel: Oordeel, afgeschermd: Collection[str] = ()
) -> None:
    """One line per kind of information; apart for what is shielded, so that the line can be shielded too."""
    ctx.spoor.gelezen(
        Handeling.BEKIJKEN,
        gezin_id=gezin.id,
        categorie=categorie,
        positie=gezin.positie,
        regel=oordeel.regel,
        afgeschermd=tuple(sorted(afgeschermd)) or None,
        persoon_id=next(iter(oordeel.eigenaars - {gezin.id}), None)
        if categorie in _OVER_EEN_PERSOON
        else None,
    )


# Where a reader's line must say about whom it was; elsewhere one line per gezin and kind is enough.
_OVER_EEN_PERSOON = frozenset(
    {Categorie.IDENTITEIT, Categorie.VERBLIJFPLAATS, Categorie.GVA_AFGESCHERMD, Categorie.GEZONDHEID}
)


def _weiger(ctx: Context, gezin: OpenGezin, categorie: Categorie, oordeel: Oordeel) -> None:
    ctx.spoor.gelezen(
        Handeling.GEWEIGERD,
        gezin_id=gezin.id,
        categorie=categorie,
        positie=gezin.positie,
        regel=oordeel.regel,
        resultaat=Resultaat.GEWEIGERD,
    )


def visible_to(ctx: Context) -> SelectOfScalar[Gezin]:
    """The gezinnen whose existence this actor may know, as SQL. A property test keeps it equal to the
    door."""
    overal, relaties = relaties_in_lijst(ctx.actor.rol)
    if overal:
        return select(Gezin)
    ik, vandaag = ctx.actor.id, ctx.today
    als_cp = select(ContactpersoonToewijzing.gezin_id).where(
        ContactpersoonToewijzing.gebruiker_id == ik, col(ContactpersoonToewijzing.tot).is_(None)
    )
    anders = select(CaseRelatie.gezin_id).where(
        CaseRelatie.gebruiker_id == ik,
        col(CaseRelatie.relatie).in_(relaties - {Relatie.CONTACTPERSOON}),
        loopt(vandaag),
    )
    bronnen = [anders, als_cp] if Relatie.CONTACTPERSOON in relaties else [anders]
    return select(Gezin).where(sa.or_(*(col(Gezin.id).in_(bron) for bron in bronnen)))


def loopt(vandaag: object) -> sa.ColumnElement[bool]:
    """Involvement that runs on this day of the story: begun, not past its end date, not withdrawn."""
    return sa.and_(
        col(CaseRelatie.van) <= vandaag,
        sa.or_(col(CaseRelatie.tot).is_(None), col(CaseRelatie.tot) >= vandaag),
        col(CaseRelatie.beeindigd).is_(None),
    )


def laad(ctx: Context, ids: Iterable[UUID]) -> dict[UUID, OpenGezin]:
    """Load gezinnen with all that a judgement needs: five queries, however many there are, also none."""
    wie = list(ids)
    query = select(Gezin).where(col(Gezin.id).in_(wie)).options(joined(Gezin.leden, Gezinslid.persoon))
    gezinnen = ctx.session.exec(query).unique().all()
    toewijzingen = {t.gezin_id: t for t in ctx.session.exec(_toewijzingen(wie))}
    relaties = ctx.session.exec(_relaties(ctx, wie)).all()
    gezag = _gezag(ctx, [lid.persoon_id for g in gezinnen for lid in g.leden])
    _haal_sleutels(ctx, gezinnen, relaties, list(toewijzingen.values()))
    gevonden = {}
    for gezin in gezinnen:
        eigen = [r for r in relaties if r.gezin_id == gezin.id]
        leden = [lid for lid in gezin.leden if lid.tot is None or lid.tot >= ctx.today]
        dossier = _dossier(gezin, toewijzingen.get(gezin.id), eigen, leden, gezag)
        hier = positie(ctx.actor, dossier)
        gevonden[gezin.id] = OpenGezin(gezin, dossier, hier, toewijzingen.get(gezin.id), eigen, leden)
    return gevonden


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


def _toewijzingen(ids: list[UUID]) -> SelectOfScalar[ContactpersoonToewijzing]:
    return (
        select(ContactpersoonToewijzing)
        .where(col(ContactpersoonToewijzing.gezin_id).in_(ids), col(ContactpersoonToewijzing.tot).is_(None))
        .options(
            joined(ContactpersoonToewijzing.gebruiker, Gebruiker.organisatie),
            joined(ContactpersoonToewijzing.vervanger),
        )
    )


def _relaties(ctx: Context, ids: list[UUID]) -> SelectOfScalar[CaseRelatie]:
    return (
        select(CaseRelatie)
        .where(col(CaseRelatie.gezin_id).in_(ids), loopt(ctx.today))
        .options(joined(CaseRelatie.gebruiker, Gebruiker.organisatie))
        .order_by(col(CaseRelatie.van), col(CaseRelatie.id))
    )


def _gezag(ctx: Context, personen: list[UUID]) -> Sequence[Gezagsrelatie]:
    """Only who is a persoon himself can have gezag; for all others it is not asked."""
    if ctx.actor.persoon_id is None:
        return ()
    query = select(Gezagsrelatie).where(
        col(Gezagsrelatie.kind_id).in_(personen),
        col(Gezagsrelatie.van) <= ctx.today,
        sa.or_(col(Gezagsrelatie.tot).is_(None), col(Gezagsrelatie.tot) >= ctx.today),
    )
    return ctx.session.exec(query).all()


def _dossier(
    gezin: Gezin,
    toewijzing: ContactpersoonToewijzing | None,
    relaties: list[CaseRelatie],
    leden: Sequence[Gezinslid],
    gezag: Sequence[Gezagsrelatie],
) -> Dossier:
    per_gebruiker = {r.gebruiker_id: r.relatie for r in relaties}
    betrokken = [r.gebruiker for r in relaties]
    if toewijzing is not None:
        betrokken.append(toewijzing.gebruiker)
        if Relatie.CONTACTPERSOON in relaties_in_lijst(toewijzing.gebruiker.rol)[1]:
            per_gebruiker[toewijzing.gebruiker_id] = Relatie.CONTACTPERSOON
    return Dossier(
        id=gezin.id,
        relaties=per_gebruiker,
        teams=frozenset(_teams(betrokken)),
        huishouden={lid.persoon_id: _huisgenoten(lid, leden) for lid in leden},
        gezag={g.ouder_id: frozenset(x.kind_id for x in gezag if x.ouder_id == g.ouder_id) for g in gezag},
    )


def _teams(gebruikers: Iterable[Gebruiker]) -> Iterable[UUID]:
    """Teams of the professionals who run the help: colleagues of these are told more than a stranger."""
    for gebruiker in gebruikers:
        if (
            gebruiker.organisatie_id is not None
            and Relatie.CONTACTPERSOON in relaties_in_lijst(gebruiker.rol)[1]
        ):
            yield gebruiker.organisatie_id


def _huisgenoten(lid: Gezinslid, leden: Sequence[Gezinslid]) -> frozenset[UUID]:
    if lid.huishouden is None:
        return frozenset()
    return frozenset(ander.persoon_id for ander in leden if ander.huishouden == lid.huishouden)
