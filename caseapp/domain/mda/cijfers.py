"""Numbers over cases of MDA++, so that no small number can be worked out from the others."""

from collections.abc import Mapping

from ..veilig_thuis.cijfers import KLEINSTE_GETAL, NIET_GETOOND, gedempt, verdeling
from .aanmelding import MdaStatus


def ladder(per_status: Mapping[MdaStatus, int]) -> tuple[tuple[str, str], ...]:
    """Ingebracht, of those gewogen, of those ingezet, of those afgeschaald. Each whole is split in two: where
    a part is small, or the whole is not shown, neither part is."""
    n = {status: per_status.get(status, 0) for status in MdaStatus}
    loopt = n[MdaStatus.INGEZET] + n[MdaStatus.LOOPT]
    ingezet = loopt + n[MdaStatus.AFGESCHAALD]
    gewogen = ingezet + n[MdaStatus.NIET_INGEZET]
    wacht = n[MdaStatus.AANGEMELD] + n[MdaStatus.IN_WEGING]
    toon = {"Ingebracht": gedempt(gewogen + wacht)}
    _splits(toon, "Ingebracht", {"Gewogen": gewogen, "Nog niet gewogen": wacht})
    _splits(toon, "Gewogen", {"Ingezet": ingezet, "Niet ingezet, met advies": n[MdaStatus.NIET_INGEZET]})
    _splits(toon, "Ingezet", {"Loopt nu": loopt, "Afgeschaald": n[MdaStatus.AFGESCHAALD]})
    return tuple(toon.items())


def _splits(toon: dict[str, str], geheel: str, delen: Mapping[str, int]) -> None:
    """Two parts of a whole."""
    if toon[geheel].isdecimal():
        toon.update(verdeling(delen))
    else:
        toon.update({naam: gedempt(n) if n < KLEINSTE_GETAL else NIET_GETOOND for naam, n in delen.items()})
