"""Familie 2, played through: Eva and mw. Kastanje at their own screens write what Rik must not know; Rik
opens everything that he can reach, and what he guesses. Beside it the same house in which all that was
never written. He cannot tell the two apart, by anything."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch
from uuid import UUID

import pytest
import yaml
from playwright.sync_api import Browser, expect

from ..conftest import instellingen_voor
from ..web.adressen import STELLING
from ..web.huis import Huis, open_huis
from ..web.test_ons_plan_tweeling import een_eigen_stem
from ..web.tweeling import SOORTEN, Afgeschermd, een_kindversie
from ..web.tweeling_plan import LEG
from ..web.wandeling import Teller, als_kopij, geteld, in_kopie, maak_klaar, op_dit_moment
from .gastheer import Kijker, open_deur
from .rik import KEER, Antwoord, Tocht, geraden, loop_rond, vraag

pytestmark = pytest.mark.browser
GEZIN, BREED, SMAL = "Lantaarn", 1280, 360
# What Eva and her contactpersoon type in the one house; no word of it may come near Rik.
EVA_DENKT = "Ik zei dat het klopt omdat hij meelas. Het is juist erger geworden."
GESPREK = "Zij belde vanaf de telefoon van een vriendin. Morgen gaan we samen naar de huisarts."
ZOEK = ("opvang", "Vlier", "Spar", "noodplan", "adres", "huisarts", EVA_DENKT[:30])
KANALEN = ("plan/agenda", "plan/koelkast", "plan/papier", "tijdlijn/bestand")
NIET_VOOR_RIK = (EVA_DENKT, GESPREK, "mw. Vlier", "dhr. Spar", "Een plek die niemand kent")
CASUS = Path(__file__).parents[2] / "seeds" / "casussen" / "02-lantaarn.yaml"


@dataclass(frozen=True)
class Huiskamer:
    """One of the two houses, being served. `stil`: what lies in it that is not for Rik."""

    huis: Huis
    adres: str
    browser: Browser
    teller: Teller
    stil: list[Afgeschermd]

    def kijker(self, naam: str, breedte: int = BREED) -> Kijker:
        wie = Kijker(self.browser.new_context(viewport={"width": breedte, "height": 800}), self.adres)
        wie.kies(naam)
        return wie


@contextmanager
def huiskamer(data: Path, moment: Path, browser: Browser, *, stil: bool) -> Iterator[Huiskamer]:
    """A copy of all about one person tells how often somebody looked, as pages do: it is given as text, so
    that these numbers can be left out. All other paper is typeset."""
    een_kopie = patch("caseapp.prints.afschrift.pdf", als_kopij)
    with een_kopie, op_dit_moment(moment), open_huis(instellingen_voor(data)) as huis:
        wat = [een for leg in ALLES if stil for een in leg(huis)]
        with geteld(huis.ruimte.engine, huis.stores.platform.engine) as teller, open_deur(huis.app) as adres:
            yield Huiskamer(huis, adres, browser, teller, wat)


ALLES = (*SOORTEN.values(), LEG, een_kindversie, een_eigen_stem)


@pytest.fixture(scope="module")
def moment(gebouwd: Path) -> Path:
    return gebouwd.with_suffix(".klaar")


@pytest.fixture(scope="module")
def basis(gebouwd: Path, moment: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A house in which every address leads somewhere, to copy twice."""
    plek = Path(shutil.copytree(gebouwd, tmp_path_factory.mktemp("lantaarn") / "huis"))
    with in_kopie(instellingen_voor(plek), moment) as huis:
        maak_klaar(huis)
    return plek


def uit_de_casus() -> list[str]:
    """What the file of this casus keeps from Rik, read from the file itself."""
    daden = yaml.safe_load(CASUS.read_text())["handelingen"]
    teksten = [d["tekst"] for d in daden if "rik" in d.get("afgeschermd_voor", ()) and "tekst" in d]
    assert len(teksten) > 5
    return teksten


def eva_en_kastanje_werken(kamer: Huiskamer, *, schrijf: bool) -> None:
    """Each at an own screen, with what is only for each other. Not `schrijf`: they come past the same pages,
    and write nothing: that his contactpersoon was at work is no secret."""
    eva, kastanje = kamer.kijker("Eva Lantaarn", SMAL), kamer.kijker("mw. Kastanje")
    eva.ga(kamer.huis.pad(GEZIN, "analyse"))
    eva.pagina.get_by_role("row").filter(has_text=STELLING).get_by_role(
        "link", name="Zeg wat jij vindt"
    ).click()
    if schrijf:
        eva.pagina.get_by_label("Niet eens").check()
        eva.pagina.get_by_label("Waarom, in eigen woorden").fill(EVA_DENKT)
        eva.pagina.get_by_label("mw. Kastanje").check()
        eva.pagina.get_by_role("button", name="Schrijf mijn antwoord op").click()
        expect(eva.pagina.locator("main")).to_contain_text(EVA_DENKT)

    kastanje.ga(kamer.huis.pad(GEZIN, "contacten/noteer"))
    if schrijf:
        met = kastanje.pagina.get_by_role("group", name="Met wie van het gezin sprak je")
        met.get_by_label("Eva").check()
        kastanje.pagina.get_by_label("Waar ging het over").fill(GESPREK)
        kastanje.pagina.get_by_role("group", name="Wie mag dit niet lezen").get_by_label("Rik").check()
        kastanje.pagina.locator("form[data-bewaak] button[type=submit]").last.click()
    kastanje.ga(kamer.huis.pad(GEZIN, "tijdlijn"))
    if schrijf:
        expect(kastanje.pagina.locator("main")).to_contain_text(GESPREK)
    assert [*eva.klachten, *kastanje.klachten] == []


def rik_kijkt(kamer: Huiskamer, ids: list[UUID]) -> tuple[Tocht, str]:
    """All that leads on from his first page, all that he guesses; and all that his screen shows of it."""
    rik = kamer.kijker("Rik Lantaarn", SMAL)
    ook = (kamer.huis.pad(GEZIN, deel) for deel in (*KANALEN, "noodplan", "mda", "toegang"))
    tocht = loop_rond(
        rik, kamer.teller, ["/vandaag", "/gezinnen/", "/zoeken", "/logboek/mijn", "/bord", *ook]
    )
    for pad in geraden(kamer.huis.app, kamer.huis.gezinnen[GEZIN], ids):
        tocht[pad] = vraag(rik, pad, kamer.teller)
    getoond = []
    for pad, antwoord in tocht.items():
        if antwoord.status == 200 and dict(antwoord.kop)["content-type"].startswith("text/html"):
            rik.ga(pad)
            getoond.append(rik.pagina.locator("html").inner_text())
    getoond += [zoek(rik, woord, kamer.teller) for woord in ZOEK]
    assert rik.klachten == []
    return tocht, KEER.sub("… keer", "\n".join(getoond))


def zoek(rik: Kijker, woord: str, teller: Teller) -> str:
    """He has no button for it; the address he can try. What is found, and what finding it cost."""
    rik.ga("/zoeken")
    teller.sql = teller.ontzegeld = 0
    rik.pagina.locator("main input[name=term]").fill(woord)
    rik.pagina.locator("main form button[type=submit]").first.click()
    rik.pagina.wait_for_load_state()
    return f"{woord}: {rik.pagina.locator('main').inner_text()} ({teller})"


def anders(a: Antwoord, b: Antwoord) -> str:
    """What somebody who measures would see, in the order in which he would look."""
    for wat in ("status", "kop", "sql", "ontzegeld"):
        if (x := getattr(a, wat)) != (y := getattr(b, wat)):
            return f"{wat}: {x} ≠ {y}"
    plek = next((n for n, (x, y) in enumerate(zip(a.tekst, b.tekst, strict=False)) if x != y), -1)
    return f"tekst: {a.tekst[plek - 80 : plek + 80]!r} ≠ {b.tekst[plek - 80 : plek + 80]!r}"


def test_rik_vindt_niets_van_wat_eva_en_haar_contactpersoon_schreven(
    basis: Path, moment: Path, browser: Browser, tmp_path: Path
) -> None:
    met_data, zonder_data = (Path(shutil.copytree(basis, tmp_path / naam)) for naam in ("met", "zonder"))
    with huiskamer(met_data, moment, browser, stil=True) as kamer:
        eva_en_kastanje_werken(kamer, schrijf=True)
        ids = _van_elke_tabel_een(kamer)
        met, getoond = rik_kijkt(kamer, ids)
        eva = kamer.kijker("Eva Lantaarn")
        van_eva = "".join(een.tekst for een in loop_rond(eva, kamer.teller, ["/gezinnen/"]).values())
    with huiskamer(zonder_data, moment, browser, stil=False) as kamer:
        eva_en_kastanje_werken(kamer, schrijf=False)
        zonder, ook_getoond = rik_kijkt(kamer, ids)

    assert EVA_DENKT in van_eva
    _geen_woord_ervan(met, getoond)
    assert list(met) == list(zonder)
    assert {pad: anders(met[pad], zonder[pad]) for pad in met if met[pad] != zonder[pad]} == {}
    assert getoond == ook_getoond
    _hij_kwam_overal(kamer.huis, met, ids)


def _geen_woord_ervan(tocht: Tocht, getoond: str) -> None:
    stil = (*NIET_VOOR_RIK, *uit_de_casus())
    assert [(zin, pad) for zin in stil for pad, een in tocht.items() if zin in een.tekst] == []
    gezocht = {woord for woord in stil if woord in ZOEK}
    assert [zin for zin in stil if zin in getoond and zin not in gezocht] == []


def _van_elke_tabel_een(kamer: Huiskamer) -> list[UUID]:
    """Of every kind of thing that is not for him, the id of one: what somebody could have overheard."""
    per_soort = {type(een.rij).__name__: een.rij.id for een in kamer.stil if een.gezin == GEZIN}
    return list(per_soort.values())


def _hij_kwam_overal(huis: Huis, tocht: Tocht, ids: list[UUID]) -> None:
    """Else this would be a test of nothing: pages, a print, a file, a calendar, the log, and closed doors."""
    open_ = {pad for pad, een in tocht.items() if een.status == 200}
    soorten = {dict(tocht[pad].kop)["content-type"].split(";")[0] for pad in open_}
    assert {"text/html", "application/pdf", "text/csv", "text/calendar"} <= soorten
    assert {huis.pad(GEZIN, deel) for deel in ("plan", "analyse", "tijdlijn", "delen", "inzage")} <= open_
    assert len(ids) > 8
    dicht = {een.status for pad, een in tocht.items() if any(str(id_) in pad for id_ in ids)}
    assert dicht <= {403, 404}
