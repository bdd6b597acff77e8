"""A beheerder closes an account: who is in with it is out, and nobody gets in until it is opened again."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from sqlmodel import select

from caseapp.db import op_platform
from caseapp.permissions import Rol
from caseapp.tables import Account

from .accounts import koppel, log_in, maak_account
from .bezoeker import Bezoeker

ONBEKEND = "Deze naam en dit wachtwoord horen niet bij elkaar."


@pytest.fixture
def beheerder(app, stores) -> Bezoeker:
    maak_account(app, stores, Rol.BEHEERDER, "Hein")
    return log_in(app, "Hein")


@pytest.fixture
def trainer(app, stores) -> Bezoeker:
    maak_account(app, stores, Rol.TRAINER, "Tine")
    return log_in(app, "Tine")


@pytest.fixture
def ids(beheerder, trainer, stores) -> dict[str, UUID]:
    with stores.platform.werk(op_platform(), alleen_lezen=True) as werk:
        return {rij.rol.value: rij.id for rij in werk.ctx.session.exec(select(Account))}


def test_een_gesloten_account_is_bij_het_volgende_verzoek_buiten(app, beheerder, trainer, ids, stores):
    trainer.get("/uitleg/")
    beheerder.get("/beheer/")
    beheerder.post(f"/beheer/accounts/{ids['trainer']}/sluiten")
    trainer.get("/uitleg/", 401)
    assert "Open dit account weer" in beheerder.get("/beheer/").text
    gast = log_in(app, "Tine", 422)
    gast.get("/uitleg/", 401)
    assert stores.controleer().goed


def test_een_gesloten_account_klinkt_als_een_onbekende_naam(app, beheerder, ids):
    beheerder.get("/beheer/")
    beheerder.post(f"/beheer/accounts/{ids['trainer']}/sluiten")
    gast = Bezoeker(app.test_client())
    gast.get("/inloggen")
    assert ONBEKEND in gast.post("/inloggen", 422, naam="Tine", wachtwoord="veertien groene bomen").text


def test_weer_open_is_opnieuw_inloggen(app, beheerder, trainer, ids):
    beheerder.get("/beheer/")
    beheerder.post(f"/beheer/accounts/{ids['trainer']}/sluiten")
    beheerder.get("/beheer/")
    beheerder.post(f"/beheer/accounts/{ids['trainer']}/openen")
    trainer.get("/uitleg/", 401)
    log_in(app, "Tine").get("/uitleg/")


def test_wie_op_de_code_wachtte_komt_er_niet_meer_in(app, beheerder, trainer, ids, stores):
    telefoon = koppel(trainer, datetime.now(UTC))
    wachtend = log_in(app, "Tine")
    wachtend.get("/inloggen/code")
    beheerder.get("/beheer/")
    beheerder.post(f"/beheer/accounts/{ids['trainer']}/sluiten")
    wachtend.post("/inloggen/code", 422, code=telefoon.code(datetime.now(UTC), 1))
    wachtend.get("/uitleg/", 401)


def test_een_beheerder_sluit_het_eigen_account_niet(beheerder, ids):
    pagina = beheerder.get("/beheer/").text
    assert f"/beheer/accounts/{ids['beheerder']}/sluiten" not in pagina
    beheerder.post(f"/beheer/accounts/{ids['beheerder']}/sluiten")
    assert "Je eigen account kun je niet sluiten" in beheerder.get("/beheer/").text


def test_alleen_een_beheerder_sluit_en_opent(trainer, bezoeker, ids):
    for gast in (trainer, bezoeker("mw. Wilg")):
        gast.get("/uitleg/")
        for doen in ("sluiten", "openen"):
            gast.post(f"/beheer/accounts/{ids['beheerder']}/{doen}", 403)


def test_een_account_dat_er_niet_is_bestaat_niet(beheerder):
    beheerder.get("/beheer/")
    beheerder.post(f"/beheer/accounts/{uuid4()}/sluiten", 404)


def test_op_de_beheerpagina_staat_wie_met_een_code_inlogt(beheerder, trainer, ids):
    assert "wachtwoord en code" not in beheerder.get("/beheer/").text
    koppel(trainer, datetime.now(UTC))
    assert "wachtwoord en code" in beheerder.get("/beheer/").text
