"""All pages of exercises: of who leads them, and of who takes part."""

from . import bediening, herstelpunt, meedoen, oefening, oefensessie, scenario, speelkaart, toekomst

BLUEPRINTS = (
    oefensessie.bp,
    *bediening.BLUEPRINTS,
    scenario.bp,
    meedoen.bp,
    oefening.bp,
    speelkaart.bp,
    herstelpunt.bp,
    toekomst.bp,
)
