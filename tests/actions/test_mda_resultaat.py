"""Wat het globaal plan en MDA++ brengen, wat ieder zelf zegt, en wie van het gezin ervan hoort."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from caseapp.actions.mda import afschalen, inlichten, plan, resultaat
from caseapp.actions.veiligheidsschaal import leg_score_vast
from caseapp.domain.gezin import BijzonderProtocol
from caseapp.domain.mda.aanmelding import Inlichting
from caseapp.domain.mda.plan import Overname
from caseapp.domain.mda.resultaat import Resultaatmoment as M
from caseapp.domain.mda.resultaat import Stemsoort, dag_van
from caseapp.domain.regel import Regelfout
from caseapp.domain.termijn import TermijnSoort
from caseapp.domain.veiligheidsschaal import Antwoord, ScoreAntwoord
from caseapp.queries.mda import plan as planvragen
from caseapp.queries.mda.blad import blad
from caseapp.queries.mda.gezin import resultaat_voor
from caseapp.queries.mda.gezin import zaken as van_het_gezin
from caseapp.queries.mda.plek import heeft_plek
from caseapp.queries.mda.signaal import criteria_zonder_aanmelding
from caseapp.queries.namen import mensen
from caseapp.tables import CaseRelatie, MdaInlichting, MdaResultaat, Termijn

from ..builders import NU, Huis
from ..factories import ProtocolFactory
from ..kring import Kring
from .analyse import van_gezin
from .mda import GEZEGD, LATER, VANDAAG, Zaak, doe, een_zaak, ingezet, leg_vast, met_rij, planregel

EIGEN = Stemsoort.EIGEN_WOORDEN


@pytest.fixture
def zaak(kamer: Huis, kring: Kring) -> Zaak:
    rond = een_zaak(kamer, kring)
    ingezet(rond)
    return rond


def bij(moment: M) -> datetime:
    return NU + (dag_van(moment, VANDAAG) - VANDAAG)


def neem_over(zaak: Zaak, regel: Any, naam: str = "cp", **hoe: Any) -> None:
    def uit(ctx: Any, gezin: Any) -> None:
        zicht = planvragen.een(ctx, gezin, regel)
        rij = zicht.rij if zicht else ctx.session.get_one(planvragen.MdaPlanregel, regel)
        if "reden" in hoe:
            plan.neem_niet_over(ctx, gezin, rij, hoe["reden"])
        else:
            plan.neem_over(ctx, gezin, rij, Overname.ACTIE, regel)

    doe(zaak, naam, uit)


def test_over_een_regel_besluit_de_contactpersoon_een_keer_en_dat_is_te_zien(zaak: Zaak) -> None:
    regel = planregel(zaak)
    for naam in ("weger", "lt", "vt"):
        with pytest.raises(Regelfout, match="contactpersoon beslist"):
            neem_over(zaak, regel, naam)
    neem_over(zaak, regel)
    for hoe in ({}, {"reden": "Toch maar niet, het past niet."}):
        with pytest.raises(Regelfout, match="al besloten"):
            neem_over(zaak, regel, **hoe)
    [een] = doe(zaak, "weger", lambda ctx, g: blad(ctx, g, mensen(ctx, g)).zaken)
    assert [r.als for r in een.plan] == ["actie"]


@pytest.mark.parametrize("naam", ["cp", "lt", "vt", "school", "moeder"])
def test_alleen_het_team_van_mda_schrijft_het_globaal_plan(zaak: Zaak, naam: str) -> None:
    with pytest.raises(Regelfout, match=r"team van MDA\+\+"):
        met_rij(zaak, naam, plan.schrijf_planregel, {})


def test_een_resultaat_komt_niet_voor_zijn_tijd_en_sluit_alleen_zijn_eigen_termijn(zaak: Zaak) -> None:
    def open_() -> int:
        rijen_ = van_gezin(zaak.huis, zaak.kring, Termijn)
        return sum(t.soort is TermijnSoort.MDA_RESULTAAT and t.afgerond_op is None for t in rijen_)

    assert open_() == 4
    with pytest.raises(Regelfout, match="niet vooraf"):
        leg_vast(zaak, M.DRIE_MAANDEN, op=bij(M.DRIE_MAANDEN) - timedelta(days=1))
    leg_vast(zaak, M.START)
    assert open_() == 3
    with pytest.raises(Regelfout, match="al vastgelegd"):
        leg_vast(zaak, M.START)
    leg_vast(zaak, M.DRIE_MAANDEN, op=bij(M.DRIE_MAANDEN))
    assert open_() == 2


def test_een_kind_zonder_zin_houdt_het_resultaat_tegen(zaak: Zaak) -> None:
    with pytest.raises(Regelfout) as fout:
        leg_vast(zaak, M.START, zinnen={})
    assert fout.value.veld == f"kind_{zaak.kring.kind.id}"
    assert van_gezin(zaak.huis, zaak.kring, MdaResultaat) == []


@pytest.mark.parametrize("naam", ["lt", "vt", "school", "moeder", "procesregisseur"])
def test_een_ander_dan_contactpersoon_en_team_legt_niets_vast(zaak: Zaak, naam: str) -> None:
    with pytest.raises(Regelfout, match="contactpersoon of het team"):
        leg_vast(zaak, M.START, naam)


def test_na_het_afschalen_kijkt_de_contactpersoon_verder_en_het_team_niet(zaak: Zaak) -> None:
    met_rij(zaak, "weger", afschalen.schaal_af, "Het is gestopt.", "Het plan blijft.")
    with pytest.raises(Regelfout):
        leg_vast(zaak, M.START, "weger")
    leg_vast(zaak, M.DRIE_MAANDEN, op=bij(M.DRIE_MAANDEN))


def zeg(zaak: Zaak, naam: str, persoon: Any, tekst: str = "Het is rustiger.", **hoe: Any) -> None:
    def uit(ctx: Any, gezin: Any) -> None:
        rij = ctx.session.exec(planvragen.select(MdaResultaat).where(MdaResultaat.gezin_id == gezin.id)).one()
        soort = hoe.get("soort", EIGEN)
        resultaat.leg_stem_vast(ctx, gezin, rij, persoon.id, soort, tekst, wil=hoe.get("wil", True))

    doe(zaak, naam, uit)


def vertel(zaak: Zaak, persoon: Any, wat: Inlichting = GEZEGD, **hoe: Any) -> None:
    met_rij(zaak, hoe.pop("door", "cp"), inlichten.licht_in, persoon.id, wat, **hoe)


def test_een_volwassene_spreekt_niet_voor_een_ander_en_wie_er_niet_van_weet_zegt_niets(zaak: Zaak) -> None:
    leg_vast(zaak, M.START)
    moeder, vader = zaak.kring.moeder, zaak.kring.vader
    vertel(zaak, moeder)
    with pytest.raises(Regelfout, match="zegt die zelf"):
        zeg(zaak, "moeder", vader)
    with pytest.raises(Regelfout, match="schrijf je niets"):
        zeg(zaak, "vader", vader)
    zeg(zaak, "moeder", moeder)
    for naam in ("moeder", "cp"):
        with pytest.raises(Regelfout, match="staat er al"):
            zeg(zaak, naam, moeder)
    zeg(zaak, "cp", vader, "Hij weet niet van MDA++.", soort=Stemsoort.NIET_GEVRAAGD, wil=False)
    [van_moeder] = doe(zaak, "moeder", lambda ctx, g: van_het_gezin(ctx, g))
    assert [tekst for _, tekst in van_moeder.stemmen] == ["Het is rustiger."]
    assert van_moeder.te_zeggen == ()
    assert doe(zaak, "vader", lambda ctx, g: resultaat_voor(ctx, g, M.START)) is None


def test_wie_het_hoort_leest_waarvoor_wie_en_tot_wanneer_en_een_ander_niets(zaak: Zaak) -> None:
    vertel(zaak, zaak.kring.moeder, namen=[str(zaak.weger)])
    [gezien] = doe(zaak, "moeder", lambda ctx, g: van_het_gezin(ctx, g))
    assert gezien.waarvoor == GEZEGD.tekst
    assert len(gezien.helpers) == 1
    assert gezien.tot is not None
    for naam in ("vader", "kind", "steun"):
        assert doe(zaak, naam, lambda ctx, g: van_het_gezin(ctx, g)) == ()
        assert not doe(zaak, naam, heeft_plek)
    assert doe(zaak, "moeder", heeft_plek)


def test_wie_het_weet_kan_meer_horen_en_niet_minder(zaak: Zaak) -> None:
    vertel(zaak, zaak.kring.moeder)
    vertel(zaak, zaak.kring.moeder, Inlichting("Nu ook met iemand van politie erbij."))
    with pytest.raises(Regelfout, match="al verteld"):
        vertel(zaak, zaak.kring.moeder, LATER)
    [gezien] = doe(zaak, "moeder", lambda ctx, g: van_het_gezin(ctx, g))
    assert "politie" in gezien.waarvoor


@pytest.mark.parametrize("namen", ["cp", "moeder", "tweede"])
def test_er_wordt_niemand_genoemd_die_niet_in_het_team_zit(zaak: Zaak, namen: str) -> None:
    with pytest.raises(Regelfout) as fout:
        vertel(zaak, zaak.kring.moeder, namen=[str(zaak.wie(namen))])
    assert fout.value.veld == "namen"


def test_met_een_bijzonder_protocol_wordt_niets_verteld_zonder_de_deskundige(zaak: Zaak) -> None:
    with zaak.huis.systeem() as werk:
        ProtocolFactory(ctx=werk.ctx, gezin_id=zaak.kring.gezin.id, soort=BijzonderProtocol.INTIEME_TERREUR)
    with pytest.raises(Regelfout, match="bijzonder protocol"):
        vertel(zaak, zaak.kring.moeder)
    vertel(zaak, zaak.kring.moeder, LATER)


def test_weet_iedereen_het_dan_is_ook_niet_meer_stil_wie_er_van_mda_betrokken_is(zaak: Zaak) -> None:
    def stil() -> list[str]:
        rij = next(r for r in van_gezin(zaak.huis, zaak.kring, CaseRelatie) if r.gebruiker_id == zaak.weger)
        return list(rij.niet_voor)

    assert stil()
    for persoon in (zaak.kring.moeder, zaak.kring.vader):
        vertel(zaak, persoon)
        assert stil()
    vertel(zaak, zaak.kring.kind)
    assert stil() == []
    open_ = [t for t in van_gezin(zaak.huis, zaak.kring, Termijn) if t.soort is TermijnSoort.MDA_VERTELLEN]
    assert [t.afgerond_op is not None for t in open_] == [True]


def test_nog_niet_vertellen_is_een_termijn_op_de_eerste_dag_en_staat_bij_niemand_van_het_gezin(
    zaak: Zaak,
) -> None:
    eerder = VANDAAG + timedelta(days=3)
    vertel(zaak, zaak.kring.vader, Inlichting("Eerst kijken hoe dat veilig kan.", eerder))
    [termijn] = [
        t for t in van_gezin(zaak.huis, zaak.kring, Termijn) if t.soort is TermijnSoort.MDA_VERTELLEN
    ]
    assert (termijn.uiterlijk, termijn.voor_id) == (eerder, zaak.kring["cp"])
    eigen = [r for r in van_gezin(zaak.huis, zaak.kring, MdaInlichting) if r.herzien]
    assert not any(r.alleen_voor or r.kenmerken for r in eigen)


def test_het_laagste_en_het_hoogste_cijfer_komen_van_de_schaal_en_nooit_een_gemiddelde(zaak: Zaak) -> None:
    for persoon, cijfer in ((zaak.kring.moeder, 2), (zaak.kring.vader, 9), (zaak.kring.kind, 4)):
        antwoord = Antwoord(ScoreAntwoord.CIJFER, cijfer, geen_nul="Er is iemand.")
        doe(zaak, "cp", lambda ctx, g, p=persoon, a=antwoord: leg_score_vast(ctx, g, p.id, a))
    leg_vast(zaak, M.START)
    [een] = doe(zaak, "cp", lambda ctx, g: blad(ctx, g, mensen(ctx, g)).zaken)
    assert (een.resultaten[0].laagste, een.resultaten[0].hoogste) == (2, 9)


def test_waar_al_is_aangemeld_geeft_geen_sein(zaak: Zaak) -> None:
    def sein(ctx: Any, gezin: Any) -> set[Any]:
        return criteria_zonder_aanmelding(ctx, [gezin.id])

    assert doe(zaak, "procesregisseur", sein) == set()
