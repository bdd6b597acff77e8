"""An onderzoek: who supervises reads something of one gezin, for some days, with a reason; never what is
silent."""

import re
import shutil
from datetime import timedelta

import pytest
import time_machine

from caseapp.tables import Gebeurtenis, Onderzoek
from tests.conftest import instellingen_voor

from .adressen import _paden, adressen, routes
from .huis import open_huis
from .kanarie import kanaries
from .wandeling import leesbaar
from .winkel import afdruk, logregels, tel

GEZIN = "Lantaarn"
DINSDAG = "2027-04-13T08:00:00+00:00"
REDEN = "Er is drie keer met een noodknop gekeken door dezelfde persoon."
STIL = "Het gaat over wie hier het vaste gezicht is."


@pytest.fixture
def klok():
    with time_machine.travel(DINSDAG, tick=False) as stil:
        yield stil


@pytest.fixture
def vol(voorbereid, tmp_path):
    plek = tmp_path / "vol"
    shutil.copytree(voorbereid, plek)
    with open_huis(instellingen_voor(plek)) as huis:
        yield huis


def velden(huis, **anders):
    return {
        "kenmerk": huis.kenmerken[GEZIN],
        "reden": REDEN,
        "verteld": "ja",
        "waarom_stil": "",
    } | anders


def geopend(huis, wie="jeneverbes", **anders):
    gast = huis.gast(wie)
    gast.post("/toezicht/onderzoek", **velden(huis, **anders))
    return gast


def sluiten(gast):
    return re.search(r'href="(/toezicht/onderzoek/[^"]+)"', gast.get("/toezicht/onderzoek").text)[1]


def test_zonder_onderzoek_leest_een_toezichthouder_van_een_gezin_niets(leeshuis):
    for rest in ("", "analyse", "plan", "mensen"):
        assert leeshuis.gast("magnolia").get(leeshuis.pad(GEZIN, rest), None).status_code == 403


def test_met_een_onderzoek_leest_zij_dit_gezin_en_geen_ander(huis, klok):
    gast = geopend(huis)
    pagina = leesbaar(gast.get(huis.pad(GEZIN)).text)
    assert "Je leest met een onderzoek" in pagina
    assert "Lantaarn" in pagina
    gast.get(huis.pad(GEZIN, "analyse"))
    gast.get(huis.pad("Wolkenveld"), 403)
    huis.gast("magnolia").get(huis.pad(GEZIN), 403)


def test_zij_schrijft_niets_en_leest_nooit_wat_stil_is_en_geen_bladzijde_valt_om(vol, klok):
    gast = geopend(vol)
    voor, hier = afdruk(vol.ruimte), vol.pad(GEZIN)
    van_een_gezin = [r for r in routes(vol.app, "POST") if "gezin_id" in r[1]]
    alle = [(e, p) for e, welke in van_een_gezin for p in _paden(vol, e, welke) if p.startswith(hier)]
    antwoorden = {p: gast.post(p, None).status_code for _, p in alle}
    assert {p: code for p, code in antwoorden.items() if code not in (403, 404)} == {}
    assert afdruk(vol.ruimte) == voor
    gezien = {p: gast.get(p, None) for _, p in adressen(vol) if p.startswith(hier)}
    codes = {p: antwoord.status_code for p, antwoord in gezien.items()}
    assert {p: code for p, code in codes.items() if code not in (200, 302, 403, 404)} == {}
    assert afdruk(vol.ruimte) == voor
    stil = ("verblijfplaats", "noodplan", "melder")
    verboden = [k for k in kanaries() if k.waar.startswith("lantaarn") and any(w in k.waar for w in stil)]
    verboden += [k for k in kanaries() if k.voor <= {"eva", "sering", "walnoot"}]
    assert len(verboden) > 5
    teksten = {p: leesbaar(a.get_data(as_text=True)) for p, a in gezien.items() if a.mimetype == "text/html"}
    assert [(k.waar, p) for k in verboden for p, tekst in teksten.items() if k.in_(tekst)] == []


def test_elke_blik_staat_in_het_logboek_met_de_cel_die_het_toestond(huis, klok):
    gast, begin = geopend(huis), len(logregels(huis))
    gast.get(huis.pad(GEZIN, "analyse"))
    gelezen = [v for v in logregels(huis)[begin:] if v.get("gezin_id") == str(huis.gezinnen[GEZIN])]
    assert {"gva_gedeeld", "gezin_gezag"} <= {v["categorie"] for v in gelezen}
    assert all(v["positie"] == "TZ" for v in gelezen)


def test_de_contactpersoon_hoort_het_meteen(huis, klok):
    geopend(huis).get(huis.pad(GEZIN))
    cp = huis.gast("kastanje")
    inzage = leesbaar(cp.get(huis.pad(GEZIN, "inzage")).text)
    assert "Een toezichthouder onderzoekt wie hier keek." in inzage
    assert "dhr. Jeneverbes" in inzage
    assert "onderzoek door de toezichthouder geopend" in leesbaar(cp.get("/vandaag").text)
    assert REDEN not in inzage


def test_is_er_een_reden_om_nog_te_wachten_dan_merkt_de_contactpersoon_niets_tot_het_sluit(huis, klok):
    cp = huis.gast("kastanje")
    geopend(huis, verteld="nee", waarom_stil=STIL)
    gast = huis.gast("jeneverbes")
    gast.get(huis.pad(GEZIN))
    for wie in ("kastanje", "eva", "meidoorn"):
        for waar in (huis.pad(GEZIN, "inzage"), huis.pad(GEZIN, "tijdlijn"), "/vandaag", huis.pad(GEZIN)):
            tekst = leesbaar(huis.gast(wie).get(waar).text)
            assert "Jeneverbes" not in tekst, (wie, waar)
            assert "onderzoek door de toezichthouder" not in tekst, (wie, waar)
    assert STIL in leesbaar(huis.gast("magnolia").get("/toezicht/onderzoek").text)
    gast.post(sluiten(gast), uitkomst="Er was steeds een goede reden om te kijken.")
    inzage = leesbaar(cp.get(huis.pad(GEZIN, "inzage")).text)
    assert "Jeneverbes" in inzage
    assert "onderzoek door de toezichthouder gesloten" in leesbaar(cp.get("/vandaag").text)


def test_sluiten_maakt_een_einde_aan_het_lezen(huis, klok):
    gast = geopend(huis)
    waar = sluiten(gast)
    assert "minstens 20 tekens" in leesbaar(gast.post(waar, 422, uitkomst="Klaar.").text)
    huis.gast("magnolia").get(waar, 404)
    gast.post(waar, uitkomst="Er was steeds een goede reden om te kijken.")
    gast.get(huis.pad(GEZIN), 403)
    gast.get(waar, 404)
    assert "Er was steeds een goede reden" in leesbaar(huis.gast("magnolia").get("/toezicht/onderzoek").text)


def test_na_vijf_werkdagen_is_het_vanzelf_voorbij(huis, klok):
    gast = geopend(huis)  # a Tuesday: the fifth werkdag is the Tuesday after
    klok.shift(timedelta(days=7))
    gast = huis.gast("jeneverbes")
    gast.get(huis.pad(GEZIN))
    klok.shift(timedelta(days=1))
    gast = huis.gast("jeneverbes")
    gast.get(huis.pad(GEZIN), 403)
    gast.post("/toezicht/onderzoek", **velden(huis))  # it can be opened anew, with a reason


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"reden": "Nodig."}, "minstens 20 tekens"),
        ({"reden": ""}, "Leg uit waarom inhoud nodig is."),
        ({"kenmerk": "K-00000"}, "Er is geen gezin met dit kenmerk."),
        ({"kenmerk": "Lantaarn"}, "Er is geen gezin met dit kenmerk."),
        ({"kenmerk": ""}, "Vul het kenmerk in."),
        ({"verteld": "nee"}, "waarom de contactpersoon het nog niet hoort"),
        ({"verteld": "misschien"}, ""),
    ],
)
def test_een_onderzoek_zonder_reden_of_gezin_gaat_niet_open(huis, klok, anders, zin):
    voor = afdruk(huis.ruimte)
    gast = huis.gast("jeneverbes")
    assert zin in leesbaar(gast.post("/toezicht/onderzoek", 422, **velden(huis, **anders)).text)
    gast.get(huis.pad(GEZIN), 403)
    assert afdruk(huis.ruimte) == voor


def test_een_onderzoek_per_gezin_tegelijk(huis, klok):
    gast, gebeurd = geopend(huis), tel(huis, Gebeurtenis)
    assert "al een onderzoek" in leesbaar(gast.post("/toezicht/onderzoek", 422, **velden(huis)).text)
    assert (tel(huis, Onderzoek), tel(huis, Gebeurtenis)) == (1, gebeurd)


@pytest.mark.parametrize("wie", ["kastanje", "els", "beuk", "eva", "rik", "sering", "hulst", "acacia"])
def test_een_ander_opent_geen_onderzoek(leeshuis, wie):
    voor = afdruk(leeshuis.ruimte)
    gast = leeshuis.gast(wie)
    assert gast.post("/toezicht/onderzoek", None, **velden(leeshuis)).status_code in (403, 404)
    assert afdruk(leeshuis.ruimte) == voor


def test_wie_net_zo_heet_als_het_gezin_valt_op_zonder_dat_de_naam_ergens_staat(huis, klok):
    with huis.als("sering") as werk:
        from caseapp.tables import Gebruiker

        werk.ctx.verzegel(werk.ctx.session.get_one(Gebruiker, huis.wie["wilg"]), naam="mw. Wolkenveld")
    begin = len(logregels(huis))
    huis.gast("wilg").get(huis.pad("Wolkenveld"))
    gemerkt = [v for v in logregels(huis)[begin:] if v.get("regel") == "eigen_naam"]
    assert len(gemerkt) == 1
    assert "olkenveld" not in str(gemerkt)
    pagina = leesbaar(huis.gast("jeneverbes").get("/toezicht/").text)
    assert "Wie keek heet net zo als dit gezin." in pagina
    huis.gast("noor").get(huis.pad("Wolkenveld"))
    assert len([v for v in logregels(huis) if v.get("regel") == "eigen_naam"]) == 1
