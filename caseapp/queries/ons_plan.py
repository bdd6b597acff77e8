"""Ons plan: the first page of whoever looks as somebody of the gezin, made of what other pages tell him.

Nothing of a noodplan is here, for nobody: who has one would show it to whoever looks over a shoulder. The
page leads everybody to it in the same words.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ..context import Context
from ..domain.delen import VANAF_TWAALF
from ..domain.gezin import leeftijd
from ..domain.woorden import label
from ..permissions import Categorie, Doen
from . import kindversie as kindversies
from .afgesproken import Afgesproken, afgesproken
from .delen import BetrokkenRegel, wie_werkt_ermee
from .dossier import OpenGezin, mag
from .eigen_verklaring import VerklaringRegel
from .eigen_verklaring import regels as verklaringen
from .gezin import Mensen
from .kindversie import KindRegel
from .veiligheidsschaal import cijfer_van, scores
from .verklarende_analyse.rijen import uitspraken
from .verzoek import VerzoekRegel
from .verzoek import blad as verzoeken

WOORDEN = VERZOEKEN = 3


@dataclass(frozen=True)
class EigenWoorden:
    tekst: str
    dag: int
    datum: date


@dataclass(frozen=True)
class EigenCijfer:
    """`cijfer` is None where somebody did not want to give one; `antwoord` then says so."""

    cijfer: int | None
    antwoord: str
    dag: int
    datum: date


@dataclass(frozen=True)
class OnsPlanBlad:
    """`naam` is empty for whoever is no member himself. `kind`: a child looks, and `jong` one that reads it
    with somebody. `bladen`: sheets of children that this actor may read."""

    naam: str
    kind: bool
    jong: bool
    afgesproken: Afgesproken
    woorden: tuple[EigenWoorden, ...]
    cijfer: EigenCijfer | None
    helpers: tuple[BetrokkenRegel, ...]
    bladen: tuple[KindRegel, ...]
    verzoeken: tuple[VerzoekRegel, ...]
    verklaringen: tuple[VerklaringRegel, ...]
    mag_zeggen: bool
    mag_vragen: bool


def blad(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> OnsPlanBlad:
    ik = mensen.get(ctx.actor.persoon_id) if ctx.actor.persoon_id else None
    kind = kindversies.is_van_het_kind(ctx, gezin)
    jaren = leeftijd(ik[1], ctx.today) if ik else None
    gevraagd = verzoeken(ctx, gezin, mensen)
    return OnsPlanBlad(
        naam=ik[0] if ik else "",
        kind=kind,
        jong=kind and (jaren is None or jaren < VANAF_TWAALF),
        afgesproken=afgesproken(ctx, gezin, mensen),
        woorden=_mijn_woorden(ctx, gezin),
        cijfer=_mijn_cijfer(ctx, gezin),
        helpers=wie_werkt_ermee(ctx, gezin),
        bladen=tuple(een for een in kindversies.blad(ctx, gezin, mensen).kinderen if een.versie),
        verzoeken=gevraagd.regels[:VERZOEKEN],
        mag_vragen=gevraagd.mag_vragen,
        verklaringen=tuple(een for een in verklaringen(ctx, gezin, mensen) if een.zelf),
        mag_zeggen=mag(ctx, gezin, Doen.BIJDRAGEN, Categorie.GVA_GEDEELD).mag,
    )


def _mijn_woorden(ctx: Context, gezin: OpenGezin) -> tuple[EigenWoorden, ...]:
    """The last ones, newest first."""
    mijn = [z for z in uitspraken(ctx, gezin) if _van_mij(ctx, z.rij.betreft_id)][-WOORDEN:]
    return tuple(EigenWoorden(z.open("tekst"), ctx.dag(z.rij.op), ctx.datum(z.rij.op)) for z in mijn[::-1])


def _mijn_cijfer(ctx: Context, gezin: OpenGezin) -> EigenCijfer | None:
    mijn = [z for z in scores(ctx, gezin) if _van_mij(ctx, z.rij.betreft_id)]
    if not mijn:
        return None
    rij = mijn[-1].rij
    return EigenCijfer(cijfer_van(mijn[-1]), label(rij.antwoord), ctx.dag(rij.op), ctx.datum(rij.op))


def _van_mij(ctx: Context, wie: UUID | None) -> bool:
    return wie is not None and wie == ctx.actor.persoon_id
