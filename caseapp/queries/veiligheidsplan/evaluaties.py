"""Every time that everybody looked again, newest first."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ...context import Context
from ...domain.woorden import label
from ..dossier import OpenGezin
from ..gezin import Mensen
from ..namen import namen_van
from ..schrijvers import schrijvers
from ..veiligheidsschaal import gegeven
from . import rijen


@dataclass(frozen=True)
class EvaluatieRegel:
    nummer: int
    dag: int
    datum: date
    besluit: str
    volgende: date
    door: str
    wie: str
    cijfers: tuple[str, ...]
    goed: str
    anders: str
    afspraken: str
    reden: str


def regels(ctx: Context, gezin: OpenGezin, plan_id: UUID, mensen: Mensen) -> tuple[EvaluatieRegel, ...]:
    zichten = rijen.evaluaties(ctx, gezin, plan_id)
    cijfers = gegeven(ctx, gezin, mensen) if zichten else {}
    wie = schrijvers(ctx, gezin, (z.rij.auteur_id for z in zichten))
    namen = namen_van(ctx, list(wie.values()))
    return tuple(
        EvaluatieRegel(
            nummer=z.rij.nummer,
            dag=ctx.dag(z.rij.op),
            datum=ctx.datum(z.rij.op),
            besluit=label(z.rij.besluit),
            volgende=z.rij.volgende,
            door=namen.get(z.rij.auteur_id, "") if z.rij.auteur_id else "",
            cijfers=tuple(cijfers[id_] for id_ in z.rij.scores if id_ in cijfers),
            **{veld: z.open(veld) for veld in ("wie", "goed", "anders", "afspraken", "reden")},
        )
        for z in zichten
    )
