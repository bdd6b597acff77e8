"""De rondleiding: twaalf stappen, of kort; en nooit zonder bron."""

import pytest

from caseapp.domain.toekomst.rondleiding import Lengte, Rondleiding, minuten, naast, van
from caseapp.domain.toekomst.stap import Stap
from caseapp.domain.toekomst.stappen import STAPPEN
from caseapp.domain.toekomst.tellingen import Telling


def test_het_zijn_twaalf_stappen_op_volgorde() -> None:
    assert [stap.nummer for stap in STAPPEN] == list(range(1, 13))


def test_lang_past_in_veertig_minuten_en_kort_in_vijf() -> None:
    assert 30 <= minuten(Lengte.LANG) <= 40
    assert minuten(Lengte.KORT) == 5


def test_kort_is_een_deel_van_lang_in_dezelfde_volgorde() -> None:
    kort = van(Lengte.KORT)
    assert kort == tuple(stap for stap in van(Lengte.LANG) if stap.kort)
    assert 1 < len(kort) < len(STAPPEN)


def test_naast_de_eerste_en_de_laatste_stap_is_er_een_kant_niets() -> None:
    stappen = van(Lengte.KORT)
    assert naast(stappen, stappen[0].nummer) == (None, stappen[1])
    assert naast(stappen, stappen[-1].nummer) == (stappen[-2], None)


def test_de_plaats_telt_binnen_de_gekozen_lengte() -> None:
    derde = van(Lengte.KORT)[2].nummer
    assert Rondleiding(Lengte.KORT, derde, groot=False, terug="x").plaats == 3
    assert Rondleiding(Lengte.LANG, derde, groot=False, terug="x").plaats == derde


@pytest.mark.parametrize("stap", STAPPEN, ids=lambda stap: str(stap.nummer))
def test_elke_stap_zegt_waar_zij_vandaan_komt_en_welk_getal_erbij_hoort(stap: Stap) -> None:
    assert stap.bron
    assert stap.tellingen
    for tekst in (stap.wat, stap.laat_zien, stap.zeg):
        assert tekst.endswith((".", "?"))


def test_elk_getal_hoort_bij_een_stap() -> None:
    assert {telling for stap in STAPPEN for telling in stap.tellingen} == set(Telling)
