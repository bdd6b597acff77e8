"""The page of the plan: the working version where one is made, else the one that leads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ...context import Context
from ...domain.veiligheidsplan.plan import LOPEND, NIET_TEN_EINDE
from ...domain.veiligheidsplan.vormen import TE_VOLGEN, VORM
from ...domain.veiligheidsplan.woorden import PlanDeel, PlanStatus, Uitkomst
from ...domain.versie import VersieStatus
from ...domain.woorden import label
from ...permissions import Categorie, Doen, gezinsblik
from ...tables import PlanVersie, Veiligheidsplan
from ..document.lezer import Lezer, StukRegel, kernteksten, lezer
from ..document.matrix import Matrix, matrix
from ..document.stuk import Stuk, in_versie, nieuwste, van_deel
from ..document.versies import VersieKop, kop, leidende_versie, open_versie
from ..dossier import OpenGezin, Zicht, mag
from ..gezin import Mensen, fase_van_allen
from ..namen import namen_van
from ..schrijvers import schrijvers
from ..veiligheidsschaal import signalen_nu
from . import rijen
from .afronding import AfrondingRegel
from .afronding import regels as afrondingen
from .analyse import factoren, onder_het_plan, oorzaken, teksten
from .evaluaties import EvaluatieRegel
from .evaluaties import regels as evaluaties
from .kolommen import Band, OorzaakRegel, banden, oorzaakregels, per_moment
from .kring import kring
from .rechten import leest_heel, leidt, mag_in
from .stukken import eigen_stukken
from .tekenen import TekenRegel, tekenregels
from .volgen import AfspraakRegel, Volger, meningen, per_afspraak

PLAN = Categorie.VP_GEDEELD
ROND = (PlanDeel.KOP, PlanDeel.KRACHTEN, PlanDeel.GEVOLGEN, PlanDeel.TOEZICHT, PlanDeel.GEEN_ACTIE)


@dataclass(frozen=True)
class PlanKop:
    """How the plan itself stands. `te_laat`: nobody looked again while that was agreed."""

    status: PlanStatus
    status_zin: str
    evaluatie_op: date | None
    te_laat: bool
    ten_einde: bool


@dataclass(frozen=True)
class PlanBlad:
    plan: PlanKop | None
    eigen: tuple[AfspraakRegel, ...]
    analyse: str
    open: VersieKop | None
    leidend: VersieKop | None
    geldt: bool
    banden: tuple[Band, ...]
    eerst: tuple[AfspraakRegel, ...]
    momenten: tuple[tuple[str, tuple[AfspraakRegel, ...]], ...]
    hulp: tuple[AfspraakRegel, ...]
    rond: Mapping[PlanDeel, tuple[StukRegel, ...]]
    oorzaken: tuple[OorzaakRegel, ...]
    geheel: Matrix
    getekend: tuple[TekenRegel, ...]
    evaluaties: tuple[EvaluatieRegel, ...]
    afrondingen: tuple[AfrondingRegel, ...]
    signalen: tuple[str, ...]
    mag_in: frozenset[PlanDeel]
    mag_leiden: bool
    mag_zeggen: bool
    mag_volgen: bool
    aantal_versies: int


def blad(ctx: Context, gezin: OpenGezin, mensen: Mensen, *, leidend: bool = False) -> PlanBlad:
    """A fixed number of queries, however much there is. `leidend`: of what holds, also while a new version
    is being made. Who may read no version gets what was agreed with him."""
    alle = rijen.versies(ctx, gezin)
    bezig, vast = None if leidend else open_versie(alle), leidende_versie(alle)
    versie = bezig or vast
    plan = _welk(rijen.plannen(ctx, gezin), versie)
    geldt = vast is not None and _loopt(plan)
    leeft = bezig is not None or geldt
    nu = _stukken(ctx, gezin, versie, bezig) if versie else eigen_stukken(ctx, gezin)
    analyse = onder_het_plan(ctx, gezin, versie.rij) if versie else None
    oorzaak = factoren(ctx, gezin, analyse)
    leest = _lezer(ctx, gezin, mensen, nu, teksten(oorzaak))
    volgt = _volger(ctx, gezin, leest, nu, plan, _kracht(nu, vast if geldt else None, versie))
    afspraken = _regels(volgt, nu, PlanDeel.AFSPRAKEN)
    werkt, heel = not gezinsblik(ctx.actor), leest_heel(ctx, gezin)
    return PlanBlad(
        plan=_plankop(ctx, plan) if plan else None,
        eigen=() if versie else _regels(volgt, nu, *TE_VOLGEN),
        analyse=(analyse.rij.nummer or "in de maak") if analyse else "",
        open=kop(ctx, bezig, heel=heel) if bezig else None,
        leidend=kop(ctx, vast, heel=heel) if vast else None,
        geldt=geldt,
        banden=banden(leest, nu, afspraken, heel=heel and leeft),
        eerst=_eerst(ctx, gezin, afspraken) if leeft else (),
        momenten=per_moment(afspraken),
        hulp=_regels(volgt, nu, PlanDeel.HULP),
        rond={deel: tuple(leest.regel(s) for s in van_deel(nu.values(), deel)) for deel in ROND},
        oorzaken=oorzaakregels(oorzaken(oorzaak), nu) if werkt and leeft else (),
        geheel=_geheel(ctx, gezin, mensen, versie),
        getekend=tekenregels(ctx, gezin, mensen, versie),
        evaluaties=evaluaties(ctx, gezin, plan.rij.id, mensen) if plan else (),
        afrondingen=afrondingen(ctx, gezin, mensen),
        signalen=tuple(signaal.zin for signaal in signalen_nu(ctx, gezin, mensen)) if werkt and plan else (),
        mag_in=_mag_in(ctx, gezin, bezig),
        mag_leiden=leidt(ctx, gezin),
        mag_zeggen=leeft and mag(ctx, gezin, Doen.BIJDRAGEN, PLAN).mag,
        mag_volgen=geldt and mag(ctx, gezin, Doen.BIJDRAGEN, PLAN).mag,
        aantal_versies=sum(zicht.rij.nummer is not None for zicht in alle),
    )


def _loopt(plan: Zicht[Veiligheidsplan] | None) -> bool:
    return plan is not None and plan.rij.status in LOPEND


def _mag_in(ctx: Context, gezin: OpenGezin, bezig: Zicht[PlanVersie] | None) -> frozenset[PlanDeel]:
    """Only a concept is written in."""
    concept = bezig is not None and bezig.rij.status is VersieStatus.CONCEPT
    return mag_in(ctx, gezin) if concept else frozenset()


def _regels(volgt: Volger, nu: Mapping[UUID, Stuk], *delen: PlanDeel) -> tuple[AfspraakRegel, ...]:
    return tuple(volgt.regel(stuk) for stuk in nu.values() if stuk.deel in delen)


def _welk(
    plannen: Sequence[Zicht[Veiligheidsplan]], versie: Zicht[PlanVersie] | None
) -> Zicht[Veiligheidsplan] | None:
    """The one that this version is of; without a version the one that is made or runs, else the last."""
    if versie is not None:
        return next((zicht for zicht in plannen if zicht.rij.id == versie.rij.plan_id), None)
    return rijen.huidig(plannen) or next(iter(plannen), None)


def _kracht(
    nu: Mapping[UUID, Stuk], geldend: Zicht[PlanVersie] | None, versie: Zicht[PlanVersie] | None
) -> frozenset[UUID]:
    """The wordings that hold. Who reads no version was given only such."""
    if versie is None:
        return frozenset(stuk.id for stuk in nu.values())
    return frozenset(map(UUID, geldend.rij.stukken)) if geldend is not None else frozenset()


def _stukken(
    ctx: Context, gezin: OpenGezin, versie: Zicht[PlanVersie], bezig: Zicht[PlanVersie] | None
) -> dict[UUID, Stuk]:
    alle = rijen.stukken(ctx, gezin, versie.rij.plan_id)
    return nieuwste(alle) if bezig is not None else in_versie(alle, versie.rij.stukken)


def _lezer(
    ctx: Context, gezin: OpenGezin, mensen: Mensen, nu: Mapping[UUID, Stuk], van_de_analyse: Mapping[str, str]
) -> Lezer:
    genoemd = {**van_de_analyse, **kernteksten(VORM, nu.values())}
    rond = kring(ctx, gezin, mensen).namen if nu else {}
    return lezer(ctx, gezin, VORM, mensen, nu.values(), teksten=genoemd, betrokkenen=rond)


def _volger(
    ctx: Context,
    gezin: OpenGezin,
    leest: Lezer,
    nu: Mapping[UUID, Stuk],
    plan: Zicht[Veiligheidsplan] | None,
    kracht: frozenset[UUID],
) -> Volger:
    gekeken = rijen.controles(ctx, gezin, plan.rij.id) if plan else []
    gezegd = rijen.stellingnames(ctx, gezin, nu)
    werkers = schrijvers(ctx, gezin, [z.rij.wie_id for z in gezegd if z.rij.betreft_id is None])
    namen = {wie: naam for wie, (naam, _) in leest.mensen.items()} | namen_van(ctx, list(werkers.values()))
    ten_einde = plan is not None and plan.rij.status not in NIET_TEN_EINDE
    anders = label(plan.rij.status) if plan is not None and ten_einde else "voorgesteld"
    return Volger(leest, per_afspraak(ctx, gezin, gekeken), meningen(gezegd, namen), kracht, anders)


def _eerst(ctx: Context, gezin: OpenGezin, afspraken: Sequence[AfspraakRegel]) -> tuple[AfspraakRegel, ...]:
    """Safety first: what is for direct safety and does not stand yet, while anybody is in phase 1."""
    if fase_van_allen(ctx, gezin) != 1:
        return ()
    return tuple(een for een in afspraken if een.direct and een.uitkomst is not Uitkomst.NAGELEEFD)


def _geheel(ctx: Context, gezin: OpenGezin, mensen: Mensen, versie: Zicht[PlanVersie] | None) -> Matrix:
    over = [(versie.rij.id, "Het plan als geheel")] if versie else []
    stemmen = rijen.stellingnames(ctx, gezin, [kern for kern, _ in over])
    return matrix(ctx, gezin, mensen, stemmen, over)


def _plankop(ctx: Context, zicht: Zicht[Veiligheidsplan]) -> PlanKop:
    rij = zicht.rij
    dag = rij.evaluatie_op
    te_laat = dag is not None and dag < ctx.today
    ten_einde = rij.status not in NIET_TEN_EINDE
    return PlanKop(rij.status, label(rij.status), dag, te_laat, ten_einde)
