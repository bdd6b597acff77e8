"""What a browser says of the pages: accessible, no complaints, on every width, without JavaScript too."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, expect

from ..web.adressen import routes
from ..web.huis import koekje
from .conftest import Opstelling
from .gastheer import Kijker
from .rondes import ALLEN, GEEN_BLAD, NIET_ZOMAAR, STRAAT

pytestmark = pytest.mark.browser
BREED, SMAL, KLEINST = 1280, 360, 320
REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Without waiting for style sheets to be fetched once more: nothing here turns with the screen.
OPTIES = {"runOnly": REGELS, "resultTypes": ["violations"], "preload": False}
SCHUIFT = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def adres(opstelling: Opstelling) -> str:
    return opstelling.adres


def kijker(browser: Browser, adres: str, breedte: int, **opties: object) -> Kijker:
    context = browser.new_context(viewport={"width": breedte, "height": 800}, **opties)  # type: ignore[arg-type]
    return Kijker(context, adres)


def klopt(gast: Kijker, *breedtes: int) -> list[str]:
    """What axe finds on this page at each width, and whether it scrolls sideways, also at the narrowest."""
    waar, fouten = gast.pagina.url, []
    gast.pagina.evaluate(AXE_SCRIPT)
    for breedte in (*breedtes, KLEINST):
        gast.pagina.set_viewport_size({"width": breedte, "height": 800})
        if breedte in breedtes:
            gevonden = gast.pagina.evaluate("opties => axe.run(opties).then(uit => uit.violations)", OPTIES)
            fouten += [f"{waar} {breedte}: {v['id']} {v['nodes'][0]['html'][:120]}" for v in gevonden]
        if gast.pagina.evaluate(SCHUIFT):
            fouten.append(f"{waar} {breedte}: scrolls sideways")
    gast.pagina.set_viewport_size({"width": breedtes[0], "height": 800})
    return fouten


@pytest.mark.parametrize("sleutel", [wie.sleutel for wie in ALLEN])
def test_elke_pagina_is_toegankelijk_op_elke_breedte(
    browser: Browser, opstelling: Opstelling, sleutel: str
) -> None:
    gast, fouten = kijker(browser, opstelling.adres, BREED), list[str]()
    if sleutel != STRAAT:
        gast.keer_terug(koekje(sleutel))
    for _, pad in opstelling.rondes[sleutel]:
        gast.ga(pad)
        fouten += klopt(gast, BREED, SMAL)
    assert fouten + gast.klachten == []
    gast.context.close()


def test_elke_pagina_van_het_huis_wordt_door_iemand_bekeken(opstelling: Opstelling) -> None:
    """A page that nobody in `ALLEN` can open would never be looked at."""
    bekeken = {endpoint for ronde in opstelling.rondes.values() for endpoint, _ in ronde}
    alle = {endpoint for endpoint, _ in routes(opstelling.huis.app, "GET")}
    assert alle - bekeken == GEEN_BLAD | NIET_ZOMAAR


def test_een_fout_ziet_er_ook_toegankelijk_uit(browser: Browser, adres: str) -> None:
    gast = kijker(browser, adres, BREED)
    for pad in ("/bestaat-niet", "/vandaag"):
        gast.ga(pad)
        assert klopt(gast, BREED, SMAL) == []
    gast.context.close()


def test_donker_is_net_zo_leesbaar(browser: Browser, adres: str) -> None:
    gast = kijker(browser, adres, BREED, color_scheme="dark")
    gast.kies("mw. Wilg")
    for pad in ("/vandaag", gast.eerste_gezin()):
        gast.ga(pad)
        assert klopt(gast, BREED) == []


def test_snel_sluiten_laat_niets_achter(browser: Browser, adres: str) -> None:
    gast = kijker(browser, adres, SMAL)
    gast.kies("Eva Lantaarn")
    gast.ga(gast.eerste_gezin())
    gast.pagina.get_by_role("button", name="Snel sluiten").first.click()
    gast.pagina.wait_for_url("**/nieuw")
    assert "gezin" not in gast.pagina.content().lower()
    gast.pagina.go_back()
    assert "Lantaarn" not in gast.pagina.content()
    gast.ga("/vandaag")
    expect(gast.pagina.locator("h1")).to_contain_text("niet meer ingelogd")


def test_zonder_javascript_werkt_alles(browser: Browser, adres: str) -> None:
    gast = kijker(browser, adres, BREED, java_script_enabled=False)
    gast.kies("mw. Wilg")
    gast.ga(f"{gast.eerste_gezin()}gebeurtenissen/noteer")
    gast.pagina.locator("textarea").fill("Kort gebeld: vandaag ging het goed.")
    gast.pagina.get_by_role("button", name="Bewaar").click()
    assert "vandaag ging het goed" in gast.pagina.content()


def test_een_kaart_kiezen_kan_met_alleen_het_toetsenbord(browser: Browser, adres: str) -> None:
    gast = kijker(browser, adres, BREED)
    gast.ga("/")
    gast.pagina.keyboard.press("Tab")
    assert gast.pagina.evaluate("document.activeElement.getAttribute('href')") == "#inhoud"
    for _ in range(20):
        gast.pagina.keyboard.press("Tab")
        if gast.pagina.evaluate("document.activeElement.tagName") == "BUTTON":
            break
    gast.pagina.keyboard.press("Enter")
    gast.pagina.wait_for_url("**/vandaag")


def test_een_half_getypt_formulier_waarschuwt(browser: Browser, adres: str) -> None:
    gast = kijker(browser, adres, BREED)
    gast.kies("mw. Wilg")
    gast.ga(f"{gast.eerste_gezin()}gebeurtenissen/noteer")
    gast.pagina.locator("textarea").press_sequentially("Half")
    gevraagd: list[str] = []
    gast.pagina.on("dialog", lambda vraag: (gevraagd.append(vraag.type), vraag.accept()))
    gast.ga("/vandaag")
    assert gevraagd == ["beforeunload"]


def test_de_eerste_pagina_weegt_hoogstens_300_kb(browser: Browser, adres: str) -> None:
    gast, gewicht = kijker(browser, adres, BREED), list[int]()
    gast.pagina.on("response", lambda antwoord: gewicht.append(len(antwoord.body())))
    gast.pagina.goto(f"{adres}/", wait_until="networkidle")
    assert 0 < sum(gewicht) <= 300_000
