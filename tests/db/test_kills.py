"""Falls in the middle of writing: a killed process, a full disk, a clock that is set back."""

import os
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from sqlalchemy.exc import OperationalError

from benchmarks.kills import Plaats, dood, mankementen, moord, plaats_in, schrijf
from caseapp.config import ROOT, StartFout
from caseapp.db import Store, Stores

from ..conftest import instellingen_voor

fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")


@pytest.fixture
def plaats(data: Path) -> Plaats:
    return plaats_in(data)


@fork
@pytest.mark.filterwarnings("ignore:.*fork")
def test_na_twintig_keer_kill_9_is_niets_bevestigds_weg_en_klopt_alles(plaats: Plaats) -> None:
    telling = moord(plaats, 20, random.Random(3))  # noqa: S311
    assert telling["keer gedood"] == 20
    assert telling["bevestigde commits"] > 20


@fork
@pytest.mark.filterwarnings("ignore:.*fork")
def test_de_proef_zelf_ziet_een_commit_die_weg_is(plaats: Plaats) -> None:
    beloofd = dood(plaats, 2, 0)
    assert not mankementen(plaats, beloofd)
    assert mankementen(plaats, beloofd | {"ab" * 16}) == ["1 bevestigde commits zijn weg"]
    with closing(sqlite3.connect(plaats.db)) as c:
        c.execute("DELETE FROM concept WHERE id = (SELECT min(id) FROM concept)")
        c.commit()
    assert len(mankementen(plaats, beloofd)) == 3


def rijen(plaats: Plaats) -> int:
    with closing(sqlite3.connect(plaats.db)) as c:
        return int(c.execute("SELECT count(*) FROM concept").fetchone()[0])


def tot_het_vol_is(store: Store, plaats: Plaats) -> int:
    for gelukt in range(1_000):
        try:
            schrijf(store, plaats.wie, gelukt)
        except OperationalError as fout:
            if "full" not in str(fout):
                raise
            return gelukt
    raise AssertionError("it was never full")


def test_een_vol_bestand_houdt_niets_half(plaats: Plaats) -> None:
    stores = Stores(instellingen_voor(plaats.map))
    with stores.gesloten():
        store = stores.ruimte(plaats.ruimte)
        with store.engine.connect() as c:
            paginas = c.exec_driver_sql("PRAGMA page_count").scalar()
            c.exec_driver_sql(f"PRAGMA max_page_count = {paginas + 8}")
        gelukt = 0
        gelukt = tot_het_vol_is(store, plaats)
        assert rijen(plaats) == gelukt > 0
        assert stores.controleer(plaats.ruimte).goed
        with store.engine.connect() as c:
            c.exec_driver_sql(f"PRAGMA max_page_count = {paginas * 2}")
        schrijf(store, plaats.wie, gelukt)
        assert stores.controleer(plaats.ruimte).goed
    assert not mankementen(plaats, set())


VOL = """
import resource, signal, sys
from pathlib import Path
from uuid import UUID
from benchmarks.kills import Stores, Instellingen, schrijf
map_, ruimte, wie, welk = Path(sys.argv[1]), UUID(sys.argv[2]), UUID(sys.argv[3]), Path(sys.argv[4])
store = Stores(Instellingen(map_)).ruimte(ruimte)
schrijf(store, wie, 0)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
grens = welk.stat().st_size + int(sys.argv[5])
resource.setrlimit(resource.RLIMIT_FSIZE, (grens, grens))
for nummer in range(1, 1_000):
    try:
        schrijf(store, wie, nummer)
    except Exception as fout:
        print(type(fout).__name__)
        break
    print(nummer, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit to set here")
@pytest.mark.parametrize("over", [100, 30_000])
def test_een_volle_schijf_is_een_zin_en_houdt_niets_half(plaats: Plaats, over: int) -> None:
    """The limit is on every file: at first the database has no room for its next page."""
    klaar = subprocess.run(
        [
            sys.executable,
            "-c",
            VOL,
            str(plaats.map),
            str(plaats.ruimte),
            str(plaats.wie),
            str(plaats.db),
            str(over),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    *gelukt, laatste = klaar.stdout.splitlines()
    assert laatste in ("OperationalError", "StartFout")
    assert rijen(plaats) == len(gelukt) + 1
    assert not mankementen(plaats, set())


@pytest.mark.parametrize("ruimte", [0, 1, 30, 60])
def test_een_vol_tweede_spoor_is_een_zin_en_houdt_niets_half(
    plaats: Plaats, ruimte: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that takes only the first bytes of a line, as a full one does."""
    stores = Stores(instellingen_voor(plaats.map))
    with stores.gesloten():
        store = stores.ruimte(plaats.ruimte)
        schrijf(store, plaats.wie, 0)
        echt = os.write
        with monkeypatch.context() as lap:
            lap.setattr(os, "write", lambda fd, inhoud: echt(fd, inhoud[:ruimte]))
            with pytest.raises(StartFout, match="de schijf is vol"):
                schrijf(store, plaats.wie, 1)
        assert rijen(plaats) == 1
        assert stores.controleer(plaats.ruimte).goed
        schrijf(store, plaats.wie, 2)
        assert stores.controleer(plaats.ruimte).goed
    assert rijen(plaats) == 2
    assert not mankementen(plaats, set())


def test_wat_vastligt_blijft_gelukt_ook_als_de_bevestiging_niet_meer_past(
    plaats: Plaats, monkeypatch: pytest.MonkeyPatch
) -> None:
    stores = Stores(instellingen_voor(plaats.map))
    with stores.gesloten():
        store = stores.ruimte(plaats.ruimte)
        schrijf(store, plaats.wie, 0)
        echt = os.write

        def alleen_aankondigen(fd: int, inhoud: bytes) -> int:
            return echt(fd, inhoud if inhoud[:1] == b"v" else b"")

        with monkeypatch.context() as lap:
            lap.setattr(os, "write", alleen_aankondigen)
            schrijf(store, plaats.wie, 1)
        assert stores.controleer(plaats.ruimte).goed
    assert rijen(plaats) == 2
    assert not mankementen(plaats, set())


def test_een_klok_die_wordt_teruggezet_verandert_de_volgorde_niet(plaats: Plaats) -> None:
    nu = datetime(2026, 11, 22, 9, tzinfo=UTC)
    stores = Stores(instellingen_voor(plaats.map))
    with stores.gesloten():
        store = stores.ruimte(plaats.ruimte)
        for uren in (0, 2, -48, -47, 24 * 365):
            for minuten in (0, 1, 3):
                with time_machine.travel(nu + timedelta(hours=uren, minutes=minuten), tick=False):
                    schrijf(store, plaats.wie, uren)
        assert stores.controleer(plaats.ruimte).goed
    with closing(sqlite3.connect(plaats.db)) as c:
        tijden = c.execute(
            "SELECT json_extract(inhoud, '$.op_echt') FROM log_regel"
            " WHERE json_extract(inhoud, '$.object_soort') = 'concept' ORDER BY volgnummer"
        ).fetchall()
    assert len(tijden) == 15
    assert tijden != sorted(tijden)
    assert not mankementen(plaats, set())


def test_na_een_teruggezette_klok_wordt_meteen_weer_getekend(plaats: Plaats) -> None:
    """Else nothing would be signed until the clock had come back to where it was."""
    nu = datetime(2026, 11, 22, 9, tzinfo=UTC)
    stores = Stores(instellingen_voor(plaats.map))
    with stores.gesloten():
        store = stores.ruimte(plaats.ruimte)
        for uren in (0, -24):
            with time_machine.travel(nu + timedelta(hours=uren), tick=False):
                schrijf(store, plaats.wie, uren)
        assert plaats.spoor.read_text().splitlines()[-1].startswith("k ")


def test_een_spoor_dat_midden_in_een_regel_ophield_gaat_gewoon_verder(plaats: Plaats) -> None:
    with plaats.spoor.open("a") as spoor:
        spoor.write("v 12 13 abc")
    stores = Stores(instellingen_voor(plaats.map))
    with stores.gesloten():
        schrijf(stores.ruimte(plaats.ruimte), plaats.wie, 0)
        assert stores.controleer(plaats.ruimte).goed
    assert "v 12 13 abc~\n" in plaats.spoor.read_text()
    assert not mankementen(plaats, set())
