"""De bladzijde van de kinderen: wie haar heeft, wat een kind er zelf leest en zegt, en het blad op papier."""

import re

import pytest
from sqlmodel import select

from caseapp.domain.dragen import ZIN
from caseapp.domain.kindversie import DRAGEN, LANGST, MEESTE_REGELS, NIET_JOUW_SCHULD, VELDEN, Plaatje
from caseapp.prints.kindversie import blad as gedrukt
from caseapp.queries.kindversie import VersieRegel
from caseapp.tables import Kindversie, Stellingname
from tests.pdf import alles_erin, kenmerken, paginas, woorden

from .adressen import CONCEPT
from .test_concept import te_laat
from .wandeling import leesbaar
from .winkel import afdruk, logregels, tel

VAN_PIEN = "Thuis was er vaak ruzie."
VAN_BRAM = "Pak de hand van Pien."
ZEI_PIEN = "Ik wil ook op school weg mogen als ik moet huilen."
NIEUW = {
    "taal": "voorlezen",
    "plaatjes": ["zon", "hart"],
    "gebeurd": "Het was weer hard in huis.",
    "afspraken": "Papa slaapt bij opa.",
    "bellen": "Je mag Fien bellen.",
    "weer": "Ga naar Fien.",
}


def pad(huis, rest="", gezin="Wolkenveld"):
    return huis.pad(gezin, f"kindversie{rest}")


def kind(huis, naam):
    """The id of a child: Pien has a card of her own, Bram is the other child with a sheet."""
    with huis.als("pien", alleen_lezen=True) as werk:
        pien = werk.ctx.actor.persoon_id
    with huis.als("sering", alleen_lezen=True) as werk:
        van_hier = Kindversie.gezin_id == huis.gezinnen["Wolkenveld"]
        alle = set(werk.ctx.session.exec(select(Kindversie.betreft_id).where(van_hier)))
    return str(pien if naam == "pien" else next(iter(alle - {pien})))


def pagina(huis, wie, gezin="Wolkenveld"):
    return leesbaar(huis.gast(wie).get(pad(huis, "", gezin)).text)


@pytest.mark.parametrize("wie", ["wilg", "berk", "linde", "noor", "joost", "sering"])
def test_wie_met_het_gezin_werkt_en_wie_gezag_heeft_lezen_beide_bladen(leeshuis, wie):
    gelezen = pagina(leeshuis, wie)
    assert VAN_PIEN in gelezen
    assert VAN_BRAM in gelezen
    assert NIET_JOUW_SCHULD in gelezen


def test_pien_leest_haar_eigen_blad_met_plaatjes_en_niet_dat_van_haar_broer(leeshuis):
    gelezen = leeshuis.gast("pien").get(pad(leeshuis)).text
    assert VAN_PIEN in leesbaar(gelezen)
    assert VAN_BRAM not in leesbaar(gelezen)
    assert "Dit blad is van jou" in gelezen
    assert gelezen.count('class="plaatje"') == 3
    assert ZEI_PIEN in leesbaar(gelezen)
    leeshuis.gast("pien").get(pad(leeshuis, f"/{kind(leeshuis, 'bram')}/zeg"), 404)


def test_wat_pien_niet_met_thuis_deelt_lezen_haar_ouders_niet(leeshuis):
    for wie in ("wilg", "berk", "linde", "sering"):
        assert ZEI_PIEN in pagina(leeshuis, wie), wie
    for wie in ("noor", "joost"):
        assert ZEI_PIEN not in pagina(leeshuis, wie), wie


def test_school_leest_alleen_het_blad_waarvan_dat_is_afgesproken(leeshuis):
    gelezen = pagina(leeshuis, "hazelaar")
    assert VAN_BRAM in gelezen
    assert VAN_PIEN not in gelezen
    assert "geen goedgekeurde kindversie" not in gelezen


def test_een_ketenpartner_met_wie_niets_is_afgesproken_ziet_een_lege_bladzijde(leeshuis):
    gelezen = pagina(leeshuis, "ceder")
    assert "Hier is nu niets om te lezen." in gelezen
    assert "geen goedgekeurde kindversie" not in gelezen


@pytest.mark.parametrize("wie", ["ko", "fien", "beuk", "els", "jeneverbes", "rik", "hulst"])
def test_voor_wie_het_nooit_is_gaat_de_bladzijde_niet_open(leeshuis, wie):
    antwoord = leeshuis.gast(wie).get(pad(leeshuis), None)
    assert antwoord.status_code in (403, 404)
    assert VAN_PIEN not in leesbaar(antwoord.text)


def test_wie_met_een_gezin_werkt_ziet_dat_een_kind_er_geen_heeft(leeshuis):
    zin = "Er is nog geen goedgekeurde kindversie."
    assert zin in pagina(leeshuis, "lijsterbes", "Lantaarn")
    for wie in ("eva", "rik", "liv"):
        assert zin not in pagina(leeshuis, wie, "Lantaarn"), wie


def test_een_concept_is_er_alleen_voor_wie_het_schrijft(leeshuis):
    assert "Er ligt een concept, versie 2." in pagina(leeshuis, "wilg")
    for wie in ("berk", "linde", "noor", "joost", "pien", "hazelaar", "sering"):
        gelezen = pagina(leeshuis, wie)
        assert "concept" not in gelezen, wie
        assert CONCEPT["gebeurd"] not in gelezen, wie


def test_een_tabblad_alleen_voor_wie_het_opengaat(leeshuis):
    for wie, wel in (("wilg", True), ("pien", True), ("noor", True), ("hazelaar", True), ("sering", True)):
        assert (f'href="{pad(leeshuis)}"' in leeshuis.gast(wie).get(pad(leeshuis)).text) is wel
    beuk = leeshuis.gast("beuk").get(f"/proces/{leeshuis.kenmerken['Wolkenveld']}").text
    assert "kindversie" not in beuk


def test_het_blad_op_papier_is_een_vel_en_zijn_naam_staat_alleen_in_de_tekst(leeshuis):
    adres = pad(leeshuis, f"/{kind(leeshuis, 'pien')}/blad")
    antwoord = leeshuis.gast("noor").client.get(adres)
    tekst = woorden(antwoord.data)
    for zin in (VAN_PIEN, NIET_JOUW_SCHULD, "Oefenomgeving — alles is verzonnen", "Voor Pien"):
        assert zin in tekst
    assert len(paginas(antwoord.data)) == 1
    assert alles_erin(antwoord.data).count("Pien") == 1, "niet in een kop en niet in de kenmerken"
    assert "Wolkenveld" not in alles_erin(antwoord.data)
    assert "Mijn blad" in kenmerken(antwoord.data)
    assert 'filename="blad.pdf"' in antwoord.headers["Content-Disposition"]
    assert logregels(leeshuis)[-1]["handeling"] == "afdrukken"


def test_wie_een_blad_niet_leest_drukt_het_niet_af(leeshuis):
    pien, bram = (pad(leeshuis, f"/{kind(leeshuis, wie)}/blad") for wie in ("pien", "bram"))
    for wie, adres in (("hazelaar", pien), ("pien", bram), ("ko", pien), ("rik", pien)):
        assert leeshuis.gast(wie).client.get(adres).status_code in (403, 404), wie
    school = leeshuis.gast("hazelaar").client.get(bram)
    assert school.status_code == 200
    assert "Voor Bram" not in woorden(school.data), "haar naam voor hem is niet door ons verteld"


VOL = "\n".join(["m" * (LANGST // MEESTE_REGELS - 1)] * MEESTE_REGELS)


@pytest.mark.parametrize("tekst", ["Zo is het gegaan. " * 40, VOL, "W" * 999])
def test_hoe_vol_ook_het_blijft_een_vel(leeshuis, tekst):
    delen = tuple((veld, tekst[:LANGST]) for veld in VELDEN)
    with leeshuis.als("sering", alleen_lezen=True) as werk:
        dag = werk.ctx.today
    vol = VersieRegel(1, 0, dag, "tiener", tuple(Plaatje), delen, (), ())
    assert len(paginas(gedrukt(vol, "Pien"))) == 1


def test_schrijven_nalezen_goedkeuren_en_dan_leest_het_kind_het(huis):
    gast, bram = huis.gast("wilg"), kind(huis, "bram")
    assert VAN_BRAM in leesbaar(gast.get(pad(huis, f"/{bram}/schrijf")).text), "het begint met wat er staat"
    gast.post(pad(huis, f"/{bram}/schrijf"), **NIEUW, versie="1")
    assert VAN_BRAM in pagina(huis, "noor")
    nakijken = leesbaar(gast.get(pad(huis, f"/{bram}/keur-goed")).text)
    assert "Kan dit kind dit dragen?" in nakijken
    assert "Bram, Noor, Joost, en wie van het lokaal team" in nakijken
    geweigerd = leesbaar(gast.post(pad(huis, f"/{bram}/keur-goed"), 422, versie="2", dragen=["weet"]).text)
    assert "Kruis alles aan wat in orde is." in geweigerd
    assert NIEUW["gebeurd"] not in pagina(huis, "noor")
    gast.post(pad(huis, f"/{bram}/keur-goed"), versie="2", dragen=list(DRAGEN))
    assert NIEUW["gebeurd"] in pagina(huis, "noor")
    assert VAN_BRAM not in pagina(huis, "noor")
    assert "Hier is nu niets om te lezen." in pagina(huis, "hazelaar"), "de school is niet weer aangekruist"
    gast.get(pad(huis, f"/{bram}/keur-goed"), 404)


def test_voor_joost_afgeschermd_ziet_eruit_alsof_er_geen_is(huis):
    gast, bram = huis.gast("wilg"), kind(huis, "bram")
    with huis.als("joost", alleen_lezen=True) as werk:
        joost = str(werk.ctx.actor.persoon_id)
    gast.post(pad(huis, f"/{bram}/schrijf"), **NIEUW, versie="1", niet_voor=[joost])
    assert "Niet: Joost." in leesbaar(gast.get(pad(huis, f"/{bram}/keur-goed")).text)
    gast.post(pad(huis, f"/{bram}/keur-goed"), versie="2", dragen=list(DRAGEN))
    assert NIEUW["gebeurd"] in pagina(huis, "noor")
    assert "Niet voor" not in pagina(huis, "noor")
    for weg in (NIEUW["gebeurd"], VAN_BRAM, "Voor Bram"):
        assert weg not in pagina(huis, "joost")
    huis.gast("joost").get(pad(huis, f"/{bram}/blad"), 404)


def test_twee_die_tegelijk_schrijven_lezen_elkaars_tekst(huis):
    gast, bram = huis.gast("wilg"), kind(huis, "bram")
    gast.post(pad(huis, f"/{bram}/schrijf"), **NIEUW, versie="1")
    anders = NIEUW | {"weer": "Bel opa Ko."}
    botsing = leesbaar(gast.post(pad(huis, f"/{bram}/schrijf"), 409, **anders, versie="1").text)
    assert "Ga naar Fien." in botsing
    assert "Bel opa Ko." in botsing


def test_wat_je_typte_toen_je_sessie_voorbij_was_staat_er_weer(huis):
    adres = pad(huis, f"/{kind(huis, 'bram')}/schrijf")
    te_laat(huis, huis.gast("wilg"), adres, NIEUW | {"versie": "1"})
    terug = leesbaar(huis.gast("wilg").get(adres).text)
    assert NIEUW["gebeurd"] in terug
    assert re.search(r'checked[^>]*value="hart"', terug)
    assert VAN_BRAM not in terug


def test_pien_zegt_zelf_iets_en_kiest_wie_het_leest(huis):
    gast, adres = huis.gast("pien"), pad(huis, f"/{kind(huis, 'pien')}/zeg")
    assert "Wat vind jij ervan?" in gast.get(adres).text
    gast.post(adres, stelling="niet_eens", reden="Ik ben niet boven gebleven.")
    gast.post(adres, stelling="weet_niet", reden="Misschien wordt het beter.", thuis="y")
    for wie, wel in (("pien", 2), ("wilg", 2), ("berk", 2), ("noor", 1), ("hazelaar", 0)):
        gelezen = pagina(huis, wie)
        zinnen = ("Ik ben niet boven gebleven.", "Misschien wordt het beter.")
        assert sum(zin in gelezen for zin in zinnen) == wel, wie
    assert "Misschien wordt het beter." in pagina(huis, "joost")


def test_een_ouder_of_hulpverlener_schrijft_niet_voor_het_kind(leeshuis):
    voor, adres = tel(leeshuis, Stellingname), pad(leeshuis, f"/{kind(leeshuis, 'pien')}/zeg")
    for wie in ("noor", "joost", "berk", "linde", "hazelaar", "sering"):
        antwoord = leeshuis.gast(wie).post(adres, None, stelling="eens", reden="Zij vindt het goed.")
        assert antwoord.status_code in (403, 404), wie
    assert tel(leeshuis, Stellingname) == voor


def test_de_contactpersoon_schrijft_op_wat_het_kind_zei(huis):
    gast, adres = huis.gast("wilg"), pad(huis, f"/{kind(huis, 'bram')}/zeg")
    assert "Wat zegt het kind ervan?" in gast.get(adres).text
    gast.post(adres, stelling="eens", reden="De zon mag groter.")
    assert "De zon mag groter." in pagina(huis, "berk")
    assert "De zon mag groter." not in pagina(huis, "noor")


@pytest.mark.parametrize(
    ("anders", "zin", "veld"),
    [
        ({"taal": ""}, "Kies hoe dit kind leest.", "taal"),
        ({"gebeurd": " "}, "Schrijf in een paar zinnen op wat er is gebeurd.", "gebeurd"),
        ({"weer": ""}, "Schrijf op wat het kind doet als het weer gebeurt.", "weer"),
        ({"praten": "x" * (LANGST + 1)}, "te lang voor een kind", "praten"),
        ({"bellen": "Fien, Wilgenlaan 12"}, ZIN, "bellen"),
        ({"bellen": "Bel 06-12345678"}, "een telefoonnummer", "bellen"),
        ({"plaatjes": ["draak"]}, "Kies uit de plaatjes", "plaatjes"),
        ({"gehoor": ["iemand"]}, "kan dit niet lezen", "gehoor"),
        ({"niet_voor": ["iemand"]}, "hoort niet bij dit gezin", "niet_voor"),
    ],
)
def test_een_fout_staat_bij_haar_veld_en_er_gaat_niets_verloren(leeshuis, anders, zin, veld):
    voor, adres = afdruk(leeshuis.ruimte), pad(leeshuis, f"/{kind(leeshuis, 'bram')}/schrijf")
    getypt = NIEUW | {"versie": "1", "tekening": "Een hoge toren."} | anders
    antwoord = leeshuis.gast("wilg").post(adres, 422, **getypt)
    assert zin in leesbaar(antwoord.text)
    assert f'id="{veld}-fout"' in antwoord.text
    assert "Een hoge toren." in antwoord.text
    assert afdruk(leeshuis.ruimte) == voor


def test_wat_in_het_noodplan_staat_komt_niet_op_het_blad_en_er_staat_niet_bij_waarom(leeshuis):
    """Mw. Kastanje reads the noodplan of Eva: where she goes, and the sentence that was agreed."""
    with leeshuis.als("liv", alleen_lezen=True) as werk:
        adres = pad(leeshuis, f"/{werk.ctx.actor.persoon_id}/schrijf", "Lantaarn")
    for zin in ("Mama zegt: is de vergadering verplaatst?", "Mama gaat naar mw. Vlier."):
        antwoord = leeshuis.gast("kastanje").post(adres, 422, **NIEUW | {"weer": zin}, versie="0")
        assert ZIN in leesbaar(antwoord.text)
        assert zin in leesbaar(antwoord.text), "wat je typte staat er nog"


def test_voor_wie_geen_kind_is_valt_er_niets_te_schrijven(leeshuis):
    with leeshuis.als("noor", alleen_lezen=True) as werk:
        noor = werk.ctx.actor.persoon_id
    for rest in ("keur-goed", "zeg", "blad"):
        leeshuis.gast("wilg").get(pad(leeshuis, f"/{noor}/{rest}"), 404)
    terug = leeshuis.gast("wilg").get(pad(leeshuis, f"/{noor}/schrijf"), 302)
    assert terug.headers["Location"].endswith(pad(leeshuis))
    leeshuis.gast("wilg").get(pad(leeshuis, f"/{leeshuis.wie['rik']}/schrijf"), 404)
