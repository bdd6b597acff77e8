"""When Veilig Thuis looks again, and what it saw; for who reads its meldingen."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ...context import Context
from ...domain.gezin import VOLWASSEN, leeftijd
from ...domain.veilig_thuis.monitoring import MonitorUitkomst
from ...domain.woorden import label
from ...permissions import Categorie, Doen
from ...tables import Monitormoment
from ..contact import Mensen
from ..dossier import OpenGezin, Zicht, mag
from . import rijen


@dataclass(frozen=True)
class MomentRegel:
    """`mag_doen`: it is planned, and this actor writes it down."""

    id: UUID
    melding_id: UUID
    gepland: date
    gedaan: date | None
    uitkomst: str | None
    tekst: str
    kind: str
    niet_veilig: bool
    te_laat: bool
    mag_doen: bool


def momenten(ctx: Context, gezin: OpenGezin) -> tuple[MomentRegel, ...]:
    """Through the curtain, in the order of their days."""
    return tuple(_regel(ctx, gezin, zicht) for zicht in rijen.bij(ctx, gezin, Monitormoment))


def een(ctx: Context, gezin: OpenGezin, moment_id: UUID) -> tuple[Monitormoment, MomentRegel] | None:
    gezien = rijen.bij(ctx, gezin, Monitormoment)
    return next(((z.rij, _regel(ctx, gezin, z)) for z in gezien if z.rij.id == moment_id), None)


def _regel(ctx: Context, gezin: OpenGezin, zicht: Zicht[Monitormoment]) -> MomentRegel:
    rij = zicht.rij
    open_ = rij.gedaan_op is None
    return MomentRegel(
        id=rij.id,
        melding_id=rij.melding_id,
        gepland=rij.gepland,
        gedaan=ctx.datum(rij.gedaan_op) if rij.gedaan_op else None,
        uitkomst=label(rij.uitkomst) if rij.uitkomst else None,
        tekst=zicht.open("tekst"),
        kind=zicht.open("kind"),
        niet_veilig=rij.uitkomst is MonitorUitkomst.NIET_VEILIG,
        te_laat=open_ and rij.gepland < ctx.today,
        mag_doen=open_ and mag(ctx, gezin, Doen.WIJZIGEN, Categorie.MELDING, rij).mag,
    )


def kinderen(ctx: Context, mensen: Mensen) -> tuple[str, ...]:
    """Of whom it is asked what they say themselves."""
    return tuple(naam for naam, geboren in mensen.values() if leeftijd(geboren, ctx.today) < VOLWASSEN)
