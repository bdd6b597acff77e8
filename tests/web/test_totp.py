"""Logging in with a password and a code: on, off, asked, used once, and who is out when."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from sqlmodel import select

from caseapp.db import op_platform
from caseapp.domain import tweestaps
from caseapp.permissions import Rol
from caseapp.tables import Account, LogRegel

from .accounts import koppel, lees_sleutel, log_in, maak_account
from .bezoeker import Bezoeker

CODE = "/inloggen/code"
KLOPT_NIET = "klopt niet, of is al een keer gebruikt"


def nu() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def klok() -> Iterator[Any]:
    """A real clock that stands still, ten seconds into a step."""
    begin = datetime.now(UTC).timestamp() // tweestaps.STAP * tweestaps.STAP + 10
    with time_machine.travel(begin, tick=False) as klok:
        yield klok


@pytest.fixture
def trainer(app, stores, klok) -> Bezoeker:
    """Logged in with a password only."""
    maak_account(app, stores, Rol.TRAINER, "Tine")
    return log_in(app, "Tine")


@pytest.fixture
def telefoon(trainer, klok):
    """The app of Tine; after this her last code was used half a minute ago."""
    gekoppeld = koppel(trainer, nu())
    klok.shift(tweestaps.STAP)
    return gekoppeld


def platformregels(stores, handeling: str) -> list[dict]:
    with stores.platform.werk(op_platform(), alleen_lezen=True) as werk:
        rijen = werk.ctx.session.exec(select(LogRegel).order_by(LogRegel.volgnummer)).all()
    return [v for v in (json.loads(rij.inhoud) for rij in rijen) if v["handeling"] == handeling]


def account_van(stores, naam_soort: Rol = Rol.TRAINER) -> Account:
    with stores.platform.werk(op_platform(), alleen_lezen=True) as werk:
        return werk.ctx.session.exec(select(Account).where(Account.rol == naam_soort)).one()


def test_zonder_code_is_een_wachtwoord_genoeg(trainer):
    assert "staat uit" in trainer.get("/account/tweestaps").text


def test_aanzetten_laat_de_sleutel_zien_als_qr_en_in_letters_en_daarna_nooit_meer(trainer, stores):
    telefoon = lees_sleutel(trainer)
    qr = trainer.get("/account/tweestaps/qr.svg")
    assert qr.mimetype == "image/svg+xml"
    assert qr.headers["Cache-Control"] == "no-store"
    assert b"style" not in qr.data
    assert b"<script" not in qr.data
    trainer.post("/account/tweestaps/aan", code=telefoon.code(nu()))
    assert "staat aan" in trainer.get("/account/tweestaps").text
    trainer.get("/account/tweestaps/qr.svg", 404)
    assert trainer.get("/account/tweestaps/aan", 302).location == "/account/tweestaps"
    assert account_van(stores).totp_stap == tweestaps.stap_op(nu())
    assert stores.controleer().goed


def test_zolang_er_geen_code_klopte_wordt_er_geen_gevraagd(trainer, app):
    lees_sleutel(trainer)
    trainer.post("/account/tweestaps/aan", 422, code="000000")
    log_in(app, "Tine").get("/account/tweestaps")


def test_opnieuw_beginnen_maakt_een_andere_sleutel(trainer):
    oud, nieuw = lees_sleutel(trainer), lees_sleutel(trainer)
    assert oud.sleutel != nieuw.sleutel
    assert KLOPT_NIET in trainer.post("/account/tweestaps/aan", 422, code=oud.code(nu())).text
    trainer.post("/account/tweestaps/aan", code=nieuw.code(nu()))


def test_wie_het_al_aan_heeft_krijgt_geen_nieuwe_sleutel(trainer, telefoon, stores):
    voor = account_van(stores).totp.token
    trainer.get("/account/tweestaps")
    trainer.post("/account/tweestaps/beginnen")
    assert "staat al aan" in trainer.get("/account/tweestaps").text
    assert account_van(stores).totp.token == voor


def test_na_het_wachtwoord_ben_je_nog_niemand(app, telefoon, stores):
    gast = log_in(app, "Tine")
    for pad in ("/account/tweestaps", "/uitleg/", "/logboek/", "/beheer/"):
        gast.get(pad, 401)
    assert "Vul de code uit je app in" in gast.get(CODE).text
    laatste = platformregels(stores, "inloggen")[-1]
    assert (laatste["resultaat"], laatste["regel"]) == ("geweigerd", "wacht_op_code")


def test_de_goede_code_laat_je_binnen_en_staat_in_het_logboek(app, telefoon, stores):
    gast = log_in(app, "Tine")
    gast.get(CODE)
    gast.post(CODE, code=telefoon.code(nu()))
    assert "staat aan" in gast.get("/account/tweestaps").text
    laatste = platformregels(stores, "inloggen")[-1]
    assert (laatste["resultaat"], laatste["regel"]) == ("gelukt", "code")
    assert laatste["gebruiker_id"] == str(account_van(stores).id)
    assert stores.controleer().goed


def test_dezelfde_code_kan_maar_een_keer(app, telefoon, klok):
    code = telefoon.code(nu())
    for verwacht in (302, 422):
        gast = log_in(app, "Tine")
        gast.get(CODE)
        antwoord = gast.post(CODE, verwacht, code=code)
    assert KLOPT_NIET in antwoord.text
    klok.shift(tweestaps.STAP)
    gast.post(CODE, code=telefoon.code(nu()))
    gast.get("/account/tweestaps")


def test_de_code_waarmee_je_aanzette_is_ook_gebruikt(app, trainer):
    telefoon = koppel(trainer, nu())
    gast = log_in(app, "Tine")
    gast.get(CODE)
    assert KLOPT_NIET in gast.post(CODE, 422, code=telefoon.code(nu())).text


@pytest.mark.parametrize(("verschil", "verwacht"), [(-2, 422), (-1, 302), (0, 302), (1, 302), (2, 422)])
def test_een_telefoon_mag_een_stap_voor_of_achter_lopen(app, telefoon, klok, verschil, verwacht):
    klok.shift(10 * tweestaps.STAP)
    gast = log_in(app, "Tine")
    gast.get(CODE)
    gast.post(CODE, verwacht, code=telefoon.code(nu(), verschil))


@pytest.mark.parametrize("code", ["12345", "1234567", "abcdef", "１２３４５６", "", "12 34 5x"])
def test_wat_geen_zes_cijfers_is_telt_niet_als_poging(app, telefoon, code):
    gast = log_in(app, "Tine")
    gast.get(CODE)
    for _ in range(6):
        gast.post(CODE, 422, code=code)
    gast.post(CODE, code=f" {telefoon.code(nu())[:3]} {telefoon.code(nu())[3:]} ")


def test_na_vijf_verkeerde_codes_moet_je_wachten(app, telefoon, klok, stores):
    gast = log_in(app, "Tine")
    gast.get(CODE)
    for _ in range(5):
        assert KLOPT_NIET in gast.post(CODE, 422, code=_verkeerd(telefoon)).text
    gast.post(CODE, 429, code=telefoon.code(nu()))
    geweigerd = [v for v in platformregels(stores, "inloggen") if v.get("regel") == "code"]
    assert [v["resultaat"] for v in geweigerd] == ["geweigerd"] * 5
    klok.shift(16 * 60)
    gast = log_in(app, "Tine")
    gast.get(CODE)
    gast.post(CODE, code=telefoon.code(nu()))


def test_ook_uitzetten_laat_zich_niet_raden(trainer, telefoon):
    trainer.get("/account/tweestaps/uit")
    for _ in range(5):
        trainer.post("/account/tweestaps/uit", 422, code=_verkeerd(telefoon))
    trainer.post("/account/tweestaps/uit", 429, code=telefoon.code(nu()))
    assert "staat aan" in trainer.get("/account/tweestaps").text


def test_na_vijf_minuten_begin_je_opnieuw(app, telefoon, klok):
    gast = log_in(app, "Tine")
    gast.get(CODE)
    klok.shift(tweestaps.WACHTTIJD + timedelta(seconds=1))
    assert gast.post(CODE, code=telefoon.code(nu())).location == "/inloggen"
    assert "Het duurde te lang" in gast.get("/inloggen").text
    gast.get("/account/tweestaps", 401)


def test_zonder_wachtwoord_is_er_geen_tweede_stap(app):
    assert Bezoeker(app.test_client()).get(CODE, 302).location == "/inloggen"


def test_een_verkeerd_wachtwoord_vraagt_geen_code(app, telefoon):
    gast = Bezoeker(app.test_client())
    gast.get("/inloggen")
    assert "Deze naam en dit wachtwoord" in gast.post("/inloggen", 422, naam="Tine", wachtwoord="iets").text
    assert gast.get(CODE, 302).location == "/inloggen"


def test_elke_stap_krijgt_een_nieuw_koekje_en_het_oude_is_niets_meer(app, telefoon):
    gast = log_in(app, "Tine")
    gast.get(CODE)
    tussen = gast.client.get_cookie("sessie").value
    gast.post(CODE, code=telefoon.code(nu()))
    assert gast.client.get_cookie("sessie").value != tussen
    dief = Bezoeker(app.test_client())
    dief.client.set_cookie("sessie", tussen)
    dief.get("/account/tweestaps", 401)
    assert dief.get(CODE, 302).location == "/inloggen"


def test_twee_browsers_tegelijk_met_dezelfde_code_een_komt_binnen(app, telefoon):
    gasten = [log_in(app, "Tine") for _ in range(4)]
    code = telefoon.code(nu())
    for gast in gasten:
        gast.get(CODE)
    with ThreadPoolExecutor(4) as samen:
        uitkomsten = list(samen.map(lambda gast: gast.post(CODE, None, code=code).status_code, gasten))
    assert sorted(uitkomsten) == [302, 422, 422, 422]


def test_uitzetten_vraagt_een_code_en_gooit_de_sleutel_weg(trainer, telefoon, app, stores):
    trainer.get("/account/tweestaps/uit")
    trainer.post("/account/tweestaps/uit", 422, code=_verkeerd(telefoon))
    trainer.post("/account/tweestaps/uit", code=telefoon.code(nu()))
    assert "staat uit" in trainer.get("/account/tweestaps").text
    assert (account_van(stores).totp, account_van(stores).totp_stap) == (None, None)
    log_in(app, "Tine").get("/account/tweestaps")
    assert stores.controleer().goed


def test_aan_of_uitzetten_beeindigt_alle_andere_sessies(trainer, app, klok):
    elders = log_in(app, "Tine")
    telefoon = koppel(trainer, nu())
    elders.get("/account/tweestaps", 401)
    klok.shift(tweestaps.STAP)
    ook_elders = log_in(app, "Tine")
    ook_elders.get(CODE)
    ook_elders.post(CODE, code=telefoon.code(nu()))
    klok.shift(tweestaps.STAP)
    trainer.get("/account/tweestaps/uit")
    trainer.post("/account/tweestaps/uit", code=telefoon.code(nu()))
    ook_elders.get("/account/tweestaps", 401)
    trainer.get("/account/tweestaps")


def test_wie_door_de_ogen_van_een_persoon_kijkt_heeft_geen_account(bezoeker, ruimte):
    for naam in ("mw. Wilg", "Noor Wolkenveld"):
        gast = bezoeker(naam)
        for pad in ("", "/aan", "/uit", "/qr.svg"):
            assert "dit hoort bij een eigen account" in gast.get(f"/account/tweestaps{pad}", 403).text
        gast.post("/account/tweestaps/beginnen", 403)
    assert ruimte.controleer().goed


def test_een_vreemde_krijgt_niets_te_weten(app):
    for pad in ("", "/aan", "/uit", "/qr.svg"):
        Bezoeker(app.test_client()).get(f"/account/tweestaps{pad}", 401)


def test_de_sleutel_ligt_verzegeld_en_staat_in_geen_enkel_bestand(trainer, telefoon, data, stores):
    los = [pad for pad in data.rglob("*") if pad.is_file()]
    assert los
    for pad in los:
        assert telefoon.sleutel.encode() not in pad.read_bytes(), pad.name
    bekeken = [v for v in platformregels(stores, "bekijken") if v.get("velden") == ["totp"]]
    assert bekeken
    assert bekeken[0]["object_soort"] == "account"


def test_een_trainer_kan_niet_bij_de_sleutel_van_een_ander(trainer, telefoon, app, stores):
    maak_account(app, stores, Rol.BEHEERDER, "Hein")
    ander = log_in(app, "Hein")
    assert "staat uit" in ander.get("/account/tweestaps").text
    ander.get("/account/tweestaps/qr.svg", 404)


def _verkeerd(telefoon) -> str:
    """Six figures that are no code of now, or just beside it."""
    goed = {telefoon.code(nu(), verschil) for verschil in (-1, 0, 1)}
    return next(code for code in ("111111", "222222", "333333", "444444") if code not in goed)
