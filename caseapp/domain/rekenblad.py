"""Text for a spreadsheet, in which no text can become a formula, and how to take that text back."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

OPSCHRIFT = "Oefenomgeving: alles is verzonnen"
TEKEN = "\ufeff"  # the byte order mark by which a spreadsheet knows UTF-8
SCHEIDING = ";"
# As a formula begins, whatever apostrophes stand before it: so that one can be put there and taken away.
_FORMULE = re.compile(r"'*[=+\-@\t\r]")


def rekenblad(kolommen: Sequence[str], rijen: Iterable[Sequence[str]]) -> str:
    """Semicolons and a byte order mark, as Dutch spreadsheets expect; the first line says that it is an
    exercise."""
    doel = io.StringIO()
    schrijf = csv.writer(doel, delimiter=SCHEIDING)
    schrijf.writerow([OPSCHRIFT])
    schrijf.writerow(kolommen)
    for rij in rijen:
        schrijf.writerow([veilige_cel(cel) for cel in rij])
    return TEKEN + doel.getvalue()


def veilige_cel(tekst: str) -> str:
    """A cell that a spreadsheet reads as text: nothing that begins like a formula stays bare."""
    getal = tekst.startswith("-") and tekst[1:].isdigit()
    return f"'{tekst}" if _FORMULE.match(tekst) and not getal else tekst


def gewone_cel(cel: str) -> str:
    """The text of which this is the `veilige_cel`."""
    return cel[1:] if cel.startswith("'") and _FORMULE.match(cel) else cel
