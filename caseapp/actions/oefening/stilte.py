"""Stopping a room without a word, and going on. Of who stopped it nothing is written down."""

from sqlmodel import select

from ...context import NIEMAND_ID, Context
from ...domain import stilte as regels
from ...domain.oefenverloop import SpelSoort
from ...domain.stilte import Klokstand
from ...tables import Ruimteklok
from .verloop import speelde


def zet_stil(ctx: Context) -> None:
    """Asked by a Context of nobody only: it is what every line of this unit of work says of who it was."""
    if (ctx.actor.id, ctx.spoor.vast["sessie"], ctx.spoor.vast["verzoek"]) != (NIEMAND_ID, None, None):
        raise ValueError("nobody presses 'even stil' in his own name")
    _zet(ctx, regels.zet_stil(_stand(ctx), ctx.now, ctx.wall), SpelSoort.STIL)


def ga_verder(ctx: Context) -> None:
    """For who leads: everybody can write again."""
    _zet(ctx, regels.ga_verder(_stand(ctx)), SpelSoort.VERDER)


def _klok(ctx: Context) -> Ruimteklok:
    return ctx.session.exec(select(Ruimteklok)).one()


def _stand(ctx: Context) -> Klokstand:
    klok = _klok(ctx)
    return Klokstand(klok.anker_sim, klok.anker_echt, klok.tempo, klok.stil_sinds, klok.grens)


def _zet(ctx: Context, nieuw: Klokstand, soort: SpelSoort) -> None:
    """Nothing is told of what was so already."""
    if nieuw == _stand(ctx):
        return
    for veld, waarde in nieuw._asdict().items():
        setattr(_klok(ctx), veld, waarde)
    speelde(ctx, soort)
