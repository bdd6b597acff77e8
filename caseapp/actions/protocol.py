"""Setting a bijzonder protocol, hearing an expert, and lifting it again."""

from sqlmodel import col, select

from ..context import Context
from ..domain import protocol as regels
from ..domain.gebeurtenis import GebeurtenisSoort, toets_tekst
from ..domain.gezin import BijzonderProtocol
from ..domain.protocol import Deskundige
from ..domain.regel import Regelfout
from ..domain.termijn import TermijnSoort, na_werkdagen
from ..permissions import Categorie
from ..queries.dossier import OpenGezin
from ..tables import ProtocolBesluit, Termijn
from .gebeurtenis import gebeurde
from .termijn import zet_termijn
from .uniek import bewaar_enige

REGISTER = Categorie.DEELREGISTER
# How the expert is called in the task: his organisation, in full.
NAMEN = {
    Deskundige.LEC_EGG: "het Landelijk Expertisecentrum Eergerelateerd Geweld (LEC EGG)",
    Deskundige.LKHA: "het Landelijk Knooppunt Huwelijksdwang en Achterlating (LKHA)",
    Deskundige.PHAROS: "Pharos",
    Deskundige.AANDACHTSFUNCTIONARIS_VT: "de aandachtsfunctionaris van Veilig Thuis",
}


def stel_protocol_in(
    ctx: Context, gezin: OpenGezin, soort: BijzonderProtocol, deskundige: Deskundige, reden: str
) -> ProtocolBesluit:
    """From now on sharing with the gezin side is off; an expert is asked the next werkdag at the latest."""
    regels.toets_nog_geen(loopt_al=gezin.rij.protocol is not None)
    toets_tekst(reden, "reden")
    regels.toets_reden(reden)
    rij = ProtocolBesluit(
        gezin_id=gezin.id, auteur_id=ctx.actor.id, soort=soort, deskundige=deskundige, op=ctx.now
    )
    ctx.verzegel(rij, reden=reden.strip())
    bewaar_enige(ctx, rij, Regelfout("Een ander stelde net het protocol al in.", "soort"))
    gebeurde(ctx, gezin.id, GebeurtenisSoort.PROTOCOL_INGESTELD, categorie=REGISTER)
    zet_termijn(
        ctx,
        gezin,
        TermijnSoort.DESKUNDIGE,
        na_werkdagen(ctx.today, regels.BELTERMIJN_WERKDAGEN),
        f"Overleggen met {NAMEN[deskundige]}. Tot dan wordt niemand van de familie benaderd.",
        voor=gezin.toewijzing.gebruiker if gezin.toewijzing else None,
        categorie=REGISTER,
    )
    return rij


def leg_advies_vast(
    ctx: Context, gezin: OpenGezin, rij: ProtocolBesluit, advies: str, *, uitnodigen_mag: bool
) -> None:
    """What the expert said, and whether somebody of the gezin may be invited."""
    regels.toets_advies_nieuw(al_gegeven=rij.geraadpleegd_op is not None)
    toets_tekst(advies, "advies")
    regels.toets_reden(advies, "advies")
    rij.geraadpleegd_op, rij.uitnodigen_mag = ctx.now, uitnodigen_mag
    ctx.verzegel(rij, advies=advies.strip())
    _rond_af(ctx, gezin)


def hef_op(ctx: Context, gezin: OpenGezin, rij: ProtocolBesluit, reden: str) -> None:
    """Only after an expert was heard. What was shielded meanwhile stays shielded."""
    regels.toets_deskundige(geraadpleegd=rij.geraadpleegd_op is not None)
    toets_tekst(reden, "reden")
    regels.toets_reden(reden)
    rij.opgeheven_op = ctx.now
    try:
        ctx.verzegel(rij, opheffing=reden.strip())
    except Regelfout as fout:
        raise Regelfout(fout.melding, "reden") from fout
    gebeurde(ctx, gezin.id, GebeurtenisSoort.PROTOCOL_OPGEHEVEN, categorie=REGISTER)


def _rond_af(ctx: Context, gezin: OpenGezin) -> None:
    """The task to ask the expert is done, whoever did it."""
    query = select(Termijn).where(
        Termijn.gezin_id == gezin.id,
        Termijn.soort == TermijnSoort.DESKUNDIGE,
        col(Termijn.afgerond_op).is_(None),
    )
    for termijn in ctx.session.exec(query.order_by(col(Termijn.uiterlijk), col(Termijn.id))):
        termijn.afgerond_op = ctx.now
