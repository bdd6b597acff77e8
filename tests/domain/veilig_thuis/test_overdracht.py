"""Een gezin loslaten mag pas als een ander vasthoudt: de regels van de overdracht van Veilig Thuis."""

from datetime import date, timedelta

import pytest

from caseapp.domain.oefenruimte import OrganisatieSoort
from caseapp.domain.regel import Regelfout
from caseapp.domain.veilig_thuis import overdracht as regels
from caseapp.domain.veilig_thuis.beoordeling import Triagebesluit
from caseapp.domain.veilig_thuis.melding import MeldingStatus
from caseapp.domain.veilig_thuis.overdracht import OPEN, OVERGANGEN, PAKKET, AanbodStatus

A, S = AanbodStatus, MeldingStatus
VANDAAG = date(2026, 4, 11)
VOL = {veld.naam: f"Wat er staat bij {veld.naam}." for veld in PAKKET}


def test_tot_het_ja_is_veilig_thuis_verantwoordelijk_wat_er_ook_aan_tafel_gebeurt() -> None:
    for status in set(MeldingStatus) - {S.EINDE_BEMOEIENIS, S.AFGESLOTEN}:
        for aanbod in ([], *([een] for een in A if een is not A.AANGENOMEN), list(A)[:2]):
            assert regels.wie_is_verantwoordelijk(status, aanbod) is OrganisatieSoort.VEILIG_THUIS
    for status in (S.OVERGEDRAGEN, S.MONITORING):
        wie = regels.wie_is_verantwoordelijk(status, [A.NIET_PASSEND, A.AANGENOMEN])
        assert wie is OrganisatieSoort.LOKAAL_TEAM


def test_wordt_er_opnieuw_beoordeeld_dan_is_veilig_thuis_weer_verantwoordelijk() -> None:
    opnieuw = regels.wie_is_verantwoordelijk(S.VEILIGHEIDSBEOORDELING, [A.AANGENOMEN])
    assert opnieuw is OrganisatieSoort.VEILIG_THUIS
    assert regels.wie_is_verantwoordelijk(S.AFGESLOTEN, [A.AANGENOMEN]) is None


def test_elke_stap_die_niet_in_de_tabel_staat_krijgt_een_zin() -> None:
    for van in A:
        for naar in set(A) - OVERGANGEN[van]:
            if van in OPEN or naar is not van:
                with pytest.raises(Regelfout):
                    regels.toets_stap(van, naar)


def test_een_pakket_houdt_wat_er_staat_en_laat_weg_wat_leeg_is() -> None:
    pakket = regels.toets_pakket(VOL | {"werkers": "  "}, VANDAAG, VANDAAG)
    assert set(pakket) == set(VOL) - {"werkers"}
    for fout in (VOL | {"waarom": ""}, VOL | {"eerder": "x" * 10_001}):
        with pytest.raises(Regelfout):
            regels.toets_pakket(fout, VANDAAG, VANDAAG)
    for dag in (None, VANDAAG - timedelta(days=1)):
        with pytest.raises(Regelfout):
            regels.toets_pakket(VOL, dag, VANDAAG)


@pytest.mark.parametrize(
    ("status", "besluit", "mag"),
    [
        (S.ONTVANGEN, None, False),
        (S.VEILIGHEIDSBEOORDELING, Triagebesluit.OVERDRACHT, True),
        (S.WACHTLIJST, Triagebesluit.OVERDRACHT, True),
        (S.VEILIGHEIDSBEOORDELING, Triagebesluit.ONDERZOEK, False),
        (S.ONDERZOEK, Triagebesluit.ONDERZOEK, True),
        (S.VOORWAARDEN_EN_VERVOLG, Triagebesluit.VOORWAARDEN_EN_VERVOLG, True),
        (S.OVERGEDRAGEN, Triagebesluit.OVERDRACHT, False),
        (S.MONITORING, Triagebesluit.OVERDRACHT, False),
        (S.EINDE_BEMOEIENIS, Triagebesluit.EINDE_BEMOEIENIS, False),
        (S.AFGESLOTEN, Triagebesluit.OVERDRACHT, False),
    ],
)
def test_aanbieden_kan_na_een_besluit_of_uit_een_onderzoek(
    status: MeldingStatus, besluit: Triagebesluit | None, mag: bool
) -> None:
    if mag:
        regels.toets_aan_te_bieden(status, besluit)
        return
    with pytest.raises(Regelfout):
        regels.toets_aan_te_bieden(status, besluit)


def test_wie_meldde_staat_nooit_in_een_pakket() -> None:
    regels.toets_geen_melder({"waarom": "Het is er niet veilig."}, ["De juf van groep 4"])
    with pytest.raises(Regelfout) as fout:
        regels.toets_geen_melder({"waarom": "Zo zei de juf van Groep 4 het."}, ["De juf van groep 4"])
    assert fout.value.veld == "waarom"


def test_een_eerste_contact_is_samen_of_koud_met_een_reden_en_al_geweest() -> None:
    hoe = {"vandaag": VANDAAG, "aangenomen": VANDAAG - timedelta(days=3)}
    regels.toets_contact(samen=True, koud="", op=VANDAAG, **hoe)  # type: ignore[arg-type]
    regels.toets_contact(samen=False, koud="Er was niemand vrij.", op=VANDAAG, **hoe)  # type: ignore[arg-type]
    for dag, samen in (
        (VANDAAG + timedelta(days=1), True),
        (VANDAAG - timedelta(days=4), True),
        (VANDAAG, False),
    ):
        with pytest.raises(Regelfout):
            regels.toets_contact(samen=samen, koud="", op=dag, **hoe)  # type: ignore[arg-type]
