"""A whole room as one sealed file: what a passphrase must be, and every way in which a file can be wrong."""

from .regel import Regelfout

VERSIE = 1
KORTSTE_ZIN = 12
GROOTSTE = 20_000_000  # bytes of a file
GROOTSTE_VERHAAL = 200_000_000  # bytes of what is in it
NAAM = "oefenruimte.1g1p"


def toets_wachtwoordzin(zin: str, nogmaals: str) -> None:
    if len(zin.strip()) < KORTSTE_ZIN:
        raise Regelfout(f"Kies een wachtwoordzin van minstens {KORTSTE_ZIN} tekens.", "wachtwoord")
    if zin != nogmaals:
        raise Regelfout("De twee wachtwoordzinnen zijn niet gelijk.", "nogmaals")


def toets_grootte(bytes_: int) -> None:
    if bytes_ > GROOTSTE:
        raise Regelfout("Dit bestand is te groot voor een oefenruimte: hoogstens 20 MB.", "bestand")


def geen_ruimtebestand() -> Regelfout:
    return Regelfout("Dit is geen bestand van een oefenruimte.", "bestand")


def andere_versie() -> Regelfout:
    return Regelfout(
        "Dit bestand is met een andere versie gemaakt. Werk de toepassing bij, of maak het bestand opnieuw.",
        "bestand",
    )


def gaat_niet_open() -> Regelfout:
    """One sentence for both: which of the two it is cannot be told apart."""
    return Regelfout("De wachtwoordzin past niet, of het bestand is beschadigd.", "wachtwoord")


def klopt_niet() -> Regelfout:
    return Regelfout(
        "Het bestand gaat open, maar er staat geen hele oefenruimte in. Er is niets gemaakt.", "bestand"
    )


def toets_naam(naam: str) -> str:
    kort = " ".join(naam.split())
    if not 3 <= len(kort) <= 60:
        raise Regelfout("Geef de ruimte een naam van 3 tot 60 tekens.", "naam")
    return kort
