"""How it goes: a check of one afspraak, and an evaluation of all of it."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from ...context import Context
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.regel import Regelfout
from ...domain.taken import NA_SCHENDING
from ...domain.termijn import TermijnSoort
from ...domain.veiligheidsplan import plan as regels
from ...domain.veiligheidsplan.plan import Bevinding, Bevonden
from ...domain.veiligheidsplan.vormen import TE_VOLGEN
from ...domain.veiligheidsplan.woorden import PlanDeel, Uitkomst
from ...permissions import Categorie, Doen
from ...queries.document.stuk import Stuk
from ...queries.dossier import OpenGezin, eis
from ...queries.veiligheidsplan import rijen
from ...queries.veiligheidsplan.verloop import laatste_scores, te_volgen
from ...tables import Controle, Evaluatie, Gebeurtenis, Veiligheidsplan
from .. import fase, taken
from ..botsing import toets_versie
from ..gebeurtenis import gebeurde
from ..termijnen import rond_af

PLAN = Categorie.VP_GEDEELD


def leg_controle_vast(ctx: Context, gezin: OpenGezin, kern: UUID, wat: Bevonden) -> Controle:
    """How this afspraak was kept, or what came of help. Broken: what was agreed for that comes first, and
    that the people whom it protects go back to phase 1 is proposed."""
    plan, stuk = _lopend(ctx, gezin), te_volgen(ctx, gezin).get(kern)
    if stuk is None or stuk.deel not in TE_VOLGEN:
        raise Regelfout("Dit staat niet in het plan dat nu loopt.")
    regels.toets_bevonden(PlanDeel(stuk.deel), wat)
    rij = Controle(
        gezin_id=gezin.id,
        plan_id=plan.id,
        kern_id=kern,
        uitkomst=wat.uitkomst,
        auteur_id=ctx.actor.id,
        niet_voor=list(stuk.niet_voor),
        op=ctx.now,
        op_echt=ctx.wall,
    )
    ctx.verzegel(
        rij,
        gezien_door=wat.gezien_door.strip(),
        wat=wat.wat.strip() or None,
        goed=wat.goed.strip() or None,
    )
    eis(ctx, gezin, Doen.BIJDRAGEN, rij)
    ctx.session.add(rij)
    oorzaak = _vertel(ctx, gezin, rij.niet_voor, GebeurtenisSoort.AFSPRAAK_BEKEKEN, kern)
    if wat.uitkomst is Uitkomst.NIET_NAGELEEFD:
        taken.open_taak(ctx, gezin, oorzaak, taak=NA_SCHENDING)
        fase.vraag_terug(ctx, gezin, _voor_wie(ctx, gezin, stuk), oorzaak, niet_voor=rij.niet_voor)
    ctx.session.flush()
    return rij


def _voor_wie(ctx: Context, gezin: OpenGezin, stuk: Stuk) -> list[UUID]:
    """Whom the voorwaarde behind this afspraak protects, and whom it is about."""
    voorwaarde = te_volgen(ctx, gezin, PlanDeel.VOORWAARDEN).get(UUID(str(stuk.waarden["voorwaarde"])))
    if voorwaarde is None:
        return []
    return [UUID(een) for veld in ("voor", "betreft") for een in voorwaarde.waarden.get(veld, ())]


def evalueer_plan(
    ctx: Context,
    gezin: OpenGezin,
    wat: Bevinding,
    volgende: date | None,
    *,
    gelezen: int | None = None,
) -> Evaluatie:
    """Everybody looked again. `gelezen`: how many evaluations there were on the page: of two at once the
    second is told."""
    plan = _lopend(ctx, gezin)
    toets_versie(plan.evaluaties, gelezen, "\n\n".join((wat.goed, wat.anders, wat.afspraken, wat.reden)))
    regels.toets_bevinding(wat)
    dag = regels.toets_evaluatiedag(volgende, ctx.today)
    rij = Evaluatie(
        gezin_id=gezin.id,
        plan_id=plan.id,
        nummer=plan.evaluaties + 1,
        auteur_id=ctx.actor.id,
        niet_voor=list(plan.niet_voor),
        op=ctx.now,
        op_echt=ctx.wall,
        besluit=wat.besluit,
        volgende=dag,
        scores=laatste_scores(ctx, gezin),
    )
    teksten = {veld: getattr(wat, veld).strip() for veld in ("wie", "goed", "anders", "reden")}
    ctx.verzegel(rij, **teksten, afspraken=wat.afspraken.strip() or None)
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    ctx.session.add(rij)
    plan.evaluaties, plan.evaluatie_op = plan.evaluaties + 1, dag
    plan.status = regels.na_evaluatie(wat.besluit)
    rond_af(ctx, gezin, TermijnSoort.PLAN_EVALUATIE, niet_voor=plan.niet_voor)
    oorzaak = _vertel(ctx, gezin, rij.niet_voor, GebeurtenisSoort.PLAN_GEEVALUEERD, rij.id)
    taken.open_taak(ctx, gezin, oorzaak, uiterlijk=dag)
    ctx.session.flush()
    return rij


def _lopend(ctx: Context, gezin: OpenGezin) -> Veiligheidsplan:
    zicht = rijen.huidig(rijen.plannen(ctx, gezin))
    regels.toets_loopt(zicht.rij.status if zicht else None)
    assert zicht is not None  # noqa: S101  # else the rule refused
    return zicht.rij


def _vertel(
    ctx: Context, gezin: OpenGezin, niet_voor: Sequence[str], soort: GebeurtenisSoort, stuk_id: UUID
) -> Gebeurtenis:
    return gebeurde(ctx, gezin.id, soort, categorie=PLAN, niet_voor=niet_voor, stuk_id=stuk_id)
