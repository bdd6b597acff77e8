"""Iemand hoort erbij, of gaat weg: wat er dan is, en dat het niemand binnenlaat."""

from datetime import date
from typing import Any

import pytest
from sqlmodel import select

from caseapp.actions import leden as acties
from caseapp.actions import zorg
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.gezin import GezinRol
from caseapp.domain.regel import Regelfout
from caseapp.domain.wonen import Besluit, Inkijk
from caseapp.domain.zorg import ZorgSoort
from caseapp.permissions import Positie, Rol
from caseapp.queries.mensen import mensen_blad
from caseapp.queries.mensen_beheer import beheer_blad
from caseapp.queries.namen import mensen
from caseapp.tables import CaseRelatie, Gebeurtenis, Gezinslid, Persoon

from ..builders import Huis, alles, op_dag, open_voor
from ..factories import GebruikerFactory, PersoonFactory
from ..kring import Kring

JA = Besluit(Inkijk.BESLOTEN, "Besproken met moeder, zij wil dit zelf.")
DAG = op_dag(96).date()


def doe(huis: Huis, kring: Kring, actie: Any, *wat: Any, **hoe: Any) -> Any:
    with huis.als(kring["cp"], op=op_dag(96)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        per_persoon = {lid.persoon_id: lid for lid in gezin.leden}
        return actie(werk.ctx, gezin, *(per_persoon.get(een, een) for een in wat), **hoe)


@pytest.fixture
def zus(kamer: Huis) -> tuple[Persoon, Any]:
    """Somebody with an account of her own, in no gezin yet."""
    with kamer.systeem() as werk:
        persoon = PersoonFactory(ctx=werk.ctx)
        wie = GebruikerFactory(ctx=werk.ctx, rol=Rol.GEZIN, persoon_id=persoon.id)
        werk.ctx.session.flush()
    return persoon, wie.id


def positie(huis: Huis, kring: Kring, wie: Any) -> Positie:
    with huis.als(wie, alleen_lezen=True) as werk:
        return open_voor(werk.ctx, kring.gezin.id).positie


def test_wie_erbij_komt_leest_pas_mee_na_een_besluit(kamer: Huis, kring: Kring, zus: Any) -> None:
    doe(kamer, kring, acties.neem_op, zus[0], GezinRol.ANDER_FAMILIELID, 1, DAG)
    assert positie(kamer, kring, zus[1]) is Positie.NIEMAND
    with kamer.als(kring["moeder"], alleen_lezen=True) as werk:
        assert zus[0].id not in mensen(werk.ctx, open_voor(werk.ctx, kring.gezin.id))


def test_met_het_besluit_leest_zij_wel_mee(kamer: Huis, kring: Kring, zus: Any) -> None:
    doe(kamer, kring, acties.neem_op, zus[0], GezinRol.ANDER_FAMILIELID, 1, DAG, JA)
    assert positie(kamer, kring, zus[1]) is Positie.GZ
    with kamer.als(zus[1], alleen_lezen=True) as werk:
        gezien = mensen(werk.ctx, open_voor(werk.ctx, kring.gezin.id))
    assert set(gezien) == {zus[0].id, kring.moeder.id, kring.kind.id}


def test_dezelfde_persoon_hoort_er_een_keer_bij(kamer: Huis, kring: Kring, zus: Any) -> None:
    doe(kamer, kring, acties.neem_op, zus[0], GezinRol.ANDER_FAMILIELID, None, DAG)
    with pytest.raises(Regelfout, match="hoort al bij dit gezin") as fout:
        doe(kamer, kring, acties.neem_op, zus[0], GezinRol.OUDER, None, DAG)
    assert fout.value.veld == "persoon"


def test_wie_weggaat_verliest_meteen_de_deur_en_houdt_de_geschiedenis(kamer: Huis, kring: Kring) -> None:
    assert positie(kamer, kring, kring["moeder"]) is Positie.GZ
    doe(kamer, kring, acties.laat_gaan, kring.moeder.id, DAG, "Zij gaat naar haar zus.")
    assert positie(kamer, kring, kring["moeder"]) is Positie.NIEMAND
    with kamer.systeem() as werk:
        lid = werk.ctx.session.exec(select(Gezinslid).where(Gezinslid.persoon_id == kring.moeder.id)).one()
        relaties = [r for r in alles(werk.ctx, CaseRelatie) if r.gebruiker_id == kring["moeder"]]
        weg = [g for g in alles(werk.ctx, Gebeurtenis) if g.betreft_id == kring.moeder.id]
    assert lid.tot == DAG
    assert [r.beeindigd for r in relaties] == [DAG]
    assert [g.soort for g in weg] == [GebeurtenisSoort.LID_WEG]
    assert str(kring.kind.id) in weg[0].niet_voor
    with kamer.als(kring["cp"], op=op_dag(97), alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        blad = beheer_blad(werk.ctx, gezin, mensen(werk.ctx, gezin))
        op_afstand = {een.afstand for regel in mensen_blad(werk.ctx, gezin).gezag for een in regel.wie}
    assert blad is not None
    assert any("hoorde bij dit gezin" in regel.wat for regel in blad.vroeger)
    assert op_afstand == {True, False}  # her gezag goes on, from afar


def test_wie_terugkomt_staat_er_opnieuw_en_vroeger_blijft(kamer: Huis, kring: Kring) -> None:
    doe(kamer, kring, acties.laat_gaan, kring.moeder.id, DAG)
    with kamer.als(kring["cp"], op=op_dag(120)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        moeder = werk.ctx.session.get(Persoon, kring.moeder.id)
        assert moeder is not None
        acties.neem_op(werk.ctx, gezin, moeder, GezinRol.OUDER, 1, werk.ctx.today)
    with kamer.systeem() as werk:
        query = select(Gezinslid).where(Gezinslid.persoon_id == kring.moeder.id)
        assert sorted(lid.tot is None for lid in werk.ctx.session.exec(query)) == [False, True]


def test_zorg_staat_op_de_tijdlijn_zonder_namen_en_alleen_bij_wie_beiden_kent(
    kamer: Huis, kring: Kring
) -> None:
    doe(
        kamer,
        kring,
        zorg.leg_zorg_vast,
        kring.vader.id,
        kring.kind.id,
        ZorgSoort.OPVANG,
        van=date(2026, 1, 1),
    )
    with kamer.systeem() as werk:
        eigen = [g for g in alles(werk.ctx, Gebeurtenis) if g.gezin_id == kring.gezin.id]
    allen = {str(p.id) for p in (kring.moeder, kring.vader, kring.kind)}
    assert [set(g.niet_voor) for g in eigen] == [allen]  # none of them lives with both


def test_zorg_over_en_weer_is_twee_lijnen(kamer: Huis, kring: Kring) -> None:
    moeder, kind = kring.moeder.id, kring.kind.id
    for wie in ((moeder, kind), (kind, moeder)):
        doe(kamer, kring, zorg.leg_zorg_vast, *wie, ZorgSoort.DAGELIJKSE_ZORG)
    with kamer.als(kring["moeder"], alleen_lezen=True) as werk:
        blad = mensen_blad(werk.ctx, open_voor(werk.ctx, kring.gezin.id))
    assert {(lijn.van, lijn.naar) for lijn in blad.genogram.zorg} == {(moeder, kind), (kind, moeder)}
