"""The second person of a noodknop: only then a verblijfplaats opens, and never what is shielded."""

import re
from datetime import timedelta

import pytest
import time_machine

from caseapp.db import wall
from caseapp.tables import Verblijfplaats

from .wandeling import leesbaar
from .winkel import logregels

GEZIN = "Wolkenveld"
ADRES = "Het huis met de blauwe luiken, achter de molen."
VELDEN = {"reden": "gevaar_nu", "motivering": "Er is gebeld: er is ruzie, en niemand neemt op."}
VRAAG = {"vraag": "Ik moet weten of zij daar nu veilig is."}


@pytest.fixture
def klok():
    with time_machine.travel(wall(), tick=False) as stil:
        yield stil


def pad(huis, rest):
    return huis.pad(GEZIN, rest)


def leg_adres(huis, niet_voor=()):
    with huis.als("noor") as werk:
        ik = werk.ctx.actor.persoon_id
        rij = Verblijfplaats(
            gezin_id=huis.gezinnen[GEZIN],
            betreft_id=ik,
            auteur_id=huis.wie["noor"],
            op=werk.ctx.now,
            niet_voor=list(niet_voor),
        )
        werk.ctx.verzegel(rij, tekst=ADRES)
        werk.ctx.session.add(rij)


def gevraagd(huis, aan="berk"):
    els = huis.gast("els")
    els.post(pad(huis, "noodknop/gebruik"), **VELDEN)
    els.post(pad(huis, "noodknop/meekijken"), tweede=str(huis.wie[aan]), **VRAAG)
    pagina = huis.gast(aan).get(pad(huis, "noodknop")).text
    return els, re.search(r'href="(/gezinnen/[^"]+/antwoord)"', pagina)[1]


def ziet(huis, els):
    return ADRES in leesbaar(els.get(pad(huis, "")).text)


def test_een_adres_gaat_pas_open_als_een_ander_op_een_eigen_scherm_ja_zei(huis, klok):
    leg_adres(huis)
    els, waar = gevraagd(huis)
    assert not ziet(huis, els)
    berk = huis.gast("berk")
    assert "vraagt jou nu mee te kijken" in leesbaar(berk.get("/vandaag").text)
    berk.post(waar, antwoord="ja")
    assert ziet(huis, els)
    assert "vraagt jou nu mee" not in leesbaar(berk.get("/vandaag").text)
    stil = [v for v in logregels(huis) if v.get("categorie") == "verblijfplaats" and "noodknop_id" in v]
    assert stil
    klok.shift(timedelta(hours=1))
    huis.gast("els").get(pad(huis, ""), 403)


def test_bij_een_nee_blijft_het_dicht_en_mag_zij_een_ander_vragen(huis, klok):
    leg_adres(huis)
    els, waar = gevraagd(huis)
    huis.gast("berk").post(waar, antwoord="nee")
    assert not ziet(huis, els)
    els.post(pad(huis, "noodknop/meekijken"), tweede=str(huis.wie["wilg"]), **VRAAG)
    pagina = huis.gast("wilg").get(pad(huis, "noodknop")).text
    huis.gast("wilg").post(re.search(r'href="(/gezinnen/[^"]+/antwoord)"', pagina)[1], antwoord="ja")
    assert ziet(huis, els)


def test_afscherming_wint_ook_van_een_noodknop_met_een_tweede(huis, klok):
    leg_adres(huis, niet_voor=[str(huis.wie["els"])])
    els, waar = gevraagd(huis)
    huis.gast("berk").post(waar, antwoord="ja")
    assert not ziet(huis, els)


@pytest.mark.parametrize("wie", ["els", "wilg", "linde", "noor", "esdoorn", "hazelaar"])
def test_alleen_wie_is_gevraagd_antwoordt(huis, klok, wie):
    leg_adres(huis)
    els, waar = gevraagd(huis)
    gast = huis.gast(wie, controle=False)
    assert gast.client.get(waar).status_code in (403, 404)
    assert gast.post(waar, None, antwoord="ja").status_code in (403, 404)
    assert not ziet(huis, els)


def test_zonder_open_noodknop_valt_er_niets_te_vragen(huis, klok):
    for wie in ("wilg", "berk"):
        huis.gast(wie).get(pad(huis, "noodknop/meekijken"), 404)
    huis.gast("els").get(pad(huis, "noodknop/meekijken"), 403)


@pytest.mark.parametrize("wie", ["els", "esdoorn", "hazelaar", "noor", "kastanje"])
def test_je_kiest_alleen_wie_bij_het_gezin_werkt(huis, klok, wie):
    els = huis.gast("els")
    els.post(pad(huis, "noodknop/gebruik"), **VELDEN)
    els.post(pad(huis, "noodknop/meekijken"), 422, tweede=str(huis.wie[wie]), **VRAAG)


def test_een_ja_na_het_uur_opent_niets(huis, klok):
    leg_adres(huis)
    _, waar = gevraagd(huis)
    klok.shift(timedelta(hours=1))
    huis.gast("berk").post(waar, 404, antwoord="ja")
    huis.gast("els").get(pad(huis, ""), 403)


def test_het_gezin_merkt_niets_van_de_vraag_aan_de_tweede(huis, klok):
    gevraagd(huis)
    for wie in ("noor", "joost", "pien", "ko"):
        gast = huis.gast(wie, controle=False)
        for waar in (pad(huis, ""), "/vandaag", pad(huis, "tijdlijn"), pad(huis, "noodknop")):
            tekst = leesbaar(gast.client.get(waar).text)
            assert "meekijken" not in tekst, (wie, waar)
            assert VRAAG["vraag"] not in tekst


def test_of_er_een_adres_is_merkt_zij_zonder_tweede_nergens_aan(huis, klok):
    """The same pages, to the byte but for what changes by itself, with and without an address."""
    els = huis.gast("els")
    els.post(pad(huis, "noodknop/gebruik"), **VELDEN)
    ruis = re.compile(r"[0-9a-f]{12}|csrf_token[^>]+>")
    voor = [ruis.sub("", els.get(pad(huis, rest)).text) for rest in ("", "noodknop", "noodknop/meekijken")]
    leg_adres(huis)
    na = [ruis.sub("", els.get(pad(huis, rest)).text) for rest in ("", "noodknop", "noodknop/meekijken")]
    assert voor[0] == na[0]
    assert voor[2] == na[2]
