"""All pages of exercises: of who leads them, and of who takes part."""

from . import (
    bediening,
    casussen,
    herstelpunt,
    meedoen,
    nabespreking,
    nazorg,
    oefengroep,
    oefening,
    oefensessie,
    scenario,
    scherm,
    speelkaart,
    terugblik,
    toekomst,
    waarnemer,
)

BLUEPRINTS = (
    oefensessie.bp,
    oefengroep.bp,
    scherm.bp,
    *bediening.BLUEPRINTS,
    *nabespreking.BLUEPRINTS,
    casussen.bp,
    scenario.bp,
    meedoen.bp,
    oefening.bp,
    speelkaart.bp,
    nazorg.bp,
    terugblik.bp,
    herstelpunt.bp,
    toekomst.bp,
    waarnemer.bp,
)
