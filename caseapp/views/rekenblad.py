"""A download that a spreadsheet opens, without turning text into formulas."""

import csv
import io
from collections.abc import Iterable, Sequence

from flask import Response


def als_csv(naam: str, kolommen: Sequence[str], rijen: Iterable[Sequence[str]]) -> Response:
    """Semicolons and a byte order mark, as Dutch spreadsheets expect; the first line says that it is an
    exercise."""
    doel = io.StringIO()
    schrijf = csv.writer(doel, delimiter=";")
    schrijf.writerow(["Oefenomgeving: alles is verzonnen"])
    schrijf.writerow(kolommen)
    for rij in rijen:
        schrijf.writerow([veilige_cel(cel) for cel in rij])
    kop = {"Content-Disposition": f'attachment; filename="{naam}"'}
    return Response("\ufeff" + doel.getvalue(), mimetype="text/csv", headers=kop)


def veilige_cel(tekst: str) -> str:
    """A cell that a spreadsheet reads as text: nothing that begins like a formula stays bare."""
    streepje = tekst.startswith("-") and not tekst[1:].isdigit()
    gevaarlijk = streepje or tekst.startswith(("=", "+", "@", "\t", "\r"))
    return f"'{tekst}" if gevaarlijk else tekst
