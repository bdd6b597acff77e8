"""Adviezen of one's own organisation: to read for who gives them, and to count without reading any."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.advies import AdviesKanaal, SoortVrager
from ..domain.incident import Geweldsvorm
from ..domain.logboek import Handeling, Resultaat
from ..domain.woorden import label
from ..permissions import Categorie, Oordeel, beoordeel_advies
from ..tables import Advies, AdviesOndersteuning, Gebruiker
from .dossier import Refused, Zicht
from .loading import joined
from .namen import namen_van

W = TypeVar("W", bound=StrEnum)


@dataclass(frozen=True)
class AdviesKeuze:
    """What is being looked for; nothing means all."""

    kanaal: AdviesKanaal | None = None
    soort_vrager: SoortVrager | None = None


@dataclass(frozen=True)
class AdviesRegel:
    """One advies as it is read, in words; without who asked: that is kept nowhere."""

    id: UUID
    dag: int
    datum: date
    kanaal: str
    soort_vrager: str
    geweldsvormen: tuple[str, ...]
    vervolg: str
    vraag: str
    door: str


@dataclass(frozen=True)
class AdviesLijst:
    """`totaal`: how many there are, whatever was chosen; `aantallen`: of those, by name and word."""

    regels: tuple[AdviesRegel, ...]
    totaal: int
    aantallen: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]


@dataclass(frozen=True)
class OndersteuningRegel:
    dag: int
    datum: date
    door: str
    tekst: str


@dataclass(frozen=True)
class AdviesBlad:
    regel: AdviesRegel
    advies: str
    ondersteuning: tuple[OndersteuningRegel, ...]


@dataclass(frozen=True)
class AdviesTelling:
    """Numbers only. One advies may be about more than one kind of violence, or about none that was said."""

    totaal: int
    per_kanaal: Mapping[AdviesKanaal, int]
    per_soort: Mapping[SoortVrager, int]
    per_vorm: Mapping[Geweldsvorm, int]


def eis_advies(ctx: Context) -> Oordeel:
    """The judgement that opens what this organisation wrote down; a refused try is a line of the logboek."""
    oordeel = beoordeel_advies(ctx.actor, ctx.actor.organisatie_id)
    if not oordeel.mag:
        ctx.spoor.gelezen(
            Handeling.GEWEIGERD,
            categorie=Categorie.MELDING,
            regel=oordeel.regel,
            resultaat=Resultaat.GEWEIGERD,
        )
        raise Refused(oordeel)
    return oordeel


def lijst(ctx: Context, keuze: AdviesKeuze) -> AdviesLijst:
    """Newest first; that the list was read is one line."""
    oordeel = eis_advies(ctx)
    ctx.spoor.gelezen(Handeling.BEKIJKEN, categorie=Categorie.MELDING, regel=oordeel.regel)
    query = (
        select(Advies)
        .where(Advies.organisatie_id == ctx.actor.organisatie_id)
        .options(joined(Advies.gebruiker, Gebruiker.organisatie))
        .order_by(col(Advies.op).desc(), col(Advies.id))
    )
    alle = ctx.session.exec(query).all()
    gekozen = [rij for rij in alle if _past(rij, keuze)]
    ctx.cipher.haal_sleutels(rij.vraag for rij in gekozen)
    namen = namen_van(ctx, list({rij.door_id: rij.gebruiker for rij in gekozen}.values()))
    regels = tuple(_regel(ctx, oordeel, rij, namen) for rij in gekozen)
    return AdviesLijst(regels, len(alle), _in_woorden(tel_adviezen(ctx, ctx.actor.organisatie_id)))


def _in_woorden(telling: AdviesTelling) -> tuple[tuple[str, tuple[tuple[str, int], ...]], ...]:
    per = (
        ("Hoe het binnenkwam", telling.per_kanaal),
        ("Wie het vroeg", telling.per_soort),
        ("Over welk geweld", telling.per_vorm),
    )
    return tuple((naam, tuple((label(w), hoeveel) for w, hoeveel in deel.items())) for naam, deel in per)


def _past(rij: Advies, keuze: AdviesKeuze) -> bool:
    return keuze.kanaal in (None, rij.kanaal) and keuze.soort_vrager in (None, rij.soort_vrager)


def een(ctx: Context, advies_id: UUID) -> Advies | None:
    """Of one's own organisation; nothing of it is opened yet. Another's is not there."""
    query = select(Advies).where(Advies.id == advies_id, Advies.organisatie_id == ctx.actor.organisatie_id)
    return ctx.session.exec(query.options(joined(Advies.gebruiker, Gebruiker.organisatie))).one_or_none()


def blad(ctx: Context, rij: Advies) -> AdviesBlad:
    oordeel = eis_advies(ctx)
    ctx.spoor.gelezen(
        Handeling.BEKIJKEN,
        categorie=Categorie.MELDING,
        regel=oordeel.regel,
        object_soort=str(rij.__tablename__),
        object_id=rij.id,
    )
    query = (
        select(AdviesOndersteuning)
        .where(AdviesOndersteuning.advies_id == rij.id)
        .options(joined(AdviesOndersteuning.gebruiker, Gebruiker.organisatie))
        .order_by(col(AdviesOndersteuning.op), col(AdviesOndersteuning.id))
    )
    erbij = ctx.session.exec(query).all()
    gevers = {rij.door_id: rij.gebruiker} | {een.door_id: een.gebruiker for een in erbij}
    namen = namen_van(ctx, list(gevers.values()))
    return AdviesBlad(
        _regel(ctx, oordeel, rij, namen),
        Zicht(ctx, rij, oordeel).open("advies"),
        tuple(
            OndersteuningRegel(
                ctx.dag(een.op),
                ctx.datum(een.op),
                namen[een.door_id],
                Zicht(ctx, een, oordeel).open("tekst"),
            )
            for een in erbij
        ),
    )


def _regel(ctx: Context, oordeel: Oordeel, rij: Advies, namen: Mapping[UUID, str]) -> AdviesRegel:
    return AdviesRegel(
        id=rij.id,
        dag=ctx.dag(rij.op),
        datum=ctx.datum(rij.op),
        kanaal=label(rij.kanaal),
        soort_vrager=label(rij.soort_vrager),
        geweldsvormen=tuple(label(vorm) for vorm in rij.geweldsvormen),
        vervolg=label(rij.vervolg),
        vraag=Zicht(ctx, rij, oordeel).open("vraag"),
        door=namen[rij.door_id],
    )


def tel_adviezen(ctx: Context, organisatie_id: UUID | None = None) -> AdviesTelling:
    """Of one organisation or of the whole room, by what is not sealed. Whoever asks is judged by the page
    that shows it."""
    query = select(Advies.kanaal, Advies.soort_vrager, Advies.geweldsvormen).order_by(col(Advies.id))
    if organisatie_id is not None:
        query = query.where(Advies.organisatie_id == organisatie_id)
    rijen = ctx.session.exec(query).all()
    return AdviesTelling(
        totaal=len(rijen),
        per_kanaal=_geteld(AdviesKanaal, (kanaal for kanaal, _, _ in rijen)),
        per_soort=_geteld(SoortVrager, (soort for _, soort, _ in rijen)),
        per_vorm=_geteld(Geweldsvorm, (vorm for _, _, vormen in rijen for vorm in vormen)),
    )


def _geteld(woorden: type[W], gevonden: Iterable[str]) -> dict[W, int]:
    """Every word, also those that were never said."""
    telling = Counter(str(woord) for woord in gevonden)
    return {woord: telling[woord.value] for woord in woorden}
