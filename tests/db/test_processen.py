"""More than one process on one folder: refused; and forced past that, no fork and nothing lost."""

from pathlib import Path

import pytest

from benchmarks.acht_processen import geweigerd, samen, vorken
from benchmarks.kills import Plaats, mankementen, plaats_in, schrijf
from caseapp.db import Stores
from caseapp.db.knoeien import unguarded

from ..conftest import instellingen_voor

pytestmark = pytest.mark.filterwarnings("ignore:.*fork")


@pytest.fixture
def plaats(data: Path) -> Plaats:
    return plaats_in(data)


def test_een_tweede_proces_krijgt_een_zin(plaats: Plaats) -> None:
    assert "wordt al gebruikt door een ander proces" in geweigerd(plaats)


def test_voorbij_het_slot_zijn_er_geen_vorken_en_is_niets_weg(plaats: Plaats) -> None:
    verslagen = samen(plaats, 3, 12)
    bevestigd = {rij for verslag in verslagen for rij in verslag.bevestigd}
    assert len(bevestigd) == 36
    assert vorken(plaats) == 0
    assert not mankementen(plaats, bevestigd)


def test_een_onthouden_kop_die_voorbij_is_wordt_opnieuw_gevraagd(
    plaats: Plaats, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two stores in turn, each remembering where the chain stood when it wrote last."""
    monkeypatch.setattr("caseapp.db.stores.OneProcess", lambda _map: plaats)
    monkeypatch.setattr(Plaats, "release", lambda _self: None, raising=False)
    een, twee = Stores(instellingen_voor(plaats.map)), Stores(instellingen_voor(plaats.map))
    bevestigd = set()
    with een.gesloten(), twee.gesloten():
        for keer in range(6):
            wie = (een, twee)[keer % 2]
            bevestigd.add(schrijf(wie.ruimte(plaats.ruimte), plaats.wie, keer).hex)
            assert een.controleer(plaats.ruimte).goed
    assert vorken(plaats) == 0
    assert not mankementen(plaats, bevestigd)


def test_de_telling_zelf_ziet_een_vork(plaats: Plaats) -> None:
    assert vorken(plaats) == 0
    with unguarded(plaats.db) as c:
        (vorige,) = c.execute("SELECT vorige FROM log_regel WHERE volgnummer = 9").fetchone()
        c.execute("UPDATE log_regel SET vorige = ? WHERE volgnummer = 10", (vorige,))
    assert vorken(plaats) == 1
