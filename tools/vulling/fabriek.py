"""Factories for small gezinnen. Two streams decide: one what happens and in which household, one how people
are called; neither knows what the other drew."""

from collections.abc import Mapping, Sequence
from typing import Any

import factory

from .huishoudens import HUISHOUDENS, Huishouden
from .lopen import LOPEN, past
from .loting import Loting
from .namen import Namen
from .schrijver import BEGIN, Opzet, Schrijver, Team
from .themas import TUSSEN_VOLWASSENEN, Thema
from .themas_familie import ROND_KINDEREN, ROND_OUDEREN

AANTAL = 100
EERSTE_NUMMER = 101
THEMAS = (*TUSSEN_VOLWASSENEN, *ROND_KINDEREN, *ROND_OUDEREN)
Gezin = dict[str, Any]


def met_namen(waarde: Any, namen: Mapping[str, str]) -> Any:
    """The same, with a name at each place that was left open."""
    if isinstance(waarde, str):
        return waarde.format_map(namen)
    if isinstance(waarde, dict):
        return {sleutel: met_namen(deel, namen) for sleutel, deel in waarde.items()}
    return tuple(met_namen(deel, namen) for deel in waarde) if isinstance(waarde, tuple) else waarde


class PersoonFactory(factory.DictFactory):
    class Params:
        jaren = 0

    sleutel = ""
    roepnaam = ""
    achternaam = ""
    geboren = factory.LazyAttribute(lambda persoon: f"{BEGIN.year - persoon.jaren}-01-01")


class GezinFactory(factory.DictFactory):
    """`verhaal`: what was drawn; `namen`: how each place in it is called, and the gezin itself."""

    class Params:
        verhaal: Schrijver | None = None
        namen: Mapping[str, str] | None = None

    sleutel = factory.LazyAttribute(lambda gezin: f"klein-{gezin.verhaal.opzet.nummer}")
    nummer = factory.LazyAttribute(lambda gezin: gezin.verhaal.opzet.nummer)
    titel = factory.LazyAttribute(lambda gezin: gezin.verhaal.opzet.thema.titel)
    personen = factory.LazyAttribute(
        lambda gezin: tuple(
            PersoonFactory(
                sleutel=sleutel,
                roepnaam=gezin.namen[sleutel],
                achternaam=gezin.namen["gezin"],
                jaren=jaren,
            )
            for sleutel, jaren in gezin.verhaal.geboren.items()
        )
    )
    handelingen = factory.LazyAttribute(
        lambda gezin: tuple(met_namen(daad, gezin.namen) for daad in gezin.verhaal.daden)
    )


def opzetten(loting: Loting, teams: Sequence[Team]) -> list[Opzet]:
    """Each household, theme, course and team about as often as the others. Who can go fewest ways chooses
    first, so that something is left for everybody."""
    huizen = loting.schud(loting.stapel(HUISHOUDENS, AANTAL))
    themas = {huis.sleutel: _themas(loting, huis, huizen.count(huis)) for huis in HUISHOUDENS}
    paren = [(huis, themas[huis.sleutel].pop()) for huis in huizen]
    paren.sort(key=lambda paar: (not paar[1].niet_voor, -len(paar[0].leden)))
    lopen = loting.schud([loop for loop, (keer, _) in LOPEN.items() for _ in range(keer)])
    gekozen: list[tuple[Huishouden, Thema, str]] = []
    for paar in paren:
        loop = next(een for een in lopen if past(een, *paar))
        lopen.remove(loop)
        gekozen.append((*paar, loop))
    wie = loting.stapel(teams, AANTAL)
    genummerd = enumerate(zip(loting.schud(gekozen), wie, strict=True), EERSTE_NUMMER)
    return [Opzet(nummer, *een, team) for nummer, (een, team) in genummerd]


def _themas(loting: Loting, huis: Huishouden, aantal: int) -> list[Thema]:
    return loting.stapel([thema for thema in THEMAS if huis.sleutel in thema.bij], aantal)


def maak(teams: Sequence[Team], *, verhalen: int, namen: int) -> list[Gezin]:
    """All gezinnen, from one number for each stream."""
    loting = Loting(verhalen)
    geschreven = [LOPEN[opzet.loop][1](opzet, loting) for opzet in opzetten(loting, teams)]
    mensen = sum(len(een.geboren) for een in geschreven)
    gedeeld = Namen(namen, len(geschreven), mensen)
    return [
        GezinFactory(verhaal=een, namen={"gezin": gedeeld.gezin(), **gedeeld.mensen(tuple(een.geboren))})
        for een in geschreven
    ]
