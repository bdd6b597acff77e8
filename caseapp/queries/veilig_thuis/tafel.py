"""The overdrachtstafel: a list that fills itself, and the package of one gezin for who is to move."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NoReturn
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.contactpersoon import MOGELIJK
from ...domain.logboek import Handeling, Resultaat
from ...domain.veilig_thuis.overdracht import OPEN, AanbodStatus
from ...domain.woorden import label
from ...permissions import (
    Categorie,
    Oordeel,
    beoordeel_tafel,
    biedt_aan,
    neemt_aan,
    procesblik,
)
from ...tables import Gebruiker, Veiligheidsbeoordeling, VtOverdracht
from ..dossier import OpenGezin, Refused, Zicht, laad
from ..loading import joined
from ..namen import namen_van
from .overdracht import Delen, delen, oordeel_over, teamgenoten

MELDING = Categorie.MELDING
BESTAAT_NIET = Oordeel(False, "deze overdracht bestaat niet", verzwijg=True, regel="overdrachtstafel")
WACHT_OP_VT = "Veilig Thuis"


@dataclass(frozen=True)
class TafelRegel:
    """No name of anybody of the gezin. `id`: only for who may open the package; `acuut` and `structureel`
    only for the same. All `dagen_…` until today, `na_…` between two days that were."""

    id: UUID | None
    kenmerk: str
    status: str
    open: bool
    naar: str
    wacht_op: str
    dagen_melding: int
    dagen_beoordeling: int | None
    dagen_aangeboden: int
    acuut: str
    structureel: str
    eerste_contact: date
    contactpersoon: str
    aangenomen: date | None
    contact_op: date | None
    na_aannemen: int | None
    na_contact: int | None


@dataclass(frozen=True)
class TafelBlad:
    regels: tuple[TafelRegel, ...]
    wachten: int
    alles: bool


@dataclass(frozen=True)
class AanbodBlad:
    """One gezin at the table. `gezichten`: who could be the fixed face, by id; of a gezin that has one here,
    only that one. `elders`: it has one with another team. `aan_zet`: there is still something to say."""

    regel: TafelRegel
    delen: Delen
    vraag: str
    antwoord: str
    reden: str
    van_het_team: bool
    aan_zet: bool
    vraag_open: bool
    heeft_gezicht: bool
    elders: bool
    gezichten: dict[str, str]


def eis_tafel(ctx: Context) -> None:
    """Only for whose meeting it is; a refused try is a line of the logboek."""
    oordeel = beoordeel_tafel(ctx.actor)
    if not oordeel.mag:
        _weiger(ctx, oordeel)


def tafel(ctx: Context, *, alles: bool) -> TafelBlad:
    """Who waits longest stands first; what was decided below it, newest first. Each line is one look at that
    gezin: that something goes on there."""
    rijen = [rij for rij in _rijen(ctx) if alles or rij.status in OPEN]
    rijen.sort(key=lambda rij: (rij.status not in OPEN, rij.aangeboden_op if rij.status in OPEN else 0))
    for rij in rijen:
        _kijkt(ctx, rij, "overdrachtstafel:lijst")
    regels = _regels(ctx, rijen)
    return TafelBlad(regels, sum(regel.open for regel in regels), alles)


def _rijen(ctx: Context) -> list[VtOverdracht]:
    """Of a lokaal team only what it was asked itself."""
    query = (
        select(VtOverdracht)
        .options(
            joined(VtOverdracht.gezin),
            joined(VtOverdracht.organisatie),
            joined(VtOverdracht.contactpersoon),
        )
        .order_by(col(VtOverdracht.aangeboden_op).desc(), col(VtOverdracht.id))
    )
    if not (biedt_aan(ctx.actor) or procesblik(ctx.actor)):
        query = query.where(VtOverdracht.naar_organisatie_id == ctx.actor.organisatie_id)
    return list(ctx.session.exec(query).all())


def _regels(ctx: Context, rijen: Sequence[VtOverdracht]) -> tuple[TafelRegel, ...]:
    beoordeeld = _beoordeeld(ctx, {rij.melding_id for rij in rijen})
    proces = procesblik(ctx.actor)
    wie = [] if proces else [rij.contactpersoon for rij in rijen if rij.contactpersoon is not None]
    namen = namen_van(ctx, wie)
    return tuple(_regel(ctx, rij, beoordeeld.get(rij.melding_id), namen) for rij in rijen)


def _beoordeeld(ctx: Context, meldingen: Collection[UUID]) -> dict[UUID, Veiligheidsbeoordeling]:
    """The last one of each."""
    query = select(Veiligheidsbeoordeling).where(col(Veiligheidsbeoordeling.melding_id).in_(meldingen))
    rijen = ctx.session.exec(query.order_by(col(Veiligheidsbeoordeling.op), col(Veiligheidsbeoordeling.id)))
    return {rij.melding_id: rij for rij in rijen}


def _regel(
    ctx: Context, rij: VtOverdracht, oordeel: Veiligheidsbeoordeling | None, namen: Mapping[UUID, str]
) -> TafelRegel:
    leest = oordeel_over(ctx, rij).mag
    aangenomen = rij.besloten_op if rij.status is AanbodStatus.AANGENOMEN else None
    ja = ctx.datum(aangenomen) if aangenomen else None
    gemeld = ctx.datum(rij.gemeld_op)
    return TafelRegel(
        id=rij.id if leest else None,
        kenmerk=rij.gezin.kenmerk,
        status=label(rij.status),
        open=rij.status in OPEN,
        naar=rij.organisatie.naam,
        wacht_op=_wacht_op(rij),
        dagen_melding=_dagen(ctx, rij.gemeld_op),
        dagen_beoordeling=_dagen(ctx, oordeel.op) if oordeel else None,
        dagen_aangeboden=_dagen(ctx, rij.aangeboden_op),
        acuut=label(oordeel.acuut) if oordeel and leest else "",
        structureel=label(oordeel.structureel) if oordeel and leest else "",
        eerste_contact=rij.eerste_contact,
        contactpersoon=namen.get(rij.contactpersoon_id, "") if rij.contactpersoon_id else "",
        aangenomen=ja,
        contact_op=rij.contact_op,
        na_aannemen=(ja - gemeld).days if ja else None,
        na_contact=(rij.contact_op - gemeld).days if rij.contact_op else None,
    )


def _wacht_op(rij: VtOverdracht) -> str:
    if rij.status not in OPEN:
        return ""
    return WACHT_OP_VT if rij.status is AanbodStatus.VRAAG else rij.organisatie.naam


def _dagen(ctx: Context, op: datetime) -> int:
    return ctx.dag() - ctx.dag(op)


def wacht_van_gezin(ctx: Context, gezin_id: UUID) -> UUID | None:
    """What waits for an answer of this gezin: the one that waits longest, if any."""
    query = select(VtOverdracht.id).where(
        VtOverdracht.gezin_id == gezin_id, col(VtOverdracht.status).in_(OPEN)
    )
    return ctx.session.exec(query.order_by(col(VtOverdracht.aangeboden_op), col(VtOverdracht.id))).first()


def open_aanbod(ctx: Context, overdracht_id: UUID) -> tuple[OpenGezin, VtOverdracht]:
    """One gezin at the table; a door of its own, and each look is a line. Who was asked is told what became
    of it, also when the package is not for him any more."""
    query = (
        select(VtOverdracht)
        .where(VtOverdracht.id == overdracht_id)
        .options(
            joined(VtOverdracht.gezin),
            joined(VtOverdracht.organisatie),
            joined(VtOverdracht.contactpersoon),
        )
    )
    rij = ctx.session.exec(query).one_or_none()
    if rij is None:
        _weiger(ctx, BESTAAT_NIET)
    oordeel = oordeel_over(ctx, rij)
    if not oordeel.mag and not neemt_aan(ctx.actor, rij.naar_organisatie_id):
        _weiger(ctx, oordeel, rij)
    _kijkt(ctx, rij, oordeel.regel)
    return laad(ctx, [rij.gezin_id])[rij.gezin_id], rij


def aanbod(ctx: Context, gezin: OpenGezin, rij: VtOverdracht) -> AanbodBlad:
    oordeel = oordeel_over(ctx, rij)
    zicht, leest = Zicht(ctx, rij, oordeel), oordeel.mag
    loopt, van_het_team = rij.status in OPEN, neemt_aan(ctx.actor, rij.naar_organisatie_id)
    vast = gezin.toewijzing if van_het_team and loopt else None
    kandidaten = _kandidaten(ctx, gezin, rij) if van_het_team else []
    namen = namen_van(ctx, kandidaten)
    return AanbodBlad(
        regel=_regels(ctx, [rij])[0],
        delen=delen(zicht) if leest else (),
        vraag=zicht.open("vraag") if leest else "",
        antwoord=zicht.open("antwoord") if leest else "",
        reden=zicht.open("reden") if leest else "",
        van_het_team=van_het_team,
        aan_zet=loopt,
        vraag_open=rij.status is AanbodStatus.VRAAG,
        heeft_gezicht=vast is not None,
        elders=vast is not None and not kandidaten,
        gezichten={str(wie.id): namen[wie.id] for wie in kandidaten},
    )


def gezicht(ctx: Context, rij: VtOverdracht, gekozen: str) -> Gebruiker | None:
    """Whom was chosen of that team."""
    team = teamgenoten(ctx, rij.naar_organisatie_id, sorted(MOGELIJK))
    return next((wie for wie in team if str(wie.id) == gekozen), None)


def _kandidaten(ctx: Context, gezin: OpenGezin, rij: VtOverdracht) -> list[Gebruiker]:
    team = teamgenoten(ctx, rij.naar_organisatie_id, sorted(MOGELIJK))
    vast = gezin.toewijzing
    return [wie for wie in team if vast is None or wie.id == vast.gebruiker_id]


def _kijkt(ctx: Context, rij: VtOverdracht, regel: str) -> None:
    ctx.spoor.gelezen(Handeling.BEKIJKEN, gezin_id=rij.gezin_id, categorie=MELDING, regel=regel)


def _weiger(ctx: Context, oordeel: Oordeel, rij: VtOverdracht | None = None) -> NoReturn:
    """A no for what never was costs as much as a no for what is."""
    ctx.spoor.gelezen(
        Handeling.GEWEIGERD,
        **({"gezin_id": rij.gezin_id} if rij else {}),
        categorie=MELDING,
        regel=oordeel.regel,
        resultaat=Resultaat.GEWEIGERD,
    )
    raise Refused(oordeel)
