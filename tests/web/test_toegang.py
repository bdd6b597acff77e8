"""Asking to be let in, and deciding on it."""

import re

import pytest

from caseapp.tables import CaseRelatie, ToegangsVraag

from .wandeling import leesbaar
from .winkel import afdruk, tel

REDEN = "Dhr. Berk is ziek en ik neem zijn gesprekken van deze week over."


def pad(huis):
    return huis.pad("Wolkenveld", "toegang")


def gevraagd(huis):
    """Els asks; gives where the contactpersoon decides."""
    huis.gast("els").post(pad(huis), reden=REDEN)
    pagina = huis.gast("wilg").get(huis.pad("Wolkenveld")).text
    return re.search(r'href="(/gezinnen/[^"]+/toegang/[^"]+)"', pagina).group(1)


def besluit(keuze="toegekend", tot="1-5-2026", motivering="Els neemt deze week de gesprekken over."):
    return {"besluit": keuze, "tot": tot, "motivering": motivering}


def test_een_teamgenoot_vraagt_toegang_en_ziet_dat_de_vraag_er_ligt(huis):
    els = huis.gast("els")
    assert f"Gezin {huis.kenmerken['Wolkenveld']}" in els.get(pad(huis)).text
    els.post(pad(huis), reden=REDEN)
    assert "Je vraag ligt bij de contactpersoon." in els.get(pad(huis)).text


def test_de_contactpersoon_ziet_de_vraag_op_het_gezin_en_bij_vandaag(huis):
    gevraagd(huis)
    wilg = huis.gast("wilg")
    assert REDEN in leesbaar(wilg.get(huis.pad("Wolkenveld")).text)
    assert "vraag om toegang" in wilg.get("/vandaag").text


@pytest.mark.parametrize("wie", ["kastanje", "vlier", "noor", "beuk", "wilg", "hulst", "sering"])
def test_wie_geen_teamgenoot_is_kan_niets_vragen(leeshuis, wie):
    voor = afdruk(leeshuis.ruimte)
    leeshuis.gast(wie).get(pad(leeshuis), 404)
    leeshuis.gast(wie).post(pad(leeshuis), 404, reden=REDEN)
    assert afdruk(leeshuis.ruimte) == voor


@pytest.mark.parametrize(
    ("reden", "zin"),
    [
        ("", "Leg uit waarom dit nodig is"),
        ("Ik wil meekijken.", "in minstens 20 tekens"),
        ("Bel mij op 06-12345678 over dit gezin.", "een telefoonnummer"),
    ],
)
def test_een_vraag_zonder_goede_reden_wordt_niet_gesteld(huis, reden, zin):
    assert zin in leesbaar(huis.gast("els").post(pad(huis), 422, reden=reden).text)
    assert tel(huis, ToegangsVraag) == 0


def test_twee_keer_vragen_is_een_keer(huis):
    gevraagd(huis)
    assert "Je vraag ligt bij de contactpersoon." in huis.gast("els").post(pad(huis), 422, reden=REDEN).text
    assert tel(huis, ToegangsVraag) == 1


def test_na_een_ja_kan_de_teamgenoot_lezen_tot_die_dag(huis):
    waar = gevraagd(huis)
    huis.gast("wilg").post(waar, **besluit())
    assert "Gezin Wolkenveld" in huis.gast("els").get(huis.pad("Wolkenveld")).text
    for _ in range(3):
        huis.gast("sering").post("/oefenruimte/klok", stap="week")
    huis.gast("els").get(huis.pad("Wolkenveld"), 403)


def test_na_een_nee_blijft_de_deur_dicht_en_kan_het_opnieuw(huis):
    waar = gevraagd(huis)
    huis.gast("wilg").post(waar, **besluit("afgewezen", "", "Dhr. Berk is er gewoon zelf."))
    huis.gast("els").get(huis.pad("Wolkenveld"), 403)
    huis.gast("els").post(pad(huis), reden=REDEN)


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        (besluit(keuze=""), "Kies ja of nee."),
        (besluit(tot=""), "Geef aan tot wanneer de toegang loopt."),
        (besluit(tot="morgen"), "Schrijf de datum als dag-maand-jaar"),
        (besluit(tot="1-1-2026"), "De einddatum ligt voor vandaag."),
        (besluit(motivering="ja"), "in minstens 20 tekens"),
    ],
)
def test_een_besluit_dat_niet_kan_verandert_niets(huis, velden, zin):
    waar = gevraagd(huis)
    voor = afdruk(huis.ruimte)
    assert zin in leesbaar(huis.gast("wilg").post(waar, 422, **velden).text)
    assert afdruk(huis.ruimte) == voor


@pytest.mark.parametrize(
    ("wie", "code"), [("els", 403), ("berk", 403), ("noor", 403), ("kastanje", 404), ("beuk", 403)]
)
def test_alleen_wie_erover_gaat_besluit(huis, wie, code):
    waar = gevraagd(huis)
    relaties = tel(huis, CaseRelatie)
    pagina = huis.gast(wie).get(waar, code).text
    assert REDEN not in leesbaar(pagina)
    huis.gast(wie).post(waar, code, **besluit())
    assert tel(huis, CaseRelatie) == relaties


def test_over_een_vraag_wordt_een_keer_besloten(huis):
    waar = gevraagd(huis)
    huis.gast("wilg").post(waar, **besluit("afgewezen", "", "Dhr. Berk is er gewoon zelf."))
    huis.gast("wilg").post(waar, 404, **besluit())
    huis.gast("els").get(huis.pad("Wolkenveld"), 403)


def test_een_besluit_haalt_de_termijn_van_de_lijst(huis):
    waar = gevraagd(huis)
    huis.gast("wilg").post(waar, **besluit())
    assert "vraag om toegang" not in huis.gast("wilg").get("/vandaag").text
