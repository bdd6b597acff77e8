"""Acties en belemmeringen op de pagina: afspreken, bijwerken, doorzetten, en wie ervan weet."""

import re

import pytest

from caseapp.tables import Actie, Termijn

from .test_concept import te_laat
from .wandeling import leesbaar
from .winkel import afdruk, tel

WAT = "Een vaste ochtend afspreken met school voor Bram 🌱 \u202eשלום\u202c"
LANG = "x" * 10_001


def acties(huis, rest="", gezin="Wolkenveld"):
    return huis.pad(gezin, f"acties{rest}")


def afspraak(huis, **anders):
    return {"tekst": WAT, "verantwoordelijke": str(huis.wie["berk"]), "uiterlijk": "20-4-2026"} | anders


def waar(huis, wie, wat, tekst, gezin="Wolkenveld"):
    """Where the actie or belemmering with this text is worked on."""
    pagina = huis.gast(wie).get(acties(huis, gezin=gezin)).text
    stuk = pagina[: pagina.index("</a>", pagina.rindex(tekst))]
    return re.findall(rf'href="(/gezinnen/[^"]+/{wat}/[0-9a-f-]+)"', stuk)[-1]


def test_wat_je_afspreekt_staat_bij_het_gezin_en_bij_vandaag_van_wie_het_doet(huis):
    huis.gast("wilg").post(acties(huis, "/afspreken"), **afspraak(huis))
    assert "Een vaste ochtend" in leesbaar(huis.gast("noor").get(acties(huis)).text)
    vandaag = huis.gast("berk").get("/vandaag").text
    assert "Een vaste ochtend" in vandaag
    assert re.search(r"/acties/[0-9a-f-]{36}", vandaag), "the button leads to where it is done"


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"uiterlijk": "1-1-2026"}, "ligt niet in het verleden"),
        ({"uiterlijk": "31-2-2026"}, "Schrijf de datum als dag-maand-jaar"),
        ({"verantwoordelijke": "00000000-0000-0000-0000-000000000000"}, "Wie doet het"),
        ({"tekst": "kort"}, "in minstens 10 tekens"),
        ({"tekst": LANG}, "Deze tekst is te lang: 10001 tekens"),
        ({"tekst": "Bel school over BSN 111222333."}, "burgerservicenummer"),
        ({"tekst": "Een\x00 onzichtbaar teken."}, "onzichtbaar stuurteken"),
    ],
)
def test_een_afspraak_die_niet_kan_verandert_niets_en_geeft_je_tekst_terug(huis, anders, zin):
    voor, velden = afdruk(huis.ruimte), afspraak(huis, **anders)
    pagina = leesbaar(huis.gast("wilg").post(acties(huis, "/afspreken"), 422, **velden).text)
    assert zin in pagina
    assert velden["tekst"].replace("\x00", "")[:30] in pagina.replace("\x00", "").replace("\ufffd", "")
    assert afdruk(huis.ruimte) == voor


def test_twee_keer_versturen_is_een_actie(huis):
    voor = tel(huis, Actie)
    huis.gast("wilg").post(acties(huis, "/afspreken"), **afspraak(huis))
    assert "al afgesproken" in huis.gast("wilg").post(acties(huis, "/afspreken"), 422, **afspraak(huis)).text
    assert tel(huis, Actie) == voor + 1


def test_een_vreemde_leert_niets_en_een_collega_alleen_dat_hij_kan_vragen(huis):
    for wie, code in (("kastanje", 404), ("olm", 404), ("els", 403), ("beuk", 403), ("ko", 200)):
        assert "rekeningen" not in huis.gast(wie).get(acties(huis), code).text
    voor = afdruk(huis.ruimte)
    huis.gast("els").post(acties(huis, "/afspreken"), 403, **afspraak(huis))
    huis.gast("kastanje").post(acties(huis, "/afspreken"), 404, **afspraak(huis))
    huis.gast("linde").post(acties(huis, "/afspreken"), 403, **afspraak(huis))
    assert afdruk(huis.ruimte) == voor


def test_wat_voor_rik_is_afgeschermd_heeft_ook_geen_eigen_bladzijde(huis):
    pad = waar(huis, "kastanje", "acties", "De telefoons", "Lantaarn")
    huis.gast("rik").get(pad, 404)
    assert "telefoons" not in huis.gast("rik").get(acties(huis, gezin="Lantaarn")).text
    assert "telefoons" in huis.gast("spar").get(acties(huis, gezin="Lantaarn")).text


def test_gedaan_verdwijnt_van_vandaag_en_houdt_het_resultaat(huis):
    pad = waar(huis, "wilg", "acties", "Samen met Noor en mw. Ceder")
    uitleg = "De brieven zijn open en er is gebeld."
    versie = versie_op(huis.gast("wilg"), pad)
    huis.gast("wilg").post(pad, stap="gedaan", uitleg=uitleg, versie=versie)
    assert uitleg in leesbaar(huis.gast("joost").get(acties(huis)).text)
    assert (
        "twee brieven openen"
        not in leesbaar(huis.gast("wilg").get("/vandaag").text).split("Mijn gezinnen")[0]
    )
    huis.gast("wilg").get(pad)
    huis.gast("wilg").post(pad, 409, stap="gedaan", uitleg="Nog een keer gedaan.", versie=versie)


def test_de_tweede_die_bewaart_ziet_beide_teksten(huis):
    pad = waar(huis, "wilg", "acties", "Een vast moment in de week")
    versie = versie_op(huis.gast("wilg"), pad)
    een = {"stap": "verzet", "uiterlijk": "30-4-2026", "uitleg": "Joost werkt deze week.", "versie": versie}
    huis.gast("wilg").post(pad, **een)
    ander = een | {"stap": "gedaan", "uitleg": "Het vaste moment is dinsdag."}
    pagina = leesbaar(huis.gast("den").post(pad, 409, **ander).text)
    assert "Het vaste moment is dinsdag." in pagina
    assert "Joost werkt deze week." in pagina


def test_een_concept_hoort_bij_een_actie_en_overschrijft_niets(huis):
    een = waar(huis, "wilg", "acties", "Een vast moment in de week")
    ander = waar(huis, "wilg", "acties", "Samen met Noor en mw. Ceder")
    gast = huis.gast("wilg")
    versie = versie_op(gast, een)
    velden = {"stap": "vervallen", "uitleg": "Halverwege deze zin", "uiterlijk": "", "versie": versie}
    assert "Wat je typte is bewaard." in te_laat(huis, gast, een, velden)
    assert "Halverwege deze zin" in huis.gast("wilg").get(een).text
    assert "Halverwege deze zin" not in huis.gast("wilg").get(ander).text
    assert "Halverwege deze zin" not in huis.gast("den").get(een).text
    huis.gast("den").post(
        een, **velden | {"stap": "verzet", "uiterlijk": "30-4-2026", "uitleg": "Later pas."}
    )
    pagina = huis.gast("wilg").get(een).text
    assert "Halverwege deze zin" in pagina
    assert "Intussen is hier iets veranderd." in pagina


def test_een_concept_van_de_situatie_zegt_dat_een_ander_intussen_schreef(huis):
    pad, gast = huis.pad("Wolkenveld", "situatie"), huis.gast("wilg")
    versie = versie_op(gast, pad)
    te_laat(huis, gast, pad, {"tekst": "Mijn halve tekst.", "versie": versie})
    nu = huis.gast("wilg")
    pagina = nu.get(pad).text
    assert "Intussen is hier iets veranderd." not in pagina
    nu.post(pad, tekst="Een nieuwe tekst van nu.", versie=versie)
    te_laat(huis, nu, pad, {"tekst": "Mijn halve tekst.", "versie": versie})
    pagina = leesbaar(huis.gast("wilg").get(pad).text)
    assert "Mijn halve tekst." in pagina
    assert "Een nieuwe tekst van nu." in pagina


MELDING = {"tekst": "De hulp voor Noor mag niet in de avond.", "soort": "regel", "organisatie": ""}
ZIN = "Een ouder kan alleen in de avond, en dat mag van de regel niet."


def versie_op(gast, pad):
    """The version of the record that this page shows."""
    return re.search(r'name="versie"[^>]*value="(\d+)"', gast.get(pad).text)[1]


def nieuw(huis):
    melding = MELDING | {"verantwoordelijke": str(huis.wie["berk"])}
    huis.gast("berk").post(huis.pad("Wolkenveld", "belemmeringen/melden"), **melding)
    return waar(huis, "berk", "belemmeringen", "mag niet in de avond")


def doorgezet(huis):
    """A new belemmering, put through; gives where it is worked on."""
    pad = nieuw(huis)
    huis.gast("berk").post(pad, stap="doorgezet", zonder_namen=ZIN, resultaat="", versie="1")
    return pad


def test_een_belemmering_gaat_zonder_namen_naar_de_procesregisseur_en_komt_terug(huis):
    pad = doorgezet(huis)
    beuk = huis.gast("beuk")
    pagina = beuk.get("/vandaag").text
    assert ZIN in leesbaar(pagina)
    assert not [w for w in ("Noor", "Wolkenveld", "mag niet in de avond") if w in pagina]
    hier = re.findall(r'href="(/proces/[^"]+/belemmeringen/[^"]+)"', pagina)
    waar_hij_antwoordt = next(h for h in hier if pad.rsplit("/", 1)[1] in h)
    antwoord = {"stap": "beantwoord", "antwoord": "Ik spreek de aanbieder hierop aan."}
    beuk.post(waar_hij_antwoordt, versie=versie_op(beuk, waar_hij_antwoordt), **antwoord)
    assert "Ik spreek de aanbieder hierop aan." in leesbaar(huis.gast("berk").get(pad).text)
    assert "belemmering" in leesbaar(huis.gast("berk").get("/vandaag").text)
    klaar = {"stap": "opgelost", "zonder_namen": "", "resultaat": "Het kan nu wel in de avond."}
    huis.gast("berk").post(pad, versie=versie_op(huis.gast("berk"), pad), **klaar)
    assert "opgelost" in leesbaar(huis.gast("noor").get(acties(huis)).text)


def test_wat_al_is_doorgezet_vraagt_niet_nog_eens_om_een_zin_en_bewaart_wat_je_typte(huis):
    pad, vraag = nieuw(huis), "Eén zin voor de procesregisseur"
    berk, velden = (
        huis.gast("berk"),
        {"stap": "doorgezet", "zonder_namen": ZIN, "resultaat": "", "versie": "1"},
    )
    assert vraag in leesbaar(berk.get(pad).text)
    berk.post(pad, **velden)
    assert vraag not in leesbaar(berk.get(pad).text)
    assert ZIN in leesbaar(berk.post(pad, 422, **velden).text)


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"zonder_namen": "Noor kan alleen in de avond."}, "staat een naam uit het gezin"),
        ({"zonder_namen": "De familie W\u200bolkenveld kan niet."}, "staat een naam uit het gezin"),
        ({"zonder_namen": ""}, "in minstens 10 tekens"),
        ({"stap": "opgelost", "resultaat": ""}, "in minstens 10 tekens"),
        ({"zonder_namen": LANG}, "Houd het kort"),
    ],
)
def test_doorzetten_dat_niet_kan_verandert_niets(huis, velden, zin):
    pad = nieuw(huis)
    voor = afdruk(huis.ruimte)
    alles = {"stap": "doorgezet", "zonder_namen": ZIN, "resultaat": "", "versie": "1"} | velden
    assert zin in leesbaar(huis.gast("berk").post(pad, 422, **alles).text)
    assert afdruk(huis.ruimte) == voor


@pytest.mark.parametrize(("wie", "code"), [("sering", 403), ("wilg", 403), ("noor", 404), ("olm", 404)])
def test_een_ander_antwoordt_niet_in_plaats_van_de_procesregisseur(huis, wie, code):
    pad = f"/proces/{huis.kenmerken['Wolkenveld']}/belemmeringen/{doorgezet(huis).rsplit('/', 1)[1]}"
    voor = afdruk(huis.ruimte)
    huis.gast(wie).get(pad, code)
    huis.gast(wie).post(pad, code, stap="opgelost", antwoord="Dat is nu wel opgelost.", versie="2")
    assert afdruk(huis.ruimte) == voor


def test_wie_een_termijn_niet_afrondt_krijgt_geen_knop_en_komt_er_niet_door(huis):
    vandaag = huis.gast("wilg").get("/vandaag").text
    paden = re.findall(r'href="(/gezinnen/[^"]+/termijnen/[^"]+)"', vandaag)
    noor, voor = huis.gast("noor"), None
    leest = [pad for pad in paden if noor.get(pad, None).status_code == 200]
    assert leest
    for pad in leest:
        assert "Dit is gedaan" not in noor.get(pad).text
        voor = voor or afdruk(huis.ruimte)
        antwoord = noor.post(pad, 422, verslag="Dat is al gedaan, hoor.")
        assert "Deze termijn staat niet op jouw naam" in leesbaar(antwoord.text)
        assert afdruk(huis.ruimte) == voor


def test_een_termijn_die_gedaan_is_gaat_van_de_lijst(huis):
    vandaag = huis.gast("wilg").get("/vandaag").text
    stuk = vandaag[vandaag.index("Bram vragen hoe het nu thuis is") :]
    pad = re.findall(r'href="(/gezinnen/[^"]+/termijnen/[^"]+)"', stuk)[0]
    open_voor = tel(huis, Termijn)
    huis.gast("kastanje").get(pad, 404)
    huis.gast("wilg").post(pad, verslag="Bram liet zijn tekening zien en vertelde erover.")
    assert "Bram vragen hoe het nu thuis is" not in leesbaar(huis.gast("wilg").get("/vandaag").text)
    huis.gast("wilg").post(pad, 404, verslag="")
    assert tel(huis, Termijn) == open_voor
