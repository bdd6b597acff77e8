"""The network of a gezin: who helps, the ecogram, and one page for each steunfiguur."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions import netwerk as acties
from ..actions.botsing import Botsing
from ..context import Context
from ..domain.netwerk import NetwerkAntwoord, NetwerkLijn, Steunfiguur, SteunSoort
from ..domain.regel import Regelfout
from ..drawing import ecogram
from ..forms import netwerk as forms
from ..forms.base import Form, tekst
from ..permissions import Categorie, Doen
from ..queries import gezin as gezinnen
from ..queries import netwerk as queries
from ..queries import steunfiguur as een
from ..queries.dossier import OpenGezin
from ..queries.namen import mensen
from ..tables import Netwerklid
from . import concept, frame
from .errors import botsing
from .guard import inside, needs

bp = Blueprint("netwerk", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/netwerk")
afspraken_bp = Blueprint("afspraken", __name__, url_prefix="/mijn-afspraken")


@afspraken_bp.get("")
@inside
def toon_mijn(ctx: Context) -> ResponseReturnValue:
    return render_template("netwerk/mijn.html", afspraken=queries.mijn_afspraken(ctx))


@bp.get("")
@needs(Doen.ZIEN, Categorie.NETWERK)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    ding = gezinnen.zaken(ctx, gezin)
    blad, kop = queries.blad(ctx, gezin, ding.mensen), gezinnen.gezinskop(ctx, gezin, ding)
    wat = {"kop": kop, "tabs": frame.tabs(kop, "netwerk.toon"), "blad": blad}
    return render_template("netwerk/toon.html", **wat, tekening=ecogram.teken(blad.ecogram))


@bp.route("/erbij", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, Categorie.NETWERK)
def voeg_toe(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, wie = forms.SteunForm(), namen(ctx, gezin)
    form.noem(anderen(ctx, wie))
    form.kies(wie, een.koppelbaar(ctx, gezin))

    def doe() -> None:
        gekozen = (r.gebruiker for r in gezin.relaties if str(r.gebruiker_id) == form.gebruiker.data)
        niet_voor = form.niet_voor.data or []
        acties.voeg_toe(ctx, gezin, _steunfiguur(form), niet_voor=niet_voor, gebruiker=next(gekozen, None))

    return _nieuw(ctx, gezin, form, "netwerk/voeg_toe.html", doe)


@bp.route("/niet-betrekken", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, Categorie.NETWERK)
def noem_niet_te_betrekken(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form = forms.NietForm()
    form.noem(anderen(ctx, namen(ctx, gezin)))

    def doe() -> None:
        wie = Steunfiguur(tekst(form.naam), tekst(form.relatie), SteunSoort(form.soort.data))
        acties.noem_niet_te_betrekken(ctx, gezin, wie, tekst(form.reden), niet_voor=form.niet_voor.data or [])

    return _nieuw(ctx, gezin, form, "netwerk/noem_niet_te_betrekken.html", doe)


@bp.route("/<uuid:netwerklid_id>", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, Categorie.NETWERK)
def wijzig(ctx: Context, gezin: OpenGezin, netwerklid_id: UUID) -> ResponseReturnValue:
    rij, form = _rij(ctx, gezin, netwerklid_id), forms.WijzigForm()
    form.vertrouwd_door.noem(namen(ctx, gezin))

    def doe() -> None:
        versie = _nummer(form.versie.data)
        vertrouwd = [UUID(wie) for wie in form.vertrouwd_door.data or []]
        lijn = NetwerkLijn(form.lijn.data)
        acties.wijzig(
            ctx, gezin, rij, lijn=lijn, weet=tekst(form.weet), vertrouwd_door=vertrouwd, versie=versie
        )

    return _stap(ctx, gezin, rij, "wijzig", form, doe)


@bp.post("/<uuid:netwerklid_id>/afspraak")
@needs(Doen.BIJDRAGEN, Categorie.NETWERK)
def spreek_af(ctx: Context, gezin: OpenGezin, netwerklid_id: UUID) -> ResponseReturnValue:
    rij, form = _rij(ctx, gezin, netwerklid_id), forms.AfspraakForm()

    def doe() -> None:
        acties.spreek_af(ctx, gezin, rij, tekst(form.afspraak), _nummer(form.versie.data))

    return _stap(ctx, gezin, rij, "afspraak", form, doe)


@bp.post("/<uuid:netwerklid_id>/toestemming")
@needs(Doen.BIJDRAGEN, Categorie.NETWERK)
def leg_toestemming_vast(ctx: Context, gezin: OpenGezin, netwerklid_id: UUID) -> ResponseReturnValue:
    rij, form = _rij(ctx, gezin, netwerklid_id), forms.ToestemmingForm()
    form.noem(queries.stemmen(ctx, gezin, mensen(ctx, gezin)))

    def doe() -> None:
        geboren = gezinnen.geboortedata(ctx, gezin)
        antwoord = NetwerkAntwoord(form.antwoord.data)
        acties.leg_toestemming_vast(ctx, gezin, rij, UUID(form.wie.data), antwoord, geboren)

    return _stap(ctx, gezin, rij, "toestemming", form, doe)


@bp.post("/<uuid:netwerklid_id>/niet-betrekken")
@needs(Doen.BIJDRAGEN, Categorie.NETWERK)
def betrek_niet(ctx: Context, gezin: OpenGezin, netwerklid_id: UUID) -> ResponseReturnValue:
    rij, form = _rij(ctx, gezin, netwerklid_id), forms.BetrekNietForm()
    form.niet_voor.noem(anderen(ctx, namen(ctx, gezin)))

    def doe() -> None:
        acties.betrek_niet(ctx, gezin, rij, tekst(form.reden), niet_voor=form.niet_voor.data or [])

    return _stap(ctx, gezin, rij, "niet", form, doe)


@bp.post("/<uuid:netwerklid_id>/weer-betrekken")
@needs(Doen.BIJDRAGEN, Categorie.NETWERK)
def betrek_weer(ctx: Context, gezin: OpenGezin, netwerklid_id: UUID) -> ResponseReturnValue:
    rij = _rij(ctx, gezin, netwerklid_id)
    return _stap(ctx, gezin, rij, "weer", forms.BetrekWeerForm(), lambda: acties.betrek_weer(ctx, gezin, rij))


def namen(ctx: Context, gezin: OpenGezin) -> dict[str, str]:
    """The people of the gezin whom this actor may know, to choose from."""
    return {str(wie): naam for wie, (naam, _) in mensen(ctx, gezin).items()}


def anderen(ctx: Context, wie: dict[str, str]) -> dict[str, str]:
    return {sleutel: naam for sleutel, naam in wie.items() if sleutel != str(ctx.actor.persoon_id)}


def _steunfiguur(form: forms.SteunForm) -> Steunfiguur:
    return Steunfiguur(
        tekst(form.naam),
        tekst(form.relatie),
        SteunSoort(form.soort.data),
        NetwerkLijn(form.lijn.data),
        tekst(form.weet),
        frozenset(UUID(wie) for wie in form.vertrouwd_door.data or []),
    )


def _rij(ctx: Context, gezin: OpenGezin, netwerklid_id: UUID) -> Netwerklid:
    return een.steunfiguur(ctx, gezin, netwerklid_id) or abort(404)


def _nummer(versie: object) -> int | None:
    return int(str(versie)) if str(versie).isdecimal() else None


def _nieuw(
    ctx: Context, gezin: OpenGezin, form: forms.WieForm, pagina: str, doe: Callable[[], None]
) -> ResponseReturnValue:
    if form.validate_on_submit():
        try:
            doe()
            concept.klaar(ctx)
            flash("Opgeschreven.", "goed")
            return redirect(url_for(".toon", gezin_id=gezin.id))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard, kop = concept.geef_terug(ctx, form), gezinnen.gezinskop(ctx, gezin)
    wat = {"kop": kop, "tabs": frame.tabs(kop, "netwerk.toon"), "bewaard": bewaard}
    return render_template(pagina, form=form, **wat), form.status


def _stap(
    ctx: Context, gezin: OpenGezin, rij: Netwerklid, naam: str, form: Form, doe: Callable[[], Any]
) -> ResponseReturnValue:
    """One thing done with this person; or back on his page with what is wrong at its field."""
    if form.validate_on_submit():
        try:
            doe()
            concept.klaar(ctx)
            flash("Vastgelegd.", "goed")
            return redirect(url_for(".toon", gezin_id=gezin.id))
        except Regelfout as fout:
            form.refuse(fout)
        except Botsing as fout:
            nu = een.teksten(ctx, gezin, rij)
            return botsing(fout, nu.afspraak if naam == "afspraak" else nu.weet)
    return _pagina(ctx, gezin, rij, naam, form)


def _pagina(ctx: Context, gezin: OpenGezin, rij: Netwerklid, naam: str, form: Form) -> ResponseReturnValue:
    ding = gezinnen.zaken(ctx, gezin)
    blad, kop = een.blad(ctx, gezin, ding.mensen, rij), gezinnen.gezinskop(ctx, gezin, ding)
    nu = _formulieren(ctx, gezin, rij, blad)
    bewaard = concept.geef_terug(ctx, nu["wijzig"])
    wat = {"kop": kop, "tabs": frame.tabs(kop, "netwerk.toon"), "blad": blad, "bewaard": bewaard}
    formulieren = nu | ({naam: form} if form.is_submitted() else {})
    return render_template("netwerk/wijzig.html", **wat, gestuurd=form, **formulieren), form.status


def _formulieren(
    ctx: Context, gezin: OpenGezin, rij: Netwerklid, blad: een.SteunfiguurBlad
) -> dict[str, Form]:
    """All that can be done here, as it stands now."""
    wie, niets = namen(ctx, gezin), {"formdata": None}
    wijzig_ = forms.WijzigForm(
        **niets,
        versie=rij.versie,
        lijn=rij.lijn.value,
        weet=blad.regel.weet,
        vertrouwd_door=rij.vertrouwd_door,
    )
    wijzig_.vertrouwd_door.noem(wie)
    toestemming, niet = forms.ToestemmingForm(**niets), forms.BetrekNietForm(**niets)
    toestemming.noem(blad.stemmen)
    niet.niet_voor.noem(anderen(ctx, wie))
    afspraak = forms.AfspraakForm(**niets, versie=rij.versie, afspraak=blad.regel.afspraak)
    weer = forms.BetrekWeerForm(**niets)
    return {"wijzig": wijzig_, "afspraak": afspraak, "toestemming": toestemming, "niet": niet, "weer": weer}
