"""How a plan goes, for the rules: what can be followed, what was broken, and the last numbers."""

from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.veiligheidsplan.plan import VAN_AFSPRAAK
from ...domain.veiligheidsplan.vormen import TE_VOLGEN
from ...domain.veiligheidsplan.woorden import PlanDeel, Uitkomst
from ...tables import Controle, Evaluatie, VeiligheidsScore
from ..document.stuk import Stuk
from ..dossier import OpenGezin
from . import rijen
from .stukken import geldend


def te_volgen(ctx: Context, gezin: OpenGezin, *delen: PlanDeel) -> dict[UUID, Stuk]:
    """The pieces of the version that leads of which one can say how they go; or those of these parts."""
    return {kern: stuk for kern, stuk in geldend(ctx, gezin).items() if stuk.deel in (delen or TE_VOLGEN)}


def open_schendingen(ctx: Context, plan_id: UUID) -> int:
    """How many afspraken were broken and not looked at again since, by a check or an evaluation. For a rule:
    also what the actor may not read."""
    query = select(Evaluatie.op, Evaluatie.op_echt).where(Evaluatie.plan_id == plan_id)
    evaluatie = ctx.session.exec(query.order_by(col(Evaluatie.nummer).desc()).limit(1)).first()
    laatste: dict[UUID, Controle] = {}
    for rij in rijen.alle_controles(ctx, plan_id):
        if rij.uitkomst in VAN_AFSPRAAK:
            laatste.setdefault(rij.kern_id, rij)
    return sum(
        rij.uitkomst is Uitkomst.NIET_NAGELEEFD
        and (evaluatie is None or (rij.op, rij.op_echt) > tuple(evaluatie))
        for rij in laatste.values()
    )


def laatste_scores(ctx: Context, gezin: OpenGezin) -> list[str]:
    """The ids of the last number of each, also of whom this actor may not read it; nothing is opened."""
    query = (
        select(VeiligheidsScore.betreft_id, VeiligheidsScore.id)
        .where(VeiligheidsScore.gezin_id == gezin.id)
        .order_by(col(VeiligheidsScore.op), col(VeiligheidsScore.op_echt), col(VeiligheidsScore.id))
    )
    return sorted(str(id_) for id_ in dict(ctx.session.exec(query).all()).values())
