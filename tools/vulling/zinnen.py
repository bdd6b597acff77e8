"""Sentences that fit any small gezin: what children tell, what is due, what stands in the way."""

# A child is spoken with apart: how, where, and what it tells.
JONG = (
    (
        "school",
        None,
        "{kind} tekent het huis met [twee zonnen|een grote boom|alle ramen open]. Als het hard gaat, kruipt "
        "{kind} [onder de trap|diep in bed].",
    ),
    (
        "school",
        None,
        "{kind} wil graag dat [het ’s avonds stil is|niemand roept]. Op school gaat het goed, vooral "
        "[gym|rekenen|voorlezen].",
    ),
    (
        "huisbezoek",
        None,
        "{kind} laat de eigen kamer zien. Bang zijn gebeurt soms, en dan helpt [een knuffel|muziek|de "
        "buurvrouw].",
    ),
)
TIENER = (
    (
        "elders",
        "Buiten, op een bankje.",
        "{kind} praat liever buiten. [Thuis is het wisselend.|Thuis gaat het vaker goed dan fout.] Iemand "
        "die terugbelt, dat zou helpen.",
    ),
    (
        "school",
        None,
        "{kind} wil eerst weten wie dit leest. Daarna komt er veel. [Slapen lukt niet goed.|De mentor weet "
        "het ook.]",
    ),
)
BEREIKBAAR = (
    "Maandag tot en met [donderdag|vrijdag] van 9 tot [16|17] uur, tel. (fictief). Anders is {vervanger} er.",
    "Op werkdagen van 8.30 tot 17 uur, tel. (fictief). Is {cp} er niet, vraag dan naar {vervanger}.",
)
DOEL_VERVANGER = (
    "Er zijn voor het gezin als {cp} er niet is.",
    "Meelezen, en vervangen bij [ziekte of vakantie|vrije dagen].",
)
TERMIJN_EERST = (
    "Voor het eerst op bezoek, en vragen wat nu het meest helpt.",
    "Kennismaken, met ieder apart.",
)
TERMIJN_KIND = (
    "Met {kind} praten, op een plek die {kind} kiest.",
    "Vragen hoe het met {kind} is, zonder anderen erbij.",
)
TERMIJN = (
    "Samen kijken of de afspraak van vorige keer helpt.",
    "Terugbellen naar {hoofd}, zoals beloofd.",
    "Vragen hoe [het weekend|de week] was, en wat goed ging.",
    "Met {vervanger} doornemen wat de volgende stap is.",
)
ACTIE = (
    "Uitzoeken welke hulp er [op woensdag|’s avonds] kan komen.",
    "Met {hoofd} een lijst maken van wie er kan helpen.",
    "[Een afspraak maken|Meegaan] bij de huisarts, als {hoofd} dat wil.",
)
GEEN_NUL = (
    "Er is iemand om te bellen.",
    "Overdag gaat het meestal goed.",
    "Wij praten er nu over.",
    "De buren letten mee op.",
)
HOGER = (
    "Een avond zonder roepen.",
    "Weten wie er komt als het misgaat.",
    "Doorslapen, zonder te schrikken.",
    "Elke week hetzelfde gezicht.",
)
RUSTIGER = "Al [vier|zes] weken ging het niet mis. De afspraken houden stand, ook op moeilijke avonden."
KINDERBLIK = "{kind} merkt dat het rustiger is, en slaapt weer beter."
# Kind, what is told at the table, and the same without anybody for who keeps the process.
IN_DE_WEG = (
    (
        "wachtlijst",
        "Voor [traumahulp|opvoedhulp aan huis|hulp bij boosheid] is de wachttijd [drie|vijf] maanden.",
        "Hulp die nu nodig is, begint pas over maanden. Wie kan helpen om eerder te starten?",
    ),
    (
        "geld",
        "De reis naar de hulp is te duur, en er is geen potje voor.",
        "De reis naar de hulp is voor dit gezin te duur. Waar is geld voor zulke reizen?",
    ),
    (
        "regel",
        "Hulp mag pas beginnen als iedereen is ingeschreven, en dat duurt.",
        "Een regel over inschrijven houdt hulp tegen. Mag de hulp alvast beginnen?",
    ),
    (
        "geen_aanbod",
        "Een plek om één nacht af te koelen is hier niet.",
        "Er is in de regio geen plek om één nacht af te koelen. Kan die er komen?",
    ),
    (
        "samenwerking",
        "Twee organisaties wachten op elkaar voordat zij beginnen.",
        "Twee organisaties wachten op elkaar. Wie hakt de knoop door?",
    ),
)
MELDERS = (
    ("huisarts_of_ziekenhuis", "De huisarts"),
    ("politie", "De wijkagent"),
    ("andere_beroepskracht", "Een maatschappelijk werker"),
)
MELDER_BIJ_KIND = ("onderwijs", "De leerkracht")
MELDING = "{feit} Wie meldt, vraagt of Veilig Thuis wil meekijken."
OVER = "Wat er over {wie} is verteld."
UITKOMST = {
    "onderzoek": "Er is nu geen acuut gevaar. Wel komt het terug, en daarom kijken wij verder.",
    "einde_bemoeienis": "Er is nu geen acuut gevaar. Het lokaal team gaat met het gezin verder.",
}
MOTIVERING = {
    "onderzoek": "Het gebeurt al langer en niet iedereen is gesproken. Dat vraagt om verder kijken.",
    "einde_bemoeienis": "Ieder vertelt hetzelfde, er is steun in de buurt, en het gezin wil zelf hulp.",
}
VANGNET = (
    "[De huisarts|De wijkverpleegkundige|Een buur] let mee op, en belt als het misgaat. Wij kijken over een "
    "week weer."
)
GEINFORMEERD = "In een gesprek [thuis|op kantoor], met tijd om vragen te stellen."
