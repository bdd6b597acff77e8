"""Reads a scenario file, and all that we give along. Every fault is told at once, in Dutch, by line."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..bestand import lees_model
from ..boom import Boom, boom_van, bytes_van
from ..boom import bestandsnaam as naam_van
from ..fouten import Bestandsfout, Fout
from ..plekken import Gevonden
from .scenario import Scenario, fout_in_formaat
from .verloop import fouten_in_dagen
from .verwijzingen import fouten_in_scenario

SCENARIOS = "scenarios"


def lees_scenario(inhoud: bytes | str, naam: str = "scenario.yaml") -> Scenario:
    """The content of one file, as it was sent in; `naam` is how a fault calls it. Raises Bestandsfout."""
    rauw = inhoud.encode("utf-8", "surrogatepass") if isinstance(inhoud, str) else inhoud
    return _lees(boom_van(rauw, naam))


def lees_bestand(pad: Path) -> Scenario:
    """The same, of a file on disk."""
    return lees_scenario(bytes_van(pad), naam_van(pad))


def scenarios(seeds: Path) -> Mapping[str, Scenario]:
    """What we give along, by `id` and in that order; read once for these very files. Raises Bestandsfout,
    also where a file is not called after its scenario."""
    return _alle(tuple((naam_van(pad), bytes_van(pad)) for pad in sorted((seeds / SCENARIOS).glob("*.yaml"))))


@lru_cache(maxsize=2)
def _alle(bestanden: tuple[tuple[str, bytes], ...]) -> Mapping[str, Scenario]:
    gelezen = {}
    for naam, inhoud in bestanden:
        scenario = lees_scenario(inhoud, naam)
        if f"{scenario.id}.yaml" != naam.rpartition("/")[2]:
            raise Bestandsfout([f"{naam}: dit bestand hoort {scenario.id}.yaml te heten."])
        gelezen[scenario.id] = scenario
    return MappingProxyType(gelezen)


def fouten_in(waarde: Any) -> Iterator[Gevonden]:
    """All that is wrong beside the shape of it."""
    return chain(fouten_in_scenario(waarde), fouten_in_dagen(waarde))


def _lees(boom: Boom) -> Scenario:
    formaat = boom.waarde.get("schema") if isinstance(boom.waarde, dict) else None
    if formaat is not None and (zin := fout_in_formaat(formaat)):
        raise Bestandsfout.van(boom.naam, [Fout(boom.regel(("schema",)), zin)])
    return lees_model(Scenario, fouten_in(boom.waarde), boom)
