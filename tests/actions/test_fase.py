"""Stappen naar een andere fase: voorstellen, besluiten, en na geweld de vraag om terug te gaan."""

from typing import Any
from uuid import UUID

import pytest

from caseapp.actions import fase as acties
from caseapp.actions.contact import noteer_incident
from caseapp.domain.fase import FaseStapStatus
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.gezin import Fase
from caseapp.domain.incident import Geweldsvorm, Voorval, rollen_van
from caseapp.domain.regel import Regelfout
from caseapp.domain.termijn import TermijnSoort
from caseapp.queries import fase as bladen
from caseapp.queries.dossier import Refused
from caseapp.queries.namen import mensen
from caseapp.tables import FaseStap, Gebeurtenis, Gebruiker, Gezinslid, Termijn

from ..builders import Huis, op_dag
from ..kring import Kring
from .analyse import doe, lees, van_gezin

EEN, TWEE, DRIE = Fase


def fasen(huis: Huis, kring: Kring) -> dict[UUID, Fase | None]:
    return {lid.persoon_id: lid.fase for lid in van_gezin(huis, kring, Gezinslid)}


def terug(huis: Huis, kring: Kring, wie: str, persoon: UUID) -> Any:
    return doe(huis, kring, wie, acties.terug_naar_fase_1, persoon, "Er was weer geduwd.")


def voorstel(huis: Huis, kring: Kring, wie: str, persoon: UUID, met: str = "lt", **hoe: Any) -> FaseStap:
    def stel(ctx: Any, gezin: Any) -> FaseStap:
        tweede = ctx.session.get(Gebruiker, kring[met])
        feiten, blik = hoe.get("feiten", "Zes weken rust."), hoe.get("blik", "Hij slaapt door.")
        return acties.stel_fase_voor(ctx, gezin, persoon, hoe.get("naar", TWEE), feiten, blik, tweede)

    return doe(huis, kring, wie, stel)


def besluit(huis: Huis, kring: Kring, wie: str, stap: FaseStap, ja: bool = True, reden: str = "") -> None:
    def doe_het(ctx: Any, gezin: Any) -> None:
        rij = ctx.session.get(FaseStap, stap.id)
        acties.besluit_over_fase(ctx, gezin, rij, ja=ja, reden=reden)

    doe(huis, kring, wie, doe_het)


def open_taken(huis: Huis, kring: Kring) -> list[Termijn]:
    alle = van_gezin(huis, kring, Termijn)
    return [t for t in alle if t.soort is TermijnSoort.FASE_BESLISSEN and t.afgerond_op is None]


def blad(huis: Huis, kring: Kring, wie: str) -> bladen.FaseBlad:
    return lees(huis, kring, wie, lambda ctx, g: bladen.blad(ctx, g, mensen(ctx, g)))


@pytest.fixture
def in_fase_1(kamer: Huis, kring: Kring) -> Kring:
    terug(kamer, kring, "cp", kring.moeder.id)
    return kring


@pytest.fixture
def in_fase_2(kamer: Huis, in_fase_1: Kring) -> Kring:
    besluit(kamer, in_fase_1, "lt", voorstel(kamer, in_fase_1, "cp", in_fase_1.moeder.id))
    return in_fase_1


@pytest.mark.parametrize("wie", ["cp", "lt", "vt", "mda"])
def test_iedereen_in_het_team_meldt_terug_naar_fase_1_en_het_geldt_meteen(
    kamer: Huis, in_fase_2: Kring, wie: str
) -> None:
    assert fasen(kamer, in_fase_2)[in_fase_2.moeder.id] is TWEE
    terug(kamer, in_fase_2, wie, in_fase_2.moeder.id)
    assert fasen(kamer, in_fase_2)[in_fase_2.moeder.id] is EEN


@pytest.mark.parametrize("wie", ["moeder", "kind", "school"])
def test_wie_er_niet_werkt_zet_niemand_in_een_fase(kamer: Huis, kring: Kring, wie: str) -> None:
    with pytest.raises(Refused):
        terug(kamer, kring, wie, kring.moeder.id)
    assert set(fasen(kamer, kring).values()) == {None}


@pytest.mark.parametrize("wie", ["lt", "vt", "mda"])
def test_alleen_de_contactpersoon_stelt_een_hogere_fase_voor(kamer: Huis, in_fase_1: Kring, wie: str) -> None:
    with pytest.raises(Refused):
        voorstel(kamer, in_fase_1, wie, in_fase_1.moeder.id, met="cp")


def test_een_voorstel_verandert_niets_tot_een_tweede_ja_zegt(kamer: Huis, in_fase_1: Kring) -> None:
    stap = voorstel(kamer, in_fase_1, "cp", in_fase_1.moeder.id, met="vt")
    assert fasen(kamer, in_fase_1)[in_fase_1.moeder.id] is EEN
    assert [taak.voor_id for taak in open_taken(kamer, in_fase_1)] == [in_fase_1["vt"]]
    with pytest.raises(Regelfout, match="tweede professional"):
        besluit(kamer, in_fase_1, "cp", stap)
    besluit(kamer, in_fase_1, "vt", stap)
    assert fasen(kamer, in_fase_1)[in_fase_1.moeder.id] is TWEE
    assert open_taken(kamer, in_fase_1) == []
    with pytest.raises(Regelfout, match="al besloten"):
        besluit(kamer, in_fase_1, "lt", stap)


def test_bij_nee_blijft_alles_zoals_het_was_en_staat_er_waarom(kamer: Huis, in_fase_1: Kring) -> None:
    stap = voorstel(kamer, in_fase_1, "cp", in_fase_1.moeder.id)
    besluit(kamer, in_fase_1, "lt", stap, ja=False, reden="Bram is nog bang.")
    assert fasen(kamer, in_fase_1)[in_fase_1.moeder.id] is EEN
    gezien = blad(kamer, in_fase_1, "cp")
    assert [(r.status, r.reden) for r in gezien.eerder if r.hoger] == [("afgewezen", "Bram is nog bang.")]
    assert gezien.open == ()


def test_er_ligt_een_voorstel_tegelijk_over_iemand(kamer: Huis, in_fase_1: Kring) -> None:
    voorstel(kamer, in_fase_1, "cp", in_fase_1.moeder.id)
    with pytest.raises(Regelfout, match="al een voorstel"):
        voorstel(kamer, in_fase_1, "cp", in_fase_1.moeder.id)


def test_zonder_de_blik_van_het_kind_gaat_niemand_in_een_gezin_met_kinderen_omhoog(
    kamer: Huis, in_fase_1: Kring
) -> None:
    with pytest.raises(Regelfout, match="hoe het kind dit ziet"):
        voorstel(kamer, in_fase_1, "cp", in_fase_1.moeder.id, blik=" ")


def test_wie_terug_is_haalt_het_voorstel_naar_boven_in(kamer: Huis, in_fase_2: Kring) -> None:
    stap = voorstel(kamer, in_fase_2, "cp", in_fase_2.moeder.id, naar=DRIE)
    terug(kamer, in_fase_2, "vt", in_fase_2.moeder.id)
    (nu,) = [rij for rij in van_gezin(kamer, in_fase_2, FaseStap) if rij.id == stap.id]
    assert nu.status is FaseStapStatus.VERVALLEN
    assert open_taken(kamer, in_fase_2) == []


def incident(huis: Huis, kring: Kring, vorm: Geweldsvorm, **hoe: Any) -> Any:
    ouders, leden = [kring.moeder.id, kring.vader.id], [kring.moeder.id, kring.vader.id, kring.kind.id]
    rollen = rollen_van(ouders[1:], ouders[:1], [], leden)
    voorval = Voorval(op_dag(96), "Hij duwde haar.", rollen, aard=(vorm,), bron="Zij zelf.")
    return doe(huis, kring, hoe.pop("door", "lt"), noteer_incident, voorval, **hoe)


def test_na_lichamelijk_geweld_vraagt_de_toepassing_om_fase_1_en_besluit_een_mens(
    kamer: Huis, in_fase_2: Kring
) -> None:
    incident(kamer, in_fase_2, Geweldsvorm.FYSIEK)
    assert fasen(kamer, in_fase_2)[in_fase_2.moeder.id] is TWEE, "alleen gevraagd, niet besloten"
    (taak,) = open_taken(kamer, in_fase_2)
    assert (taak.voor_id, taak.uiterlijk) == (in_fase_2["cp"], op_dag(98).date())
    (regel,) = blad(kamer, in_fase_2, "cp").open
    assert (regel.naar, regel.na_incident, regel.beslist) == (1, True, True)
    (stap,) = [rij for rij in van_gezin(kamer, in_fase_2, FaseStap) if rij.id == regel.id]
    with pytest.raises(Refused):
        besluit(kamer, in_fase_2, "lt", stap)
    besluit(kamer, in_fase_2, "cp", stap)
    assert fasen(kamer, in_fase_2)[in_fase_2.moeder.id] is EEN
    assert open_taken(kamer, in_fase_2) == []


@pytest.mark.parametrize("vorm", [Geweldsvorm.PSYCHISCH, Geweldsvorm.FINANCIEEL_MISBRUIK])
def test_ander_geweld_en_wie_al_in_fase_1_staat_vraagt_niets(
    kamer: Huis, in_fase_2: Kring, vorm: Geweldsvorm
) -> None:
    incident(kamer, in_fase_2, vorm)
    assert open_taken(kamer, in_fase_2) == []
    terug(kamer, in_fase_2, "cp", in_fase_2.moeder.id)
    incident(kamer, in_fase_2, Geweldsvorm.SEKSUEEL)
    assert open_taken(kamer, in_fase_2) == []


def test_twee_incidenten_vragen_een_keer(kamer: Huis, in_fase_2: Kring) -> None:
    incident(kamer, in_fase_2, Geweldsvorm.FYSIEK)
    incident(kamer, in_fase_2, Geweldsvorm.FYSIEK)
    assert len(blad(kamer, in_fase_2, "cp").open) == len(open_taken(kamer, in_fase_2)) == 1


def test_wat_na_een_afgeschermd_incident_gevraagd_wordt_is_net_zo_afgeschermd(
    kamer: Huis, in_fase_2: Kring
) -> None:
    incident(kamer, in_fase_2, Geweldsvorm.FYSIEK, niet_voor=[str(in_fase_2.moeder.id)])
    assert blad(kamer, in_fase_2, "moeder").open == ()
    assert len(blad(kamer, in_fase_2, "cp").open) == 1


def test_ieder_van_het_gezin_leest_alleen_de_eigen_stappen(kamer: Huis, in_fase_2: Kring) -> None:
    terug(kamer, in_fase_2, "cp", in_fase_2.kind.id)
    van_moeder, van_kind = blad(kamer, in_fase_2, "moeder"), blad(kamer, in_fase_2, "kind")
    assert {p.wie for p in van_moeder.personen} == {in_fase_2.moeder.id}
    assert {p.wie for p in van_kind.personen} == {in_fase_2.kind.id}
    assert {r.feiten for r in van_moeder.eerder} == {"Zes weken rust.", "Er was weer geduwd."}
    assert not van_moeder.mag_terug


def test_een_nieuwe_fase_staat_op_de_tijdlijn_zonder_feiten(kamer: Huis, in_fase_2: Kring) -> None:
    alle = [g for g in van_gezin(kamer, in_fase_2, Gebeurtenis) if "fase" in g.soort]
    assert sorted(g.soort for g in alle) == [
        GebeurtenisSoort.FASE_GEWIJZIGD,
        GebeurtenisSoort.FASE_GEWIJZIGD,
        GebeurtenisSoort.FASE_VOORGESTELD,
    ]
    assert {g.tekst for g in alle} == {None}


def test_wie_door_een_besluit_terug_is_haalt_het_voorstel_naar_boven_ook_in(
    kamer: Huis, in_fase_2: Kring
) -> None:
    """Else a second professional could still lift somebody from phase 1 who was hurt in the meantime."""
    omhoog = voorstel(kamer, in_fase_2, "cp", in_fase_2.moeder.id, naar=DRIE)
    incident(kamer, in_fase_2, Geweldsvorm.FYSIEK)
    (terug_stap,) = [rij for rij in van_gezin(kamer, in_fase_2, FaseStap) if rij.incident_id]
    besluit(kamer, in_fase_2, "cp", terug_stap)
    with pytest.raises(Regelfout, match="al besloten"):
        besluit(kamer, in_fase_2, "lt", omhoog)
    assert fasen(kamer, in_fase_2)[in_fase_2.moeder.id] is EEN
    assert open_taken(kamer, in_fase_2) == []


@pytest.mark.parametrize("met", ["school", "moeder"])
def test_wie_er_niet_werkt_besluit_niet_mee(kamer: Huis, in_fase_1: Kring, met: str) -> None:
    with pytest.raises(Regelfout, match="met dit gezin werkt"):
        voorstel(kamer, in_fase_1, "cp", in_fase_1.moeder.id, met=met)


def test_wat_een_kind_ervan_zegt_lezen_zijn_ouders_niet(kamer: Huis, in_fase_2: Kring) -> None:
    gezien = {
        wie: {r.kinderblik for r in blad(kamer, in_fase_2, wie).eerder} for wie in ("cp", "vt", "moeder")
    }
    assert "Hij slaapt door." in gezien["cp"] & gezien["vt"]
    assert gezien["moeder"] == {""}
