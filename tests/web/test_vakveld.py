"""De bladzijde van de eigen velden: wie leest dat er iets is, wie leest wat, en hoe een vak schrijft."""

import re

import pytest
from sqlmodel import select

from caseapp.tables import Vakbericht

from .wandeling import leesbaar

PAPIER, LAMP, WOLK = "Papierenvlinder", "Lampenkap", "Wolkenveld"
ZIN = {
    PAPIER: ("er is afgesproken wie belt als zij niet komt", "vergeet zij te eten"),
    LAMP: ("De politie heeft met hem gesproken", "De officier van justitie beslist nog"),
    WOLK: ("Er zijn gesprekken, elke week", "oefent met avonden waarop er post is"),
}
PAS_NA = "Wat er staat, lees je pas na een vastgelegde grondslag."
NIEUW = {"dat": "Er is een nieuwe afspraak met hem.", "wat": "Hij meldt zich elke maandag."}


def pad(huis, gezin, rest=""):
    return huis.pad(gezin, f"vakveld{rest}")


def pagina(huis, wie, gezin):
    return leesbaar(huis.gast(wie).get(pad(huis, gezin)).text)


@pytest.mark.parametrize(
    ("wie", "gezin", "dat", "wat"),
    [
        *(("esdoorn", PAPIER, True, False), ("berk", PAPIER, True, False), ("meidoorn", PAPIER, True, False)),
        *(("bo", PAPIER, True, True), ("moerbei", PAPIER, True, True), ("sering", PAPIER, True, True)),
        *(("tamarisk", PAPIER, False, False), ("abeel", LAMP, True, False), ("cipres", LAMP, True, False)),
        *(("spar", LAMP, True, True), ("sam", LAMP, True, True), ("lijsterbes", LAMP, False, False)),
        *(("mila", LAMP, False, False), ("mispel", LAMP, False, False), ("wilg", WOLK, True, True)),
        *(("berk", WOLK, True, False), ("joost", WOLK, True, True), ("noor", WOLK, False, False)),
        *(("pien", WOLK, False, False), ("hazelaar", WOLK, False, False), ("ceder", WOLK, False, False)),
    ],
)
def test_wie_leest_dat_en_wie_leest_wat(leeshuis, wie, gezin, dat, wat):
    tekst = pagina(leeshuis, wie, gezin)
    assert [zin in tekst for zin in ZIN[gezin]] == [dat, wat]


def test_wie_nog_geen_grondslag_heeft_leest_wat_er_nodig_is(leeshuis):
    assert PAS_NA in pagina(leeshuis, "berk", PAPIER)
    assert "Leg vast wat je deelt" not in pagina(leeshuis, "berk", PAPIER)
    assert "Leg vast wat je deelt" in pagina(leeshuis, "esdoorn", PAPIER)
    assert PAS_NA not in pagina(leeshuis, "abeel", LAMP)  # for justitie no grondslag opens it to her
    assert "Meer staat er niet." in pagina(leeshuis, "bo", PAPIER)


@pytest.mark.parametrize(
    ("wie", "gezin", "status"),
    [("beuk", LAMP, 403), ("olm", LAMP, 404), ("noor", LAMP, 404), ("vlier", LAMP, 404), ("els", WOLK, 403)],
)
def test_wie_er_niet_bij_hoort_komt_niet_binnen(leeshuis, wie, gezin, status):
    antwoord = leeshuis.gast(wie).get(pad(leeshuis, gezin), status).text
    assert not any(zin in leesbaar(antwoord) for zin in ZIN[gezin])


@pytest.mark.parametrize("wie", ["abeel", "cipres", "sam", "sering"])
def test_alleen_een_ketenpartner_met_een_veld_schrijft(leeshuis, wie):
    assert "Schrijf een bericht" not in pagina(leeshuis, wie, LAMP)
    leeshuis.gast(wie).get(pad(leeshuis, LAMP, "/justitie"), 403)


def test_een_vak_zonder_veld_leest_waarom(leeshuis):
    assert "Jij hebt hier geen eigen veld." in pagina(leeshuis, "hazelaar", WOLK)
    assert "verraden waar iemand verblijft" in pagina(leeshuis, "vlier", "Lantaarn")
    leeshuis.gast("hazelaar").get(pad(leeshuis, WOLK, "/gezondheid"), 403)


def test_een_wijkagent_schrijft_en_herschrijft_in_eigen_woorden(huis):
    gast = huis.gast("spar")
    formulier = leesbaar(gast.get(pad(huis, LAMP, "/justitie")).text)
    assert "Wet politiegegevens" in formulier
    assert "Over wie je al schreef op dag 57" in formulier  # no name: he may not know one yet
    assert "Sam" not in formulier
    over = persoon(huis, "sam")
    gast.post(pad(huis, LAMP, "/justitie"), over=over, **NIEUW)
    assert NIEUW["wat"] in pagina(huis, "sam", LAMP)
    kern = kern_van(huis, over)
    gast.get(pad(huis, LAMP, f"/justitie/{kern}"))
    gast.post(pad(huis, LAMP, f"/justitie/{kern}"), versie="1", stil="y", **NIEUW)
    assert NIEUW["wat"] not in pagina(huis, "sam", LAMP)
    assert "mag diegene nog niet weten" in pagina(huis, "cipres", LAMP)
    botst = gast.post(pad(huis, LAMP, f"/justitie/{kern}"), 409, versie="1", **NIEUW)
    assert NIEUW["wat"] in leesbaar(botst.text)
    huis.gast("cipres").get(pad(huis, LAMP, f"/justitie/{kern}"), 403)
    huis.gast("mispel").get(pad(huis, LAMP, f"/justitie/{kern}"), 403)
    huis.gast("mispel").get(pad(huis, LAMP, f"/gezondheid/{kern}"), 404)


def persoon(huis, wie):
    with huis.als(wie, alleen_lezen=True) as werk:
        return str(werk.ctx.actor.persoon_id)


def kern_van(huis, over):
    with huis.als("sering", alleen_lezen=True) as werk:
        rijen = werk.ctx.session.exec(select(Vakbericht).order_by(Vakbericht.op)).all()
        return [rij.kern_id for rij in rijen if str(rij.betreft_id) == over][-1]


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"dat": ""}, "Schrijf in één zin dat er iets is"),
        ({"dat": "Er is iets. Hij is gehoord."}, "Maak er één zin van."),
        ({"dat": "x" * 161}, "Dit is te lang: 161 tekens"),
        ({"over": ""}, "Kies over wie het gaat."),
        ({"over": "00000000-0000-0000-0000-000000000007"}, "keuze"),
    ],
)
def test_wat_niet_klopt_staat_bij_het_veld_en_niets_gaat_verloren(huis, anders, zin):
    over = persoon(huis, "sam")
    invoer = {"over": over, **NIEUW, **anders}
    antwoord = huis.gast("spar").post(pad(huis, LAMP, "/justitie"), 422, **invoer).text
    assert re.search(rf'class="foutzin"[^>]*>.*{re.escape(zin)}', antwoord)
    assert NIEUW["wat"] in leesbaar(antwoord)
    assert NIEUW["wat"] not in pagina(huis, "sam", LAMP)
