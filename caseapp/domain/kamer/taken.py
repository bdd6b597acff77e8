"""What a zitting asks of people afterwards; what opens which task else stands in `domain/taken.py`."""

from ..taken import Taak, Voor
from ..termijn import TermijnSoort
from ..toegang import Categorie

# What the kamer advised is told to the gezin, and looked at again (domein 6.2).
KAMER_VERTELLEN = Taak(
    TermijnSoort.KAMER_TERUGKOPPELING,
    None,
    Voor.GENOEMDE,
    "Aan het gezin vertellen wat de lokale kamer adviseerde.",
    Categorie.OVERLEG,
)
KAMER_VOLGEN = Taak(
    TermijnSoort.KAMER_MONITORING,
    None,
    Voor.CONTACTPERSOON,
    "Kijken wat er van het advies van de lokale kamer kwam.",
    Categorie.OVERLEG,
)
