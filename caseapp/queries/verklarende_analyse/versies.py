"""Versions: the list, one of them as it was, and two of them side by side."""

from dataclasses import dataclass
from uuid import UUID

from ...context import Context
from ...domain.versie import VAST, VersieStatus
from ...permissions import Categorie, Doen
from ...tables import AnalyseVersie
from ..document.lezer import DeelBlad, document
from ..document.matrix import Matrix, matrix
from ..document.stuk import in_versie
from ..document.vergelijking import DeelVerschil, verschillen
from ..document.versies import VersieKop, kop
from ..dossier import OpenGezin, Zicht, mag
from ..gezin import Mensen
from . import rijen
from .blad import PersoonWoorden, eigen_woorden
from .gedeelde_laag import klopt
from .lezen import leesbaar, lezer, op_volgorde, stellingen
from .stuk import stukken


@dataclass(frozen=True)
class VersiesBlad:
    """Newest first. `te_vergelijken`: those that lie still, oldest first."""

    versies: tuple[VersieKop, ...]
    te_vergelijken: tuple[VersieKop, ...]
    mag_leiden: bool


@dataclass(frozen=True)
class VersieBlad:
    """One version as it was vastgesteld. `klopt`: whether its hash still says the same."""

    kop: VersieKop
    ingetrokken_omdat: str
    klopt: bool
    delen: tuple[DeelBlad, ...]
    woorden: tuple[PersoonWoorden, ...]
    eens: Matrix
    geheel: Matrix
    mag_intrekken: bool


@dataclass(frozen=True)
class VergelijkBlad:
    oud: VersieKop
    nieuw: VersieKop
    delen: tuple[DeelVerschil, ...]
    woorden_erbij: tuple[PersoonWoorden, ...]


def alle(ctx: Context, gezin: OpenGezin) -> VersiesBlad:
    koppen = [kop(ctx, zicht) for zicht in rijen.versies(ctx, gezin)]
    return VersiesBlad(
        tuple(reversed(koppen)),
        tuple(een for een in koppen if een.nummer),
        mag(ctx, gezin, Doen.WIJZIGEN, Categorie.GVA_GEDEELD).mag,
    )


def een(ctx: Context, gezin: OpenGezin, mensen: Mensen, versie_id: UUID) -> VersieBlad | None:
    zicht = _vind(ctx, gezin, versie_id)
    if zicht is None:
        return None
    ids, alle_stukken = set(zicht.rij.stukken), stukken(ctx, gezin)
    toen = leesbaar(in_versie(alle_stukken, zicht.rij.stukken), mensen)
    stemmen = [z for z in rijen.stellingnames(ctx, gezin) if str(z.rij.id) in ids]
    woorden = [z for z in rijen.uitspraken(ctx, gezin) if str(z.rij.id) in ids]
    leidt = mag(ctx, gezin, Doen.WIJZIGEN, Categorie.GVA_GEDEELD).mag
    return VersieBlad(
        kop=kop(ctx, zicht),
        ingetrokken_omdat=zicht.open("ingetrokken_omdat"),
        klopt=zicht.rij.status not in VAST or klopt(ctx, gezin, zicht),
        delen=document(lezer(ctx, gezin, mensen, toen.values()), list(toen.values()), op_volgorde),
        woorden=eigen_woorden(ctx, woorden, mensen),
        eens=matrix(ctx, gezin, mensen, stemmen, stellingen(toen)),
        geheel=matrix(ctx, gezin, mensen, stemmen, [(zicht.rij.id, "De analyse als geheel")]),
        mag_intrekken=leidt and zicht.rij.status is VersieStatus.VASTGESTELD,
    )


def vergelijking(
    ctx: Context, gezin: OpenGezin, mensen: Mensen, oud: UUID, nieuw: UUID
) -> VergelijkBlad | None:
    """Of two versions of this gezin that lie still: of another gezin there is nothing to compare with."""
    een_, ander = _vind(ctx, gezin, oud), _vind(ctx, gezin, nieuw)
    if een_ is None or ander is None or not (een_.rij.nummer and ander.rij.nummer):
        return None
    alle_stukken = stukken(ctx, gezin)
    was, is_ = (leesbaar(in_versie(alle_stukken, z.rij.stukken), mensen) for z in (een_, ander))
    leest = lezer(ctx, gezin, mensen, [*was.values(), *is_.values()])
    nieuw_gezegd = set(ander.rij.stukken) - set(een_.rij.stukken)
    woorden = [z for z in rijen.uitspraken(ctx, gezin) if str(z.rij.id) in nieuw_gezegd]
    return VergelijkBlad(
        oud=kop(ctx, een_),
        nieuw=kop(ctx, ander),
        delen=verschillen(leest, was, is_),
        woorden_erbij=tuple(p for p in eigen_woorden(ctx, woorden, mensen) if p.woorden),
    )


def _vind(ctx: Context, gezin: OpenGezin, versie_id: UUID) -> Zicht[AnalyseVersie] | None:
    return next((z for z in rijen.versies(ctx, gezin) if z.rij.id == versie_id), None)
