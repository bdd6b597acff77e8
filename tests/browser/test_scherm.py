"""Het scherm aan de muur op een beamer: groot genoeg, zonder schuiven, en stil als het stil is."""

import re
import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from sqlmodel import select

from caseapp.actions.deelnemer import neem_kaart
from caseapp.db import SYSTEEM, Store, in_ruimte
from caseapp.permissions import Rol
from caseapp.queries.oefening.wat import kaartnamen
from caseapp.tables import Ruimteklok, RuimteSoort

from ..conftest import instellingen_voor
from ..web.huis import open_huis
from .gastheer import Kijker, open_deur

pytestmark = pytest.mark.browser
BEAMERS = ({"width": 1280, "height": 720}, {"width": 1920, "height": 1080})
KOEKJE = "token-van-de-trainer"
STIL_BINNEN = 2.5  # seconds
AAN_TAFEL = ("mw. Wilg", "dhr. Berk", "dhr. Linde", "Noor Wolkenveld", "Wijkagent")
# Of every element with words of its own: its size, and how its ink stands out against what it lies on.
MEET = """() => {
  const licht = (kleur) => {
    const [r, g, b] = kleur.match(/[\\d.]+/g).map(Number).map((deel) => deel / 255)
      .map((deel) => deel <= 0.03928 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const grond = (deel) => {
    for (let hier = deel; hier; hier = hier.parentElement) {
      const kleur = getComputedStyle(hier).backgroundColor;
      if (!/, 0\\)$/.test(kleur)) return kleur;
    }
    return "rgb(255, 255, 255)";
  };
  return [...document.body.querySelectorAll("*")]
    .filter((deel) => [...deel.childNodes].some((kind) => kind.nodeType === 3 && kind.textContent.trim()))
    .map((deel) => {
      const stijl = getComputedStyle(deel);
      const [hoog, laag] = [licht(stijl.color), licht(grond(deel))].sort((a, b) => b - a);
      const uit = (hoog + 0.05) / (laag + 0.05);
      return [deel.textContent.trim().slice(0, 40), parseFloat(stijl.fontSize), uit];
    });
}"""
PAST = """() => [document.documentElement.scrollHeight <= innerHeight,
  document.documentElement.scrollWidth <= innerWidth]"""


def maat_en_contrast(muur: Kijker) -> None:
    gemeten = muur.pagina.evaluate(MEET)
    assert gemeten
    assert [een for een in gemeten if een[1] < 28 or een[2] < 7] == []


def aan_tafel(store: Store) -> None:
    with store.werk(in_ruimte(SYSTEEM)) as werk:
        namen = {naam: id_ for id_, naam in kaartnamen(werk.ctx).items()}
        for naam in set(AAN_TAFEL) & set(namen):
            neem_kaart(werk.ctx, namen[naam], naam.encode(), "")


def zet_stil(store: Store, *, stil: bool) -> None:
    with store.werk(in_ruimte(SYSTEEM)) as werk:
        klok = werk.ctx.session.exec(select(Ruimteklok)).one()
        klok.stil_sinds = werk.ctx.wall if stil else None


def hang_op(browser: Browser, adres: str, trainer: Kijker, maat: dict[str, int]) -> Kijker:
    trainer.pagina.get_by_role("button", name="Nieuw scherm voor ruimte 1").click()
    link = trainer.pagina.locator("a[href*='/scherm/']").get_attribute("href")
    trainer.pagina.go_back()
    muur = Kijker(browser.new_context(viewport=maat), adres)  # type: ignore[arg-type]
    muur.pagina.goto(str(link))
    maat_en_contrast(muur)
    muur.pagina.get_by_role("button", name="Toon het scherm").click()
    muur.pagina.wait_for_url(re.compile("/scherm$"))
    return muur


@pytest.mark.parametrize("bron", ["casus:wolkenveld", "scenario:gezin-kandelaar"])
def test_het_scherm_is_op_elke_beamer_te_lezen(
    browser: Browser, data: Path, tmp_path: Path, bron: str
) -> None:
    with open_huis(instellingen_voor(data)) as huis, open_deur(huis.app) as adres:
        huis.met_account(Rol.TRAINER, token=KOEKJE)
        trainer = Kijker(browser.new_context(), adres)
        trainer.keer_terug(KOEKJE)
        trainer.ga("/sessies")
        trainer.pagina.get_by_label("Naam van de sessie").fill("Team Zuid, maandag")
        trainer.pagina.get_by_label("Wat gaan jullie spelen").select_option(bron)
        trainer.pagina.get_by_role("button", name="Zet klaar").click()
        trainer.pagina.wait_for_url(re.compile(r"/sessies/[0-9a-f-]+$"))
        store = huis.stores.ruimte(huis.stores.zoek(RuimteSoort.OEFENING)[-1])
        aan_tafel(store)
        for maat in BEAMERS:
            muur = hang_op(browser, adres, trainer, maat)
            expect(muur.pagina.locator("h1")).to_have_count(1)
            expect(muur.pagina.locator(".waar")).to_contain_text("dag ")
            if bron.startswith("casus"):
                expect(muur.pagina.locator("main")).to_contain_text("Zo hangt het samen")
            else:
                expect(muur.pagina.locator(".klok")).to_contain_text(re.compile(r"nog \d+:\d\d|tijd om"))
            maat_en_contrast(muur)
            muur.pagina.screenshot(path=tmp_path / f"{bron[:5]}-{maat['width']}.png")
            assert muur.pagina.evaluate(PAST) == [True, True], maat
            zet_stil(store, stil=True)
            sinds = time.monotonic()
            expect(muur.pagina.get_by_role("heading", name="Even stil")).to_be_visible(timeout=5_000)
            assert time.monotonic() - sinds <= STIL_BINNEN
            maat_en_contrast(muur)
            zet_stil(store, stil=False)
            expect(muur.pagina.locator(".waar")).to_be_visible(timeout=5_000)
            assert muur.klachten == []
