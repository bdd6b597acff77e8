"""The analysis that a plan rests on, and the causes that it names."""

from uuid import UUID

from ...context import Context
from ...domain.verklarende_analyse.delen import VORM
from ...domain.verklarende_analyse.woorden import AnalyseDeel, FactorSoort, Vervolg
from ...domain.versie import VersieStatus
from ...tables import AnalyseVersie, PlanVersie
from ..document.lezer import kernteksten
from ..document.stuk import Stuk, in_versie, nieuwste, van_deel
from ..document.versies import leidende_versie, open_versie
from ..dossier import OpenGezin, Zicht
from ..verklarende_analyse.rijen import versies
from ..verklarende_analyse.stuk import stukken


def onder_het_plan(
    ctx: Context, gezin: OpenGezin, versie: PlanVersie | None = None
) -> Zicht[AnalyseVersie] | None:
    """The version that leads; while it is urgent the spoedversie that is being made. Of a version of the plan
    that lies still: the one that it rests on."""
    alle = versies(ctx, gezin)
    if versie is not None and versie.status is not VersieStatus.CONCEPT:
        return next((zicht for zicht in alle if zicht.rij.id == versie.analyse_id), None)
    bezig = open_versie(alle)
    return leidende_versie(alle) or (bezig if bezig is not None and bezig.rij.spoed else None)


def factoren(ctx: Context, gezin: OpenGezin, analyse: Zicht[AnalyseVersie] | None) -> list[Stuk]:
    """Every factor of that version, as far as this actor may see it."""
    if analyse is None:
        return []
    alle = stukken(ctx, gezin)
    hier = in_versie(alle, analyse.rij.stukken) if analyse.rij.stukken else nieuwste(alle)
    return van_deel(hier.values(), AnalyseDeel.FACTOREN)


def teksten(factoren_: list[Stuk]) -> dict[str, str]:
    return kernteksten(VORM, factoren_)


def oorzaken(factoren_: list[Stuk]) -> dict[UUID, str]:
    """What asks for something: every risk, but of which the analysis itself says that nothing is done."""
    namen = teksten(factoren_)
    return {
        stuk.kern: namen[str(stuk.kern)]
        for stuk in factoren_
        if stuk.waarden["soort"] == FactorSoort.RISICO and stuk.waarden.get("vervolg") != Vervolg.GEEN_ACTIE
    }
