"""Changing one piece of a casus: its beginning, somebody in it, a card, or something that happens."""

from functools import partial
from typing import Any
from uuid import UUID

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from ...domain.woorden import label
from ...forms import eigen_casus as forms
from ...forms.base import keuze, met_hoofdletter, tekst
from ...permissions import Actor
from ...scenario import bewerken
from ...scenario.schrijven import Vel
from ..guard import leidt
from .hier import bewaar, blad, open_casus, personas, plek_in, roepnamen

bp = Blueprint("casusstuk", __name__, url_prefix="/eigen-casussen/<uuid:eigencasus_id>")


def _wie() -> list[Any]:
    return [keuze(een.sleutel, f"{een.naam}, {een.functie}") for een in personas()]


@bp.route("/kop", methods=["GET", "POST"])
@leidt
def kop(actor: Actor, eigencasus_id: UUID) -> ResponseReturnValue:
    gelezen = open_casus(actor, eigencasus_id)
    casus = gelezen.casus
    les = casus.les
    form = forms.KopForm(
        van=str(gelezen.versie),
        titel=casus.titel,
        kort=casus.kort,
        inhoudswaarschuwing=casus.inhoudswaarschuwing,
        valkuil=les.valkuil if les else "",
        vragen="\n".join(les.vragen) if les else "",
    )
    if form.validate_on_submit():
        velden = {naam: tekst(form[naam]) for naam in ("titel", "kort", "inhoudswaarschuwing")}

        def doe(vel: Vel) -> Vel:
            nieuw = bewerken.met_kop(vel, **velden)
            return bewerken.met_les(nieuw, tekst(form.valkuil), form.losse_vragen) if les else nieuw

        if gedaan := bewaar(actor, gelezen, form, doe, "Bewaard."):
            return gedaan
    return blad(form, "Waar het over gaat", gelezen)


@bp.route("/kaart/<persona_nummer>", methods=["GET", "POST"])
@leidt
def kaart(actor: Actor, eigencasus_id: UUID, persona_nummer: str) -> ResponseReturnValue:
    gelezen = open_casus(actor, eigencasus_id)
    casus = gelezen.casus
    wie = personas()[plek_in(personas(), persona_nummer)]
    eigen = next((een for een in casus.kaarten if een.wie == wie.sleutel), None)
    form = forms.KaartForm(
        van=str(gelezen.versie),
        belang=eigen.belang if eigen else "",
        opdracht=eigen.opdracht if eigen else "",
    )
    if form.validate_on_submit():

        def doe(vel: Vel) -> Vel:
            return bewerken.met_kaart(
                vel, wie.sleutel, tekst(form.belang).strip(), tekst(form.opdracht).strip()
            )

        if gedaan := bewaar(actor, gelezen, form, doe, "De kaart is bewaard."):
            return gedaan
    return blad(form, f"De kaart van {wie.naam}", gelezen)


@bp.route("/gebeurtenis/<daad_nummer>", methods=["GET", "POST"])
@leidt
def daad(actor: Actor, eigencasus_id: UUID, daad_nummer: str) -> ResponseReturnValue:
    """What is no text of it, such as who it is about, stays as it is: that is in the file."""
    gelezen = open_casus(actor, eigencasus_id)
    nummer = plek_in(gelezen.vel["handelingen"], daad_nummer)
    deze = gelezen.vel["handelingen"][nummer]
    teksten = bewerken.teksten_in(deze)
    schermt_af = bewerken.schermt_af(deze)
    form = forms.daadform(teksten, schermt_af=schermt_af)(
        van=str(gelezen.versie),
        dag=deze["dag"],
        tijd=deze.get("tijd", "10:00"),
        wie=deze["wie"],
        afgeschermd=deze.get(bewerken.AFGESCHERMD, ()),
    )
    form.wie.choices = _wie()
    if schermt_af:
        form["afgeschermd"].noem(roepnamen(gelezen))
    if form.validate_on_submit():
        nieuw = {plek: tekst(form[forms.veldnaam(nr)]).strip() for nr, plek in enumerate(teksten)}
        niet_voor = {bewerken.AFGESCHERMD: list(form["afgeschermd"].waarden)} if schermt_af else {}

        def doe(vel: Vel) -> Vel:
            return bewerken.met_daad(vel, nummer, form.moment() | niet_voor, nieuw)

        if gedaan := bewaar(actor, gelezen, form, doe, "Bewaard."):
            return gedaan
    return blad(
        form,
        "Iets wat gebeurt",
        gelezen,
        soort=met_hoofdletter(label(deze["wat"])),
        weg=nummer,
    )


@bp.post("/gebeurtenis/<daad_nummer>/weg")
@leidt
def daad_weg(actor: Actor, eigencasus_id: UUID, daad_nummer: str) -> ResponseReturnValue:
    """Refused where something later needs it."""
    form = forms.StukForm()
    gelezen = open_casus(actor, eigencasus_id)
    nummer = plek_in(gelezen.vel["handelingen"], daad_nummer)
    if form.validate_on_submit():
        doe = partial(bewerken.zonder_daad, nummer=nummer)
        if gedaan := bewaar(actor, gelezen, form, doe, "Weggehaald."):
            return gedaan
    return blad(form, "Dit kan niet weg", gelezen, geen_knop=True)


@bp.route("/gebeurtenis", methods=["GET", "POST"])
@leidt
def nieuwe_daad(actor: Actor, eigencasus_id: UUID) -> ResponseReturnValue:
    gelezen = open_casus(actor, eigencasus_id)
    casus = gelezen.casus
    form = forms.NieuweDaadForm(
        van=str(gelezen.versie), dag=casus.vandaag, wie=request.args.get("wie", "simulatie")
    )
    form.wie.choices = _wie()
    form.persoon.choices = [keuze(wie, naam) for wie, naam in roepnamen(gelezen).items()]
    form.afgeschermd.noem(roepnamen(gelezen))
    if form.validate_on_submit():
        nieuw = form.als_daad()

        def doe(vel: Vel) -> Vel:
            return bewerken.met_nieuwe_daad(vel, nieuw)

        if gedaan := bewaar(actor, gelezen, form, doe, "Erbij gezet."):
            return gedaan
    return blad(form, "Iets erbij", gelezen)
