"""The moments of a plan for a calendar: only days, of what this actor may know."""

from datetime import date
from uuid import UUID, uuid5

from ...context import Context
from ...domain.termijn import TermijnSoort
from ...domain.veiligheidsplan.woorden import PlanDeel
from ..dossier import OpenGezin
from ..termijn import van_gezin
from .stukken import geldend

SOORTEN = (TermijnSoort.PLAN_EVALUATIE, TermijnSoort.NAZORG)


def momenten(ctx: Context, gezin: OpenGezin) -> list[tuple[UUID, date]]:
    """Evaluations, follow-ups, and the last days of afspraken, soonest first. The ids are made anew from
    theirs: they open nothing, and stay the same when the file is fetched again."""
    dagen = [(z.rij.id, z.rij.uiterlijk) for z in van_gezin(ctx, gezin) if z.rij.soort in SOORTEN]
    for kern, stuk in geldend(ctx, gezin).items():
        if stuk.deel is PlanDeel.AFSPRAKEN:
            dagen += [
                (uuid5(kern, veld), date.fromisoformat(str(stuk.waarden[veld])))
                for veld in ("vanaf", "tot")
                if veld in stuk.waarden
            ]
    komend = [(uuid5(id_, "agenda"), dag) for id_, dag in dagen if dag >= ctx.today]
    return sorted(komend, key=lambda paar: (paar[1], str(paar[0])))
