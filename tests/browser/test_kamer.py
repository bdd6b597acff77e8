"""A whole zitting of the lokale kamer by keyboard alone: a chair, five who take part, and a screen on the
wall. Nobody touches a mouse; what is on one screen reaches the others by itself."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from .gastheer import Kijker, serveer

pytestmark = pytest.mark.browser
VOORZITTER, INBRENGER = "mw. Beuk", "mw. Wilg"
DEELNEMERS = (INBRENGER, "dhr. Linde", "dhr. Populier", "mw. Hazelaar", "mw. Olm")
ADVIES = "Vraag het oudste kind zelf wat het nodig heeft, en vraag het over een week nog een keer."
TEGENSPRAAK = "Misschien is de stilte rust, en zijn wij het die onrustig zijn."
FEIT = "Sinds er afspraken zijn, is er minder geroep."
MEESTE_TABS = 90
HIER = """() => {
  const e = document.activeElement;
  const naam = e.labels && e.labels.length ? e.labels[0].innerText : e.innerText;
  return [e.tagName, (naam || "").trim(), e.name || ""];
}"""


def tab_naar(wie: Kijker, woord: str, soort: str = "") -> None:
    """Press Tab until what is in focus is called so."""
    for _ in range(MEESTE_TABS):
        wie.pagina.keyboard.press("Tab")
        tag, naam, veld = wie.pagina.evaluate(HIER)
        if (naam.startswith(woord) or veld == woord) and soort in ("", tag):
            return
    raise AssertionError(f"met de Tab-toets is ‘{woord}’ niet te bereiken op {wie.pagina.url}")


def druk(wie: Kijker, woord: str) -> None:
    """A button or a link: Tab to it, and Enter."""
    tab_naar(wie, woord)
    with wie.pagina.expect_navigation():
        wie.pagina.keyboard.press("Enter")


def typ(wie: Kijker, veld: str, tekst: str) -> None:
    tab_naar(wie, veld)
    wie.pagina.keyboard.press("Control+A")
    wie.pagina.keyboard.type(tekst)


def vink(wie: Kijker, woord: str) -> None:
    tab_naar(wie, woord, "INPUT")
    wie.pagina.keyboard.press("Space")


def stap(wie: Kijker, hoe: str) -> None:
    druk(wie, "Volgende stap")
    expect(wie.pagina.locator(".stapkaart h2")).to_have_text(hoe)


def hoofd(wie: Kijker) -> str:
    return wie.pagina.locator("main").inner_text()


def open_de_zitting(voor: Kijker) -> None:
    voor.ga("/overleg")
    druk(voor, "Lokale kamer Oeverlanden")
    druk(voor, "Open de zitting")
    for naam in DEELNEMERS:
        vink(voor, naam)
    vink(voor, "De afspraken zijn voorgelezen")
    druk(voor, "Open de zitting")


def ga_zitten(wie: Kijker, pad: str) -> None:
    wie.ga(pad)
    expect(wie.pagina.locator(".stapkaart h2")).to_have_text("Opening")


def vraag_het_woord(voor: Kijker, school: Kijker) -> None:
    druk(school, "Steek je hand op")
    expect(voor.pagina.locator(".stapkaart")).to_contain_text("Hand op: mw. Hazelaar", timeout=15_000)
    typ(voor, "Wie krijgt het woord", "mw. Haz")
    druk(voor, "Geef het woord")
    expect(school.pagina.locator(".stapkaart")).to_contain_text("jij bent aan het woord", timeout=15_000)


def spreek_tegen(voor: Kijker, school: Kijker) -> None:
    """The chair cannot go on without it."""
    druk(voor, "Volgende stap")
    expect(voor.pagina.locator("main")).to_contain_text("De tegenspraak is nog niet gedaan")
    expect(school.pagina.locator(".stapkaart h2")).to_have_text("Tegenspraak", timeout=15_000)
    typ(school, "Wat wil je zeggen", TEGENSPRAAK)
    druk(school, "Breng in")
    expect(voor.pagina.locator("main")).to_contain_text(TEGENSPRAAK, timeout=15_000)


def adviseer(voor: Kijker, inbrenger: Kijker) -> None:
    druk(voor, "Schrijf het advies")
    typ(voor, "Het advies", ADVIES)
    druk(voor, "Leg vast")
    druk(voor, "Het advies is voorgelezen")
    expect(inbrenger.pagina.locator("main")).to_contain_text(ADVIES, timeout=15_000)
    inbrenger.pagina.reload()
    druk(inbrenger, "Zeg wat je overneemt")
    typ(inbrenger, "Wat neem je over", "Dit doe ik deze week.")
    druk(inbrenger, "Leg vast")


def spreek_af(voor: Kijker) -> None:
    druk(voor, "Spreek een actie af")
    typ(voor, "Wie", "mw. Haz")
    typ(voor, "Wat gaat diegene doen", "Vragen wat het kind op school nodig heeft.")
    typ(voor, "Uiterlijk", "30-4-2026")
    druk(voor, "Spreek af")


def sluit_af(voor: Kijker) -> None:
    stap(voor, "Vertellen aan wie het aangaat")
    druk(voor, "Wie vertelt het aan het gezin")
    typ(voor, "Wie", "mw. W")
    typ(voor, "Uiterlijk", "24-4-2026")
    typ(voor, "Hoe, en aan wie het eerst", "Eerst aan ieder apart.")
    druk(voor, "Spreek af")
    stap(voor, "Opschaling")
    druk(voor, "Leg vast wat eruit kwam")
    vink(voor, "Advies aan de contactpersoon")
    druk(voor, "Leg vast")
    stap(voor, "Belemmeringen")
    stap(voor, "Afsluiting")
    druk(voor, "Sluit de zitting")
    typ(voor, "Wat nemen wij mee", "Eerst vragen, dan raden.")
    druk(voor, "Sluit de zitting")


def test_een_hele_zitting_met_alleen_het_toetsenbord(browser: Browser, data: Path) -> None:
    with serveer(data) as adres:

        def kijker(naam: str, breedte: int = 1280) -> Kijker:
            wie = Kijker(browser.new_context(viewport={"width": breedte, "height": 800}), adres)
            wie.kies(naam)
            return wie

        voor, muur = kijker(VOORZITTER), kijker(VOORZITTER)
        aan_tafel = {naam: kijker(naam, 360 if naam == "mw. Olm" else 1280) for naam in DEELNEMERS}
        inbrenger, school = aan_tafel[INBRENGER], aan_tafel["mw. Hazelaar"]
        open_de_zitting(voor)
        pad = voor.pagina.url.removeprefix(adres)
        for wie in aan_tafel.values():
            ga_zitten(wie, pad)
        muur.ga(pad.replace("/live", "/scherm"))
        stap(voor, "Monitoring")
        stap(voor, "Vraag")
        stap(voor, "Feiten")
        expect(school.pagina.locator("main")).to_contain_text(FEIT, timeout=15_000)
        expect(muur.pagina.locator(".scherm")).to_contain_text(
            "Hoe houden wij vast wat werkt", timeout=15_000
        )
        vraag_het_woord(voor, school)
        for hoe in ("Verduidelijking", "Patroon", "Leefgebieden", "Veiligheid", "Tegenspraak"):
            stap(voor, hoe)
        spreek_tegen(voor, school)
        stap(voor, "Opties")
        stap(voor, "Advies")
        adviseer(voor, inbrenger)
        expect(muur.pagina.locator(".scherm")).to_contain_text(ADVIES, timeout=15_000)
        assert FEIT not in hoofd(muur)
        assert not re.search(r"Hazelaar|Wilg|Wolkenveld|Noor|Joost|Pien|Bram", hoofd(muur))
        stap(voor, "Acties")
        spreek_af(voor)
        sluit_af(voor)
        expect(voor.pagina.locator("main")).to_contain_text("Deze zitting is gesloten")
        school.ga("/vandaag")
        expect(school.pagina.locator("main")).to_contain_text("Vragen wat het kind op school nodig heeft.")
        school.ga(pad.replace("/live", ""))
        assert ADVIES in hoofd(school)
        assert FEIT not in hoofd(school)
        klachten = [k for wie in (voor, muur, *aan_tafel.values()) for k in wie.klachten]
        assert klachten == []


def test_wat_een_deelnemer_typt_blijft_staan_als_de_voorzitter_verder_gaat(
    browser: Browser, data: Path
) -> None:
    with serveer(data) as adres:
        voor, olm = (
            Kijker(browser.new_context(viewport={"width": w, "height": 800}), adres) for w in (1280, 360)
        )
        voor.kies(VOORZITTER)
        olm.kies("mw. Olm")
        open_de_zitting(voor)
        ga_zitten(olm, voor.pagina.url.removeprefix(adres))
        stap(voor, "Monitoring")
        stap(voor, "Vraag")
        expect(olm.pagina.locator(".stapkaart h2")).to_have_text("Vraag", timeout=15_000)
        typ(olm, "Wat wil je zeggen", "Vraag of het kind genoeg slaapt.")
        stap(voor, "Feiten")
        expect(olm.pagina.locator("[data-verder]")).to_be_visible(timeout=15_000)
        assert (
            olm.pagina.get_by_label("Wat wil je zeggen").input_value() == "Vraag of het kind genoeg slaapt."
        )
        olm.context.set_offline(True)
        expect(olm.pagina.locator("[data-bijgewerkt]")).to_contain_text("geen verbinding", timeout=15_000)
        olm.context.set_offline(False)
        expect(olm.pagina.locator("[data-bijgewerkt]")).to_contain_text("bijgewerkt", timeout=60_000)
        druk(olm, "Breng in")
        expect(voor.pagina.locator("main")).to_contain_text(
            "Vraag of het kind genoeg slaapt.", timeout=15_000
        )
