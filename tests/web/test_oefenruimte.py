"""The room itself: its clock goes forward by hand, and the story can begin again."""

import pytest

from .kanarie import rollen
from .wandeling import leesbaar
from .winkel import afdruk, logregels

GEEN_TRAINER = ["wilg", "noor", "beuk", "hulst", "jeneverbes", "acacia", "ko", "vlier"]


def test_een_trainer_ziet_waar_het_verhaal_staat(leeshuis):
    pagina = leesbaar(leeshuis.gast("sering").get("/oefenruimte/").text)
    assert "dag 96" in pagina
    assert "Eén dag verder" in pagina


@pytest.mark.parametrize(("stap", "dag"), [("dag", 97), ("week", 103), ("maand", 124)])
def test_de_klok_gaat_vooruit_voor_iedereen(huis, stap, dag):
    huis.gast("sering").post("/oefenruimte/klok", stap=stap)
    assert f"dag {dag}" in huis.gast("noor").get("/uitleg/").text
    laatste = [r for r in logregels(huis) if r["handeling"] == "klok_verzetten"]
    assert laatste[-1]["gebruiker_id"] == str(huis.wie["sering"])


@pytest.mark.parametrize("stap", ["", "jaar", "-1", "dag "])
def test_een_stap_die_er_niet_is_zet_niets(leeshuis, stap):
    voor = afdruk(leeshuis.ruimte)
    leeshuis.gast("sering").post("/oefenruimte/klok", 400, stap=stap)
    assert afdruk(leeshuis.ruimte) == voor


@pytest.mark.parametrize("wie", GEEN_TRAINER)
def test_wie_geen_trainer_is_komt_niet_aan_de_klok(leeshuis, wie):
    voor = afdruk(leeshuis.ruimte)
    gast = leeshuis.gast(wie)
    gast.get("/oefenruimte/", 403)
    gast.post("/oefenruimte/klok", 403, stap="dag")
    gast.get("/oefenruimte/herstel", 403)
    gast.post("/oefenruimte/herstel", 403)
    assert afdruk(leeshuis.ruimte) == voor


@pytest.mark.parametrize("wie", sorted(rollen()["trainer"]))
def test_beide_trainers_mogen_bij_de_klok(leeshuis, wie):
    leeshuis.gast(wie).get("/oefenruimte/")


def test_voor_het_opnieuw_beginnen_staat_wat_er_gebeurt(leeshuis):
    pagina = leeshuis.gast("sering").get("/oefenruimte/herstel").text
    assert "Eerst wordt bewaard hoe het nu staat" in pagina


def test_na_herstel_staat_het_verhaal_weer_aan_het_begin_en_blijft_het_logboek(huis):
    tekst = "Dit verdwijnt weer uit het verhaal."
    velden = {"soort": "contact", "over": "", "tekst": tekst}
    huis.gast("wilg").post(huis.pad("Wolkenveld", "gebeurtenissen/noteer"), **velden)
    huis.gast("sering").post("/oefenruimte/klok", stap="week")
    voor = logregels(huis)
    huis.gast("sering").post("/oefenruimte/herstel")
    pagina = leesbaar(huis.gast("wilg").get(huis.pad("Wolkenveld")).text)
    assert tekst not in pagina
    assert "dag 96" in pagina
    assert "Er was ruzie over een brief." in pagina
    na = logregels(huis)
    assert na[: len(voor)] == voor
    assert "terugspoelen" in {r["handeling"] for r in na[len(voor) :]}


def test_herstel_zonder_formulier_gebeurt_niet(leeshuis):
    voor = afdruk(leeshuis.ruimte)
    assert leeshuis.gast("sering").client.post("/oefenruimte/herstel").status_code == 400
    assert afdruk(leeshuis.ruimte) == voor


def test_twee_keer_herstellen_kan(huis):
    gast = huis.gast("sering")
    gast.post("/oefenruimte/herstel")
    gast.post("/oefenruimte/herstel")
    assert "Gezin Wolkenveld" in gast.get(huis.pad("Wolkenveld")).text


def test_wie_niet_binnen_is_komt_niet_bij_de_klok(leeshuis):
    leeshuis.gast().get("/oefenruimte/", 401)
    leeshuis.gast().post("/oefenruimte/klok", 401, stap="dag")
