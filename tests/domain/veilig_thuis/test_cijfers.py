"""Aantallen die niets over één gezin zeggen."""

from itertools import product

from caseapp.domain.veilig_thuis.cijfers import (
    KLEINSTE_GETAL,
    MINDER,
    NIET_GETOOND,
    gedempt,
    middelste,
    verdeling,
)


def test_onder_de_vijf_staat_er_alleen_dat() -> None:
    assert [gedempt(n) for n in (0, 4, 5, 12)] == [MINDER, MINDER, "5", "12"]


def test_uit_een_verdeling_is_een_verborgen_deel_nooit_uit_te_rekenen() -> None:
    """Whoever knows the whole is left with at least two parts that he does not know."""
    for aantallen in product((1, 4, 5, 9), repeat=3):
        toon = verdeling({f"deel {n}": aantal for n, aantal in enumerate(aantallen)})
        verborgen = [zin for zin in toon.values() if zin in (MINDER, NIET_GETOOND)]
        assert len(verborgen) != 1, aantallen
        if min(aantallen) >= KLEINSTE_GETAL:
            assert not verborgen


def test_een_doorlooptijd_is_de_middelste_en_pas_bij_genoeg() -> None:
    assert middelste([1, 2, 3, 4]) == NIET_GETOOND
    assert middelste([1, 2, 3, 4, 90]) == "3 dagen"
    assert middelste([1, 2, 3, 4, 5, 90]) == "3,5 dagen"
