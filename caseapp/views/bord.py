"""The bord of the procesregisseur: a line per gezin, by pseudonym; and the same to take along."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from ..context import Context
from ..domain.woorden import label
from ..forms.bord import BordForm
from ..queries.bord import blad as queries
from ..queries.bord.regels import BordRegel
from .guard import inside
from .rekenblad import als_csv

bp = Blueprint("bord", __name__, url_prefix="/bord")
KOLOMMEN = (
    *("kenmerk", "kinderen", "dagen sinds gesprek", "contactpersoon", "dagen zo", "wisselingen", "fase"),
    *("plan", "evaluatie", "laagste cijfer", "hoogste cijfer", "schendingen", "wachtlijst"),
    *("acties te laat", "belemmeringen", "signalen"),
)


@bp.get("")
@inside
def toon(ctx: Context) -> ResponseReturnValue:
    queries.eis_bord(ctx)
    form = BordForm(request.args)
    keuze = form.als_keuze()
    blad = queries.bord(ctx, keuze, request.args.get("pagina", 1, type=int))
    return render_template("bord/toon.html", blad=blad, form=form, gekozen=keuze.iets, gevraagd=form.gekozen)


@bp.get("/bord.csv", endpoint="als_csv")
@inside
def bord_als_csv(ctx: Context) -> ResponseReturnValue:
    """The same lines, all that fit the choice."""
    regels = queries.alle_regels(ctx, BordForm(request.args).als_keuze())
    return als_csv("bord-oefenomgeving.csv", KOLOMMEN, [_cellen(regel) for regel in regels])


def _cellen(regel: BordRegel) -> list[str]:
    f = regel.feiten
    return [
        f.kenmerk,
        ", ".join(kind.wie for kind in f.kinderen),
        ", ".join(f"{kind.naam}: {_leeg(kind.dagen, 'geen')}" for kind in f.kinderen),
        "ja" if f.contactpersoon else "nee",
        str(f.sinds_dagen),
        str(f.wisselingen),
        _leeg(f.fase),
        label(f.plan),
        f.evaluatie.isoformat() if f.evaluatie else "",
        _leeg(f.laagste),
        _leeg(f.hoogste),
        str(f.schendingen),
        "ja" if f.wachtlijst else "nee",
        str(f.acties_te_laat),
        str(f.belemmeringen),
        " ".join(signaal.zin for signaal in regel.signalen),
    ]


def _leeg(getal: int | None, niets: str = "") -> str:
    return niets if getal is None else str(getal)
