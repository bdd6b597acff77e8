"""Een procesregisseur oefent een lokale kamer, en de trainer laat onderweg dingen binnenkomen."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from .gastheer import Kijker
from .test_kamer import (
    ADVIES,
    DEELNEMERS,
    INBRENGER,
    VOORZITTER,
    adviseer,
    ga_zitten,
    hoofd,
    open_de_zitting,
    sluit_af,
    spreek_af,
    spreek_tegen,
    stap,
)
from .test_training import leest
from .training import Training, training

pytestmark = pytest.mark.browser
GEHEIM = "De politie weet iets van een buurman en mag het hier niet zeggen."
NIEUWS = "Op school is het kind deze week twee keer weggelopen."


def laat_binnen(groep: Training, titel: str, tekst: str, kaart: str) -> None:
    """Made up on the spot, for one card."""
    blad = groep.trainer.pagina
    blad.get_by_role("link", name="Zelf een inject").click()
    blad.get_by_label("Titel").fill(titel)
    blad.get_by_label("Wat lezen zij?").fill(tekst)
    blad.get_by_label("Hoe komt het binnen?").select_option("telefoon")
    blad.get_by_label(kaart, exact=True).check()
    blad.get_by_role("button", name="Laat nu binnen").click()
    expect(blad.locator("[data-levend]")).to_contain_text(titel)


def tot(voor: Kijker, *stappen: str) -> None:
    for hoe in stappen:
        stap(voor, hoe)


def test_een_lokale_kamer_met_injects(browser: Browser, data: Path) -> None:
    with training(browser, data) as groep:
        (code,) = groep.zet_klaar("Lokale kamer, dinsdag", "Alle gezinnen van de demonstratie")
        voor = groep.doe_mee(code, VOORZITTER, breed=True)
        tafel = {naam: groep.doe_mee(code, naam, breed=naam != "mw. Olm") for naam in DEELNEMERS}
        inbrenger, school, vt = tafel[INBRENGER], tafel["mw. Hazelaar"], tafel["dhr. Linde"]
        groep.trainer.pagina.get_by_role("link", name="Bedien ruimte 1").click()
        laat_binnen(groep, "De wijkagent belt", GEHEIM, "dhr. Linde")

        open_de_zitting(voor)
        pad = voor.pagina.url.removeprefix(voor.adres)
        for wie in tafel.values():
            ga_zitten(wie, pad)
        tot(voor, "Monitoring", "Vraag", "Feiten")
        laat_binnen(groep, "De juf belt", NIEUWS, "mw. Hazelaar")
        expect(school.pagina.locator("[data-nieuw]")).to_be_visible(timeout=15_000)
        leest(school, "De juf belt")
        assert GEHEIM not in hoofd(school)
        leest(vt, "De wijkagent belt")
        assert NIEUWS not in hoofd(vt)
        ga_terug_naar(school, pad, "Feiten")
        tot(voor, "Verduidelijking", "Patroon", "Leefgebieden", "Veiligheid", "Tegenspraak")
        spreek_tegen(voor, school)
        tot(voor, "Opties", "Advies")
        adviseer(voor, inbrenger)
        stap(voor, "Acties")
        spreek_af(voor)
        sluit_af(voor)
        expect(voor.pagina.locator("main")).to_contain_text("Deze zitting is gesloten")
        assert GEHEIM not in hoofd(voor)

        groep.trainer.pagina.get_by_label("Naar dag").fill("120")
        groep.druk("Spring")
        expect(groep.trainer.pagina.locator(".bedienstand")).to_contain_text("Dag 120,")
        school.ga("/vandaag")
        expect(school.pagina.locator("main")).to_contain_text("Vragen wat het kind op school nodig heeft.")
        assert re.search(r"te laat", hoofd(school))
        inbrenger.ga(pad.replace("/live", ""))
        expect(inbrenger.pagina.locator("main")).to_contain_text(ADVIES)
        assert groep.klachten() == []


def ga_terug_naar(wie: Kijker, pad: str, hoe: str) -> None:
    wie.ga(pad)
    expect(wie.pagina.locator(".stapkaart h2")).to_have_text(hoe)
