"""Whom and what one can choose from when the people of a gezin change: only whom this actor may know."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col

from ..context import Context
from ..domain.gezin import leeftijd
from ..domain.wonen import nieuw_huishouden
from ..permissions import Categorie, Doen
from ..tables import Gezagsrelatie, Gezin, Gezinslid, Persoon, Zorgrelatie
from .dossier import OpenGezin, laad, mag, visible_to
from .gezag import gezag_over
from .mensen import woonplekken
from .namen import gezin_naam, mensen
from .wonen import huizen_ooit, woningen
from .zorg import alle_zorg

NIEUW_HUIS, ELDERS = "nieuw", "elders"


@dataclass(frozen=True)
class Bekende:
    """Somebody who stands in another gezin of mine."""

    persoon: Persoon
    naam: str
    geboren: date


def leden_keuze(ctx: Context, gezin: OpenGezin) -> dict[str, str]:
    """'Noor (34)' by persoon."""
    wie = mensen(ctx, gezin).items()
    return {str(id_): f"{naam} ({leeftijd(geboren, ctx.today)})" for id_, (naam, geboren) in wie}


def huizen_keuze(ctx: Context, gezin: OpenGezin) -> dict[str, str]:
    """The households in which somebody lives today, with who that is; a new one; and elsewhere."""
    wie = mensen(ctx, gezin)
    plekken = woonplekken(ctx, gezin, wie)
    huizen: dict[str, list[str]] = {}
    namen: dict[str, str] = {}
    for lid in gezin.leden:
        for woning, naam in zip(woningen(lid, ctx.today), plekken[lid.persoon_id], strict=False):
            namen[str(woning.huishouden)] = naam
            huizen.setdefault(str(woning.huishouden), []).append(wie[lid.persoon_id][0])
    bestaand = {nummer: f"{namen[nummer]}: {', '.join(hier)}" for nummer, hier in sorted(huizen.items())}
    return bestaand | {NIEUW_HUIS: "Een nieuw huishouden", ELDERS: "Ergens anders, bij niemand van dit gezin"}


def gekozen_huis(gezin: OpenGezin, waarde: str) -> int | None:
    """What was chosen, as the number of a household; nothing for elsewhere."""
    if waarde == NIEUW_HUIS:
        return nieuw_huishouden(huizen_ooit(gezin.rij.leden))
    return None if waarde == ELDERS else int(waarde)


def bekenden(ctx: Context, gezin: OpenGezin) -> dict[str, Bekende]:
    """People of my other gezinnen who do not belong to this one, by persoon."""
    ids = ctx.session.exec(visible_to(ctx).where(col(Gezin.id) != gezin.id).order_by(col(Gezin.kenmerk)))
    andere = laad(ctx, [rij.id for rij in ids.all()]).values()
    hier = {lid.persoon_id for lid in gezin.leden}
    gevonden: dict[str, Bekende] = {}
    for ander in andere:
        if mag(ctx, ander, Doen.ZIEN, Categorie.GEZIN_GEZAG).mag:
            gevonden |= _bekenden_in(ctx, ander, hier)
    return gevonden


def _bekenden_in(ctx: Context, ander: OpenGezin, hier: set[UUID]) -> dict[str, Bekende]:
    wie, waar = mensen(ctx, ander), gezin_naam(ctx, ander)
    return {
        str(lid.persoon_id): Bekende(
            lid.persoon, f"{wie[lid.persoon_id][0]}, uit {waar}", wie[lid.persoon_id][1]
        )
        for lid in ander.leden
        if lid.persoon_id in wie and lid.persoon_id not in hier
    }


def lid_van(gezin: OpenGezin, lid_id: UUID) -> Gezinslid | None:
    return next((lid for lid in gezin.leden if lid.id == lid_id), None)


def lid_als(gezin: OpenGezin, persoon: str) -> Gezinslid:
    """The member whom a form chose; the form offered no others."""
    return next(lid for lid in gezin.leden if str(lid.persoon_id) == persoon)


def gezag_van(ctx: Context, gezin: OpenGezin, gezag_id: UUID) -> Gezagsrelatie | None:
    """Gezag over a child of this gezin, whoever has it."""
    rijen = gezag_over(ctx, [lid.persoon_id for lid in gezin.leden])
    return next((rij for rij in rijen if rij.id == gezag_id), None)


def zorg_van(ctx: Context, gezin: OpenGezin, zorg_id: UUID) -> Zorgrelatie | None:
    rijen = alle_zorg(ctx, [lid.persoon_id for lid in gezin.leden])
    return next((rij for rij in rijen if rij.id == zorg_id), None)
