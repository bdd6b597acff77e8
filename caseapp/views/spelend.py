"""All pages of exercises: of who leads them, and of who takes part."""

from . import (
    bediening,
    casussen,
    eigen_casus,
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
    *eigen_casus.BLUEPRINTS,
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
