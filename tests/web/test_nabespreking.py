"""Nabespreken: wat er gebeurde en waarom, wat niemand vertelde, een bord van niemand, een verslag."""

# ruff: noqa: F811  # fixtures are named twice: where they come from, and where they are asked for

import json
import re
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest
import time_machine
from sqlmodel import select

from caseapp.config import ROOT
from caseapp.db import op_platform
from caseapp.domain.nabespreking import MEESTE_BRIEFJES
from caseapp.permissions import Rol
from caseapp.scenario.oefening import scenarios
from caseapp.tables import Account, LogRegel, Oefensessie, Sessie, Spelnotitie, Terugblik

from .test_bediening import bediening, code, druk, pad, ruimte_van, trainer, volgende  # noqa: F401  # fixtures
from .test_oefensessie import doe_mee, tekst
from .test_speelkaart import AGENT, LERAAR, vertel

SCENARIO = scenarios(ROOT / "seeds")["gezin-kandelaar"]
VT = "Medewerker Veilig Thuis"
BIJNAMEN = ("Puk de Vogel", "Zilverreiger", "Pim")
NAAM_VAN_GEZIN = ("Kandelaar", "Windwijzer", "Mirthe", "Jorn", "Sanne", "Tijn", "Greet")


@pytest.fixture
def hier(bediening):
    return bediening.removesuffix("/bediening") + "/nabespreking"


@pytest.fixture
def tafel(huis, code):
    """The agent, the teacher and Veilig Thuis, each with a nickname."""
    return tuple(
        doe_mee(huis, code, naam, bij) for naam, bij in zip((AGENT, LERAAR, VT), BIJNAMEN, strict=True)
    )


@pytest.fixture
def gespeeld(trainer, bediening, tafel):
    """Two rounds: a melding that nobody assesses, a drawing that nobody asks about; one fact is told."""
    agent, _leraar, _vt = tafel
    volgende(trainer, bediening)
    assert vertel(agent, [LERAAR]).status_code == 302
    trainer.post(f"{bediening}/notitie", 302, soort="sterk", tekst="Iedereen keek naar Sanne.")
    trainer.post(f"{bediening}/notitie", 302, soort="notitie", tekst="Alleen voor mij: kwikstaart.")
    volgende(trainer, bediening)
    for gast in tafel:
        gast.get("/terugblik")
    return tafel


def rijen(huis, soort, winkel=None):
    with (winkel or huis.stores.ruimte(ruimte_van(huis))).werk(op_platform(), alleen_lezen=True) as werk:
        return list(werk.ctx.session.exec(select(soort)).all())


def regels_van_tabel(html):
    """Per row of the table of moments: day, kind, what, who, why."""
    return [
        [
            tekst_van(cel)
            for cel in re.findall(r"<t[hd] role=\"(?:row|)(?:header|cell)\"[^>]*>(.*?)</t[hd]>", rij, re.S)
        ]
        for rij in re.findall(r"<tr role=\"row\">(.*?)</tr>", html, re.S)[1:]
    ]


def tekst_van(html):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_terugkijken_zegt_wat_er_gebeurde_en_waar_het_op_volgde(trainer, hier, gespeeld):
    regels = regels_van_tabel(trainer.get(hier).text)
    soorten = [rij[1] for rij in regels]
    assert {soort: soorten.count(soort) for soort in set(soorten)} == {
        "kwam binnen": 2,
        "incident of melding": 1,
        "verteld": 1,
        "niet gedaan": 2,
        "opmerking": 1,
        "het spel zelf": 2,
    }
    per_wat = {rij[2]: rij for rij in regels}
    assert per_wat["De tekening van Sanne"][0] == "dag 9"
    assert per_wat["De tekening van Sanne"][4] == "Stond klaar voor deze dag."
    melding = next(rij for rij in regels if rij[1] == "incident of melding")
    assert melding[3:] == ["het verhaal", "Kwam met ‘Zorgmelding politie’."]
    gemist = per_wat["Niet gedaan: Er is met Sanne apart gesproken"]
    assert gemist[0] == "dag 23"
    assert gemist[4] == "Verwacht na ‘De tekening van Sanne’, uiterlijk dag 23."
    verteld = next(rij for rij in regels if rij[1] == "verteld")
    assert verteld[3:] == ["politie", "Stond eerst op de kaart van politie."]


def test_elk_merk_op_de_balk_leidt_naar_zijn_regel(trainer, hier, gespeeld):
    html = trainer.get(hier).text
    naar = re.findall(r'<a href="#(m-[0-9a-f-]+)" aria-label=', html)
    assert naar
    assert all(f'id="{plek}"' in html for plek in naar)
    na = re.findall(r'<td[^>]*data-kolom="Waarom"><a href="#(m-[^"]+)"', html)
    assert len(na) == 3  # the melding, and both that were missed
    assert all(f'id="{plek}"' in html for plek in na)


def test_je_kunt_een_soort_kiezen_en_wat_dan_weg_is_leidt_naar_het_geheel(trainer, hier, gespeeld):
    html = trainer.get(f"{hier}?soort=gemist").text
    assert {rij[1] for rij in regels_van_tabel(html)} == {"niet gedaan"}
    assert re.search(rf'data-kolom="Waarom"><a href="{hier}#m-', html)
    assert len(regels_van_tabel(trainer.get(f"{hier}?soort=onzin").text)) == 9


def test_geen_bladzijde_noemt_een_speler(trainer, hier, gespeeld):
    agent = gespeeld[0]
    agent.post("/terugblik/voornemen", 302, voornemen="Ik bel eerder.")
    for blad in (
        "",
        "/kopjes",
        "/elementen",
        "/wat-wij-wisten?toon=ja",
        "/spiegel",
        "/bord",
        "/voornemens",
        "/verslag",
    ):
        html = trainer.get(f"{hier}{blad}").text
        for naam in BIJNAMEN:
            assert naam not in html, (blad, naam)


def test_tien_kopjes_op_volgorde_en_een_woord_erbij(trainer, hier, gespeeld):
    alle = trainer.get(f"{hier}/kopjes").text
    koppen = re.findall(r'<li class="kaart"><h2><a [^>]+>([^<]+)</a>', alle)
    assert koppen == [
        *(
            "Stoom afblazen",
            "Wat gebeurde er",
            "Vijf aandachtspunten",
            "Zes werkzame elementen",
            "Privacyspiegel",
        ),
        *(
            "De blik van het kind",
            "Gender en intieme terreur",
            "Houden, stoppen, beginnen",
            "Leerdoel van ieder",
        ),
        "Nazorg",
    ]
    trainer.post(f"{hier}/kopjes", 302, kopje="kind", tekst="Sanne werd pas laat gevraagd.")
    assert "Sanne werd pas laat gevraagd." in trainer.get(f"{hier}/kopjes?kop=6").text
    assert "Sanne werd pas laat gevraagd." not in trainer.get(f"{hier}/kopjes?kop=5").text
    assert (
        "Nergens is opgeschreven dat er met Sanne is gesproken." in trainer.get(f"{hier}/kopjes?kop=6").text
    )
    assert "Schrijf iets op" in tekst(trainer.post(f"{hier}/kopjes?kop=6", 422, kopje="kind", tekst=""))
    for kop in ("0", "11"):
        trainer.get(f"{hier}/kopjes?kop={kop}", 404)


def test_een_moment_kiezen_bij_een_element(trainer, hier, gespeeld):
    kies = f"{hier}/elementen/W1"
    keuzes = re.findall(r'<option value="([0-9a-f-]{36})">([^<]+)<', trainer.get(kies).text)
    (gemist,) = [id_ for id_, naam in keuzes if "Veiligheidsbeoordeling" in naam]
    assert "Kies een moment uit de lijst" in tekst(
        trainer.post(kies, 422, soort="anders", moment="", tekst="x")
    )
    trainer.post(kies, 302, soort="anders", moment=gemist, tekst="Niemand keek binnen vijf dagen.")
    trainer.post(kies, 302, soort="anders", moment=gemist, tekst="Wie kijkt wanneer, spraken we niet af.")
    blad = trainer.get(f"{hier}/elementen").text
    deel = re.search(r'<section class="kaart" id="W1">.*?</section>', blad, re.S)[0]
    assert "Wie kijkt wanneer, spraken we niet af." in deel
    assert "Niemand keek binnen vijf dagen." not in deel
    assert f"#m-{gemist}" in deel
    assert "Leerdoel: Het gezin heeft binnen een week één contactpersoon" in unescape(deel)
    trainer.get(f"{hier}/elementen/W7", 404)
    regels = regels_van_tabel(trainer.get(hier).text)
    assert not any("spraken we niet af" in rij[2] for rij in regels)  # a choice is no moment of the story


def test_wat_wij_wisten_staat_er_pas_als_de_trainer_het_laat_zien(trainer, hier, gespeeld):
    eerst = tekst(trainer.get(f"{hier}/wat-wij-wisten"))
    assert not any(feit.tekst in eerst for feit in SCENARIO.feiten)
    assert "Iedereen die meekijkt, leest het" in eerst
    assert "Van de 8 stukjes kennis is er 1 verteld" in eerst
    html = trainer.get(f"{hier}/wat-wij-wisten?toon=ja").text
    feiten = [tekst_van(rij) for rij in re.findall(r"<li>\s*<p>(.*?)</li>", html, re.S)]
    assert len(feiten) == 8
    assert [feit.startswith("nooit verteld") for feit in feiten] == [True] * 5 + [False] + [True] * 2
    assert all("nodig voor de analyse" in feit for feit in feiten[:6])
    assert "Verteld op dag 7 (ronde 2: Samen begrijpen), door politie aan school." in feiten[5]
    assert feiten[5].endswith("Toen was al binnen: dag 0: Zorgmelding politie .")
    assert "Kwam binnen zonder dat iemand dit vertelde: dag 0: Zorgmelding politie ; dag 9:" in feiten[0]


def test_de_spiegel_telt_pas_bij_drie_kaarten_en_noemt_er_geen(huis, trainer, hier, gespeeld):
    assert "Te weinig om te tonen" in tekst(trainer.get(f"{hier}/spiegel"))
    _, leraar, vt = gespeeld
    for gast in gespeeld:
        gast.get("/gezinnen/", None)
        gast.get("/veilig-thuis/meldingen", None)
        gast.get("/logboek/", None)
    blad = tekst(trainer.get(f"{hier}/spiegel"))
    assert "alle kaarten samen" in blad
    for soort in ("politie", "school"):
        assert soort not in blad
    assert "keer iets wat niet mocht" in blad
    eigen = tekst(vt.get("/terugblik"))
    assert "Wat jij opende" in eigen
    assert "melding: " in eigen
    assert "melding: " not in tekst(leraar.get("/terugblik"))


def test_een_briefje_is_van_niemand(huis, trainer, hier, gespeeld):
    agent, leraar, _ = gespeeld
    gezegd = {agent: "We vroegen door.", leraar: "We wachtten op elkaar."}
    sporen = []
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=5), tick=False) as reis:
        for gast, zin in gezegd.items():
            reis.shift(timedelta(minutes=3))
            voor = {rij.id for rij in rijen(huis, LogRegel)}
            sessies = [(s.id, s.laatst, s.gegevens) for s in rijen(huis, Sessie, huis.stores.platform)]
            gast.post("/terugblik/zeg", 302, plus=zin, delta="")
            gast.get("/terugblik?gezegd=ja")
            assert sessies == [
                (s.id, s.laatst, s.gegevens) for s in rijen(huis, Sessie, huis.stores.platform)
            ]
            sporen.append([json.loads(rij.inhoud) for rij in rijen(huis, LogRegel) if rij.id not in voor])
    een, ander = ([_zonder_toeval(regel) for regel in spoor] for spoor in sporen)
    assert [regel for regel in een if regel["handeling"] == "maken"] == [
        regel for regel in ander if regel["handeling"] == "maken"
    ]
    assert {regel["gebruiker_id"] for regel in een + ander} == {"00000000-0000-0000-0000-000000000000"}
    assert not any({"sessie", "verzoek"} & regel.keys() for regel in een + ander)
    briefjes = rijen(huis, Terugblik)
    assert [(rij.gebruiker_id, rij.organisatie, rij.uiterlijk) for rij in briefjes] == [(None, "", None)] * 2
    assert len({rij.op_echt for rij in briefjes}) == 1  # the day, and not the hour
    bord = trainer.get(f"{hier}/bord").text
    assert all(zin in bord for zin in gezegd.values())
    op_het_bord = re.findall(r'id="weg-([0-9a-f-]+)"', bord)
    assert op_het_bord == sorted(op_het_bord)  # by an id that is drawn, so not by when it was written


def _zonder_toeval(regel):
    los = ("id", "op_echt", "object_id", "volgnummer", "zegels", "rij")
    return {naam: waarde for naam, waarde in regel.items() if naam not in los}


def test_een_briefje_laat_geen_concept_achter(huis, gespeeld):
    from caseapp.tables import Concept

    agent = gespeeld[0]
    with time_machine.travel(datetime.now(UTC) + timedelta(days=2)):  # the session ended
        agent.post("/terugblik/zeg", 401, plus="Dit is van mij.", delta="")
    assert rijen(huis, Concept) == []


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"plus": " ", "delta": ""}, "Schrijf bij een van de twee iets op"),
        ({"plus": "a" * 161, "delta": ""}, "er passen er 160"),
        ({"plus": "", "delta": "Bel 06 12345678 even"}, "telefoonnummer"),
    ],
)
def test_een_briefje_dat_niet_kan_zegt_waarom_en_blijft_staan(huis, gespeeld, velden, zin):
    antwoord = gespeeld[0].post("/terugblik/zeg", 422, **velden)
    assert zin in tekst(antwoord)
    assert (velden["plus"].strip() or velden["delta"]) in antwoord.text
    assert rijen(huis, Terugblik) == []


def test_het_bord_is_een_keer_vol(huis, gespeeld):
    agent = gespeeld[0]
    for nummer in range(MEESTE_BRIEFJES):
        agent.post("/terugblik/zeg", 302, plus=f"Nummer {nummer}", delta="")
    assert "Het bord is vol" in tekst(agent.post("/terugblik/zeg", 422, plus="Nog een", delta=""))


def test_een_voornemen_leest_alleen_wie_het_schreef_en_de_trainer(huis, trainer, pad, hier, code, gespeeld):
    agent, leraar, _ = gespeeld
    agent.post("/terugblik/voornemen", 302, voornemen="Ik vraag eerst het kind.")
    agent.post("/terugblik/voornemen", 302, voornemen="Ik vraag altijd eerst het kind.")
    assert "Ik vraag altijd eerst het kind." in agent.get("/terugblik").text
    assert "het kind." not in leraar.get("/terugblik").text
    assert [rij.soort.value for rij in rijen(huis, Terugblik)] == ["voornemen"]
    assert "politie : Ik vraag altijd eerst het kind." in tekst_van(trainer.get(f"{hier}/voornemens").text)
    for blad in ("", "/kopjes", "/bord", "/verslag"):
        assert "eerst het kind" not in trainer.get(f"{hier}{blad}").text
    trainer.post(f"{pad}/sluit", 302)
    laat = agent.post("/terugblik/voornemen", 422, voornemen="Toch iets anders.")
    assert "Deze sessie is gesloten" in tekst(laat)
    assert "Toch iets anders." in laat.text


def test_wie_later_aan_de_kaart_zit_leest_het_voornemen_van_een_ander_niet(huis, gespeeld):
    from caseapp.tables import Deelnemer

    agent = gespeeld[0]
    agent.post("/terugblik/voornemen", 302, voornemen="Ik vraag eerst het kind.")
    with huis.stores.ruimte(ruimte_van(huis)).werk(op_platform()) as werk:
        for rij in werk.ctx.session.exec(select(Deelnemer)):
            rij.sinds_echt = werk.ctx.wall + timedelta(seconds=1)
    assert "eerst het kind" not in agent.get("/terugblik").text


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"actie": "", "organisatie": "Team Zuid"}, "Schrijf eerst iets op"),
        ({"actie": "Bellen", "organisatie": " "}, "welke organisatie"),
        ({"actie": "Bellen", "organisatie": "Team Zuid", "dagen": -1}, "al voorbij"),
        ({"actie": "Bellen", "organisatie": "Team Zuid", "dagen": 400}, "binnen een jaar"),
        ({"actie": "Bellen", "organisatie": "Team Zuid", "uiterlijk": "morgen"}, "bijvoorbeeld 14-3-2027"),
    ],
)
def test_een_verbeteractie_die_niet_kan_zegt_waarom(huis, gespeeld, velden, zin):
    dagen = velden.pop("dagen", 30)
    dag = (datetime.now(UTC) + timedelta(days=dagen)).strftime("%d-%m-%Y")
    antwoord = gespeeld[0].post("/terugblik/verbeteractie", 422, **({"uiterlijk": dag} | velden))
    assert zin in tekst(antwoord)
    assert rijen(huis, Terugblik) == []


def test_een_verbeteractie_hangt_op_het_bord_en_de_trainer_kan_weghalen(huis, trainer, hier, gespeeld):
    agent, leraar, _ = gespeeld
    dag = (datetime.now(UTC) + timedelta(days=30)).strftime("%d-%m-%Y")
    agent.post(
        "/terugblik/verbeteractie", 302, actie="Een vast nummer", organisatie="Team Zuid", uiterlijk=dag
    )
    assert f"Een vast nummer (Team Zuid, uiterlijk {dag})" in tekst_van(trainer.get(f"{hier}/bord").text)
    assert "Een vast nummer" in leraar.get("/terugblik").text
    (weg,) = re.findall(r'formaction="([^"]+/weg)"', trainer.get(f"{hier}/bord").text)
    trainer.post(weg, 302)
    assert "Een vast nummer" not in trainer.get(f"{hier}/bord").text
    trainer.post(weg, 302)
    assert "hangt er niet (meer)" in tekst(trainer.get(f"{hier}/bord"))


def test_het_bord_komt_alleen_als_er_iets_nieuws_hangt(trainer, hier, gespeeld):
    eerste = trainer.get(f"{hier}/bord/stand")
    merk = {"If-None-Match": eerste.headers["ETag"]}
    assert trainer.client.get(f"{hier}/bord/stand", headers=merk).status_code == 304
    gespeeld[1].post("/terugblik/zeg", 302, plus="", delta="Te snel.")
    assert "Te snel." in trainer.client.get(f"{hier}/bord/stand", headers=merk).text


def test_het_verslag_noemt_niemand_en_niets_wat_van_een_kaart_is(huis, trainer, hier, bediening, gespeeld):
    agent, leraar, _ = gespeeld
    agent.post("/terugblik/zeg", 302, plus="Fijn dat puk de vogel en Zilverreiger doorvroegen.", delta="")
    leraar.post("/terugblik/voornemen", 302, voornemen="Ik let op mijn toon.")
    html = trainer.get(f"{hier}/verslag").text
    blad = tekst_van(re.search(r'<article class="verslag">.*</article>', html, re.S)[0])
    for naam in (*BIJNAMEN, *NAAM_VAN_GEZIN):
        assert not re.search(rf"\b{naam}\b", blad, re.IGNORECASE), naam
    assert "Fijn dat (iemand) en (iemand) doorvroegen." in blad
    voor_een = [persona.opdracht for persona in SCENARIO.personas] + [p.belang for p in SCENARIO.personas]
    voor_een += [inject.trainer for inject in SCENARIO.injects if inject.trainer]
    for geheim in (*voor_een, "kwikstaart", "Ik let op mijn toon."):
        assert geheim not in blad
    # what stood on a card stands in part four, and nowhere else
    vier = re.search(r"4\. Wat wij wisten.*?5\. Wat volgde", blad)[0]
    assert "Huurschuld van vier maanden" in vier
    assert blad.count("Huurschuld van vier maanden") == 1
    assert "Drie keer ter plaatse" in vier
    assert blad.count("Drie keer ter plaatse") == 1
    assert "Aan tafel: Veilig Thuis, politie, school." in blad


def test_elk_getal_in_het_verslag_leidt_naar_zijn_momenten(trainer, hier, gespeeld):
    html = trainer.get(f"{hier}/verslag").text
    verslag = re.search(r'<article class="verslag">.*</article>', html, re.S)[0]
    telling = {soort: int(getal) for soort, getal in re.findall(r'<a href="#soort-(\w+)">(\d+) ', verslag)}
    assert telling == {"inject": 2, "incident": 1, "feit": 1, "gemist": 2, "opmerking": 1}
    for soort, getal in telling.items():
        lijst = re.search(rf'id="soort-{soort}">.*?</ul>', verslag, re.S)[0]
        assert lijst.count("<li ") == getal
    for plek in re.findall(r'href="#([^"]+)"', verslag):
        assert f'id="{plek}"' in verslag
    assert (
        "Zorgmelding politie → verwacht: Veiligheidsbeoordeling binnen vijf werkdagen → niet gedaan"
        in tekst_van(verslag)
    )


def test_het_verslag_blijft_als_de_ruimte_is_gewist_tot_de_trainer_het_weggooit(
    huis,
    trainer,
    pad,
    hier,
    gespeeld,
):
    los = trainer.get(f"{hier}/verslag").text
    trainer.post(f"{hier}/verslag", 302)
    trainer.post(f"{pad}/sluit", 302)
    trainer.post(f"{pad}/wis", 302)
    (plek,) = re.findall(r'href="([^"]+/verslag)"', trainer.get(pad).text)
    bewaard = trainer.get(plek).text
    artikel = re.compile(r'<article class="verslag">.*</article>', re.S)
    assert artikel.search(bewaard)[0] == artikel.search(los)[0]
    trainer.get(f"{hier}/verslag", 404)
    bytes_ = huis.stores.platform.path.read_bytes()
    assert b"Zorgmelding" not in bytes_  # sealed
    trainer.post(f"{plek}/weg", 302)
    trainer.get(plek, 404)


def test_van_een_ander_is_er_geen_nabespreking(huis, trainer, hier, gespeeld):
    agent, beheerder = gespeeld[0], huis.met_account(Rol.BEHEERDER)
    bladen = (
        "",
        "/kopjes",
        "/elementen",
        "/wat-wij-wisten?toon=ja",
        "/spiegel",
        "/bord",
        "/bord/stand",
        "/voornemens",
        "/verslag",
    )
    for wie in (agent, beheerder):
        for blad in bladen:
            wie.get(f"{hier}{blad}", 403)
        wie.post(f"{hier}/verslag", 403)
    with huis.stores.platform.werk(op_platform()) as werk:
        een_ander = werk.ctx.session.exec(select(Account).where(Account.rol == Rol.BEHEERDER)).one()
        werk.ctx.session.exec(select(Oefensessie)).one().account_id = een_ander.id
    for blad in bladen:
        trainer.get(f"{hier}{blad}", 404)
    trainer.post(f"{hier}/verslag", 404)
    trainer.get(hier.replace("/nabespreking", "/verslag"), 404)
    assert rijen(huis, Spelnotitie)  # and nothing of it is lost


def test_zonder_oefening_is_er_geen_terugblik(huis):
    gast = huis.gast("wilg")
    gast.get("/terugblik", 404)
    for waar in ("zeg", "voornemen", "verbeteractie"):
        gast.post(
            f"/terugblik/{waar}",
            404,
            plus="x",
            voornemen="x",
            actie="x",
            organisatie="y",
            uiterlijk="1-1-2030",
        )


def test_wordt_het_verhaal_teruggezet_dan_staat_elke_poging_apart(trainer, hier, bediening, gespeeld):
    trainer.post(bediening.removesuffix("/bediening") + "/ga", 302)
    punten = re.findall(r'href="(/oefenruimte/terug/[0-9a-f-]{36})"', trainer.get("/oefenruimte/terug").text)
    trainer.post(punten[0], 302, reden="We willen ronde twee nog eens doen.")  # kept before the last jump
    html = trainer.get(hier).text
    assert re.findall(r"<h2>(Poging \d)</h2>", html) == ["Poging 1", "Poging 2"]
    eerste, tweede = re.split(r"<h2>Poging 2</h2>", html)
    assert "De tekening van Sanne" in tekst_van(eerste)
    assert "De tekening van Sanne" not in tekst_van(tweede)
    assert "Teruggezet, vanaf dag 28" in tekst_van(tweede)
    verteld = trainer.get(f"{hier}/wat-wij-wisten?toon=ja").text
    feit = re.search(r"<li>\s*<p>[^\n]*Drie keer ter plaatse.*?</li>", verteld, re.S)[0]
    (naar,) = re.findall(r'Verteld op <a href="[^"]*#(m-[^"]+)">dag 7</a>', feit)
    assert f'id="{naar}"' in html  # told before the story was put back, and so still told
    assert tekst_van(feit).endswith("Toen was al binnen: dag 0: Zorgmelding politie .")
    assert "dag 9: De tekening" not in tekst_van(verteld)


def test_wat_de_trainer_oversloeg_kwam_niet_binnen(trainer, hier, bediening, gespeeld):
    druk(trainer, bediening, "Ziek", "over")
    regels = regels_van_tabel(trainer.get(hier).text)
    assert [rij[1] for rij in regels].count("kwam binnen") == 2
    assert ["het spel zelf", "Overgeslagen: Ziek"] in [rij[1:3] for rij in regels]
