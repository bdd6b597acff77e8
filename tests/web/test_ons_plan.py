"""Ons plan: de eerste bladzijde van wie bij het gezin hoort, voor ieder een eigen."""

import re

import pytest

from .huis import gebruikers
from .kanarie import casussen
from .wandeling import leesbaar

SNEL = re.compile(r'<body>\s*<a class="naar-inhoud".*?<form method="post" action="/snel-sluiten"', re.S)
BEGIN = {
    "noor": "/ons-plan",
    "pien": "/ons-plan",
    "ko": "/mijn-afspraken",
    "wilg": "/vandaag",
    "den": "/vandaag",
}
VAN_NOOR = "Noor belt haar zus en vraagt of er nog soep is."
VAN_JOOST = "Heeft Joost gedronken, dan loopt hij naar opa Ko en slaapt daar."
GEZINSLEDEN = [naam for naam, g in gebruikers().items() if g["rol"] in ("gezin", "kind")]


def pagina(huis, wie, gezin="Wolkenveld"):
    return leesbaar(huis.gast(wie).get(huis.pad(gezin, "ons-plan")).text)


@pytest.mark.parametrize("wie", BEGIN)
def test_ieder_begint_op_de_eigen_eerste_bladzijde(huis, wie):
    gast = huis.gast(controle=False)
    antwoord = gast.post("/demonstratie/kies", gebruiker=str(huis.wie[wie]))
    assert antwoord.location == BEGIN[wie]


def test_ons_plan_brengt_je_naar_het_ene_gezin_dat_van_jou_is(leeshuis):
    assert leeshuis.gast("noor").get("/ons-plan", 302).location == leeshuis.pad("Wolkenveld", "ons-plan")
    assert leeshuis.gast("ko").get("/ons-plan", 302).location == "/gezinnen/"
    assert leeshuis.gast("wilg").get("/ons-plan", 302).location == "/vandaag"


@pytest.mark.parametrize("wie", ["wilg", "linde", "sering"])
def test_wie_met_het_gezin_werkt_leest_het_overzicht(leeshuis, wie):
    antwoord = leeshuis.gast(wie).get(leeshuis.pad("Wolkenveld", "ons-plan"), 302)
    assert antwoord.location == leeshuis.pad("Wolkenveld")


@pytest.mark.parametrize(("wie", "status"), [("eva", 404), ("liv", 404), ("ko", 403), ("els", 403)])
def test_een_ander_komt_er_niet_in(leeshuis, wie, status):
    leeshuis.gast(wie).get(leeshuis.pad("Wolkenveld", "ons-plan"), status)


def test_eerst_staat_er_wat_jij_zelf_doet(leeshuis):
    noor, joost = pagina(leeshuis, "noor"), pagina(leeshuis, "joost")
    assert noor.index("Dit doe jij") < noor.index(VAN_NOOR) < noor.index("Dit doen de anderen")
    assert noor.index("Dit doen de anderen") < noor.index(VAN_JOOST)
    assert joost.index("Dit doe jij") < joost.index(VAN_JOOST)
    assert "Dit doen de anderen" not in joost  # he takes part in every one of them


@pytest.mark.parametrize("wie", GEZINSLEDEN)
def test_elk_gezinslid_leest_wie_het_vaste_gezicht_is_en_wat_te_doen_bij_gevaar(leeshuis, wie):
    casus = gebruikers()[wie]["persoon"].split("/")[0]
    gezin = next(naam for naam in leeshuis.gezinnen if casus == naam.lower().replace(" ", ""))
    gelezen = pagina(leeshuis, wie, gezin)
    assert "Bel 112" in gelezen
    assert 'id="vast-gezicht"' in gelezen


@pytest.mark.parametrize("wie", GEZINSLEDEN)
def test_de_knop_om_weg_te_gaan_staat_bovenaan_op_dezelfde_plek(leeshuis, wie):
    thuis = leeshuis.gast(wie).get("/ons-plan", 302).location
    assert SNEL.search(leeshuis.gast(wie).get(thuis).text)


def _eigen_woorden(casus, wie):
    daden = next(c for c in casussen() if c["sleutel"] == casus)["handelingen"]
    return [d["tekst"] for d in daden if d["wat"] == "leg_uitspraak_vast" and d.get("persoon") == wie]


@pytest.mark.parametrize(
    ("gezin", "een", "ander"),
    [("Lantaarn", "eva", "rik"), ("Zandloper", "anna", "wout"), ("Wolkenveld", "noor", "joost")],
)
def test_ieder_leest_de_eigen_woorden_en_niet_die_van_de_ander(leeshuis, gezin, een, ander):
    """The pleger and the victim, both parents after a divorce: what each said last stands on his own page."""
    for wie, niet in ((een, ander), (ander, een)):
        gelezen = pagina(leeshuis, wie, gezin)
        eigen = [" ".join(zin.split()) for zin in _eigen_woorden(gezin.lower(), wie)]
        vreemd = [" ".join(zin.split()) for zin in _eigen_woorden(gezin.lower(), niet)]
        assert not eigen or any(zin in gelezen for zin in eigen), wie
        assert not any(zin in gelezen for zin in vreemd), wie


def test_voor_rik_is_er_geen_plan_en_voor_eva_wel(leeshuis):
    eva, rik = pagina(leeshuis, "eva", "Lantaarn"), pagina(leeshuis, "rik", "Lantaarn")
    assert "Dit moet er altijd zijn" in eva
    assert "Er is nog niets afgesproken." in rik
    assert "Dit moet er altijd zijn" not in rik


def test_van_een_noodplan_staat_hier_niets_voor_niemand(leeshuis):
    """Who looks over a shoulder must not learn that there is one: the words that lead there are the same."""
    daden = next(c for c in casussen() if c["sleutel"] == "lantaarn")["handelingen"]
    plan = next(d for d in daden if d["wat"] == "maak_noodplan")
    zin = "Wil je een eigen plan voor als het misgaat?"
    for wie in ("eva", "rik", "liv"):
        gelezen = pagina(leeshuis, wie, "Lantaarn")
        assert not any(" ".join(tekst.split()) in gelezen for tekst in plan["velden"].values())
        assert wie == "liv" or zin in gelezen


def test_een_kind_van_veertien_leest_meer_dan_een_kind_van_negen(leeshuis):
    liv, pien = pagina(leeshuis, "liv", "Lantaarn"), pagina(leeshuis, "pien")
    assert "Lees dit samen met iemand die je vertrouwt." in pien
    assert "Het is niet jouw schuld." in pien
    assert "Mijn rechten" in liv
    assert "Mijn rechten" not in pien
    assert leeshuis.pad("Wolkenveld", "analyse") not in pien


def test_een_kind_leest_geen_afspraak_van_de_grote_mensen(leeshuis):
    gelezen = pagina(leeshuis, "pien")
    assert VAN_NOOR not in gelezen
    assert VAN_JOOST not in gelezen


def test_ons_plan_is_de_eerste_plek_van_het_gezin_en_van_niemand_anders(leeshuis):
    noor = leeshuis.gast("noor").get("/vandaag").text
    assert noor.index('href="/ons-plan"') < noor.index('href="/vandaag"')
    assert "/ons-plan" not in leeshuis.gast("wilg").get("/vandaag").text
    assert (
        leeshuis.pad("Wolkenveld", "ons-plan")
        not in leeshuis.gast("wilg").get(leeshuis.pad("Wolkenveld")).text
    )
