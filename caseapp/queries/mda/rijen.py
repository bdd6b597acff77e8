"""The rows of MDA++ of a gezin. Who is in the team is named by that, as long as it lasts: no list of readers
is kept that would outlive it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.mda.aanmelding import OPEN
from ...domain.mda.team import Lidmaatschap
from ...permissions import Categorie, Doen
from ...tables import Gebruiker, Inhoud, MdaAanmelding, MdaInlichting, MdaTeamlid
from ..dossier import OpenGezin, Zicht, log_lezen, mag
from ..loading import joined

OVERLEG = Categorie.OVERLEG
R = TypeVar("R", bound=Inhoud)


@dataclass(frozen=True)
class InTeam:
    """A row as it is judged: its own audience, and who is in the team now."""

    rij: Inhoud
    team: frozenset[str]

    @property
    def categorie(self) -> Categorie:
        return self.rij.categorie

    @property
    def afgeschermd_voor(self) -> Collection[str]:
        return self.rij.afgeschermd_voor

    @property
    def gehoor(self) -> Collection[str]:
        return self.team | frozenset(self.rij.gehoor)

    @property
    def betreft(self) -> UUID | None:
        return self.rij.betreft

    @property
    def auteur(self) -> UUID | None:
        return self.rij.auteur

    @property
    def kenmerken(self) -> Collection[str]:
        return self.rij.kenmerken


def gezien(ctx: Context, gezin: OpenGezin, rijen: Iterable[R], team: frozenset[str]) -> list[Zicht[R]]:
    """The rows this actor may see now; each look is a line."""
    gevonden: list[Zicht[R]] = []
    for rij in rijen:
        oordeel = mag(ctx, gezin, Doen.ZIEN, OVERLEG, InTeam(rij, team))
        if oordeel.mag:
            gevonden.append(Zicht(ctx, rij, oordeel))
            log_lezen(ctx, gezin, OVERLEG, oordeel, rij.afgeschermd_voor)
    ctx.cipher.haal_sleutels(getattr(z.rij, k) for z in gevonden for k in z.rij.verzegelde_kolommen())
    return gevonden


def aanmeldingen(ctx: Context, gezin: OpenGezin) -> Sequence[MdaAanmelding]:
    """All of this gezin, newest first, for a rule: also what this actor may not read."""
    query = (
        select(MdaAanmelding)
        .where(MdaAanmelding.gezin_id == gezin.id)
        .options(
            joined(MdaAanmelding.organisatie),
            joined(MdaAanmelding.weger),
            joined(MdaAanmelding.aanspreekpunt),
        )
        .order_by(col(MdaAanmelding.aangemeld_op).desc(), col(MdaAanmelding.id))
    )
    return ctx.session.exec(query).all()


def lopend(ctx: Context, gezin: OpenGezin) -> MdaAanmelding | None:
    """The one that is not over."""
    return next((rij for rij in aanmeldingen(ctx, gezin) if rij.status in OPEN), None)


def laatste(ctx: Context, gezin: OpenGezin) -> MdaAanmelding | None:
    return next(iter(aanmeldingen(ctx, gezin)), None)


def leden(ctx: Context, aanmelding: MdaAanmelding) -> dict[UUID, MdaTeamlid]:
    """Of everybody who was ever in the team the last decision, in the order in which they came."""
    query = (
        select(MdaTeamlid)
        .where(MdaTeamlid.aanmelding_id == aanmelding.id)
        .options(joined(MdaTeamlid.gebruiker, Gebruiker.organisatie))
        .order_by(col(MdaTeamlid.op), col(MdaTeamlid.nummer), col(MdaTeamlid.id))
    )
    return {rij.gebruiker_id: rij for rij in ctx.session.exec(query)}


def staat(rij: MdaTeamlid) -> Lidmaatschap:
    return Lidmaatschap(rij.van, rij.tot, rij.weg)


def in_team(ctx: Context, leden_: Mapping[UUID, MdaTeamlid]) -> frozenset[str]:
    """Who is in it today, by id."""
    return frozenset(str(wie) for wie, rij in leden_.items() if staat(rij).loopt(ctx.today))


def van(ctx: Context, soort: type[Any], aanmelding: MdaAanmelding) -> Sequence[Any]:
    """All rows of this kind of one aanmelding, oldest first."""
    query = select(soort).where(soort.aanmelding_id == aanmelding.id)
    return ctx.session.exec(query.order_by(col(soort.op), col(soort.id))).all()


def laatst_ingelicht(ctx: Context, aanmelding: MdaAanmelding) -> dict[UUID, MdaInlichting]:
    """Per person the last thing that was written down about telling."""
    query = select(MdaInlichting).where(MdaInlichting.aanmelding_id == aanmelding.id)
    rijen = ctx.session.exec(query.order_by(col(MdaInlichting.nummer), col(MdaInlichting.id)))
    return {rij.betreft_id: rij for rij in rijen}
