"""Questions beside an afspraak: can somebody see it, when is it, who looks? A hint never blocks (domein
4.4 [P])."""

import re

from ..velden import Waarden
from .woorden import DagMoment

# Words that promise, and that nobody can see (domein 4.4).
_VAAG = re.compile(
    r"\b(werkt? aan|aan (zijn|haar|hun) \w+ werken|doet? (zijn|haar|hun|de) best|probeer\w*|"
    r"beter (op|in)? ?(letten|omgaan)|respect|normaal doen|rustiger|minder (boos|streng)|let op)\b",
    re.IGNORECASE,
)
GEDRAG = "Kan iemand dit zien? Schrijf wie wat doet, en waaraan je dat merkt."
MOMENT = "Wanneer precies? Noem het moment van de dag, of wat er dan gebeurt."
KIJKER = "Wie kijkt of het lukt? Een afspraak zonder iemand die kijkt, verdwijnt."
TERUGVAL = "Wat doet ieder als het niet lukt?"
STAP = "Hoe doet iemand dit, stap voor stap?"
KORT = 40


def hints(waarden: Waarden) -> tuple[str, ...]:
    """Of one afspraak, what would make it stronger."""
    tekst = str(waarden.get("tekst", ""))
    vragen = (
        (GEDRAG, bool(_VAAG.search(tekst))),
        (MOMENT, waarden.get("moment") == DagMoment.ALTIJD),
        (STAP, len(tekst) < KORT),
        (KIJKER, not waarden.get("controleur")),
        (TERUGVAL, not waarden.get("als_niet")),
    )
    return tuple(zin for zin, speelt in vragen if speelt)
