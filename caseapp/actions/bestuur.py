"""Putting a belemmering to the bestuur, without a gezin, and answering it for the bestuur."""

from ..context import Context
from ..domain import bestuur as regels
from ..domain.bestuur import BestuurStatus
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.taken import BIJ_BESTUUR
from ..queries import bestuur as queries
from ..queries.actie import PLAN
from ..queries.dossier import OpenGezin
from ..tables import Belemmering, Bestuursvraag, Voorlegging
from .botsing import toets_versie
from .gebeurtenis import gebeurde
from .taken import open_taak

VOORGELEGD = "Deze belemmering is voorgelegd aan het bestuur, zonder het gezin te noemen."


def leg_voor_aan_bestuur(
    ctx: Context, gezin: OpenGezin, rij: Belemmering, zin: str, *, versie: int | None = None
) -> Bestuursvraag:
    """In words of the procesregisseur himself. It stays with him until he says what the team can do now."""
    toets_versie(rij.versie, versie, zin)
    eerder = queries.laatste(ctx, [rij.id]).get(rij.id)
    ligt_er_al = eerder is not None and eerder.vraag.status is BestuurStatus.OPEN
    regels.toets_voorleggen(rij.status, ligt_er_al=ligt_er_al)
    regels.toets_zonder_gezin(zin, "zin")
    vraag = Bestuursvraag(soort=rij.soort, organisatie_id=rij.organisatie_id, op=ctx.now)
    ctx.verzegel(vraag, zin=zin.strip())
    ctx.session.add(vraag)
    ctx.session.add(
        Voorlegging(
            gezin_id=gezin.id,
            belemmering_id=rij.id,
            vraag_id=vraag.id,
            auteur_id=ctx.actor.id,
            op=ctx.now,
            niet_voor=list(rij.niet_voor),
        )
    )
    _vertel(ctx, gezin, rij)
    return vraag


def _vertel(ctx: Context, gezin: OpenGezin, rij: Belemmering) -> None:
    """Who works with the gezin knows where it lies; who keeps the process asks after it."""
    rij.termijn.afgerond_op = ctx.now
    oorzaak = gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.BELEMMERING_DOORGEZET,
        VOORGELEGD,
        categorie=PLAN,
        niet_voor=rij.niet_voor,
        alleen_voor=rij.alleen_voor,
    )
    termijn = open_taak(ctx, gezin, oorzaak, taak=BIJ_BESTUUR)
    assert termijn is not None  # noqa: S101  # the process always has somebody who keeps it
    rij.termijn_id = termijn.id


def antwoord_namens_bestuur(
    ctx: Context, rij: Bestuursvraag, status: BestuurStatus, antwoord: str, *, versie: int | None = None
) -> None:
    """What is done, or why not. It touches no gezin: the procesregisseur reads it and passes it on."""
    queries.eis_bestuur(ctx)
    toets_versie(rij.versie, versie, antwoord)
    regels.toets_antwoord(rij.status, status)
    regels.toets_zonder_gezin(antwoord, "antwoord")
    rij.status, rij.besloten_op = status, ctx.now
    ctx.verzegel(rij, antwoord=antwoord.strip())


def laat_vervallen(ctx: Context, rij: Belemmering) -> None:
    """It stands in the way no longer: a question that still lay there needs no answer."""
    voorlegging = queries.laatste(ctx, [rij.id]).get(rij.id)
    if voorlegging is not None and voorlegging.vraag.status is BestuurStatus.OPEN:
        voorlegging.vraag.status, voorlegging.vraag.besloten_op = BestuurStatus.VERVALLEN, ctx.now
