"""The reason of every cell, read from the document in which it is written: nothing is said twice."""

import re
from functools import cache
from pathlib import Path

from ..domain.toegang import Categorie, Positie
from ..domain.woorden import label

DOCUMENT = Path(__file__).parents[2] / "docs" / "toegang.md"
_KOP = re.compile(r"^### `(\w+)`$", re.MULTILINE)
# What only a reader of the document needs: where it comes from, and how a word is written in the code.
_BRON, _CODE = re.compile(r" \((?:8\.[\d-]+|T en B samen|W of B in het handboek)\)"), re.compile(r"`(\w+)`")


@cache
def _stukken() -> dict[Categorie, str]:
    """The text under the heading of each kind of information."""
    _, *delen = _KOP.split(DOCUMENT.read_text(encoding="utf-8"))
    return {Categorie(naam): tekst for naam, tekst in zip(delen[::2], delen[1::2], strict=True)}


@cache
def omschrijving(categorie: Categorie) -> str:
    """What is kept under this kind of information, in a sentence or two."""
    return _leesbaar(" ".join(_stukken()[categorie].strip().partition("\n\n")[0].split()))


@cache
def redenen(categorie: Categorie) -> dict[Positie, str]:
    """Why each column may do with it what it may."""
    regels = (regel for regel in _stukken()[categorie].splitlines() if regel.startswith("| "))
    rijen = [[cel.strip() for cel in regel.strip("|").split("|")] for regel in regels]
    return {Positie(rij[0]): _leesbaar(rij[3]) for rij in rijen if rij[0] in set(Positie)}


def _leesbaar(zin: str) -> str:
    return _CODE.sub(lambda woord: f"‘{label(woord[1])}’", _BRON.sub("", zin))
