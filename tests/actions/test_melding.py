"""Een melding bij Veilig Thuis: wat er begint, wie het merkt, en wie niet."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from caseapp.actions.veilig_thuis import informeren, melding
from caseapp.domain.antwoord import JaNeeOnbekend
from caseapp.domain.regel import Regelfout
from caseapp.domain.termijn import TermijnSoort, na_werkdagen
from caseapp.domain.veilig_thuis.beoordeling import Triagebesluit
from caseapp.domain.veilig_thuis.informeren import TerugkoppelMoment
from caseapp.domain.veilig_thuis.melding import MeldingStatus, Onderzoeksuitkomst, Wiemeldt
from caseapp.permissions import Categorie
from caseapp.queries import termijn as termijnen
from caseapp.queries import tijdlijn
from caseapp.queries.dossier import Refused, zichtbaar
from caseapp.queries.veilig_thuis import rijen
from caseapp.tables import (
    Gebeurtenis,
    InformatieMoment,
    Melder,
    Melding,
    MeldingBetrokkene,
    MeldingStap,
    Termijn,
    Veiligheidsbeoordeling,
)

from ..builders import NU, Huis, alles
from ..factories import ProtocolFactory
from ..kring import Kring
from .analyse import doe, lees, van_gezin
from .veilig_thuis import INHOUD, MELDER, OORDEEL, beoordeel, daad, meld

S, T = MeldingStatus, TermijnSoort
ANDEREN = ("cp", "lt", "mda", "school", "moeder", "vader", "kind", "steun", "procesregisseur", "toezicht")


def open_dagen(huis: Huis, kring: Kring) -> dict[Any, Any]:
    rijen_ = van_gezin(huis, kring, Termijn)
    return {rij.soort: rij.uiterlijk for rij in rijen_ if rij.afgerond_op is None}


def status(huis: Huis, kring: Kring, rij: Melding) -> Any:
    return next(m.status for m in van_gezin(huis, kring, Melding) if m.id == rij.id)


def ziet(huis: Huis, kring: Kring, wie: str, soort: Any) -> int:
    return len(lees(huis, kring, wie, lambda ctx, g: rijen.bij(ctx, g, soort)))


def test_een_melding_begint_twee_termijnen_van_veilig_thuis_zelf(kamer: Huis, kring: Kring) -> None:
    meld(kamer, kring)
    vandaag = NU.date()
    assert open_dagen(kamer, kring) == {
        T.VEILIGHEIDSBEOORDELING: na_werkdagen(vandaag, 5),
        T.INFORMEREN: vandaag + timedelta(days=28),
    }


def test_niemand_buiten_veilig_thuis_leest_een_melding_een_melder_of_een_termijn(
    kamer: Huis, kring: Kring
) -> None:
    beoordeel(kamer, kring, meld(kamer, kring))
    for wie in ANDEREN:
        for soort in (Melder, MeldingBetrokkene, MeldingStap, Veiligheidsbeoordeling, InformatieMoment):
            assert ziet(kamer, kring, wie, soort) == 0, (wie, soort)
        assert lees(kamer, kring, wie, rijen.meldingen) == []
        gezien = lees(kamer, kring, wie, lambda ctx, g: [z.rij.soort for z in tijdlijn.alles(ctx, g)])
        assert not [soort for soort in gezien if "melding" in soort or "veiligheid" in soort], wie
        assert not lees(kamer, kring, wie, termijnen.van_gezin), wie
    assert ziet(kamer, kring, "vt", Melder) == 1


def test_zonder_betrokkenheid_komt_wie_meldingen_aanneemt_erbij_zonder_dat_het_gezin_het_ziet(
    kamer: Huis, kring: Kring
) -> None:
    meld(kamer, kring, bij="andere vt", betrokkenen=False)

    def bekend(ctx: Any, gezin: Any) -> bool:
        return kring["andere vt"] in {z.rij.gebruiker_id for z in zichtbaar(ctx, gezin, gezin.relaties)}

    assert [wie for wie in ("cp", "moeder", "vader", "kind") if lees(kamer, kring, wie, bekend)] == ["cp"]


def test_wie_het_hoort_leest_wat_over_hem_gaat_en_de_uitkomst_en_een_ander_niets(
    kamer: Huis, kring: Kring
) -> None:
    rij = meld(kamer, kring)
    beoordeel(kamer, kring, rij)
    daad(kamer, kring, rij, informeren.informeer, kring.moeder.id, "Thuis verteld, samen met haar zus.")
    for soort in (MeldingBetrokkene, Veiligheidsbeoordeling, InformatieMoment):
        gezien = {wie: ziet(kamer, kring, wie, soort) for wie in ("moeder", "vader", "kind", "cp")}
        assert gezien == {"moeder": 1, "vader": 0, "kind": 0, "cp": 0}, soort
    assert ziet(kamer, kring, "moeder", Melder) == 0


@pytest.mark.parametrize("akkoord", [True, False])
def test_wie_meldde_hoort_een_gezinslid_alleen_als_de_melder_dat_goedvindt(
    kamer: Huis, kring: Kring, akkoord: bool
) -> None:
    rij = meld(kamer, kring, melder=replace(MELDER, akkoord=akkoord))
    assert ziet(kamer, kring, "moeder", Melder) == 0
    daad(kamer, kring, rij, informeren.informeer, kring.moeder.id, "Verteld op het bureau.")
    assert ziet(kamer, kring, "moeder", Melder) == akkoord
    assert ziet(kamer, kring, "vader", Melder) == ziet(kamer, kring, "cp", Melder) == 0


def test_een_uitkomst_van_later_leest_wie_het_al_wist(kamer: Huis, kring: Kring) -> None:
    rij = meld(kamer, kring)
    daad(kamer, kring, rij, informeren.informeer, kring.vader.id, "Gebeld en uitgelegd.")
    beoordeel(kamer, kring, rij)
    assert (
        ziet(kamer, kring, "vader", Veiligheidsbeoordeling),
        ziet(kamer, kring, "moeder", Veiligheidsbeoordeling),
    ) == (1, 0)


def test_een_tweede_melding_is_een_hermelding_op_de_vorige(kamer: Huis, kring: Kring) -> None:
    eerste, tweede = meld(kamer, kring), meld(kamer, kring)
    derde = meld(kamer, kring, eerdere_id=eerste.id)
    assert (eerste.eerdere_id, tweede.eerdere_id, derde.eerdere_id) == (None, eerste.id, eerste.id)
    with pytest.raises(Regelfout, match="niet op zichzelf"):
        daad(kamer, kring, eerste, melding.volgt_op, eerste)


def test_het_besluit_zet_de_melding_op_haar_stand_en_een_overdracht_wacht_op_de_ander(
    kamer: Huis, kring: Kring
) -> None:
    for besluit, naar in (
        (Triagebesluit.OVERDRACHT, S.VEILIGHEIDSBEOORDELING),
        (Triagebesluit.ONDERZOEK, S.ONDERZOEK),
        (Triagebesluit.VOORWAARDEN_EN_VERVOLG, S.VOORWAARDEN_EN_VERVOLG),
        (Triagebesluit.RAADSONDERZOEK, S.RAADSONDERZOEK_VERZOCHT),
    ):
        rij = meld(kamer, kring)
        beoordeel(kamer, kring, rij, replace(OORDEEL, besluit=besluit))
        assert status(kamer, kring, rij) is naar
    assert T.VEILIGHEIDSBEOORDELING not in open_dagen(kamer, kring)


def test_een_onderzoek_is_klaar_tien_weken_na_de_melding_en_eindigt_met_wat_het_vond(
    kamer: Huis, kring: Kring
) -> None:
    rij = meld(kamer, kring)
    beoordeel(kamer, kring, rij, replace(OORDEEL, besluit=Triagebesluit.ONDERZOEK))
    assert open_dagen(kamer, kring)[T.ONDERZOEK] == NU.date() + timedelta(weeks=10)
    with pytest.raises(Regelfout, match="wat het onderzoek vond"):
        daad(kamer, kring, rij, melding.zet_stap, S.EINDE_BEMOEIENIS, "Er is niets gevonden.")
    uit = Onderzoeksuitkomst.WEERLEGD
    daad(kamer, kring, rij, melding.zet_stap, S.EINDE_BEMOEIENIS, "Er is niets gevonden.", uit)
    assert T.ONDERZOEK not in open_dagen(kamer, kring)
    assert [stap.uitkomst for stap in van_gezin(kamer, kring, MeldingStap) if stap.uitkomst] == [uit]


def test_op_de_wachtlijst_kijkt_elke_week_iemand_en_schrijft_op_wat_het_veilig_houdt(
    kamer: Huis, kring: Kring
) -> None:
    rij = meld(kamer, kring)
    with pytest.raises(Regelfout, match="wacht niet"):
        daad(kamer, kring, rij, melding.kijk_tijdens_wachten, "De wijkagent rijdt langs.")
    daad(kamer, kring, rij, melding.zet_stap, S.WACHTLIJST, "Er is nog niemand vrij.")
    assert open_dagen(kamer, kring)[T.WACHTLIJST] == NU.date() + timedelta(days=7)
    daad(kamer, kring, rij, melding.kijk_tijdens_wachten, "De wijkagent rijdt langs.")
    wacht = [t for t in van_gezin(kamer, kring, Termijn) if t.soort is T.WACHTLIJST]
    assert sorted(t.afgerond_op is None for t in wacht) == [False, True]
    beoordeel(kamer, kring, rij, replace(OORDEEL, besluit=Triagebesluit.ONDERZOEK))
    assert T.WACHTLIJST not in open_dagen(kamer, kring)


def test_uitstellen_verzet_de_dag_en_niemand_hoort_het_vanzelf(kamer: Huis, kring: Kring) -> None:
    rij = meld(kamer, kring)
    later = NU.date() + timedelta(days=14)
    for lid in kring.leden:
        daad(kamer, kring, rij, informeren.stel_uit, lid.persoon_id, later, "Nu bellen is niet veilig.")
    assert open_dagen(kamer, kring)[T.INFORMEREN] == later
    for wie in ("moeder", "vader", "kind"):
        assert ziet(kamer, kring, wie, InformatieMoment) == ziet(kamer, kring, wie, MeldingBetrokkene) == 0
    for lid in kring.leden:
        daad(kamer, kring, rij, informeren.informeer, lid.persoon_id, "Rustig verteld, thuis.")
    assert T.INFORMEREN not in open_dagen(kamer, kring)
    with pytest.raises(Regelfout, match="al geïnformeerd"):
        daad(kamer, kring, rij, informeren.informeer, kring.moeder.id, "Nog eens verteld.")


def test_bij_een_bijzonder_protocol_hoort_niemand_iets_voor_de_deskundige(kamer: Huis, kring: Kring) -> None:
    rij = meld(kamer, kring)
    with kamer.systeem() as werk:
        ProtocolFactory(ctx=werk.ctx, gezin_id=kring.gezin.id)
    with pytest.raises(Regelfout, match="bijzonder protocol"):
        daad(kamer, kring, rij, informeren.informeer, kring.moeder.id, "Thuis verteld.")
    assert van_gezin(kamer, kring, InformatieMoment) == []


def test_de_melder_hoort_na_de_beoordeling_alleen_of_er_iets_volgt(kamer: Huis, kring: Kring) -> None:
    rij, eerst = meld(kamer, kring), TerugkoppelMoment.NA_BEOORDELING

    def koppel(**hoe: Any) -> Any:
        return daad(kamer, kring, rij, informeren.koppel_terug, eerst, vervolg=True, naar=None, **hoe)

    with pytest.raises(Regelfout, match="nog geen veiligheidsbeoordeling"):
        koppel()
    beoordeel(kamer, kring, rij)
    with pytest.raises(Regelfout, match="geen taak"):
        koppel(extra="De voorwaarden zijn streng.")
    koppel()
    with pytest.raises(Regelfout, match="al aan de melder verteld"):
        koppel()


def test_een_ander_schrijft_niets_over_een_melding(kamer: Huis, kring: Kring) -> None:
    rij = meld(kamer, kring)

    def stap(ctx: Any, gezin: Any) -> Any:
        nu = ctx.session.get(Melding, rij.id)
        return melding.zet_stap(ctx, gezin, nu, S.WACHTLIJST, "Er is nog niemand vrij.")

    for wie in ("cp", "lt", "mda", "school", "moeder", "procesregisseur"):
        with pytest.raises(Refused):
            doe(kamer, kring, wie, stap)
    assert status(kamer, kring, rij) is S.ONTVANGEN


def test_zonder_melder_blijft_er_niets_half_staan(kamer: Huis, kring: Kring) -> None:
    with pytest.raises(Regelfout, match="geen melding"):
        meld(kamer, kring, melder=Wiemeldt(MELDER.soort, " "))
    with pytest.raises(Regelfout):
        meld(kamer, kring, inhoud=replace(INHOUD, tekst=" "))
    assert van_gezin(kamer, kring, Melding) == van_gezin(kamer, kring, Termijn) == []


def test_weer_onveilig_na_het_kijken_vraagt_een_nieuwe_beoordeling(kamer: Huis, kring: Kring) -> None:
    rij = meld(kamer, kring)
    veilig = replace(OORDEEL, structureel=JaNeeOnbekend.NEE, besluit=Triagebesluit.EINDE_BEMOEIENIS)
    beoordeel(kamer, kring, rij, veilig)
    for naar in (S.MONITORING, S.VEILIGHEIDSBEOORDELING):
        daad(kamer, kring, rij, melding.zet_stap, naar, "Wij kijken opnieuw.")
    assert T.VEILIGHEIDSBEOORDELING in open_dagen(kamer, kring)


def test_wat_er_gebeurde_staat_op_de_tijdlijn_van_veilig_thuis(kamer: Huis, kring: Kring) -> None:
    rij = meld(kamer, kring)
    beoordeel(kamer, kring, rij)
    with kamer.als(kring["vt"], alleen_lezen=True) as werk:
        soorten = [g.categorie for g in alles(werk.ctx, Gebeurtenis) if g.gezin_id == kring.gezin.id]
    assert set(soorten) == {Categorie.MELDING, Categorie.VEILIGHEIDSBEOORDELING}
