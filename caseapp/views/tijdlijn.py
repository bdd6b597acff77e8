"""The timeline of a gezin: to read, to filter, to print, and as a file for a spreadsheet."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from ..context import Context
from ..domain.logboek import Handeling
from ..drawing.strook import balk
from ..forms.tijdlijn import FilterForm
from ..permissions import Categorie, Doen
from ..queries import gezin as gezinnen
from ..queries import tijdlijn as queries
from ..queries.bladen import TijdlijnRegel
from ..queries.dossier import OpenGezin
from ..queries.strook import strook
from . import frame
from .guard import needs
from .rekenblad import als_csv

bp = Blueprint("tijdlijn", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/tijdlijn")


@bp.get("")
@needs(Doen.ZIEN, Categorie.GVA_GEDEELD)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    ding, form = gezinnen.zaken(ctx, gezin), FilterForm(request.args)
    blad = queries.blad(ctx, gezin, ding.mensen, form.als_keuze())
    form.noem(blad)
    kop = gezinnen.gezinskop(ctx, gezin, ding)
    wat = {"kop": kop, "tabs": frame.tabs(kop, "tijdlijn.toon"), "blad": blad, "form": form}
    wat |= {"strook": strook(ctx, gezin), "balk": balk, "noteren": queries.mag_noteren(ctx, gezin)}
    return render_template("tijdlijn/toon.html", **wat, vraag=request.query_string.decode("ascii", "ignore"))


@bp.get("/bestand")
@needs(Doen.ZIEN, Categorie.GVA_GEDEELD)
def bestand(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    """What this actor sees, as lines of a spreadsheet; taking it along is a line of the logboek."""
    keuze = FilterForm(request.args).als_keuze()
    blad = queries.blad(ctx, gezin, gezinnen.zaken(ctx, gezin).mensen, keuze)
    ctx.spoor.gelezen(Handeling.EXPORTEREN, gezin_id=gezin.id, categorie=Categorie.GVA_GEDEELD)
    return als_csv("tijdlijn-oefenomgeving.csv", KOLOMMEN, (_cellen(regel) for regel in blad.regels))


KOLOMMEN = ("dag", "datum", "soort", "door", "wat", "dagen geleden", "wie", "meer", "opgeschreven op dag")


def _cellen(regel: TijdlijnRegel) -> tuple[str, ...]:
    return (
        str(regel.dag),
        regel.datum.isoformat(),
        regel.soort,
        regel.door or "",
        regel.tekst or "",
        str(regel.geleden),
        ", ".join(regel.wie),
        "; ".join(f"{naam}: {waarde}" for naam, waarde in regel.meer),
        str(regel.opgeschreven.dag) if regel.opgeschreven else str(regel.dag),
    )
