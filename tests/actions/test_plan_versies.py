"""Versies van het plan: voorgelegd, vastgesteld, en daarna nooit meer anders; één tegelijk."""

from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from caseapp.actions.veiligheidsplan import stem, stuk, versie
from caseapp.actions.verklarende_analyse import versie as analyse
from caseapp.domain.regel import Regelfout
from caseapp.domain.stellingname import Stelling as S
from caseapp.domain.termijn import TermijnSoort
from caseapp.domain.veiligheidsplan.woorden import Exemplaar, PlanStatus
from caseapp.domain.veiligheidsplan.woorden import PlanDeel as D
from caseapp.domain.versie import VersieStatus
from caseapp.queries.dossier import Refused
from caseapp.queries.namen import mensen
from caseapp.queries.veiligheidsplan import versies
from caseapp.tables import PlanVersie, Veiligheidsplan

from ..builders import Huis, op_dag
from ..kring import Kring
from .analyse import doe, lees, open_taken, van_gezin
from .plan import (
    EVALUATIE,
    afspraak,
    antwoord,
    begin,
    blad,
    leg_voor,
    plan,
    schrijf,
    stel_vast,
    stukken,
    voorwaarde,
)


def test_vastgesteld_loopt_het_plan_tot_iedereen_opnieuw_kijkt(kamer: Huis, gepland: Kring) -> None:
    rij = stel_vast(kamer, gepland)
    assert (rij.status, rij.nummer, rij.volgende) == (VersieStatus.VASTGESTELD, "1.0", EVALUATIE)
    huidig = plan(kamer, gepland)
    assert (huidig.status, huidig.evaluatie_op) == (PlanStatus.LOOPT, EVALUATIE)
    [taak] = open_taken(kamer, gepland, TermijnSoort.PLAN_EVALUATIE)
    assert (taak.uiterlijk, taak.voor_id) == (EVALUATIE, gepland["cp"])
    assert not open_taken(kamer, gepland, TermijnSoort.PLAN_BESPREKEN)


@pytest.mark.parametrize(("dag", "zin"), [(None, "bestaat niet"), (-1, "al voorbij"), (0, "al voorbij")])
def test_zonder_evaluatie_die_nog_komt_wordt_niets_vastgesteld(
    kamer: Huis, gepland: Kring, dag: int | None, zin: str
) -> None:
    rij = leg_voor(kamer, gepland)
    antwoord(kamer, gepland, rij.id)
    with kamer.systeem() as werk:
        gekozen = None if dag is None else werk.ctx.today + timedelta(days=dag)
    with pytest.raises(Regelfout, match=zin):
        doe(kamer, gepland, "cp", versie.stel_vast, gekozen)
    assert plan(kamer, gepland).status is PlanStatus.IN_DE_MAAK


def test_wie_niet_gevraagd_is_houdt_het_tegen_en_wie_het_niet_eens_is_niet(
    kamer: Huis, gepland: Kring
) -> None:
    rij = leg_voor(kamer, gepland)
    doe(kamer, gepland, "moeder", stem.zeg_van_plan, rij.id, S.NIET_EENS, "Nee.")
    doe(kamer, gepland, "lt", stem.zeg_van_plan, rij.id, S.EENS, "")
    with pytest.raises(Regelfout, match="is gevraagd wat hij of zij van het plan vindt"):
        doe(kamer, gepland, "cp", versie.stel_vast, EVALUATIE)
    doe(kamer, gepland, "cp", stem.zeg_van_plan, rij.id, S.WEET_NIET, "", voor=gepland.vader.id)
    doe(kamer, gepland, "cp", versie.stel_vast, EVALUATIE)


def test_een_tweede_professional_leest_mee(kamer: Huis, gepland: Kring) -> None:
    rij = leg_voor(kamer, gepland)
    for wie in ("moeder", "vader"):
        doe(kamer, gepland, wie, stem.zeg_van_plan, rij.id, S.EENS, "")
    doe(kamer, gepland, "cp", stem.zeg_van_plan, rij.id, S.EENS, "")  # not oneself
    with pytest.raises(Regelfout, match="Nog een professional"):
        doe(kamer, gepland, "cp", versie.stel_vast, EVALUATIE)


def test_veilig_thuis_zegt_ook_wat_het_vindt(kamer: Huis, gepland: Kring) -> None:
    rij = leg_voor(kamer, gepland)
    doe(kamer, gepland, "vt", stem.zeg_van_plan, rij.id, S.EENS, "De voorwaarden kloppen.")
    cellen = blad(kamer, gepland).geheel.rijen[0].cellen
    assert [c.reden for c in cellen if c.woord] == ["De voorwaarden kloppen."]


def test_zonder_voorwaarde_is_er_geen_plan(kamer: Huis, met_analyse: Kring) -> None:
    begin(kamer, met_analyse)
    rij = leg_voor(kamer, met_analyse)
    antwoord(kamer, met_analyse, rij.id)
    with pytest.raises(Regelfout, match="minstens één veiligheidsvoorwaarde"):
        doe(kamer, met_analyse, "cp", versie.stel_vast, EVALUATIE)


def test_een_vastgestelde_versie_verandert_nooit_ook_niet_in_de_winkel(kamer: Huis, lopend: Kring) -> None:
    for zin in ("UPDATE plan_versie SET nummer = '9.9'", "UPDATE plan_stuk SET herziening = 7"):
        with pytest.raises(IntegrityError), kamer.systeem() as werk:
            werk.ctx.session.exec(sa.text(zin))
    with pytest.raises(Regelfout, match="verandert niet meer"):
        schrijf(kamer, lopend, D.VOORWAARDEN, voorwaarde(lopend))


def test_de_winkel_kent_nooit_twee_plannen_of_een_zonder_evaluatie(kamer: Huis, lopend: Kring) -> None:
    velden = {"gezin_id": lopend.gezin.id, "begonnen": plan(kamer, lopend).begonnen}
    for anders in ({}, {"status": PlanStatus.LOOPT}):
        with pytest.raises(IntegrityError), kamer.systeem() as werk:
            werk.ctx.session.add(Veiligheidsplan(**velden, **anders))
    zin = "UPDATE veiligheidsplan SET evaluatie_op = NULL WHERE status = 'loopt'"
    with pytest.raises(IntegrityError), kamer.systeem() as werk:
        werk.ctx.session.exec(sa.text(zin))


def test_een_herziening_laat_de_eerste_versie_staan_en_vergelijkt(kamer: Huis, lopend: Kring) -> None:
    begin(kamer, lopend)
    kern = next(s.kern for s in stukken(kamer, lopend).values() if s.deel is D.VOORWAARDEN)
    doel = next(s for s in stukken(kamer, lopend).values() if s.deel is D.AFSPRAKEN)
    anders = {**doel.waarden, "tekst": "Drinkt vader iets, dan slaapt hij die nacht bij oma."}
    doe(kamer, lopend, "cp", stuk.herschrijf_in_plan, doel, anders)
    schrijf(kamer, lopend, D.AFSPRAKEN, afspraak(lopend, kern, tekst="Oma belt elke avond om acht uur."))
    stel_vast(kamer, lopend)
    oud, nieuw = sorted(van_gezin(kamer, lopend, PlanVersie), key=lambda rij: rij.nummer)
    assert (oud.status, nieuw.status) == (VersieStatus.HERZIEN, VersieStatus.VASTGESTELD)

    def lees_beide(ctx: object, gezin: object) -> versies.PlanVergelijking | None:
        return versies.vergelijking(ctx, gezin, mensen(ctx, gezin), oud.id, nieuw.id)  # type: ignore[arg-type]

    [deel] = lees(kamer, lopend, "cp", lees_beide).delen
    assert [r.kop for r in deel.erbij] == ["Oma belt elke avond om acht uur."]
    [(was, is_)] = deel.gewijzigd
    assert (was.kop, is_.kop) == (doel.waarden["tekst"], anders["tekst"])


def test_de_afdruk_klopt_en_een_afgeschermd_stuk_verandert_haar_niet(kamer: Huis, gepland: Kring) -> None:
    stil = voorwaarde(gepland, tekst="Moeder heeft altijd een plek om heen te gaan.")
    schrijf(kamer, gepland, D.VOORWAARDEN, stil, niet_voor=[str(gepland.vader.id)])
    rij = stel_vast(kamer, gepland)
    for wie in ("cp", "lt", "vader", "moeder"):
        assert lees(kamer, gepland, wie, lambda ctx, g: versies.een(ctx, g, mensen(ctx, g), rij.id)).klopt


def test_een_plan_dat_niet_voor_vader_is_bestaat_voor_hem_niet(kamer: Huis, met_analyse: Kring) -> None:
    begin(kamer, met_analyse, niet_voor=[str(met_analyse.vader.id)])
    kern = schrijf(kamer, met_analyse, D.VOORWAARDEN, voorwaarde(met_analyse))
    schrijf(kamer, met_analyse, D.AFSPRAKEN, afspraak(met_analyse, kern))
    rij = leg_voor(kamer, met_analyse)
    doe(kamer, met_analyse, "moeder", stem.zeg_van_plan, rij.id, S.EENS, "")
    doe(kamer, met_analyse, "lt", stem.zeg_van_plan, rij.id, S.EENS, "")
    with pytest.raises(Regelfout, match="niet voor deze persoon"):
        doe(kamer, met_analyse, "cp", stem.zeg_van_plan, rij.id, S.EENS, "", voor=met_analyse.vader.id)
    rij = doe(kamer, met_analyse, "cp", versie.stel_vast, EVALUATIE)  # he is not asked
    gezien = blad(kamer, met_analyse, "vader")
    assert (gezien.plan, gezien.leidend, gezien.banden, gezien.getekend) == (None, None, (), ())
    assert blad(kamer, met_analyse, "moeder").leidend is not None
    with pytest.raises(Regelfout, match="aan dit plan meedoet"):
        doe(kamer, met_analyse, "cp", stem.geef_exemplaar, rij, met_analyse.vader.id, Exemplaar.GEDEELD)


def test_wie_welk_exemplaar_kreeg_staat_bij_zijn_naam(kamer: Huis, lopend: Kring) -> None:
    [rij] = van_gezin(kamer, lopend, PlanVersie)
    doe(kamer, lopend, "cp", stem.geef_exemplaar, rij, lopend.moeder.id, Exemplaar.GEZINSVERSIE)
    doe(kamer, lopend, "cp", stem.geef_exemplaar, rij, lopend.moeder.id, Exemplaar.VOORGELEZEN)
    per_wie = {t.wie: (t.woord, t.exemplaar) for t in blad(kamer, lopend, "lt").getekend}
    assert per_wie[lopend.moeder.id] == ("niet eens", "voorgelezen")
    assert per_wie[lopend.vader.id] == ("eens", "")
    with pytest.raises(Refused):
        doe(kamer, lopend, "moeder", stem.geef_exemplaar, rij, lopend.moeder.id, Exemplaar.GEDEELD)


def test_een_plan_vervalt_met_een_reden_en_daarna_kan_er_een_nieuw(kamer: Huis, lopend: Kring) -> None:
    doe(kamer, lopend, "cp", versie.stop_plan, "Het gezin verhuist naar een andere gemeente.")
    assert plan(kamer, lopend).status is PlanStatus.VERVALLEN
    assert not open_taken(kamer, lopend, TermijnSoort.PLAN_EVALUATIE)
    begin(kamer, lopend)
    assert sorted(p.status for p in van_gezin(kamer, lopend, Veiligheidsplan)) == ["in_de_maak", "vervallen"]
    assert not stukken(kamer, lopend)


def test_bij_spoed_rust_het_plan_op_de_spoedversie_en_kijkt_men_binnen_twee_weken(
    kamer: Huis, kring: Kring
) -> None:
    doe(kamer, kring, "cp", analyse.begin_analyse, "Vannacht gebeurde er iets.", spoed=True)
    rij = begin(kamer, kring)
    assert rij.spoed
    schrijf(kamer, kring, D.VOORWAARDEN, voorwaarde(kring))
    rij = leg_voor(kamer, kring)
    doe(kamer, kring, "vt", stem.zeg_van_plan, rij.id, S.EENS, "")
    with pytest.raises(Regelfout, match="binnen twee weken"):
        doe(kamer, kring, "cp", versie.stel_vast, op_dag(130).date())
    with kamer.systeem() as werk:
        dag = werk.ctx.today + timedelta(days=7)
    assert doe(kamer, kring, "cp", versie.stel_vast, dag).nummer == "0.1"
