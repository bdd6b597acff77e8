"""Asking one person whether something may be shared; yes, no, and taking a yes back."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain import toestemming as regels
from ..domain.delen import toets_uitleg
from ..domain.gebeurtenis import toets_tekst
from ..domain.gezin import leeftijd
from ..domain.regel import Regelfout
from ..domain.termijn import TermijnSoort
from ..domain.toestemming import ToestemmingHoe, ToestemmingStatus
from ..permissions import Categorie, Doen, antwoordt_zelf, beoordeel_antwoord_op_vraag
from ..queries import toestemming as queries
from ..queries import verstrekking as verstrekkingen
from ..queries.dossier import OpenGezin, eis, eis_ja
from ..queries.gezin import geboortedata
from ..queries.protocol import standaard_niet_voor
from ..tables import Deeltoestemming, Gebruiker, Organisatie, Termijn
from . import deelgrond, delen
from .gebeurtenis import gebeurde
from .taken import open_taak

REGISTER = Categorie.DEELREGISTER


@dataclass(frozen=True)
class Toestemmingsvraag:
    """One question to one person. `opnieuw`: what is different now, for who said no before. `zichtbaar`: it
    may stand on his own page, also while a bijzonder protocol runs."""

    over: UUID
    wat: Categorie
    aan: Gebruiker | Organisatie
    wie: UUID
    doel: str
    tot: date
    opnieuw: str = ""
    zichtbaar: bool = False


@dataclass(frozen=True)
class Opgeschreven:
    """How the answer of somebody came. `apart`: asked alone; None where nobody can know."""

    hoe: ToestemmingHoe
    op: date
    apart: bool | None


def vraag(ctx: Context, gezin: OpenGezin, v: Toestemmingsvraag) -> Deeltoestemming:
    """Nothing is shared by asking; the answer is given apart."""
    eerder = _toets(ctx, gezin, v)
    rij = Deeltoestemming(
        gezin_id=gezin.id,
        betreft_id=v.wie,
        auteur_id=ctx.actor.id,
        niet_voor=[] if v.zichtbaar else list(standaard_niet_voor(ctx, gezin)),
        over_id=v.over,
        wat=v.wat,
        aan_id=v.aan.id if isinstance(v.aan, Gebruiker) else None,
        aan_organisatie_id=v.aan.id if isinstance(v.aan, Organisatie) else None,
        status=ToestemmingStatus.GEVRAAGD,
        op=ctx.now,
        tot=v.tot,
    )
    opnieuw = v.opnieuw.strip() if eerder is not None and eerder.status in regels.NEE else ""
    ctx.verzegel(rij, doel=v.doel.strip(), opnieuw=opnieuw or None)
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    ctx.session.add(rij)
    _gebeurde(ctx, gezin, rij)
    geboren = geboortedata(ctx, gezin)[v.over]
    _vraag_opnieuw_na_verjaardag(ctx, gezin, regels.grens_dag(geboren, ctx.today), v.tot)
    return rij


def _toets(ctx: Context, gezin: OpenGezin, v: Toestemmingsvraag) -> Deeltoestemming | None:
    """The rules; and the newest question to this person before, if any."""
    geboren = geboortedata(ctx, gezin)
    for persoon, veld in ((v.over, "over"), (v.wie, "wie")):
        if persoon not in geboren:
            raise Regelfout("Deze persoon hoort niet bij dit gezin.", veld)
    regels.toets_te_vragen(v.wat)
    jaren = {persoon: leeftijd(dag, ctx.today) for persoon, dag in geboren.items()}
    gezag = verstrekkingen.gezag_over(ctx, v.over)
    regels.toets_wie(v.over, jaren[v.over], gezag, v.wie, jaren[v.wie])
    toets_tekst(v.doel, "doel")
    toets_uitleg(v.doel, "doel")
    regels.toets_tot(v.tot, geboren[v.over], ctx.today)
    eerder = queries.laatste(ctx, gezin.id, (v.over, v.wat, v.aan.id)).get(v.wie)
    verlopen = eerder is not None and eerder.tot < ctx.today
    regels.toets_nog_niet_gevraagd(None if eerder is None or verlopen else eerder.status, v.opnieuw)
    return eerder


def _vraag_opnieuw_na_verjaardag(ctx: Context, gezin: OpenGezin, verjaardag: date | None, tot: date) -> None:
    """Consent that ends because of a birthday is asked anew on that day: once, however many are asked."""
    if verjaardag is None or tot != verjaardag - regels.EEN_DAG or gezin.toewijzing is None:
        return
    al = select(Termijn.id).where(
        Termijn.gezin_id == gezin.id,
        Termijn.soort == TermijnSoort.TOESTEMMING,
        Termijn.uiterlijk == verjaardag,
        col(Termijn.afgerond_op).is_(None),
    )
    if ctx.session.exec(al).first() is None:
        wie = gezin.toewijzing.gebruiker_id
        rij = Termijn(
            gezin_id=gezin.id,
            soort=TermijnSoort.TOESTEMMING,
            uiterlijk=verjaardag,
            voor_id=wie,
            categorie=REGISTER,
            alleen_voor=[str(wie)],
        )
        ctx.verzegel(rij, tekst=regels.OPNIEUW_VRAGEN)
        ctx.session.add(rij)


def zeg(
    ctx: Context, gezin: OpenGezin, rij: Deeltoestemming, antwoord: ToestemmingStatus, woorden: str
) -> None:
    """The person himself, on his own page."""
    regels.toets_zelf(antwoordt_zelf(ctx.actor, gezin.dossier, rij.betreft_id))
    _antwoord(ctx, gezin, rij, antwoord, woorden, Opgeschreven(ToestemmingHoe.EIGEN_PAGINA, ctx.today, None))


def schrijf_antwoord_op(
    ctx: Context,
    gezin: OpenGezin,
    rij: Deeltoestemming,
    antwoord: ToestemmingStatus,
    woorden: str,
    hoe: Opgeschreven,
) -> None:
    """Who asked him writes down what he said."""
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    regels.toets_opgeschreven(
        hoe.hoe, hoe.op, ctx.today, apart=bool(hoe.apart), dwang=gezin.rij.protocol is not None
    )
    _antwoord(ctx, gezin, rij, antwoord, woorden, hoe)


def _antwoord(
    ctx: Context,
    gezin: OpenGezin,
    rij: Deeltoestemming,
    antwoord: ToestemmingStatus,
    woorden: str,
    hoe: Opgeschreven,
) -> None:
    regels.toets_stap(rij.status, antwoord)
    regels.toets_niet_voorbij(rij.tot, ctx.today)
    if woorden.strip():
        toets_tekst(woorden, "woorden")
    rij.status, rij.beantwoord_op, rij.hoe, rij.apart = antwoord, hoe.op, hoe.hoe, hoe.apart
    rij.door_id = ctx.actor.id
    ctx.verzegel(rij, woorden=woorden.strip() or None)
    ctx.session.flush()
    _gebeurde(ctx, gezin, rij)
    if antwoord is ToestemmingStatus.GEGEVEN:
        deelgrond.begin_wat_wachtte(ctx, gezin, queries.onderwerp(rij))
    else:
        deelgrond.stop_wat_rustte_op(ctx, gezin, queries.onderwerp(rij), rij.betreft_id)


def trek_in(ctx: Context, gezin: OpenGezin, rij: Deeltoestemming, reden: str) -> None:
    """From the next request on nothing opens by it any more. The row, and what was read, stay."""
    eis_ja(ctx, gezin, REGISTER, beoordeel_antwoord_op_vraag(ctx.actor, gezin.dossier, rij.betreft_id))
    regels.toets_stap(rij.status, ToestemmingStatus.INGETROKKEN)
    if reden.strip():
        toets_tekst(reden, "reden")
    rij.status, rij.ingetrokken_op = ToestemmingStatus.INGETROKKEN, ctx.now
    try:
        ctx.verzegel(rij, intrekking=reden.strip() or None)
    except Regelfout as fout:
        raise Regelfout(fout.melding, "reden") from fout
    ctx.session.flush()
    _gebeurde(ctx, gezin, rij)
    deelgrond.stop_wat_rustte_op(ctx, gezin, queries.onderwerp(rij), rij.betreft_id)


def na_gezag(ctx: Context, gezin: OpenGezin, kind_id: UUID) -> None:
    """Gezag over a child changed. Who has it now is asked apart: what he was not asked for, stops. Whose
    gezag is over, is not needed any more."""
    ctx.session.flush()
    nu = verstrekkingen.gezag_nu_of_straks(ctx, kind_id)
    for rij in verstrekkingen.op_toestemming(ctx, gezin.id):
        nodig = {UUID(wie) for wie in rij.nodig or ()}
        if rij.betreft_id != kind_id or nodig <= {kind_id}:
            continue
        straks = nu | (nodig & {kind_id})
        if straks - nodig or not nu:
            delen.trek_in(ctx, gezin, rij, deelgrond.ANDER_GEZAG)
            oorzaak = gebeurde(
                ctx,
                gezin.id,
                regels.GEBEURT[ToestemmingStatus.VERVALLEN],
                categorie=REGISTER,
                betreft_id=kind_id,
                niet_voor=rij.niet_voor,
            )
            open_taak(ctx, gezin, oorzaak, taak=regels.TAKEN[ToestemmingStatus.VERVALLEN])
        else:
            rij.nodig = sorted(map(str, straks))
    for vervallen in _van_wie_geen_gezag_meer_heeft(ctx, gezin, kind_id, nu):
        vervallen.status = ToestemmingStatus.VERVALLEN
        deelgrond.begin_wat_wachtte(ctx, gezin, queries.onderwerp(vervallen))


def _van_wie_geen_gezag_meer_heeft(
    ctx: Context, gezin: OpenGezin, kind_id: UUID, nu: frozenset[UUID]
) -> list[Deeltoestemming]:
    query = select(Deeltoestemming).where(
        Deeltoestemming.gezin_id == gezin.id,
        Deeltoestemming.over_id == kind_id,
        Deeltoestemming.betreft_id != kind_id,
        col(Deeltoestemming.status).in_((ToestemmingStatus.GEVRAAGD, ToestemmingStatus.GEGEVEN)),
    )
    rijen = ctx.session.exec(query.order_by(col(Deeltoestemming.op), col(Deeltoestemming.id))).all()
    return [rij for rij in rijen if rij.betreft_id not in nu]


def _gebeurde(ctx: Context, gezin: OpenGezin, rij: Deeltoestemming) -> None:
    """On the timeline of whoever may read the row itself; a no is a task for the contactpersoon."""
    oorzaak = gebeurde(
        ctx,
        gezin.id,
        regels.GEBEURT[rij.status],
        categorie=REGISTER,
        betreft_id=rij.betreft_id,
        niet_voor=rij.niet_voor,
    )
    if rij.status in regels.TAKEN:
        open_taak(ctx, gezin, oorzaak, taak=regels.TAKEN[rij.status])
