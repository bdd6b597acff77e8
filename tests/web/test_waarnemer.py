"""Een waarnemer kijkt mee door andermans ogen of achter glas, schrijft niets in het verhaal, en tagt wat hij
ziet."""

import json
import re
from random import Random
from uuid import uuid4

import pytest
from sqlmodel import select

from caseapp.db import op_platform
from caseapp.permissions import Rol
from caseapp.tables import Gebruiker, Gezin, LogRegel, Oefengroep, Spelnotitie, Waarnemer

from .raden import pad_van, paden
from .test_oefensessie import codes, doe_mee, kaarten, met_code, nieuw, tekst, zet_klaar
from .test_speelkaart import AGENT, KANDELAAR, LERAAR, feiten_van

KIJKEN = "/ik-doe-mee/waarnemen"


@pytest.fixture
def trainer(huis):
    return huis.met_account(Rol.TRAINER)


@pytest.fixture
def pad(trainer):
    return zet_klaar(trainer, bron=KANDELAAR)


def kijkcode(trainer, pad):
    (knop,) = re.findall(r'action="([^"]+/kijkcode)"', trainer.get(pad).text)
    trainer.post(knop, 302)
    return "".join(re.search(r'class="kijkcode">(\w{3}) (\w{3})<', trainer.get(pad).text).groups())


def kijk(huis, trainer, pad, als):
    gast = nieuw(huis)
    assert met_code(gast, kijkcode(trainer, pad)).headers["Location"] == KIJKEN
    return door_ogen(gast, als)


def door_ogen(gast, als):
    knoppen = re.findall(r'name="als"[^>]*value="([^"]+)"[^>]*> *<label[^>]*>([^<]+)<', gast.get(KIJKEN).text)
    keuzes = {naam.strip(): id_ for id_, naam in knoppen}
    gast.post(KIJKEN, 302, als=keuzes[als])
    gast._neem_token(gast.get(f"{KIJKEN}/tags"))
    return gast


def ruimte_van(huis):
    with huis.stores.platform.werk(op_platform(), alleen_lezen=True) as werk:
        ruimte_id = werk.ctx.session.exec(select(Oefengroep.ruimte_id)).one()
    return huis.stores.ruimte(ruimte_id)


def test_door_de_ogen_van_een_kaart_zie_je_wat_die_kaart_ziet(huis, trainer, pad):
    gast = kijk(huis, trainer, pad, AGENT)
    kaart = tekst(gast.get("/mijn-kaart"))
    assert all(feit in kaart for feit in feiten_van("politie"))
    assert not any(feit in kaart for feit in feiten_van("school"))
    assert "Je neemt waar" in kaart
    assert "Kandelaar" not in gast.get("/gezinnen/").text  # the wijkagent is not involved yet


def test_achter_glas_zie_je_alles_en_niets_van_wie_leidt(huis, trainer, pad):
    gast = kijk(huis, trainer, pad, "Glazen wand: alles")
    assert "Kandelaar" in gast.get("/gezinnen/").text
    (bediening,) = re.findall(r'href="([^"]+/bediening)"', trainer.get(pad).text)
    for waar in (bediening, "/sessies", "/scenarios", "/oefenruimte/", "/oefenruimte/terug"):
        gast.get(waar, 403)


@pytest.mark.parametrize("als", [AGENT, "Glazen wand: alles"])
def test_een_waarnemer_schrijft_nergens_in_het_verhaal(huis, trainer, pad, als):
    gast, ruimte = kijk(huis, trainer, pad, als), ruimte_van(huis)
    gast._controle = False
    with ruimte.session() as session:
        gezin_id = session.exec(select(Gezin.id)).one()
    voor, kies = verhaal(ruimte), Random(1)  # noqa: S311  # the same addresses in every run
    anders = {}
    for methode, regel in paden(huis.app):
        if methode == "POST" and regel.endpoint not in MAG:
            antwoord = gast.post(pad_van(huis.app, regel, kies, [str(uuid4())], str(gezin_id)), None)
            if antwoord.status_code not in (403, 404):
                anders[regel.endpoint] = antwoord.status_code
    assert anders == {}
    assert verhaal(ruimte) == voor


# Of nobody's room, an end to the session, other eyes, or what who watches may.
MAG = (
    *("account.log_uit", "account.snel_weg", "account.log_in", "account.log_in_met_code", "account.eerste"),
    *(
        "waarnemer.kies",
        "waarnemer.tags",
        "meedoen.code",
        "meedoen.kaart",
        "oefening.zet_stil",
        "start.kies",
        "scherm.open_",
    ),
)


def verhaal(ruimte):
    """Every row of the story, as it lies there."""
    from caseapp.db.copy import story_tables

    with ruimte.session() as session:
        return {t.name: sorted(map(str, session.execute(t.select()).all())) for t in story_tables()}


def test_een_tag_leest_de_trainer_en_wie_speelt_niet(huis, trainer, pad):
    speler = doe_mee(huis, codes(trainer, pad)[0], LERAAR)
    gast = kijk(huis, trainer, pad, AGENT)
    assert "Schrijf iets op" in tekst(gast.post(f"{KIJKEN}/tags", 422, soort="sterk", tekst=""))
    zin = "De groep vroeg eerst aan Sanne wat zij wilde."
    gast.post(f"{KIJKEN}/tags", 302, soort="sterk", tekst=zin, element="V4")
    assert zin in gast.get(f"{KIJKEN}/tags").text
    (bediening,) = re.findall(r'href="([^"]+/bediening)"', trainer.get(pad).text)
    assert f"(waarnemer): {zin}" in tekst(trainer.get(bediening))
    for waar in ("/mijn-kaart", "/vandaag", f"{KIJKEN}/tags"):
        assert zin not in speler.get(waar, None).text
    with ruimte_van(huis).session() as session:
        tag, wie = session.exec(select(Spelnotitie)).one(), session.exec(select(Waarnemer)).one()
        assert (tag.waarnemer_id, tag.element) == (wie.id, "V4")


def test_het_logboek_zegt_dat_een_waarnemer_keek_en_niet_de_kaart(huis, trainer, pad):
    ruimte = ruimte_van(huis)
    with ruimte.session() as session:
        laatste = session.exec(select(LogRegel.volgnummer).order_by(LogRegel.volgnummer.desc())).first()
    gast = kijk(huis, trainer, pad, "Mirthe Kandelaar")
    gast.get("/ons-plan", None)
    gast.get(re.search(r'href="(/gezinnen/[^"]+/)"', gast.get("/gezinnen/").text)[1])
    with ruimte.session() as session:
        regels = session.exec(select(LogRegel).where(LogRegel.volgnummer > laatste)).all()
        wie = session.exec(select(Waarnemer.id)).one()
        kaart_ids = {str(id_) for id_ in session.exec(select(Gebruiker.id))}
    inhoud = [json.loads(regel.inhoud) for regel in regels]
    assert [een for een in inhoud if "gezin_id" in een and een["gebruiker_id"] == str(wie)]
    assert not {een.get("gebruiker_id") for een in inhoud} & kaart_ids


def test_met_een_kijkcode_neem_je_geen_kaart_en_met_een_code_kijk_je_niet(huis, trainer, pad):
    (code,) = codes(trainer, pad)
    kijkt = kijk(huis, trainer, pad, AGENT)
    assert kijkt.get("/ik-doe-mee/kaart", 302).headers["Location"] == "/ik-doe-mee"
    speelt = nieuw(huis)
    met_code(speelt, code)
    assert speelt.get(KIJKEN, 302).headers["Location"] == "/ik-doe-mee"
    assert not kaarten(speelt)[AGENT][1]  # who watches sits at no card


def test_wie_kijkt_kan_door_andere_ogen_gaan_kijken_en_blijft_dezelfde(huis, trainer, pad):
    gast = kijk(huis, trainer, pad, AGENT)
    door_ogen(gast, LERAAR)
    assert all(feit in tekst(gast.get("/mijn-kaart")) for feit in feiten_van("school"))
    with ruimte_van(huis).session() as session:
        assert len(session.exec(select(Waarnemer)).all()) == 1


def test_een_oude_kijkcode_opent_niets_meer(huis, trainer, pad):
    oud = kijkcode(trainer, pad)
    kijkcode(trainer, pad)
    met_code(nieuw(huis), oud, 422)
