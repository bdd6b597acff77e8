"""Involving somebody with a purpose and an end date; asking to be let in, and deciding on it."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import col, func, select

from ..context import Context
from ..domain import toegangsvraag as regels
from ..domain.gebeurtenis import GebeurtenisSoort, toets_tekst
from ..domain.regel import Regelfout
from ..domain.termijn import TermijnSoort
from ..domain.toegangsvraag import VraagStatus
from ..permissions import Categorie, Relatie
from ..queries.dossier import OpenGezin
from ..tables import CaseRelatie, Gebruiker, Termijn, ToegangsVraag
from .gebeurtenis import gebeurde
from .taken import open_taak

WAAROM_VRAGEN = "je werkt in hetzelfde team, maar bent zelf niet bij dit gezin betrokken"


def betrek(
    ctx: Context,
    gezin: OpenGezin,
    gebruiker: Gebruiker,
    relatie: Relatie,
    doel: str,
    *,
    tot: date | None = None,
    niet_voor: Sequence[str] = (),
) -> CaseRelatie:
    """From today, for this purpose, until that day. The contactpersoon is named in another way."""
    toets_tekst(doel, "doel")
    if relatie is Relatie.CONTACTPERSOON:
        raise Regelfout("Een contactpersoon wijs je aan; dat is geen gewone betrokkenheid.", "relatie")
    if any(r.gebruiker_id == gebruiker.id for r in gezin.relaties):
        raise Regelfout("Deze persoon is al bij dit gezin betrokken.", "gebruiker")
    if tot is not None and tot < ctx.today:
        raise Regelfout("De einddatum ligt voor vandaag.", "tot")
    _sluit_verlopen(ctx, gezin, gebruiker)
    rij = CaseRelatie(
        gezin_id=gezin.id,
        gebruiker_id=gebruiker.id,
        relatie=relatie,
        van=ctx.today,
        tot=tot,
        door_id=ctx.actor.id,
        niet_voor=list(niet_voor),
    )
    ctx.verzegel(rij, doel=doel.strip())
    ctx.session.add(rij)
    gebeurde(ctx, gezin.id, GebeurtenisSoort.BETROKKEN, categorie=Categorie.GEZIN_GEZAG, niet_voor=niet_voor)
    return rij


def _sluit_verlopen(ctx: Context, gezin: OpenGezin, gebruiker: Gebruiker) -> None:
    """What ran out by itself is closed when somebody comes back: one open relation per person and gezin."""
    verlopen = select(CaseRelatie).where(
        CaseRelatie.gezin_id == gezin.id,
        CaseRelatie.gebruiker_id == gebruiker.id,
        col(CaseRelatie.beeindigd).is_(None),
    )
    for rij in ctx.session.exec(verlopen):
        rij.beeindigd = rij.tot
    ctx.session.flush()


def vraag_toegang(ctx: Context, gezin: OpenGezin, reden: str) -> ToegangsVraag:
    """A colleague of the same team asks; the contactpersoon has two werkdagen to decide."""
    regels.toets_reden(reden)
    open_vragen = select(func.count()).where(
        ToegangsVraag.gezin_id == gezin.id,
        ToegangsVraag.gebruiker_id == ctx.actor.id,
        ToegangsVraag.status == VraagStatus.OPEN,
    )
    regels.toets_nog_niet_gevraagd(ctx.session.exec(open_vragen).one())
    rij = ToegangsVraag(gezin_id=gezin.id, gebruiker_id=ctx.actor.id, auteur_id=ctx.actor.id, op=ctx.now)
    ctx.verzegel(rij, reden=reden.strip())
    ctx.session.add(rij)
    gevraagd = gebeurde(ctx, gezin.id, GebeurtenisSoort.TOEGANG_GEVRAAGD, categorie=Categorie.DEELREGISTER)
    open_taak(ctx, gezin, gevraagd)
    return rij


def besluit_toegang(
    ctx: Context,
    gezin: OpenGezin,
    vraag: ToegangsVraag,
    besluit: VraagStatus,
    motivering: str,
    tot: date | None,
) -> None:
    """Yes, until a day; or no. Always with the reason."""
    regels.toets_besluit(vraag.status, besluit)
    regels.toets_reden(motivering, "motivering")
    if besluit is VraagStatus.TOEGEKEND:
        if tot is None:
            raise Regelfout("Geef aan tot wanneer de toegang loopt.", "tot")
        betrek(ctx, gezin, vraag.gebruiker, Relatie.BETROKKEN_HULPVERLENER, motivering, tot=tot)
    vraag.status, vraag.besloten_op, vraag.besloten_door = besluit, ctx.now, ctx.actor.id
    ctx.verzegel(vraag, motivering=motivering.strip())
    gebeurde(ctx, gezin.id, GebeurtenisSoort.TOEGANG_BESLOTEN, categorie=Categorie.DEELREGISTER)
    _rond_vraag_af(ctx, gezin)


def _rond_vraag_af(ctx: Context, gezin: OpenGezin) -> None:
    """A question that was answered waits for nobody any more; the oldest term goes with it."""
    query = select(Termijn).where(
        Termijn.gezin_id == gezin.id,
        Termijn.soort == TermijnSoort.TOEGANGSVRAAG,
        col(Termijn.afgerond_op).is_(None),
    )
    termijn = ctx.session.exec(query.order_by(col(Termijn.uiterlijk), col(Termijn.id))).first()
    if termijn is not None:
        termijn.afgerond_op = ctx.now
