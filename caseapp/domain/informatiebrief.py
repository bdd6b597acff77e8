"""What every informatiebrief says, whoever it is for: one place, to be read by somebody who lived it (B1)."""

from .kennisgeving import Lezer

Alinea = tuple[str, tuple[str, ...]]

_GROOT: tuple[Alinea, ...] = (
    (
        "Waarvoor we dit opschrijven",
        (
            "Wij willen dat het thuis veilig is, voor iedereen. Daarom schrijven we op wat er speelt en "
            "wat we afspreken.",
            "Zo hoef je je verhaal niet steeds opnieuw te vertellen.",
        ),
    ),
    (
        "Wie het mag lezen",
        (
            "Alleen wie je helpt, leest mee. En alleen wat voor die hulp nodig is.",
            "Wil iemand anders iets weten? Dan moet daar een goede reden voor zijn. Vaak vragen we het "
            "eerst aan jou. "
            "Je mag dan nee zeggen.",
            "Soms moeten we iets delen zonder dat te vragen. Bijvoorbeeld als iemand in gevaar is. Dan "
            "vertellen we het "
            "je zo snel als dat veilig kan.",
        ),
    ),
    (
        "Hoe lang we het bewaren",
        (
            "Wat het lokale team opschrijft, bewaren we 20 jaar na de laatste keer. Veilig Thuis bewaart "
            "het ook hooguit 20 jaar.",
        ),
    ),
    (
        "Wat jouw rechten zijn",
        (
            "Je mag lezen wat er over jou staat. Je mag een kopie vragen.",
            "Klopt er iets niet? Dan mag je vragen om het te verbeteren. Je mag ook zelf iets "
            "opschrijven, en dat blijft "
            "erbij.",
            "Zei je ja op een vraag? Dan mag je dat altijd terugnemen.",
            "Je mag zien wie er keek, en waarom.",
            "Iemand mag naast je staan. Bijvoorbeeld een cliëntondersteuner. Dat kost niets.",
        ),
    ),
    (
        "Ben je het ergens niet mee eens?",
        (
            "Zeg het eerst tegen je contactpersoon. Kom je er samen niet uit? Dan mag je een klacht "
            "sturen bij de "
            "klachtencommissie Oeverlanden (fictief).",
            "Gaat het over je gegevens? Vraag het aan de functionaris gegevensbescherming van gemeente "
            "Oeverlanden "
            "(fictief). Die werkt los van wie jou helpt.",
        ),
    ),
)
_JONG: tuple[Alinea, ...] = (
    (
        "Waarom schrijven we iets op?",
        (
            "Wij willen dat jij veilig bent. We schrijven op wat er is gebeurd en wat we afspreken. Dan "
            "hoef jij het niet steeds opnieuw te vertellen.",
        ),
    ),
    (
        "Wie leest het?",
        (
            "Alleen mensen die jullie helpen. Zij lezen alleen wat ze nodig hebben.",
            "Wil iemand anders iets over jou weten? Ben je 12 of ouder, dan vragen we het ook aan jou. "
            "Ben je 16, dan "
            "beslis jij.",
            "Is er gevaar? Dan moeten we soms iets zeggen zonder het te vragen. We vertellen je dat zo "
            "snel als het kan.",
        ),
    ),
    ("Hoe lang bewaren we het?", ("We bewaren het 20 jaar. Daarna gooien we het weg.",)),
    (
        "Wat mag jij?",
        (
            "Je mag lezen wat er over jou staat. Je mag iemand vragen om je daarbij te helpen.",
            "Klopt er iets niet? Zeg het. Dan kijken we er samen naar.",
            "Je mag zelf iets opschrijven. Je mag ook kiezen of je ouders dat lezen.",
            "Je mag zien wie er keek.",
        ),
    ),
    (
        "Vind je iets niet goed?",
        (
            "Zeg het tegen je contactpersoon, of tegen iemand die je vertrouwt. Je mag ook een klacht "
            "sturen. Daar mag "
            "iemand je bij helpen.",
        ),
    ),
)
_SAMEN: tuple[Alinea, ...] = (
    (
        "Wat doen wij?",
        (
            "Wij willen dat het thuis fijn en veilig is. Daarom praten we met jou en met de mensen thuis. "
            "Dat schrijven we op.",
        ),
    ),
    (
        "Wie weet wat jij zegt?",
        (
            "De mensen die jullie helpen. Mag iemand iets niet weten? Zeg het maar. Dan kijken we samen "
            "wat kan.",
        ),
    ),
    (
        "Wat mag jij?",
        (
            "Je mag altijd iets vragen. Je mag zeggen wat je wilt. Je hoeft niets te zeggen. Klopt er "
            "iets niet? Zeg het dan.",
        ),
    ),
)
ALINEAS: dict[Lezer, tuple[Alinea, ...]] = {
    Lezer.VOLWASSENE: _GROOT,
    Lezer.JONGERE: _JONG,
    Lezer.SAMEN: _SAMEN,
}
