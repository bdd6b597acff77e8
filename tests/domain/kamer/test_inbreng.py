"""Inbrengen in de lokale kamer: één vraag, de feiten, en op naam alleen met alles wat daarbij hoort."""

from dataclasses import replace

import pytest

from caseapp.domain.delen import Grondslag
from caseapp.domain.kamer import inbreng as regels
from caseapp.domain.kamer.woorden import (
    DeelSoort,
    Geinformeerd,
    GezinErbij,
    InbrengStatus,
    Wijze,
    ZittingStatus,
)
from caseapp.domain.regel import Regelfout
from caseapp.domain.toegang import Categorie, KetenSoort, Rol

DELEN = {DeelSoort.FEITEN: "Er is ruzie over geld.", DeelSoort.KINDEREN: "Het jongste kind slaapt slecht."}
GOED = regels.OpNaam(
    grondslag=Grondslag.WETTELIJKE_TAAK_JEUGD,
    doel="Weten wie wat doet.",
    categorieen=(Categorie.GVA_GEDEELD, Categorie.GEZIN_GEZAG),
    deelnemers=("een",),
    geinformeerd=Geinformeerd.VOORAF,
    uitleg="Beide ouders, sinds maandag.",
)


@pytest.mark.parametrize(
    "vraag",
    ["", "Wij lopen vast.", "Hoe verder? En wie?", "Hoe\nverder?", "Hoe " + "x" * 300 + "?"],
)
def test_de_vraag_is_een_zin_en_een_vraag(vraag: str) -> None:
    with pytest.raises(Regelfout) as fout:
        regels.toets_vraag(vraag)
    assert fout.value.veld == "vraag"


def test_zonder_feiten_valt_er_niets_in_te_brengen() -> None:
    with pytest.raises(Regelfout) as fout:
        regels.toets_delen(Wijze.ANONIEM, {DeelSoort.PATROON: "Steeds weer."})
    assert fout.value.veld == DeelSoort.FEITEN


@pytest.mark.parametrize("soort", [DeelSoort.GEZONDHEID, DeelSoort.FINANCIEN])
def test_gezondheid_en_geld_breng_je_alleen_op_naam_in(soort: DeelSoort) -> None:
    delen = DELEN | {soort: "Er zijn schulden."}
    with pytest.raises(Regelfout):
        regels.toets_delen(Wijze.ANONIEM, delen)
    regels.toets_delen(Wijze.OP_NAAM, delen)


def test_op_naam_met_alles_erbij_mag() -> None:
    regels.toets_op_naam(GOED, DELEN, {Rol.LOKAAL_TEAM})


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"grondslag": None}, "grondslag"),
        ({"grondslag": Grondslag.ANONIEM_GEEN_PERSOONSGEGEVENS}, "grondslag"),
        ({"grondslag": Grondslag.MELDRECHT}, "grondslag"),
        ({"grondslag": Grondslag.WETTELIJKE_TAAK_VT}, "grondslag"),
        ({"doel": "kort"}, "doel"),
        ({"categorieen": ()}, "categorieen"),
        ({"categorieen": (Categorie.GVA_GEDEELD, Categorie.FINANCIEN)}, "grondslag"),
        ({"categorieen": (Categorie.GVA_GEDEELD,)}, DeelSoort.KINDEREN),
        ({"deelnemers": ()}, "deelnemers"),
        ({"geinformeerd": None}, "geinformeerd"),
        ({"uitleg": ""}, "uitleg"),
    ],
)
def test_op_naam_ontbreekt_er_iets_dan_staat_erbij_wat(anders: dict[str, object], veld: str) -> None:
    with pytest.raises(Regelfout) as fout:
        regels.toets_op_naam(replace(GOED, **anders), DELEN, {Rol.KETENPARTNER, KetenSoort.SCHOOL})
    assert fout.value.veld == veld


def test_de_taak_van_veilig_thuis_telt_als_veilig_thuis_meedoet() -> None:
    vt = replace(GOED, grondslag=Grondslag.WETTELIJKE_TAAK_VT)
    regels.toets_op_naam(vt, DELEN, {Rol.VEILIG_THUIS})


def test_wie_aan_tafel_zit_is_niet_anoniem() -> None:
    with pytest.raises(Regelfout, match="niet anoniem"):
        regels.toets_erbij(GezinErbij.AAN_TAFEL, "Beide ouders zijn erbij.", Wijze.ANONIEM)
    regels.toets_erbij(GezinErbij.AAN_TAFEL, "Beide ouders zijn erbij.", Wijze.OP_NAAM)


@pytest.mark.parametrize("erbij", GezinErbij)
def test_of_het_gezin_erbij_is_vraagt_altijd_een_paar_woorden(erbij: GezinErbij) -> None:
    with pytest.raises(Regelfout) as fout:
        regels.toets_erbij(erbij, " ", Wijze.OP_NAAM)
    assert fout.value.veld == "erbij_uitleg"


def test_anoniem_leest_iemand_het_eerst_na() -> None:
    with pytest.raises(Regelfout, match="herkennen"):
        regels.toets_herkenning(nagekeken=False, wijze=Wijze.ANONIEM)
    regels.toets_herkenning(nagekeken=False, wijze=Wijze.OP_NAAM)


def test_wat_besproken_of_teruggetrokken_is_verandert_niet_meer() -> None:
    for status in (InbrengStatus.BESPROKEN, InbrengStatus.NIET_BESPROKEN, InbrengStatus.TERUGGETROKKEN):
        with pytest.raises(Regelfout):
            regels.toets_nog_te_wijzigen(status, None)
        assert not regels.OVERGANGEN[status]


def test_is_de_zitting_begonnen_dan_staat_de_inbreng_vast() -> None:
    regels.toets_nog_te_wijzigen(InbrengStatus.GEAGENDEERD, ZittingStatus.GEPLAND)
    with pytest.raises(Regelfout, match="begonnen"):
        regels.toets_nog_te_wijzigen(InbrengStatus.GEAGENDEERD, ZittingStatus.OPEN)


@pytest.mark.parametrize("minuten", [-1, 0, 4, 61])
def test_een_gezin_krijgt_vijf_tot_zestig_minuten(minuten: int) -> None:
    with pytest.raises(Regelfout):
        regels.toets_minuten(minuten)
