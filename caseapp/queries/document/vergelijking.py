"""Two versions of a document side by side: what was added, changed and withdrawn, part by part."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from ...domain.versie import vergelijk
from ...domain.vorm import Vorm
from ...domain.woord import Woord
from .lezer import Lezer, StukRegel
from .stuk import Stuk


@dataclass(frozen=True)
class DeelVerschil:
    titel: str
    stuk: str
    erbij: tuple[StukRegel, ...]
    gewijzigd: tuple[tuple[StukRegel, StukRegel], ...]
    weg: tuple[StukRegel, ...]


def verschillen(leest: Lezer, was: Mapping[UUID, Stuk], is_: Mapping[UUID, Stuk]) -> tuple[DeelVerschil, ...]:
    """Only the parts in which something differs."""
    delen = (_verschil(leest, vorm, was, is_) for vorm in leest.vormen.values())
    return tuple(deel for deel in delen if deel.erbij or deel.gewijzigd or deel.weg)


def _verschil(leest: Lezer, vorm: Vorm, was: Mapping[UUID, Stuk], is_: Mapping[UUID, Stuk]) -> DeelVerschil:
    regel, verschil = leest.regel, vergelijk(_van(was, vorm.deel), _van(is_, vorm.deel))
    return DeelVerschil(
        vorm.titel,
        vorm.stuk,
        tuple(regel(een) for een in verschil.erbij),
        tuple((regel(een), regel(ander)) for een, ander in verschil.gewijzigd),
        tuple(regel(een) for een in verschil.weg),
    )


def _van(alle: Mapping[UUID, Stuk], deel: Woord) -> dict[UUID, Stuk]:
    return {kern: stuk for kern, stuk in alle.items() if stuk.deel is deel}
