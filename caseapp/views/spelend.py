"""All pages of exercises: of who leads them, and of who takes part."""

from . import meedoen, oefensessie, scenario, speelkaart

BLUEPRINTS = (
    oefensessie.bp,
    scenario.bp,
    meedoen.bp,
    speelkaart.bp,
)
