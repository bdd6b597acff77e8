"""What everybody at the table may read of their gezin, word for word: what may hang on the wall.

Each card at which somebody sits and that is involved with the gezin reads what it may read, by itself; what
is left is what all of them read. Nothing of it is shown to a card, so no line says that a card looked.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ...context import Context, Spoor
from ...domain.scherm import gemeen
from ...domain.veiligheidsplan.vormen import VORM as PLANVORM
from ...domain.veiligheidsplan.woorden import PlanDeel
from ...domain.verklarende_analyse.delen import VORM as ANALYSEVORM
from ...domain.verklarende_analyse.woorden import AnalyseDeel
from ...domain.woord import Woord
from ...domain.woorden import label
from ...permissions import VERZWEGEN, Categorie
from ...permissions.oefening import beoordeel_van_allen
from ...tables import Deelnemer, Feit, FeitBij, Gebruiker, Gezin
from .. import tijdlijn
from ..document.stuk import Stuk, in_versie
from ..document.versies import leidende_versie
from ..dossier import OpenGezin, laad
from ..loading import joined
from ..ogen import ogen_van_kaart
from ..veiligheidsplan.stukken import eigen_stukken
from ..verklarende_analyse import rijen as analyse_rijen
from ..verklarende_analyse.stuk import stukken as analyse_stukken
from ..zegels import open_veld
from .wat import spelers

DELEN: tuple[Woord, ...] = (
    AnalyseDeel.SAMENHANG,
    AnalyseDeel.ONDERZOEKSVRAGEN,
    PlanDeel.ZORGEN,
    PlanDeel.VOORWAARDEN,
    PlanDeel.AFSPRAKEN,
)


@dataclass(frozen=True)
class Stukje:
    """One piece, as it is read by one card: the same for two only where every word is the same."""

    id: UUID
    tekst: str


@dataclass(frozen=True)
class Moment:
    """That something happened, and when: never what was written of it."""

    id: UUID
    dag: int
    datum: date
    soort: str


@dataclass(frozen=True)
class Samenbeeld:
    """`delen`: by part of the analysis or the plan, only of what is vastgesteld. `momenten`: newest first.
    `feiten`: what was told until every card of the room knew it. `soorten`: which kinds of information are in
    it, for the line in the logboek."""

    gezin_id: UUID | None = None
    delen: Mapping[Woord, tuple[str, ...]] = field(default_factory=dict)
    momenten: tuple[Moment, ...] = ()
    feiten: tuple[str, ...] = ()
    soorten: frozenset[Categorie] = frozenset()


@dataclass(frozen=True)
class _Blik:
    """What one card reads."""

    stukken: Mapping[Woord, tuple[Stukje, ...]]
    momenten: tuple[Moment, ...]


def samenbeeld(ctx: Context) -> Samenbeeld:
    """Of the one gezin with which somebody at the table is involved; of more than one, or none, nothing."""
    feiten = _feiten(ctx)
    zitten = _wie_er_zit(ctx)
    betrokken = {id_: wie for id_ in ctx.session.exec(select(Gezin.id)) if (wie := _bij(ctx, id_, zitten))}
    if len(betrokken) != 1:
        return Samenbeeld(feiten=feiten)
    ((gezin_id, blikken),) = betrokken.items()
    delen = {deel: gemeen([blik.stukken.get(deel, ()) for blik in blikken]) for deel in DELEN}
    momenten = gemeen([blik.momenten for blik in blikken])
    return Samenbeeld(
        gezin_id,
        {deel: tuple(een.tekst for een in stukken) for deel, stukken in delen.items() if stukken},
        momenten,
        feiten,
        _soorten(delen),
    )


def _soorten(delen: Mapping[Woord, tuple[Stukje, ...]]) -> frozenset[Categorie]:
    gevuld = [deel for deel, stukken in delen.items() if stukken]
    gva = {Categorie.GVA_GEDEELD for deel in gevuld if isinstance(deel, AnalyseDeel)}
    return frozenset(gva | {Categorie.VP_GEDEELD for deel in gevuld if isinstance(deel, PlanDeel)})


def _wie_er_zit(ctx: Context) -> list[Gebruiker]:
    query = select(Gebruiker).join(Deelnemer, col(Deelnemer.gebruiker_id) == Gebruiker.id)
    return list(
        ctx.session.exec(query.order_by(col(Gebruiker.volgorde)).options(joined(Gebruiker.organisatie)))
    )


def _bij(ctx: Context, gezin_id: UUID, zitten: list[Gebruiker]) -> list[_Blik]:
    """What each of these reads who is involved here."""
    blikken = []
    for wie in zitten:
        ogen = replace(ctx, actor=ogen_van_kaart(wie), spoor=Spoor({}))
        gezin = laad(ogen, [gezin_id])[gezin_id]
        if wie.id in gezin.dossier.relaties:
            blikken.append(_blik(ogen, gezin))
    return blikken


def _blik(ogen: Context, gezin: OpenGezin) -> _Blik:
    stukken: dict[Woord, tuple[Stukje, ...]] = {}
    analyse = leidende_versie(analyse_rijen.versies(ogen, gezin))
    vast = in_versie(analyse_stukken(ogen, gezin), analyse.rij.stukken) if analyse else {}
    for deel in DELEN:
        vorm = ANALYSEVORM.get(deel) or PLANVORM[deel]
        stukken[deel] = tuple(_stukje(een, vorm.kernveld) for een in vast.values() if _voor_allen(een, deel))
    for een in eigen_stukken(ogen, gezin).values():
        if een.deel in DELEN and _voor_allen(een, een.deel):
            stukken[een.deel] += (_stukje(een, PLANVORM[een.deel].kernveld),)
    momenten = tuple(
        Moment(z.rij.id, ogen.dag(z.rij.op), ogen.datum(z.rij.op), label(z.rij.soort))
        for z in tijdlijn.alles(ogen, gezin)
        if z.rij.categorie not in VERZWEGEN and not (z.rij.niet_voor or z.rij.alleen_voor)
    )
    return _Blik(stukken, momenten)


def _voor_allen(stuk: Stuk, deel: Woord) -> bool:
    """Kept from nobody, also not from somebody at whose card nobody sits."""
    return stuk.deel is deel and stuk.gedeeld


def _stukje(stuk: Stuk, kernveld: str) -> Stukje:
    return Stukje(stuk.id, str(stuk.waarden.get(kernveld, "")))


def _feiten(ctx: Context) -> tuple[str, ...]:
    """What was on some cards and was told until all cards of the room knew it."""
    bij: dict[UUID, list[FeitBij]] = {}
    for rij in ctx.session.exec(select(FeitBij)):
        bij.setdefault(rij.feit_id, []).append(rij)
    kaarten = [wie.id for wie in spelers(ctx)]
    teksten = []
    for feit in ctx.session.exec(select(Feit).order_by(col(Feit.nummer))):
        hier = bij.get(feit.id, [])
        oordeel = beoordeel_van_allen(kaarten, [een.gebruiker_id for een in hier], [feit.id])
        if oordeel.mag and any(een.op is not None for een in hier):
            teksten.append(open_veld(ctx, oordeel, feit, "tekst"))
    return tuple(teksten)
