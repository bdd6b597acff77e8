"""Van het scherm van de trainer tot mensen aan het werk: niemand maakte een account."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from caseapp.permissions import Rol

from ..conftest import instellingen_voor
from ..web.huis import open_huis
from .gastheer import Kijker, open_deur

pytestmark = pytest.mark.browser
SMAL = {"width": 360, "height": 740}
BREED = {"width": 1280, "height": 800}
KOEKJE = "token-van-de-trainer"


def komt_binnen(wie: Kijker, code: str, kaart: str, bijnaam: str) -> None:
    wie.ga("/ik-doe-mee")
    wie.pagina.get_by_label("Code").fill(code.lower())
    wie.pagina.get_by_label(re.compile("Ik weet waar dit over gaat")).check()
    wie.pagina.get_by_role("button", name="Verder").click()
    wie.pagina.get_by_label("Bijnaam").fill(bijnaam)
    wie.pagina.get_by_role("button", name=re.compile(f"^{kaart},")).click()
    wie.pagina.wait_for_url(re.compile(r"/(vandaag|ons-plan)$"))


def test_twee_groepen_komen_binnen_met_een_code_en_een_kaart(browser: Browser, data: Path) -> None:
    with open_huis(instellingen_voor(data)) as huis, open_deur(huis.app) as adres:
        huis.met_account(Rol.TRAINER, token=KOEKJE)
        trainer = Kijker(browser.new_context(viewport=BREED), adres)
        trainer.keer_terug(KOEKJE)
        trainer.ga("/sessies")
        trainer.pagina.get_by_label("Naam van de sessie").fill("Team Zuid, maandag")
        trainer.pagina.get_by_label("Hoeveel ruimtes").fill("2")
        trainer.pagina.get_by_role("button", name="Zet klaar").click()
        codes = trainer.pagina.locator(".oefencode b")
        expect(codes).to_have_count(2)
        een, twee = (code.replace(" ", "") for code in codes.all_inner_texts())

        mensen = [Kijker(browser.new_context(viewport=SMAL), adres) for _ in range(3)]
        komt_binnen(mensen[0], een, "mw. Wilg", "Puk")
        komt_binnen(mensen[1], een, "Noor Wolkenveld", "")
        komt_binnen(mensen[2], twee, "mw. Wilg", "Pim")
        expect(mensen[0].pagina.locator("header")).to_contain_text("ruimte 1")
        expect(mensen[2].pagina.locator("header")).to_contain_text("ruimte 2")

        trainer.pagina.reload()
        ruimtes = trainer.pagina.locator(".ruimtes > section")
        expect(ruimtes.nth(0)).to_contain_text("Puk")
        expect(ruimtes.nth(0)).to_contain_text("Noor Wolkenveld")
        expect(ruimtes.nth(1)).to_contain_text("Pim")
        expect(ruimtes.nth(1)).not_to_contain_text("Puk")

        trainer.pagina.get_by_role("button", name="Sluit de sessie").click()
        trainer.pagina.get_by_role("link", name="Nu wissen").click()
        trainer.pagina.get_by_role("button", name="Wis 2 ruimtes").click()
        expect(trainer.pagina.locator("main")).to_contain_text("Deze sessie is gewist")
        mensen[0].ga("/vandaag")
        expect(mensen[0].pagina.locator("body")).not_to_contain_text("mw. Wilg")
        assert trainer.klachten == []
        assert mensen[1].klachten == []
