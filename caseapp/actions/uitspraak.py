"""Taking down own words, verbatim; and where somebody stays and nobody may know."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from ..context import Context
from ..domain import uitspraak as regels
from ..domain.gebeurtenis import GebeurtenisSoort, toets_tekst
from ..domain.uitspraak import UitspraakSoort, UitspraakVorm
from ..permissions import Categorie, Doen
from ..queries.dossier import OpenGezin, eis
from ..queries.verklarende_analyse.rijen import uitspraken
from ..tables import Uitspraak, Verblijfplaats
from .gebeurtenis import gebeurde


@dataclass(frozen=True)
class Hoe:
    """How it was said, and which earlier words of the same person it adds to or takes back."""

    vorm: UitspraakVorm | None = None
    vertaling: str = ""
    soort: UitspraakSoort = UitspraakSoort.WOORDEN
    over: UUID | None = None


def _van_wie(ctx: Context, gezin: OpenGezin, over: UUID | None) -> UUID | None:
    """Whose those earlier words are, as far as the writer may see them."""
    if over is None:
        return None
    return next((z.rij.betreft_id for z in uitspraken(ctx, gezin) if z.rij.id == over), None)


def leg_uitspraak_vast(
    ctx: Context,
    gezin: OpenGezin,
    persoon_id: UUID,
    tekst: str,
    bij: str,
    *,
    gehoor: Sequence[str] | None = None,
    hoe: Hoe = Hoe(),
) -> Uitspraak:
    """Own words, as they were said. With a `gehoor` they are afgeschermd: only author and audience hear
    them."""
    toets_tekst(tekst)
    regels.toets_eigen_woord(ctx.actor.persoon_id, persoon_id)
    regels.toets_over(hoe.soort, hoe.over, _van_wie(ctx, gezin, hoe.over), persoon_id)
    categorie = Categorie.GVA_GEDEELD if gehoor is None else Categorie.GVA_AFGESCHERMD
    rij = Uitspraak(
        gezin_id=gezin.id,
        betreft_id=persoon_id,
        categorie=categorie,
        auteur_id=ctx.actor.id,
        alleen_voor=[str(persoon_id), *(gehoor or ())] if gehoor is not None else [],
        vorm=hoe.vorm,
        soort=hoe.soort if hoe.soort is not UitspraakSoort.WOORDEN else None,
        over_id=hoe.over,
        op=ctx.now,
    )
    ctx.verzegel(rij, tekst=tekst.strip(), bij=bij.strip() or None, vertaling=hoe.vertaling.strip() or None)
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
