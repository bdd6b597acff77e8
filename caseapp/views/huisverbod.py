"""The huisverbod: how long it still runs, who is there for whom, and what is decided about it."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions import huisverbod as acties
from ..actions import huisverbod_spoor as sporen
from ..context import Context
from ..domain.huisverbod import HuisverbodDoor, Spoor
from ..domain.regel import Regelfout
from ..domain.woorden import label
from ..forms import huisverbod as forms
from ..forms.base import Form, tekst
from ..forms.contact import namen
from ..permissions import Categorie, Doen, procesblik
from ..queries import gezin as gezinnen
from ..queries import huisverbod as queries
from ..queries.dossier import OpenGezin
from ..queries.huisverbodblad import blad as lees
from ..tables import Huisverbod
from . import concept, frame
from .guard import needs

bp = Blueprint("huisverbod", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/huisverbod")
HIER, SOORT = "huisverbod.toon", Categorie.HUISVERBOD


@bp.get("")
@needs(Doen.BESTAAN, SOORT)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    """Who keeps the process knows a gezin by its kenmerk alone, and has a page of his own."""
    if procesblik(ctx.actor):
        return redirect(url_for("proces.toon", kenmerk=gezin.rij.kenmerk))
    ding = gezinnen.zaken(ctx, gezin)
    kop, blad = gezinnen.gezinskop(ctx, gezin, ding), lees(ctx, gezin, ding.mensen)
    return render_template("huisverbod/toon.html", kop=kop, tabs=frame.tabs(kop, HIER), blad=blad)


@bp.route("/opleggen", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, SOORT)
def leg_op(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    if not queries.mag_opleggen(ctx, gezin):
        abort(404)
    ding, form = gezinnen.zaken(ctx, gezin), forms.LegOpForm(dag=ctx.today)
    form.noem(namen(ding.mensen))
    if form.validate_on_submit():
        try:
            acties.leg_huisverbod_op(ctx, gezin, form.oplegging(ctx.now))
            return _klaar(ctx, gezin, "Het huisverbod staat er. De tien dagen lopen.")
        except Regelfout as fout:
            form.refuse(fout)
    return _formulier(ctx, gezin, ding, form, "Leg een huisverbod op")


@bp.route("/<uuid:huisverbod_id>/spoor/<spoor>", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, SOORT)
def zet_spoor(ctx: Context, gezin: OpenGezin, huisverbod_id: UUID, spoor: str) -> ResponseReturnValue:
    zicht = queries.een(ctx, gezin, huisverbod_id)
    if zicht is None or spoor not in list(Spoor) or not queries.mag_opvolgen(ctx, gezin):
        abort(404)
    welk = Spoor(spoor)
    form = forms.SpoorForm(**_nu(ctx, gezin, zicht.rij, welk))
    if form.validate_on_submit():
        try:
            sporen.zet_spoor(ctx, gezin, zicht.rij, welk, form.inzet())
            return _klaar(ctx, gezin, "Bewaard.")
        except Regelfout as fout:
            form.refuse(fout)
    return _formulier(ctx, gezin, gezinnen.zaken(ctx, gezin), form, f"Hulp voor: {label(welk)}")


def _nu(ctx: Context, gezin: OpenGezin, rij: Huisverbod, spoor: Spoor) -> dict[str, Any]:
    """What stands there; who called on a day that is over is asked anew."""
    zicht = queries.laatste_spoor(ctx, gezin, rij, spoor)
    nu = asdict(sporen.inzet_van(zicht)) if zicht is not None else {}
    if nu.get("belt_dag") and nu["belt_dag"] < ctx.today:
        nu |= {"belt": "", "belt_dag": None}
    return nu


def _verleng(ctx: Context, gezin: OpenGezin, rij: Huisverbod, form: Any) -> None:
    ja = form.besluit.data == "ja"
    actie = acties.verleng_huisverbod if ja else acties.verleng_huisverbod_niet
    actie(ctx, gezin, rij, acties.Besluit(HuisverbodDoor(form.door.data), tekst(form.reden), form.tot.data))


def _trek_in(ctx: Context, gezin: OpenGezin, rij: Huisverbod, form: Any) -> None:
    besluit = acties.Besluit(HuisverbodDoor(form.door.data), tekst(form.reden))
    acties.trek_huisverbod_in(ctx, gezin, rij, besluit)


def _adviseer(ctx: Context, gezin: OpenGezin, rij: Huisverbod, form: Any) -> None:
    ja = form.advies.data == "ja"
    acties.adviseer_over_verlengen(ctx, gezin, rij, tekst(form.motivering), verlengen=ja)


def _meld(ctx: Context, gezin: OpenGezin, rij: Huisverbod, form: Any) -> None:
    wat, bij = tekst(form.wat), tekst(form.bekend_bij)
    acties.meld_overtreding(ctx, gezin, rij, form.op(ctx.now), wat, bij)


def _plan_klaar(ctx: Context, gezin: OpenGezin, rij: Huisverbod, form: Any) -> None:
    acties.meld_plan_klaar(ctx, gezin, rij, tekst(form.tekst))


def _bereikbaar(ctx: Context, gezin: OpenGezin, rij: Huisverbod, form: Any) -> None:
    acties.meld_bereikbaar(ctx, gezin, rij, tekst(form.tekst))


def _casemanagement(ctx: Context, gezin: OpenGezin, rij: Huisverbod, form: Any) -> None:
    wie, reden, ja = tekst(form.wie), tekst(form.reden), form.intensief.data == "ja"
    acties.zet_casemanagement(ctx, gezin, rij, wie, reden, intensief=ja)


@dataclass(frozen=True)
class _Daad:
    """One thing that can be written down; `besluit`: only by whoever decides about the measure."""

    titel: str
    form: type[Form]
    doe: Callable[[Context, OpenGezin, Huisverbod, Any], None]
    besluit: bool = False


DADEN = {
    "verlengen": _Daad("Besluit over verlengen", forms.VerlengForm, _verleng, besluit=True),
    "intrekken": _Daad("Trek het huisverbod in", forms.TrekInForm, _trek_in, besluit=True),
    "advies": _Daad("Advies over verlengen", forms.AdviesForm, _adviseer),
    "overtreding": _Daad("Meld dat het niet is gehouden", forms.OvertredingForm, _meld),
    "plan": _Daad("Het plan van aanpak is klaar", forms.PlanKlaarForm, _plan_klaar),
    "bereikbaar": _Daad("Er is een adres opgegeven", forms.BereikbaarForm, _bereikbaar),
    "casemanagement": _Daad("Intensief casemanagement", forms.CasemanagementForm, _casemanagement),
}


@bp.route("/<uuid:huisverbod_id>/<daad>", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, SOORT)
def doe(ctx: Context, gezin: OpenGezin, huisverbod_id: UUID, daad: str) -> ResponseReturnValue:
    zicht, wat = queries.een(ctx, gezin, huisverbod_id), DADEN.get(daad)
    if zicht is None or wat is None or not _mag(ctx, gezin, zicht.rij, wat):
        abort(404)
    form = wat.form()
    if form.validate_on_submit():
        try:
            wat.doe(ctx, gezin, zicht.rij, form)
            return _klaar(ctx, gezin, "Bewaard.")
        except Regelfout as fout:
            form.refuse(fout)
    return _formulier(ctx, gezin, gezinnen.zaken(ctx, gezin), form, wat.titel)


def _mag(ctx: Context, gezin: OpenGezin, rij: Huisverbod, wat: _Daad) -> bool:
    return queries.mag_besluiten(ctx, gezin, rij) if wat.besluit else queries.mag_opvolgen(ctx, gezin)


def _klaar(ctx: Context, gezin: OpenGezin, zin: str) -> ResponseReturnValue:
    concept.klaar(ctx)
    flash(zin)
    return redirect(url_for(HIER, gezin_id=gezin.id))


def _formulier(
    ctx: Context, gezin: OpenGezin, ding: gezinnen.Zaken, form: Form, titel: str
) -> ResponseReturnValue:
    bewaard, kop = concept.geef_terug(ctx, form), gezinnen.gezinskop(ctx, gezin, ding)
    wat = {"kop": kop, "tabs": frame.tabs(kop, HIER), "bewaard": bewaard}
    return render_template("huisverbod/schrijf.html", form=form, titel=titel, **wat), form.status
