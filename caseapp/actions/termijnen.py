"""Terms that end because of what was done."""

from ..context import Context
from ..domain.termijn import TermijnSoort
from ..queries.dossier import OpenGezin
from ..queries.termijn import open_van_soort


def rond_af(ctx: Context, gezin: OpenGezin, *soorten: TermijnSoort) -> None:
    """Every open term of these kinds."""
    for soort in soorten:
        for termijn in open_van_soort(ctx, gezin, soort):
            termijn.afgerond_op = ctx.now
