"""Who can be let in to the team of a gezin, and who is in it."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.delen import VerstrekkingStatus
from ...domain.protocol import Kring
from ...domain.woorden import label
from ...permissions import Doen, Relatie, kring_van, relatie_bij, te_lezen_in_team, van_mda, zet_in_team
from ...tables import Gebruiker, MdaTeamlid, Verstrekking
from ..dossier import OpenGezin, Zicht, mag
from ..loading import joined
from ..namen import namen_van
from . import rijen


def als_gebruiker(ctx: Context, wie: UUID) -> Gebruiker | None:
    query = select(Gebruiker).where(Gebruiker.id == wie).options(joined(Gebruiker.organisatie))
    return ctx.session.exec(query).one_or_none()


def kandidaten(
    ctx: Context, gezin: OpenGezin, leden: Mapping[UUID, MdaTeamlid]
) -> dict[str, tuple[Gebruiker, str]]:
    """(who, what he is called) by id: whom this actor may let in and who is not in the team now. Of MDA++
    its own people; of the others who works with this gezin already, and all ketenpartners."""
    query = select(Gebruiker).options(joined(Gebruiker.organisatie)).order_by(col(Gebruiker.volgorde))
    nu = rijen.in_team(ctx, leden)
    al = {r.gebruiker_id for r in gezin.relaties}
    wie = [
        een
        for een in ctx.session.exec(query)
        if str(een.id) not in nu
        and een.organisatie_id is not None
        and zet_in_team(ctx.actor, gezin.dossier, een.rol)
        and _past(ctx, gezin, een, al)
    ]
    namen = namen_van(ctx, wie)
    return {str(een.id): (een, _met_organisatie(een, namen[een.id])) for een in wie}


def _past(ctx: Context, gezin: OpenGezin, wie: Gebruiker, al: Collection[UUID]) -> bool:
    if kring_van(wie.rol) is not Kring.HULP or wie.id == _cp(gezin):
        return False
    if van_mda(wie.rol):
        return wie.organisatie_id == ctx.actor.organisatie_id
    return relatie_bij(wie.rol) is Relatie.KETENPARTNER or wie.id in al


def _cp(gezin: OpenGezin) -> UUID | None:
    return gezin.toewijzing.gebruiker_id if gezin.toewijzing else None


def _met_organisatie(wie: Gebruiker, naam: str) -> str:
    return f"{naam} ({wie.organisatie.naam})" if wie.organisatie else naam


def te_kiezen(wie: Collection[Gebruiker]) -> dict[str, str]:
    """Kinds for which any of these can be let in, by word."""
    soorten = {soort for een in wie for soort in te_lezen_in_team(een.rol)}
    return {soort.value: label(soort) for soort in sorted(soorten, key=label)}


def deelt_meer(lid: MdaTeamlid) -> bool:
    """Whether more than the overleg was shared with him, on a ground: that ends with his day."""
    return not van_mda(lid.gebruiker.rol) and set(lid.categorieen) != {rijen.OVERLEG.value}


def rol_van(ctx: Context, gezin: OpenGezin, lid: MdaTeamlid) -> str:
    """What he does in the team, to write on from; that somebody writes says nothing about who read."""
    oordeel = mag(ctx, gezin, Doen.ZIEN, rijen.OVERLEG, lid)
    return Zicht(ctx, lid, oordeel).open("rol") if oordeel.mag else "Teamlid"


def nog_gedeeld(ctx: Context, gezin: OpenGezin, lid: MdaTeamlid) -> Sequence[Verstrekking]:
    """What was shared for his place in the team and still runs."""
    query = select(Verstrekking).where(
        Verstrekking.gezin_id == gezin.id,
        col(Verstrekking.id).in_([UUID(een) for een in lid.gedeeld]),
        col(Verstrekking.status) != VerstrekkingStatus.INGETROKKEN,
    )
    return ctx.session.exec(query.order_by(col(Verstrekking.op), col(Verstrekking.id))).all()


def naam(ctx: Context, lid: MdaTeamlid) -> str:
    return namen_van(ctx, [lid.gebruiker])[lid.gebruiker_id]
