"""Every page that says no: why, how somebody stands, how to ask, and only links that open for him."""

import re

import pytest

from caseapp.domain.woorden import label
from caseapp.permissions import VERZWEGEN

from .huis import gebruikers
from .wandeling import leesbaar

LINK = re.compile(r"<main.*?</main>", re.DOTALL)
HREF = re.compile(r'href="(/[^"#]*)"')
WANT = re.compile(r'class="waarom-niet">(?:<b>[^<]*</b><br>)?(Je [^<]*, want [^<]+\.)</p>')


def _nee(wandeling, wie):
    """One page per sentence: what differs is only the gezin."""
    per_zin = {}
    for pad, blik in wandeling[wie].items():
        if blik.status == 403:
            zin = "".join(WANT.findall(blik.tekst))
            per_zin.setdefault((zin, blik.endpoint.partition(".")[0]), (pad, blik))
    return per_zin.values()


def test_er_is_genoeg_geweigerd_om_iets_te_bewijzen(wandeling):
    assert sum(len(list(_nee(wandeling, wie))) for wie in gebruikers()) > 200


@pytest.mark.parametrize("wie", gebruikers())
def test_elk_nee_zegt_waarom_en_leidt_alleen_naar_wat_opengaat(leeshuis, wandeling, wie):
    gast = leeshuis.terug(wie, controle=False)
    geprobeerd = {}
    for pad, blik in _nee(wandeling, wie):
        tekst = leesbaar(blik.tekst)
        assert WANT.search(tekst), pad
        assert "staat in het logboek" in tekst
        assert "Wat mag ik" in tekst
        for stil in VERZWEGEN:
            assert f"De regel voor {label(stil)}" not in tekst, pad
        for link in HREF.findall(LINK.search(blik.tekst)[0]):
            if link not in geprobeerd:
                geprobeerd[link] = gast.get(link, None).status_code
            assert geprobeerd[link] == 200, (pad, link)


@pytest.mark.parametrize(
    ("wie", "pad", "zegt", "knop"),
    [
        (
            "els",
            "",
            "je werkt in hetzelfde team, maar bent zelf niet bij dit gezin betrokken",
            "Vraag toegang",
        ),
        ("hazelaar", "analyse", "hiervoor is eerst een vastgelegde grondslag nodig", None),
        ("berk", "delen/verstrekken", "De regel voor deelregister: Je leest dit.", None),
        ("pien", "plan", "dit staat niet in het plan voor kinderen", "Naar je vaste gezicht"),
        ("beuk", "analyse", "de procesregisseur kent het proces, niet de inhoud", None),
    ],
)
def test_wat_er_bij_een_nee_staat(leeshuis, wie, pad, zegt, knop):
    antwoord = leeshuis.terug(wie).get(leeshuis.pad("Wolkenveld", pad), None)
    if zegt is not None:
        assert antwoord.status_code == 403
        assert zegt in leesbaar(re.sub("<[^>]+>", " ", antwoord.text)).replace(" :", ":")
    if knop:
        assert f">{knop}</a>" in antwoord.text


def test_wie_iets_wil_doen_leest_dat_zij_het_niet_kan_doen(leeshuis):
    antwoord = leeshuis.terug("berk").post(leeshuis.pad("Wolkenveld", "delen/verstrekken"), 403)
    assert "Je kunt dit niet doen, want" in leesbaar(antwoord.text)
    assert "Dit is niet aan jou" in antwoord.text
