"""Delen en inzage: wie erbij is, wat er is gedeeld, en het bijzonder protocol."""

import re

import pytest
from sqlmodel import select

from caseapp.tables import CaseRelatie, Deeltoestemming, Gebeurtenis, ProtocolBesluit, Verstrekking

from .wandeling import gemaskerd, leesbaar
from .winkel import afdruk, tel

DOEL = "Meedenken over rust in huis."
REDEN = "De hulp is klaar en dat weet het gezin."
LANG, RTL = "a" * 10_001, "مرحبا، هذا نص طويل بما يكفي 🌱"


def pad(huis, rest="", gezin="Wolkenveld"):
    return huis.pad(gezin, f"delen{rest}")


def persoon(huis, wie):
    with huis.als(wie, alleen_lezen=True) as werk:
        return str(werk.ctx.actor.persoon_id)


def velden(huis, **anders):
    """Health of Joost, from dhr. Den to dhr. Berk, with his own yes."""
    joost = persoon(huis, "joost")
    gewoon = {
        "over": joost,
        "wat": "gezondheid",
        "van": str(huis.wie["den"]),
        "aan": str(huis.wie["berk"]),
        "grondslag": "toestemming",
        "overlegd": "",
        "doel": "Weten of de hulp bij de afspraken past.",
        "motivering": "Alleen of hij komt en hoe het gaat.",
        "tot": "1-6-2026",
        "is_verteld": "ja",
        "verteld": "Samen met Joost opgeschreven.",
        "herzien": "",
    }
    return gewoon | anders


def zegt_ja(huis):
    """Joost, asked by mw. Wilg and answering on his own page."""
    joost = persoon(huis, "joost")
    vraag = {
        "over": joost,
        "wat": "gezondheid",
        "aan": str(huis.wie["berk"]),
        "wie": joost,
        "doel": "Weten of de hulp bij de afspraken past.",
        "tot": "1-6-2026",
    }
    huis.gast("wilg").post(huis.pad("Wolkenveld", "toestemming/vragen"), **vraag)
    with huis.als("joost", alleen_lezen=True) as werk:
        query = select(Deeltoestemming).where(Deeltoestemming.aan_id == huis.wie["berk"])
        rij = werk.ctx.session.exec(query.order_by(Deeltoestemming.op.desc())).first()
    waar = huis.pad("Wolkenveld", f"toestemming/{rij.id}/zeg")
    huis.gast("joost").post(waar, antwoord="gegeven", woorden="")


def laatste(huis):
    """Where the newest verstrekking is handled."""
    with huis.als("sering", alleen_lezen=True) as werk:
        rij = werk.ctx.session.exec(select(Verstrekking).order_by(Verstrekking.op.desc())).first()
        return pad(huis, f"/{rij.id}")


def relatie(huis, wie, gezin="Wolkenveld"):
    with huis.als("sering", alleen_lezen=True) as werk:
        query = select(CaseRelatie).where(
            CaseRelatie.gebruiker_id == huis.wie[wie], CaseRelatie.gezin_id == huis.gezinnen[gezin]
        )
        return pad(huis, f"/betrokken/{werk.ctx.session.exec(query).first().id}/beeindigen")


def test_de_contactpersoon_legt_vast_wat_zij_deelt_en_joost_leest_het(huis):
    wilg = huis.gast("wilg")
    wilg.get(pad(huis, "/verstrekken"))
    wilg.post(pad(huis, "/verstrekken"), **velden(huis))
    assert "Samen met Joost opgeschreven." in leesbaar(wilg.get(pad(huis)).text)
    pagina = leesbaar(huis.gast("joost").get(pad(huis)).text)
    assert "Gezondheid over jou" in pagina
    assert "Alleen of hij komt en hoe het gaat." in pagina
    assert "Alleen of hij komt" not in leesbaar(huis.gast("noor").get(pad(huis)).text)


def test_zolang_het_niet_verteld_is_leest_joost_het_niet_en_daarna_wel(huis):
    wilg, nog_niet = (
        huis.gast("wilg"),
        {"is_verteld": "nee", "verteld": "Nu is het niet veilig.", "herzien": "24-4-2026"},
    )
    voor = huis.gast("joost").get(pad(huis)).text
    wilg.post(pad(huis, "/verstrekken"), **velden(huis, **nog_niet))
    assert gemaskerd(huis.gast("joost").get(pad(huis)).text) == gemaskerd(voor)
    wilg.post(laatste(huis) + "/informeren", verteld="Aan Joost verteld, bij hem thuis.")
    assert "Aan Joost verteld, bij hem thuis." in leesbaar(huis.gast("joost").get(pad(huis)).text)


def test_een_noodsituatie_werkt_pas_na_een_tweede_persoon(huis):
    nood = {"grondslag": "noodsituatie_vitaal_belang", "tot": "20-4-2026"}
    wilg = huis.gast("wilg")
    wilg.post(pad(huis, "/verstrekken"), **velden(huis, **nood))
    waar = laatste(huis) + "/bevestigen"
    assert "Ik kijk mee en bevestig" not in wilg.get(pad(huis)).text
    assert "Jij hebt dit zelf vastgelegd" in wilg.post(waar, 422).text
    assert "Jij krijgt deze gegevens" in huis.gast("berk").post(waar, 422).text
    linde = huis.gast("linde")
    assert "Ik kijk mee en bevestig" in linde.get(pad(huis)).text
    linde.post(waar)
    assert "al bevestigd" in linde.post(waar, 422).text


def test_wie_het_aangaat_maar_niet_helpt_bevestigt_niets(huis):
    nood = {"grondslag": "noodsituatie_vitaal_belang", "tot": "20-4-2026"}
    huis.gast("wilg").post(pad(huis, "/verstrekken"), **velden(huis, **nood))
    waar = laatste(huis) + "/bevestigen"
    assert "Alleen iemand die zelf bij dit gezin werkt" in huis.gast("joost").post(waar, 422).text
    for wie in ("noor", "hazelaar", "kastanje", "rik"):
        huis.gast(wie).post(waar, 404)


FOUTEN = {
    "past niet": ({"wat": "justitie"}, "past niet bij deze soort gegevens"),
    "einde voor begin": ({"tot": "1-1-2026"}, "De einddatum ligt voor vandaag."),
    "geen datum": ({"tot": "morgen"}, "Schrijf de datum als dag-maand-jaar"),
    "achteraf": ({"vanaf": "10-4-2026"}, "Een grondslag achteraf bestaat niet"),
    "zonder doel": ({"doel": ""}, "Schrijf op waarvoor dit nodig is."),
    "te lang": ({"motivering": LANG}, "te lang"),
    "bsn": ({"doel": "Het gaat om 111222333, denk ik."}, "burgerservicenummer"),
    "nog niet zonder dag": ({"is_verteld": "nee"}, "Kies de dag waarop je opnieuw bekijkt"),
    "zelfde": ({"aan": "den"}, "dezelfde persoon"),
}


@pytest.mark.parametrize(("anders", "zin"), FOUTEN.values(), ids=FOUTEN)
def test_delen_dat_niet_kan_bewaart_niets_en_geeft_terug_wat_je_typte(huis, anders, zin):
    met = velden(huis, **{"verteld": RTL} | anders)
    met["aan"] = str(huis.wie["den"]) if met["aan"] == "den" else met["aan"]
    voor = afdruk(huis.ruimte)
    pagina = leesbaar(huis.gast("wilg").post(pad(huis, "/verstrekken"), 422, **met).text)
    assert zin in pagina
    assert RTL in pagina
    assert afdruk(huis.ruimte) == voor


def test_wat_is_ingetrokken_blijft_staan_en_stopt_en_kan_niet_nog_een_keer(huis):
    wilg = huis.gast("wilg")
    wilg.post(pad(huis, "/verstrekken"), **velden(huis))
    waar = laatste(huis) + "/intrekken"
    assert "minstens 10 tekens" in wilg.post(waar, 422, reden="klaar").text
    wilg.post(waar, reden=REDEN)
    assert REDEN in leesbaar(huis.gast("joost").get(pad(huis)).text)
    assert "Dit is al ingetrokken." in wilg.post(waar, 422, reden=REDEN).text


def test_iemand_erbij_vragen_en_weer_laten_gaan(huis):
    wilg, els = huis.gast("wilg"), huis.gast("els")
    els.get(huis.pad("Wolkenveld"), 403)
    met = {"gebruiker": str(huis.wie["els"]), "doel": DOEL, "tot": "1-6-2026"}
    wilg.post(pad(huis, "/uitnodigen"), **met)
    assert DOEL in leesbaar(els.get(pad(huis)).text)
    assert "al bij dit gezin betrokken" in wilg.post(pad(huis, "/uitnodigen"), 422, **met).text
    waar = relatie(huis, "els")
    wilg.post(waar, reden=REDEN)
    els.get(huis.pad("Wolkenveld"), 403)
    wilg.post(waar, 404, reden=REDEN)


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"gebruiker": ""}, "Kies wie je erbij vraagt."),
        ({"doel": LANG}, "te lang"),
        ({"doel": "Bel 06-12345678 voor haar."}, "telefoonnummer"),
        ({"tot": "1-1-2026"}, "voor vandaag"),
    ],
)
def test_iemand_erbij_vragen_dat_niet_kan_verandert_niets(huis, anders, zin):
    met = {"gebruiker": str(huis.wie["els"]), "doel": DOEL, "tot": ""} | anders
    voor = afdruk(huis.ruimte)
    assert zin in leesbaar(huis.gast("wilg").post(pad(huis, "/uitnodigen"), 422, **met).text)
    assert afdruk(huis.ruimte) == voor


@pytest.mark.parametrize(
    ("wie", "code"), [("noor", 403), ("berk", 403), ("hazelaar", 403), ("kastanje", 404)]
)
def test_alleen_wie_het_register_bijhoudt_verandert_iets(leeshuis, wie, code):
    voor, gast = afdruk(leeshuis.ruimte), leeshuis.gast(wie)
    for rest in ("/verstrekken", "/uitnodigen"):
        gast.get(pad(leeshuis, rest), code)
        gast.post(pad(leeshuis, rest), code, doel=DOEL)
    gast.post(leeshuis.pad("Wolkenveld", "protocol/instellen"), code, reden=REDEN)
    assert afdruk(leeshuis.ruimte) == voor


@pytest.mark.parametrize(
    ("wie", "code"), [("olm", 404), ("els", 403), ("ko", 403), ("rik", 404), ("beuk", 403)]
)
def test_een_ander_leert_niets_van_deze_pagina(leeshuis, wie, code):
    pagina = leesbaar(leeshuis.gast(wie).get(pad(leeshuis), code).text)
    assert "dhr. Den" not in pagina
    assert "gezondheid" not in pagina.lower()


def test_wat_een_verblijf_verraadt_staat_er_voor_het_gezin_niet(leeshuis):
    """Domein 8.7-7: also not for who stays there."""
    for wie in ("eva", "liv", "rik"):
        pagina = leesbaar(leeshuis.gast(wie).get(pad(leeshuis, gezin="Lantaarn")).text)
        assert "Vrouwenopvang" not in pagina
        assert "mw. Vlier" not in pagina
    assert "mw. Vlier" in leeshuis.gast("kastanje").get(pad(leeshuis, gezin="Lantaarn")).text


@pytest.mark.parametrize("wie", ["eva", "liv", "rik", "spar", "vlier"])
def test_niemand_van_het_gezin_of_uit_de_keten_merkt_iets_van_het_protocol(leeshuis, wie):
    gast = leeshuis.gast(wie)
    for rest in ("", "delen", "mensen", "tijdlijn", "inzage", "contactpersoon", "gebeurtenissen/noteer"):
        tekst = leesbaar(gast.get(leeshuis.pad("Lantaarn", rest), None).text).lower()
        assert "protocol" not in tekst
        assert "terreur" not in tekst
        assert "aandachtsfunctionaris" not in tekst


def protocol(huis, rest):
    return huis.pad("Wolkenveld", f"protocol/{rest}")


INSTELLEN = {
    "soort": "huwelijksdwang",
    "deskundige": "lkha",
    "reden": "Pien vertelde school over een reis naar familie.",
}


def test_een_protocol_instellen_advies_vastleggen_en_opheffen(huis):
    wilg = huis.gast("wilg")
    assert ">LEC EGG</option>" in wilg.get(huis.pad("Wolkenveld", "protocol")).text
    wilg.post(protocol(huis, "advies"), 404)
    wilg.post(protocol(huis, "instellen"), **INSTELLEN)
    assert "Bijzonder protocol: huwelijksdwang" in leesbaar(wilg.get(huis.pad("Wolkenveld")).text)
    assert "deskundige raadplegen" in wilg.get("/vandaag").text
    assert "loopt al een bijzonder protocol" in wilg.post(protocol(huis, "instellen"), 422, **INSTELLEN).text
    assert "Leg eerst het advies" in wilg.post(protocol(huis, "opheffen"), 422, reden=REDEN).text
    wilg.post(protocol(huis, "advies"), uitnodigen="nee", advies="Praat alleen met Pien, op school.")
    wilg.post(protocol(huis, "opheffen"), reden="De deskundige ziet geen signalen meer.")
    assert "Bijzonder protocol" not in wilg.get(huis.pad("Wolkenveld")).text


@pytest.mark.parametrize("reden", ["", "zomaar", LANG, "Het is 111222333, zegt zij tegen school."])
def test_een_protocol_zonder_goede_reden_wordt_niet_ingesteld(huis, reden):
    aantal = tel(huis, ProtocolBesluit)
    huis.gast("wilg").post(protocol(huis, "instellen"), 422, **INSTELLEN | {"reden": reden})
    assert tel(huis, ProtocolBesluit) == aantal


def test_onder_een_protocol_komt_er_niemand_uit_het_netwerk_bij_en_leest_het_gezin_niets_nieuws(huis):
    wilg = huis.gast("wilg")
    wilg.post(protocol(huis, "instellen"), **INSTELLEN)
    wilg.post(relatie(huis, "fien"), reden=REDEN)
    met = {"gebruiker": str(huis.wie["fien"]), "doel": DOEL}
    assert "Er loopt een bijzonder protocol." in leesbaar(
        wilg.post(pad(huis, "/uitnodigen"), 422, **met).text
    )
    zin = "Mw. Wilg belt met school over de reis."
    noteer = huis.pad("Wolkenveld", "gebeurtenissen/noteer")
    wilg.post(noteer, soort="contact", over="", tekst=zin)
    assert zin in leesbaar(huis.gast("berk").get(huis.pad("Wolkenveld")).text)
    for wie in ("noor", "joost", "pien"):
        assert zin not in leesbaar(huis.gast(wie).get(huis.pad("Wolkenveld", "tijdlijn")).text)
    wilg.post(noteer, soort="contact", over="", tekst="Dit mag iedereen weten.", ook_gezin="y")
    assert "Dit mag iedereen weten." in leesbaar(huis.gast("noor").get(huis.pad("Wolkenveld")).text)


def test_wat_noor_onder_een_protocol_schrijft_ziet_zij_zelf_en_joost_niet(huis):
    huis.gast("wilg").post(protocol(huis, "instellen"), **INSTELLEN)
    noor, zin = huis.gast("noor"), "Vanavond was het stil in huis."
    noor.post(huis.pad("Wolkenveld", "gebeurtenissen/noteer"), soort="contact", over="", tekst=zin)
    assert zin in leesbaar(noor.get(huis.pad("Wolkenveld")).text)
    assert zin in leesbaar(huis.gast("wilg").get(huis.pad("Wolkenveld")).text)
    assert zin not in leesbaar(huis.gast("joost").get(huis.pad("Wolkenveld")).text)


def test_tot_de_laatste_dag_en_niet_langer(huis):
    """The end date is a day of the story."""
    zegt_ja(huis)
    huis.gast("wilg").post(pad(huis, "/verstrekken"), **velden(huis, tot="12-4-2026"))
    berk = huis.gast("berk")
    ziet_niet = re.compile(r"Dit zie je hier niet.*[Gg]ezondheid")
    assert not ziet_niet.search(leesbaar(berk.get(huis.pad("Wolkenveld")).text))
    huis.gast("sering").post("/oefenruimte/klok", stap="week")
    assert ziet_niet.search(leesbaar(berk.get(huis.pad("Wolkenveld")).text))
    assert "afgelopen" in berk.get(pad(huis)).text


def test_een_gebeurtenis_per_stap_en_niet_meer(huis):
    zegt_ja(huis)
    voor = tel(huis, Gebeurtenis)
    wilg = huis.gast("wilg")
    wilg.post(pad(huis, "/verstrekken"), **velden(huis))
    wilg.post(laatste(huis) + "/intrekken", reden=REDEN)
    assert tel(huis, Gebeurtenis) == voor + 2
