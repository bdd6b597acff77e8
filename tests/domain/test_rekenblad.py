"""Wat in een rekenblad gaat wordt nooit een formule, en komt er net zo weer uit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.rekenblad import gewone_cel, veilige_cel


@pytest.mark.parametrize("cel", ["=1+1", "+31", "@som", "-1+2", "-", "\tx", "\rx", "'=1", "''+1"])
def test_een_cel_die_op_een_formule_lijkt_krijgt_een_streepje_ervoor(cel: str) -> None:
    assert veilige_cel(cel) == f"'{cel}"
    assert gewone_cel(veilige_cel(cel)) == cel


@pytest.mark.parametrize("cel", ["", "-33", "gewoon", "'Het gaat alweer beter.'", "'", "a=1"])
def test_een_gewone_cel_blijft_gewoon(cel: str) -> None:
    assert veilige_cel(cel) == gewone_cel(cel) == cel


@given(st.text("'=+-@\t\r1a", max_size=6))
def test_heen_en_terug_is_altijd_hetzelfde(cel: str) -> None:
    assert gewone_cel(veilige_cel(cel)) == cel
    assert not veilige_cel(cel).startswith(("=", "+", "@", "\t", "\r"))
