"""The scenario that we give along, and what the reader says when one thing in it is changed."""

from pathlib import Path

import pytest

from caseapp.scenario.fouten import Bestandsfout
from caseapp.scenario.oefening import lees_scenario

SEEDS = Path(__file__).parents[3] / "seeds"
BESTAND = SEEDS / "scenarios" / "gezin-kandelaar.yaml"
GOED = BESTAND.read_text(encoding="utf-8")
KANDELAAR = lees_scenario(GOED)


def fouten(inhoud: bytes | str) -> list[str]:
    """What is wrong, without the name of the file."""
    with pytest.raises(Bestandsfout) as fout:
        lees_scenario(inhoud)
    return [zin.removeprefix("scenario.yaml, ").removeprefix("scenario.yaml: ") for zin in fout.value.fouten]


def veranderd(oud: str, nieuw: str) -> tuple[str, int]:
    """The good file with its first `oud` changed, and the line of that; `§` in `nieuw` marks another line."""
    assert oud in GOED, oud
    voor = GOED[: GOED.index(oud)] + nieuw.partition("§")[0] * ("§" in nieuw)
    return GOED.replace(oud, nieuw.replace("§", ""), 1), voor.count("\n") + 1
