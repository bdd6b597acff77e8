"""Keeping a row of which there may be only one: when two people do it at once, one wins."""

from sqlalchemy.exc import IntegrityError

from ..context import Context
from ..domain.regel import Regelfout
from ..tables import Row


def bewaar_enige(ctx: Context, rij: Row, fout: Regelfout) -> None:
    """The partial unique index has the last word: who comes second is told `fout`, and nothing is kept."""
    try:
        with ctx.session.begin_nested():
            ctx.session.add(rij)
    except IntegrityError as dubbel:
        raise fout from dubbel
