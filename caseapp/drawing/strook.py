"""One bar of the strip of organisations: a stretch of colour for each stretch of time. No words in it: those
stand beside it, so that they stay readable however narrow the page is."""

from collections.abc import Sequence
from datetime import date, timedelta

from markupsafe import Markup

from ..domain.samenloop import Periode

BREED, HOOG, SMALST = 1000, 14, 8


def balk(stukken: Sequence[Periode], alles: Periode) -> Markup:
    """Stretched to the width of the page; hidden for a screen reader, which has the table."""
    delen = Markup("").join(
        Markup('<rect class="deel" x="{}" y="2" width="{}" height="10"/>').format(*_plek(stuk, alles))
        for stuk in stukken
    )
    maanden = Markup(" ").join(f"M{_x(dag, alles)} 0V{HOOG}" for dag in eerste_dagen(alles))
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="strookbalk" viewBox="0 0 {} {}"'
        ' preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        '<rect class="grond" x="0" y="2" width="{}" height="10"/><path class="maand" d="{}"/>{}</svg>'
    ).format(BREED, HOOG, BREED, maanden, delen)


def eerste_dagen(alles: Periode) -> list[date]:
    """The first day of each month within the strip."""
    dag, dagen = alles.van.replace(day=1), []
    while (dag := (dag + timedelta(days=32)).replace(day=1)) <= alles.tot:
        dagen.append(dag)
    return dagen


def _x(dag: date, alles: Periode) -> int:
    return round((dag - alles.van).days * BREED / ((alles.tot - alles.van).days + 1))


def _plek(stuk: Periode, alles: Periode) -> tuple[int, int]:
    """Where it begins and how wide it is; a single day can still be seen, within the frame."""
    begin, eind = _x(stuk.van, alles), _x(stuk.tot + timedelta(days=1), alles)
    breed = max(eind - begin, SMALST)
    return min(begin, BREED - breed), breed
