"""The moments of a plan for a calendar: only days, of what this actor may know."""

from datetime import date
from uuid import UUID, uuid5

from ...context import Context
from ...domain.termijn import TermijnSoort
from ...domain.veiligheidsplan.kijkdagen import VOORUIT, kijkdagen
from ...domain.veiligheidsplan.woorden import PlanDeel
from ..document.stuk import Stuk
from ..dossier import OpenGezin
from ..termijn import van_gezin
from .stukken import geldend

GEKEKEN = (PlanDeel.AFSPRAKEN, PlanDeel.TOEZICHT)
SOORTEN = (TermijnSoort.PLAN_EVALUATIE, TermijnSoort.NAZORG)


def momenten(ctx: Context, gezin: OpenGezin) -> list[tuple[UUID, date]]:
    """Evaluations, follow-ups, the first and last days of afspraken and the days on which somebody looks, the
    next six weeks; soonest first. The ids are made anew from theirs: they open nothing, and stay the same
    when the file is fetched again."""
    dagen = [(z.rij.id, z.rij.uiterlijk) for z in van_gezin(ctx, gezin) if z.rij.soort in SOORTEN]
    for kern, stuk in geldend(ctx, gezin).items():
        if stuk.deel in GEKEKEN:
            dagen += _van_stuk(kern, stuk, ctx.today)
    komend = [(uuid5(id_, "agenda"), dag) for id_, dag in dagen if dag >= ctx.today]
    return sorted(komend, key=lambda paar: (paar[1], str(paar[0])))


def _van_stuk(kern: UUID, stuk: Stuk, vandaag: date) -> list[tuple[UUID, date]]:
    eigen = {
        veld: date.fromisoformat(str(stuk.waarden[veld])) for veld in ("vanaf", "tot") if veld in stuk.waarden
    }
    van, tot = max(vandaag, eigen.get("vanaf", vandaag)), min(eigen.get("tot", date.max), vandaag + VOORUIT)
    kijken = kijkdagen(str(stuk.waarden.get("hoe_vaak", "")), van, tot)
    return [
        *((uuid5(kern, veld), dag) for veld, dag in eigen.items()),
        *((uuid5(kern, dag.isoformat()), dag) for dag in kijken),
    ]
