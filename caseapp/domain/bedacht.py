"""What is measured by nobody: made up for this app, with where the reasons are written down."""

from dataclasses import dataclass

from .gebeurtenis import GebeurtenisSoort
from .gezin import Fase
from .overdracht import AANVAARDTERMIJN_WERKDAGEN
from .spoed import VERS
from .taken import BESLISTERMIJN_WERKDAGEN, OPENT
from .veiligheidsplan.afronding import NAZORG_DAGEN, ZONDER_GEWELD_DAGEN
from .veiligheidsplan.plan import EERSTE_EVALUATIE, GEWONE_EVALUATIE
from .versie import SPOED_DAGEN


@dataclass(frozen=True)
class Bedacht:
    """`besluit`: the number of the page in docs/beslissingen that says why, if there is one."""

    naam: str
    zin: str
    besluit: str = ""


_INCIDENT, _SIGNAAL = OPENT[GebeurtenisSoort.INCIDENT], OPENT[GebeurtenisSoort.SIGNAAL]
_EERST = EERSTE_EVALUATIE[Fase.DIRECTE_VEILIGHEID]
_NAZORG = ", ".join(str(dagen) for dagen in NAZORG_DAGEN[:-1]) + f" en {NAZORG_DAGEN[-1]}"

TERMIJNEN = (
    Bedacht("Na een incident", f"Binnen {_INCIDENT.werkdagen} werkdagen kijken hoe het nu gaat."),
    Bedacht("Na een signaal", f"Binnen {_SIGNAAL.werkdagen} werkdagen bespreken wat ermee gebeurt."),
    Bedacht("Een vraag om toegang", f"Binnen {BESLISTERMIJN_WERKDAGEN} werkdagen ja of nee."),
    Bedacht("Een warme overdracht", f"Binnen {AANVAARDTERMIJN_WERKDAGEN} werkdagen ja of nee.", "0018"),
    Bedacht("Een spoedversie", f"Binnen {SPOED_DAGEN} dagen opnieuw bekijken.", "0033"),
    Bedacht("Het plan evalueren", f"De app stelt {_EERST} dagen voor, later {GEWONE_EVALUATIE}.", "0039"),
    Bedacht(
        "Het plan afronden",
        f"Gewoonlijk pas {ZONDER_GEWELD_DAGEN} dagen na het laatste geweld. Eerder vraagt een reden.",
        "0039",
    ),
    Bedacht("Na het plan", f"Vragen hoe het gaat, na {_NAZORG} dagen.", "0039"),
    Bedacht("Spoed", f"Tot {VERS} dagen na een incident wijst het overzicht naar de eerste uren.", "0046"),
)
VERZONNEN = (
    Bedacht("Alle gezinnen", "Mensen, namen, plekken, organisaties en alles wat er gebeurt.", "0013"),
    Bedacht("De veiligheidsschaal", "De woorden van de vraag, en vanaf welk cijfer je erover praat.", "0035"),
    Bedacht("De fasen", "Wie een stap voorstelt, wie beslist, en wat er dan gevraagd wordt.", "0036"),
    Bedacht(
        "De onderdelen van de analyse", "Er is geen landelijk formulier. Wij stelden er een samen.", "0033"
    ),
    Bedacht("De velden van het veiligheidsplan", "Ook hoe het plan begint, verandert en eindigt.", "0039"),
    Bedacht("De kindversie", "De vragen, de plaatjes, en wat een kind niet hoort te dragen.", "0038"),
    Bedacht("De vragen van het noodplan", "Wat erin staat, en wie het leest.", "0037"),
    Bedacht("Wie wat mag zien", "De tabel volgt het handboek. Waar dat niets zegt, kozen wij.", "0002"),
    Bedacht(
        "Hints bij het schrijven", "Wat de app aanraadt bij een afspraak of een woord, is van ons.", "0039"
    ),
    Bedacht(
        "Wat op een naam lijkt in een advies", "Een regel over hoofdletters, en een vaste lijst.", "0041"
    ),
    Bedacht("Het eigen veld van een ketenpartner", "De woorden per vak, en dat ‘dat’ één zin is.", "0047"),
)
