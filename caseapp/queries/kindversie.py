"""The kindversies that this actor may see: per child what was approved last, and what is being written."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.gezin import VOLWASSEN, leeftijd
from ..domain.kindversie import VELDEN, Kindtekst, KindVeld, Plaatje, Taalniveau
from ..domain.stellingname import Stelling
from ..domain.woorden import label
from ..permissions import Categorie, Doen, gezinsblik, grote_mensen
from ..tables import Kindversie, Stellingname
from .dossier import OpenGezin, Zicht, mag, stil, zichtbaar
from .gezin import Mensen
from .kindversie_lezers import namen_van_lezers

SOORT = Categorie.KINDVERSIE


@dataclass(frozen=True)
class Versies:
    """Of one child: the last that was approved, and what was written since."""

    goed: Zicht[Kindversie] | None
    concept: Zicht[Kindversie] | None

    @property
    def laatste(self) -> Zicht[Kindversie] | None:
        return self.concept or self.goed


@dataclass(frozen=True)
class Gezegd:
    """What the child says of it. `thuis`: whoever reads the sheet at home reads this too."""

    stelling: Stelling
    woorden: str
    dag: int
    datum: date
    thuis: bool


@dataclass(frozen=True)
class VersieRegel:
    """One wording as it is read. `delen`: what is asked, and what was written, without what is empty."""

    nummer: int
    dag: int
    datum: date
    taal: str
    plaatjes: tuple[Plaatje, ...]
    delen: tuple[tuple[KindVeld, str], ...]
    niet_voor: tuple[str, ...]
    gehoor: tuple[str, ...]
    gezegd: tuple[Gezegd, ...] = ()


@dataclass(frozen=True)
class KindRegel:
    """`naam` is empty for whoever may not know it."""

    wie: UUID
    naam: str
    versie: VersieRegel | None
    concept: VersieRegel | None


@dataclass(frozen=True)
class KindversieBlad:
    """`leest_alles`: a missing version means that there is none, and not that it is not for this reader."""

    kinderen: tuple[KindRegel, ...]
    leest_alles: bool
    mag_schrijven: bool
    mag_zeggen: bool


def versies(ctx: Context, gezin: OpenGezin) -> dict[UUID, Versies]:
    """A concept is there only for who may write it; of approved ones the last counts, also for whom it is not
    any more."""
    hier = [lid.persoon_id for lid in gezin.leden]
    query = (
        select(Kindversie)
        .where(Kindversie.gezin_id == gezin.id, col(Kindversie.betreft_id).in_(hier))
        .order_by(col(Kindversie.betreft_id), col(Kindversie.nummer))
    )
    laatste, goed = dict[UUID, Kindversie](), dict[UUID, Kindversie]()
    for rij in ctx.session.exec(query):
        laatste[rij.betreft_id] = rij
        if rij.goedgekeurd_op is not None:
            goed[rij.betreft_id] = rij
    schrijft = mag(ctx, gezin, Doen.WIJZIGEN, SOORT).mag
    bezig = {kind: rij for kind, rij in laatste.items() if schrijft and rij.goedgekeurd_op is None}
    gezien = {zicht.rij.id: zicht for zicht in zichtbaar(ctx, gezin, [*goed.values(), *bezig.values()])}

    def van(rij: Kindversie | None) -> Zicht[Kindversie] | None:
        return gezien.get(rij.id) if rij else None

    paren = {kind: Versies(van(goed.get(kind)), van(bezig.get(kind))) for kind in hier}
    return {kind: paar for kind, paar in paren.items() if paar.laatste is not None}


def van_kind(ctx: Context, gezin: OpenGezin, kind: UUID) -> Versies:
    """Nothing of it is opened yet."""
    return versies(ctx, gezin).get(kind, Versies(None, None))


def volgend_nummer(ctx: Context, gezin: OpenGezin, kind: UUID) -> int:
    """Asked of the store: a number is used once, whoever may see it."""
    query = select(Kindversie.nummer).where(Kindversie.gezin_id == gezin.id, Kindversie.betreft_id == kind)
    return max(ctx.session.exec(query).all(), default=0) + 1


def inhoud(zicht: Zicht[Kindversie]) -> dict[str, object]:
    """Everything of one wording, as it was kept."""
    alles: dict[str, object] = json.loads(zicht.open("inhoud"))
    return alles


def tekst(zicht: Zicht[Kindversie]) -> Kindtekst:
    alles = inhoud(zicht)
    velden = {veld.naam: str(alles[veld.naam]) for veld in VELDEN if veld.naam in alles}
    return Kindtekst(Taalniveau(str(alles["taal"])), velden, tuple(map(Plaatje, _lijst(alles, "plaatjes"))))


def gekozen(zicht: Zicht[Kindversie]) -> tuple[list[str], list[str]]:
    """Who was chosen when it was written: for whom it is not, and who reads along."""
    alles = inhoud(zicht)
    return _lijst(alles, "niet_voor"), _lijst(alles, "gehoor")


def _lijst(alles: Mapping[str, object], naam: str) -> list[str]:
    waarde = alles[naam]
    return [str(een) for een in waarde] if isinstance(waarde, list) else []


def blad(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> KindversieBlad:
    leest_alles = mag(ctx, gezin, Doen.ZIEN, SOORT).sleutel
    gezien = versies(ctx, gezin)
    wie = [kind for kind in kinderen(ctx, mensen) if leest_alles or kind in gezien]
    wie += [kind for kind in gezien if kind not in wie]
    stemmen = _gezegd(ctx, gezin) if any(paar.goed for paar in gezien.values()) else {}
    namen = namen_van_lezers(ctx, gezin, mensen)
    return KindversieBlad(
        kinderen=tuple(
            _kind(ctx, kind, gezien.get(kind, Versies(None, None)), mensen, namen, stemmen.get(kind, ()))
            for kind in wie
        ),
        leest_alles=leest_alles,
        mag_schrijven=mag(ctx, gezin, Doen.WIJZIGEN, SOORT).mag,
        mag_zeggen=mag(ctx, gezin, Doen.BIJDRAGEN, SOORT).mag,
    )


def kinderen(ctx: Context, mensen: Mensen) -> list[UUID]:
    """Who is not yet 18, of whom this actor may know."""
    return [kind for kind, (_, geboren) in mensen.items() if leeftijd(geboren, ctx.today) < VOLWASSEN]


def kent(ctx: Context, gezin: OpenGezin, wie: UUID) -> bool:
    """Whether this is somebody of the gezin whom this actor may know; nothing is opened to say so."""
    personen = [lid.persoon for lid in gezin.leden if lid.persoon_id == wie]
    return bool(stil(ctx, gezin, personen, Categorie.GEZIN_GEZAG))


def _kind(
    ctx: Context,
    kind: UUID,
    van: Versies,
    mensen: Mensen,
    namen: Mapping[str, str],
    gezegd: Sequence[Gezegd],
) -> KindRegel:
    return KindRegel(
        wie=kind,
        naam=mensen[kind][0] if kind in mensen else "",
        versie=versie_regel(ctx, van.goed, namen, gezegd) if van.goed else None,
        concept=versie_regel(ctx, van.concept, namen) if van.concept else None,
    )


def versie_regel(
    ctx: Context, zicht: Zicht[Kindversie], namen: Mapping[str, str] = {}, gezegd: Sequence[Gezegd] = ()
) -> VersieRegel:
    """`namen`: of whom may be named here; the gezin itself does not read who else reads along."""
    rij, wat = zicht.rij, tekst(zicht)
    niet_voor, gehoor = (rij.niet_voor, rij.alleen_voor) if rij.goedgekeurd_op else gekozen(zicht)
    op = rij.goedgekeurd_op or rij.op
    return VersieRegel(
        nummer=rij.nummer,
        dag=ctx.dag(op),
        datum=ctx.datum(op),
        taal=label(wat.taal),
        plaatjes=tuple(wat.plaatjes),
        delen=tuple((veld, wat.velden[veld.naam]) for veld in VELDEN if veld.naam in wat.velden),
        niet_voor=_namen(niet_voor, namen),
        gehoor=_namen(gehoor, namen),
        gezegd=tuple(gezegd),
    )


def _namen(wie: Iterable[str], namen: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(namen[een] for een in wie if een in namen))


def _gezegd(ctx: Context, gezin: OpenGezin) -> dict[UUID, list[Gezegd]]:
    """Per child what it said, newest first, as far as this actor may read it."""
    query = (
        select(Stellingname)
        .where(Stellingname.gezin_id == gezin.id, Stellingname.categorie == SOORT)
        .order_by(col(Stellingname.op).desc(), col(Stellingname.nummer).desc(), col(Stellingname.id))
    )
    per_kind: dict[UUID, list[Gezegd]] = {}
    thuis = set(grote_mensen())
    for zicht in zichtbaar(ctx, gezin, ctx.session.exec(query).all()):
        rij = zicht.rij
        gedeeld = not thuis & set(rij.niet_voor)
        wat = Gezegd(rij.stelling, zicht.open("reden"), ctx.dag(rij.op), ctx.datum(rij.op), gedeeld)
        per_kind.setdefault(rij.wie_id, []).append(wat)
    return per_kind


def is_van_het_kind(ctx: Context, gezin: OpenGezin) -> bool:
    """Whoever looks is a child, and this is its own page."""
    return gezinsblik(ctx.actor) and mag(ctx, gezin, Doen.BIJDRAGEN, SOORT).mag
