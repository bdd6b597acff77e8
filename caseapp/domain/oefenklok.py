"""How the clock of an exercise goes on: rounds, jumps, and what is due on the way (simulation 3.3 and 6)."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from .oefenruimte import AMSTERDAM, VERSTE_DAG, dag_van
from .regel import Regelfout
from .scenario.duur import DAGEN, Duur, DuurEenheid
from .termijn import na_werkdagen

OCHTEND, AVOND = time(9), time(23, 59)
EEN_DAG = timedelta(days=1)


class Tempo(StrEnum):
    """How fast a running clock goes; between rounds it stands."""

    STAAT = "staat"
    UUR_PER_TIEN_SECONDEN = "uur_per_tien_seconden"
    DAG_PER_TIEN_SECONDEN = "dag_per_tien_seconden"
    DAG_PER_MINUUT = "dag_per_minuut"


# Story seconds per real second.
SNELHEID = {
    Tempo.STAAT: 0.0,
    Tempo.UUR_PER_TIEN_SECONDEN: 360.0,
    Tempo.DAG_PER_TIEN_SECONDEN: 8_640.0,
    Tempo.DAG_PER_MINUUT: 1_440.0,
}


@dataclass(frozen=True)
class RondeStand:
    """A round as it is played: number, title, last day, minutes."""

    nummer: int
    titel: str
    tot_dag: int
    minuten: int


def huidige(rondes: Sequence[RondeStand], dag: int) -> RondeStand | None:
    """The round that is played on this day: the first that does not end before or on it; None when all are
    past. On the last day of a round that round is over: the group came there by a jump."""
    return next((ronde for ronde in rondes if ronde.tot_dag > dag), None)


def op_dag(begin: datetime, dag: int, uur: time) -> datetime:
    """That hour on the clock here, on that day of the story."""
    return datetime.combine(begin.astimezone(AMSTERDAM).date() + timedelta(days=dag), uur, AMSTERDAM)


def sprongdoel(begin: datetime, dag: int, gepland: Iterable[datetime]) -> datetime:
    """Where a jump to a day ends: in the morning, or with the last thing that is planned that day."""
    ochtend = op_dag(begin, dag, OCHTEND)
    zelfde = [moment for moment in gepland if dag_van(moment, begin) == dag]
    return max([ochtend, *zelfde])


def toets_sprong(nu: datetime, naar: datetime, begin: datetime) -> None:
    if naar < nu:
        raise Regelfout("De klok gaat alleen vooruit. Terug kan naar een bewaard punt.", "dag")
    if dag_van(naar, begin) > VERSTE_DAG:
        raise Regelfout("Verder dan tien jaar na dag 0 loopt een verhaal niet.", "dag")


def uiterlijk(vanaf: datetime, duur: Duur) -> datetime:
    """Until when something is on time that may take so long: whole days last until midnight, here."""
    if duur.eenheid in (DuurEenheid.MINUUT, DuurEenheid.UUR):
        return vanaf + timedelta(days=duur.aantal * DAGEN[duur.eenheid])
    return datetime.combine(_dag_na(vanaf.astimezone(AMSTERDAM).date(), duur), AVOND, AMSTERDAM)


def _dag_na(dag: date, duur: Duur) -> date:
    if duur.eenheid is DuurEenheid.WERKDAG:
        return na_werkdagen(dag, duur.aantal)
    if duur.eenheid in (DuurEenheid.DAG, DuurEenheid.WEEK):
        return dag + duur.aantal * (7 if duur.eenheid is DuurEenheid.WEEK else 1) * EEN_DAG
    maanden = duur.aantal * (12 if duur.eenheid is DuurEenheid.JAAR else 1)
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    return date(jaar, maand + 1, min(dag.day, monthrange(jaar, maand + 1)[1]))


def einde_van(dag: date) -> datetime:
    """The moment at which a term that may be done on that day has run out."""
    return datetime.combine(dag + EEN_DAG, time(0), AMSTERDAM)
