"""Taking part in a training: a code, a card, and one is in. Nobody needs an account for it."""

import secrets
from hashlib import sha256
from uuid import UUID

from flask import (
    Blueprint,
    Response,
    abort,
    g,
    make_response,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask.typing import ResponseReturnValue

from ..actions.account import tel_poging
from ..actions.deelnemer import neem_kaart
from ..db import in_ruimte, op_platform
from ..domain.oefensessie import CODES, CODES_VENSTER, geen_code, lees_code, te_veel_codes
from ..domain.regel import Regelfout
from ..forms.base import tekst
from ..forms.oefensessie import CodeForm, KaartForm
from ..permissions.blik import te_spelen
from ..queries import kader as kaarten
from ..queries import oefensessie as queries
from ..queries.oefening.wat import oefening, wat_we_spelen
from ..queries.platform import te_vaak
from ..tables import Deelnemer
from . import frame
from .guard import public, stores
from .sessions import neem_plaats

bp = Blueprint("meedoen", __name__, url_prefix="/ik-doe-mee")
GAF_CODE, GAF_KIJKCODE, APPARAAT = "gaf_code", "gaf_kijkcode", "apparaat"
BEWAARD = 30 * 24 * 3600  # seconds: as long as a room may live


@bp.route("", methods=["GET", "POST"])
@public
def code() -> ResponseReturnValue:
    """What it is about comes first; a code works only for who has read that."""
    form = CodeForm(code=request.args.get("code", "")[:20])
    if form.validate_on_submit():
        try:
            groep_id, ruimte_id, kijkt = _open(tekst(form.code))
            if kijkt:
                session[GAF_KIJKCODE] = str(groep_id)
                return redirect(url_for("waarnemer.kies"))
            session[GAF_CODE] = str(groep_id)
            return _terug_op_je_plek(ruimte_id) or redirect(url_for(".kaart"))
        except Regelfout as fout:
            form.refuse(fout)
    return render_template("meedoen/code.html", form=form), form.status


def _open(getypt: str) -> tuple[UUID, UUID, bool]:
    """The room behind a code, and whether it is one to watch with. A wrong one counts, for where it came
    from."""
    waar = ("code", request.remote_addr or "")
    with stores().platform.werk(op_platform()) as werk:
        if te_vaak(werk.ctx, *waar, pogingen=CODES, venster=CODES_VENSTER):
            raise te_veel_codes()
        try:
            code = lees_code(getypt)
            groep = queries.groep_bij_code(werk.ctx, code)
            kijkt = groep is None
            groep = groep or queries.groep_bij_kijkcode(werk.ctx, code)
        except Regelfout:
            groep = None
        if groep is None or groep.ruimte_id is None:
            tel_poging(werk.ctx, waar)
            fout: Regelfout | None = geen_code()
        else:
            fout, gevonden = None, (groep.id, groep.ruimte_id, kijkt)
    if fout is not None:
        raise fout
    return gevonden


def ruimte_van_code(welke: str = GAF_CODE) -> UUID | None:
    """The room whose code this browser gave, while that code works."""
    gaf = session.get(welke)
    if gaf is None:
        return None
    with stores().platform.werk(op_platform(), alleen_lezen=True) as werk:
        groep = queries.groep_bij(werk.ctx, UUID(gaf))
        return groep.ruimte_id if groep else None


def _apparaat() -> bytes:
    return sha256(request.cookies.get(APPARAAT, "").encode()).digest()


def _terug_op_je_plek(ruimte_id: UUID) -> ResponseReturnValue | None:
    """Who was in already gets his card back."""
    if not request.cookies.get(APPARAAT):
        return None
    with stores().ruimte(ruimte_id).werk(op_platform(), alleen_lezen=True) as werk:
        eigen = queries.bij_apparaat(werk.ctx, _apparaat())
        wie = eigen.gebruiker_id if eigen else None
    return _ga_zitten(ruimte_id, wie) if wie else None


def _ga_zitten(ruimte_id: UUID, gebruiker_id: UUID) -> ResponseReturnValue:
    with stores().ruimte(ruimte_id).werk(in_ruimte(gebruiker_id), alleen_lezen=True) as werk:
        begin = "speelkaart.toon" if oefening(werk.ctx) else frame.begin(werk.ctx.actor)
    neem_plaats(stores(), ruimte_id, gebruiker=gebruiker_id)
    return redirect(url_for(begin))


@bp.route("/kaart", methods=["GET", "POST"])
@public
def kaart() -> ResponseReturnValue:
    ruimte_id = ruimte_van_code()
    if ruimte_id is None:
        return redirect(url_for(".code"))
    form = KaartForm()
    if form.validate_on_submit():
        try:
            return _kies(ruimte_id, tekst(form.bijnaam))
        except Regelfout as fout:
            form.refuse(fout)
    with stores().ruimte(ruimte_id).werk(op_platform(), alleen_lezen=True) as werk:
        wat = {"groepen": kaarten.kaarten(werk.ctx, te_spelen), "bezet": queries.bezet(werk.ctx)}
        spel = wat_we_spelen(werk.ctx)
    return render_template("meedoen/kaart.html", form=form, spel=spel, **wat), form.status


def _kies(ruimte_id: UUID, bijnaam: str) -> ResponseReturnValue:
    """A browser without a mark of its own gets one here, so that it finds its card again."""
    try:
        gekozen = UUID(request.form.get("gebruiker", ""))
    except ValueError:
        raise Regelfout("Kies een kaart.", None) from None
    nieuw, apparaat = eigen_kenmerk()
    rij = _neem(ruimte_id, gekozen, apparaat, bijnaam)
    return met_kenmerk(_ga_zitten(ruimte_id, rij.gebruiker_id), nieuw)


def eigen_kenmerk() -> tuple[str, bytes]:
    """A new mark for a browser that has none, else empty; and the hash of the mark that it has."""
    nieuw = "" if request.cookies.get(APPARAAT) else secrets.token_urlsafe(32)
    return nieuw, sha256(nieuw.encode()).digest() if nieuw else _apparaat()


def met_kenmerk(antwoord: ResponseReturnValue, nieuw: str) -> Response:
    """The answer, with the mark for a browser that had none."""
    uit = make_response(antwoord)
    if nieuw:
        hoe = {"httponly": True, "samesite": "Strict", "secure": bool(g.instellingen.https)}
        uit.set_cookie(APPARAAT, nieuw, max_age=BEWAARD, path=bp.url_prefix, **hoe)  # type: ignore[arg-type]
    return uit


def _neem(ruimte_id: UUID, gekozen: UUID, apparaat: bytes, bijnaam: str) -> Deelnemer:
    with stores().ruimte(ruimte_id).werk(op_platform(), alleen_lezen=True) as werk:
        if not kaarten.bestaat(werk.ctx, gekozen, te_spelen):
            abort(404)
    with stores().ruimte(ruimte_id).werk(in_ruimte(gekozen)) as werk:
        return neem_kaart(werk.ctx, gekozen, apparaat, bijnaam)
