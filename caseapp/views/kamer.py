"""The lokale kamer before a zitting: the series, the day, the agenda, and who is asked."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions.kamer import besluit, tijdens, voor
from ..context import Context
from ..domain.kamer.woorden import DeelnemerAntwoord, KamerActieStatus, ZittingStatus
from ..domain.logboek import Handeling
from ..domain.regel import Regelfout
from ..forms.base import Form, heel_getal, tekst
from ..forms.kamer import AgendaForm, KamerForm, NodigUitForm, PlanForm
from ..forms.zitting import ActieKlaarForm, HandForm, KomForm, OpenForm
from ..prints.kamer import papier as gedrukt
from ..queries.kamer import deur, lijst, uitnodigen
from ..queries.kamer import zitting as queries
from ..queries.kamer.verslag import verslag as maak_verslag
from . import concept
from .guard import inside

bp = Blueprint("kamer", __name__, url_prefix="/overleg")


@bp.get("")
@inside
def lijst_(ctx: Context) -> ResponseReturnValue:
    return render_template("kamer/lijst.html", blad=lijst.overleg(ctx))


@bp.route("/kamers/nieuw", methods=["GET", "POST"])
@inside
def begin(ctx: Context) -> ResponseReturnValue:
    deur.eis_kamer(ctx)
    form = KamerForm()
    form.noem(lijst.voorzitters(ctx))

    def doe() -> None:
        voor.begin_kamer(ctx, tekst(form.naam), lijst.gebruiker(ctx, form.voorzitter.data))

    return formulier(ctx, form, doe, "Een kamer beginnen", url_for(".lijst_"), "Begin de kamer")


@bp.route("/kamers/<uuid:kamer_id>/plan", methods=["GET", "POST"])
@inside
def plan(ctx: Context, kamer_id: UUID) -> ResponseReturnValue:
    deur.eis_kamer(ctx)
    kamer = lijst.een_kamer(ctx, kamer_id) or abort(404)
    form = PlanForm()

    def doe() -> None:
        minuten, quorum = heel_getal(tekst(form.minuten)), heel_getal(tekst(form.quorum))
        voor.plan_zitting(ctx, kamer, form.moment(), minuten, quorum)

    return formulier(ctx, form, doe, f"Een zitting plannen: {kamer.naam}", url_for(".lijst_"), "Plan")


@bp.get("/zittingen/<uuid:zitting_id>")
@inside
def zitting(ctx: Context, zitting_id: UUID) -> ResponseReturnValue:
    open_ = deur.open_zitting(ctx, zitting_id)
    blad = queries.zittingblad(ctx, open_)
    wat: dict[str, Any] = {"kom": KomForm(antwoord=blad.mijn_antwoord), "leeg": HandForm()}
    wat["verslag"] = maak_verslag(ctx, open_) if blad.gesloten else None
    return render_template("kamer/zitting.html", blad=blad, **wat)


@bp.get("/zittingen/<uuid:zitting_id>/verslag")
@inside
def papier(ctx: Context, zitting_id: UUID) -> ResponseReturnValue:
    open_ = deur.open_zitting(ctx, zitting_id)
    if open_.rij.status is not ZittingStatus.GESLOTEN:
        abort(404)
    ctx.spoor.gelezen(Handeling.AFDRUKKEN, categorie=deur.OVERLEG, regel="kamer")
    kop = {"Content-Disposition": 'inline; filename="verslag.pdf"'}
    return Response(gedrukt(maak_verslag(ctx, open_)), mimetype="application/pdf", headers=kop)


@bp.post("/zittingen/<uuid:zitting_id>/kom")
@inside
def kom(ctx: Context, zitting_id: UUID) -> ResponseReturnValue:
    open_, form = deur.open_zitting(ctx, zitting_id), KomForm()
    return zonder_pagina(
        form,
        lambda: voor.zeg_of_je_komt(ctx, open_, DeelnemerAntwoord(form.antwoord.data)),
        url_for(".zitting", zitting_id=zitting_id),
    )


@bp.route("/zittingen/<uuid:zitting_id>/nodig-uit", methods=["GET", "POST"])
@inside
def nodig_uit(ctx: Context, zitting_id: UUID) -> ResponseReturnValue:
    open_ = deur.open_zitting(ctx, zitting_id)
    deur.eis_voorzitter(ctx, open_)
    kandidaten = uitnodigen.kandidaten(ctx, open_)
    form = NodigUitForm()
    form.noem({id_: naam for id_, (_, naam) in kandidaten.items()})
    return formulier(
        ctx,
        form,
        lambda: voor.nodig_uit(ctx, open_, kandidaten[form.wie.data][0]),
        "Iemand uitnodigen",
        url_for(".zitting", zitting_id=zitting_id),
        "Nodig uit",
    )


@bp.post("/zittingen/<uuid:zitting_id>/uitgenodigd/<uuid:gebruiker_id>/weg")
@inside
def nodig_niet_uit(ctx: Context, zitting_id: UUID, gebruiker_id: UUID) -> ResponseReturnValue:
    open_ = deur.open_zitting(ctx, zitting_id)
    deur.eis_voorzitter(ctx, open_)
    rij = next((een for een in open_.deelnemers if een.gebruiker_id == gebruiker_id), None) or abort(404)
    terug = url_for(".zitting", zitting_id=zitting_id)
    return zonder_pagina(HandForm(), lambda: voor.trek_uitnodiging_in(ctx, open_, rij), terug)


@bp.get("/zittingen/<uuid:zitting_id>/wachtend")
@inside
def wachtend(ctx: Context, zitting_id: UUID) -> ResponseReturnValue:
    open_ = deur.open_zitting(ctx, zitting_id)
    deur.eis_voorzitter(ctx, open_)
    bladen = [uitnodigen.wachtende_inbreng(ctx, rij) for rij in queries.wachtende(ctx, open_)]
    blad = queries.zittingblad(ctx, open_)
    return render_template("kamer/wachtend.html", blad=blad, bladen=bladen, leeg=HandForm())


@bp.post("/zittingen/<uuid:zitting_id>/wachtend/<uuid:inbreng_id>")
@inside
def agendeer(ctx: Context, zitting_id: UUID, inbreng_id: UUID) -> ResponseReturnValue:
    open_ = deur.open_zitting(ctx, zitting_id)
    deur.eis_voorzitter(ctx, open_)
    rij = next((een for een in queries.wachtende(ctx, open_) if een.id == inbreng_id), None) or abort(404)
    terug = url_for(".zitting", zitting_id=zitting_id)
    return zonder_pagina(HandForm(), lambda: voor.agendeer(ctx, open_, rij), terug)


@bp.get("/zittingen/<uuid:zitting_id>/inbreng/<uuid:inbreng_id>")
@inside
def inbreng(ctx: Context, zitting_id: UUID, inbreng_id: UUID) -> ResponseReturnValue:
    """All that was told of one gezin, for who takes part in it."""
    open_ = deur.open_zitting(ctx, zitting_id)
    zicht = deur.open_inbreng(ctx, open_, inbreng_id)
    blad = queries.inbrengblad(ctx, zicht, open_.rij)
    return render_template("kamer/inbreng.html", blad=blad, zitting=open_, leeg=HandForm())


@bp.route("/zittingen/<uuid:zitting_id>/inbreng/<uuid:inbreng_id>/plek", methods=["GET", "POST"])
@inside
def plek(ctx: Context, zitting_id: UUID, inbreng_id: UUID) -> ResponseReturnValue:
    open_ = deur.open_zitting(ctx, zitting_id)
    deur.eis_voorzitter(ctx, open_)
    rij = deur.open_inbreng(ctx, open_, inbreng_id).rij
    form = AgendaForm(plek=str(rij.volgorde), minuten=str(rij.minuten))
    return formulier(
        ctx,
        form,
        lambda: voor.schuif(ctx, open_, rij, heel_getal(tekst(form.minuten)), heel_getal(tekst(form.plek))),
        "Plek en tijd op de agenda",
        url_for(".zitting", zitting_id=zitting_id),
        "Zet hier",
    )


@bp.post("/zittingen/<uuid:zitting_id>/inbreng/<uuid:inbreng_id>/eraf")
@inside
def eraf(ctx: Context, zitting_id: UUID, inbreng_id: UUID) -> ResponseReturnValue:
    open_ = deur.open_zitting(ctx, zitting_id)
    deur.eis_voorzitter(ctx, open_)
    rij = deur.open_inbreng(ctx, open_, inbreng_id).rij
    terug = url_for(".zitting", zitting_id=zitting_id)
    return zonder_pagina(HandForm(), lambda: voor.haal_van_agenda(ctx, open_, rij), terug)


@bp.route("/zittingen/<uuid:zitting_id>/open", methods=["GET", "POST"])
@inside
def open_de_zitting(ctx: Context, zitting_id: UUID) -> ResponseReturnValue:
    open_ = deur.open_zitting(ctx, zitting_id)
    deur.eis_voorzitter(ctx, open_)
    form = OpenForm()
    form.aanwezig.noem({str(een.id): een.naam for een in queries.deelnemers(ctx, open_.deelnemers)})
    return formulier(
        ctx,
        form,
        lambda: tijdens.open_de_zitting(ctx, open_, set(form.aanwezig.ids)),
        "De zitting openen",
        url_for("zitting.live", zitting_id=zitting_id),
        "Open de zitting",
        blad=queries.zittingblad(ctx, open_),
    )


@bp.route("/acties/<uuid:actie_id>", methods=["GET", "POST"])
@inside
def actie(ctx: Context, actie_id: UUID) -> ResponseReturnValue:
    """What I took on in a zitting."""
    rij = lijst.een_actie(ctx, actie_id) or abort(404)
    form = ActieKlaarForm()
    return formulier(
        ctx,
        form,
        lambda: besluit.rond_actie_af(ctx, rij, KamerActieStatus(form.afloop.data), tekst(form.uitleg)),
        "Actie uit de kamer",
        url_for(".lijst_"),
        "Leg vast",
        citaat=lijst.open_actie(ctx, rij).open("tekst"),
    )


def formulier(
    ctx: Context,
    form: Form,
    doe: Callable[[], Any],
    kop: str,
    naar: str,
    knop: str,
    **wat: Any,
) -> ResponseReturnValue:
    """Done, and on; or the same page with what is wrong at its field."""
    if form.validate_on_submit():
        try:
            doe()
            concept.klaar(ctx)
            flash("Vastgelegd.", "goed")
            return redirect(naar)
        except Regelfout as fout:
            form.refuse(fout)
    bewaard = concept.geef_terug(ctx, form)
    pagina = render_template(
        "kamer/formulier.html", form=form, bewaard=bewaard, kop=kop, terug=naar, knop=knop, **wat
    )
    return pagina, form.status


def zonder_pagina(form: Form, doe: Callable[[], Any], naar: str) -> ResponseReturnValue:
    """One button: done, or the sentence that says why not, on the page where it was pressed."""
    if form.validate_on_submit():
        try:
            doe()
        except Regelfout as fout:
            flash(fout.melding, "fout")
    else:
        flash("Kies eerst iets.", "fout")
    return redirect(naar)
