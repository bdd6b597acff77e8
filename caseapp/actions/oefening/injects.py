"""What arrives in an exercise: by the clock, by hand, or made up on the spot. What becomes of it in the work
goes through the normal door and actions, as the simulation."""

import json
from collections.abc import Collection
from uuid import UUID

from sqlmodel import col, func, select

from ...context import Context
from ...domain import injects as regels
from ...domain.incident import Geweldsrelatie, Geweldsvorm
from ...domain.oefenklok import uiterlijk
from ...domain.oefenverloop import SpelSoort
from ...domain.scenario.duur import duur_van
from ...domain.scenario.woorden import InjectKanaal, InjectSoort
from ...domain.veilig_thuis.melding import Inhoud, MeldingKanaal, SoortMelder, Wiemeldt, mag_bekend_zijn
from ...permissions import Categorie, Doen
from ...permissions.oefening import beoordeel_voor_allen, krijgt_meldingen
from ...queries.dossier import open_gezin
from ...queries.oefening import wat
from ...queries.zegels import open_veld
from ...tables import Gebruiker, Gezin, Inject, InjectVoor, Oefening, Verwachting
from ..veilig_thuis.melding import neem_melding_aan
from .verloop import speelde


def laat_binnen(ctx: Context, inject: Inject) -> None:
    """It arrives at its cards now, and its terms begin; `ctx` is that of the simulation."""
    regels.toets_binnen(regels.inject_stand(inject.soort, inject.binnen_op, inject.overgeslagen_op))
    inject.binnen_op = ctx.now
    verwacht = select(Verwachting).where(Verwachting.inject_id == inject.id)
    for verwachting in ctx.session.exec(verwacht).all():
        verwachting.uiterlijk = uiterlijk(ctx.now, duur_van(verwachting.binnen))
    speelde(ctx, SpelSoort.INJECT_BINNEN, stuk_id=inject.id)
    if inject.kanaal is InjectKanaal.MELDING:
        _meld(ctx, inject)


def sla_over(ctx: Context, inject: Inject) -> None:
    regels.toets_binnen(regels.inject_stand(inject.soort, inject.binnen_op, inject.overgeslagen_op))
    inject.overgeslagen_op = ctx.now
    speelde(ctx, SpelSoort.INJECT_OVERGESLAGEN, stuk_id=inject.id)


def stel_op(
    ctx: Context,
    titel: str,
    tekst: str,
    naar: Collection[UUID],
    kanaal: InjectKanaal | None,
    *,
    verwacht: str = "",
    binnen: str = "",
) -> Inject:
    """Made up by the trainer; it arrives when it is let in. `verwacht`, within `binnen` (`5 werkdagen`): he
    says himself whether that was done."""
    duur = regels.toets_verwacht(verwacht, binnen)
    regels.toets_opgesteld(titel, tekst, naar, {een.id for een in wat.spelers(ctx)})
    laatste = ctx.session.exec(select(func.max(Inject.nummer))).one() or 0
    rij = Inject(nummer=laatste + 1, sleutel="", soort=InjectSoort.HANDMATIG, kanaal=kanaal)
    ctx.verzegel(rij, titel=titel.strip(), tekst=tekst.strip())
    ctx.session.add(rij)
    ctx.session.add_all(InjectVoor(inject_id=rij.id, gebruiker_id=wie) for wie in dict.fromkeys(naar))
    if duur is not None:
        verwachting = Verwachting(inject_id=rij.id, nummer=1, binnen=str(duur))
        ctx.verzegel(verwachting, tekst=verwacht.strip())
        ctx.session.add(verwachting)
    ctx.session.flush()
    return rij


def lees_post(ctx: Context, inject_id: UUID) -> None:
    """Whoever holds the card says that he has read it; twice changes nothing."""
    mijn = select(InjectVoor).where(
        InjectVoor.inject_id == inject_id, InjectVoor.gebruiker_id == ctx.actor.id
    )
    rij = ctx.session.exec(mijn).one_or_none()
    if rij is not None and rij.gelezen_op is None:
        rij.gelezen_op = ctx.now


def _meld(ctx: Context, inject: Inject) -> None:
    """A melding in the work, where there is one gezin and somebody at Veilig Thuis to whom it comes."""
    gezinnen = ctx.session.exec(select(Gezin.id).limit(2)).all()
    naar = select(Gebruiker).join(InjectVoor).where(InjectVoor.inject_id == inject.id)
    ontvangers = ctx.session.exec(naar.order_by(col(Gebruiker.volgorde))).all()
    behandelaar = next((een for een in ontvangers if krijgt_meldingen(een.rol)), None)
    oefening = wat.oefening(ctx)
    if len(gezinnen) != 1 or behandelaar is None or oefening is None:
        return
    melder, inhoud = _wat_gemeld(ctx, oefening, inject)
    gezin = open_gezin(ctx, gezinnen[0], Doen.WIJZIGEN, Categorie.MELDING)
    neem_melding_aan(ctx, gezin, behandelaar, melder, inhoud)


def _wat_gemeld(ctx: Context, oefening: Oefening, inject: Inject) -> tuple[Wiemeldt, Inhoud]:
    oordeel = beoordeel_voor_allen([oefening.id, inject.id])
    rest = json.loads(open_veld(ctx, oordeel, oefening, "rest"))
    hoe = rest.get("melding", {})
    soort = SoortMelder(rest.get("melders", {}).get(inject.sleutel, SoortMelder.ANDERE_BEROEPSKRACHT))
    aard = [Geweldsvorm(vorm) for vorm in hoe.get("aard", ())] or [Geweldsvorm.PSYCHISCH]
    relatie = Geweldsrelatie(hoe.get("relatie") or Geweldsrelatie.ANDER_HUISELIJK_GEWELD)
    afzender = open_veld(ctx, oordeel, inject, "afzender") or soort.value.replace("_", " ")
    tekst = open_veld(ctx, oordeel, inject, "tekst")
    wie = Wiemeldt(soort, afzender, akkoord=mag_bekend_zijn(soort))
    return wie, Inhoud(tekst, MeldingKanaal.FORMULIER, aard, relatie)
