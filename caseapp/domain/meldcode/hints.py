"""What each kind of work may think of beside the five steps: own wording of this project [P], no richtlijn.
And from where the facts on the page are."""

from ..gezin import BijzonderProtocol
from ..toegang import KetenSoort

_KIND = "Praat met het kind zelf, apart en op een rustige plek. Beloof geen geheim; vertel wat je gaat doen."
_GEHEIM = (
    "Je hebt een beroepsgeheim, en ook een meldrecht: bij een vermoeden mag je zonder toestemming aan "
    "Veilig Thuis melden. Weeg dat, en leg je afweging vast."
)
_OUDER = (
    "Denk ook aan ouderenmishandeling en aan een mantelzorger die op is. Kan iemand zelf over deze vraag "
    "beslissen? Dan telt een nee zwaar. Vraag het opnieuw, apart."
)
_VOLWASSENE = "Hangt er iemand af van wie jij helpt: een kind, een partner, een ouder? Vraag ernaar."
_GELD = (
    "Let op geld dat verdwijnt, een pas in andere handen, iemand die altijd meekomt en het woord doet. "
    "Spreek de klant apart."
)
_TAAK = "Je eigen taak en wet gaan door. De meldcode helpt je om te wegen wat je daarnaast doet."

HINTS: dict[KetenSoort, tuple[str, ...]] = {
    KetenSoort.POLITIE: ("Ben je bij een noodsituatie geweest? Dan wacht je niet op vijf stappen.", _TAAK),
    KetenSoort.SCHOOL: (_KIND, "Overleg met de intern begeleider of de aandachtsfunctionaris van school."),
    KetenSoort.KINDEROPVANG: (
        "Een klein kind vertelt het met gedrag: spel, slaap, eten. Schrijf op wat je ziet, per dag.",
        "Gaat het om een collega? Dan is dit niet de weg: bel de vertrouwensinspecteur.",
    ),
    KetenSoort.HUISARTS: (_GEHEIM, "Kijk ook naar de kinderen van een volwassen patiënt.", _KIND),
    KetenSoort.JEUGDGEZONDHEIDSZORG: (_GEHEIM, "Een baby laat zien hoe het gaat: groei, huilen, contact."),
    KetenSoort.THUISZORG: (_OUDER, "Je komt achter de voordeur. Schrijf op wat je ziet, elke keer."),
    KetenSoort.GGZ: (_GEHEIM, _VOLWASSENE),
    KetenSoort.VERSLAVINGSZORG: (_GEHEIM, _VOLWASSENE),
    KetenSoort.JEUGDHULP: (
        _KIND,
        "Je geeft zelf hulp: vraag bij afweging 3 ook een collega of zij genoeg is.",
    ),
    KetenSoort.WERK_EN_INKOMEN: (_GELD, "Stress over geld is een risico, geen verklaring."),
    KetenSoort.SCHULDHULP: (_GELD, "Stress over geld is een risico, geen verklaring."),
    KetenSoort.VROUWENOPVANG: (
        "Noem nooit waar iemand verblijft, ook niet in deze notities.",
        "De kinderen die meekwamen, hebben een eigen verhaal. Spreek ze apart.",
    ),
    KetenSoort.CENTRUM_SEKSUEEL_GEWELD: (
        _GEHEIM,
        "De eerste dagen telt elke stap: het tempo is aan wie het overkwam.",
    ),
    KetenSoort.RAAD_VOOR_DE_KINDERBESCHERMING: (_TAAK, _KIND),
    KetenSoort.GECERTIFICEERDE_INSTELLING: (_TAAK, _KIND),
    KetenSoort.OPENBAAR_MINISTERIE: (_TAAK,),
    KetenSoort.RECLASSERING: (_TAAK, _VOLWASSENE),
    KetenSoort.ZORG_EN_VEILIGHEIDSHUIS: (_TAAK,),
    KetenSoort.BANK: (_GELD, "Je bent geen zorgverlener: advies vragen mag iedereen, zonder namen."),
    KetenSoort.NOTARIS: (_GEHEIM, _GELD),
    KetenSoort.APOTHEEK: (_GEHEIM, "Een codewoord aan de balie is een vraag om hulp. Zoek een rustige plek."),
}
# What holds in each variant, said before anything is written (F53, F55, F56).
_FAMILIE = "Vertel ouders en familie niets, ook niet de aardigste. Vraag niemand van hen om te tolken."
_TELEFOON = (
    "Bel, app of mail niet naar een telefoon die een ander kan lezen. Spreek af hoe het veilig kan, en laat "
    "wie het betreft sporen wissen: oproepen, berichten, zoekgeschiedenis."
)
VARIANTEN: dict[BijzonderProtocol, tuple[str, ...]] = {
    BijzonderProtocol.EERGERELATEERD: (_FAMILIE, _TELEFOON),
    BijzonderProtocol.HUWELIJKSDWANG: (
        _FAMILIE,
        "Vraag naar een reis en een datum, en naar het paspoort.",
        _TELEFOON,
    ),
    BijzonderProtocol.ACHTERLATING: (
        _FAMILIE,
        "Vraag naar een reis en een datum, en naar het paspoort.",
        _TELEFOON,
    ),
    BijzonderProtocol.VGV: (_FAMILIE, "Vraag naar een reis, en denk aan jongere zussen.", _TELEFOON),
    BijzonderProtocol.INTIEME_TERREUR: (
        "Vertel de (mogelijke) pleger niets, ook als die rustig en aardig is. Geen gesprek met beiden samen.",
        _TELEFOON,
    ),
}
# Step: sources of the facts in it, as the handbook lists them; the pages carry no year of their own.
BRONNEN: dict[int, tuple[str, ...]] = {
    1: ("F52 inandoutside.nl, meldcode",),
    2: ("F50 meldcodehaaglanden.nl, jeugdhulp",),
    3: ("F52 inandoutside.nl, meldcode", "F120 academiepratenmetkinderen.nl, de meldcode"),
    4: ("F49 handelingsprotocol.nl, stap 5 hulp of melden", "F51 interventieacademie.nl, afwegingsvraag 2"),
    5: ("F25 augeo.nl, meldcode en Veilig Thuis", "F49 handelingsprotocol.nl, stap 5 hulp of melden"),
}
