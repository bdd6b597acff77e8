"""Vandaag: what waits for me, with the reason; my gezinnen; and what changed."""

import re
from datetime import date
from uuid import UUID

import pytest

from caseapp.domain.oefenruimte import Stap
from caseapp.domain.taken import EINDIGT_MET_DE_DAAD
from caseapp.domain.termijn import TermijnSoort
from caseapp.queries.plek import _plek
from caseapp.tables import Termijn

from .wandeling import leesbaar


def vandaag(huis, wie):
    return leesbaar(huis.gast(wie).get("/vandaag").text)


def test_wat_op_mij_wacht_staat_bovenaan_met_de_reden(leeshuis):
    pagina = vandaag(leeshuis, "wilg")
    assert "Dit wacht op jou" in pagina
    assert pagina.index("Bram vragen hoe het nu thuis is") < pagina.index("Samen kijken hoe het plan werkt")
    assert "te laat" in pagina


def test_wat_er_vannacht_gebeurde_is_nieuw(leeshuis):
    assert "Er was ruzie over een brief." in vandaag(leeshuis, "wilg")


def test_wat_op_een_ander_wacht_staat_niet_bij_mij(leeshuis):
    assert "Er wacht nu niets op jou." in vandaag(leeshuis, "ceder")


@pytest.mark.parametrize("wie", ["acacia", "hulst", "jeneverbes"])
def test_wie_bij_geen_gezin_mag_kijken_ziet_een_lege_dag_met_uitleg(leeshuis, wie):
    pagina = vandaag(leeshuis, wie)
    assert "Er wacht nu niets op jou." in pagina
    assert "Je bent nog niet bij een gezin betrokken." in pagina
    assert "Er is niets nieuws." in pagina


def test_een_procesregisseur_ziet_alleen_kenmerken(leeshuis):
    pagina = vandaag(leeshuis, "beuk")
    assert all(k in pagina for k in leeshuis.kenmerken.values())
    assert not [n for n in ("Wolkenveld", "Lantaarn", "Bram", "Eva", "brief") if n in pagina]


def test_wat_voor_rik_is_afgeschermd_is_ook_geen_nieuws(leeshuis):
    pagina = vandaag(leeshuis, "rik")
    assert "zendertje" not in pagina
    assert "Eva" not in pagina


def test_zonder_sessie_is_er_geen_vandaag(leeshuis):
    assert "Je bent niet meer ingelogd" in leeshuis.gast().get("/vandaag", 401).text


def test_als_de_klok_verder_gaat_wordt_een_termijn_te_laat(huis):
    assert "Te laat: evaluatie van het plan." not in vandaag(huis, "wilg")
    huis.gast("sering").post("/oefenruimte/klok", stap=Stap.WEEK.value)
    pagina = vandaag(huis, "wilg")
    assert "dag 103" in pagina
    assert "evaluatie van het plan" in pagina
    assert "2 werkdagen te laat" in pagina or "1 werkdag te laat" in pagina


def test_elke_knop_gaat_naar_de_plek_waar_het_gebeurt(leeshuis):
    pagina = leeshuis.gast("wilg").get("/vandaag").text
    knoppen = re.findall(r'<a class="knop stil" href="([^"]+)"', pagina.split("Mijn gezinnen")[0])
    soorten = {
        "acties",
        "noodknop",
        "termijnen",
        "toegang",
        "belemmeringen",
        "fasen",
        "plan",
        "huisverbod",
        "verzoeken",
    }
    bij_gezin = [knop for knop in knoppen if not knop.startswith("/overleg/")]
    assert {knop.split("/")[3] for knop in bij_gezin} <= soorten
    for knop in knoppen:
        leeshuis.gast("wilg").get(knop)


@pytest.mark.parametrize(
    ("vraag", "wel", "niet"),
    [
        ("soort=actie", "Samen met Noor en mw. Ceder", "Bram vragen"),
        ("te_laat=ja", "Bram vragen", "Samen met Noor en mw. Ceder"),
        ("soort=onzin", "Hier past niets bij.", "Bram vragen"),
    ],
)
def test_kiezen_wat_je_ziet(leeshuis, vraag, wel, niet):
    pagina = leesbaar(leeshuis.gast("wilg").get(f"/vandaag?{vraag}").text).split("Mijn gezinnen")[0]
    assert wel in pagina
    assert niet not in pagina


def test_wie_zegt_dat_hij_het_zag_krijgt_daarna_alleen_wat_nieuw_is(huis):
    assert "Er was ruzie over een brief." in vandaag(huis, "wilg")
    huis.gast("wilg").post("/vandaag/gezien")
    assert "Er is niets nieuws." in vandaag(huis, "wilg")
    assert "Er was ruzie over een brief." in vandaag(huis, "berk"), "for me alone"
    huis.gast("sering").post("/oefenruimte/klok", stap=Stap.DAG.value)
    noteer = {"soort": "contact", "over": "", "tekst": "Er is gebeld met school."}
    huis.gast("berk").post(huis.pad("Wolkenveld", "gebeurtenissen/noteer"), **noteer)
    assert "Er is gebeld met school." in vandaag(huis, "wilg")


def test_een_procesregisseur_ziet_wat_er_is_doorgezet(leeshuis):
    pagina = vandaag(leeshuis, "beuk")
    assert "Een ouder wacht al lang op begeleiding" in pagina
    assert "Elk gezin heeft een contactpersoon." in pagina


@pytest.mark.parametrize("soort", sorted(EINDIGT_MET_DE_DAAD))
def test_wat_met_een_daad_eindigt_heeft_een_knop_naar_die_daad(soort):
    """The page of a term is not there for these: a button to it would lead nowhere."""
    rij = Termijn(gezin_id=UUID(int=1), soort=soort, uiterlijk=date(2026, 4, 1))
    acties = {rij.id: UUID(int=2)} if soort is TermijnSoort.ACTIE else {}
    in_de_weg = {rij.id: UUID(int=2)} if soort is TermijnSoort.BELEMMERING else {}
    waar, woord = _plek(rij, acties, in_de_weg, {UUID(int=1): UUID(int=3)})
    assert "/termijnen/" not in waar
    assert woord
