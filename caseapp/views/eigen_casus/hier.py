"""One casus of this trainer's own: reading it, and keeping a change of one piece."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from uuid import UUID

from flask import abort, flash, g, redirect, url_for
from flask.typing import ResponseReturnValue

from ...actions import eigen_casus as acties
from ...context import Context
from ...db import op_platform
from ...domain.regel import Regelfout
from ...forms.base import versienummer
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


def lees(plat: Context, rij: EigenCasus) -> Casus:
    """Raises Bestandsfout where our own people or acts changed since it was kept."""
    return lees_casus_van(queries.bestand_van(plat, rij), NAAM, personas())


def open_casus(actor: Actor, id_: UUID) -> tuple[Casus, Vel, int]:
    """The casus, its plain values, and the version of it that is now read. One that does not fit any more
    says so on its own page."""
    with mijn(actor, id_) as (plat, rij):
        try:
            casus, versie = lees(plat, rij), rij.versie or 0
        except Bestandsfout:
            abort(redirect(url_for("eigencasus.toon", eigencasus_id=id_)))
    return casus, vel_van(casus), versie


def bewaar(
    actor: Actor, id_: UUID, form: StukForm, doe: Callable[[Vel], Vel], gedaan: str
) -> ResponseReturnValue | None:
    """The change is kept where what comes of it is a good file; else the form says why, and None."""
    try:
        with mijn(actor, id_, schrijf=True) as (plat, rij):
            nieuw = lees_casus_van(als_bestand(doe(vel_van(lees(plat, rij)))), NAAM, personas())
            acties.bewaar(plat, rij, versienummer(form.van.data), nieuw)
    except Regelfout as fout:
        form.refuse(fout)
        return None
    except Bestandsfout as fout:
        form.form_errors = [*form.form_errors, *(zonder_regel(zin) for zin in fout.fouten)]
        return None
    flash(gedaan, "goed")
    return redirect(url_for("eigencasus.toon", eigencasus_id=id_))


def zonder_regel(zin: str) -> str:
    kaal = _REGEL.sub("", zin)
    return kaal[:1].upper() + kaal[1:]
