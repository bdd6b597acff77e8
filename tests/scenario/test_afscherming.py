"""Wat in de casussen voor iemand is afgeschermd, blijft ook tussen de regels verborgen."""

import re

import pytest

from caseapp.scenario.daden.basis import Daad
from caseapp.scenario.daden.betrokkenen import Betrek
from caseapp.scenario.daden.mensen import VoegLidToe
from caseapp.scenario.daden.verhaal import LegUitspraakVast, LegVerblijfplaatsVast
from tests.scenario.meegegeven import LANTAARN, WOLKENVELD, alle, open_voor, teksten

# What would tell Rik where Eva and Liv are, or who protects them.
NIET_VOOR_RIK = re.compile(
    r"opvang|vlier|\bspar\b|taxus|apothe|codewoord|zender|telefoon|\bkat\b|collega|strafrecht|politie|regio",
    re.IGNORECASE,
)


def test_rik_en_eva_wonen_apart_en_hebben_allebei_gezag() -> None:
    huis = {daad.persoon: daad.huishouden for daad in alle(LANTAARN, VoegLidToe)}
    assert huis["eva"] == huis["liv"] != huis["rik"]
    ouders = {daad.ouder for daad in LANTAARN.handelingen if daad.wat == "leg_gezag_vast"}
    assert ouders == {"eva", "rik"}


@pytest.mark.parametrize("daad", LANTAARN.handelingen, ids=lambda daad: f"dag {daad.dag} {daad.wat}")
def test_wat_rik_kan_lezen_verraadt_niets(daad: Daad) -> None:
    """Shielded from Rik, or without a word that tells where Eva and Liv are or who protects them."""
    if open_voor(daad, "rik"):
        assert [tekst for tekst in teksten(daad) if NIET_VOOR_RIK.search(tekst)] == []


def test_wie_eva_beschermt_is_voor_rik_niet_betrokken() -> None:
    zichtbaar = {daad.gebruiker for daad in alle(LANTAARN, Betrek) if open_voor(daad, "rik")}
    assert zichtbaar == {"meidoorn", "lijsterbes", "iep"}
    assert zichtbaar.isdisjoint({"vlier", "spar", "taxus"})


def test_alleen_eva_schrijft_op_waar_zij_verblijft() -> None:
    [verblijf] = alle(LANTAARN, LegVerblijfplaatsVast)
    assert verblijf.wie == verblijf.persoon == "eva"
    assert "(fictief)" in verblijf.tekst
    assert not re.search(r"\d", verblijf.tekst)


def test_eva_en_liv_hebben_woorden_alleen_voor_wie_zij_kozen() -> None:
    for persoon in ("eva", "liv"):
        gehoor = [
            daad.gehoor
            for daad in alle(LANTAARN, LegUitspraakVast)
            if daad.persoon == persoon and daad.gehoor
        ]
        assert gehoor
        assert all(set(wie) == {"kastanje", "meidoorn", persoon} for wie in gehoor)


def test_pien_leest_niet_waarover_haar_ouders_het_oneens_zijn() -> None:
    oneens = [daad for daad in alle(WOLKENVELD, LegUitspraakVast) if "klap" in daad.tekst.lower()]
    assert len(oneens) == 2
    assert not any(open_voor(daad, "pien") for daad in oneens)
