"""Wat iemand van het gezin vraagt: wie dat mag, over wie, wanneer er antwoord is, en welk."""

from datetime import date
from uuid import uuid4

import pytest

from caseapp.domain import verzoek as regels
from caseapp.domain.regel import Regelfout
from caseapp.domain.verzoek import BESLUITEN, OverWie, VerzoekBesluit, VerzoekSoort

VRIJDAG = date(2026, 4, 10)
IK, KIND = uuid4(), uuid4()
RECHTEN = (VerzoekSoort.CORRECTIE, VerzoekSoort.INZAGE, VerzoekSoort.AFSCHRIFT)
UITLEG = "Omdat het zo zit."


def test_op_een_vraag_komt_antwoord_binnen_vijf_werkdagen():
    assert regels.antwoord_uiterlijk(VerzoekSoort.VRAAG, VRIJDAG) == date(2026, 4, 17)


@pytest.mark.parametrize("soort", RECHTEN)
def test_op_een_recht_komt_antwoord_binnen_een_maand(soort):
    assert regels.antwoord_uiterlijk(soort, VRIJDAG) == date(2026, 5, 10)
    assert regels.antwoord_uiterlijk(soort, date(2026, 1, 31)) == date(2026, 2, 28)


def test_langer_is_twee_maanden_erbij():
    assert regels.verlengd_tot(date(2026, 5, 10)) == date(2026, 7, 10)


@pytest.mark.parametrize(("geboren", "mag"), [(date(2014, 4, 10), True), (date(2014, 4, 11), False)])
def test_vanaf_twaalf_jaar_vraagt_een_kind_zelf(geboren, mag):
    if mag:
        regels.toets_vrager(geboren, VRIJDAG)
    else:
        with pytest.raises(Regelfout, match="jonger dan 12"):
            regels.toets_vrager(geboren, VRIJDAG)


def test_wie_niemand_van_het_gezin_is_vraagt_niets():
    with pytest.raises(Regelfout, match="van het gezin zelf"):
        regels.toets_vrager(None, VRIJDAG)


def over(jaar, *, gezag=True, wie=KIND):
    return OverWie(wie, date(jaar, 4, 10), gezag)


@pytest.mark.parametrize("soort", VerzoekSoort)
def test_over_jezelf_mag_altijd(soort):
    regels.toets_over(soort, IK, over(1985, gezag=False, wie=IK), VRIJDAG)


@pytest.mark.parametrize("soort", RECHTEN)
def test_over_je_kind_onder_de_zestien_mag_met_gezag(soort):
    regels.toets_over(soort, IK, over(2011), VRIJDAG)


@pytest.mark.parametrize("wie", [over(2010), over(2015, gezag=False), over(1985), OverWie(KIND, None, True)])
@pytest.mark.parametrize("soort", RECHTEN)
def test_over_een_ander_mag_niet(soort, wie):
    with pytest.raises(Regelfout) as fout:
        regels.toets_over(soort, IK, wie, VRIJDAG)
    assert fout.value.veld == "over"


def test_een_vraag_gaat_nooit_over_een_ander():
    with pytest.raises(Regelfout):
        regels.toets_over(VerzoekSoort.VRAAG, IK, over(2015), VRIJDAG)


@pytest.mark.parametrize("soort", [VerzoekSoort.INZAGE, VerzoekSoort.AFSCHRIFT])
def test_om_te_lezen_of_een_kopie_te_krijgen_hoef_je_niets_uit_te_leggen(soort):
    regels.toets_tekst(soort, "")


@pytest.mark.parametrize("soort", [VerzoekSoort.VRAAG, VerzoekSoort.CORRECTIE])
def test_een_vraag_zonder_woorden_is_geen_vraag(soort):
    with pytest.raises(Regelfout):
        regels.toets_tekst(soort, "  ")


def test_twee_keer_hetzelfde_vragen_is_een_keer_vragen():
    regels.toets_nieuw(VerzoekSoort.VRAAG, "Wanneer?", ["Waarom?"])
    with pytest.raises(Regelfout, match="al gevraagd"):
        regels.toets_nieuw(VerzoekSoort.VRAAG, " Waarom? ", ["Waarom?"])
    with pytest.raises(Regelfout, match="al gevraagd"):
        regels.toets_nieuw(VerzoekSoort.AFSCHRIFT, "Alles nu.", [""])


@pytest.mark.parametrize("soort", VerzoekSoort)
def test_alleen_wat_erbij_past_is_een_antwoord(soort):
    for besluit in VerzoekBesluit:
        if besluit in BESLUITEN[soort]:
            regels.toets_antwoord(soort, [], besluit, UITLEG)
        else:
            with pytest.raises(Regelfout, match="past niet"):
                regels.toets_antwoord(soort, [], besluit, UITLEG)


def test_een_antwoord_zegt_waarom_en_komt_een_keer():
    soort, nee = VerzoekSoort.INZAGE, VerzoekBesluit.AFGEWEZEN
    with pytest.raises(Regelfout, match="minstens"):
        regels.toets_antwoord(soort, [], nee, "Nee.")
    with pytest.raises(Regelfout, match="al antwoord"):
        regels.toets_antwoord(soort, [nee], VerzoekBesluit.TOEGEWEZEN, UITLEG)


def test_langer_wachten_kan_een_keer_en_daarna_komt_er_een_antwoord():
    soort, langer = VerzoekSoort.AFSCHRIFT, VerzoekBesluit.VERLENGD
    assert not regels.is_klaar([langer])
    regels.toets_antwoord(soort, [langer], VerzoekBesluit.TOEGEWEZEN, UITLEG)
    with pytest.raises(Regelfout, match="één keer"):
        regels.toets_antwoord(soort, [langer], langer, UITLEG)
