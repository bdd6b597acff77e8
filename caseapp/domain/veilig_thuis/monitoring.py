"""Veilig Thuis looks again after the transfer: is it safe, and what does each child say (domein 5.2-7)?"""

from datetime import date
from enum import StrEnum

from ..gebeurtenis import toets_tekst
from ..regel import Regelfout
from .melding import MeldingStatus


class MonitorUitkomst(StrEnum):
    STABIEL_VEILIG = "stabiel_veilig"
    NOG_NIET_STABIEL = "nog_niet_stabiel"
    NIET_VEILIG = "niet_veilig"


def over_maanden(dag: date, maanden: int) -> date:
    """The same day of the month, that many months on; of a month that is shorter its last day."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    for dag_ in (dag.day, 30, 29, 28):
        try:
            return date(jaar, maand + 1, dag_)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


def toets_moment(
    uitkomst: MonitorUitkomst | None, *, kind: str, tekst: str, met_kinderen: bool, gedaan: bool
) -> None:
    if gedaan:
        raise Regelfout("Op dit moment is al gekeken.")
    if uitkomst is None:
        raise Regelfout("Kies hoe het nu is.", "uitkomst")
    toets_tekst(tekst, "tekst")
    if met_kinderen and not kind.strip():
        raise Regelfout("Schrijf op hoe het voor de kinderen is, in hun eigen woorden.", "kind")


def na_moment(uitkomst: MonitorUitkomst, *, laatste: bool) -> MeldingStatus | None:
    """Not safe: back to looking how safe it is. Safe at the last moment: done. Else it goes on."""
    if uitkomst is MonitorUitkomst.NIET_VEILIG:
        return MeldingStatus.VEILIGHEIDSBEOORDELING
    if uitkomst is MonitorUitkomst.STABIEL_VEILIG and laatste:
        return MeldingStatus.AFGESLOTEN
    return None


KIJKT = frozenset({MeldingStatus.OVERGEDRAGEN, MeldingStatus.MONITORING})


def toets_te_kijken(status: MeldingStatus) -> None:
    if status not in KIJKT:
        raise Regelfout("Deze melding is niet overgedragen, of al gestopt. Hier valt nu niet te kijken.")


def kijkt_nog_eens(uitkomst: MonitorUitkomst, *, laatste: bool) -> bool:
    """Not stable at the last moment: then that was not the last."""
    return laatste and uitkomst is MonitorUitkomst.NOG_NIET_STABIEL
