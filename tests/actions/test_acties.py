"""Afspreken, bijwerken en afronden; wat in de weg staat; en welke taak vanzelf ontstaat."""

from datetime import date
from typing import Any

import pytest

from caseapp.actions import actie, belemmering, gebeurtenis
from caseapp.actions.botsing import Botsing
from caseapp.domain.actie import ActieStatus
from caseapp.domain.belemmering import BelemmeringSoort, BelemmeringStatus
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.regel import Regelfout
from caseapp.domain.termijn import TermijnSoort, na_werkdagen
from caseapp.permissions import Categorie
from caseapp.queries import actie as acties
from caseapp.queries import belemmering as belemmeringen
from caseapp.queries.dossier import Refused, zichtbaar
from caseapp.queries.namen import gezin_naam
from caseapp.tables import Actie, Belemmering, CaseRelatie, Gebeurtenis, Termijn

from ..builders import Huis, alles, op_dag, open_voor
from ..kring import Kring

WAT = "Een afspraak maken met school over de ochtenden."
DAG = op_dag(100).date()
RESULTAAT = "De afspraak staat; iedereen weet ervan."


def van_gezin(huis: Huis, kring: Kring, soort: type) -> list[Any]:
    with huis.systeem() as werk:
        return [rij for rij in alles(werk.ctx, soort) if rij.gezin_id == kring.gezin.id]


def doe(huis: Huis, kring: Kring, wie: str, actie_: Any, *wat: Any, **hoe: Any) -> Any:
    with huis.als(kring[wie]) as werk:
        return actie_(werk.ctx, open_voor(werk.ctx, kring.gezin.id), *wat, **hoe)


def afspreken(
    huis: Huis, kring: Kring, wie: str = "cp", voor: str = "lt", dag: date | None = DAG, **hoe: Any
) -> Actie:
    return doe(huis, kring, wie, actie.spreek_actie_af, hoe.pop("tekst", WAT), kring.wie[voor], dag, **hoe)


def stap(huis: Huis, kring: Kring, wie: str, actie_: Any, rij: Actie, *wat: Any, **hoe: Any) -> None:
    with huis.als(kring[wie]) as werk:
        open_ = open_voor(werk.ctx, kring.gezin.id)
        gevonden = acties.een(werk.ctx, open_, rij.id)
        assert gevonden is not None
        actie_(werk.ctx, open_, gevonden[0], *wat, **hoe)


def test_een_actie_krijgt_een_termijn_en_staat_op_de_tijdlijn(kamer: Huis, kring: Kring) -> None:
    rij = afspreken(kamer, kring)
    [termijn] = van_gezin(kamer, kring, Termijn)
    assert (rij.termijn_id, termijn.voor_id, termijn.uiterlijk) == (termijn.id, kring["lt"], DAG)
    assert (rij.organisatie_id, termijn.soort) == (kring.wie["lt"].organisatie_id, TermijnSoort.ACTIE)
    assert [g.soort for g in van_gezin(kamer, kring, Gebeurtenis)] == [GebeurtenisSoort.ACTIE_AFGESPROKEN]


FOUTEN: dict[str, tuple[dict[str, Any], str]] = {
    "gisteren": ({"dag": op_dag(95).date()}, "uiterlijk"),
    "zonder dag": ({"dag": None}, "uiterlijk"),
    "niet betrokken": ({"voor": "vreemde"}, "verantwoordelijke"),
    "een gezinslid": ({"voor": "moeder"}, "verantwoordelijke"),
    "te lang": ({"tekst": "x" * 10_001}, "tekst"),
    "met een BSN": ({"tekst": "Bel over BSN 111222333 met school."}, "tekst"),
}


@pytest.mark.parametrize(("anders", "veld"), FOUTEN.values(), ids=FOUTEN)
def test_een_afspraak_die_niet_kan_bewaart_niets(
    kamer: Huis, kring: Kring, anders: dict[str, Any], veld: str
) -> None:
    with pytest.raises(Regelfout) as fout:
        afspreken(kamer, kring, **anders)
    assert fout.value.veld == veld
    assert van_gezin(kamer, kring, Actie) == van_gezin(kamer, kring, Termijn) == []


def test_wie_ergens_anders_werkt_staat_niet_voor_die_organisatie(kamer: Huis, kring: Kring) -> None:
    with pytest.raises(Regelfout, match="werkt niet bij die organisatie"):
        afspreken(kamer, kring, organisatie_id=kring.wie["school"].organisatie_id)


def test_twee_keer_drukken_is_een_actie(kamer: Huis, kring: Kring) -> None:
    afspreken(kamer, kring)
    with pytest.raises(Regelfout, match="al afgesproken"):
        afspreken(kamer, kring, tekst=WAT.upper())
    assert len(van_gezin(kamer, kring, Actie)) == 1


def test_veilig_thuis_schrijft_geen_afspraken_in_het_plan_van_een_ander(kamer: Huis, kring: Kring) -> None:
    with pytest.raises(Refused):
        afspreken(kamer, kring, wie="vt")
    assert van_gezin(kamer, kring, Actie) == []


def test_een_ketenpartner_ziet_alleen_de_eigen_actie(kamer: Huis, kring: Kring) -> None:
    eigen, ander = afspreken(kamer, kring, voor="school"), afspreken(kamer, kring)
    with kamer.als(kring["school"], alleen_lezen=True) as werk:
        gezien = acties.rijen(werk.ctx, open_voor(werk.ctx, kring.gezin.id))
        assert [zicht.rij.id for zicht in gezien] == [eigen.id] != [ander.id]


def test_wie_achter_iemands_rug_betrokken_is_wordt_ook_door_een_actie_niet_verraden(
    kamer: Huis, kring: Kring
) -> None:
    vader = str(kring.vader.id)
    with kamer.systeem() as werk:
        [relatie] = [r for r in alles(werk.ctx, CaseRelatie) if r.gebruiker_id == kring["school"]]
        relatie.niet_voor = [vader]
    rij = afspreken(kamer, kring, voor="school")
    hoe = {"organisatie_id": kring.wie["school"].organisatie_id}
    soort = BelemmeringSoort.REGEL
    doe(kamer, kring, "cp", belemmering.meld_belemmering, soort, WAT, kring.wie["cp"], **hoe)
    for soort_ in (Actie, Belemmering, Termijn, Gebeurtenis):
        assert all(r.niet_voor == [vader] for r in van_gezin(kamer, kring, soort_)), soort_
    with kamer.als(kring["vader"], alleen_lezen=True) as werk:
        assert zichtbaar(werk.ctx, open_voor(werk.ctx, kring.gezin.id), [rij]) == []
    stap(kamer, kring, "cp", actie.draag_actie_over, rij, kring.wie["lt"], "De school kan het niet.")
    assert van_gezin(kamer, kring, Actie)[0].niet_voor == [vader], "what was hidden stays hidden"


def test_gedaan_rondt_ook_de_termijn_af(kamer: Huis, kring: Kring) -> None:
    rij = afspreken(kamer, kring)
    stap(kamer, kring, "lt", actie.rond_actie_af, rij, RESULTAAT)
    [nu], [termijn] = van_gezin(kamer, kring, Actie), van_gezin(kamer, kring, Termijn)
    assert (nu.status, nu.afgerond_op) == (ActieStatus.GEDAAN, termijn.afgerond_op)
    with pytest.raises(Regelfout, match="al gedaan"):
        stap(kamer, kring, "lt", actie.rond_actie_af, rij, RESULTAAT)


def test_verzetten_en_overdragen_verzetten_de_termijn_mee(kamer: Huis, kring: Kring) -> None:
    rij = afspreken(kamer, kring)
    stap(kamer, kring, "cp", actie.verzet_actie, rij, op_dag(110).date(), "School is deze week dicht.")
    stap(kamer, kring, "cp", actie.draag_actie_over, rij, kring.wie["school"], "Dat past daar beter.")
    [nu], [termijn] = van_gezin(kamer, kring, Actie), van_gezin(kamer, kring, Termijn)
    assert nu.uiterlijk == termijn.uiterlijk == op_dag(110).date()
    assert nu.verantwoordelijke_id == termijn.voor_id == kring["school"]
    assert (nu.organisatie_id, nu.status) == (kring.wie["school"].organisatie_id, ActieStatus.OPEN)


@pytest.mark.parametrize("dag", [None, DAG, op_dag(95).date()])
def test_verzetten_gaat_naar_een_andere_dag_die_nog_komt(kamer: Huis, kring: Kring, dag: date | None) -> None:
    rij = afspreken(kamer, kring)
    with pytest.raises(Regelfout) as fout:
        stap(kamer, kring, "cp", actie.verzet_actie, rij, dag, "Het lukt die dag niet.")
    assert fout.value.veld == "uiterlijk"


def test_een_ander_werkt_een_actie_niet_bij(kamer: Huis, kring: Kring) -> None:
    rij = afspreken(kamer, kring, voor="school")
    with pytest.raises(Regelfout, match="niet op jouw naam"):
        stap(kamer, kring, "lt", actie.laat_actie_vervallen, rij, "Het hoeft niet meer.")


def test_wie_een_oude_bladzijde_bewaart_overschrijft_niets(kamer: Huis, kring: Kring) -> None:
    rij = afspreken(kamer, kring)
    stap(kamer, kring, "cp", actie.verzet_actie, rij, op_dag(110).date(), "School is dicht.", versie=1)
    with pytest.raises(Botsing) as fout:
        stap(kamer, kring, "lt", actie.rond_actie_af, rij, RESULTAAT, versie=1)
    assert fout.value.mijn == RESULTAAT
    assert van_gezin(kamer, kring, Actie)[0].status is ActieStatus.OPEN


def meld(huis: Huis, kring: Kring, voor: str = "lt", tekst: str = WAT) -> Belemmering:
    soort = BelemmeringSoort.WACHTLIJST
    return doe(huis, kring, "cp", belemmering.meld_belemmering, soort, tekst, kring.wie[voor])


def zet(huis: Huis, kring: Kring, wie: str, actie_: Any, rij: Belemmering, *wat: Any, **hoe: Any) -> None:
    with huis.als(kring[wie]) as werk:
        open_ = open_voor(werk.ctx, kring.gezin.id)
        vind = belemmeringen.vraag if wie == "procesregisseur" else belemmeringen.een
        gevonden = vind(werk.ctx, open_, rij.id)
        assert gevonden is not None
        actie_(werk.ctx, open_, gevonden[0], *wat, **hoe)


def test_van_gemeld_via_de_procesregisseur_tot_opgelost(kamer: Huis, kring: Kring) -> None:
    zin, antwoord = "Een ouder wacht al maanden op passende hulp.", "De gemeente koopt een plek in."
    rij = meld(kamer, kring)
    zet(kamer, kring, "lt", belemmering.zet_belemmering_door, rij, zin)
    with kamer.als(kring["procesregisseur"], alleen_lezen=True) as werk:
        open_ = open_voor(werk.ctx, kring.gezin.id)
        [vraag] = belemmeringen.doorgezet(werk.ctx, open_)
        assert (vraag.zin, vraag.kenmerk) == (zin, kring.gezin.kenmerk)
        assert zichtbaar(werk.ctx, open_, [rij]) == []
    zet(kamer, kring, "procesregisseur", belemmering.beantwoord_belemmering, rij, antwoord)
    [nu] = van_gezin(kamer, kring, Belemmering)
    assert nu.status is BelemmeringStatus.BEANTWOORD
    open_termijnen = [t for t in van_gezin(kamer, kring, Termijn) if t.afgerond_op is None]
    assert [t.voor_id for t in open_termijnen] == [kring["lt"]]
    zet(kamer, kring, "cp", belemmering.los_belemmering_op, rij, "Er is een plek gekomen.")
    assert all(t.afgerond_op for t in van_gezin(kamer, kring, Termijn))
    with pytest.raises(Regelfout, match="al opgelost"):
        zet(kamer, kring, "cp", belemmering.los_belemmering_op, rij, "Nog een keer opgelost.")


@pytest.mark.parametrize("naam", ["roepnaam", "achternaam", "gezin"])
def test_een_naam_uit_het_gezin_gaat_niet_mee_naar_de_procesregisseur(
    kamer: Huis, kring: Kring, naam: str
) -> None:
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        open_ = open_voor(werk.ctx, kring.gezin.id)
        persoon = zichtbaar(werk.ctx, open_, [open_.leden[0].persoon])[0]
        [lid] = zichtbaar(werk.ctx, open_, [open_.leden[0].persoon], Categorie.IDENTITEIT)
        namen = {"roepnaam": persoon.open("roepnaam"), "achternaam": lid.open("achternaam")}
        namen["gezin"] = gezin_naam(werk.ctx, open_).removeprefix("Gezin ")
    rij = meld(kamer, kring)
    with pytest.raises(Regelfout, match="een naam uit het gezin"):
        zet(kamer, kring, "cp", belemmering.zet_belemmering_door, rij, f"Voor {namen[naam]} is geen plek.")
    assert van_gezin(kamer, kring, Belemmering)[0].zonder_namen is None


@pytest.mark.parametrize("wie", ["trainer", "lt", "cp"])
def test_alleen_de_procesregisseur_antwoordt(kamer: Huis, kring: Kring, wie: str) -> None:
    rij = meld(kamer, kring)
    zet(kamer, kring, "cp", belemmering.zet_belemmering_door, rij, "Een ouder wacht al maanden op hulp.")
    with pytest.raises(Refused), kamer.als(kring[wie]) as werk:
        belemmeringen.vraag(werk.ctx, open_voor(werk.ctx, kring.gezin.id), rij.id)


def test_een_belemmering_die_al_gemeld_is_staat_er_een_keer(kamer: Huis, kring: Kring) -> None:
    meld(kamer, kring)
    with pytest.raises(Regelfout, match="al gemeld"):
        meld(kamer, kring)


@pytest.mark.parametrize(
    ("soort", "werkdagen"), [(GebeurtenisSoort.INCIDENT, 2), (GebeurtenisSoort.SIGNAAL, 5)]
)
def test_na_een_incident_of_signaal_kijkt_de_contactpersoon_weer(
    kamer: Huis, kring: Kring, soort: GebeurtenisSoort, werkdagen: int
) -> None:
    niet_voor = [str(kring.vader.id)]
    doe(kamer, kring, "lt", gebeurtenis.noteer, soort, "Er was iets aan de hand.", niet_voor=niet_voor)
    [termijn] = van_gezin(kamer, kring, Termijn)
    assert (termijn.voor_id, termijn.auteur_id, termijn.niet_voor) == (kring["cp"], None, niet_voor)
    assert termijn.uiterlijk == na_werkdagen(op_dag(96).date(), werkdagen)


def test_een_gewoon_contact_opent_geen_taak(kamer: Huis, kring: Kring) -> None:
    doe(kamer, kring, "lt", gebeurtenis.noteer, GebeurtenisSoort.CONTACT, "Even gebeld met school.")
    assert van_gezin(kamer, kring, Termijn) == []
