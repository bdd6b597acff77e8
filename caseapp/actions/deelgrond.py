"""What rests on consent begins when everybody who is needed said yes, and stops when one does not."""

from uuid import UUID

from ..context import Context
from ..domain.delen import VerstrekkingStatus, tweede_nodig
from ..domain.gebeurtenis import GebeurtenisSoort
from ..queries import toestemming as toestemmingen
from ..queries.dossier import OpenGezin
from ..queries.toestemming import Onderwerp, onderwerp
from ..queries.verstrekking import op_toestemming
from ..tables import Gebruiker, Verstrekking
from . import delen
from .instemming import rust_op

GEEN_TOESTEMMING = "De toestemming waarop dit rust, is er niet."
ANDER_GEZAG = "Het gezag is veranderd, en dus ook wie toestemming geeft."


def begin_wat_wachtte(ctx: Context, gezin: OpenGezin, waarover: Onderwerp) -> None:
    """Somebody said yes, or is not needed any more: what waited for that begins today, and never earlier."""
    for rij in op_toestemming(ctx, gezin.id):
        if rij.status is not VerstrekkingStatus.WACHT_OP_TOESTEMMING or onderwerp(rij) != waarover:
            continue
        alle = toestemmingen.laatste(ctx, gezin.id, waarover)
        ja = toestemmingen.geldig(alle.values(), ctx.today)
        nodig = {UUID(wie) for wie in rij.nodig or ()}
        if not nodig <= ja.keys() or rij.tot < ctx.today:
            continue
        rij.van, rij.tot = max(rij.van, ctx.today), min(rij.tot, *(ja[wie].tot for wie in nodig))
        tweede = tweede_nodig(rij.grondslag, aan_zichzelf=_aan_zichzelf(ctx, rij))
        rij.status = VerstrekkingStatus.WACHT_OP_TWEEDE if tweede else VerstrekkingStatus.LOOPT
        rust_op(ctx, rij, (ja[wie] for wie in sorted(nodig, key=str)))
        delen.gebeurde_met(ctx, gezin, rij, GebeurtenisSoort.VERSTREKT)


def _aan_zichzelf(ctx: Context, rij: Verstrekking) -> bool:
    """Whether who wrote it down gets it, and nobody looked along yet."""
    schrijver = ctx.session.get_one(Gebruiker, rij.auteur_id)
    mijn_huis = rij.aan_organisatie_id is not None and rij.aan_organisatie_id == schrijver.organisatie_id
    return rij.aan_id == schrijver.id or mijn_huis


def stop_wat_rustte_op(ctx: Context, gezin: OpenGezin, waarover: Onderwerp, wie: UUID) -> None:
    """Somebody says no, or not any more: what rested on his yes, or waited for it, stops at once."""
    for rij in op_toestemming(ctx, gezin.id):
        gevraagd = rij.nodig or [str(een.persoon_id) for een in rij.toestemmingen]
        if onderwerp(rij) == waarover and str(wie) in gevraagd:
            delen.trek_in(ctx, gezin, rij, GEEN_TOESTEMMING)
