"""What a name of somebody is, in any script; and when two entries are one and the same person."""

import unicodedata
from collections.abc import Collection
from datetime import date

from .regel import Regelfout

LANGSTE_NAAM = 60
_LEESTEKENS = frozenset(" -'’.")

Bekende = tuple[str, date]  # roepnaam and birth date


def toets_naam_van_mens(naam: str, veld: str) -> None:
    """Letters of any script, read from the left or from the right; no signs that turn a page around."""
    schoon = naam.strip()
    if not any(teken.isalpha() for teken in schoon):
        raise Regelfout("Vul een naam in. Een naam bestaat uit letters.", veld)
    if len(schoon) > LANGSTE_NAAM:
        raise Regelfout(f"Deze naam is te lang: {len(schoon)} tekens, het maximum is {LANGSTE_NAAM}.", veld)
    if not all(_mag(teken) for teken in schoon):
        raise Regelfout(
            "Een naam bestaat uit letters. Laat cijfers, plaatjes en onzichtbare tekens weg.", veld
        )


def _mag(teken: str) -> bool:
    return teken in _LEESTEKENS or unicodedata.category(teken)[0] in "LM"


def toets_nieuw_mens(roepnaam: str, geboren: date, bekend: Collection[Bekende]) -> None:
    """The same name and birth date in one gezin is the same person: added twice, or by two people at once."""
    gelijk = roepnaam.strip().casefold()
    if any(naam.casefold() == gelijk and dag == geboren for naam, dag in bekend):
        raise Regelfout("Er hoort al iemand met deze naam en geboortedatum bij dit gezin.", "roepnaam")
