"""What a ketenpartner writes in the own field: one sentence that says only that something is, and if need be
what it is (domein 8.1, 8.5: dat, niet wat). The words for each profession are our own [P]."""

import re
from dataclasses import dataclass

from .regel import Regelfout
from .toegang import Categorie, KetenSoort

LANGST_DAT, LANGST_WAT = 160, 2_000
# In this order; who writes where stands on the page of permissions.
SOORTEN = (Categorie.GEZONDHEID, Categorie.JUSTITIE, Categorie.FINANCIEN)
# After these a capital is the rest of a name, and no new sentence.
_AFKORTING = re.compile(r"\b(?:dhr|mw|mevr|mr|dr|ds|drs|ir|prof|bijv|nr)\.", re.IGNORECASE)
_VOLGENDE_ZIN = re.compile(r"[.!?…]['’”\")]*\s+\S")


@dataclass(frozen=True)
class Vakveld:
    """`naam`: what this profession calls it. `dat`, `wat`: a hint for each of the two. `geheim`: what binds
    this profession."""

    naam: str
    dat: str
    wat: str
    geheim: str


@dataclass(frozen=True)
class Bericht:
    """`wat` may be empty: then there is nothing more to read, whatever grondslag somebody has."""

    dat: str
    wat: str = ""


_ARTS = (
    "Je hebt een medisch beroepsgeheim. Zet hier alleen wat mag: met toestemming, of als je niet anders "
    "kunt. Alleen ‘dat’ is vaak genoeg."
)
_GELD = "Schrijf alleen op wat bij jouw taak hoort. Geen bedragen en nummers die een ander niet nodig heeft."
VELDEN: dict[KetenSoort, Vakveld] = {
    KetenSoort.HUISARTS: Vakveld(
        "Bericht van de huisarts",
        "Bijvoorbeeld: De huisarts kent dit kind en is te bellen.",
        "Wat een ander moet weten om veilig te helpen. Geen dossier, geen uitslagen.",
        _ARTS,
    ),
    KetenSoort.GGZ: Vakveld(
        "Bericht uit de behandeling",
        "Bijvoorbeeld: Er is behandeling en ik ben te bellen.",
        "Wat anderen merken als het minder gaat, en wat dan helpt. Geen diagnose als die niet nodig is.",
        _ARTS,
    ),
    KetenSoort.VERSLAVINGSZORG: Vakveld(
        "Bericht uit de behandeling",
        "Bijvoorbeeld: Er zijn gesprekken en hij komt.",
        "Hoe het gaat met stoppen of minderen, en wat een terugval laat zien. Wat er verteld wordt, niet.",
        _ARTS,
    ),
    KetenSoort.THUISZORG: Vakveld(
        "Bericht uit de zorg thuis",
        "Bijvoorbeeld: Er komt elke dag zorg aan huis.",
        "Wat je ziet bij de zorg, en wie er nog zorgt. Schrijf op wat je zag, apart van wat je denkt.",
        _ARTS,
    ),
    KetenSoort.JEUGDGEZONDHEIDSZORG: Vakveld(
        "Bericht van het consultatiebureau of de jeugdarts",
        "Bijvoorbeeld: Dit kind komt op elke afspraak.",
        "Hoe het kind groeit, slaapt en speelt, voor zover een ander dat nodig heeft.",
        _ARTS,
    ),
    KetenSoort.POLITIE: Vakveld(
        "Bericht van de politie",
        "Bijvoorbeeld: De politie is hier drie keer geweest.",
        "Een zin met de uitkomst: wat is er besloten, en wat geldt er nu. Nooit een proces-verbaal.",
        "Voor jou geldt de Wet politiegegevens. Je geeft een zin met de uitkomst, geen stukken.",
    ),
    KetenSoort.OPENBAAR_MINISTERIE: Vakveld(
        "Bericht van het Openbaar Ministerie",
        "Bijvoorbeeld: Er is een beslissing genomen.",
        "Een zin met de uitkomst, en wat er nu geldt. Geen stukken uit een dossier.",
        "Voor jou geldt de Wet justitiële en strafvorderlijke gegevens. Je geeft een zin met de uitkomst.",
    ),
    KetenSoort.RECLASSERING: Vakveld(
        "Bericht van de reclassering",
        "Bijvoorbeeld: Er is toezicht en ik ben te bellen.",
        "Of iemand zich aan de voorwaarden houdt, en wat er gebeurt als dat niet lukt.",
        "Voor jou geldt de Wet justitiële en strafvorderlijke gegevens. Je geeft een zin met de uitkomst.",
    ),
    KetenSoort.WERK_EN_INKOMEN: Vakveld(
        "Bericht over werk en inkomen",
        "Bijvoorbeeld: Er loopt een regeling.",
        "Wat er geregeld is, en wat nog moet komen.",
        _GELD,
    ),
    KetenSoort.SCHULDHULP: Vakveld(
        "Bericht over schulden",
        "Bijvoorbeeld: Er is hulp bij schulden.",
        "Hoe ver de regeling is, en wat er van iemand gevraagd wordt.",
        _GELD,
    ),
    KetenSoort.BANK: Vakveld(
        "Bericht van de bank",
        "Bijvoorbeeld: De bank heeft met haar gesproken.",
        "Wat er is gedaan om de rekening veilig te houden. Geen saldo, geen overzicht.",
        "De bank geeft niets zonder dat de klant het goed vindt, of de wet het vraagt.",
    ),
}

_VERBLIJF = "Dat jij meedoet, kan al verraden waar iemand verblijft. Daarom is er met opzet geen veld."
_IN_DE_ANALYSE = "Wat jij ziet, schrijf je met een grondslag in de analyse, zodat iedereen het samen leest."
ZONDER_VELD: dict[KetenSoort, str] = {
    KetenSoort.SCHOOL: _IN_DE_ANALYSE,
    KetenSoort.KINDEROPVANG: _IN_DE_ANALYSE,
    KetenSoort.JEUGDHULP: _IN_DE_ANALYSE,
    KetenSoort.VROUWENOPVANG: _VERBLIJF,
    KetenSoort.CENTRUM_SEKSUEEL_GEWELD: _VERBLIJF,
    KetenSoort.RAAD_VOOR_DE_KINDERBESCHERMING: "De Raad onderzoekt en schrijft een eigen rapport.",
    KetenSoort.GECERTIFICEERDE_INSTELLING: "Jij schrijft voorwaarden in het veiligheidsplan.",
    KetenSoort.ZORG_EN_VEILIGHEIDSHUIS: "Jij brengt mensen samen; wie iets weet, schrijft het zelf.",
    KetenSoort.NOTARIS: "Wat jij weet, hoort bij de akte. Het handboek noemt voor jou geen veld.",
    KetenSoort.APOTHEEK: "Vraag de huisarts om te schrijven. Het handboek noemt voor jou geen veld.",
}


def toets_bericht(bericht: Bericht) -> Bericht:
    """What is kept: without space around it. That something is, is said in one sentence; what it is may be
    left out."""
    dat, wat = bericht.dat.strip(), bericht.wat.strip()
    if not dat:
        raise Regelfout("Schrijf in één zin dat er iets is, zonder te zeggen wat.", "dat")
    if len(dat) > LANGST_DAT:
        raise Regelfout(f"Dit is te lang: {len(dat)} tekens, het maximum is {LANGST_DAT}.", "dat")
    if "\n" in dat or _VOLGENDE_ZIN.search(_AFKORTING.sub("", dat)):
        raise Regelfout("Maak er één zin van. Wat er meer is, hoort in het veld hieronder.", "dat")
    if len(wat) > LANGST_WAT:
        raise Regelfout(f"Dit is te lang: {len(wat)} tekens, het maximum is {LANGST_WAT}.", "wat")
    return Bericht(dat, wat)
