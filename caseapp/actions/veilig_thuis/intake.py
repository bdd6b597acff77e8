"""Taking in a melding before a gezin is open: about one that is known, about several, or about a new one."""

from collections.abc import Sequence
from uuid import UUID, uuid4

from ...context import Context
from ...domain.regel import Regelfout
from ...domain.veilig_thuis.intake import NieuwMens, toets_mens, toets_waar
from ...domain.veilig_thuis.melding import Inhoud, Wiemeldt, toets_inhoud, toets_melder
from ...queries.bekend import vind_personen
from ...queries.dossier import OpenGezin, laad
from ...queries.veilig_thuis.intake import met_kenmerk
from ...tables import Gebruiker, Melding
from ..gezin import geef_plaats, maak_gezin
from ..leden import neem_nieuw_op
from .melding import neem_melding_aan


def neem_aan(
    ctx: Context,
    melder: Wiemeldt,
    inhoud: Inhoud,
    kenmerken: Sequence[str],
    naam: str,
    mensen: Sequence[NieuwMens],
) -> list[Melding]:
    """One melding for each gezin that it is about; what came in together stays recognisable."""
    toets_melder(melder)
    toets_inhoud(inhoud)
    toets_waar(kenmerken, naam, mensen)
    ik = ctx.session.get(Gebruiker, ctx.actor.id)
    assert ik is not None  # noqa: S101  # who acts exists
    gezinnen = [met_kenmerk(ctx, een) for een in dict.fromkeys(kenmerken)] or [_nieuw(ctx, naam, mensen)]
    samen = uuid4()
    return [neem_melding_aan(ctx, gezin, ik, melder, inhoud, samen_id=samen) for gezin in gezinnen]


def _nieuw(ctx: Context, naam: str, mensen: Sequence[NieuwMens]) -> OpenGezin:
    """A gezin that nobody knew, with its people; who was known elsewhere is the same person here."""
    rij = maak_gezin(ctx, naam, "")
    for mens in mensen:
        gezin = _opnieuw(ctx, rij.id)
        geboren = toets_mens(mens, ctx.today)
        bekend = vind_personen(ctx, mens.roepnaam, mens.achternaam, geboren)
        try:
            if bekend:
                wie, van = bekend[0].id, ctx.today
                geef_plaats(ctx, gezin, wie, mens.rol, huishouden=None, van=van, geboren=geboren)
            else:
                neem_nieuw_op(ctx, gezin, mens.roepnaam, mens.achternaam, geboren, mens.rol, None, ctx.today)
        except Regelfout as fout:
            raise Regelfout(fout.melding, f"roepnaam_{mens.regel}") from fout
    return _opnieuw(ctx, rij.id)


def _opnieuw(ctx: Context, gezin_id: UUID) -> OpenGezin:
    """As it stands after what was just added."""
    ctx.session.flush()
    ctx.session.expire_all()
    return laad(ctx, [gezin_id])[gezin_id]
