"""Every way in which a request can end badly: a page that says what happened, and nothing else."""

import pytest
from werkzeug.exceptions import HTTPException

from caseapp.actions.account import TeVaak
from caseapp.cipher import SleutelGeweigerd, ZegelGebroken
from caseapp.db import PersonaWeg, TeDruk

from .wandeling import leesbaar

GEHEIM = "SELECT naam FROM persoon WHERE naam = 'Noor Wolkenveld'"


@pytest.fixture
def stuk(huis):
    """Make the overzicht end in this way, and open it."""

    def open_met(fout):
        def kapot(**_pad):
            raise fout

        kapot.needs = ("binnen",)
        huis.app.view_functions["gezin.overzicht"] = kapot
        return huis.gast("wilg").get(huis.pad("Wolkenveld"), None)

    return open_met


def code(nummer):
    fout = HTTPException(GEHEIM)
    fout.code = nummer
    return fout


@pytest.mark.parametrize(
    ("fout", "status", "zin"),
    [
        (code(400), 400, "Dit verzoek klopt niet"),
        (code(401), 401, "Je bent niet meer ingelogd"),
        (code(404), 404, "Deze pagina is er niet"),
        (code(405), 404, "Deze pagina is er niet"),
        (code(413), 413, "Dit is te groot"),
        (code(418), 400, "Dit verzoek klopt niet"),
        (code(429), 429, "Even wachten"),
        (code(500), 500, "Er ging iets mis"),
        (code(503), 503, "Dit kan nu even niet"),
        (TeVaak(), 429, "Even wachten"),
        (PersonaWeg(GEHEIM), 401, "Je bent niet meer ingelogd"),
        (TeDruk(GEHEIM), 503, "Dit kan nu even niet"),
        (ZegelGebroken(GEHEIM), 503, "Dit kan nu even niet"),
        (SleutelGeweigerd(GEHEIM), 503, "Dit kan nu even niet"),
        (RuntimeError(GEHEIM), 500, "Er ging iets mis"),
        (KeyError(GEHEIM), 500, "Er ging iets mis"),
        (RecursionError(GEHEIM), 500, "Er ging iets mis"),
    ],
)
def test_elke_fout_heeft_een_bladzijde_die_niets_verraadt(stuk, fout, status, zin, caplog):
    antwoord = stuk(fout)
    assert antwoord.status_code == status
    pagina = leesbaar(antwoord.text)
    assert zin in pagina
    for verraad in ("SELECT", "Wolkenveld", "Traceback", "Error", "caseapp", ".py"):
        assert verraad not in pagina.split("<main")[1], verraad
    assert "Wolkenveld" not in caplog.text


def test_elke_foutpagina_zegt_wat_je_kunt_doen_en_heeft_een_kenmerk(stuk):
    pagina = stuk(RuntimeError("x")).text
    assert "Naar de startpagina" in pagina
    assert "Kenmerk van dit verzoek" in pagina


def test_een_te_groot_formulier_wordt_niet_gelezen(leeshuis):
    gast = leeshuis.gast("wilg")
    pad = leeshuis.pad("Wolkenveld", "gebeurtenissen/noteer")
    gast.post(pad, 413, tekst="x" * 1_100_000)
    velden = {f"veld{n}": "x" for n in range(200)}
    assert gast.client.post(pad, data=velden, content_type="multipart/form-data").status_code == 413


@pytest.mark.parametrize("methode", ["put", "patch", "delete", "post"])
def test_wat_een_adres_niet_kent_is_er_niet(leeshuis, methode):
    gast = leeshuis.gast("wilg")
    antwoord = getattr(gast.client, methode)("/vandaag", data={"csrf_token": gast.token})
    assert antwoord.status_code in (400, 404)


@pytest.mark.parametrize(
    "pad", ["/x", "/gezinnen/x/", "/gezinnen/1/", "/static/", "/%00", "/..%2f..%2fetc/passwd", "/proces/"]
)
def test_een_adres_dat_niet_bestaat_is_er_niet(leeshuis, pad):
    assert leeshuis.app.test_client().get(pad).status_code == 404


def test_een_fout_buiten_een_bladzijde_om_is_ook_een_nette_bladzijde(huis, monkeypatch):
    """The store of sessions itself fails: before any view, and still a page."""

    def kapot(*_wat, **_meer):
        raise TeDruk("de winkel is dicht")

    gast = huis.gast("wilg")
    monkeypatch.setattr("caseapp.views.sessions.sessie_bij", kapot)
    antwoord = gast.client.get("/vandaag")
    assert antwoord.status_code in (500, 503)
    assert "Wolkenveld" not in antwoord.text


def test_een_sessie_die_niet_bewaard_kan_worden_begint_niet(huis, monkeypatch):
    """The page may come, but without a cookie: whoever sends its form is asked to begin again."""

    def kapot(*_wat, **_meer):
        raise TeDruk("de winkel is dicht")

    gast = huis.gast()
    monkeypatch.setattr("caseapp.views.sessions.begin", kapot)
    assert "Set-Cookie" not in gast.client.get("/inloggen").headers
    assert gast.client.post("/inloggen", data={"naam": "x", "wachtwoord": "y"}).status_code == 400
