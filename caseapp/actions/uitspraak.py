"""Taking down own words, verbatim; and where somebody stays and nobody may know."""

from collections.abc import Sequence
from uuid import UUID

from ..context import Context
from ..domain.gebeurtenis import GebeurtenisSoort, toets_tekst
from ..permissions import Categorie, Doen
from ..queries.dossier import OpenGezin, eis
from ..tables import Uitspraak, Verblijfplaats
from .gebeurtenis import gebeurde


def leg_uitspraak_vast(
    ctx: Context,
    gezin: OpenGezin,
    persoon_id: UUID,
    tekst: str,
    bij: str,
    *,
    gehoor: Sequence[str] | None = None,
) -> Uitspraak:
    """Own words, as they were said. With a `gehoor` they are afgeschermd: only author and audience hear
    them."""
    toets_tekst(tekst)
    categorie = Categorie.GVA_GEDEELD if gehoor is None else Categorie.GVA_AFGESCHERMD
    rij = Uitspraak(
        gezin_id=gezin.id,
        betreft_id=persoon_id,
        categorie=categorie,
        auteur_id=ctx.actor.id,
        alleen_voor=[str(persoon_id), *(gehoor or ())] if gehoor is not None else [],
        op=ctx.now,
    )
    ctx.verzegel(rij, tekst=tekst.strip(), bij=bij.strip() or None)
    eis(ctx, gezin, Doen.BIJDRAGEN, rij)
    ctx.session.add(rij)
    gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.UITSPRAAK,
        categorie=categorie,
        betreft_id=persoon_id,
        alleen_voor=rij.alleen_voor,
    )
    return rij


def leg_verblijfplaats_vast(ctx: Context, gezin: OpenGezin, persoon_id: UUID, tekst: str) -> Verblijfplaats:
    """Only by the person herself (permission page), and seen by no other without a grondslag."""
    toets_tekst(tekst)
    rij = Verblijfplaats(gezin_id=gezin.id, betreft_id=persoon_id, auteur_id=ctx.actor.id, op=ctx.now)
    ctx.verzegel(rij, tekst=tekst.strip())
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    ctx.session.add(rij)
    return rij
