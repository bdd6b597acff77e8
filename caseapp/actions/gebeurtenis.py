"""Telling that something happened, and noting it down."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from ..context import Context
from ..domain import gebeurtenis as regels
from ..domain.gebeurtenis import GebeurtenisSoort
from ..permissions import Categorie, Doen
from ..queries.dossier import OpenGezin, eis
from ..queries.protocol import standaard_niet_voor
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
    op: datetime | None = None,
    stuk_id: UUID | None = None,
) -> Gebeurtenis:
    """Add to the journal, at this moment of the story, or at the moment `op` that is told of. Every action
    ends with it. `stuk_id`: the record that says more."""
    rij = Gebeurtenis(
        gezin_id=gezin_id,
        soort=soort,
        categorie=categorie,
        auteur_id=ctx.actor.id,
        betreft_id=betreft_id,
        niet_voor=list(niet_voor),
        alleen_voor=list(alleen_voor),
        op=op or ctx.now,
        op_echt=ctx.wall,
        take=ctx.take,
        stuk_id=stuk_id,
    )
    ctx.verzegel(rij, tekst=tekst)
    ctx.session.add(rij)
    taken.vraag_herziening(ctx, rij)
    return rij


def noteer(
    ctx: Context,
    gezin: OpenGezin,
    soort: GebeurtenisSoort,
    tekst: str,
    *,
    over: UUID | None = None,
    niet_voor: Sequence[str] | None = None,
) -> Gebeurtenis:
    """Note a contact, a conversation alone, an incident, a signal or a decision. `niet_voor`: not chosen is
    for everybody, or for nobody of the gezin side while a bijzonder protocol runs."""
    regels.toets_te_noteren(soort)
    regels.toets_tekst(tekst)
    wie = standaard_niet_voor(ctx, gezin) if niet_voor is None else niet_voor
    rij = gebeurde(ctx, gezin.id, soort, tekst.strip(), betreft_id=over, niet_voor=wie)
    eis(ctx, gezin, Doen.BIJDRAGEN, rij)
    taken.open_taak(ctx, gezin, rij)
    return rij
