"""A gezin and the lokale kamer: bringing it in, what came of it, and telling the gezin."""

from typing import Any
from uuid import UUID

from flask import Blueprint, abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from ..actions.kamer import besluit
from ..actions.kamer import inbreng as acties
from ..context import Context
from ..domain.kamer.woorden import GezinErbij, Wijze
from ..domain.regel import Regelfout
from ..forms.base import heel_getal, tekst
from ..forms.kamer import InbrengForm, inbreng_form
from ..forms.zitting import HandForm, TerugkoppelForm
from ..permissions import Categorie, Doen
from ..queries.dossier import OpenGezin
from ..queries.kamer import gezin as queries
from ..queries.kamer.lijst import te_kiezen
from ..queries.kamer.namen import wie_er_zijn
from ..queries.namen import mensen as mensen_van
from ..queries.namen import namen_van
from ..tables import Gebruiker, Kamer
from .guard import needs
from .papier import Document

bp = Blueprint("inbreng", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/overleg")
OVERLEG = Document("inbreng.toon", "inbreng")


@bp.get("")
@needs(Doen.ZIEN, Categorie.OVERLEG)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    kamers = queries.kamers(ctx).values()
    blad = queries.van_gezin(ctx, gezin)
    return OVERLEG.pagina(ctx, gezin, "toon.html", blad=blad, kamers=list(kamers), leeg=HandForm())


@bp.route("/kamers/<uuid:kamer_id>/breng-in", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.OVERLEG)
def breng_in(ctx: Context, gezin: OpenGezin, kamer_id: UUID) -> ResponseReturnValue:
    kamer = queries.kamers(ctx).get(str(kamer_id)) or abort(404)
    mensen, form = _form(ctx, {})
    return _formulier(
        ctx, gezin, kamer, form, lambda: acties.breng_in(ctx, gezin, kamer, _voorstel(form, mensen))
    )


@bp.route("/<uuid:inbreng_id>", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.OVERLEG)
def wijzig(ctx: Context, gezin: OpenGezin, inbreng_id: UUID) -> ResponseReturnValue:
    zicht = queries.een(ctx, gezin, inbreng_id) or abort(404)
    if zicht.rij.auteur_id != ctx.actor.id:
        abort(404)
    mensen, form = _form(ctx, queries.geschreven(ctx, zicht) if request.method == "GET" else {})
    kamer = zicht.rij.kamer

    def doe() -> None:
        acties.wijzig(ctx, gezin, zicht.rij, kamer, _voorstel(form, mensen))

    return _formulier(ctx, gezin, kamer, form, doe)


@bp.post("/<uuid:inbreng_id>/terug")
@needs(Doen.WIJZIGEN, Categorie.OVERLEG)
def trek_terug(ctx: Context, gezin: OpenGezin, inbreng_id: UUID) -> ResponseReturnValue:
    zicht = queries.een(ctx, gezin, inbreng_id) or abort(404)
    if HandForm().validate_on_submit():
        try:
            acties.trek_terug(ctx, gezin, zicht.rij)
            flash("Teruggetrokken: niemand leest het meer.", "goed")
        except Regelfout as fout:
            flash(fout.melding, "fout")
    return redirect(url_for(".toon", gezin_id=gezin.id))


@bp.route("/<uuid:inbreng_id>/vertel", methods=["GET", "POST"])
@needs(Doen.ZIEN, Categorie.OVERLEG)
def vertel(ctx: Context, gezin: OpenGezin, inbreng_id: UUID) -> ResponseReturnValue:
    """What the gezin was told of it."""
    zicht = queries.een(ctx, gezin, inbreng_id) or abort(404)
    form = TerugkoppelForm()
    form.aan.noem({str(id_): naam for id_, (naam, _) in mensen_van(ctx, gezin).items()})

    def doe() -> None:
        besluit.koppel_terug(ctx, gezin, zicht.rij, tekst(form.tekst), form.aan.waarden)

    regel = next(een for een in queries.van_gezin(ctx, gezin).ingebracht if een.id == inbreng_id)
    return OVERLEG.stap(ctx, gezin, form, doe, "vertel.html", regel=regel)


def _form(ctx: Context, waarden: dict[str, Any]) -> tuple[list[Gebruiker], InbrengForm]:
    mensen = [wie for wie in te_kiezen(ctx) if wie.id != ctx.actor.id]
    namen = namen_van(ctx, mensen)
    keuze = {
        str(wie.id): f"{namen[wie.id]}, {wie.organisatie.naam}" if wie.organisatie else namen[wie.id]
        for wie in mensen
    }
    return mensen, inbreng_form(keuze, **waarden)


def _voorstel(form: InbrengForm, mensen: list[Gebruiker]) -> acties.Voorstel:
    erbij = form["erbij"].data
    return acties.Voorstel(
        wijze=Wijze.OP_NAAM if form.op_naam else Wijze.ANONIEM,
        vraag=tekst(form["vraag"]),
        delen=form.delen(),
        erbij=GezinErbij(erbij) if erbij else None,
        erbij_uitleg=tekst(form["erbij_uitleg"]),
        minuten=heel_getal(tekst(form["minuten"])),
        spoed=bool(form["spoed"].data),
        nagekeken=bool(form["nagekeken"].data),
        op_naam=form.als_op_naam(),
        deelnemers=queries.gekozen(mensen, form["deelnemers"].waarden),
    )


def _formulier(
    ctx: Context, gezin: OpenGezin, kamer: Kamer, form: InbrengForm, doe: Any
) -> ResponseReturnValue:
    return OVERLEG.stap(
        ctx, gezin, form, doe, "breng_in.html", kamer=kamer.naam, wie_er_zijn=wie_er_zijn(ctx, gezin)
    )
