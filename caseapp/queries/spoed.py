"""The first hours of a gezin on one page: what stands there already, and where the rest is done.

Everything comes through the same curtain as on its own page, so that this page never tells more.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from ..context import Context
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.gezin import VOLWASSEN, Fase, GezinStatus, leeftijd
from ..domain.keuring import Keuringspunt
from ..domain.oefenruimte import AMSTERDAM
from ..domain.spoed import Beeld, Document, SpoedStap, Stap, hoe_lang, is_spoed, later, stappen
from ..domain.versie import VersieStatus
from ..domain.woorden import label
from ..permissions import Categorie, Doen
from ..tables import AnalyseVersie, PlanVersie, Veiligheidsbeoordeling, Veiligheidsplan
from . import huisverbod as huisverboden
from . import noodplan as noodplannen
from .bladen import Gezinskop
from .document.versies import leidende_versie, open_versie
from .dossier import OpenGezin, Zicht, mag, zichtbaar
from .gezin import Mensen, Zaken, leden_met_fase
from .spoedknoppen import Knop, Stand, knoppen
from .veilig_thuis import overdracht
from .veilig_thuis import rijen as meldingen
from .veiligheidsplan import rijen as planrijen
from .veiligheidsplan.keuring import keuring as keur_plan
from .veiligheidsplan.rechten import leidt as leidt_plan
from .verklarende_analyse import rijen as analyserijen
from .verklarende_analyse.keuring import keuring as keur_analyse

V = TypeVar("V", AnalyseVersie, PlanVersie)


@dataclass(frozen=True)
class Beoordeling:
    """The last time that Veilig Thuis looked at how safe it is."""

    dag: int
    acuut: str
    uitkomst: str


@dataclass(frozen=True)
class SpoedBlad:
    """`sinds`: how long ago something happened or was reported, for who may know. `per_fase`: names by phase.
    `huisverbod_tot`: only for who reads it. `nodig`: what is missing before the version that is made is
    vastgesteld, where none holds yet. `noodplannen`: of whom there is one that this actor reads."""

    stappen: tuple[Stap, ...]
    later: tuple[Stap, ...]
    knoppen: dict[SpoedStap, tuple[Knop, ...]]
    sinds: str
    per_fase: tuple[tuple[str, tuple[str, ...]], ...]
    huisverbod: bool
    huisverbod_tot: datetime | None
    beoordeling: Beoordeling | None
    nodig: tuple[str, ...]
    noodplannen: tuple[str, ...]


@dataclass(frozen=True)
class _Papier:
    """Of the analysis or of the plan: how far it is, and what blocks it."""

    document: Document
    nodig: tuple[str, ...] = ()
    besproken: bool = False
    evaluatie: bool = False


def knop(ctx: Context, gezin: OpenGezin, kop: Gezinskop) -> bool:
    """Whether the overzicht points to this page: only while it is needed, and for who comes in."""
    if gezin.rij.status is GezinStatus.AFGESLOTEN or not _werkt(ctx, gezin):
        return False
    fasen = [list(Fase)[regel.nummer - 1] for regel in kop.fasen]
    dagen = kop.laatste_incident.geleden if kop.laatste_incident else None
    return is_spoed(fasen, dagen, contactpersoon=kop.contactpersoon is not None)


def blad(ctx: Context, gezin: OpenGezin, ding: Zaken, kop: Gezinskop) -> SpoedBlad:
    analyse, plan = _analyse(ctx, gezin), _plan(ctx, gezin)
    fasen, van_wie = _fasen(ctx, gezin, ding.mensen), _noodplannen(ctx, gezin, ding.mensen)
    verbod, tot = _huisverbod(ctx, gezin)
    beeld = Beeld(
        fasen=tuple(fasen.values()),
        dagen_sinds_incident=kop.laatste_incident.geleden if kop.laatste_incident else None,
        analyse=analyse.document,
        plan=plan.document,
        noodplan=None if van_wie is None else bool(van_wie),
        contactpersoon=kop.contactpersoon is not None,
        vervanger=kop.contactpersoon is not None and kop.contactpersoon.vervanger is not None,
        zonder_dagen=kop.zonder_dagen or 0,
        kinderen=bool(kop.gesproken),
        niet_gesproken=[kind.naam for kind in kop.gesproken if kind.dagen is None],
        niet_gehoord=_niet_gehoord(ctx, gezin, ding.mensen),
        besproken=plan.besproken,
        evaluatie=plan.evaluatie,
        aan_tafel=bool(overdracht.zichten(ctx, gezin)),
    )
    stand = Stand(beeld, open_gezin=gezin.rij.status is not GezinStatus.AFGESLOTEN)
    return SpoedBlad(
        stappen=stappen(beeld),
        later=later(beeld),
        knoppen=knoppen(ctx, gezin, stand),
        sinds=_sinds(ctx, gezin, ding),
        per_fase=_per_fase(fasen, ding.mensen),
        huisverbod=verbod,
        huisverbod_tot=tot,
        beoordeling=_beoordeling(ctx, gezin),
        nodig=tuple(dict.fromkeys([*analyse.nodig, *plan.nodig])),
        noodplannen=van_wie or (),
    )


def _werkt(ctx: Context, gezin: OpenGezin) -> bool:
    """The same question as the door of the page."""
    return mag(ctx, gezin, Doen.BIJDRAGEN, Categorie.SCORES).mag


def _fasen(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> dict[UUID, Fase | None]:
    """Of each whom this actor may know: the phase that he may know, or that there is none yet."""
    gezet = {lid.persoon_id: lid.fase for lid in leden_met_fase(ctx, gezin)}
    return {wie: gezet.get(wie) for wie in mensen}


def _per_fase(fasen: dict[UUID, Fase | None], mensen: Mensen) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Who is least safe first; of whom nobody said it yet at the end."""
    namen = {fase: tuple(mensen[wie][0] for wie in fasen if fasen[wie] is fase) for fase in (*Fase, None)}
    return tuple((_zo(fase), wie) for fase, wie in namen.items() if wie)


def _zo(fase: Fase | None) -> str:
    return f"Fase {fase.nummer}, {label(fase)}" if fase else "Nog geen fase"


def _sinds(ctx: Context, gezin: OpenGezin, ding: Zaken) -> str:
    incidenten = [z.rij.op for z in ding.gebeurtenissen if z.rij.soort is GebeurtenisSoort.INCIDENT]
    laatste = max([*incidenten, *(z.rij.op for z in meldingen.meldingen(ctx, gezin))], default=None)
    return hoe_lang(ctx.now - laatste) if laatste else ""


def _huisverbod(ctx: Context, gezin: OpenGezin) -> tuple[bool, datetime | None]:
    """Whether one runs, for who may know that; and until when, for who reads it."""
    lopend = [rij for rij in huisverboden.rijen(ctx, gezin) if huisverboden.staat(ctx, rij).loopt]
    weet = [rij for rij in lopend if mag(ctx, gezin, Doen.BESTAAN, rij.categorie, rij).mag]
    leest = zichtbaar(ctx, gezin, weet)
    return bool(weet), leest[0].rij.tot.astimezone(AMSTERDAM) if leest else None


def _beoordeling(ctx: Context, gezin: OpenGezin) -> Beoordeling | None:
    gezien = meldingen.bij(ctx, gezin, Veiligheidsbeoordeling)
    if not gezien:
        return None
    laatste = gezien[-1]
    return Beoordeling(ctx.dag(laatste.rij.op), label(laatste.rij.acuut), laatste.open("uitkomst"))


def _noodplannen(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> tuple[str, ...] | None:
    """Of whom. None for who reads no such plan of anybody: for him nothing is asked of the store."""
    if not mag(ctx, gezin, Doen.ZIEN, Categorie.VP_AFGESCHERMD).mag:
        return None
    van = {zicht.rij.betreft_id for zicht in noodplannen.zichten(ctx, gezin)}
    return tuple(naam for wie, (naam, _) in mensen.items() if wie in van)


def _niet_gehoord(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> list[str]:
    """Adults without own words. Children stand apart: with them somebody spoke, or not."""
    gehoord = {zicht.rij.betreft_id for zicht in analyserijen.uitspraken(ctx, gezin)}
    return [
        naam
        for wie, (naam, geboren) in mensen.items()
        if wie not in gehoord and leeftijd(geboren, ctx.today) >= VOLWASSEN
    ]


def _analyse(ctx: Context, gezin: OpenGezin) -> _Papier:
    versies = analyserijen.versies(ctx, gezin)
    document, bezig = _document(ctx, versies), open_versie(versies)
    punten = keur_analyse(ctx, gezin, bezig) if bezig and not document.er_ligt_iets else ()
    leidt = mag(ctx, gezin, Doen.WIJZIGEN, Categorie.GVA_GEDEELD).mag
    return _Papier(document, _wat_ontbreekt(punten, leidt=leidt))


def _plan(ctx: Context, gezin: OpenGezin) -> _Papier:
    """Of the plan that is made or runs; of one that ended nothing holds any more."""
    nu = planrijen.huidig(planrijen.plannen(ctx, gezin))
    versies = [z for z in planrijen.versies(ctx, gezin) if nu is not None and z.rij.plan_id == nu.rij.id]
    document, bezig = _document(ctx, versies), open_versie(versies)
    punten = keur_plan(ctx, gezin, bezig) if bezig and not document.er_ligt_iets else ()
    return _Papier(
        document,
        _wat_ontbreekt(punten, leidt=leidt_plan(ctx, gezin)),
        besproken=any(_besproken(z.rij) for z in versies),
        evaluatie=_evaluatie(ctx, nu),
    )


def _besproken(rij: PlanVersie) -> bool:
    vast = rij.status is VersieStatus.VASTGESTELD and not rij.spoed
    return vast or rij.status is VersieStatus.TER_BESPREKING


def _evaluatie(ctx: Context, plan: Zicht[Veiligheidsplan] | None) -> bool:
    return plan is not None and plan.rij.evaluatie_op is not None and plan.rij.evaluatie_op >= ctx.today


def _wat_ontbreekt(punten: Iterable[Keuringspunt], *, leidt: bool) -> tuple[str, ...]:
    """Who was not asked is for everybody who reads; the whole list only for who must see to it: for another
    reader his own yes would not count in it."""
    return tuple(p.zin for p in punten if p.blokkeert and not p.goed and (leidt or p.wie))


def _document(ctx: Context, versies: Sequence[Zicht[V]]) -> Document:
    geldt, bezig = leidende_versie(versies), open_versie(versies)
    verlopen = geldt is not None and _verlopen(ctx, geldt.rij)
    telt = bezig if geldt is None or (verlopen and bezig is not None) else geldt
    return Document(
        bezig=bezig is not None,
        geldt=geldt is not None,
        spoed=telt is not None and telt.rij.spoed,
        verlopen=verlopen,
    )


def _verlopen(ctx: Context, rij: AnalyseVersie | PlanVersie) -> bool:
    return rij.spoed and rij.volgende is not None and rij.volgende < ctx.today
