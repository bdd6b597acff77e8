"""Who reads a kindversie along, and from whom it is kept: to choose from, and to name."""

from collections.abc import Collection, Iterator, Mapping
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.dragen import Geheimen
from ..domain.gezin import VOLWASSEN, leeftijd
from ..permissions import Doen, beoordeel, gezinsblik, gezinskant
from ..tables import Kindversie, Verblijfplaats
from . import noodplan
from .dossier import OpenGezin, stil
from .gezin import Mensen
from .laden import gezag_dat_opent
from .namen import namen_van
from .protocol import standaard_niet_voor
from .tafel import als_actor, tafel, van_wie

IEDEREEN = "iedereen van het gezin en het netwerk"


def mogelijk_gehoor(ctx: Context, gezin: OpenGezin, kind: UUID) -> dict[str, str]:
    """(id, name) of who at the table reads it only when that was agreed: by the page of permissions he may
    come in, and does not see one that names him not."""
    zonder_naam = Kindversie(gezin_id=gezin.id, betreft_id=kind, op=ctx.now)
    wie = van_wie(ctx, gezin, Doen.ZIEN, zonder_naam.categorie)
    return {
        str(id_): naam
        for id_, (een, naam) in wie.items()
        if not beoordeel(als_actor(een), Doen.ZIEN, zonder_naam.categorie, gezin.dossier, zonder_naam).mag
    }


def anderen(ctx: Context, mensen: Mensen, kind: UUID) -> dict[UUID, str]:
    """The grown-ups of the gezin, from whom it can be kept."""
    return {
        wie: naam
        for wie, (naam, geboren) in mensen.items()
        if wie != kind and leeftijd(geboren, ctx.today) >= VOLWASSEN
    }


def wie_lezen(
    ctx: Context, gezin: OpenGezin, mensen: Mensen, kind: UUID, niet_voor: Collection[str]
) -> list[str]:
    """Who will read it once it is approved, for the one who is about to say so: the child, who has gezag, and
    who works with the gezin. `niet_voor`: the names of from whom it is kept."""
    if standaard_niet_voor(ctx, gezin):
        return []
    gezag = {rij.ouder_id for rij in gezag_dat_opent(ctx, [kind])}
    met_gezag = [naam for wie, (naam, _) in mensen.items() if wie in gezag]
    zelf = [mensen[kind][0]] if kind in mensen else []
    return [*zelf, *(naam for naam in met_gezag if naam not in niet_voor)]


def namen_van_lezers(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> Mapping[str, str]:
    """What the lists of a version are called. The gezin does not read from whom it is kept."""
    if gezinsblik(ctx.actor):
        return {}
    wie = tafel(ctx, gezin)
    namen = {str(id_): naam for id_, naam in namen_van(ctx, list(wie.values())).items()}
    namen |= {str(id_): naam for id_, (naam, _) in mensen.items()}
    return namen | dict.fromkeys(gezinskant(), IEDEREEN)


def geheimen(ctx: Context, gezin: OpenGezin) -> Geheimen:
    """What this writer knows and a child should not read: to compare with, and not to show. So no line says
    that it was read; and what the writer may not know, is not compared with either."""
    plannen = list(_plannen(ctx, gezin))
    query = select(Verblijfplaats).where(Verblijfplaats.gezin_id == gezin.id).order_by(col(Verblijfplaats.op))
    verblijf = [z.open("tekst") for z in stil(ctx, gezin, ctx.session.exec(query).all())]
    heen = [plan["heen"] for plan in plannen if "heen" in plan]
    return Geheimen([plan["codewoord"] for plan in plannen if "codewoord" in plan], [*heen, *verblijf])


def _plannen(ctx: Context, gezin: OpenGezin) -> Iterator[dict[str, str]]:
    yield from map(noodplan.velden, stil(ctx, gezin, noodplan.laatste_bewoordingen(ctx, gezin)))
