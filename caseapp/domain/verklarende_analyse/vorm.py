"""What a part of the analysis is: its place, what it asks, who fills it, and its fields."""

from dataclasses import dataclass

from ..incident import BronSoort
from .velden import Veld, keuze, regel
from .woorden import AnalyseDeel, Inbreng

ALLEN = frozenset(Inbreng)
GEEN_KETEN = ALLEN - {Inbreng.KETENPARTNER}
HULP = frozenset({Inbreng.HULPVERLENER, Inbreng.CONTACTPERSOON})
HULP_EN_KETEN = HULP | {Inbreng.KETENPARTNER}
GEZIN_EN_CP = frozenset({Inbreng.GEZIN, Inbreng.CONTACTPERSOON})
ALLEEN_CP = frozenset({Inbreng.CONTACTPERSOON})


@dataclass(frozen=True)
class Vorm:
    """One part. `nummer`: the section of the handbook. `vraag`: what it asks, in plain words. `stuk`: what
    one piece of it is called. `enkel`: there is one of it, not a list. `over`: the field that says whom a
    piece is about, when it is about one person."""

    deel: AnalyseDeel
    nummer: int
    titel: str
    vraag: str
    stuk: str
    door: frozenset[Inbreng]
    velden: tuple[Veld, ...]
    over: str = ""
    enkel: bool = False


BRON = (
    regel("bron", "Wie zegt dit?", "Schrijf op van wie je dit weet, of waar het staat."),
    keuze("bron_soort", "Hoe weet je dit?", "Kies hoe je dit weet.", BronSoort),
)
