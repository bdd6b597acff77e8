"""The door of a zitting and the curtain before what was brought in: neither opens a gezin."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NoReturn, TypeVar
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.kamer.inbreng import NOG_TE_DOEN
from ...domain.kamer.woorden import Wijze, ZittingStatus
from ...domain.logboek import Handeling, Resultaat
from ...permissions import (
    Categorie,
    Oordeel,
    beoordeel_inbreng,
    beoordeel_kamer,
    beoordeel_overleg,
    beoordeel_zitting,
)
from ...tables import Inhoud, Kamer, KamerInbreng, Zitting, ZittingDeelnemer
from ...tables.wie import Gebruiker
from ..dossier import Refused, Zicht
from ..loading import joined

OVERLEG = Categorie.OVERLEG
BESTAAT_NIET = Oordeel(False, "deze zitting bestaat niet", verzwijg=True, regel="kamer")
NIET_INGEBRACHT = Oordeel(False, "dit is in deze zitting niet ingebracht", regel="kamer")
S = TypeVar("S", bound=Inhoud)


@dataclass(frozen=True)
class OpenZitting:
    """A zitting whose door is open for this actor. `voorzitter`: whether it is his to lead."""

    rij: Zitting
    deelnemers: Sequence[ZittingDeelnemer]
    voorzitter: bool
    oordeel: Oordeel

    @property
    def id(self) -> UUID:
        return self.rij.id

    @property
    def plek(self) -> str:
        """Where it is now: the step, and of which gezin."""
        return f"{self.rij.stap or ''}{self.rij.inbreng_id or ''}"

    @property
    def ids(self) -> set[UUID]:
        return {een.gebruiker_id for een in self.deelnemers} | {self.rij.kamer.voorzitter_id}

    def mijn(self, ctx: Context) -> ZittingDeelnemer | None:
        return next((een for een in self.deelnemers if een.gebruiker_id == ctx.actor.id), None)


def eis_overleg(ctx: Context) -> None:
    _eis(ctx, beoordeel_overleg(ctx.actor))


def eis_kamer(ctx: Context) -> None:
    _eis(ctx, beoordeel_kamer(ctx.actor))


def open_zitting(ctx: Context, zitting_id: UUID) -> OpenZitting:
    """For who is asked, and who sits in the chair; each look is a line."""
    rij = ctx.session.exec(
        select(Zitting)
        .where(Zitting.id == zitting_id)
        .options(joined(Zitting.kamer, Kamer.voorzitter, Gebruiker.organisatie))
    ).one_or_none()
    if rij is None:
        weiger(ctx, BESTAAT_NIET)
    deelnemers = deelnemers_van(ctx, [rij.id])
    wie = {een.gebruiker_id for een in deelnemers} | {rij.kamer.voorzitter_id}
    oordeel = beoordeel_zitting(ctx.actor, wie, rij.kamer_id)
    _eis(ctx, oordeel)
    ctx.spoor.gelezen(Handeling.BEKIJKEN, categorie=OVERLEG, regel=oordeel.regel)
    return OpenZitting(rij, deelnemers, ctx.actor.id == rij.kamer.voorzitter_id, oordeel)


def eis_voorzitter(ctx: Context, zitting: OpenZitting) -> None:
    if not zitting.voorzitter:
        weiger(ctx, Oordeel(False, "dit doet alleen de voorzitter", regel="kamer"))


def deelnemers_van(ctx: Context, zittingen: Iterable[UUID]) -> Sequence[ZittingDeelnemer]:
    query = select(ZittingDeelnemer).where(col(ZittingDeelnemer.zitting_id).in_(list(zittingen)))
    query = query.options(joined(ZittingDeelnemer.gebruiker, Gebruiker.organisatie))
    rijen = ctx.session.exec(query).all()
    return sorted(rijen, key=lambda een: (een.gebruiker.volgorde, een.id))


def loopt(rij: KamerInbreng, zitting: Zitting | None) -> bool:
    """Until the zitting closes; what was taken back is not there any more."""
    if zitting is not None and zitting.status is ZittingStatus.GESLOTEN:
        return False
    return rij.status in NOG_TE_DOEN or (zitting is not None and zitting.status is ZittingStatus.OPEN)


def oordeel_over(
    ctx: Context, inbreng: KamerInbreng, zitting: Zitting | None, categorie: Categorie = OVERLEG
) -> Oordeel:
    return beoordeel_inbreng(
        ctx.actor, inbreng.gezin_id, categorie, inbreng.alleen_voor, loopt=loopt(inbreng, zitting)
    )


def oordeel_verslag(ctx: Context, inbreng: KamerInbreng) -> Oordeel:
    """What was asked and advised stays readable for who took part; what was told of the gezin does not."""
    return beoordeel_inbreng(ctx.actor, inbreng.gezin_id, OVERLEG, inbreng.alleen_voor, loopt=True)


def inbreng_van(ctx: Context, zitting: OpenZitting) -> list[KamerInbreng]:
    """All on the agenda of this zitting, in its order: as rows, of which nothing is open yet."""
    query = select(KamerInbreng).where(KamerInbreng.zitting_id == zitting.id)
    query = query.order_by(col(KamerInbreng.volgorde), col(KamerInbreng.ingebracht_op), col(KamerInbreng.id))
    return list(ctx.session.exec(query).all())


def open_inbreng(ctx: Context, zitting: OpenZitting, inbreng_id: UUID) -> Zicht[KamerInbreng]:
    """One gezin of this agenda, for who takes part in it. Of another agenda, or not for him: refused."""
    rij = next((een for een in inbreng_van(ctx, zitting) if een.id == inbreng_id), None)
    if rij is None:
        weiger(ctx, NIET_INGEBRACHT)
    oordeel = oordeel_over(ctx, rij, zitting.rij)
    if not oordeel.mag:
        weiger(ctx, oordeel, rij)
    kijkt(ctx, rij, OVERLEG)
    return Zicht(ctx, rij, oordeel)


def zichten(
    ctx: Context, inbreng: KamerInbreng, zitting: Zitting | None, rijen: Collection[S]
) -> list[Zicht[S]]:
    """Pieces of what was brought in, each judged as what it is."""
    gezien: list[Zicht[S]] = []
    for rij in rijen:
        oordeel = oordeel_over(ctx, inbreng, zitting, rij.categorie)
        if oordeel.mag:
            kijkt(ctx, inbreng, rij.categorie)
            gezien.append(Zicht(ctx, rij, oordeel))
    return gezien


def kijkt(ctx: Context, inbreng: KamerInbreng, categorie: Categorie) -> None:
    """Anonymously nothing was disclosed of a gezin: then the line is of the kamer, and names none."""
    van = {"gezin_id": inbreng.gezin_id} if inbreng.wijze is Wijze.OP_NAAM else {}
    ctx.spoor.gelezen(Handeling.BEKIJKEN, categorie=categorie, regel="kamer", **van)


def _eis(ctx: Context, oordeel: Oordeel) -> None:
    if not oordeel.mag:
        weiger(ctx, oordeel)


def weiger(ctx: Context, oordeel: Oordeel, inbreng: KamerInbreng | None = None) -> NoReturn:
    """A no for what never was costs as much as a no for what is."""
    van = {"gezin_id": inbreng.gezin_id} if inbreng and inbreng.wijze is Wijze.OP_NAAM else {}
    ctx.spoor.gelezen(
        Handeling.GEWEIGERD, categorie=OVERLEG, regel=oordeel.regel, resultaat=Resultaat.GEWEIGERD, **van
    )
    raise Refused(oordeel)
