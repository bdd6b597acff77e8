"""My gezinnen, one of them on one screen, and what is going on there."""

import re

import pytest
from sqlmodel import select

from caseapp.actions.gezin import maak_gezin
from caseapp.db import in_ruimte
from caseapp.permissions import Actor, Rol
from caseapp.queries.lijst import PER_PAGINA
from caseapp.tables import Gebruiker, Gezin

from .wandeling import leesbaar
from .winkel import afdruk, logregels

NIEUW = "Noor en Joost praten weer met elkaar, ook over de brieven."


def situatie(huis, wie="sering", gezin="Wolkenveld"):
    return leesbaar(huis.gast(wie, controle=False).get(huis.pad(gezin)).text)


def versie(pagina):
    return re.search(r'name="versie"[^>]*value="(\d+)"', pagina).group(1)


# De lijst


def test_op_de_lijst_staan_mijn_gezinnen_met_contactpersoon_fase_en_termijn(leeshuis):
    pagina = leesbaar(leeshuis.gast("wilg").get("/gezinnen/").text)
    assert "Gezin Wolkenveld" in pagina
    assert "Lantaarn" not in pagina
    assert "gesprek met een kind" in pagina
    assert leeshuis.pad("Wolkenveld") in pagina


@pytest.mark.parametrize("wie", ["olm", "els", "acacia", "hulst", "jeneverbes"])
def test_wie_bij_geen_gezin_hoort_ziet_geen_lijst_maar_hoort_wie_begint(leeshuis, wie):
    pagina = leeshuis.gast(wie).get("/gezinnen/").text
    assert "Je bent nog niet bij een gezin betrokken." in pagina
    assert not [k for k in leeshuis.kenmerken.values() if k in pagina]


@pytest.mark.parametrize("pagina", ["0", "-1", "99999999999999999999", "x", "", "1e9", "'--"])
def test_een_bladzijde_die_er_niet_is_geeft_gewoon_een_bladzijde(leeshuis, pagina):
    leeshuis.gast("wilg").get(f"/gezinnen/?pagina={pagina}")


def test_een_lange_lijst_bladert_en_toont_elk_gezin_een_keer(huis):
    totaal = 2 * PER_PAGINA + len(huis.gezinnen)
    with huis.ruimte.werk(in_ruimte(_machine(huis))) as werk:
        for n in range(2 * PER_PAGINA):
            maak_gezin(werk.ctx, f"Stoel {n}", "Er is nog niets bekend.")
    gast = huis.gast("sering", controle=False)
    bladen = [gast.get(f"/gezinnen/?pagina={n}").text for n in (1, 2, 3)]
    gezien = [re.findall(r'scope="row"[^>]*><a href="/gezinnen/([0-9a-f-]+)/"', blad) for blad in bladen]
    assert [len(g) for g in gezien] == [PER_PAGINA, PER_PAGINA, len(huis.gezinnen)]
    assert len({id_ for blad in gezien for id_ in blad}) == totaal
    assert f"Bladzijde 2 van 3 · {totaal} gezinnen" in leesbaar(bladen[1])


def _machine(huis):
    with huis.als("sering", alleen_lezen=True) as werk:
        id_ = werk.ctx.session.exec(select(Gebruiker.id).where(Gebruiker.rol == "simulatie")).one()
    return Actor(id_, Rol.SIMULATIE)


# Het overzicht


def test_het_overzicht_vertelt_het_verhaal_op_een_scherm(leeshuis):
    pagina = leesbaar(leeshuis.gast("wilg").get(leeshuis.pad("Wolkenveld")).text)
    for deel in ("Gezin Wolkenveld", "Noor (", "mw. Wilg", "vervanger dhr. Berk", "Als papa stil"):
        assert deel in pagina
    assert "Met Bram is nog niet apart gesproken." in pagina


def test_een_teamgenoot_hoort_waarom_niet_en_kan_toegang_vragen(leeshuis):
    pagina = leeshuis.gast("els").get(leeshuis.pad("Wolkenveld"), 403).text
    assert f"Gezin {leeshuis.kenmerken['Wolkenveld']}" in pagina
    assert "je werkt in hetzelfde team, maar bent zelf niet bij dit gezin betrokken" in pagina
    assert leeshuis.pad("Wolkenveld", "toegang") in pagina
    assert "Noor (" not in pagina


@pytest.mark.parametrize(
    ("wie", "omdat"),
    [
        ("hulst", "een beheerder bewaart sleutels en accounts, en ziet geen inhoud"),
        ("beuk", "de procesregisseur kent het proces, niet de inhoud"),
        ("acacia", "een beleidsadviseur ziet alleen aantallen"),
        ("jeneverbes", "een toezichthouder ziet wie er keek, niet wat er staat"),
        ("hazelaar", "hiervoor is eerst een vastgelegde grondslag nodig"),
        ("ko", "het netwerk ziet de eigen afspraak en wat het gezin wil vertellen"),
    ],
)
def test_ieder_hoort_in_eigen_woorden_waarom_niet(leeshuis, wie, omdat):
    pagina = leeshuis.gast(wie).get(leeshuis.pad("Wolkenveld"), 403).text
    assert omdat in pagina
    assert "vraag_url" not in pagina
    assert "Vraag toegang" not in pagina


def test_een_vreemde_krijgt_niets_te_weten(leeshuis):
    pagina = leeshuis.gast("kastanje").get(leeshuis.pad("Wolkenveld"), 404).text
    assert "Deze pagina is er niet" in pagina
    assert not [w for w in ("Wolkenveld", leeshuis.kenmerken["Wolkenveld"], "toegang") if w in pagina]


def test_elke_keer_kijken_is_een_regel_in_het_logboek(huis):
    voor = len(logregels(huis))
    huis.gast("wilg").get(huis.pad("Wolkenveld"))
    nieuw = logregels(huis)[voor:]
    assert {r["handeling"] for r in nieuw} == {"bekijken"}
    assert {r["gezin_id"] for r in nieuw} == {str(huis.gezinnen["Wolkenveld"])}
    assert {r["gebruiker_id"] for r in nieuw} == {str(huis.wie["wilg"])}
    assert {"gezin_gezag", "gva_gedeeld", "vp_gedeeld"} <= {r["categorie"] for r in nieuw}
    assert all(r["op"] and r["op_echt"] and r["regel"] and r["verzoek"] for r in nieuw)


def test_kijken_verandert_niets_dan_het_logboek(leeshuis):
    voor = afdruk(leeshuis.ruimte)
    for wie in ("wilg", "rik", "vlier", "beuk"):
        leeshuis.gast(wie).get(leeshuis.pad("Wolkenveld"), None)
    assert afdruk(leeshuis.ruimte) == voor


# De situatie


def test_de_contactpersoon_beschrijft_wat_er_aan_de_hand_is(huis):
    gast = huis.gast("wilg")
    pad = huis.pad("Wolkenveld", "situatie")
    pagina = gast.get(pad).text
    gast.post(pad, tekst=NIEUW, versie=versie(pagina))
    assert "Bewaard." in gast.get(huis.pad("Wolkenveld")).text
    assert NIEUW in situatie(huis, "noor")


@pytest.mark.parametrize("wie", ["berk", "noor", "linde", "els", "beuk", "sering"])
def test_wie_niet_mag_beschrijven_verandert_niets(leeshuis, wie):
    voor = afdruk(leeshuis.ruimte)
    antwoord = leeshuis.gast(wie).post(leeshuis.pad("Wolkenveld", "situatie"), 403, tekst=NIEUW, versie="1")
    assert NIEUW not in antwoord.text
    assert afdruk(leeshuis.ruimte) == voor


def test_een_vreemde_die_wil_beschrijven_merkt_niets(leeshuis):
    leeshuis.gast("kastanje").post(leeshuis.pad("Wolkenveld", "situatie"), 404, tekst=NIEUW, versie="1")


def test_wie_tegelijk_bewaart_ziet_beide_teksten_en_verliest_niets(huis):
    pad = huis.pad("Wolkenveld", "situatie")
    gast = huis.gast("wilg")
    oud = versie(gast.get(pad).text)
    gast.post(pad, tekst="De eerste was het snelst.", versie=oud)
    voor = afdruk(huis.ruimte)
    pagina = leesbaar(gast.post(pad, 409, tekst="De tweede typte langer.", versie=oud).text)
    assert "Iemand was je voor" in pagina
    assert "De eerste was het snelst." in pagina
    assert "De tweede typte langer." in pagina
    assert afdruk(huis.ruimte) == voor


@pytest.mark.parametrize("nummer", ["", "0", "-1", "abc", "9" * 40, "1.0"])
def test_een_versie_die_nergens_op_slaat_is_een_botsing(leeshuis, nummer):
    gast = leeshuis.gast("wilg")
    gast.post(leeshuis.pad("Wolkenveld", "situatie"), 409, tekst=NIEUW, versie=nummer)
    assert NIEUW not in situatie(leeshuis)


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("", "Schrijf in een paar zinnen wat er aan de hand is."),
        (" \n\t ", "Schrijf in een paar zinnen wat er aan de hand is."),
        ("x" * 10_001, "Deze tekst is te lang"),
        ("met een \x07 erin", "onzichtbaar stuurteken"),
    ],
)
def test_een_tekst_die_niet_kan_blijft_staan_met_de_reden_erbij(leeshuis, tekst, zin):
    gast = leeshuis.gast("wilg")
    pad = leeshuis.pad("Wolkenveld", "situatie")
    oud = versie(gast.get(pad).text)
    voor = afdruk(leeshuis.ruimte)
    pagina = gast.post(pad, 422, tekst=tekst, versie=oud).text
    assert zin in leesbaar(pagina)
    assert 'aria-invalid="true"' in pagina
    assert afdruk(leeshuis.ruimte) == voor


def test_elk_gezin_heeft_een_kenmerk_dat_niets_zegt(leeshuis):
    with leeshuis.als("sering", alleen_lezen=True) as werk:
        kenmerken = werk.ctx.session.exec(select(Gezin.kenmerk)).all()
    assert all(re.fullmatch(r"K-\d{2,6}", k) for k in kenmerken)
