"""The checklist before vaststellen, asked of what lies there now."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from ...context import Context
from ...domain.gezin import VOLWASSEN, leeftijd
from ...domain.keuring import Keuringspunt
from ...domain.stellingname import Stelling
from ...domain.veiligheidsplan.keuring import PlanTekst, keur
from ...domain.veiligheidsplan.woorden import PlanDeel
from ...permissions import hoort_erbij
from ...tables import PlanVersie, Stellingname
from ..document.stuk import Stuk, in_versie, nieuwste, van_deel
from ..dossier import OpenGezin, Zicht
from ..namen import mensen
from . import rijen
from .analyse import factoren, onder_het_plan, oorzaken
from .kinderen import zonder_kindversie


def keuring(ctx: Context, gezin: OpenGezin, versie: Zicht[PlanVersie]) -> tuple[Keuringspunt, ...]:
    """Of a version that lies ter bespreking, or of the concept as it is."""
    rij = versie.rij
    alle = rijen.stukken(ctx, gezin, rij.plan_id)
    nu = in_versie(alle, rij.stukken) if rij.stukken else nieuwste(alle)
    wie, stemmen = mensen(ctx, gezin), _laatste(z.rij for z in rijen.stellingnames(ctx, gezin, [rij.id]))
    groot = {p: naam for p, (naam, geboren) in wie.items() if leeftijd(geboren, ctx.today) >= VOLWASSEN}
    tekst = PlanTekst(
        stukken=per_deel(nu),
        gevraagd={p: naam for p, naam in groot.items() if mag_meedoen(rij, p)},
        oorzaken=oorzaken(factoren(ctx, gezin, onder_het_plan(ctx, gezin))),
        stemmen={wie_id: s.stelling for wie_id, s in stemmen.items() if s.betreft_id is not None},
        instemmende_werkers=_instemmend(ctx, stemmen),
        zonder_kindversie=zonder_kindversie(ctx, gezin, wie),
    )
    return keur(tekst, spoed=rij.spoed)


def mag_meedoen(rij: PlanVersie, persoon: UUID) -> bool:
    """Whom the plan is kept from is not asked what he finds of it."""
    return hoort_erbij(persoon, rij.niet_voor)


def per_deel(nu: Mapping[UUID, Stuk]) -> dict[PlanDeel, dict[UUID, Mapping[str, str | tuple[str, ...]]]]:
    return {deel: {s.kern: s.waarden for s in van_deel(nu.values(), deel)} for deel in PlanDeel}


def _laatste(rijen_: Iterable[Stellingname]) -> dict[UUID, Stellingname]:
    return {rij.wie_id: rij for rij in rijen_}


def _instemmend(ctx: Context, stemmen: Mapping[UUID, Stellingname]) -> int:
    """Workers, beside whoever asks, who read it and agree."""
    werkers = (rij for rij in stemmen.values() if rij.betreft_id is None and rij.wie_id != ctx.actor.id)
    return sum(rij.stelling is Stelling.EENS for rij in werkers)
