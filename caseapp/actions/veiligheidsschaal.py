"""Writing down what somebody answers on the veiligheidsschaal."""

from collections.abc import Sequence
from uuid import UUID

from ..context import Context
from ..domain import veiligheidsschaal as regels
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.regel import Regelfout
from ..domain.taken import CIJFERS_BESPREKEN
from ..domain.termijn import TermijnSoort
from ..domain.veiligheidsschaal import Antwoord, Vraagwijze
from ..permissions import Doen
from ..queries.dossier import OpenGezin, eis
from ..queries.namen import mensen
from ..queries.protocol import standaard_niet_voor
from ..queries.termijn import open_van_soort
from ..queries.veiligheidsschaal import signalen_nu
from ..tables import Gebeurtenis, VeiligheidsScore
from . import taken
from .gebeurtenis import gebeurde


def leg_score_vast(
    ctx: Context,
    gezin: OpenGezin,
    persoon_id: UUID,
    wat: Antwoord,
    *,
    niet_voor: Sequence[str] | None = None,
) -> VeiligheidsScore:
    """`niet_voor`: not chosen is for everybody who may read scores; while a bijzonder protocol runs, of the
    gezin for nobody but who gave it."""
    regels.toets_antwoord(wat)
    regels.toets_niet_voor(persoon_id, niet_voor or ())
    if persoon_id not in {lid.persoon_id for lid in gezin.leden}:
        raise Regelfout("Kies iemand die bij dit gezin hoort.", "wie")
    rij = _rij(ctx, gezin, persoon_id, wat)
    rij.niet_voor = list(_standaard(ctx, gezin, persoon_id) if niet_voor is None else niet_voor)
    eis(ctx, gezin, Doen.BIJDRAGEN, rij)
    regels.toets_zelf(ctx.actor.persoon_id, persoon_id, wat.gevraagd)
    eerder = {(signaal.soort, signaal.over) for signaal in _signalen(ctx, gezin)}
    ctx.session.add(rij)
    oorzaak = gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.CIJFER_GEGEVEN,
        categorie=rij.categorie,
        betreft_id=persoon_id,
        niet_voor=rij.niet_voor,
        stuk_id=rij.id,
    )
    ctx.session.flush()
    nieuw = any((signaal.soort, signaal.over) not in eerder for signaal in _signalen(ctx, gezin))
    if nieuw or wat.gevraagd is Vraagwijze.ZELF:  # who gives a number himself may not see that it is a sign
        _bespreek(ctx, gezin, oorzaak)
    return rij


def _rij(ctx: Context, gezin: OpenGezin, persoon_id: UUID, wat: Antwoord) -> VeiligheidsScore:
    rij = VeiligheidsScore(
        gezin_id=gezin.id,
        betreft_id=persoon_id,
        auteur_id=ctx.actor.id,
        antwoord=wat.antwoord,
        gevraagd=wat.gevraagd,
        gedeeld=wat.gedeeld,
        op=ctx.now,
        op_echt=ctx.wall,
    )
    ctx.verzegel(
        rij,
        cijfer=None if wat.cijfer is None else str(wat.cijfer),
        geen_nul=wat.geen_nul.strip() or None,
        hoger=wat.hoger.strip() or None,
        reden=wat.reden.strip() or None,
    )
    return rij


def _standaard(ctx: Context, gezin: OpenGezin, persoon_id: UUID) -> Sequence[str]:
    if not standaard_niet_voor(ctx, gezin):
        return ()
    return sorted(str(lid.persoon_id) for lid in gezin.leden if lid.persoon_id != persoon_id)


def _signalen(ctx: Context, gezin: OpenGezin) -> Sequence[regels.Signaal]:
    return signalen_nu(ctx, gezin, mensen(ctx, gezin))


def _bespreek(ctx: Context, gezin: OpenGezin, oorzaak: Gebeurtenis) -> None:
    """One task at a time: what it is about, the page of the schaal tells."""
    if not open_van_soort(ctx, gezin, TermijnSoort.CIJFERS_BESPREKEN):
        taken.open_taak(ctx, gezin, oorzaak, taak=CIJFERS_BESPREKEN)


def geef_cijfer(
    ctx: Context, gezin: OpenGezin, wat: Antwoord, *, niet_voor: Sequence[str] = ()
) -> VeiligheidsScore:
    """One's own number, with own words. `niet_voor`: from whom of the gezin it is kept where it is shared;
    under a bijzonder protocol from all of them, without his noticing."""
    ik, wie = ctx.actor.persoon_id, mensen(ctx, gezin)
    if ik is None or ik not in wie:
        raise Regelfout("Een eigen cijfer geeft iemand van het gezin zelf.", "cijfer")
    regels.toets_oud_genoeg(wie[ik][1], ctx.today)
    achter = [*niet_voor, *_standaard(ctx, gezin, ik)]
    return leg_score_vast(ctx, gezin, ik, wat, niet_voor=sorted(set(achter)))
