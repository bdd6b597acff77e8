"""What can be changed about the people of a gezin, and how it was before: for professionals only."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from ..context import Context
from ..domain.wonen import Inkijk
from ..domain.woorden import label
from ..permissions import Categorie, Doen, gezinsblik
from ..tables import Gezagsrelatie, Persoon
from .dossier import OpenGezin, mag, zichtbaar
from .familie import paren_van_vroeger
from .gezag import gezag_over
from .mensen import Mensen, huizen_namen, woonplekken, woont_zin
from .wonen import woningen
from .zorg import alle_zorg

Namen = dict[UUID, str]
EEN_DAG = timedelta(days=1)


@dataclass(frozen=True)
class LidBeheer:
    """`dicht`: lives somewhere in a way that lets nobody of the gezin see anybody yet."""

    id: UUID
    naam: str
    waar: str
    dicht: bool
    tot: date | None


@dataclass(frozen=True)
class GezagBeheer:
    id: UUID
    wie: str
    kind: str
    van: date
    dicht: bool


@dataclass(frozen=True)
class ZorgBeheer:
    id: UUID
    wie: str
    voor: str
    soort: str
    van: date


@dataclass(frozen=True)
class Vroeger:
    """Something that was, until and with `tot`."""

    wat: str
    van: date
    tot: date


@dataclass(frozen=True)
class BeheerBlad:
    leden: tuple[LidBeheer, ...]
    gezag: tuple[GezagBeheer, ...]
    zorg: tuple[ZorgBeheer, ...]
    vroeger: tuple[Vroeger, ...]
    mag: bool
    mag_nieuw: bool


def beheer_blad(ctx: Context, gezin: OpenGezin, wie: Mensen) -> BeheerBlad | None:
    """Nothing for the gezin itself: it reads how things are, on the page above."""
    if gezinsblik(ctx.actor):
        return None
    gezag = gezag_over(ctx, list(wie))
    namen = _namen(ctx, gezin, wie, [rij.ouder for rij in gezag])
    zorg = alle_zorg(ctx, list(namen))
    return BeheerBlad(
        leden=_leden(ctx, gezin, wie),
        gezag=tuple(
            GezagBeheer(r.id, namen[r.ouder_id], namen[r.kind_id], r.van, r.inkijk is Inkijk.GEEN)
            for r in gezag
            if _loopt(ctx, r.tot) and r.ouder_id in namen
        ),
        zorg=tuple(
            ZorgBeheer(r.id, namen[r.verzorger_id], namen[r.verzorgde_id], label(r.soort), r.van)
            for r in zorg
            if _loopt(ctx, r.tot)
        ),
        vroeger=_vroeger(ctx, gezin, wie, namen),
        mag=mag(ctx, gezin, Doen.WIJZIGEN, Categorie.GEZIN_GEZAG).mag,
        mag_nieuw=mag(ctx, gezin, Doen.WIJZIGEN, Categorie.IDENTITEIT).mag,
    )


def _loopt(ctx: Context, tot: date | None) -> bool:
    return tot is None or tot >= ctx.today


def _namen(ctx: Context, gezin: OpenGezin, wie: Mensen, ouders: list[Persoon]) -> Namen:
    """Who belongs here, who once did, and who has gezag from afar; as far as this actor may know them."""
    erbij = {lid.persoon_id: lid.persoon for lid in gezin.rij.leden} | {p.id: p for p in ouders}
    rest = [persoon for id_, persoon in erbij.items() if id_ not in wie]
    gezien = zichtbaar(ctx, gezin, rest, Categorie.GEZIN_GEZAG)
    return {id_: naam for id_, (naam, _) in wie.items()} | {z.rij.id: z.open("roepnaam") for z in gezien}


def _leden(ctx: Context, gezin: OpenGezin, wie: Mensen) -> tuple[LidBeheer, ...]:
    plekken = woonplekken(ctx, gezin, wie)
    return tuple(
        LidBeheer(
            id=lid.id,
            naam=wie[lid.persoon_id][0],
            waar=woont_zin(plekken[lid.persoon_id]),
            dicht=any(not woning.open for woning in woningen(lid, ctx.today)),
            tot=lid.tot,
        )
        for lid in gezin.leden
        if lid.persoon_id in wie
    )


def _vroeger(ctx: Context, gezin: OpenGezin, wie: Mensen, namen: Namen) -> tuple[Vroeger, ...]:
    """What ended last stands first."""
    regels = [
        *_leden_van_vroeger(ctx, gezin, namen),
        *_huizen_van_vroeger(ctx, gezin, wie, namen),
        *_gezag_van_vroeger(ctx, namen),
        *_paren_van_vroeger(ctx, namen),
        *_zorg_van_vroeger(ctx, namen),
    ]
    return tuple(sorted(regels, key=lambda regel: (regel.tot, regel.van, regel.wat), reverse=True))


def _leden_van_vroeger(ctx: Context, gezin: OpenGezin, namen: Namen) -> Iterator[Vroeger]:
    for lid in gezin.rij.leden:
        if lid.tot is not None and lid.tot < ctx.today and lid.persoon_id in namen:
            yield Vroeger(
                f"{namen[lid.persoon_id]} hoorde bij dit gezin ({label(lid.rol)})", lid.van, lid.tot
            )


def _huizen_van_vroeger(ctx: Context, gezin: OpenGezin, wie: Mensen, namen: Namen) -> Iterator[Vroeger]:
    huizen = huizen_namen(ctx, gezin, wie)
    for lid in gezin.rij.leden:
        for rij in lid.woonperioden:
            if rij.tot is not None and rij.tot <= ctx.today and lid.persoon_id in namen:
                waar = huizen.get(rij.huishouden, "een huishouden dat er niet meer is")
                tot = max(rij.van, rij.tot - EEN_DAG)
                yield Vroeger(f"{namen[lid.persoon_id]} woonde in {waar}", rij.van, tot)


def _gezag_van_vroeger(ctx: Context, namen: Namen) -> Iterator[Vroeger]:
    rijen: list[Gezagsrelatie] = [r for r in gezag_over(ctx, list(namen)) if not _loopt(ctx, r.tot)]
    for rij in rijen:
        if rij.tot is not None and rij.ouder_id in namen:
            yield Vroeger(f"{namen[rij.ouder_id]} had gezag over {namen[rij.kind_id]}", rij.van, rij.tot)


def _paren_van_vroeger(ctx: Context, namen: Namen) -> Iterator[Vroeger]:
    for rij in paren_van_vroeger(ctx, list(namen)):
        if rij.tot is not None:
            wat = f"{namen[rij.een_id]} en {namen[rij.ander_id]}: {label(rij.soort)}"
            yield Vroeger(wat, rij.van, rij.tot)


def _zorg_van_vroeger(ctx: Context, namen: Namen) -> Iterator[Vroeger]:
    for rij in alle_zorg(ctx, list(namen)):
        if rij.tot is not None and rij.tot < ctx.today:
            wat = f"{namen[rij.verzorger_id]} zorgde voor {namen[rij.verzorgde_id]} ({label(rij.soort)})"
            yield Vroeger(wat, rij.van, rij.tot)
