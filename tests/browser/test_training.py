"""Een training van twee uur, in snelle vorm: acht mensen, achttien maanden, en één trainer."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from .gastheer import Kijker
from .test_analyse import knop
from .test_gezicht import klopt
from .test_keten import vul
from .training import Training, training

pytestmark = pytest.mark.browser
KAARTEN = (
    "Medewerker Veilig Thuis",
    "Gezinswerker lokaal team",
    "Wijkagent",
    "Intern begeleider basisschool",
    "Huisarts",
    "Consulent schuldhulp",
    "Procesregisseur gemeente",
    "Mirthe Kandelaar",
)
DAGEN = (7, 28, 84, 140, 238, 365, 455, 548)


def verstuur(wie: Kijker, naam: str) -> None:
    """Press it and wait for the answer: in a room the page first asks whether somebody is there, and only
    then sends, so who goes elsewhere at once would cut off his own form."""
    with wie.pagina.expect_navigation():
        knop(wie, naam)


def formulierknop(wie: Kijker) -> None:
    verstuur(wie, wie.pagina.locator("main form.formulier button[type=submit]").inner_text())


def vertel_alles(wie: Kijker) -> None:
    """Everything that stands on this card alone, to everybody."""
    wie.ga("/mijn-kaart")
    for _ in range(wie.pagina.get_by_role("link", name="Vertel dit", exact=True).count()):
        wie.pagina.get_by_role("link", name="Vertel dit", exact=True).first.click()
        wie.pagina.get_by_label("Aan iedereen in deze ruimte").check()
        wie.pagina.get_by_role("button", name="Vertel", exact=True).click()
        wie.pagina.wait_for_url(re.compile("/mijn-kaart$"))


def leest(wie: Kijker, titel: str) -> None:
    """Something arrived at this card; he says that he read it."""
    wie.ga("/mijn-kaart")
    expect(wie.pagina.locator("main")).to_contain_text(titel)
    wie.pagina.get_by_role("button", name=f"Gelezen: {titel}").click()
    expect(wie.pagina.get_by_role("button", name=f"Gelezen: {titel}")).to_have_count(0)


def kaart_klopt(wie: Kijker) -> list[str]:
    """What axe finds on a card, and on the page to tell something from it."""
    wie.ga("/mijn-kaart")
    fouten = klopt(wie, 360, 1280)
    wie.pagina.get_by_role("link", name=re.compile("^Zorg voor jezelf")).click()
    fouten += klopt(wie, 360, 1280)
    wie.ga("/mijn-kaart")
    if wie.pagina.get_by_role("link", name="Vertel dit", exact=True).count():
        wie.pagina.get_by_role("link", name="Vertel dit", exact=True).first.click()
        fouten += klopt(wie, 360, 1280)
    return fouten


def beoordeel(vt: Kijker) -> str:
    """The melding that came in, as Veilig Thuis does it; gives its path."""
    vt.ga("/veilig-thuis/meldingen")
    vt.pagina.get_by_role("link", name=re.compile("^Open K-")).click()
    pad = vt.pagina.url.removeprefix(vt.adres)
    expect(vt.pagina.locator("main")).to_contain_text("Buren belden om 01.40 uur")
    vt.ga(f"{pad}/betrokkenen")
    for veld in vt.pagina.locator("main textarea").all():
        veld.fill("Staat in de melding.")
    verstuur(vt, "Bewaar")
    vt.ga(f"{pad}/beoordeling")
    vul(vt, acuut="nee", structureel="ja", besluit="overdragen", motivering="Het herhaalt zich al jaren.")
    vul(vt, uitkomst="Er is nu geen direct gevaar. Het is al lang niet veilig.")
    verstuur(vt, "Leg de beoordeling vast")
    expect(vt.pagina.locator("main")).to_contain_text("al langer onveilig: ja")
    return pad


def draag_over(vt: Kijker, team: Kijker, pad: str, dag: str) -> None:
    vt.ga(pad)
    vt.pagina.get_by_role("link", name="Bied aan een lokaal team aan").click()
    naar = vt.pagina.locator("[name=naar] option", has_text="Lokaal team").get_attribute("value")
    vul(vt, naar=str(naar), waarom="Er is hulp dichtbij nodig.", voorwaarden="Niemand is 's nachts alleen.")
    vul(vt, geinformeerd="De moeder weet het.", kinderen="Nog niemand sprak met de kinderen.")
    vul(vt, monitoring="Over drie maanden.", contact="Het bureau, elke werkdag.")
    formulierknop(vt)
    team.ga("/overdrachtstafel")
    team.pagina.locator("main a", has_text="K-").first.click()
    vul(team, stap="aangenomen")
    wie = team.pagina.locator("[name=contactpersoon] option", has_text="Gezinswerker").get_attribute("value")
    vul(team, contactpersoon=str(wie), bereikbaar="Werkdagen van 9 tot 17 uur.", eerste_contact=dag)
    verstuur(team, "Leg vast")
    expect(team.pagina.locator("main")).to_contain_text("Vanaf nu gaat jullie team verder")


def verder(groep: Training, dag: int) -> None:
    groep.druk("Ga verder")
    expect(groep.trainer.pagina.locator(".bedienstand")).to_contain_text(f"Dag {dag},")


def stand(groep: Training) -> str:
    return groep.trainer.pagina.locator("[data-levend]").inner_text()


def test_acht_mensen_spelen_achttien_maanden(browser: Browser, data: Path) -> None:
    with training(browser, data) as groep:
        (code,) = groep.zet_klaar("Team Oeverlanden, maandag", "Scenario: Het gaat alweer beter")
        wie = {kaart: groep.doe_mee(code, kaart, bijnaam=f"Puk {nr}") for nr, kaart in enumerate(KAARTEN)}
        vt, team, school = wie[KAARTEN[0]], wie[KAARTEN[1]], wie[KAARTEN[3]]
        groep.trainer.pagina.get_by_role("link", name="Bedien ruimte 1").click()
        for kaart in KAARTEN:
            assert kaart in stand(groep)

        verder(groep, 0)
        assert kaart_klopt(wie[KAARTEN[2]]) + kaart_klopt(wie[KAARTEN[7]]) == []
        leest(vt, "Zorgmelding politie")
        pad = beoordeel(vt)
        for een in wie.values():
            vertel_alles(een)
        draag_over(vt, team, pad, "18-1-2024")
        groep.trainer.pagina.reload()
        assert "Verteld: 8 van 8" in stand(groep)
        assert re.search(r"Veiligheidsbeoordeling binnen vijf werkdagen\s+gehaald", stand(groep))

        verder(groep, DAGEN[0])
        team.ga("/gezinnen/")
        expect(team.pagina.locator("main")).to_contain_text("Kandelaar")
        verder(groep, DAGEN[1])
        leest(school, "De tekening van Sanne")
        spreek_sanne(team)
        groep.trainer.pagina.reload()
        assert re.search(
            r"Er is met Sanne apart gesproken\s+te laat", stand(groep)
        )  # on day 28, not before 23

        for dag in DAGEN[2:]:
            verder(groep, dag)
        leest(team, "Sanne schrijft")
        leest(wie[KAARTEN[6]], "Druk van boven")
        assert "Alle rondes zijn gespeeld" in stand(groep)
        assert groep.klachten() == []


def spreek_sanne(team: Kijker) -> None:
    """The contactpersoon speaks with the child alone, and writes it down."""
    team.ga(f"{team.eerste_gezin()}contacten/noteer")
    met = team.pagina.get_by_role("group", name="Met wie van het gezin sprak je")
    met.get_by_label(re.compile("^Sanne")).check()
    team.pagina.get_by_label(re.compile("Ik sprak deze persoon apart")).check()
    vul(team, dag="12-2-2024", tijd="08:30", waarover="Hoe het thuis is, en wat zij wil.")
    formulierknop(team)
    expect(team.pagina.locator("main")).to_contain_text("Hoe het thuis is, en wat zij wil.")
