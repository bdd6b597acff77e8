"""Voor een zaal: twaalf stappen door het Toekomstscenario, met nu en straks ernaast."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from caseapp.domain.toekomst.stappen import STAPPEN
from caseapp.domain.toekomst.tellingen import TELLINGEN

from .gastheer import Kijker, serveer
from .test_gezicht import SCHUIFT, klopt

pytestmark = pytest.mark.browser
BEAMER = {"width": 1280, "height": 720}
SMAL = {"width": 360, "height": 740}
LETTERS = """[...document.querySelectorAll(".rondleiding :is(p, li, dd, td, th)")]
    .map(deel => getComputedStyle(deel).fontSize)"""


@pytest.fixture
def trainer(browser: Browser, data: Path) -> Iterator[Kijker]:
    with serveer(data) as adres:
        kijker = Kijker(browser.new_context(viewport=BEAMER), adres)
        kijker.kies("mw. Sering")
        yield kijker
        assert kijker.klachten == []
        kijker.context.close()


def begin(trainer: Kijker, keuze: str, *, groot: bool) -> Page:
    trainer.ga("/toekomst/")
    trainer.pagina.get_by_label(re.compile(f"^{keuze}")).check()
    trainer.pagina.get_by_label(re.compile("Grote letters")).set_checked(groot)
    trainer.pagina.get_by_role("button", name="Begin", exact=True).click()
    expect(trainer.pagina.locator("main .label")).to_contain_text("stap 1 van")
    return trainer.pagina


def speel(trainer: Kijker) -> None:
    trainer.ga("/toekomst/nu-en-straks")
    trainer.pagina.get_by_role("button", name="Speel beide verhalen en tel").click(no_wait_after=True)
    expect(trainer.pagina.locator(".getal").first).to_be_visible(timeout=120_000)


def test_wie_rondleidt_loopt_de_twaalf_stappen_en_begint_daarna_opnieuw(trainer: Kijker) -> None:
    speel(trainer)
    pagina = begin(trainer, "Alle stappen", groot=True)
    for stap in STAPPEN:
        expect(pagina.get_by_role("heading", level=1)).to_have_text(stap.titel)
        for telling in stap.tellingen:
            expect(pagina.locator(".cijfer", has_text=TELLINGEN[telling].vraag)).to_contain_text("Straks")
        pagina.get_by_role("button", name=f"Kijk als {stap.wie}").click()
        expect(pagina.locator("header")).to_contain_text(f"je kijkt als {stap.wie}")
        expect(pagina.locator("main")).not_to_contain_text("Je ziet dit niet")
        pagina.get_by_role("link", name="Terug naar de rondleiding").click()
        expect(pagina.locator("main .label")).to_contain_text(f"stap {stap.nummer} van 12")
        pagina.keyboard.press("ArrowRight")
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Nu en straks")
    assert {float(maat.removesuffix("px")) >= 28 for maat in pagina.evaluate(LETTERS)} == {True}
    trainer.ga("/toekomst/stap/12")
    pagina.keyboard.press("PageUp")
    expect(pagina.locator("main .label")).to_contain_text("stap 11 van 12")
    pagina.get_by_role("button", name=re.compile("^Verhaal opnieuw")).click()
    pagina.get_by_role("button", name="Ja, begin opnieuw").click()
    expect(pagina.locator("header")).to_contain_text("je kijkt als mw. Sering")
    expect(pagina.locator("main")).to_contain_text("weer aan het begin van het verhaal")
    pagina.get_by_role("link", name="Terug naar de rondleiding").click()
    pagina.get_by_role("button", name="Stop de rondleiding").click()
    expect(pagina.locator(".rondleidingbalk")).to_have_count(0)


def test_in_een_tweede_venster_blijft_de_rondleiding_staan(trainer: Kijker) -> None:
    pagina = begin(trainer, "Kort", groot=False)
    for keer in ("eerste", "tweede"):
        if keer == "eerste":
            with trainer.context.expect_page() as erbij:
                pagina.get_by_role("button", name="In een tweede venster").click()
        else:
            pagina.get_by_role("button", name="In een tweede venster").click()
        verhaal = erbij.value
        expect(verhaal.locator("header")).to_contain_text("je kijkt als mw. Wilg")
        expect(pagina.locator("main .label")).to_contain_text("stap 1 van 4")
        knop = pagina.get_by_role("button", name="In een tweede venster")
        expect(knop).not_to_have_attribute("aria-disabled", "true", timeout=10_000)
    assert len(trainer.context.pages) == 2


def test_op_een_telefoon_en_voor_een_schermlezer(trainer: Kijker) -> None:
    speel(trainer)
    assert klopt(trainer, BEAMER["width"], SMAL["width"]) == []
    pagina = begin(trainer, "Alle stappen", groot=True)
    trainer.ga("/toekomst/stap/7")
    assert klopt(trainer, BEAMER["width"], SMAL["width"]) == []
    pagina.get_by_role("button", name="Kijk als Joost Wolkenveld").click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Onze afspraken")
    assert klopt(trainer, SMAL["width"]) == []
    pagina.set_viewport_size(SMAL)
    assert not pagina.evaluate(SCHUIFT)
