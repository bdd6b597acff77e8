"""What a procesregisseur cannot take away himself goes to the bestuur, without a gezin (domein 6.2)."""

import re

from .actie import toets_uitleg
from .advies import vind_namen
from .belemmering import LANGSTE_ZIN, BelemmeringStatus
from .regel import Regelfout
from .woord import Woord


class BestuurStatus(Woord):
    """`opgepakt`: something is done. `niet_opgepakt`: the bestuur says why not. `vervallen`: what stood in
    the way was gone before there was an answer."""

    OPEN = "open"
    OPGEPAKT = "opgepakt"
    NIET_OPGEPAKT = "niet_opgepakt"
    VERVALLEN = "vervallen"


ANTWOORDEN = (BestuurStatus.OPGEPAKT, BestuurStatus.NIET_OPGEPAKT)
_KENMERK = re.compile(r"\bk\s*[-‐-―−]?\s*\d{2,6}\b", re.IGNORECASE)
_AL_KLAAR = {
    BestuurStatus.OPGEPAKT: "Het bestuur heeft hier al op geantwoord.",
    BestuurStatus.NIET_OPGEPAKT: "Het bestuur heeft hier al op geantwoord.",
    BestuurStatus.VERVALLEN: "Deze belemmering is al opgelost. Een antwoord is niet meer nodig.",
}


def toets_voorleggen(status: BelemmeringStatus, *, ligt_er_al: bool) -> None:
    """Only what lies with the procesregisseur, and not twice at the same time."""
    if status is not BelemmeringStatus.DOORGEZET:
        raise Regelfout("Deze belemmering ligt nu niet bij de procesregisseur.")
    if ligt_er_al:
        raise Regelfout("Deze belemmering ligt al bij het bestuur. Wacht op het antwoord.", "zin")


def toets_zonder_gezin(zin: str, veld: str) -> None:
    """No name, no pseudonym, no data of people. What looks like a name is refused by its form alone: else a
    refusal would tell a procesregisseur which name is that of this gezin."""
    if len(zin) > LANGSTE_ZIN:
        raise Regelfout(f"Houd het kort: {len(zin)} tekens, het maximum is {LANGSTE_ZIN}.", veld)
    toets_uitleg(zin, veld)
    if gevonden := _KENMERK.search(zin):
        raise Regelfout(
            f"‘{gevonden[0]}’ is een kenmerk van een gezin. Het bestuur leest wat er in de weg staat, "
            "nooit bij wie.",
            veld,
        )
    if namen := vind_namen(zin):
        woorden = " en ".join(f"‘{naam}’" for naam in namen)
        lijkt = "lijkt een naam" if len(namen) == 1 else "lijken namen"
        raise Regelfout(
            f"{woorden} {lijkt}. Schrijf bijvoorbeeld ‘een ouder’ "
            "of ‘een organisatie’. Is het geen naam, gebruik dan een kleine letter.",
            veld,
        )


def toets_antwoord(status: BestuurStatus, naar: BestuurStatus) -> None:
    """One answer: what is done, or why not."""
    if status is not BestuurStatus.OPEN:
        raise Regelfout(_AL_KLAAR[status])
    if naar not in ANTWOORDEN:
        raise Regelfout("Kies of er iets gebeurt, of niet.", "stap")
