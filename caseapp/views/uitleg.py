"""Explaining: who may see what, how it is protected, what was measured and what was made up, and what becomes
of tampering."""

from flask import Blueprint, render_template, url_for
from flask.typing import ResponseReturnValue

from ..context import Context
from ..db import KNOEIEN, Controle, last_signed
from ..domain.bedacht import TERMIJNEN, VERZONNEN
from ..domain.gemeten import GROEPEN
from ..forms.uitleg import KnoeiForm
from ..permissions import Categorie, Doen, beheert, beoordeel_ruimte
from ..queries import uitleg as queries
from ..queries.eigen_daden import mag_eigen_daden
from ..queries.oefenruimte import OEFENING
from .frame import Plek
from .guard import inside, needs, stores
from .sessions import deze_sessie

bp = Blueprint("uitleg", __name__, url_prefix="/uitleg")


@bp.get("/")
@inside
def toon(ctx: Context) -> ResponseReturnValue:
    onderwerpen = [
        Plek("Wat mag ik, en waarom", url_for("wat_mag_ik.rol"), False),
        Plek("Wie mag wat zien", url_for(".wie_mag_wat"), False),
        Plek("Hoe is dit beveiligd", url_for(".beveiliging"), False),
        Plek("Hoe lang we bewaren", url_for("bewaren.uitleg"), False),
        Plek("Wat is gemeten, wat is bedacht", url_for(".cijfers"), False),
    ]
    if mag_eigen_daden(ctx.actor).mag:
        onderwerpen.append(Plek("Wat ik zelf deed", url_for("logboek.mijn"), False))
    if beoordeel_ruimte(ctx.actor, Doen.WIJZIGEN, Categorie.TRAINING, OEFENING).mag:
        onderwerpen.append(Plek("Knoei met een kopie", url_for(".knoeien"), False))
        onderwerpen.append(Plek("Versnipper een oefengezin", url_for("versnippering.proef"), False))
    return render_template("uitleg/toon.html", onderwerpen=onderwerpen)


@bp.get("/wie-mag-wat-zien")
@inside
def wie_mag_wat(ctx: Context) -> ResponseReturnValue:
    return render_template("uitleg/wie_mag_wat.html", blad=queries.matrix())


@bp.get("/cijfers")
@inside
def cijfers(_ctx: Context) -> ResponseReturnValue:
    """Figures of others with their source, and what we made up; nothing of this room."""
    wat = {"groepen": GROEPEN, "verzonnen": VERZONNEN, "termijnen": TERMIJNEN}
    return render_template("uitleg/cijfers.html", **wat)


@bp.get("/beveiliging")
@inside
def beveiliging(ctx: Context) -> ResponseReturnValue:
    return _beveiliging(ctx)


@bp.post("/beveiliging/controleer")
@inside
def controleer(ctx: Context) -> ResponseReturnValue:
    """Walk the whole logboek of this room, now."""
    sessie = deze_sessie().sessie
    controle = stores().controleer_nu(ctx, sessie.ruimte_id) if sessie and sessie.ruimte_id else None
    return _beveiliging(ctx, controle)


def _beveiliging(ctx: Context, controle: Controle | None = None) -> str:
    """How far the logboek is shows to who may count its lines, and to who may tamper with a copy."""
    sessie, blad = deze_sessie().sessie, queries.beveiliging(ctx, controle)
    proef = beoordeel_ruimte(ctx.actor, Doen.WIJZIGEN, Categorie.TRAINING, OEFENING).mag
    telt = (proef or blad.telt) and sessie is not None and sessie.ruimte_id is not None
    kop = last_signed(stores().bewijs_van(sessie.ruimte_id)) if telt and sessie and sessie.ruimte_id else None
    beheer = beheert(ctx.actor) and deze_sessie().naam is not None
    return render_template("uitleg/beveiliging.html", blad=blad, kop=kop, proef=proef, beheer=beheer)


@bp.route("/knoeien", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.TRAINING, stuk=OEFENING)
def knoeien(ctx: Context) -> ResponseReturnValue:
    """Tamper with a copy of this room, and see it found."""
    form, sessie, uitslag = KnoeiForm(), deze_sessie().sessie, None
    form.noem(KNOEIEN)
    if form.validate_on_submit() and sessie is not None and sessie.ruimte_id is not None:
        uitslag = stores().knoei(sessie.ruimte_id, form.aanval.data)
    return render_template("uitleg/knoeien.html", form=form, uitslag=uitslag), form.status
