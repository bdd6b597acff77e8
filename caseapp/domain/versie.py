"""The life of what is established together: concept, ter bespreking, vastgesteld, herzien (domein 3.6).

One mechanism for the verklarende analyse and the veiligheidsplan. A vastgestelde version never changes.
"""

import json
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import Any, Generic, TypeVar

from .regel import Regelfout
from .woord import Woord

SPOED_DAGEN = 14
BESPREEK_DAGEN = 14
HERZIEN_NA_DAGEN = 182


class VersieStatus(Woord):
    CONCEPT = "concept"
    TER_BESPREKING = "ter_bespreking"
    VASTGESTELD = "vastgesteld"
    HERZIEN = "herzien"
    INGETROKKEN = "ingetrokken"


OVERGANGEN: dict[VersieStatus, frozenset[VersieStatus]] = {
    VersieStatus.CONCEPT: frozenset({VersieStatus.TER_BESPREKING, VersieStatus.INGETROKKEN}),
    VersieStatus.TER_BESPREKING: frozenset(
        {VersieStatus.CONCEPT, VersieStatus.VASTGESTELD, VersieStatus.INGETROKKEN}
    ),
    VersieStatus.VASTGESTELD: frozenset({VersieStatus.HERZIEN, VersieStatus.INGETROKKEN}),
    VersieStatus.HERZIEN: frozenset(),
    VersieStatus.INGETROKKEN: frozenset(),
}
OPEN = frozenset({VersieStatus.CONCEPT, VersieStatus.TER_BESPREKING})
VAST = frozenset({VersieStatus.VASTGESTELD, VersieStatus.HERZIEN})

_STAAT = {
    VersieStatus.CONCEPT: "Deze versie is nog een concept.",
    VersieStatus.TER_BESPREKING: "Deze versie ligt ter bespreking: de inhoud staat stil tot "
    "iedereen heeft gezegd wat hij ervan vindt.",
    VersieStatus.VASTGESTELD: "Deze versie is al vastgesteld en verandert niet meer. Begin een herziening.",
    VersieStatus.HERZIEN: "Er is een nieuwere versie vastgesteld. Deze blijft zoals zij was.",
    VersieStatus.INGETROKKEN: "Deze versie is ingetrokken.",
}


def toets_overgang(van: VersieStatus, naar: VersieStatus) -> None:
    if naar not in OVERGANGEN[van]:
        raise Regelfout(_STAAT[van])


def toets_bewerkbaar(status: VersieStatus | None) -> None:
    """Contributions go into a concept, and into nothing else."""
    if status is None:
        raise Regelfout(
            "Er loopt nu geen concept. De contactpersoon begint er een, of begint een herziening."
        )
    if status is not VersieStatus.CONCEPT:
        raise Regelfout(_STAAT[status])


def toets_geen_open(statussen: Iterable[VersieStatus]) -> None:
    """One at a time: there is never a second concept beside a first."""
    if any(status in OPEN for status in statussen):
        raise Regelfout("Er is al een versie in de maak. Werk daarin verder, of trek haar eerst in.")


def volgend_nummer(nummers: Iterable[str], *, spoed: bool) -> str:
    """1.0, 2.0, … ; a spoedversie counts apart: 0.1, 0.2, …"""
    paren = [tuple(int(deel) for deel in nummer.split(".")) for nummer in nummers]
    if spoed:
        return f"0.{max((klein for groot, klein in paren if groot == 0), default=0) + 1}"
    return f"{max((groot for groot, _ in paren), default=0) + 1}.0"


def toets_bespreektermijn(tot: date, vandaag: date) -> None:
    """Time to answer: until a day that still has to come, and not for ever."""
    if tot <= vandaag:
        raise Regelfout("Kies een latere dag: iedereen moet tijd hebben om te lezen en te antwoorden.", "tot")
    if tot > vandaag + timedelta(days=92):
        raise Regelfout("Laat dit niet langer dan drie maanden liggen; kies een eerdere dag.", "tot")


def toets_volgende(dag: date, vandaag: date) -> None:
    """A version is looked at again: not before tomorrow, and within a year."""
    if dag <= vandaag:
        raise Regelfout("Kies een dag die nog komt om opnieuw te kijken.", "volgende")
    if dag > vandaag + timedelta(days=366):
        raise Regelfout("Kijk binnen een jaar opnieuw; kies een eerdere dag.", "volgende")


def afdruk(inhoud: Iterable[Mapping[str, Any]]) -> bytes:
    """SHA-256 over the pieces as text, each once, in an order that does not depend on how they were found."""
    regels = sorted(json.dumps(stuk, sort_keys=True, ensure_ascii=False) for stuk in inhoud)
    return sha256("\n".join(regels).encode()).digest()


S = TypeVar("S", bound=Hashable)
T = TypeVar("T")


@dataclass(frozen=True)
class Verschil(Generic[T]):
    """What one version has and another had: added, changed (was, is), withdrawn."""

    erbij: tuple[T, ...]
    gewijzigd: tuple[tuple[T, T], ...]
    weg: tuple[T, ...]

    def __bool__(self) -> bool:
        return bool(self.erbij or self.gewijzigd or self.weg)


def vergelijk(oud: Mapping[S, T], nieuw: Mapping[S, T]) -> Verschil[T]:
    """By what stays the same piece in both; in the order of each version."""
    return Verschil(
        erbij=tuple(stuk for kern, stuk in nieuw.items() if kern not in oud),
        gewijzigd=tuple(
            (oud[kern], stuk) for kern, stuk in nieuw.items() if kern in oud and oud[kern] != stuk
        ),
        weg=tuple(stuk for kern, stuk in oud.items() if kern not in nieuw),
    )
