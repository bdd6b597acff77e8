"""The parts of the analysis in their order: domein 3.2 as one table.

A form, a page, a comparison, a print and a casus file all read this table.
"""

from ..vorm import Vorm
from ..woord import Woord
from .per_mens import PER_MENS
from .samen import SAMEN
from .wat_er_speelt import WAT_ER_SPEELT

VORMEN = (*WAT_ER_SPEELT, *PER_MENS, *SAMEN)
VORM: dict[Woord, Vorm] = {vorm.deel: vorm for vorm in VORMEN}
