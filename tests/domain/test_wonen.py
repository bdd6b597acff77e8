"""Waar iemand woont: in een huis, in twee, ergens anders; en wat dat nooit vanzelf opent."""

from datetime import date

import pytest

from caseapp.domain import wonen as regels
from caseapp.domain.regel import Regelfout
from caseapp.domain.wonen import Besluit, Inkijk, Thuis

VANDAAG = date(2026, 4, 11)
MAART = date(2026, 3, 1)
REDEN = "Besproken met allebei, apart van elkaar."


def test_iemand_woont_ergens_vanaf_de_eerste_dag_en_op_de_laatste_niet_meer() -> None:
    thuis = Thuis(1, MAART, VANDAAG)
    assert thuis.op(MAART)
    assert not thuis.op(VANDAAG)
    assert not thuis.op(date(2026, 2, 28))
    assert Thuis(1, MAART).op(VANDAAG)


def test_wie_op_een_dag_komt_en_gaat_heeft_er_niet_gewoond() -> None:
    assert not Thuis(1, VANDAAG, VANDAAG).op(VANDAAG)


def test_morgen_verhuizen_leg_je_morgen_vast() -> None:
    regels.toets_niet_in_de_toekomst(VANDAAG, VANDAAG)
    with pytest.raises(Regelfout, match="in de toekomst van het verhaal") as fout:
        regels.toets_niet_in_de_toekomst(date(2026, 4, 12), VANDAAG)
    assert fout.value.veld == "van"


def test_een_einde_ligt_niet_voor_het_begin() -> None:
    regels.toets_niet_eerder(MAART, MAART, "tot")
    with pytest.raises(Regelfout, match="voor het begin, 1-3-2026") as fout:
        regels.toets_niet_eerder(date(2026, 2, 28), MAART, "tot")
    assert fout.value.veld == "tot"


@pytest.mark.parametrize("gewoond", [Thuis(1, MAART), Thuis(1, date(2026, 1, 1), date(2026, 4, 2))])
def test_niemand_woont_twee_keer_tegelijk_in_een_huishouden(gewoond: Thuis) -> None:
    with pytest.raises(Regelfout, match="woont daar dan al"):
        regels.toets_nog_niet_daar(1, date(2026, 4, 1), [gewoond])


def test_in_een_tweede_huis_wonen_en_later_terugkomen_kan() -> None:
    regels.toets_nog_niet_daar(2, VANDAAG, [Thuis(1, MAART)])
    regels.toets_nog_niet_daar(1, VANDAAG, [Thuis(1, MAART, VANDAAG)])


def test_verhuizen_is_ergens_weggaan_of_ergens_komen() -> None:
    regels.toets_verhuist(2, [Thuis(1, MAART)])
    regels.toets_verhuist(None, [Thuis(1, MAART)])
    regels.toets_verhuist(1, [Thuis(1, MAART), Thuis(2, MAART)])
    with pytest.raises(Regelfout, match="woont daar al"):
        regels.toets_verhuist(1, [Thuis(1, MAART)])
    with pytest.raises(Regelfout, match="al ergens anders"):
        regels.toets_verhuist(None, [])


def test_weggaan_kan_alleen_waar_iemand_woont() -> None:
    assert regels.toets_woont_daar(1, [Thuis(1, MAART)]).van == MAART
    with pytest.raises(Regelfout, match="woont daar nu niet"):
        regels.toets_woont_daar(2, [Thuis(1, MAART)])


def test_een_nieuw_huishouden_krijgt_nooit_een_oud_nummer() -> None:
    assert regels.nieuw_huishouden([]) == 1
    assert regels.nieuw_huishouden([1, 4]) == 5
    with pytest.raises(Regelfout, match="hooguit 9 huishoudens"):
        regels.nieuw_huishouden([9])


def test_twee_huishoudens_kies_je_uit_wat_er_is() -> None:
    assert regels.toets_gekozen(3) == 3
    with pytest.raises(Regelfout, match="Kies een huishouden"):
        regels.toets_gekozen(None)


def test_een_besluit_dat_iets_opent_heeft_een_reden() -> None:
    Besluit().toets()
    Besluit(Inkijk.BESLOTEN, REDEN).toets()
    for reden in ("", "mag wel", " " * 40):
        with pytest.raises(Regelfout, match="minstens 20 tekens"):
            Besluit(Inkijk.BESLOTEN, reden).toets()
    with pytest.raises(Regelfout, match="te lang"):
        Besluit(Inkijk.BESLOTEN, "x" * 10_001).toets()


def test_zonder_besluit_is_er_niets_open_en_het_begin_van_het_verhaal_wel() -> None:
    assert not Besluit().open
    assert regels.ZO_BEGON_HET.open


def test_hetzelfde_besluit_twee_keer_is_een_vergissing() -> None:
    regels.toets_ander_besluit(Inkijk.GEEN, Besluit(Inkijk.BESLOTEN, REDEN))
    regels.toets_ander_besluit(None, Besluit(Inkijk.GEEN, REDEN))
    for nu, besluit in ((None, Inkijk.BESLOTEN), (Inkijk.GEEN, Inkijk.GEEN)):
        with pytest.raises(Regelfout, match="al zo besloten"):
            regels.toets_ander_besluit(nu, Besluit(besluit, REDEN))
