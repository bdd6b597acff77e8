"""The list of casussen of one's own, one of them, and its file."""

from uuid import UUID

from flask import Blueprint, Response, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ...actions import eigen_casus as acties
from ...db import op_platform
from ...domain.gezin import leeftijd
from ...domain.regel import Regelfout
from ...domain.woorden import label
from ...forms.base import met_hoofdletter
from ...forms.eigen_casus import BestandForm
from ...forms.oefensessie import Knop
from ...permissions import Actor
from ...queries import eigen_casus as queries
from ...scenario.bewerken import teksten_in
from ...scenario.casus import Casus
from ...scenario.fouten import Bestandsfout
from ...scenario.lezen import lees_casus_van
from ...scenario.schrijven import Vel, als_bestand, vel_van
from ...spel.een_casus import alleen_deze, wie_erbij_horen
from ...spel.zaaien import casussen_in
from ..casussen import met_nummer
from ..guard import leidt, stores
from .hier import lees, mijn, personas

bp = Blueprint("eigencasus", __name__, url_prefix="/eigen-casussen")


@bp.route("", methods=["GET", "POST"])
@leidt
def lijst(actor: Actor) -> ResponseReturnValue:
    """A file is read and checked before it is kept."""
    form, fouten = BestandForm(), list[str]()
    if form.validate_on_submit():
        try:
            return _neem_over(actor, lees_casus_van(form.inhoud, "dit bestand", personas()))
        except Regelfout as fout:
            form.refuse(fout)
        except Bestandsfout as fout:
            fouten = fout.fouten
    with stores().platform.werk(op_platform(actor), alleen_lezen=True) as werk:
        mijn_casussen = queries.mijn_casussen(werk.ctx, actor.id)
    wat = {"mijn": mijn_casussen, "casussen": casussen_in(g.instellingen.seeds), "fouten": fouten}
    return render_template("eigen_casus/lijst.html", form=form, **wat), 422 if fouten else form.status


@bp.post("/kopie/<casus_nummer>")
@leidt
def kopie(actor: Actor, casus_nummer: str) -> ResponseReturnValue:
    try:
        return _neem_over(actor, met_nummer(casus_nummer))
    except Regelfout as fout:
        flash(fout.melding, "fout")
        return redirect(url_for(".lijst"))


def _neem_over(actor: Actor, casus: Casus) -> ResponseReturnValue:
    bestand = als_bestand(vel_van(casus))
    with stores().platform.werk(op_platform(actor)) as werk:
        id_ = acties.neem_over(werk.ctx, actor.id, casus.titel, bestand).id
    flash("Dit is nu jouw eigen casus. Wat je verandert, verandert niets aan de andere.", "goed")
    return redirect(url_for(".toon", eigencasus_id=id_))


@bp.get("/<uuid:eigencasus_id>")
@leidt
def toon(actor: Actor, eigencasus_id: UUID) -> ResponseReturnValue:
    try:
        casus = lees(actor, eigencasus_id).casus
    except Bestandsfout as fout:
        return render_template("eigen_casus/past_niet.html", fouten=fout.fouten, id=eigencasus_id)
    namen = {een.sleutel: een.naam for een in personas()}
    wat = {"mensen": _mensen(casus), "kaarten": _kaarten(casus), "daden": _daden(casus, namen)}
    return render_template("eigen_casus/toon.html", casus=casus, id=eigencasus_id, **wat)


def _mensen(casus: Casus) -> list[Vel]:
    return [
        {
            "nummer": nummer,
            "naam": f"{een.roepnaam} {een.achternaam}",
            "leeftijd": leeftijd(een.geboren, casus.begin),
        }
        for nummer, een in enumerate(casus.personen)
    ]


def _kaarten(casus: Casus) -> list[Vel]:
    """Who can be played in it, and what is on each card."""
    eigen = {kaart.wie: kaart for kaart in casus.kaarten}
    anderen = [een for een in casussen_in(g.instellingen.seeds) if een.sleutel != casus.sleutel]
    nummers = {een.sleutel: nummer for nummer, een in enumerate(personas())}
    wie = wie_erbij_horen(personas(), casus, alleen_deze(casus, anderen))
    return [
        {
            "nummer": nummers[een.sleutel],
            "naam": een.naam,
            "functie": een.functie,
            "eigen": eigen.get(een.sleutel),
        }
        for een in wie
    ]


def _daden(casus: Casus, namen: dict[str, str]) -> list[Vel]:
    """What happens, in the order of the file."""
    return [
        {
            "nummer": nummer,
            "dag": daad.dag,
            "tijd": f"{daad.tijd:%H:%M}",
            "wie": namen[daad.wie],
            "wat": met_hoofdletter(label(getattr(daad, "wat", ""))),
            "tekst": next(iter(teksten_in(daad.model_dump(mode="json", exclude_unset=True)).values()), ""),
        }
        for nummer, daad in enumerate(casus.handelingen)
    ]


@bp.get("/<uuid:eigencasus_id>/casus.yaml")
@leidt
def bestand(actor: Actor, eigencasus_id: UUID) -> ResponseReturnValue:
    """As it was last kept, also where it does not fit any more."""
    with mijn(actor, eigencasus_id) as (plat, rij):
        inhoud = queries.bestand_van(plat, rij)
    kop = {"Content-Disposition": 'attachment; filename="casus.yaml"'}
    return Response(inhoud, mimetype="application/yaml", headers=kop)


@bp.route("/<uuid:eigencasus_id>/weg", methods=["GET", "POST"])
@leidt
def weg(actor: Actor, eigencasus_id: UUID) -> ResponseReturnValue:
    """Rooms that were made of it stay what they are."""
    form = Knop()
    with mijn(actor, eigencasus_id, schrijf=form.is_submitted()) as (plat, rij):
        if not form.validate_on_submit():
            return render_template("eigen_casus/weg.html", form=form, id=eigencasus_id), form.status
        acties.gooi_weg(plat, rij)
    flash("Weggegooid. Ruimtes die ermee zijn gemaakt, blijven wat ze zijn.", "goed")
    return redirect(url_for(".lijst"))
