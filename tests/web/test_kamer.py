"""Een zitting van de lokale kamer door de deuren heen: van inbreng tot verslag, met wat ieder dan ziet."""

import re
from datetime import timedelta

import pytest

from caseapp.domain.kamer.woorden import Wijze, ZittingStap
from caseapp.tables import KamerInbreng, Zitting

from .wandeling import leesbaar
from .zitting import (
    KERN,
    OP_NAAM,
    agendeer,
    breng_in,
    een,
    ga_verder,
    naar_stap,
    open_de_zitting,
    open_zitting,
    over,
    pad,
)


@pytest.fixture
def op_tafel(huis):
    """The anonymous gezin of the seeds is on the table: mw. Wilg brought it in, four think along."""
    open_de_zitting(huis, "wilg", "linde", "hazelaar", "olm")
    naar_stap(huis, ZittingStap.VRAAG)
    return huis


def test_een_hele_zitting_van_opening_tot_verslag(op_tafel):
    huis, weg = op_tafel, pad(op_tafel)
    voorzitter, inbrenger, school = huis.gast("beuk"), huis.gast("wilg"), huis.gast("hazelaar")
    naar_stap(huis, ZittingStap.TEGENSPRAAK)
    assert "De tegenspraak is nog niet gedaan" in ga_verder(huis, voorzitter)
    school.post(f"{weg}/hand", op="op")
    assert "mw. Hazelaar" in leesbaar(voorzitter.get(f"{weg}/live").text).split("Hand op:")[1][:40]
    voorzitter.post(f"{weg}/beurt", wie=str(huis.wie["hazelaar"]))
    assert "jij bent aan het woord" in school.get(f"{weg}/live").text
    school.post(
        over(huis, "bijdrage"), soort="tegenspraak", leefgebied="", tekst="Misschien rust het kind juist uit."
    )
    naar_stap(huis, ZittingStap.ADVIES)
    voorzitter.post(over(huis, "advies"), tekst="Vraag het kind zelf wat helpt.")
    voorzitter.post(over(huis, "voorgelezen"))
    inbrenger.post(over(huis, "antwoord"), wel="Dat doe ik.", niet="")
    dag = (open_zitting(huis).op + timedelta(days=10)).strftime("%d-%m-%Y")
    naar_stap(huis, ZittingStap.ACTIES)
    voorzitter.post(
        over(huis, "actie"), wie=str(huis.wie["hazelaar"]), uiterlijk=dag, tekst="Vragen wat helpt op school."
    )
    naar_stap(huis, ZittingStap.INFORMEREN)
    voorzitter.post(over(huis, "vertel"), wie=str(huis.wie["wilg"]), uiterlijk=dag, hoe="Eerst apart.")
    naar_stap(huis, ZittingStap.OPSCHALING)
    rij = een(huis, KamerInbreng, KamerInbreng.id == open_zitting(huis).inbreng_id)
    voorzitter.post(over(huis, "uitkomst"), uitkomsten="advies_aan_contactpersoon", waarom="", monitoring=dag)
    naar_stap(huis, ZittingStap.AFSLUITING)
    voorzitter.post(f"{weg}/sluit", leerpunt="Eerst vragen, dan raden.", volgende=dag)
    verslag = leesbaar(school.get(weg).text)
    for tekst in ("Vraag het kind zelf wat helpt.", "Misschien rust het kind juist uit.", "Dat doe ik."):
        assert tekst in verslag
    assert "Vragen wat helpt op school." in school.get("/overleg").text
    assert "Vragen wat helpt op school." in school.get("/vandaag").text
    assert school.get(f"{weg}/verslag").data.startswith(b"%PDF")
    school.get(f"{weg}/inbreng/{rij.id}", 403)


# What each may read of what was brought in: by name only who was chosen, anonymously who is asked.


@pytest.mark.parametrize(
    ("wie", "zitting", "inbreng"),
    [
        ("beuk", 200, 200),
        ("wilg", 200, 200),
        ("linde", 200, 200),
        ("hazelaar", 200, 200),
        ("amberboom", 200, 200),
        ("sering", 200, 200),
        ("eik", 403, 403),
        ("els", 403, 403),
        ("kastanje", 403, 403),
        ("noor", 403, 403),
        ("pien", 403, 403),
        ("acacia", 403, 403),
        ("hulst", 403, 403),
    ],
)
def test_wie_een_zitting_ziet_en_wie_leest_wat_is_ingebracht(leeshuis, wie, zitting, inbreng):
    rij = een(leeshuis, KamerInbreng, KamerInbreng.zitting_id == open_zitting(leeshuis).id)
    gast, weg = leeshuis.gast(wie), f"/overleg/zittingen/{rij.zitting_id}"
    gezien = gast.get(weg, zitting).text + gast.get(f"{weg}/inbreng/{rij.id}", inbreng).text
    assert ("Er was een jaar lang ruzie" in leesbaar(gezien)) is (inbreng == 200)


def _op_naam(huis):
    return een(huis, KamerInbreng, KamerInbreng.wijze == Wijze.OP_NAAM)


def test_op_naam_hoort_alleen_wie_is_gekozen_en_na_sluiten_niemand_meer(leeshuis):
    rij = _op_naam(leeshuis)
    weg = f"/overleg/zittingen/{rij.zitting_id}"
    for wie in ("lork", "esdoorn", "meidoorn", "tamarisk", "bo"):
        assert "Laat dhr. Lork tot mei" in leesbaar(leeshuis.gast(wie).get(weg).text)
        leeshuis.gast(wie).get(f"{weg}/inbreng/{rij.id}", 403)
    for wie in ("linde", "olm", "els", "kaatje" if "kaatje" in leeshuis.wie else "noor"):
        leeshuis.gast(wie).get(weg, 403)


def test_een_anoniem_gezin_herkent_wie_meedacht_nergens_aan(leeshuis):
    """Neither a name of the gezin, nor the pseudonym it has on the bord, on any page of the kamer."""
    rij = een(leeshuis, KamerInbreng, KamerInbreng.zitting_id == open_zitting(leeshuis).id)
    weg = f"/overleg/zittingen/{rij.zitting_id}"
    verboden = re.compile(rf"\b(Wolkenveld|Noor|Joost|Pien|Bram|{leeshuis.kenmerken['Wolkenveld']})\b")
    for wie in ("beuk", "linde", "populier", "hazelaar", "olm"):
        gast = leeshuis.gast(wie)
        for pad_ in ("/overleg", weg, f"{weg}/inbreng/{rij.id}"):
            tekst = gast.get(pad_).text
            assert not verboden.search(tekst), (wie, pad_)
            assert str(leeshuis.gezinnen["Wolkenveld"]) not in tekst


def test_wie_bij_het_gezin_werkt_vindt_daar_niet_dat_het_anoniem_is_ingebracht(leeshuis):
    """Dhr. Berk works with the gezin, and takes no part: nor does mw. Hazelaar learn there which it is."""
    for wie in ("berk", "linde", "hazelaar"):
        tekst = leesbaar(leeshuis.gast(wie).get(leeshuis.pad("Wolkenveld", "overleg"), None).text)
        assert "Hoe houden wij vast wat werkt" not in tekst


def test_het_scherm_aan_de_muur_is_van_de_voorzitter_en_noemt_niemand(op_tafel):
    huis, weg = op_tafel, pad(op_tafel)
    school = huis.gast("hazelaar")
    naar_stap(huis, ZittingStap.VERDUIDELIJKING)
    school.post(
        over(huis, "bijdrage"), soort="verduidelijking", leefgebied="", tekst="Wie kijkt er in de nacht?"
    )
    jargon = "Een plan is hier het plan van het gezin."
    school.post(over(huis, "bijdrage"), soort="jargon", leefgebied="", tekst=jargon)
    muur = leesbaar(huis.gast("beuk").get(f"{weg}/scherm").text)
    assert "Hoe houden wij vast wat werkt" in muur
    assert jargon in muur
    assert "Wie kijkt er in de nacht?" not in muur
    assert "mw. Hazelaar" not in muur
    for deel in (
        "Er was een jaar lang ruzie",
        "Spanning over geld en slapen",
        "Het oudste kind vertelt veel",
    ):
        assert deel not in muur
    for wie in ("hazelaar", "wilg", "sering"):
        huis.gast(wie).get(f"{weg}/scherm", 403)
        huis.gast(wie).get(f"{weg}/stand/scherm", 403)


def test_op_naam_staat_er_op_de_muur_geen_woord(huis):
    breng_in(huis, **OP_NAAM, deelnemers=str(huis.wie["linde"]))
    agendeer(huis)
    eerder = een(
        huis,
        KamerInbreng,
        KamerInbreng.wijze == Wijze.ANONIEM,
        KamerInbreng.zitting_id == open_zitting(huis).id,
    )
    huis.gast("beuk").post(pad(huis, f"/inbreng/{eerder.id}/eraf"))
    open_de_zitting(huis, "kastanje", "linde", "hazelaar")
    naar_stap(huis, ZittingStap.FEITEN)
    muur = leesbaar(huis.gast("beuk").get(pad(huis, "/scherm")).text)
    assert "op naam besproken" in muur
    assert KERN["vraag"] not in muur
    assert KERN["feiten"] in leesbaar(huis.gast("linde").get(pad(huis, "/live")).text)
    niet = leesbaar(huis.gast("hazelaar").get(pad(huis, "/live")).text)
    assert "Jij zit daar niet bij" in niet
    assert KERN["vraag"] not in niet
    huis.gast("hazelaar").post(over(huis, "bijdrage"), 403, soort="optie", leefgebied="", tekst="Een idee.")


# Bad input, each with its sentence.


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"feiten": "Eva slaapt slecht."}, "Hier staat een naam uit het gezin"),
        ({"feiten": "Een kind van 14 jaar slaapt slecht."}, "Hier staat een leeftijd uit het gezin"),
        ({"feiten": "Het begon op 3 maart."}, "Hier staat een datum"),
        ({"feiten": "Bij De Vogelboom weten ze het."}, "lijkt een naam"),
        ({"vraag": "Wij lopen vast."}, "Maak er een vraag van"),
        ({"nagekeken": ""}, "kan iemand uit de buurt dit gezin herkennen"),
        ({"erbij": "aan_tafel"}, "Wie aan tafel zit, is niet anoniem"),
        ({"wijze": "op_naam"}, "alleen met een grondslag"),
        (OP_NAAM, "Kies wie meedoet"),
        (OP_NAAM | {"categorieen": "financien", "deelnemers": "x"}, "Kies uit de lijst"),
    ],
)
def test_een_inbreng_die_niet_klopt_komt_terug_met_een_zin_en_alles_wat_er_stond(huis, anders, zin):
    antwoord = breng_in(huis, verwacht=422, **anders)
    assert zin in leesbaar(antwoord.text)
    assert (KERN | anders)["patroon"] in antwoord.text
    wacht = KamerInbreng.zitting_id.is_(None)
    assert een(huis, KamerInbreng, KamerInbreng.gezin_id == huis.gezinnen["Lantaarn"], wacht) is None


def test_een_grondslag_die_niet_past_bij_de_soort_wordt_geweigerd(huis):
    anders = OP_NAAM | {"categorieen": ["gva_gedeeld", "financien"], "deelnemers": str(huis.wie["linde"])}
    antwoord = breng_in(huis, verwacht=422, **anders)
    assert "Deze grondslag past niet bij deze soort gegevens" in leesbaar(antwoord.text)


def test_een_ervaringsdeskundige_denkt_anoniem_mee_en_hoort_niets_op_naam(huis):
    antwoord = breng_in(huis, verwacht=422, **OP_NAAM, deelnemers=str(huis.wie["amberboom"]))
    assert "Kies uit de lijst" in leesbaar(antwoord.text)


def test_een_kamer_zonder_voorzitter_wordt_niet_begonnen(huis):
    antwoord = huis.gast("beuk").post("/overleg/kamers/nieuw", 422, naam="Kamer Oost", voorzitter="")
    assert "Een kamer zonder voorzitter is er niet" in leesbaar(antwoord.text)
    huis.gast("wilg").post("/overleg/kamers/nieuw", 403, naam="Kamer Oost", voorzitter="")


def test_een_zitting_met_te_weinig_mensen_gaat_niet_open(huis):
    antwoord = huis.gast("beuk").post(pad(huis, "/open"), 422, gelezen="y", aanwezig=str(huis.wie["wilg"]))
    assert "Er zijn er te weinig" in leesbaar(antwoord.text)


def test_wat_niet_in_deze_zitting_is_ingebracht_opent_niet(huis):
    van_een_ander = een(huis, KamerInbreng, KamerInbreng.gezin_id == huis.gezinnen["Waterlelie"])
    for wie in ("hazelaar", "beuk"):
        antwoord = huis.gast(wie).get(pad(huis, f"/inbreng/{van_een_ander.id}"), 403)
        assert "niet ingebracht" in leesbaar(antwoord.text)


def test_sluiten_met_een_gezin_zonder_uitkomst_kan_niet(op_tafel):
    huis = op_tafel
    antwoord = huis.gast("beuk").post(pad(huis, "/sluit"), 422, leerpunt="", volgende="")
    assert "is nog niet vastgelegd wat eruit kwam" in leesbaar(antwoord.text)
    assert open_zitting(huis).gesloten_op is None


def test_wie_bij_de_kring_van_een_bijzonder_protocol_hoort_wordt_niet_uitgenodigd(huis):
    """Of Lantaarn a bijzonder protocol runs: nobody of the gezin comes to the table, not even by name."""
    breng_in(huis, **OP_NAAM, deelnemers=str(huis.wie["linde"]))
    agendeer(huis)
    antwoord = huis.gast("beuk").post(pad(huis, "/nodig-uit"), 422, wie=str(huis.wie["rik"]))
    assert "bijzonder protocol" in leesbaar(antwoord.text)
    huis.gast("rik").get(pad(huis), 403)


def test_iemand_uit_een_gezin_komt_alleen_voor_een_eigen_gezin_op_naam(huis):
    antwoord = huis.gast("beuk").post(pad(huis, "/nodig-uit"), 422, wie=str(huis.wie["noor"]))
    assert "wie" in antwoord.text
    huis.gast("noor").get(pad(huis), 403)


def test_alleen_de_voorzitter_leidt(op_tafel):
    huis, weg = op_tafel, pad(op_tafel)
    for waar, velden in (
        (f"{weg}/stap", {"richting": "verder", "van": "vraag"}),
        (f"{weg}/beurt", {"wie": ""}),
        (over(huis, "advies"), {"tekst": "Mijn advies."}),
        (f"{weg}/sluit", {"leerpunt": ""}),
    ):
        huis.gast("wilg").post(waar, 403, **velden)
        huis.gast("sering").post(waar, 403, **velden)
    assert open_zitting(huis).stap is ZittingStap.VRAAG


def test_twee_keer_gedrukt_slaat_geen_stap_over(op_tafel):
    huis, weg = op_tafel, pad(op_tafel)
    voorzitter = huis.gast("beuk")
    van = re.search(r'name="van" value="([^"]+)"', voorzitter.get(f"{weg}/live").text)[1]
    for richting in ("verder", "verder", "terug"):
        voorzitter.post(f"{weg}/stap", richting=richting, van=van)
        assert open_zitting(huis).stap is ZittingStap.FEITEN
    assert "Kijk waar jullie nu zijn" in leesbaar(voorzitter.get(f"{weg}/live").text)
    voorzitter.post(f"{weg}/stap", richting="verder")
    assert open_zitting(huis).stap is ZittingStap.FEITEN


@pytest.mark.parametrize(
    ("wie", "deel", "velden"),
    [
        ("hazelaar", "bijdrage", {"soort": "optie", "leefgebied": ""}),
        ("beuk", "advies", {}),
        ("wilg", "antwoord", {"niet": ""}),
        ("beuk", "vertel", {}),
    ],
)
def test_wat_je_over_het_ene_gezin_typt_komt_nooit_bij_het_volgende(huis, wie, deel, velden):
    """The chair goes on to the next gezin while somebody types: refused, and the text is still there."""
    breng_in(huis)
    volgend = agendeer(huis)
    open_de_zitting(huis, "wilg", "linde", "hazelaar", "olm")
    naar_stap(huis, ZittingStap.VRAAG)
    waar, nu = over(huis, deel), open_zitting(huis)
    assert nu.inbreng_id != volgend
    with huis.als("beuk") as werk:
        werk.ctx.session.get_one(Zitting, nu.id).inbreng_id = volgend
    if deel == "vertel":
        dag = (nu.op + timedelta(days=10)).strftime("%d-%m-%Y")
        velden = {"wie": str(huis.wie["wilg"]), "uiterlijk": dag}
    zin = "Het hoort bij het vorige gezin."
    antwoord = huis.gast(wie).post(waar, 422, tekst=zin, wel=zin, hoe=zin, **velden)
    assert "Dit gezin ligt nu niet op tafel" in leesbaar(antwoord.text)
    assert zin in leesbaar(antwoord.text)
    assert zin not in leesbaar(huis.gast("beuk").get(pad(huis, "/live")).text)


def test_alleen_wie_inbracht_antwoordt_op_het_advies_en_pas_na_voorlezen(op_tafel):
    huis = op_tafel
    huis.gast("beuk").post(over(huis, "advies"), tekst="Vraag het kind zelf wat helpt.")
    antwoord = huis.gast("wilg").post(over(huis, "antwoord"), 422, wel="Dat doe ik.", niet="")
    assert "nog niet voorgelezen" in leesbaar(antwoord.text)
    huis.gast("beuk").post(over(huis, "voorgelezen"))
    antwoord = huis.gast("hazelaar").post(over(huis, "antwoord"), 422, wel="Dat doe ik.", niet="")
    assert "Alleen wie het gezin inbracht" in leesbaar(antwoord.text)


def test_wie_meedenkt_over_een_anoniem_gezin_typt_geen_naam(op_tafel):
    huis = op_tafel
    velden = {"soort": "optie", "leefgebied": ""}
    antwoord = huis.gast("hazelaar").post(
        over(huis, "bijdrage"), 422, tekst="Volgens mij is dit Pien.", **velden
    )
    assert "lijkt een naam" in leesbaar(antwoord.text)
    huis.gast("hazelaar").post(over(huis, "bijdrage"), tekst="volgens mij is dit pien.", **velden)


def test_een_scherm_dat_niet_veranderde_krijgt_niets_en_opent_niets(op_tafel):
    huis, weg = op_tafel, pad(op_tafel)
    gast = huis.gast("hazelaar", controle=False)
    eerste = gast.get(f"{weg}/stand/eigen")
    merk = eerste.headers["ETag"]
    zelfde = gast.client.get(f"{weg}/stand/eigen", headers={"If-None-Match": merk})
    assert (zelfde.status_code, zelfde.data) == (304, b"")
    huis.gast("linde").post(f"{weg}/hand", op="op")
    anders = gast.client.get(f"{weg}/stand/eigen", headers={"If-None-Match": merk})
    assert anders.status_code == 200
    assert "dhr. Linde" in anders.text
    vreemd = huis.gast("els", controle=False).client.get(
        f"{weg}/stand/eigen", headers={"If-None-Match": merk}
    )
    assert vreemd.status_code == 403


def test_terugtrekken_maakt_dat_niemand_het_meer_leest(huis):
    rij = een(huis, KamerInbreng, KamerInbreng.zitting_id == open_zitting(huis).id)
    huis.gast("wilg").post(huis.pad("Wolkenveld", f"overleg/{rij.id}/terug"))
    huis.gast("hazelaar").get(pad(huis, f"/inbreng/{rij.id}"), 403)
    assert "Hoe houden wij vast" not in huis.gast("beuk").get("/overleg").text


def test_wie_niet_meer_is_uitgenodigd_leest_niets_meer(huis):
    rij = een(huis, KamerInbreng, KamerInbreng.zitting_id == open_zitting(huis).id)
    huis.gast("beuk").post(pad(huis, f"/uitgenodigd/{huis.wie['hazelaar']}/weg"))
    huis.gast("hazelaar").get(pad(huis), 403)
    huis.gast("hazelaar").get(pad(huis, f"/inbreng/{rij.id}"), 403)


def test_na_de_zitting_vertelt_de_contactpersoon_het_en_alleen_wie_het_hoort_leest_het(leeshuis):
    hoort = leesbaar(leeshuis.gast("tine").get(leeshuis.pad("Waterlelie", "overleg")).text)
    assert "vraag mevrouw alles twee keer" in hoort
    assert "Hoe vragen wij iemand die vergeet" not in hoort
    saar = leesbaar(leeshuis.gast("saar").get(leeshuis.pad("Sterrewacht", "overleg"), None).text)
    assert "iemand vraagt Saar elke week" not in saar
    assert "iemand vraagt Saar elke week" in leesbaar(
        leeshuis.gast("jet").get(leeshuis.pad("Sterrewacht", "overleg")).text
    )
