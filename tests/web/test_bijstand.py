"""Wie naast iemand staat, leest met diens ja wat diegene leest: niets meer, hij schrijft niets, en niemand
anders van het gezin merkt dat hij er is."""

import re
from datetime import timedelta

import pytest
from sqlmodel import select

from caseapp.domain.bijstand import BijstandStatus
from caseapp.tables import Bijstand

from .huis import Huis
from .wandeling import leesbaar
from .winkel import logregels

VORM = re.compile(r'<form method="post"(?: action="([^"]*)")?')
LINK = re.compile(r'href="(/gezinnen/[^"#]*)"')
MASKER = re.compile(r'<header>.*?</header>|<p class="melding">Je leest mee.*?</p>|\d+ keer', re.DOTALL)
TAG, NAAST = re.compile(r"<[^>]*>"), "/naast-wie"
ALTIJD = ("/uitloggen", "/snel-sluiten")


def pad(huis: Huis, rest: str = "", gezin: str = "Lantaarn") -> str:
    return huis.pad(gezin, f"bijstand{rest}")


def vandaag(huis):
    with huis.als("sering", alleen_lezen=True) as werk:
        return werk.ctx.today


def vraag(huis, wie="rik", aan="vuurdoorn", gezin="Lantaarn", dagen=30, status=302):
    tot = (vandaag(huis) + timedelta(days=dagen)).isoformat()
    return huis.gast(wie).post(pad(huis, "/vraag", gezin), status, wie=str(huis.wie[aan]), tot=tot)


def rijen(huis):
    with huis.als("sering", alleen_lezen=True) as werk:
        return list(werk.ctx.session.exec(select(Bijstand).order_by(Bijstand.op)))


def van(huis, wie):
    with huis.als(wie, alleen_lezen=True) as werk:
        ik = werk.ctx.actor.persoon_id
    return next(rij for rij in rijen(huis)[::-1] if rij.betreft_id == ik)


def antwoord(huis, wie, rij, zegt="ja", status=302):
    return huis.gast(wie).post(f"{NAAST}/{rij.id}", status, antwoord=zegt)


def tekst(antwoord):
    return leesbaar(antwoord.text)


def test_zij_begint_bij_naast_wie_zij_staat_en_leest_daar_met_eva_mee(huis):
    gast = huis.gast("sleedoorn")
    lijst = tekst(gast.get(NAAST))
    assert "Eva" in lijst
    assert "Lees mee met Eva" in lijst
    plan = tekst(gast.get(huis.pad("Lantaarn", "ons-plan")))
    assert "Dag Eva." in plan
    assert "Je leest mee met iemand van dit gezin" in plan
    assert "mw. Sleedoorn" in plan


def woorden(html):
    """What can be read on a page, bit by bit: what stands between two tags."""
    regels = (leesbaar(regel) for regel in TAG.sub("\n", MASKER.sub("", html)).splitlines())
    return [regel.rstrip(" ·") for regel in regels if regel]


def bladen(gast, begin):
    """All pages of this gezin that links lead to: what one reads of it."""
    gezien, wachtrij = {}, [begin]
    while wachtrij:
        adres = wachtrij.pop(0)
        if adres not in gezien:
            antwoord = gast.client.get(adres)
            gezien[adres] = antwoord
            if antwoord.mimetype == "text/html":
                wachtrij += [x.replace("&amp;", "&") for x in LINK.findall(antwoord.text)]
    return gezien


def test_zij_leest_niets_wat_eva_niet_leest_en_er_is_niets_om_te_versturen(huis):
    """Every page that she comes by: not one line more than Eva has on the same page, and no form to send."""
    begin = huis.pad("Lantaarn", "ons-plan")
    haar, eva = bladen(huis.gast("sleedoorn"), begin), huis.gast("eva").client
    gelukt = {
        adres: een for adres, een in haar.items() if een.status_code == 200 and een.mimetype == "text/html"
    }
    assert len(gelukt) > 25
    vormen = {
        adres: doelen
        for adres, een in gelukt.items()
        if (doelen := [doel for doel in VORM.findall(een.text) if doel not in ALTIJD])
    }
    assert vormen == {}
    for adres, een in gelukt.items():
        van_eva = eva.get(adres)
        assert van_eva.status_code == 200, adres
        regels = set(woorden(van_eva.text))
        if "/wat-mag-ik" in adres:  # she only reads where Eva writes, and is told so
            continue
        if adres.endswith("/inzage") or "/inzage?" in adres:  # a look more moves the rest to the next page
            assert "Rik Lantaarn" not in een.text
            continue
        meer = [regel for regel in woorden(een.text) if regel not in regels]
        assert meer == [], (adres, meer[:3])


def test_wie_meeleest_schrijft_niets_ook_niet_met_de_hand(huis):
    gast = huis.gast("sleedoorn")
    for rest in ("verzoeken/nieuw/vraag", "bijstand/vraag", "zeg", "tijdlijn/nieuw", "toestemming"):
        assert gast.post(huis.pad("Lantaarn", rest), None, tekst="Zij wil dat.").status_code in (
            403,
            404,
            405,
        )
    rij = van(huis, "eva")
    gast.post(pad(huis, f"/{rij.id}/stop"), 403)
    assert van(huis, "eva").status is BijstandStatus.LOOPT


@pytest.mark.parametrize("wie", ["sleedoorn", "vuurdoorn"])
def test_in_een_ander_gezin_is_er_voor_hem_niets(huis, wie):
    """Also not that there is one: the same answer as at an address that never was."""
    ander = "Wolkenveld" if wie == "sleedoorn" else "Lantaarn"
    gast = huis.gast(wie)
    nergens = gast.get(f"/gezinnen/{huis.wie['eva']}/ons-plan", 404)
    hier = gast.get(huis.pad(ander, "ons-plan"), 404)
    schoon = re.compile(r"[0-9a-f]{12}|[0-9a-f-]{36}|value=\"[^\"]+\"")
    assert schoon.sub("…", tekst(hier)) == schoon.sub("…", tekst(nergens))


def test_eva_stopt_en_van_dat_moment_leest_zij_niets_meer(huis):
    rij = van(huis, "eva")
    huis.gast("eva").post(pad(huis, f"/{rij.id}/stop"), 302)
    gast = huis.gast("sleedoorn")
    gast.get(huis.pad("Lantaarn", "ons-plan"), 404)
    lijst = tekst(gast.get(NAAST))
    assert "Gestopt" in lijst
    assert "Eva" not in lijst
    assert "Lantaarn" not in lijst
    eva = huis.gast("eva")
    eva.post(pad(huis, f"/{rij.id}/stop"), 302)
    assert "al gestopt" in tekst(eva.get(pad(huis)))


def test_na_de_laatste_dag_is_het_voorbij_en_kan_zij_opnieuw_vragen(huis):
    id_ = van(huis, "eva").id
    with huis.als("eva") as werk:
        rij = werk.ctx.session.get_one(Bijstand, id_)
        rij.tot = werk.ctx.today - timedelta(days=1)
    huis.gast("sleedoorn").get(huis.pad("Lantaarn", "ons-plan"), 404)
    vraag(huis, "eva", "sleedoorn")
    assert [r.status.value for r in rijen(huis) if r.betreft_id == van(huis, "eva").betreft_id] == [
        "beeindigd",
        "gevraagd",
    ]
    huis.gast("sleedoorn").get(huis.pad("Lantaarn", "ons-plan"), 404)


def test_vragen_opent_niets_tot_er_ja_is_gezegd(huis):
    vraag(huis, "anna", "sleedoorn", "Zandloper", status=422)  # she has somebody already
    vraag(huis, "wout", "sleedoorn", "Zandloper")
    gast, plan = huis.gast("sleedoorn"), huis.pad("Zandloper", "ons-plan")
    gast.get(plan, 404)
    assert "Wout" in tekst(gast.get(NAAST))
    antwoord(huis, "sleedoorn", van(huis, "wout"))
    assert "Dag Wout." in tekst(gast.get(plan))
    gast.post(f"{NAAST}/{van(huis, 'wout').id}", 302, antwoord="stop")
    gast.get(plan, 404)


def test_niemand_staat_naast_twee_mensen_van_een_gezin_en_wie_vroeg_hoort_niet_waarom(huis):
    vraag(huis, "rik", "sleedoorn")
    rij = van(huis, "rik")
    gast = huis.gast("sleedoorn")
    gast.post(f"{NAAST}/{rij.id}", 302, antwoord="ja")
    assert "al naast iemand anders" in tekst(gast.get(NAAST))
    assert van(huis, "rik").status is BijstandStatus.GEVRAAGD
    gast.post(f"{NAAST}/{rij.id}", 302, antwoord="nee")
    van_rik = tekst(huis.gast("rik").get(pad(huis)))
    assert "Kan dit niet doen" in van_rik
    assert "anders" not in van_rik.partition("<main")[2].replace("Niemand anders van ons gezin", "")


def test_rik_merkt_niet_dat_er_iemand_naast_eva_staat(huis):
    huis.gast("sleedoorn").get(huis.pad("Lantaarn", "ons-plan"))
    rik = huis.gast("rik")
    for rest in ("bijstand", "inzage", "tijdlijn", "delen", "mensen", "contactpersoon", "ons-plan"):
        gelezen = tekst(rik.get(huis.pad("Lantaarn", rest)))
        assert "Sleedoorn" not in gelezen, rest
        assert "Naast Je" not in gelezen, rest
    rij = van(huis, "eva")
    rik.post(pad(huis, f"/{rij.id}/stop"), 404)
    assert van(huis, "eva").status is BijstandStatus.LOOPT


def test_eva_leest_dat_zij_keek_en_het_vaste_gezicht_dat_zij_er_is(huis):
    huis.gast("sleedoorn").get(huis.pad("Lantaarn", "veiligheidsplan".replace("veiligheids", "")))
    assert "mw. Sleedoorn" in tekst(huis.gast("eva").get(huis.pad("Lantaarn", "inzage")))
    bij_kastanje = tekst(huis.gast("kastanje").get(pad(huis)))
    assert "mw. Sleedoorn" in bij_kastanje
    assert "naast Eva" in bij_kastanje
    laatste = [regel for regel in logregels(huis) if regel["rol"] == "bijstand" and "namens_id" in regel]
    assert laatste
    assert {regel["namens_id"] for regel in laatste} == {str(huis.wie["eva"])}
    assert {regel["gebruiker_id"] for regel in laatste} == {str(huis.wie["sleedoorn"])}


def test_wie_niet_van_het_gezin_is_vraagt_het_niet_en_een_kind_onder_twaalf_hoort_waarom(huis):
    huis.gast("kastanje").get(pad(huis, "/vraag"), 302)
    huis.gast("kastanje").post(pad(huis, "/vraag"), 403, wie=str(huis.wie["vuurdoorn"]))
    isa = vraag(huis, "isa", "sleedoorn", "Zandloper", status=422)
    assert "jonger dan 12" in tekst(isa)
    huis.gast("wilg").get(NAAST, 404)


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"wie": "", "tot": ""}, "Kies wie je vraagt."),
        ({"tot": "2020-01-01"}, "Kies een dag die nog komt."),
        ({"tot": "2029-01-01"}, "Kies een dag binnen zes maanden."),
        ({"tot": "gisteren"}, "dag"),
        ({"wie": "niemand"}, "keuze"),
    ],
)
def test_wat_niet_klopt_hoort_zij_bij_het_veld_en_er_wordt_niets_bewaard(huis, velden, zin):
    voor = len(rijen(huis))
    goed = {"wie": str(huis.wie["vuurdoorn"]), "tot": (vandaag(huis) + timedelta(days=9)).isoformat()}
    antwoord = huis.gast("rik").post(pad(huis, "/vraag"), 422, **(goed | velden))
    assert zin in tekst(antwoord)
    assert len(rijen(huis)) == voor


def test_iemand_vragen_die_niet_op_de_lijst_staat_kan_niet(huis):
    tot = (vandaag(huis) + timedelta(days=9)).isoformat()
    huis.gast("rik").post(pad(huis, "/vraag"), 422, wie=str(huis.wie["kastanje"]), tot=tot)
    assert not [rij for rij in rijen(huis) if rij.gebruiker_id == huis.wie["kastanje"]]
