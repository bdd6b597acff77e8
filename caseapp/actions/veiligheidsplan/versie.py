"""The life of a version of the plan: begun, laid before everybody, vastgesteld, withdrawn."""

from collections.abc import Sequence
from datetime import date

from ...context import Context
from ...domain import versie as regels
from ...domain.gebeurtenis import GebeurtenisSoort, toets_tekst
from ...domain.keuring import toets_vaststellen
from ...domain.regel import Regelfout
from ...domain.termijn import TermijnSoort
from ...domain.veiligheidsplan import plan as planregels
from ...domain.veiligheidsplan.woorden import PlanStatus
from ...domain.versie import VersieStatus
from ...permissions import Doen
from ...queries.document.stemmen import alle_stellingnames
from ...queries.document.versies import leidende_versie, open_versie
from ...queries.dossier import OpenGezin, Zicht, eis
from ...queries.protocol import standaard_niet_voor
from ...queries.veiligheidsplan import rijen
from ...queries.veiligheidsplan.analyse import onder_het_plan
from ...queries.veiligheidsplan.gedeelde_laag import afdruk_van
from ...queries.veiligheidsplan.keuring import keuring
from ...tables import AnalyseVersie, Gebeurtenis, PlanVersie, Veiligheidsplan
from .. import taken
from ..gebeurtenis import gebeurde
from ..termijnen import rond_af

HERINNERD = (TermijnSoort.PLAN_BESPREKEN, TermijnSoort.PLAN_EVALUATIE)


def begin_plan(
    ctx: Context, gezin: OpenGezin, aanleiding: str, *, niet_voor: Sequence[str] | None = None
) -> PlanVersie:
    """Open a concept; of a plan that runs this is the herziening. `niet_voor`: for whom the whole plan is
    not; not chosen is for everybody, or for nobody of the gezin side while a bijzonder protocol runs."""
    toets_tekst(aanleiding, "aanleiding")
    regels.toets_geen_open(zicht.rij.status for zicht in rijen.versies(ctx, gezin))
    analyse, plan = _analyse(ctx, gezin), _plan(ctx, gezin, niet_voor)
    rij = PlanVersie(
        gezin_id=gezin.id,
        plan_id=plan.id,
        analyse_id=analyse.rij.id,
        spoed=analyse.rij.spoed,
        auteur_id=ctx.actor.id,
        niet_voor=list(plan.niet_voor),
        begonnen=ctx.now,
    )
    ctx.verzegel(rij, aanleiding=aanleiding.strip())
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    ctx.session.add(rij)
    _vertel(ctx, gezin, rij, GebeurtenisSoort.PLAN_BEGONNEN, aanleiding.strip())
    ctx.session.flush()
    return rij


def _plan(ctx: Context, gezin: OpenGezin, niet_voor: Sequence[str] | None) -> Veiligheidsplan:
    """The plan that runs, or a new one."""
    huidig = rijen.huidig(rijen.plannen(ctx, gezin))
    if huidig is not None:
        return huidig.rij
    planregels.toets_geen_plan(rijen.staat_er_een(ctx, gezin))
    wie = standaard_niet_voor(ctx, gezin) if niet_voor is None else niet_voor
    plan = Veiligheidsplan(gezin_id=gezin.id, auteur_id=ctx.actor.id, niet_voor=list(wie), begonnen=ctx.now)
    eis(ctx, gezin, Doen.WIJZIGEN, plan)
    ctx.session.add(plan)
    ctx.session.flush()
    return plan


def _analyse(ctx: Context, gezin: OpenGezin) -> Zicht[AnalyseVersie]:
    analyse = onder_het_plan(ctx, gezin)
    rij = analyse.rij if analyse else None
    planregels.toets_analyse(rij.status if rij else None, spoed=rij.spoed if rij else False)
    assert analyse is not None  # noqa: S101  # else the rule refused
    return analyse


def leg_voor(ctx: Context, gezin: OpenGezin, tot: date) -> PlanVersie:
    """The text lies still from now on, and everybody says what he finds of it, until that day."""
    rij, analyse = open_plan(ctx, gezin).rij, _analyse(ctx, gezin).rij
    _toets_stap(ctx, gezin, rij, VersieStatus.TER_BESPREKING)
    regels.toets_bespreektermijn(tot, ctx.today)
    rij.status, rij.bespreken_tot = VersieStatus.TER_BESPREKING, tot
    rij.analyse_id, rij.spoed = analyse.id, analyse.spoed
    rij.stukken = rijen.alles_wat_er_ligt(ctx, rij.plan_id)
    oorzaak = _vertel(ctx, gezin, rij, GebeurtenisSoort.PLAN_VOORGELEGD)
    taken.open_taak(ctx, gezin, oorzaak, uiterlijk=tot)
    return rij


def haal_terug(ctx: Context, gezin: OpenGezin) -> PlanVersie:
    """Back to the drawing board: what was said of it stays."""
    rij = open_plan(ctx, gezin).rij
    _toets_stap(ctx, gezin, rij, VersieStatus.CONCEPT)
    rij.status, rij.bespreken_tot, rij.stukken = VersieStatus.CONCEPT, None, []
    rond_af(ctx, gezin, TermijnSoort.PLAN_BESPREKEN, niet_voor=rij.niet_voor)
    return rij


def stel_vast(ctx: Context, gezin: OpenGezin, evaluatie: date | None) -> PlanVersie:
    """The contactpersoon, when nobody was forgotten. From now on this version leads, never changes, and the
    plan runs: until `evaluatie`, when everybody looks again."""
    zicht = open_plan(ctx, gezin)
    _toets_stap(ctx, gezin, zicht.rij, VersieStatus.VASTGESTELD)
    toets_vaststellen(keuring(ctx, gezin, zicht))
    rij = zicht.rij
    dag = planregels.toets_evaluatiedag(evaluatie, ctx.today, spoed=rij.spoed)
    eerder = rijen.versies(ctx, gezin)
    if (vorige := leidende_versie(eerder)) is not None:
        vorige.rij.status = VersieStatus.HERZIEN
        ctx.session.flush()  # in the store too there is never a moment with two
    nummers = [z.rij.nummer for z in eerder if z.rij.nummer is not None]
    rij.nummer = regels.volgend_nummer(nummers, spoed=rij.spoed)
    rij.stukken = [*rij.stukken, *_wat_ieder_vond(ctx, gezin, rij)]
    rij.afdruk = afdruk_van(ctx, gezin, rij)
    rij.status, rij.vastgesteld_op, rij.volgende = VersieStatus.VASTGESTELD, ctx.now, dag
    plan = _plan(ctx, gezin, None)
    plan.status, plan.evaluatie_op = PlanStatus.LOOPT, dag
    rond_af(ctx, gezin, *HERINNERD, TermijnSoort.NAZORG, niet_voor=plan.niet_voor)
    oorzaak = _vertel(ctx, gezin, rij, GebeurtenisSoort.PLAN_VASTGESTELD, f"Versie {rij.nummer}.")
    taken.open_taak(ctx, gezin, oorzaak, uiterlijk=dag)
    return rij


def stop_plan(ctx: Context, gezin: OpenGezin, reden: str) -> None:
    """It does not hold any more, and nothing takes its place yet. It stays to be read, with the reason."""
    toets_tekst(reden, "reden")
    plan = rijen.huidig(rijen.plannen(ctx, gezin))
    if plan is None:
        raise Regelfout("Er is nu geen veiligheidsplan.")
    eis(ctx, gezin, Doen.WIJZIGEN, plan.rij)
    alle = rijen.versies(ctx, gezin)
    for zicht in (open_versie(alle), leidende_versie(alle)):
        if zicht is not None:
            zicht.rij.status = VersieStatus.INGETROKKEN
            ctx.verzegel(zicht.rij, ingetrokken_omdat=reden.strip())
    plan.rij.status, plan.rij.evaluatie_op = PlanStatus.VERVALLEN, None
    rond_af(ctx, gezin, *HERINNERD, niet_voor=plan.rij.niet_voor)
    gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.PLAN_GESTOPT,
        reden.strip(),
        categorie=plan.rij.categorie,
        niet_voor=plan.rij.niet_voor,
        stuk_id=plan.rij.id,
    )


def open_plan(ctx: Context, gezin: OpenGezin) -> Zicht[PlanVersie]:
    """The version that is being made. Where there is none, the one that leads says why not."""
    alle = rijen.versies(ctx, gezin)
    zicht = open_versie(alle)
    if zicht is None:
        vast = leidende_versie(alle)
        regels.toets_bewerkbaar(vast.rij.status if vast else None)
        raise AssertionError("a vastgestelde version is never bewerkbaar")
    return zicht


def toets_concept(ctx: Context, gezin: OpenGezin) -> PlanVersie:
    """The version that one can write in now."""
    rij = open_plan(ctx, gezin).rij
    regels.toets_bewerkbaar(rij.status)
    return rij


def _toets_stap(ctx: Context, gezin: OpenGezin, rij: PlanVersie, naar: VersieStatus) -> None:
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    regels.toets_overgang(rij.status, naar)


def _wat_ieder_vond(ctx: Context, gezin: OpenGezin, rij: PlanVersie) -> list[str]:
    """The stances about the whole and about its pieces belong to it from now on."""
    over = rijen.kernen(ctx, rij.plan_id, rij.stukken)
    return alle_stellingnames(ctx, gezin, [rij.id, *over])


def _vertel(
    ctx: Context, gezin: OpenGezin, rij: PlanVersie, soort: GebeurtenisSoort, zin: str | None = None
) -> Gebeurtenis:
    return gebeurde(
        ctx, gezin.id, soort, zin, categorie=rij.categorie, niet_voor=rij.niet_voor, stuk_id=rij.id
    )
