"""The rules of a warm handover, as sentences of the work."""

import pytest

from caseapp.domain import overdracht
from caseapp.domain.overdracht import OPEN, OVERGANGEN, OverdrachtStatus
from caseapp.domain.regel import Regelfout


def test_een_overdracht_wordt_niet_afgerond_voordat_er_kennis_is_gemaakt() -> None:
    with pytest.raises(Regelfout, match="kennis"):
        overdracht.toets_stap(OverdrachtStatus.AANVAARD, OverdrachtStatus.AFGEROND)


def test_zonder_ja_van_de_ontvanger_wordt_er_geen_kennis_gemaakt() -> None:
    with pytest.raises(Regelfout, match="nog niet ja"):
        overdracht.toets_stap(OverdrachtStatus.VOORGESTELD, OverdrachtStatus.KENNISGEMAAKT)


@pytest.mark.parametrize("eind", [s for s in OverdrachtStatus if s not in OPEN])
@pytest.mark.parametrize("naar", list(OverdrachtStatus))
def test_wat_klaar_is_verandert_niet_meer(eind: OverdrachtStatus, naar: OverdrachtStatus) -> None:
    with pytest.raises(Regelfout):
        overdracht.toets_stap(eind, naar)


def test_elke_open_stap_kan_worden_ingetrokken() -> None:
    assert all(OverdrachtStatus.INGETROKKEN in OVERGANGEN[status] for status in OPEN)


def test_er_loopt_er_hoogstens_een() -> None:
    overdracht.toets_geen_andere(0)
    with pytest.raises(Regelfout, match="loopt al"):
        overdracht.toets_geen_andere(1)


def test_niemand_zegt_ja_voor_een_ander() -> None:
    with pytest.raises(Regelfout, match="gevraagd"):
        overdracht.toets_ontvanger(False)


def test_wie_overdraagt_of_weigert_legt_het_uit() -> None:
    overdracht.toets_uitleg("Ik ga met verlof.", "reden")
    with pytest.raises(Regelfout) as fout:
        overdracht.toets_uitleg("  weg  ", "reden")
    assert fout.value.veld == "reden"
