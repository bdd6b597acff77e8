"""Setting a term, and closing it."""

from datetime import date

from sqlmodel import col, select

from ..context import Context
from ..domain.gebeurtenis import GebeurtenisSoort, toets_tekst
from ..domain.regel import Regelfout
from ..domain.termijn import TermijnSoort, toets_afronden, toets_uiterlijk
from ..permissions import Categorie, Doen
from ..queries.dossier import OpenGezin, mag
from ..tables import Gebruiker, Termijn
from .gebeurtenis import gebeurde


def zet_termijn(
    ctx: Context,
    gezin: OpenGezin,
    soort: TermijnSoort,
    uiterlijk: date,
    tekst: str | None,
    *,
    voor: Gebruiker | None,
    categorie: Categorie = Categorie.VP_GEDEELD,
) -> Termijn:
    """Something is due, for somebody, on that day of the story at the latest."""
    toets_uiterlijk(vandaag=ctx.today, uiterlijk=uiterlijk)
    rij = Termijn(
        gezin_id=gezin.id,
        soort=soort,
        uiterlijk=uiterlijk,
        voor_id=voor.id if voor else None,
        categorie=categorie,
        auteur_id=ctx.actor.id,
    )
    ctx.verzegel(rij, tekst=tekst)
    ctx.session.add(rij)
    gebeurde(ctx, gezin.id, GebeurtenisSoort.TERMIJN_GEZET, categorie=categorie)
    return rij


def rond_termijn_af(ctx: Context, gezin: OpenGezin, soort: TermijnSoort) -> None:
    """The open term of this kind that was due first is done."""
    query = (
        select(Termijn)
        .where(Termijn.gezin_id == gezin.id, Termijn.soort == soort, col(Termijn.afgerond_op).is_(None))
        .order_by(col(Termijn.uiterlijk), col(Termijn.id))
    )
    termijn = ctx.session.exec(query).first()
    if termijn is None:
        raise Regelfout("Er staat geen termijn van deze soort open.", "soort")
    rond_deze_termijn_af(ctx, gezin, termijn, "")


def mag_afronden(ctx: Context, gezin: OpenGezin, termijn: Termijn) -> bool:
    eigen = ctx.actor.id in (termijn.voor_id, termijn.auteur_id)
    return eigen or mag(ctx, gezin, Doen.WIJZIGEN, termijn.categorie).mag


def rond_deze_termijn_af(ctx: Context, gezin: OpenGezin, termijn: Termijn, verslag: str) -> None:
    """Done, with what came of it where that is not noted elsewhere."""
    toets_afronden(mag_afronden(ctx, gezin, termijn))
    if verslag.strip():
        toets_tekst(verslag, "verslag")
    termijn.afgerond_op = ctx.now
    gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.TERMIJN_AFGEROND,
        verslag.strip() or None,
        categorie=termijn.categorie,
        niet_voor=termijn.niet_voor,
        alleen_voor=termijn.alleen_voor,
    )
