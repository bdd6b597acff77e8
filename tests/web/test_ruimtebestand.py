"""Een oefenruimte opslaan en terughalen in de browser, en vanaf de opdrachtregel."""

import shutil
from io import BytesIO

import pytest

from caseapp import cli
from caseapp.cli import ruimte as opdrachten
from caseapp.db import koffer
from caseapp.domain.ruimtebestand import GROOTSTE
from caseapp.permissions import Rol
from caseapp.tables import RuimteSoort

from .wandeling import leesbaar

OP, TERUG, ZIN = "/oefenruimte/bestand/opslaan", "/oefenruimte/bestand/terughalen", "vier bomen bij de beek"


@pytest.fixture(autouse=True)
def _goedkoop(monkeypatch):
    monkeypatch.setattr(koffer.sluit, "__defaults__", (koffer.Kosten(1, 64, 1),))


def stuur(gast, inhoud, zin=ZIN, naam="Groep van maandag", verwacht=302):
    gast.get(TERUG)
    velden = {"wachtwoord": zin, "naam": naam, "csrf_token": gast.token}
    if inhoud is not None:
        velden["bestand"] = (BytesIO(inhoud), "oefenruimte.1g1p")
    antwoord = gast.client.post(TERUG, data=velden, content_type="multipart/form-data")
    antwoord.request.environ["wsgi.input"].close()  # the client leaves what it sent in a file open
    return gast._bekijk(antwoord, verwacht)


def test_een_trainer_slaat_op_haalt_terug_en_gaat_erheen(huis):
    gast = huis.met_account(Rol.TRAINER)
    assert "Sla op als bestand" in gast.get("/oefenruimte/").text
    bestand = gast.post(OP, 200, wachtwoord=ZIN, nogmaals=ZIN)
    assert bestand.headers["Content-Disposition"] == 'attachment; filename="oefenruimte.1g1p"'
    assert b"Wolkenveld" not in bestand.data
    stuur(gast, bestand.data)
    pagina = gast.get(TERUG)
    assert "Groep van maandag" in leesbaar(pagina.text)
    [nieuw] = huis.stores.zoek(RuimteSoort.OEFENING)
    gast.post(f"/oefenruimte/bestand/{nieuw}/ga")
    assert "Groep van maandag" in leesbaar(gast.get("/oefenruimte/").text)
    assert "Wolkenveld" in gast.get("/gezinnen/").text
    assert huis.stores.controleer(huis.ruimte.id).goed
    gast.post(f"/oefenruimte/bestand/{huis.ruimte.id}/ga", 404)


@pytest.mark.parametrize(
    ("een", "twee", "zin"),
    [
        ("elf tekens!", "elf tekens!", "minstens 12 tekens"),
        (ZIN, "vier bomen bij de zee", "niet gelijk"),
        ("", "", "Kies een wachtwoordzin"),
        ("            ", "            ", "Kies een wachtwoordzin"),
    ],
)
def test_een_zwakke_of_verschillende_wachtwoordzin_geeft_geen_bestand(huis, een, twee, zin):
    antwoord = huis.met_account(Rol.TRAINER).post(OP, 422, wachtwoord=een, nogmaals=twee)
    assert zin in leesbaar(antwoord.text)


@pytest.mark.parametrize(
    ("inhoud", "naam", "zin"),
    [
        (None, "Groep van maandag", "Kies een bestand"),
        (b"rommel" * 100, "Groep van maandag", "geen bestand van een oefenruimte"),
        (b"rommel" * 100, "A", "naam van 3 tot 60"),
        (bytes(GROOTSTE + 1), "Groep van maandag", "te groot"),
    ],
)
def test_een_fout_bestand_krijgt_een_zin_en_er_komt_geen_ruimte(huis, inhoud, naam, zin):
    antwoord = stuur(huis.met_account(Rol.TRAINER), inhoud, naam=naam, verwacht=422)
    assert zin in leesbaar(antwoord.text)
    assert huis.stores.zoek(RuimteSoort.OEFENING) == []


def test_wat_veel_te_groot_is_krijgt_een_pagina_die_dat_zegt(huis):
    """Refused by its length, before anything of it is read."""
    client = huis.met_account(Rol.TRAINER).client
    antwoord = client.post(
        TERUG,
        data=b"--x",
        content_type="multipart/form-data; boundary=x",
        environ_overrides={"CONTENT_LENGTH": str(GROOTSTE + 2_000_000)},
    )
    assert antwoord.status_code == 413
    assert "20 MB" in leesbaar(antwoord.text)


def test_alleen_een_trainer_met_een_eigen_account(huis):
    for gast in (huis.gast("sering"), huis.gast("wilg"), huis.met_account(Rol.BEHEERDER)):
        for pad in (OP, TERUG):
            assert gast.get(pad, None).status_code in (403, 404)
            assert gast.post(pad, None, wachtwoord=ZIN, nogmaals=ZIN).status_code in (403, 404)
    assert "eigen account" in leesbaar(huis.gast("sering").get("/oefenruimte/").text)
    assert huis.stores.zoek(RuimteSoort.OEFENING) == []


def test_vanaf_de_opdrachtregel(gebouwd, tmp_path, monkeypatch, capsys):

    data = shutil.copytree(gebouwd, tmp_path / "huis")
    zinnen = iter([ZIN, ZIN, "een andere zin dan deze", ZIN])
    monkeypatch.setattr(opdrachten, "getpass", lambda _vraag: next(zinnen))
    bestand = tmp_path / "oefenruimte.1g1p"
    assert cli.main(["exporteer-ruimte", str(bestand), "--data", str(data)]) == 0
    assert bestand.stat().st_mode & 0o777 == 0o600
    haal = ["importeer-ruimte", str(bestand), "--naam", "Groep van dinsdag", "--data", str(data)]
    assert cli.main(haal) == cli.GEBRUIK
    assert "past niet" in capsys.readouterr().err
    assert cli.main(haal) == 0
    assert "Groep van dinsdag" in capsys.readouterr().out
    assert (
        cli.main(["importeer-ruimte", str(tmp_path / "weg"), "--naam", "Weg", "--data", str(data)])
        == cli.GEBRUIK
    )
    assert (
        cli.main(["exporteer-ruimte", str(bestand), "--naam", "Nergens", "--data", str(data)]) == cli.GEBRUIK
    )
    assert "Groep van dinsdag" in capsys.readouterr().err
