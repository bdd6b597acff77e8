"""Wie is wiens kind, en wie waren of zijn een paar: wat er wel en niet kan."""

from datetime import date
from uuid import UUID

import pytest

from caseapp.domain.gezin import PartnerSoort, toets_ouderschap, toets_partnerschap, voorouders
from caseapp.domain.regel import Regelfout

OMA, MOEDER, KIND, BUUR = (UUID(int=n) for n in range(1, 5))
GEBOREN = {OMA: date(1950, 1, 1), MOEDER: date(1980, 1, 1), KIND: date(2015, 1, 1), BUUR: date(1982, 1, 1)}
LIJNEN = frozenset({(MOEDER, OMA), (KIND, MOEDER)})


def ouder(kind: UUID, van: UUID, lijnen: frozenset[tuple[UUID, UUID]] = LIJNEN) -> None:
    toets_ouderschap(kind, van, geboren=GEBOREN, lijnen=lijnen)


def paar(een: UUID, ander: UUID, soort: PartnerSoort, nu: PartnerSoort | None = None) -> None:
    toets_partnerschap(een, ander, soort, nu=nu, lijnen=LIJNEN)


def test_een_kind_heeft_een_ouder() -> None:
    ouder(KIND, MOEDER, frozenset())


def test_een_kind_mag_meer_dan_twee_ouders_hebben() -> None:
    """By adoption, or because more than two people raise it."""
    ouder(KIND, BUUR, LIJNEN | {(KIND, OMA)})


def test_niemand_is_de_eigen_ouder() -> None:
    with pytest.raises(Regelfout, match="eigen ouder") as fout:
        ouder(KIND, KIND)
    assert fout.value.veld == "ouder"


def test_een_ouder_staat_maar_een_keer_bij_een_kind() -> None:
    with pytest.raises(Regelfout, match="staat al bij dit kind"):
        ouder(KIND, MOEDER)


def test_niemand_wordt_een_voorouder_van_zichzelf() -> None:
    for jong, oud in ((OMA, KIND), (OMA, MOEDER), (MOEDER, KIND)):
        with pytest.raises(Regelfout, match="voorouder van zichzelf"):
            ouder(jong, oud)


def test_een_kring_van_ouders_wordt_ook_gezien_als_de_geboortedata_niet_kloppen() -> None:
    omgekeerd = {OMA: GEBOREN[KIND], MOEDER: GEBOREN[MOEDER], KIND: GEBOREN[OMA]}
    with pytest.raises(Regelfout, match="voorouder van zichzelf"):
        toets_ouderschap(OMA, KIND, geboren=omgekeerd, lijnen=LIJNEN)


def test_een_kind_is_niet_ouder_dan_de_ouder() -> None:
    for van in (KIND, MOEDER):
        with pytest.raises(Regelfout, match="eerder geboren dan het kind"):
            toets_ouderschap(BUUR, van, geboren=GEBOREN | {MOEDER: GEBOREN[BUUR]}, lijnen=frozenset())


def test_voorouders_zijn_alle_generaties_erboven() -> None:
    assert voorouders(KIND, LIJNEN) == {MOEDER, OMA}
    assert voorouders(OMA, LIJNEN) == frozenset()
    assert voorouders(KIND, {(KIND, MOEDER), (MOEDER, KIND)}) == {MOEDER, KIND}


@pytest.mark.parametrize("soort", PartnerSoort)
def test_twee_mensen_zijn_of_waren_een_paar(soort: PartnerSoort) -> None:
    paar(MOEDER, BUUR, soort)


def test_partners_worden_ex_partners_en_andersom() -> None:
    paar(MOEDER, BUUR, PartnerSoort.EX_PARTNER, PartnerSoort.PARTNER)
    paar(MOEDER, BUUR, PartnerSoort.PARTNER, PartnerSoort.EX_PARTNER)


def test_niemand_is_de_eigen_partner() -> None:
    with pytest.raises(Regelfout, match="eigen partner") as fout:
        paar(BUUR, BUUR, PartnerSoort.PARTNER)
    assert fout.value.veld == "ander"


@pytest.mark.parametrize("soort", PartnerSoort)
def test_wat_al_zo_staat_wordt_niet_nog_eens_vastgelegd(soort: PartnerSoort) -> None:
    with pytest.raises(Regelfout, match="staat al zo"):
        paar(MOEDER, BUUR, soort, soort)


def test_een_ouder_en_een_kind_staan_niet_als_partners_bij_elkaar() -> None:
    for een, ander in ((MOEDER, OMA), (OMA, MOEDER)):
        with pytest.raises(Regelfout, match="ouder en een kind"):
            paar(een, ander, PartnerSoort.EX_PARTNER)
