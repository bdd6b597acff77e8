"""One casus of this trainer's own: reading it, and keeping a change of one piece."""

import re
from collections.abc import Callable, Iterator, Sequence, Sized
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import abort, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ...actions import eigen_casus as acties
from ...context import Context
from ...db import op_platform
from ...domain.eigen_casus import toets_versie
from ...domain.regel import Regelfout
from ...forms.base import heel_getal, versienummer
from ...forms.eigen_casus import StukForm
from ...permissions import Actor
from ...queries import eigen_casus as queries
from ...scenario.casus import Casus
from ...scenario.fouten import Bestandsfout
from ...scenario.lezen import lees_casus_van
from ...scenario.mensen import Gebruiker
from ...scenario.schrijven import Vel, als_bestand, vel_van
from ...spel.zaaien import mensen_in
from ...tables import EigenCasus
from ..guard import stores

NAAM = "deze casus"
# In a form nobody sees the lines of the file.
_REGEL = re.compile(rf"^{NAAM}(, regel [0-9]+)?: ")


def personas() -> Sequence[Gebruiker]:
    return mensen_in(g.instellingen.seeds)[1]


@contextmanager
def mijn(actor: Actor, id_: UUID, *, schrijf: bool = False) -> Iterator[tuple[Context, EigenCasus]]:
    """One of this trainer's own casussen, on the platform; 404 for one of somebody else."""
    with stores().platform.werk(op_platform(actor), alleen_lezen=not schrijf) as werk:
        yield werk.ctx, queries.mijn_casus(werk.ctx, actor.id, id_) or abort(404)


@dataclass(frozen=True)
class Gelezen:
    """The casus as it was when this page was asked for; `versie`: of it."""

    id: UUID
    casus: Casus
    vel: Vel
    versie: int


def lees(actor: Actor, id_: UUID) -> Gelezen:
    """Raises Bestandsfout where our own people or acts changed since it was kept. Reading a file takes long:
    the platform, on which everybody's session is, is let go of before."""
    with mijn(actor, id_) as (plat, rij):
        inhoud, versie = queries.bestand_van(plat, rij), rij.versie or 0
    casus = lees_casus_van(inhoud, NAAM, personas())
    return Gelezen(id_, casus, vel_van(casus), versie)


def roepnamen(gelezen: Gelezen) -> dict[str, str]:
    """By key, in the order of the file."""
    return {een.sleutel: een.roepnaam for een in gelezen.casus.personen}


def plek_in(lijst: Sized, getypt: str) -> int:
    """In an address a piece goes by its place in the list; 404 where there is none there."""
    plek = heel_getal(getypt)
    return plek if 0 <= plek < len(lijst) else abort(404)


def blad(form: StukForm, titel: str, gelezen: Gelezen, **wat: Any) -> ResponseReturnValue:
    naam = {"titel": titel, "casus": gelezen.casus, "id": gelezen.id}
    return render_template("eigen_casus/stuk.html", form=form, **naam, **wat), form.status


def open_casus(actor: Actor, id_: UUID) -> Gelezen:
    """The same; one that does not fit any more says so on its own page."""
    try:
        return lees(actor, id_)
    except Bestandsfout:
        abort(redirect(url_for("eigencasus.toon", eigencasus_id=id_)))


def bewaar(
    actor: Actor, gelezen: Gelezen, form: StukForm, doe: Callable[[Vel], Vel], gedaan: str
) -> ResponseReturnValue | None:
    """The change is kept where what comes of it is a good file; else the form says why, and None."""
    try:
        toets_versie(versienummer(form.van.data), gelezen.versie)
        bestand = als_bestand(doe(gelezen.vel))
        nieuw = lees_casus_van(bestand, NAAM, personas())
        with mijn(actor, gelezen.id, schrijf=True) as (plat, rij):
            acties.bewaar(plat, rij, gelezen.versie, nieuw.titel, bestand)
    except Regelfout as fout:
        form.refuse(fout)
        return None
    except Bestandsfout as fout:
        form.form_errors = [*form.form_errors, *(zonder_regel(zin) for zin in fout.fouten)]
        return None
    flash(gedaan, "goed")
    return redirect(url_for("eigencasus.toon", eigencasus_id=gelezen.id))


def zonder_regel(zin: str) -> str:
    kaal = _REGEL.sub("", zin)
    return kaal[:1].upper() + kaal[1:]
