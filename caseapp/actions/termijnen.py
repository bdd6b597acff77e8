"""Terms that end because of what was done."""

from collections.abc import Collection

from ..context import Context
from ..domain.termijn import TermijnSoort
from ..queries.dossier import OpenGezin
from ..queries.termijn import open_van_soort


def rond_af(ctx: Context, gezin: OpenGezin, *soorten: TermijnSoort, niet_voor: Collection[str] = ()) -> None:
    """Every open term of these kinds. `niet_voor`: from whom it is kept what was done; a term that one of
    them sees stays, for he would notice that it ended."""
    for soort in soorten:
        for termijn in open_van_soort(ctx, gezin, soort):
            if set(niet_voor) <= set(termijn.niet_voor):
                termijn.afgerond_op = ctx.now
