"""What is going on in a small gezin, in a few warm and short sentences. `[a|b]`: one of these. A word between
braces is a place in the household; nobody is he or she, for any name may come at any place."""

from dataclasses import dataclass

PARTNERS, KINDEREN, OUDEREN = "partnergeweld", "kindermishandeling", "ouderenmishandeling"
Gesprek = tuple[str, str]


@dataclass(frozen=True)
class Thema:
    """`bij`: the households in which it may be. `gesprekken`: with whom, and what was said. `niet_voor`: for
    whom of the gezin the texts are not."""

    sleutel: str
    titel: str
    aard: tuple[str, ...]
    relatie: str
    bij: tuple[str, ...]
    signalen: tuple[str, ...]
    gesprekken: tuple[Gesprek, ...]
    feiten: tuple[str, ...]
    niet_voor: tuple[str, ...] = ()


TUSSEN_VOLWASSENEN = (
    Thema(
        "geld",
        "Aan het eind van de maand",
        ("psychisch",),
        PARTNERS,
        ("paar", "paar_met_kind", "paar_met_twee", "vijf_samen", "nieuw_samen"),
        (
            "[De huisarts|De wijkverpleegkundige|Een vrijwilliger van de formulierenhulp] hoort dat het "
            "thuis steeds over geld gaat. {een} en {twee} roepen dan, en slapen daarna slecht.",
            "{een} belt het lokaal team. [De huur is weer te laat|De stapel brieven groeit], en rustig "
            "praten met {twee} lukt niet meer.",
        ),
        (
            (
                "een",
                "{een} zet [een schoenendoos|een tas] met brieven op tafel. Voor het eerst kijkt er iemand "
                "mee. Het roepen moet stoppen, zegt {een}.",
            ),
            (
                "twee",
                "{twee} vertelt over vorige week. Er ging een bord stuk, en daarna was het lang stil. "
                "[Daar schrok {twee} zelf van.|Zo wil {twee} het niet meer.]",
            ),
        ),
        (
            "Elke week wordt er geroepen over geld. Vorige week ging er iets stuk.",
            "Praten over geld eindigt in roepen. Niemand voelt zich daar veilig bij.",
        ),
    ),
    Thema(
        "woorden",
        "Harde woorden",
        ("psychisch",),
        PARTNERS,
        ("paar", "paar_met_kind", "paar_met_twee", "oud_paar", "vijf_samen"),
        (
            "[De praktijkondersteuner|De fysiotherapeut|Een collega] ziet dat {een} schrikt van elk geluid. "
            "Thuis vallen vaak harde woorden.",
            "{twee} vraagt in het buurthuis hoe je ruzie maakt zonder elkaar pijn te doen. "
            "[Dat is een goede vraag.|Die vraag is moedig.]",
        ),
        (
            (
                "een",
                "{een} gaat bij ruzie [een rondje lopen|naar zolder]. Teruggaan is het moeilijkste. Wat "
                "helpt, is weten dat {twee} dan ook tot rust kwam.",
            ),
            (
                "twee",
                "{twee} zegt dingen en heeft daar later spijt van. Eerder stoppen, dat is de wens. "
                "[Wij oefenen één zin.|Wij zoeken een teken dat allebei begrijpen.]",
            ),
        ),
        (
            "Er wordt bijna elke dag geroepen en gekleineerd. De avonden zijn het moeilijkst.",
            "De woorden worden harder, en komen van twee kanten.",
        ),
    ),
    Thema(
        "duw",
        "Een duw in de keuken",
        ("fysiek", "psychisch"),
        PARTNERS,
        ("paar", "paar_met_twee", "paar_met_tiener", "nieuw_samen"),
        (
            "{een} vertelt de huisarts over een duw in de keuken. [Het was niet de eerste keer.|Het was de "
            "eerste keer, en het mag de laatste zijn.]",
            "Iemand hoort roepen en een bons tegen de muur. {twee} doet open en zegt eerlijk dat het niet "
            "goed gaat.",
        ),
        (
            (
                "een",
                "{een} wil blijven, en wil dat het ophoudt. [Wij spreken af wie er belt als het misgaat.|"
                "Samen bedenken wij wie er dan mag komen.]",
            ),
            (
                "twee",
                "{twee} vertelt over de duw. [Het was laat en iedereen was moe.|Er was drank bij.] Dat is "
                "uitleg en geen excuus, zegt {twee} zelf.",
            ),
        ),
        (
            "Er was een duw, en een bons tegen de muur. Het kan weer gebeuren.",
            "Er is geduwd toen de ruzie opliep. Niemand weet nog hoe je dan stopt.",
        ),
    ),
    Thema(
        "telefoon",
        "Wie leest er mee?",
        ("psychisch", "online_misbruik"),
        PARTNERS,
        ("paar", "uit_elkaar", "paar_met_kind"),
        (
            "{een} vertelt [de huisarts|de tandarts|een collega] dat {twee} alle berichten leest. Even "
            "alleen weg kan bijna niet.",
            "Op het spreekuur legt {een} de telefoon buiten de kamer. {twee} kan zien waar {een} is.",
        ),
        (
            (
                "een",
                "{een} komt naar het wijkhuis, want bellen vanaf huis kan niet. Elke [dinsdag|donderdag] is "
                "er nu een plek om te praten.",
            ),
            (
                "een",
                "Samen met een deskundige kijkt {een} welke apparaten meelezen. Wij veranderen nog niets, "
                "want dat kan opvallen.",
            ),
        ),
        ("Er is nog geen zicht op hoe veilig het is.",),
        niet_voor=("twee",),
    ),
    Thema(
        "voordeur",
        "Alweer de deurbel",
        ("psychisch",),
        PARTNERS,
        ("alleen", "uit_elkaar"),
        (
            "{een} durft niet meer open te doen. Een ex staat [elke week|op vreemde tijden] voor de deur.",
            "Een collega ziet dat {een} steeds naar de telefoon kijkt. Het zijn berichten van een ex, dag en "
            "nacht.",
        ),
        (
            (
                "een",
                "{een} schrijft op wanneer er iemand aan de deur staat. [De buren weten nu wie zij moeten "
                "bellen.|Samen lopen wij langs de ramen en de sloten.]",
            ),
            ("een", "{een} slaapt deze week bij een vriend. Waar dat is, staat nergens."),
        ),
        ("Er is nog geen zicht op hoe veilig het is.",),
        niet_voor=("twee",),
    ),
    Thema(
        "huis",
        "Samen in het oude huis",
        ("psychisch", "fysiek"),
        "ander_huiselijk_geweld",
        ("broers_en_zussen",),
        (
            "{een} en {twee} delen het huis waarin zij opgroeiden. [De wijkagent|De huismeester] kwam twee "
            "keer langs om ruzie.",
            "{twee} durft thuis de keuken niet meer in als {een} er is. De huisarts hoort het als eerste.",
        ),
        (
            (
                "een",
                "{een} vertelt wie er vroeger voor wie zorgde. [Dat zit nog in elke ruzie.|Daar is nooit "
                "over gepraat.]",
            ),
            (
                "twee",
                "{twee} wil [een slot op de kamerdeur|vaste tijden in de keuken]. Dat vragen wij ook aan "
                "{een}, apart.",
            ),
        ),
        (
            "Er is geduwd op de trap. {een} en {twee} mijden elkaar.",
            "Er wordt geroepen en met spullen gegooid. Weggaan kan nog niemand betalen.",
        ),
    ),
    Thema(
        "post",
        "De kennis die alles regelt",
        ("financieel_misbruik",),
        "ander_huiselijk_geweld",
        ("alleen",),
        (
            "Een kennis regelt alle post van {een}. Sindsdien is er geen geld meer voor [de kachel|de bus].",
            "{een} tekent papieren zonder ze te lezen, omdat een kennis dat wil. De formulierenhulp maakt "
            "zich zorgen.",
        ),
        (
            (
                "een",
                "{een} wil de kennis niet kwijt. Wel wil {een} weer [zelf de brieven openen|zelf naar de "
                "bank].",
            ),
            ("een", "Wij leggen de brieven op volgorde. {een} is opgelucht: het zijn er minder dan gedacht."),
        ),
        (
            "Een ander beslist over het geld van {een}. Nee zeggen lukt {een} nog niet.",
            "{een} houdt te weinig over om van te leven, en durft het niet te zeggen.",
        ),
    ),
)
