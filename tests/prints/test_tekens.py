"""Every sign that we say we have is printed; what we lack is said in words."""

from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseapp.prints.tekens import ANDER_SCHRIFT, BEREIKEN, GEZICHTEN, leesbaar
from caseapp.prints.zetten import pdf

LEEG = {"naam": "Bram", "gezicht": {"naam": ""}, "woorden": [], "goed": [], "wens": []}


def test_elk_teken_dat_we_hebben_wordt_gedrukt(monkeypatch: pytest.MonkeyPatch) -> None:
    """As one document that typst refuses when a glyph is missing, plain, bold and slanted."""
    monkeypatch.setattr("caseapp.prints.zetten.schoon", lambda wat: wat)
    assert list(BEREIKEN) == sorted(BEREIKEN)
    punten = (chr(punt) for eerste, laatste in BEREIKEN for punt in range(eerste, laatste + 1))
    alles = [teken for teken in punten if category(teken) not in ("Cn", "Mn")]
    regels = [" ".join(alles[i : i + 40]) for i in range(0, len(alles), 40)]
    assert _met_norm(pdf("kind", LEEG | {"naam": regels[3], "woorden": regels, "goed": regels}))


def _met_norm(bestand: bytes) -> bool:
    return b"pdfuaid" in bestand


@pytest.mark.parametrize(
    ("tekst", "gedrukt"),
    [
        ("Ik hou van jou ❤️", "Ik hou van jou ❤"),
        ("😀😀 hoi", "[lachend gezicht] hoi"),
        ("🦄 👍🏽 \U0001fae9", "[plaatje] [duim omhoog] [plaatje]"),  # the last is newer than some Pythons
        ("漢字 en nog", f"[{ANDER_SCHRIFT}] en nog"),
        ("een\r\ntwee\u2028drie", "een\ntwee\ndrie"),
        ("a\x00b\x07c\u202ed\ud800e", "abcde"),
        ("e\u0301e\u0301n", "één"),
        ("x" * 61, "x" * 30 + "\u200b" + "x" * 30 + "\u200b" + "x"),
        ("مرحبا שלום Привіт Łódź", "مرحبا שלום Привіт Łódź"),
    ],
)
def test_wat_er_gedrukt_wordt(tekst: str, gedrukt: str) -> None:
    assert leesbaar(tekst) == gedrukt


def test_elk_gezicht_wordt_gezegd() -> None:
    for woord, tekens in GEZICHTEN.items():
        assert {leesbaar(teken) for teken in tekens} == {f"[{woord}]"}


@settings(max_examples=60)
@given(st.lists(st.text(max_size=40), min_size=1, max_size=20))
def test_welke_tekst_dan_ook_geeft_een_pdf_voor_wie_voorleest(teksten: list[str]) -> None:
    assert _met_norm(pdf("kind", LEEG | {"woorden": teksten, "naam": teksten[0]}))


def test_ook_wat_toch_niet_te_zetten_is_geeft_een_bladzijde(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("caseapp.prints.zetten.schoon", lambda wat: wat)
    bestand = pdf("kind", LEEG | {"woorden": ["漢"]})
    assert bestand.startswith(b"%PDF")
    assert not _met_norm(bestand)
