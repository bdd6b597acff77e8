"""The order in which what happened is read: one for every list."""

from sqlmodel import col

from ..tables import Gebeurtenis

NIEUWSTE_EERST = (col(Gebeurtenis.op).desc(), col(Gebeurtenis.op_echt).desc(), col(Gebeurtenis.id))
"""Of one moment of the story, what was written last comes first: the clock of the story stands still while
people type."""
