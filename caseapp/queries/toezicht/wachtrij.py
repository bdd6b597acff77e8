"""The queue of who supervises: looks that ask for a second glance, with why, and what was decided."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.logboek import Handeling
from ...domain.oefenruimte import AMSTERDAM
from ...domain.posities import positie_naam
from ...domain.toezicht.oordeel import te_laat, uiterlijk
from ...domain.toezicht.regels import DREMPEL, Treffer, score
from ...domain.woorden import label, rol_label
from ...permissions import Categorie, beoordeel_toezicht
from ...tables import Gebruiker, Gezin, Noodknop, ToezichtOordeel
from ..logboek import gebruikers_van, wie_heet_hoe
from ..zegels import open_veld
from .blikken import Kijkdag, kijkdagen, met_treffers
from .log import Sleutel, groepen

PER_PAGINA = 25


class Stand(StrEnum):
    """Which part of the queue is shown."""

    OPEN = "open"
    BEOORDEELD = "beoordeeld"
    ALLES = "alles"


class Periode(StrEnum):
    """How far back, in real days."""

    DAG = "dag"
    WEEK = "week"
    MAAND = "maand"
    ALLES = "alles"


DAGEN = {Periode.DAG: 0, Periode.WEEK: 7, Periode.MAAND: 31}


@dataclass(frozen=True)
class Keuze:
    stand: Stand = Stand.OPEN
    regel: str = ""
    periode: Periode = Periode.MAAND


@dataclass(frozen=True)
class GegevenOordeel:
    besluit: str
    reden: str
    door: str
    op_echt: datetime


@dataclass(frozen=True)
class WachtItem:
    """One user, one gezin (by its kenmerk) or none, one real day. `sleutel`: its address."""

    sleutel: Sleutel
    adres: str
    wie: str
    organisatie: str
    rol: str
    kenmerk: str | None
    dag: date
    van: datetime
    tot: datetime
    regels: int
    laatste: int
    treffers: tuple[Treffer, ...]
    score: int
    noodknoppen: frozenset[UUID]
    oordelen: tuple[GegevenOordeel, ...]
    open: bool
    uiterlijk: datetime
    te_laat: bool
    eigen: bool


@dataclass(frozen=True)
class WachtrijBlad:
    items: tuple[WachtItem, ...]
    pagina: int
    paginas: int
    totaal: int
    open: int
    te_laat: int


def wachtrij(ctx: Context, keuze: Keuze = Keuze(), pagina: int = 1) -> WachtrijBlad:  # frozen
    """The heaviest first, and of these the oldest; looking at it is a line of the logboek itself."""
    alle = items(ctx, keuze.periode)
    gekozen = [item for item in alle if _past(item, keuze)]
    paginas = max(1, -(-len(gekozen) // PER_PAGINA))
    hier = min(max(1, pagina), paginas)
    ctx.spoor.gelezen(Handeling.LOG_INZIEN, categorie=Categorie.LOGGING)
    return WachtrijBlad(
        items=tuple(gekozen[(hier - 1) * PER_PAGINA : hier * PER_PAGINA]),
        pagina=hier,
        paginas=paginas,
        totaal=len(gekozen),
        open=sum(item.open and item.score >= DREMPEL for item in alle),
        te_laat=sum(item.te_laat and item.score >= DREMPEL for item in alle),
    )


def een_item(ctx: Context, adres: str) -> WachtItem | None:
    """By its address; also of a look that is no longer within a period."""
    ctx.spoor.gelezen(Handeling.LOG_INZIEN, categorie=Categorie.LOGGING)
    return next((item for item in items(ctx, Periode.ALLES) if item.adres == adres), None)


def _past(item: WachtItem, keuze: Keuze) -> bool:
    """Without a chosen rule only what weighs enough; by a rule also what is light."""
    if keuze.stand is not Stand.ALLES and item.open is not (keuze.stand is Stand.OPEN):
        return False
    if keuze.regel:
        return any(treffer.regel == keuze.regel for treffer in item.treffers)
    return item.score >= DREMPEL or bool(item.oordelen)


def items(ctx: Context, periode: Periode) -> list[WachtItem]:
    """Every look that hits a rule, in this period; an unreviewed noodknop is always there."""
    begin = _begin(ctx, periode)
    open_nood = _open_noodknoppen(ctx)
    vanaf = min([begin, *open_nood.values()])
    dagen = [d for d in kijkdagen(groepen(ctx, vanaf)) if _hoort(d, begin, open_nood)]
    gevonden = [(dag, hit) for dag, hit in met_treffers(ctx, dagen) if hit]
    oordelen = _oordelen(ctx)
    wie, namen = _namen(ctx, gevonden, oordelen)
    gegeven = {sleutel: _gegeven(ctx, rijen, namen) for sleutel, rijen in oordelen.items()}
    tot_regel = {sleutel: max(r.tot_regel for r in rijen) for sleutel, rijen in oordelen.items()}
    kenmerken = _kenmerken(ctx, {dag.sleutel.gezin for dag, _ in gevonden})
    uit = [
        _item(
            ctx, dag, hit, wie, namen, kenmerken, gegeven.get(dag.sleutel, ()), tot_regel.get(dag.sleutel, 0)
        )
        for dag, hit in gevonden
    ]
    return sorted(uit, key=lambda item: (not item.open, -item.score, item.van, item.adres))


def _begin(ctx: Context, periode: Periode) -> datetime:
    if periode is Periode.ALLES:
        return datetime.min.replace(tzinfo=ctx.wall.tzinfo)
    dag = ctx.wall.astimezone(AMSTERDAM).date() - timedelta(days=DAGEN[periode])
    return datetime.combine(dag, time(), AMSTERDAM).astimezone(ctx.wall.tzinfo)


def _hoort(dag: Kijkdag, begin: datetime, open_nood: Mapping[UUID, datetime]) -> bool:
    return dag.laatste_echt >= begin or not dag.noodknoppen.isdisjoint(open_nood)


def _open_noodknoppen(ctx: Context) -> dict[UUID, datetime]:
    """Which wait, and when each was used; a file that was played puts its own an hour back."""
    query = select(Noodknop).where(col(Noodknop.beoordeeld_op).is_(None))
    return {rij.id: rij.op_echt for rij in ctx.session.exec(query)}


def _oordelen(ctx: Context) -> dict[Sleutel, list[ToezichtOordeel]]:
    query = select(ToezichtOordeel).order_by(col(ToezichtOordeel.op_echt), col(ToezichtOordeel.id))
    per: dict[Sleutel, list[ToezichtOordeel]] = {}
    for rij in ctx.session.exec(query):
        per.setdefault(Sleutel(rij.over_id, rij.over_gezin_id, rij.dag), []).append(rij)
    return per


def _namen(
    ctx: Context,
    gevonden: Sequence[tuple[Kijkdag, tuple[Treffer, ...]]],
    oordelen: Mapping[Sleutel, Sequence[ToezichtOordeel]],
) -> tuple[dict[UUID, Gebruiker], dict[UUID, str]]:
    """Who works is named; who belongs to a gezin is called by his role."""
    ids = {dag.sleutel.wie for dag, _ in gevonden} | {r.door_id for rijen in oordelen.values() for r in rijen}
    wie = gebruikers_van(ctx, ids)
    return wie, wie_heet_hoe(ctx, wie.values(), frozenset())


def _kenmerken(ctx: Context, gezinnen: Iterable[UUID | None]) -> dict[UUID, str]:
    ids = [id_ for id_ in gezinnen if id_ is not None]
    return dict(ctx.session.exec(select(Gezin.id, Gezin.kenmerk).where(col(Gezin.id).in_(ids))).all())


def _gegeven(
    ctx: Context, rijen: Sequence[ToezichtOordeel], namen: Mapping[UUID, str]
) -> tuple[GegevenOordeel, ...]:
    oordeel = beoordeel_toezicht(ctx.actor, [rij.door_id for rij in rijen])
    ctx.cipher.haal_sleutels(rij.reden for rij in rijen)
    return tuple(
        GegevenOordeel(
            label(rij.besluit), open_veld(ctx, oordeel, rij, "reden"), namen.get(rij.door_id, ""), rij.op_echt
        )
        for rij in rijen
    )


def _item(
    ctx: Context,
    dag: Kijkdag,
    hit: tuple[Treffer, ...],
    wie: Mapping[UUID, Gebruiker],
    namen: Mapping[UUID, str],
    kenmerken: Mapping[UUID, str],
    oordelen: tuple[GegevenOordeel, ...],
    tot_regel: int,
) -> WachtItem:
    mens, gezin = wie.get(dag.sleutel.wie), dag.sleutel.gezin
    open_ = dag.laatste > tot_regel
    posities = [g.positie for g in dag.groepen if g.positie]
    return WachtItem(
        sleutel=dag.sleutel,
        adres="/".join((str(dag.sleutel.wie), str(gezin or "geen"), dag.sleutel.dag.isoformat())),
        wie=namen[mens.id] if mens else f"{rol_label(dag.rol)}, met een eigen account",
        organisatie=mens.organisatie.naam if mens and mens.organisatie else "",
        rol=positie_naam(posities[-1] if posities else "", dag.rol),
        kenmerk=kenmerken.get(gezin) if gezin else None,
        dag=dag.sleutel.dag,
        van=dag.eerste_echt,
        tot=dag.laatste_echt,
        regels=dag.regels,
        laatste=dag.laatste,
        treffers=hit,
        score=score(hit),
        noodknoppen=dag.noodknoppen,
        oordelen=oordelen,
        open=open_,
        uiterlijk=uiterlijk(dag.laatste_echt),
        te_laat=open_ and te_laat(dag.laatste_echt, ctx.wall),
        eigen=dag.sleutel.wie == ctx.actor.id,
    )
