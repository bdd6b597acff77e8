"""Moving the clock of an exercise: to a moment, or let it run until something is due."""

from datetime import datetime

from sqlmodel import select

from ...context import Context
from ...domain.logboek import Handeling
from ...domain.oefenklok import SNELHEID, Tempo
from ...domain.oefenverloop import SpelSoort
from ...queries.oefening.agenda import volgende_geplande
from ...tables import Ruimteklok
from .verloop import speelde


def zet_op(ctx: Context, naar: datetime) -> None:
    """The clock stands there from now on."""
    klok = ctx.session.exec(select(Ruimteklok)).one()
    klok.anker_sim, klok.anker_echt, klok.tempo, klok.grens = naar, ctx.wall, 0.0, None


def zet_tempo(ctx: Context, tempo: Tempo) -> None:
    """From this moment on; it waits by itself where something is due, until that has come."""
    loopt = tempo is not Tempo.STAAT
    speelde(ctx, SpelSoort.KLOK_LOOPT if loopt else SpelSoort.KLOK_STAAT)
    zet_op(ctx, ctx.now)
    if loopt:
        klok = ctx.session.exec(select(Ruimteklok)).one()
        klok.tempo, klok.grens = SNELHEID[tempo], volgende_geplande(ctx)
    ctx.spoor.geschreven(Handeling.KLOK_VERZETTEN, velden=[f"tempo {tempo.value}"])


def loop_verder(ctx: Context) -> None:
    """What was due has come: on to the next, at the same pace."""
    klok = ctx.session.exec(select(Ruimteklok)).one()
    klok.anker_sim, klok.anker_echt, klok.grens = ctx.now, ctx.wall, volgende_geplande(ctx)
