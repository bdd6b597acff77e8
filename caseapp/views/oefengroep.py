"""What a trainer gives to one room of his training besides its code: a screen, and a code to watch with."""

from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions import oefensessie as acties
from ..context import Context
from ..domain.regel import Regelfout
from ..permissions import Actor
from ..tables import Oefensessie
from .guard import leidt
from .oefensessie import doe_en_terug, groep_van, mijn_sessie

bp = Blueprint("oefengroep", __name__, url_prefix="/sessies/<uuid:oefensessie_id>/<uuid:oefengroep_id>")


@bp.post("/scherm")
@leidt
def schermlink(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    """Shown this once: it is kept nowhere."""
    with mijn_sessie(actor, oefensessie_id, schrijf=True) as (plat, sessie):
        groep = groep_van(plat, sessie, oefengroep_id)
        try:
            token = acties.maak_schermlink(plat, sessie, groep)
        except Regelfout as fout:
            flash(fout.melding, "fout")
            return redirect(url_for("oefensessie.toon", oefensessie_id=oefensessie_id))
        link = url_for("scherm.open_", token=token, _external=True)
        return render_template("oefensessie/schermlink.html", sessie=sessie, groep=groep, link=link)


@bp.post("/scherm/sluit")
@leidt
def sluit_scherm(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    def doe(plat: Context, sessie: Oefensessie) -> None:
        acties.sluit_scherm(groep_van(plat, sessie, oefengroep_id))

    gedaan = "Het scherm toont niets meer, en de link werkt niet meer."
    return doe_en_terug(actor, oefensessie_id, doe, gedaan)


@bp.post("/kijkcode")
@leidt
def kijkcode(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    def doe(plat: Context, sessie: Oefensessie) -> None:
        acties.nieuwe_kijkcode(plat, sessie, groep_van(plat, sessie, oefengroep_id))

    gedaan = "Met deze code kijkt iemand mee zonder kaart. De vorige werkt niet meer."
    return doe_en_terug(actor, oefensessie_id, doe, gedaan)
