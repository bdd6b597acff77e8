"""What bringing in needs to know: to whom, and on which grounds it can be done."""

from sqlmodel import col, select

from ...context import Context
from ...domain.delen import Grondslag
from ...domain.mda.aanmelding import MdaStatus, passende_grondslagen
from ...domain.oefenruimte import OrganisatieSoort
from ...permissions import KetenSoort, Rol
from ...tables import Organisatie
from ..dossier import OpenGezin

AF_TE_SCHALEN = frozenset({MdaStatus.LOOPT})


def organisatie(ctx: Context) -> Organisatie | None:
    """MDA++ of this region."""
    query = select(Organisatie).where(Organisatie.soort == OrganisatieSoort.MDA)
    return ctx.session.exec(query.order_by(col(Organisatie.naam))).first()


def aanmelder(ctx: Context) -> set[Rol | KetenSoort]:
    """Which tasks stand on the side of who brings in."""
    return {ctx.actor.rol} | ({ctx.actor.soort} if ctx.actor.soort else set())


def grondslagen(ctx: Context, gezin: OpenGezin) -> tuple[Grondslag, ...]:
    """Nothing is offered that is refused."""
    return passende_grondslagen(aanmelder(ctx), protocol=gezin.rij.protocol is not None)
