"""Changing the people of a gezin: who belongs to it, who lives where, gezag, parents, partners and care."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions import familie, gezag, leden, wonen, zorg
from ..actions.botsing import Botsing
from ..context import Context
from ..domain.gezag import GezagStap
from ..domain.gezin import GezinRol, PartnerSoort
from ..domain.regel import Regelfout
from ..domain.wonen import Woonwijze
from ..domain.zorg import ZorgSoort
from ..forms import mensen as forms
from ..forms.base import Form, tekst
from ..forms.mensen import gekozen
from ..permissions import Categorie, Doen
from ..queries import gezin as gezinnen
from ..queries import mensenkeuze as keuze
from ..queries.dossier import OpenGezin
from ..queries.mensen import woonplekken, woont_zin
from ..queries.wonen import stand
from . import concept, frame
from .errors import botsing
from .guard import needs

bp = Blueprint("bijwerken", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/mensen")
VASTGELEGD = "Vastgelegd. Gezinsleden zien hierdoor niet vanzelf meer van elkaar."


@bp.route("/nieuw", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.IDENTITEIT)
def nieuw(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form = forms.NieuwForm(van=ctx.today)
    form.noem_huizen(keuze.huizen_keuze(ctx, gezin))

    def doe() -> None:
        naam, achternaam, rol = tekst(form.roepnaam), tekst(form.achternaam), GezinRol(form.rol.data)
        huis = keuze.gekozen_huis(gezin, form.huishouden.data)
        leden.neem_nieuw_op(ctx, gezin, naam, achternaam, gekozen(form.geboren), rol, huis, gekozen(form.van))

    return _daad(ctx, gezin, "nieuw", form, doe)


@bp.route("/bekend", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
def bekend(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, wie = forms.BekendForm(van=ctx.today), keuze.bekenden(ctx, gezin)
    form.noem({id_: een.naam for id_, een in wie.items()})
    form.noem_huizen(keuze.huizen_keuze(ctx, gezin))

    def doe() -> None:
        persoon, rol = wie[form.persoon.data].persoon, GezinRol(form.rol.data)
        huis = keuze.gekozen_huis(gezin, form.huishouden.data)
        leden.neem_op(ctx, gezin, persoon, rol, huis, gekozen(form.van))

    return _daad(ctx, gezin, "bekend", form, doe)


@bp.route("/<uuid:lid_id>/wonen", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
def woon(ctx: Context, gezin: OpenGezin, lid_id: UUID) -> ResponseReturnValue:
    lid = keuze.lid_van(gezin, lid_id) or abort(404)
    form = forms.WonenForm(van=ctx.today, stand=stand(lid))
    form.noem(keuze.huizen_keuze(ctx, gezin))

    def doe() -> None:
        hoe, huis = Woonwijze(form.hoe.data), keuze.gekozen_huis(gezin, form.huishouden.data)
        reden, gelezen = tekst(form.reden), tekst(form.stand)
        wonen.verander_wonen(ctx, gezin, lid, hoe, huis, gekozen(form.van), reden=reden, gelezen=gelezen)

    return _daad(ctx, gezin, "wonen", form, doe, over=lid.persoon_id)


@bp.route("/<uuid:lid_id>/weg", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
def laat_gaan(ctx: Context, gezin: OpenGezin, lid_id: UUID) -> ResponseReturnValue:
    lid, form = keuze.lid_van(gezin, lid_id) or abort(404), forms.WegForm(tot=ctx.today)

    def doe() -> None:
        leden.laat_gaan(ctx, gezin, lid, gekozen(form.tot), tekst(form.toelichting))

    return _daad(ctx, gezin, "weg", form, doe, over=lid.persoon_id)


@bp.route("/gezag", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
def leg_gezag_vast(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, ver = forms.GezagForm(van=ctx.today), keuze.bekenden(ctx, gezin)
    hier = keuze.leden_keuze(ctx, gezin)
    form.noem(hier, hier | {id_: een.naam for id_, een in ver.items()})

    def doe() -> None:
        geboren = gezinnen.geboortedata(ctx, gezin) | {een.persoon.id: een.geboren for een in ver.values()}
        kind, ouder = keuze.lid_als(gezin, form.kind.data), UUID(form.ouder.data)
        gezag.leg_gezag_vast(ctx, gezin, kind, ouder, geboren, van=gekozen(form.van))

    return _daad(ctx, gezin, "gezag", form, doe)


@bp.route("/gezag/<uuid:gezag_id>", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
def wijzig_gezag(ctx: Context, gezin: OpenGezin, gezag_id: UUID) -> ResponseReturnValue:
    rij, form = keuze.gezag_van(ctx, gezin, gezag_id) or abort(404), forms.GezagStapForm()

    def doe() -> None:
        gezag.wijzig_gezag(ctx, gezin, rij, GezagStap(form.hoe.data), form.tot.data, tekst(form.reden))

    return _daad(ctx, gezin, "gezag_wijzigen", form, doe, over=rij.kind_id)


@bp.route("/ouderschap", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
def leg_ouderschap_vast(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form = forms.OuderschapForm()
    form.noem(keuze.leden_keuze(ctx, gezin))

    def doe() -> None:
        kind, ouder = (keuze.lid_als(gezin, veld.data) for veld in (form.kind, form.ouder))
        familie.leg_ouderschap_vast(ctx, gezin, kind, ouder, gezinnen.geboortedata(ctx, gezin))

    return _daad(ctx, gezin, "ouderschap", form, doe)


@bp.route("/partners", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
def leg_partnerschap_vast(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form = forms.PartnerForm(van=ctx.today)
    form.noem(keuze.leden_keuze(ctx, gezin))

    def doe() -> None:
        een, ander = (keuze.lid_als(gezin, veld.data) for veld in (form.een, form.ander))
        soort = PartnerSoort(form.soort.data)
        familie.leg_partnerschap_vast(ctx, gezin, een, ander, soort, van=gekozen(form.van))

    return _daad(ctx, gezin, "partners", form, doe)


@bp.route("/zorg", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
def leg_zorg_vast(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form = forms.ZorgForm(van=ctx.today)
    form.noem(keuze.leden_keuze(ctx, gezin))

    def doe() -> None:
        wie, voor = (keuze.lid_als(gezin, veld.data) for veld in (form.verzorger, form.verzorgde))
        zorg.leg_zorg_vast(ctx, gezin, wie, voor, ZorgSoort(form.soort.data), van=gekozen(form.van))

    return _daad(ctx, gezin, "zorg", form, doe)


@bp.route("/zorg/<uuid:zorg_id>", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.GEZIN_GEZAG)
def beeindig_zorg(ctx: Context, gezin: OpenGezin, zorg_id: UUID) -> ResponseReturnValue:
    rij, form = keuze.zorg_van(ctx, gezin, zorg_id) or abort(404), forms.ZorgStopForm(tot=ctx.today)

    def doe() -> None:
        zorg.beeindig_zorg(ctx, gezin, rij, gekozen(form.tot))

    return _daad(ctx, gezin, "zorg_stopt", form, doe, over=rij.verzorgde_id)


def _daad(
    ctx: Context,
    gezin: OpenGezin,
    wat: str,
    form: Form,
    doe: Callable[[], object],
    *,
    over: UUID | None = None,
) -> ResponseReturnValue:
    """One change: done, or back in its form with what is wrong at its field, or both texts side by side."""
    if form.validate_on_submit():
        try:
            doe()
            concept.klaar(ctx)
            flash(VASTGELEGD, "goed")
            return redirect(url_for("mensen.toon", gezin_id=gezin.id))
        except Botsing as fout:
            return botsing(fout, _woont_nu(ctx, gezin, over))
        except Regelfout as fout:
            form.refuse(fout)
    return _pagina(ctx, gezin, wat, form, over)


def _pagina(ctx: Context, gezin: OpenGezin, wat: str, form: Form, over: UUID | None) -> ResponseReturnValue:
    bewaard, ding = concept.geef_terug(ctx, form), gezinnen.zaken(ctx, gezin)
    kop = gezinnen.gezinskop(ctx, gezin, ding)
    blad: dict[str, Any] = {"kop": kop, "tabs": frame.tabs(kop, "mensen.toon"), "bewaard": bewaard}
    naam = ding.mensen[over][0] if over in ding.mensen else ""
    return render_template("mensen/wijzig.html", form=form, wat=wat, naam=naam, **blad), form.status


def _woont_nu(ctx: Context, gezin: OpenGezin, over: UUID | None) -> str | None:
    plekken = woonplekken(ctx, gezin, gezinnen.zaken(ctx, gezin).mensen)
    return woont_zin(plekken[over]) if over in plekken else None
