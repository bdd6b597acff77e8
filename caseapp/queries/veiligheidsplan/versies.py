"""Versions of the plan: the list, one of them as it was, and two of them side by side."""

from dataclasses import dataclass
from uuid import UUID

from ...context import Context
from ...domain.veiligheidsplan.vormen import VORM
from ...domain.versie import VAST
from ...tables import PlanVersie
from ..document.lezer import DeelBlad, Lezer, document, kernteksten, lezer
from ..document.matrix import Matrix, matrix
from ..document.stuk import Stuk, in_versie
from ..document.vergelijking import DeelVerschil, verschillen
from ..document.versies import VersieKop, kop
from ..dossier import OpenGezin, Zicht
from ..gezin import Mensen
from . import rijen
from .analyse import factoren, onder_het_plan, teksten
from .gedeelde_laag import klopt
from .kring import kring
from .rechten import leest_heel
from .tekenen import TekenRegel, tekenregels


@dataclass(frozen=True)
class PlanVersies:
    """Newest first. `te_vergelijken`: those that lie still, oldest first."""

    versies: tuple[VersieKop, ...]
    te_vergelijken: tuple[VersieKop, ...]


@dataclass(frozen=True)
class PlanVersieBlad:
    """One version as it was vastgesteld. `klopt`: whether its hash still says the same."""

    kop: VersieKop
    ingetrokken_omdat: str
    klopt: bool
    delen: tuple[DeelBlad, ...]
    geheel: Matrix
    getekend: tuple[TekenRegel, ...]


@dataclass(frozen=True)
class PlanVergelijking:
    oud: VersieKop
    nieuw: VersieKop
    delen: tuple[DeelVerschil, ...]


def alle(ctx: Context, gezin: OpenGezin) -> PlanVersies:
    heel = leest_heel(ctx, gezin)
    koppen = [kop(ctx, zicht, heel=heel) for zicht in rijen.versies(ctx, gezin)]
    return PlanVersies(tuple(reversed(koppen)), tuple(een for een in koppen if een.nummer))


def een(ctx: Context, gezin: OpenGezin, mensen: Mensen, versie_id: UUID) -> PlanVersieBlad | None:
    zicht = _vind(ctx, gezin, versie_id)
    if zicht is None:
        return None
    heel, ids, toen = leest_heel(ctx, gezin), set(zicht.rij.stukken), _stukken(ctx, gezin, zicht)
    stemmen = [z for z in rijen.stellingnames(ctx, gezin, [zicht.rij.id]) if str(z.rij.id) in ids]
    return PlanVersieBlad(
        kop=kop(ctx, zicht, heel=heel),
        ingetrokken_omdat=zicht.open("ingetrokken_omdat") if heel else "",
        klopt=zicht.rij.status not in VAST or klopt(ctx, gezin, zicht),
        delen=document(_lezer(ctx, gezin, mensen, toen), list(toen.values())),
        geheel=matrix(ctx, gezin, mensen, stemmen, [(zicht.rij.id, "Het plan als geheel")]),
        getekend=tekenregels(ctx, gezin, mensen, zicht),
    )


def vergelijking(
    ctx: Context, gezin: OpenGezin, mensen: Mensen, oud: UUID, nieuw: UUID
) -> PlanVergelijking | None:
    """Of two versions of this gezin that lie still: of another gezin there is nothing to compare with."""
    een_, ander = _vind(ctx, gezin, oud), _vind(ctx, gezin, nieuw)
    if een_ is None or ander is None or not (een_.rij.nummer and ander.rij.nummer):
        return None
    was, is_ = _stukken(ctx, gezin, een_), _stukken(ctx, gezin, ander)
    leest = _lezer(ctx, gezin, mensen, {**{s.id: s for s in was.values()}, **{s.id: s for s in is_.values()}})
    heel = leest_heel(ctx, gezin)
    oude, nieuwe = kop(ctx, een_, heel=heel), kop(ctx, ander, heel=heel)
    return PlanVergelijking(oude, nieuwe, verschillen(leest, was, is_))


def _stukken(ctx: Context, gezin: OpenGezin, zicht: Zicht[PlanVersie]) -> dict[UUID, Stuk]:
    return in_versie(rijen.stukken(ctx, gezin, zicht.rij.plan_id), zicht.rij.stukken)


def _lezer(ctx: Context, gezin: OpenGezin, mensen: Mensen, stukken: dict[UUID, Stuk]) -> Lezer:
    hier = list(stukken.values())
    van_analyse = teksten(factoren(ctx, gezin, onder_het_plan(ctx, gezin)))
    genoemd = {**van_analyse, **kernteksten(VORM, hier)}
    rond = kring(ctx, gezin, mensen).namen
    return lezer(ctx, gezin, VORM, mensen, hier, teksten=genoemd, betrokkenen=rond)


def _vind(ctx: Context, gezin: OpenGezin, versie_id: UUID) -> Zicht[PlanVersie] | None:
    return next((z for z in rijen.versies(ctx, gezin) if z.rij.id == versie_id), None)
