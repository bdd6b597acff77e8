"""What I did myself, as the logboek keeps it: for everybody of whom it keeps something that he may read."""

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa

from ..context import Context
from ..domain.logboek import Handeling, Resultaat
from ..domain.woorden import label
from ..permissions import Actor, Categorie, Doen, Oordeel, beoordeel_ruimte
from .bladzijde import bladzijde
from .dossier import Refused, visible_to
from .inzage import PER_PAGINA, STIL
from .logbladen import DaadBlad, DaadRegel
from .logboek import LogStuk, Velden, echt_op, uitleg_bij
from .logreeksen import Groep, Reeks, reeksen_waar, samen, uit_de_regel, velden_van


def mag_eigen_daden(actor: Actor) -> Oordeel:
    eigen = LogStuk(Categorie.LOGGING, auteur=actor.id, betreft=actor.persoon_id)
    return beoordeel_ruimte(actor, Doen.ZIEN, Categorie.LOGGING, eigen)


def eigen_daden(ctx: Context, pagina: int) -> DaadBlad:
    """The same acts of one day taken together, newest first. Nothing of what is silent: whoever looks over
    my shoulder learns no more than from the page of the gezin itself."""
    oordeel = mag_eigen_daden(ctx.actor)
    if not oordeel.mag:
        ctx.spoor.gelezen(Handeling.GEWEIGERD, categorie=Categorie.LOGGING, resultaat=Resultaat.GEWEIGERD)
        raise Refused(oordeel)
    ctx.spoor.gelezen(Handeling.LOG_INZIEN, categorie=Categorie.LOGGING, regel=oordeel.regel)
    reeksen = (Reeks(*rij) for rij in ctx.session.execute(_mijn(), {"ik": str(ctx.actor.id)}))
    groepen = samen(ctx, (reeks for reeks in reeksen if not _afgeschermd(ctx, reeks)))
    hier, paginas = bladzijde(pagina, len(groepen), PER_PAGINA)
    deel = groepen[(hier - 1) * PER_PAGINA : hier * PER_PAGINA]
    velden, kenmerken = velden_van(ctx, [groep.nieuwste for groep in deel]), _kenmerken(ctx)
    regels = tuple(_regel(ctx, velden[groep.nieuwste], groep, kenmerken) for groep in deel)
    return DaadBlad(regels, hier, paginas, len(groepen))


@cache
def _mijn() -> sa.Select[Any]:
    soort = uit_de_regel("categorie")
    return reeksen_waar(
        uit_de_regel("gebruiker_id") == sa.bindparam("ik"),
        uit_de_regel("handeling") != Handeling.SLEUTEL_GEMAAKT.value,
        uit_de_regel("op").is_not(None),
        sa.or_(soort.is_(None), soort.not_in(STIL)),
    )


def _afgeschermd(ctx: Context, reeks: Reeks) -> bool:
    return ctx.actor.genoemd_in(json.loads(reeks.afgeschermd or "[]"))


def _kenmerken(ctx: Context) -> dict[str, str]:
    """Of the gezinnen whose existence I may know today; the rest has no name any more."""
    return {str(gezin.id): gezin.kenmerk for gezin in ctx.session.exec(visible_to(ctx)).all()}


def _regel(ctx: Context, v: Velden, groep: Groep, kenmerken: Mapping[str, str]) -> DaadRegel:
    op = datetime.fromisoformat(v["op"])
    return DaadRegel(
        datum=ctx.datum(op),
        dag=groep.dag,
        echt=echt_op(v),
        gezin=kenmerken.get(groep.gezin_id or "", ""),
        wat=label(groep.wat),
        welk=label(groep.categorie),
        uitleg=uitleg_bij(v),
        aantal=groep.aantal,
    )
