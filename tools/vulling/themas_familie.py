"""The same, between young and old: around children, by children, and around who needs care."""

from .themas import KINDEREN, OUDEREN, Thema

ROND_KINDEREN = (
    Thema(
        "slaap",
        "Niemand slaapt",
        ("psychisch",),
        KINDEREN,
        ("alleen_met_kind", "alleen_met_twee", "paar_met_kind", "drie_generaties"),
        (
            "[De juf|De leerkracht|De opvang] ziet dat {kind} moe is en snel huilt. Thuis slaapt niemand "
            "goed.",
            "{een} zegt eerlijk tegen de jeugdverpleegkundige: ik roep te veel. [Dat is een begin.|Daar "
            "zijn wij blij mee.]",
        ),
        (
            (
                "een",
                "{een} werkt ’s nachts en zorgt overdag. Als {kind} niet luistert, wordt het roepen. [Een "
                "vaste avond vrij zou schelen.|Alleen al zeggen dat het zwaar is, lucht op.]",
            ),
            (
                "een",
                "Wij kijken samen naar de ochtend. {een} wil [een lijstje op de koelkast|de kleren de avond "
                "ervoor klaarleggen], zodat het minder haasten is.",
            ),
        ),
        (
            "Er wordt vaak geroepen, ook als {kind} al in bed ligt. {kind} slaapt slecht.",
            "{kind} schrikt van harde stemmen en eet minder.",
        ),
    ),
    Thema(
        "trommel",
        "Een lege broodtrommel",
        ("verwaarlozing",),
        KINDEREN,
        ("alleen_met_kind", "alleen_met_twee", "bij_grootouder", "drie_generaties"),
        (
            "{kind} komt [soms|vaak] zonder eten op school en blijft na de bel hangen. De leerkracht vraagt "
            "ernaar, en {hoofd} schrikt.",
            "[De jeugdarts|De huismeester] ziet dat het huis vol staat en dat {kind} geen warme jas heeft.",
        ),
        (
            (
                "hoofd",
                "{hoofd} vindt het moeilijk om de keuken te laten zien, en doet het toch. [Samen maken wij "
                "één plank leeg.|Er is eten voor vanavond, en wij bellen morgen.]",
            ),
            (
                "hoofd",
                "De rekeningen en de was lopen door elkaar. {hoofd} wil hulp, [als die op vaste dagen "
                "komt|als het steeds dezelfde is].",
            ),
        ),
        (
            "{kind} heeft niet elke dag ontbijt en is vaak alleen thuis.",
            "Er is al weken te weinig eten en slaap. {hoofd} ziet dat ook.",
        ),
    ),
    Thema(
        "wisselen",
        "Wisselen op vrijdag",
        ("psychisch",),
        KINDEREN,
        ("twee_huizen",),
        (
            "Op het schoolplein roepen {een} en {twee} naar elkaar. {kind} kijkt naar de grond.",
            "{kind} vraagt de leerkracht op welke dag het rustig is. [De tas staat al een week ingepakt.|In "
            "het ene huis vertelt {kind} niets over het andere.]",
        ),
        (
            (
                "een",
                "{een} leest de berichten voor. [De meeste gaan over geld, niet over de kinderen.|Na tien "
                "uur ’s avonds worden zij korter en harder.] Zo wil {een} niet verder.",
            ),
            ("twee", "{twee} mist de kinderen door de week. Ook {twee} wil wisselen zonder ruzie."),
        ),
        (
            "Bij elk wisselmoment is er ruzie waar de kinderen bij zijn.",
            "De kinderen brengen boodschappen over en durven niets te vertellen.",
        ),
    ),
    Thema(
        "tafel",
        "Regels aan tafel",
        ("psychisch",),
        KINDEREN,
        ("nieuw_samen", "vijf_samen"),
        (
            "{kind} zegt op de opvang dat {twee} heel boos kan zijn. {een} weet niet goed wat te doen.",
            "{een} en {twee} vragen zelf om hulp. [Aan tafel wordt het elke avond ruzie.|De kinderen eten "
            "het liefst boven.]",
        ),
        (
            (
                "een",
                "{een} zit ertussenin en wil niet kiezen. [Dat doet pijn in de buik.|Dat kost veel slaap.]",
            ),
            (
                "twee",
                "{twee} groeide op met strenge regels en wil het anders doen. Hoe dat moet, weet {twee} nog "
                "niet.",
            ),
        ),
        (
            "Er wordt aan tafel geroepen, en de kinderen worden weggestuurd.",
            "De kinderen zien op tegen het avondeten.",
        ),
    ),
    Thema(
        "deur",
        "De deur op slot",
        ("fysiek", "psychisch"),
        "kind_oudermishandeling",
        ("alleen_met_tiener", "paar_met_tiener"),
        (
            "{een} belt het lokaal team. {kind} gooit met deuren en [met spullen|laatst met een stoel]. "
            "{een} slaapt met de deur op slot.",
            "{kind} zegt tegen de mentor: ik wil niet zo doen, maar het gebeurt. [Dat is dapper.|De mentor "
            "belt samen met {kind}.]",
        ),
        (
            (
                "een",
                "{een} zegt hardop wat niemand mocht weten: ik ben soms bang voor mijn eigen kind. [Daarna "
                "was het even stil.|Het gaat niet om schuld, het gaat om een plan.]",
            ),
            (
                "kind",
                "{kind} vertelt dat het hoofd dan vol is. [Fietsen helpt.|Een koptelefoon helpt.] Uitleggen "
                "lukt pas een dag later.",
            ),
        ),
        (
            "{een} is bang in het eigen huis. {kind} kan nog niet stoppen als het misgaat.",
            "Er wordt gegooid en geroepen. Daarna praat niemand erover.",
        ),
    ),
    Thema(
        "filmpje",
        "Een filmpje van thuis",
        ("online_misbruik", "psychisch"),
        KINDEREN,
        ("alleen_met_tiener", "paar_met_tiener"),
        (
            "Er gaat een filmpje rond van een ruzie bij {kind} thuis. {kind} wil niet meer naar school.",
            "{kind} vertelt de mentor dat {een} foto’s plaatst om [te straffen|gelijk te krijgen]. Dat doet "
            "pijn.",
        ),
        (
            (
                "een",
                "{een} dacht er niet bij na en heeft alles weggehaald. [Sorry zeggen is nog niet "
                "gelukt.|Sorry zeggen ging met een briefje.]",
            ),
            ("een", "{een} vraagt hoe je grenzen stelt zonder telefoon. Wij oefenen [één zin|drie zinnen]."),
        ),
        (
            "Wat thuis gebeurt, komt op internet. {kind} voelt zich nergens veilig.",
            "{kind} wordt op school aangekeken op wat thuis is gefilmd.",
        ),
    ),
)
ROND_OUDEREN = (
    Thema(
        "pinpas",
        "De pas in de la",
        ("financieel_misbruik",),
        OUDEREN,
        ("oude_ouder", "drie_generaties"),
        (
            "De thuiszorg merkt dat {oudste} geen geld heeft voor [boodschappen|de kapper]. {een} bewaart "
            "de pas.",
            "{oudste} vraagt de thuiszorg om een boterham. [De pas is kwijt.|Over geld praat {oudste} "
            "liever niet.]",
        ),
        (
            (
                "oudste",
                "{oudste} zegt het zacht: {een} heeft het ook niet makkelijk. {oudste} wil de pas terug, en "
                "geen ruzie.",
            ),
            (
                "een",
                "{een} heeft zelf schulden en schreef niets op. [Samen maken wij een schriftje.|Wij zoeken "
                "iemand die de rekeningen meeleest.]",
            ),
        ),
        (
            "{oudste} heeft geen zicht op het eigen geld en durft dat niet te zeggen.",
            "Er verdwijnt geld, en niemand schrijft op waarheen.",
        ),
    ),
    Thema(
        "mantelzorg",
        "Zorgen zonder pauze",
        ("verwaarlozing", "psychisch"),
        OUDEREN,
        ("oude_ouder",),
        (
            "De wijkverpleegkundige ziet dat {oudste} lang in bed ligt. {een} zorgt alleen, al jaren.",
            "{een} belt: ik werd vandaag boos om een gemorst glas. [Zo wil ik niet zijn.|Ik kan niet meer.]",
        ),
        (
            ("een", "{een} huilt even en lacht daarna. Vier uur vrij in de week, dat is de wens."),
            (
                "oudste",
                "{oudste} wil in de eigen stoel blijven. [Roepen maakt bang.|Als er haast is, gaat het "
                "mis.] Van [kaarten|oude foto’s] wordt iedereen rustiger.",
            ),
        ),
        (
            "{oudste} krijgt niet elke dag de hulp die nodig is. {een} kan het niet alleen.",
            "Er wordt hard gesproken en ruw geholpen, uit moeheid.",
        ),
    ),
    Thema(
        "vergeten",
        "Drie keer hetzelfde zeggen",
        ("psychisch", "fysiek"),
        OUDEREN,
        ("oud_paar",),
        (
            "{twee} vergeet steeds meer. {een} zegt alles drie keer, en dan harder. De huisarts ziet het.",
            "De dagopvang ziet dat {twee} schrikt als {een} binnenkomt. Zij vragen {een} hoe het gaat.",
        ),
        (
            (
                "een",
                "{een} trok {twee} aan de arm toen de deur openstond. [Daar lag {een} wakker van.|Dat "
                "vertelt {een} uit zichzelf.]",
            ),
            (
                "twee",
                "{twee} zegt: thuis is thuis. [Soms is de stem van {een} te hard.|Met muziek erbij gaat het "
                "beter.]",
            ),
        ),
        (
            "{een} is op, en {twee} is soms bang.",
            "Het helpen gaat ruw als er haast is. Allebei hebben zij daar last van.",
        ),
    ),
)
