"""How a day, a date and the fixed face are written on paper, whatever it is about."""

from datetime import date

from babel.dates import format_date

from ..queries.bladen import Gezicht
from ..queries.document.lezer import DeelBlad, StukRegel

Gegevens = dict[str, object]


def wanneer(dag_: int, datum_: date) -> str:
    return f"{dag(dag_)}, {datum(datum_)}"


def datum(wat: date) -> str:
    return format_date(wat, "d MMMM y", locale="nl")


def dag(nummer: int) -> str:
    return f"dag {nummer}" if nummer >= 0 else f"dag −{-nummer}"


def gezicht(wie: Gezicht | None) -> Gegevens:
    if wie is None:
        return {"naam": "", "organisatie": "", "bereikbaar": "", "vervanger": ""}
    return {
        "naam": wie.naam,
        "organisatie": wie.organisatie,
        "bereikbaar": wie.bereikbaar or "",
        "vervanger": wie.vervanger or "",
    }


def deel(blad: DeelBlad) -> Gegevens:
    return {
        "titel": blad.vorm.titel,
        "vraag": blad.vorm.vraag,
        "stukken": [stuk(regel) for regel in blad.stukken],
    }


def stuk(regel: StukRegel) -> Gegevens:
    return {
        "kop": regel.kop,
        "over": regel.over,
        "velden": [list(veld) for veld in regel.velden],
        "door": door(regel),
        "niet_voor": ", ".join(regel.niet_voor),
    }


def door(regel: StukRegel) -> str:
    herzien = f"herzien, versie {regel.herziening}" if regel.herziening > 1 else ""
    return " · ".join(filter(None, (regel.door, regel.organisatie, dag(regel.dag), herzien)))
