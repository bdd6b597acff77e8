"""De analyse op de pagina: lezen, bijdragen, antwoorden, voorleggen, vaststellen, vergelijken."""

import re
from datetime import timedelta

import pytest
from sqlmodel import col, select

from caseapp.tables import AnalyseVersie, Bijdrage, Stellingname, Uitspraak, Verteld

from .test_concept import te_laat
from .wandeling import leesbaar
from .winkel import afdruk, tel

FEIT = {
    "wanneer": "vorige week",
    "wat": "Er was een avond zonder ruzie 🌱 \u202eשלום\u202c",
    "bron": "Noor",
    "bron_soort": "gehoord",
    "bewering": "feit",
}
LANG = "x" * 10_001


def analyse(huis, rest="", gezin="Wolkenveld"):
    return huis.pad(gezin, f"analyse{rest}")


def lees(huis, wie, rest="", gezin="Wolkenveld"):
    return leesbaar(huis.gast(wie).get(analyse(huis, rest, gezin)).text)


@pytest.fixture
def bezig(huis):
    velden = {"aanleiding": "Na het incident van gisteren.", "soort": "gewoon"}
    huis.gast("wilg").post(analyse(huis, "/begin"), **velden)
    return huis


def dag(huis, dagen):
    with huis.als("wilg", alleen_lezen=True) as werk:
        op = werk.ctx.today + timedelta(days=dagen)
    return f"{op.day}-{op.month}-{op.year}"


def keuze(huis, wie, rest, naam):
    """The value of this name in a list on this page."""
    pagina = huis.gast(wie).get(analyse(huis, rest)).text
    return re.search(rf'<option[^>]*value="([0-9a-f-]+)"[^>]*>{naam}<', pagina)[1]


def stelling(huis, wie):
    """Where the first statement, or the whole, is answered."""
    pagina = huis.gast(wie).get(analyse(huis)).text
    return huis.pad("Wolkenveld", re.search(r"analyse/stelling/[0-9a-f-]+", pagina.split('id="eens"')[1])[0])


def test_elk_van_het_gezin_leest_de_analyse_in_eigen_woorden(leeshuis):
    for wie in ("wilg", "linde", "noor", "joost", "pien", "sering"):
        tekst = leesbaar(leeshuis.gast(wie).get(analyse(leeshuis)).text)
        assert "We schelden allebei." in tekst
        assert "Komt er een brief over geld" in tekst


def test_een_vreemde_leert_niets_en_wie_niet_mag_leest_waarom(leeshuis):
    for wie, code in (("kastanje", 404), ("olm", 404), ("els", 403), ("beuk", 403), ("ko", 403)):
        assert "brief over geld" not in leeshuis.gast(wie).get(analyse(leeshuis), code).text


def test_een_bijdrage_staat_er_met_wie_het_zei(bezig):
    bezig.gast("noor").post(analyse(bezig, "/feiten/erbij"), **FEIT)
    tekst = lees(bezig, "linde")
    assert "Er was een avond zonder ruzie" in tekst
    assert "Noor Wolkenveld" in tekst


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"wat": ""}, "Schrijf op wat er gebeurde."),
        ({"wat": LANG}, "Dit is te lang: 10001 tekens"),
        ({"wat": "Bel met BSN 111222333."}, "burgerservicenummer"),
        ({"wat": "Een\x00 stuurteken."}, "onzichtbaar stuurteken"),
        ({"bewering": "roddel"}, "Not a valid choice|Kies"),
        ({"wie": "00000000-0000-0000-0000-000000000000"}, "hoort niet bij dit gezin"),
    ],
)
def test_een_bijdrage_die_niet_kan_verandert_niets_en_geeft_je_tekst_terug(bezig, anders, zin):
    voor = afdruk(bezig.ruimte)
    pagina = leesbaar(bezig.gast("berk").post(analyse(bezig, "/feiten/erbij"), 422, **FEIT | anders).text)
    assert re.search(zin, pagina)
    assert (
        "vorige week" in bezig.gast("berk").post(analyse(bezig, "/feiten/erbij"), 422, **FEIT | anders).text
    )
    assert afdruk(bezig.ruimte) == voor


def test_buiten_je_eigen_deel_en_buiten_een_concept_wordt_niets_bewaard(huis):
    voor = tel(huis, Bijdrage)
    assert "vastgesteld" in huis.gast("wilg").post(analyse(huis, "/feiten/erbij"), 422, **FEIT).text
    assert huis.gast("wilg").get(analyse(huis, "/onzin/erbij"), 404)
    assert tel(huis, Bijdrage) == voor


def test_een_gezinslid_schrijft_niet_in_het_deel_van_de_hulp(bezig):
    velden = {"laag": "veiligheid", "rang": "1", "wat": "Niets."}
    for wie in ("noor", "berk"):
        assert (
            "schrijf jij niet"
            in bezig.gast(wie).post(analyse(bezig, "/prioriteiten/erbij"), 422, **velden).text
        )


def test_twee_mensen_herschrijven_hetzelfde_en_de_tweede_leest_beide_teksten(bezig):
    bezig.gast("berk").post(analyse(bezig, "/feiten/erbij"), **FEIT)
    tekst = bezig.gast("berk").get(analyse(bezig)).text
    stuk = re.findall(r'id="stuk-([0-9a-f-]+)"', tekst[: tekst.index("Er was een avond zonder ruzie")])[-1]
    pad = analyse(bezig, f"/stuk/{stuk}")
    bezig.gast("berk").post(pad, **FEIT | {"wat": "Er waren twee avonden zonder ruzie.", "herziening": "1"})
    botsing = bezig.gast("wilg").post(pad, 409, **FEIT | {"wat": "Mijn versie hiervan.", "herziening": "1"})
    assert "Mijn versie hiervan." in botsing.text
    assert "Er waren twee avonden zonder ruzie." in botsing.text
    bezig.gast("berk").post(f"{pad}/intrekken")
    assert "twee avonden zonder ruzie" not in lees(bezig, "linde")


def test_van_concept_tot_vastgesteld_en_wie_het_niet_eens_is_houdt_niets_tegen(bezig):
    wilg = bezig.gast("wilg")
    wilg.post(analyse(bezig, "/voorleggen"), tot=dag(bezig, 14))
    assert "Nog niet." in leesbaar(wilg.get(analyse(bezig, "/vaststellen")).text)
    assert "gevraagd" in wilg.post(analyse(bezig, "/vaststellen"), 422, volgende=dag(bezig, 90)).text
    pad = stelling(bezig, "wilg")
    for wie, woord in (("noor", "niet_eens"), ("joost", "eens"), ("linde", "eens")):
        bezig.gast(wie).post(pad, stelling=woord, reden="Dit is wat ik vind." if wie == "noor" else "")
    ko = re.search(r'value="([0-9a-f-]+)">Ko<', wilg.get(pad).text)[1]
    wilg.post(pad, voor=ko, stelling="wil_niet_reageren", reden="")
    wilg.post(analyse(bezig, "/vaststellen"), volgende=dag(bezig, 90))
    tekst = lees(bezig, "joost")
    assert "Versie 3.0" in tekst
    assert "Dit is wat ik vind." in tekst
    assert "al vastgesteld" in wilg.post(analyse(bezig, "/vaststellen"), 422, volgende=dag(bezig, 90)).text


@pytest.mark.parametrize(
    ("tot", "zin"), [("1-1-2026", "latere dag"), ("31-2-2026", "dag-maand-jaar"), ("", "Kies")]
)
def test_voorleggen_vraagt_een_dag_die_kan(bezig, tot, zin):
    assert zin in bezig.gast("wilg").post(analyse(bezig, "/voorleggen"), 422, tot=tot).text


def test_een_stelling_voor_een_ander_wordt_geweigerd(bezig):
    """The page offers it to nobody but the contactpersoon; sent all the same, it is one's own answer."""
    pad, joost = stelling(bezig, "noor"), keuze(bezig, "wilg", "/woorden", "Joost")
    assert joost not in bezig.gast("noor").get(pad).text
    bezig.gast("noor").post(pad, voor=joost, stelling="niet_eens", reden="Dit zegt Noor.")
    with bezig.als("sering", alleen_lezen=True) as werk:
        rij = werk.ctx.session.exec(select(Stellingname).order_by(col(Stellingname.op).desc())).first()
    assert str(rij.wie_id) == keuze(bezig, "wilg", "/woorden", "Noor")


def test_eigen_woorden_staan_er_en_niemand_kan_ze_veranderen(huis):
    velden = {"vorm": "geschreven", "bij": "Thuis.", "over": "", "neemt_terug": "vult_aan", "vertaling": ""}
    noor, pad = keuze(huis, "noor", "/woorden", "Noor"), analyse(huis, "/woorden")
    voor = tel(huis, Uitspraak)
    huis.gast("noor").post(pad, persoon=noor, tekst="Ik slaap weer door.", **velden)
    assert "Ik slaap weer door." in lees(huis, "linde")
    huis.gast("joost").post(pad, 422, persoon=noor, tekst="Niet waar.", **velden)
    assert tel(huis, Uitspraak) == voor + 1


def test_wie_las_in_plaats_van_vroeg_telt_mee(huis):
    velden, voor = {"persoon": keuze(huis, "linde", "", "Noor"), "soort": "gelezen"}, tel(huis, Verteld)
    huis.gast("linde").post(analyse(huis, "/verteld"), **velden)
    assert "vandaag al" in huis.gast("linde").post(analyse(huis, "/verteld"), 422, **velden).text
    assert tel(huis, Verteld) == voor + 1


def test_twee_versies_vergelijken_en_een_versie_van_elders_is_er_niet(leeshuis):
    tekst = leeshuis.gast("noor").get(analyse(leeshuis, "/versies")).text
    een, twee = re.findall(r'<option value="([0-9a-f-]+)">versie', tekst)[:2]
    gelezen = leesbaar(
        leeshuis.gast("noor").get(analyse(leeshuis, f"/vergelijk?oud={een}&nieuw={twee}")).text
    )
    for woord in ("Erbij", "Herschreven", "Ingetrokken", "Van versie 1.0 naar versie 2.0"):
        assert woord in gelezen
    vreemd = re.search(
        r"versies/([0-9a-f-]+)", leeshuis.gast("kastanje").get(analyse(leeshuis, "/versies", "Lantaarn")).text
    )[1]
    for vraag in (f"?oud={een}&nieuw={vreemd}", "?oud=x&nieuw=y", "", f"?oud={een}"):
        leeshuis.gast("noor").get(analyse(leeshuis, f"/vergelijk{vraag}"), 404)
    leeshuis.gast("noor").get(analyse(leeshuis, f"/versies/{vreemd}"), 404)


def test_een_oude_versie_is_nagerekend_en_nog_dezelfde(leeshuis):
    for gezin, wie in (
        ("Wolkenveld", "noor"),
        ("Lantaarn", "rik"),
        ("Lantaarn", "kastanje"),
        ("Zandloper", "wout"),
    ):
        tekst = leeshuis.gast(wie).get(analyse(leeshuis, "/versies", gezin)).text
        for versie in re.findall(r"versies/([0-9a-f-]+)", tekst):
            gelezen = leesbaar(leeshuis.gast(wie).get(analyse(leeshuis, f"/versies/{versie}", gezin)).text)
            assert "Deze tekst is nagerekend" in gelezen


def test_intrekken_vraagt_waarom_en_de_versie_blijft_te_lezen(huis):
    versie = re.search(r"versies/([0-9a-f-]+)", huis.gast("wilg").get(analyse(huis, "/versies")).text)[1]
    pad = analyse(huis, f"/versies/{versie}/intrekken")
    assert "waarom" in huis.gast("wilg").post(pad, 422, reden="").text
    huis.gast("wilg").post(pad, reden="Zij bleek niet te kloppen.")
    assert "Zij bleek niet te kloppen." in lees(huis, "noor", f"/versies/{versie}")
    assert tel(huis, AnalyseVersie)


def test_na_veertig_minuten_typen_en_een_sessie_die_eindigt_staat_alles_er_nog(bezig):
    pad, lang = analyse(bezig, "/feiten/erbij"), FEIT | {"wat": "Wat ik zag. " * 700}
    assert "Wat je typte is bewaard." in te_laat(bezig, bezig.gast("berk"), pad, lang)
    assert lang["wat"].strip() in bezig.gast("berk").get(pad).text
    assert "Wat ik zag." not in bezig.gast("linde").get(pad).text


def test_terughalen_maakt_er_weer_een_concept_van(bezig):
    wilg = bezig.gast("wilg")
    wilg.post(analyse(bezig, "/voorleggen"), tot=dag(bezig, 14))
    assert "staat stil" in bezig.gast("berk").post(analyse(bezig, "/feiten/erbij"), 422, **FEIT).text
    wilg.post(analyse(bezig, "/terughalen"))
    bezig.gast("berk").post(analyse(bezig, "/feiten/erbij"), **FEIT)
    assert "Er was een avond zonder ruzie" in lees(bezig, "wilg")


def test_onder_een_bijzonder_protocol_is_een_stuk_niet_voor_het_gezin_tenzij_je_het_zegt(huis):
    kastanje, pad = huis.gast("kastanje"), analyse(huis, "/feiten/erbij", "Lantaarn")
    kastanje.post(analyse(huis, "/begin", "Lantaarn"), aanleiding="Samen opnieuw kijken.", soort="gewoon")
    kastanje.post(pad, **FEIT | {"wat": "Dit is nog niet voor het gezin."})
    kastanje.post(pad, **FEIT | {"wat": "Dit mag iedereen weten."}, ook_gezin="y")
    for wie in ("eva", "rik", "liv"):
        tekst = lees(huis, wie, gezin="Lantaarn")
        assert "Dit mag iedereen weten." in tekst
        assert "Dit is nog niet voor het gezin." not in tekst
    assert "Dit is nog niet voor het gezin." in lees(huis, "meidoorn", gezin="Lantaarn")
    assert "Ook voor het gezin" not in huis.gast("eva").get(pad).text


def test_klopt_het_zo_vraag_je_aan_wie_het_zei(huis):
    """The person himself, or the contactpersoon who reads it back to him; nobody else is offered it."""
    woorden = {
        wie: huis.gast(wie).get(analyse(huis)).text.split('id="eens"')[0] for wie in ("noor", "linde", "wilg")
    }
    aantal = {wie: tekst.count("Klopt het zo?") for wie, tekst in woorden.items()}
    assert aantal["linde"] == 0 < aantal["noor"] < aantal["wilg"]
    pad = huis.pad("Wolkenveld", re.search(r"analyse/stelling/[0-9a-f-]+", woorden["noor"])[0])
    huis.gast("noor").post(pad, stelling="eens", reden="Ja, zo zei ik het.")
    assert "Ja, zo zei ik het." in lees(huis, "linde")
    huis.gast("linde").post(pad, 422, stelling="eens", reden="")


def test_een_vraag_om_bij_te_dragen_staat_bij_vandaag_van_wie_het_doet(bezig):
    wilg, pad = bezig.gast("wilg"), analyse(bezig, "/uitnodigen")
    berk = re.search(r'value="([0-9a-f-]+)">dhr. Berk<', wilg.get(pad).text)[1]
    velden = {"wie": berk, "vraag": "Wat zag jij vorige week bij de kinderen?", "uiterlijk": dag(bezig, 5)}
    assert "verleden" in wilg.post(pad, 422, **velden | {"uiterlijk": "1-1-2026"}).text
    wilg.post(pad, **velden)
    assert velden["vraag"] in bezig.gast("berk").get("/vandaag").text
    bezig.gast("berk").post(analyse(bezig, "/feiten/erbij"), **FEIT)
    assert tel(bezig, Bijdrage)
