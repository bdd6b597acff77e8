"""Waarom, wat, hoe: a band per voorwaarde, with what it comes from and what was agreed; gaps are seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from ...domain.veiligheidsplan.keuring import PlanTekst, oorzaken_in, open_oorzaken
from ...domain.veiligheidsplan.woorden import DagMoment, PlanDeel
from ...domain.velden import Waarden
from ...domain.woorden import label
from ..document.lezer import Lezer, StukRegel
from ..document.stuk import Stuk, van_deel
from .keuring import per_deel
from .volgen import AfspraakRegel


@dataclass(frozen=True)
class Band:
    """One line from left to right. `waarom`: the risk and zorg behind it; `gaten`: what lacks, in words;
    `eerder`: what of waarom already stood in a line above."""

    waarom: tuple[StukRegel, ...]
    wat: StukRegel | None
    hoe: tuple[AfspraakRegel, ...]
    gaten: tuple[str, ...]
    eerder: frozenset[UUID] = frozenset()


@dataclass(frozen=True)
class OorzaakRegel:
    """A cause of the analysis, and what is done with it; nothing yet where `waar` is empty."""

    tekst: str
    waar: tuple[str, ...]


def banden(
    leest: Lezer, nu: Mapping[UUID, Stuk], afspraken: Sequence[AfspraakRegel], *, heel: bool
) -> tuple[Band, ...]:
    """First every voorwaarde with what belongs to it; then risks and zorgen that have none yet. `heel`: this
    actor reads the whole plan; who reads a part of it is told of no gap that may be none."""
    gebruikt: set[UUID] = set()
    lijst = []
    for voorwaarde in van_deel(nu.values(), PlanDeel.VOORWAARDEN):
        bron = _waarom(nu, voorwaarde)
        eerder = frozenset(gebruikt.intersection(stuk.kern for stuk in bron))
        gebruikt.update(stuk.kern for stuk in bron)
        hoe = tuple(een for een in afspraken if een.voorwaarde == voorwaarde.kern)
        waarom = tuple(leest.regel(stuk) for stuk in bron)
        lijst.append(Band(waarom, leest.regel(voorwaarde), hoe, _gaten(hoe) if heel else (), eerder))
    los = [s for deel in (PlanDeel.RISICOS, PlanDeel.ZORGEN) for s in van_deel(nu.values(), deel)]
    lijst += [_los(leest, s) for s in los if s.kern not in gebruikt and not _onder_een_risico(s, nu)]
    return tuple(lijst)


def _waarom(nu: Mapping[UUID, Stuk], voorwaarde: Stuk) -> list[Stuk]:
    """The risk that it answers, and the zorg that this came from."""
    risico = _stuk(nu, voorwaarde.waarden.get("risico"))
    zorg = _stuk(nu, risico.waarden.get("zorg")) if risico else None
    return [stuk for stuk in (zorg, risico) if stuk is not None]


def _stuk(nu: Mapping[UUID, Stuk], waarde: str | tuple[str, ...] | None) -> Stuk | None:
    return nu.get(UUID(waarde)) if isinstance(waarde, str) and waarde else None


def _onder_een_risico(stuk: Stuk, nu: Mapping[UUID, Stuk]) -> bool:
    """A zorg stands with its risk."""
    return any(str(stuk.kern) == ander.waarden.get("zorg") for ander in nu.values())


def _los(leest: Lezer, stuk: Stuk) -> Band:
    return Band((leest.regel(stuk),), None, (), ("Dit hoort nog nergens bij.",))


def _gaten(hoe: Sequence[AfspraakRegel]) -> tuple[str, ...]:
    if not hoe:
        return ("Hoe dit gaat, is nog niet afgesproken.",)
    zonder = [een for een in hoe if not een.kijker]
    return ("Bij een afspraak kijkt nog niemand of het lukt.",) if zonder else ()


def per_moment(afspraken: Sequence[AfspraakRegel]) -> tuple[tuple[str, tuple[AfspraakRegel, ...]], ...]:
    """The day in its order, with what was agreed for it."""
    paren = ((moment, tuple(een for een in afspraken if een.moment is moment)) for moment in DagMoment)
    return tuple((label(moment), hier) for moment, hier in paren if hier)


def oorzaakregels(oorzaken: Mapping[UUID, str], nu: Mapping[UUID, Stuk]) -> tuple[OorzaakRegel, ...]:
    """Every cause, those with which nothing is done yet first."""
    stukken = per_deel(nu)
    dicht = {str(een) for een in open_oorzaken(PlanTekst(stukken, {}, oorzaken))} & {str(o) for o in oorzaken}
    regels = [OorzaakRegel(tekst, _waar(str(kern), stukken)) for kern, tekst in oorzaken.items()]
    assert len(dicht) == sum(not regel.waar for regel in regels)  # noqa: S101  # both read the same plan
    return tuple(sorted(regels, key=lambda regel: bool(regel.waar)))


_WOORD = {
    PlanDeel.VOORWAARDEN: "een voorwaarde",
    PlanDeel.AFSPRAKEN: "een afspraak",
    PlanDeel.HULP: "hulp",
    PlanDeel.GEEN_ACTIE: "nu bewust niets",
}


def _waar(kern: str, stukken: Mapping[PlanDeel, Mapping[UUID, Waarden]]) -> tuple[str, ...]:
    return tuple(woord for deel, woord in _WOORD.items() if kern in oorzaken_in({deel: stukken[deel]}))
