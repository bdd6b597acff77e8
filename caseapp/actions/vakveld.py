"""A ketenpartner writes in the own field. What he wrote is only added to."""

from collections.abc import Collection, Sequence
from uuid import UUID, uuid4

from ..context import Context
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.regel import Regelfout
from ..domain.vakveld import SOORTEN, Bericht, toets_bericht
from ..permissions import Doen
from ..queries.dossier import OpenGezin, eis
from ..queries.protocol import standaard_niet_voor
from ..queries.vakveld import eigen_soort
from ..tables import Vakbericht
from .botsing import toets_versie
from .gebeurtenis import gebeurde


def schrijf_vakbericht(
    ctx: Context, gezin: OpenGezin, over: UUID, bericht: Bericht, *, niet_voor: Sequence[str] = ()
) -> Vakbericht:
    """`niet_voor`: from whom it is kept, beside whom the rules keep it from. Else the person it is about
    reads it; while a bijzonder protocol runs nobody of the gezin does."""
    if over not in {lid.persoon_id for lid in gezin.leden}:
        raise Regelfout("Kies iemand die bij dit gezin hoort.", "over")
    rij = Vakbericht(
        gezin_id=gezin.id,
        betreft_id=over,
        categorie=eigen_soort(ctx, gezin) or SOORTEN[0],  # who has no field is refused below, in any
        kern_id=uuid4(),
        op=ctx.now,
        op_echt=ctx.wall,
    )
    return _schrijf(ctx, gezin, rij, bericht, niet_voor)


def herschrijf_vakbericht(
    ctx: Context,
    gezin: OpenGezin,
    oud: Vakbericht,
    bericht: Bericht,
    *,
    niet_voor: Sequence[str] = (),
    versie: int | None = None,
) -> Vakbericht:
    """A new wording; the old one is kept, and nobody reads it any more. Only whether the person it is about
    may know is chosen anew: from whom else it was kept, it stays kept."""
    toets_versie(oud.nummer, versie, "\n\n".join(tekst for tekst in (bericht.dat, bericht.wat) if tekst))
    rij = Vakbericht(
        gezin_id=gezin.id,
        betreft_id=oud.betreft_id,
        categorie=oud.categorie,
        kern_id=oud.kern_id,
        nummer=oud.nummer + 1,
        op=ctx.now,
        op_echt=ctx.wall,
    )
    eis(ctx, gezin, Doen.WIJZIGEN, oud)
    rij.niet_voor = sorted(set(oud.niet_voor) - {str(oud.betreft_id)})
    return _schrijf(ctx, gezin, rij, bericht, niet_voor)


def _schrijf(
    ctx: Context, gezin: OpenGezin, rij: Vakbericht, bericht: Bericht, niet_voor: Sequence[str]
) -> Vakbericht:
    rij.auteur_id = ctx.actor.id
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    goed = toets_bericht(bericht)
    regels = (*standaard_niet_voor(ctx, gezin), *_weet_niet_dat_ik_er_ben(ctx, gezin))
    rij.niet_voor = sorted({*rij.niet_voor, *niet_voor, *regels})
    ctx.verzegel(rij, dat=goed.dat, wat=goed.wat or None)
    ctx.session.add(rij)
    gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.VAKBERICHT_GESCHREVEN,
        categorie=rij.categorie,
        betreft_id=rij.betreft_id,
        niet_voor=rij.niet_voor,
        stuk_id=rij.kern_id,
    )
    ctx.session.flush()
    return rij


def _weet_niet_dat_ik_er_ben(ctx: Context, gezin: OpenGezin) -> Collection[str]:
    """From whom the very involvement of this actor is kept: what he writes would tell of it."""
    return {wie for r in gezin.relaties if r.gebruiker_id == ctx.actor.id for wie in r.niet_voor}
