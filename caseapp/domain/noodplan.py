"""The noodplan: what somebody at risk does when it goes wrong. Never for whom it protects against (domein
4.2-E)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from .echte_gegevens import toets_geen_echte_gegevens
from .regel import Regelfout

LANGST = 1_000


@dataclass(frozen=True)
class NoodplanVeld:
    """`verplicht`: the sentence for when it is empty; without one it may be. `kaart`: it stands on the card
    that fits in a purse."""

    naam: str
    vraag: str
    hulp: str = ""
    verplicht: str = ""
    kaart: bool = False


VELDEN = (
    NoodplanVeld("groen", "Groen: waaraan merk je dat het rustig is?"),
    NoodplanVeld("oranje", "Oranje: waaraan merk je dat het begint?", "Een toon, een blik, drank."),
    NoodplanVeld("doe_oranje", "Oranje: wat doe je dan?", kaart=True),
    NoodplanVeld("rood", "Rood: waaraan merk je dat het nu gevaarlijk is?"),
    NoodplanVeld(
        "doe_rood",
        "Rood: wat doe je dan meteen?",
        "Bij direct gevaar: 112.",
        "Schrijf op wat iemand doet als het gevaarlijk is.",
        kaart=True,
    ),
    NoodplanVeld("codewoord", "Codewoord", "Een gewoon woord, dat in een bericht niet opvalt.", kaart=True),
    NoodplanVeld("codewoord_wie", "Wie kent het codewoord, en wat doet die dan?"),
    NoodplanVeld("heen", "Waar ga je heen?", "Zonder adres. Alleen wie hieronder is aangekruist leest dit."),
    NoodplanVeld(
        "bellen",
        "Wie bel je, in welke volgorde?",
        "Namen, geen nummers: die staan in je telefoon.",
        "Schrijf op wie iemand belt.",
        kaart=True,
    ),
    NoodplanVeld(
        "mee", "Wat neem je mee?", "Papieren, medicijnen, sleutels, spullen van de kinderen.", kaart=True
    ),
    NoodplanVeld("kinderen", "Wat doen de kinderen?"),
    NoodplanVeld("dieren", "Wat gebeurt er met huisdieren?"),
    NoodplanVeld("digitaal", "Telefoon en accounts", "Gedeelde accounts, locatie delen, meelezen."),
    NoodplanVeld("politie", "Wat is er met politie en Veilig Thuis afgesproken?"),
)


def toets_velden(velden: Mapping[str, str]) -> dict[str, str]:
    """What is kept: without empty ones, without space around it."""
    gevuld = {veld.naam: velden.get(veld.naam, "").strip() for veld in VELDEN}
    if onbekend := velden.keys() - gevuld.keys():
        raise Regelfout(f"Een noodplan heeft geen veld {', '.join(sorted(onbekend))}.")
    for veld in VELDEN:
        tekst = gevuld[veld.naam]
        if not tekst and veld.verplicht:
            raise Regelfout(veld.verplicht, veld.naam)
        if len(tekst) > LANGST:
            raise Regelfout(f"Dit is te lang: {len(tekst)} tekens, het maximum is {LANGST}.", veld.naam)
        toets_geen_echte_gegevens(tekst, veld.naam)
    return {naam: tekst for naam, tekst in gevuld.items() if tekst}


def toets_mensen(voor: UUID, tegen: Collection[UUID], leden: Collection[UUID]) -> None:
    """For whom it is and against whom it protects are two different people of this gezin."""
    if voor not in leden:
        raise Regelfout("Kies iemand die bij dit gezin hoort.", "voor")
    if voor in tegen:
        raise Regelfout("Een plan beschermt niemand tegen zichzelf. Kies iemand anders.", "tegen")
    if not set(tegen) <= set(leden):
        raise Regelfout("Iemand die je koos, hoort niet bij dit gezin. Kies uit de lijst.", "tegen")


def toets_gehoor(gehoor: Collection[str], mogelijk: Collection[str]) -> None:
    """Only who may stand in the audience of a noodplan by the page of permissions."""
    if not set(gehoor) <= set(mogelijk):
        raise Regelfout("Iemand die je koos, kan dit niet lezen. Kies uit de lijst.", "gehoor")
