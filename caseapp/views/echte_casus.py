""" "Dit is een echte casus": pointing at a text on the page one came from, and the verdict of who leads."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from flask import Blueprint, abort, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..actions import quarantaine as acties
from ..context import Context
from ..db import replace_sealed
from ..db.herstelpunt import wis_dichte
from ..domain.quarantaine import toets_nog_dezelfde
from ..domain.regel import Regelfout
from ..permissions import Categorie, Doen
from ..queries import quarantaine as queries
from ..queries.oefenruimte import OEFENING
from ..tables import Quarantaine
from .guard import View, inside, needs, stores
from .meelezen import Tekst, teksten_op
from .sessions import deze_ruimte

bp = Blueprint("echte_casus", __name__, url_prefix="/echte-casus")
weg_bp = Blueprint("weggehaald", __name__, url_prefix=queries.HIER)


def leest_mee(view: View) -> View:
    """First make the page that was come from once more, as who asks now; then the view, with its texts."""

    @wraps(view)
    def eerst(**pad: Any) -> ResponseReturnValue:
        g.van = request.values.get("van", "")
        g.teksten = teksten_op(g.van) if g.van else []
        return view(**pad)

    return eerst


@bp.get("")
@leest_mee
@inside
def kies(ctx: Context) -> ResponseReturnValue:
    return _keuze()


@bp.post("")
@leest_mee
@inside
def meld(ctx: Context) -> ResponseReturnValue:
    """Whoever can read a text can take it away: nothing else is asked, and nothing else is given."""
    teksten: list[Tekst] = g.teksten or abort(404)
    hier = [stuk for stuk in teksten if stuk.sleutel == request.form.get("waar")] or abort(404)
    gekozen = next((stuk for stuk in hier if stuk.blad == request.form.get("blad")), None)
    if gekozen is None and any(stuk.weg for stuk in hier):
        flash("Deze tekst was al weggehaald.")
        return redirect(g.van)
    try:
        toets_nog_dezelfde(dezelfde=gekozen is not None and gekozen.zegel == request.form.get("zegel"))
    except Regelfout as fout:
        return _keuze(fout.melding), 422
    assert gekozen is not None  # noqa: S101  # the rule above has said so
    acties.haal_weg(ctx, gekozen.waar, gekozen.tekst, g.van, replace_sealed)
    flash("De tekst is weg. Niemand leest hem meer. De trainer weet het en beslist.", "goed")
    return redirect(g.van)


def _keuze(fout: str = "") -> str:
    """The texts on the page that was come from; a page that is not there for who asks is not there."""
    if g.teksten is None:
        abort(404)
    teksten = [tekst for tekst in g.teksten if not tekst.weg]
    return render_template("echte_casus/kies.html", van=g.van, teksten=teksten, fout=fout)


@weg_bp.get("")
@needs(Doen.WIJZIGEN, Categorie.TRAINING, stuk=OEFENING)
def lijst(ctx: Context) -> ResponseReturnValue:
    return render_template("echte_casus/lijst.html", regels=queries.weggehaald(ctx))


@weg_bp.get("/<uuid:quarantaine_id>")
@needs(Doen.WIJZIGEN, Categorie.TRAINING, stuk=OEFENING)
def toon(ctx: Context, quarantaine_id: UUID) -> ResponseReturnValue:
    return _pagina(ctx, quarantaine_id)


@weg_bp.post("/<uuid:quarantaine_id>/lezen")
@needs(Doen.WIJZIGEN, Categorie.TRAINING, stuk=OEFENING)
def lees(ctx: Context, quarantaine_id: UUID) -> ResponseReturnValue:
    """Shown in this one answer, and in no other."""
    rij = _rij(ctx, quarantaine_id)
    try:
        gelezen = acties.lees_om_te_beslissen(ctx, rij)
    except Regelfout as fout:
        return _pagina(ctx, quarantaine_id, fout=fout.melding), 422
    return _pagina(ctx, quarantaine_id, gelezen=gelezen)


@weg_bp.post("/<uuid:quarantaine_id>/terugzetten")
@needs(Doen.WIJZIGEN, Categorie.TRAINING, stuk=OEFENING)
def zet_terug(ctx: Context, quarantaine_id: UUID) -> ResponseReturnValue:
    def doe(rij: Quarantaine) -> str:
        niet = acties.zet_terug(ctx, rij, replace_sealed)
        rest = f" Op {niet} plek(ken) staat intussen iets anders; dat blijft zo." if niet else ""
        return f"De tekst staat weer waar hij stond.{rest}"

    return _besluit(ctx, quarantaine_id, doe)


@weg_bp.post("/<uuid:quarantaine_id>/wissen")
@needs(Doen.WIJZIGEN, Categorie.TRAINING, stuk=OEFENING)
def wis(ctx: Context, quarantaine_id: UUID) -> ResponseReturnValue:
    def doe(rij: Quarantaine) -> str:
        acties.wis(ctx, rij)
        wis_dichte(stores(), ctx, deze_ruimte())
        return "De tekst is voorgoed weg, met zijn sleutel."

    return _besluit(ctx, quarantaine_id, doe)


def _besluit(ctx: Context, quarantaine_id: UUID, doe: Callable[[Quarantaine], str]) -> ResponseReturnValue:
    try:
        flash(doe(_rij(ctx, quarantaine_id)), "goed")
    except Regelfout as fout:
        return _pagina(ctx, quarantaine_id, fout=fout.melding), 422
    return redirect(url_for("weggehaald.lijst"))


def _rij(ctx: Context, quarantaine_id: UUID) -> Quarantaine:
    return (queries.vraag(ctx, quarantaine_id) or abort(404))[0]


def _pagina(ctx: Context, quarantaine_id: UUID, *, gelezen: tuple[str, ...] = (), fout: str = "") -> str:
    _, regel = queries.vraag(ctx, quarantaine_id) or abort(404)
    return render_template("echte_casus/toon.html", regel=regel, gelezen=gelezen, fout=fout)
