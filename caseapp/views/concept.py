"""Keeping what somebody was typing, giving it back in its form, and letting go of it once it is saved."""

from dataclasses import replace

from flask import g, request
from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, TextAreaField

from ..actions.concept import bewaar_concept, laat_concept_los
from ..context import Context
from ..forms.base import Form
from ..forms.velden import Vinkjes
from ..queries.concept import VERSIE, Bewaard, bewaard
from .sessions import deze_sessie

AAN_OF_UIT = (BooleanField, Vinkjes)  # what was not sent along was not ticked
# What is looked for is kept nowhere, also not as a draft.
ZONDER_CONCEPT = ("zoeken.zoek", "bekend.vraag")
# The address that a draft is of, where it is sent by itself.
BLAD = "concept_van"
NOOIT_BEWAREN = ("csrf_token", "wachtwoord", "nogmaals", "code", BLAD)


def geef_terug(ctx: Context, form: Form) -> Bewaard | None:
    """On a first look: fill the form with my draft for this very page, if there is one."""
    if ctx.actor.door is not None or deze_sessie().waarnemer is not None:  # what was typed is nobody else's
        return None
    g.houdt_concept = True
    if request.method != "GET":
        return None
    concept = bewaard(ctx, request.path)
    if concept is not None:
        concept = _ingehaald(concept, form)
        bekend = {n: waarden for n, waarden in concept.velden.items() if n in form._fields and n != VERSIE}
        huidig = {
            naam: veld._value() if hasattr(veld, "_value") else veld.data
            for naam, veld in form._fields.items()
            if naam not in bekend and veld.data is not None and not isinstance(veld, AAN_OF_UIT)
        }
        form.process(MultiDict({**huidig, **bekend}))
    return concept


def _ingehaald(concept: Bewaard, form: Form) -> Bewaard:
    """The draft was typed over an older version: what others wrote since stands beside it, and is never
    overwritten unseen."""
    nu, toen = form._fields.get(VERSIE), concept.velden.get(VERSIE)
    if nu is None or toen is None or [str(nu.data)] == toen:
        return concept
    teksten = (veld.data for veld in form if isinstance(veld, TextAreaField))
    return replace(concept, ingehaald=tuple(str(tekst) for tekst in teksten if tekst) or ("",))


def getypt() -> dict[str, list[str]]:
    """What was sent along and may be kept, by field; nothing when there is nothing in it."""
    velden = {naam: waarden for naam, waarden in request.form.lists() if naam not in NOOIT_BEWAREN}
    return velden if any(any(waarden) for naam, waarden in velden.items() if naam != VERSIE) else {}


def bewaar_getypt(ctx: Context, pad: str) -> bool:
    """Whether what was sent along is kept now."""
    velden = getypt()
    return bool(velden) and bewaar_concept(ctx, pad, velden)


def klaar(ctx: Context) -> None:
    laat_concept_los(ctx, request.path)
