"""How it hangs together and what we make of it: sections 10 to 15 of domein 3.2."""

from ..velden import factor, keuze, persoon, regel, tekst
from ..vorm import ALLEEN_CP, GEEN_KETEN, GEZIN_EN_CP, HULP, Vorm
from .woorden import AnalyseDeel, Laag, VerbandSoort

SAMEN: tuple[Vorm, ...] = (
    Vorm(
        AnalyseDeel.SAMENHANG,
        10,
        "Hoe hangt het samen?",
        "Omdat … daardoor … en dat houdt in stand …",
        "verhaal",
        HULP,
        (tekst("verhaal", "De verklaring", "Schrijf de verklaring op.", in_kaart=True),),
        enkel=True,
    ),
    Vorm(
        AnalyseDeel.VERBANDEN,
        10,
        "Lijnen op de kaart",
        "Welke factor werkt op welke?",
        "verband",
        HULP,
        (
            factor("van", "Deze factor", "Kies een factor."),
            keuze("soort", "werkt zo", "Kies hoe de ene op de andere werkt.", VerbandSoort),
            factor("naar", "op deze", "Kies waarop."),
        ),
    ),
    Vorm(
        AnalyseDeel.HYPOTHESEN,
        11,
        "Andere verklaringen",
        "Wat kan het nog meer zijn?",
        "verklaring",
        HULP,
        (
            tekst(
                "verklaring",
                "Andere verklaring",
                "Schrijf de andere verklaring op.",
                in_kaart=True,
            ),
            tekst("voor", "Wat pleit ervoor?"),
            tekst("tegen", "Wat pleit ertegen?"),
            tekst("uitkomst", "Wat is eruit gekomen?"),
        ),
    ),
    Vorm(
        AnalyseDeel.TEGENSPRAAK,
        11,
        "Tegenspraak",
        "Wie is gevraagd om tegen te spreken, en wat zei die?",
        "tegenspraak",
        HULP,
        (
            regel(
                "wie",
                "Aan wie gevraagd",
                "Schrijf op aan wie het gevraagd is, en wat zijn werk is.",
                in_kaart=True,
            ),
            tekst("vraag", "Wat is de vraag?", "Schrijf op waarover je tegenspraak wilt."),
            tekst("uitkomst", "Wat zei de tegenspreker?"),
            tekst("gevolg", "Wat doen we ermee?"),
        ),
    ),
    Vorm(
        AnalyseDeel.STELLINGEN,
        12,
        "Waar zijn we het (niet) over eens?",
        "Een zin waar ieder iets van kan vinden.",
        "stelling",
        GEEN_KETEN,
        (tekst("stelling", "De stelling", "Schrijf de stelling op.", in_kaart=True),),
    ),
    Vorm(
        AnalyseDeel.EIGEN_VERKLARING,
        12,
        "Eigen verklaring",
        "Wat jij er zelf aan wilt toevoegen, zo lang als jij wilt.",
        "verklaring",
        GEZIN_EN_CP,
        (
            persoon("wie", "Van wie", "Kies van wie deze verklaring is."),
            tekst("verklaring", "De verklaring", "Schrijf de verklaring op.", in_kaart=True),
        ),
        over="wie",
    ),
    Vorm(
        AnalyseDeel.PRIORITEITEN,
        13,
        "Wat moet eerst?",
        "Eerst veiligheid, dan risico’s, dan herstel.",
        "prioriteit",
        ALLEEN_CP,
        (
            keuze("laag", "Waar hoort dit bij?", "Kies waar dit bij hoort.", Laag),
            regel("rang", "Volgorde", "Geef een nummer.", hulp="1 is het eerst."),
            tekst(
                "wat",
                "Wat moet er gebeuren?",
                "Schrijf op wat er moet gebeuren.",
                in_kaart=True,
            ),
        ),
    ),
    Vorm(
        AnalyseDeel.ONDERZOEKSVRAGEN,
        14,
        "Wat weten we nog niet?",
        "Wat moet nog uitgezocht worden?",
        "vraag",
        HULP,
        (
            tekst("vraag", "De vraag", "Schrijf de vraag op.", in_kaart=True),
            regel("wie", "Wie zoekt het uit?", "Schrijf op wie het uitzoekt."),
            regel("wanneer", "Wanneer klaar?", "Schrijf op wanneer het klaar is."),
            tekst("hoe", "Hoe"),
            tekst("antwoord", "Wat is het antwoord?"),
        ),
    ),
    Vorm(
        AnalyseDeel.GEBRUIK,
        15,
        "Gebruik",
        "Wie mag welk deel gebruiken, waarvoor en tot wanneer?",
        "afspraak",
        ALLEEN_CP,
        (
            regel(
                "wie",
                "Welke organisatie",
                "Schrijf op wie het mag gebruiken.",
                in_kaart=True,
            ),
            regel("wat", "Welk deel", "Schrijf op welk deel."),
            regel("doel", "Waarvoor", "Schrijf op waarvoor."),
            regel("tot", "Tot wanneer", "Schrijf op tot wanneer."),
        ),
    ),
)
