"""At the start: what may not be kept any longer is destroyed, and what a cut-off left behind."""

from uuid import UUID

from ..actions.oefensessie import laat_los
from ..db import Stores, op_platform
from ..queries.oefensessie import in_gebruik, te_wissen
from ..spel.ruimtes import van_een_training


def wis_verlopen(stores: Stores, demonstratie: UUID) -> int:
    """Rooms of trainings whose last day is past, and rooms that belong to no training: its making or its end
    was cut off. Gives how many."""
    with stores.platform.werk(op_platform()) as werk:
        for sessie in te_wissen(werk.ctx):
            laat_los(werk.ctx, sessie, werk.ctx.wall)
    with stores.platform.werk(op_platform(), alleen_lezen=True) as werk:
        nog = in_gebruik(werk.ctx)
    weg = [id_ for id_ in van_een_training(stores, demonstratie) if id_ not in nog]
    for ruimte_id in weg:
        stores.vernietig_ruimte(ruimte_id)
    stores.ruim_op()
    return len(weg)
