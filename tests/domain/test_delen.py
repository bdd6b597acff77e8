"""Delen: op welke grondslag, met wie, tot wanneer, en wie daar ja op zei (domein 8.2, 8.3)."""

from datetime import date, timedelta
from itertools import product

import pytest

from caseapp.domain import delen as regels
from caseapp.domain.delen import MET_TWEEDE, OPENT_NIETS, PAST, TE_DELEN, Grondslag, VerstrekkingStatus
from caseapp.domain.regel import Regelfout
from caseapp.domain.toegang import Categorie, KetenSoort, Rol
from caseapp.permissions import TOEGANG
from caseapp.permissions.feiten import LETTERFEIT

VANDAAG = date(2026, 4, 11)
EEN_DAG = timedelta(days=1)


def test_de_grondslagen_zijn_precies_die_van_het_handboek_in_die_volgorde() -> None:
    """Domein 8.2."""
    assert [g.value for g in Grondslag] == [
        "toestemming",
        "wettelijke_taak_vt",
        "wettelijke_taak_jeugd",
        "wettelijke_taak_wmo",
        "directe_betrokkenheid_hulpverlening",
        "meldrecht",
        "conflict_van_plichten",
        "gi_ots",
        "anoniem_geen_persoonsgegevens",
        "noodsituatie_vitaal_belang",
    ]


def test_wat_je_kunt_delen_is_wat_op_de_toegangstabel_om_een_grondslag_vraagt() -> None:
    """Domein 8.5, letter T; er is geen tweede lijst."""
    vraagt = {
        soort
        for soort, rij in TOEGANG.items()
        for cel in rij.values()
        if LETTERFEIT.get(cel.letter) == "grondslag" or cel.feit == "grondslag"
    }
    assert set(TE_DELEN) == vraagt


@pytest.mark.parametrize("wat", [Categorie.MELDER, Categorie.VP_AFGESCHERMD, Categorie.GVA_AFGESCHERMD])
def test_wie_meldde_en_wat_is_afgeschermd_deel_je_op_geen_enkele_grondslag(wat: Categorie) -> None:
    """Domein 8.5, 8.7."""
    for grondslag in Grondslag:
        with pytest.raises(Regelfout, match="past niet bij deze soort"):
            regels.toets_past(grondslag, wat)


def test_toestemming_vraag_je_niet_voor_wat_toch_wel_gedeeld_wordt() -> None:
    """Domein 8.2: asking consent that you will override is misleading; police data has its own law."""
    for wat in (Categorie.MELDING, Categorie.VEILIGHEIDSBEOORDELING, Categorie.JUSTITIE):
        assert wat not in PAST[Grondslag.TOESTEMMING]


def test_wat_anoniem_is_bevat_geen_naam_en_geen_plek_en_opent_niets() -> None:
    anoniem = Grondslag.ANONIEM_GEEN_PERSOONSGEGEVENS
    assert PAST[anoniem].isdisjoint({Categorie.IDENTITEIT, Categorie.GEZIN_GEZAG, Categorie.VERBLIJFPLAATS})
    assert {anoniem} == OPENT_NIETS


@pytest.mark.parametrize(
    ("grondslag", "gever", "ontvanger", "zin"),
    [
        (Grondslag.WETTELIJKE_TAAK_VT, {Rol.LOKAAL_TEAM}, {Rol.KETENPARTNER}, "van Veilig Thuis"),
        (Grondslag.WETTELIJKE_TAAK_JEUGD, {Rol.VEILIG_THUIS}, {Rol.MDA}, "van het lokaal team"),
        (Grondslag.MELDRECHT, {Rol.VEILIG_THUIS}, {Rol.LOKAAL_TEAM}, "aan Veilig Thuis te geven"),
        (Grondslag.GI_OTS, {Rol.LOKAAL_TEAM}, {KetenSoort.SCHOOL}, "gecertificeerde instelling"),
    ],
)
def test_een_taak_gebruikt_alleen_wie_hem_heeft(
    grondslag: Grondslag, gever: set[Rol], ontvanger: set[Rol], zin: str
) -> None:
    """Domein 5.1: powers are not handed to partners; 8.2."""
    with pytest.raises(Regelfout, match=zin) as fout:
        regels.toets_taak(grondslag, gever, ontvanger)
    assert fout.value.veld == "grondslag"


def test_wie_de_taak_heeft_geeft_of_krijgt() -> None:
    vt, gi = {Rol.VEILIG_THUIS}, {Rol.KETENPARTNER, KetenSoort.GECERTIFICEERDE_INSTELLING}
    team = {Rol.LOKAAL_TEAM}
    regels.toets_taak(Grondslag.WETTELIJKE_TAAK_VT, vt, team)
    regels.toets_taak(Grondslag.WETTELIJKE_TAAK_VT, team, vt)
    regels.toets_taak(Grondslag.MELDRECHT, team, vt)
    regels.toets_taak(Grondslag.GI_OTS, gi, team)
    regels.toets_taak(Grondslag.TOESTEMMING, team, {Rol.KETENPARTNER})


def test_delen_eindigt_altijd_en_nooit_voor_het_begint() -> None:
    """Domein 8.5: time-limited."""
    gewoon = Grondslag.TOESTEMMING
    regels.toets_looptijd(gewoon, VANDAAG, VANDAAG)
    regels.toets_looptijd(gewoon, VANDAAG + timedelta(days=365), VANDAAG)
    for tot in (VANDAAG - EEN_DAG, VANDAAG + timedelta(days=366)):
        with pytest.raises(Regelfout) as fout:
            regels.toets_looptijd(gewoon, tot, VANDAAG)
        assert fout.value.veld == "tot"


def test_een_noodsituatie_is_kort() -> None:
    """[P]."""
    nood = Grondslag.NOODSITUATIE_VITAAL_BELANG
    regels.toets_looptijd(nood, VANDAAG + timedelta(days=14), VANDAAG)
    with pytest.raises(Regelfout, match="hooguit 14 dagen"):
        regels.toets_looptijd(nood, VANDAAG + timedelta(days=15), VANDAAG)


def test_bij_de_laatste_drie_grondslagen_kijkt_een_ander_mee() -> None:
    """Domein 8.2."""
    assert {"gi_ots", "anoniem_geen_persoonsgegevens", "noodsituatie_vitaal_belang"} == MET_TWEEDE
    for grondslag in Grondslag:
        assert regels.tweede_nodig(grondslag, aan_zichzelf=False) is (grondslag in MET_TWEEDE)


def test_wie_iets_voor_zichzelf_vastlegt_doet_dat_niet_alleen() -> None:
    """[P]: nobody opens a door for himself."""
    assert all(regels.tweede_nodig(grondslag, aan_zichzelf=True) for grondslag in Grondslag)


def test_de_tweede_is_niet_de_eerste_en_niet_wie_het_krijgt() -> None:
    regels.toets_tweede(is_eerste=False, is_ontvanger=False)
    with pytest.raises(Regelfout, match="zelf vastgelegd"):
        regels.toets_tweede(is_eerste=True, is_ontvanger=False)
    with pytest.raises(Regelfout, match="Jij krijgt deze gegevens"):
        regels.toets_tweede(is_eerste=False, is_ontvanger=True)


def test_een_conflict_van_plichten_weeg_je_met_een_collega() -> None:
    """Domein 8.2: with reason, consulted colleague."""
    with pytest.raises(Regelfout, match="Kies met welke collega"):
        regels.toets_overleg(Grondslag.CONFLICT_VAN_PLICHTEN, overlegd=False)
    regels.toets_overleg(Grondslag.CONFLICT_VAN_PLICHTEN, overlegd=True)
    regels.toets_overleg(Grondslag.MELDRECHT, overlegd=False)


def test_het_gezin_hoort_het_of_er_staat_wanneer_dat_opnieuw_wordt_bekeken() -> None:
    """Domein 8.3."""
    regels.toets_informeren(verteld=True, herzien=None, vandaag=VANDAAG)
    regels.toets_informeren(verteld=False, herzien=VANDAAG + timedelta(days=28), vandaag=VANDAAG)
    for herzien in (None, VANDAAG, VANDAAG - EEN_DAG, VANDAAG + timedelta(days=29)):
        with pytest.raises(Regelfout) as fout:
            regels.toets_informeren(verteld=False, herzien=herzien, vandaag=VANDAAG)
        assert fout.value.veld == "herzien"


def test_een_verstrekking_gaat_alleen_vooruit() -> None:
    s = VerstrekkingStatus
    wacht, ja = s.WACHT_OP_TWEEDE, s.WACHT_OP_TOESTEMMING
    mag = {(wacht, s.LOOPT), (wacht, s.INGETROKKEN), (s.LOOPT, s.INGETROKKEN)}
    mag |= {(ja, wacht), (ja, s.LOOPT), (ja, s.INGETROKKEN)}
    for van, naar in product(s, s):
        if (van, naar) in mag:
            regels.toets_stap(van, naar)
        else:
            with pytest.raises(Regelfout, match=r"al (bevestigd|ingetrokken)"):
                regels.toets_stap(van, naar)


def test_een_tweede_persoon_is_geen_toestemming() -> None:
    regels.toets_bevestigen(VerstrekkingStatus.WACHT_OP_TWEEDE)
    with pytest.raises(Regelfout, match="wacht nog op toestemming"):
        regels.toets_bevestigen(VerstrekkingStatus.WACHT_OP_TOESTEMMING)


def test_een_grondslag_achteraf_bestaat_niet() -> None:
    """Domein 8.2: first the ground, then the disclosure."""
    regels.toets_begin(VANDAAG, VANDAAG)
    regels.toets_begin(VANDAAG + EEN_DAG, VANDAAG)
    with pytest.raises(Regelfout, match="grondslag achteraf bestaat niet") as fout:
        regels.toets_begin(VANDAAG - EEN_DAG, VANDAAG)
    assert fout.value.veld == "vanaf"
    with pytest.raises(Regelfout, match="voor de dag waarop het begint"):
        regels.toets_einde_na_begin(VANDAAG + 2 * EEN_DAG, VANDAAG + EEN_DAG)


def test_zij_werkt_van_de_eerste_tot_en_met_de_laatste_dag_als_zij_bevestigd_is() -> None:
    hoe = {"van": VANDAAG, "tot": VANDAAG + EEN_DAG}
    dagen = [VANDAAG + n * EEN_DAG for n in (-1, 0, 1, 2)]
    assert [regels.loopt(VerstrekkingStatus.LOOPT, vandaag=dag, **hoe) for dag in dagen] == [
        *(False, True),
        *(True, False),
    ]
    for status in set(VerstrekkingStatus) - {VerstrekkingStatus.LOOPT}:
        assert not regels.loopt(status, vandaag=VANDAAG, **hoe)


@pytest.mark.parametrize("tekst", ["", "   ", "kort"])
def test_een_doel_of_motivering_zegt_iets(tekst: str) -> None:
    with pytest.raises(Regelfout) as fout:
        regels.toets_uitleg(tekst, "doel")
    assert fout.value.veld == "doel"


def test_geven_en_krijgen_is_niet_dezelfde() -> None:
    with pytest.raises(Regelfout, match="dezelfde persoon"):
        regels.toets_ander(is_dezelfde=True)
    regels.toets_ander(is_dezelfde=False)
    with pytest.raises(Regelfout, match="al verteld"):
        regels.toets_nog_niet_verteld(verteld=True)
    regels.toets_nog_niet_verteld(verteld=False)
