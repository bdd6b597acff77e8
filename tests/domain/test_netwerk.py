"""Wie er om een gezin heen staan: wie mag helpen, met wiens toestemming, en wie niet."""

from datetime import date
from uuid import uuid4

import pytest

from caseapp.domain import netwerk as regels
from caseapp.domain.gezin import BijzonderProtocol
from caseapp.domain.netwerk import (
    ANTWOORDEN,
    LANGSTE_NAAM,
    OVERGANGEN,
    NetwerkAntwoord,
    NetwerkStatus,
    Steunfiguur,
    SteunSoort,
)
from caseapp.domain.regel import Regelfout

NOOR, JOOST = uuid4(), uuid4()
JA, NEE, GEVRAAGD, WEG = (
    NetwerkAntwoord.GEGEVEN,
    NetwerkAntwoord.GEWEIGERD,
    NetwerkAntwoord.GEVRAAGD,
    NetwerkAntwoord.INGETROKKEN,
)
VANDAAG = date(2026, 4, 11)


def fien(**anders: object) -> Steunfiguur:
    return Steunfiguur(**{"naam": "Fien", "relatie": "buurvrouw", "soort": SteunSoort.BUREN} | anders)  # type: ignore[arg-type]


@pytest.mark.parametrize("protocol", BijzonderProtocol)
def test_bij_een_bijzonder_protocol_wordt_geen_familie_gevraagd(protocol: BijzonderProtocol) -> None:
    with pytest.raises(Regelfout, match="geen familie") as fout:
        regels.toets_uitnodigen(protocol, SteunSoort.FAMILIE, "soort")
    assert fout.value.veld == "soort"


@pytest.mark.parametrize("soort", [soort for soort in SteunSoort if soort is not SteunSoort.FAMILIE])
def test_bij_een_bijzonder_protocol_mag_wie_geen_familie_is_wel_helpen(soort: SteunSoort) -> None:
    regels.toets_uitnodigen(BijzonderProtocol.VGV, soort, "soort")


def test_zonder_protocol_mag_familie_helpen() -> None:
    regels.toets_uitnodigen(None, SteunSoort.FAMILIE, "soort")


def test_de_zin_verraadt_niet_dat_er_een_protocol_is() -> None:
    with pytest.raises(Regelfout) as fout:
        regels.toets_uitnodigen(BijzonderProtocol.EERGERELATEERD, SteunSoort.FAMILIE, "soort")
    assert not any(
        woord in fout.value.melding.lower() for woord in ("protocol", "eergerelateerd", "bijzonder")
    )


def test_een_steunfiguur_heeft_een_naam_en_een_plek() -> None:
    regels.toets_steunfiguur(fien(), ["opa Ko"])
    for veld in ("naam", "relatie"):
        with pytest.raises(Regelfout) as fout:
            regels.toets_steunfiguur(fien(**{veld: "  "}), [])
        assert fout.value.veld == veld


def test_dezelfde_naam_staat_maar_een_keer_in_het_netwerk() -> None:
    with pytest.raises(Regelfout, match="staat al in het netwerk"):
        regels.toets_steunfiguur(fien(naam=" fien "), ["Fien"])


def test_een_naam_is_kort_en_wat_iemand_weet_ook_niet_eindeloos() -> None:
    regels.toets_steunfiguur(fien(naam="F" * LANGSTE_NAAM, weet="w" * 10_000), [])
    with pytest.raises(Regelfout, match="Houd dit kort"):
        regels.toets_steunfiguur(fien(naam="F" * (LANGSTE_NAAM + 1)), [])
    with pytest.raises(Regelfout, match="te lang") as fout:
        regels.toets_steunfiguur(fien(weet="w" * 10_001), [])
    assert fout.value.veld == "weet"


def test_een_naam_mag_van_rechts_naar_links_of_met_een_plaatje() -> None:
    for naam in ("نور", "Fien 🌻", "Łucja"):
        regels.toets_steunfiguur(fien(naam=naam), [])


def test_alleen_wie_bij_het_gezin_hoort_kan_vertrouwen_of_instemmen() -> None:
    regels.toets_van_het_gezin([NOOR], {NOOR, JOOST}, "wie")
    with pytest.raises(Regelfout, match="bij dit gezin hoort"):
        regels.toets_van_het_gezin([NOOR, uuid4()], {NOOR, JOOST}, "wie")


def test_de_een_zegt_geen_ja_voor_de_ander() -> None:
    regels.toets_eigen_stem(NOOR, NOOR)
    regels.toets_eigen_stem(None, NOOR)
    with pytest.raises(Regelfout, match="alleen voor jezelf"):
        regels.toets_eigen_stem(NOOR, JOOST)


def test_wie_jonger_is_dan_zestien_beslist_hier_niet_over() -> None:
    regels.toets_mag_instemmen(date(2010, 4, 11), VANDAAG)
    with pytest.raises(Regelfout, match="ouder met gezag"):
        regels.toets_mag_instemmen(date(2010, 4, 12), VANDAAG)


def test_wat_je_zelf_opschrijft_verberg_je_niet_voor_jezelf() -> None:
    regels.toets_niet_voor_jezelf(NOOR, {JOOST})
    regels.toets_niet_voor_jezelf(None, {JOOST})
    with pytest.raises(Regelfout, match="voor jezelf"):
        regels.toets_niet_voor_jezelf(NOOR, {NOOR})


def test_toestemming_is_pas_compleet_als_ieder_die_gevraagd_is_ja_zegt() -> None:
    assert regels.is_compleet({NOOR: JA})
    assert regels.is_compleet({NOOR: JA, JOOST: JA})
    for ander in (GEVRAAGD, NEE, WEG):
        assert not regels.is_compleet({NOOR: JA, JOOST: ander})
    assert not regels.is_compleet({})


def test_een_laatste_ja_maakt_betrokken_en_een_nee_of_intrekken_weer_gevraagd() -> None:
    assert regels.status_na(NetwerkStatus.GEVRAAGD, {NOOR: JA}) is NetwerkStatus.BETROKKEN
    assert regels.status_na(NetwerkStatus.GEVRAAGD, {NOOR: JA, JOOST: GEVRAAGD}) is NetwerkStatus.GEVRAAGD
    assert regels.status_na(NetwerkStatus.BETROKKEN, {NOOR: JA, JOOST: WEG}) is NetwerkStatus.GEVRAAGD


def test_over_wie_niet_betrokken_wordt_zegt_niemand_ja() -> None:
    with pytest.raises(Regelfout, match="eerst weer"):
        regels.status_na(NetwerkStatus.NIET_BETREKKEN, {NOOR: JA})


@pytest.mark.parametrize("nu", ANTWOORDEN)
@pytest.mark.parametrize("antwoord", NetwerkAntwoord)
def test_een_antwoord_volgt_op_wat_er_al_gezegd_is(
    nu: NetwerkAntwoord | None, antwoord: NetwerkAntwoord
) -> None:
    if antwoord in ANTWOORDEN[nu]:
        regels.toets_antwoord(nu, antwoord)
    else:
        with pytest.raises(Regelfout) as fout:
            regels.toets_antwoord(nu, antwoord)
        assert fout.value.veld == "antwoord"


def test_een_ja_geef_je_een_keer_en_trek_je_een_keer_in() -> None:
    with pytest.raises(Regelfout, match="al gegeven"):
        regels.toets_antwoord(JA, JA)
    with pytest.raises(Regelfout, match="al ingetrokken"):
        regels.toets_antwoord(WEG, WEG)
    with pytest.raises(Regelfout, match="nog niet gevraagd"):
        regels.toets_antwoord(None, WEG)


@pytest.mark.parametrize("van", NetwerkStatus)
@pytest.mark.parametrize("naar", NetwerkStatus)
def test_de_stappen_staan_in_een_tabel(van: NetwerkStatus, naar: NetwerkStatus) -> None:
    if naar in OVERGANGEN[van]:
        regels.toets_stap(van, naar)
    else:
        with pytest.raises(Regelfout):
            regels.toets_stap(van, naar)


def test_weer_betrekken_kan_alleen_wie_niet_betrokken_werd() -> None:
    regels.toets_weer(NetwerkStatus.NIET_BETREKKEN)
    for status in (NetwerkStatus.GEVRAAGD, NetwerkStatus.BETROKKEN):
        with pytest.raises(Regelfout, match="al"):
            regels.toets_weer(status)


def test_een_afspraak_zonder_toestemming_wordt_niet_gemaakt() -> None:
    regels.toets_afspraak(NetwerkStatus.BETROKKEN, "", "Komt elke zondag.")
    for status in (NetwerkStatus.GEVRAAGD, NetwerkStatus.NIET_BETREKKEN):
        with pytest.raises(Regelfout, match="Eerst moet er toestemming zijn"):
            regels.toets_afspraak(status, "", "Komt elke zondag.")


def test_dezelfde_afspraak_maak_je_niet_twee_keer() -> None:
    with pytest.raises(Regelfout, match="staat er al zo"):
        regels.toets_afspraak(NetwerkStatus.BETROKKEN, "Komt elke zondag.", " Komt elke zondag. ")
    with pytest.raises(Regelfout):
        regels.toets_afspraak(NetwerkStatus.BETROKKEN, "", "   ")


def test_niet_betrekken_heeft_een_reden() -> None:
    regels.toets_reden("Eva wil dit niet.")
    with pytest.raises(Regelfout, match="waarom niet"):
        regels.toets_reden("nee")
    with pytest.raises(Regelfout, match="te lang"):
        regels.toets_reden("n" * 10_001)


def test_een_deelnemer_is_hooguit_een_steunfiguur_en_als_steunfiguur_betrokken() -> None:
    regels.toets_koppeling(True, False)
    with pytest.raises(Regelfout, match="niet als steunfiguur"):
        regels.toets_koppeling(False, False)
    with pytest.raises(Regelfout, match="al iemand"):
        regels.toets_koppeling(True, True)
