"""What if: a new room that goes on from a point in the story of another."""

from uuid import UUID

from ..db import SYSTEEM, Store, Stores, copy, op_platform, punten
from ..domain import herstelpunt as regels
from ..domain.logboek import Handeling
from ..queries import herstelpunt as queries
from ..tables import RuimteSoort
from .ruimtes import begin_van


def wat_als(huis: Stores, ruimte_id: UUID, punt_id: UUID, naam: str) -> UUID:
    """With keys and a logboek of its own; nobody sits in it, and it can begin anew where the other one began.

    Outside any unit of work of that room.
    """
    van, sjabloon = huis.ruimte(ruimte_id), huis.ruimte(begin_van(huis, ruimte_id))
    with van.werk(op_platform(SYSTEEM), alleen_lezen=True) as werk:
        punt = queries.punt(werk.ctx, punt_id)
        if punt is None:
            raise regels.punt_weg()
        regels.toets_kan(punt.op_echt, queries.grenzen(werk.ctx))
        sloten = copy.slots_of(werk.ctx.session, van.sleutel)
    with punten.opened(van.path, punt.bestand) as bron:

        def vul(store: Store) -> None:
            with sjabloon.session() as begin, store.session() as naar:
                copy.copy_log(begin, naar)
            with store.werk(op_platform(SYSTEEM)) as werk:
                copier = copy.Copier(bron, sloten, werk.ctx.session, store.sleutel)
                copy.take_over(werk.ctx, bron, copier.story, Handeling.RUIMTE_BEGONNEN, punt.op)

        return huis.maak(naam, RuimteSoort.OEFENING, str(sjabloon.id), vul)
