"""Who leads lets something in, says what became of what was expected, and writes beside the play."""

from uuid import UUID

from flask import request
from flask.typing import ResponseReturnValue

from ...actions.oefening import injects, notities
from ...forms.base import keuze, tekst
from ...forms.oefening import InjectForm, NotitieForm
from ...permissions import Actor
from ...queries.oefening import agenda, wat
from ...spel import sprong
from ..guard import leidt, stores
from .hier import bediend, bp, doe_en_terug, formulier


@bp.post("/injects/<uuid:inject_id>")
@leidt
def inject(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID, inject_id: UUID) -> ResponseReturnValue:
    hier = bediend(actor, oefensessie_id, oefengroep_id)

    def doe() -> str:
        if request.form.get("hoe") == "binnen":
            sprong.laat_nu_binnen(stores(), hier.ruimte_id, inject_id)
            return "De inject is binnen."
        with hier.werk(schrijf=True) as ctx:
            injects.sla_over(ctx, agenda.een_inject(ctx, inject_id))
        return "De inject is overgeslagen."

    return doe_en_terug(hier, doe)


@bp.post("/verwachtingen/<uuid:verwachting_id>")
@leidt
def verwachting(
    actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID, verwachting_id: UUID
) -> ResponseReturnValue:
    hier = bediend(actor, oefensessie_id, oefengroep_id)

    def doe() -> None:
        with hier.werk(schrijf=True) as ctx:
            oordeel = {"ja": True, "nee": False}.get(request.form.get("oordeel", ""))
            notities.zeg_van_verwachting(ctx, verwachting_id, oordeel)

    return doe_en_terug(hier, doe)


@bp.route("/inject", methods=["GET", "POST"])
@leidt
def nieuwe_inject(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    """Made up on the spot, and in at once."""
    hier, form = bediend(actor, oefensessie_id, oefengroep_id), InjectForm()
    with hier.werk() as ctx:
        form.naar.noem(wat.kaartnamen(ctx))

    def doe() -> None:
        with hier.werk(schrijf=True) as ctx:
            rij = injects.stel_op(
                ctx,
                tekst(form.titel),
                tekst(form.tekst_),
                form.naar.ids,
                form.gekozen_kanaal,
                verwacht=tekst(form.verwachting),
                binnen=tekst(form.binnen),
            )
        sprong.laat_nu_binnen(stores(), hier.ruimte_id, rij.id)

    return formulier(hier, form, doe, "bediening/inject.html", "De inject is binnen.")


@bp.route("/notitie", methods=["GET", "POST"])
@leidt
def notitie(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    hier, form = bediend(actor, oefensessie_id, oefengroep_id), NotitieForm()
    with hier.werk() as ctx:
        doelen = [keuze(str(doel.id), doel.tekst) for doel in wat.leerdoelen(ctx)]
    form.leerdoel.choices = [keuze("", "Geen leerdoel"), *doelen]

    def doe() -> None:
        with hier.werk(schrijf=True) as ctx:
            notities.schrijf_notitie(
                ctx, form.gekozen_soort, tekst(form.tekst_), leerdoel_id=form.leerdoel_id
            )

    return formulier(hier, form, doe, "bediening/notitie.html", "Opgeschreven.")
