"""Wat de trainer invult over hulp na afloop kijkt de trainer zelf na; de software let op de lengte."""

import pytest

from caseapp.domain.nazorg import LANGSTE_HULP, toets_hulp
from caseapp.domain.regel import Regelfout


def test_hulp_mag_leeg_blijven_en_een_nummer_bevatten():
    assert toets_hulp("  ", nagekeken=False) == ""
    assert toets_hulp(" Luisterlijn: 000 0000 \n", nagekeken=True) == "Luisterlijn: 000 0000"


def test_een_nummer_dat_niet_is_nagekeken_wordt_niet_getoond():
    with pytest.raises(Regelfout, match="Kijk elk nummer eerst na"):
        toets_hulp("Luisterlijn: 000 0000", nagekeken=False)


def test_hulp_is_kort():
    with pytest.raises(Regelfout, match="hoogstens"):
        toets_hulp("a" * (LANGSTE_HULP + 1), nagekeken=True)
