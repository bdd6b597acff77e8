"""The people of a casus: another name, somebody more, somebody less."""

from functools import partial
from uuid import UUID

from flask import Blueprint
from flask.typing import ResponseReturnValue

from ...domain.gezin import leeftijd
from ...domain.regel import Regelfout
from ...forms import eigen_casus as forms
from ...forms.base import keuze, tekst
from ...permissions import Actor
from ...scenario import bewerken, bewerken_mensen
from ...scenario.bewerken_mensen import Nieuw
from ...scenario.schrijven import Vel
from ..guard import leidt
from .hier import Gelezen, bewaar, blad, open_casus, personas, plek_in, roepnamen

bp = Blueprint("casusmens", __name__, url_prefix="/eigen-casussen/<uuid:eigencasus_id>")


@bp.route("/persoon/<persoon_nummer>", methods=["GET", "POST"])
@leidt
def persoon(actor: Actor, eigencasus_id: UUID, persoon_nummer: str) -> ResponseReturnValue:
    """The name changes where it is kept as a name; in texts it stays as it was typed."""
    gelezen = open_casus(actor, eigencasus_id)
    casus = gelezen.casus
    nummer = plek_in(casus.personen, persoon_nummer)
    wie = casus.personen[nummer]
    jaren = leeftijd(wie.geboren, casus.begin)
    form = forms.PersoonForm(
        van=str(gelezen.versie), roepnaam=wie.roepnaam, achternaam=wie.achternaam, leeftijd=jaren
    )
    if form.validate_on_submit():
        naam = (tekst(form.roepnaam), tekst(form.achternaam), form.leeftijd.data or 0)

        def doe(vel: Vel) -> Vel:
            return bewerken.met_persoon(vel, wie.sleutel, *naam)

        if gedaan := bewaar(
            actor, gelezen, form, doe, "Bewaard. Noemt een tekst de oude naam, verander die dan ook."
        ):
            return gedaan
    return blad(form, "Iemand van het gezin", gelezen, mens_weg=nummer)


@bp.route("/persoon", methods=["GET", "POST"])
@leidt
def nieuw(actor: Actor, eigencasus_id: UUID) -> ResponseReturnValue:
    gelezen = open_casus(actor, eigencasus_id)
    form = forms.NieuwePersoonForm(van=str(gelezen.versie), achternaam=gelezen.casus.personen[0].achternaam)
    huizen = bewerken_mensen.huishoudens(gelezen.vel)
    form.huishouden.choices = [
        *(keuze(huis, _bewoners(gelezen, huis)) for huis in huizen),
        keuze(bewerken_mensen.ELDERS, "Ergens anders"),
    ]
    form.kind_van.noem(roepnamen(gelezen))
    if form.validate_on_submit():
        doe = partial(bewerken_mensen.met_nieuwe_persoon, nieuw=_nieuw(form))
        if gedaan := bewaar(
            actor, gelezen, form, doe, "Erbij gezet. Wat deze persoon meemaakt, zet jij erbij."
        ):
            return gedaan
    return blad(
        form,
        "Iemand erbij",
        gelezen,
        soort="Deze persoon hoort er vanaf het begin van het verhaal bij. Een kaart om te spelen is er niet.",
    )


def _nieuw(form: forms.NieuwePersoonForm) -> Nieuw:
    return Nieuw(
        roepnaam=tekst(form.roepnaam).strip(),
        achternaam=tekst(form.achternaam).strip(),
        leeftijd=form.leeftijd.data or 0,
        rol=tekst(form.rol),
        huishouden=tekst(form.huishouden),
        kind_van=form.kind_van.waarden,
    )


def _bewoners(gelezen: Gelezen, huis: str) -> str:
    """A home is called after those who live there at the beginning."""
    namen = roepnamen(gelezen)
    wie = [d["persoon"] for d in gelezen.vel["handelingen"] if d.get("huishouden") == huis]
    return "Bij " + ", ".join(namen[een] for een in dict.fromkeys(wie))


@bp.route("/persoon/<persoon_nummer>/weg", methods=["GET", "POST"])
@leidt
def weg(actor: Actor, eigencasus_id: UUID, persoon_nummer: str) -> ResponseReturnValue:
    """First it says what goes with him."""
    form = forms.StukForm()
    gelezen = open_casus(actor, eigencasus_id)
    wie = gelezen.casus.personen[plek_in(gelezen.casus.personen, persoon_nummer)]
    bekend = {een.sleutel: een for een in personas()}
    doe = partial(bewerken_mensen.zonder_persoon, sleutel=wie.sleutel, gebruikers=bekend)
    if form.validate_on_submit():
        if gedaan := bewaar(actor, gelezen, form, doe, f"{wie.roepnaam} is uit de casus gehaald."):
            return gedaan
    else:
        form.van.data = str(gelezen.versie)
    return blad(
        form, f"{wie.roepnaam} uit de casus halen", gelezen, soort=_gaat_mee(gelezen, doe), haalt_weg=True
    )


def _gaat_mee(gelezen: Gelezen, doe: partial[Vel]) -> str:
    try:
        over = len(doe(gelezen.vel)["handelingen"])
    except Regelfout as fout:
        return fout.melding
    mee = len(gelezen.vel["handelingen"]) - over
    return (
        f"Van de {mee + over} gebeurtenissen gaan er {mee} mee weg: wat deze persoon deed of zei, en wat "
        "alleen over deze persoon ging. In teksten blijft de naam staan; die verander je zelf."
    )
