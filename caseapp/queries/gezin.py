"""The head of a gezin, and the list of gezinnen: what stands above every page and on every list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col

from ..context import Context
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.gezin import Fase, fase_van_gezin
from ..domain.termijn import over_werkdagen
from ..permissions import Categorie, Doen, gezinsblik, procesblik
from ..tables import Gebeurtenis, Gezinslid, Termijn
from . import protocol
from . import termijn as termijnen
from .bladen import FaseRegel, Gezicht, Gezinskop, KindContact, Moment, TermijnRegel, Waarschuwing
from .contact import laatste_contact_met, niet_gesproken, voor_de_kop
from .dossier import OpenGezin, Zicht, log_lezen, mag, zichtbaar
from .duo import gezichten
from .eigen_naam import meld_eigen_naam
from .namen import OVER_HET_GEZIN, geboren_van, gezin_naam, leden_zin, mensen, namen_van

Mensen = dict[UUID, tuple[str, date]]


@dataclass(frozen=True)
class Zaken:
    """What this actor may see of a gezin, loaded once for the whole page. `gebeurtenissen`: incidents and
    conversations apart; the others are for the pages that show them."""

    mensen: Mensen
    gebeurtenissen: Sequence[Zicht[Gebeurtenis]]
    termijnen: Sequence[TermijnRegel]


def anderen(ctx: Context, wie: Mensen) -> dict[UUID, str]:
    """Everybody else of the gezin whom this actor may know, to choose from."""
    return {persoon: naam for persoon, (naam, _) in wie.items() if persoon != ctx.actor.persoon_id}


def zaken(ctx: Context, gezin: OpenGezin) -> Zaken:
    return Zaken(
        mensen(ctx, gezin),
        voor_de_kop(ctx, gezin),
        termijnen.regels(ctx, termijnen.van_gezin(ctx, gezin)),
    )


def gezinskop(ctx: Context, gezin: OpenGezin, bekend: Zaken | None = None) -> Gezinskop:
    """Who this is about, who is the fixed face, how it stands; the same on every page of the gezin."""
    ding = bekend or zaken(ctx, gezin)
    kinderen = _gesproken(ctx, gezin, ding)
    naam = gezin_naam(ctx, gezin)
    meld_eigen_naam(ctx, gezin, naam)
    return Gezinskop(
        id=gezin.id,
        naam=naam,
        leden_zin=leden_zin(ctx, ding.mensen),
        contactpersoon=gezicht(ctx, gezin),
        zonder_dagen=zonder_dagen(ctx, gezin),
        fasen=_fasen(ctx, gezin, ding.mensen),
        fase=fase_van_allen(ctx, gezin),
        laatste_incident=_laatste_incident(ctx, ding.gebeurtenissen),
        termijn=ding.termijnen[0] if ding.termijnen else None,
        waarschuwingen=_waarschuwingen(ctx, gezin, ding, kinderen),
        gesproken=kinderen,
    )


def gezicht(ctx: Context, gezin: OpenGezin) -> Gezicht | None:
    rij = gezin.toewijzing
    if rij is None:
        return None
    wie = [g for g in (rij.gebruiker, rij.vervanger) if g is not None]
    namen = namen_van(ctx, wie)
    oordeel = mag(ctx, gezin, Doen.ZIEN, Categorie.GEZIN_GEZAG, OVER_HET_GEZIN)
    return Gezicht(
        naam=namen[rij.gebruiker_id],
        organisatie=rij.gebruiker.organisatie.naam if rij.gebruiker.organisatie else "",
        sinds_dag=ctx.dag(rij.van),
        dagen=ctx.dag() - ctx.dag(rij.van),
        bereikbaar=Zicht(ctx, rij, oordeel).open("bereikbaar") if oordeel.mag else None,
        vervanger=namen.get(rij.vervanger_id) if rij.vervanger_id else None,
        duo=gezichten(ctx, gezin),
    )


def zonder_dagen(ctx: Context, gezin: OpenGezin) -> int | None:
    return None if gezin.toewijzing else ctx.dag() - ctx.dag(gezin.rij.sinds)


def _fasen(ctx: Context, gezin: OpenGezin, wie: Mensen) -> tuple[FaseRegel, ...]:
    """The phase of each member of whom this actor may know both the phase and the name."""
    return tuple(
        FaseRegel(wie[lid.persoon_id][0], lid.fase.nummer)
        for lid in leden_met_fase(ctx, gezin)
        if lid.fase is not None and lid.persoon_id in wie
    )


def leden_met_fase(ctx: Context, gezin: OpenGezin) -> list[Gezinslid]:
    personen = [lid.persoon for lid in gezin.leden if lid.fase is not None]
    gezien = {zicht.rij.id for zicht in zichtbaar(ctx, gezin, personen, Categorie.SCORES)}
    return [lid for lid in gezin.leden if lid.persoon_id in gezien]


def fase_van_allen(ctx: Context, gezin: OpenGezin) -> int | None:
    """The lowest of all members; only said to whoever may see them all."""
    alle = [lid.fase for lid in gezin.leden if lid.fase is not None]
    gezien = [lid.fase for lid in leden_met_fase(ctx, gezin) if lid.fase is not None]
    laagste = fase_van_gezin(gezien)
    return laagste.nummer if laagste and len(gezien) == len(alle) else None


def laagste_fase(ctx: Context, gezin: OpenGezin) -> Fase | None:
    """The phase of the case, for a proposal of a day; None for whoever may not see it."""
    nummer = fase_van_allen(ctx, gezin)
    return next((fase for fase in Fase if fase.nummer == nummer), None)


def _laatste_incident(ctx: Context, gebeurtenissen: Sequence[Zicht[Gebeurtenis]]) -> Moment | None:
    for zicht in gebeurtenissen:
        if zicht.rij.soort is GebeurtenisSoort.INCIDENT:
            return moment(ctx, zicht.rij.op)
    return None


def moment(ctx: Context, op: datetime) -> Moment:
    return Moment(ctx.dag(op), ctx.datum(op), ctx.dag() - ctx.dag(op))


def _gesproken(ctx: Context, gezin: OpenGezin, ding: Zaken) -> tuple[KindContact, ...]:
    """Only for who works with the gezin."""
    if gezinsblik(ctx.actor):
        return ()
    return laatste_contact_met(ctx, gezin, bekend=ding.gebeurtenissen, wie=ding.mensen)


def _waarschuwingen(
    ctx: Context, gezin: OpenGezin, ding: Zaken, kinderen: Sequence[KindContact]
) -> tuple[Waarschuwing, ...]:
    """At most three, in words, and only for who works with the gezin."""
    if gezinsblik(ctx.actor):
        return ()
    alle = [*protocol.sein(ctx, gezin), *niet_gesproken(ctx, gezin, kinderen), *_te_laat(ding.termijnen)]
    return tuple(alle[:3])


def _te_laat(regels: Sequence[TermijnRegel]) -> list[Waarschuwing]:
    return [
        Waarschuwing(
            f"Te laat: {regel.soort}.",
            f"{over_werkdagen(regel.werkdagen, te_laat=True).capitalize()}.",
            "let_op",
        )
        for regel in regels
        if regel.te_laat
    ]


def geboortedata(ctx: Context, gezin: OpenGezin) -> dict[UUID, date]:
    """Birth dates of the members, for a rule that needs them; of whom this actor may know. Nothing is shown:
    an act that is kept from somebody is not one look more."""
    alle = {lid.persoon_id: geboren_van(ctx, gezin, lid.persoon) for lid in gezin.leden}
    return {persoon: geboren for persoon, geboren in alle.items() if geboren is not None}


def situatie(ctx: Context, gezin: OpenGezin) -> str | None:
    """What is going on, as far as this actor may read it."""
    oordeel = mag(ctx, gezin, Doen.ZIEN, Categorie.GVA_GEDEELD)
    if not oordeel.mag:
        return None
    log_lezen(ctx, gezin, Categorie.GVA_GEDEELD, oordeel)
    return Zicht(ctx, gezin.rij, oordeel).open("situatie") or None


def telt_mee(termijn: type[Termijn] = Termijn) -> sa.ColumnElement[bool]:
    """Only terms of the shared plan decide an order or a number: neither betrays a term that is not for
    you."""
    return sa.and_(
        col(termijn.categorie) == Categorie.VP_GEDEELD, sa.func.json_array_length(termijn.niet_voor) == 0
    )


def adres(ctx: Context, gezin: OpenGezin) -> str:
    """Where this actor finds this gezin. A procesregisseur has a page without any id of it; who may not read
    the overzicht begins with what was agreed with him, where that opens."""
    if procesblik(ctx.actor):
        return f"/proces/{gezin.rij.kenmerk}"
    dicht = not mag(ctx, gezin, Doen.ZIEN, Categorie.GEZIN_GEZAG).mag
    acties = dicht and mag(ctx, gezin, Doen.ZIEN, Categorie.VP_GEDEELD).mag
    return f"/gezinnen/{gezin.id}/acties" if acties else f"/gezinnen/{gezin.id}/"
