"""The zitting while it runs: the screen of the chair, of who takes part, and on the wall."""

from uuid import UUID

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..actions.kamer import besluit, tijdens
from ..context import Context
from ..domain.kamer.woorden import BijdrageSoort, KamerUitkomst, ZittingStap, ZittingStatus
from ..domain.verklarende_analyse.woorden import Leefgebied
from ..forms import zitting as forms
from ..forms.base import gekozen_dag, tekst
from ..queries.kamer import deur, volgen
from ..queries.kamer import live as queries
from ..queries.kamer.stand import wie_kan_vertellen
from ..queries.kamer.zitting import deelnemers
from ..queries.procesregie import wacht_op_mij
from ..tables import KamerInbreng
from .guard import inside
from .kamer import formulier, zonder_pagina

bp = Blueprint("zitting", __name__, url_prefix="/overleg/zittingen/<uuid:zitting_id>")
SCHERM, EIGEN = "scherm", "eigen"


@bp.get("/live")
@inside
def live(ctx: Context, zitting_id: UUID) -> ResponseReturnValue:
    open_ = deur.open_zitting(ctx, zitting_id)
    if open_.rij.status is not ZittingStatus.OPEN:
        return redirect(url_for("kamer.zitting", zitting_id=zitting_id))
    blad = queries.live(ctx, open_)
    beurt = forms.BeurtForm(wie=str(open_.rij.beurt_id or ""))
    beurt.noem({str(een.id): f"{een.naam}, {een.organisatie}" for een in blad.deelnemers if een.aanwezig})
    zeg = forms.BijdrageForm(
        formdata=None, soort=queries.PAST_BIJ.get(blad.stap, BijdrageSoort.VERDUIDELIJKING).value
    )
    wat = {"beurt": beurt, "leeg": forms.HandForm(), "zeg": zeg, "gevolgd": (), "doorgezet": ()}
    if blad.stap is ZittingStap.MONITORING:
        wat["gevolgd"] = volgen.volgen(ctx, open_)
    if blad.stap is ZittingStap.BELEMMERINGEN and open_.voorzitter:
        wat["doorgezet"] = wacht_op_mij(ctx)
    return render_template("kamer/live.html", blad=blad, **wat)


@bp.get("/scherm")
@inside
def scherm(ctx: Context, zitting_id: UUID) -> ResponseReturnValue:
    """On the wall, for all to see: of who is discussed by name only that it is so."""
    open_ = deur.open_zitting(ctx, zitting_id)
    deur.eis_voorzitter(ctx, open_)
    blad = queries.live(ctx, open_)
    return render_template("kamer/scherm.html", blad=blad, toont=queries.op_scherm(blad))


@bp.get("/stand/<any(eigen, scherm):welk>")
@inside
def stand(ctx: Context, zitting_id: UUID, welk: str) -> ResponseReturnValue:
    """The moving part of a screen. As long as nothing changed nothing is opened, and nothing is sent."""
    nummer = queries.stand_van(ctx, zitting_id)
    merk = f"{zitting_id.hex}-{nummer}-{welk}-{ctx.actor.id.hex}"
    if nummer is not None and merk in request.if_none_match:
        return "", 304, {"ETag": f'"{merk}"'}
    open_ = deur.open_zitting(ctx, zitting_id)
    if welk == SCHERM:
        deur.eis_voorzitter(ctx, open_)
    blad = queries.live(ctx, open_)
    wat = {"toont": queries.op_scherm(blad)} if welk == SCHERM else {}
    antwoord = make_response(render_template(f"kamer/stand_{welk}.html", blad=blad, **wat))
    antwoord.mimetype = "text/plain"  # a piece for the page that asked: by itself it is no page
    antwoord.set_etag(merk)
    return antwoord


@bp.post("/stap")
@inside
def stap(ctx: Context, zitting_id: UUID) -> ResponseReturnValue:
    open_, form = deur.open_zitting(ctx, zitting_id), forms.StapForm()
    deur.eis_voorzitter(ctx, open_)
    gaan = tijdens.ga_terug if form.richting.data == "terug" else tijdens.ga_verder
    doe = lambda: gaan(ctx, open_, van=form.van.data or "")  # noqa: E731
    return zonder_pagina(form, doe, url_for(".live", zitting_id=zitting_id))


@bp.post("/hand")
@inside
def hand(ctx: Context, zitting_id: UUID) -> ResponseReturnValue:
    open_, form = deur.open_zitting(ctx, zitting_id), forms.HandForm()
    doe = lambda: tijdens.steek_hand_op(ctx, open_, op=form.op.data == "op")  # noqa: E731
    return zonder_pagina(form, doe, url_for(".live", zitting_id=zitting_id))


@bp.post("/beurt")
@inside
def beurt(ctx: Context, zitting_id: UUID) -> ResponseReturnValue:
    open_, form = deur.open_zitting(ctx, zitting_id), forms.BeurtForm()
    deur.eis_voorzitter(ctx, open_)
    wie = {str(een.gebruiker_id): een.gebruiker_id for een in open_.deelnemers}
    form.noem(dict.fromkeys(wie, ""))
    doe = lambda: tijdens.geef_beurt(ctx, open_, wie.get(form.wie.data))  # noqa: E731
    return zonder_pagina(form, doe, url_for(".live", zitting_id=zitting_id))


def _wie(
    ctx: Context, open_: deur.OpenZitting, rij: KamerInbreng, mogen: set[UUID] | None = None
) -> dict[str, str]:
    alle = deelnemers(ctx, open_.deelnemers)
    return {
        str(een.id): een.naam
        for een in alle
        if str(een.id) in rij.alleen_voor and (mogen is None or een.id in mogen)
    }


@bp.route("/inbreng/<uuid:inbreng_id>/bijdrage", methods=["GET", "POST"])
@inside
def bijdrage(ctx: Context, zitting_id: UUID, inbreng_id: UUID) -> ResponseReturnValue:
    open_ = deur.open_zitting(ctx, zitting_id)
    rij, form = deur.open_inbreng(ctx, open_, inbreng_id).rij, forms.BijdrageForm()

    def doe() -> None:
        gebied = Leefgebied(form.leefgebied.data) if form.leefgebied.data else None
        tijdens.draag_bij(ctx, open_, rij, BijdrageSoort(form.soort.data), tekst(form.tekst), gebied)

    naar = url_for(".live", zitting_id=zitting_id)
    return formulier(ctx, form, doe, "Iets inbrengen", naar, "Breng in")


@bp.route("/inbreng/<uuid:inbreng_id>/advies", methods=["GET", "POST"])
@inside
def advies(ctx: Context, zitting_id: UUID, inbreng_id: UUID) -> ResponseReturnValue:
    open_ = deur.open_zitting(ctx, zitting_id)
    deur.eis_voorzitter(ctx, open_)
    zicht = deur.open_inbreng(ctx, open_, inbreng_id)
    form = forms.AdviesForm(tekst=zicht.open("advies"))
    return formulier(
        ctx,
        form,
        lambda: tijdens.schrijf_advies(ctx, open_, zicht.rij, tekst(form.tekst)),
        "Het advies",
        url_for(".live", zitting_id=zitting_id),
        "Leg vast",
    )


@bp.post("/inbreng/<uuid:inbreng_id>/voorgelezen")
@inside
def voorgelezen(ctx: Context, zitting_id: UUID, inbreng_id: UUID) -> ResponseReturnValue:
    open_ = deur.open_zitting(ctx, zitting_id)
    deur.eis_voorzitter(ctx, open_)
    rij = deur.open_inbreng(ctx, open_, inbreng_id).rij
    naar = url_for(".live", zitting_id=zitting_id)
    return zonder_pagina(forms.HandForm(), lambda: tijdens.lees_voor(ctx, open_, rij), naar)


@bp.route("/inbreng/<uuid:inbreng_id>/antwoord", methods=["GET", "POST"])
@inside
def antwoord(ctx: Context, zitting_id: UUID, inbreng_id: UUID) -> ResponseReturnValue:
    """What who brought it in takes over, and what not."""
    open_ = deur.open_zitting(ctx, zitting_id)
    zicht, form = deur.open_inbreng(ctx, open_, inbreng_id), forms.AntwoordForm()
    return formulier(
        ctx,
        form,
        lambda: tijdens.antwoord_op_advies(ctx, open_, zicht.rij, tekst(form.wel), tekst(form.niet)),
        "Wat neem je over",
        url_for(".live", zitting_id=zitting_id),
        "Leg vast",
        citaat=zicht.open("advies"),
    )


@bp.route("/inbreng/<uuid:inbreng_id>/actie", methods=["GET", "POST"])
@inside
def actie(ctx: Context, zitting_id: UUID, inbreng_id: UUID) -> ResponseReturnValue:
    open_ = deur.open_zitting(ctx, zitting_id)
    deur.eis_voorzitter(ctx, open_)
    rij, form = deur.open_inbreng(ctx, open_, inbreng_id).rij, forms.KamerActieForm()
    form.noem(_wie(ctx, open_, rij))

    def doe() -> None:
        wie, dag = UUID(form.wie.data), gekozen_dag(form.uiterlijk)
        besluit.spreek_actie_af(ctx, open_, rij, wie, dag, tekst(form.tekst))

    naar = url_for(".live", zitting_id=zitting_id)
    return formulier(ctx, form, doe, "Een actie afspreken", naar, "Spreek af")


@bp.route("/inbreng/<uuid:inbreng_id>/vertel", methods=["GET", "POST"])
@inside
def vertel(ctx: Context, zitting_id: UUID, inbreng_id: UUID) -> ResponseReturnValue:
    open_ = deur.open_zitting(ctx, zitting_id)
    deur.eis_voorzitter(ctx, open_)
    rij, form = deur.open_inbreng(ctx, open_, inbreng_id).rij, forms.VertelForm()
    form.noem(_wie(ctx, open_, rij, wie_kan_vertellen(ctx, rij)))

    def doe() -> None:
        wie, dag = UUID(form.wie.data), gekozen_dag(form.uiterlijk)
        tijdens.spreek_vertellen_af(ctx, open_, rij, wie, dag, tekst(form.hoe))

    naar = url_for(".live", zitting_id=zitting_id)
    return formulier(ctx, form, doe, "Wie vertelt het aan het gezin", naar, "Spreek af")


@bp.route("/inbreng/<uuid:inbreng_id>/uitkomst", methods=["GET", "POST"])
@inside
def uitkomst(ctx: Context, zitting_id: UUID, inbreng_id: UUID) -> ResponseReturnValue:
    open_ = deur.open_zitting(ctx, zitting_id)
    deur.eis_voorzitter(ctx, open_)
    zicht = deur.open_inbreng(ctx, open_, inbreng_id)
    form = forms.UitkomstForm(uitkomsten=zicht.rij.uitkomsten, monitoring=zicht.rij.monitoring_op)
    form.noem()

    def doe() -> None:
        gekozen = [KamerUitkomst(een) for een in form.uitkomsten.waarden]
        waarom, dag = tekst(form.waarom), form.monitoring.data
        besluit.leg_uitkomst_vast(ctx, open_, zicht.rij, gekozen, waarom, dag)

    naar = url_for(".live", zitting_id=zitting_id)
    return formulier(ctx, form, doe, "Wat kwam eruit", naar, "Leg vast")


@bp.route("/sluit", methods=["GET", "POST"])
@inside
def sluit(ctx: Context, zitting_id: UUID) -> ResponseReturnValue:
    open_ = deur.open_zitting(ctx, zitting_id)
    deur.eis_voorzitter(ctx, open_)
    form = forms.SluitForm()
    return formulier(
        ctx,
        form,
        lambda: besluit.sluit(ctx, open_, tekst(form.leerpunt), form.volgende.data),
        "De zitting sluiten",
        url_for("kamer.zitting", zitting_id=zitting_id),
        "Sluit de zitting",
    )
