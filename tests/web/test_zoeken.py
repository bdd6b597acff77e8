"""Zoeken en 'is dit gezin bekend?': alleen in wat je mag zien, en je woorden staan nergens."""

import re
import shutil

import pytest

from caseapp.db import in_ruimte
from caseapp.queries.zoeken import doorzoekbaar, vindplaatsen, zoek
from caseapp.tables import Concept, Gezin
from tests.conftest import instellingen_voor

from .huis import gebruikers
from .kanarie import kanaries
from .test_concept import te_laat
from .tweeling import SOORTEN, wie_mag_het_zien
from .wandeling import gemaskerd, geteld, in_kopie, leesbaar
from .winkel import logregels, tel

NOOR = {"roepnaam": "Noor", "achternaam": "Wolkenveld", "geboren": "1-1-1992"}


def gevonden(huis, wie, term, **meer):
    """What stands below the question; the question itself repeats what was typed."""
    pagina = leesbaar(huis.gast(wie).post("/zoeken", 200, term=term, **meer).text)
    return pagina.split('aria-label="Gevonden"')[1]


@pytest.mark.parametrize("term", ["Bram", "bram", "BRA\u200bM", "wolkenveld", "een klap", "K-"])
def test_wie_mag_zien_vindt(leeshuis, term):
    assert "Gezin Wolkenveld" in gevonden(leeshuis, "wilg", term)


@pytest.mark.parametrize("wie", ["kastanje", "els", "olm", "eva", "beuk", "acacia", "jeneverbes"])
def test_een_ander_vindt_niets(leeshuis, wie):
    assert "Niets gevonden." in gevonden(leeshuis, wie, "Bram")


def test_een_procesregisseur_vindt_alleen_kenmerken(leeshuis):
    kenmerk = leeshuis.kenmerken["Wolkenveld"]
    pagina = gevonden(leeshuis, "beuk", kenmerk.lower())
    assert f"/proces/{kenmerk}" in pagina
    assert "Wolkenveld" not in pagina


@pytest.mark.parametrize("wie", gebruikers())
def test_geen_kanarie_is_te_vinden_voor_wie_zij_niet_is(leeshuis, wie):
    """All that is looked through for this persona, opened: none of it is for somebody else."""
    with leeshuis.ruimte.werk(in_ruimte(leeshuis.wie[wie]), alleen_lezen=True) as werk:
        gezinnen, _ = doorzoekbaar(werk.ctx)
        alles = "\n".join(plaats.tekst for plaats in vindplaatsen(werk.ctx, gezinnen))
    verboden = [k for k in kanaries() if wie not in k.voor and k.in_(leesbaar(alles))]
    assert verboden == []


@pytest.mark.parametrize("soort", SOORTEN)
def test_ook_zoeken_verraadt_niet_dat_er_iets_is_afgeschermd(soort, voorbereid, moment, tmp_path):
    """The same search in both of the twin houses: equal bytes, statements and unseals."""
    kanten = []
    for naam in ("a", "b"):
        data = shutil.copytree(voorbereid, tmp_path / naam)
        with in_kopie(instellingen_voor(data), moment) as huis:
            rijen = list(SOORTEN[soort](huis)) if naam == "b" else []
            mogen = wie_mag_het_zien(huis, rijen)
            kanten.append({wie: zoekt(huis, wie) for wie in ("rik", "joost", "pien", "vlier", "els", "beuk")})
    for wie in kanten[0].keys() - mogen:
        assert kanten[0][wie] == kanten[1][wie], wie


def zoekt(huis, wie):
    client = huis.terug(wie).client
    with geteld(huis.ruimte.engine, huis.stores.platform.engine) as teller:
        velden = {"csrf_token": huis.csrf(), "term": "niemand kent", "pagina": "1"}
        antwoord = client.post("/zoeken", data=velden)
    return antwoord.status_code, gemaskerd(antwoord.text), teller.sql, teller.ontzegeld


@pytest.mark.parametrize("term", ["", "a", "x" * 101, "\u200b\u200b"])
def test_een_vraag_die_niet_kan_krijgt_een_zin_bij_het_veld(leeshuis, term):
    assert 'id="term-fout"' in leeshuis.gast("wilg").post("/zoeken", 422, term=term).text


def test_wat_je_zocht_staat_niet_in_het_logboek_en_wordt_geen_concept(huis, data):
    gevonden(huis, "wilg", "zeldzaamwoord")
    [regel] = [r for r in logregels(huis) if r["handeling"] == "zoeken"]
    assert regel["regel"].startswith("zoek:")
    te_laat(huis, huis.gast("wilg"), "/zoeken", {"term": "zeldzaamwoord"})
    assert tel(huis, Concept) == 0
    assert not [p for p in data.rglob("*") if p.is_file() and b"zeldzaamwoord" in p.read_bytes()]


def test_wat_je_vindt_is_gelezen_en_staat_zo_in_het_logboek(huis):
    voor = len(logregels(huis))
    gevonden(huis, "wilg", "een klap")
    nieuw = logregels(huis)[voor:]
    assert {r["handeling"] for r in nieuw if "gezin_id" in r} == {"bekijken"}
    assert "gva_gedeeld" in {r.get("categorie") for r in nieuw}


def test_er_zijn_bladzijden_zonder_dat_je_woorden_in_een_adres_staan(huis):
    with huis.als("sering") as werk:
        gezin = next(iter(doorzoekbaar(werk.ctx)[0]))
        for n in range(25):
            rij = Gezin(kenmerk=f"Z-{n:03}", sinds=werk.ctx.now)
            werk.ctx.verzegel(rij, naam=f"Zeilboot{n}", situatie=None)
            werk.ctx.session.add(rij)
        assert gezin is not None
    with huis.als("sering", alleen_lezen=True) as werk:
        assert [zoek(werk.ctx, "zeilboot", n).pagina for n in (1, 3, 9)] == [1, 3, 3]
    pagina = gevonden(huis, "sering", "zeilboot", pagina="2")
    assert "Bladzijde 2 van 3" in pagina
    assert not re.search(r"href=\"[^\"]*zeilboot", pagina)


def bekend(huis, wie="linde", verwacht=200, **anders):
    return leesbaar(huis.gast(wie).post("/bekend", verwacht, **NOOR | anders).text)


@pytest.mark.parametrize("anders", [{}, {"roepnaam": " NOOR "}, {"achternaam": "wolkenveld"}])
def test_veilig_thuis_hoort_of_een_gezin_bekend_is(leeshuis, anders):
    pagina = bekend(leeshuis, "meidoorn", **anders)
    assert f"Gezin {leeshuis.kenmerken['Wolkenveld']}" in pagina
    assert "Joost" not in pagina
    assert "mw. Wilg" not in pagina


@pytest.mark.parametrize("anders", [{"roepnaam": "Noo"}, {"geboren": "1-1-1993"}, {"achternaam": "Wolk"}])
def test_alleen_precies_die_persoon_is_bekend(leeshuis, anders):
    assert "Niet bekend" in bekend(leeshuis, **anders)


def test_bekend_of_niet_kost_evenveel_vragen_aan_de_gegevens(leeshuis):
    aantallen = []
    for roepnaam in ("Noor", "Nora"):
        client = leeshuis.terug("meidoorn").client
        velden = NOOR | {"csrf_token": leeshuis.csrf(), "roepnaam": roepnaam}
        client.get("/uitleg/")
        with geteld(leeshuis.ruimte.engine, leeshuis.stores.platform.engine) as teller:
            client.post("/bekend", data=velden)
        aantallen.append(teller.sql)
    assert abs(aantallen[0] - aantallen[1]) <= 2


@pytest.mark.parametrize("veld", NOOR)
def test_zonder_alle_drie_wordt_niets_gevraagd(leeshuis, veld):
    assert f'id="{veld}-fout"' in bekend(leeshuis, verwacht=422, **{veld: ""})


@pytest.mark.parametrize("wie", ["wilg", "beuk", "sering", "noor", "hulst", "jeneverbes", "olm", "iep"])
def test_een_ander_mag_dit_niet_vragen(huis, wie):
    assert "alleen wie meldingen aanneemt" in leesbaar(huis.gast(wie).get("/bekend", 403).text)
    assert "Gezin K-" not in bekend(huis, wie, 403)


def test_het_logboek_bewaart_een_sleutel_en_nooit_de_naam(huis):
    voor = len(logregels(huis))
    bekend(huis, "meidoorn")
    nieuw = logregels(huis)[voor:]
    [vraag] = [r for r in nieuw if r["handeling"] == "zoeken"]
    assert re.fullmatch(r"bekend:[0-9a-f]{32}", vraag["regel"])
    assert "Noor" not in str(nieuw)
    assert [r["gezin_id"] for r in nieuw if r.get("regel") == "bekend"] == [str(huis.gezinnen["Wolkenveld"])]
