"""Whoever has the files and not the keys: every attack is found, and named with the first line that is
wrong."""

import importlib.util
import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from caseapp.cipher import ZegelGebroken
from caseapp.config import ROOT, StartFout
from caseapp.db import Controle, PersonaWeg, Stores
from caseapp.db.knoeien import AANVALLEN as OP_DE_PAGINA
from caseapp.db.knoeien import (
    Doelwit,
    content,
    examine,
    insert_line,
    last,
    raw,
    rechain,
    try_on_copy,
    unguarded,
)

from ..conftest import instellingen_voor
from .aanvallen import AANVALLEN
from .aanvallen_buiten import BUITEN, Gevolg
from .levend import Levend, leef

ALLES = [*AANVALLEN, *BUITEN]


@pytest.fixture(scope="module")
def levend(gebouwd: Path, tmp_path_factory: pytest.TempPathFactory) -> Levend:
    return leef(gebouwd, tmp_path_factory.mktemp("knoeien"))


@pytest.fixture
def doelwit(levend: Levend, tmp_path: Path) -> Doelwit:
    return levend.doelwit(tmp_path)


@pytest.fixture(scope="module")
def verifieer() -> ModuleType:
    """The verifier that stands on its own."""
    plan = importlib.util.spec_from_file_location("verifieer", ROOT / "tools" / "verifieer.py")
    assert plan is not None
    assert plan.loader is not None
    module = importlib.util.module_from_spec(plan)
    plan.loader.exec_module(module)
    return module


def gecontroleerd(levend: Levend, map_: Path, gevolg: Gevolg) -> Controle:
    stores = Stores(instellingen_voor(map_))
    with stores.gesloten():
        return stores.controleer(None if gevolg.platform else levend.ruimte)


def test_zonder_aanval_klopt_alles(levend: Levend, doelwit: Doelwit) -> None:
    assert examine(doelwit, levend.bewijs).goed


def test_er_zijn_genoeg_aanvallen_en_de_pagina_kent_er_een_paar() -> None:
    assert len(ALLES) >= 20
    assert {daad.__name__ for _, daad in OP_DE_PAGINA.values()} < set(AANVALLEN)


# How the tables should be made is known to the application alone; of the guards the verifier knows the names.
ALLEEN_DE_TOEPASSING = {
    "zet_een_slappe_bewaker_neer",
    "haal_een_grendel_weg",
    "verander_een_tabel",
    "verander_het_versienummer",
}


@pytest.mark.parametrize("naam", AANVALLEN)
def test_knoeien_aan_de_kamer_wordt_gevonden(
    levend: Levend, doelwit: Doelwit, naam: str, verifieer: ModuleType
) -> None:
    """By the verifier that stands on its own, and by the application, at the same line."""
    daad = AANVALLEN[naam](doelwit)
    los = (doelwit.db, doelwit.spoor, levend.bewijs.publiek, levend.bewijs.begin)
    if naam in ALLEEN_DE_TOEPASSING:
        assert verifieer.verifieer(*los)
    else:
        with pytest.raises(verifieer.Gevonden) as gevonden:
            verifieer.verifieer(*los)
        assert gevonden.value.regel == daad.regel, gevonden.value.zin
    controle = examine(doelwit, levend.bewijs)
    assert not controle.goed
    assert controle.eerste_fout == daad.regel, (controle.zin, daad)


@pytest.mark.parametrize("naam", BUITEN)
def test_knoeien_buiten_de_kamer_wordt_gevonden(
    levend: Levend, tmp_path: Path, naam: str, verifieer: ModuleType
) -> None:
    map_ = levend.kopie(tmp_path)
    gevolg = BUITEN[naam](levend, map_)
    db, spoor, begin = levend.db(map_), levend.spoor(map_), levend.bewijs.begin
    if gevolg.platform:
        db, begin = map_ / "gegevens" / "platform.db", 0
        spoor = map_ / "bewijs" / "00000000-0000-4000-8000-000000000001.spoor"
    with pytest.raises((verifieer.Gevonden, FileNotFoundError)):
        verifieer.verifieer(db, spoor, levend.bewijs.publiek, begin)
    controle = gecontroleerd(levend, map_, gevolg)
    assert not controle.goed
    assert gevolg.zin in controle.zin
    assert controle.eerste_fout == gevolg.regel, controle.zin


@pytest.mark.parametrize("naam", BUITEN)
def test_wat_gevonden_is_blijft_gevonden_als_de_toepassing_doorgaat(
    levend: Levend, tmp_path: Path, naam: str
) -> None:
    """No later line, no later signature makes good what was done before it."""
    map_ = levend.kopie(tmp_path)
    gevolg = BUITEN[naam](levend, map_)
    with suppress(StartFout, ZegelGebroken, PersonaWeg):  # a store that doesn't fit is not gone on with
        levend.leef_door(map_)
    assert not gecontroleerd(levend, map_, gevolg).goed


def test_een_onbekende_versie_van_de_tabellen_wordt_niet_geopend(levend: Levend, tmp_path: Path) -> None:
    map_ = levend.kopie(tmp_path)
    with raw(levend.db(map_)) as c:
        c.execute("UPDATE alembic_version SET version_num = '0000'")
    with pytest.raises(StartFout, match="zeggen van versie 0000 te zijn"):
        levend.leef_door(map_)


# ── the verifier that stands on its own ───────────────────────────────────────────────────────────


def test_de_losse_controleur_zegt_wat_wel_en_niet_bewezen_is(
    levend: Levend, verifieer: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    argumenten = [str(levend.db(levend.map)), str(levend.spoor(levend.map)), levend.bewijs.publiek.hex()]
    assert verifieer.main([*argumenten, str(levend.bewijs.begin)]) == 0
    uit = capsys.readouterr().out
    assert f"regel {levend.bewijs.begin} tot en met {levend.vaste_kop} zijn ondertekend" in uit
    assert "niet bewezen: 4 regels daarna" in uit
    assert verifieer.main([*argumenten, "1"]) == 1
    assert "NIET IN ORDE, eerste regel 1:" in capsys.readouterr().out
    assert verifieer.main(argumenten) == 2
    assert verifieer.main([argumenten[0], "nergens", *argumenten[2:], "1"]) == 2


def test_de_losse_controleur_is_klein_en_kent_de_toepassing_niet() -> None:
    tekst = (ROOT / "tools" / "verifieer.py").read_text()
    assert len(tekst.splitlines()) <= 200
    assert "import caseapp" not in tekst
    assert "from caseapp" not in tekst


# ── what can't be found, said honestly ────────────────────────────────────────────────────────────


def test_kamer_en_spoor_samen_terugzetten_ziet_alleen_wie_zelf_een_kop_bewaarde(
    levend: Levend, tmp_path: Path, verifieer: ModuleType
) -> None:
    """Old files that fit together are what they were: true, and old. A head kept elsewhere tells."""
    map_ = levend.kopie(tmp_path)
    shutil.copy(levend.db(levend.vroeger), levend.db(map_))
    shutil.copy(levend.spoor(levend.vroeger), levend.spoor(map_))
    assert gecontroleerd(levend, map_, Gevolg(0, "")).goed
    with raw(levend.db(levend.map)) as c:
        bewaard = c.execute(
            "SELECT volgnummer || ':' || hex(hash) FROM log_regel WHERE volgnummer = ?", (levend.vaste_kop,)
        ).fetchone()[0]
    argumenten = (levend.bewijs.publiek, levend.bewijs.begin, bewaard)
    assert verifieer.verifieer(levend.db(levend.map), levend.spoor(levend.map), *argumenten)
    with pytest.raises(verifieer.Gevonden, match="niet de regel die u kent"):
        verifieer.verifieer(levend.db(map_), levend.spoor(map_), *argumenten)


def test_een_verzonnen_regel_met_aankondiging_na_de_laatste_kop_is_niet_te_zien(
    levend: Levend, doelwit: Doelwit
) -> None:
    """Who can write in both files can do what the application does, until the next signature."""
    with unguarded(doelwit.db) as c:
        nummer = last(c) + 1
        insert_line(c, nummer, content(c, nummer - 1))
        rechain(c)
        (hash_,) = c.execute("SELECT hash FROM log_regel WHERE volgnummer = ?", (nummer,)).fetchone()
    with doelwit.spoor.open("a") as spoor:
        spoor.write(f"v {nummer - 1} {nummer} {hash_.hex()}\nb {nummer}\n")
    assert examine(doelwit, levend.bewijs).goed


def test_sessies_hebben_geen_regel_en_zijn_dus_niet_te_toetsen(levend: Levend, tmp_path: Path) -> None:
    map_ = levend.kopie(tmp_path)
    with raw(map_ / "gegevens" / "platform.db") as c:
        c.execute(
            "INSERT INTO sessie (id, versie, token, ruimte_id, gegevens, begonnen, laatst)"
            " VALUES (?, 1, ?, ?, '{}', '2026-11-22 09:00:00', '2026-11-22 09:00:00')",
            ("ab" * 16, os.urandom(32), levend.ruimte.hex),
        )
    assert gecontroleerd(levend, map_, Gevolg(0, "", platform=True)).goed


# ── on a copy, as the page does it ────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("naam", OP_DE_PAGINA)
def test_geknoei_op_een_kopie_laat_de_kamer_met_rust(
    levend: Levend, naam: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    db, spoor = levend.db(levend.map), levend.spoor(levend.map)
    voor = db.read_bytes(), spoor.read_bytes()
    uitslag = try_on_copy(db, replace(levend.bewijs, spoor=spoor), naam)
    assert uitslag is not None
    assert not uitslag.controle.goed
    assert uitslag.controle.eerste_fout <= uitslag.daad.regel
    assert (db.read_bytes(), spoor.read_bytes()) == voor
    assert list(tmp_path.iterdir()) == []
