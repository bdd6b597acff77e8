"""Ending a plan: with all that must be there, or with the reasons of two professionals; and the long breath
after it."""

from datetime import date

from ...context import Context
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.regel import Regelfout
from ...domain.termijn import TermijnSoort
from ...domain.veiligheidsplan import afronding as regels
from ...domain.veiligheidsplan.afronding import Einde
from ...domain.veiligheidsplan.plan import toets_loopt
from ...domain.veiligheidsplan.woorden import AfrondingStatus, PlanStatus
from ...permissions import Doen
from ...queries.dossier import OpenGezin, eis
from ...queries.tafel import wie_mag_meebesluiten
from ...queries.veiligheidsplan import rijen
from ...queries.veiligheidsplan.afronding import laatste_incident
from ...queries.veiligheidsplan.verloop import laatste_scores, open_schendingen
from ...tables import Afronding, Gebeurtenis, Gebruiker, Termijn, Veiligheidsplan
from .. import taken
from ..gebeurtenis import gebeurde
from ..termijnen import rond_af

EINDIGT = (TermijnSoort.PLAN_EVALUATIE, TermijnSoort.PLAN_BESPREKEN)


def rond_plan_af(
    ctx: Context, gezin: OpenGezin, einde: Einde, *, uitzondering: str = "", tweede: Gebruiker | None = None
) -> Afronding:
    """At once when nothing lacks; else a second professional is asked, with the reason why it can."""
    plan = _lopend(ctx, gezin)
    mist = _toets(ctx, gezin, plan, einde, uitzondering, tweede)
    rij = _rij(ctx, gezin, plan, einde, mist)
    ctx.verzegel(
        rij,
        kinderwoorden=einde.kinderwoorden.strip() or None,
        nazorg=einde.nazorg.strip() or None,
        overleg=einde.overleg.strip() or None,
        uitzondering=(uitzondering.strip() or None) if mist else None,
    )
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    ctx.session.add(rij)
    if mist and tweede is not None:
        rij.tweede_id = tweede.id
        oorzaak = _vertel(ctx, gezin, rij, GebeurtenisSoort.AFRONDING_VOORGESTELD)
        taak = taken.open_taak(ctx, gezin, oorzaak, voor=tweede)
        rij.termijn_id = taak.id if taak else None
    else:
        _sluit(ctx, gezin, rij, plan)
    ctx.session.flush()
    return rij


def _toets(
    ctx: Context,
    gezin: OpenGezin,
    plan: Veiligheidsplan,
    einde: Einde,
    uitzondering: str,
    tweede: Gebruiker | None,
) -> tuple[str, ...]:
    """Gives what lacks, when two professionals may still end it."""
    regels.toets_einde(einde, ctx.today)
    regels.toets_incident_klopt(einde.laatste_incident, laatste_incident(ctx, gezin))
    regels.toets_geen_schending(open_schendingen(ctx, plan.id))
    mist = regels.ontbreekt(einde, ctx.today)
    regels.toets_volledig(mist, uitzondering, tweede=tweede is not None)
    if mist and tweede is not None:
        regels.toets_tweede(
            zelf=tweede.id == ctx.actor.id, werkt_mee=wie_mag_meebesluiten(gezin, tweede), veld="met"
        )
    return mist


def besluit_over_afronding(ctx: Context, gezin: OpenGezin, rij: Afronding, *, ja: bool, reden: str) -> None:
    """A second professional, about ending while something lacks."""
    regels.toets_besluit(
        rij.status,
        zelf=rij.auteur_id == ctx.actor.id,
        gevraagd=rij.tweede_id == ctx.actor.id,
        ja=ja,
        reden=reden,
    )
    rij.besloten_op = ctx.now
    ctx.verzegel(rij, reden=reden.strip() or None)
    taak = ctx.session.get(Termijn, rij.termijn_id) if rij.termijn_id else None
    if taak is not None:
        taak.afgerond_op = ctx.now
    rij.status = AfrondingStatus.AFGEWEZEN
    if ja:
        plan = _lopend(ctx, gezin)
        regels.toets_geen_schending(open_schendingen(ctx, plan.id))
        _sluit(ctx, gezin, rij, plan)


def _lopend(ctx: Context, gezin: OpenGezin) -> Veiligheidsplan:
    """The plan that runs, about whose end nothing is proposed yet."""
    zicht = rijen.huidig(rijen.plannen(ctx, gezin))
    toets_loopt(zicht.rij.status if zicht else None)
    assert zicht is not None  # noqa: S101  # else the rule refused
    if any(z.rij.status is AfrondingStatus.VOORGESTELD for z in rijen.afrondingen(ctx, gezin)):
        raise Regelfout("Er ligt al een voorstel om af te ronden. Besluit daar eerst over.")
    return zicht.rij


def _rij(
    ctx: Context, gezin: OpenGezin, plan: Veiligheidsplan, einde: Einde, mist: tuple[str, ...]
) -> Afronding:
    overleg: date = einde.overleg_op or ctx.today
    return Afronding(
        gezin_id=gezin.id,
        plan_id=plan.id,
        auteur_id=ctx.actor.id,
        niet_voor=list(plan.niet_voor),
        op=ctx.now,
        laatste_incident=einde.laatste_incident,
        overleg_op=overleg,
        scores=laatste_scores(ctx, gezin),
        ontbreekt=list(mist),
    )


def _sluit(ctx: Context, gezin: OpenGezin, rij: Afronding, plan: Veiligheidsplan) -> None:
    """Closed; and five moments planned to ask how it goes, to a year and a half."""
    rij.status = AfrondingStatus.AFGEROND
    plan.status, plan.evaluatie_op, plan.afgerond_op = PlanStatus.AFGEROND, None, ctx.now
    rond_af(ctx, gezin, *EINDIGT, niet_voor=plan.niet_voor)
    oorzaak = _vertel(ctx, gezin, rij, GebeurtenisSoort.PLAN_AFGEROND)
    for dag in regels.nazorgdagen(ctx.today):
        taken.open_taak(ctx, gezin, oorzaak, uiterlijk=dag)


def _vertel(ctx: Context, gezin: OpenGezin, rij: Afronding, soort: GebeurtenisSoort) -> Gebeurtenis:
    return gebeurde(ctx, gezin.id, soort, categorie=rij.categorie, niet_voor=rij.niet_voor, stuk_id=rij.id)
