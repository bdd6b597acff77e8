"""The parts of the plan in their order: domein 4.2 as one table. Waarom, wat, hoe."""

from ..velden import betrokkene, betrokkenen, datum, factor, factoren, keuze, personen, regel, stuk, tekst
from ..vorm import ALLEEN_CP, ALLEN, BRON, GEEN_KETEN, GEZIN_EN_CP, HULP, Vorm
from ..woord import Woord
from .woorden import (
    Aankondiging,
    BewezenVeiligheid,
    DagMoment,
    HulpLaag,
    Opschaling,
    PlanDeel,
    Reikwijdte,
)

OORZAKEN = factoren("oorzaken", "Bij welke oorzaak uit de analyse hoort dit?")

WAAROM = (
    Vorm(
        PlanDeel.ZORGEN,
        2,
        "Zorgen",
        "Wat is er gebeurd, en wat deed dat met wie?",
        "zorg",
        GEEN_KETEN,
        (
            regel("wanneer", "Wanneer", "Schrijf op wanneer het was. ‘Ongeveer vorig voorjaar’ mag ook."),
            tekst("wat", "Wat is er gebeurd?", "Schrijf op wat er gebeurde.", in_kaart=True),
            *BRON,
            personen("voor", "Voor wie had het gevolgen?"),
            tekst("gevolg", "Welke gevolgen?"),
            factoren("factoren", "Wat maakt het moeilijker? (uit de analyse)"),
        ),
    ),
    Vorm(
        PlanDeel.RISICOS,
        2,
        "Waar zijn we bang voor?",
        "Wat gebeurt er als er niets verandert?",
        "risico-uitspraak",
        GEEN_KETEN,
        (
            tekst(
                "zin",
                "Als er niets verandert, ben ik bang dat …",
                "Schrijf op waar je bang voor bent.",
                hulp="Gewone woorden: ‘Als er niets verandert, ben ik bang dat … waardoor …’",
                in_kaart=True,
            ),
            personen("voor", "Over wie gaat dit?"),
            stuk("zorg", "Bij welke zorg hoort dit?", uit=PlanDeel.ZORGEN),
        ),
    ),
    Vorm(
        PlanDeel.KRACHTEN,
        2,
        "Wat is er al veilig?",
        "Wat gaat goed, en wat heeft al bewezen dat het beschermt?",
        "kracht",
        GEEN_KETEN,
        (
            tekst("wat", "Wat gaat goed?", "Schrijf op wat goed gaat.", in_kaart=True),
            keuze("soort", "Wat is dit?", "Kies of dit al bewezen veiligheid is.", BewezenVeiligheid),
            personen("wie", "Van wie?"),
            tekst("bewijs", "Waaruit bleek dat, en hoe lang al?"),
        ),
    ),
)
WAT = (
    Vorm(
        PlanDeel.VOORWAARDEN,
        3,
        "Veiligheidsvoorwaarden",
        "Wat moet er minimaal gebeuren? Hierover wordt niet onderhandeld.",
        "voorwaarde",
        ALLEN,
        (
            tekst(
                "tekst",
                "Wat moet er zijn of gebeuren?",
                "Schrijf op wat er minimaal moet gebeuren.",
                hulp="Gedrag dat iemand kan zien: wat iemand wél doet.",
                in_kaart=True,
            ),
            personen("voor", "Voor wiens veiligheid?", "Kies voor wiens veiligheid dit is."),
            personen("betreft", "Wie moet dit doen?", "Kies wie dit moet doen."),
            stuk("risico", "Bij welk risico hoort dit?", uit=PlanDeel.RISICOS),
            OORZAKEN,
            tekst("grond", "Waarom is dit nodig?", "Schrijf op waarom dit nodig is."),
            regel("geldt", "Zolang geldt dit", hulp="Bijvoorbeeld: tot de evaluatie anders zegt."),
            tekst(
                "gevolg",
                "Wat gebeurt er als dit niet lukt?",
                "Schrijf op wat er gebeurt als dit niet lukt.",
            ),
            keuze("opschaling", "Naar wie gaat het dan?", woorden=Opschaling),
        ),
    ),
)
HOE = (
    Vorm(
        PlanDeel.AFSPRAKEN,
        4,
        "Veiligheidsafspraken",
        "Hoe doen jullie dat, op welk moment, en wie kijkt mee?",
        "afspraak",
        ALLEN,
        (
            stuk(
                "voorwaarde",
                "Bij welke voorwaarde?",
                "Kies bij welke voorwaarde dit hoort.",
                uit=PlanDeel.VOORWAARDEN,
            ),
            tekst(
                "tekst",
                "Wat spreken jullie af?",
                "Schrijf op wat jullie afspreken.",
                hulp="Wie doet wat, wanneer, en hoe?",
                in_kaart=True,
            ),
            keuze("moment", "Voor welk moment?", "Kies voor welk moment dit is.", DagMoment),
            keuze("reikwijdte", "Direct of voor langer?", "Kies direct of structureel.", Reikwijdte),
            betrokkenen("uitvoerder", "Wie doet dit?", "Kies wie dit doet."),
            betrokkene("controleur", "Wie kijkt of het lukt?"),
            regel("hoe", "Hoe kijkt die?"),
            regel("hoe_vaak", "Hoe vaak?"),
            datum("vanaf", "Vanaf"),
            datum("tot", "Tot"),
            stuk("kracht", "Waarop bouwt dit voort?", uit=PlanDeel.KRACHTEN),
            OORZAKEN,
            tekst("als_niet", "Wat doe je als het niet lukt?"),
        ),
    ),
    Vorm(
        PlanDeel.HULP,
        4,
        "Hulp en herstel",
        "Welke hulp begint er, en van wie?",
        "hulp",
        HULP,
        (
            keuze("laag", "In welk plan?", "Kies in welk plan dit hoort.", HulpLaag),
            tekst("wat", "Wat begint er?", "Schrijf op welke hulp er begint.", in_kaart=True),
            personen("voor", "Voor wie?", "Kies voor wie dit is."),
            betrokkene("eigenaar", "Wie zorgt dat het gebeurt?", "Kies wie hiervoor zorgt."),
            datum("start", "Wanneer begint het?", "Kies wanneer het begint."),
            tekst("doel", "Wat is er anders als het werkt?"),
            OORZAKEN,
        ),
    ),
)
EROMHEEN = (
    Vorm(
        PlanDeel.KOP,
        1,
        "Wie doen mee",
        "Met wie is dit plan gemaakt, en in welke taal?",
        "kop",
        ALLEEN_CP,
        (
            betrokkenen("wie", "Wie doen mee?", "Kies wie er meedoen."),
            regel("talen", "Welke talen spreken jullie?"),
            regel("tolk", "Tolk of hulp bij het lezen"),
        ),
        enkel=True,
    ),
    Vorm(
        PlanDeel.GEVOLGEN,
        9,
        "Wat er dan gebeurt",
        "Wat volgt er als het lukt, en als het niet lukt?",
        "gevolg",
        GEZIN_EN_CP,
        (
            tekst("lukt", "Als het lukt", "Schrijf op wat er gebeurt als het lukt.", in_kaart=True),
            tekst("lukt_niet", "Als het niet lukt", "Schrijf op wat er gebeurt als het niet lukt."),
        ),
        enkel=True,
    ),
    Vorm(
        PlanDeel.TOEZICHT,
        10,
        "Wie kijkt mee, en wanneer",
        "Wie houdt zicht op de veiligheid, en hoe vaak?",
        "kijkmoment",
        HULP,
        (
            betrokkene("wie", "Wie kijkt?", "Kies wie er kijkt."),
            tekst("hoe", "Hoe, en waar wordt op gelet?", "Schrijf op hoe er gekeken wordt.", in_kaart=True),
            regel("hoe_vaak", "Hoe vaak?", "Schrijf op hoe vaak."),
            keuze("vooraf", "Wordt het aangekondigd?", "Kies of het aangekondigd wordt.", Aankondiging),
        ),
    ),
    Vorm(
        PlanDeel.GEEN_ACTIE,
        4,
        "Hier doen we nu niets mee",
        "Van welke oorzaak doen we bewust nu niets, en waarom?",
        "keuze",
        ALLEEN_CP,
        (
            factor("oorzaak", "Welke oorzaak uit de analyse?", "Kies een oorzaak."),
            tekst("waarom", "Waarom nu niet?", "Schrijf op waarom nu niet.", in_kaart=True),
        ),
    ),
)
VORMEN = (*WAAROM, *WAT, *HOE, *EROMHEEN)
VORM: dict[Woord, Vorm] = {vorm.deel: vorm for vorm in VORMEN}
# With these, how it goes is written down as it goes.
TE_VOLGEN = frozenset({PlanDeel.AFSPRAKEN, PlanDeel.HULP})
