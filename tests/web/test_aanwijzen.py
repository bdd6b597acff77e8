"""Het eerste vaste gezicht aanwijzen, ook met zijn tweeën tegelijk; en wat het gezin leest na een wissel."""

import threading

import pytest

from caseapp.actions.betrokkenheid import betrek
from caseapp.actions.gezin import maak_gezin
from caseapp.db import SYSTEEM, in_ruimte
from caseapp.permissions import Relatie
from caseapp.queries.dossier import laad
from caseapp.tables import ContactpersoonToewijzing, Gebruiker

from .wandeling import leesbaar
from .winkel import tel

BEREIKBAAR = "Maandag tot en met donderdag van 9 tot 17 uur."


@pytest.fixture
def pad(huis):
    """A gezin in state nieuw, with two people of Veilig Thuis who may appoint."""
    with huis.ruimte.werk(in_ruimte(SYSTEEM)) as werk:
        rij = maak_gezin(werk.ctx, "Waaier", "Er is een zorg.")
        werk.ctx.session.flush()
        gezin = laad(werk.ctx, [rij.id])[rij.id]
        for wie in ("linde", "meidoorn"):
            gebruiker = werk.ctx.session.get(Gebruiker, huis.wie[wie])
            betrek(werk.ctx, gezin, gebruiker, Relatie.VT_BEHANDELAAR, "Beoordelen of het veilig is.")
        return f"/gezinnen/{rij.id}/contactpersoon"


def velden(huis, wie="els", **anders):
    return {"gebruiker": str(huis.wie[wie]), "vervanger": "", "bereikbaar": BEREIKBAAR} | anders


def test_veilig_thuis_wijst_het_eerste_vaste_gezicht_aan(huis, pad):
    linde = huis.gast("linde")
    assert "Dit gezin heeft nog niemand." in linde.get(pad).text
    assert "Geen contactpersoon" in linde.get(pad).text
    linde.post(f"{pad}/aanwijzen", **velden(huis))
    assert "mw. Els" in linde.get(pad).text
    assert "Dit gezin heeft nog niemand." not in linde.get(pad).text


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"gebruiker": ""}, "Kies wie het wordt."),
        ({"bereikbaar": ""}, "Schrijf op wanneer"),
        ({"bereikbaar": "a" * 10_001}, "te lang"),
        ({"bereikbaar": "Bel 06-12345678."}, "telefoonnummer"),
    ],
)
def test_aanwijzen_dat_niet_kan_laat_het_gezin_nieuw(huis, pad, anders, zin):
    voor = tel(huis, ContactpersoonToewijzing)
    assert zin in leesbaar(huis.gast("linde").post(f"{pad}/aanwijzen", 422, **velden(huis, **anders)).text)
    assert tel(huis, ContactpersoonToewijzing) == voor


@pytest.mark.parametrize("wie", ["wilg", "noor", "olm", "kastanje"])
def test_een_vreemde_wijst_niemand_aan(huis, pad, wie):
    voor = tel(huis, ContactpersoonToewijzing)
    huis.gast(wie).post(f"{pad}/aanwijzen", 404, **velden(huis))
    assert tel(huis, ContactpersoonToewijzing) == voor


def test_van_twee_die_tegelijk_aanwijzen_wint_er_een_en_de_ander_leest_waarom(huis, pad):
    gasten = {"linde": huis.gast("linde", controle=False), "meidoorn": huis.gast("meidoorn", controle=False)}
    antwoorden, start = {}, threading.Barrier(2)

    def wijs_aan(wie, naar):
        start.wait()
        antwoorden[wie] = gasten[wie].post(f"{pad}/aanwijzen", None, **velden(huis, naar))

    draden = [
        threading.Thread(target=wijs_aan, args=paar) for paar in (("linde", "els"), ("meidoorn", "berk"))
    ]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    voor = sorted(antwoord.status_code for antwoord in antwoorden.values())
    assert voor == [302, 422]
    verliezer = next(a for a in antwoorden.values() if a.status_code == 422)
    assert "heeft al een contactpersoon" in leesbaar(verliezer.text)
    assert BEREIKBAAR in leesbaar(verliezer.text)


def test_het_gezin_leest_dat_het_vaste_gezicht_is_gewisseld_en_hoe_dat_is_verteld(huis):
    pad, verteld = (
        huis.pad("Wolkenveld", "contactpersoon"),
        "Bij Noor en Joost aan tafel, samen met dhr. Berk.",
    )
    wilg, berk = huis.gast("wilg"), huis.gast("berk")
    assert "Je vaste gezicht is gewisseld" not in huis.gast("noor").get(pad).text
    wilg.post(f"{pad}/voorstellen", gebruiker=str(huis.wie["berk"]), reden="Ik ga ergens anders werken.")
    berk.post(f"{pad}/aanvaarden", bereikbaar=BEREIKBAAR)
    wilg.post(f"{pad}/kennismaken", hoe="warm", verslag="Samen koffie gedronken.")
    onderweg = leesbaar(huis.gast("noor").get(pad).text)
    assert "Samen koffie gedronken." in onderweg  # she was there, and reads it on the timeline as well
    assert "Ik ga ergens anders werken." not in onderweg
    wilg.post(f"{pad}/afronden", verteld=verteld)
    for wie in ("noor", "joost", "pien"):
        pagina = leesbaar(huis.gast(wie).get(pad).text)
        assert "Je vaste gezicht is gewisseld" in pagina
        assert verteld in pagina
        assert "1 keer gewisseld" in pagina
    proces = leesbaar(huis.gast("beuk").get(f"/proces/{huis.kenmerken['Wolkenveld']}").text)
    assert "Wisselingen van contactpersoon</dt><dd>1</dd>" in proces
