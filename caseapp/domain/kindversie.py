"""The kindversie: the plan as one child reads it, in words and pictures (domein 4.2-G)."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from .gezin import VOLWASSEN, leeftijd
from .regel import Regelfout
from .stellingname import Stelling
from .woord import Woord

LANGST, MEESTE_REGELS = 400, 6  # per question: then all of it fits on one sheet
NIET_JOUW_SCHULD = "Het is niet jouw schuld."


class Taalniveau(Woord):
    """How this child reads it."""

    VOORLEZEN = "voorlezen"
    ZELF_LEZEN = "zelf_lezen"
    TIENER = "tiener"


# How many words a sentence has on average, at most: longer is said, not refused.
WOORDEN_PER_ZIN = {Taalniveau.VOORLEZEN: 8, Taalniveau.ZELF_LEZEN: 10, Taalniveau.TIENER: 14}


class Plaatje(Woord):
    """What can be drawn beside the words."""

    HUIS = "huis"
    SCHOOL = "school"
    TELEFOON = "telefoon"
    PRATEN = "praten"
    SAMEN = "samen"
    HART = "hart"
    ZON = "zon"
    REGEN = "regen"


@dataclass(frozen=True)
class KindVeld:
    """`vraag`: as the child reads it. `hulp`: for who writes it. `verplicht`: the sentence for when it is
    empty; without one it may be. `plaatje` and `samen`: what is drawn beside it, and what to ask the child,
    for who reads it with a child."""

    naam: str
    vraag: str
    hulp: str = ""
    verplicht: str = ""
    plaatje: Plaatje = Plaatje.HART
    samen: str = ""


VELDEN = (
    KindVeld(
        "gebeurd",
        "Wat is er gebeurd?",
        f"Eerlijk en kort, zonder wie er gelijk heeft. Eronder staat altijd: {NIET_JOUW_SCHULD}",
        "Schrijf in een paar zinnen op wat er is gebeurd.",
        Plaatje.REGEN,
        "Wat weet jij er nog van? Je hoeft niets te zeggen.",
    ),
    KindVeld(
        "afspraken",
        "Wat hebben we afgesproken?",
        "Wat de grote mensen doen, niet wat het kind moet doen.",
        "Schrijf op wat er is afgesproken.",
        Plaatje.SAMEN,
        "Welke afspraak vind jij de fijnste?",
    ),
    KindVeld(
        "bellen",
        "Wie kan ik bellen? Naar wie ga ik?",
        "Namen, geen nummers en geen adressen.",
        "Schrijf op bij wie het kind terechtkan.",
        Plaatje.TELEFOON,
        "Wie zou jij als eerste bellen?",
    ),
    KindVeld(
        "weer",
        "Wat doe ik als het weer gebeurt?",
        "Eén of twee dingen die dit kind echt kan.",
        "Schrijf op wat het kind doet als het weer gebeurt.",
        Plaatje.HUIS,
        "Zullen we het een keer samen oefenen?",
    ),
    KindVeld(
        "praten",
        "Wie komt met mij praten, en wanneer?",
        plaatje=Plaatje.PRATEN,
        samen="Wil je dat ook? Met z’n tweeën, of met iemand erbij?",
    ),
    KindVeld(
        "gevoel",
        "Hoe voel ik mij?",
        "In de eigen maat van het kind: een cijfer, een kleur, het weer.",
        plaatje=Plaatje.ZON,
        samen="Is dat nu ook zo, of is het anders?",
    ),
    KindVeld(
        "tekening",
        "Wat staat er op mijn tekening?",
        "In de woorden van het kind.",
        samen="Wil je weer iets tekenen?",
    ),
    KindVeld("gelezen", "Met wie heb ik dit gelezen, en wanneer?"),
)

# What the contactpersoon looks at before a child reads it.
DRAGEN = {
    "weet": "Wat hier staat, weet dit kind al, of het is eraan toe.",
    "geheim": "Er staat geen adres, geen geheime plek en geen afgesproken woord in.",
    "last": "Het kind hoeft niets te bewijzen, te verzwijgen of op te lossen.",
    "kiezen": "Het kind hoeft niet te kiezen tussen mensen van wie het houdt.",
    "erbij": "Er is iemand bij als het kind dit voor het eerst leest.",
}
TE_ZEGGEN = (Stelling.EENS, Stelling.NIET_EENS, Stelling.WEET_NIET)


@dataclass(frozen=True)
class Kindtekst:
    """One wording: how this child reads, which pictures, and what is written at each question."""

    taal: Taalniveau
    velden: Mapping[str, str]
    plaatjes: Collection[Plaatje] = field(default=())


def toets_tekst(tekst: Kindtekst) -> dict[str, str]:
    """What is kept: without empty ones, without empty lines or space around it."""
    gevuld = {veld.naam: _zonder_wit(tekst.velden.get(veld.naam, "")) for veld in VELDEN}
    if onbekend := tekst.velden.keys() - gevuld.keys():
        raise Regelfout(f"Een kindversie heeft geen veld {', '.join(sorted(onbekend))}.")
    for veld in VELDEN:
        geschreven = gevuld[veld.naam]
        if not geschreven and veld.verplicht:
            raise Regelfout(veld.verplicht, veld.naam)
        if len(geschreven) > LANGST:
            raise Regelfout(
                f"Dit is te lang voor een kind: {len(geschreven)} tekens, het maximum is {LANGST}.", veld.naam
            )
        if len(geschreven.splitlines()) > MEESTE_REGELS:
            zin = f"Dit zijn te veel regels voor een kind: het maximum is {MEESTE_REGELS}."
            raise Regelfout(zin, veld.naam)
    return {naam: geschreven for naam, geschreven in gevuld.items() if geschreven}


def _zonder_wit(tekst: str) -> str:
    """Line by line, without empty ones."""
    return "\n".join(regel.strip() for regel in tekst.splitlines() if regel.strip())


def toets_kind(geboren: date | None, vandaag: date) -> None:
    """Of this gezin, and not yet grown up."""
    if geboren is None:
        raise Regelfout("Kies een kind dat bij dit gezin hoort.", "kind")
    if leeftijd(geboren, vandaag) >= VOLWASSEN:
        raise Regelfout("Een kindversie is voor een kind onder de 18 jaar.", "kind")


def toets_niet_voor(kind: UUID, niet_voor: Collection[str], anderen: Collection[UUID]) -> None:
    """From others of this gezin it can be kept; from the child itself never. `anderen`: of whom one may
    choose."""
    if str(kind) in niet_voor:
        raise Regelfout("Dit blad is van het kind zelf. Kies iemand anders.", "niet_voor")
    if not set(niet_voor) <= {str(wie) for wie in anderen}:
        raise Regelfout("Iemand die je koos, hoort niet bij dit gezin. Kies uit de lijst.", "niet_voor")


def toets_gehoor(gehoor: Collection[str], mogelijk: Collection[str]) -> None:
    """Only a ketenpartner at the table, with whom it can be agreed."""
    if not set(gehoor) <= set(mogelijk):
        raise Regelfout("Iemand die je koos, kan dit niet lezen. Kies uit de lijst.", "gehoor")


def toets_goedkeuren(gezien: Collection[str], *, al_goedgekeurd: bool) -> None:
    """Approving is said once, and of every point."""
    if al_goedgekeurd:
        raise Regelfout("Deze versie is al goedgekeurd. Schrijf een nieuwe als er iets verandert.")
    if set(gezien) != set(DRAGEN):
        raise Regelfout(
            "Kruis alles aan wat in orde is. Klopt er één niet, pas de tekst dan eerst aan.", "dragen"
        )


def toets_te_zeggen(stelling: Stelling) -> None:
    if stelling not in TE_ZEGGEN:
        raise Regelfout("Kies: ja, nee, of ik weet het niet.", "stelling")


def lange_zinnen(taal: Taalniveau, velden: Mapping[str, str]) -> list[str]:
    """The questions at which the sentences are long for how this child reads."""
    most = WOORDEN_PER_ZIN[taal]
    return [veld.vraag for veld in VELDEN if _woorden_per_zin(velden.get(veld.naam, "")) > most]


def _woorden_per_zin(tekst: str) -> float:
    zinnen = [zin.split() for zin in re.split(r"[.!?:\n]", tekst) if zin.strip()]
    return sum(map(len, zinnen)) / len(zinnen) if zinnen else 0
