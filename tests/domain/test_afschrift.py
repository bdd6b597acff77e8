"""Voor wie een afschrift is."""

import pytest

from caseapp.domain.afschrift import toets_afschrift
from caseapp.domain.regel import Regelfout


@pytest.mark.parametrize("leeftijd", [12, 15, 16, 40])
def test_wie_twaalf_is_krijgt_het_zelf(leeftijd):
    toets_afschrift(leeftijd=leeftijd, zelf=True, gezag=False)


def test_een_kind_van_elf_krijgt_het_via_een_ouder():
    with pytest.raises(Regelfout, match="vanaf 12 jaar"):
        toets_afschrift(leeftijd=11, zelf=True, gezag=False)
    toets_afschrift(leeftijd=11, zelf=False, gezag=True)


def test_een_ouder_met_gezag_krijgt_het_tot_zestien():
    toets_afschrift(leeftijd=15, zelf=False, gezag=True)
    with pytest.raises(Regelfout, match="alleen de jongere"):
        toets_afschrift(leeftijd=16, zelf=False, gezag=True)


def test_zonder_gezag_of_waar_meelezen_dicht_is_krijgt_een_ouder_niets():
    with pytest.raises(Regelfout, match="ouder met gezag"):
        toets_afschrift(leeftijd=8, zelf=False, gezag=False)
