"""Een gezin heeft een vast gezicht: een tegelijk, en niet zomaar iedereen."""

import pytest

from caseapp.domain.contactpersoon import (
    toets_kan_contactpersoon_zijn,
    toets_nog_geen,
    toets_open,
    toets_vervanger,
)
from caseapp.domain.gezin import GezinStatus
from caseapp.domain.regel import Regelfout
from caseapp.domain.toegang import Rol

KAN = {Rol.LOKAAL_TEAM, Rol.MDA}


@pytest.mark.parametrize("rol", sorted(KAN))
def test_wie_in_een_lokaal_team_of_mda_werkt_kan_contactpersoon_zijn(rol: Rol) -> None:
    toets_kan_contactpersoon_zijn(rol)


@pytest.mark.parametrize("rol", sorted(set(Rol) - KAN))
def test_een_ander_kan_dat_niet(rol: Rol) -> None:
    with pytest.raises(Regelfout, match=r"lokaal team of van MDA|beheerder bewaart sleutels") as fout:
        toets_kan_contactpersoon_zijn(rol)
    assert fout.value.veld == "gebruiker"


def test_een_gezin_met_een_contactpersoon_krijgt_er_geen_tweede_bij() -> None:
    toets_nog_geen(False)
    with pytest.raises(Regelfout, match="warme overdracht"):
        toets_nog_geen(True)


@pytest.mark.parametrize("status", [GezinStatus.NIEUW, GezinStatus.LOOPT])
def test_een_gezin_dat_nieuw_is_of_loopt_kan_een_contactpersoon_krijgen(status: GezinStatus) -> None:
    toets_open(status)


def test_een_afgesloten_gezin_krijgt_geen_contactpersoon_meer() -> None:
    with pytest.raises(Regelfout, match="afgesloten"):
        toets_open(GezinStatus.AFGESLOTEN)


def test_de_vervanger_is_iemand_anders() -> None:
    toets_vervanger(False)
    with pytest.raises(Regelfout) as fout:
        toets_vervanger(True)
    assert fout.value.veld == "vervanger"
