"""What goes back to who wrote to Veilig Thuis: into his own keeping, and never more than the rule says."""

from sqlmodel import col, func, select

from ...context import Context
from ...domain.veilig_thuis.bericht import terugkoppeltekst
from ...domain.veilig_thuis.informeren import TerugkoppelMoment
from ...tables import Melding, Organisatie, VtAntwoord, VtBericht


def antwoord(ctx: Context, bericht: VtBericht, tekst: str) -> VtAntwoord:
    """Sealed under the key of the sender: Veilig Thuis writes it, and does not read it back."""
    hoeveel = select(func.count()).where(col(VtAntwoord.bericht_id) == bericht.id)
    rij = VtAntwoord(
        bericht_id=bericht.id,
        van_id=bericht.van_id,
        nummer=ctx.session.exec(hoeveel).one() + 1,
        op=ctx.today,
    )
    ctx.verzegel(rij, tekst=tekst.strip())
    ctx.session.add(rij)
    ctx.session.flush()
    return rij


def vertel_de_melder(
    ctx: Context,
    melding: Melding,
    moment: TerugkoppelMoment,
    *,
    vervolg: bool,
    naar: Organisatie | None,
    extra: str,
) -> None:
    """Where the melding began with a message. Who phoned, hears it by phone."""
    bericht = ctx.session.exec(select(VtBericht).where(VtBericht.melding_id == melding.id)).one_or_none()
    if bericht is not None:
        wie = naar.naam if naar else ""
        antwoord(ctx, bericht, terugkoppeltekst(moment, vervolg=vervolg, organisatie=wie, extra=extra))
