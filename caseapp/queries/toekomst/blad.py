"""Nu en straks side by side: each figure of both stories, with how it was counted."""

from collections.abc import Mapping
from dataclasses import dataclass

from ...domain.toekomst.tellingen import TELLINGEN, Getal, Telling, in_woorden
from ...domain.toekomst.verhaal import Kant
from .lezers import Lezers

Geteld = Mapping[Kant, Mapping[Telling, Getal]]


@dataclass(frozen=True)
class Waarde:
    """`deel`: how long its bar is, in hundredths of the longest of the two; None where nothing was
    counted."""

    woorden: str
    erbij: str
    deel: int | None


@dataclass(frozen=True)
class Regel:
    telling: Telling
    vraag: str
    hoe: str
    nu: Waarde
    straks: Waarde
    gelijk: bool


@dataclass(frozen=True)
class LezerRegel:
    """One organisation in both stories; None where nobody of it is around the gezin."""

    organisatie: str
    nu: Lezers | None
    straks: Lezers | None


def regels(geteld: Geteld) -> tuple[Regel, ...]:
    return tuple(regel(geteld, telling) for telling in Telling)


def regel(geteld: Geteld, telling: Telling) -> Regel:
    nu, straks = geteld[Kant.NU][telling], geteld[Kant.STRAKS][telling]
    meeste = max((getal.aantal or 0 for getal in (nu, straks)), default=0)
    uitleg = TELLINGEN[telling]
    return Regel(
        telling=telling,
        vraag=uitleg.vraag,
        hoe=uitleg.hoe,
        nu=_waarde(telling, nu, meeste),
        straks=_waarde(telling, straks, meeste),
        gelijk=nu.aantal == straks.aantal,
    )


def _waarde(telling: Telling, getal: Getal, meeste: int) -> Waarde:
    deel = None if getal.aantal is None else round(100 * getal.aantal / meeste) if meeste else 0
    return Waarde(in_woorden(telling, getal), getal.erbij, deel)


def naast_elkaar(per_kant: Mapping[Kant, tuple[Lezers, ...]]) -> tuple[LezerRegel, ...]:
    """Each organisation once, as it comes by."""
    per = {kant: {groep.organisatie: groep for groep in per_kant[kant]} for kant in Kant}
    namen = dict.fromkeys(naam for kant in Kant for naam in per[kant])
    return tuple(LezerRegel(naam, per[Kant.NU].get(naam), per[Kant.STRAKS].get(naam)) for naam in namen)
