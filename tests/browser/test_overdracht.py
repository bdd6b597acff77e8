"""Two people at their own screens hand the fixed face of a gezin over, and the gezin sees it on a phone."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from .gastheer import Kijker, serveer

pytestmark = pytest.mark.browser
BREED, SMAL = 1280, 360


def vul(wie: Kijker, veld: str, tekst: str, knop: str) -> None:
    """One form with one text, and its button."""
    wie.pagina.get_by_label(veld).fill(tekst)
    wie.pagina.get_by_role("button", name=knop, exact=True).click()


def test_een_contactpersoon_draagt_warm_over_en_het_gezin_ziet_het(browser: Browser, data: Path) -> None:
    with serveer(data) as adres:

        def kijker(naam: str, breedte: int = BREED) -> Kijker:
            wie = Kijker(browser.new_context(viewport={"width": breedte, "height": 800}), adres)
            wie.kies(naam)
            return wie

        wilg, berk, noor = kijker("mw. Wilg"), kijker("dhr. Berk"), kijker("Noor Wolkenveld", SMAL)
        pad = f"{wilg.eerste_gezin()}contactpersoon"
        wilg.ga(pad)
        keuze = wilg.pagina.get_by_label("Aan wie")
        keuze.select_option(keuze.locator("option", has_text="dhr. Berk").get_attribute("value"))
        vul(wilg, "Waarom", "Ik ga ergens anders werken en wil dit goed achterlaten.", "Vraag het")
        expect(wilg.pagina.locator("main")).to_contain_text("Tot dan blijft mw. Wilg")

        berk.ga("/vandaag")
        expect(berk.pagina.locator("main")).to_contain_text("Ja of nee zeggen op de overdracht")
        berk.ga(pad)
        vul(
            berk,
            "Wanneer ben je bereikbaar",
            "Elke werkdag van 9 tot 17 uur.",
            "Ja, ik word het vaste gezicht",
        )

        noor.ga(pad)
        expect(noor.pagina.locator("main")).to_contain_text("Er komt een nieuw vast gezicht")

        wilg.ga(pad)
        wilg.pagina.get_by_label("Warm: samen, met het gezin erbij").check()
        verslag = "Samen koffie gedronken bij Noor en Joost thuis."
        vul(wilg, "Wat is er besproken, of waarom ging het niet samen", verslag, "Leg de kennismaking vast")
        verteld = "Met Noor, Joost en Pien aan tafel besproken."
        vul(wilg, "Hoe is het aan het gezin verteld", verteld, "Het gezin weet het: draag over")

        noor.ga(pad)
        expect(noor.pagina.locator("main")).to_contain_text("1 keer gewisseld")
        expect(noor.pagina.locator("main")).to_contain_text(verteld)
        expect(noor.pagina.locator(".smal")).to_contain_text("dhr. Berk")
        assert [klacht for wie in (wilg, berk, noor) for klacht in wie.klachten] == []
