"""Who looked: what the gezin may know of it, and what would betray a stay and is therefore not there."""

from datetime import UTC, datetime, time, timedelta, tzinfo
from typing import Any

import pytest
from sqlmodel import select

from caseapp.db import in_ruimte
from caseapp.domain.logboek import Handeling
from caseapp.domain.oefenruimte import AMSTERDAM, OrganisatieSoort
from caseapp.domain.woorden import label
from caseapp.permissions import Categorie, Doen, KetenSoort, Relatie, Rol
from caseapp.queries.dossier import Refused, open_gezin
from caseapp.queries.eigen_daden import eigen_daden
from caseapp.queries.gezin import zaken
from caseapp.queries.inzage import wie_heeft_gekeken
from caseapp.queries.logbladen import DaadRegel, InzageBlad, InzageKeuze, InzageRegel
from caseapp.queries.logboek import heel_logboek
from caseapp.queries.overzicht import overzicht
from caseapp.tables import CaseRelatie

from ..builders import Huis, op_dag, open_voor
from ..factories import (
    CaseRelatieFactory,
    GebeurtenisFactory,
    GebruikerFactory,
    OrganisatieFactory,
    UitspraakFactory,
)
from ..kring import Kring


def inzage(huis: Huis, kring: Kring, naam: str) -> InzageBlad:
    with huis.als(kring[naam], alleen_lezen=True) as werk:
        return wie_heeft_gekeken(werk.ctx, open_voor(werk.ctx, kring.gezin.id), 1)


def namen(huis: Huis, kring: Kring, naam: str) -> set[str]:
    return {regel.wie for regel in inzage(huis, kring, naam).regels}


def kijk(huis: Huis, kring: Kring, naam: str) -> None:
    with huis.als(kring[naam], alleen_lezen=True) as werk:
        gezin = open_gezin(werk.ctx, kring.gezin.id, Doen.ZIEN, Categorie.GEZIN_GEZAG)
        overzicht(werk.ctx, gezin, zaken(werk.ctx, gezin))


def heet(huis: Huis, kring: Kring, naam: str) -> str:
    from caseapp.queries.namen import namen_van

    with huis.systeem() as werk:
        wie = kring.wie[naam]
        return namen_van(werk.ctx, [wie])[wie.id]


def met_opvang(huis: Huis, kring: Kring) -> CaseRelatie:
    """A vrouwenopvang comes in, shielded from the father."""
    with huis.systeem() as werk:
        organisatie = OrganisatieFactory(ctx=werk.ctx, soort=OrganisatieSoort.KETENPARTNER)
        werk.ctx.session.flush()
        kring.wie["opvang"] = GebruikerFactory(
            ctx=werk.ctx,
            rol=Rol.KETENPARTNER,
            soort=KetenSoort.VROUWENOPVANG,
            organisatie_id=organisatie.id,
        )
        return CaseRelatieFactory(
            ctx=werk.ctx,
            gezin_id=kring.gezin.id,
            gebruiker_id=kring["opvang"],
            relatie=Relatie.KETENPARTNER,
            niet_voor=[str(kring.vader.id)],
        )


def opvang_klopt_aan(huis: Huis, kring: Kring) -> None:
    """Somebody of the opvang tries what she may not, and that is a line."""
    with pytest.raises(Refused), huis.als(kring["opvang"]) as werk:
        open_gezin(werk.ctx, kring.gezin.id, Doen.ZIEN, Categorie.GVA_GEDEELD)


def test_the_gezin_sees_who_looked_with_organisation_and_reason(kamer: Huis, kring: Kring) -> None:
    kijk(kamer, kring, "lt")
    wie = heet(kamer, kring, "lt")
    regel = next(regel for regel in inzage(kamer, kring, "moeder").regels if regel.wie == wie)
    assert regel.organisatie.startswith("Organisatie")
    assert regel.rol == "lokaal team, betrokken"
    assert regel.regel_uitleg == "Mag als lokaal team, betrokken: leest dit, en schrijft een eigen bijdrage."
    assert regel.dag == 96


def keuze(huis: Huis, kring: Kring, naam: str, **wat: Any) -> InzageBlad:
    with huis.als(kring[naam], alleen_lezen=True) as werk:
        return wie_heeft_gekeken(werk.ctx, open_voor(werk.ctx, kring.gezin.id), 1, InzageKeuze(**wat))


def test_of_all_lines_only_those_that_are_asked_for(kamer: Huis, kring: Kring) -> None:
    for naam in ("lt", "vt", "cp"):
        kijk(kamer, kring, naam)
    alle, wie = inzage(kamer, kring, "cp"), heet(kamer, kring, "lt")
    van_lt = keuze(kamer, kring, "cp", wie=str(kring["lt"]))
    assert {r.wie for r in van_lt.regels} == {wie}
    assert 0 < van_lt.totaal < alle.totaal == van_lt.in_totaal
    assert keuze(kamer, kring, "cp", welk="gva_gedeeld").totaal < alle.totaal
    assert keuze(kamer, kring, "cp", van_dag=97).totaal == 0
    assert keuze(kamer, kring, "cp", van_dag=96, tot_dag=96).totaal == alle.totaal
    assert keuze(kamer, kring, "cp", wat="bestaat niet").regels == ()


def test_what_can_be_chosen_tells_of_nobody_whom_i_may_not_know(kamer: Huis, kring: Kring) -> None:
    met_opvang(kamer, kring)
    opvang_klopt_aan(kamer, kring)
    assert str(kring["opvang"]) in inzage(kamer, kring, "cp").wie
    assert str(kring["opvang"]) not in inzage(kamer, kring, "vader").wie
    assert keuze(kamer, kring, "vader", wie=str(kring["opvang"])).regels == ()


def test_who_wrote_something_down_is_not_called_a_reader(kamer: Huis, kring: Kring) -> None:
    with kamer.als(kring["cp"]) as werk:
        UitspraakFactory(
            ctx=werk.ctx, gezin_id=kring.gezin.id, betreft_id=kring.moeder.id, auteur_id=kring["cp"]
        )
    gemaakt = {
        r.regel_uitleg for r in inzage(kamer, kring, "moeder").regels if r.wat == label(Handeling.MAKEN)
    }
    assert "Schreef dit op als lokaal team." in gemaakt


@pytest.mark.parametrize("hoe", [Handeling.AFDRUKKEN, Handeling.EXPORTEREN])
def test_who_printed_or_took_along_is_told_too(kamer: Huis, kring: Kring, hoe: Handeling) -> None:
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        open_voor(werk.ctx, kring.gezin.id)
        werk.ctx.spoor.gelezen(hoe, gezin_id=kring.gezin.id, categorie=Categorie.GVA_GEDEELD)
    assert label(hoe) in {r.wat for r in inzage(kamer, kring, "moeder").regels}


# Wat ik zelf deed


def daden(huis: Huis, wie: Any) -> tuple[DaadRegel, ...]:
    with huis.als(wie, alleen_lezen=True) as werk:
        return eigen_daden(werk.ctx, 1).regels


def test_everybody_reads_what_he_did_himself_and_nothing_of_others(kamer: Huis, kring: Kring) -> None:
    kijk(kamer, kring, "vt")
    assert daden(kamer, kring["lt"]) == ()
    kijk(kamer, kring, "lt")
    kijk(kamer, kring, "lt")
    mijn = daden(kamer, kring["lt"])
    assert {(r.gezin, r.aantal) for r in mijn if r.wat == "bekijken" and r.gezin} == {
        (kring.gezin.kenmerk, 2)
    }
    assert mijn[-1].wat == label(Handeling.LOG_INZIEN)


def test_looking_back_is_a_line_of_its_own(kamer: Huis, kring: Kring) -> None:
    daden(kamer, kring["lt"])
    assert [r.wat for r in daden(kamer, kring["lt"])] == [label(Handeling.LOG_INZIEN)]


def test_of_what_is_silent_even_my_own_look_is_not_there(kamer: Huis, kring: Kring) -> None:
    """Whoever holds her telephone reads no more here than on the pages themselves."""
    with kamer.als(kring["moeder"], alleen_lezen=True) as werk:
        for soort in (Categorie.VP_AFGESCHERMD, Categorie.VERBLIJFPLAATS, Categorie.VP_GEDEELD):
            werk.ctx.spoor.gelezen(Handeling.BEKIJKEN, gezin_id=kring.gezin.id, categorie=soort)
    assert {r.welk for r in daden(kamer, kring["moeder"]) if r.gezin} == {label(Categorie.VP_GEDEELD)}


def test_of_a_gezin_that_i_left_the_kenmerk_is_gone(kamer: Huis, kring: Kring) -> None:
    kijk(kamer, kring, "vt")
    assert kring.gezin.kenmerk in {r.gezin for r in daden(kamer, kring["vt"])}
    with kamer.systeem() as werk:
        for rij in werk.ctx.session.exec(select(CaseRelatie)).all():
            if rij.gebruiker_id == kring["vt"]:
                rij.beeindigd = werk.ctx.today
    assert {r.gezin for r in daden(kamer, kring["vt"])} == {""}


def test_a_look_of_one_day_at_one_kind_is_one_line_with_a_number(kamer: Huis, kring: Kring) -> None:
    for _ in range(3):
        kijk(kamer, kring, "vt")
    wie = heet(kamer, kring, "vt")
    regels = [r for r in inzage(kamer, kring, "cp").regels if r.wie == wie]
    assert len({(r.wat, r.welk) for r in regels}) == len(regels)
    assert max(r.aantal for r in regels) == 3


@pytest.mark.parametrize("zone", [AMSTERDAM, UTC])
def test_a_day_begins_at_midnight_here_however_the_moment_was_written(
    kamer: Huis, kring: Kring, zone: tzinfo
) -> None:
    with kamer.systeem() as werk:
        dag = werk.ctx.today + timedelta(days=5)
    net_vandaag = datetime.combine(dag, time(0, 30), AMSTERDAM)
    for op in (net_vandaag, net_vandaag + timedelta(hours=11), net_vandaag - timedelta(hours=1)):
        with kamer.ruimte.werk(in_ruimte(kring["vt"], op=op.astimezone(zone)), alleen_lezen=True) as werk:
            open_gezin(werk.ctx, kring.gezin.id, Doen.ZIEN, Categorie.GEZIN_GEZAG)
    wie = heet(kamer, kring, "vt")
    regels = [r for r in inzage(kamer, kring, "cp").regels if r.wie == wie]
    assert [(r.datum, r.aantal) for r in regels] == [(dag - timedelta(days=1), 1), (dag, 2)]


def test_silent_things_leave_no_line_for_anybody(kamer: Huis, kring: Kring) -> None:
    with kamer.als(kring["cp"]) as werk:
        UitspraakFactory(
            ctx=werk.ctx,
            gezin_id=kring.gezin.id,
            betreft_id=kring.moeder.id,
            auteur_id=kring["cp"],
            categorie=Categorie.GVA_AFGESCHERMD,
            alleen_voor=[str(kring.moeder.id)],
        )
    kijk(kamer, kring, "moeder")
    for naam in ("cp", "moeder", "vader", "lt"):
        assert "afgeschermde woorden" not in {regel.welk for regel in inzage(kamer, kring, naam).regels}


def test_lines_about_what_is_shielded_from_me_are_not_there(kamer: Huis, kring: Kring) -> None:
    def van_anderen() -> list[InzageRegel]:
        ik = heet(kamer, kring, "vader")
        return [regel for regel in inzage(kamer, kring, "vader").regels if regel.wie != ik]

    kijk(kamer, kring, "lt")
    voor = van_anderen()
    with kamer.als(kring["cp"]) as werk:
        GebeurtenisFactory(
            ctx=werk.ctx,
            gezin_id=kring.gezin.id,
            auteur_id=kring["cp"],
            niet_voor=[str(kring.vader.id)],
            op=op_dag(90),
        )
    assert van_anderen() == voor
    assert heet(kamer, kring, "cp") in namen(kamer, kring, "moeder")


def test_who_is_involved_behind_my_back_is_not_there(kamer: Huis, kring: Kring) -> None:
    """domein 8.7-7: an organisation that betrays a stay is left out entirely."""
    met_opvang(kamer, kring)
    opvang_klopt_aan(kamer, kring)
    assert heet(kamer, kring, "opvang") not in namen(kamer, kring, "vader")
    assert heet(kamer, kring, "opvang") in namen(kamer, kring, "cp")


@pytest.mark.parametrize(("naam", "ander"), [("vader", "moeder"), ("moeder", "vader"), ("moeder", "kind")])
def test_when_somebody_else_at_home_looked_is_not_there(
    kamer: Huis, kring: Kring, naam: str, ander: str
) -> None:
    kijk(kamer, kring, ander)
    assert heet(kamer, kring, ander) not in namen(kamer, kring, naam)
    assert heet(kamer, kring, ander) in namen(kamer, kring, ander)
    assert heet(kamer, kring, ander) in namen(kamer, kring, "cp")


def test_nor_after_that_involvement_has_ended(kamer: Huis, kring: Kring) -> None:
    rij = met_opvang(kamer, kring)
    opvang_klopt_aan(kamer, kring)
    with kamer.systeem() as werk:
        gelezen = werk.ctx.session.get(CaseRelatie, rij.id)
        assert gelezen is not None
        gelezen.tot = werk.ctx.today - timedelta(days=1)
    assert heet(kamer, kring, "opvang") not in namen(kamer, kring, "vader")


def test_nor_before_it_began(kamer: Huis, kring: Kring) -> None:
    """She tried too early, from the opvang: that she tried tells where the mother is."""
    rij = met_opvang(kamer, kring)
    with kamer.systeem() as werk:
        gelezen = werk.ctx.session.get(CaseRelatie, rij.id)
        werk.ctx.session.delete(gelezen)
    opvang_klopt_aan(kamer, kring)
    for naam in ("vader", "kind"):
        assert heet(kamer, kring, "opvang") not in namen(kamer, kring, naam)


@pytest.mark.parametrize("naam", ["vader", "moeder", "kind"])
def test_the_gezin_sees_no_lines_about_data_on_somebody_else(kamer: Huis, kring: Kring, naam: str) -> None:
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        from caseapp.queries.dossier import zichtbaar

        zichtbaar(werk.ctx, gezin, [lid.persoon for lid in gezin.leden], Categorie.IDENTITEIT)
    identiteit = [r for r in inzage(kamer, kring, naam).regels if r.welk == "identiteit"]
    assert [r.aantal for r in identiteit] == [1]


@pytest.mark.parametrize("naam", ["lt", "vt", "school"])
def test_who_works_sees_the_own_acts_only(kamer: Huis, kring: Kring, naam: str) -> None:
    for wie in ("cp", "lt", "vt"):
        kijk(kamer, kring, wie)
    assert namen(kamer, kring, naam) <= {heet(kamer, kring, naam)}
    assert {heet(kamer, kring, wie) for wie in ("cp", "lt", "vt")} <= namen(kamer, kring, "cp")


def test_a_toezichthouder_sees_all_lines_and_no_content(leeshuis: Huis) -> None:
    with leeshuis.als("dhr. Jeneverbes", alleen_lezen=True) as werk:
        eerste = heel_logboek(werk.ctx, 1)
        laatste: Any = heel_logboek(werk.ctx, eerste.paginas)
    assert eerste.totaal > 200
    assert laatste.regels[-1].nummer == 1
    assert len(eerste.regels) == 50
    gezien = repr((eerste, laatste))
    assert "blauwe plek" not in gezien
    assert "Wolkenveld" not in gezien.replace("Noor Wolkenveld", "").replace("Joost Wolkenveld", "")


def test_in_the_demonstration_rik_finds_nothing_that_betrays_where_she_is(leeshuis: Huis) -> None:
    with leeshuis.als("Rik Lantaarn", alleen_lezen=True) as werk:
        gezin = open_gezin(werk.ctx, leeshuis.gezinnen["Lantaarn"], Doen.ZIEN, Categorie.LOGGING)
        gezien = repr(wie_heeft_gekeken(werk.ctx, gezin, 1))
    for woord in ("Vlier", "Vrouwenopvang", "Spar", "Politie", "Taxus", "verblijf", "afgeschermd"):
        assert woord not in gezien
    assert "Kastanje" in gezien
