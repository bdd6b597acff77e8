"""The twelve steps of the Toekomstscenario, told for who watches and for who shows it (domein 7.3)."""

from .stap import Bladzijde, Stap
from .tellingen import Telling

_VISIE = "toekomstvisie kind- en gezinsbescherming, maart 2021"
_REGIO = "conceptregiovisie Hollands Midden, 2023"
_WET = "Wmo 2015 en Handelingsprotocol Veilig Thuis; dit geldt nu al"
_KEUZE = "keuze van deze oefenomgeving"

STAPPEN = (
    Stap(
        1,
        "Iemand ziet iets",
        "School maakt zich zorgen. De intern begeleider loopt de meldcode, vraagt advies zonder namen, en "
        "vertelt de ouders zelf dat school een melding doet.",
        "De vijf stappen van mw. Hazelaar. Feit en indruk staan apart. Niemand anders leest dit mee.",
        "Er komt één melding. Alles wat hierna gebeurt, bouwt daarop voort.",
        3,
        "mw. Hazelaar",
        Bladzijde.MELDCODE,
        (Telling.WEET_VAN_MELDING,),
        f"{_WET}; de volgorde is een {_KEUZE}",
    ),
    Stap(
        2,
        "Eerst de veiligheid",
        "Veilig Thuis beoordeelt binnen vijf werkdagen of het nu gevaarlijk is, en of het al langer "
        "onveilig is. Bij direct gevaar dezelfde dag.",
        "De melding en de beoordeling, door de ogen van dhr. Linde. Lees de uitkomst hardop: die is ook "
        "voor het gezin.",
        "Dit getal is nu en straks gelijk. Het Toekomstscenario maakt deze stap niet sneller; zij is nu al "
        "de wet.",
        3,
        "dhr. Linde",
        Bladzijde.KETEN,
        (Telling.BEOORDELING,),
        _WET,
    ),
    Stap(
        3,
        "Eén vast gezicht",
        "Aan de overdrachtstafel zegt één team ja, en noemt meteen wie de contactpersoon wordt. Is er meer "
        "kennis over veiligheid nodig, dan komt er een duo bij, en geen nieuw gezicht.",
        "Wie de contactpersoon is, sinds wanneer, wie vervangt en wanneer zij te bereiken is.",
        "Tot het ja bleef Veilig Thuis verantwoordelijk. Niemand laat los voordat een ander vasthoudt.",
        3,
        "mw. Wilg",
        Bladzijde.CONTACTPERSOON,
        (Telling.DAGEN_ZONDER, Telling.EERSTE_CONTACT),
        f"{_VISIE} (vast gezicht, duo); overdrachtstafel: {_KEUZE}",
        kort=True,
    ),
    Stap(
        4,
        "Vertellen wie meekijkt",
        "De contactpersoon stelt zich voor en legt ieder apart uit: wie werkt er met jullie gegevens, "
        "waarom, hoe lang, en wat zijn jullie rechten.",
        "De brief van Noor, in gewone taal. Ga daarna naar ‘Wie er keek’: zij ziet elke keer dat iemand las.",
        "Doorzichtig zijn is geen extraatje. Noor vroeg wie dhr. Den is, en kreeg antwoord.",
        3,
        "Noor Wolkenveld",
        Bladzijde.BRIEF,
        (Telling.GEINFORMEERD,),
        f"{_VISIE} (rechtsbeschermend en transparant); de brief is een {_KEUZE}",
    ),
    Stap(
        5,
        "Ieder apart, ook de kinderen",
        "Met ieder gezinslid wordt apart gepraat, en met kinderen op hun eigen manier. Wat iemand zegt, "
        "staat er in eigen woorden.",
        "Wat Pien zelf leest en zegt. Zij gaf een 4 toen haar ouders een 7 en een 8 gaven.",
        "Haar cijfer wordt niet weggemiddeld. Het verschil is waar het gesprek over gaat.",
        3,
        "Pien Wolkenveld",
        Bladzijde.ONS_PLAN,
        (Telling.KINDEREN_GESPROKEN,),
        f"{_REGIO} (iedereen telt); {_KEUZE}",
    ),
    Stap(
        6,
        "Samen begrijpen wat er speelt",
        "Het gezin, het lokaal team en deskundigen maken samen één verklarende analyse. Feit en mening "
        "staan apart. Wie het anders ziet, zegt dat, en dat blijft staan.",
        "De twee verhalen over de blauwe plek, naast elkaar. Daarna de teller ‘Verteld op’.",
        "Wie nieuw is, leest eerst. Daardoor hoeft Noor haar verhaal niet nog eens te vertellen.",
        4,
        "mw. Wilg",
        Bladzijde.ANALYSE,
        (Telling.KEER_VERTELD,),
        f"{_VISIE} (eenvoudig); {_REGIO} (gedeelde verklarende analyse)",
        kort=True,
    ),
    Stap(
        7,
        "Eén plan, op die analyse",
        "Op de analyse rust één veiligheidsplan. Een voorwaarde zegt wat er minimaal moet. Een afspraak van"
        " het gezin en zijn netwerk zegt hoe.",
        "De afspraken door de ogen van Joost. Hij is het ergens niet mee eens, en doet toch mee.",
        "Verandert er iets, dan komt er een nieuwe versie. Er begint geen tweede plan ernaast.",
        4,
        "Joost Wolkenveld",
        Bladzijde.VEILIGHEIDSPLAN,
        (Telling.PLANNEN,),
        f"{_REGIO} (één plan); {_KEUZE}",
        kort=True,
    ),
    Stap(
        8,
        "Meedenken zonder meelezen",
        "Het netwerk doet mee. Zit het vast, dan denkt een lokale kamer mee, en die adviseert alleen. Een "
        "procesregisseur let op het proces en leest het plan niet.",
        "De kamer van mw. Beuk: een vraag zonder namen, met een nummer dat alleen daar geldt.",
        "Samenwerken is iets anders dan alles delen. Meer mensen om het gezin, minder mensen in het dossier.",
        3,
        "mw. Beuk",
        Bladzijde.OVERLEG,
        (Telling.MEELEZERS,),
        f"{_REGIO} (regie op drie niveaus); de kamer is een {_KEUZE}",
    ),
    Stap(
        9,
        "Werken in fasen, met hetzelfde gezicht",
        "Eerst directe veiligheid, dan wat erachter zit, dan herstel. Per persoon, en het kan terug. Hulp "
        "komt erbij zonder dat de contactpersoon wisselt.",
        "De fasen van ieder. Hulp bij geld en bij drinken kwam erbij; mw. Wilg bleef.",
        "Tel aan de rechterkant het aantal vaste gezichten. Dat is het hart van dit scenario.",
        3,
        "mw. Wilg",
        Bladzijde.FASEN,
        (Telling.CONTACTPERSONEN,),
        f"{_REGIO} (gefaseerd samenwerken); {_VISIE} (vast gezicht)",
        kort=True,
    ),
    Stap(
        10,
        "Niet veilig? Dan komt er kennis bij",
        "Blijft het onveilig, dan stapt het regionaal veiligheidsteam of MDA++ in, tijdelijk en voor een "
        "doel. De contactpersoon blijft.",
        "Het duo met dhr. Sequoia: van wanneer tot wanneer, waarvoor, en wat hij las. Het is voorbij.",
        "Let op: straks zijn er niet minder mensen dan nu. Zij werken tegelijk, en daarna gaan zij weer weg.",
        2,
        "mw. Wilg",
        Bladzijde.OPSCHALING,
        (Telling.MENSEN_ROND_GEZIN,),
        f"{_VISIE} (regionaal veiligheidsteam); hoe het er komt, is nog niet besloten",
    ),
    Stap(
        11,
        "Is er een rechter nodig? Dan staat er iemand naast je",
        "Is vrijwillig niet genoeg, dan kan een rechter beslissen. Ouders en kinderen krijgen dan hulp van "
        "iemand die naast hen staat. De analyse wordt opnieuw gebruikt.",
        "Waar Noor een cliëntondersteuner of een gezinsadvocaat kan vragen om mee te lezen. Met haar ja, en"
        " niet anders.",
        "In dit gezin is het niet nodig. Ook bij een rechter begint het verhaal niet opnieuw.",
        2,
        "Noor Wolkenveld",
        Bladzijde.BIJSTAND,
        (Telling.KEER_VERTELD,),
        f"{_VISIE} (rechtsbeschermend); de wet is hiervoor nog niet veranderd",
    ),
    Stap(
        12,
        "Blijven kijken, en leren",
        "Een plan stopt niet omdat het even rustig is. Er is nazorg tot anderhalf jaar, en iedereen leert "
        "van wat er gebeurde.",
        "De cijfers van ieder door de tijd. Gisteravond ging het mis: dit gezin is er nog niet.",
        "Vraag de zaal: wat zou jij morgenochtend als eerste doen? En wie belt Pien?",
        2,
        "mw. Wilg",
        Bladzijde.SCHAAL,
        (Telling.CONTACTPERSONEN, Telling.PLANNEN),
        f"{_VISIE} (lerend); nazorg: {_KEUZE}",
    ),
)
