"""Op en af om een gezin: wat een stap is, hoe lang iemand blijft, en wat een duo altijd heeft."""

from datetime import UTC, date, datetime, timedelta

import pytest

from caseapp.domain import opschaling as regels
from caseapp.domain.delen import PAST, Grondslag
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.opschaling import TREDEN, VAN_MELDING, VAN_WOORD, Blijft, Richting, Trede, Tredestap
from caseapp.domain.regel import Regelfout
from caseapp.domain.toegang import Categorie, Rol
from caseapp.domain.veilig_thuis.melding import MeldingStatus

NUL = datetime(2026, 1, 5, 10, tzinfo=UTC)
MORGEN = date(2026, 1, 6)
PLAN = [Categorie.VP_GEDEELD]


def dag(n: int) -> datetime:
    return NUL + timedelta(days=n)


def stap(n: int, trede: Trede, richting: Richting) -> Tredestap:
    return Tredestap(dag(n), trede, richting)


def test_de_treden_staan_van_dichtbij_naar_ver() -> None:
    assert TREDEN == (
        Trede.LOKAAL_TEAM,
        Trede.VEILIG_THUIS,
        Trede.RVT_EXPERTISE,
        Trede.RVT_DUO,
        Trede.MDA,
        Trede.ZORG_EN_VEILIGHEIDSHUIS,
        Trede.RAAD,
    )


def test_elk_woord_van_de_ladder_dat_er_al_is_is_een_woord_van_de_tijdlijn() -> None:
    later = {"mda_aangemeld", "mda_ingezet", "mda_niet_ingezet", "mda_afgeschaald"}
    assert set(VAN_WOORD) - later <= {soort.value for soort in GebeurtenisSoort}
    assert set(VAN_MELDING) <= {status.value for status in MeldingStatus}


def test_iemand_blijft_van_de_stap_op_tot_de_stap_af() -> None:
    gevonden = regels.perioden(
        [
            stap(9, Trede.MDA, Richting.AF),
            stap(1, Trede.LOKAAL_TEAM, Richting.OP),
            stap(3, Trede.MDA, Richting.OP),
            stap(4, Trede.MDA, Richting.OP),
            stap(5, Trede.RVT_EXPERTISE, Richting.EVEN),
            stap(12, Trede.MDA, Richting.AF),
        ]
    )
    assert gevonden == (
        Blijft(Trede.LOKAAL_TEAM, dag(1), None),
        Blijft(Trede.MDA, dag(3), dag(9)),
    )


def test_wie_altijd_begrensd_is_heeft_een_einde_en_een_lijst() -> None:
    regels.toets_begrensd(altijd=False, tot=None, categorieen=())
    regels.toets_begrensd(altijd=True, tot=MORGEN, categorieen=PLAN)
    with pytest.raises(Regelfout, match="einde") as fout:
        regels.toets_begrensd(altijd=True, tot=None, categorieen=PLAN)
    assert fout.value.veld == "tot"
    with pytest.raises(Regelfout, match="minstens één") as fout:
        regels.toets_begrensd(altijd=True, tot=MORGEN, categorieen=())
    assert fout.value.veld == "categorieen"


def test_een_duo_leest_altijd_waar_de_eigen_taken_staan() -> None:
    regels.toets_taken_leesbaar([Categorie.SCORES, Categorie.VP_GEDEELD])
    with pytest.raises(Regelfout, match="veiligheidsplan"):
        regels.toets_taken_leesbaar([Categorie.SCORES])


def test_verlengen_is_tot_een_latere_dag() -> None:
    regels.toets_verlengen(tot=MORGEN + timedelta(days=1), was=MORGEN)
    with pytest.raises(Regelfout, match="latere dag"):
        regels.toets_verlengen(tot=MORGEN, was=MORGEN)


def test_er_is_een_duo_tegelijk_en_nooit_zonder_contactpersoon() -> None:
    regels.toets_nog_geen_duo(loopt=False)
    regels.toets_met_contactpersoon(is_er=True)
    with pytest.raises(Regelfout, match="al een duo"):
        regels.toets_nog_geen_duo(loopt=True)
    with pytest.raises(Regelfout, match="geen contactpersoon"):
        regels.toets_met_contactpersoon(is_er=False)
    with pytest.raises(Regelfout, match="geen duo"):
        regels.toets_is_duo(is_duo=False)


@pytest.mark.parametrize("grondslag", Grondslag)
@pytest.mark.parametrize("rol", [Rol.LOKAAL_TEAM, Rol.VEILIG_THUIS, Rol.MDA])
def test_opschalen_gaat_op_een_grondslag_die_het_gezin_draagt_en_bij_de_gever_hoort(
    grondslag: Grondslag, rol: Rol
) -> None:
    eigen = {
        Grondslag.WETTELIJKE_TAAK_VT: Rol.VEILIG_THUIS,
        Grondslag.WETTELIJKE_TAAK_JEUGD: Rol.LOKAAL_TEAM,
        Grondslag.WETTELIJKE_TAAK_WMO: Rol.LOKAAL_TEAM,
        Grondslag.MELDRECHT: None,
        Grondslag.GI_OTS: None,
    }
    past = Categorie.GEZIN_GEZAG in PAST[grondslag] and eigen.get(grondslag, rol) is rol
    if past:
        regels.toets_grondslag(grondslag, {rol})
        return
    with pytest.raises(Regelfout) as fout:
        regels.toets_grondslag(grondslag, {rol})
    assert fout.value.veld == "grondslag"


def test_zonder_persoonsgegevens_schaal_je_niet_op() -> None:
    with pytest.raises(Regelfout, match="past niet"):
        regels.toets_grondslag(Grondslag.ANONIEM_GEEN_PERSOONSGEGEVENS, {Rol.LOKAAL_TEAM})


def test_er_loopt_een_opschaling_tegelijk_en_afschalen_gaat_een_keer() -> None:
    regels.toets_nog_niet(loopt=False)
    regels.toets_loopt(loopt=True)
    with pytest.raises(Regelfout, match="werkt al mee"):
        regels.toets_nog_niet(loopt=True)
    with pytest.raises(Regelfout, match="al afgeschaald"):
        regels.toets_loopt(loopt=False)


@pytest.mark.parametrize("tekst", ["", "   ", "kort"])
def test_elke_stap_zegt_waarom(tekst: str) -> None:
    with pytest.raises(Regelfout) as fout:
        regels.toets_uitleg(tekst, "reden")
    assert fout.value.veld == "reden"
