"""Een vraag zonder gezin: niemand is eraan te herkennen, en elke stap past maar één keer."""

import pytest

from caseapp.domain import consultatie as regels
from caseapp.domain.consultatie import ConsultatieStatus
from caseapp.domain.regel import Regelfout

S = ConsultatieStatus
GOED = (
    "Hoe praat je met ouders over slaan, zonder dat zij van schaamte dichtklappen?",
    "Een kind op de basisschool wil niet naar huis. Wat kan ik vragen?",
    "De vader is al drie jaar weg en belt nu weer. Wie doet wat?",
    "Wij proberen dit nu de afgelopen 2 jaar, 3 keer per week, steeds 10 minuten.",
    "Twee jaar geleden was het ook al mis. Bel ik Veilig Thuis of de Raad voor de Kinderbescherming?",
    "Moet ik het 1-2 keer vragen, of vaker?",
)
NAAM = ("Bram wil niet naar huis. Wat nu?", "Wat doe ik als mevrouw Jansen niet opendoet?")
LEEFTIJD = (
    "Een jongen van negen jaar wil niet naar huis.",
    "Een 9-jarige wil niet naar huis. Wat nu?",
    "Een negenjarig meisje slaat. Wat nu?",
    "De moeder is 34 jaar en woont alleen. Wat nu?",
    "De baby is 7 maanden oud en huilt veel. Wat nu?",
    "Het oudste kind (9) slaat het jongste (5). Wat nu?",
    "Een kind dat al 12 jaar oud is, slaapt bij de moeder.",
)
DATUM = (
    "Sinds 14 maart is hij weg. Wat nu?",
    "Sinds 14-3-2026 is hij weg. Wat nu?",
    "Dit begon op 3/4, en nu is het weer zo ver.",
    "Dit speelt sinds 2024. Wat kan ik doen?",
)


@pytest.mark.parametrize("tekst", GOED)
def test_een_vraag_over_een_aanpak_mag(tekst: str) -> None:
    regels.toets_vraag(tekst, "tekst", namen=["Bram", "Wolkenveld"], leeftijden=[9, 5, 34])


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        *((tekst, "naam") for tekst in NAAM),
        *((tekst, "leeftijd") for tekst in LEEFTIJD),
        *((tekst, "datum") for tekst in DATUM),
    ],
)
def test_een_naam_een_leeftijd_of_een_datum_wordt_geweigerd(tekst: str, zin: str) -> None:
    with pytest.raises(Regelfout, match=zin) as fout:
        regels.toets_vraag(tekst, "tekst")
    assert fout.value.veld == "tekst"


def test_de_naam_van_het_eigen_gezin_mag_ook_niet_met_een_kleine_letter() -> None:
    tekst = "wat doe ik als wolkenveld weer belt?"
    regels.toets_vraag(tekst, "tekst")
    with pytest.raises(Regelfout, match="Wolkenveld"):
        regels.toets_vraag(tekst, "tekst", namen=["Wolkenveld"])


def test_een_los_getal_is_alleen_een_leeftijd_als_iemand_in_het_eigen_gezin_zo_oud_is() -> None:
    tekst = "Een jongen van 9 slaat zijn zusje. Wat nu?"
    regels.toets_vraag(tekst, "tekst", leeftijden=[11])
    with pytest.raises(Regelfout, match="leeftijd"):
        regels.toets_vraag(tekst, "tekst", leeftijden=[9])
    regels.toets_vraag("Een reeks van 9 gesprekken, is dat te veel?", "tekst", leeftijden=[34])
    regels.toets_vraag("Een reeks van 9 keer praten, is dat te veel?", "tekst", leeftijden=[9])


def test_wat_op_een_echt_gegeven_lijkt_wordt_geweigerd() -> None:
    with pytest.raises(Regelfout, match="telefoonnummer"):
        regels.toets_vraag("Bel mij terug op 06-12345678 als je dit weet.", "tekst")


def test_bijna_niets_is_geen_vraag() -> None:
    with pytest.raises(Regelfout, match="paar woorden"):
        regels.toets_vraag("Hoe?", "tekst")


def test_een_bedankje_mag_leeg_zijn_maar_niet_herkenbaar() -> None:
    regels.toets_onherkenbaar("", "dank")
    with pytest.raises(Regelfout, match="naam"):
        regels.toets_onherkenbaar("Dank namens Bram en de anderen.", "dank")


MAG = {(S.GEVRAAGD, S.BEANTWOORD), (S.GEVRAAGD, S.INGETROKKEN), (S.BEANTWOORD, S.BEDANKT)}


@pytest.mark.parametrize("van", S)
@pytest.mark.parametrize("naar", S)
def test_elke_stap_past_maar_op_een_moment(van: ConsultatieStatus, naar: ConsultatieStatus) -> None:
    if (van, naar) in MAG:
        regels.toets_stap(van, naar)
    else:
        with pytest.raises(Regelfout):
            regels.toets_stap(van, naar)


@pytest.mark.parametrize(
    ("van", "naar", "zin"),
    [
        (S.BEANTWOORD, S.BEANTWOORD, "net voor"),
        (S.BEDANKT, S.BEANTWOORD, "net voor"),
        (S.INGETROKKEN, S.BEANTWOORD, "ingetrokken"),
        (S.BEDANKT, S.BEDANKT, "al bedankt"),
        (S.GEVRAAGD, S.BEDANKT, "nog geen antwoord"),
        (S.BEANTWOORD, S.INGETROKKEN, "al geantwoord"),
        (S.INGETROKKEN, S.INGETROKKEN, "al ingetrokken"),
    ],
)
def test_wie_te_laat_is_hoort_waarom(van: ConsultatieStatus, naar: ConsultatieStatus, zin: str) -> None:
    with pytest.raises(Regelfout, match=zin):
        regels.toets_stap(van, naar)
