"""Putting what a scenario says into a room: its rounds, cards, facts and injects."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from ...context import Context
from ...domain.oefenruimte import AMSTERDAM
from ...domain.scenario.duur import Verhaalmoment
from ...domain.scenario.inrichting import tussen_wie
from ...domain.scenario.kaart import Kaart
from ...scenario.casus import Casus
from ...scenario.mensen import Gebruiker as Persona
from ...scenario.oefening.gezin import GezinInScenario
from ...scenario.oefening.inject import Inject as InjectModel
from ...scenario.oefening.inrichten import Inrichting
from ...scenario.oefening.scenario import Scenario
from ...tables import (
    Feit,
    FeitBij,
    Inject,
    InjectVoor,
    Leerdoel,
    Oefening,
    Rolkaart,
    Ronde,
    Verwachting,
)
from ..casus.wereld import Wereld


def richt_scenario_in(ctx: Context, scenario: Scenario, inrichting: Inrichting, wereld: Wereld) -> None:
    """In a room in which its people are already."""
    bij: dict[Kaart, list[UUID]] = {}
    for groep in inrichting.kaarten:
        ids = [wereld.gebruikers[sleutel] for sleutel in groep.sleutels]
        bij.setdefault(groep.kaart, []).extend(ids)
        for gebruiker_id in ids:
            leg_kaart_neer(ctx, gebruiker_id, groep.belang, groep.opdracht)
    leden = {lid.id: wereld.personen[f"{scenario.id}/{lid.id}"] for lid in scenario.gezin.leden}
    _oefening(ctx, scenario)
    for nummer, ronde in enumerate(scenario.rondes, 1):
        minuten = ronde.speeltijd.minuten()
        ctx.session.add(Ronde(nummer=nummer, titel=ronde.titel, tot_dag=ronde.tot, minuten=minuten))
    for nummer, doel in enumerate(scenario.leerdoelen, 1):
        rij = Leerdoel(nummer=nummer, elementen=list(doel.bron))
        ctx.verzegel(rij, tekst=doel.tekst)
        ctx.session.add(rij)
    _feiten(ctx, scenario, bij, leden)
    for nummer, inject in enumerate(scenario.injects, 1):
        _inject(ctx, scenario, nummer, inject, bij, leden)


def richt_casus_in(ctx: Context, casus: Casus, personas: Mapping[str, Persona], wereld: Wereld) -> None:
    """A casus has no rounds or injects of its own: cards, and what it is about."""
    vragen = list(casus.les.vragen) if casus.les else []
    rest = {"waarschuwing": [casus.inhoudswaarschuwing], "samenvatting": casus.kort, "vragen": vragen}
    rij = Oefening(bron=f"casus:{casus.sleutel}", titel=casus.titel, looptijd=0)
    ctx.verzegel(rij, rest=json.dumps(rest))
    ctx.session.add(rij)
    eigen = {kaart.wie: kaart for kaart in casus.kaarten}
    for sleutel, gebruiker_id in wereld.gebruikers.items():
        persona = personas[sleutel]
        if sleutel in eigen:
            leg_kaart_neer(ctx, gebruiker_id, eigen[sleutel].belang, eigen[sleutel].opdracht)
        elif persona.geeft:
            leg_kaart_neer(ctx, gebruiker_id, persona.functie, persona.geeft)


def leg_kaart_neer(ctx: Context, gebruiker_id: UUID, belang: str, opdracht: str) -> None:
    rij = Rolkaart(gebruiker_id=gebruiker_id)
    ctx.verzegel(rij, belang=belang, opdracht=opdracht)
    ctx.session.add(rij)


def _oefening(ctx: Context, scenario: Scenario) -> None:
    rest = {
        "waarschuwing": list(scenario.veiligheid.inhoudswaarschuwing),
        "stopafspraak": scenario.veiligheid.stopafspraak,
        "samenvatting": scenario.samenvatting,
        "vragen": list(scenario.nabespreking),
        "melding": _hoe_gemeld(scenario.gezin),
        "melders": {een.id: een.melder.value for een in scenario.injects if een.melder},
    }
    rij = Oefening(
        bron=f"scenario:{scenario.id}",
        titel=scenario.titel,
        zaad=scenario.zaad,
        looptijd=scenario.looptijd.dagen(),
    )
    ctx.verzegel(rij, rest=json.dumps(rest))
    ctx.session.add(rij)


def _hoe_gemeld(gezin: GezinInScenario) -> dict[str, object]:
    """What a melding about this gezin is about: every form that is there, and between whom first of all."""
    wie = {lid.id: lid for lid in gezin.leden}
    tussen = [
        tussen_wie(wie[een.door].relatie, wie[een.tegen].relatie, wie[een.tegen].leeftijd).value
        for een in gezin.patronen
    ]
    vormen = list(dict.fromkeys(patroon.vorm.value for patroon in gezin.patronen))
    return {"aard": vormen, "relatie": tussen[0] if tussen else None}


def _feiten(
    ctx: Context, scenario: Scenario, bij: Mapping[Kaart, list[UUID]], leden: Mapping[str, UUID]
) -> None:
    for nummer, feit in enumerate(scenario.feiten, 1):
        over = leden[feit.over] if feit.over else None
        rij = Feit(nummer=nummer, sleutel=feit.id, kritiek=feit.kritiek, over_id=over)
        ctx.verzegel(rij, tekst=feit.tekst)
        ctx.session.add(rij)
        wie = dict.fromkeys(id_ for kaart in feit.bekend_bij for id_ in bij.get(kaart, ()))
        ctx.session.add_all(FeitBij(feit_id=rij.id, gebruiker_id=id_) for id_ in wie)


def _inject(
    ctx: Context,
    scenario: Scenario,
    nummer: int,
    inject: InjectModel,
    bij: Mapping[Kaart, list[UUID]],
    leden: Mapping[str, UUID],
) -> None:
    rij = Inject(
        nummer=nummer,
        sleutel=inject.id,
        soort=inject.soort,
        kanaal=inject.kanaal,
        moment=_moment(scenario, inject.moment),
    )
    afzender = next((lid.naam for lid in scenario.gezin.leden if lid.id == inject.van), None)
    ctx.verzegel(rij, titel=inject.titel, afzender=afzender, tekst=inject.tekst, trainer=inject.trainer)
    ctx.session.add(rij)
    wie = dict.fromkeys(id_ for kaart in inject.naar for id_ in bij.get(kaart, ()))
    ctx.session.add_all(InjectVoor(inject_id=rij.id, gebruiker_id=id_) for id_ in wie)
    for hoeveelste, deel in enumerate(inject.verwacht, 1):
        over = deel.over or ""
        over = str(leden.get(over, over))
        verwachting = Verwachting(
            inject_id=rij.id, nummer=hoeveelste, actie=deel.actie, over=over, binnen=str(deel.binnen)
        )
        ctx.verzegel(verwachting, tekst=deel.tekst)
        ctx.session.add(verwachting)


def _moment(scenario: Scenario, moment: Verhaalmoment | None) -> datetime | None:
    if moment is None:
        return None
    return datetime.combine(scenario.start + timedelta(days=moment.dag), moment.tijd, AMSTERDAM)
