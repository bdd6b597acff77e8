"""All pages of exercises: of who leads them, and of who takes part."""

from . import bediening, meedoen, oefening, oefensessie, scenario, speelkaart

BLUEPRINTS = (
    oefensessie.bp,
    *bediening.BLUEPRINTS,
    scenario.bp,
    meedoen.bp,
    oefening.bp,
    speelkaart.bp,
)
