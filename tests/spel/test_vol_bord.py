"""Een vol bord: de gezinnen van de demonstratie met kleine erbij, als begin van een ruimte."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
import yaml
from sqlmodel import select

from caseapp.config import ROOT
from caseapp.db import Stores, in_ruimte
from caseapp.permissions import Rol
from caseapp.queries.bord.blad import BordBlad, Keuze, bord
from caseapp.scenario.casus import Casus
from caseapp.scenario.daden.betrokkenen import WijsContactpersoonAan
from caseapp.scenario.daden.contact import LegContactVast
from caseapp.scenario.vulling import lees_vulling
from caseapp.spel.ruimtes import maak_ruimte, sjabloon_voor, van_een_training, waarmee_te_beginnen
from caseapp.spel.zaaien import HONDERD, VOL, demonstratie, mensen_in, vingerafdruk
from caseapp.tables import Gebruiker

from ..builders import instellingen_in

ELKE, AANTAL = 20, 5


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As what we give along, with one casus of which nobody is a persona, and every twentieth of the small
    gezinnen."""
    map_ = Path(shutil.copytree(ROOT / "seeds", tmp_path_factory.mktemp("vol") / "seeds"))
    for pad in (map_ / "casussen").glob("*.yaml"):
        if "kompas" not in pad.name:
            pad.unlink()
    _houd(map_ / "gebruikers.yaml", "gebruikers", lambda een, _: "persoon" not in een)
    _houd(map_ / HONDERD, "casussen", lambda _, nummer: nummer % ELKE == 2)
    return map_


def _houd(pad: Path, lijst: str, welke) -> None:
    inhoud = yaml.safe_load(pad.read_text())
    inhoud[lijst] = [een for nummer, een in enumerate(inhoud[lijst]) if welke(een, nummer)]
    pad.write_text(yaml.safe_dump(inhoud, allow_unicode=True, sort_keys=False))


@pytest.fixture(scope="module")
def huis(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stores]:
    with Stores(instellingen_in(tmp_path_factory.mktemp("huis"))).gesloten() as stores:
        yield stores


@pytest.fixture(scope="module")
def demo(huis: Stores, seeds: Path) -> UUID:
    return demonstratie(huis, seeds)


@pytest.fixture(scope="module")
def vol(huis: Stores, seeds: Path, demo: UUID) -> UUID:
    return maak_ruimte(huis, sjabloon_voor(huis, seeds, demo, VOL), "Team Zuid, ruimte 1")


@pytest.fixture(scope="module")
def klein(seeds: Path) -> tuple[Casus, ...]:
    return lees_vulling(seeds / HONDERD, mensen_in(seeds)[1])


def kijk(huis: Stores, ruimte: UUID) -> BordBlad:
    """The bord of the procesregisseur."""
    store = huis.ruimte(ruimte)
    with store.session() as session:
        wie = session.exec(select(Gebruiker.id).where(Gebruiker.rol == Rol.PROCESREGISSEUR)).first()
    with store.werk(in_ruimte(wie), alleen_lezen=True) as werk:
        return bord(werk.ctx, Keuze())


def test_de_kleine_gezinnen_staan_op_het_bord_van_de_procesregisseur(huis, demo, vol, klein) -> None:
    blad = kijk(huis, vol)
    assert (blad.allen, kijk(huis, demo).allen) == (1 + AANTAL, 1)
    assert blad.zonder == sum(not doet(casus, WijsContactpersoonAan) for casus in klein) > 0
    gehoord = sum(een.dagen is not None for regel in blad.regels for een in regel.feiten.kinderen)
    assert (
        gehoord == sum(daad.met == ("kind",) for casus in klein for daad in doet(casus, LegContactVast)) > 0
    )


def doet(casus: Casus, soort: type) -> list:
    return [daad for daad in casus.handelingen if isinstance(daad, soort)]


def test_de_ruimte_is_een_van_een_training_en_haar_logboek_klopt(huis, demo, vol) -> None:
    assert vol in van_een_training(huis, demo)
    assert huis.controleer(vol).eerste_fout is None


def test_een_tweede_keer_wordt_er_niets_opnieuw_gespeeld(huis, seeds, demo, vol) -> None:
    eerste = sjabloon_voor(huis, seeds, demo, VOL)
    assert sjabloon_voor(huis, seeds, demo, VOL) == eerste


def test_een_trainer_kan_ermee_beginnen(seeds: Path) -> None:
    assert list(waarmee_te_beginnen(seeds).items())[-1] == (
        VOL,
        "Alle gezinnen, en honderd kleine erbij: een vol bord",
    )


def test_de_demonstratie_wordt_er_niet_van_gemaakt(seeds: Path, tmp_path: Path) -> None:
    kopie = Path(shutil.copytree(seeds, tmp_path / "seeds"))
    (kopie / HONDERD).write_text("iets anders")
    assert vingerafdruk(kopie) == vingerafdruk(seeds)
