"""Wie van dichtbij meldt, blijft voor het gezin onbekend tot die zelf zegt dat het mag."""

from caseapp.domain.veilig_thuis.melding import SoortMelder, mag_bekend_zijn


def test_een_buur_familie_of_iemand_van_het_gezin_blijft_onbekend():
    assert {soort for soort in SoortMelder if not mag_bekend_zijn(soort)} == {
        SoortMelder.FAMILIE,
        SoortMelder.BUUR_OF_BEKENDE,
        SoortMelder.BETROKKENE_ZELF,
    }
