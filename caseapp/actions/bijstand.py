"""Asking somebody to stand beside you, his answer, and ending it."""

from datetime import date
from uuid import UUID

from ..context import Context
from ..domain import bijstand as regels
from ..domain.bijstand import BijstandStatus
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.regel import Regelfout
from ..permissions import Categorie
from ..permissions.bijstand import beoordeel_bijstand, kan_naast_staan
from ..queries import bijstand as queries
from ..queries.dossier import OpenGezin, eis_ja
from ..queries.namen import mensen
from ..tables import Bijstand, Gebruiker
from .gebeurtenis import gebeurde
from .uniek import bewaar_enige

REGISTER = Categorie.DEELREGISTER


def vraag(ctx: Context, gezin: OpenGezin, wie_id: UUID, tot: date | None) -> Bijstand:
    """Nothing opens by asking: he says yes or no himself."""
    ik = ctx.actor.persoon_id
    eis_ja(ctx, gezin, REGISTER, beoordeel_bijstand(ctx.actor, gezin.dossier, ik))
    assert ik is not None  # noqa: S101  # just asked
    zelf = mensen(ctx, gezin).get(ik)
    regels.toets_vrager(zelf[1] if zelf else None, ctx.today)
    wie = ctx.session.get(Gebruiker, wie_id)
    if wie is None or not kan_naast_staan(wie.rol):
        raise Regelfout("Kies iemand uit de lijst.", "wie")
    regels.toets_tot(tot, ctx.today)
    assert tot is not None  # noqa: S101  # just asked
    eerder = queries.van_persoon(ctx, gezin, ik)
    regels.toets_een(al_iemand=any(regels.staat_open(een.status, een.tot, ctx.today) for een in eerder))
    for oud in eerder:
        if oud.status in regels.OPEN:  # past its last day
            oud.status, oud.einde_op = BijstandStatus.BEEINDIGD, ctx.now
    ctx.session.flush()
    rij = Bijstand(
        gezin_id=gezin.id,
        betreft_id=ik,
        auteur_id=ctx.actor.id,
        gebruiker_id=wie.id,
        status=BijstandStatus.GEVRAAGD,
        op=ctx.now,
        tot=tot,
    )
    bewaar_enige(ctx, rij, regels.al_een())
    return rij


def antwoord(ctx: Context, bijstand_id: UUID, *, ja: bool) -> Bijstand:
    """Who was asked. From a yes on he reads what that person reads."""
    rij = _van_mij(ctx, bijstand_id)
    regels.toets_antwoord(rij.status, rij.tot, ctx.today)
    if ja:
        regels.toets_naast_een(queries.met_anderen(ctx, rij))
    rij.status = BijstandStatus.LOOPT if ja else BijstandStatus.GEWEIGERD
    rij.beantwoord_op = ctx.now
    if ja:
        _gebeurde(ctx, rij, GebeurtenisSoort.BIJSTAND_BEGONNEN)
    return rij


def stop(ctx: Context, gezin: OpenGezin, rij: Bijstand) -> None:
    """The person himself takes his yes back: from now on the other reads nothing more."""
    eis_ja(ctx, gezin, REGISTER, beoordeel_bijstand(ctx.actor, gezin.dossier, rij.betreft_id))
    _stop(ctx, rij)


def leg_neer(ctx: Context, bijstand_id: UUID) -> None:
    """Who stands beside somebody ends it himself."""
    _stop(ctx, _van_mij(ctx, bijstand_id))


def _stop(ctx: Context, rij: Bijstand) -> None:
    regels.toets_te_stoppen(rij.status)
    liep = rij.status is BijstandStatus.LOOPT
    rij.status, rij.einde_op = BijstandStatus.BEEINDIGD, ctx.now
    if liep:
        _gebeurde(ctx, rij, GebeurtenisSoort.BIJSTAND_GESTOPT)


def _gebeurde(ctx: Context, rij: Bijstand, soort: GebeurtenisSoort) -> None:
    """For the person himself and who keeps the deelregister; nobody else of the gezin."""
    gebeurde(ctx, rij.gezin_id, soort, categorie=REGISTER, betreft_id=rij.betreft_id)


def _van_mij(ctx: Context, bijstand_id: UUID) -> Bijstand:
    rij = next((een for een in queries.van_mij(ctx) if een.id == bijstand_id), None)
    if rij is None:
        raise Regelfout("Deze vraag is er niet meer. Er is al geantwoord, of hij is teruggenomen.")
    return rij
