"""What a person, or a machine that reads aloud, finds in a PDF."""

from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from typing import Any

from pypdf import PdfReader


def woorden(bestand: bytes) -> str:
    """All text of all pages as one line; a break that only keeps a long word on the page is none."""
    return " ".join(" ".join(paginas(bestand)).replace("\u200b", "").split())


def paginas(bestand: bytes) -> list[str]:
    return [pagina.extract_text() for pagina in PdfReader(BytesIO(bestand)).pages]


def kenmerken(bestand: bytes) -> str:
    """What is kept beside the text: title and such, as a file manager shows them."""
    lezer = PdfReader(BytesIO(bestand))
    xmp = lezer.xmp_metadata.stream.get_data().decode() if lezer.xmp_metadata else ""
    return f"{dict(lezer.metadata or {})} {xmp}"


@lru_cache(maxsize=512)
def alles_erin(bestand: bytes) -> str:
    """The text, what is kept beside it, and the list of headings."""
    koppen = " ".join(_titels(PdfReader(BytesIO(bestand)).outline))
    return f"{woorden(bestand)} {kenmerken(bestand)} {koppen}"


def _titels(bladwijzers: list[Any]) -> Iterator[str]:
    for een in bladwijzers:
        if isinstance(een, list):
            yield from _titels(een)
        else:
            yield str(een.title)
