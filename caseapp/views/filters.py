"""How dates, days and texts are written on a page: in Dutch, in one way, and nowhere else."""

import re
from datetime import date, datetime

from babel.dates import format_date
from flask import Flask, g
from jinja2 import Undefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from ..domain.gewone_taal import gewoon as gewone_woorden
from ..domain.oefenruimte import AMSTERDAM
from ..domain.termijn import over_werkdagen

TAAL = "nl"
ALINEA = re.compile(r"\n\s*\n")


def _jaar_van_het_verhaal(context: Context) -> int | None:
    """The year of the story, when the frame of the page knows it."""
    kader = context.resolve_or_missing("kader")
    return getattr(getattr(kader, "datum", None), "year", None)


@pass_context
def datum(context: Context, waarde: date | str, jaar: int | None = None) -> str:
    """`vr 14 maart`; with its year where that is not `jaar` (else that of the story); a text stays a text."""
    if isinstance(waarde, str):
        return waarde
    dit_jaar = jaar if jaar is not None else _jaar_van_het_verhaal(context)
    dag_zelf = waarde.date() if isinstance(waarde, datetime) else waarde
    met_jaar = "" if dag_zelf.year == dit_jaar else " y"
    return format_date(dag_zelf, f"EEEEEE d MMMM{met_jaar}", locale=TAAL)


def gewoon(label: str) -> str:
    """For somebody of the gezin the ordinary words for a word of the work."""
    kader = g.get("kader")
    return gewone_woorden(label) if kader is not None and kader.gezinsblik else label


def aantal(hoeveel: int, enkel: str, meer: str) -> str:
    """`1 dag`, `84 dagen`."""
    return f"{hoeveel} {enkel if hoeveel == 1 else meer}"


def dag(nummer: int) -> str:
    """`dag 96`; before the story began with a real minus sign: `dag −3`."""
    return f"dag {nummer}" if nummer >= 0 else f"dag −{-nummer}"


def tijdstip(waarde: datetime) -> str:
    """`21-11-2026 23:51`: a moment of the real clock, as it is in the Netherlands."""
    return waarde.astimezone(AMSTERDAM).strftime("%d-%m-%Y %H:%M")


def uur(waarde: datetime) -> str:
    """`14:30`, as it is in the Netherlands."""
    return waarde.astimezone(AMSTERDAM).strftime("%H:%M")


def geleden(dagen: int) -> str:
    """`vandaag`, `gisteren`, `25 dagen geleden`."""
    return {0: "vandaag", 1: "gisteren"}.get(dagen) or f"{aantal(dagen, 'dag', 'dagen')} geleden"


def tekst(waarde: str | Undefined) -> Markup:
    """Plain text as paragraphs, escaped; a single line break stays a line break."""
    alineas = ALINEA.split(str(waarde).replace("\r\n", "\n").strip())
    regels = (Markup("<br>").join(escape(regel) for regel in alinea.split("\n")) for alinea in alineas)
    return Markup("\n").join(Markup("<p>{}</p>").format(regel) for regel in regels)


def zin(waarde: str) -> str:
    """A clause as a sentence: a capital in front, a full stop behind."""
    schoon = waarde.strip()
    return schoon[:1].upper() + schoon[1:] + ("" if schoon.endswith((".", "!", "?")) else ".")


def install(app: Flask) -> None:
    for filter_ in (datum, aantal, over_werkdagen, dag, tijdstip, uur, geleden, tekst, zin, gewoon):
        app.jinja_env.filters[filter_.__name__] = filter_
