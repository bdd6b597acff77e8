"""'Even stil' en een verbinding die wegvalt, op echte schermen: alles staat binnen tweeënhalve seconde, en
wat iemand typte staat er daarna nog."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from caseapp.actions.account import Wie
from caseapp.permissions import Rol

from ..conftest import instellingen_voor
from ..web.huis import Huis, open_huis
from ..web.training import Training, account_van, nieuwe_training
from .gastheer import Kijker, open_deur
from .test_gezicht import klopt

pytestmark = pytest.mark.browser
TEKST = "Zij belde, en zei dat het vandaag beter"
LANGST = 2.5
LAAG = ".stil-laag"
WEG = "Geen verbinding. Wat je typt, blijft staan."
# Asked often, by the page itself, so that the time is that of the page and not of the asking.
STOND = """() => new Promise((klaar) => {
  const kijk = () => document.querySelector(".stil-laag").hidden ? setTimeout(kijk, 10) : klaar(Date.now());
  kijk();
})"""


@dataclass(frozen=True)
class Zaal:
    """A room of a training, served, and screens in it."""

    browser: Browser
    adres: str
    training: Training

    @property
    def huis(self) -> Huis:
        return self.training.huis

    def kijker(self, wie: str, breedte: int = 1280, **opties: object) -> Kijker:
        token = f"{wie}-{breedte}-{len(opties)}"
        if wie == "trainer":
            self.huis.begin(Wie(self.training.ruimte_id, None, account_van(self.huis)), token=token)
        else:
            self.training.gast(wie, token=token)
        maat = {"width": breedte, "height": 780}
        gezien = Kijker(self.browser.new_context(viewport=maat, **opties), self.adres)  # type: ignore[arg-type]
        gezien.keer_terug(token)
        return gezien

    def noteer(self) -> str:
        return self.huis.pad("Wolkenveld", "gebeurtenissen/noteer")


@contextmanager
def zaal(browser: Browser, data: Path) -> Iterator[Zaal]:
    with open_huis(instellingen_voor(data)) as huis, open_deur(huis.app) as adres:
        huis.met_account(Rol.TRAINER)
        yield Zaal(browser, adres, nieuwe_training(huis))


def veld(pagina: Page) -> str:
    return pagina.locator("main textarea").first.input_value()


def druk(wie: Kijker) -> None:
    wie.pagina.get_by_role("button", name="Even stil").click()


def test_een_drukt_en_binnen_tweeenhalve_seconde_staat_alles(browser: Browser, data: Path) -> None:
    with zaal(browser, data) as hier:
        wilg, els, noor = hier.kijker("wilg"), hier.kijker("els", 360), hier.kijker("noor", 360)
        trainer = hier.kijker("trainer")
        wilg.ga(hier.noteer())
        wilg.pagina.locator("main textarea").first.fill(TEKST)
        els.ga("/vandaag")
        noor.ga(hier.huis.pad("Wolkenveld", "ons-plan"))
        trainer.ga("/oefenruimte/")
        for _ in range(3):
            # each screen looks by itself from before the press; all clocks are of this one machine
            for een in (wilg, els, noor):
                een.pagina.evaluate(f"() => {{ window.stond = ({STOND})(); }}")
            begin = time.time()
            druk(noor)
            stonden = [een.pagina.evaluate("() => window.stond") for een in (wilg, els, noor)]
            assert max(stonden) / 1000 - begin <= LANGST
            expect(trainer.pagina.locator(".stilbalk")).to_be_visible(timeout=LANGST * 1000)
            trainer.pagina.get_by_role("button", name="Verder").first.click()
            for een in (wilg, els, noor):
                expect(een.pagina.locator(LAAG)).to_be_hidden(timeout=LANGST * 1000 + 1000)
        assert veld(wilg.pagina) == TEKST
        assert [een.klachten for een in (wilg, els, noor, trainer)] == [[], [], [], []]


def test_de_stilte_is_te_horen_te_bedienen_en_niet_weg_te_drukken(browser: Browser, data: Path) -> None:
    with zaal(browser, data) as hier:
        wilg, noor = hier.kijker("wilg"), hier.kijker("noor", 360)
        wilg.ga(hier.noteer())
        tekst = wilg.pagina.locator("main textarea").first
        tekst.fill(TEKST)
        noor.ga(hier.huis.pad("Wolkenveld", "ons-plan"))
        druk(noor)
        for een in (wilg, noor):
            laag = een.pagina.locator(LAAG)
            expect(laag).to_be_visible(timeout=LANGST * 1000)
            expect(laag).to_be_focused()
            expect(een.pagina.get_by_role("alertdialog", name="Even stil")).to_be_visible()
            for _ in range(3):
                een.pagina.keyboard.press("Escape")
            een.pagina.keyboard.type("nergens")
            expect(laag).to_be_visible()
            assert klopt(een, een.pagina.viewport_size["width"]) == []  # type: ignore[index]
        wilg.pagina.keyboard.press("Tab")
        expect(wilg.pagina.locator(LAAG).get_by_role("button", name="Uitloggen")).to_be_focused()
        assert veld(wilg.pagina) == TEKST
        hier.training.trainer().post("/oefening/verder")
        expect(wilg.pagina.locator(LAAG)).to_be_hidden(timeout=LANGST * 1000)
        wilg.pagina.keyboard.type(" ging.")  # the place where he was typing is his again
        assert veld(wilg.pagina) == f"{TEKST} ging."
        noor.pagina.reload()
        druk(noor)
        expect(noor.pagina.locator(LAAG)).to_be_visible(timeout=LANGST * 1000)
        noor.pagina.get_by_role("button", name="Snel sluiten").click()
        noor.pagina.wait_for_url(re.compile("/nieuw$"))


def test_zonder_script_kan_het_ook(browser: Browser, data: Path) -> None:
    with zaal(browser, data) as hier:
        wilg, els = (hier.kijker(wie, java_script_enabled=False) for wie in ("wilg", "els"))
        wilg.ga(hier.noteer())
        wilg.pagina.locator("main textarea").first.fill(TEKST)
        els.ga("/vandaag")
        druk(els)
        expect(els.pagina.locator("h1")).to_have_text("Even stil")
        wilg.pagina.get_by_role("button", name="Bewaar").click()
        expect(wilg.pagina.locator("h1")).to_have_text("Even stil")
        expect(wilg.pagina.locator("main")).to_contain_text("Wat je typte is bewaard.")
        hier.training.trainer().post("/oefening/verder")
        wilg.ga(hier.noteer())
        assert veld(wilg.pagina) == TEKST


def test_wie_zijn_verbinding_kwijtraakt_verliest_niets(browser: Browser, data: Path) -> None:
    with zaal(browser, data) as hier:
        wilg = hier.kijker("wilg", 360)
        wilg.ga(hier.noteer())
        pagina, lijn = wilg.pagina, wilg.pagina.locator("[data-lijn]")
        pagina.locator("main select").first.select_option("contact")
        pagina.locator("main textarea").first.fill(TEKST)
        wilg.context.set_offline(True)
        for _ in range(2):
            pagina.get_by_role("button", name="Bewaar").click()
            expect(lijn).to_have_text(WEG)
            assert veld(pagina) == TEKST
        druk(wilg)
        expect(lijn).to_contain_text("Zeg het hardop")
        wilg.context.set_offline(False)
        expect(lijn).to_be_hidden(timeout=15_000)
        assert veld(pagina) == TEKST
        pagina.get_by_role("button", name="Bewaar").click()
        pagina.wait_for_url(re.compile(r"/gezinnen/[^/]+/$"))
        wilg.ga(hier.huis.pad("Wolkenveld", "tijdlijn"))
        assert pagina.locator("main").get_by_text(TEKST).count() == 1  # sent once
        wilg.ga(hier.noteer())
        assert veld(pagina) == ""  # and no draft of it was left


def test_een_sprong_terwijl_iemand_typt(browser: Browser, data: Path) -> None:
    with zaal(browser, data) as hier:
        wilg, trainer = hier.kijker("wilg"), hier.kijker("trainer")
        wilg.ga(hier.noteer())
        wilg.pagina.locator("main textarea").first.press_sequentially(TEKST)
        trainer.ga("/oefenruimte/")
        trainer.pagina.get_by_role("button", name="Een week verder").click()
        bericht = wilg.pagina.locator("[data-sprong]")
        expect(bericht).to_contain_text(
            "De klok staat nu op dag 103 (was dag 96). Wat je typte, staat er nog.", timeout=5000
        )
        assert veld(wilg.pagina) == TEKST
        bericht.get_by_role("link").click()
        expect(wilg.pagina.locator("header")).to_contain_text("dag 103")
        expect(wilg.pagina.locator("main")).to_contain_text("Dit is je concept van")
        assert veld(wilg.pagina) == TEKST
        expect(bericht).to_be_hidden()
        assert wilg.klachten == []


def test_wie_weggaat_vindt_zijn_tekst_terug(browser: Browser, data: Path) -> None:
    """A phone that is put away, a tab that is closed: what was typed until then is kept."""
    with zaal(browser, data) as hier:
        wilg = hier.kijker("wilg", 360)
        wilg.ga(hier.noteer())
        wilg.pagina.locator("main textarea").first.press_sequentially(TEKST)
        with wilg.pagina.expect_response(re.compile("/oefening/concept$")) as bewaard:
            wilg.pagina.evaluate(
                """() => {
                  Object.defineProperty(document, "hidden", { value: true, configurable: true });
                  document.dispatchEvent(new Event("visibilitychange"));
                }"""
            )
        assert bewaard.value.status == 204
        wilg.pagina.close()
        terug = Kijker(wilg.context, hier.adres)
        terug.ga(hier.noteer())
        assert veld(terug.pagina) == TEKST
