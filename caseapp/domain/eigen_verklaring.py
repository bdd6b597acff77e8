"""An own statement beside what others wrote: a right, of any length (Jeugdwet 7.3.8 [F95], [F100])."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from .delen import VANAF_TWAALF
from .gezin import leeftijd
from .regel import Regelfout
from .woord import Woord


class VerklaringBij(Woord):
    """Beside which document it lies."""

    ANALYSE = "analyse"
    PLAN = "plan"


class Verklaringlezers(Woord):
    """Who reads it: whoever reads the analysis, of them only who helps, or only the contactpersoon."""

    ALLEN = "allen"
    HULP = "hulp"
    VAST_GEZICHT = "vast_gezicht"


def toets_verklaring(tekst: str) -> None:
    """Something is said. However long: what one may add by right has no maximum."""
    if not tekst.strip():
        raise Regelfout("Schrijf eerst iets op. Kort of lang, dat mag je zelf weten.", "tekst")


def toets_schrijver(geboren: date | None, vandaag: date) -> None:
    """Somebody of the gezin, from 12."""
    if geboren is None:
        raise Regelfout("Een eigen verklaring schrijft iemand van het gezin zelf.")
    if leeftijd(geboren, vandaag) < VANAF_TWAALF:
        raise Regelfout("Ben je jonger dan 12? Vraag iemand die je vertrouwt om te helpen.")


def toets_niet_voor(niet_voor: Collection[str], anderen: Collection[UUID]) -> None:
    """Kept from others of the gezin."""
    if not set(niet_voor) <= {str(wie) for wie in anderen}:
        raise Regelfout("Kies alleen mensen uit de lijst.", "niet_voor")
