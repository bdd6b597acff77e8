"""What every answer says to the browser: load nothing from elsewhere, keep nothing, tell nobody."""

import re
from dataclasses import replace

import pytest

from caseapp.app import create_app
from tests.conftest import instellingen_voor

VAST = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow",
    "Cache-Control": "no-store",
}
CSP = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "form-action": "'self'",
}


# Asked for again and again by a page that lies open.
STEEDS_WEER = {
    "zitting.stand",
    "bediening.stand",
    "samen.stand",
    "nabespreking.bordstand",
    "oefening.puls",
    "scherm.stand",
}


def csp(kop):
    return dict(deel.split(" ", 1) for deel in kop["Content-Security-Policy"].split("; "))


def test_elk_antwoord_aan_iedereen_draagt_alle_regels(wandeling):
    for wie, ronde in wandeling.items():
        for pad, blik in ronde.items():
            kop = dict(blik.kop)
            assert {naam: kop.get(naam) for naam in VAST} == VAST, (wie, pad)
            assert CSP.items() <= csp(kop).items(), (wie, pad)
            assert not re.search(r"unsafe|http:|https:|\*|data:|blob:", kop["Content-Security-Policy"]), pad
            assert "camera=()" in kop["Permissions-Policy"]
            merk = {"ETag"} if blik.endpoint in STEEDS_WEER else set()
            assert not {"ETag", "Last-Modified", "Server", "X-Powered-By"} & kop.keys() - merk, pad


@pytest.mark.parametrize(
    ("methode", "pad"),
    [
        ("get", "/bestaat-niet"),
        ("post", "/uitloggen"),
        ("post", "/demonstratie/kies"),
        ("put", "/vandaag"),
        ("options", "/vandaag"),
        ("head", "/inloggen"),
        ("get", "/static/bestaat-niet.css"),
        ("get", "/static/../app.py"),
        ("get", "/gezinnen"),
    ],
)
def test_ook_een_nee_draagt_alle_regels(leeshuis, methode, pad):
    kop = getattr(leeshuis.app.test_client(), methode)(pad).headers
    assert {naam: kop.get(naam) for naam in VAST} == VAST
    assert CSP.items() <= csp(kop).items()


def bestanden_van(huis, pagina):
    """(address, headers, bytes) of all that a page asks for."""
    for adres in re.findall(r'(?:href|src)="((?:/bootstrap)?/static/[^"]+)"', pagina):
        with huis.app.test_client().get(adres) as antwoord:
            assert antwoord.status_code == 200, adres
            yield adres, antwoord.headers, antwoord.data


def test_vaste_bestanden_mogen_bewaard_worden_en_hun_adres_verandert_mee(leeshuis):
    bestanden = list(bestanden_van(leeshuis, leeshuis.gast().get("/").text))
    assert len(bestanden) >= 4
    for adres, kop, _ in bestanden:
        assert kop["Cache-Control"] == "public, max-age=31536000, immutable"
        assert re.search(r"\?v=[0-9a-f]{10}$", adres)
        assert "Set-Cookie" not in kop
        with leeshuis.app.test_client().get(adres.split("?")[0]) as kaal:
            assert kaal.headers["Cache-Control"] == "no-cache"


def test_de_eerste_bladzijde_is_met_alles_erbij_klein(leeshuis):
    """300 kB, uncompressed: what a phone in a basement has to fetch."""
    pagina = leeshuis.gast().get("/")
    groot = len(pagina.data) + sum(len(data) for _, _, data in bestanden_van(leeshuis, pagina.text))
    assert groot <= 300_000, groot


def test_over_https_wordt_er_nooit_meer_iets_zonder_gevraagd(stores, data):
    app = create_app(stores, replace(instellingen_voor(data), https=True), TESTING=True)
    kop = app.test_client().get("/", base_url="https://localhost").headers
    assert kop["Strict-Transport-Security"] == "max-age=63072000"


def test_zonder_https_wordt_dat_niet_beloofd(leeshuis):
    assert "Strict-Transport-Security" not in leeshuis.gast().get("/").headers


def test_nergens_staat_een_adres_van_elders(wandeling):
    for wie, ronde in wandeling.items():
        for pad, blik in ronde.items():
            gevonden = re.findall(r'(?:href|src|action)="(?!/|#)([^"]*)"', blik.tekst)
            assert not gevonden, (wie, pad, gevonden)
