"""How long what is written about a gezin would be kept, by which rule, and until when (domein 8.4).

Of dates in the story. Nothing here destroys anything: it says what would happen.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from .woord import Woord


class BewaarRegel(Woord):
    JEUGDHULP = "jeugdhulp"
    ONDERSTEUNING = "ondersteuning"
    VEILIG_THUIS = "veilig_thuis"
    MAATREGEL = "maatregel"
    OEFENING = "oefening"


JAREN = 20
JAREN_NA_MEERDERJARIG = 30
MEERDERJARIG = 18
OEFENING_MAANDEN = 3


@dataclass(frozen=True)
class Uitleg:
    """A rule in words: for whoever works, and in plain words. `bron`: where it comes from, and what to look
    up before relying on it."""

    naam: str
    zin: str
    gewoon: str
    bron: str


UITLEG = {
    BewaarRegel.JEUGDHULP: Uitleg(
        "dossier van de hulp aan een gezin met kinderen",
        f"Tot en met {JAREN} jaar na de laatste wijziging.",
        f"We bewaren het {JAREN} jaar. We tellen vanaf de laatste keer dat er iets bij kwam.",
        "Jeugdwet, artikel 7.3.8. Tot 2019 was het 15 jaar, en niet elke bladzijde is daarna aangepast.",
    ),
    BewaarRegel.ONDERSTEUNING: Uitleg(
        "dossier van de hulp aan volwassenen",
        f"Wij rekenen hier met dezelfde {JAREN} jaar na de laatste wijziging.",
        f"We bewaren het {JAREN} jaar. We tellen vanaf de laatste keer dat er iets bij kwam.",
        "Een keuze van deze oefenomgeving. Zoek op wat de Wmo 2015 en je gemeente zeggen.",
    ),
    BewaarRegel.VEILIG_THUIS: Uitleg(
        "dossier van Veilig Thuis",
        f"Hoogstens {JAREN} jaar; langer als dat nodig is om kindermishandeling te stoppen, tot het jongste "
        f"kind {MEERDERJARIG} is.",
        f"Veilig Thuis bewaart het hoogstens {JAREN} jaar. Soms langer, voor de veiligheid van een kind.",
        "Wmo 2015, hoofdstuk 5. Het langer bewaren staat op een bladzijde over een oudere regel.",
    ),
    BewaarRegel.MAATREGEL: Uitleg(
        "dossier bij een ondertoezichtstelling of voogdij",
        f"Hoogstens {JAREN_NA_MEERDERJARIG} jaar nadat het jongste kind {MEERDERJARIG} werd.",
        f"Hielp een jeugdbeschermer? Die bewaart het tot hoogstens {JAREN_NA_MEERDERJARIG} jaar na de "
        f"{MEERDERJARIG}e verjaardag.",
        "Jeugdwet; zoek de regel zelf na. De Raad voor de Kinderbescherming heeft een eigen regel.",
    ),
    BewaarRegel.OEFENING: Uitleg(
        "gegevens van wie oefent",
        f"Logregels en aantekeningen bij de nabespreking hoogstens {OEFENING_MAANDEN} maanden, echte tijd.",
        "Wat jij in deze oefening doet, blijft hoogstens drie maanden staan.",
        "AVG, artikel 5, en onze keuze. Dit gaat over echte mensen, en staat los van het verhaal.",
    ),
}


@dataclass(frozen=True)
class Feiten:
    """What the rules ask, as far as who looks may know it. `laatste`: the last change; `veilig_thuis`: the
    last melding; `jongste`: when the youngest child was born; `maatregel`: a GI worked here under an
    ondertoezichtstelling."""

    laatste: date
    jongste: date | None = None
    veilig_thuis: date | None = None
    maatregel: bool = False


@dataclass(frozen=True)
class Bewaartermijn:
    """`tot`: the last day that it is kept."""

    regel: BewaarRegel
    tot: date

    @property
    def weg_op(self) -> date:
        """The day on which it would be destroyed."""
        return self.tot + timedelta(days=1)


def jaren_later(dag: date, jaren: int) -> date:
    """The same day of a later year; of 29 February 1 March, where that year has none."""
    try:
        return dag.replace(year=dag.year + jaren)
    except ValueError:
        return date(dag.year + jaren, 3, 1)


def is_kind(geboren: date, sinds: date) -> bool:
    """Whether the help was about a child: not of age when the gezin became known, or born later."""
    return jaren_later(geboren, MEERDERJARIG) > sinds


def bewaartermijnen(feiten: Feiten) -> tuple[Bewaartermijn, ...]:
    """Per file that there is: until when it would be kept."""
    hulp = BewaarRegel.ONDERSTEUNING if feiten.jongste is None else BewaarRegel.JEUGDHULP
    uit = [Bewaartermijn(hulp, jaren_later(feiten.laatste, JAREN))]
    if feiten.veilig_thuis is not None:
        uit.append(
            Bewaartermijn(BewaarRegel.VEILIG_THUIS, _veilig_thuis(feiten.veilig_thuis, feiten.jongste))
        )
    if feiten.maatregel and feiten.jongste is not None:
        tot = jaren_later(feiten.jongste, MEERDERJARIG + JAREN_NA_MEERDERJARIG)
        uit.append(Bewaartermijn(BewaarRegel.MAATREGEL, tot))
    return tuple(uit)


def _veilig_thuis(laatste: date, jongste: date | None) -> date:
    """The longer of the two: from the last melding, or until the youngest child is of age."""
    tot = jaren_later(laatste, JAREN)
    return tot if jongste is None else max(tot, jaren_later(jongste, MEERDERJARIG))
