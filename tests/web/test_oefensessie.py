"""Een trainer zet ruimtes klaar, mensen komen binnen met een code en een kaart, en daarna is alles weg."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from sqlmodel import select

from caseapp.actions.deelnemer import neem_kaart
from caseapp.app.opruimen import wis_verlopen
from caseapp.db import op_platform
from caseapp.permissions import Rol
from caseapp.queries.oefensessie import bezet
from caseapp.spel.ruimtes import begin_van, maak_ruimte
from caseapp.tables import Account, Oefensessie, RuimteSoort

from .bezoeker import Bezoeker
from .wandeling import leesbaar

CODE = re.compile(r"<b>([0-9A-HJKMNP-TV-Z]{3}) ([0-9A-HJKMNP-TV-Z]{3})</b>")
KNOP = re.compile(
    r'name="gebruiker" value="([^"]+)" class="persoonskaart"( disabled)?>.*?<b>([^<]+)</b>', re.S
)
DOE_MEE = "/ik-doe-mee"


@pytest.fixture
def trainer(huis):
    return huis.met_account(Rol.TRAINER)


def zet_klaar(trainer, aantal=1, naam="Team Zuid, maandag", bron=""):
    return trainer.post("/sessies", 302, naam=naam, aantal=str(aantal), bron=bron).headers["Location"]


def codes(trainer, pad):
    return ["".join(code) for code in CODE.findall(trainer.get(pad).text)]


def nieuw(huis):
    return Bezoeker(huis.app.test_client())


def met_code(gast, code, verwacht=302):
    return gast.post(DOE_MEE, verwacht, code=code, gelezen="y")


def kaarten(gast):
    """Per name on a card: what to send, and whether somebody sits there."""
    blad = gast.get(f"{DOE_MEE}/kaart").text
    return {naam: (id_, bool(dicht)) for id_, dicht, naam in KNOP.findall(blad)}


def doe_mee(huis, code, naam, bijnaam=""):
    gast = nieuw(huis)
    met_code(gast, code)
    gast.post(f"{DOE_MEE}/kaart", 302, gebruiker=kaarten(gast)[naam][0], bijnaam=bijnaam)
    return gast


def tekst(antwoord):
    return leesbaar(antwoord.text)


def test_van_klaarzetten_tot_iemand_in_de_ruimte_werkt(huis, trainer):
    pad = zet_klaar(trainer)
    (code,) = codes(trainer, pad)
    gast = doe_mee(huis, code, "mw. Wilg", "Piet Puk")
    vandaag = tekst(gast.get("/vandaag"))
    assert "je kijkt als <b>mw. Wilg</b>" in vandaag
    assert "Team Zuid, maandag, ruimte 1" in vandaag
    sessie = tekst(trainer.get(pad))
    assert "mw. Wilg" in sessie
    assert "Piet Puk" in sessie


def test_bij_een_vol_bord_staat_hoe_lang_het_de_eerste_keer_duurt(huis, trainer):
    blad = trainer.get("/sessies?bron=vol").text
    assert (
        '<option selected value="vol">Alle gezinnen, en honderd kleine erbij: een vol bord</option>' in blad
    )
    assert "bij een vol bord duurt dat een halve tot anderhalve minuut" in " ".join(
        re.sub(r"<[^>]+>", "", blad).split()
    )


def test_wat_een_groep_doet_verandert_niets_bij_een_ander(huis, trainer):
    een, twee = codes(trainer, zet_klaar(trainer, 2))
    wilg, ook_wilg = (doe_mee(huis, code, "mw. Wilg") for code in (een, twee))
    pad = re.search(r'href="(/gezinnen/[^"/]+/)"', wilg.get("/gezinnen/").text)[1]
    zin = "Joost belde, en wil dat er iemand langskomt."
    wilg.post(f"{pad}tijdlijn/noteer", None, soort="contact", tekst=zin)
    assert zin not in ook_wilg.get(f"{pad}tijdlijn").text
    assert zin not in huis.gast("wilg").get(f"{pad}tijdlijn").text


def test_op_een_kaart_zit_een_mens(huis, trainer):
    (code,) = codes(trainer, zet_klaar(trainer))
    laat = nieuw(huis)
    met_code(laat, code)
    id_, dicht = kaarten(laat)["mw. Wilg"]
    assert not dicht
    doe_mee(huis, code, "mw. Wilg")
    antwoord = laat.post(f"{DOE_MEE}/kaart", 422, gebruiker=id_, bijnaam="Ook Wilg")
    assert "net door een ander gekozen" in tekst(antwoord)
    assert "Ook Wilg" in antwoord.text  # what was typed is still there
    assert kaarten(laat)["mw. Wilg"][1]


def test_wie_terugkomt_krijgt_zijn_kaart_terug(huis, trainer):
    (code,) = codes(trainer, zet_klaar(trainer))
    gast = doe_mee(huis, code, "mw. Wilg")
    gast._neem_token(gast.get("/vandaag"))
    gast.post("/uitloggen", 302)
    gast.token = ""
    assert met_code(gast, code).headers["Location"] == "/vandaag"
    assert "mw. Wilg" in gast.get("/vandaag").text


def test_een_browser_zit_aan_een_kaart_ook_als_hij_er_tegelijk_twee_kiest(huis):
    for wie in ("wilg", "berk"):
        with huis.als(wie) as werk:
            assert neem_kaart(werk.ctx, huis.wie[wie], b"een browser", "").gebruiker_id == huis.wie["wilg"]


def test_een_kaart_maakt_niemand_meer_dan_wie_erop_staat(huis, trainer):
    (code,) = codes(trainer, zet_klaar(trainer))
    gast = doe_mee(huis, code, "mw. Els")
    for pad in ("/sessies", "/oefenruimte/", "/beheer/"):
        assert gast.get(pad, None).status_code in (403, 404)
    assert "In een oefening hou je je kaart" in tekst(gast.get("/wissel"))


def test_de_kaart_van_wie_de_oefening_leidt_neemt_niemand(huis, trainer):
    (code,) = codes(trainer, zet_klaar(trainer))
    gast = nieuw(huis)
    met_code(gast, code)
    te_kiezen = kaarten(gast)
    assert "mw. Wilg" in te_kiezen
    for sleutel, naam in (("sering", "mw. Sering"), ("hulst", "dhr. Hulst")):
        assert naam not in te_kiezen
        gast.post(f"{DOE_MEE}/kaart", 404, gebruiker=str(huis.wie[sleutel]))


@pytest.mark.parametrize("code", ["", "AAAAAA", "12345", "zzzzzz; drop", "x" * 5000])
def test_een_code_die_niet_klopt_opent_niets_en_verraadt_niets(huis, trainer, code):
    zet_klaar(trainer)
    gast = nieuw(huis)
    met_code(gast, code, 422)
    assert gast.get(f"{DOE_MEE}/kaart", 302).headers["Location"] == DOE_MEE


def test_raden_houdt_op(huis, trainer):
    (code,) = codes(trainer, zet_klaar(trainer))
    gast = nieuw(huis)
    for _ in range(9):
        met_code(gast, "AAAAAA", 422)
    met_code(nieuw(huis), code)  # nine slips in a hall keep nobody out
    met_code(gast, "AAAAAA", 422)
    assert "Wacht een minuut." in tekst(met_code(nieuw(huis), code, 422))
    with time_machine.travel(datetime.now(UTC) + timedelta(seconds=61), tick=False):
        met_code(nieuw(huis), code)


def test_eerst_lezen_waar_het_over_gaat(huis, trainer):
    (code,) = codes(trainer, zet_klaar(trainer))
    gast = nieuw(huis)
    antwoord = gast.post(DOE_MEE, 422, code=code)
    assert "Lees eerst waar deze oefening over gaat." in tekst(antwoord)
    assert code in antwoord.text


def test_een_nieuwe_code_en_de_oude_werkt_niet_meer(huis, trainer):
    pad = zet_klaar(trainer)
    (oud,) = codes(trainer, pad)
    groep = re.search(rf"{pad}/([0-9a-f-]+)/code", trainer.get(pad).text)[1]
    trainer.post(f"{pad}/{groep}/code", 302)
    (nu,) = codes(trainer, pad)
    assert nu != oud
    met_code(nieuw(huis), oud, 422)
    doe_mee(huis, nu, "mw. Wilg")


def test_sluiten_en_wissen_en_dan_is_er_niets_meer(huis, trainer):
    pad = zet_klaar(trainer, 2)
    code, _ = codes(trainer, pad)
    gast = doe_mee(huis, code, "mw. Wilg", "Piet Puk")
    bestanden = set((huis.stores.platform.path.parent / "ruimtes").glob("*.db"))
    trainer.post(f"{pad}/sluit", 302)
    assert codes(trainer, pad) == []
    met_code(nieuw(huis), code, 422)
    gast.get("/vandaag")  # who is in stays in
    assert "Wis 2 ruimtes" in tekst(trainer.get(f"{pad}/wis"))
    trainer.post(f"{pad}/wis", 302)
    gast.get("/vandaag", 401)
    assert "Deze sessie is gewist" in tekst(trainer.get(pad))
    over = set((huis.stores.platform.path.parent / "ruimtes").glob("*.db"))
    assert len(bestanden - over) == 2
    assert huis.stores.zoek(RuimteSoort.OEFENING) == []


def test_een_trainer_die_in_zo_n_ruimte_staat_kan_haar_ook_wissen(huis, trainer):
    pad = zet_klaar(trainer)
    groep = re.search(rf"{pad}/([0-9a-f-]+)/ga", trainer.get(pad).text)[1]
    trainer.post(f"{pad}/{groep}/ga", 302)
    assert "ruimte 1" in tekst(trainer.get("/oefenruimte/"))
    trainer.get(pad)
    trainer.post(f"{pad}/wis", 302)
    assert "Demonstratie" in tekst(trainer.get("/oefenruimte/"))


def test_de_sessie_van_een_ander_is_er_niet(huis, trainer):
    pad = zet_klaar(trainer)
    for wie in (huis.met_account(Rol.BEHEERDER), huis.gast("sering"), huis.gast("wilg"), nieuw(huis)):
        assert wie.get(pad, None).status_code in (302, 401, 403, 404)
    for rest in ("/sluit", "/wis"):
        assert huis.gast("sering").post(f"{pad}{rest}", None).status_code in (401, 403, 404)


def test_een_trainer_ziet_alleen_de_eigen_sessies(huis, trainer):
    pad = zet_klaar(trainer)
    huis.met_account(Rol.BEHEERDER)
    with huis.stores.platform.werk(op_platform()) as werk:
        een_ander = werk.ctx.session.exec(select(Account).where(Account.rol == Rol.BEHEERDER)).one()
        werk.ctx.session.exec(select(Oefensessie)).one().account_id = een_ander.id
    assert pad not in trainer.get("/sessies").text
    for rest in ("", "/wis"):
        trainer.get(f"{pad}{rest}", 404)
    for rest in ("/sluit", "/wis"):
        trainer.post(f"{pad}{rest}", 404)


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"naam": ""}, "Geef de sessie een naam."),
        ({"naam": "ab"}, "3 tot 60 tekens"),
        ({"aantal": "0"}, "Kies 1 tot 12 ruimtes."),
        ({"aantal": "13"}, "Kies 1 tot 12 ruimtes."),
        ({"aantal": "veel"}, "getal"),
        ({"naam": "Bel 06-12345678"}, "lijkt"),
    ],
)
def test_wat_niet_klopt_hoort_de_trainer_en_er_wordt_geen_ruimte_gemaakt(huis, trainer, velden, zin):
    antwoord = trainer.post("/sessies", 422, **({"naam": "Team Zuid", "aantal": "1"} | velden))
    assert zin in tekst(antwoord)
    assert huis.stores.zoek(RuimteSoort.OEFENING) == []


def test_een_ruimte_die_opnieuw_begint_houdt_wie_er_zit(huis, trainer):
    pad = zet_klaar(trainer)
    (code,) = codes(trainer, pad)
    gast = doe_mee(huis, code, "mw. Wilg")
    groep = re.search(rf"{pad}/([0-9a-f-]+)/ga", trainer.get(pad).text)[1]
    trainer.post(f"{pad}/{groep}/ga", 302)
    trainer.get("/oefenruimte/herstel")
    trainer.post("/oefenruimte/herstel", 302)
    gast.get("/vandaag")
    (ruimte_id,) = huis.stores.zoek(RuimteSoort.OEFENING)
    with huis.stores.ruimte(ruimte_id).werk(op_platform(), alleen_lezen=True) as werk:
        assert bezet(werk.ctx) == {huis.wie["wilg"]}


def test_na_dertig_dagen_of_een_afgebroken_begin_is_een_ruimte_weg_bij_het_starten(huis, trainer):
    pad = zet_klaar(trainer)
    maak_ruimte(huis.stores, begin_van(huis.stores, huis.ruimte.id), "Van niemand")
    wis_verlopen(huis.stores, huis.ruimte.id)
    assert len(huis.stores.zoek(RuimteSoort.OEFENING)) == 1
    with huis.stores.platform.werk(op_platform()) as werk:
        sessie = werk.ctx.session.exec(select(Oefensessie)).one()
        sessie.begonnen = werk.ctx.wall - timedelta(days=30)
    wis_verlopen(huis.stores, huis.ruimte.id)
    assert huis.stores.zoek(RuimteSoort.OEFENING) == []
    assert "Deze sessie is gewist" in tekst(trainer.get(pad))
