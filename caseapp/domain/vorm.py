"""What a part of a document is: its place, what it asks, who fills it, and its fields.

One mechanism for the verklarende analyse and the veiligheidsplan.
"""

from dataclasses import dataclass

from .incident import BronSoort
from .regel import Regelfout
from .velden import Veld, keuze, regel
from .woord import Woord


class Inbreng(Woord):
    """Who writes: it decides in which parts."""

    GEZIN = "gezin"
    KETENPARTNER = "ketenpartner"
    HULPVERLENER = "hulpverlener"
    CONTACTPERSOON = "contactpersoon"


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

    deel: Woord
    nummer: int
    titel: str
    vraag: str
    stuk: str
    door: frozenset[Inbreng]
    velden: tuple[Veld, ...]
    over: str = ""
    enkel: bool = False

    @property
    def kernveld(self) -> str:
        """The field that says in short what a piece is; empty where none does."""
        return next((veld.naam for veld in self.velden if veld.in_kaart), "")


BRON = (
    regel("bron", "Wie zegt dit?", "Schrijf op van wie je dit weet, of waar het staat."),
    keuze("bron_soort", "Hoe weet je dit?", "Kies hoe je dit weet.", BronSoort),
)


def toets_eigen_stuk(*, eigen: bool, contactpersoon: bool, van_het_gezin: bool) -> None:
    """One's own piece; the contactpersoon also those of other workers, never what the gezin itself wrote."""
    if eigen or (contactpersoon and not van_het_gezin):
        return
    raise Regelfout("Dit schreef iemand anders. Voeg toe wat jij weet; dan blijft staan wie wat zei.")
