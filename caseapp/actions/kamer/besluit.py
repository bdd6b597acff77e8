"""What comes out of a zitting: who does what, what was decided of a gezin, the end, and what follows."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.kamer import zitting as regels
from ...domain.kamer.anoniem import toets_zonder_naam
from ...domain.kamer.taken import KAMER_VERTELLEN, KAMER_VOLGEN
from ...domain.kamer.woorden import (
    InbrengStatus,
    KamerActieStatus,
    KamerUitkomst,
    Wijze,
    ZittingStatus,
)
from ...domain.regel import Regelfout
from ...domain.termijn import TermijnSoort
from ...permissions import Categorie
from ...queries.dossier import OpenGezin
from ...queries.kamer.deur import OpenZitting, eis_voorzitter, inbreng_van
from ...queries.kamer.namen import pseudoniemen
from ...queries.laden import laad
from ...tables import KamerActie, KamerInbreng, KamerTerugkoppeling, Termijn
from ..gebeurtenis import gebeurde
from ..taken import open_taak

OVERLEG = Categorie.OVERLEG


def spreek_actie_af(
    ctx: Context, zitting: OpenZitting, inbreng: KamerInbreng, wie: UUID, uiterlijk: date, tekst: str
) -> KamerActie:
    """Somebody who takes part takes it on, with a day. He reads it also after the zitting closed."""
    eis_voorzitter(ctx, zitting)
    regels.toets_loopt(zitting.rij.status)
    if str(wie) not in inbreng.alleen_voor:
        raise Regelfout("Kies iemand die bij dit gezin zit.", "wie")
    if uiterlijk < ctx.today:
        raise Regelfout("Deze dag is al voorbij.", "uiterlijk")
    if not tekst.strip():
        raise Regelfout("Schrijf op wat iemand gaat doen.", "tekst")
    if inbreng.wijze is Wijze.ANONIEM:
        toets_zonder_naam(tekst, "tekst")
    rij = KamerActie(
        gezin_id=inbreng.gezin_id,
        auteur_id=ctx.actor.id,
        inbreng_id=inbreng.id,
        eigenaar_id=wie,
        uiterlijk=uiterlijk,
        alleen_voor=[str(wie), str(ctx.actor.id)],
    )
    ctx.verzegel(rij, tekst=tekst.strip())
    ctx.session.add(rij)
    zitting.rij.stand += 1
    return rij


def rond_actie_af(ctx: Context, rij: KamerActie, status: KamerActieStatus, uitleg: str) -> None:
    """By whose it is: done, or dropped, and what came of it."""
    if rij.eigenaar_id != ctx.actor.id:
        raise Regelfout("Deze actie is van een ander.")
    if rij.status is not KamerActieStatus.OPEN:
        raise Regelfout("Deze actie is al klaar.")
    if status is KamerActieStatus.OPEN:
        raise Regelfout("Kies of het gedaan is, of vervallen.", "afloop")
    if not uitleg.strip():
        raise Regelfout("Schrijf op wat eruit kwam, of waarom het vervalt.", "uitleg")
    rij.status, rij.afgerond_op = status, ctx.now
    ctx.verzegel(rij, uitleg=uitleg.strip())


def leg_uitkomst_vast(
    ctx: Context,
    zitting: OpenZitting,
    inbreng: KamerInbreng,
    uitkomsten: Collection[KamerUitkomst],
    waarom: str,
    monitoring: date | None,
) -> None:
    """What came out, of one gezin; and when is looked at it again."""
    eis_voorzitter(ctx, zitting)
    regels.toets_loopt(zitting.rij.status)
    regels.toets_uitkomst(uitkomsten, waarom)
    if monitoring is not None and monitoring <= ctx.today:
        raise Regelfout("Kies een dag na vandaag.", "monitoring")
    if inbreng.wijze is Wijze.ANONIEM:
        toets_zonder_naam(waarom, "waarom")
    inbreng.uitkomsten = [een.value for een in dict.fromkeys(uitkomsten)]
    inbreng.monitoring_op = monitoring
    ctx.verzegel(inbreng, waarom=waarom.strip() or None)
    zitting.rij.stand += 1


def sluit(ctx: Context, zitting: OpenZitting, leerpunt: str, volgende: date | None) -> None:
    """Only when of each gezin something came out. From here nobody reads what was brought in any more."""
    eis_voorzitter(ctx, zitting)
    rij, rijen = zitting.rij, inbreng_van(ctx, zitting)
    namen = pseudoniemen(ctx, rij.kamer_id, [een.gezin_id for een in rijen])
    zonder = [namen.get(een.gezin_id, "een gezin") for een in rijen if not een.uitkomsten]
    regels.toets_sluiten(rij.status, zonder)
    if volgende is not None and volgende <= ctx.today:
        raise Regelfout("Kies een dag na vandaag.", "volgende")
    if leerpunt.strip():
        toets_zonder_naam(leerpunt, "leerpunt")
    gezinnen = laad(ctx, [een.gezin_id for een in rijen])
    for inbreng in rijen:
        _rond_af(ctx, gezinnen[inbreng.gezin_id], inbreng)
    rij.status, rij.gesloten_op, rij.stap, rij.inbreng_id = ZittingStatus.GESLOTEN, ctx.now, None, None
    rij.beurt_id, rij.volgende_op = None, volgende
    ctx.verzegel(rij, leerpunt=leerpunt.strip() or None)
    rij.stand += 1


def _rond_af(ctx: Context, gezin: OpenGezin, inbreng: KamerInbreng) -> None:
    besproken = KamerUitkomst.NIET_BESPROKEN.value not in inbreng.uitkomsten
    inbreng.status = InbrengStatus.BESPROKEN if besproken else InbrengStatus.NIET_BESPROKEN
    inbreng.besproken_op = ctx.now
    soort = GebeurtenisSoort.KAMER_BESPROKEN
    oorzaak = gebeurde(ctx, gezin.id, soort, categorie=OVERLEG, stuk_id=inbreng.id)
    oorzaak.auteur_id = None  # as its author the chair would read of which gezin it was
    if not besproken:
        return
    if inbreng.vertelt is not None and inbreng.vertelt_uiterlijk is not None:
        dag = max(inbreng.vertelt_uiterlijk, ctx.today)
        open_taak(ctx, gezin, oorzaak, voor=inbreng.vertelt, uiterlijk=dag, taak=KAMER_VERTELLEN)
    if inbreng.monitoring_op is not None:
        open_taak(ctx, gezin, oorzaak, uiterlijk=inbreng.monitoring_op, taak=KAMER_VOLGEN)


def koppel_terug(
    ctx: Context, gezin: OpenGezin, inbreng: KamerInbreng, tekst: str, aan: Collection[str]
) -> KamerTerugkoppeling:
    """What the gezin was told, and who of it; whoever was not told reads nothing."""
    if inbreng.status is not InbrengStatus.BESPROKEN:
        raise Regelfout("Er valt nog niets te vertellen: dit is niet besproken.")
    if ctx.actor.id not in (inbreng.auteur_id, inbreng.vertelt_id):
        raise Regelfout("Wie het zou vertellen, legt dit vast.")
    if not tekst.strip():
        raise Regelfout("Schrijf op wat je hebt verteld, in gewone woorden.", "tekst")
    if not aan:
        raise Regelfout("Kies aan wie je het hebt verteld.", "aan")
    if _al_verteld(ctx, inbreng):
        raise Regelfout("Dit is al teruggekoppeld.")
    rij = KamerTerugkoppeling(
        gezin_id=gezin.id,
        auteur_id=ctx.actor.id,
        inbreng_id=inbreng.id,
        op=ctx.today,
        alleen_voor=list(aan),
    )
    ctx.verzegel(rij, tekst=tekst.strip())
    ctx.session.add(rij)
    _sluit_termijn(ctx, gezin)
    gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.KAMER_TERUGGEKOPPELD,
        categorie=OVERLEG,
        alleen_voor=list(aan),
        stuk_id=rij.id,
    )
    return rij


def _al_verteld(ctx: Context, inbreng: KamerInbreng) -> bool:
    query = select(KamerTerugkoppeling.id).where(KamerTerugkoppeling.inbreng_id == inbreng.id)
    return ctx.session.exec(query).first() is not None


def _sluit_termijn(ctx: Context, gezin: OpenGezin) -> None:
    query = select(Termijn).where(
        Termijn.gezin_id == gezin.id,
        Termijn.soort == TermijnSoort.KAMER_TERUGKOPPELING,
        col(Termijn.afgerond_op).is_(None),
    )
    oudste = ctx.session.exec(query.order_by(col(Termijn.uiterlijk), col(Termijn.id))).first()
    if oudste is not None:
        oudste.afgerond_op = ctx.now
