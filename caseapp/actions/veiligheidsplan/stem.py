"""Saying what one finds of the plan or of one afspraak, and which copy somebody was given."""

from uuid import UUID

from ...context import Context
from ...domain import stellingname as regels
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.regel import Regelfout
from ...domain.stellingname import Stelling
from ...domain.veiligheidsplan.plan import toets_gevraagden
from ...domain.veiligheidsplan.woorden import Exemplaar
from ...domain.versie import VAST
from ...permissions import Doen, hoort_erbij
from ...queries.document.stuk import nieuwste
from ...queries.document.versies import open_versie
from ...queries.dossier import OpenGezin, eis
from ...queries.veiligheidsplan import rijen
from ...tables import PlanExemplaar, PlanVersie, Stellingname
from ..gebeurtenis import gebeurde
from ..stem import Laag, leg_stem_vast, toets_stem


def zeg_van_plan(
    ctx: Context, gezin: OpenGezin, over: UUID, stelling: Stelling, reden: str, *, voor: UUID | None = None
) -> Stellingname:
    """Of the version that lies ter bespreking, or of a piece of it. `voor`: the member of the gezin whose
    words these are. Of a piece of the plan that runs one may still say it does not suit: that is heard."""
    persoon = toets_stem(ctx, gezin, stelling, reden, voor)
    niet_voor = _niet_voor(ctx, gezin, over)
    if persoon is not None and not hoort_erbij(persoon, niet_voor):
        raise Regelfout("Dit is niet voor deze persoon; vraag er dus ook niet naar.", "voor")
    laag = Laag(_van_het_plan(ctx, gezin).categorie, niet_voor)
    return leg_stem_vast(ctx, gezin, over, stelling, reden, persoon, laag)


def _van_het_plan(ctx: Context, gezin: OpenGezin) -> PlanVersie:
    zicht = open_versie(rijen.versies(ctx, gezin)) or rijen.geldende(ctx, gezin)
    if zicht is None:
        raise Regelfout("Er is nu geen plan om iets van te vinden.")
    return zicht.rij


def _niet_voor(ctx: Context, gezin: OpenGezin, over: UUID) -> list[str]:
    versie = _van_het_plan(ctx, gezin)
    if versie.id == over:
        regels.toets_moment(versie.status, over_de_versie=True)
        return list(versie.niet_voor)
    stuk = nieuwste(rijen.stukken(ctx, gezin, versie.plan_id)).get(over)
    if stuk is None:
        raise Regelfout("Hierover kun je hier niets zeggen.", "over")
    return list(stuk.niet_voor)


def geef_exemplaar(
    ctx: Context, gezin: OpenGezin, versie: PlanVersie, wie: UUID, exemplaar: Exemplaar
) -> PlanExemplaar:
    """That this person was given the plan, and in which shape; or was read it."""
    if versie.status not in VAST:
        raise Regelfout("Geef het plan pas mee als het is vastgesteld.")
    leden = (lid.persoon_id for lid in gezin.leden)
    toets_gevraagden(str(wie), {str(lid) for lid in leden if hoort_erbij(lid, versie.niet_voor)})
    rij = PlanExemplaar(
        gezin_id=gezin.id,
        versie_id=versie.id,
        wie_id=wie,
        exemplaar=exemplaar,
        auteur_id=ctx.actor.id,
        niet_voor=list(versie.niet_voor),
        op=ctx.now,
        op_echt=ctx.wall,
    )
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    ctx.session.add(rij)
    gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.EXEMPLAAR_GEGEVEN,
        categorie=rij.categorie,
        betreft_id=wie,
        niet_voor=rij.niet_voor,
        stuk_id=versie.id,
    )
    return rij
