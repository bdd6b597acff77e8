"""Een bericht aan Veilig Thuis: een vraag kent niemand, een melding heeft een melder; weinig gaat terug."""

import pytest

from caseapp.domain.meldcode.tekst import adviestekst
from caseapp.domain.meldcode.traject import Traject
from caseapp.domain.regel import Regelfout
from caseapp.domain.toegang import KetenSoort
from caseapp.domain.veilig_thuis import bericht as regels
from caseapp.domain.veilig_thuis.bericht import WAT_ERVAN_WERD, BerichtSoort, BerichtStatus
from caseapp.domain.veilig_thuis.informeren import TerugkoppelMoment
from caseapp.domain.veilig_thuis.melding import MeldingKanaal, SoortMelder

VRAAG, MELDING = BerichtSoort.VRAAG, BerichtSoort.MELDING
FORMULIER, CODEWOORD = MeldingKanaal.FORMULIER, MeldingKanaal.CODEWOORD_APOTHEEK
MET_NAAM = "Vanmorgen vertelde Pien dat zij niet naar huis wil."


def test_in_een_vraag_staat_geen_naam_en_in_een_melding_mag_dat() -> None:
    regels.toets_bericht(MELDING, FORMULIER, MET_NAAM)
    with pytest.raises(Regelfout, match="‘Pien’ lijkt een naam") as fout:
        regels.toets_bericht(VRAAG, FORMULIER, MET_NAAM)
    assert fout.value.veld == "tekst"


@pytest.mark.parametrize("soort", BerichtSoort)
def test_een_leeg_bericht_gaat_niet_weg(soort: BerichtSoort) -> None:
    with pytest.raises(Regelfout, match="wat je wilt vragen of melden"):
        regels.toets_bericht(soort, FORMULIER, " \n ")


def test_alleen_de_apotheek_kiest_het_codewoord() -> None:
    regels.toets_bericht(VRAAG, CODEWOORD, "Iemand noemt het codewoord.", KetenSoort.APOTHEEK)
    for soort in (None, *(set(KetenSoort) - {KetenSoort.APOTHEEK})):
        assert regels.kanalen(soort) == (FORMULIER,)
        with pytest.raises(Regelfout, match="van de apotheek"):
            regels.toets_bericht(VRAAG, CODEWOORD, "Iemand noemt het codewoord.", soort)


def test_de_adviesvraag_uit_de_meldcode_kan_zo_worden_verstuurd() -> None:
    regels.toets_bericht(VRAAG, FORMULIER, adviestekst(Traject(())))


def test_van_een_vraag_maakt_veilig_thuis_geen_melding() -> None:
    regels.toets_wordt_melding(MELDING)
    with pytest.raises(Regelfout, match="nog niet gemeld"):
        regels.toets_wordt_melding(VRAAG)


@pytest.mark.parametrize("status", [s for s in BerichtStatus if s is not BerichtStatus.NIEUW])
def test_een_bericht_wordt_een_keer_beantwoord(status: BerichtStatus) -> None:
    regels.toets_nieuw(BerichtStatus.NIEUW)
    with pytest.raises(Regelfout, match="al beantwoord"):
        regels.toets_nieuw(status)


def test_elke_plek_en_elke_stand_heeft_een_woord() -> None:
    assert set(WAT_ERVAN_WERD) == set(BerichtStatus)
    assert {soort: regels.plek_van(soort) for soort in (None, KetenSoort.APOTHEEK, KetenSoort.SCHOOL)} == {
        None: SoortMelder.LOKAAL_TEAM,
        KetenSoort.APOTHEEK: SoortMelder.ANDERE_BEROEPSKRACHT,
        KetenSoort.SCHOOL: SoortMelder.ONDERWIJS,
    }


@pytest.mark.parametrize(
    ("moment", "hoe", "zin"),
    [
        ("na_beoordeling", {"vervolg": False}, "De veiligheidsbeoordeling is klaar. Er volgt niets."),
        (
            "na_onderzoek",
            {"vervolg": True, "organisatie": "Team Noord"},
            "Het onderzoek is klaar. Er volgt iets. Verder gaat: Team Noord.",
        ),
        (
            "na_beoordeling",
            {"vervolg": True, "extra": " Bel elke week. "},
            "De veiligheidsbeoordeling is klaar. Er volgt iets.\n\nVoor jouw taak: Bel elke week.",
        ),
    ],
)
def test_de_terugkoppeling_is_een_vaste_zin(moment: str, hoe: dict[str, object], zin: str) -> None:
    assert regels.terugkoppeltekst(TerugkoppelMoment(moment), **hoe) == zin  # type: ignore[arg-type]
