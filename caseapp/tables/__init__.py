"""How it is kept: columns, relations, constraints; no decisions."""

from .actie import Actie, Belemmering
from .advies import Advies, AdviesOndersteuning
from .bestuur import Bestuursvraag, Voorlegging
from .betrokkenheid import CaseRelatie, ContactpersoonToewijzing, ToegangsVraag
from .bijstand import Bijstand
from .consultatie import Consultatie
from .contact import Contact, ContactPersoon, Incident, IncidentPersoon
from .delen import ProtocolBesluit, Toestemming, Verstrekking
from .eigen_verklaring import EigenVerklaring
from .eigencasus import EigenCasus
from .fase import FaseStap
from .gezin import Gezagsrelatie, Gezin, Gezinslid, Ouderschap, Partnerschap, Persoon
from .huisverbod import Huisverbod, HuisverbodSpoor, HuisverbodStap
from .inbreng import KamerActie, KamerBijdrage, KamerDeel, KamerInbreng, KamerTerugkoppeling
from .kamer import Kamer, KamerPseudoniem, Zitting, ZittingDeelnemer
from .kennisgeving import Kennisgeving
from .kindversie import Kindversie
from .logboek import LogRegel
from .mda import (
    MdaAanmelding,
    MdaInlichting,
    MdaOvername,
    MdaPlanregel,
    MdaResultaat,
    MdaStem,
    MdaTeamlid,
    MdaWeging,
)
from .meldcode import MeldcodeStap, MeldcodeTraject
from .melding import (
    BeoordelingGrond,
    InformatieMoment,
    Melder,
    Melding,
    MeldingBetrokkene,
    MeldingStap,
    Terugkoppeling,
    Veiligheidsbeoordeling,
)
from .netwerk import Netwerklid, Netwerktoestemming
from .noodknop import Noodknop
from .noodplan import Noodplan
from .oefening import Feit, FeitBij, Inject, InjectVoor, Leerdoel, Oefening, Rolkaart, Ronde, Verwachting
from .oefensessie import Deelnemer, Oefengroep, Oefensessie, Verslag
from .oefenverloop import Herstelpunt, Spelmoment, Spelnotitie, Terugblik, Waarnemer
from .opschaling import Opschaling
from .overdracht import Overdracht
from .platform import Account, Poging, Ruimte, RuimteSoort, Sessie, Uitnodiging
from .quarantaine import Quarantaine, QuarantaineTekst
from .row import Bewaring, Inhoud, Opslag, Row
from .ruimte import Concept, Dek, Ruimteklok
from .toestemming import Deeltoestemming
from .toezicht import Onderzoek, ToezichtOordeel
from .vakveld import Vakbericht
from .veiligheidsplan import (
    Afronding,
    Controle,
    Evaluatie,
    PlanExemplaar,
    PlanStuk,
    PlanVersie,
    Veiligheidsplan,
)
from .veiligheidsschaal import Schaalgrenzen, VeiligheidsScore
from .verhaal import Gebeurtenis, Termijn, Uitspraak, Verblijfplaats
from .verklarende_analyse import AnalyseVersie, Bijdrage, Stellingname, Verteld
from .vernietiging import Vernietiging
from .verzoek import Gezinsverzoek, Verzoekantwoord
from .vt_bericht import VtAntwoord, VtBericht
from .vt_overdracht import Monitormoment, Samenwerkingsafspraken, VtOverdracht
from .werkaantekening import InzageVraag, Werkaantekening
from .wie import Gebruiker, Organisatie
from .wonen import Woonperiode
from .zegel import Compartiment, Eigenaar, Gelezen, Meelezer, Plek, Sealed, Zegelaar
from .zoeken import Herkenning, LaatstGezien
from .zorg import Zorgrelatie

__all__ = [
    "Account",
    "Actie",
    "Advies",
    "AdviesOndersteuning",
    "Afronding",
    "AnalyseVersie",
    "Belemmering",
    "BeoordelingGrond",
    "Bestuursvraag",
    "Bewaring",
    "Bijdrage",
    "Bijstand",
    "CaseRelatie",
    "Compartiment",
    "Concept",
    "Consultatie",
    "Contact",
    "ContactPersoon",
    "ContactpersoonToewijzing",
    "Controle",
    "Deelnemer",
    "Deeltoestemming",
    "Dek",
    "EigenCasus",
    "EigenVerklaring",
    "Eigenaar",
    "Evaluatie",
    "FaseStap",
    "Feit",
    "FeitBij",
    "Gebeurtenis",
    "Gebruiker",
    "Gelezen",
    "Gezagsrelatie",
    "Gezin",
    "Gezinslid",
    "Gezinsverzoek",
    "Herkenning",
    "Herstelpunt",
    "Huisverbod",
    "HuisverbodSpoor",
    "HuisverbodStap",
    "Incident",
    "IncidentPersoon",
    "InformatieMoment",
    "Inhoud",
    "Inject",
    "InjectVoor",
    "InzageVraag",
    "Kamer",
    "KamerActie",
    "KamerBijdrage",
    "KamerDeel",
    "KamerInbreng",
    "KamerPseudoniem",
    "KamerTerugkoppeling",
    "Kennisgeving",
    "Kindversie",
    "LaatstGezien",
    "Leerdoel",
    "LogRegel",
    "MdaAanmelding",
    "MdaInlichting",
    "MdaOvername",
    "MdaPlanregel",
    "MdaResultaat",
    "MdaStem",
    "MdaTeamlid",
    "MdaWeging",
    "Meelezer",
    "MeldcodeStap",
    "MeldcodeTraject",
    "Melder",
    "Melding",
    "MeldingBetrokkene",
    "MeldingStap",
    "Monitormoment",
    "Netwerklid",
    "Netwerktoestemming",
    "Noodknop",
    "Noodplan",
    "Oefengroep",
    "Oefening",
    "Oefensessie",
    "Onderzoek",
    "Opschaling",
    "Opslag",
    "Organisatie",
    "Ouderschap",
    "Overdracht",
    "Partnerschap",
    "Persoon",
    "PlanExemplaar",
    "PlanStuk",
    "PlanVersie",
    "Plek",
    "Poging",
    "ProtocolBesluit",
    "Quarantaine",
    "QuarantaineTekst",
    "Rolkaart",
    "Ronde",
    "Row",
    "Ruimte",
    "RuimteSoort",
    "Ruimteklok",
    "Samenwerkingsafspraken",
    "Schaalgrenzen",
    "Sealed",
    "Sessie",
    "Spelmoment",
    "Spelnotitie",
    "Stellingname",
    "Termijn",
    "Terugblik",
    "Terugkoppeling",
    "ToegangsVraag",
    "Toestemming",
    "ToezichtOordeel",
    "Uitnodiging",
    "Uitspraak",
    "Vakbericht",
    "VeiligheidsScore",
    "Veiligheidsbeoordeling",
    "Veiligheidsplan",
    "Verblijfplaats",
    "Vernietiging",
    "Verslag",
    "Verstrekking",
    "Verteld",
    "Verwachting",
    "Verzoekantwoord",
    "Voorlegging",
    "VtAntwoord",
    "VtBericht",
    "VtOverdracht",
    "Waarnemer",
    "Werkaantekening",
    "Woonperiode",
    "Zegelaar",
    "Zitting",
    "ZittingDeelnemer",
    "Zorgrelatie",
]
