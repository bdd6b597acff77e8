"""A plan from the analysis with three roles and a parent who signs; a breach, phase 1 and an evaluation; an
end that is refused and later allowed. At five screens, as people do it."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from caseapp.actions.veiligheidsplan.versie import stop_plan
from caseapp.permissions import Categorie, Doen
from caseapp.queries.dossier import open_gezin

from ..conftest import instellingen_voor
from ..web.huis import open_huis
from .gastheer import Kijker, serveer
from .test_analyse import _pad, _vandaag, knop, nederlands

pytestmark = pytest.mark.browser
BREED, SMAL = 1280, 360
VOORWAARDE = "De kinderen zijn niet bij een gesprek over geld."
AFSPRAAK = "Bij de overdracht wacht Wout in de auto, en Lars loopt zelf naar de deur."


def vul(wie: Kijker, veld: str, tekst: str) -> None:
    wie.pagina.get_by_label(veld, exact=True).fill(tekst)


def kruis(wie: Kijker, groep: str, *namen: str) -> None:
    """The boxes with these names under this question."""
    for naam in namen:
        wie.pagina.get_by_role("group", name=groep).get_by_label(naam, exact=False).first.check()


def vind_ervan(wie: Kijker, pad: str, woord: str, reden: str = "") -> None:
    """What this one finds of the plan as a whole."""
    wie.ga(pad)
    wie.pagina.locator("#tekenen").get_by_role("link").first.click()
    wie.pagina.get_by_label(woord, exact=True).check()
    if reden:
        vul(wie, "Waarom, in eigen woorden", reden)
    knop(wie, "Bewaar")


def schrijf_plan(cp: Kijker, pad: str) -> None:
    cp.ga(f"{pad}/begin")
    vul(cp, "Waarom begin je nu?", "De analyse is er, nu het plan.")
    knop(cp, "Begin")
    cp.ga(f"{pad}/voorwaarden/erbij")
    vul(cp, "Wat moet er zijn of gebeuren?", VOORWAARDE)
    kruis(cp, "Voor wiens veiligheid?", "Isa", "Lars")
    kruis(cp, "Wie moet dit doen?", "Anna", "Wout")
    vul(cp, "Waarom is dit nodig?", "Isa hoort alles.")
    vul(cp, "Wat gebeurt er als dit niet lukt?", "Dan spreken wij elkaar dezelfde week.")
    knop(cp, "Schrijf erbij")


def schrijf_afspraak(wie: Kijker, pad: str) -> None:
    wie.ga(f"{pad}/afspraken/erbij")
    lijst = wie.pagina.get_by_label("Waar hoort dit bij?", exact=True)
    lijst.select_option(label=VOORWAARDE)
    vul(wie, "Wat spreken jullie af?", AFSPRAAK)
    wie.pagina.get_by_label("Voor welk moment?", exact=True).select_option("overdracht_van_de_kinderen")
    wie.pagina.get_by_label("Direct of voor langer?", exact=True).select_option("direct")
    kruis(wie, "Wie doet dit?", "Wout")
    knop(wie, "Schrijf erbij")


def leg_voor_en_stel_vast(cp: Kijker, anderen: list[Kijker], pad: str, vandaag: date) -> None:
    cp.ga(f"{pad}/voorleggen")
    vul(cp, "Tot wanneer kan iedereen antwoorden?", nederlands(vandaag + timedelta(days=10)))
    knop(cp, "Leg voor")
    anna, wout, vt = anderen
    vind_ervan(anna, pad, "Niet eens", "Ik wil het op papier.")
    vind_ervan(wout, pad, "Eens")
    vind_ervan(vt, pad, "Eens")
    cp.ga(pad)
    cp.pagina.locator("#tekenen").get_by_role("link").first.click()
    cp.pagina.get_by_label("Van wie is dit antwoord?").select_option(label="Dirk")
    cp.pagina.get_by_label("Weet het niet", exact=True).check()
    knop(cp, "Bewaar")
    cp.ga(f"{pad}/vaststellen")
    expect(cp.pagina.locator(".keuring .nee")).to_have_count(0)
    vul(cp, "Wanneer kijken jullie opnieuw?", nederlands(vandaag + timedelta(days=14)))
    knop(cp, "Stel vast")
    expect(cp.pagina.locator("main")).to_contain_text(re.compile(r"Versie \d+\.0"))


def zonder_plan(data: Path) -> None:
    """The gezin has an analysis, and its plan of before does not hold any more."""
    with open_huis(instellingen_voor(data)) as huis, huis.als("esdoorn") as werk:
        gezin = open_gezin(werk.ctx, huis.gezinnen["Zandloper"], Doen.WIJZIGEN, Categorie.VP_GEDEELD)
        stop_plan(werk.ctx, gezin, "Wij beginnen opnieuw, met iedereen.")


def test_een_plan_uit_de_analyse_een_schending_en_een_einde(browser: Browser, data: Path) -> None:
    zonder_plan(data)
    with serveer(data) as adres:

        def kijker(naam: str, breedte: int = BREED) -> Kijker:
            wie = Kijker(browser.new_context(viewport={"width": breedte, "height": 800}), adres)
            wie.kies(naam)
            return wie

        cp, vt = kijker("mw. Esdoorn"), kijker("dhr. Linde")
        anna, wout = kijker("Anna Zandloper", SMAL), kijker("Wout Vuurtoren", SMAL)
        pad = f"{_pad(cp, 'Zandloper')}plan"
        vandaag = _vandaag(cp)

        schrijf_plan(cp, pad)
        schrijf_afspraak(wout, pad)
        expect(wout.pagina.locator(".band").first).to_contain_text(AFSPRAAK)
        cp.ga(pad)
        expect(cp.pagina.locator(".gat").first).to_contain_text("kijkt nog niemand")
        leg_voor_en_stel_vast(cp, [anna, wout, vt], pad, vandaag)

        cp.pagina.get_by_role("link", name="Geef mee").first.click()
        cp.pagina.get_by_label("Het blad voor op de koelkast").check()
        knop(cp, "Bewaar")
        expect(cp.pagina.locator("#tekenen")).to_contain_text("gezinsversie")

        cp.pagina.get_by_role("link", name="Lukt het?").first.click()
        cp.pagina.get_by_label("Niet nageleefd", exact=True).check()
        vul(cp, "Wie zag of hoorde dit?", "Isa, aan tafel")
        vul(cp, "Wat gebeurde er nog meer?", "Er werd geroepen op de stoep.")
        knop(cp, "Bewaar")
        cp.ga("/vandaag")
        expect(cp.pagina.locator("main")).to_contain_text("voor als het niet lukt")

        cp.ga(f"{pad}/afronden")
        vul(cp, "Wie vraagt hierna nog hoe het gaat, en hoe?", "Oma en de contactpersoon.")
        vul(cp, "Wat zegt elk kind zelf?", "Isa: het is rustig.")
        vul(cp, "In welk overleg is dit besloten, en door wie?", "Het teamoverleg.")
        vul(cp, "Wanneer was dat overleg?", nederlands(vandaag))
        knop(cp, "Rond af")
        expect(cp.pagina.locator("main")).to_contain_text("Een afspraak lukte niet")

        cp.ga(f"{pad}/evaluatie")
        vul(cp, "Wie waren erbij?", "Anna, Wout en Isa")
        vul(cp, "Wat ging goed?", "Drie overdrachten gingen stil.")
        vul(cp, "Wat is er veranderd?", "Eén keer ging het mis.")
        cp.pagina.get_by_label("Zo doorgaan").check()
        vul(cp, "Waarom?", "Wij kennen de plek nu.")
        knop(cp, "Bewaar de evaluatie")
        expect(cp.pagina.locator("#evaluaties")).to_contain_text("Drie overdrachten gingen stil.")

        rond_af(cp, vt, pad, vandaag)
        anna.ga(pad)
        expect(anna.pagina.locator("#afronding")).to_contain_text("Afgerond")


def rond_af(cp: Kijker, vt: Kijker, pad: str, vandaag: date) -> None:
    """Refused while something lacks; with a reason, a second professional decides."""
    cp.ga(f"{pad}/afronden")
    vul(cp, "Wat zegt elk kind zelf?", "Isa: het is rustig.")
    vul(cp, "In welk overleg is dit besloten, en door wie?", "Het teamoverleg.")
    vul(cp, "Wanneer was dat overleg?", nederlands(vandaag))
    knop(cp, "Rond af")
    expect(cp.pagina.locator("main")).to_contain_text("Afronden kan nog niet.")
    vul(cp, "Ontbreekt er iets, waarom kan het dan toch?", "Beide ouders verhuizen naar een andere gemeente.")
    cp.pagina.get_by_label("Wie besluit dan mee?").select_option(label="dhr. Linde")
    knop(cp, "Rond af")
    expect(cp.pagina.locator("#afronding")).to_contain_text("Voorgesteld")
    vt.ga("/vandaag")
    expect(vt.pagina.locator("main")).to_contain_text("afronden terwijl er nog iets ontbreekt")
    vt.ga(f"{pad}/afronden")
    vt.pagina.get_by_role("link", name="Besluit mee").click()
    vt.pagina.get_by_label("Ja, het plan eindigt").check()
    knop(vt, "Bewaar")
    expect(vt.pagina.locator("#afronding")).to_contain_text("Afgerond")
