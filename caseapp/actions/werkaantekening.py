"""Writing for one's own eyes; asking to read what somebody wrote so; and answering that."""

from uuid import UUID

from sqlmodel import func, select

from ..context import Context
from ..domain import werkaantekening as regels
from ..domain.gebeurtenis import GebeurtenisSoort, toets_tekst
from ..domain.regel import Regelfout
from ..domain.termijn import TermijnSoort, na_werkdagen
from ..domain.werkaantekening import InzageBesluit
from ..permissions import Categorie, Doen
from ..queries.dossier import OpenGezin, eis
from ..tables import Gebruiker, InzageVraag, Werkaantekening
from .botsing import Botsing
from .gebeurtenis import gebeurde
from .termijn import zet_termijn


def maak_werkaantekening(ctx: Context, gezin: OpenGezin, tekst: str) -> Werkaantekening:
    """No gebeurtenis: that there is a note is for the same eyes as the note itself."""
    toets_tekst(tekst)
    rij = Werkaantekening(gezin_id=gezin.id, auteur_id=ctx.actor.id, op=ctx.now, gewijzigd=ctx.now)
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    ctx.verzegel(rij, tekst=tekst.strip())
    ctx.session.add(rij)
    return rij


def wijzig_werkaantekening(
    ctx: Context, gezin: OpenGezin, rij: Werkaantekening, tekst: str, versie: int
) -> None:
    """`versie`: the one that was being read; another means that I was busy in two places at once."""
    if versie != rij.versie:
        raise Botsing(tekst)
    toets_tekst(tekst)
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    ctx.verzegel(rij, tekst=tekst.strip())
    rij.gewijzigd = ctx.now


def vraag_inzage(ctx: Context, gezin: OpenGezin, aan: Gebruiker, vraag: str) -> InzageVraag:
    """Somebody of the gezin asks; who is asked has ten werkdagen, whether he wrote anything or not."""
    if ctx.actor.persoon_id is None:
        raise Regelfout("Alleen iemand van het gezin zelf kan dit vragen.", "aan")
    regels.toets_nog_niet_gevraagd(_open_vragen(ctx, gezin.id, aan.id))
    if vraag.strip():
        toets_tekst(vraag, "vraag")
    rij = InzageVraag(
        gezin_id=gezin.id,
        auteur_id=ctx.actor.id,
        betreft_id=ctx.actor.persoon_id,
        aan_id=aan.id,
        alleen_voor=[str(aan.id)],
        op=ctx.now,
    )
    ctx.verzegel(rij, vraag=vraag.strip() or None)
    uiterlijk = na_werkdagen(ctx.today, regels.BESLISTERMIJN_WERKDAGEN)
    zin = "Iemand van het gezin vraagt wat jij voor jezelf opschreef. Geef antwoord bij Inzage vragen."
    termijn = zet_termijn(
        ctx, gezin, TermijnSoort.ANDERS, uiterlijk, zin, voor=aan, categorie=Categorie.DEELREGISTER
    )
    termijn.alleen_voor = [str(aan.id)]
    rij.termijn_id = termijn.id
    ctx.session.add(rij)
    _vertel(ctx, rij, GebeurtenisSoort.TOEGANG_GEVRAAGD)
    return rij


def _open_vragen(ctx: Context, gezin_id: UUID, aan_id: UUID) -> int:
    query = select(func.count()).where(
        InzageVraag.gezin_id == gezin_id,
        InzageVraag.aan_id == aan_id,
        InzageVraag.auteur_id == ctx.actor.id,
        InzageVraag.besluit == InzageBesluit.OPEN,
    )
    return ctx.session.exec(query).one()


def _vertel(ctx: Context, rij: InzageVraag, soort: GebeurtenisSoort) -> None:
    gebeurde(ctx, rij.gezin_id, soort, categorie=Categorie.DEELREGISTER, betreft_id=rij.betreft_id)


def deel_werkaantekeningen(ctx: Context, rij: InzageVraag, kopie: str) -> None:
    """A copy, for who asked and nobody else: it stands on the timeline of that one person."""
    regels.toets_besluit(rij.besluit, InzageBesluit.GEDEELD)
    regels.toets_kopie(kopie)
    toets_tekst(kopie, "kopie")
    _sluit(ctx, rij, InzageBesluit.GEDEELD, kopie, "kopie")
    gebeurde(
        ctx,
        rij.gezin_id,
        GebeurtenisSoort.VERSTREKT,
        kopie.strip(),
        categorie=Categorie.GVA_AFGESCHERMD,
        betreft_id=rij.betreft_id,
        alleen_voor=[str(rij.betreft_id)],
    )


def weiger_inzage(ctx: Context, rij: InzageVraag, reden: str) -> None:
    """No, and who asked reads why."""
    regels.toets_besluit(rij.besluit, InzageBesluit.GEWEIGERD)
    regels.toets_weigering(reden)
    toets_tekst(reden, "reden")
    _sluit(ctx, rij, InzageBesluit.GEWEIGERD, reden, "reden")
    _vertel(ctx, rij, GebeurtenisSoort.TOEGANG_BESLOTEN)


def _sluit(ctx: Context, rij: InzageVraag, besluit: InzageBesluit, antwoord: str, veld: str) -> None:
    try:
        ctx.verzegel(rij, antwoord=antwoord.strip())
    except Regelfout as fout:
        raise Regelfout(fout.melding, veld) from fout
    rij.besluit, rij.besloten_op = besluit, ctx.now
    if rij.termijn is not None and rij.termijn.afgerond_op is None:
        rij.termijn.afgerond_op = ctx.now
