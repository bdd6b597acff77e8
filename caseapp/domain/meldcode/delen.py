"""What can be written down in each step: one table that form, page, rules and casus file read."""

from functools import partial

from ..antwoord import JaNee, JaNeeOnbekend
from ..gezin import BijzonderProtocol
from ..velden import Veld, datum, keuze, regel, tekst
from ..vorm import Inbreng, Vorm
from ..woord import Woord
from .woorden import VRAGEN, MeldcodeDeel

_vorm = partial(Vorm, door=frozenset({Inbreng.KETENPARTNER}))
GEEN_NAAM = "Een functie, geen naam."
WAAROM = "Schrijf op waarom je dit antwoordt."


def _dag(vraag: str, verplicht: str = "Kies een dag.") -> Veld:
    return datum("dag", vraag, verplicht)


def _ja_nee(naam: str, vraag: str, hulp: str = "", woorden: type[Woord] = JaNee) -> Veld:
    return keuze(naam, vraag, "Kies een antwoord.", woorden, hulp=hulp)


def _vraag(deel: MeldcodeDeel, vraag: str, zin: str, *velden: Veld) -> Vorm:
    nummer = VRAGEN.index(deel) + 1
    antwoord = velden or (_ja_nee("antwoord", "Je antwoord"),)
    waarom = tekst("reden", "Waarom antwoord je dit?", WAAROM)
    return _vorm(
        deel, 4, f"Afweging {nummer}: {vraag}", zin, f"Weeg vraag {nummer}", velden=(*antwoord, waarom)
    )


STAPPEN = {
    1: "Signalen in kaart brengen",
    2: "Overleg met een collega",
    3: "Gesprek met wie het betreft",
    4: "Wegen",
    5: "Beslissen",
}
VARIANT = _vorm(
    MeldcodeDeel.VARIANT,
    1,
    "Waar het om kan gaan",
    "Bij deze vormen van geweld kan een gesprek het gevaar groter maken. Dan gaat de meldcode anders.",
    "Pas aan waar het om kan gaan",
    velden=(
        keuze(
            "soort", "Waar kan het om gaan?", woorden=BijzonderProtocol, hulp="Niets kiezen: geen van deze."
        ),
        tekst("reden", "Waaraan merk je dat?", hulp="Haal je het weg? Schrijf dan op waarom."),
    ),
)
SIGNALEN = _vorm(
    MeldcodeDeel.SIGNALEN,
    1,
    "Signaal",
    "Houd uit elkaar wat je zag en hoorde, en wat je ervan dacht. Eén keer opschrijven per dag of moment.",
    "Schrijf een signaal op",
    velden=(
        _dag("Welke dag was het?"),
        tekst(
            "feiten", "Wat zag of hoorde je?", hulp="Feiten: wat een camera zou zien, en letterlijke woorden."
        ),
        tekst("indruk", "Wat dacht je ervan?", hulp="Indruk, vermoeden, zorg. Dit gaat in geen melding mee."),
    ),
)
OVERLEG = _vorm(
    MeldcodeDeel.OVERLEG,
    2,
    "Overleg",
    "Kijk niet alleen: een collega, de aandachtsfunctionaris, Veilig Thuis. Zonder namen mag het altijd.",
    "Schrijf een overleg op",
    velden=(
        regel("met", "Met wie?", "Schrijf op met wie je sprak.", hulp=GEEN_NAAM),
        _dag("Wanneer?"),
        tekst("uitkomst", "Wat kwam eruit?", "Schrijf op wat eruit kwam."),
        _ja_nee(
            "veilig_thuis",
            "Heb je Veilig Thuis om advies gevraagd?",
            "Advies vraag je zonder namen te noemen.",
        ),
        _ja_nee(
            "letsel", "Keek een deskundige naar letsel?", "Een arts die letsel kan duiden. Geen letsel: nee."
        ),
    ),
)
DESKUNDIGE = _vorm(
    MeldcodeDeel.DESKUNDIGE,
    2,
    "Deskundige geraadpleegd",
    "Eerst een deskundige, dan pas een gesprek. Praat met niemand van de familie.",
    "Schrijf op wat een deskundige zei",
    velden=(
        regel("met", "Welke deskundige?", "Schrijf op welke deskundige je sprak.", hulp=GEEN_NAAM),
        _dag("Wanneer?"),
        tekst("advies", "Wat was het advies?", "Schrijf op wat het advies was."),
    ),
)
GESPREK = _vorm(
    MeldcodeDeel.GESPREK,
    3,
    "Gesprek",
    "Vertel wat je zag, vraag hoe het gaat, en luister. Een kind spreek je apart. Kan het niet? Zeg waarom.",
    "Schrijf over het gesprek",
    velden=(
        _ja_nee("gehouden", "Was er een gesprek?"),
        regel("met", "Met wie?", hulp="Zonder naam: het kind, beide ouders, mevrouw."),
        datum("dag", "Wanneer?"),
        tekst("gezegd", "Wat is er gezegd?", hulp="Wat jij vertelde, en hun eigen woorden."),
        tekst("reden", "Waarom was er geen gesprek?", hulp="Alleen als er geen gesprek was."),
    ),
)
WEGEN = (
    _vraag(
        MeldcodeDeel.VERMOEDEN,
        "is er een vermoeden?",
        "Heb je op grond van stap 1 tot en met 3 een vermoeden van huiselijk geweld of kindermishandeling?",
    ),
    _vraag(
        MeldcodeDeel.ONVEILIGHEID,
        "is iemand acuut of structureel onveilig?",
        "Is één antwoord ja, dan hoort daar een melding bij. Doe stap 3 tot en met 5 dan met Veilig Thuis.",
        _ja_nee("acuut", "Acuut onveilig?", "Direct gevaar, nu of de komende uren en dagen.", JaNeeOnbekend),
        _ja_nee("structureel", "Structureel onveilig?", "Het komt terug of gaat door.", JaNeeOnbekend),
        _ja_nee(
            "onthulling",
            "Vertelde iemand het zelf?",
            "Disclosure: iemand zegt zelf wat er gebeurt, of vraagt om hulp.",
            JaNeeOnbekend,
        ),
    ),
    _vraag(
        MeldcodeDeel.EIGEN_HULP,
        "kun je zelf goede hulp geven of regelen?",
        "Past deze hulp bij jouw werk, en is zij genoeg om ieder veilig te krijgen?",
    ),
    _vraag(
        MeldcodeDeel.AANVAARDEN,
        "nemen zij de hulp aan?",
        "Accepteren zij die het betreft de hulp, en doen zij er zelf iets voor?",
    ),
    _vraag(
        MeldcodeDeel.RESULTAAT,
        "wordt het voor iedereen veilig?",
        "Leidt de hulp binnen de afgesproken tijd tot veiligheid en herstel van allen?",
    ),
)
BESLUIT = _vorm(
    MeldcodeDeel.BESLUIT,
    5,
    "Besluit",
    "Met dit besluit sluit je het traject. Het blijft te lezen; er komt niets meer bij.",
    "Neem je besluit",
    velden=(
        _ja_nee("melden", "Is melden noodzakelijk?"),
        _ja_nee("hulp", "Is hulp (ook) mogelijk?", "Hulp die jij geeft of regelt."),
        tekst("reden", "Waarom besluit je dit?", "Schrijf op waarom je dit besluit."),
        tekst(
            "afwijking",
            "Waarom anders dan het kader?",
            hulp="Alleen als je anders besluit dan het afwegingskader.",
        ),
        tekst("volgen", "Wat volg je, en hoe?", "Schrijf op wat je blijft volgen, en wanneer je weer kijkt."),
    ),
)
VORMEN = (VARIANT, SIGNALEN, OVERLEG, DESKUNDIGE, GESPREK, *WEGEN, BESLUIT)
VORM: dict[Woord, Vorm] = {vorm.deel: vorm for vorm in VORMEN}
