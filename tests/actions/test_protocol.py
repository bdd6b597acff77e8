"""Het bijzonder protocol instellen, de deskundige horen, opheffen; en wat dat met nieuw werk doet."""

from typing import Any

import pytest

from caseapp.actions import betrokkenheid, gebeurtenis
from caseapp.actions import protocol as acties
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.gezin import BijzonderProtocol
from caseapp.domain.protocol import HELE_FAMILIE, Deskundige
from caseapp.domain.regel import Regelfout
from caseapp.domain.termijn import TermijnSoort, na_werkdagen
from caseapp.permissions import Categorie, Relatie, Rol
from caseapp.queries.dossier import zichtbaar
from caseapp.queries.gezin import gezinskop
from caseapp.tables import Gebeurtenis, ProtocolBesluit, Termijn

from ..builders import Huis, alles, op_dag, open_voor
from ..factories import GebruikerFactory
from ..kring import Kring

REDEN = "Eva wordt al jaren gevolgd en gecontroleerd."
MAG_WETEN = {"cp", "lt", "vt", "mda", "trainer", "toezicht", "simulatie"}


def stel_in(huis: Huis, kring: Kring, soort: Any = BijzonderProtocol.INTIEME_TERREUR, **anders: Any) -> None:
    hoe = {"deskundige": Deskundige.AANDACHTSFUNCTIONARIS_VT, "reden": REDEN} | anders
    with huis.als(kring["vt"], op=op_dag(96)) as werk:
        acties.stel_protocol_in(werk.ctx, open_voor(werk.ctx, kring.gezin.id), soort, **hoe)


def over_protocol(huis: Huis, kring: Kring, actie: Any, *wat: Any, **hoe: Any) -> None:
    with huis.als(kring["cp"], op=op_dag(97)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        assert gezin.rij.protocol is not None
        actie(werk.ctx, gezin, gezin.rij.protocol, *wat, **hoe)


def wie_ziet(huis: Huis, kring: Kring, soort: type) -> set[str]:
    gezien = set()
    for naam in kring.wie:
        with huis.als(kring[naam], op=op_dag(97), alleen_lezen=True) as werk:
            rijen = [r for r in alles(werk.ctx, soort) if r.gezin_id == kring.gezin.id]
            if rijen and zichtbaar(werk.ctx, open_voor(werk.ctx, kring.gezin.id), rijen):
                gezien.add(naam)
    return gezien


def test_alleen_wie_helpt_weet_ervan_ook_van_de_taak_en_de_gebeurtenis(kamer: Huis, kring: Kring) -> None:
    stel_in(kamer, kring)
    assert wie_ziet(kamer, kring, ProtocolBesluit) == MAG_WETEN
    assert wie_ziet(kamer, kring, Termijn) == MAG_WETEN
    assert wie_ziet(kamer, kring, Gebeurtenis) == MAG_WETEN


def test_het_sein_staat_op_elke_pagina_van_wie_helpt(kamer: Huis, kring: Kring) -> None:
    stel_in(kamer, kring)
    for wie in ("cp", "lt", "vt", "mda", "school", "moeder", "kind"):
        with kamer.als(kring[wie], op=op_dag(97), alleen_lezen=True) as werk:
            kop = gezinskop(werk.ctx, open_voor(werk.ctx, kring.gezin.id))
            zinnen = [w.tekst for w in kop.waarschuwingen if "protocol" in w.tekst]
            assert zinnen == (["Bijzonder protocol: intieme terreur."] if wie in MAG_WETEN else [])


@pytest.mark.parametrize("deskundige", Deskundige)
def test_de_contactpersoon_krijgt_de_taak_een_deskundige_te_vragen(
    kamer: Huis, kring: Kring, deskundige: Deskundige
) -> None:
    """Domein 5.3: expert consult task."""
    stel_in(kamer, kring, deskundige=deskundige)
    with kamer.als(kring["cp"], op=op_dag(96), alleen_lezen=True) as werk:
        [rij] = [t for t in alles(werk.ctx, Termijn) if t.gezin_id == kring.gezin.id]
        assert (rij.soort, rij.voor_id) == (TermijnSoort.DESKUNDIGE, kring["cp"])
        assert rij.uiterlijk == na_werkdagen(op_dag(96).date(), 1)
        [zicht] = zichtbaar(werk.ctx, open_voor(werk.ctx, kring.gezin.id), [rij])
        assert acties.NAMEN[deskundige] in zicht.open("tekst")


def test_het_advies_rondt_de_taak_af_en_daarna_kan_het_protocol_eraf(kamer: Huis, kring: Kring) -> None:
    stel_in(kamer, kring)
    with pytest.raises(Regelfout, match="Leg eerst het advies"):
        over_protocol(kamer, kring, acties.hef_op, REDEN)
    over_protocol(kamer, kring, acties.leg_advies_vast, "Praat met ieder apart.", uitnodigen_mag=True)
    with kamer.systeem() as werk:
        assert [t.afgerond_op for t in alles(werk.ctx, Termijn) if t.gezin_id == kring.gezin.id] == [
            op_dag(97)
        ]
    with pytest.raises(Regelfout, match="al vastgelegd"):
        over_protocol(kamer, kring, acties.leg_advies_vast, "Praat met ieder apart.", uitnodigen_mag=True)
    over_protocol(kamer, kring, acties.hef_op, "De deskundige ziet geen signalen meer.")
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        assert open_voor(werk.ctx, kring.gezin.id).rij.protocol is None
    stel_in(kamer, kring, BijzonderProtocol.VGV, deskundige=Deskundige.PHAROS)


@pytest.mark.parametrize(
    ("reden", "veld"),
    [
        ("", "reden"),
        ("zomaar", "reden"),
        ("a" * 10_001, "reden"),
        ("Het nummer is 111222333, zegt zij.", "reden"),
    ],
)
def test_instellen_dat_niet_kan_bewaart_niets(kamer: Huis, kring: Kring, reden: str, veld: str) -> None:
    with pytest.raises(Regelfout) as fout:
        stel_in(kamer, kring, reden=reden)
    assert fout.value.veld == veld
    with kamer.systeem() as werk:
        assert open_voor(werk.ctx, kring.gezin.id).rij.protocol is None


def test_er_loopt_er_een_tegelijk(kamer: Huis, kring: Kring) -> None:
    stel_in(kamer, kring)
    with pytest.raises(Regelfout, match="loopt al"):
        stel_in(kamer, kring)


def nodig_uit(huis: Huis, kring: Kring, rol: str, relatie: Relatie) -> Any:
    with huis.systeem() as werk:
        nieuw = GebruikerFactory(ctx=werk.ctx, rol=Rol(rol))
    with huis.als(kring["cp"], op=op_dag(97)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        return betrokkenheid.betrek(werk.ctx, gezin, nieuw, relatie, "Meedenken over rust.")


NETWERK = ("netwerk", Relatie.NETWERKLID)


def test_familie_en_netwerk_komen_er_onder_een_protocol_niet_bij(kamer: Huis, kring: Kring) -> None:
    """Domein 5.3, 8.7-2."""
    stel_in(kamer, kring)
    with pytest.raises(Regelfout, match="Overleg eerst met de deskundige"):
        nodig_uit(kamer, kring, *NETWERK)
    over_protocol(kamer, kring, acties.leg_advies_vast, "De buurvrouw kan erbij.", uitnodigen_mag=True)
    nodig_uit(kamer, kring, *NETWERK)


@pytest.mark.parametrize("soort", sorted(HELE_FAMILIE))
def test_waar_de_hele_familie_gevaar_kan_geven_ook_niet_na_een_ja(
    kamer: Huis, kring: Kring, soort: BijzonderProtocol
) -> None:
    stel_in(kamer, kring, soort)
    over_protocol(kamer, kring, acties.leg_advies_vast, "Praat met de dochter alleen.", uitnodigen_mag=True)
    with pytest.raises(Regelfout, match="nodig je nu niet uit"):
        nodig_uit(kamer, kring, *NETWERK)


def test_wie_helpt_komt_erbij_zonder_dat_het_gezin_het_ziet(kamer: Huis, kring: Kring) -> None:
    stel_in(kamer, kring)
    rij = nodig_uit(kamer, kring, "veilig_thuis", Relatie.VT_BEHANDELAAR)
    ziet = set()
    for naam in kring.wie:
        with kamer.als(kring[naam], op=op_dag(97), alleen_lezen=True) as werk:
            if any(z.rij.id == rij.id for z in zichtbaar(werk.ctx, *_relaties(werk.ctx, kring))):
                ziet.add(naam)
    assert ziet == {"cp", "lt", "vt", "mda", "trainer", "simulatie"}


def _relaties(ctx: Any, kring: Kring) -> Any:
    gezin = open_voor(ctx, kring.gezin.id)
    return gezin, gezin.relaties


def noteer(huis: Huis, kring: Kring, wie: str, niet_voor: Any = None) -> None:
    with huis.als(kring[wie], op=op_dag(97)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        gebeurtenis.noteer(
            werk.ctx, gezin, GebeurtenisSoort.CONTACT, "Er is gebeld over de kat.", niet_voor=niet_voor
        )


def lezers(huis: Huis, kring: Kring) -> set[str]:
    gezien = set()
    for naam in ("cp", "lt", "moeder", "vader", "kind"):
        with huis.als(kring[naam], op=op_dag(97), alleen_lezen=True) as werk:
            gezin = open_voor(werk.ctx, kring.gezin.id)
            rijen = [g for g in alles(werk.ctx, Gebeurtenis) if g.gezin_id == gezin.id]
            rijen = [g for g in rijen if g.categorie is Categorie.GVA_GEDEELD]
            if zichtbaar(werk.ctx, gezin, rijen):
                gezien.add(naam)
    return gezien


def test_wat_nieuw_is_is_onder_een_protocol_eerst_alleen_voor_wie_helpt(kamer: Huis, kring: Kring) -> None:
    stel_in(kamer, kring)
    noteer(kamer, kring, "cp")
    assert lezers(kamer, kring) == {"cp", "lt"}


def test_wie_ervoor_kiest_deelt_het_wel(kamer: Huis, kring: Kring) -> None:
    stel_in(kamer, kring)
    noteer(kamer, kring, "cp", ())
    assert lezers(kamer, kring) == {"cp", "lt", "moeder", "vader", "kind"}


def test_wat_iemand_van_het_gezin_schrijft_leest_de_rest_van_het_gezin_niet(
    kamer: Huis, kring: Kring
) -> None:
    """Without noticing it himself: his own line stands there as always."""
    stel_in(kamer, kring)
    noteer(kamer, kring, "moeder")
    assert lezers(kamer, kring) == {"cp", "lt", "moeder"}


def test_zonder_protocol_is_wat_nieuw_is_voor_iedereen(kamer: Huis, kring: Kring) -> None:
    noteer(kamer, kring, "moeder")
    assert lezers(kamer, kring) == {"cp", "lt", "moeder", "vader", "kind"}
