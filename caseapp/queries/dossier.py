"""The door to a gezin, and the curtain before what is kept about it. There is no other way in."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
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
    Oordeel,
    Relatie,
    Stuk,
    beoordeel,
    mag_vragen,
    na_afloop,
    na_noodknop,
    relaties_in_lijst,
    weegt,
)
from ..tables import (
    CaseRelatie,
    ContactpersoonToewijzing,
    Gezin,
    Sealed,
)
from .afloop import was_in_team
from .geweigerd import Refused
from .laden import laad, loopt
from .opengezin import OpenGezin

__all__ = [
    "OpenGezin",
    "Refused",
    "Zicht",
    "binnen_zicht",
    "eis",
    "eis_ja",
    "laad",
    "log_lezen",
    "mag",
    "open_gezin",
    "open_om_te_vragen",
    "stil",
    "visible_to",
    "zichtbaar",
]


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


def open_gezin(
    ctx: Context, gezin_id: UUID, doen: Doen, categorie: Categorie, stuk: Stuk | None = None
) -> OpenGezin:
    """Load, judge, log; raise `Refused` where the page of permissions says no. `stuk`: a piece of this kind
    that it is about, where not every piece opens the door."""
    gezin = laad(ctx, [gezin_id]).get(gezin_id)
    if gezin is None:  # a line here too: a no for what never was costs as much as a no for what is
        ctx.spoor.gelezen(Handeling.GEWEIGERD, categorie=categorie, resultaat=Resultaat.GEWEIGERD)
        _liep_tot(ctx, gezin_id)
        raise Refused(Oordeel(False, "dit gezin bestaat niet", verzwijg=True))
    oordeel = beoordeel(ctx.actor, doen, categorie, gezin.dossier, stuk)
    if not oordeel.mag:
        _weiger(ctx, gezin, categorie, oordeel)
        tot = _liep_tot(ctx, gezin_id) if oordeel.verzwijg else None
        einde = gezin.noodknop.einde if gezin.noodknop else None
        raise Refused(na_noodknop(na_afloop(oordeel, categorie, tot), gezin.positie, einde), gezin)
    if doen is Doen.ZIEN and oordeel.sleutel:
        log_lezen(ctx, gezin, categorie, oordeel)
    return gezin


def _liep_tot(ctx: Context, gezin_id: UUID) -> date | None:
    """Until when this actor was in a team here that is over; only asked for who can be in one."""
    return was_in_team(ctx, gezin_id) if weegt(ctx.actor) else None


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
    gezien: list[Zicht[T]] = []
    regels: set[tuple[str, frozenset[UUID], tuple[str, ...]]] = set()
    for rij in rijen:
        wat = categorie or rij.categorie
        oordeel = beoordeel(ctx.actor, Doen.ZIEN, wat, gezin.dossier, rij)
        if oordeel.mag:
            gezien.append(Zicht(ctx, rij, oordeel))
            regel = (oordeel.regel, oordeel.eigenaars, tuple(rij.afgeschermd_voor))
            if regel not in regels:  # a long list is one look at each kind of thing in it
                regels.add(regel)
                log_lezen(ctx, gezin, wat, oordeel, rij.afgeschermd_voor)
    ctx.cipher.haal_sleutels(
        getattr(zicht.rij, kolom) for zicht in gezien for kolom in zicht.rij.verzegelde_kolommen()
    )
    return gezien


def stil(
    ctx: Context, gezin: OpenGezin, rijen: Iterable[T], categorie: Categorie | None = None
) -> list[Zicht[T]]:
    """The same rows as `zichtbaar`, to compare with and not to show: so no line says that they were read.
    Else an act that is kept from somebody would still show in the log as one more look."""
    oordelen = ((rij, mag(ctx, gezin, Doen.ZIEN, categorie or rij.categorie, rij)) for rij in rijen)
    return [Zicht(ctx, rij, oordeel) for rij, oordeel in oordelen if oordeel.mag]


def mag(
    ctx: Context, gezin: OpenGezin, doen: Doen, categorie: Categorie, stuk: Stuk | None = None
) -> Oordeel:
    """The same judgement, for a button or a field: it opens nothing by itself and logs nothing."""
    return beoordeel(ctx.actor, doen, categorie, gezin.dossier, stuk)


def eis(ctx: Context, gezin: OpenGezin, doen: Doen, stuk: Stuk) -> None:
    """An action asks this of the very row it is about to write; a no is refused like a closed door."""
    eis_ja(ctx, gezin, stuk.categorie, beoordeel(ctx.actor, doen, stuk.categorie, gezin.dossier, stuk))


def eis_ja(ctx: Context, gezin: OpenGezin, categorie: Categorie, oordeel: Oordeel) -> None:
    """The same where another question of the page of permissions was asked."""
    if not oordeel.mag:
        _weiger(ctx, gezin, categorie, oordeel)
        raise Refused(oordeel, gezin)


def log_lezen(
    ctx: Context, gezin: OpenGezin, categorie: Categorie, oordeel: Oordeel, afgeschermd: Collection[str] = ()
) -> None:
    """One line per kind of information; apart for what is shielded, so that the line can be shielded too."""
    if ctx.spoor.al_gezien(gezin.id, categorie, oordeel.regel, oordeel.eigenaars, *afgeschermd):
        return
    ctx.spoor.gelezen(
        Handeling.BEKIJKEN,
        gezin_id=gezin.id,
        categorie=categorie,
        positie=gezin.positie,
        regel=oordeel.regel,
        afgeschermd=tuple(sorted(afgeschermd)) if afgeschermd else None,
        persoon_id=next(iter(oordeel.eigenaars - {gezin.id}), None)
        if categorie in _OVER_EEN_PERSOON
        else None,
    )


# Where a reader's line must say about whom it was; elsewhere one line per gezin and kind is enough.
_OVER_EEN_PERSOON = frozenset(
    {
        Categorie.IDENTITEIT,
        Categorie.VERBLIJFPLAATS,
        Categorie.GVA_AFGESCHERMD,
        Categorie.VP_AFGESCHERMD,
        Categorie.GEZONDHEID,
        Categorie.JUSTITIE,
        Categorie.FINANCIEN,
    }
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


def binnen_zicht(ctx: Context, gezin_id: object) -> sa.ColumnElement[bool]:
    """The same as `visible_to`, as a condition on a column that holds the id of a gezin."""
    if relaties_in_lijst(ctx.actor.rol)[0]:
        return sa.true()
    return col(gezin_id).in_(select(visible_to(ctx).subquery().c.id))


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
