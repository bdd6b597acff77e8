"""What came of it, at four moments: the violence, the children, and what each says himself (domein 6.1)."""

import calendar
from collections.abc import Collection, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from ..gebeurtenis import toets_tekst
from ..regel import Regelfout
from .aanmelding import KORTST

K = TypeVar("K")


class Resultaatmoment(StrEnum):
    START = "start"
    DRIE_MAANDEN = "drie_maanden"
    ZES_MAANDEN = "zes_maanden"
    TWAALF_MAANDEN = "twaalf_maanden"


MAANDEN = {
    Resultaatmoment.START: 0,
    Resultaatmoment.DRIE_MAANDEN: 3,
    Resultaatmoment.ZES_MAANDEN: 6,
    Resultaatmoment.TWAALF_MAANDEN: 12,
}
START_BINNEN_WERKDAGEN = 10


class GeweldNu(StrEnum):
    GESTOPT = "gestopt"
    AFGENOMEN = "afgenomen"
    VOORTDUREND = "voortdurend"
    ONBEKEND = "onbekend"


class Stemsoort(StrEnum):
    """Own words; or nobody asked, and why."""

    EIGEN_WOORDEN = "eigen_woorden"
    NIET_GEVRAAGD = "niet_gevraagd"


def dag_van(moment: Resultaatmoment, ingezet: date) -> date:
    """The same day of the month, that many months later; the last one where that month is shorter."""
    jaar, maand = divmod(ingezet.month - 1 + MAANDEN[moment], 12)
    laatste = calendar.monthrange(ingezet.year + jaar, maand + 1)[1]
    return date(ingezet.year + jaar, maand + 1, min(ingezet.day, laatste))


def toets_moment(moment: Resultaatmoment, ingezet: date, vandaag: date, *, al_gedaan: bool) -> None:
    if al_gedaan:
        raise Regelfout("Dit resultaat is al vastgelegd. Wat er stond, blijft staan.")
    dag = dag_van(moment, ingezet)
    if vandaag < dag:
        raise Regelfout(
            f"Dit kan pas vanaf {dag.day}-{dag.month}-{dag.year}. Een resultaat schrijf je niet vooraf op.",
            "geweld",
        )


def toets_kinderen(kinderen: Collection[K], zinnen: Mapping[K, str]) -> None:
    """Of each child one sentence; nobody is forgotten."""
    for kind in kinderen:
        if not zinnen.get(kind, "").strip():
            raise Regelfout("Schrijf één zin op over hoe het met dit kind gaat.", f"kind_{kind}")
        toets_tekst(zinnen[kind], f"kind_{kind}")


def toets_stem(
    soort: Stemsoort, tekst: str, *, zelf: bool, van_het_gezin: bool, wil: bool, al_gezegd: bool
) -> None:
    """One's own verdict. `zelf`: who types it is the person himself. `wil`: he wants it said here. Nobody of
    the gezin speaks for another; who works writes down what was said to him."""
    if van_het_gezin and not zelf:
        raise Regelfout("Wat een ander ervan vindt, zegt die zelf. Schrijf hier alleen voor jezelf.")
    if al_gezegd:
        raise Regelfout("Van deze persoon staat er al een antwoord bij dit moment.")
    if soort is Stemsoort.NIET_GEVRAAGD and zelf:
        raise Regelfout("Wil je niets zeggen? Dan hoef je hier niets in te vullen.", "soort")
    if len(tekst.strip()) < (1 if soort is Stemsoort.EIGEN_WOORDEN else KORTST):
        vraag = "wat er gezegd is" if soort is Stemsoort.EIGEN_WOORDEN else "waarom het niet is gevraagd"
        raise Regelfout(f"Schrijf op {vraag}.", "tekst")
    toets_tekst(tekst)
    if soort is Stemsoort.EIGEN_WOORDEN and not wil:
        raise Regelfout("Schrijf alleen op wat deze persoon hier gezegd wil hebben, en kruis dat aan.", "wil")
