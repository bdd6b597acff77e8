"""What waits after a noodknop: for the contactpersoon, and for who is asked to look along."""

from .noodknop import GEZIEN_WERKDAGEN, MEEKIJKEN_WERKDAGEN
from .taken import Taak, Voor
from .termijn import TermijnSoort
from .toegang import Categorie

KIJK_NA = Taak(
    TermijnSoort.NOODKNOP,
    GEZIEN_WERKDAGEN,
    Voor.CONTACTPERSOON,
    "Een collega keek met een noodknop. Kijk na of dat paste.",
    Categorie.LOGGING,
)
KIJK_MEE = Taak(
    TermijnSoort.NOODKNOP_MEEKIJKEN,
    MEEKIJKEN_WERKDAGEN,
    Voor.GENOEMDE,
    "Een collega met een noodknop vraagt jou nu mee te kijken.",
    Categorie.GEZIN_GEZAG,
)
