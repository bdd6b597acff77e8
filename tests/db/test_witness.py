"""The second sink by itself: what it holds to be true after falls, and how it may go on."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from uuid import UUID, uuid4

import pytest
import time_machine

from benchmarks.kills import Plaats, plaats_in, schrijf
from caseapp.db import Stores
from caseapp.db.chain import Kop
from caseapp.db.sink import Sink
from caseapp.db.witness import read
from caseapp.domain.logboek import BEGIN

from ..conftest import instellingen_voor

NU = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def plaats(data: Path) -> Plaats:
    return plaats_in(data)


@pytest.fixture
def sink(tmp_path: Path) -> Sink:
    sink = Sink(tmp_path / f"{uuid4()}.spoor", UUID(int=1), bytes(32), lambda: NU)
    sink.begin(Kop(0, BEGIN))
    return sink


def kop(nummer: int) -> Kop:
    return Kop(nummer, bytes([nummer]) * 32)


def test_een_aankondiging_waar_niets_van_kwam_belooft_niets(sink: Sink) -> None:
    """Nine lines were announced and never committed; then one was."""
    sink.announce(Kop(0, BEGIN), kop(1))
    sink.announce(kop(1), kop(9))
    sink.announce(kop(1), kop(2))
    spoor = read(sink.path)
    assert spoor.fout is None
    assert list(spoor.beloofd) == [0, 1, 2]
    assert (spoor.bevestigd, spoor.verst) == (1, 2)


def test_een_bevestiging_die_ontbreekt_blijkt_uit_de_volgende_aankondiging(sink: Sink) -> None:
    sink.announce(Kop(0, BEGIN), kop(3))
    assert read(sink.path).bevestigd == 0
    sink.announce(kop(3), kop(4))
    assert read(sink.path).bevestigd == 3


def test_bevestigingen_mogen_door_elkaar_komen(sink: Sink) -> None:
    sink.announce(Kop(0, BEGIN), kop(1))
    sink.announce(kop(1), kop(2))
    sink.confirm(kop(2))
    sink.confirm(kop(1))
    spoor = read(sink.path)
    assert spoor.fout is None
    assert spoor.bevestigd == 2


@pytest.mark.parametrize(
    ("regels", "regel", "zin"),
    [
        ("v 0 2 {h}\nb 2\nv 1 3 {h}\n", 2, "is teruggezet"),
        ("v 0 2 {h}\nb 2\nv 3 4 {h}\n", 3, "Regel 3 is buiten de toepassing om geschreven"),
        ("v 0 2 {h}\nb 2\nv 5 6 {h}\n", 3, "Regel 3 tot en met 5 zijn buiten"),
        ("b 2\n", 2, "die het niet aankondigde"),
        ("v 0 2 {h}\nv 2 2 {h}\n", 3, "niet te lezen"),
        ("v 0 2 abc\n", 1, "niet te lezen"),
        ("x\n", 1, "niet te lezen"),
        ("k 0 {h} nu 0 {h} {h}\n", 0, "nooit zo aangekondigd"),
        ("k 7 {h} nu 0 {h} {h}\n", 1, "buiten de toepassing om"),
    ],
)
def test_wat_een_spoor_niet_kan_zeggen(sink: Sink, regels: str, regel: int, zin: str) -> None:
    with sink.path.open("a") as bestand:
        bestand.write(regels.format(h="ab" * 32))
    fout = read(sink.path).fout
    assert fout is not None
    assert fout.regel == regel
    assert zin in fout.zin


def test_wat_nog_te_tekenen_was_toen_een_proces_viel_geeft_geen_vals_alarm(
    plaats: Plaats, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed after the commit that should have been signed; the next process first signs where it begins."""
    with time_machine.travel(NU, tick=False) as klok:
        stores = Stores(instellingen_voor(plaats.map))
        schrijf(stores.ruimte(plaats.ruimte), plaats.wie, 0)
        klok.move_to(NU + timedelta(minutes=5))
        with monkeypatch.context() as lap:
            lap.setattr(Sink, "confirm", lambda *_rest, **_meer: None)
            schrijf(stores.ruimte(plaats.ruimte), plaats.wie, 1)
            lap.setattr(Sink, "sign", lambda *_rest: None)
            stores.sluit()
        klok.move_to(NU + timedelta(hours=2))
        stores = Stores(instellingen_voor(plaats.map))
        with stores.gesloten():
            schrijf(stores.ruimte(plaats.ruimte), plaats.wie, 2)
            controle = stores.controleer(plaats.ruimte)
            assert controle.goed, controle.zin


def test_een_spoor_dat_weg_was_valt_ook_op_als_er_nog_niets_gebeurd_was(data: Path) -> None:
    """The room stands at its very beginning: the new sink begins at the same line, and is not the old one."""
    plaats = plaats_in(data)
    plaats.spoor.unlink()
    for _ in range(2):
        stores = Stores(instellingen_voor(data))
        with stores.gesloten():
            controle = stores.controleer(plaats.ruimte)
            assert not controle.goed
            assert "was weg en is opnieuw begonnen" in controle.zin


def test_nakijken_terwijl_er_geschreven_wordt_geeft_geen_vals_alarm(plaats: Plaats) -> None:
    """The sink is read while nobody adds to it."""
    stores = Stores(instellingen_voor(plaats.map))
    with stores.gesloten():
        store = stores.ruimte(plaats.ruimte)
        schrijver = Thread(target=lambda: [schrijf(store, plaats.wie, keer) for keer in range(25)])
        schrijver.start()
        gezien = []
        while schrijver.is_alive():
            gezien.append(stores.controleer(plaats.ruimte))
        schrijver.join()
        assert [controle.zin for controle in gezien if not controle.goed] == []
        assert len({controle.regels for controle in gezien}) > 1


def test_er_wordt_getekend_zodra_een_minuut_voorbij_is_en_bij_het_stoppen(plaats: Plaats) -> None:
    def koppen() -> int:
        return sum(regel.startswith("k ") for regel in plaats.spoor.read_text().splitlines())

    with time_machine.travel(NU, tick=False) as klok:
        stores = Stores(instellingen_voor(plaats.map))
        with stores.gesloten():
            aantallen = []
            for seconden in (0, 30, 59, 60, 70):
                klok.move_to(NU + timedelta(seconds=seconden))
                schrijf(stores.ruimte(plaats.ruimte), plaats.wie, seconden)
                aantallen.append(koppen())
        assert aantallen == [aantallen[0]] * 3 + [aantallen[0] + 1] * 2
        assert koppen() == aantallen[-1] + 1
