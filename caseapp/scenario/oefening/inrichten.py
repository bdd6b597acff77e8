"""A scenario as the organisations, personas and casus that a room is furnished with."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from ...domain.scenario import inrichting as regels
from ...domain.scenario.kaart import Kaart
from ..casus import Casus
from ..mensen import Gebruiker, Organisatie
from .gezin import Lid
from .scenario import Scenario

SIMULATIE = "simulatie"
# Whatever is done before the first day, so that the gezin is there when it dawns.
VOORAF = -1


@dataclass(frozen=True)
class Kaartgroep:
    """Who plays one card of the file: keys of the personas that were made of it."""

    kaart: Kaart
    sleutels: tuple[str, ...]
    belang: str
    opdracht: str


@dataclass(frozen=True)
class Inrichting:
    organisaties: tuple[Organisatie, ...]
    gebruikers: tuple[Gebruiker, ...]
    casus: Casus
    kaarten: tuple[Kaartgroep, ...]


def inrichting_van(scenario: Scenario) -> Inrichting:
    """Everybody of it: the cards, the gezin, and who plays the story."""
    kaarten, personas = _kaarten(scenario)
    gezin = [(lid, f"lid-{lid.id}"[:40]) for lid in scenario.gezin.leden if regels.heeft_kaart(lid.leeftijd)]
    familie = tuple(_gezinskaart(scenario, lid, sleutel) for lid, sleutel in gezin)
    gezinskaarten = tuple(_opdracht(lid, sleutel) for lid, sleutel in gezin)
    machine = Gebruiker(
        sleutel=SIMULATIE,
        naam="De simulatie",
        rol=regels.MACHINE,
        functie="speelt het verhaal",
        kaart="Speelt.",
    )
    return Inrichting(
        _organisaties(scenario), (*personas, *familie, machine), _casus(scenario), (*kaarten, *gezinskaarten)
    )


def _organisaties(scenario: Scenario) -> tuple[Organisatie, ...]:
    kaarten = dict.fromkeys(persona.kaart() for persona in scenario.personas)
    gemeente = scenario.gezin.gemeente.value
    return tuple(
        Organisatie(sleutel=str(kaart), naam=regels.naam_van_werkplek(kaart, gemeente), soort=soort)
        for kaart in kaarten
        if (soort := regels.werkplek(kaart)) is not None
    )


def _kaarten(scenario: Scenario) -> tuple[tuple[Kaartgroep, ...], tuple[Gebruiker, ...]]:
    namen = regels.kaartnamen((persona.functie, persona.aantal) for persona in scenario.personas)
    groepen, gebruikers = [], []
    for nummer, (persona, van_deze) in enumerate(zip(scenario.personas, namen, strict=True), 1):
        kaart, sleutels = persona.kaart(), []
        for hoeveelste, naam in enumerate(van_deze, 1):
            sleutel = f"kaart-{nummer}-{hoeveelste}"
            sleutels.append(sleutel)
            gebruikers.append(
                Gebruiker(
                    sleutel=sleutel,
                    naam=naam,
                    rol=kaart.rol,
                    soort=kaart.soort,
                    organisatie=str(kaart) if regels.werkplek(kaart) else None,
                    functie=persona.functie,
                    kaart=persona.naam,
                )
            )
        groepen.append(Kaartgroep(kaart, tuple(sleutels), persona.belang, persona.opdracht))
    return tuple(groepen), tuple(gebruikers)


def _gezinskaart(scenario: Scenario, lid: Lid, sleutel: str) -> Gebruiker:
    return Gebruiker(
        sleutel=sleutel,
        naam=" ".join(regels.voor_en_achternaam(lid.naam, scenario.gezin.naam)),
        rol=regels.rol_van_lid(lid.leeftijd),
        functie=lid.relatie.value,
        kaart=regels.zin_op_kaart(lid.relatie, lid.leeftijd),
        persoon=f"{scenario.id}/{lid.id}",
    )


def _opdracht(lid: Lid, sleutel: str) -> Kaartgroep:
    kaart = Kaart(regels.rol_van_lid(lid.leeftijd))
    wat = "Speel iemand die gezien wil worden. Zeg wat je vindt, en zeg ook nee."
    return Kaartgroep(kaart, (sleutel,), lid.omschrijving or "", wat)


def _casus(scenario: Scenario) -> Casus:
    gezin = scenario.gezin
    personen = []
    for lid in gezin.leden:
        roepnaam, achternaam = regels.voor_en_achternaam(lid.naam, gezin.naam)
        geboren = regels.geboren(lid.leeftijd, scenario.start).isoformat()
        personen.append(
            {"sleutel": lid.id, "roepnaam": roepnaam, "achternaam": achternaam, "geboren": geboren}
        )
    return Casus.model_validate(
        {
            "formaat": "1g1p1r-casus/1",
            "sleutel": scenario.id,
            "nummer": 1,
            "titel": scenario.titel,
            "kort": scenario.samenvatting,
            "herzien_door": "nog niet",
            "begin": scenario.start.isoformat(),
            "vandaag": 0,
            "inhoudswaarschuwing": " ".join(scenario.veiligheid.inhoudswaarschuwing),
            "personen": tuple(personen),
            "handelingen": tuple(
                {"dag": VOORAF, "tijd": f"08:{minuut:02}", "wie": SIMULATIE, **daad}
                for minuut, daad in zip(_minuten(), _daden(scenario), strict=False)
            ),
        }
    )


def _minuten() -> Iterator[int]:
    """One after the other; of many the last ones in the same minute, in their order."""
    yield from range(59)
    while True:
        yield 59


def _daden(scenario: Scenario) -> Iterator[dict[str, Any]]:
    """The gezin, who belongs to it, and how they belong together as far as a file says."""
    gezin = scenario.gezin
    naam = regels.naam_van_gezin(gezin.naam)
    yield {"wat": "maak_gezin", "naam": naam, "situatie": scenario.samenvatting}
    for lid in gezin.leden:
        thuis = {"huishouden": "thuis"} if lid.woont_in_huis else {}
        rol = regels.gezinsrol(lid.relatie).value
        yield {"wat": "voeg_lid_toe", "persoon": lid.id, "rol": rol, **thuis}
    kinderen = [lid for lid in gezin.leden if lid.relatie is regels.F.KIND]
    ouders = [lid for lid in gezin.leden if lid.relatie in regels.OUDERS]
    for kind in kinderen:
        for ouder in ouders:
            if ouder.relatie in regels.MET_GEZAG and kind.leeftijd < regels.VOLWASSEN:
                yield {"wat": "leg_gezag_vast", "kind": kind.id, "ouder": ouder.id}
                yield {"wat": "leg_ouderschap_vast", "kind": kind.id, "ouder": ouder.id}
    samen = [lid for lid in ouders if lid.woont_in_huis]
    for een, ander in combinations(samen, 2) if len(samen) == 2 else ():
        yield {"wat": "leg_partnerschap_vast", "een": een.id, "ander": ander.id, "soort": "partner"}
