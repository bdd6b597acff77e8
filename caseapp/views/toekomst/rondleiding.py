"""The tour: begun by a trainer, step by step, each shown in the application through the eyes it is about."""

from functools import partial
from uuid import UUID

from flask import abort, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ...context import Context
from ...domain.toekomst.rondleiding import VAN_WIE, Lengte, Rondleiding, minuten, naast, van
from ...domain.toekomst.stap import Bladzijde, Stap
from ...forms.toekomst import RondleidingForm
from ...permissions import Categorie, Doen
from ...queries.oefenruimte import OEFENING
from ...queries.toekomst.blad import regel
from ...queries.toekomst.wie import gezin_van, kaart_van, trainerskaart
from ..guard import inside, needs
from ..sessions import deze_sessie
from ..start import kijk_als
from .merk import bewaar, bp, eis_rondleiding, ga_naar, huidige, in_demonstratie
from .vergelijk import geteld

BLADZIJDEN = {
    Bladzijde.MELDCODE: "meldcode.lijst",
    Bladzijde.KETEN: "keten.toon",
    Bladzijde.CONTACTPERSOON: "contactpersoon.toon",
    Bladzijde.BRIEF: "informatie.toon",
    Bladzijde.ONS_PLAN: "ons_plan.toon",
    Bladzijde.ANALYSE: "analyse.toon",
    Bladzijde.VEILIGHEIDSPLAN: "plan.toon",
    Bladzijde.OVERLEG: "kamer.lijst_",
    Bladzijde.FASEN: "fase.toon",
    Bladzijde.OPSCHALING: "opschaling.toon",
    Bladzijde.BIJSTAND: "bijstand.toon",
    Bladzijde.SCHAAL: "veiligheidsschaal.toon",
}
ZONDER_GEZIN = frozenset({Bladzijde.MELDCODE, Bladzijde.OVERLEG})
ELDERS = "De rondleiding loopt in de demonstratie. In een oefening houdt ieder de eigen kaart."


@bp.route("/", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.TRAINING, stuk=OEFENING)
def toon(ctx: Context) -> ResponseReturnValue:
    """What it is, and beginning it: from here on this browser leads a tour, whoever it looks as."""
    form, hier = RondleidingForm(), in_demonstratie()
    if hier and form.validate_on_submit():
        lengte, kaart = Lengte(form.lengte.data), _kaart_van_nu(ctx)
        eerste = van(lengte)[0].nummer
        bewaar(Rondleiding(lengte, eerste, bool(form.groot.data), str(kaart)))
        return redirect(url_for(".stap", stapnummer=eerste))
    wat = {"met_account": deze_sessie().naam is not None, "hier": hier, "elders": ELDERS}
    return render_template("toekomst/toon.html", form=form, **wat), form.status


def _kaart_van_nu(ctx: Context) -> UUID:
    """Where the tour comes back to: this card, or for an account the card of a trainer."""
    return ctx.actor.id if deze_sessie().naam is None else trainerskaart(ctx) or abort(404)


@bp.get("/stap/<int:stapnummer>")
@inside
def stap(ctx: Context, stapnummer: int) -> ResponseReturnValue:
    eis_rondleiding(ctx)
    leiding = huidige()
    lengte = leiding.lengte if leiding else Lengte.LANG
    deze = _stap(stapnummer, lengte)
    if leiding is not None:
        leiding = ga_naar(leiding, stapnummer)
    ervoor, erna = naast(van(lengte), stapnummer)
    cijfers, stappen = geteld(), van(lengte)
    return render_template(
        "toekomst/stap.html",
        stap=deze,
        ervoor=ervoor,
        erna=erna,
        plaats=stappen.index(deze) + 1,
        stappen=stappen,
        duurt=deze.minuten if lengte is Lengte.LANG else 1,
        totaal=minuten(lengte),
        leiding=leiding,
        cijfers=[regel(cijfers, telling) for telling in deze.tellingen] if cijfers else [],
    )


def _stap(nummer: int, lengte: Lengte) -> Stap:
    return next((een for een in van(lengte) if een.nummer == nummer), None) or abort(404)


@bp.post("/stap/<int:stapnummer>/laat-zien")
@inside
def laat_zien(ctx: Context, stapnummer: int) -> ResponseReturnValue:
    """Look through the eyes of this step, on the page of this step; a line of the logboek says so, as for any
    switch."""
    eis_rondleiding(ctx)
    leiding = huidige()
    if leiding is None:
        flash("Begin eerst de rondleiding: anders raak je haar kwijt als je door andere ogen kijkt.", "fout")
        return redirect(url_for(".toon"))
    deze = _stap(stapnummer, leiding.lengte)
    ga_naar(leiding, stapnummer)
    wie = kaart_van(ctx, deze.wie) or abort(404)
    adres = _adres(ctx, deze.bladzijde)
    g.daarna = partial(kijk_als, wie)
    return redirect(adres)


def _adres(ctx: Context, bladzijde: Bladzijde) -> str:
    if bladzijde in ZONDER_GEZIN:
        return url_for(BLADZIJDEN[bladzijde])
    van_haar = kaart_van(ctx, VAN_WIE) or abort(404)
    return url_for(BLADZIJDEN[bladzijde], gezin_id=gezin_van(ctx, van_haar) or abort(404))


@bp.post("/opnieuw")
@inside
def opnieuw(ctx: Context) -> ResponseReturnValue:
    """To the question whether the story begins again, as the trainer who leads this."""
    eis_rondleiding(ctx)
    _word_trainer()
    return redirect(url_for("oefenruimte.herstel"))


@bp.post("/stop")
@inside
def stop(ctx: Context) -> ResponseReturnValue:
    """The tour is over; this browser looks as the trainer again."""
    eis_rondleiding(ctx)
    _word_trainer()
    bewaar(None)
    return redirect(url_for(".toon"))


def _word_trainer() -> None:
    leiding = huidige()
    if leiding is not None and deze_sessie().wie != UUID(leiding.terug):
        g.daarna = partial(kijk_als, UUID(leiding.terug))
