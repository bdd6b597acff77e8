"""All pages of exercises: of who leads them, and of who takes part."""

from . import bediening, meedoen, oefensessie, scenario, speelkaart

BLUEPRINTS = (
    oefensessie.bp,
    *bediening.BLUEPRINTS,
    scenario.bp,
    meedoen.bp,
    speelkaart.bp,
)
