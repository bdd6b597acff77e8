"""De bladzijde voor de eerste uren: wie er binnenkomt, wat zij laat zien, en wat daar niet te merken is."""

import re

import pytest

from caseapp.actions import contact, noodplan
from caseapp.actions.verklarende_analyse import versie
from caseapp.domain.incident import Voorval, rollen_van
from caseapp.permissions import Categorie, Doen
from caseapp.queries.dossier import open_gezin
from caseapp.tables import ContactpersoonToewijzing

from .begin import een_begin
from .wandeling import leesbaar

VRAGEN = (
    "1. Is iedereen nu veilig?",
    "2. Wat weten wij?",
    "3. Wat doet wie als het misgaat?",
    "4. Wie is het vaste gezicht vandaag?",
    "Dit komt later",
)
VELDEN = {"doe_rood": "Ik loop naar buiten.", "bellen": "112, dan opa."}
NOODPLAN = "Noodplan van"


def pad(huis, gezin="Wolkenveld"):
    return huis.pad(gezin, "spoed")


def pagina(huis, wie, gezin="Wolkenveld"):
    """What is on it below the frame: above that a token changes by the second."""
    return leesbaar(huis.gast(wie).get(pad(huis, gezin)).text).partition("<h1")[2]


def koppen(tekst):
    return [kop.strip() for kop in re.findall(r"<h2[^>]*>(.*?)</h2>", tekst)]


@pytest.mark.parametrize("wie", ["wilg", "linde", "berk"])
def test_wie_met_het_gezin_werkt_leest_vier_vragen_en_wat_later_komt(leeshuis, wie):
    tekst = pagina(leeshuis, wie)
    assert koppen(tekst) == list(VRAGEN)
    assert "Bel 112." in tekst
    assert "Fase 1, directe veiligheid: <b>Pien, Bram</b>" in tekst


@pytest.mark.parametrize("wie", ["noor", "joost", "pien", "beuk", "hazelaar", "sering", "kastanje"])
def test_het_gezin_een_ketenpartner_en_wie_hier_niet_werkt_komen_er_niet_in(leeshuis, wie):
    antwoord = leeshuis.gast(wie).client.get(pad(leeshuis))
    assert antwoord.status_code in (403, 404)
    assert VRAGEN[1] not in antwoord.text


def test_elke_knop_op_de_bladzijde_gaat_open(leeshuis):
    for wie, gezin in (("wilg", "Wolkenveld"), ("berk", "Wolkenveld"), ("esdoorn", "Zandloper")):
        gast = leeshuis.gast(wie)
        knoppen = re.findall(r'class="knop[^"]*" href="([^"]+)"', gast.get(pad(leeshuis, gezin)).text)
        assert len(knoppen) >= 4
        for adres in knoppen:
            gast.get(adres)


def test_over_een_huisverbod_leest_ieder_wat_hij_mag(leeshuis):
    assert re.search(r"Er loopt een huisverbod, tot <b>\w\w \d+ \w+ \d\d:\d\d</b>", pagina(leeshuis, "wilg"))
    assert "Er loopt een huisverbod. Weg is niet" in pagina(leeshuis, "berk")


def test_wie_het_noodplan_mag_lezen_ziet_van_wie_het_is(leeshuis):
    assert f"{NOODPLAN} <b>Eva</b>" in pagina(leeshuis, "kastanje", "Lantaarn")
    assert NOODPLAN not in pagina(leeshuis, "iep", "Lantaarn")


def test_voor_wie_een_noodplan_niet_is_blijft_de_bladzijde_gelijk(huis):
    """Lokaal team never reads one; Veilig Thuis only when the author named it."""
    voor = {wie: pagina(huis, wie) for wie in ("berk", "linde", "wilg")}
    with huis.als("noor", alleen_lezen=True) as werk:
        noor = werk.ctx.actor.persoon_id
    with huis.als("wilg") as werk:
        gezin = open_gezin(werk.ctx, huis.gezinnen["Wolkenveld"], Doen.WIJZIGEN, Categorie.VP_AFGESCHERMD)
        noodplan.maak_noodplan(werk.ctx, gezin, noor, VELDEN, noodplan.Wie([]))
    na = {wie: pagina(huis, wie) for wie in voor}
    assert na["berk"] == voor["berk"]
    assert na["linde"] == voor["linde"]
    assert f"{NOODPLAN} <b>Noor</b>" in na["wilg"]
    assert NOODPLAN not in voor["wilg"]


def test_zonder_contactpersoon_staat_er_sinds_wanneer_en_wijst_veilig_thuis_aan(huis):
    with huis.als("wilg") as werk:
        gezin = open_gezin(werk.ctx, huis.gezinnen["Wolkenveld"], Doen.ZIEN, Categorie.GEZIN_GEZAG)
        rij = werk.ctx.session.get(ContactpersoonToewijzing, gezin.toewijzing.id)
        rij.tot = werk.ctx.now
    vt, lt = pagina(huis, "linde"), pagina(huis, "berk")
    assert "Er is geen contactpersoon, al" in vt
    assert "Wijs een contactpersoon aan" in vt
    assert "Wijs een contactpersoon aan" not in lt


def test_een_vers_incident_telt_in_uren(huis):
    with huis.als("wilg") as werk:
        gezin = open_gezin(werk.ctx, huis.gezinnen["Wolkenveld"], Doen.BIJDRAGEN, Categorie.GVA_GEDEELD)
        wie = [lid.persoon_id for lid in gezin.leden][:1]
        contact.noteer_incident(
            werk.ctx, gezin, Voorval(werk.ctx.now, "Het was weer mis.", rollen_van(wie, wie, [], wie))
        )
    assert "<b>minder dan een uur</b> geleden" in pagina(huis, "berk")


def test_een_gezin_zonder_analyse_begint_met_een_spoedversie(huis):
    huis.gezinnen["Waaier"] = een_begin(huis)
    assert "Begin een spoedversie" not in pagina(huis, "kastanje", "Waaier"), "dat doet de contactpersoon"
    begin = re.search(
        r'href="([^"]+)">Begin een spoedversie', huis.gast("lijsterbes").get(pad(huis, "Waaier")).text
    )
    assert re.search(r'checked[^>]*value="spoed"', huis.gast("lijsterbes").get(begin[1]).text)
    with huis.als("lijsterbes") as werk:
        gezin = open_gezin(werk.ctx, huis.gezinnen["Waaier"], Doen.WIJZIGEN, Categorie.GVA_GEDEELD)
        versie.begin_analyse(werk.ctx, gezin, "Het was vannacht mis.", spoed=True)
    cp, lt = pagina(huis, "lijsterbes", "Waaier"), pagina(huis, "kastanje", "Waaier")
    for tekst in (cp, lt):
        assert "De spoedversie van de analyse is in de maak." in tekst
        assert "Ga verder met de analyse" in tekst
    assert "Bij spoed: Veilig Thuis heeft gelezen en is het ermee eens." in cp
    assert "Bij spoed" not in lt, "wat ieder die leest er zelf van vond, telt daar niet mee"
    assert "Begin het spoedplan" in cp


@pytest.mark.parametrize(
    ("wie", "staat_er"), [("wilg", True), ("berk", True), ("noor", False), ("sering", False)]
)
def test_op_het_overzicht_staat_de_knop_alleen_voor_wie_er_binnenkomt(leeshuis, wie, staat_er):
    overzicht = leesbaar(leeshuis.gast(wie).get(leeshuis.pad("Wolkenveld")).text)
    assert ("Spoed: de eerste uren" in overzicht) == staat_er
