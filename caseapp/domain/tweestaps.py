"""Logging in in two steps: after the password a code of an app. Which codes count, and when (RFC 6238)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from .regel import Regelfout

STAP = 30  # seconds that one code lasts
SPELING = 1  # steps that a clock may be fast or slow
WACHTTIJD = timedelta(minutes=5)  # between the password and the code
KLOPT_NIET = "Deze code klopt niet, of is al een keer gebruikt. Wacht op de volgende code in je app."
TE_LANG = "Het duurde te lang. Log opnieuw in."


def stap_op(op: datetime) -> int:
    """The number of the time step in which this moment falls."""
    return int(op.timestamp()) // STAP


def bruikbare_stappen(op: datetime, laatste: int | None) -> Sequence[int]:
    """Steps whose code may be given now: this one and its neighbours, but only later than the last used."""
    hier = stap_op(op)
    eerste = hier - SPELING if laatste is None else max(hier - SPELING, laatste + 1)
    return range(eerste, hier + SPELING + 1)


def zonder_spaties(code: str) -> str:
    """Apps show '123 456'; people type it so."""
    return "".join(code.split())


def toets_begin(*, staat_aan: bool) -> None:
    if staat_aan:
        raise Regelfout("Inloggen met een code staat al aan. Zet het eerst uit.")


def in_groepen(sleutel: str) -> str:
    """A secret as people can copy it from a screen: 'ABCD EFGH …'."""
    return " ".join(sleutel[begin : begin + 4] for begin in range(0, len(sleutel), 4))
