"""One casus out of the demonstration, played alone."""

from collections.abc import Iterable, Iterator, Sequence

from ..scenario.casus import Casus
from ..scenario.daden import kamer
from ..scenario.daden.basis import Daad
from ..scenario.mensen import Gebruiker

# Two gezinnen may be brought into one zitting: what holds that zitting together is done in one file only.
AAN_TAFEL = (kamer.NodigUitInZitting, kamer.ZegOfJeKomt, kamer.OpenZitting, kamer.SluitZitting)


def alleen_deze(casus: Casus, alle: Sequence[Casus]) -> list[Casus]:
    """The casus, and of the others what holds the zittingen together in which this gezin is brought in."""
    geleend = [
        een.model_copy(update={"handelingen": _geleend(casus, een)}) for een in alle if een is not casus
    ]
    return [casus, *(een.model_copy(update={"personen": ()}) for een in geleend if een.handelingen)]


def _geleend(casus: Casus, ander: Casus) -> tuple[Daad, ...]:
    eigen = {daad.sleutel for daad in casus.handelingen if isinstance(daad, kamer.PlanZitting)}
    nodig = {daad.zitting for daad in casus.handelingen if isinstance(daad, kamer.InZitting)} - eigen
    kamers = {d.kamer for d in ander.handelingen if isinstance(d, kamer.PlanZitting) and d.sleutel in nodig}

    def hoort(daad: Daad) -> bool:
        if isinstance(daad, kamer.BeginKamer):
            return daad.sleutel in kamers
        if isinstance(daad, kamer.PlanZitting):
            return daad.sleutel in nodig
        return isinstance(daad, AAN_TAFEL) and daad.zitting in nodig

    return tuple(daad for daad in ander.handelingen if hoort(daad))


def wie_erbij_horen(
    gebruikers: Iterable[Gebruiker], casus: Casus, alleen: Sequence[Casus]
) -> list[Gebruiker]:
    """Who is named in it, by what is done or by whom; and of the gezinnen this one alone,
    as it is: who was taken out of it is not played either."""
    genoemd = set(_woorden([daad.model_dump() for deel in alleen for daad in deel.handelingen]))
    van_hier = {f"{casus.sleutel}/{persoon.sleutel}" for persoon in casus.personen}
    return [een for een in gebruikers if (een.persoon in van_hier if een.persoon else een.sleutel in genoemd)]


def _woorden(ding: object) -> Iterator[str]:
    if isinstance(ding, str):
        yield ding
    elif isinstance(ding, dict):
        for deel in ding.values():
            yield from _woorden(deel)
    elif isinstance(ding, list | tuple):
        for deel in ding:
            yield from _woorden(deel)
