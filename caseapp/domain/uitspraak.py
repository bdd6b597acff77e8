"""Own words: said once, kept as they were said (domein 3.5-1)."""

from uuid import UUID

from .regel import Regelfout
from .woord import Woord


class UitspraakVorm(Woord):
    GESPROKEN = "gesproken"
    GESCHREVEN = "geschreven"
    GETEKEND = "getekend"


class UitspraakSoort(Woord):
    """Words of their own, or words that add to earlier ones, or take them back. The earlier ones stay."""

    WOORDEN = "woorden"
    VULT_AAN = "vult_aan"
    TREKT_IN = "trekt_in"


def toets_eigen_woord(eigen_persoon: UUID | None, persoon: UUID) -> None:
    """Words of somebody else are taken down by a worker, not by a member of the gezin."""
    if eigen_persoon is not None and eigen_persoon != persoon:
        raise Regelfout("Je kunt alleen je eigen woorden opschrijven.", "persoon")


def toets_over(soort: UitspraakSoort, over: UUID | None, van: UUID | None, persoon: UUID) -> None:
    """`over`: the earlier words; `van`: whose those are, as far as the writer may see them."""
    if (soort is UitspraakSoort.WOORDEN) != (over is None):
        raise Regelfout("Kies op welke eerdere woorden dit een aanvulling is.", "over")
    if over is not None and van != persoon:
        raise Regelfout(
            "Dit vult woorden van iemand anders aan. Kies eerdere woorden van dezelfde persoon.", "over"
        )
