"""An exercise as a file, `1g1p1r-scenario/1`: reading it, its draaiboek, and what of it is played."""

from .draaiboek import naar_draaiboek, uit_draaiboek
from .lezen import SCENARIOS, lees_bestand, lees_scenario, scenarios
from .scenario import FORMAAT, Scenario
from .schema import json_schema_tekst
from .schrijven import als_yaml
from .speelbaar import nog_niet_gespeeld

__all__ = [
    "FORMAAT",
    "SCENARIOS",
    "Scenario",
    "als_yaml",
    "json_schema_tekst",
    "lees_bestand",
    "lees_scenario",
    "naar_draaiboek",
    "nog_niet_gespeeld",
    "scenarios",
    "uit_draaiboek",
]
