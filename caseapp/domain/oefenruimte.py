"""An oefenruimte: the only place where families live. What it is called, and how its clock steps."""

from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from .regel import Regelfout

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
VERSTE_DAG = 3_650


class Stap(StrEnum):
    """How far the clock of the story may be moved in one go, in this issue by hand only."""

    DAG = "dag"
    WEEK = "week"
    MAAND = "maand"


STAP_DAGEN = {Stap.DAG: 1, Stap.WEEK: 7, Stap.MAAND: 28}


class OrganisatieSoort(StrEnum):
    LOKAAL_TEAM = "lokaal_team"
    VEILIG_THUIS = "veilig_thuis"
    MDA = "mda"
    GEMEENTE = "gemeente"
    KETENPARTNER = "ketenpartner"
    TOEZICHT = "toezicht"
    OPLEIDING = "opleiding"
    REGIONAAL_VEILIGHEIDSTEAM = "regionaal_veiligheidsteam"  # toekomst (domein 7.2)
    BIJSTAND = "bijstand"


def verder(nu: datetime, dagen: int) -> datetime:
    """The same hour on the clock, that many local calendar days later: across daylight saving too."""
    lokaal = nu.astimezone(AMSTERDAM)
    return (
        (lokaal.replace(tzinfo=None) + timedelta(days=dagen)).replace(tzinfo=AMSTERDAM).astimezone(nu.tzinfo)
    )


def dag_van(nu: datetime, nul: datetime) -> int:
    """Day number in the story: local calendar days since day zero."""
    return (nu.astimezone(AMSTERDAM).date() - nul.astimezone(AMSTERDAM).date()).days


def toets_stap(dag: int, dagen: int) -> None:
    if dag + dagen > VERSTE_DAG:
        raise Regelfout("Verder dan tien jaar na dag 0 loopt een verhaal niet.", "stap")


def toets_niets_onderweg(komt: datetime | None, doel: datetime) -> None:
    """What is planned comes at its own moment: the console lets it, these steps would pass it by."""
    if komt is not None and komt <= doel:
        raise Regelfout(
            "Onderweg komt er iets binnen. Zet de klok verder in de bediening van de sessie.", "stap"
        )


def nu_in_verhaal(
    anker_sim: datetime, anker_echt: datetime, tempo: float, echt: datetime, grens: datetime | None = None
) -> datetime:
    """The time in the story: where it was put down, plus what has run since. Tempo 0 stands still; a running
    clock waits at `grens`."""
    nu = anker_sim + tempo * (echt - anker_echt)
    return nu if grens is None else max(anker_sim, min(nu, grens))
