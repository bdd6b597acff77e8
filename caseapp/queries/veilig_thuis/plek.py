"""Where a term that follows from a melding ends: at the table, with the first contact, by looking again."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.termijn import TermijnSoort
from ...domain.veilig_thuis.overdracht import OPEN, AanbodStatus
from ...tables import Monitormoment, Termijn, VtOverdracht

T = TermijnSoort
HIER = frozenset({T.VT_OVERDRACHT, T.EERSTE_CONTACT, T.MONITORING})


def plekken(ctx: Context, termijnen: Sequence[Termijn]) -> dict[UUID, tuple[str, str]]:
    """Per term that has one: the address and the word on the button. Nothing is asked where there is none."""
    hier = [t for t in termijnen if t.soort in HIER]
    if not hier:
        return {}
    gezinnen = {t.gezin_id for t in hier}
    overdrachten = ctx.session.exec(
        select(VtOverdracht).where(col(VtOverdracht.gezin_id).in_(gezinnen)).order_by(col(VtOverdracht.id))
    ).all()
    momenten = ctx.session.exec(
        select(Monitormoment).where(col(Monitormoment.gezin_id).in_(gezinnen)).order_by(col(Monitormoment.id))
    ).all()
    gevonden = {t.id: _plek(t, overdrachten, momenten) for t in hier}
    return {id_: plek for id_, plek in gevonden.items() if plek is not None}


def _plek(
    rij: Termijn, overdrachten: Sequence[VtOverdracht], momenten: Sequence[Monitormoment]
) -> tuple[str, str] | None:
    hier = f"/gezinnen/{rij.gezin_id}/vt-overdracht"
    if rij.soort is T.MONITORING:
        dag = (m.id for m in momenten if (m.gezin_id, m.gepland) == (rij.gezin_id, rij.uiterlijk))
        return next(((f"{hier}/monitoring/{id_}", "Kijk opnieuw") for id_ in dag), None)
    van = [o for o in overdrachten if o.gezin_id == rij.gezin_id]
    if rij.soort is T.VT_OVERDRACHT:
        wacht = (o.id for o in van if o.status in OPEN)
        return next(((f"/overdrachtstafel/{id_}", "Bekijk") for id_ in wacht), None)
    ja = (o for o in van if o.status is AanbodStatus.AANGENOMEN and o.contact_op is None)
    return next(
        ((f"{hier}/{o.id}/contact", "Leg vast") for o in ja if o.eerste_contact == rij.uiterlijk), None
    )
