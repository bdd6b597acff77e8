"""The ten headings, each with what the software can show there and what was written."""

from collections import Counter
from dataclasses import dataclass

from ...context import Context
from ...domain.nabespreking import KOPJES, Kopje, KopjeTekst, MomentSoort
from ..oefening.terugblik import Bord, bord
from ..oefening.wat import LeerdoelRegel, WatWeSpelen, leerdoelen, wat_we_spelen
from .bladen import KindBlad, LensBlad
from .kind import kinderen
from .momenten import terugkijken
from .opmerkingen import bij_kopje, lenzen
from .spiegel import SpiegelBlad, spiegel


@dataclass(frozen=True)
class KopjeBlad:
    kopje: Kopje
    nummer: int
    tekst: KopjeTekst
    geschreven: tuple[str, ...]


@dataclass(frozen=True)
class KopjesBlad:
    """All ten, with what is shown at them. `aantallen`: of each kind of moment how many there were."""

    kopjes: tuple[KopjeBlad, ...]
    wat: WatWeSpelen
    leerdoelen: tuple[LeerdoelRegel, ...]
    aantallen: tuple[tuple[MomentSoort, int], ...]
    aandachtspunten: tuple[LensBlad, ...]
    elementen: tuple[LensBlad, ...]
    spiegel: SpiegelBlad
    kinderen: tuple[KindBlad, ...]
    bord: Bord


def kopjes(ctx: Context) -> KopjesBlad | None:
    """For who leads; None in a room where nothing is played."""
    wat = wat_we_spelen(ctx)
    if wat is None:
        return None
    geschreven, terug = bij_kopje(ctx), terugkijken(ctx)
    telling = Counter(moment.soort for moment in terug.momenten)
    return KopjesBlad(
        tuple(
            KopjeBlad(kopje, nummer, tekst, geschreven.get(kopje, ()))
            for nummer, (kopje, tekst) in enumerate(KOPJES.items(), 1)
        ),
        wat,
        leerdoelen(ctx),
        tuple((soort, telling[soort]) for soort in MomentSoort if telling[soort]),
        *lenzen(ctx),
        spiegel(ctx),
        kinderen(ctx, terug),
        bord(ctx),
    )
