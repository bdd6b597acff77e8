"""De eigen stem: een cijfer dat je zelf geeft, en een verklaring die bij het dossier blijft."""

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from caseapp.domain.veiligheidsschaal import Vraagwijze
from caseapp.tables import EigenVerklaring, FaseStap, VeiligheidsScore

from .wandeling import leesbaar
from .winkel import tel

VERKLARING = "Ik was het niet eens met dat stuk, en dat wil ik hier zeggen."
WOORDEN = "Ik slaap weer met het licht uit."


def pagina(huis, wie, waar, gezin="Wolkenveld"):
    return leesbaar(huis.gast(wie).get(huis.pad(gezin, waar)).text)


def cijfer(huis, wie, status=302, gezin="Wolkenveld", **velden):
    waarden = {"cijfer": "4", "geen_nul": WOORDEN, "hoger": "", "reden": ""} | velden
    return huis.gast(wie).post(huis.pad(gezin, "veiligheidsschaal/mijn-cijfer"), status, **waarden)


def verklaar(huis, wie, status=302, gezin="Wolkenveld", **velden):
    waarden = {"bij": "analyse", "tekst": VERKLARING, "lezers": "allen"} | velden
    return huis.gast(wie).post(huis.pad(gezin, "eigen-verklaring"), status, **waarden)


def persoon(huis, wie):
    with huis.als(wie, alleen_lezen=True) as werk:
        return str(werk.ctx.actor.persoon_id)


def laatste(huis, soort):
    with huis.als("sering", alleen_lezen=True) as werk:
        return werk.ctx.session.exec(select(soort).order_by(soort.op.desc(), soort.op_echt.desc())).first()


def test_een_ouder_geeft_zelf_een_cijfer_en_leest_het_op_ons_plan(huis):
    cijfer(huis, "noor")
    assert "Jij gaf een 4" in pagina(huis, "noor", "ons-plan").replace('<b class="cijfer">', "")
    rij = laatste(huis, VeiligheidsScore)
    assert (rij.gevraagd, rij.auteur_id) == (Vraagwijze.ZELF, huis.wie["noor"])
    assert str(rij.betreft_id) == persoon(huis, "noor")


@pytest.mark.parametrize("wie", ["joost", "pien"])
def test_een_ander_van_het_gezin_leest_dat_cijfer_niet(huis, wie):
    cijfer(huis, "noor")
    assert WOORDEN not in huis.gast(wie).get(huis.pad("Wolkenveld", "veiligheidsschaal")).text


def test_gedeeld_leest_de_ander_het_wel_behalve_wie_je_aankruist(huis):
    cijfer(huis, "noor", gedeeld="y")
    assert WOORDEN in pagina(huis, "joost", "veiligheidsschaal")
    cijfer(huis, "noor", gedeeld="y", geen_nul="Dit is niet voor hem.", niet_voor=persoon(huis, "joost"))
    assert "Dit is niet voor hem." not in pagina(huis, "joost", "veiligheidsschaal")


def test_het_vaste_gezicht_leest_het_en_krijgt_een_taak(huis):
    cijfer(huis, "noor", cijfer="9")
    assert WOORDEN in pagina(huis, "wilg", "veiligheidsschaal")
    assert "cijfers" in leesbaar(huis.gast("wilg").get("/vandaag").text).lower()


def test_geen_cijfer_geven_hoef_je_niet_uit_te_leggen(huis):
    cijfer(huis, "noor", cijfer="geen", geen_nul="")
    assert "Jij gaf geen cijfer." in pagina(huis, "noor", "ons-plan")


@pytest.mark.parametrize("fout", ["", "11", "-1", "7,5"])
def test_wat_geen_cijfer_is_wordt_geweigerd(huis, fout):
    voor = tel(huis, VeiligheidsScore)
    assert WOORDEN in cijfer(huis, "noor", 422, cijfer=fout).text
    assert tel(huis, VeiligheidsScore) == voor


def test_een_kind_van_veertien_geeft_een_eigen_cijfer_en_een_van_negen_vertelt_het(huis):
    cijfer(huis, "liv", gezin="Lantaarn")
    assert "Jij gaf een" in pagina(huis, "liv", "ons-plan", "Lantaarn")
    assert "jonger dan 12" in cijfer(huis, "pien", 422).text


@pytest.mark.parametrize("wie", ["noor", "liv"])
def test_met_een_eigen_cijfer_gaat_geen_andere_deur_open(huis, wie):
    """The cell lets one write a number of one's own: no form to ask another, and no phase."""
    gezin = "Wolkenveld" if wie == "noor" else "Lantaarn"
    gast = huis.gast(wie)
    gast.get(huis.pad(gezin, "veiligheidsschaal/vraag"), 403)
    voor = tel(huis, FaseStap)
    ik = persoon(huis, wie)
    gast.post(huis.pad(gezin, "fasen/terug"), None, wie=ik, feiten="Het is weer helemaal mis gegaan.")
    assert tel(huis, FaseStap) == voor


@pytest.mark.parametrize("wie", ["wilg", "sering", "beuk"])
def test_wie_niet_bij_het_gezin_hoort_heeft_hier_geen_eigen_cijfer(leeshuis, wie):
    antwoord = leeshuis.gast(wie).get(leeshuis.pad("Wolkenveld", "veiligheidsschaal/mijn-cijfer"), 302)
    kenmerk = leeshuis.kenmerken["Wolkenveld"]
    schaal = leeshuis.pad("Wolkenveld", "veiligheidsschaal")
    assert antwoord.location == (f"/proces/{kenmerk}" if wie == "beuk" else schaal)


def test_een_verklaring_staat_bij_de_analyse_voor_wie_die_leest(huis):
    verklaar(huis, "noor")
    for wie in ("noor", "joost", "wilg", "linde"):
        assert VERKLARING in pagina(huis, wie, "analyse"), wie
    assert VERKLARING in pagina(huis, "noor", "ons-plan")
    assert VERKLARING not in pagina(huis, "joost", "ons-plan")


def test_een_verklaring_bij_de_afspraken_staat_bij_het_plan(huis):
    verklaar(huis, "noor", bij="plan")
    assert VERKLARING in pagina(huis, "wilg", "plan")
    assert VERKLARING not in pagina(huis, "wilg", "analyse")


def test_een_verklaring_kan_lang_zijn(huis):
    verklaar(huis, "noor", tekst="Dit is wat ik te zeggen heb. " * 3000)
    assert tel(huis, EigenVerklaring) == 3


def test_wie_zij_aankruist_leest_de_verklaring_niet_en_merkt_er_niets_van(huis):
    verklaar(huis, "noor", niet_voor=persoon(huis, "joost"))
    for waar in ("analyse", "plan", "tijdlijn", "ons-plan", "inzage", ""):
        assert VERKLARING not in pagina(huis, "joost", waar)
    assert VERKLARING in pagina(huis, "wilg", "analyse")


def test_alleen_voor_wie_helpt_is_ook_niet_voor_wie_zij_hier_niet_kent(huis):
    """Rik lives elsewhere: Eva cannot tick his name, and keeps it from him all the same."""
    verklaar(huis, "eva", gezin="Lantaarn", lezers="hulp")
    assert VERKLARING not in pagina(huis, "rik", "analyse", "Lantaarn")
    assert VERKLARING not in pagina(huis, "liv", "analyse", "Lantaarn")
    assert VERKLARING in pagina(huis, "kastanje", "analyse", "Lantaarn")
    assert persoon(huis, "rik") in laatste(huis, EigenVerklaring).niet_voor


def test_onder_een_bijzonder_protocol_is_zij_voor_niemand_anders_van_het_gezin(huis):
    verklaar(huis, "eva", gezin="Lantaarn", lezers="allen")
    assert VERKLARING not in pagina(huis, "rik", "analyse", "Lantaarn")


def test_alleen_het_vaste_gezicht_leest_wat_alleen_voor_hem_is(huis):
    verklaar(huis, "noor", lezers="vast_gezicht")
    assert VERKLARING in pagina(huis, "wilg", "analyse")
    for wie in ("joost", "berk", "linde"):
        assert VERKLARING not in pagina(huis, wie, "analyse"), wie


def test_een_verklaring_bij_een_plan_dat_niet_voor_hem_is_verraadt_het_plan_niet(huis):
    verklaar(huis, "eva", gezin="Lantaarn", bij="plan", lezers="allen")
    assert persoon(huis, "rik") in laatste(huis, EigenVerklaring).niet_voor
    assert VERKLARING not in pagina(huis, "rik", "plan", "Lantaarn")


def test_de_opslag_weigert_een_verandering(huis):
    verklaar(huis, "noor")
    erover = "UPDATE eigen_verklaring SET bij = 'plan'"
    with huis.ruimte.engine.begin() as verbinding, pytest.raises(IntegrityError, match="only added to"):
        verbinding.exec_driver_sql(erover)


@pytest.mark.parametrize("velden", [{"tekst": " "}, {"lezers": ""}, {"bij": "dagboek"}])
def test_een_halve_verklaring_blijft_staan_en_wordt_niet_bewaard(huis, velden):
    voor = tel(huis, EigenVerklaring)
    verklaar(huis, "noor", 422, **velden)
    assert tel(huis, EigenVerklaring) == voor


def test_twee_keer_drukken_is_een_verklaring(huis):
    verklaar(huis, "noor")
    assert "staat er al" in verklaar(huis, "noor", 422).text


def test_een_kind_van_negen_schrijft_haar_met_hulp(huis):
    assert "jonger dan 12" in verklaar(huis, "pien", 422).text


def test_wie_helpt_schrijft_er_geen(leeshuis):
    antwoord = leeshuis.gast("wilg").get(leeshuis.pad("Wolkenveld", "eigen-verklaring"), 302)
    assert antwoord.location.endswith("/analyse")


@pytest.mark.parametrize(("wie", "mag"), [("noor", True), ("wilg", True), ("pien", True), ("eva", False)])
def test_samen_lezen_gaat_stap_voor_stap_met_een_plaatje(leeshuis, wie, mag):
    with leeshuis.als("pien", alleen_lezen=True) as werk:
        pien = werk.ctx.actor.persoon_id
    antwoord = leeshuis.gast(wie).get(
        leeshuis.pad("Wolkenveld", f"kindversie/{pien}/samen"), 200 if mag else 404
    )
    assert ("Het is niet jouw schuld." in antwoord.text) is mag
    assert ("<svg" in antwoord.text.split("<main")[1]) is mag if mag else True
    assert ("Voor wie voorleest" in antwoord.text) is (mag and wie != "pien")
