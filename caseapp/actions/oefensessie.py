"""A training on the platform: beginning it with its rooms, closing it, and letting go of what was in it."""

import secrets
from datetime import datetime
from uuid import UUID

from ..context import Context
from ..domain import oefensessie as regels
from ..domain.echte_gegevens import toets_geen_echte_gegevens
from ..domain.nazorg import toets_hulp
from ..domain.regel import Regelfout
from ..queries.oefensessie import SCHERM, code_token, groepen_van, scherm_bij, verslag_rij
from ..queries.platform import hash_van
from ..tables import Oefengroep, Oefensessie, Verslag
from .uniek import bewaar_enige


def begin(ctx: Context, account_id: UUID, naam: str, bron: str = "") -> Oefensessie:
    """`bron`: what its rooms begin with; nothing is the whole demonstration."""
    kort = regels.toets_naam(naam)
    toets_geen_echte_gegevens(kort, "naam")
    rij = Oefensessie(naam=kort, account_id=account_id, begonnen=ctx.wall, bron=bron or None)
    ctx.session.add(rij)
    ctx.session.flush()
    return rij


def voeg_ruimte_toe(ctx: Context, sessie: Oefensessie, nummer: int, ruimte_id: UUID) -> Oefengroep:
    """With a code of its own, good for half a day."""
    code = regels.nieuwe_code(secrets.choice)
    rij = Oefengroep(
        oefensessie_id=sessie.id,
        nummer=nummer,
        ruimte_id=ruimte_id,
        token=code_token(ctx, code),
        code_tot=ctx.wall + regels.GELDIG,
    )
    ctx.verzegel(rij, code=code)
    bewaar_enige(ctx, rij, Regelfout("Het maken van een code lukte niet. Probeer het nog eens."))
    return rij


def nieuwe_code(ctx: Context, sessie: Oefensessie, groep: Oefengroep) -> None:
    """The old one opens nothing from now on; who is in, stays in."""
    regels.toets_open(sessie.gesloten)
    code = regels.nieuwe_code(secrets.choice)
    groep.token, groep.code_tot = code_token(ctx, code), ctx.wall + regels.GELDIG
    ctx.verzegel(groep, code=code)


def nieuwe_kijkcode(ctx: Context, sessie: Oefensessie, groep: Oefengroep) -> None:
    """For who only watches, as long as the code of the room works; one that was there opens nothing more."""
    regels.toets_open(sessie.gesloten)
    regels.toets_code_werkt(groep.code_tot, ctx.wall)
    code = regels.nieuwe_code(secrets.choice)
    groep.kijktoken = code_token(ctx, code)
    ctx.verzegel(groep, kijkcode=code)


def maak_schermlink(ctx: Context, sessie: Oefensessie, groep: Oefengroep) -> str:
    """A link for one browser, once; gives the token, which is nowhere kept. A link or a screen that was
    there, is over."""
    regels.toets_open(sessie.gesloten)
    regels.toets_code_werkt(groep.code_tot, ctx.wall)
    token = secrets.token_urlsafe(32)
    groep.schermtoken = hash_van(token)
    return token


def gebruik_schermlink(ctx: Context, token: str) -> str | None:
    """From now on the screen has a token of its own, and the link is used up; None where it was no link."""
    groep = scherm_bij(ctx, token)
    if groep is None:
        return None
    eigen = f"{SCHERM}{secrets.token_urlsafe(32)}"
    groep.schermtoken = hash_van(eigen)
    return eigen


def sluit_scherm(groep: Oefengroep) -> None:
    groep.schermtoken = None


def schrijf_hulp(ctx: Context, sessie: Oefensessie, tekst: str, *, nagekeken: bool) -> None:
    """Where to go afterwards, for everybody in its rooms, as checked today; nothing takes it away."""
    if sessie.gewist is not None:
        raise Regelfout("Deze sessie is gewist: niemand kan het nog lezen.", "hulp")
    netjes = toets_hulp(tekst, nagekeken=nagekeken)
    ctx.verzegel(sessie, hulp=netjes or None)
    sessie.hulp_nagekeken = ctx.wall if netjes else None


def sluit(ctx: Context, sessie: Oefensessie) -> None:
    """No code opens any more. What was written stays, until it is destroyed."""
    regels.toets_open(sessie.gesloten)
    sessie.gesloten = ctx.wall


def laat_los(ctx: Context, sessie: Oefensessie, op: datetime) -> list[UUID]:
    """The rooms that may be destroyed now: from here on nothing leads to them."""
    ids = []
    for groep in groepen_van(ctx, sessie.id):
        if groep.ruimte_id is not None:
            ids.append(groep.ruimte_id)
            groep.ruimte_id = None
    sessie.gesloten, sessie.gewist = sessie.gesloten or op, op
    sessie.hulp = sessie.hulp_nagekeken = None
    return ids


def bewaar_verslag(ctx: Context, groep: Oefengroep, inhoud: str) -> None:
    """What stays when the room is destroyed; made again, the new one takes its place."""
    rij = verslag_rij(ctx, groep.id) or Verslag(oefengroep_id=groep.id, gemaakt=ctx.wall)
    rij.gemaakt = ctx.wall
    ctx.verzegel(rij, inhoud=inhoud)
    ctx.session.add(rij)


def gooi_verslag_weg(ctx: Context, groep: Oefengroep) -> None:
    rij = verslag_rij(ctx, groep.id)
    if rij is not None:
        ctx.session.delete(rij)
