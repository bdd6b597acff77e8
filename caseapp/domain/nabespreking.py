"""Looking back on an exercise: the ten headings, the eleven lenses, and what may be said afterwards (domein
9.3, simulation 9)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from .regel import Regelfout
from .woord import Woord

LANGSTE_BRIEFJE = 160
LANGSTE_ORGANISATIE = 80
MEESTE_BRIEFJES = 60
VERSTE_ACTIE = timedelta(days=366)
KLEINSTE_GROEP = 3


class Kopje(Woord):
    """The ten headings of a debrief, in their order."""

    STOOM = "stoom"
    FEITEN = "feiten"
    AANDACHTSPUNTEN = "aandachtspunten"
    ELEMENTEN = "elementen"
    SPIEGEL = "spiegel"
    KIND = "kind"
    MACHT = "macht"
    HOUDEN = "houden"
    LEERDOEL = "leerdoel"
    NAZORG = "nazorg"


class MomentSoort(Woord):
    """What a mark on the bar of the replay tells of."""

    INJECT = "inject"
    INCIDENT = "incident"
    DAAD = "daad"
    FEIT = "feit"
    GEMIST = "gemist"
    OPMERKING = "opmerking"
    KLOK = "klok"


@dataclass(frozen=True)
class KopjeTekst:
    titel: str
    vraag: str


KOPJES: dict[Kopje, KopjeTekst] = {
    Kopje.STOOM: KopjeTekst(
        "Stoom afblazen",
        "Hoe was het? Eerst wie het gezin speelde: hoe was het om gezien te worden?",
    ),
    Kopje.FEITEN: KopjeTekst("Wat gebeurde er", "Wat gebeurde er, op welke dag, en wat volgde daarop?"),
    Kopje.AANDACHTSPUNTEN: KopjeTekst(
        "Vijf aandachtspunten", "Wat zagen we van de vijf aandachtspunten, en wat niet?"
    ),
    Kopje.ELEMENTEN: KopjeTekst(
        "Zes werkzame elementen", "Welk moment laat elk element sterk zien, en welk moment kan anders?"
    ),
    Kopje.SPIEGEL: KopjeTekst("Privacyspiegel", "Waar keken we naar, en was dat nodig?"),
    Kopje.KIND: KopjeTekst("De blik van het kind", "Wat merkte elk kind van ons, en wat vertelde het zelf?"),
    Kopje.MACHT: KopjeTekst(
        "Gender en intieme terreur",
        "Hield iemand de ander klein of bang? Zagen we dat op tijd, en was wat we deden dan nog veilig?",
    ),
    Kopje.HOUDEN: KopjeTekst(
        "Houden, stoppen, beginnen", "Wat houden we, waar stoppen we mee, wat gaan we anders doen?"
    ),
    Kopje.LEERDOEL: KopjeTekst("Leerdoel van ieder", "Wat neem jij morgen mee naar je werk?"),
    Kopje.NAZORG: KopjeTekst("Nazorg", "Raakt dit je zelf? Bij wie kun je vandaag en deze week terecht?"),
}


@dataclass(frozen=True)
class Lens:
    """One attention point or working element, in the words of its source. `code` as in a scenario file."""

    code: str
    tekst: str
    vraag: str
    bron: str


AANDACHTSPUNTEN = (
    Lens(
        "V1",
        "Veiligheid in het gezin is de verantwoordelijkheid van iedereen",
        "Wie droeg de verantwoordelijkheid?",
        "S0",
    ),
    Lens(
        "V2",
        "Bespreekbaar maken vraagt heldere probleemdefiniëring",
        "Noemden we concreet wat er aan de hand is?",
        "S0",
    ),
    Lens(
        "V3",
        "Zorgvuldige screening van de problematiek zodat de juiste hulp geboden wordt",
        "Keken we breed genoeg?",
        "S0",
    ),
    Lens("V4", "Meer aandacht voor de gevolgen voor de kinderen", "Hoe zat het met elk kind?", "S0"),
    Lens("V5", "Begeleiding is een kwestie van lange adem", "Hoe lang bleven we, en wie?", "S0"),
)
ELEMENTEN = (
    Lens("W1", "Snel erbij zijn", "Hoe snel was er iemand bij het gezin?", "S3"),
    Lens("W2", "Eenduidige en systemische casusregie", "Had het gezin één gezicht?", "S3"),
    Lens(
        "W3",
        "Een goede analyse en een effectief veiligheidsplan",
        "Volgde het plan uit wat we samen begrepen?",
        "S3",
    ),
    Lens("W4", "Specialistische hulp voor het hele gezin", "Kreeg ieder de hulp die past?", "S3"),
    Lens("W5", "Traumazorg", "Was er zorg voor wat al gebeurd is?", "S3"),
    Lens("W6", "Duurzaam erbij blijven", "Wie bleef, toen het rustig leek?", "S3"),
)
LENZEN = {lens.code: lens for lens in (*AANDACHTSPUNTEN, *ELEMENTEN)}


def lens_van(element: str) -> str:
    """The lens of an element as a scenario writes it: W3a and W3b are both of W3; empty for what is none."""
    kort = element[:2]
    return kort if kort in LENZEN else ""


def toets_briefje(tekst: str, veld: str) -> str:
    """A plus, a delta, a voornemen or what is going to be better: short enough for a board."""
    kort = " ".join(tekst.split())
    if not kort:
        raise Regelfout("Schrijf eerst iets op.", veld)
    if len(kort) > LANGSTE_BRIEFJE:
        raise Regelfout(f"Houd het kort: dit zijn {len(kort)} tekens, er passen er {LANGSTE_BRIEFJE}.", veld)
    return kort


def toets_bord(al: int, erbij: int) -> None:
    """Of nobody is known how much he wrote; so the board as a whole has an end."""
    if al + erbij > MEESTE_BRIEFJES:
        raise Regelfout(f"Het bord is vol: er hangen al {al} briefjes.")


def toets_verbeteractie(organisatie: str, uiterlijk: date, vandaag: date) -> None:
    """Real work after the exercise: real days."""
    if not organisatie.strip():
        raise Regelfout("Schrijf op welke organisatie dit doet.", "organisatie")
    if len(organisatie.strip()) > LANGSTE_ORGANISATIE:
        raise Regelfout(f"Houd de naam korter dan {LANGSTE_ORGANISATIE} tekens.", "organisatie")
    if uiterlijk < vandaag:
        raise Regelfout("Deze dag is al voorbij. Kies een dag vanaf vandaag.", "uiterlijk")
    if uiterlijk > vandaag + VERSTE_ACTIE:
        raise Regelfout("Kies een dag binnen een jaar: wat verder weg ligt, komt er niet van.", "uiterlijk")


def samengevoegd(kaarten: Mapping[str, int], alle: str, rest: str) -> dict[str, str]:
    """Per kind of card the line of the mirror on which it counts. `kaarten`: how many cards of each kind.

    Fewer than three are never a line of their own: who knows one role knows one person. If what is left
    over would be fewer than three as well, all stand on one line.
    """
    apart = {soort for soort, aantal in kaarten.items() if aantal >= KLEINSTE_GROEP}
    over = sum(aantal for soort, aantal in kaarten.items() if soort not in apart)
    if not apart or 0 < over < KLEINSTE_GROEP:
        return dict.fromkeys(kaarten, alle)
    return {soort: soort if soort in apart else rest for soort in kaarten}


def per_lens(elementen: Iterable[str]) -> tuple[str, ...]:
    """Each lens once, in the order of the sources."""
    genoemd = {lens_van(element) for element in elementen}
    return tuple(code for code in LENZEN if code in genoemd)
