"""Using the noodknop, asking somebody to look along, answering that, and saying what one finds of it."""

from sqlmodel import col, select

from ..context import Context
from ..domain import noodknop as regels
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.logboek import Handeling, Resultaat
from ..domain.noodknop import NoodReden, Passend
from ..domain.noodknop_taken import KIJK_MEE, KIJK_NA
from ..domain.termijn import TermijnSoort
from ..permissions import Categorie, beoordeel_gezien, gezinskant, ketenkant, mag_noodknop
from ..queries.dossier import OpenGezin, Refused
from ..tables import Gebruiker, Noodknop, Termijn
from .gebeurtenis import gebeurde
from .taken import open_taak

LOG = Categorie.LOGGING


def druk_noodknop(ctx: Context, gezin: OpenGezin, reden: NoodReden, motivering: str) -> Noodknop:
    """Open this gezin for sixty minutes, read-only. The line that says so is kept before anything is read;
    pressed again while it is open it is the same one."""
    if not mag_noodknop(gezin.positie) and gezin.noodknop is not None:
        return gezin.noodknop
    regels.toets_motivering(motivering)
    rij = Noodknop(gezin_id=gezin.id, auteur_id=ctx.actor.id, op=ctx.now, op_echt=ctx.wall, reden=reden)
    ctx.verzegel(rij, motivering=motivering.strip())
    ctx.spoor.noodknoppen[gezin.id] = rij.id
    ctx.spoor.geschreven(
        Handeling.NOODKNOP,
        gezin_id=gezin.id,
        categorie=Categorie.GEZIN_GEZAG,
        positie=gezin.positie,
        regel="noodknop",
        doel=reden.value,
        logreden=rij.motivering,
    )
    ctx.session.add(rij)
    gebruikt = gebeurde(ctx, gezin.id, GebeurtenisSoort.NOODKNOP_GEBRUIKT, categorie=LOG, stuk_id=rij.id)
    open_taak(ctx, gezin, gebruikt, taak=KIJK_NA)
    return rij


def vraag_meekijken(ctx: Context, gezin: OpenGezin, rij: Noodknop, wie: Gebruiker, vraag: str) -> None:
    """A second person, by name, answers on a screen of his own; until then nothing more opens."""
    regels.toets_open(open_=regels.loopt(rij.op_echt, ctx.wall))
    regels.toets_nog_niet_gevraagd(gevraagd=rij.tweede_id is not None and rij.tweede_zei_ja is not False)
    regels.toets_motivering(vraag, "vraag")
    _rond_af(ctx, gezin, TermijnSoort.NOODKNOP_MEEKIJKEN)
    rij.tweede_id, rij.tweede_zei_ja, rij.tweede_op = wie.id, None, None
    ctx.verzegel(rij, vraag=vraag.strip())
    voor_wie_werkt = [*gezinskant(), *ketenkant()]
    gevraagd = gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.NOODKNOP_GEBRUIKT,
        categorie=LOG,
        niet_voor=voor_wie_werkt,
        stuk_id=rij.id,
    )
    open_taak(ctx, gezin, gevraagd, voor=wie, taak=KIJK_MEE)


def antwoord_meekijken(ctx: Context, gezin: OpenGezin, rij: Noodknop, *, ja: bool) -> None:
    """Only who was asked, while it is open, and once."""
    regels.toets_niet_zelf(zelf=rij.auteur_id == ctx.actor.id)
    regels.toets_wacht_op_antwoord(wacht=rij.tweede_id == ctx.actor.id and rij.tweede_zei_ja is None)
    regels.toets_open(open_=regels.loopt(rij.op_echt, ctx.wall))
    rij.tweede_zei_ja, rij.tweede_op = ja, ctx.now
    _rond_af(ctx, gezin, TermijnSoort.NOODKNOP_MEEKIJKEN)


def kijk_na(ctx: Context, gezin: OpenGezin, rij: Noodknop, passend: Passend, reactie: str) -> None:
    """The contactpersoon says what he finds of it. Never of one's own."""
    eis_nakijken(ctx, gezin, rij)
    regels.toets_nog_niet_gezien(gezien=rij.gezien_op is not None)
    regels.toets_reactie(reactie, passend)
    rij.gezien_door, rij.gezien_op, rij.passend = ctx.actor.id, ctx.now, passend
    ctx.verzegel(rij, reactie=reactie.strip() or None)
    gebeurde(ctx, gezin.id, GebeurtenisSoort.NOODKNOP_NAGEKEKEN, categorie=LOG, stuk_id=rij.id)
    _rond_af(ctx, gezin, TermijnSoort.NOODKNOP)


def eis_nakijken(ctx: Context, gezin: OpenGezin, rij: Noodknop) -> None:
    """A no is a line of the log too: who tries to review his own noodknop is seen."""
    oordeel = beoordeel_gezien(ctx.actor, gezin.dossier, rij.auteur_id)
    if not oordeel.mag:
        ctx.spoor.gelezen(
            Handeling.GEWEIGERD,
            gezin_id=gezin.id,
            categorie=LOG,
            positie=gezin.positie,
            regel=oordeel.regel,
            resultaat=Resultaat.GEWEIGERD,
        )
        raise Refused(oordeel, gezin)


def _rond_af(ctx: Context, gezin: OpenGezin, soort: TermijnSoort) -> None:
    """What was waited for is there; the oldest term of this kind goes with it."""
    query = select(Termijn).where(
        Termijn.gezin_id == gezin.id, Termijn.soort == soort, col(Termijn.afgerond_op).is_(None)
    )
    termijn = ctx.session.exec(query.order_by(col(Termijn.uiterlijk), col(Termijn.id))).first()
    if termijn is not None:
        termijn.afgerond_op = ctx.now
