"""One melding, as Veilig Thuis works with it: judge, go on, tell people, tell the melder."""

from collections.abc import Callable
from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions.veilig_thuis import beoordeling, informeren
from ..actions.veilig_thuis import melding as acties
from ..context import Context
from ..domain.regel import Regelfout
from ..domain.veilig_thuis.informeren import TerugkoppelMoment
from ..domain.veilig_thuis.melding import MeldingStatus, toets_met_de_daad
from ..forms import veilig_thuis as forms
from ..forms.base import Form, tekst
from ..permissions import Categorie, Doen
from ..queries import gezin as gezinnen
from ..queries.dossier import OpenGezin
from ..queries.namen import mensen
from ..queries.tafel import organisatie
from ..queries.tafel import organisaties as alle_organisaties
from ..queries.veilig_thuis import melding as bladen
from ..queries.veilig_thuis import rijen
from ..queries.veilig_thuis.regels import betrokkenen as betrokkenen_regels
from ..tables import Melding
from . import concept, frame
from .guard import needs

bp = Blueprint("melding", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/meldingen/<uuid:melding_id>")
HIER, MELDING = "keten.toon", Categorie.MELDING


@bp.get("")
@needs(Doen.ZIEN, MELDING, stuk=rijen.HELE_MELDING)
def toon(ctx: Context, gezin: OpenGezin, melding_id: UUID) -> ResponseReturnValue:
    zicht = rijen.een(ctx, gezin, melding_id) or abort(404)
    ding = gezinnen.zaken(ctx, gezin)
    kop, blad = gezinnen.gezinskop(ctx, gezin, ding), bladen.blad(ctx, gezin, ding.mensen, zicht)
    return render_template("keten/melding.html", kop=kop, tabs=frame.tabs(kop, HIER), blad=blad)


@bp.route("/betrokkenen", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, MELDING)
def betrokkenen(ctx: Context, gezin: OpenGezin, melding_id: UUID) -> ResponseReturnValue:
    rij, ding = _welke(ctx, gezin, melding_id), gezinnen.zaken(ctx, gezin)
    nu = {een.persoon_id: een.tekst for een in betrokkenen_regels(ctx, gezin, ding.mensen, rij.id)}
    form = forms.betrokkenen_form({wie: naam for wie, (naam, _) in ding.mensen.items()}, nu)

    def doe() -> None:
        acties.noem_betrokkenen(ctx, gezin, rij, form.over())

    return _verwerk(ctx, gezin, rij, form, doe, ("Over wie gaat de melding", "Bewaar"))


@bp.route("/beoordeling", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, MELDING)
def beoordeel(ctx: Context, gezin: OpenGezin, melding_id: UUID) -> ResponseReturnValue:
    rij, form = _welke(ctx, gezin, melding_id), forms.BeoordelingForm()

    def doe() -> None:
        beoordeling.beoordeel_veiligheid(ctx, gezin, rij, form.beoordeling)

    return _verwerk(ctx, gezin, rij, form, doe, ("Veiligheidsbeoordeling", "Leg de beoordeling vast"))


@bp.route("/vervolg", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, MELDING)
def vervolg(ctx: Context, gezin: OpenGezin, melding_id: UUID) -> ResponseReturnValue:
    rij, form = _welke(ctx, gezin, melding_id), forms.StapForm()
    form.noem([naar for naar in bladen.stappen_nu(rij) if naar is not MeldingStatus.OVERGEDRAGEN])

    def doe() -> None:
        if not form.naar.data:
            raise Regelfout("Kies wat de volgende stap is.", "naar")
        naar = MeldingStatus(form.naar.data)
        toets_met_de_daad(naar)
        acties.zet_stap(ctx, gezin, rij, naar, tekst(form.reden), form.gevonden)

    return _verwerk(ctx, gezin, rij, form, doe, ("Volgende stap", "Zet deze stap"))


@bp.route("/wachten", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, MELDING)
def wachten(ctx: Context, gezin: OpenGezin, melding_id: UUID) -> ResponseReturnValue:
    rij, form = _welke(ctx, gezin, melding_id), forms.WachtForm()

    def doe() -> None:
        acties.kijk_tijdens_wachten(ctx, gezin, rij, tekst(form.vangnet))

    return _verwerk(ctx, gezin, rij, form, doe, ("Kijken tijdens het wachten", "Bewaar"))


@bp.route("/informeren/<uuid:persoon_id>", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, MELDING)
def informeer(ctx: Context, gezin: OpenGezin, melding_id: UUID, persoon_id: UUID) -> ResponseReturnValue:
    rij, form = _welke(ctx, gezin, melding_id), forms.InformeerForm()
    wie = {lid.persoon_id for lid in gezin.leden}
    naam = mensen(ctx, gezin).get(persoon_id, ("",))[0] if persoon_id in wie else abort(404)

    def doe() -> None:
        if form.kan.data == "ja":
            informeren.informeer(ctx, gezin, rij, persoon_id, tekst(form.tekst))
        else:
            informeren.stel_uit(ctx, gezin, rij, persoon_id, form.dag, tekst(form.tekst))

    return _verwerk(ctx, gezin, rij, form, doe, (f"{naam} informeren", "Bewaar"))


@bp.route("/terugkoppeling", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, MELDING)
def terugkoppeling(ctx: Context, gezin: OpenGezin, melding_id: UUID) -> ResponseReturnValue:
    rij, form = _welke(ctx, gezin, melding_id), forms.TerugForm()
    form.noem(alle_organisaties(ctx))

    def doe() -> None:
        moment = TerugkoppelMoment(form.moment.data)
        naar = organisatie(ctx, form.naar.data) if form.naar.data else None
        hoe = {"vervolg": form.vervolg.data == "ja", "naar": naar, "extra": tekst(form.extra)}
        informeren.koppel_terug(ctx, gezin, rij, moment, **hoe)

    return _verwerk(ctx, gezin, rij, form, doe, ("Terugkoppelen aan de melder", "Leg vast"))


def _welke(ctx: Context, gezin: OpenGezin, melding_id: UUID) -> Melding:
    zicht = rijen.een(ctx, gezin, melding_id)
    return zicht.rij if zicht else abort(404)


def _verwerk(
    ctx: Context,
    gezin: OpenGezin,
    rij: Melding,
    form: Form,
    doe: Callable[[], None],
    woorden: tuple[str, str],
) -> ResponseReturnValue:
    """One act on a melding: done and back to it, or the form again with what does not fit."""
    terug = url_for("melding.toon", gezin_id=gezin.id, melding_id=rij.id)
    if form.validate_on_submit():
        try:
            doe()
        except Regelfout as fout:
            form.refuse(fout)
        else:
            concept.klaar(ctx)
            flash("Dit is bewaard.")
            return redirect(terug)
    bewaard, kop = concept.geef_terug(ctx, form), gezinnen.gezinskop(ctx, gezin)
    wat = {"kop": kop, "tabs": frame.tabs(kop, HIER), "bewaard": bewaard, "form": form, "terug": terug}
    return render_template("keten/formulier.html", titel=woorden[0], knop=woorden[1], **wat), form.status
