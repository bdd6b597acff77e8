"""Telling that something happened, and noting it down."""

from collections.abc import Sequence
from uuid import UUID

from ..context import Context
from ..domain import gebeurtenis as regels
from ..domain.gebeurtenis import GebeurtenisSoort
from ..permissions import Categorie, Doen
from ..queries.dossier import OpenGezin, eis
from ..tables import Gebeurtenis
from . import taken


def gebeurde(
    ctx: Context,
    gezin_id: UUID,
    soort: GebeurtenisSoort,
    tekst: str | None = None,
    *,
    categorie: Categorie = Categorie.GVA_GEDEELD,
    betreft_id: UUID | None = None,
    niet_voor: Sequence[str] = (),
    alleen_voor: Sequence[str] = (),
) -> Gebeurtenis:
    """Add to the journal, at this moment of the story. Every action ends with it."""
    rij = Gebeurtenis(
        gezin_id=gezin_id,
        soort=soort,
        categorie=categorie,
        auteur_id=ctx.actor.id,
        betreft_id=betreft_id,
        niet_voor=list(niet_voor),
        alleen_voor=list(alleen_voor),
        op=ctx.now,
        op_echt=ctx.wall,
        take=ctx.take,
    )
    ctx.verzegel(rij, tekst=tekst)
    ctx.session.add(rij)
    return rij


def noteer(
    ctx: Context,
    gezin: OpenGezin,
    soort: GebeurtenisSoort,
    tekst: str,
    *,
    over: UUID | None = None,
    niet_voor: Sequence[str] = (),
) -> Gebeurtenis:
    """Note a contact, a conversation alone, an incident, a signal or a decision."""
    regels.toets_te_noteren(soort)
    regels.toets_tekst(tekst)
    rij = gebeurde(ctx, gezin.id, soort, tekst.strip(), betreft_id=over, niet_voor=niet_voor)
    eis(ctx, gezin, Doen.BIJDRAGEN, rij)
    taken.open_taak(ctx, gezin, rij)
    return rij
