"""Nabespreken met telefoons en een scherm: het bord vult zich vanzelf, het verslag past op vier bladen."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from caseapp.actions.oefening.terugblik import zeg_naamloos
from caseapp.db import SYSTEEM, in_ruimte
from caseapp.domain.nabespreking import LANGSTE_BRIEFJE, LENZEN
from caseapp.permissions import Rol

from ..conftest import instellingen_voor
from ..web.bezoeker import Bezoeker
from ..web.huis import Huis, open_huis
from ..web.test_bediening import ruimte_van, volgende
from ..web.test_oefensessie import codes, doe_mee, zet_klaar
from ..web.test_speelkaart import AGENT, KANDELAAR, LERAAR, vertel
from .gastheer import Kijker, open_deur
from .test_gezicht import klopt

pytestmark = pytest.mark.browser
SMAL = {"width": 360, "height": 740}
BREED = {"width": 1280, "height": 800}
KOEKJE = "token-van-de-trainer"
BLADEN = ("", "/kopjes", "/kopjes?kop=2", "/elementen", "/wat-wij-wisten?toon=ja", "/spiegel", "/bord")
LANG = ("Een zin over wat wij samen zagen en deden, en wat wij anders willen. " * 4)[:LANGSTE_BRIEFJE]


def gespeeld(huis: Huis, rondes: int) -> tuple[Bezoeker, str, list[str]]:
    """Who leads, where the debrief is, and the cookies of two phones."""
    trainer = huis.met_account(Rol.TRAINER, token=KOEKJE)
    pad = zet_klaar(trainer, bron=KANDELAAR)
    (code,) = codes(trainer, pad)
    (bediening,) = re.findall(r'href="([^"]+/bediening)"', trainer.get(pad).text)
    agent, leraar = (doe_mee(huis, code, naam) for naam in (AGENT, LERAAR))
    for _ in range(rondes):
        volgende(trainer, bediening)
    vertel(agent, iedereen="y")
    hier = bediening.replace("/bediening", "/nabespreking")
    return trainer, hier, [str(gast.client.get_cookie("sessie").value) for gast in (agent, leraar)]


def telefoon(browser: Browser, adres: str, koekje: str) -> Kijker:
    wie = Kijker(browser.new_context(viewport=SMAL), adres)
    wie.keer_terug(koekje)
    wie.ga("/terugblik")
    return wie


def test_twee_telefoons_en_een_bord(browser: Browser, data: Path) -> None:
    with open_huis(instellingen_voor(data)) as huis:
        _, hier, koekjes = gespeeld(huis, 1)
        with open_deur(huis.app) as adres:
            scherm = Kijker(browser.new_context(viewport=BREED), adres)
            scherm.keer_terug(KOEKJE)
            scherm.ga(f"{hier}/bord")
            een, twee = (telefoon(browser, adres, koekje) for koekje in koekjes)
            assert klopt(een, SMAL["width"]) == []
            een.pagina.get_by_label("Wat hielp?").fill("Dat iemand doorvroeg.")
            een.pagina.get_by_role("button", name="Hang op het bord").click()
            expect(een.pagina.locator("main")).to_contain_text("Van wie het is, staat nergens.")
            twee.pagina.get_by_label("Wat kan anders?").fill("Eerder bellen.")
            twee.pagina.get_by_role("button", name="Hang op het bord").click()
            expect(scherm.pagina.locator(".prikbord")).to_contain_text("Dat iemand doorvroeg.")
            expect(scherm.pagina.locator(".prikbord")).to_contain_text("Eerder bellen.")
            scherm.pagina.locator(".briefje", has_text="Eerder bellen.").get_by_role("button").click()
            expect(scherm.pagina.locator(".prikbord")).not_to_contain_text("Eerder bellen.")
            assert scherm.klachten == een.klachten == twee.klachten == []


def test_bladeren_door_de_kopjes_met_de_pijltjes(browser: Browser, data: Path) -> None:
    with open_huis(instellingen_voor(data)) as huis:
        _, hier, _ = gespeeld(huis, 1)
        with open_deur(huis.app) as adres:
            scherm = Kijker(browser.new_context(viewport=BREED), adres)
            scherm.keer_terug(KOEKJE)
            scherm.ga(f"{hier}/kopjes?kop=1")
            for titel in ("Wat gebeurde er", "Vijf aandachtspunten"):
                scherm.pagina.keyboard.press("ArrowRight")
                expect(scherm.pagina.locator("h1")).to_have_text(titel)
            scherm.pagina.keyboard.press("ArrowLeft")
            expect(scherm.pagina.locator("h1")).to_have_text("Wat gebeurde er")
            groot = scherm.pagina.locator(".kopjevraag").evaluate(
                "el => parseFloat(getComputedStyle(el).fontSize)"
            )
            assert groot >= 28
            assert scherm.klachten == []


def test_een_vol_verslag_past_op_vier_bladzijden_en_elk_scherm_op_een_telefoon(
    browser: Browser, data: Path
) -> None:
    with open_huis(instellingen_voor(data)) as huis:
        leidt, hier, _ = gespeeld(huis, 8)
        _vul(huis, leidt, hier)
        with open_deur(huis.app) as adres:
            trainer = Kijker(browser.new_context(viewport=SMAL), adres)
            trainer.keer_terug(KOEKJE)
            for blad in (
                "",
                "/kopjes",
                "/kopjes?kop=2",
                "/elementen",
                "/wat-wij-wisten?toon=ja",
                "/spiegel",
                "/bord",
            ):
                trainer.ga(f"{hier}{blad}")
                assert klopt(trainer, SMAL["width"]) == [], blad
            trainer.ga(f"{hier}/verslag")
            assert klopt(trainer, SMAL["width"]) == []
            pdf = PdfReader(BytesIO(trainer.pagina.pdf(format="A4")))
            assert len(pdf.pages) <= 4
            alles = " ".join(pagina.extract_text() for pagina in pdf.pages)
            assert "8. Wat is gemeten" in alles
            assert "Alle momenten" not in alles
            assert trainer.klachten == []


def _vul(huis: Huis, trainer: Bezoeker, hier: str) -> None:
    """As much as there can be: every element chosen twice, the board full, an hour of work agreed on."""
    moment = re.findall(r'<option value="([0-9a-f-]{36})"', trainer.get(f"{hier}/elementen/V1").text)[0]
    for lens in LENZEN:
        for soort in ("sterk", "anders"):
            trainer.post(f"{hier}/elementen/{lens}", 302, soort=soort, moment=moment, tekst=LANG * 2)
    store = huis.stores.ruimte(ruimte_van(huis))
    with store.werk(in_ruimte(SYSTEEM)) as werk:
        for _ in range(25):
            zeg_naamloos(werk.ctx, LANG, LANG)
