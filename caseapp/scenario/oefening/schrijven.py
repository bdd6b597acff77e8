"""A scenario as a file again, to be read by `lees_scenario`."""

from ..schrijven import yaml_van
from .scenario import Scenario

KOP = "# yaml-language-server: $schema=./scenario-1.schema.json\n"


def als_yaml(scenario: Scenario) -> str:
    """The whole file; what was left out stays out. Remarks of a file that was read are not in it."""
    waarde = scenario.model_dump(mode="json", by_alias=True, exclude_none=True)
    kaal = {sleutel: deel for sleutel, deel in waarde.items() if deel not in ([], {})}
    return KOP + yaml_van(kaal)
