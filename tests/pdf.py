"""What a person, or a machine that reads aloud, finds in a PDF."""

from functools import lru_cache
from io import BytesIO

from pypdf import PdfReader


@lru_cache(maxsize=512)
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
    return f"{woorden(bestand)} {kenmerken(bestand)} {PdfReader(BytesIO(bestand)).outline}"
