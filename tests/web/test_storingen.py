"""Whatever breaks, at whatever moment: nothing is shown, and nothing is half done."""

import itertools
from contextlib import contextmanager

import pytest
from sqlalchemy import event

from caseapp.actions import account as acties
from caseapp.db import chain, op_platform
from caseapp.permissions import Rol
from caseapp.tables import Sessie

from .huis import WACHTWOORD
from .test_toegang import REDEN, besluit, gevraagd
from .wandeling import leesbaar
from .winkel import afdruk, op_het_platform

ZIN = "Dit mag nergens half blijven staan."


class Stroom(Exception):
    """The power goes off here."""


@contextmanager
def val_uit(engines, bij):
    """Fail at the so-manieth statement or commit on these stores; gives how many there have been."""
    teller = itertools.count(1)
    gezien = [0]

    def stap(*_wat, **_meer):
        gezien[0] = next(teller)
        if gezien[0] == bij:
            raise Stroom("SELECT naam FROM persoon -- Noor Wolkenveld")

    luisteraars = [(e, soort) for e in engines for soort in ("before_cursor_execute", "commit")]
    for engine, soort in luisteraars:
        event.listen(engine, soort, stap)
    try:
        yield gezien
    finally:
        for engine, soort in luisteraars:
            event.remove(engine, soort, stap)


def noteer(huis):
    pad = huis.pad("Wolkenveld", "gebeurtenissen/noteer")
    return huis.gast("wilg"), pad, {"soort": "contact", "over": "", "tekst": ZIN}


def beschrijf(huis):
    gast = huis.gast("wilg")
    versie = gast.get(huis.pad("Wolkenveld", "situatie")).text.split('name="versie"')[1].split('value="')[1]
    return gast, huis.pad("Wolkenveld", "situatie"), {"tekst": ZIN, "versie": versie.split('"')[0]}


def vraag(huis):
    return huis.gast("els"), huis.pad("Wolkenveld", "toegang"), {"reden": REDEN}


def beslis(huis):
    return huis.gast("wilg"), gevraagd(huis), besluit()


def klok(huis):
    return huis.gast("sering"), "/oefenruimte/klok", {"stap": "week"}


def herstel(huis):
    huis.gast("sering").post("/oefenruimte/klok", stap="dag")
    return huis.gast("sering"), "/oefenruimte/herstel", {}


def kies(huis):
    return huis.gast("wilg"), "/demonstratie/kies", {"gebruiker": str(huis.wie["rik"])}


def account(huis):
    with huis.stores.platform.werk(op_platform()) as werk:
        token = acties.nodig_uit(werk.ctx, Rol.TRAINER)
    velden = {"naam": "Nieuw", "wachtwoord": WACHTWOORD, "nogmaals": WACHTWOORD}
    return huis.gast("wilg"), f"/eerste-account/{token}", velden


def nodig_uit(huis):
    return huis.met_account(Rol.BEHEERDER), "/beheer/uitnodigen", {"soort": "trainer"}


DADEN = [noteer, beschrijf, vraag, beslis, klok, herstel, kies, account, nodig_uit]


@pytest.mark.parametrize("daad", DADEN)
def test_bij_elke_stap_kan_de_stroom_uitvallen_en_is_er_niets_half_gebeurd(huis, daad, capfd):
    gast, pad, velden = daad(huis)
    engines = (huis.ruimte.engine, huis.stores.platform.engine)
    # An invitation whose page did not come is a link that nobody has: it runs out by itself.
    winkels = [huis.ruimte, *([] if daad is nodig_uit else [huis.stores.platform])]
    voor = [afdruk(winkel) for winkel in winkels]
    for bij in itertools.count(1, 5 if daad is herstel else 1):  # beginning again takes hundreds of steps
        with val_uit(engines, bij) as gezien:
            antwoord = gast.client.post(pad, data={"csrf_token": gast.token} | velden)
        if gezien[0] < bij or antwoord.status_code < 400:
            break  # all steps failed once, or only the greeting of the session was lost
        assert antwoord.status_code in (500, 503), (bij, antwoord.status_code)
        assert not [w for w in (ZIN, "SELECT", "Wolkenveld", "Bram") if w in leesbaar(antwoord.text)], bij
        assert [afdruk(winkel) for winkel in winkels] == voor, (daad.__name__, bij)
    assert bij > 8, "het viel nooit uit"
    assert antwoord.status_code in (200, 302)
    assert daad in (kies, nodig_uit) or [afdruk(winkel) for winkel in winkels] != voor
    assert "Wolkenveld" not in "".join(capfd.readouterr())


@pytest.mark.parametrize(
    ("wie", "pad"),
    [
        ("wilg", ""),
        ("rik", ""),
        ("wilg", "inzage"),
        ("vlier", ""),
    ],
)
def test_zonder_logregel_is_er_geen_bladzijde(huis, monkeypatch, wie, pad):
    def kapot(*_wat, **_meer):
        raise OSError("de schijf is vol")

    gast = huis.gast(wie)
    monkeypatch.setattr(chain, "append", kapot)
    antwoord = gast.client.get(huis.pad("Lantaarn" if wie in ("rik",) else "Wolkenveld", pad))
    assert antwoord.status_code in (500, 503)
    assert not [w for w in ("Wolkenveld", "Lantaarn", "Bram", "Eva") if w in antwoord.text.split("<main")[1]]


def test_als_het_logboek_op_slot_zit_wordt_er_niets_gelezen_en_niets_bewaard(huis):
    with huis.ruimte.engine.begin() as verbinding:
        verbinding.exec_driver_sql(
            "CREATE TRIGGER vol BEFORE INSERT ON log_regel BEGIN SELECT RAISE(ABORT, 'vol'); END"
        )
    voor = afdruk(huis.ruimte)
    gast, pad, velden = noteer(huis)
    for antwoord in (gast.get(huis.pad("Wolkenveld"), 503), gast.post(pad, 503, **velden)):
        assert "Dit kan nu even niet" in antwoord.text
        assert "Bram" not in antwoord.text
    assert afdruk(huis.ruimte) == voor


def test_na_een_storing_werkt_alles_weer(huis):
    gast, pad, velden = noteer(huis)
    with val_uit((huis.ruimte.engine,), 7):
        assert gast.client.post(pad, data={"csrf_token": gast.token} | velden).status_code in (500, 503)
    gast.post(pad, **velden)
    assert ZIN in leesbaar(gast.get(huis.pad("Wolkenveld")).text)
    assert "Het logboek klopt." in gast.post("/uitleg/beveiliging/controleer", 200).text


def test_een_sleutel_die_weg_is_geeft_geen_halve_bladzijde(huis):
    with huis.ruimte.engine.begin() as verbinding:
        verbinding.exec_driver_sql("DELETE FROM dek WHERE categorie = 'gva_gedeeld'")
    antwoord = huis.gast("wilg").get(huis.pad("Wolkenveld"), 503)
    assert "Bram" not in antwoord.text


def test_een_veld_waaraan_is_geknoeid_wordt_niet_getoond(huis):
    with huis.ruimte.engine.begin() as verbinding:
        for id_, naam in verbinding.exec_driver_sql("SELECT id, naam FROM gezin").fetchall():
            anders = naam[:-1] + bytes([naam[-1] ^ 1])
            verbinding.exec_driver_sql("UPDATE gezin SET naam = ? WHERE id = ?", (anders, id_))
    huis.gast("wilg").get(huis.pad("Wolkenveld"), 503)


def test_uitloggen_lukt_of_mislukt_maar_blijft_niet_hangen(huis):
    gast = huis.gast("wilg")
    for bij in range(1, 12):
        with val_uit((huis.stores.platform.engine,), bij) as gezien:
            antwoord = gast.client.post("/uitloggen", data={"csrf_token": gast.token})
        if gezien[0] < bij:
            break
        assert antwoord.status_code in (500, 503)
    assert all(s.beeindigd for s in op_het_platform(huis, Sessie) if s.gebruiker_id == huis.wie["wilg"])
