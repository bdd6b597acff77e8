"""Giving a kept text back in its form, and letting go of it once it is saved."""

from flask import request
from werkzeug.datastructures import MultiDict

from ..actions.concept import laat_concept_los
from ..context import Context
from ..forms.base import Form
from ..queries.concept import Bewaard, bewaard


def geef_terug(ctx: Context, form: Form) -> Bewaard | None:
    """On a first look: fill the form with my draft for this very page, if there is one."""
    if request.method != "GET":
        return None
    concept = bewaard(ctx, request.path)
    if concept is not None:
        bekend = {naam: tekst for naam, tekst in concept.velden.items() if naam in form._fields}
        huidig = {
            naam: veld.data
            for naam, veld in form._fields.items()
            if naam not in bekend and veld.data is not None
        }
        form.process(MultiDict({**huidig, **bekend}))
    return concept


def klaar(ctx: Context) -> None:
    laat_concept_los(ctx, request.path)
