"""Every name that may not stand in what stays of a room: of the gezin, on its cards, and of who played."""

from sqlmodel import col, select

from ...context import Context
from ...domain.naamloos import Namen
from ...permissions import Categorie, Doen
from ...permissions.oefening import beoordeel_leiding
from ...tables import Deelnemer, Gezin, Waarnemer
from ..dossier import open_gezin, stil
from ..namen import gezin_naam
from ..oefening.wat import kaartnamen
from ..zegels import open_veld
from .wie import GEZIN, soorten

SCENARIO = "scenario:"


def alle_namen(ctx: Context, bron: str) -> Namen:
    """For who leads. In a scenario the card of a professional is called after its work: that is no name."""
    wie, gezin, kaarten = soorten(ctx), list(_van_het_gezin(ctx)), {}
    for id_, naam in kaartnamen(ctx).items():
        if wie[id_] == GEZIN:
            gezin.append(naam)
        elif not bron.startswith(SCENARIO):
            kaarten[naam] = wie[id_]
    return Namen(tuple(gezin), kaarten, _bijnamen(ctx))


def _van_het_gezin(ctx: Context) -> list[str]:
    namen = []
    for id_ in ctx.session.exec(select(Gezin.id).order_by(col(Gezin.id))).all():
        gezin = open_gezin(ctx, id_, Doen.ZIEN, Categorie.GEZIN_GEZAG)
        namen.append(gezin_naam(ctx, gezin).removeprefix("Gezin "))
        personen = [lid.persoon for lid in gezin.leden]
        namen += [zicht.open("roepnaam") for zicht in stil(ctx, gezin, personen, Categorie.GEZIN_GEZAG)]
        namen += [zicht.open("achternaam") for zicht in stil(ctx, gezin, personen, Categorie.IDENTITEIT)]
    return namen


def _bijnamen(ctx: Context) -> tuple[str, ...]:
    rijen = [*ctx.session.exec(select(Deelnemer)), *ctx.session.exec(select(Waarnemer))]
    mag = beoordeel_leiding(ctx.actor, [rij.id for rij in rijen])
    return tuple(filter(None, (open_veld(ctx, mag, rij, "bijnaam") for rij in rijen)))
