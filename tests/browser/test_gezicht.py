"""What a browser says of the pages: accessible, no complaints, on every width, without JavaScript too."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from .gastheer import Kijker, serveer, venster

pytestmark = pytest.mark.browser
BREED, SMAL, KLEINST = 1280, 360, 320
PERSONAS = ("mw. Wilg", "Noor Wolkenveld", "Liv Lantaarn", "mw. Beuk", "mw. Sering", "dhr. Jeneverbes")
ALGEMEEN = (
    "/vandaag",
    "/gezinnen/",
    "/uitleg/",
    "/uitleg/wie-mag-wat-zien",
    "/uitleg/beveiliging",
    "/wissel",
)
IN_GEZIN = ("", "contactpersoon", "tijdlijn", "inzage", "situatie", "gebeurtenissen/noteer", "mensen")
APART = {
    "mw. Sering": ("/oefenruimte/", "/oefenruimte/herstel", "/oefenruimte/vernietigen"),
    "dhr. Jeneverbes": ("/logboek/",),
    "mw. Beuk": ("/cijfers",),
}
BUITEN = ("/", "/inloggen", "/ik-doe-mee", "/uitgelogd", "/bestaat-niet", "/vandaag")


@pytest.fixture(scope="module")
def adres(gebouwd: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    data = Path(shutil.copytree(gebouwd, tmp_path_factory.mktemp("browser") / "huis"))
    with serveer(data) as waar:
        yield waar


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with venster() as browser:
        yield browser


def kijker(browser: Browser, adres: str, breedte: int, **opties: object) -> Kijker:
    context = browser.new_context(viewport={"width": breedte, "height": 800}, **opties)  # type: ignore[arg-type]
    return Kijker(context, adres)


def klopt(gast: Kijker) -> list[str]:
    """What axe finds on this page, and whether the page scrolls sideways."""
    gevonden = Axe().run(
        gast.pagina, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
    )
    fouten = [
        f"{gast.pagina.url}: {v['id']} {v['nodes'][0]['html'][:120]}" for v in gevonden.response["violations"]
    ]
    if gast.pagina.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        fouten.append(f"{gast.pagina.url}: scrolls sideways")
    return fouten


def paden(gast: Kijker, naam: str) -> list[str]:
    gezin = (
        [] if naam in ("mw. Beuk", "dhr. Jeneverbes") else [gast.eerste_gezin() + deel for deel in IN_GEZIN]
    )
    return [*ALGEMEEN, *gezin, *APART.get(naam, ())]


@pytest.mark.parametrize("naam", PERSONAS)
def test_elke_pagina_is_toegankelijk_op_drie_breedtes(browser: Browser, adres: str, naam: str) -> None:
    fouten: list[str] = []
    for breedte in (BREED, SMAL, KLEINST):
        gast = kijker(browser, adres, breedte)
        gast.kies(naam)
        for pad in paden(gast, naam):
            gast.ga(pad)
            fouten += klopt(gast)
        fouten += [klacht for klacht in gast.klachten if "403" not in klacht]
        gast.context.close()
    assert fouten == []


def test_ook_wie_nog_niemand_is_ziet_toegankelijke_pagina_s(browser: Browser, adres: str) -> None:
    fouten: list[str] = []
    for breedte in (BREED, KLEINST):
        gast = kijker(browser, adres, breedte)
        for pad in BUITEN:
            gast.ga(pad)
            fouten += klopt(gast)
        gast.context.close()
    assert fouten == []


def test_donker_is_net_zo_leesbaar(browser: Browser, adres: str) -> None:
    gast = kijker(browser, adres, BREED, color_scheme="dark")
    gast.kies("mw. Wilg")
    for pad in ("/vandaag", gast.eerste_gezin()):
        gast.ga(pad)
        assert klopt(gast) == []


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
