"""A download that a spreadsheet opens, without turning text into formulas."""

from collections.abc import Iterable, Sequence

from flask import Response

from ..domain.rekenblad import rekenblad


def als_csv(naam: str, kolommen: Sequence[str], rijen: Iterable[Sequence[str]]) -> Response:
    kop = {"Content-Disposition": f'attachment; filename="{naam}"'}
    return Response(rekenblad(kolommen, rijen), mimetype="text/csv", headers=kop)
