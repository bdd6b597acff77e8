"""Je ziet dit niet, want …: every no that is explained says why in a readable sentence, and how to ask."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import caseapp
from caseapp.domain.wat_mag_ik import HOE_ZINNEN, Hoe
from caseapp.permissions import (
    EERST_GRONDSLAG,
    VERZWEGEN,
    Categorie,
    Doen,
    Oordeel,
    Positie,
    Rol,
    beoordeel,
    weigering,
)
from caseapp.permissions.oordeel import AFGESCHERMD, BUITEN_DE_GRENS, REDENEN
from caseapp.permissions.weigering import HOE_BIJ_REGEL

from ..elk import elk
from .bouwstenen import KOLOMMEN, een_actor, een_stuk, staat_als
from .test_pagina import NIET_ZEGGEN

PAKKET = Path(caseapp.__file__).parent
# These rules only ever say no in silence: then nothing is explained.
STIL = {
    *("meldcode", "bericht", "consultatie", "eigen", "kaart", "speelkaart", "slot"),
    *("eigen vraag", "quarantaine"),
}
BEGIN = re.compile(r"^(alleen|de|het|dit|deze|een|je|jij|jouw|hier|op|door|aan|wat)\w* ")
elke_cel = elk([(hier, categorie) for hier in KOLOMMEN for categorie in Categorie])


def _oordelen() -> Iterator[tuple[str, ast.Call]]:
    """Every place in the code where an Oordeel is made."""
    for pad in PAKKET.rglob("*.py"):
        for knoop in ast.walk(ast.parse(pad.read_text(encoding="utf-8"))):
            if (
                isinstance(knoop, ast.Call)
                and isinstance(knoop.func, ast.Name)
                and knoop.func.id == "Oordeel"
            ):
                yield pad.relative_to(PAKKET).as_posix(), knoop


def _zinnen() -> set[str]:
    """Every sentence of a file that makes an Oordeel and that could follow on “want”."""
    bestanden = {naam for naam, _ in _oordelen()}
    woorden = {
        knoop.value
        for naam in bestanden
        for knoop in ast.walk(ast.parse((PAKKET / naam).read_text(encoding="utf-8")))
        if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str)
    }
    nee = {w for w in woorden if BEGIN.match(w)}
    # what does not exist is only ever said in silence
    return {w for w in nee if "\n" not in w and not w.endswith((".", "bestaat niet"))}


def te_lezen(zin: str) -> None:
    """A clause in the order of a main clause, that follows on “want”, without words of the machine."""
    assert zin[0].islower() or zin.split()[0] in ("Veilig", "MDA++")
    assert not zin.endswith(".")
    assert len(zin.split()) >= 5
    assert not re.search(r"[_`{}<>]", zin)
    assert not any(woord in zin.lower() for woord in NIET_ZEGGEN)


@pytest.mark.parametrize("zin", [*REDENEN.values(), EERST_GRONDSLAG, BUITEN_DE_GRENS, AFGESCHERMD])
def test_elke_reden_van_de_tabel_volgt_op_want(zin: str) -> None:
    te_lezen(zin)


@pytest.mark.parametrize("zin", sorted(_zinnen()))
def test_elke_reden_naast_de_tabel_volgt_op_want(zin: str) -> None:
    te_lezen(zin)


def test_er_zijn_redenen_genoeg_gevonden_om_iets_te_bewijzen() -> None:
    assert len(_zinnen()) > 20
    assert "het bord is van de procesregisseur" in _zinnen()
    assert "je doet niet mee aan dit deel van de lokale kamer" in _zinnen()


def _regels() -> set[str]:
    """The word by which each rule beside the table is kept."""
    woorden = set()
    for naam, oordeel in _oordelen():
        bron = ast.parse((PAKKET / naam).read_text(encoding="utf-8"))
        vast = {
            doel.id: knoop.value.value
            for knoop in ast.walk(bron)
            if isinstance(knoop, ast.Assign) and isinstance(knoop.value, ast.Constant)
            for doel in knoop.targets
            if isinstance(doel, ast.Name)
        }
        for deel in (k.value for k in oordeel.keywords if k.arg == "regel"):
            if isinstance(deel, ast.Constant):
                woorden.add(deel.value)
            elif isinstance(deel, ast.Name) and deel.id in vast:
                woorden.add(vast[deel.id])
    return woorden


def test_bij_elke_regel_naast_de_tabel_staat_hoe_je_vraagt() -> None:
    assert _regels() - STIL == set(HOE_BIJ_REGEL)
    for zin in HOE_BIJ_REGEL.values():
        assert zin.endswith(".")
        assert not any(woord in zin.lower() for woord in NIET_ZEGGEN)


@elke_cel
def test_elk_nee_van_de_tabel_noemt_de_regel_en_hoe_je_vraagt(cel: tuple[Positie, Categorie]) -> None:
    hier, categorie = cel
    ik, dossier = staat_als(hier)
    for doen in (Doen.ZIEN, Doen.BIJDRAGEN, Doen.WIJZIGEN):
        for stuk in (None, een_stuk(categorie)):
            oordeel = beoordeel(ik, doen, categorie, dossier, stuk)
            if oordeel.mag:
                continue
            assert oordeel.verzwijg is (categorie in VERZWEGEN)
            nee = weigering(oordeel, ik, dossier)
            assert nee.wat
            assert nee.regel.endswith(".")
            assert nee.waarom.endswith(".")
            assert nee.hoe is Hoe.NIET_NODIG or nee.hoe_zin == HOE_ZINNEN[nee.hoe]


def test_een_nee_zonder_cel_zegt_alleen_waarom_en_hoe() -> None:
    nee = weigering(
        Oordeel(False, "het bord is van de procesregisseur", regel="bord"), een_actor(Rol.MDA), None
    )
    assert (nee.regel, nee.wat) == ("", "")
    assert nee.hoe_zin == HOE_BIJ_REGEL["bord"]
