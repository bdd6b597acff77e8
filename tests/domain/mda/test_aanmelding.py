"""Een gezin inbrengen bij MDA++: wat er minimaal in staat, op welke grondslag, en wie het weet."""

from datetime import date, timedelta

import pytest

from caseapp.domain.delen import Grondslag
from caseapp.domain.mda import aanmelding as regels
from caseapp.domain.mda.aanmelding import AANMELDING, OPEN, OVERGANGEN, Antwoord, Criterium, Eens, Inlichting
from caseapp.domain.mda.aanmelding import MdaStatus as S
from caseapp.domain.regel import Regelfout
from caseapp.domain.toegang import Rol

VANDAAG = date(2026, 4, 10)
VOL = {vak.naam: f"Wat er staat bij {vak.naam}." for vak in AANMELDING}
ALLES_EENS = {een: Antwoord(Eens.EENS) for een in Criterium}


def test_de_weg_van_een_aanmelding_is_een_tabel_en_elke_andere_stap_krijgt_een_zin() -> None:
    stappen = {(van, naar) for van, wat in OVERGANGEN.items() for naar in wat}
    assert stappen == {
        (S.AANGEMELD, S.IN_WEGING),
        (S.IN_WEGING, S.INGEZET),
        (S.IN_WEGING, S.NIET_INGEZET),
        (S.INGEZET, S.LOOPT),
        (S.LOOPT, S.AFGESCHAALD),
    }
    assert set(S) - OPEN == {S.NIET_INGEZET, S.AFGESCHAALD}
    for van in S:
        for naar in S:
            if (van, naar) in stappen:
                regels.toets_stap(van, naar)
            else:
                with pytest.raises(Regelfout, match=r"\.$"):
                    regels.toets_stap(van, naar)


def test_geen_tweede_aanmelding_zolang_er_een_loopt() -> None:
    regels.toets_geen_ander(0)
    with pytest.raises(Regelfout, match="loopt al"):
        regels.toets_geen_ander(1)


@pytest.mark.parametrize("veld", [vak.naam for vak in AANMELDING])
def test_wat_leeg_is_wordt_bij_dat_vak_gezegd(veld: str) -> None:
    assert regels.toets_vakken(AANMELDING, VOL) == VOL
    with pytest.raises(Regelfout) as fout:
        regels.toets_vakken(AANMELDING, VOL | {veld: "  "})
    assert fout.value.veld == veld


@pytest.mark.parametrize("criterium", list(Criterium))
def test_langs_elk_criterium_wordt_gelopen_en_oneens_heeft_een_reden(criterium: Criterium) -> None:
    regels.toets_criteria(ALLES_EENS)
    with pytest.raises(Regelfout) as leeg:
        regels.toets_criteria({een: wat for een, wat in ALLES_EENS.items() if een is not criterium})
    assert leeg.value.veld == criterium.value
    with pytest.raises(Regelfout, match="waarom") as kaal:
        regels.toets_criteria(ALLES_EENS | {criterium: Antwoord(Eens.NIET_EENS, "nee")})
    assert kaal.value.veld == f"{criterium.value}_waarom"
    regels.toets_criteria(ALLES_EENS | {criterium: Antwoord(Eens.NIET_EENS, "Dat is hier anders.")})


def test_de_lijst_telt_niets_op_ook_wie_het_nergens_mee_eens_is_mag_aanmelden() -> None:
    regels.toets_criteria({een: Antwoord(Eens.NIET_EENS, "Dat is hier anders.") for een in Criterium})


@pytest.mark.parametrize(
    ("wie", "mogen"),
    [
        (
            Rol.LOKAAL_TEAM,
            {"toestemming", "wettelijke_taak_jeugd", "wettelijke_taak_wmo", "conflict_van_plichten"}
            | {"directe_betrokkenheid_hulpverlening"},
        ),
        (
            Rol.VEILIG_THUIS,
            {"toestemming", "wettelijke_taak_vt", "conflict_van_plichten"}
            | {"directe_betrokkenheid_hulpverlening"},
        ),
    ],
)
def test_de_grondslag_past_bij_wie_aanmeldt(wie: Rol, mogen: set[str]) -> None:
    assert {een.value for een in regels.passende_grondslagen({wie}, protocol=False)} == mogen
    met_protocol = {een.value for een in regels.passende_grondslagen({wie}, protocol=True)}
    assert met_protocol == mogen - {"toestemming"}


@pytest.mark.parametrize(
    ("grondslag", "zin"),
    [
        (None, "Kies op welke grondslag"),
        (Grondslag.ANONIEM_GEEN_PERSOONSGEGEVENS, "staan namen"),
        (Grondslag.NOODSITUATIE_VITAAL_BELANG, "112"),
        (Grondslag.WETTELIJKE_TAAK_VT, "Veilig Thuis"),
        (Grondslag.GI_OTS, "gecertificeerde instelling"),
        (Grondslag.MELDRECHT, "meldrecht"),
    ],
)
def test_zonder_grondslag_of_met_een_die_niet_past_wordt_er_niet_aangemeld(
    grondslag: Grondslag | None, zin: str
) -> None:
    with pytest.raises(Regelfout, match=zin) as fout:
        regels.toets_grondslag(grondslag, {Rol.LOKAAL_TEAM}, protocol=False)
    assert fout.value.veld == "grondslag"


def test_vanaf_twaalf_wordt_vastgelegd_of_iemand_het_weet() -> None:
    regels.toets_ieder_bedacht({"moeder": 40, "kind": 11}, {"moeder"})
    with pytest.raises(Regelfout, match="vanaf 12 jaar"):
        regels.toets_ieder_bedacht({"moeder": 40, "kind": 12}, {"moeder"})


@pytest.mark.parametrize("dagen", [0, 29, None])
def test_nog_niet_vertellen_heeft_een_dag_om_opnieuw_te_kijken_binnen_vier_weken(dagen: int | None) -> None:
    regels.toets_inlichting(Inlichting("Dit is nu nog gevaarlijk.", VANDAAG + timedelta(28)), VANDAAG)
    if dagen is None:
        regels.toets_inlichting(Inlichting("Dit is alleen verteld."), VANDAAG)
        return
    with pytest.raises(Regelfout, match="hooguit vier weken"):
        regels.toets_inlichting(Inlichting("Nu nog niet veilig.", VANDAAG + timedelta(dagen)), VANDAAG)


def test_wat_er_verteld_is_staat_in_een_paar_woorden() -> None:
    with pytest.raises(Regelfout, match="minstens"):
        regels.toets_inlichting(Inlichting("ja"), VANDAAG)
