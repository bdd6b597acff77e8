"""A served demonstration and a real browser to look at it with."""

import os
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright
from waitress.server import create_server

from caseapp.app import create_app
from caseapp.db import Stores

from ..conftest import instellingen_voor

NAMEN = ("chromium", "chromium-browser", "google-chrome")
VLAGGEN = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


def chromium() -> str | None:
    """Where a Chromium is, if there is one."""
    gevonden = (shutil.which(naam) for naam in NAMEN)
    return os.environ.get("CASEAPP_CHROMIUM") or next((pad for pad in gevonden if pad), None)


@contextmanager
def serveer(data: Path) -> Iterator[str]:
    """The application on this data folder, on a free port of this machine only; gives its address."""
    instellingen = instellingen_voor(data)
    stores = Stores(instellingen)
    with stores.gesloten(), open_deur(create_app(stores, instellingen)) as adres:
        yield adres


@contextmanager
def open_deur(app: Flask) -> Iterator[str]:
    """This application, on a free port of this machine only."""
    server = create_server(app, host="127.0.0.1", port=0, threads=4)
    draad = threading.Thread(target=server.run, daemon=True)
    draad.start()
    try:
        yield f"http://127.0.0.1:{server.effective_port}"
    finally:
        # who is being answered is answered, and nobody after that: a screen goes on asking while stores close
        server.task_dispatcher.shutdown(timeout=10)
        server.close()
        draad.join(timeout=5)


@contextmanager
def venster() -> Iterator[Browser]:
    pad = chromium()
    if pad is None:
        if os.environ.get("CI") == "true":
            pytest.fail("geen Chromium gevonden; .ci/run hoort het te installeren")
        pytest.skip("geen Chromium gevonden")
    with sync_playwright() as speler:
        browser = speler.chromium.launch(executable_path=pad, args=VLAGGEN)
        yield browser
        browser.close()


class Kijker:
    """Somebody at a screen: chooses a card, follows addresses, remembers what the console complained of."""

    def __init__(self, context: BrowserContext, adres: str) -> None:
        self.context, self.adres, self.klachten = context, adres, list[str]()
        self.pagina: Page = context.new_page()
        self.pagina.on("console", self._hoor)
        self.pagina.on("pageerror", lambda fout: self.klachten.append(str(fout)))

    def _hoor(self, bericht: ConsoleMessage) -> None:
        if bericht.type in ("error", "warning"):
            self.klachten.append(bericht.text)

    def keer_terug(self, koekje: str) -> None:
        """Go on with a session that was begun before."""
        self.context.add_cookies([{"name": "sessie", "value": koekje, "url": self.adres}])

    def kies(self, naam: str) -> None:
        self.pagina.goto(f"{self.adres}/")
        self.pagina.locator("button", has_text=naam).first.click()
        self.pagina.wait_for_url(re.compile(r"/(vandaag|ons-plan|mijn-afspraken|naast-wie|toezicht/)$"))

    def ga(self, pad: str) -> None:
        self.pagina.goto(f"{self.adres}{pad}")

    def eerste_gezin(self) -> str:
        """The path of the first gezin on my list."""
        self.ga("/gezinnen/")
        link = self.pagina.locator("main a[href^='/gezinnen/'][href$='/']").first
        return str(link.get_attribute("href"))
