"""Explaining: who may see what, how it is protected, and verifying the log now."""

import re

import pytest

from caseapp.domain.gemeten import CIJFERS
from caseapp.permissions import BELEID_HASH, TOEGANG, Categorie, Positie, uitleg_van

from .wandeling import leesbaar
from .winkel import afdruk


@pytest.mark.parametrize(
    "wie", ["wilg", "noor", "pien", "ko", "beuk", "acacia", "jeneverbes", "hulst", "sering"]
)
def test_uitleg_is_voor_iedereen_die_binnen_is(leeshuis, wie):
    for pad in ("/uitleg/", "/uitleg/wie-mag-wat-zien", "/uitleg/beveiliging", "/uitleg/cijfers"):
        leeshuis.gast(wie).get(pad)


@pytest.mark.parametrize("pad", ["/uitleg/", "/uitleg/wie-mag-wat-zien", "/uitleg/beveiliging"])
def test_wie_niet_binnen_is_krijgt_geen_uitleg_uit_de_ruimte(leeshuis, pad):
    leeshuis.gast().get(pad, 401)


def test_de_tabel_op_het_scherm_is_de_tabel_die_geldt(leeshuis):
    pagina = leesbaar(leeshuis.gast("wilg").get("/uitleg/wie-mag-wat-zien").text)
    assert BELEID_HASH in pagina
    cellen = len(re.findall(r'<dd class="l-cel">', pagina))
    assert cellen == len(Categorie) * (len(Positie) - 1)
    for categorie in Categorie:
        for positie in TOEGANG[categorie]:
            assert uitleg_van(categorie, positie) in pagina


def test_elke_soort_informatie_die_wordt_verzwegen_is_gemerkt(leeshuis):
    pagina = leeshuis.gast("wilg").get("/uitleg/wie-mag-wat-zien").text
    assert pagina.count("wordt verzwegen: wie het niet mag zien") == 4


def test_een_veld_zoals_jij_het_ziet_en_zoals_het_op_de_schijf_ligt(leeshuis):
    pagina = leesbaar(leeshuis.gast("wilg").get("/uitleg/beveiliging").text)
    assert "mw. Wilg" in pagina
    zegel = bytes.fromhex(re.search(r'class="bytes">([0-9a-f]+)<', pagina).group(1))
    assert zegel[:2] == b"\x01\x01"
    assert zegel in leeshuis.ruimte.path.read_bytes()
    assert b"Wilg" not in zegel


def test_iedereen_kan_het_logboek_nu_narekenen(leeshuis):
    pagina = leesbaar(leeshuis.gast("noor").post("/uitleg/beveiliging/controleer", 200).text)
    assert "Het logboek klopt." in pagina


def test_een_logboek_waaraan_is_geknoeid_wordt_op_het_scherm_gezien(huis):
    with huis.ruimte.engine.begin() as verbinding:
        for naam in verbinding.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type='trigger'"
        ).scalars():
            verbinding.exec_driver_sql(f'DROP TRIGGER "{naam}"')
        verbinding.exec_driver_sql(
            "UPDATE log_regel SET inhoud = replace(inhoud, 'bekijken', 'maken') WHERE volgnummer = "
            "(SELECT min(volgnummer) FROM log_regel WHERE inhoud LIKE '%bekijken%')"
        )
    pagina = leesbaar(huis.gast("jeneverbes").post("/uitleg/beveiliging/controleer", 200).text)
    assert "Het logboek klopt niet." in pagina


def test_narekenen_zonder_sessie_of_zonder_formulier_kan_niet(leeshuis):
    leeshuis.gast().post("/uitleg/beveiliging/controleer", 401)
    gast = leeshuis.gast("wilg")
    assert gast.client.post("/uitleg/beveiliging/controleer").status_code == 400


def test_uitleg_verandert_niets(huis):
    voor = afdruk(huis.ruimte)
    gast = huis.gast("wilg")
    gast.get("/uitleg/beveiliging")
    gast.post("/uitleg/beveiliging/controleer", 200)
    assert afdruk(huis.ruimte) == voor


@pytest.mark.parametrize("wie", ["rik", "hulst", "acacia", "beuk"])
def test_hoeveel_regels_het_logboek_heeft_gaat_alleen_wie_toezicht_houdt_aan(leeshuis, wie):
    """A number that grows by one for every shielded line is a counter of what is not there for you."""
    pagina = leesbaar(leeshuis.gast(wie).post("/uitleg/beveiliging/controleer", 200).text)
    melding = pagina.split("Het logboek klopt.")[1].split("</p>")[0]
    assert not re.search(r"\d{2,}", melding), melding


def test_bij_elk_cijfer_staan_jaar_gebied_en_bron_en_of_het_uit_een_vraag_komt(leeshuis):
    gast = leeshuis.gast("acacia")
    assert 'href="/uitleg/cijfers"' in gast.get("/uitleg/").text
    pagina = leesbaar(gast.get("/uitleg/cijfers").text)
    stukken = re.split(r'<div id="cijfer-', pagina)[1:]
    gezien = {stuk.partition('"')[0]: stuk.partition("</dd>")[0] for stuk in stukken}
    assert gezien.keys() == CIJFERS.keys()
    for sleutel, cijfer in CIJFERS.items():
        erbij = (cijfer.jaar, cijfer.gebied, cijfer.bron.wie, cijfer.bron.stuk, cijfer.let_op)
        for tekst in (cijfer.waarde, cijfer.eenheid, cijfer.wat, *erbij):
            assert tekst in gezien[sleutel]
        assert ("uit een vraag" in gezien[sleutel]) is cijfer.uit_vraag
