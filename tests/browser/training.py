"""A training in the browser: a trainer who makes a sessie, and people who take a card in it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, expect

from caseapp.permissions import Rol

from ..conftest import instellingen_voor
from ..web.huis import Huis, open_huis
from .gastheer import Kijker, open_deur

SMAL = {"width": 360, "height": 740}
BREED = {"width": 1280, "height": 800}
KOEKJE = "token-van-de-trainer"


class Training:
    """An opened house, its trainer at a screen, and who came in."""

    def __init__(self, huis: Huis, browser: Browser, adres: str) -> None:
        self.huis, self.browser, self.adres = huis, browser, adres
        huis.met_account(Rol.TRAINER, token=KOEKJE)
        self.trainer = self.kijker(breed=True)
        self.trainer.keer_terug(KOEKJE)
        self.mensen: list[Kijker] = []

    def kijker(self, *, breed: bool = False) -> Kijker:
        return Kijker(self.browser.new_context(viewport=BREED if breed else SMAL), self.adres)

    def zet_klaar(self, naam: str, begin: str, ruimtes: int = 1) -> list[str]:
        """The codes of the rooms; `begin`: what stands on the list to choose from."""
        blad = self.trainer.pagina
        self.trainer.ga("/sessies")
        blad.get_by_label("Naam van de sessie").fill(naam)
        blad.get_by_label("Wat gaan jullie spelen").select_option(label=begin)
        blad.get_by_label("Hoeveel ruimtes").fill(str(ruimtes))
        blad.get_by_role("button", name="Zet klaar").click()
        codes = blad.locator(".oefencode b")
        expect(codes).to_have_count(ruimtes)
        return [code.replace(" ", "") for code in codes.all_inner_texts()]

    def doe_mee(self, code: str, kaart: str, *, bijnaam: str = "", breed: bool = False) -> Kijker:
        """From the code to the card, as people do it on their phone."""
        wie = self.kijker(breed=breed)
        wie.ga("/ik-doe-mee")
        wie.pagina.get_by_label("Code").fill(code.lower())
        wie.pagina.get_by_label(re.compile("Ik weet waar dit over gaat")).check()
        wie.pagina.get_by_role("button", name="Verder").click()
        wie.pagina.get_by_label("Bijnaam").fill(bijnaam)
        wie.pagina.get_by_role("button", name=re.compile(f"^{re.escape(kaart)},")).click()
        wie.pagina.wait_for_url(re.compile(r"/(mijn-kaart|vandaag|ons-plan)$"))
        self.mensen.append(wie)
        return wie

    def druk(self, knop: str) -> None:
        """A button of the trainer, and the page that comes of it."""
        self.trainer.pagina.get_by_role("button", name=knop, exact=True).first.click()
        self.trainer.pagina.wait_for_load_state()

    def klachten(self) -> list[str]:
        """What consoles complained of; a refused form says so, and that is no fault."""
        alle = [een for wie in (self.trainer, *self.mensen) for een in wie.klachten]
        return [een for een in alle if "422" not in een]


@contextmanager
def training(browser: Browser, data: Path) -> Iterator[Training]:
    with open_huis(instellingen_voor(data)) as huis, open_deur(huis.app) as adres:
        yield Training(huis, browser, adres)
