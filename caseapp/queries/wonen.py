"""In which households of the gezin a member lives, and since when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..domain.wonen import Inkijk, Thuis
from ..tables import Gezinslid, Woonperiode


@dataclass(frozen=True)
class Woning:
    """`open`: living here lets family members see each other, because a professional decided so."""

    huishouden: int
    open: bool


def woningen(lid: Gezinslid, op: date) -> tuple[Woning, ...]:
    """Where this member lives on that day; empty when that is with nobody of this gezin."""
    if lid.woonperioden:
        return tuple(
            Woning(rij.huishouden, rij.inkijk is not Inkijk.GEEN)
            for rij in lid.woonperioden
            if thuis_van(rij).op(op)
        )
    return () if lid.huishouden is None else (Woning(lid.huishouden, True),)


def thuis_van(rij: Woonperiode) -> Thuis:
    return Thuis(rij.huishouden, rij.van, rij.tot)


def stand(lid: Gezinslid) -> str:
    """Changes with every change in where this member lives."""
    return f"{len(lid.woonperioden)}-{sum(rij.versie or 0 for rij in lid.woonperioden)}"


def huizen_ooit(leden: Iterable[Gezinslid]) -> list[int]:
    """Every household number that was ever used in a gezin."""
    eerste = {lid.huishouden for lid in leden if lid.huishouden is not None}
    return sorted(eerste | {rij.huishouden for lid in leden for rij in lid.woonperioden})
