"""Sharing with a grondslag: writing it down, a second person who looks along, telling the gezin, stopping."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain import delen as regels
from ..domain.delen import Grondslag, VerstrekkingStatus
from ..domain.gebeurtenis import GebeurtenisSoort, toets_tekst
from ..domain.regel import Regelfout
from ..domain.termijn import TermijnSoort
from ..permissions import Categorie, KetenSoort, Rol, gezinskant, werkt_mee
from ..queries.dossier import OpenGezin
from ..queries.verstrekking import leden_van
from ..tables import Gebruiker, Organisatie, Termijn, Verstrekking
from .gebeurtenis import gebeurde
from .instemming import rust_op, wie_stemt_toe
from .termijn import zet_termijn

REGISTER = Categorie.DEELREGISTER
OPNIEUW_BEZIEN = "Opnieuw bekijken of aan het gezin verteld kan worden wat er is gedeeld."


@dataclass(frozen=True)
class Deling:
    """What somebody wants to share: one kind, about one person, from one to one. `herzien`: not told yet,
    and when that is looked at again; `verteld` then says why not. `vanaf`: today, or a later day."""

    over: UUID
    wat: Categorie
    van: Gebruiker
    aan: Gebruiker | Organisatie
    grondslag: Grondslag
    doel: str
    motivering: str
    tot: date
    verteld: str
    herzien: date | None = None
    vanaf: date | None = None
    overlegd: Gebruiker | None = None


def verstrek(
    ctx: Context, gezin: OpenGezin, deling: Deling, *, aangeboden_door: Gebruiker | None = None
) -> Verstrekking:
    """It works at once; or only when everybody whose consent it takes said yes, or a second person confirmed
    it. `aangeboden_door`: another offered this, and who says yes now is the second of the two."""
    leden = leden_van(ctx, deling.aan)
    _toets(ctx, gezin, deling, leden)
    nodig, ja = wie_stemt_toe(ctx, gezin, deling)
    samen = aangeboden_door is not None and aangeboden_door.id != ctx.actor.id
    aan_zichzelf = not samen and ctx.actor.id in {lid.id for lid in leden}
    tweede = regels.tweede_nodig(deling.grondslag, aan_zichzelf=aan_zichzelf)
    klaar = VerstrekkingStatus.WACHT_OP_TWEEDE if tweede else VerstrekkingStatus.LOOPT
    rij = Verstrekking(
        gezin_id=gezin.id,
        betreft_id=deling.over,
        auteur_id=aangeboden_door.id if aangeboden_door else ctx.actor.id,
        niet_voor=list(gezinskant()) if deling.herzien else [],
        alleen_voor=sorted({str(deling.van.id), *(str(lid.id) for lid in leden)}),
        wat=deling.wat,
        van_id=deling.van.id,
        aan_id=deling.aan.id if isinstance(deling.aan, Gebruiker) else None,
        aan_organisatie_id=deling.aan.id if isinstance(deling.aan, Organisatie) else None,
        grondslag=deling.grondslag,
        status=VerstrekkingStatus.WACHT_OP_TOESTEMMING if nodig - ja.keys() else klaar,
        op=ctx.now,
        van=deling.vanaf or ctx.today,
        tot=deling.tot,
        overlegd_id=deling.overlegd.id if deling.overlegd else None,
        bevestigd_id=ctx.actor.id if samen and not tweede else None,
        bevestigd_op=ctx.now if samen and not tweede else None,
        verteld_op=None if deling.herzien else ctx.today,
        herzien_op=deling.herzien,
        nodig=sorted(map(str, nodig)) or None,
    )
    _leg_uitleg_vast(ctx, gezin, rij, deling)
    if rij.status is VerstrekkingStatus.WACHT_OP_TOESTEMMING:
        return rij
    rust_op(ctx, rij, ja.values())
    gebeurde_met(ctx, gezin, rij, GebeurtenisSoort.VERSTREKT)
    return rij


def _leg_uitleg_vast(ctx: Context, gezin: OpenGezin, rij: Verstrekking, deling: Deling) -> None:
    """Why, what was told; and when that is looked at again."""
    doel, motivering, verteld = deling.doel, deling.motivering, deling.verteld
    ctx.verzegel(rij, doel=doel.strip(), motivering=motivering.strip(), verteld=verteld.strip())
    ctx.session.add(rij)
    if deling.herzien:
        zet_termijn(
            ctx, gezin, TermijnSoort.INFORMEREN, deling.herzien, OPNIEUW_BEZIEN, voor=None, categorie=REGISTER
        )


def _toets(ctx: Context, gezin: OpenGezin, deling: Deling, leden: Collection[Gebruiker]) -> None:
    if not any(lid.persoon_id == deling.over for lid in gezin.leden):
        raise Regelfout("Deze persoon hoort niet bij dit gezin.", "over")
    regels.toets_ander(is_dezelfde=deling.aan.id == deling.van.id)
    for tekst, veld in (
        (deling.doel, "doel"),
        (deling.motivering, "motivering"),
        (deling.verteld, "verteld"),
    ):
        toets_tekst(tekst, veld)
        regels.toets_uitleg(tekst, veld)
    regels.toets_past(deling.grondslag, deling.wat)
    regels.toets_taak(deling.grondslag, _kant([deling.van]), _kant(leden))
    regels.toets_begin(deling.vanaf or ctx.today, ctx.today)
    regels.toets_looptijd(deling.grondslag, deling.tot, ctx.today)
    regels.toets_einde_na_begin(deling.vanaf or ctx.today, deling.tot)
    overlegd = deling.overlegd
    regels.toets_overleg(deling.grondslag, overlegd=overlegd is not None and overlegd.id != ctx.actor.id)
    regels.toets_informeren(verteld=deling.herzien is None, herzien=deling.herzien, vandaag=ctx.today)


def _kant(wie: Collection[Gebruiker]) -> set[Rol | KetenSoort]:
    """Which tasks stand on this side."""
    return {een.rol for een in wie} | {een.soort for een in wie if een.soort is not None}


def bevestig(ctx: Context, gezin: OpenGezin, rij: Verstrekking) -> None:
    """A second professional looked along: from now it works."""
    regels.toets_bevestigen(rij.status)
    if not werkt_mee(ctx.actor, gezin.dossier):
        raise Regelfout("Alleen iemand die zelf bij dit gezin werkt, kijkt als tweede mee.")
    aan_mij = ctx.actor.id == rij.aan_id or (
        rij.aan_organisatie_id is not None and rij.aan_organisatie_id == ctx.actor.organisatie_id
    )
    regels.toets_tweede(is_eerste=rij.auteur_id == ctx.actor.id, is_ontvanger=aan_mij)
    rij.status, rij.bevestigd_id, rij.bevestigd_op = VerstrekkingStatus.LOOPT, ctx.actor.id, ctx.now
    gebeurde_met(ctx, gezin, rij, GebeurtenisSoort.VERSTREKT)


def trek_in(ctx: Context, gezin: OpenGezin, rij: Verstrekking, reden: str) -> None:
    """From the next request on nothing opens any more; what was read stays in the logboek."""
    regels.toets_stap(rij.status, VerstrekkingStatus.INGETROKKEN)
    toets_tekst(reden, "reden")
    regels.toets_uitleg(reden, "reden")
    rij.status, rij.ingetrokken_op = VerstrekkingStatus.INGETROKKEN, ctx.now
    try:
        ctx.verzegel(rij, intrekking=reden.strip())
    except Regelfout as fout:
        raise Regelfout(fout.melding, "reden") from fout
    gebeurde_met(ctx, gezin, rij, GebeurtenisSoort.VERSTREKKING_INGETROKKEN)


def informeer(ctx: Context, gezin: OpenGezin, rij: Verstrekking, hoe: str) -> None:
    """It has been told after all: from now on the gezin reads it too."""
    regels.toets_nog_niet_verteld(verteld=rij.verteld_op is not None)
    toets_tekst(hoe, "verteld")
    regels.toets_uitleg(hoe, "verteld")
    _sluit_herziening(ctx, rij)
    rij.verteld_op, rij.herzien_op, rij.niet_voor = ctx.today, None, []
    ctx.verzegel(rij, verteld=hoe.strip())
    gebeurde_met(ctx, gezin, rij, GebeurtenisSoort.VERSTREKT)


def _sluit_herziening(ctx: Context, rij: Verstrekking) -> None:
    """The task to look again is done."""
    query = select(Termijn).where(
        Termijn.gezin_id == rij.gezin_id,
        Termijn.categorie == REGISTER,
        Termijn.soort == TermijnSoort.INFORMEREN,
        Termijn.uiterlijk == rij.herzien_op,
        col(Termijn.afgerond_op).is_(None),
    )
    termijn = ctx.session.exec(query.order_by(col(Termijn.id))).first()
    if termijn is not None:
        termijn.afgerond_op = ctx.now


def gebeurde_met(ctx: Context, gezin: OpenGezin, rij: Verstrekking, soort: GebeurtenisSoort) -> None:
    """On the timeline of whoever may read the row itself."""
    gebeurde(ctx, gezin.id, soort, categorie=REGISTER, betreft_id=rij.betreft_id, niet_voor=rij.niet_voor)
