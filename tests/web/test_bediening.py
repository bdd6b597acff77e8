"""De trainer bedient een ruimte: rondes, injects, verwachtingen, feiten en notities."""

import re
from datetime import UTC, datetime

import pytest
from sqlmodel import select

from caseapp.db import op_platform
from caseapp.domain.veilig_thuis.melding import MeldingStatus
from caseapp.permissions import Rol
from caseapp.tables import Account, Gebruiker, Melding, Oefengroep, Oefensessie

from .test_oefensessie import codes, doe_mee, tekst, zet_klaar
from .test_speelkaart import AGENT, KANDELAAR, LERAAR, vertel


@pytest.fixture
def trainer(huis):
    return huis.met_account(Rol.TRAINER)


@pytest.fixture
def pad(trainer):
    return zet_klaar(trainer, bron=KANDELAAR)


@pytest.fixture
def bediening(trainer, pad):
    (plek,) = re.findall(r'href="([^"]+/bediening)"', trainer.get(pad).text)
    return plek


@pytest.fixture
def code(trainer, pad):
    return codes(trainer, pad)[0]


def scherm(trainer, bediening):
    return tekst(trainer.get(bediening))


def klokstand(trainer, bediening):
    return re.search(r'name="van" value="(\d+)"', trainer.get(bediening).text)[1]


def verder(trainer, bediening):
    trainer.post(f"{bediening}/volgende", 302, van=klokstand(trainer, bediening))
    return scherm(trainer, bediening)


def volgende(trainer, bediening):
    """To the end of the round; what is due at its beginning comes first."""
    blad = verder(trainer, bediening)
    return verder(trainer, bediening) if "De klok blijft staan" not in blad and "Dag 0" in blad else blad


def ruimte_van(huis):
    with huis.stores.platform.werk(op_platform(), alleen_lezen=True) as werk:
        return werk.ctx.session.exec(select(Oefengroep.ruimte_id)).one()


def druk(trainer, bediening, titel, hoe):
    """The button at the inject with this title."""
    blok = re.search(rf"<summary>{titel}.*?</details>", trainer.get(bediening).text, re.S)[0]
    trainer.post(re.search(rf'formaction="([^"]+)" name="hoe" value="{hoe}"', blok)[1], 302, hoe=hoe)


def test_een_ronde_verder_laat_alles_op_zijn_eigen_moment_komen(huis, trainer, bediening, code):
    vt = doe_mee(huis, code, "Medewerker Veilig Thuis")
    assert "Er kwam nog niets binnen" in tekst(vt.get("/mijn-kaart"))
    blad = verder(trainer, bediening)
    assert "Binnen: 1" in blad
    assert "Dag 0" in blad
    blad = verder(trainer, bediening)
    assert "Binnen: 0" in blad
    assert "Dag 7" in blad
    assert "ronde 2: Samen begrijpen" in blad
    kaart = tekst(vt.get("/mijn-kaart"))
    assert "Zorgmelding politie" in kaart
    assert "15-01-2024 09:00" in kaart


def test_een_melding_die_binnenkomt_is_een_gewone_melding_van_de_simulatie(huis, trainer, bediening, code):
    vt = doe_mee(huis, code, "Medewerker Veilig Thuis")
    volgende(trainer, bediening)
    (melding,) = re.findall(
        r'href="(/gezinnen/[^"]+/meldingen/[^"]+)"', vt.get("/veilig-thuis/meldingen").text
    )
    assert "Buren belden om 01.40 uur" in vt.get(melding).text
    assert "veiligheidsbeoordeling" in tekst(vt.get("/vandaag")).lower()
    with huis.stores.ruimte(ruimte_van(huis)).werk(op_platform(), alleen_lezen=True) as werk:
        rij = werk.ctx.session.exec(select(Melding)).one()
        wie = werk.ctx.session.exec(select(Gebruiker).where(Gebruiker.id == rij.auteur_id)).one()
        assert (wie.rol, rij.status) == (Rol.SIMULATIE, MeldingStatus.ONTVANGEN)
        assert rij.op == datetime(2024, 1, 15, 8, tzinfo=UTC)
    assert huis.stores.controleer(ruimte_van(huis)).eerste_fout is None


def test_wat_nog_niet_kwam_leest_niemand(huis, trainer, bediening, code):
    leraar = doe_mee(huis, code, LERAAR)
    volgende(trainer, bediening)
    assert "dichtgemetselde deur" not in leraar.get("/mijn-kaart").text
    assert "dichtgemetselde deur" in trainer.get(bediening).text
    volgende(trainer, bediening)
    assert "dichtgemetselde deur" in leraar.get("/mijn-kaart").text


def test_twee_keer_drukken_is_een_keer_springen(trainer, bediening):
    verder(trainer, bediening)
    van = klokstand(trainer, bediening)
    for _ in range(2):
        trainer.post(f"{bediening}/volgende", 302, van=van)
    blad = scherm(trainer, bediening)
    assert "is net al verzet: het is dag 7" in blad
    assert "Dag 7" in blad


@pytest.mark.parametrize("dag", ["", "-3", "veel", "3", "99999"])
def test_een_sprong_die_niet_kan_zegt_waarom(trainer, bediening, dag):
    volgende(trainer, bediening)
    trainer.post(f"{bediening}/sprong", 302, dag=dag)
    blad = scherm(trainer, bediening)
    assert "Dag 7" in blad
    assert "Vul een dag in" in blad or "gaat alleen vooruit" in blad


def test_een_sprong_stopt_bij_een_termijn_als_je_dat_wilt(huis, trainer, bediening, code):
    volgende(trainer, bediening)
    trainer.post(f"{bediening}/sprong", 302, dag="28", stop="y")
    blad = scherm(trainer, bediening)
    assert "De klok stopte bij een termijn" in blad
    assert "Dag 8" in blad  # the veiligheidsbeoordeling could be made on day 7
    assert "De tekening van Sanne" in blad


def test_een_inject_met_de_hand_en_een_overslaan(huis, trainer, bediening, code):
    werker = doe_mee(huis, code, "Gezinswerker lokaal team")
    druk(trainer, bediening, "Ziek", "binnen")
    assert "valt zes weken uit" in werker.get("/mijn-kaart").text
    druk(trainer, bediening, "Oma aan de balie", "over")
    trainer.post(f"{bediening}/sprong", 302, dag="130")
    assert "Niemand heeft mij ooit iets gevraagd" not in werker.get("/mijn-kaart").text


def test_een_inject_ter_plekke_opgesteld_komt_alleen_bij_wie_je_koos(huis, trainer, bediening, code):
    agent, leraar = (doe_mee(huis, code, naam) for naam in (AGENT, LERAAR))
    blad = trainer.get(f"{bediening}/inject").text
    keuzes = dict(re.findall(r'value="([0-9a-f-]{36})"[^>]*> *<label[^>]*>([^<]+)</label>', blad))
    wie = [id_ for id_, naam in keuzes.items() if naam == AGENT]
    fout = trainer.post(f"{bediening}/inject", 422, titel="Journalist", tekst="Een krant belt.")
    assert "Een krant belt." in fout.text
    assert "Kies bij welke kaarten" in tekst(fout)
    trainer.post(
        f"{bediening}/inject", 302, titel="Journalist", tekst="Een krant belt.", naar=wie, kanaal="telefoon"
    )
    assert "Een krant belt." in agent.get("/mijn-kaart").text
    assert "Een krant belt." not in leraar.get("/mijn-kaart").text


def test_bij_een_eigen_inject_hoort_een_verwachting_die_alleen_de_trainer_leest(
    huis, trainer, bediening, code
):
    agent = doe_mee(huis, code, AGENT)
    keuzes = re.findall(r'value="([0-9a-f-]{36})"[^>]*> *<label', trainer.get(f"{bediening}/inject").text)
    velden = {
        "titel": "Krant",
        "tekst": "Een krant belt.",
        "naar": keuzes,
        "verwachting": "Iemand belt terug",
    }
    fout = trainer.post(f"{bediening}/inject", 422, binnen="gauw", **velden)
    assert "bijvoorbeeld: 5 werkdagen" in tekst(fout)
    trainer.post(f"{bediening}/inject", 302, binnen="2 werkdagen", **velden)
    blad = scherm(trainer, bediening)
    assert re.search(r"Iemand belt terug.*?uiterlijk 17-01-2024 23:59", blad)
    assert "dit kun alleen jij zien" in blad
    assert "belt terug" not in agent.get("/mijn-kaart").text


def test_wat_verteld_is_en_wie_nog_niets_deed_staat_op_het_scherm(huis, trainer, bediening, code):
    agent, _leraar = (doe_mee(huis, code, naam) for naam in (AGENT, LERAAR))
    assert "Verteld: 0 van 8" in scherm(trainer, bediening)
    vertel(agent, iedereen="y")
    blad = scherm(trainer, bediening)
    assert "Verteld: 1 van 8" in blad
    nog_niets = re.search(r"nog niets in het verhaal:.*?Dat kan goed", blad, re.S)[0]
    assert LERAAR in nog_niets
    assert AGENT not in nog_niets


def test_een_verwachting_ziet_de_software_of_zegt_de_trainer(huis, trainer, bediening, code):
    volgende(trainer, bediening)
    assert "Veiligheidsbeoordeling binnen vijf werkdagen" in scherm(trainer, bediening)
    (hier,) = re.findall(r'formaction="([^"]+)" name="oordeel" value="ja"', trainer.get(bediening).text)
    volgende(trainer, bediening)
    assert "gemist" in scherm(trainer, bediening)
    trainer.post(hier, 302, oordeel="ja")
    assert "gehaald" in scherm(trainer, bediening)


def test_een_notitie_staat_er_bij_haar_moment_en_leest_geen_deelnemer(huis, trainer, bediening, code):
    agent = doe_mee(huis, code, AGENT)
    trainer.post(f"{bediening}/notitie", 302, soort="sterk", tekst="Iedereen luisterde naar Sanne.")
    assert "Iedereen luisterde naar Sanne." in scherm(trainer, bediening)
    for waar in ("/mijn-kaart", "/vandaag", bediening):
        assert "Iedereen luisterde" not in agent.get(waar, None).text
    assert "Schrijf iets op" in tekst(trainer.post(f"{bediening}/notitie", 422, soort="sterk", tekst=""))


def test_een_ander_bedient_mijn_ruimte_niet(huis, trainer, bediening, code):
    agent, beheerder = doe_mee(huis, code, AGENT), huis.met_account(Rol.BEHEERDER)
    for wie in (agent, beheerder):
        wie.get(bediening, 403)
        wie.post(f"{bediening}/volgende", 403, van="0")
    assert "Dag 0" in scherm(trainer, bediening)
    with huis.stores.platform.werk(op_platform()) as werk:
        een_ander = werk.ctx.session.exec(select(Account).where(Account.rol == Rol.BEHEERDER)).one()
        werk.ctx.session.exec(select(Oefensessie)).one().account_id = een_ander.id
    trainer.get(bediening, 404)
    trainer.post(f"{bediening}/volgende", 404, van="0")


def test_de_klok_kan_lopen_en_weer_staan(trainer, bediening):
    trainer.post(f"{bediening}/tempo", 302, tempo="dag_per_minuut")
    assert "de klok loopt" in scherm(trainer, bediening)
    trainer.post(f"{bediening}/tempo", 302, tempo="staat")
    assert "de klok staat" in scherm(trainer, bediening)
    trainer.post(f"{bediening}/tempo", 302, tempo="razend")
    assert "Kies hoe snel de klok loopt" in scherm(trainer, bediening)


def test_het_bewegende_deel_komt_alleen_als_er_iets_nieuws_is(huis, trainer, bediening, code):
    eerste = trainer.get(f"{bediening}/stand")
    weer = trainer.client.get(f"{bediening}/stand", headers={"If-None-Match": eerste.headers["ETag"]})
    assert weer.status_code == 304
    doe_mee(huis, code, AGENT)
    nieuw = trainer.client.get(f"{bediening}/stand", headers={"If-None-Match": eerste.headers["ETag"]})
    assert nieuw.status_code == 200


def test_meer_ruimtes_gaan_samen_vooruit_en_een_die_verder_is_blijft(huis, trainer):
    pad = zet_klaar(trainer, 2, bron=KANDELAAR)
    een, twee = re.findall(r'href="([^"]+/bediening)"', trainer.get(pad).text)
    verder(trainer, een)
    volgende(trainer, twee)
    blad = trainer.get(f"{pad}/samen").text
    stand = dict(re.findall(r'name="(van-[0-9a-f-]+)" value="(\d+)"', blad))
    for _ in range(2):  # pressed twice
        trainer.post(f"{pad}/samen", 302, **stand)
    assert "Dag 7" in scherm(trainer, een)
    assert "Dag 28" in scherm(trainer, twee)


def test_even_stil_en_verder_ook_van_hieruit(huis, trainer, bediening, code):
    agent = doe_mee(huis, code, AGENT)
    trainer.post(f"{bediening}/stil", 302)
    assert "Even stil, sinds" in scherm(trainer, bediening)
    assert vertel(agent, iedereen="y").status_code == 423
    trainer.post(f"{bediening}/volgende", 302, van=klokstand(trainer, bediening))
    blad = scherm(trainer, bediening)
    assert "Druk eerst op Verder" in blad
    assert "Dag 0" in blad
    trainer.post(f"{bediening}/inject", 422, titel="Krant", tekst="Een krant belt.", naar=[])
    trainer.post(f"{bediening}/verder", 302)
    assert vertel(agent, iedereen="y").status_code == 302


def test_voor_elke_sprong_is_bewaard_hoe_het_stond(huis, trainer, bediening, pad, code):
    volgende(trainer, bediening)
    trainer.post(f"{bediening.removesuffix('/bediening')}/ga", 302)
    trainer._neem_token(trainer.get("/oefenruimte/"))
    punten = re.findall(r'href="(/oefenruimte/terug/[0-9a-f-]+)"', trainer.get("/oefenruimte/terug").text)
    assert len(punten) == 2
    trainer.post(punten[-1], 302, reden="Nog een keer, met de kinderen erbij.")
    blad = scherm(trainer, bediening)
    assert "Dag 0" in blad
    assert "Binnen: 1" in verder(trainer, bediening)


def test_met_de_hand_loopt_de_klok_niet_voorbij_wat_komt(huis, trainer, bediening):
    trainer.post(f"{bediening.removesuffix('/bediening')}/ga", 302)
    trainer._neem_token(trainer.get("/oefenruimte/"))
    trainer.post("/oefenruimte/klok", 302, stap="week")
    blad = tekst(trainer.get("/oefenruimte/"))
    assert "Onderweg komt er iets binnen" in blad
    assert "dag 0" in blad
