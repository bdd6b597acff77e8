"""No word of the seeds reaches anybody it is not for: not in a page, a header, a log or a file."""

import logging
import re
import shutil

import pytest
from sqlmodel import select

from caseapp.tables import Persoon
from tests.conftest import instellingen_voor

from . import kanarie_kamer, kanarie_mda, kanarie_noodknop, kanarie_opschaling, kanarie_plan
from .gelezen import gebruikt, te_lezen
from .huis import gebruikers, open_huis
from .kanarie import BERICHTEN, BESTUUR, VOOR_JEZELF, casussen, kanaries, rollen
from .kanarie_opschaling import CONSULTATIE
from .wandeling import wandelaars

BUITENSTAANDERS = ("straat", "account-beheerder")
ZONDER_INHOUD = ("beheerder", "beleidsadviseur", "toezichthouder", "procesregisseur", "ketenpartner")


def gezien(wandeling, wie, welke):
    woorden, alles = gebruikt(wandeling, wie)
    return [k for k in welke if k.losse <= woorden and k.in_(alles)]


def gevonden(wandeling, wie, verboden):
    te_veel = gezien(wandeling, wie, verboden)
    return [(k.waar, pad) for k in te_veel for pad, tekst in te_lezen(wandeling, wie) if k.in_(tekst)]


def gevonden_door(wandeling, k):
    """Who of those for whom it is, finds it."""
    return [wie for wie in sorted(k.voor) if wie in wandeling and gezien(wandeling, wie, [k])]


def test_er_zijn_genoeg_kanaries_om_iets_te_bewijzen():
    assert len(kanaries()) > 120
    assert sum(k.voor.isdisjoint({"rik"}) and k.waar.startswith("lantaarn") for k in kanaries()) > 20


# Of what is written, per act: who of the gezin and who around it may find it, and who may not.
GELEZEN = (
    ("Hij is gehoord en mocht daarna gaan.", "sam spar sering", "mila abeel cipres lijsterbes mispel"),
    ("De politie heeft met hem gesproken over die avond.", "sam spar abeel cipres", "mila lijsterbes mispel"),
    ("Over de derde wacht ik nog op antwoord.", "noor ceder sering", "joost wilg berk linde den"),
    ("De behandeling is begonnen en ik ben te bellen.", "bo moerbei esdoorn berk", "tamarisk spar beuk"),
    ("Overleg met een collega die de meldcode kent.", "linde cipres meidoorn", "wilg noor hazelaar sering"),
    (
        "Een klant noemt het codewoord.",
        "meidoorn linde liguster",
        "sering kastanje eva rik liv spar beuk walnoot",
    ),
    ("Isa slaat Anna op haar arm.", "anna isa esdoorn lork linde", "wout hazelaar bo"),
    ("Anna en Isa vertelden het zelf.", "anna isa lork", "wout hazelaar"),
    ("Esdoorn is bij Wout en stelt dezelfde vragen als in het andere huis.", "wout anna", "hazelaar"),
    ("Isa woont de helft van de tijd bij Wout.", "esdoorn linde isa", "anna wout hazelaar"),
    ("Voor het onderzoek is een wachtlijst.", "anna wout esdoorn", "isa beuk hazelaar"),
    ("Wie kan zorgen dat het nu begint?", "esdoorn beuk eik", "anna wout isa hazelaar"),
    ("Wil het bestuur nachtopvang aan huis inkopen?", "acacia beuk lijsterbes", "tine henk kornoelje ceder"),
    ("Een brief van de contactpersoon is genoeg.", "larix eik kastanje", "eva rik liv spar linde"),
    ("De gemeente mag afwijken, en kijkt nu naar de ouder alleen.", "beuk lijsterbes", "acacia eva rik"),
    ("De leeshoek is nu de vaste plek.", "hazelaar anna wout isa", "beuk kornoelje"),
    ("Mila vertelt wat er gebeurde.", "mila abeel cipres lijsterbes", "sam gijs mispel spar"),
    ("Sam kiest wat Mila daarvan mag lezen.", "sam abeel cipres", "mila gijs moerbei"),
    ("De contactpersoon en de vervanger nemen niet op.", "esdoorn jeneverbes", "els lork berk bo sering"),
    ("Een logeerbed bij een vriend (fictief).", "sam sering", "mila abeel cipres gijs"),
    ("Heb jij mijn blauwe muts nog?", "mila abeel cipres", "sam gijs lijsterbes spar"),
    ("Is er iets, dan belt hij eerst 112 en dan Veilig Thuis.", "gijs mila sam abeel", "mispel spar moerbei"),
    ("Robinia van de bank, aan de telefoon.", "tine lijsterbes kastanje", "henk robinia ceder"),
    ("Henk vertelt dat hij schulden heeft sinds hij stopte met werken.", "henk lijsterbes", "tine ceder"),
    ("Riet weet dat ik moe ben.", "tine henk lijsterbes", "kornoelje ceder"),
    ("vrijwilliger van de buurtkamer", "tine henk kastanje", "kornoelje wilg"),
    ("De kinderen slapen bij de buurvrouw.", "bo lork berk esdoorn meidoorn", "moerbei tamarisk"),
    ("Jip woont weer thuis, bij Bo en Kaatje.", "lork esdoorn meidoorn", "bo moerbei"),
    ("Lork werkt vanaf mei ergens anders.", "lork esdoorn meidoorn berk", "bo moerbei beuk"),
    ("Bo laat zelf het blad zien en kiest wat zij vertelt.", "bo lork esdoorn", "moerbei tamarisk"),
    ("Ons huis met alle lampen aan.", "pien noor joost wilg berk linde", "hazelaar ko fien ceder"),
    ("Een hoge toren van blokken.", "noor joost wilg berk linde hazelaar", "pien ko fien ceder"),
    ("Zonder dat iedereen kijkt.", "pien wilg berk linde", "noor joost hazelaar ko"),
    ("Als mama niet wakker wordt, blijf ik thuis.", "lork meidoorn", "bo berk esdoorn"),
    ("Joost is nuchter als hij voor Pien en Bram zorgt.", "noor joost linde", "pien ko fien hazelaar"),
    ("Haar zus komt dan meteen met de auto.", "noor wilg linde berk", "joost pien ko fien"),
    ("belt Ko en vraagt wat hij zag", "ko noor joost wilg", "pien fien beuk"),
    ("Op dinsdag haalt Joost de kinderen van school, nuchter.", "hazelaar ko joost noor", "pien fien ceder"),
    ("Fien doet altijd open, en zij mogen daar slapen.", "noor joost wilg", "fien ko pien"),
    ("Pien gelooft het pas als het ook stil blijft op een dag met post.", "noor joost", "pien ko hazelaar"),
    ("Eén biertje op zaterdag is geen dronken vader.", "joost noor berk", "pien ko"),
    ("Elke keer dat er contact was, wist hij daarna meer.", "eva kastanje iep", "rik liv spar vlier"),
    ("Mirte stuurt elke avond om tien uur een kort bericht.", "eva lijsterbes", "rik liv spar"),
    ("Zij belt eerst 112 en gaat met Teun naar de achterkamer.", "mila abeel cipres", "sam gijs mispel"),
    ("Overal staat wat ik niet mag.", "sam mila lijsterbes", "gijs mispel moerbei"),
    ("Kinderen van zes en drie kunnen dit niet zelf.", "bo lork tamarisk esdoorn", "moerbei beuk"),
    ("Kaatje bracht Jip zelf naar de speelgroep.", "bo berk meidoorn", "tamarisk moerbei"),
    ("Het bellen om acht uur stopt.", "bo esdoorn meidoorn", "tamarisk moerbei beuk"),
)


@pytest.mark.parametrize(("zin", "wel", "niet"), GELEZEN, ids=[zin for zin, _, _ in GELEZEN])
def test_wie_een_zin_mag_vinden_volgt_de_toegangspagina(zin, wel, niet):
    """The reading itself: by hand, from docs/toegang.md and from what the file shields."""
    [voor] = [k.voor for k in kanaries() if k.woorden == zin]
    assert set(wel.split()) <= voor
    assert voor.isdisjoint(niet.split())


def test_elke_kanarie_wordt_gezien_door_wie_hem_mag_zien(wandeling):
    """The reading is not too wide: the trainer, who may see all, finds the words of all families; and where
    he opens no more than the first page, somebody else for whom they are."""
    van_de_trainer = gezien(wandeling, "sering", kanaries())
    elders = [k for k in kanaries() if k.waar.endswith(", naam") and k not in van_de_trainer]
    assert [k.waar for k in elders if not gevonden_door(wandeling, k)] == []
    assert len(van_de_trainer) > 40


@pytest.mark.parametrize("wie", [*gebruikers(), *BUITENSTAANDERS])
def test_niemand_leest_wat_niet_voor_hem_is(wandeling, wie):
    verboden = [k for k in kanaries() if wie not in k.voor]
    assert gevonden(wandeling, wie, verboden) == []


def test_rik_vindt_geen_van_de_afgeschermde_woorden_en_plekken_van_eva_en_liv(wandeling):
    lantaarn = next(c for c in casussen() if c["sleutel"] == "lantaarn")
    verboden = [k for k in kanaries() if k.waar.startswith("lantaarn") and "rik" not in k.voor]
    assert any("verblijfplaats" in k.waar for k in verboden)
    assert {d["dag"] for d in lantaarn["handelingen"] if "rik" in d.get("afgeschermd_voor", ())}
    assert gevonden(wandeling, "rik", verboden) == []


@pytest.mark.parametrize("rol", ZONDER_INHOUD)
def test_wie_alleen_het_proces_of_het_logboek_kent_leest_geen_naam_en_geen_tekst(wandeling, rol):
    """But for the sentence without names that was written for him, an actie of his own, what he wrote
    in his own field, the overleg of a team he is in, what a school reads along because that was agreed, and
    the piece of a plan that he does or checks, with who is named there."""
    for wie in rollen()[rol]:
        assert gevonden(wandeling, wie, [k for k in kanaries() if wie not in k.voor]) == [], wie
        voor_hem = {k.waar.split()[-2] for k in kanaries() if wie in k.voor and not k.waar.endswith(", naam")}
        van_hemzelf = {"zet_belemmering_door", "spreek_actie_af", "rond_actie_af", "maak_kindversie"}
        van_hemzelf |= (
            BESTUUR
            | {"beantwoord_belemmering"}
            | VOOR_JEZELF
            | BERICHTEN
            | CONSULTATIE
            | {"schrijf_vakbericht"}
        )
        van_hemzelf |= kanarie_kamer.DADEN
        if rol == "toezichthouder":
            van_hemzelf |= kanarie_noodknop.DADEN
        if any(wie in kanarie_mda.in_overleg(casus) for casus in casussen()):
            van_hemzelf |= kanarie_mda.DADEN | kanarie_opschaling.OVERLEG
        kader = {"begin_plan"} & voor_hem if wie == "tamarisk" else set()
        assert voor_hem - kader - kanarie_plan.IN_HET_PLAN <= van_hemzelf


def test_een_vreemde_uit_een_ander_team_kent_het_gezin_niet(wandeling):
    for wie in ("els", "populier", "olm", "plataan", *BUITENSTAANDERS):
        assert gevonden(wandeling, wie, [k for k in kanaries() if wie not in k.voor]) == []


def test_de_paginas_van_een_procesregisseur_dragen_geen_id_van_een_gezin(wandeling, leeshuis):
    """Not even where an id was typed into the address by hand."""
    ids = {str(id_) for id_ in (*leeshuis.gezinnen.values(), *_personen(leeshuis))}
    assert len(ids) > 7
    for wie in rollen()["procesregisseur"]:
        for pad, tekst in te_lezen(wandeling, wie):
            assert not [id_ for id_ in ids if id_ in tekst], pad


def _personen(huis):
    with huis.als("sering", alleen_lezen=True) as werk:
        return list(werk.ctx.session.exec(select(Persoon.id)))


def test_ook_wat_op_papier_komt_is_gelezen(wandeling):
    blikken = [blik for ronde in wandeling.values() for blik in ronde.values()]
    prenten = [blik.tekst for blik in blikken if ["Content-Type", "application/pdf"] in blik.kop]
    assert len(prenten) > 30
    soorten = {papier.split("\n")[0] for papier in prenten}
    van_het_gezin = {
        "analyse",
        "gezin",
        "kaart",
        "kind",
        "kindversie",
        "koelkast",
        "plan",
        "brief",
        "afschrift",
    }
    assert soorten == van_het_gezin | {"verslag"}
    assert any("Wolkenveld" in papier for papier in prenten)


def test_in_geen_titel_staat_een_naam(wandeling):
    namen = [k for k in kanaries() if k.waar.endswith("naam")]
    for ronde in wandeling.values():
        for pad, blik in ronde.items():
            titel = blik.tekst.partition("<title>")[2].partition("</title>")[0]
            assert not [k.woorden for k in namen if k.in_(titel)], pad


def test_wat_de_app_opschrijft_verraadt_geen_woord(voorbereid, tmp_path, caplog, capfd):
    """Files, log lines and what is printed, after everybody looked and some requests went wrong."""
    caplog.set_level(logging.DEBUG)
    data = shutil.copytree(voorbereid, tmp_path / "huis")
    with open_huis(instellingen_voor(data)) as huis:
        for wie in wandelaars(huis)[:-3]:
            gast = huis.terug(wie, controle=False)
            for gezin in huis.gezinnen:
                gast.get(huis.pad(gezin), None)
        gast = huis.terug("wilg", controle=False)
        gast.post(huis.pad("Wolkenveld", "gebeurtenissen/noteer"), 422, tekst="Een zin over BSN 111222333")
        gast.post(huis.pad("Wolkenveld", "situatie"), 409, tekst="Een zin van iemand anders", versie="0")
        _breek(huis)
        gast.get(huis.pad("Wolkenveld"), 500)
    uitvoer = caplog.text + "".join(capfd.readouterr())
    bestanden = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    assert len(bestanden) > 4
    typen = [k.woorden for k in kanaries()] + ["Een zin over", "111222333", "Een zin van iemand anders"]
    for woorden in typen:
        assert woorden not in uitvoer, woorden
    lang = [w for w in typen if len(w) > 3] + [g["naam"] for g in gebruikers().values()]
    for pad, inhoud in bestanden.items():
        los = _losse(inhoud)
        assert not [w for w in lang if _losse(w.encode()) <= los and _staat_in(w, inhoud)], pad


def _losse(inhoud):
    """Every run of letters in these bytes, also where each letter takes two."""
    breed = (woord[::2] for woord in re.findall(rb"(?:[A-Za-z]\x00)+", inhoud))
    return {*re.findall(rb"[A-Za-z]+", inhoud), *breed}


def test_een_woord_in_een_bestand_wordt_gevonden_in_beide_vormen():
    for vorm in ("utf-8", "utf-16-le"):
        inhoud = b"\x00\xff" + "ook Noor’s bed. ".encode(vorm)
        assert _losse("Noor’s bed".encode()) <= _losse(inhoud)
        assert _staat_in("Noor’s bed", inhoud)
        assert not _staat_in("Noo", inhoud)


def _staat_in(woorden, inhoud):
    """As a word of its own: `Noor` is not in `Lokaal team Noord`."""
    vormen = [woorden.encode(vorm) for vorm in ("utf-8", "utf-16-le")]
    return any(
        vorm in inhoud and re.search(rb"(?<![A-Za-z])" + re.escape(vorm) + rb"(?![A-Za-z])", inhoud)
        for vorm in vormen
    )


def _breek(huis):
    """A bug with a name in its message: what goes to the log must not hold it."""

    def stuk(**_pad):
        raise ValueError("Noor Wolkenveld woont hier")

    stuk.needs = ("binnen",)
    huis.app.view_functions["gezin.overzicht"] = stuk
