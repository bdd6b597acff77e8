"""Vragen om mee te mogen lezen: met een reden, een keer, en daar wordt een keer over besloten."""

from itertools import product

import pytest

from caseapp.domain.regel import Regelfout
from caseapp.domain.toegangsvraag import (
    KORTSTE_REDEN,
    OVERGANGEN,
    VraagStatus,
    toets_besluit,
    toets_nog_niet_gevraagd,
    toets_reden,
)


@pytest.mark.parametrize("reden", ["", "omdat", "a" * (KORTSTE_REDEN - 1), "  kort" + " " * 30])
def test_een_reden_is_meer_dan_een_paar_woorden(reden: str) -> None:
    with pytest.raises(Regelfout, match="minstens 20 tekens") as fout:
        toets_reden(reden, "motivering")
    assert fout.value.veld == "motivering"


def test_een_reden_van_twintig_tekens_is_genoeg() -> None:
    toets_reden("a" * KORTSTE_REDEN)


@pytest.mark.parametrize(("van", "naar"), list(product(VraagStatus, VraagStatus)))
def test_alleen_over_een_open_vraag_wordt_besloten_met_ja_of_nee(van: VraagStatus, naar: VraagStatus) -> None:
    if van is VraagStatus.OPEN and naar is not VraagStatus.OPEN:
        toets_besluit(van, naar)
        return
    with pytest.raises(Regelfout, match="al besloten"):
        toets_besluit(van, naar)


def test_elke_stand_heeft_haar_overgangen() -> None:
    assert set(OVERGANGEN) == set(VraagStatus)


def test_wie_al_vroeg_wacht_op_antwoord() -> None:
    toets_nog_niet_gevraagd(0)
    with pytest.raises(Regelfout, match="al gevraagd"):
        toets_nog_niet_gevraagd(1)
