"""What a scenario file asks for that the exercise cannot do yet, in sentences for whoever chooses it."""

from ...domain.scenario.woorden import InjectSoort
from .scenario import Scenario

# How each is said of one, and of more.
ZINNEN = {
    "voorwaarden": (
        "inject wacht op een voorwaarde en komt nog niet vanzelf: zet hem zelf in.",
        "injects wachten op een voorwaarde en komen nog niet vanzelf: zet ze zelf in.",
    ),
    "achtervang": (
        "achtervang let nog niet zelf op of hij nodig is: kijk zelf, en zet hem zelf in.",
        "injects als achtervang letten nog niet zelf op of zij nodig zijn: kijk zelf, en zet ze zelf in.",
    ),
    "gevolgen": (
        "gevolg gebeurt nog niet: het gezin reageert nog niet vanzelf.",
        "gevolgen gebeuren nog niet: het gezin reageert nog niet vanzelf.",
    ),
    "veranderingen": (
        "inject verandert nog niets aan het gezin: alleen de tekst komt binnen.",
        "injects veranderen nog niets aan het gezin: alleen de tekst komt binnen.",
    ),
    "peilstanden": ("peilstand wordt nog niet bijgehouden.", "peilstanden worden nog niet bijgehouden."),
    "dynamiek": ("weekstap van het gezin loopt nog niet.", "weekstappen van het gezin lopen nog niet."),
    "maten": ("maat wordt nog niet uitgerekend.", "maten worden nog niet uitgerekend."),
}


def tel_niet_gespeeld(scenario: Scenario) -> dict[str, int]:
    """How many of each kind in ZINNEN there are in this file."""
    soorten = [inject.soort for inject in scenario.injects if inject.als is not None]
    maten = {deel.maat for inject in scenario.injects for deel in inject.verwacht if deel.maat}
    return {
        "voorwaarden": soorten.count(InjectSoort.VOORWAARDELIJK),
        "achtervang": soorten.count(InjectSoort.ACHTERVANG),
        "gevolgen": len(scenario.gevolgen),
        "veranderingen": sum(bool(inject.dan) for inject in scenario.injects),
        "peilstanden": len(scenario.toestand),
        "dynamiek": int(scenario.dynamiek is not None),
        "maten": len(maten),
    }


def nog_niet_gespeeld(scenario: Scenario) -> tuple[str, ...]:
    """One sentence per kind of thing that is there; empty when everything is played. All of it was read and
    checked."""
    aantallen = tel_niet_gespeeld(scenario)
    return tuple(f"{aantal} {ZINNEN[wat][aantal > 1]}" for wat, aantal in aantallen.items() if aantal)
