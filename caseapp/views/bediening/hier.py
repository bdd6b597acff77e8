"""One room of a training, as who leads it has it at hand."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ...context import Context
from ...db import Store, in_ruimte
from ...domain.regel import Regelfout
from ...domain.stilte import EvenStil
from ...forms.base import Form
from ...permissions import Actor
from ...queries import oefensessie as sessies
from ..guard import stores
from ..oefensessie import groep_van, mijn_sessie

bp = Blueprint(
    "bediening", __name__, url_prefix="/sessies/<uuid:oefensessie_id>/<uuid:oefengroep_id>/bediening"
)
EERST_VERDER = Regelfout("Het is even stil in deze ruimte. Druk eerst op Verder.")


@dataclass(frozen=True)
class Bediend:
    """One room of a training, and who leads it."""

    actor: Actor
    sessie_id: UUID
    groep_id: UUID
    nummer: int
    naam: str
    ruimte_id: UUID
    gezien: dict[UUID, datetime]

    @property
    def store(self) -> Store:
        return stores().ruimte(self.ruimte_id)

    @contextmanager
    def werk(self, *, schrijf: bool = False) -> Iterator[Context]:
        """In that room, as who leads; what was refused is undone as a whole."""
        with self.store.werk(in_ruimte(self.actor), alleen_lezen=not schrijf) as werk:
            yield werk.ctx

    def pad(self, doel: str = "bediening.toon") -> str:
        return url_for(doel, oefensessie_id=self.sessie_id, oefengroep_id=self.groep_id)


def bediend(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> Bediend:
    """Not there where it is of another trainer, or destroyed."""
    with mijn_sessie(actor, oefensessie_id) as (plat, sessie):
        groep = groep_van(plat, sessie, oefengroep_id)
        ruimte_id = groep.ruimte_id or abort(404)
        gezien = sessies.laatst_gezien(plat, ruimte_id)
    return Bediend(actor, sessie.id, groep.id, groep.nummer, sessie.naam, ruimte_id, gezien)


def doe_en_terug(hier: Bediend, wat_: Callable[[], str | None]) -> ResponseReturnValue:
    """Do it and go back to the console; a refusal is said there."""
    try:
        if zin := wat_():
            flash(zin, "goed")
    except Regelfout as fout:
        flash(fout.melding, "fout")
    except EvenStil:
        flash(EERST_VERDER.melding, "fout")
    return redirect(hier.pad())


def formulier(
    hier: Bediend, form: Form, doe: Callable[[], None], blad: str, gedaan: str
) -> ResponseReturnValue:
    if form.validate_on_submit():
        try:
            doe()
            flash(gedaan, "goed")
            return redirect(hier.pad())
        except Regelfout as fout:
            form.refuse(fout)
        except EvenStil:
            form.refuse(EERST_VERDER)
    return render_template(blad, form=form, hier=hier), form.status
