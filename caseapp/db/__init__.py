"""Stores: the platform, and one per room. One commit per unit of work; nothing above knows what store it
is."""

from .chain import Controle
from .clock import wall
from .contexts import SYSTEEM, PersonaWeg, Verzoek, in_ruimte, op_platform
from .knoeien import AANVALLEN
from .kopie import Ondertekend, last_signed
from .lock import TeDruk
from .store import Store, Werk
from .stores import Stores
from .vervang import replace_sealed

KNOEIEN = {naam: woorden for naam, (woorden, _) in AANVALLEN.items()}

__all__ = [
    "KNOEIEN",
    "SYSTEEM",
    "Controle",
    "Ondertekend",
    "PersonaWeg",
    "Store",
    "Stores",
    "TeDruk",
    "Verzoek",
    "Werk",
    "in_ruimte",
    "last_signed",
    "op_platform",
    "replace_sealed",
    "wall",
]
