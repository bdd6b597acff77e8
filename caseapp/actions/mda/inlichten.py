"""Telling one person of the gezin about MDA++, or putting that off."""

from collections.abc import Collection
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.delen import toets_nog_niet_verteld
from ...domain.mda.aanmelding import Inlichting, toets_inlichting
from ...domain.regel import Regelfout
from ...domain.termijn import TermijnSoort
from ...domain.veilig_thuis.informeren import toets_informeren
from ...permissions import Categorie, Relatie, gezinskant
from ...queries.dossier import OpenGezin
from ...queries.mda import inlichtingen, rijen
from ...tables import CaseRelatie, MdaAanmelding, MdaInlichting, Termijn

OPNIEUW = "Opnieuw bekijken of dit gezinslid van MDA++ kan horen."


def toets_protocol(gezin: OpenGezin, wat: Inlichting) -> None:
    """Where one wrongly told sentence is dangerous, an expert looks along first (domein 5.3)."""
    protocol = gezin.rij.protocol
    if wat.verteld:
        toets_informeren(
            protocol=protocol is not None,
            deskundige_geraadpleegd=bool(protocol and protocol.geraadpleegd_op),
        )


def licht_in(
    ctx: Context,
    gezin: OpenGezin,
    rij: MdaAanmelding,
    persoon: UUID,
    wat: Inlichting,
    namen: Collection[str] = (),
) -> None:
    """From now on this person reads it too: that MDA++ helps, what for, until when, and who of these. Who
    knows can be told more; not less."""
    if not inlichtingen.mag_vertellen(ctx, gezin):
        raise Regelfout("De contactpersoon of MDA++ vertelt dit.")
    if not any(lid.persoon_id == persoon for lid in gezin.leden):
        raise Regelfout("Deze persoon hoort niet bij dit gezin.", "persoon")
    toets_protocol(gezin, wat)
    toets_inlichting(wat, ctx.today)
    if set(namen) - set(inlichtingen.te_noemen(ctx, rij)):
        raise Regelfout("Noem alleen wie in het team zit, en niemand die een verblijfplek verraadt.", "namen")
    leg_inlichting_vast(ctx, gezin, rij, persoon, wat, namen=namen)
    _open_na_vertellen(ctx, gezin, rij)


def leg_inlichting_vast(
    ctx: Context,
    gezin: OpenGezin,
    rij: MdaAanmelding,
    persoon: UUID,
    wat: Inlichting,
    *,
    namen: Collection[str],
) -> None:
    vorige = rijen.laatst_ingelicht(ctx, rij).get(persoon)
    al = vorige is not None and vorige.herzien is None
    toets_nog_niet_verteld(verteld=al and not wat.verteld)
    nieuw = MdaInlichting(
        gezin_id=gezin.id,
        auteur_id=ctx.actor.id,
        betreft_id=persoon,
        alleen_voor=[str(persoon)] if wat.verteld else [],
        aanmelding_id=rij.id,
        nummer=vorige.nummer + 1 if vorige else 1,
        op=ctx.now,
        herzien=wat.herzien,
        namen=sorted(namen) if wat.verteld else [],
    )
    ctx.verzegel(nieuw, tekst=wat.tekst.strip())
    ctx.session.add(nieuw)
    ctx.session.flush()
    _zet_herziening(ctx, gezin, rij)


def _zet_herziening(ctx: Context, gezin: OpenGezin, rij: MdaAanmelding) -> None:
    """One term, on the first day on which somebody is looked at again; none when all were told."""
    dagen = [een.herzien for een in rijen.laatst_ingelicht(ctx, rij).values() if een.herzien]
    query = select(Termijn).where(
        Termijn.gezin_id == gezin.id,
        Termijn.categorie == Categorie.OVERLEG,
        Termijn.soort == TermijnSoort.MDA_VERTELLEN,
        col(Termijn.afgerond_op).is_(None),
    )
    open_ = ctx.session.exec(query.order_by(col(Termijn.id))).first()
    if not dagen:
        if open_ is not None:
            open_.afgerond_op = ctx.now
    elif open_ is not None:
        open_.uiterlijk = min(dagen)
    elif gezin.toewijzing is not None:
        wie = gezin.toewijzing.gebruiker_id
        termijn = Termijn(
            gezin_id=gezin.id,
            soort=TermijnSoort.MDA_VERTELLEN,
            uiterlijk=min(dagen),
            voor_id=wie,
            categorie=Categorie.OVERLEG,
            niet_voor=list(gezinskant()),
            alleen_voor=[str(wie)],
        )
        ctx.verzegel(termijn, tekst=OPNIEUW)
        ctx.session.add(termijn)


def _open_na_vertellen(ctx: Context, gezin: OpenGezin, rij: MdaAanmelding) -> None:
    """When everybody here knows, that somebody of MDA++ is involved is no secret any more."""
    weten = {wie for wie, een in rijen.laatst_ingelicht(ctx, rij).items() if een.herzien is None}
    if gezin.rij.protocol is not None or {lid.persoon_id for lid in gezin.leden} - weten:
        return
    query = select(CaseRelatie).where(
        CaseRelatie.gezin_id == gezin.id,
        CaseRelatie.relatie == Relatie.MDA_TEAMLID,
        col(CaseRelatie.beeindigd).is_(None),
    )
    for relatie in ctx.session.exec(query.order_by(col(CaseRelatie.id))):
        relatie.niet_voor = []
