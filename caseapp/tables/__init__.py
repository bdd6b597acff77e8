"""How it is kept: columns, relations, constraints; no decisions."""

from .actie import Actie, Belemmering
from .betrokkenheid import CaseRelatie, ContactpersoonToewijzing, ToegangsVraag
from .gezin import Gezagsrelatie, Gezin, Gezinslid, Ouderschap, Partnerschap, Persoon
from .logboek import LogRegel
from .overdracht import Overdracht
from .platform import Account, Poging, Ruimte, RuimteSoort, Sessie, Uitnodiging
from .row import Bewaring, Inhoud, Opslag, Row
from .ruimte import Concept, Dek, Ruimteklok
from .verhaal import Gebeurtenis, Termijn, Uitspraak, Verblijfplaats
from .vernietiging import Vernietiging
from .wie import Gebruiker, Organisatie
from .zegel import Compartiment, Eigenaar, Plek, Sealed, Zegelaar
from .zoeken import Herkenning, LaatstGezien

__all__ = [
    "Account",
    "Actie",
    "Belemmering",
    "Bewaring",
    "CaseRelatie",
    "Compartiment",
    "Concept",
    "ContactpersoonToewijzing",
    "Dek",
    "Eigenaar",
    "Gebeurtenis",
    "Gebruiker",
    "Gezagsrelatie",
    "Gezin",
    "Gezinslid",
    "Herkenning",
    "Inhoud",
    "LaatstGezien",
    "LogRegel",
    "Opslag",
    "Organisatie",
    "Ouderschap",
    "Overdracht",
    "Partnerschap",
    "Persoon",
    "Plek",
    "Poging",
    "Row",
    "Ruimte",
    "RuimteSoort",
    "Ruimteklok",
    "Sealed",
    "Sessie",
    "Termijn",
    "ToegangsVraag",
    "Uitnodiging",
    "Uitspraak",
    "Verblijfplaats",
    "Vernietiging",
    "Zegelaar",
]
