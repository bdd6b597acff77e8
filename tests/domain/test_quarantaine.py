"""Wat er van een waarde wegvalt als iemand er een tekst in aanwijst, en wat blijft."""

import json

import pytest

from caseapp.domain.quarantaine import (
    ZIN,
    QuarantaineStand,
    bladen,
    komt_voor_in,
    toets_mag_lezen,
    toets_nog_niet_gelezen,
    toets_wacht,
    zonder,
)
from caseapp.domain.regel import Regelfout

TEKST = "Hierover sprak ik op het plein met de buurvrouw."


def test_een_losse_tekst_wordt_de_zin():
    assert zonder(TEKST, TEKST) == ZIN
    assert zonder(f"Gisteren. {TEKST.upper()}\n", TEKST) == ZIN
    assert zonder("Iets anders.", TEKST) == "Iets anders."


def test_in_een_veld_met_meer_teksten_blijft_de_rest_staan():
    veld = {"soort": "vastgesteld", "wat": TEKST, "wie": ["Buur", 3, None], "op": "2026-03-01"}
    assert json.loads(zonder(json.dumps(veld), TEKST)) == veld | {"wat": ZIN}


def test_woorden_van_het_werk_ids_dagen_en_getallen_zijn_geen_tekst():
    los = ["vastgesteld", "2026-03-01", "7,5", "0190f1d2-0000-7000-8000-000000000000", ""]
    assert bladen(json.dumps([*los, TEKST])) == [TEKST]


def test_een_kopie_wordt_herkend_hoe_zij_ook_is_overgetypt():
    assert komt_voor_in(json.dumps({"x": f"  {TEKST.upper()}\n\n en meer"}), TEKST)
    assert not komt_voor_in("Hierover sprak ik.", TEKST)


def test_wat_geen_geldige_json_is_is_gewoon_tekst():
    assert bladen("{zo begon hij") == ["{zo begon hij"]


@pytest.mark.parametrize("stand", [QuarantaineStand.GEWIST, QuarantaineStand.TERUGGEZET])
def test_er_wordt_maar_een_keer_beslist(stand):
    toets_wacht(QuarantaineStand.WACHT)
    with pytest.raises(Regelfout, match="al beslist"):
        toets_wacht(stand)


def test_lezen_om_te_beslissen_kan_een_keer_en_niet_wat_dicht_was():
    toets_mag_lezen(mag=True)
    toets_nog_niet_gelezen(gelezen=False)
    with pytest.raises(Regelfout, match="ook een trainer niet"):
        toets_mag_lezen(mag=False)
    with pytest.raises(Regelfout, match="één keer"):
        toets_nog_niet_gelezen(gelezen=True)
