"""Een trainer neemt een casus over, verandert hem, bewaart hem als bestand en speelt hem."""

import io
import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from caseapp.db import op_platform
from caseapp.permissions import Rol
from caseapp.scenario.lezen import lees_casus_van
from tests.scenario.meegegeven import GEBRUIKERS

from .test_oefensessie import codes, doe_mee, tekst, zet_klaar

KORT = 6
ABEEL = list(GEBRUIKERS).index("abeel")
GEVRAAGD = {
    "wat": "noteer",
    "dag": "96",
    "tijd": "10:30",
    "wie": "simulatie",
    "persoon": "dilan",
    "hoe": "bellen",
    "tekst_": "Een docent vraagt naar Dilan.",
}


@pytest.fixture
def trainer(huis):
    return huis.met_account(Rol.TRAINER)


@pytest.fixture
def pad(trainer):
    trainer.get("/eigen-casussen")
    return trainer.post(f"/eigen-casussen/kopie/{KORT}", 302).location


def stuk(trainer, pad, welk, status=302, **velden):
    """As the form stands, with these fields changed."""
    blad = trainer.get(f"{pad}/{welk}").text
    van = re.search(r'name="van"[^>]*value="(\d+)"', blad)[1]
    return trainer.post(f"{pad}/{welk}", status, van=van, **(velden_van(blad) | velden))


def velden_van(blad):
    hoofd = blad.split("<main")[1].split('class="los"')[0]
    tekstvakken = re.findall(r'<textarea[^>]*name="([^"]+)"[^>]*>\s?([^<]*)</textarea>', hoofd)
    invoer = re.findall(
        r'<input(?=[^>]*type="(?:text|number)")[^>]*name="([^"]+)"[^>]*value="([^"]*)"', hoofd
    )
    keuzes = re.findall(r'<select[^>]*name="([^"]+)".*?<option selected[^>]*value="([^"]+)"', hoofd, re.S)
    return dict([*tekstvakken, *invoer, *keuzes])


def bestand(trainer, pad):
    return trainer.get(f"{pad}/casus.yaml").data


def test_wat_je_overneemt_verandert_niets_aan_de_casus_zelf(trainer, pad):
    stuk(trainer, pad, "kop", titel="De kerstvakantie")
    assert "De kerstvakantie" in tekst(trainer.get(pad))
    assert "De kerstvakantie" not in tekst(trainer.get(f"/scenarios/casussen/{KORT}"))


def test_bewaren_als_bestand_en_weer_ophalen_geeft_hetzelfde_bestand(trainer, pad):
    eerste = bestand(trainer, pad)
    trainer.get("/eigen-casussen")
    tweede = trainer.post("/eigen-casussen", 302, bestand=(io.BytesIO(eerste), "casus.yaml")).location
    assert tweede != pad
    assert bestand(trainer, tweede) == eerste


def test_iemand_een_gebeurtenis_en_een_kaart_veranderen(trainer, pad):
    stuk(trainer, pad, "persoon/4", roepnaam="Sanna", leeftijd="9")
    stuk(trainer, pad, f"kaart/{ABEEL}", belang="Wil dat Dilan kiest.", opdracht="Bel niet naar huis.")
    blad = tekst(trainer.get(pad))
    for zin in ("Sanna Kompas", "9 jaar", "Bel niet naar huis."):
        assert zin in blad
    stuk(trainer, pad, "gebeurtenis/0", tekst_1="Vijf mensen en één reis.")
    assert b"Vijf mensen en \xc3\xa9\xc3\xa9n reis." in bestand(trainer, pad)


def test_iemand_komt_erbij_en_gaat_er_weer_uit(huis, trainer, pad):
    voor = bestand(trainer, pad)
    nieuw = {"roepnaam": "Rojda", "leeftijd": "3", "rol": "kind", "huishouden": "", "kind_van": ["narin"]}
    stuk(trainer, pad, "persoon", **nieuw)
    blad = trainer.get(pad).text
    assert "Rojda Kompas" in tekst(trainer.get(pad))
    assert b"ouder: narin" in bestand(trainer, pad)
    laatste = max(int(nr) for nr in re.findall(rf'href="{pad}/persoon/(\d+)"', blad))
    vooraf = tekst(trainer.get(f"{pad}/persoon/{laatste}/weg"))
    assert "gebeurtenissen gaan er 3 mee weg" in vooraf
    assert bestand(trainer, pad) != voor
    stuk(trainer, pad, f"persoon/{laatste}/weg")
    assert bestand(trainer, pad) == voor
    trainer.get(f"{pad}/persoon/{laatste}/weg", 404)


def test_ook_zonder_sena_is_de_casus_te_spelen(huis, trainer, pad):
    stuk(trainer, pad, "persoon/4/weg")
    assert "Sena Kompas" not in tekst(trainer.get(pad))
    sessie = zet_klaar(trainer, bron=f"eigen:{pad.rsplit('/', 1)[1]}")
    doe_mee(huis, codes(trainer, sessie)[0], "mw. Abeel")


def test_wie_er_niet_bij_kan_hoort_waarom(trainer, pad):
    voor = bestand(trainer, pad)
    nieuw = {"roepnaam": "", "leeftijd": "3", "rol": "kind", "huishouden": "", "kind_van": ["rik"]}
    fout = stuk(trainer, pad, "persoon", 422, **nieuw)
    for zin in ("Vul een roepnaam in.", "hoort niet bij dit gezin"):
        assert zin in tekst(fout)
    assert bestand(trainer, pad) == voor


def test_voor_wie_iets_niet_is_kies_je_zelf(trainer, pad):
    stuk(trainer, pad, "gebeurtenis", **GEVRAAGD, afgeschermd=["narin", "baran"])
    nummer = max(int(nr) for nr in re.findall(rf'href="{pad}/gebeurtenis/(\d+)"', trainer.get(pad).text))
    blad = trainer.get(f"{pad}/gebeurtenis/{nummer}").text
    aan = re.findall(r'<input(?=[^>]* checked)[^>]*value="(\w+)"', blad)
    assert aan == ["narin", "baran"]
    stuk(trainer, pad, f"gebeurtenis/{nummer}", afgeschermd=["azad"])
    laatste = bestand(trainer, pad).decode().rsplit("afgeschermd_voor:", 1)[1]
    assert laatste.split("tekst")[0].split() == ["-", "azad"]


def test_er_komt_iets_bij_en_gaat_weer_weg(trainer, pad):
    voor = bestand(trainer, pad)
    stuk(trainer, pad, "gebeurtenis", **GEVRAAGD)
    assert "Een docent vraagt naar Dilan." in tekst(trainer.get(pad))
    nummers = [int(nr) for nr in re.findall(rf'href="{pad}/gebeurtenis/(\d+)"', trainer.get(pad).text)]
    blad = trainer.get(f"{pad}/gebeurtenis/{max(nummers)}").text
    assert "Een docent vraagt naar Dilan." in blad
    van = re.search(r'name="van"[^>]*value="(\d+)"', blad)[1]
    trainer.post(f"{pad}/gebeurtenis/{max(nummers)}/weg", 302, van=van)
    assert bestand(trainer, pad) == voor


def test_wat_niet_klopt_wordt_niet_bewaard_en_wat_je_typte_staat_er_nog(trainer, pad):
    voor = bestand(trainer, pad)
    fout = stuk(trainer, pad, "gebeurtenis/0", 422, tekst_1="Bel 06 12345678.", tijd="kwart voor tien")
    assert "Schrijf een tijd als 09:30." in tekst(fout)
    assert "Bel 06 12345678." in fout.text
    fout = stuk(trainer, pad, "gebeurtenis/0", 422, tekst_1="Bel 06 12345678.")
    assert "telefoonnummer" in tekst(fout)
    assert "Bel 06 12345678." in fout.text
    assert "van 0 tot 120 jaar" in tekst(stuk(trainer, pad, "persoon/4", 422, leeftijd="500"))
    assert "binnen tien jaar" in tekst(stuk(trainer, pad, "gebeurtenis/0", 422, dag="99999"))
    assert "regel" not in tekst(fout).split("<main")[1].split("</main")[0]
    blad = trainer.get(f"{pad}/gebeurtenis/0").text
    van = re.search(r'name="van"[^>]*value="(\d+)"', blad)[1]
    weg = trainer.post(f"{pad}/gebeurtenis/0/weg", 422, van=van)
    assert "Dit kan niet weg" in tekst(weg)
    assert bestand(trainer, pad) == voor


def test_twee_vensters_schrijven_niet_over_elkaar_heen(trainer, pad):
    blad = trainer.get(f"{pad}/kop").text
    van = re.search(r'name="van"[^>]*value="(\d+)"', blad)[1]
    stuk(trainer, pad, "kop", titel="De eerste")
    fout = trainer.post(f"{pad}/kop", 422, van=van, **(velden_van(blad) | {"titel": "De tweede"}))
    assert "intussen veranderd" in tekst(fout)
    assert "De tweede" in fout.text
    assert "De eerste" in tekst(trainer.get(pad))


def test_een_eigen_casus_is_te_spelen_met_de_eigen_kaarten(huis, trainer, pad):
    stuk(trainer, pad, "kop", titel="De kerstvakantie")
    stuk(trainer, pad, f"kaart/{ABEEL}", belang="Wil dat Dilan kiest.", opdracht="Bel niet naar huis.")
    sessie = zet_klaar(trainer, bron=f"eigen:{pad.rsplit('/', 1)[1]}")
    gast = doe_mee(huis, codes(trainer, sessie)[0], "mw. Abeel")
    kaart = tekst(gast.get("/mijn-kaart"))
    assert "De kerstvakantie" in kaart
    assert "Bel niet naar huis." in kaart


def test_wat_gespeeld_niet_mag_zegt_welke_dag_en_waarom(trainer, pad):
    [nummer] = re.findall(r'gebeurtenis/(\d+)">Verander<[^>]*> Stel protocol in', trainer.get(pad).text)
    blad = trainer.get(f"{pad}/gebeurtenis/{nummer}").text
    van = re.search(r'name="van"[^>]*value="(\d+)"', blad)[1]
    trainer.post(f"{pad}/gebeurtenis/{nummer}/weg", 302, van=van)
    trainer.get("/sessies")
    bron = f"eigen:{pad.rsplit('/', 1)[1]}"
    fout = trainer.post("/sessies", 422, naam="Team Zuid", aantal="1", bron=bron)
    assert "Deze casus kan zo niet gebeuren" in tekst(fout)
    assert "Er loopt geen bijzonder protocol." in tekst(fout)


def test_een_bestand_dat_geen_casus_is_zegt_wat_er_mis_is(trainer):
    trainer.get("/eigen-casussen")
    fout = trainer.post(
        "/eigen-casussen", 422, bestand=(io.BytesIO(b"formaat: iets\nsleutel: X\n"), "a.yaml")
    )
    assert "dit bestand, regel" in tekst(fout)
    groot = trainer.post("/eigen-casussen", 422, bestand=(io.BytesIO(b"#" * 300_000), "b.yaml"))
    assert "groter dan 256 KiB" in tekst(groot)


def test_van_een_ander_is_er_niets(huis, trainer, pad):
    ander = huis.met_account(Rol.TRAINER, nog_een="tweede")
    for waar in (pad, f"{pad}/kop", f"{pad}/casus.yaml", f"{pad}/weg"):
        ander.get(waar, 404)
    huis.gast("wilg").get("/eigen-casussen", 403)


def test_weggooien_vraagt_eerst_en_is_dan_echt_weg(trainer, pad):
    assert "Bewaar hem eerst als bestand" in tekst(trainer.get(f"{pad}/weg"))
    trainer.post(f"{pad}/weg", 302)
    trainer.get(pad, 404)
    assert "nog geen eigen casus" in tekst(trainer.get("/eigen-casussen"))


def test_wie_leest_of_verandert_houdt_de_sessies_van_anderen_niet_op(huis, trainer, pad, monkeypatch):
    """Reading a file takes a second, and everybody's session is on the platform: nobody waits for that."""
    vrij = []

    def lees(*wat):
        with ThreadPoolExecutor(1) as ander:
            vrij.append(ander.submit(kan_erbij, huis).result(timeout=20))
        return lees_casus_van(*wat)

    monkeypatch.setattr("caseapp.views.eigen_casus.hier.lees_casus_van", lees)
    stuk(trainer, pad, "kop", titel="De kerstvakantie")
    assert len(vrij) >= 3
    assert all(vrij)


def kan_erbij(huis):
    with huis.stores.platform.werk(op_platform(), alleen_lezen=True):
        return True
