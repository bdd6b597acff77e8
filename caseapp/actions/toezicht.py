"""Giving a verdict on a look. It is only ever added to, and what comes after it asks for a new one."""

from sqlmodel import col, select

from ..context import Context
from ..domain.logboek import Handeling, Resultaat
from ..domain.termijn import TermijnSoort
from ..domain.toezicht import oordeel as regels
from ..domain.toezicht.oordeel import ToezichtBesluit
from ..permissions import Categorie, beoordeel_verdict
from ..queries.dossier import Refused
from ..queries.toezicht.wachtrij import WachtItem
from ..tables import Noodknop, Termijn, ToezichtOordeel


def eis_oordelen(ctx: Context, item: WachtItem) -> None:
    """Never on oneself; that it was tried is a line of the log."""
    oordeel = beoordeel_verdict(ctx.actor, item.sleutel.wie)
    if oordeel.mag:
        return
    ctx.spoor.gelezen(
        Handeling.GEWEIGERD,
        categorie=Categorie.LOGGING,
        regel=oordeel.regel,
        resultaat=Resultaat.GEWEIGERD,
    )
    raise Refused(oordeel)


def oordeel_over(ctx: Context, item: WachtItem, besluit: ToezichtBesluit, reden: str) -> ToezichtOordeel:
    """On all that is there now; with each noodknop in it, for which nobody has to wait any more."""
    eis_oordelen(ctx, item)
    regels.toets_nog_open(beoordeeld=not item.open)
    regels.toets_reden(reden)
    rij = ToezichtOordeel(
        over_id=item.sleutel.wie,
        over_gezin_id=item.sleutel.gezin,
        dag=item.dag,
        tot_regel=item.laatste,
        regels=[treffer.regel.value for treffer in item.treffers],
        besluit=besluit,
        door_id=ctx.actor.id,
        op=ctx.now,
        op_echt=ctx.wall,
    )
    ctx.verzegel(rij, reden=reden.strip())
    ctx.session.add(rij)
    query = select(Noodknop).where(col(Noodknop.id).in_(item.noodknoppen))
    for noodknop in ctx.session.exec(query.order_by(col(Noodknop.op_echt))):
        noodknop.beoordeeld_op = ctx.now
        if noodknop.gezien_op is None:
            _wacht_niet_meer(ctx, noodknop)
    return rij


def _wacht_niet_meer(ctx: Context, noodknop: Noodknop) -> None:
    """Somebody else looked: the contactpersoon may still say what he finds, and need not."""
    query = select(Termijn).where(
        Termijn.gezin_id == noodknop.gezin_id,
        Termijn.soort == TermijnSoort.NOODKNOP,
        col(Termijn.afgerond_op).is_(None),
    )
    termijn = ctx.session.exec(query.order_by(col(Termijn.uiterlijk), col(Termijn.id))).first()
    if termijn is not None:
        termijn.afgerond_op = ctx.now
