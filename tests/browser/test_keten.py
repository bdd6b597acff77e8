"""From a code word at the pharmacy to a hermelding: advies, melding, beoordeling, overdrachtstafel,
contactpersoon, first contact and monitoring. At five screens, as people do it."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from .gastheer import Kijker, serveer
from .test_analyse import _vandaag, knop, nederlands

pytestmark = pytest.mark.browser
BREED, SMAL = 1280, 360
MELDER = "De apotheker van het plein"
GEHOORD = "Aan de balie vroeg zij om masker negentien. Haar zoon van zeven hield haar hand vast."


def vul(wie: Kijker, **velden: str) -> None:
    """Each field by its name: typed, chosen from a list, or ticked."""
    for naam, waarde in velden.items():
        veld = wie.pagina.locator(f"main [name={naam}]")
        soort = veld.first.evaluate("v => v.tagName == 'SELECT' ? 'lijst' : v.type")
        if soort == "lijst":
            veld.select_option(waarde)
        elif soort in ("radio", "checkbox"):
            wie.pagina.locator(f"main [name={naam}][value={waarde}]").check()
        else:
            veld.fill(waarde)


def hoofd(wie: Kijker) -> str:
    return wie.pagina.locator("main").inner_text()


def geef_advies(vt: Kijker) -> None:
    vt.ga("/veilig-thuis/advies")
    vul(vt, kanaal="codewoord_apotheek", soort_vrager="beroepsmatig", vervolg="melding_volgt")
    vul(vt, vraag="Een klant noemde het codewoord en heeft een kind bij zich. Wat nu?", advies="Vraag Noor.")
    knop(vt, "Bewaar")
    expect(vt.pagina.locator("main")).to_contain_text("‘Noor’")
    vul(vt, advies="Vraag of zij veilig naar huis kan. Bel 112 als dat niet zo is. Meld daarna.")
    knop(vt, "Bewaar")
    expect(vt.pagina.locator("main")).to_contain_text("codewoord bij de apotheek")


def neem_aan(vt: Kijker, **waar: str) -> str:
    vt.ga("/veilig-thuis/meldingen/nieuw")
    vul(vt, soort_melder="andere_beroepskracht", melder=MELDER, kanaal="codewoord_apotheek", tekst=GEHOORD)
    vt.pagina.get_by_text("Nieuw gezin: persoon 2", exact=True).click()
    vul(vt, aard="psychisch", relatie="partnergeweld", **waar)
    knop(vt, "Neem de melding aan")
    return vt.pagina.url.removeprefix(vt.adres).removesuffix("/betrokkenen")


NIEUW = {
    "naam": "Kaarsenpit",
    **{"roepnaam_1": "Jet", "achternaam_1": "Kaarsenpit", "geboren_1": "1-1-1990", "rol_1": "ouder"},
    **{"roepnaam_2": "Tom", "achternaam_2": "Kaarsenpit", "geboren_2": "1-1-2019", "rol_2": "kind"},
}


def beoordeel(vt: Kijker, pad: str) -> None:
    for veld in vt.pagina.locator("main textarea").all():
        veld.fill("Staat in de melding.")
    knop(vt, "Bewaar")
    vt.ga(f"{pad}/beoordeling")
    vul(vt, acuut="nee", besluit="overdragen", motivering="Het herhaalt zich al een jaar.")
    knop(vt, "Leg de beoordeling vast")
    expect(vt.pagina.locator("#structureel")).to_contain_text("Kies ja, nee of onbekend.")
    vul(vt, structureel="ja", uitkomst="Er is nu geen direct gevaar. Het is al lang niet veilig.")
    knop(vt, "Leg de beoordeling vast")
    expect(vt.pagina.locator("main")).to_contain_text("al langer onveilig: ja")


def bied_aan(vt: Kijker, pad: str) -> None:
    vt.pagina.get_by_role("link", name="Bied aan een lokaal team aan").click()
    zuid = vt.pagina.locator("[name=naar] option", has_text="Zuid").get_attribute("value")
    vul(vt, naar=str(zuid), waarom="Er is hulp dichtbij nodig.", voorwaarden="Niemand is 's nachts alleen.")
    vul(vt, geinformeerd="De moeder weet het.", kinderen="Het kind van zeven is gesproken, op school.")
    vul(vt, monitoring="Over drie maanden.", contact="Het bureau, elke werkdag.")
    knop(vt, vt.pagina.locator("main form.formulier button[type=submit]").inner_text())
    vt.ga(pad)
    expect(vt.pagina.locator("main")).to_contain_text("Veilig Thuis is nu zelf verantwoordelijk")


def neem_over(team: Kijker, kenmerk: str, dag: str) -> None:
    team.ga("/overdrachtstafel")
    team.pagina.get_by_role("link", name=re.compile(kenmerk)).first.click()
    tekst = hoofd(team)
    assert "Er is hulp dichtbij nodig." in tekst
    for geheim in (MELDER, "Kaarsenpit", "Jet", "masker negentien"):
        assert geheim not in tekst, geheim
    vul(team, stap="aangenomen")
    knop(team, "Leg vast")
    expect(team.pagina.locator("main")).to_contain_text("Kies wie het vaste gezicht wordt.")
    abeel = team.pagina.locator("[name=contactpersoon] option", has_text="mw. Abeel").get_attribute("value")
    vul(team, contactpersoon=str(abeel), bereikbaar="Werkdagen van 9 tot 17 uur.", eerste_contact=dag)
    knop(team, "Leg vast")
    expect(team.pagina.locator("main")).to_contain_text("Vanaf nu gaat jullie team verder")


def test_van_codewoord_tot_hermelding(browser: Browser, data: Path) -> None:
    with serveer(data) as adres:

        def kijker(naam: str, breedte: int = BREED) -> Kijker:
            wie = Kijker(browser.new_context(viewport={"width": breedte, "height": 800}), adres)
            wie.kies(naam)
            return wie

        vt, team, cp = kijker("dhr. Cipres"), kijker("mw. Kastanje", SMAL), kijker("mw. Abeel", SMAL)
        regie, trainer = kijker("mw. Beuk"), kijker("mw. Sering")
        morgen = nederlands(_vandaag(vt) + timedelta(days=3))

        geef_advies(vt)
        pad = neem_aan(vt, **NIEUW)
        beoordeel(vt, pad)
        bied_aan(vt, pad)
        vt.ga("/veilig-thuis/meldingen")
        kenmerk = vt.pagina.get_by_role("row").last.get_by_role("rowheader").inner_text()
        regie.ga("/overdrachtstafel")
        assert kenmerk in hoofd(regie)
        assert "Kaarsenpit" not in hoofd(regie)
        neem_over(team, kenmerk, morgen)

        cp.ga("/vandaag")
        cp.pagina.get_by_role("link", name="Leg vast").first.click()
        vul(cp, op=nederlands(_vandaag(cp)), hoe="koud")
        knop(cp, cp.pagina.locator("main form.formulier button[type=submit]").inner_text())
        expect(cp.pagina.locator("main")).to_contain_text("minstens 10 tekens")
        vul(cp, hoe="warm")
        knop(cp, cp.pagina.locator("main form.formulier button[type=submit]").inner_text())
        gezin = "/".join(pad.split("/")[:3])
        for plek in ("", "/tijdlijn", "/keten", "/delen", "/inzage", "/acties"):
            cp.ga(f"{gezin}{plek}" if plek else f"{gezin}/")
            for geheim in (MELDER, "masker negentien", "apotheek"):
                assert geheim not in hoofd(cp), (plek, geheim)

        for _ in range(4):
            trainer.ga("/oefenruimte/")
            trainer.pagina.get_by_role("button", name=re.compile("vier weken", re.IGNORECASE)).click()
        vt.ga(pad)
        vt.pagina.get_by_role("link", name="Leg vast hoe het nu is").first.click()
        vul(vt, uitkomst="niet_veilig", tekst="De vader staat weer voor de deur.", kind="Ik slaap bij oma.")
        knop(vt, vt.pagina.locator("main form.formulier button[type=submit]").inner_text())
        vt.ga(pad)
        expect(vt.pagina.locator("main")).to_contain_text("Beoordeel de veiligheid")

        opnieuw = neem_aan(vt, kenmerken=kenmerk)
        vt.ga(opnieuw)
        expect(vt.pagina.locator("main")).to_contain_text("hermelding")
        expect(vt.pagina.locator("main")).to_contain_text("Eerdere meldingen")
        klachten = [een for wie in (vt, team, cp, regie, trainer) for een in wie.klachten]
        assert [een for een in klachten if "422" not in een] == []  # a refused form says so
