"""A message to Veilig Thuis is sent, and becomes an advies, a melding, or nothing more."""

from collections.abc import Sequence

from ...context import Context
from ...domain.advies import Adviesgesprek
from ...domain.veilig_thuis import bericht as regels
from ...domain.veilig_thuis.bericht import BerichtSoort, BerichtStatus
from ...domain.veilig_thuis.intake import NieuwMens
from ...domain.veilig_thuis.melding import Inhoud, MeldingKanaal, Wiemeldt, toets_reden
from ...queries.veilig_thuis.bericht import eis_bericht, eis_bericht_binnen, veilig_thuis_hier
from ...tables import Advies, Melding, VtBericht
from ..advies import geef_advies
from .antwoord import antwoord
from .intake import neem_aan


def stuur_bericht(ctx: Context, soort: BerichtSoort, kanaal: MeldingKanaal, tekst: str) -> VtBericht:
    """One text for Veilig Thuis, and the same for the sender himself. Nobody else notices."""
    eis_bericht(ctx)
    regels.toets_bericht(soort, kanaal, tekst, ctx.actor.soort)
    rij = VtBericht(
        op=ctx.now,
        van_id=ctx.actor.id,
        organisatie_id=veilig_thuis_hier(ctx).id,
        kanaal=kanaal,
        soort=soort,
    )
    ctx.verzegel(rij, tekst=tekst.strip())
    ctx.verzegel(rij, eigen=tekst.strip())
    ctx.session.add(rij)
    ctx.session.flush()
    return rij


def beantwoord_met_advies(ctx: Context, rij: VtBericht, gesprek: Adviesgesprek) -> Advies:
    """The advies stands on its own: what was sent is taken away here, and nothing says which advies it was,
    who gave it or when."""
    _eis_nieuw(ctx, rij)
    advies = geef_advies(ctx, gesprek)
    rij.status, rij.tekst = BerichtStatus.ADVIES, None
    antwoord(ctx, rij, gesprek.advies)
    return advies


def neem_aan_als_melding(
    ctx: Context,
    rij: VtBericht,
    melder: Wiemeldt,
    inhoud: Inhoud,
    kenmerken: Sequence[str],
    naam: str,
    mensen: Sequence[NieuwMens],
) -> list[Melding]:
    """From here on what was sent is in the melding, where the rules of a melding hold."""
    _eis_nieuw(ctx, rij)
    regels.toets_wordt_melding(rij.soort)
    meldingen = neem_aan(ctx, melder, inhoud, kenmerken, naam, mensen)
    _handel_af(ctx, rij, BerichtStatus.MELDING, regels.AANGENOMEN)
    rij.melding_id = meldingen[0].id
    return meldingen


def sluit_zonder_vervolg(ctx: Context, rij: VtBericht, reden: str) -> None:
    """Nothing follows, and the sender hears why."""
    _eis_nieuw(ctx, rij)
    toets_reden(reden)
    _handel_af(ctx, rij, BerichtStatus.EINDE, reden)


def _eis_nieuw(ctx: Context, rij: VtBericht) -> None:
    eis_bericht_binnen(ctx, rij)
    regels.toets_nieuw(rij.status)


def _handel_af(ctx: Context, rij: VtBericht, status: BerichtStatus, terug: str) -> None:
    rij.status, rij.tekst = status, None
    rij.afgehandeld_op, rij.afgehandeld_door = ctx.now, ctx.actor.id
    antwoord(ctx, rij, terug)
