"""What happened and which pattern is in it: sections 0 to 4 of domein 3.2."""

from ..incident import Geweldsrelatie, Geweldsvorm, SoortBewering
from ..velden import keuze, keuzes, personen, persoon, regel, tekst
from ..vorm import ALLEEN_CP, ALLEN, BRON, GEEN_KETEN, HULP, Vorm
from .woorden import AnalyseDeel, Duiding, Meedoen, Wederzijds

WAT_ER_SPEELT: tuple[Vorm, ...] = (
    Vorm(
        AnalyseDeel.KOP,
        0,
        "Wie deed mee",
        "Wie maakten deze analyse, en hoe deden zij mee?",
        "deelnemer",
        ALLEEN_CP,
        (
            regel("wie", "Wie", "Schrijf op wie meedeed.", in_kaart=True),
            keuze(
                "hoe",
                "Hoe deed deze persoon mee?",
                "Kies hoe deze persoon meedeed.",
                Meedoen,
            ),
            regel("tolk", "Tolk of hulp bij het praten"),
        ),
    ),
    Vorm(
        AnalyseDeel.FEITEN,
        2,
        "Feiten en gebeurtenissen",
        "Wat is er gebeurd? Schrijf wat iemand deed, geen oordeel.",
        "feit",
        ALLEN,
        (
            regel(
                "wanneer",
                "Wanneer",
                "Schrijf op wanneer het was. ‘Ongeveer vorig voorjaar’ mag ook.",
            ),
            tekst("wat", "Wat is er gebeurd?", "Schrijf op wat er gebeurde.", in_kaart=True),
            personen("wie", "Wie waren erbij?"),
            *BRON,
            keuze(
                "bewering",
                "Wat is dit?",
                "Kies of dit een feit, een mening of een uitleg is.",
                SoortBewering,
            ),
            tekst("weersproken", "Wie zegt iets anders, en wat?"),
        ),
    ),
    Vorm(
        AnalyseDeel.GEWELDSPATROON,
        3,
        "Geweldspatroon",
        "Wat herhaalt zich, en tussen wie?",
        "patroon",
        HULP,
        (
            tekst(
                "kern",
                "Het patroon in één zin",
                "Beschrijf het patroon als gedrag: wie doet wat.",
                in_kaart=True,
            ),
            personen("deed", "Wie doet dit?", "Kies wie dit doet."),
            personen("onderging", "Wie overkomt dit?", "Kies wie dit overkomt."),
            keuze(
                "richting",
                "Welke kant op?",
                "Kies welke kant het geweld op gaat.",
                Wederzijds,
            ),
            keuzes("aard", "Wat voor geweld", "Kies minstens één soort.", Geweldsvorm),
            keuze(
                "relatie",
                "Tussen wie speelt het?",
                "Kies tussen wie het speelt.",
                Geweldsrelatie,
            ),
            regel("frequentie", "Hoe vaak"),
            regel("sinds", "Sinds wanneer"),
            tekst("ergste", "De ergste keer"),
            tekst("laatste", "De laatste keer"),
            tekst("aanloop", "Hoe begint het?", hulp="Wie doet wat, stap voor stap?"),
            tekst("escalatie", "Hoe loopt het op?"),
            tekst("afloop", "Hoe houdt het op?"),
            personen("getuigen", "Wie ziet of hoort het?"),
        ),
    ),
    Vorm(
        AnalyseDeel.EIGEN_UITLEG,
        3,
        "Zo legt ieder het zelf uit",
        "Hoe verklaart ieder het zelf?",
        "uitleg",
        GEEN_KETEN,
        (
            persoon("wie", "Van wie is deze uitleg?", "Kies van wie deze uitleg is."),
            tekst(
                "uitleg",
                "In eigen woorden",
                "Schrijf op hoe deze persoon het uitlegt.",
                in_kaart=True,
            ),
        ),
        over="wie",
    ),
    Vorm(
        AnalyseDeel.PATROONDUIDING,
        4,
        "Wat voor patroon is dit?",
        "Wat denken wij dat dit is? Nooit door een computer, altijd door mensen.",
        "duiding",
        HULP,
        (
            keuzes(
                "duiding",
                "Waar lijkt het op?",
                "Kies minstens één. ‘Nog onduidelijk’ mag ook.",
                Duiding,
            ),
            tekst(
                "waarop",
                "Waarop is dat gebaseerd?",
                "Schrijf op waarop je dit baseert.",
                in_kaart=True,
            ),
            tekst(
                "tegen",
                "Wat pleit ertegen?",
                "Schrijf op wat ertegen pleit. Er is altijd iets.",
            ),
            regel(
                "gezinsprofiel",
                "Gezinsprofiel",
                hulp="Om over te praten; niemand is eraan gebonden.",
            ),
        ),
    ),
)
