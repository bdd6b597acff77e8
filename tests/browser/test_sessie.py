"""Van het scherm van de trainer tot mensen aan het werk: niemand maakte een account."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from .training import training

pytestmark = pytest.mark.browser


def test_twee_groepen_komen_binnen_met_een_code_en_een_kaart(browser: Browser, data: Path) -> None:
    with training(browser, data) as groep:
        trainer = groep.trainer
        een, twee = groep.zet_klaar("Team Zuid, maandag", "Alle gezinnen van de demonstratie", 2)
        wilg = groep.doe_mee(een, "mw. Wilg", bijnaam="Puk")
        noor = groep.doe_mee(een, "Noor Wolkenveld")
        ook_wilg = groep.doe_mee(twee, "mw. Wilg", bijnaam="Pim")
        expect(wilg.pagina.locator("header")).to_contain_text("ruimte 1")
        expect(ook_wilg.pagina.locator("header")).to_contain_text("ruimte 2")

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
        wilg.ga("/vandaag")
        expect(wilg.pagina.locator("body")).not_to_contain_text("mw. Wilg")
        assert trainer.klachten == []
        # her page still asks now and then, and hears that it is over
        assert [een for een in noor.klachten if "401" not in een] == []
