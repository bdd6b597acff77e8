"""Which organisations were involved when: beside each other, or one after the other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import col, select

from ..context import Context
from ..domain.samenloop import Periode, Samenloop, samengevoegd, samenloop
from ..domain.woorden import label
from ..permissions import Categorie, Doen, Relatie
from ..tables import CaseRelatie, ContactpersoonToewijzing, Gebruiker
from .dossier import OpenGezin, mag, zichtbaar
from .loading import joined
from .namen import OVER_HET_GEZIN

_FAMILIE = (Relatie.GEZINSLID, Relatie.NETWERKLID)


@dataclass(frozen=True)
class Stuk:
    """One stretch: from which day to which, in numbers of the story; `nu` when it still runs."""

    periode: Periode
    van_dag: int
    tot_dag: int
    nu: bool


@dataclass(frozen=True)
class StrookRegel:
    organisatie: str
    rollen: tuple[str, ...]
    stukken: tuple[Stuk, ...]


@dataclass(frozen=True)
class StrookBlad:
    """`alles`: from the first involvement that this actor may know of until today; nothing else sets it."""

    regels: tuple[StrookRegel, ...]
    alles: Periode
    van_dag: int
    tot_dag: int
    samenloop: Samenloop


@dataclass(frozen=True)
class _Deel:
    organisatie: str
    rol: str
    periode: Periode


def strook(ctx: Context, gezin: OpenGezin) -> StrookBlad | None:
    """None where this actor may know of nobody."""
    delen = sorted((*_betrokken(ctx, gezin), *_contactpersonen(ctx, gezin)), key=lambda d: d.periode)
    if not delen:
        return None
    alles = Periode(delen[0].periode.van, ctx.today)
    per_organisatie: dict[str, list[_Deel]] = {}
    for deel in delen:
        per_organisatie.setdefault(deel.organisatie, []).append(deel)
    perioden = [[deel.periode for deel in eigen] for eigen in per_organisatie.values()]
    return StrookBlad(
        tuple(_regel(ctx, naam, eigen) for naam, eigen in per_organisatie.items()),
        alles,
        _dag(ctx, alles.van),
        ctx.dag(),
        samenloop(perioden, alles),
    )


def _regel(ctx: Context, naam: str, delen: Sequence[_Deel]) -> StrookRegel:
    stukken = (
        Stuk(p, _dag(ctx, p.van), _dag(ctx, p.tot), p.tot == ctx.today)
        for p in samengevoegd(deel.periode for deel in delen)
    )
    return StrookRegel(naam, tuple(dict.fromkeys(deel.rol for deel in delen)), tuple(stukken))


def _dag(ctx: Context, dag: date) -> int:
    return (dag - ctx.datum(ctx.begin)).days


def _betrokken(ctx: Context, gezin: OpenGezin) -> Iterable[_Deel]:
    """Everybody who works with the gezin, now or before; who is shielded from this actor is not there."""
    query = (
        select(CaseRelatie)
        .where(
            CaseRelatie.gezin_id == gezin.id,
            col(CaseRelatie.relatie).not_in(_FAMILIE),
            col(CaseRelatie.van) <= ctx.today,
        )
        .options(joined(CaseRelatie.gebruiker, Gebruiker.organisatie))
        .order_by(col(CaseRelatie.van), col(CaseRelatie.id))
    )
    for zicht in zichtbaar(ctx, gezin, ctx.session.exec(query).all()):
        rij = zicht.rij
        eind = min(dag for dag in (rij.tot, rij.beeindigd, ctx.today) if dag is not None)
        yield from _deel(rij.gebruiker, label(rij.relatie), rij.van, eind)


def _contactpersonen(ctx: Context, gezin: OpenGezin) -> Iterable[_Deel]:
    query = (
        select(ContactpersoonToewijzing)
        .where(ContactpersoonToewijzing.gezin_id == gezin.id)
        .options(joined(ContactpersoonToewijzing.gebruiker, Gebruiker.organisatie))
        .order_by(col(ContactpersoonToewijzing.van), col(ContactpersoonToewijzing.id))
    )
    rijen = ctx.session.exec(query).all()
    if not mag(ctx, gezin, Doen.ZIEN, Categorie.GEZIN_GEZAG, OVER_HET_GEZIN).mag:
        return
    for rij in rijen:
        eind = ctx.today if rij.tot is None else ctx.datum(rij.tot)
        yield from _deel(rij.gebruiker, label(Relatie.CONTACTPERSOON), ctx.datum(rij.van), eind)


def _deel(wie: Gebruiker, rol: str, van: date, tot: date) -> Iterable[_Deel]:
    """Only who works for an organisation stands in the strip, and only what is not over before it began."""
    if wie.organisatie is not None and tot >= van:
        yield _Deel(wie.organisatie.naam, rol, Periode(van, tot))
