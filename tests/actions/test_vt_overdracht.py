"""Een overdracht van Veilig Thuis: een pakket, een vraag, een ja of een nee, en wat er dan begint."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from caseapp.actions.veilig_thuis import aannemen, informeren, melding
from caseapp.actions.veilig_thuis import overdracht as acties
from caseapp.domain.delen import Grondslag, VerstrekkingStatus
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.overdracht import Kennismaking
from caseapp.domain.regel import Regelfout
from caseapp.domain.termijn import TermijnSoort, na_werkdagen
from caseapp.domain.veilig_thuis.beoordeling import Triagebesluit
from caseapp.domain.veilig_thuis.melding import MeldingStatus, Onderzoeksuitkomst
from caseapp.domain.veilig_thuis.overdracht import AanbodStatus
from caseapp.permissions import Categorie
from caseapp.queries import termijn as termijnen
from caseapp.queries import tijdlijn
from caseapp.queries.dossier import Refused
from caseapp.queries.veilig_thuis import rijen
from caseapp.queries.veilig_thuis.overdracht import overdrachten
from caseapp.tables import (
    ContactpersoonToewijzing,
    Gebeurtenis,
    Melding,
    MeldingStap,
    Monitormoment,
    Organisatie,
    Termijn,
    Veiligheidsbeoordeling,
    Verstrekking,
    VtOverdracht,
)

from ..builders import NU, Huis
from ..factories import ProtocolFactory
from ..kring import Kring, een_kring
from .analyse import doe, lees, van_gezin
from .veilig_thuis import MELDER, OORDEEL, beoordeel, daad, meld
from .vt_overdracht import PAKKET, SNEL, aangeboden, bied, melding_van, neem, vertel_iedereen, zeg

A, S, T, G = AanbodStatus, MeldingStatus, TermijnSoort, GebeurtenisSoort
TEAM = ("cp", "lt")
GISTEREN = NU.date() - timedelta(days=1)
BUITEN = ("moeder", "vader", "kind", "school", "steun")


def open_termijnen(huis: Huis, kring: Kring, soort: TermijnSoort) -> list[Termijn]:
    return [t for t in van_gezin(huis, kring, Termijn) if t.soort is soort and t.afgerond_op is None]


def nu(huis: Huis, kring: Kring, rij: VtOverdracht) -> VtOverdracht:
    return next(een for een in van_gezin(huis, kring, VtOverdracht) if een.id == rij.id)


def op_de_tijdlijn(huis: Huis, kring: Kring, wie: str) -> set[Any]:
    return set(lees(huis, kring, wie, lambda ctx, g: [z.rij.soort for z in tijdlijn.alles(ctx, g)]))


def test_aanbieden_kan_na_een_besluit_en_zet_een_termijn_voor_veilig_thuis_zelf(
    kamer: Huis, kring: Kring
) -> None:
    rij = meld(kamer, kring)
    with pytest.raises(Regelfout, match="Beoordeel eerst"):
        bied(kamer, kring, rij)
    beoordeel(kamer, kring, rij)
    aanbod = bied(kamer, kring, rij)
    [termijn] = open_termijnen(kamer, kring, T.VT_OVERDRACHT)
    assert (termijn.voor_id, termijn.categorie) == (kring["vt"], Categorie.MELDING)
    assert termijn.uiterlijk == na_werkdagen(NU.date(), 5)
    assert melding_van(kamer, kring, aanbod).status is S.VEILIGHEIDSBEOORDELING
    with pytest.raises(Regelfout, match="Er ligt al een overdracht"):
        bied(kamer, kring, rij)


@pytest.mark.parametrize(
    "veld", ["waarom", "voorwaarden", "geinformeerd", "kinderen", "monitoring", "contact"]
)
def test_een_pakket_zonder_wat_moet_of_met_wie_meldde_blijft_liggen(
    kamer: Huis, kring: Kring, veld: str
) -> None:
    rij = meld(kamer, kring)
    beoordeel(kamer, kring, rij)
    for tekst, zin in ((" ", "Schrijf op"), (f"Dat zei {MELDER.naam.lower()} ook.", "wie meldde")):
        with pytest.raises(Regelfout, match=zin) as fout:
            bied(kamer, kring, rij, velden={veld: tekst})
        assert fout.value.veld == veld
    assert van_gezin(kamer, kring, VtOverdracht) == []


def test_niet_aan_een_ketenpartner_en_niet_zonder_mensen_of_in_het_verleden(
    kamer: Huis, kring: Kring
) -> None:
    rij = meld(kamer, kring)
    beoordeel(kamer, kring, rij)
    for hoe, veld in (
        ({"naar": "school"}, "naar"),
        ({"op": NU.date() - timedelta(days=1)}, "eerste_contact"),
    ):
        with pytest.raises(Regelfout) as fout:
            bied(kamer, kring, rij, **hoe)
        assert fout.value.veld == veld
    leeg = meld(kamer, kring, betrokkenen=False)
    beoordeel(kamer, kring, leeg)
    with pytest.raises(Regelfout, match="over wie de melding gaat"):
        bied(kamer, kring, leeg)


def test_een_ander_dan_veilig_thuis_biedt_niets_aan(kamer: Huis, kring: Kring) -> None:
    rij = meld(kamer, kring)
    beoordeel(kamer, kring, rij)

    def uit(ctx: Any, gezin: Any) -> Any:
        melding_ = ctx.session.get(Melding, rij.id)
        naar = ctx.session.get(Organisatie, kring.wie["cp"].organisatie_id)
        return acties.bied_aan(ctx, gezin, melding_, naar, PAKKET, SNEL)

    for wie in (*TEAM, "mda", "procesregisseur"):
        with pytest.raises(Refused):
            doe(kamer, kring, wie, uit)


def test_een_vraag_wacht_op_veilig_thuis_en_een_antwoord_weer_op_het_team(kamer: Huis, kring: Kring) -> None:
    rij = aangeboden(kamer, kring)
    zeg(kamer, kring, "lt", rij, acties.stel_vraag, "Is er met het kind gesproken?")
    assert nu(kamer, kring, rij).status is A.VRAAG
    with pytest.raises(Regelfout, match="al een vraag"):
        zeg(kamer, kring, "lt", rij, acties.stel_vraag, "En met de school?")
    with pytest.raises(Regelfout, match="wie meldde"):
        zeg(kamer, kring, "vt", rij, acties.beantwoord, f"Ja, door {MELDER.naam}.")
    with pytest.raises(Regelfout, match="Alleen Veilig Thuis"):
        zeg(kamer, kring, "lt", rij, acties.beantwoord, "Dat zoeken wij zelf uit.")
    zeg(kamer, kring, "vt", rij, acties.beantwoord, "Ja, vorige week, alleen.")
    assert nu(kamer, kring, rij).status is A.AANGEBODEN


def test_niet_passend_laat_de_melding_bij_veilig_thuis_en_dan_kan_het_opnieuw(
    kamer: Huis, kring: Kring
) -> None:
    rij = aangeboden(kamer, kring)
    with pytest.raises(Regelfout) as fout:
        zeg(kamer, kring, "lt", rij, acties.geef_terug, "Nee.")
    assert fout.value.veld == "reden"
    zeg(kamer, kring, "lt", rij, acties.geef_terug, "Dit gezin woont in het gebied van een ander team.")
    terug = melding_van(kamer, kring, rij)
    assert (nu(kamer, kring, rij).status, terug.status) == (A.NIET_PASSEND, S.VEILIGHEIDSBEOORDELING)
    assert open_termijnen(kamer, kring, T.VT_OVERDRACHT) == []
    assert van_gezin(kamer, kring, Verstrekking) == van_gezin(kamer, kring, Monitormoment) == []
    bied(kamer, kring, terug, naar="vreemde")


def test_een_ja_geeft_een_gezicht_een_dag_en_twee_keer_kijken(kamer: Huis) -> None:
    with kamer.systeem() as werk:
        kring = een_kring(werk.ctx, met_contactpersoon=False)
    rij = aangeboden(kamer, kring)
    neem(kamer, kring, rij, wie="collega", gezicht="lt")
    [cp] = van_gezin(kamer, kring, ContactpersoonToewijzing)
    assert (cp.gebruiker_id, cp.tot) == (kring["lt"], None)
    assert melding_van(kamer, kring, rij).status is S.OVERGEDRAGEN
    assert sorted(m.gepland.isoformat() for m in van_gezin(kamer, kring, Monitormoment)) == [
        "2026-07-11",
        "2027-04-11",
    ]
    kijken = open_termijnen(kamer, kring, T.MONITORING)
    assert {(t.voor_id, t.categorie) for t in kijken} == {(kring["vt"], Categorie.MELDING)}
    [eerste] = open_termijnen(kamer, kring, T.EERSTE_CONTACT)
    assert (eerste.voor_id, eerste.uiterlijk) == (kring["lt"], SNEL)
    assert open_termijnen(kamer, kring, T.VT_OVERDRACHT) == []


def test_wat_wordt_gedeeld_is_per_mens_en_per_soort_en_werkt_meteen(kamer: Huis, kring: Kring) -> None:
    rij = aangeboden(kamer, kring)
    daad(
        kamer, kring, melding_van(kamer, kring, rij), informeren.informeer, kring.moeder.id, "Thuis verteld."
    )
    assert lees(kamer, kring, "cp", overdrachten) == ()
    neem(kamer, kring, rij)
    gedeeld = van_gezin(kamer, kring, Verstrekking)
    assert Counter((v.wat, v.betreft_id) for v in gedeeld) == Counter(
        (wat, lid.persoon_id)
        for wat in (Categorie.MELDING, Categorie.VEILIGHEIDSBEOORDELING)
        for lid in kring.leden
    )
    assert {(v.status, v.grondslag, v.auteur_id, v.bevestigd_id) for v in gedeeld} == {
        (VerstrekkingStatus.LOOPT, Grondslag.WETTELIJKE_TAAK_VT, kring["vt"], kring["lt"])
    }
    assert all((v.tot - v.van).days <= 365 for v in gedeeld)
    assert {v.betreft_id for v in gedeeld if not v.niet_voor} == {kring.moeder.id}
    assert all((v.herzien_op is None) == (v.betreft_id == kring.moeder.id) for v in gedeeld)
    assert [len(lees(kamer, kring, wie, overdrachten)) for wie in (*TEAM, *BUITEN)] == [1, 1, 0, 0, 0, 0, 0]


@pytest.mark.parametrize("stil", ["niemand weet het", "protocol", "ieder weet het"])
def test_de_gezinskant_merkt_niets_voor_ieder_het_weet(kamer: Huis, kring: Kring, stil: str) -> None:
    rij = aangeboden(kamer, kring)
    if stil != "niemand weet het":
        vertel_iedereen(kamer, kring, melding_van(kamer, kring, rij))
    if stil == "protocol":
        with kamer.systeem() as werk:
            ProtocolFactory(ctx=werk.ctx, gezin_id=kring.gezin.id)
    neem(kamer, kring, rij)
    later = NU + timedelta(days=4)
    zeg(
        kamer,
        kring,
        "cp",
        rij,
        aannemen.leg_eerste_contact_vast,
        later.date(),
        samen=True,
        koud="",
        dan=later,
    )
    stil_zijn = {G.VT_OVERDRACHT_AANGENOMEN, G.EERSTE_CONTACT_GEWEEST}
    for wie in ("moeder", "vader", "kind"):
        gezien = op_de_tijdlijn(kamer, kring, wie) & stil_zijn
        assert gezien == (stil_zijn if stil == "ieder weet het" else set()), wie
    for wie in ("school", "steun"):
        assert not op_de_tijdlijn(kamer, kring, wie) & stil_zijn, wie
    for wie in (*TEAM, "vt"):
        assert op_de_tijdlijn(kamer, kring, wie) >= stil_zijn, wie
    for wie in BUITEN:
        soorten = lees(kamer, kring, wie, lambda ctx, g: [z.rij.soort for z in termijnen.van_gezin(ctx, g)])
        assert not {T.MONITORING, T.VT_OVERDRACHT} & set(soorten), wie


def test_wie_al_het_vaste_gezicht_is_blijft_het_en_een_tweede_komt_er_niet(kamer: Huis, kring: Kring) -> None:
    rij = aangeboden(kamer, kring)
    with pytest.raises(Regelfout, match="al een vast gezicht") as fout:
        neem(kamer, kring, rij, gezicht="lt")
    assert fout.value.veld == "contactpersoon"
    ander = kamer_met_ander_team(kamer, kring)
    with pytest.raises(Regelfout, match="werkt bij een ander team"):
        neem(kamer, kring, ander, wie="vreemde", gezicht="cp")
    with pytest.raises(Regelfout, match="al een vast gezicht"):
        neem(kamer, kring, ander, wie="vreemde", gezicht="vreemde")
    [cp] = van_gezin(kamer, kring, ContactpersoonToewijzing)
    assert cp.gebruiker_id == kring["cp"]
    assert van_gezin(kamer, kring, Verstrekking) == []


def kamer_met_ander_team(kamer: Huis, kring: Kring) -> VtOverdracht:
    return aangeboden(kamer, kring, naar="vreemde")


def test_wie_niet_gevraagd_is_te_laat_komt_of_iets_vergeet_houdt_niets(kamer: Huis, kring: Kring) -> None:
    rij = aangeboden(kamer, kring)
    for wie in ("vreemde", "vt", "mda", "procesregisseur", "moeder"):
        with pytest.raises(Regelfout, match="Alleen het lokaal team"):
            neem(kamer, kring, rij, wie=wie)
        with pytest.raises(Regelfout, match="Alleen het lokaal team"):
            zeg(kamer, kring, wie, rij, acties.geef_terug, "Dit is niet voor ons bedoeld.")
    for op in (None, GISTEREN):
        with pytest.raises(Regelfout) as fout:
            neem(kamer, kring, rij, op=op)
        assert fout.value.veld == "eerste_contact"
    assert van_gezin(kamer, kring, Verstrekking) == van_gezin(kamer, kring, Monitormoment) == []
    neem(kamer, kring, rij)
    voor = len(van_gezin(kamer, kring, Verstrekking))
    with pytest.raises(Regelfout, match="al aangenomen"):
        neem(kamer, kring, rij)
    with pytest.raises(Regelfout, match="al aangenomen"):
        zeg(kamer, kring, "vt", rij, acties.trek_in, "Wij doen het toch zelf.")
    assert len(van_gezin(kamer, kring, Verstrekking)) == voor


def test_van_een_volgende_melding_leest_het_team_niets_voor_ook_die_is_overgedragen(
    kamer: Huis, kring: Kring
) -> None:
    """A grondslag is about a kind, not about one melding: what of it was handed on says the piece itself."""
    neem(kamer, kring, aangeboden(kamer, kring))

    def gelezen(wie: str) -> int:
        return len(lees(kamer, kring, wie, lambda ctx, g: rijen.bij(ctx, g, Veiligheidsbeoordeling)))

    assert [gelezen(wie) for wie in ("cp", "lt", "vt")] == [1, 1, 1]
    beoordeel(kamer, kring, meld(kamer, kring))
    assert [gelezen(wie) for wie in ("cp", "lt", "vt")] == [1, 1, 2]


def test_na_intrekken_valt_er_niets_aan_te_nemen(kamer: Huis, kring: Kring) -> None:
    rij = aangeboden(kamer, kring)
    zeg(kamer, kring, "vt", rij, acties.trek_in, "Wij doen eerst zelf onderzoek.")
    with pytest.raises(Regelfout, match="ingetrokken"):
        neem(kamer, kring, rij)
    assert melding_van(kamer, kring, rij).status is S.VEILIGHEIDSBEOORDELING


def test_uit_een_onderzoek_gaat_mee_wat_het_vond(kamer: Huis, kring: Kring) -> None:
    rij = meld(kamer, kring)
    beoordeel(kamer, kring, rij, replace(OORDEEL, besluit=Triagebesluit.ONDERZOEK))
    with pytest.raises(Regelfout, match="wat het onderzoek vond"):
        bied(kamer, kring, rij)
    aanbod = bied(kamer, kring, rij, uitkomst=Onderzoeksuitkomst.BEVESTIGD)
    neem(kamer, kring, aanbod)
    gevonden = [s.uitkomst for s in van_gezin(kamer, kring, MeldingStap) if s.uitkomst]
    assert gevonden == [Onderzoeksuitkomst.BEVESTIGD]
    [regel] = lees(kamer, kring, "cp", overdrachten)
    assert ("Wat vond het onderzoek?", "bevestigd") in regel.delen


def test_begint_er_intussen_een_onderzoek_dan_is_er_eerst_een_vraag(kamer: Huis, kring: Kring) -> None:
    rij = aangeboden(kamer, kring)
    daad(
        kamer, kring, melding_van(kamer, kring, rij), melding.zet_stap, S.ONDERZOEK, "Wij willen meer weten."
    )
    with pytest.raises(Regelfout, match="intussen onderzoek"):
        neem(kamer, kring, rij)
    assert van_gezin(kamer, kring, Verstrekking) == []


def test_het_eerste_contact_is_samen_of_koud_met_een_reden_en_van_de_contactpersoon(
    kamer: Huis, kring: Kring
) -> None:
    rij, leg = aangeboden(kamer, kring), aannemen.leg_eerste_contact_vast
    with pytest.raises(Regelfout, match="niet aangenomen"):
        zeg(kamer, kring, "cp", rij, leg, NU.date(), samen=True, koud="")
    neem(kamer, kring, rij)
    with pytest.raises(Regelfout, match="Alleen de contactpersoon"):
        zeg(kamer, kring, "lt", rij, leg, NU.date(), samen=True, koud="")
    for op, koud, veld in (
        (SNEL, "", "op"),
        (GISTEREN, "", "op"),
        (NU.date(), "", "koud"),
    ):
        with pytest.raises(Regelfout) as fout:
            zeg(kamer, kring, "cp", rij, leg, op, samen=False, koud=koud)
        assert fout.value.veld == veld
    zeg(kamer, kring, "cp", rij, leg, NU.date(), samen=False, koud="Veilig Thuis was verhinderd.")
    klaar = nu(kamer, kring, rij)
    assert (klaar.wijze, klaar.contact_op) == (Kennismaking.KOUD, NU.date())
    assert open_termijnen(kamer, kring, T.EERSTE_CONTACT) == []
    with pytest.raises(Regelfout, match="al vastgelegd"):
        zeg(kamer, kring, "cp", rij, leg, NU.date(), samen=True, koud="")


def test_wat_er_aan_tafel_gebeurde_leest_alleen_veilig_thuis(kamer: Huis, kring: Kring) -> None:
    rij = aangeboden(kamer, kring)
    zeg(kamer, kring, "lt", rij, acties.geef_terug, "Dit gezin woont ergens anders.")
    soorten = {G.VT_OVERDRACHT_AANGEBODEN, G.VT_OVERDRACHT_TERUG}
    assert op_de_tijdlijn(kamer, kring, "vt") >= soorten
    for wie in (*TEAM, *BUITEN, "mda"):
        assert not op_de_tijdlijn(kamer, kring, wie) & soorten, wie
        assert lees(kamer, kring, wie, overdrachten) == (), wie
    gebeurd = [g for g in van_gezin(kamer, kring, Gebeurtenis) if g.soort in soorten]
    assert {g.categorie for g in gebeurd} == {Categorie.MELDING}
