"""Whose stance it is, and the row that keeps it: of the analysis and of the plan alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from ..context import Context
from ..domain import stellingname as regels
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.regel import Regelfout
from ..domain.stellingname import Stelling
from ..permissions import Categorie, Doen, inbreng_van
from ..queries.document.stemmen import nummer_van_stelling
from ..queries.dossier import OpenGezin, eis
from ..tables import Stellingname
from .gebeurtenis import gebeurde


def toets_stem(
    ctx: Context, gezin: OpenGezin, stelling: Stelling, reden: str, voor: UUID | None
) -> UUID | None:
    """Whose stance it is: a member of the gezin, or None for a worker who says his own."""
    wie, zelf = inbreng_van(gezin.positie), ctx.actor.persoon_id
    if wie is None:
        raise Regelfout("Jij zegt hier niets over.")
    persoon = voor if voor is not None else zelf
    regels.toets_stem(wie, zelf, persoon)
    regels.toets_stelling(stelling, reden, voor_een_ander=persoon is not None and persoon != zelf)
    if persoon is not None and persoon not in {lid.persoon_id for lid in gezin.leden}:
        raise Regelfout("Kies iemand die bij dit gezin hoort.", "voor")
    return persoon


@dataclass(frozen=True)
class Laag:
    """In which layer something is said: of which kind, and for whom not or only."""

    categorie: Categorie
    niet_voor: Sequence[str] = ()
    alleen_voor: Sequence[str] = ()


def leg_stem_vast(
    ctx: Context,
    gezin: OpenGezin,
    over: UUID,
    stelling: Stelling,
    reden: str,
    persoon: UUID | None,
    laag: Laag,
) -> Stellingname:
    """In the layer that it is for; what was said before stays."""
    wie_id = persoon or ctx.actor.id
    rij = Stellingname(
        gezin_id=gezin.id,
        betreft_id=persoon,
        categorie=laag.categorie,
        auteur_id=ctx.actor.id,
        niet_voor=list(laag.niet_voor),
        alleen_voor=list(laag.alleen_voor),
        over_id=over,
        wie_id=wie_id,
        nummer=nummer_van_stelling(ctx, over, wie_id, laag.categorie) + 1,
        stelling=stelling,
        op=ctx.now,
    )
    ctx.verzegel(rij, reden=reden.strip() or None)
    eis(ctx, gezin, Doen.BIJDRAGEN, rij)
    ctx.session.add(rij)
    wie: dict[str, Any] = {"niet_voor": rij.niet_voor, "alleen_voor": rij.alleen_voor, "betreft_id": persoon}
    gebeurde(ctx, gezin.id, GebeurtenisSoort.STELLING_GENOMEN, categorie=rij.categorie, **wie)
    ctx.session.flush()
    return rij
