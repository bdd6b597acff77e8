"""What is known when a plan ends, and what happened after it did."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.gezin import VOLWASSEN, leeftijd
from ...domain.veiligheidsplan.woorden import AfrondingStatus
from ...domain.woorden import label
from ...tables import Afronding, Gebeurtenis, VeiligheidsScore
from ..dossier import OpenGezin, Zicht, stil, zichtbaar
from ..gezin import Mensen
from ..namen import namen_van
from ..schrijvers import schrijvers
from ..veiligheidsschaal import gegeven
from . import rijen

OPNIEUW = (GebeurtenisSoort.INCIDENT, GebeurtenisSoort.SIGNAAL)


@dataclass(frozen=True)
class AfrondingRegel:
    """`daarna`: (day, what) of what happened after the end, for whoever may know: was it too soon?"""

    id: UUID
    status: AfrondingStatus
    status_zin: str
    dag: int
    datum: date
    door: str
    tweede: str
    laatste_incident: date | None
    overleg_op: date
    kinderwoorden: str
    nazorg: str
    overleg: str
    cijfers: tuple[str, ...]
    ontbreekt: tuple[str, ...]
    uitzondering: str
    reden: str
    daarna: tuple[tuple[int, str], ...]
    beslist: bool


def laatste_incident(ctx: Context, gezin: OpenGezin) -> date | None:
    """The last one that this actor may know of."""
    dagen = [ctx.datum(z.rij.op) for z in _opnieuw(ctx, gezin) if z.rij.soort is GebeurtenisSoort.INCIDENT]
    return max(dagen, default=None)


def zonder_cijfer(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> tuple[str, ...]:
    """Names of members who never gave a number, nor said why not, as far as this actor may know: that
    somebody gave one tells something too. Nothing of a number is opened."""
    query = select(VeiligheidsScore).where(VeiligheidsScore.gezin_id == gezin.id)
    met = {zicht.rij.betreft_id for zicht in stil(ctx, gezin, ctx.session.exec(query).all())}
    return tuple(naam for wie, (naam, _) in mensen.items() if wie not in met)


def met_kinderen(ctx: Context, mensen: Mensen) -> bool:
    return any(leeftijd(geboren, ctx.today) < VOLWASSEN for _, geboren in mensen.values())


def regels(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> tuple[AfrondingRegel, ...]:
    """Newest first."""
    alle = rijen.afrondingen(ctx, gezin)
    if not alle:
        return ()
    wie = schrijvers(ctx, gezin, [id_ for z in alle for id_ in (z.rij.auteur_id, z.rij.tweede_id)])
    namen, opnieuw = namen_van(ctx, list(wie.values())), _opnieuw(ctx, gezin)
    cijfers = gegeven(ctx, gezin, mensen)
    return tuple(_regel(ctx, zicht, namen, opnieuw, cijfers) for zicht in alle)


def een(ctx: Context, gezin: OpenGezin, afronding_id: UUID) -> Zicht[Afronding] | None:
    return next((z for z in rijen.afrondingen(ctx, gezin) if z.rij.id == afronding_id), None)


def _regel(
    ctx: Context,
    zicht: Zicht[Afronding],
    namen: dict[UUID, str],
    opnieuw: list[Zicht[Gebeurtenis]],
    cijfers: dict[str, str],
) -> AfrondingRegel:
    rij = zicht.rij
    klaar = rij.status is AfrondingStatus.AFGEROND
    einde = rij.besloten_op or rij.op
    return AfrondingRegel(
        id=rij.id,
        status=rij.status,
        status_zin=label(rij.status),
        dag=ctx.dag(rij.op),
        datum=ctx.datum(rij.op),
        door=namen.get(rij.auteur_id, "") if rij.auteur_id else "",
        tweede=namen.get(rij.tweede_id, "") if rij.tweede_id else "",
        laatste_incident=rij.laatste_incident,
        overleg_op=rij.overleg_op,
        cijfers=tuple(cijfers[id_] for id_ in rij.scores if id_ in cijfers),
        ontbreekt=tuple(rij.ontbreekt),
        daarna=tuple((ctx.dag(z.rij.op), label(z.rij.soort)) for z in opnieuw if klaar and z.rij.op > einde),
        beslist=rij.status is AfrondingStatus.VOORGESTELD and rij.tweede_id == ctx.actor.id,
        **{k: zicht.open(k) for k in ("kinderwoorden", "nazorg", "overleg", "uitzondering", "reden")},
    )


def _opnieuw(ctx: Context, gezin: OpenGezin) -> list[Zicht[Gebeurtenis]]:
    query = (
        select(Gebeurtenis)
        .where(Gebeurtenis.gezin_id == gezin.id, col(Gebeurtenis.soort).in_(OPNIEUW))
        .order_by(col(Gebeurtenis.op), col(Gebeurtenis.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())
