"""De rondleiding door het Toekomstscenario, en nu en straks ernaast."""

import re
import shutil

import pytest
from sqlmodel import select

from caseapp.config import ROOT
from caseapp.db import SYSTEEM, Stores, in_ruimte, op_platform
from caseapp.domain.toekomst.rondleiding import Lengte, minuten, van
from caseapp.domain.toekomst.stappen import STAPPEN
from caseapp.domain.toekomst.tellingen import TELLINGEN, in_woorden
from caseapp.domain.toekomst.verhaal import Kant
from caseapp.permissions import Rol
from caseapp.queries.toekomst.tellen import tel
from caseapp.spel.ruimtes import begin_van, maak_ruimte
from caseapp.spel.verhalen import BESTANDEN, NAMEN, TweeVerhalen
from caseapp.spel.zaaien import vingerafdruk
from caseapp.tables import Ruimte, RuimteSoort, Sessie
from tests.conftest import instellingen_voor

from .huis import gebruikers
from .kanarie import rollen
from .wandeling import leesbaar
from .winkel import afdruk, logregels

GEEN_TRAINER = ["wilg", "noor", "pien", "beuk", "hulst", "jeneverbes", "acacia", "ko", "vlier", "sleedoorn"]
BLADEN = ("/toekomst/", "/toekomst/stap/1", "/toekomst/nu-en-straks")
KNOPPEN = ("/toekomst/stap/1/laat-zien", "/toekomst/nu-en-straks/maak", "/toekomst/stop", "/toekomst/opnieuw")
KIJKT_ALS = re.compile(r"je kijkt als <b>([^<]+)</b>")


def begin(gast, lengte="lang", groot=False):
    velden = {"groot": "y"} if groot else {}
    gast.post("/toekomst/", 302, lengte=lengte, **velden)
    return gast


@pytest.fixture
def leider(huis):
    return begin(huis.gast("sering"))


def als(gast):
    return KIJKT_ALS.search(gast.get("/uitleg/").text)[1]


@pytest.mark.parametrize("wie", sorted(rollen()["trainer"]))
def test_een_trainer_vindt_de_rondleiding_in_het_menu(leeshuis, wie):
    gast = leeshuis.gast(wie)
    assert 'href="/toekomst/"' in gast.get("/vandaag").text
    blad = leesbaar(gast.get("/toekomst/").text)
    assert f"12 stappen, ongeveer {minuten(Lengte.LANG)} minuten" in blad
    assert f"{len(van(Lengte.KORT))} stappen, ongeveer 5 minuten" in blad
    assert "Dit is toekomst, geen wet." in blad


@pytest.mark.parametrize("wie", GEEN_TRAINER)
def test_wie_de_oefening_niet_leidt_komt_er_niet_in(leeshuis, wie):
    gast, voor = leeshuis.gast(wie), afdruk(leeshuis.ruimte)
    for blad in BLADEN:
        gast.get(blad, 403)
    for knop in KNOPPEN:
        gast.post(knop, 403)
    gast.post("/toekomst/", 403, lengte="lang")
    assert 'href="/toekomst/"' not in gast.get("/uitleg/").text
    assert als(gast) == gebruikers()[wie]["naam"]
    assert afdruk(leeshuis.ruimte) == voor


def test_van_de_straat_is_er_niets(leeshuis):
    for blad in BLADEN:
        leeshuis.gast().get(blad, 401)
    for knop in KNOPPEN:
        leeshuis.gast().post(knop, 401)


def test_zonder_keuze_begint_er_niets(huis):
    gast = huis.gast("sering")
    blad = gast.post("/toekomst/", 422, lengte="heel lang").text
    assert "Rondleiding, stap" not in blad
    assert "Kies hoeveel tijd er is." in gast.post("/toekomst/", 422).text
    assert "rondleidingbalk" not in gast.get("/vandaag").text


def test_de_lange_rondleiding_heeft_twaalf_stappen_na_elkaar(leider):
    for nummer in range(1, 13):
        blad = leesbaar(leider.get(f"/toekomst/stap/{nummer}").text)
        assert f"stap {nummer} van 12" in blad
        assert ("/toekomst/stap/13" in blad) is False
        verder = f"/toekomst/stap/{nummer + 1}" if nummer < 12 else "/toekomst/nu-en-straks"
        assert f'rel="next" href="{verder}"' in blad
    leider.get("/toekomst/stap/13", 404)
    leider.get("/toekomst/stap/0", 404)


def test_de_korte_rondleiding_slaat_stappen_over(huis):
    gast, kort = begin(huis.gast("sering"), "kort"), [een.nummer for een in van(Lengte.KORT)]
    blad = leesbaar(gast.get(f"/toekomst/stap/{kort[1]}").text)
    assert f"stap 2 van {len(kort)}" in blad
    assert f'rel="prev" href="/toekomst/stap/{kort[0]}"' in blad
    assert f'rel="next" href="/toekomst/stap/{kort[2]}"' in blad
    gast.get("/toekomst/stap/1", 404)
    gast.post("/toekomst/stap/1/laat-zien", 404)
    assert f"stap 2 van {len(kort)}" in leesbaar(gast.get("/vandaag").text)


@pytest.mark.parametrize("stap", STAPPEN, ids=lambda stap: str(stap.nummer))
def test_een_klik_kijkt_door_de_ogen_van_de_stap_op_de_bladzijde_van_de_stap(leider, huis, stap):
    antwoord = leider.post(f"/toekomst/stap/{stap.nummer}/laat-zien")
    blad = leider.get(antwoord.location).text
    assert als(leider) == stap.wie
    assert f'href="/toekomst/stap/{stap.nummer}">Terug naar de rondleiding' in blad
    assert f"stap {stap.nummer} van 12" in leesbaar(leider.get(f"/toekomst/stap/{stap.nummer}").text)
    if antwoord.location.startswith("/gezinnen/"):
        assert antwoord.location.startswith(huis.pad("Wolkenveld"))
    wissels = [r for r in logregels(huis) if r["handeling"] == "rol_wisselen"]
    wie = next(s for s, g in gebruikers().items() if g["naam"] == stap.wie)
    assert wissels[-1]["gebruiker_id"] == str(huis.wie[wie])
    assert wissels[-1]["namens_id"] == str(huis.wie["sering"])


def test_een_gewone_wissel_houdt_de_weg_terug(leider, huis):
    leider.kies(huis.wie["berk"])
    assert "Terug naar de rondleiding" in leider.get("/vandaag").text
    leider.get("/toekomst/stap/1")


def test_wie_rondleidt_mag_door_andere_ogen_niet_meer_dan_die_ogen(leider, huis):
    leider.post("/toekomst/stap/4/laat-zien")
    assert als(leider) == "Noor Wolkenveld"
    leider.get("/toekomst/", 403)
    leider.get("/oefenruimte/", 403)
    leider.post("/oefenruimte/herstel", 403)
    leider.get(huis.pad("Lantaarn"), 404)


def test_stoppen_brengt_terug_bij_de_kaart_van_de_trainer(leider):
    leider.post("/toekomst/stap/5/laat-zien")
    leider.get("/toekomst/stap/5")
    assert leider.post("/toekomst/stop").location == "/toekomst/"
    assert als(leider) == "mw. Sering"
    assert "rondleidingbalk" not in leider.get("/vandaag").text


def test_na_stoppen_is_een_ander_weer_gewoon_een_ander(leider, huis):
    leider.post("/toekomst/stop")
    leider.kies(huis.wie["noor"])
    leider.get("/toekomst/stap/1", 403)


def test_het_verhaal_laten_beginnen_vraagt_het_eerst_als_trainer(leider, huis):
    leider.post("/toekomst/stap/2/laat-zien")
    leider.get("/toekomst/stap/2")
    voor = afdruk(huis.ruimte)
    assert leider.post("/toekomst/opnieuw").location == "/oefenruimte/herstel"
    assert als(leider) == "mw. Sering"
    blad = leider.get("/oefenruimte/herstel").text
    assert "Opnieuw beginnen?" in blad
    assert afdruk(huis.ruimte) == voor
    leider.post("/oefenruimte/herstel")
    assert "Terug naar de rondleiding" in leider.get("/oefenruimte/").text
    leider.post("/toekomst/stap/7/laat-zien")
    assert als(leider) == "Joost Wolkenveld"


def test_zonder_begonnen_rondleiding_raakt_een_trainer_zijn_kaart_niet_kwijt(huis):
    gast = huis.gast("sering")
    assert gast.post("/toekomst/stap/4/laat-zien").location == "/toekomst/"
    assert "Begin eerst de rondleiding" in gast.get("/toekomst/").text
    assert als(gast) == "mw. Sering"


def test_een_trainer_met_een_account_leidt_rond_met_kaarten(huis):
    gast = huis.met_account(Rol.TRAINER)
    assert "Log na afloop opnieuw in" in gast.get("/toekomst/").text
    begin(gast)
    gast.post("/toekomst/stap/6/laat-zien")
    assert als(gast) == "mw. Wilg"
    gast.post("/toekomst/stop")
    assert als(gast) == "mw. Sering"
    gast.get("/sessies", 403)


def test_in_een_oefening_loopt_geen_rondleiding(huis):
    ruimte_id = maak_ruimte(huis.stores, begin_van(huis.stores, huis.ruimte.id), "Van een training")
    gast = huis.met_account(Rol.TRAINER)
    with huis.stores.platform.werk(op_platform()) as werk:
        for sessie in werk.ctx.session.exec(select(Sessie)):
            sessie.ruimte_id = ruimte_id
    assert "De rondleiding loopt in de demonstratie." in gast.get("/toekomst/").text
    gast.post("/toekomst/", 200, lengte="lang")
    assert "rondleidingbalk" not in gast.get("/oefenruimte/").text
    gast.get("/toekomst/nu-en-straks")


def test_wie_naar_een_andere_ruimte_gaat_leidt_niet_meer_rond(huis):
    gast = begin(huis.met_account(Rol.TRAINER))
    pad = gast.post("/sessies", 302, naam="Team Noord", aantal="1").location
    ga = re.search(rf'action="({pad}/[^"]+/ga)"', gast.get(pad).text)[1]
    gast.post(ga)
    assert "rondleidingbalk" not in gast.get("/oefenruimte/").text


def test_grote_letters_blijven_de_hele_rondleiding(huis):
    gast = begin(huis.gast("sering"), groot=True)
    assert 'class="rondleiding groot"' in gast.get("/toekomst/stap/9").text
    assert 'class="rondleiding groot"' in gast.get("/toekomst/nu-en-straks").text
    assert 'class="rondleiding"' in gast.get("/toekomst/nu-en-straks?groot=nee").text


def sjablonen(stores: Stores) -> list[str]:
    with stores.platform.werk(op_platform(), alleen_lezen=True) as werk:
        rijen = werk.ctx.session.exec(select(Ruimte).where(Ruimte.soort == RuimteSoort.SJABLOON)).all()
    return sorted(rij.naam for rij in rijen)


def test_nu_en_straks_staat_er_als_het_is_gespeeld_en_toont_wat_is_geteld(leider, huis):
    voor = sjablonen(huis.stores)
    blad = leider.get("/toekomst/nu-en-straks").text
    assert "Speel beide verhalen en tel" in blad
    assert "Dat duurt ongeveer een halve minuut" in blad
    assert "Zet die eerst klaar" in leider.get("/toekomst/stap/6").text
    assert sjablonen(huis.stores) == voor
    leider.post("/toekomst/nu-en-straks/maak")
    assert sjablonen(huis.stores) == sorted([*voor, *NAMEN.values()])
    lees, regels = afdruk(huis.ruimte), len(logregels(huis))
    blad = leesbaar(leider.get("/toekomst/nu-en-straks").text)
    assert "aanname" in blad
    for kant, id_ in huis.app.extensions["verhalen"].staan_klaar().items():
        with huis.stores.ruimte(id_).werk(in_ruimte(SYSTEEM), alleen_lezen=True) as werk:
            for telling, getal in tel(werk.ctx).items():
                assert TELLINGEN[telling].vraag in blad
                assert f"<b>{in_woorden(telling, getal)}</b>" in blad, (kant, telling)
                assert getal.erbij in blad
    stap = leesbaar(leider.get("/toekomst/stap/6").text)
    assert "<b>10 keer</b>" in stap
    assert "<b>1 keer</b>" in stap
    assert (afdruk(huis.ruimte), len(logregels(huis))) == (lees, regels)
    leider.post("/toekomst/nu-en-straks/maak")
    assert sjablonen(huis.stores) == sorted([*voor, *NAMEN.values()])


def test_andere_bestanden_maken_nieuwe_verhalen_en_de_oude_gaan_weg(tmp_path, monkeypatch):
    """Only the one of which a file changed; a template of the demonstration is left alone."""
    seeds = shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.setitem(
        BESTANDEN, Kant.STRAKS, BESTANDEN[Kant.NU]
    )  # the short one twice: this is not about it
    with Stores(instellingen_voor(tmp_path / "data")).gesloten() as stores:
        stores.maak("Sjabloon Demonstratie", RuimteSoort.SJABLOON, "x", lambda _store: None)
        twee = TweeVerhalen(stores, seeds)
        assert twee.staan_klaar() is None
        twee.zet_klaar()
        eerst = twee.staan_klaar()
        assert eerst is not None
        pad = seeds / BESTANDEN[Kant.NU]
        pad.write_text(pad.read_text() + "\n# een regel erbij\n")
        assert twee.staan_klaar() is None
        twee.zet_klaar()
        assert not set(eerst.values()) & set((twee.staan_klaar() or {}).values())
        assert sjablonen(stores) == ["Sjabloon Demonstratie", *NAMEN.values()]


def test_de_demonstratie_wordt_niet_anders_van_het_verhaal_ernaast(tmp_path):
    seeds = shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    voor = vingerafdruk(seeds)
    (seeds / BESTANDEN[Kant.NU]).write_text("iets anders")
    assert vingerafdruk(seeds) == voor
    (seeds / BESTANDEN[Kant.STRAKS]).write_text("iets anders")
    assert vingerafdruk(seeds) != voor
