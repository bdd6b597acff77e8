"""What goes on paper: for on the fridge, of the version that holds; for who works with it, of the one that
leads, also when its plan has ended.

A fridge is read by whoever comes in: on it is only what is kept from nobody whom the plan is for, also when
who prints it sees more.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ...context import Context
from ...domain.veiligheidsplan.woorden import PlanDeel
from ..bladen import Gezicht, Gezinskop
from ..document.stuk import in_versie, van_deel
from ..document.versies import leidende_versie
from ..dossier import OpenGezin
from ..gezin import gezinskop, zaken
from . import rijen
from .blad import PlanBlad, blad
from .versies import PlanVersieBlad, een
from .volgen import AfspraakRegel


@dataclass(frozen=True)
class KoelkastPrent:
    """`momenten`: the word for the moment, with what was agreed for it."""

    gezin: str
    dag: int
    datum: date
    versie: str
    gezicht: Gezicht | None
    evaluatie: date | None
    voorwaarden: tuple[str, ...]
    momenten: tuple[tuple[str, tuple[AfspraakRegel, ...]], ...]
    krachten: tuple[str, ...]
    lukt: str
    lukt_niet: str


@dataclass(frozen=True)
class PlanPrent:
    """Everything this reader sees of it."""

    dag: int
    datum: date
    kop: Gezinskop
    versie: PlanVersieBlad
    blad: PlanBlad


def koelkast(ctx: Context, gezin: OpenGezin) -> KoelkastPrent | None:
    """None where no plan holds, or none for this actor."""
    versie = rijen.geldende(ctx, gezin)
    if versie is None:
        return None
    ding = zaken(ctx, gezin)
    kop, plan = gezinskop(ctx, gezin, ding), blad(ctx, gezin, ding.mensen, leidend=True)
    stukken = in_versie(rijen.stukken(ctx, gezin, versie.rij.plan_id), versie.rij.stukken)
    geheel = sorted(versie.rij.niet_voor)
    samen = {kern: stuk for kern, stuk in stukken.items() if sorted(stuk.niet_voor) == geheel}

    def van(deel: PlanDeel, veld: str) -> tuple[str, ...]:
        return tuple(str(s.waarden[veld]) for s in van_deel(samen.values(), deel) if veld in s.waarden)

    return KoelkastPrent(
        gezin=kop.naam,
        dag=ctx.dag(),
        datum=ctx.today,
        versie=versie.rij.nummer or "",
        gezicht=kop.contactpersoon,
        evaluatie=plan.plan.evaluatie_op if plan.plan else None,
        voorwaarden=van(PlanDeel.VOORWAARDEN, "tekst"),
        momenten=_momenten(plan, set(samen)),
        krachten=van(PlanDeel.KRACHTEN, "wat"),
        lukt=next(iter(van(PlanDeel.GEVOLGEN, "lukt")), ""),
        lukt_niet=next(iter(van(PlanDeel.GEVOLGEN, "lukt_niet")), ""),
    )


def _momenten(plan: PlanBlad, samen: set[UUID]) -> tuple[tuple[str, tuple[AfspraakRegel, ...]], ...]:
    """First what is for direct safety (domein 2.2-6)."""
    per = ((moment, [een for een in hier if een.stuk.kern in samen]) for moment, hier in plan.momenten)
    return tuple(
        (moment, tuple(sorted(hier, key=lambda een: not een.direct))) for moment, hier in per if hier
    )


def papier(ctx: Context, gezin: OpenGezin) -> PlanPrent | None:
    """None where no plan is vastgesteld, or none for this actor: then nothing else is opened either."""
    versie = leidende_versie(rijen.versies(ctx, gezin))
    if versie is None:
        return None
    ding = zaken(ctx, gezin)
    gelezen = een(ctx, gezin, ding.mensen, versie.rij.id)
    if gelezen is None:
        return None
    plan = blad(ctx, gezin, ding.mensen, leidend=True)
    return PlanPrent(ctx.dag(), ctx.today, gezinskop(ctx, gezin, ding), gelezen, plan)
