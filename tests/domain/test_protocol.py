"""Het bijzonder protocol: delen met de familie staat uit tot een deskundige meekeek (domein 5.3, 8.7)."""

import pytest

from caseapp.domain import betrokkenheid, contactpersoon
from caseapp.domain import protocol as regels
from caseapp.domain.gezin import BijzonderProtocol
from caseapp.domain.protocol import HELE_FAMILIE, PASSENDE_DESKUNDIGE, Deskundige, Kring
from caseapp.domain.regel import Regelfout
from caseapp.domain.toegang import Rol

ALLE = list(BijzonderProtocol)


@pytest.mark.parametrize("kring", Kring)
def test_zonder_protocol_mag_iedereen_worden_uitgenodigd(kring: Kring) -> None:
    assert regels.mag_uitnodigen(None, kring)
    assert regels.mag_samen(None)


@pytest.mark.parametrize("protocol", ALLE)
def test_wie_helpt_mag_er_altijd_bij(protocol: BijzonderProtocol) -> None:
    assert regels.mag_uitnodigen(protocol, Kring.HULP)
    regels.toets_uitnodigen(protocol, Kring.HULP, deskundige_zei_ja=False)


@pytest.mark.parametrize("kring", [Kring.GEZIN, Kring.NETWERK])
@pytest.mark.parametrize("protocol", ALLE)
def test_niemand_van_de_familie_zonder_een_ja_van_de_deskundige(
    protocol: BijzonderProtocol, kring: Kring
) -> None:
    """Domein 5.3: no invitations to the family network."""
    with pytest.raises(Regelfout, match="Er loopt een bijzonder protocol") as fout:
        regels.toets_uitnodigen(protocol, kring, deskundige_zei_ja=False)
    assert fout.value.veld == "gebruiker"


@pytest.mark.parametrize("protocol", ALLE)
def test_een_gezinslid_apart_mag_na_een_ja(protocol: BijzonderProtocol) -> None:
    assert regels.mag_uitnodigen(protocol, Kring.GEZIN, deskundige_zei_ja=True)


def test_waar_de_hele_familie_gevaar_kan_geven_mag_het_netwerk_nooit() -> None:
    """Domein 8.7-2: the whole family network is treated like who does the violence."""
    assert set(ALLE) - {BijzonderProtocol.INTIEME_TERREUR} == HELE_FAMILIE
    for protocol in ALLE:
        mag = regels.mag_uitnodigen(protocol, Kring.NETWERK, deskundige_zei_ja=True)
        assert mag is (protocol is BijzonderProtocol.INTIEME_TERREUR)
    with pytest.raises(Regelfout, match="ook niet apart"):
        regels.toets_uitnodigen(BijzonderProtocol.VGV, Kring.NETWERK, deskundige_zei_ja=True)


@pytest.mark.parametrize("protocol", ALLE)
def test_samen_in_een_gesprek_alleen_na_een_ja_van_de_deskundige(protocol: BijzonderProtocol) -> None:
    """Domein 8.7-3, 5.3."""
    assert not regels.mag_samen(protocol)
    assert regels.mag_samen(protocol, deskundige_zei_ja=True)


def test_bij_elk_protocol_hoort_een_deskundige() -> None:
    assert set(PASSENDE_DESKUNDIGE) == set(BijzonderProtocol)
    assert set(PASSENDE_DESKUNDIGE.values()) == set(Deskundige)


def test_een_protocol_wordt_uitgelegd_en_loopt_een_keer() -> None:
    with pytest.raises(Regelfout, match="minstens 20 tekens"):
        regels.toets_reden("zomaar")
    regels.toets_reden("Eva wordt al jaren gevolgd.")
    with pytest.raises(Regelfout, match="loopt al"):
        regels.toets_nog_geen(loopt_al=True)
    regels.toets_nog_geen(loopt_al=False)


def test_niemand_heft_het_op_zonder_deskundige() -> None:
    with pytest.raises(Regelfout, match="advies van de deskundige"):
        regels.toets_deskundige(geraadpleegd=False)
    regels.toets_deskundige(geraadpleegd=True)
    with pytest.raises(Regelfout, match="al vastgelegd"):
        regels.toets_advies_nieuw(al_gegeven=True)
    regels.toets_advies_nieuw(al_gegeven=False)


def test_een_betrokkenheid_past_bij_de_rol_en_eindigt_een_keer_met_een_reden() -> None:
    """Domein 8.5."""
    with pytest.raises(Regelfout, match="past niet bij de rol"):
        betrokkenheid.toets_relatie_past(past=False)
    with pytest.raises(Regelfout, match="al beëindigd"):
        betrokkenheid.toets_loopt_nog(beeindigd=True)
    with pytest.raises(Regelfout, match="altijd een plek"):
        betrokkenheid.toets_mag_weg(is_gezinslid=True)
    with pytest.raises(Regelfout, match="minstens 10 tekens"):
        betrokkenheid.toets_reden("klaar")
    betrokkenheid.toets_relatie_past(past=True)
    betrokkenheid.toets_loopt_nog(beeindigd=False)
    betrokkenheid.toets_mag_weg(is_gezinslid=False)
    betrokkenheid.toets_reden("De hulp is klaar.")


def test_een_beheerder_is_nooit_een_vast_gezicht() -> None:
    """Domein 8.8: separation of duties."""
    with pytest.raises(Regelfout, match="Een beheerder bewaart sleutels") as fout:
        contactpersoon.toets_kan_contactpersoon_zijn(Rol.BEHEERDER, "vervanger")
    assert fout.value.veld == "vervanger"


@pytest.mark.parametrize("tekst", ["", "  ", "a" * 10_001])
def test_het_gezin_moet_weten_wanneer_het_vaste_gezicht_te_bereiken_is(tekst: str) -> None:
    with pytest.raises(Regelfout) as fout:
        contactpersoon.toets_bereikbaar(tekst)
    assert fout.value.veld == "bereikbaar"
