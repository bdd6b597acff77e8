"""Gezag over time: who has it over whom from when to when, also who is far away (domein 8.2, 1.2)."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from .gezin import toets_gezag
from .regel import Regelfout
from .wonen import toets_niet_eerder, toets_niet_in_de_toekomst


class GezagStap(StrEnum):
    """What changes in gezag that was laid down."""

    STOPT = "stopt"
    MAG_ZIEN = "mag_zien"
    MAG_NIET_ZIEN = "mag_niet_zien"


def toets_bij_een_gezin(gezinnen: int) -> None:
    """Whoever has gezag is known in some gezin; it need not be this one."""
    if gezinnen == 0:
        raise Regelfout(
            "Wie gezag heeft, staat eerst bij een gezin. Zet deze persoon er eerst bij; dat kan ook als "
            "diegene ergens anders woont.",
            "ouder",
        )


def toets_gezag_begint(
    kind_geboren: date,
    ouder_geboren: date,
    van: date,
    *,
    vandaag: date,
    eerder: Sequence[tuple[date, date | None]],
) -> None:
    """`eerder`: from when to when (the last day counts) this person had gezag over this child before."""
    toets_gezag(kind_geboren, ouder_geboren, vandaag)
    toets_niet_in_de_toekomst(van, vandaag)
    if van < kind_geboren:
        raise Regelfout("Gezag begint niet voor de geboorte van het kind.", "van")
    if any(tot is None or tot >= van for _, tot in eerder):
        raise Regelfout("Dit gezag staat er al. Kijk bij Wie heeft gezag.", "ouder")


def toets_laatste_dag(dag: date | None) -> date:
    if dag is None:
        raise Regelfout("Vul de laatste dag in waarop het gezag er was.", "tot")
    return dag


def toets_gezag_stopt(van: date, tot: date | None, laatste_dag: date, vandaag: date) -> None:
    if tot is not None:
        raise Regelfout("Dit gezag is al gestopt.", "tot")
    toets_niet_in_de_toekomst(laatste_dag, vandaag, "tot")
    toets_niet_eerder(laatste_dag, van, "tot")
