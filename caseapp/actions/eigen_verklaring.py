"""Adding an own statement to what others wrote."""

from collections.abc import Sequence
from typing import Any

from ..context import Context
from ..domain import eigen_verklaring as regels
from ..domain.eigen_verklaring import VerklaringBij, Verklaringlezers
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.regel import Regelfout
from ..permissions import Categorie, Doen
from ..queries.dossier import OpenGezin, eis
from ..queries.eigen_verklaring import zichten
from ..queries.namen import mensen
from ..queries.protocol import anderen_van_het_gezin, standaard_niet_voor
from ..queries.veiligheidsplan.rijen import huidig, plannen
from ..tables import EigenVerklaring
from .gebeurtenis import gebeurde


def geef_verklaring(
    ctx: Context,
    gezin: OpenGezin,
    bij: VerklaringBij,
    tekst: str,
    lezers: Verklaringlezers = Verklaringlezers.ALLEN,
    niet_voor: Sequence[str] = (),
) -> EigenVerklaring:
    """In one's own words, beside that document. `niet_voor`: of the gezin, who may not know of it; under a
    bijzonder protocol nobody of it may, without the writer's noticing."""
    ik, wie = ctx.actor.persoon_id, mensen(ctx, gezin)
    if ik is None:
        raise Regelfout("Een eigen verklaring schrijft iemand van het gezin zelf.")
    regels.toets_schrijver(wie[ik][1] if ik in wie else None, ctx.today)
    regels.toets_verklaring(tekst)
    regels.toets_niet_voor(niet_voor, [lid.persoon_id for lid in gezin.leden if lid.persoon_id != ik])
    alleen_voor = _gehoor(gezin, str(ik)) if lezers is Verklaringlezers.VAST_GEZICHT else []
    _toets_nieuw(ctx, gezin, bij, tekst)
    rij = EigenVerklaring(
        gezin_id=gezin.id,
        betreft_id=ik,
        auteur_id=ctx.actor.id,
        categorie=Categorie.GVA_AFGESCHERMD if alleen_voor else Categorie.GVA_GEDEELD,
        niet_voor=sorted({*niet_voor, *_achter_de_rug(ctx, gezin, bij, lezers)} - ctx.actor.namen),
        alleen_voor=alleen_voor,
        bij=bij,
        op=ctx.now,
        op_echt=ctx.wall,
    )
    ctx.verzegel(rij, tekst=tekst.strip())
    eis(ctx, gezin, Doen.BIJDRAGEN, rij)
    ctx.session.add(rij)
    wie_hoort: dict[str, Any] = {"niet_voor": rij.niet_voor, "alleen_voor": rij.alleen_voor}
    soort = GebeurtenisSoort.VERKLARING_GEGEVEN
    gebeurde(ctx, gezin.id, soort, categorie=rij.categorie, betreft_id=ik, **wie_hoort)
    return rij


def _gehoor(gezin: OpenGezin, ik: str) -> list[str]:
    if gezin.toewijzing is None:
        raise Regelfout("Ons gezin heeft nu geen vast gezicht. Kies iets anders.", "lezers")
    return [ik, str(gezin.toewijzing.gebruiker_id)]


def _achter_de_rug(ctx: Context, gezin: OpenGezin, bij: VerklaringBij, lezers: Verklaringlezers) -> set[str]:
    """From whom it is kept without his being named: also from who lives elsewhere and is not known here."""
    anderen = anderen_van_het_gezin(ctx, gezin) if lezers is Verklaringlezers.HULP else ()
    return {*anderen, *standaard_niet_voor(ctx, gezin), *_van_het_plan(ctx, gezin, bij)}


def _van_het_plan(ctx: Context, gezin: OpenGezin, bij: VerklaringBij) -> Sequence[str]:
    """From whom it is kept that there is a plan: what lies beside it would tell."""
    plan = huidig(plannen(ctx, gezin)) if bij is VerklaringBij.PLAN else None
    return plan.rij.niet_voor if plan is not None else ()


def _toets_nieuw(ctx: Context, gezin: OpenGezin, bij: VerklaringBij, tekst: str) -> None:
    """Sent twice is said once."""
    mijn = (z for z in zichten(ctx, gezin) if z.rij.auteur_id == ctx.actor.id and z.rij.bij is bij)
    if any(zicht.open("tekst") == tekst.strip() for zicht in mijn):
        raise Regelfout("Deze verklaring staat er al.", "tekst")
