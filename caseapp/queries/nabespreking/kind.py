"""How it went with each child: what was done with it and what it said itself, as marks on the bar."""

from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.gebeurtenis import GebeurtenisSoort as G
from ...domain.gezin import VOLWASSEN, leeftijd
from ...permissions import Categorie, Doen
from ...tables import Gebeurtenis, Gezin
from ..dossier import open_gezin
from ..namen import mensen
from .bladen import KindBlad, TerugkijkBlad

VAN_EEN_KIND = frozenset({G.GESPREK_ALLEEN, G.UITSPRAAK, G.KINDVERSIE_GESCHREVEN, G.CIJFER_GEGEVEN})


def kinderen(ctx: Context, terug: TerugkijkBlad) -> tuple[KindBlad, ...]:
    """Of every gezin of this room, the oldest first; of the take that is played now."""
    wie = _wie(ctx)
    hier = {een.id: een for een in terug.momenten if een.take == ctx.take}
    query = select(Gebeurtenis.id, Gebeurtenis.betreft_id).where(
        col(Gebeurtenis.betreft_id).in_(list(wie)), col(Gebeurtenis.soort).in_(VAN_EEN_KIND)
    )
    per_kind: dict[UUID, list[UUID]] = {}
    for id_, kind in ctx.session.exec(query.order_by(col(Gebeurtenis.op))):
        if kind is not None and id_ in hier:
            per_kind.setdefault(kind, []).append(id_)
    bladen = [
        KindBlad(naam, jaren, tuple(hier[id_] for id_ in per_kind.get(kind, ())))
        for kind, (naam, jaren) in wie.items()
    ]
    return tuple(sorted(bladen, key=lambda blad: -blad.leeftijd))


def _wie(ctx: Context) -> dict[UUID, tuple[str, int]]:
    gezinnen = ctx.session.exec(select(Gezin.id).order_by(col(Gezin.id))).all()
    uit = {}
    for id_ in gezinnen:
        gezin = open_gezin(ctx, id_, Doen.ZIEN, Categorie.GEZIN_GEZAG)
        for persoon, (naam, geboren) in mensen(ctx, gezin).items():
            if (jaren := leeftijd(geboren, ctx.today)) < VOLWASSEN:
                uit[persoon] = (naam, jaren)
    return uit
