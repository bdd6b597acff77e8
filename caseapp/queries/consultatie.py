"""Questions of no gezin: my own with what came back, and those that are asked of me and my colleagues."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from ..context import Context
from ..domain.consultatie import OVERGANGEN, ConsultatieStatus, Deskundigheid
from ..domain.gezin import leeftijd
from ..domain.logboek import Handeling, Resultaat
from ..domain.woorden import label
from ..permissions import (
    Categorie,
    Oordeel,
    beoordeel_consultatie,
    beoordeel_consultaties,
    vraagt_consultatie,
    wordt_gevraagd,
)
from ..tables import Consultatie, Gebruiker, Organisatie
from .bladen import Wachtregel
from .dossier import Refused, laad, stil, visible_to
from .loading import joined
from .namen import namen_van
from .tafel import namen_in_gezin
from .zegels import open_veld

S = ConsultatieStatus
HIER = "/consultatie"


@dataclass(frozen=True)
class ConsultatieRegel:
    """`van`: of somebody else's question only from which work. `door`: who answered."""

    id: UUID
    op: date
    aan: str
    van: str
    status: str
    open: bool
    van_mij: bool


@dataclass(frozen=True)
class ConsultatieLijst:
    mijn: tuple[ConsultatieRegel, ...]
    aan_mij: tuple[ConsultatieRegel, ...]
    mag_vragen: bool
    wordt_gevraagd: bool


@dataclass(frozen=True)
class ConsultatieBlad:
    regel: ConsultatieRegel
    vraag: str
    antwoord: str
    door: str
    beantwoord_op: date | None
    dank: str
    bedankt: bool
    mag_antwoorden: bool
    mag_bedanken: bool
    mag_intrekken: bool


@dataclass(frozen=True)
class Herkenbaar:
    """By what somebody could be known, of the gezinnen with which this actor works."""

    namen: tuple[str, ...] = ()
    leeftijden: tuple[int, ...] = ()


def eis_consultaties(ctx: Context) -> None:
    _eis(ctx, beoordeel_consultaties(ctx.actor))


def eis_consultatie(ctx: Context, rij: Consultatie) -> Oordeel:
    return _eis(ctx, _oordeel(ctx, rij))


def _oordeel(ctx: Context, rij: Consultatie) -> Oordeel:
    return beoordeel_consultatie(ctx.actor, rij.van_id, rij.deskundigheid, rij.organisatie_id)


def _eis(ctx: Context, oordeel: Oordeel) -> Oordeel:
    if not oordeel.mag:
        ctx.spoor.gelezen(
            Handeling.GEWEIGERD,
            categorie=oordeel.categorie,
            regel=oordeel.regel,
            resultaat=Resultaat.GEWEIGERD,
        )
        raise Refused(oordeel)
    return oordeel


def _query() -> SelectOfScalar[Consultatie]:
    return (
        select(Consultatie)
        .options(
            joined(Consultatie.gebruiker, Gebruiker.organisatie),
            joined(Consultatie.organisatie),
            joined(Consultatie.door, Gebruiker.organisatie),
        )
        .order_by(col(Consultatie.op).desc(), col(Consultatie.id))
    )


def _van_mij(ctx: Context) -> sa.ColumnElement[bool]:
    return col(Consultatie.van_id) == ctx.actor.id


def _aan_mij(ctx: Context) -> sa.ColumnElement[bool]:
    """Asked of somebody with a function that I have, where I work; not by myself."""
    return sa.and_(
        col(Consultatie.organisatie_id) == ctx.actor.organisatie_id,
        col(Consultatie.deskundigheid).in_(list(ctx.actor.functies)),
        col(Consultatie.van_id) != ctx.actor.id,
    )


def lijst(ctx: Context) -> ConsultatieLijst:
    """My own, and what was asked of me; what was withdrawn is not asked any more."""
    mijn = ctx.session.exec(_query().where(_van_mij(ctx))).all()
    aan_mij = ctx.session.exec(_query().where(_aan_mij(ctx), Consultatie.status != S.INGETROKKEN)).all()
    return ConsultatieLijst(
        tuple(_regel(ctx, rij) for rij in mijn),
        tuple(_regel(ctx, rij) for rij in sorted(aan_mij, key=lambda een: een.status is not S.GEVRAAGD)),
        vraagt_consultatie(ctx.actor),
        wordt_gevraagd(ctx.actor),
    )


def _regel(ctx: Context, rij: Consultatie) -> ConsultatieRegel:
    van_mij = rij.van_id == ctx.actor.id
    return ConsultatieRegel(
        id=rij.id,
        op=ctx.datum(rij.op),
        aan=f"{label(rij.deskundigheid)}, {rij.organisatie.naam}",
        van="jij" if van_mij else label(rij.gebruiker.soort or rij.gebruiker.rol),
        status=label(rij.status),
        open=bool(OVERGANGEN[rij.status]),
        van_mij=van_mij,
    )


def een(ctx: Context, consultatie_id: UUID) -> Consultatie | None:
    """One that I may read; that of others is found as little as one that is not there."""
    hier = _query().where(Consultatie.id == consultatie_id, sa.or_(_van_mij(ctx), _aan_mij(ctx)))
    return ctx.session.exec(hier).one_or_none()


def blad(ctx: Context, rij: Consultatie) -> ConsultatieBlad:
    oordeel = eis_consultatie(ctx, rij)
    ctx.spoor.gelezen(Handeling.BEKIJKEN, categorie=Categorie.OVERLEG, regel=oordeel.regel)
    regel, status = _regel(ctx, rij), rij.status
    return ConsultatieBlad(
        regel=regel,
        vraag=open_veld(ctx, oordeel, rij, "vraag"),
        antwoord=open_veld(ctx, oordeel, rij, "antwoord"),
        door=_door(ctx, rij),
        beantwoord_op=ctx.datum(rij.beantwoord_op) if rij.beantwoord_op else None,
        dank=open_veld(ctx, oordeel, rij, "dank"),
        bedankt=status is S.BEDANKT,
        mag_antwoorden=not regel.van_mij and S.BEANTWOORD in OVERGANGEN[status],
        mag_bedanken=regel.van_mij and S.BEDANKT in OVERGANGEN[status],
        mag_intrekken=regel.van_mij and S.INGETROKKEN in OVERGANGEN[status],
    )


def _door(ctx: Context, rij: Consultatie) -> str:
    if rij.door is None:
        return ""
    return f"{namen_van(ctx, [rij.door])[rij.door.id]}, {label(rij.deskundigheid)}"


def te_vragen(ctx: Context) -> dict[str, tuple[Deskundigheid, Organisatie]]:
    """Each function in each organisation where somebody else has it, in the order of the words."""
    query = select(Gebruiker).where(
        col(Gebruiker.functies).is_not(None), col(Gebruiker.organisatie_id).is_not(None)
    )
    wie = ctx.session.exec(query.options(joined(Gebruiker.organisatie)).order_by(col(Gebruiker.volgorde)))
    paren = [
        (Deskundigheid(functie), een_.organisatie)
        for een_ in wie
        if een_.id != ctx.actor.id and een_.organisatie is not None
        for functie in een_.functies or ()
    ]
    volgorde = list(Deskundigheid)
    geordend = sorted(paren, key=lambda paar: volgorde.index(paar[0]))
    return {f"{functie}:{waar.id}": (functie, waar) for functie, waar in geordend}


def te_vragen_namen(keuzes: dict[str, tuple[Deskundigheid, Organisatie]]) -> dict[str, str]:
    return {sleutel: f"{label(functie)}, {waar.naam}" for sleutel, (functie, waar) in keuzes.items()}


def herkenbaar(ctx: Context) -> Herkenbaar:
    """Names and ages of everybody in the gezinnen of this actor, as far as he knows them: to compare with,
    and not a look at any of them."""
    gezinnen = laad(ctx, ctx.session.exec(_eigen_gezinnen(ctx)).all()).values()
    namen = [naam for gezin in gezinnen for naam in namen_in_gezin(ctx, gezin)]
    geboren = [
        date.fromisoformat(z.open("geboren"))
        for gezin in gezinnen
        for z in stil(ctx, gezin, [lid.persoon for lid in gezin.leden], Categorie.GEZIN_GEZAG)
    ]
    return Herkenbaar(tuple(namen), tuple(leeftijd(dag, ctx.today) for dag in geboren))


def _eigen_gezinnen(ctx: Context) -> SelectOfScalar[UUID]:
    return select(visible_to(ctx).subquery().c.id)


def wacht(ctx: Context) -> list[Wachtregel]:
    """For *Vandaag*: what is asked of me, and where an answer came to me. Of no gezin, without a term."""
    if not beoordeel_consultaties(ctx.actor).mag:
        return []
    gevraagd = sa.and_(_aan_mij(ctx), col(Consultatie.status) == S.GEVRAAGD)
    terug = sa.and_(_van_mij(ctx), col(Consultatie.status) == S.BEANTWOORD)
    rijen = ctx.session.exec(_query().where(sa.or_(gevraagd, terug))).all()
    aan_mij_eerst = sorted(rijen, key=lambda rij: rij.status is not S.GEVRAAGD)
    return [_wachtregel(rij, *_WACHT[rij.status]) for rij in aan_mij_eerst]


_WACHT = {
    S.GEVRAAGD: ("Een collega vraagt wat jij weet, zonder namen.", "Geef antwoord"),
    S.BEANTWOORD: ("Er is antwoord op je vraag.", "Lees het antwoord"),
}


def _wachtregel(rij: Consultatie, waarom: str, knop: str) -> Wachtregel:
    return Wachtregel(
        gezin="zonder gezin",
        url=f"{HIER}/{rij.id}",
        wat="consultatie",
        waarom=waarom,
        uiterlijk=None,
        werkdagen=None,
        te_laat=False,
        knop=knop,
        soort="consultatie",
    )
