"""Reading about MDA++ in one gezin, bringing the gezin in, telling people, ending it."""

from uuid import UUID

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from ...actions.mda import aanmelden, afschalen, inlichten
from ...context import Context
from ...domain.gezin import leeftijd
from ...domain.mda.aanmelding import ZELF_WETEN_VANAF, Inlichting
from ...domain.regel import Regelfout
from ...drawing.mda import teken
from ...forms import mda as forms
from ...forms import mda_team
from ...forms.base import tekst
from ...permissions import Doen, gezinsblik, leidt_team
from ...queries.dossier import OpenGezin
from ...queries.mda import aanmelden as vragen
from ...queries.mda import blad as queries
from ...queries.mda import gezin as gezinsvragen
from ...queries.mda import inlichtingen
from ...queries.mda.criteria import uit_dossier
from ...queries.mda.vooraf import vooraf
from ...queries.namen import mensen
from ..guard import needs
from .pagina import OVERLEG, VELD, laatste, pagina, stap

bp = Blueprint("mda", __name__, url_prefix=VELD)


@bp.get("")
@needs(Doen.ZIEN, OVERLEG)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    """Who belongs to the gezin reads what he was told, and nothing else."""
    if gezinsblik(ctx.actor):
        return pagina(ctx, gezin, "gezin.html", zaken=gezinsvragen.zaken(ctx, gezin), ik=ctx.actor.persoon_id)
    blad = queries.blad(ctx, gezin, mensen(ctx, gezin))
    prenten = {zaak.id: teken(zaak.resultaten) for zaak in blad.zaken}
    return pagina(ctx, gezin, "toon.html", blad=blad, prenten=prenten)


@bp.route("/aanmelden", methods=["GET", "POST"])
@needs(Doen.ZIEN, OVERLEG)
def meld_aan(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    naar = vragen.organisatie(ctx)
    if naar is None or not queries.mag_aanmelden(ctx, gezin):
        abort(404)
    wie = mensen(ctx, gezin)
    dossier = uit_dossier(ctx, gezin, wie)
    personen = {id_: naam for id_, (naam, _) in wie.items()}
    moeten = frozenset(id_ for id_, (_, dag) in wie.items() if leeftijd(dag, ctx.today) >= ZELF_WETEN_VANAF)
    form = forms.aanmeld_form(
        dossier, vragen.grondslagen(ctx, gezin), personen, moeten, **vooraf(ctx, gezin, wie)
    )

    def doe() -> None:
        if form.ontbrekende_dag():
            raise Regelfout("Kies bij wie het nog niet weet wanneer je dat opnieuw bekijkt.")
        criteria, grondslag = form.criteria(dossier), form.gekozen_grondslag()
        wat = aanmelden.Aanmelding(form.teksten(), criteria, grondslag, form.ingelicht())
        aanmelden.meld_aan(ctx, gezin, naar, wat)

    return stap(ctx, gezin, form, doe, "aanmelden.html", gedaan="Aangemeld. MDA++ weegt het nu.")


@bp.route("/vertellen/<uuid:persoon_id>", methods=["GET", "POST"])
@needs(Doen.ZIEN, OVERLEG)
def licht_in(ctx: Context, gezin: OpenGezin, persoon_id: UUID) -> ResponseReturnValue:
    zaak, wie = laatste(ctx, gezin), mensen(ctx, gezin)
    if persoon_id not in wie or not inlichtingen.mag_vertellen(ctx, gezin):
        abort(404)
    form = mda_team.InlichtForm()
    form.namen.noem(inlichtingen.te_noemen(ctx, zaak.rij))

    def doe() -> None:
        herzien = None if form.weet.data == "ja" else form.herzien.data
        if form.weet.data == "nee" and herzien is None:
            raise Regelfout("Kies wanneer je het opnieuw bekijkt.", "herzien")
        inlichten.licht_in(
            ctx, gezin, zaak.rij, persoon_id, Inlichting(tekst(form.tekst), herzien), form.namen.waarden
        )

    titel = f"Vertellen aan {wie[persoon_id][0]}"
    uitleg = "Ieder hoort het apart. Wie het nog niet weet, ziet er niets van: ook geen dag op de tijdlijn."
    return stap(ctx, gezin, form, doe, "schrijf.html", titel=titel, uitleg=uitleg, lees=())


@bp.route("/afschalen", methods=["GET", "POST"])
@needs(Doen.ZIEN, OVERLEG)
def schaal_af(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    zaak, form = laatste(ctx, gezin), mda_team.AfschaalForm()
    if not (leidt_team(ctx.actor, gezin.dossier) and zaak.rij.status in vragen.AF_TE_SCHALEN):
        abort(404)

    def doe() -> None:
        afschalen.schaal_af(ctx, gezin, zaak.rij, tekst(form.bereikt), tekst(form.nodig))

    uitleg = "Daarna leest het team niets meer van dit gezin. De contactpersoon gaat verder."
    return stap(
        ctx,
        gezin,
        form,
        doe,
        "schrijf.html",
        gedaan="Afgeschaald.",
        titel="Afschalen",
        uitleg=uitleg,
        lees=(),
    )
