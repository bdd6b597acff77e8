"""'Even stil': iedereen mag drukken, niemand weet wie het was, en er wordt niets geschreven tot de trainer
verder gaat."""

import json
import re
import shutil
from datetime import UTC, datetime, timedelta
from itertools import count
from unittest.mock import patch
from uuid import UUID

import pytest
import time_machine
from sqlmodel import select

from caseapp.actions.oefening.stilte import ga_verder, zet_stil
from caseapp.db import SYSTEEM, in_ruimte, wall
from caseapp.db.migrate import row_classes
from caseapp.domain.oefenverloop import SpelSoort
from caseapp.permissions import Rol
from caseapp.tables import Bewaring, Concept, Gebruiker, LogRegel, Ruimteklok, RuimteSoort, Sessie, Spelmoment
from tests.conftest import instellingen_voor

from .adressen import routes
from .huis import Huis, open_huis
from .test_oefensessie import DOE_MEE, codes, doe_mee, kaarten, met_code, nieuw, zet_klaar
from .test_speelkaart import KANDELAAR
from .training import Training, alles, nieuwe_training, verschil
from .wandeling import leesbaar
from .winkel import afdruk, op_het_platform

STIL = "/oefening/stil"
NOTEER = "gebeurtenissen/noteer"
TEKST = "Halverwege deze zin werd het even stil"
VELDEN = {"soort": "incident", "over": "", "tekst": TEKST}
# What may write while it is quiet, and nothing else.
OOK_IN_STILTE = {
    *("oefening.zet_stil", "oefening.verder", "oefening.concept"),
}


@pytest.fixture
def training(leeshuis: Huis) -> Training:
    return nieuwe_training(leeshuis)


@pytest.fixture
def stil(training: Training) -> Training:
    training.gast("berk").post(STIL)
    return training


def zin(antwoord) -> str:
    return leesbaar(antwoord.text)


def test_wie_in_stilte_mag_schrijven_is_op_een_hand_te_tellen(leeshuis):
    views = leeshuis.app.view_functions.items()
    mag = {endpoint for endpoint, view in views if getattr(view, "ook_in_stilte", False)}
    leidt = {endpoint for endpoint, view in views if getattr(view, "needs", ()) == ("leidt",)}
    assert mag - leidt == OOK_IN_STILTE


@pytest.mark.parametrize("wie", ["wilg", "noor", "beuk", "trainer"])
def test_langs_geen_enkele_weg_wordt_in_stilte_geschreven(stil, wie):
    """Everybody, at every address that writes, with and without something typed: the room stays as it is."""
    gast = stil.trainer() if wie == "trainer" else stil.gast(wie)
    kaart, voor = stil.huis.app.url_map.bind("localhost"), afdruk(stil.store)
    ids = {"gezin_id": str(stil.huis.gezinnen["Wolkenveld"]), "token": "x", "kenmerk": "x", "stapnummer": "1"}
    for endpoint, argumenten in routes(stil.huis.app, "POST"):
        view = stil.huis.app.view_functions[endpoint]
        if endpoint in OOK_IN_STILTE - {"oefening.zet_stil"} or endpoint.startswith("account."):
            continue
        if view.needs == ("leidt",) and wie == "trainer":
            continue  # of the rooms of his own trainings: see test_ook_de_trainer_schrijft_er_dan_niet
        pad = kaart.build(endpoint, {naam: ids.get(naam, str(UUID(int=0))) for naam in argumenten})
        antwoord = gast.post(pad, None)
        if view.needs in (("iedereen",), ("leidt",)) or endpoint == "oefening.zet_stil":
            continue  # of this room they know nothing; that it stayed the same is seen below
        assert antwoord.status_code == 423, endpoint
    assert afdruk(stil.store) == voor


def test_ook_langs_de_bediening_verandert_het_verhaal_dan_niet(huis):
    """Who leads stands in another room, and opens this one by himself: the store itself says no."""
    trainer = huis.met_account(Rol.TRAINER)
    pad = zet_klaar(trainer, bron=KANDELAAR)
    (plek,) = re.findall(r'href="([^"]+/bediening)"', trainer.get(pad).text)
    (ruimte_id,) = huis.stores.zoek(RuimteSoort.OEFENING)
    training = Training(huis, ruimte_id)
    with huis.stores.ruimte(ruimte_id).werk(in_ruimte(SYSTEEM)) as werk:
        zet_stil(werk.ctx)
    (van,) = re.findall(r'name="van" value="(-?\d+)"', trainer.get(plek).text)
    voor = _verhaal(training)
    for rest, velden in (
        ("/volgende", {"van": van}),
        ("/sprong", {"dag": "30"}),
        ("/tempo", {"tempo": "dag_per_minuut"}),
        ("/inject", {"titel": "Er wordt gebeld", "tekst": "Zij belt.", "naar": str(_een_kaart(training))}),
    ):
        trainer.get(plek)
        antwoord = trainer.post(f"{plek}{rest}", None, **velden)
        pagina = trainer.get(plek) if antwoord.status_code == 302 else antwoord
        assert "Het is even stil" in zin(pagina), rest
    assert _verhaal(training) == voor
    trainer.post(f"{plek}/notitie", 302, soort="notitie", tekst="Ik ga erheen.")
    with huis.stores.ruimte(ruimte_id).werk(in_ruimte(SYSTEEM)) as werk:
        ga_verder(werk.ctx)
    trainer.get(plek)
    trainer.post(f"{plek}/volgende", 302, van=van)
    assert _verhaal(training) != voor


def _verhaal(training):
    """What lies in the tables of the story."""
    verhaal = {soort.tabel().name for soort in row_classes() if soort.bewaring is Bewaring.VERHAAL}
    return {naam: rijen for naam, rijen in alles(training.store).items() if naam in verhaal}


def _een_kaart(training):
    with training.als() as ctx:
        return ctx.session.exec(select(Gebruiker.id).where(Gebruiker.rol == Rol.LOKAAL_TEAM)).first()


def test_lezen_kan_gewoon_en_dan_staat_er_dat_het_stil_is(stil):
    for wie in ("wilg", "noor"):
        pagina = zin(stil.gast(wie).get(stil.huis.pad("Wolkenveld")))
        assert "Het is <b>even stil</b> in deze ruimte." in pagina


@pytest.mark.parametrize(("wie", "pad"), [("wilg", "/uitloggen"), ("noor", "/snel-sluiten")])
def test_weggaan_kan_altijd(stil, wie, pad):
    gast = stil.gast(wie)
    gast.post(pad, 302)
    gast.get("/vandaag", 401)


def test_na_verder_kan_iedereen_weer_schrijven(stil):
    gast = stil.gast("wilg")
    gast.post(stil.huis.pad("Wolkenveld", NOTEER), 423, **VELDEN)
    stil.trainer().post("/oefening/verder")
    gast.post(stil.huis.pad("Wolkenveld", NOTEER), 302, **VELDEN)
    assert TEKST in gast.get(stil.huis.pad("Wolkenveld", "tijdlijn")).text


def test_alleen_wie_de_oefening_leidt_laat_het_verder_gaan(stil):
    for wie in ("berk", "wilg", "noor", "beuk", "hulst"):
        stil.gast(wie).post("/oefening/verder", 403)
    assert stil.klok().stil_sinds is not None
    trainer = stil.trainer()
    assert "Ga erheen, en druk op Verder" in zin(trainer.get("/oefenruimte/"))
    trainer.post("/oefening/verder")
    assert stil.klok().stil_sinds is None
    na = alles(stil.store)
    trainer.post("/oefening/verder")
    assert alles(stil.store) == na


def test_in_de_demonstratie_is_er_geen_even_stil(huis):
    for wie, pagina in (("wilg", "/vandaag"), ("noor", huis.pad("Wolkenveld", "ons-plan"))):
        gast = huis.gast(wie)
        assert "data-even-stil" not in gast.get(pagina).text
        gast.post(STIL, 404)
        for pad in (STIL, "/oefening/puls"):
            gast.get(pad, 404)
        gast.post("/oefening/concept", 404, concept_van=huis.pad("Wolkenveld", NOTEER), tekst=TEKST)
    huis.gast("sering").post("/oefening/verder", 404)
    for pad in (STIL, "/oefening/verder", "/oefening/concept"):
        huis.gast().post(pad, 401)


def test_de_knop_staat_op_elke_bladzijde_van_een_training(training):
    gast, noor = training.gast("wilg"), training.gast("noor")
    bladen = [gast.get(pad, None) for pad in ("/vandaag", "/", "/gezinnen/", "/uitleg/", "/bestaat-niet")]
    bladen += [gast.get(training.huis.pad("Lantaarn"), None), gast.post("/oefenruimte/klok", 403, stap="dag")]
    bladen += [noor.get(training.huis.pad("Wolkenveld", rest)) for rest in ("", "ons-plan", "noodplan")]
    assert all(blad.text.count("data-even-stil") == 1 for blad in bladen)
    assert "data-snel-weg" in bladen[-1].text


def test_een_klok_die_liep_staat_stil_en_blijft_dat_na_verder(training):
    with training.als() as ctx:
        klok = ctx.session.exec(select(Ruimteklok)).one()
        klok.tempo, klok.anker_echt, begon = 8640.0, ctx.wall, klok.anker_sim
    with time_machine.travel(wall() + timedelta(seconds=30), tick=False):
        training.gast("wilg").post(STIL)
        klok = training.klok()
        assert klok.tempo == 0
        assert timedelta(days=2.9) < klok.anker_sim - begon < timedelta(days=3.1)
        training.trainer().post("/oefening/verder")
    assert training.klok().tempo == 0


# Nobody knows who it was ---------------------------------------------------------------------------


def test_van_wie_drukte_staat_nergens_iets(training, caplog, capfd):
    gast, platform = training.gast("wilg", token="koekje-van-wilg"), training.huis.stores.platform
    gast.get("/vandaag")
    voor, voor_platform = alles(training.store), alles(platform)
    with time_machine.travel(wall() + timedelta(minutes=5), tick=False):
        gast.get(gast.post(STIL).headers["Location"])
    assert alles(platform) == voor_platform  # also not that the session did something just now
    nieuw_hier = verschil(voor, alles(training.store))
    assert set(nieuw_hier) == {"ruimteklok", "spelmoment", "log_regel"}
    with training.als() as ctx:
        moment = ctx.session.exec(select(Spelmoment)).one()
        regels = ctx.session.exec(select(LogRegel.inhoud).order_by(LogRegel.volgnummer)).all()
    assert (moment.soort, moment.wie_id) == (SpelSoort.STIL, None)
    for regel in map(json.loads, regels[-len(nieuw_hier["log_regel"]) :]):
        assert regel["gebruiker_id"] == str(UUID(int=0))
        assert {"organisatie_id", "sessie", "verzoek"} & {n for n, w in regel.items() if w} == set()
    wilg = training.huis.wie["wilg"]
    (sessie,) = (rij for rij in op_het_platform(training.huis, Sessie) if rij.ruimte_id == training.ruimte_id)
    assert not [
        w for w in (wilg.hex, str(wilg), sessie.id.hex[:12], "koekje-van-wilg") if w in str(nieuw_hier)
    ]
    assert caplog.text == ""
    assert capfd.readouterr() == ("", "")


def _druk_in_een_kopie(plek, ruimte_id, wie):
    """The rows of both stores after this person pressed, in a copy of one and the same house."""
    with open_huis(instellingen_voor(plek)) as huis:
        training = Training(huis, ruimte_id)
        gast = huis._met(f"koekje-van-{wie}", True)
        nummers = count(1)
        with (  # what is only chance is no trace, but differs
            patch("caseapp.tables.row.uuid4", lambda: UUID(int=next(nummers))),
            patch("caseapp.db.chain.os.urandom", bytes),
        ):
            antwoord = gast.post(STIL)
        assert "Wie dat was, staat nergens." in zin(gast.get(antwoord.headers["Location"]))
        return alles(training.store), alles(huis.stores.platform)


@pytest.mark.parametrize("ander", ["noor", "beuk"])
def test_wie_er_ook_drukt_wat_er_daarna_ligt_is_tot_de_byte_gelijk(data, tmp_path, ander):
    """Twins: one house, copied; in one of them another person presses, at the same moment."""
    with open_huis(instellingen_voor(data)) as huis:
        huis.met_account(Rol.TRAINER)
        training = nieuwe_training(huis)
        for wie in ("wilg", ander):
            training.gast(wie, token=f"koekje-van-{wie}")
    kopie = shutil.copytree(data, tmp_path / "tweeling")
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=5), tick=False):
        een = _druk_in_een_kopie(data, training.ruimte_id, "wilg")
        twee = _druk_in_een_kopie(kopie, training.ruimte_id, ander)
    for eerste, tweede in zip(een, twee, strict=True):
        assert verschil(eerste, tweede) == verschil(tweede, eerste) == {}


def test_nog_eens_drukken_laat_niets_achter(stil):
    ander = stil.gast("noor")
    voor, platform = alles(stil.store), alles(stil.huis.stores.platform)
    ander.post(STIL)
    assert alles(stil.store) == voor
    assert alles(stil.huis.stores.platform) == platform


def test_op_naam_kan_het_niet(training):
    """Whoever calls the action with a Context of a person is stopped: it would stand in the log."""
    with pytest.raises(ValueError, match="in his own name"), training.als("wilg") as ctx:
        zet_stil(ctx)
    assert training.klok().stil_sinds is None


# What was typed is kept ----------------------------------------------------------------------------


def test_wat_je_verstuurde_is_bewaard_en_komt_terug_ook_tijdens_de_stilte(stil):
    pad, gast = stil.huis.pad("Wolkenveld", NOTEER), stil.gast("wilg")
    pagina = zin(gast.post(pad, 423, **VELDEN))
    assert "Wat je typte is bewaard." in pagina
    assert "De trainer komt." in pagina
    assert TEKST in gast.get(pad).text
    stil.trainer().post("/oefening/verder")
    assert TEKST in gast.get(pad).text
    assert TEKST not in stil.gast("berk").get(pad, None).text


def test_een_tekst_zonder_eigen_bladzijde_kun_je_overnemen(stil):
    """A button with a text beside it has no page that gives it back: then it stands here."""
    velden = {"waarom": TEKST, "wachtwoord": "een heel geheim woord"}
    pagina = zin(stil.gast("wilg").post("/oefenruimte/klok", 423, **velden))
    assert TEKST in pagina
    assert "geheim" not in pagina


def test_een_account_krijgt_zijn_tekst_terug_om_over_te_nemen(stil):
    trainer = stil.trainer()
    pagina = zin(trainer.post(stil.huis.pad("Wolkenveld", NOTEER), 423, **VELDEN))
    assert TEKST in pagina
    with stil.als() as ctx:
        assert ctx.session.exec(select(Concept)).all() == []


# Coming in while it is quiet -----------------------------------------------------------------------


def test_een_nieuwe_kaart_wacht_en_wie_er_al_zat_komt_gewoon_terug(huis):
    trainer = huis.met_account(Rol.TRAINER)
    (code,) = codes(trainer, zet_klaar(trainer))
    gast = doe_mee(huis, code, "mw. Wilg")
    gast._neem_token(gast.get("/vandaag"))
    gast.post(STIL)
    laat = nieuw(huis)
    met_code(laat, code)
    id_ = kaarten(laat)["mw. Beuk"][0]
    antwoord = laat.post(f"{DOE_MEE}/kaart", 422, gebruiker=id_, bijnaam="Mijn bijnaam")
    assert "Wacht tot de trainer verder gaat, en kies dan je kaart." in zin(antwoord)
    assert "Mijn bijnaam" in antwoord.text
    gast.post("/uitloggen", 302)
    gast.token = ""
    assert met_code(gast, code).headers["Location"] == "/vandaag"
    assert "even stil" in gast.get("/vandaag").text
    (ruimte_id,) = huis.stores.zoek(RuimteSoort.OEFENING)
    Training(huis, ruimte_id).trainer().post("/oefening/verder")
    laat.post(f"{DOE_MEE}/kaart", 302, gebruiker=id_, bijnaam="Mijn bijnaam")
