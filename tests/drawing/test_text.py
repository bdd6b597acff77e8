"""A text in a drawing: broken where a reader would break it, and never wider than its room."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseapp.drawing import text
from caseapp.drawing.text import hyphenate, wrap


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=80), st.integers(1, 4))
def test_een_tekst_breekt_tussen_woorden_en_blijft_binnen_de_ruimte(tekst: str, regels: int) -> None:
    gebroken = wrap(tekst, 14, 120, regels)
    assert len(gebroken) <= regels
    assert all(text.width(regel, 14) <= 120 for regel in gebroken)


def test_een_streepje_is_een_plek_om_te_breken() -> None:
    assert wrap("Voorbeeld-Midden (fictief)", 14, 124, 3) == ("Voorbeeld-", "Midden (fictief)")


@pytest.mark.parametrize(
    ("woord", "gebroken"),
    [
        ("huisvestingsproblemen", "huisvestings- problemen"),
        ("arbeidsongeschiktheid", "arbeidsonge- schiktheid"),
        ("geweld", "geweld"),
        ("W" * 20, "W" * 20),
    ],
)
def test_een_lang_woord_breekt_voor_een_lettergreep_en_een_kort_woord_blijft_heel(
    woord: str, gebroken: str
) -> None:
    assert hyphenate(woord, 14, 110) == gebroken


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="abcdefghilnoprstuvw ", max_size=60))
def test_wat_wordt_afgebroken_is_zonder_streepjes_weer_de_tekst(tekst: str) -> None:
    gebroken = hyphenate(tekst, 14, 100)
    assert gebroken.replace("- ", "") == text.clean(tekst)
    assert all(text.width(deel, 14) <= 100 for deel in gebroken.split(" ") if deel.endswith("-"))
