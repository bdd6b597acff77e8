"""What stays of an exercise on at most four pages: its parts, as plain values that can be kept as JSON."""

from dataclasses import dataclass
from typing import Any

from .nabespreking import MomentSoort

MEESTE_FEITEN, MEESTE_BRIEFJES, MEESTE_ACTIES, MEESTE_STAPPEN, MEESTE_DOELEN = 10, 8, 8, 6, 5
LANG, KORT = 220, 160


@dataclass(frozen=True)
class VerslagMoment:
    """`id`: where a number in the report leads to."""

    id: str
    soort: MomentSoort
    op: str
    dag: int
    take: int
    wat: str
    wie: str
    waarom: str


@dataclass(frozen=True)
class VerslagLens:
    """`sterk` and `anders`: what was chosen, in words, with the day; empty where nothing was."""

    code: str
    tekst: str
    bron: str
    sterk: str
    sterk_id: str
    anders: str
    anders_id: str


@dataclass(frozen=True)
class VerslagFeit:
    tekst: str
    kritiek: bool
    stond_bij: str
    verteld: str
    moment_id: str


@dataclass(frozen=True)
class VerslagStap:
    """One link of the chain: what came, what was expected of it, and what became of that."""

    inject: str
    inject_id: str
    verwacht: str
    uitkomst: str
    moment_id: str


@dataclass(frozen=True)
class VerslagActie:
    tekst: str
    organisatie: str
    uiterlijk: str


@dataclass(frozen=True)
class VerslagBlad:
    """The eight parts. `op`: the real day on which it was made. Lists are cut to what fits; `feiten_meer` and
    the like say how many were left out."""

    titel: str
    op: str
    dag: int
    begin: str
    eind: str
    samenvatting: str
    kaarten: tuple[str, ...]
    leerdoelen: tuple[str, ...]
    momenten: tuple[VerslagMoment, ...]
    lenzen: tuple[VerslagLens, ...]
    feiten: tuple[VerslagFeit, ...]
    feiten_meer: int
    keten: tuple[VerslagStap, ...]
    plus: tuple[str, ...]
    plus_meer: int
    delta: tuple[str, ...]
    delta_meer: int
    acties: tuple[VerslagActie, ...]
    acties_meer: int

    def per_soort(self) -> dict[MomentSoort, tuple[VerslagMoment, ...]]:
        """Of each kind that there is, in the order of the story."""
        alle = {soort: tuple(een for een in self.momenten if een.soort == soort) for soort in MomentSoort}
        return {soort: rij for soort, rij in alle.items() if rij}


def kort(tekst: str, lengte: int = LANG) -> str:
    """The text, or its beginning and an ellipsis, broken between words."""
    plat = " ".join(tekst.split())
    if len(plat) <= lengte:
        return plat
    return plat[: lengte - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def uit_json(velden: dict[str, Any]) -> VerslagBlad:
    """As it was kept."""
    onder = {
        "momenten": lambda v: VerslagMoment(**{**v, "soort": MomentSoort(v["soort"])}),
        "lenzen": lambda v: VerslagLens(**v),
        "feiten": lambda v: VerslagFeit(**v),
        "keten": lambda v: VerslagStap(**v),
        "acties": lambda v: VerslagActie(**v),
    }
    klaar: dict[str, Any] = {
        naam: tuple(map(onder.get(naam, lambda v: v), waarde)) if isinstance(waarde, list) else waarde
        for naam, waarde in velden.items()
    }
    return VerslagBlad(**klaar)
