"""Wie de oefening leidt bewaart een punt, gaat terug en begint een wat-als; iedereen ziet dat het verhaal
terug is."""

import itertools
import re

import pytest

from caseapp.db.punten import folder
from caseapp.domain import herstelpunt as regels
from caseapp.permissions import Rol
from caseapp.tables import Herstelpunt, Oefengroep, Spelnotitie

from .test_oefenruimte import GEEN_TRAINER
from .test_oefensessie import codes, doe_mee, tekst, zet_klaar
from .test_storingen import val_uit
from .wandeling import leesbaar
from .winkel import afdruk, logregels, op_het_platform, tel

TERUG = "/oefenruimte/terug"
PUNT = re.compile(r'href="/oefenruimte/terug/([0-9a-f-]{36})"')
GEBEURD = "Dit gebeurde pas nadat het punt was bewaard."
REDEN = "We willen de eerste week nog eens doen."


@pytest.fixture
def sering(huis):
    return huis.gast("sering")


def punten(gast):
    """Newest first."""
    return PUNT.findall(gast.get(TERUG).text)


def bewaar(gast):
    gast.post(TERUG, 302)
    return punten(gast)[0]


def speel_door(huis):
    velden = {"soort": "contact", "over": "", "tekst": GEBEURD}
    huis.gast("wilg").post(huis.pad("Wolkenveld", "gebeurtenissen/noteer"), **velden)
    huis.gast("sering").post("/oefenruimte/klok", stap="week")


def tijdlijn(huis, wie="wilg"):
    return leesbaar(huis.gast(wie).get(huis.pad("Wolkenveld", "tijdlijn")).text)


def test_van_bewaren_tot_teruggaan_en_weer_ongedaan(huis, sering):
    punt = bewaar(sering)
    speel_door(huis)
    assert GEBEURD in tijdlijn(huis)
    vraag = leesbaar(sering.get(f"{TERUG}/{punt}").text)
    assert "van dag 103 terug naar dag 96" in vraag
    sering.post(f"{TERUG}/{punt}", 302, reden=REDEN)
    assert GEBEURD not in tijdlijn(huis)
    assert "1 keer" in leesbaar(sering.get("/oefenruimte/").text)
    terug, eerste = punten(sering)
    assert eerste == punt
    assert "voor het teruggaan" in sering.get(TERUG).text
    sering.post(f"{TERUG}/{terug}", 302, reden="Toch liever verder.")
    assert GEBEURD in tijdlijn(huis)
    assert tel(huis, Spelnotitie) == 2
    assert [r["handeling"] for r in logregels(huis)].count("terugspoelen") == 2
    assert huis.stores.controleer(huis.ruimte.id).goed


@pytest.mark.parametrize("wie", ["wilg", "noor", "sering"])
def test_iedereen_ziet_op_vandaag_en_op_de_tijdlijn_dat_het_verhaal_is_teruggezet(huis, sering, wie):
    punt = bewaar(sering)
    speel_door(huis)
    zin = "Het verhaal is teruggezet naar dag 96"
    assert zin not in leesbaar(huis.gast(wie).get("/vandaag").text)
    sering.post(f"{TERUG}/{punt}", 302, reden=REDEN)
    assert zin in leesbaar(huis.gast(wie).get("/vandaag").text)
    assert zin in tijdlijn(huis, wie)
    huis.gast(wie).post("/vandaag/gezien", 302)
    assert zin not in leesbaar(huis.gast(wie).get("/vandaag").text)


def test_wat_na_het_teruggaan_gebeurt_staat_boven_de_streep(huis, sering):
    sering.post(f"{TERUG}/{bewaar(sering)}", 302, reden=REDEN)
    speel_door(huis)
    blad = tijdlijn(huis)
    assert blad.index(GEBEURD) < blad.index("Het verhaal is teruggezet") < blad.index("Er was ruzie")
    leeg = leesbaar(huis.gast("wilg").get(huis.pad("Wolkenveld", "tijdlijn?tot_dag=90")).text)
    assert "Het verhaal is teruggezet" in leeg


def test_wie_opnieuw_begint_kan_ook_terug_en_leest_waar_het_begon(huis, sering):
    speel_door(huis)
    sering.post("/oefenruimte/herstel", 302)
    assert "Het verhaal is opnieuw begonnen, op dag 96" in leesbaar(huis.gast("wilg").get("/vandaag").text)
    assert GEBEURD not in tijdlijn(huis)
    sering.post(f"{TERUG}/{punten(sering)[0]}", 302, reden=REDEN)
    assert GEBEURD in tijdlijn(huis)
    vandaag = leesbaar(huis.gast("wilg").get("/vandaag").text)
    assert "opnieuw begonnen" not in vandaag  # of each take only how that one began
    assert "teruggezet naar dag 103" in vandaag


@pytest.mark.parametrize("wie", GEEN_TRAINER)
def test_wie_de_oefening_niet_leidt_komt_niet_bij_de_punten(huis, sering, wie):
    punt = bewaar(sering)
    voor, gast = afdruk(huis.ruimte), huis.gast(wie)
    for pad in (TERUG, f"{TERUG}/{punt}", f"{TERUG}/{punt}/weg", f"{TERUG}/{punt}/wat-als"):
        gast.get(pad, 403)
        gast.post(pad, 403, reden=REDEN)
    assert afdruk(huis.ruimte) == voor


def test_wie_niet_binnen_is_komt_er_niet(huis, sering):
    punt = bewaar(sering)
    huis.gast().get(TERUG, 401)
    huis.gast().post(f"{TERUG}/{punt}", 401, reden=REDEN)


def test_kijken_en_zonder_formulier_sturen_verandert_niets(huis, sering):
    punt = bewaar(sering)
    voor = afdruk(huis.ruimte)
    for pad in (TERUG, f"{TERUG}/{punt}", f"{TERUG}/{punt}/weg"):
        sering.get(pad)
        assert sering.client.post(pad, data={"reden": REDEN}).status_code == 400
    assert afdruk(huis.ruimte) == voor


def test_een_punt_dat_er_niet_is_is_er_niet(huis, sering):
    voor = afdruk(huis.ruimte)
    for pad in ("", "/weg", "/wat-als"):
        weg = f"{TERUG}/00000000-0000-4000-8000-000000000009{pad}"
        verwacht = 403 if pad == "/wat-als" else 404
        sering.get(weg, verwacht)
        sering.post(weg, verwacht, reden=REDEN)
    assert afdruk(huis.ruimte) == voor


@pytest.mark.parametrize("reden", ["", "zo", "x" * 501])
def test_zonder_reden_gebeurt_er_niets_en_blijft_staan_wat_je_typte(huis, sering, reden):
    punt = bewaar(sering)
    voor = afdruk(huis.ruimte)
    antwoord = sering.post(f"{TERUG}/{punt}", 422, reden=reden)
    assert reden in antwoord.text
    assert afdruk(huis.ruimte) == voor


def test_een_punt_dat_stuk_is_krijgt_een_zin(huis, sering):
    punt = bewaar(sering)
    [pad] = folder(huis.ruimte.path).iterdir()
    pad.write_bytes(b"geen verhaal")
    voor = afdruk(huis.ruimte)
    antwoord = sering.post(f"{TERUG}/{punt}", 422, reden=REDEN)
    assert "beschadigd" in leesbaar(antwoord.text)
    assert REDEN in antwoord.text
    assert afdruk(huis.ruimte) == voor


def test_valt_bij_een_stap_de_stroom_uit_dan_is_er_niets_half_ook_geen_bestand(huis, sering):
    punt = bewaar(sering)
    speel_door(huis)
    voor, er_zijn = afdruk(huis.ruimte), sorted(folder(huis.ruimte.path).iterdir())
    pad, velden = f"{TERUG}/{punt}", {"csrf_token": sering.token, "reden": REDEN}
    for bij in itertools.count(1, 7):
        with val_uit([huis.ruimte.engine], bij) as gezien:
            antwoord = sering.client.post(pad, data=velden)
        if gezien[0] < bij:
            break
        assert antwoord.status_code in (500, 503), bij
        assert afdruk(huis.ruimte) == voor, bij
        assert sorted(folder(huis.ruimte.path).iterdir()) == er_zijn, bij
    assert bij > 50
    assert afdruk(huis.ruimte) != voor
    assert GEBEURD not in tijdlijn(huis)


def test_weggooien_vraagt_het_eerst_en_dan_is_ook_het_bestand_weg(huis, sering):
    punt = bewaar(sering)
    assert "niet meer naar dit punt terug" in leesbaar(sering.get(f"{TERUG}/{punt}/weg").text)
    assert len(list(folder(huis.ruimte.path).iterdir())) == 1
    sering.post(f"{TERUG}/{punt}/weg", 302)
    assert list(folder(huis.ruimte.path).iterdir()) == []
    assert "nog geen punt bewaard" in leesbaar(sering.get(TERUG).text)
    sering.get(f"{TERUG}/{punt}", 404)


def test_zelf_bewaren_houdt_een_keer_op(huis, sering, monkeypatch):
    monkeypatch.setattr(regels, "MEEST_ZELF", 1)
    bewaar(sering)
    assert "Gooi er eerst een weg" in leesbaar(sering.post(TERUG, 422).text)
    assert tel(huis, Herstelpunt) == 1


def test_na_een_vernietiging_staat_bij_het_punt_waarom_het_niet_meer_kan(huis, sering):
    punt = bewaar(sering)
    doel = re.search(r'value="(gezin/[^"]+)"', sering.get("/oefenruimte/vernietigen").text)[1]
    reden = "De oefening is klaar en dit is niet meer nodig."
    sering.post("/oefenruimte/vernietigen", 302, doel=doel, reden=reden)
    ander = huis.gast("walnoot")
    bevestig = re.search(r'action="([^"]+/bevestigen)"', ander.get("/oefenruimte/vernietigen").text)[1]
    ander.post(bevestig, 302)
    assert list(folder(huis.ruimte.path).iterdir()) == []
    assert punten(sering) == []
    assert "Kan niet meer. Hierna is een gezin" in leesbaar(sering.get(TERUG).text)
    assert "Dat kan niet meer." in leesbaar(sering.get(f"{TERUG}/{punt}").text)
    assert "voorgoed vernietigd" in leesbaar(sering.post(f"{TERUG}/{punt}", 422, reden=REDEN).text)
    huis.stores.wisseling.wait()


@pytest.fixture
def trainer(huis):
    return huis.met_account(Rol.TRAINER)


def in_ruimte_van(trainer, pad):
    knop = re.search(r'action="([^"]+/ga)"', trainer.get(pad).text)[1]
    trainer.post(knop, 302)
    trainer._neem_token(trainer.get("/oefenruimte/"))


def test_wat_als_is_een_ruimte_erbij_in_dezelfde_sessie_waar_nog_niemand_zit(huis, trainer):
    pad = zet_klaar(trainer)
    (code,) = codes(trainer, pad)
    gast = doe_mee(huis, code, "mw. Wilg")
    in_ruimte_van(trainer, pad)
    punt = bewaar(trainer)
    trainer.post("/oefenruimte/klok", 302, stap="week")
    blad = leesbaar(trainer.get(f"{TERUG}/{punt}/wat-als").text)
    assert "Wat als het vanaf dag 96 anders ging?" in blad
    naar = trainer.post(f"{TERUG}/{punt}/wat-als", 302).headers["Location"]
    assert naar == pad
    assert len(codes(trainer, pad)) == 2
    nieuw = codes(trainer, pad)[1]
    ander = doe_mee(huis, nieuw, "mw. Wilg")
    assert "ruimte 1, wat als" in tekst(ander.get("/vandaag"))
    assert "dag 96" in tekst(ander.get("/uitleg/"))
    assert "dag 103" in tekst(gast.get("/uitleg/"))
    groep = max(op_het_platform(huis, Oefengroep), key=lambda groep: groep.nummer)
    controle = huis.stores.controleer(groep.ruimte_id)
    assert controle.goed, controle.zin


def test_wat_als_is_er_niet_buiten_een_eigen_sessie(huis, trainer):
    """In the demonstration; for a persona; and in the room of another trainer."""
    punt = bewaar(trainer)
    assert "Wat als" not in trainer.get(TERUG).text
    trainer.get(f"{TERUG}/{punt}/wat-als", 404)
    trainer.post(f"{TERUG}/{punt}/wat-als", 404)
    huis.gast("sering").get(f"{TERUG}/{punt}/wat-als", 403)


def test_een_sessie_die_vol_of_gesloten_is_krijgt_geen_ruimte_erbij(huis, trainer, monkeypatch):
    pad = zet_klaar(trainer)
    in_ruimte_van(trainer, pad)
    punt = bewaar(trainer)
    monkeypatch.setattr(regels, "MEESTE_RUIMTES", 1)
    assert "Er past er geen meer bij" in leesbaar(trainer.post(f"{TERUG}/{punt}/wat-als", 422).text)
    monkeypatch.setattr(regels, "MEESTE_RUIMTES", 12)
    trainer.post(f"{pad}/sluit", 302)
    assert "gesloten" in leesbaar(trainer.post(f"{TERUG}/{punt}/wat-als", 422).text)
    assert len(op_het_platform(huis, Oefengroep)) == 1


def test_wie_niet_terug_kan_kan_ook_niet_vanaf_daar_verder(huis, trainer):
    pad = zet_klaar(trainer)
    in_ruimte_van(trainer, pad)
    punt = bewaar(trainer)
    (groep,) = op_het_platform(huis, Oefengroep)
    for bestand in folder(huis.stores.ruimte(groep.ruimte_id).path).iterdir():
        bestand.unlink()
    assert "er niet meer" in leesbaar(trainer.post(f"{TERUG}/{punt}/wat-als", 422).text)
    assert len(op_het_platform(huis, Oefengroep)) == 1
