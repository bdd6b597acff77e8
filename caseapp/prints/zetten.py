"""Typst: a template of the house and data in, a tagged PDF out.

What people wrote goes in as data, never as source: no text of theirs is ever read as a command. Nothing is
fetched, no clock is asked, so the same Blad gives the same bytes.
"""

import json
from collections.abc import Mapping
from functools import cache

from typst import Compiler, Fonts, TypstError

from ..config import ROOT
from .tekens import schoon

SJABLONEN = ROOT / "templates" / "prints"


def pdf(sjabloon: str, gegevens: Mapping[str, object]) -> bytes:
    """`sjabloon`: the name of a file in `templates/prints`. Each call has a compiler of its own: one can't be
    shared by threads, and what it read does not stay behind."""
    invoer = {"gegevens": json.dumps(schoon(dict(gegevens)), ensure_ascii=False)}
    zetter = Compiler(str(SJABLONEN / f"{sjabloon}.typ"), str(SJABLONEN), _letters(), sys_inputs=invoer)
    try:
        klaar = zetter.compile(format="pdf", pdf_standards=["ua-1"])
    except TypstError as fout:
        if not fout.message.startswith("PDF/UA-1"):
            raise
        klaar = zetter.compile(format="pdf")  # tagged too, if not to the letter: better than no page at all
    assert isinstance(klaar, bytes)  # noqa: S101  # one document, one file
    return klaar


@cache
def _letters() -> Fonts:
    """The fonts inside typst and no other: the same letters everywhere."""
    return Fonts(include_system_fonts=False)
