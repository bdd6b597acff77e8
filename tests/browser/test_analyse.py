"""From concept to vastgesteld at five screens: a contactpersoon, a worker, a parent who disagrees, a child of
fourteen, and who may read nothing of it. Then two versions side by side."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from .gastheer import Kijker, serveer

pytestmark = pytest.mark.browser
BREED, SMAL = 1280, 360
STELLING = "Liv kiest zelf wanneer zij haar vader ziet."


def nederlands(dag: date) -> str:
    return f"{dag.day}-{dag.month}-{dag.year}"


def kies(wie: Kijker, veld: str, woord: str) -> None:
    """The option with this word in it."""
    lijst = wie.pagina.get_by_label(veld, exact=True)
    lijst.select_option(lijst.locator("option", has_text=woord).first.get_attribute("value"))


def knop(wie: Kijker, naam: str) -> None:
    wie.pagina.get_by_role("button", name=naam, exact=True).click()


def antwoord(wie: Kijker, pad: str, waarover: str, woord: str, reden: str = "") -> None:
    """What this one finds of a statement, in his own words."""
    wie.ga(pad)
    rij = wie.pagina.locator("#eens tr", has_text=waarover).first
    rij.get_by_role("link").first.click()
    wie.pagina.get_by_label(woord, exact=True).check()
    if reden:
        wie.pagina.get_by_label("Waarom, in eigen woorden").fill(reden)
    wie.pagina.locator("form.formulier button[type=submit]").click()
    expect(wie.pagina.locator("#eens")).to_be_visible()


def test_van_concept_tot_vastgesteld_met_een_ouder_die_het_niet_eens_is_en_een_kind_van_veertien(
    browser: Browser, data: Path
) -> None:
    with serveer(data) as adres:

        def kijker(naam: str, breedte: int = BREED) -> Kijker:
            wie = Kijker(browser.new_context(viewport={"width": breedte, "height": 800}), adres)
            wie.kies(naam)
            return wie

        cp, vt = kijker("mw. Kastanje"), kijker("mw. Meidoorn")
        eva, rik, liv = (kijker(f"{naam} Lantaarn", SMAL) for naam in ("Eva", "Rik", "Liv"))
        pad = f"{_pad(cp, 'Lantaarn')}analyse"

        cp.ga(f"{pad}/begin")
        cp.pagina.get_by_label("Waarom begin je nu?").fill("Eva en Liv wonen nu ergens anders.")
        knop(cp, "Begin")
        cp.ga(f"{pad}/stellingen/erbij")
        cp.pagina.get_by_label("De stelling").fill(STELLING)
        cp.pagina.get_by_label("Ook voor het gezin").check()  # a bijzonder protocol runs here
        knop(cp, "Schrijf erbij")
        expect(cp.pagina.locator("#eens")).to_contain_text(STELLING)

        antwoord(liv, pad, STELLING, "Eens", "Dat wil ik echt.")
        antwoord(rik, pad, STELLING, "Niet eens", "Een kind heeft haar vader nodig.")

        vandaag = _vandaag(cp)
        cp.ga(f"{pad}/voorleggen")
        cp.pagina.get_by_label("Tot wanneer kan iedereen antwoorden?").fill(
            nederlands(vandaag + timedelta(days=14))
        )
        knop(cp, "Leg voor")
        expect(cp.pagina.locator("main")).to_contain_text("ter bespreking")

        cp.ga(f"{pad}/vaststellen")
        expect(cp.pagina.locator(".keuring .nee").first).to_contain_text("Nog niet.")
        geheel = "De analyse als geheel"
        antwoord(eva, pad, geheel, "Eens")
        antwoord(rik, pad, geheel, "Niet eens", "Ik herken mij hier niet in.")
        antwoord(liv, pad, geheel, "Weet het niet")
        antwoord(vt, pad, geheel, "Eens")

        cp.ga(f"{pad}/vaststellen")
        expect(cp.pagina.locator(".keuring .nee")).to_have_count(0)
        cp.pagina.get_by_label("Wanneer kijken jullie opnieuw?").fill(
            nederlands(vandaag + timedelta(days=90))
        )
        knop(cp, "Stel vast")
        expect(cp.pagina.locator("main")).to_contain_text("Versie 2.0")

        rik.ga(pad)
        expect(rik.pagina.locator("#eens")).to_contain_text("Ik herken mij hier niet in.")
        expect(rik.pagina.locator("main")).not_to_contain_text("Schrijf erbij")
        liv.ga(f"{pad}/versies")
        knop(liv, "Vergelijk")
        expect(liv.pagina.locator("h1")).to_have_text("Van versie 1.0 naar versie 2.0")
        expect(liv.pagina.locator("main")).to_contain_text(STELLING)
        for wie in (cp, vt, eva, rik, liv):
            breedte = wie.pagina.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            assert breedte <= 0
        assert [klacht for wie in (cp, vt, eva, rik, liv) for klacht in wie.klachten] == []


def _pad(wie: Kijker, gezin: str) -> str:
    wie.ga("/gezinnen/")
    return str(wie.pagina.get_by_role("link", name=gezin).first.get_attribute("href"))


def _vandaag(wie: Kijker) -> date:
    """The day of the story, as the frame of every page says it."""
    _, _, rest = wie.pagina.locator("header").inner_text().partition("dag ")
    return date(2026, 1, 5) + timedelta(days=int(rest.split()[0]))
