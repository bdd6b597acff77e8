"""The process of a gezin by its pseudonym, for a procesregisseur; and numbers without gezinnen."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from ..context import Context
from ..domain.gemeten import CIJFERS
from ..domain.logboek import Handeling
from ..permissions import Categorie, Doen, beoordeel_bestuur
from ..queries import proces as queries
from ..queries.bestuur import lijst as voorgelegd
from .guard import inside, needs
from .rekenblad import als_csv

# What others measured of the same things, shown beside what was made up here.
ERNAAST = ("adviezen", "meldingen", "hermeldingen", "melding_buiten_het_werk", "weerlegd", "wachtlijst")
bp = Blueprint("proces", __name__, url_prefix="/proces")
cijfers_bp = Blueprint("cijfers", __name__, url_prefix="/cijfers")


@bp.get("/<kenmerk>")
@inside
def toon(ctx: Context, kenmerk: str) -> ResponseReturnValue:
    gezin = queries.open_proces(ctx, kenmerk)
    return render_template("proces/toon.html", blad=queries.proces(ctx, gezin))


@cijfers_bp.get("", endpoint="toon")
@needs(Doen.TELLEN, Categorie.CIJFERS)
def toon_cijfers(ctx: Context) -> ResponseReturnValue:
    """With, for who advises the bestuur, what was put to it; for others that list is not there."""
    ernaast = [CIJFERS[sleutel] for sleutel in ERNAAST]
    bestuur = voorgelegd(ctx) if beoordeel_bestuur(ctx.actor).mag else None
    blad = queries.cijfers(ctx)
    return render_template("cijfers/toon.html", blad=blad, gemeten_cijfers=ernaast, bestuur=bestuur)


@cijfers_bp.get("/cijfers.csv", endpoint="als_csv")
@needs(Doen.TELLEN, Categorie.CIJFERS)
def cijfers_als_csv(ctx: Context) -> ResponseReturnValue:
    """The same numbers, with the same ones hidden."""
    blad = queries.cijfers(ctx)
    ctx.spoor.gelezen(Handeling.EXPORTEREN, categorie=Categorie.CIJFERS)
    rijen = [("Deze oefenruimte", cijfer.naam, cijfer.waarde) for cijfer in blad.cijfers]
    rijen += [(groep.naam, *regel) for groep in blad.groepen for regel in groep.regels]
    return als_csv("cijfers-oefenomgeving.csv", ("groep", "wat", "hoeveel"), rijen)
