"""In which parts this actor may write: by the page of permissions, and by who fills which part."""

from dataclasses import dataclass

from ...context import Context
from ...domain.veiligheidsplan.stukken import mag_in as vult
from ...domain.veiligheidsplan.woorden import PlanDeel
from ...permissions import Categorie, Doen, inbreng_van
from ...tables import PlanStuk
from ...tables.row import AlsStuk
from ...tables.veiligheidsplan import KADER
from ..dossier import OpenGezin, mag


def mag_schrijven(ctx: Context, gezin: OpenGezin, deel: PlanDeel) -> bool:
    """Asked of a piece that is not there yet, of this part and by this author."""
    proef = PlanStuk(
        gezin_id=gezin.id,
        plan_id=gezin.id,
        deel=deel,
        kern_id=gezin.id,
        auteur_id=ctx.actor.id,
        op=ctx.now,
        op_echt=ctx.wall,
    )
    return mag(ctx, gezin, Doen.BIJDRAGEN, Categorie.VP_GEDEELD, proef).mag


def mag_in(ctx: Context, gezin: OpenGezin) -> frozenset[PlanDeel]:
    wie = inbreng_van(gezin.positie)
    return frozenset(
        deel for deel in PlanDeel if wie is not None and vult(deel, wie) and mag_schrijven(ctx, gezin, deel)
    )


@dataclass(frozen=True)
class _HetPlan(AlsStuk):
    """The plan as a whole: no piece of it."""

    categorie: Categorie = Categorie.VP_GEDEELD

    @property
    def kenmerken(self) -> tuple[str, ...]:
        return KADER


HET_PLAN = _HetPlan()


def leest_heel(ctx: Context, gezin: OpenGezin) -> bool:
    """Who reads the whole plan, and not only that there is one and what must be there."""
    return mag(ctx, gezin, Doen.ZIEN, Categorie.VP_GEDEELD).sleutel


def leidt(ctx: Context, gezin: OpenGezin) -> bool:
    """Who may change the plan as a whole, and not only its voorwaarden: the contactpersoon."""
    return mag(ctx, gezin, Doen.WIJZIGEN, HET_PLAN.categorie, HET_PLAN).mag
