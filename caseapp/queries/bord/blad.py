"""The bord as a page: who may have it, which lines one wants to see, and in which order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ...context import Context
from ...domain.logboek import Handeling, Resultaat
from ...domain.procesregie import ProcesSignaal
from ...permissions import beoordeel_bord
from ..bladzijde import bladzijde
from ..dossier import Refused
from .open import kijkt
from .regels import BordRegel, regels

PER_PAGINA = 20


class Volgorde(StrEnum):
    ERNST = "ernst"
    EVALUATIE = "evaluatie"
    KENMERK = "kenmerk"


@dataclass(frozen=True)
class Keuze:
    """Nothing means all."""

    signaal: ProcesSignaal | None = None
    fase: int | None = None
    zonder: bool = False
    te_laat: bool = False
    kenmerk: str = ""
    volgorde: Volgorde = Volgorde.ERNST

    @property
    def iets(self) -> bool:
        return self != Keuze(volgorde=self.volgorde)

    def past(self, regel: BordRegel) -> bool:
        feiten = regel.feiten
        return (
            self.signaal in (None, *(signaal.soort for signaal in regel.signalen))
            and self.fase in (None, feiten.fase)
            and not (self.zonder and feiten.contactpersoon)
            and not (self.te_laat and not feiten.te_laat)
            and self.kenmerk.upper() in feiten.kenmerk
        )


@dataclass(frozen=True)
class BordBlad:
    """`allen`: how many gezinnen there are, whatever was chosen; `signalen`: in how many of these there is
    something to look at."""

    regels: tuple[BordRegel, ...]
    pagina: int
    paginas: int
    totaal: int
    allen: int
    met_signaal: int
    zonder: int


def _ernst(regel: BordRegel) -> tuple[object, ...]:
    """Nobody who keeps it together first; then where most asks a look, then the least safe phase."""
    feiten = regel.feiten
    return feiten.contactpersoon, -len(regel.signalen), feiten.fase or 9, _eerst(regel), feiten.kenmerk


def _eerst(regel: BordRegel) -> date:
    return regel.feiten.evaluatie or date.max


_SLEUTELS: dict[Volgorde, Callable[[BordRegel], tuple[object, ...]]] = {
    Volgorde.ERNST: _ernst,
    Volgorde.EVALUATIE: lambda regel: (_eerst(regel), regel.feiten.kenmerk),
    Volgorde.KENMERK: lambda regel: (regel.feiten.kenmerk,),
}


def eis_bord(ctx: Context) -> None:
    """Only for who keeps the process; a refused try is a line of the logboek."""
    oordeel = beoordeel_bord(ctx.actor)
    if not oordeel.mag:
        ctx.spoor.gelezen(
            Handeling.GEWEIGERD,
            categorie=oordeel.categorie,
            regel=oordeel.regel,
            resultaat=Resultaat.GEWEIGERD,
        )
        raise Refused(oordeel)


def bord(ctx: Context, keuze: Keuze, pagina: int = 1) -> BordBlad:
    """One page of the lines that fit. All gezinnen were looked at for it, so each has its line in the log."""
    eis_bord(ctx)
    alle = _bekijk(ctx, Handeling.BEKIJKEN)
    gekozen = _kies(alle, keuze)
    hier, paginas = bladzijde(pagina, len(gekozen), PER_PAGINA)
    return BordBlad(
        regels=tuple(gekozen[(hier - 1) * PER_PAGINA : hier * PER_PAGINA]),
        pagina=hier,
        paginas=paginas,
        totaal=len(gekozen),
        allen=len(alle),
        met_signaal=sum(bool(regel.signalen) for regel in alle),
        zonder=sum(not regel.feiten.contactpersoon for regel in alle),
    )


def alle_regels(ctx: Context, keuze: Keuze) -> list[BordRegel]:
    """All lines that fit, to take along."""
    eis_bord(ctx)
    return _kies(_bekijk(ctx, Handeling.EXPORTEREN), keuze)


def _bekijk(ctx: Context, handeling: Handeling) -> list[BordRegel]:
    gevonden = regels(ctx)
    for gezin_id in gevonden:
        kijkt(ctx, gezin_id, handeling)
    return list(gevonden.values())


def _kies(alle: Sequence[BordRegel], keuze: Keuze) -> list[BordRegel]:
    return sorted((regel for regel in alle if keuze.past(regel)), key=_SLEUTELS[keuze.volgorde])
