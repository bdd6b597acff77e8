"""`python3 -m tools.vulling`: writes the file anew."""

from .bestand import PLEK, tekst

PLEK.parent.mkdir(exist_ok=True)
PLEK.write_text(tekst(), encoding="utf-8")
