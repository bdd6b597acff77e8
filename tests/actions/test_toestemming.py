"""Toestemming vragen, geven, weigeren en intrekken: per persoon, soort en ontvanger, en wat daarop rust."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from caseapp.actions import delen, gezag, toestemming
from caseapp.actions.delen import Deling
from caseapp.actions.toestemming import Opgeschreven, Toestemmingsvraag
from caseapp.domain.delen import Grondslag, VerstrekkingStatus
from caseapp.domain.regel import Regelfout
from caseapp.domain.termijn import TermijnSoort
from caseapp.domain.toestemming import ToestemmingHoe, ToestemmingStatus
from caseapp.permissions import Categorie, Doen, Relatie, Rol, beoordeel
from caseapp.queries import toestemming as queries
from caseapp.queries.dossier import Refused
from caseapp.queries.gezin import geboortedata
from caseapp.tables import (
    Deeltoestemming,
    Gebeurtenis,
    Gezagsrelatie,
    LogRegel,
    Termijn,
    Toestemming,
    Verstrekking,
)

from ..builders import Huis, alles, op_dag, open_voor
from ..factories import (
    CaseRelatieFactory,
    GebruikerFactory,
    GezinslidFactory,
    PersoonFactory,
    ProtocolFactory,
)
from ..kring import Kring, een_kring

JA, NEE = ToestemmingStatus.GEGEVEN, ToestemmingStatus.GEWEIGERD
DOEL = "Dan hoeft zij het niet nog een keer te vertellen."


def vraag_van(kring: Kring, **anders: Any) -> Toestemmingsvraag:
    """What the contactpersoon asks the mother: the shared story about the child, for school."""
    gewoon = Toestemmingsvraag(
        over=kring.kind.id,
        wat=Categorie.GVA_GEDEELD,
        aan=kring.wie["school"],
        wie=kring.moeder.id,
        doel=DOEL,
        tot=op_dag(150).date(),
    )
    return replace(gewoon, **anders)


def vraag(huis: Huis, kring: Kring, wie: str, door: str = "cp", dag: int = 96, **anders: Any) -> UUID:
    with huis.als(kring[door], op=op_dag(dag)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        bedoeld = vraag_van(kring, wie=getattr(kring, wie).id, **anders)
        return toestemming.vraag(werk.ctx, gezin, bedoeld).id


def doe(huis: Huis, kring: Kring, wie: str, rij_id: UUID, actie: Any, *wat: Any, dag: int = 96) -> None:
    with huis.als(kring[wie], op=op_dag(dag)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        zicht = queries.een(werk.ctx, gezin, rij_id)
        assert zicht is not None, f"{wie} ziet deze vraag niet"
        actie(werk.ctx, gezin, zicht.rij, *wat)


def zeg(huis: Huis, kring: Kring, wie: str, rij_id: UUID, antwoord: ToestemmingStatus = JA) -> None:
    doe(huis, kring, wie, rij_id, toestemming.zeg, antwoord, "")


def schrijf_op(
    huis: Huis, kring: Kring, rij_id: UUID, antwoord: ToestemmingStatus = JA, *, apart: bool = True
) -> None:
    hoe = Opgeschreven(ToestemmingHoe.GESPREK, op_dag(96).date(), apart)
    doe(huis, kring, "cp", rij_id, toestemming.schrijf_antwoord_op, antwoord, "", hoe)


def verstrek(huis: Huis, kring: Kring, **anders: Any) -> UUID:
    gewoon = Deling(
        over=kring.kind.id,
        wat=Categorie.GVA_GEDEELD,
        van=kring.wie["cp"],
        aan=kring.wie["school"],
        grondslag=Grondslag.TOESTEMMING,
        doel="Op school hetzelfde doen als thuis.",
        motivering="Alleen wat al samen wordt gelezen.",
        tot=op_dag(150).date(),
        verteld="Aan het kind verteld, op school.",
    )
    with huis.als(kring["cp"], op=op_dag(96)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        return delen.verstrek(werk.ctx, gezin, replace(gewoon, **anders)).id


def leest_school(huis: Huis, kring: Kring, dag: int = 96) -> bool:
    with huis.als(kring["school"], op=op_dag(dag), alleen_lezen=True) as werk:
        stuk = Gebeurtenis(gezin_id=kring.gezin.id, categorie=Categorie.GVA_GEDEELD, betreft_id=kring.kind.id)
        dossier = open_voor(werk.ctx, kring.gezin.id).dossier
        return beoordeel(werk.ctx.actor, Doen.ZIEN, stuk.categorie, dossier, stuk).mag


def rij(huis: Huis, soort: Any, rij_id: UUID) -> Any:
    with huis.systeem() as werk:
        return next(r for r in alles(werk.ctx, soort) if r.id == rij_id)


def ziet(huis: Huis, kring: Kring, rij_id: UUID) -> set[str]:
    gezien = set()
    for naam in kring.wie:
        with huis.als(kring[naam], alleen_lezen=True) as werk:
            if queries.een(werk.ctx, open_voor(werk.ctx, kring.gezin.id), rij_id) is not None:
                gezien.add(naam)
    return gezien


def taken(huis: Huis, kring: Kring) -> list[Termijn]:
    with huis.systeem() as werk:
        hier = [t for t in alles(werk.ctx, Termijn) if t.gezin_id == kring.gezin.id]
        return [t for t in hier if t.soort is TermijnSoort.TOESTEMMING]


def compleet(huis: Huis, kring: Kring) -> tuple[UUID, dict[str, UUID]]:
    """The child is twelve: it and both parents said yes, each by himself; and what rests on it runs."""
    vragen = {wie: vraag(huis, kring, wie) for wie in ("moeder", "vader", "kind")}
    for wie, rij_id in vragen.items():
        zeg(huis, kring, wie, rij_id)
    return verstrek(huis, kring), vragen


def test_delen_begint_pas_als_ieder_die_erover_gaat_ja_zei(kamer: Huis, kring: Kring) -> None:
    """Domein 8.2: the child of twelve and both who have gezag; the order does not matter."""
    deling = verstrek(kamer, kring)
    assert rij(kamer, Verstrekking, deling).status is VerstrekkingStatus.WACHT_OP_TOESTEMMING
    for wie in ("vader", "kind", "moeder"):
        assert not leest_school(kamer, kring)
        zeg(kamer, kring, wie, vraag(kamer, kring, wie))
    assert leest_school(kamer, kring)
    with kamer.systeem() as werk:
        rust = [t for t in alles(werk.ctx, Toestemming) if t.verstrekking_id == deling]
    assert {t.persoon_id for t in rust} == {kring.moeder.id, kring.vader.id, kring.kind.id}


def test_een_tweede_persoon_vervangt_geen_toestemming(kamer: Huis, kring: Kring) -> None:
    deling = verstrek(kamer, kring)
    with kamer.als(kring["lt"], op=op_dag(96)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        hier = next(r for r in alles(werk.ctx, Verstrekking) if r.id == deling)
        with pytest.raises(Regelfout, match="wacht nog op toestemming"):
            delen.bevestig(werk.ctx, gezin, hier)
    assert not leest_school(kamer, kring)


@pytest.mark.parametrize("wie", ["moeder", "vader", "kind"])
def test_trekt_er_een_in_dan_stopt_het_meteen_en_blijft_alles_staan(
    kamer: Huis, kring: Kring, wie: str
) -> None:
    deling, vragen = compleet(kamer, kring)
    assert leest_school(kamer, kring)
    doe(kamer, kring, wie, vragen[wie], toestemming.trek_in, "Ik wil dit niet meer.")
    assert not leest_school(kamer, kring)
    assert rij(kamer, Verstrekking, deling).status is VerstrekkingStatus.INGETROKKEN
    assert rij(kamer, Deeltoestemming, vragen[wie]).status is ToestemmingStatus.INGETROKKEN
    with kamer.systeem() as werk:
        assert len([t for t in alles(werk.ctx, Toestemming) if t.verstrekking_id == deling]) == 3
    [taak] = taken(kamer, kring)
    assert taak.voor_id == kring["cp"]
    with pytest.raises(Regelfout, match="al ingetrokken"):
        doe(kamer, kring, wie, vragen[wie], toestemming.trek_in, "Nog een keer.")


def test_een_nee_houdt_tegen_wat_wachtte_en_wie_nee_zei_wordt_niet_zomaar_opnieuw_gevraagd(
    kamer: Huis, kring: Kring
) -> None:
    deling, vader = verstrek(kamer, kring), vraag(kamer, kring, "vader")
    zeg(kamer, kring, "vader", vader, NEE)
    assert rij(kamer, Verstrekking, deling).status is VerstrekkingStatus.INGETROKKEN
    assert "cp" in ziet(kamer, kring, vader)
    with pytest.raises(Regelfout, match="nee gezegd"):
        verstrek(kamer, kring)
    with pytest.raises(Regelfout, match="zei hier al nee"):
        vraag(kamer, kring, "vader", dag=97)
    opnieuw = vraag(kamer, kring, "vader", dag=98, opnieuw="School belt nu eerst met hem.")
    assert opnieuw != vader
    assert rij(kamer, Deeltoestemming, vader).status is NEE
    [taak] = taken(kamer, kring)
    assert taak.voor_id == kring["cp"]


def test_wat_niet_kan_worden_gevraagd_wordt_niet_bewaard(kamer: Huis, kring: Kring) -> None:
    with kamer.systeem() as werk:
        jong = PersoonFactory(ctx=werk.ctx, geboren=date(2015, 1, 1).isoformat())
        GezinslidFactory(ctx=werk.ctx, gezin_id=kring.gezin.id, persoon_id=jong.id)
        for ouder in (kring.moeder, kring.vader):
            werk.ctx.session.add(Gezagsrelatie(kind_id=jong.id, ouder_id=ouder.id, van=date(2015, 1, 1)))
        tante = PersoonFactory(ctx=werk.ctx)
        GezinslidFactory(ctx=werk.ctx, gezin_id=kring.gezin.id, persoon_id=tante.id)
        ander = een_kring(werk.ctx)
    fouten: dict[str, tuple[dict[str, Any], str]] = {
        "Een kind van 11 geeft hier nog geen": ({"over": jong.id, "wie": jong.id}, "wie"),
        "geeft zelf toestemming": ({"over": kring.moeder.id, "wie": kring.vader.id}, "wie"),
        "alleen wie gezag heeft": ({"wie": tante.id}, "wie"),
        "hoort niet bij dit gezin": ({"wie": ander.moeder.id}, "wie"),
        "andere grondslag": ({"wat": Categorie.JUSTITIE}, "wat"),
        "voor vandaag": ({"tot": op_dag(95).date()}, "tot"),
        "minstens 10": ({"doel": "Zomaar."}, "doel"),
    }
    for zin, (anders, veld) in fouten.items():
        bedoeld = vraag_van(kring, **anders)
        with kamer.als(kring["cp"], op=op_dag(96)) as werk:
            with pytest.raises(Regelfout, match=zin) as fout:
                toestemming.vraag(werk.ctx, open_voor(werk.ctx, kring.gezin.id), bedoeld)
            assert fout.value.veld == veld
            werk.ongedaan = True
    with kamer.systeem() as werk:
        assert [r for r in alles(werk.ctx, Deeltoestemming) if r.gezin_id == kring.gezin.id] == []


def test_van_het_gezin_leest_ieder_alleen_het_eigen_antwoord(kamer: Huis, kring: Kring) -> None:
    """What one parent said is not for the other, nor for the child (domein 8.2)."""
    vader = vraag(kamer, kring, "vader")
    schrijf_op(kamer, kring, vader)
    assert ziet(kamer, kring, vader) == {
        *("cp", "lt", "vt", "mda", "vader", "trainer", "toezicht", "simulatie")
    }


def test_alleen_de_persoon_zelf_of_wie_het_register_bijhoudt_zegt_iets(kamer: Huis, kring: Kring) -> None:
    moeder = vraag(kamer, kring, "moeder")
    with kamer.als(kring["lt"], op=op_dag(96)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        zicht = queries.een(werk.ctx, gezin, moeder)
        assert zicht is not None
        hoe = Opgeschreven(ToestemmingHoe.GESPREK, op_dag(96).date(), True)
        with pytest.raises(Refused):
            toestemming.schrijf_antwoord_op(werk.ctx, gezin, zicht.rij, JA, "", hoe)
        with pytest.raises(Regelfout, match="alleen voor jezelf"):
            toestemming.zeg(werk.ctx, gezin, zicht.rij, JA, "")
        werk.ongedaan = True
    zeg(kamer, kring, "moeder", moeder)
    with kamer.als(kring["lt"], op=op_dag(96)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        zicht = queries.een(werk.ctx, gezin, moeder)
        assert zicht is not None
        with pytest.raises(Refused):
            toestemming.trek_in(werk.ctx, gezin, zicht.rij, "")
        werk.ongedaan = True
    assert rij(kamer, Deeltoestemming, moeder).status is JA


def test_onder_een_protocol_wordt_ieder_alleen_gevraagd_en_merkt_het_gezin_er_niets_van(
    kamer: Huis, kring: Kring
) -> None:
    with kamer.systeem() as werk:
        ProtocolFactory(ctx=werk.ctx, gezin_id=kring.gezin.id)
    van_moeder = {"over": kring.moeder.id, "wat": Categorie.IDENTITEIT}
    stil = vraag(kamer, kring, "moeder", **van_moeder)
    with pytest.raises(Regelfout, match="Vraag het ieder alleen"):
        schrijf_op(kamer, kring, stil, apart=False)
    schrijf_op(kamer, kring, stil)
    assert ziet(kamer, kring, stil).isdisjoint({"moeder", "vader", "kind", "steun", "school"})
    with kamer.systeem() as werk:
        regels = [r.inhoud for r in alles(werk.ctx, LogRegel) if f'"object_id":"{stil}"' in r.inhoud]
    assert regels
    assert all('"afgeschermd":["gezin","kind","netwerk"]' in inhoud for inhoud in regels)
    zelf = vraag(kamer, kring, "moeder", over=kring.moeder.id, wat=Categorie.FINANCIEN, zichtbaar=True)
    assert "moeder" in ziet(kamer, kring, zelf)
    assert ziet(kamer, kring, zelf).isdisjoint({"vader", "kind", "steun"})


def test_toestemming_eindigt_op_haar_dag_en_delen_loopt_nooit_langer(kamer: Huis, kring: Kring) -> None:
    vragen = {wie: vraag(kamer, kring, wie, tot=op_dag(110).date()) for wie in ("moeder", "vader", "kind")}
    deling = verstrek(kamer, kring)
    for wie, rij_id in vragen.items():
        zeg(kamer, kring, wie, rij_id)
    assert rij(kamer, Verstrekking, deling).tot == op_dag(110).date()
    assert leest_school(kamer, kring, 110)
    assert not leest_school(kamer, kring, 111)
    with pytest.raises(Regelfout, match="geldt tot en met"):
        verstrek(kamer, kring)


def test_een_vraag_die_voorbij_is_beantwoord_je_niet_meer(kamer: Huis, kring: Kring) -> None:
    oud = vraag(kamer, kring, "moeder", tot=op_dag(97).date())
    with pytest.raises(Regelfout, match="tijd die voorbij is"):
        doe(kamer, kring, "moeder", oud, toestemming.zeg, JA, "", dag=98)
    vraag(kamer, kring, "moeder", dag=98)


def test_op_een_verjaardag_wordt_het_opnieuw_gevraagd(kamer: Huis, kring: Kring) -> None:
    """Who turns twelve is asked himself from then on: consent ends the day before, and a task says so."""
    verjaardag = op_dag(120).date()
    with kamer.systeem() as werk:
        jong = PersoonFactory(ctx=werk.ctx, geboren=verjaardag.replace(year=2014).isoformat())
        GezinslidFactory(ctx=werk.ctx, gezin_id=kring.gezin.id, persoon_id=jong.id)
        for ouder in (kring.moeder, kring.vader):
            werk.ctx.session.add(Gezagsrelatie(kind_id=jong.id, ouder_id=ouder.id, van=date(2014, 6, 1)))
        wie = GebruikerFactory(ctx=werk.ctx, rol=Rol.KIND, persoon_id=jong.id)
        CaseRelatieFactory(
            ctx=werk.ctx, gezin_id=kring.gezin.id, gebruiker_id=wie.id, relatie=Relatie.GEZINSLID
        )
    with pytest.raises(Regelfout, match="dan is dit kind 12"):
        vraag(kamer, kring, "moeder", over=jong.id, tot=verjaardag)
    laatste = verjaardag - timedelta(days=1)
    for ouder in ("moeder", "vader"):
        zeg(kamer, kring, ouder, vraag(kamer, kring, ouder, over=jong.id, tot=laatste))
    verstrek(kamer, kring, over=jong.id, tot=laatste)
    [taak] = taken(kamer, kring)
    assert (taak.uiterlijk, taak.voor_id) == (verjaardag, kring["cp"])
    with kamer.als(kring["cp"], op=op_dag(120)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        bedoeld = vraag_van(kring, over=jong.id, tot=op_dag(200).date())
        toestemming.vraag(werk.ctx, gezin, bedoeld)
        toestemming.vraag(werk.ctx, gezin, replace(bedoeld, wie=jong.id))
        bekend = {persoon: ("", dag) for persoon, dag in geboortedata(werk.ctx, gezin).items()}
        nodig = queries.nodig_voor(werk.ctx, jong.id, bekend)
        assert nodig == {jong.id, kring.moeder.id, kring.vader.id}


def test_komt_er_iemand_met_gezag_bij_dan_stopt_het_tot_ook_hij_is_gevraagd(
    kamer: Huis, kring: Kring
) -> None:
    deling, _ = compleet(kamer, kring)
    with kamer.systeem() as werk:
        voogd = PersoonFactory(ctx=werk.ctx)
        GezinslidFactory(ctx=werk.ctx, gezin_id=kring.gezin.id, persoon_id=voogd.id)
    with kamer.als(kring["cp"], op=op_dag(97)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        kind = next(lid for lid in gezin.leden if lid.persoon_id == kring.kind.id)
        gezag.leg_gezag_vast(werk.ctx, gezin, kind, voogd.id, geboortedata(werk.ctx, gezin))
    assert rij(kamer, Verstrekking, deling).status is VerstrekkingStatus.INGETROKKEN
    assert not leest_school(kamer, kring, 97)
    assert len(taken(kamer, kring)) == 1


def test_wie_geen_gezag_meer_heeft_is_niet_meer_nodig(kamer: Huis, kring: Kring) -> None:
    deling = verstrek(kamer, kring)
    vader = vraag(kamer, kring, "vader")
    for wie in ("moeder", "kind"):
        zeg(kamer, kring, wie, vraag(kamer, kring, wie))
    assert not leest_school(kamer, kring)
    with kamer.als(kring["cp"], op=op_dag(98)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        gezagsrij = next(
            r
            for r in alles(werk.ctx, Gezagsrelatie)
            if (r.kind_id, r.ouder_id) == (kring.kind.id, kring.vader.id)
        )
        gezag.beeindig_gezag(werk.ctx, gezin, gezagsrij, op_dag(97).date())
    assert rij(kamer, Deeltoestemming, vader).status is ToestemmingStatus.VERVALLEN
    lopend = rij(kamer, Verstrekking, deling)
    assert (lopend.status, lopend.van) == (VerstrekkingStatus.LOOPT, op_dag(98).date())
    assert not leest_school(kamer, kring, 97)
    assert leest_school(kamer, kring, 98)


def test_elke_verstrekking_op_toestemming_rust_op_ja_van_precies_wie_erover_gaat(
    kamer: Huis, kring: Kring
) -> None:
    """In any order of yes, no and taking back, nothing runs without all of them."""
    deling, vragen = compleet(kamer, kring)
    doe(kamer, kring, "vader", vragen["vader"], toestemming.trek_in, "")
    opnieuw = vraag(kamer, kring, "vader", dag=97, opnieuw="School belt nu eerst met hem.")
    doe(kamer, kring, "vader", opnieuw, toestemming.zeg, JA, "", dag=97)
    assert rij(kamer, Verstrekking, deling).status is VerstrekkingStatus.INGETROKKEN
    assert not leest_school(kamer, kring, 97)
    with kamer.als(kring["cp"], op=op_dag(97)) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        oud = next(r for r in alles(werk.ctx, Verstrekking) if r.id == deling)
        with pytest.raises(Regelfout, match="al ingetrokken"):
            delen.trek_in(werk.ctx, gezin, oud, "Nog een keer stoppen.")
