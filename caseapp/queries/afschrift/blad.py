"""The copy itself: sections of pieces of named values, the same for paper and for a file.

It is made through the eyes of whom it is for: who presses the button changes nothing in it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from ...context import Context, Spoor
from ...domain.gezin import leeftijd
from ...domain.oefenruimte import AMSTERDAM
from ...domain.woorden import label
from ...permissions import (
    VERZWEGEN,
    Actor,
    Categorie,
    Doen,
    Oordeel,
    als_lid,
    kaart_van_gezin,
    ogen_van,
    positie,
)
from ...tables import (
    Contact,
    ContactPersoon,
    Gebeurtenis,
    Gebruiker,
    Incident,
    IncidentPersoon,
    Inhoud,
    Kindversie,
)
from ..dossier import OpenGezin, Zicht, laad, log_lezen, mag
from ..namen import mensen
from .bronnen import BRONNEN, Bron, Welk
from .leesbaar import regels, veldnaam
from .vast import achteraan, vooraan

VOLWASSEN, WIE_KEEK = 18, "Wie er keek"
TIJDEN = ("op", "gebeurd", "opgelegd_op", "gemeld_op", "afgesproken_op", "begonnen")
Velden = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Stuk:
    """One thing that was written down: when, and what, by name of the field."""

    wanneer: date | None
    velden: Velden


@dataclass(frozen=True)
class Sectie:
    kop: str
    stukken: tuple[Stuk, ...]


@dataclass(frozen=True)
class Afschrift:
    """`zelf`: about whom it is for; else about a child, for a parent."""

    zelf: bool
    dag: int
    datum: date
    secties: tuple[Sectie, ...]


@dataclass(frozen=True)
class Ogen:
    """The gezin as somebody of it sees it. What is read so is a line of who made the copy, and not of him."""

    ctx: Context
    gezin: OpenGezin
    gebruiker_id: UUID


def door_de_ogen_van(ctx: Context, gezin: OpenGezin, persoon_id: UUID, geboren: date) -> Ogen:
    """With a spoor of its own: what is opened on the way is told of as one export per kind."""
    actor = _actor(ctx, persoon_id, geboren)
    zijn = replace(ctx, actor=actor, spoor=Spoor({}))
    open_ = laad(zijn, [gezin.id])[gezin.id]
    dossier = als_lid(open_.dossier, actor)
    return Ogen(zijn, replace(open_, dossier=dossier, positie=positie(actor, dossier)), actor.id)


def _actor(ctx: Context, persoon_id: UUID, geboren: date) -> Actor:
    query = select(Gebruiker).where(Gebruiker.persoon_id == persoon_id)
    kaarten = ctx.session.exec(query.order_by(col(Gebruiker.volgorde))).all()
    eigen = next((kaart for kaart in kaarten if kaart_van_gezin(kaart.rol)), None)
    kaart = (eigen.id, eigen.rol, eigen.organisatie_id, eigen.soort, eigen.functies) if eigen else None
    return ogen_van(persoon_id, kaart, volwassen=leeftijd(geboren, ctx.today) >= VOLWASSEN)


def afschrift(ogen: Ogen, over: UUID) -> Afschrift:
    """About this person, as far as these eyes may see it."""
    ctx, gezin = ogen.ctx, ogen.gezin
    wie = mensen(ctx, gezin)
    namen = {str(persoon): naam for persoon, (naam, _) in wie.items()}
    zelf = over == ctx.actor.persoon_id
    secties = [
        Sectie(kop, tuple(Stuk(*stuk) for stuk in stukken)) for kop, stukken in vooraan(ctx, gezin, over, wie)
    ]
    for bron in BRONNEN:
        stukken = tuple(_stukken(ogen, bron, over, namen, zelf=zelf))
        if stukken:
            secties.append(Sectie(bron.kop, stukken))
    if zelf:
        secties.append(Sectie(WIE_KEEK, tuple(Stuk(*stuk) for stuk in achteraan(ctx, gezin))))
    return Afschrift(zelf, ctx.dag(), ctx.today, tuple(secties))


def _stukken(ogen: Ogen, bron: Bron, over: UUID, namen: Mapping[str, str], *, zelf: bool) -> Iterable[Stuk]:
    for rij in _rijen(ogen, bron, over, zelf=zelf):
        velden = tuple(_velden(ogen, bron, rij, namen))
        if velden:
            yield Stuk(_dag(_tijd(rij)), velden)


def _rijen(ogen: Ogen, bron: Bron, over: UUID, *, zelf: bool) -> Sequence[Inhoud]:
    """In the order in which they came about; of what was worded anew only the last."""
    query = select(bron.soort).where(bron.soort.gezin_id == ogen.gezin.id)
    if bron.soort is Gebeurtenis:
        query = query.where(Gebeurtenis.take == ogen.ctx.take)
    erbij = _deelnemers(ogen, bron, over)
    alle = sorted(ogen.ctx.session.exec(query), key=lambda rij: (str(_tijd(rij) or ""), str(rij.id)))
    if bron.soort is Kindversie:
        alle = [rij for rij in alle if isinstance(rij, Kindversie) and rij.goedgekeurd_op is not None]
    gezien = [
        r for r in alle if _oordeel(ogen, r, r.categorie) and _hoort(ogen, bron, r, over, erbij, zelf=zelf)
    ]
    if not bron.laatste:
        return gezien
    laatste = {getattr(rij, bron.laatste): rij for rij in gezien}
    return [rij for rij in laatste.values() if not getattr(rij, "ingetrokken", False)]


def _hoort(ogen: Ogen, bron: Bron, rij: Inhoud, over: UUID, erbij: set[UUID], *, zelf: bool) -> bool:
    """About him, or his own; what is about nobody alone only in a copy for himself."""
    if rij.betreft == over or rij.id in erbij:
        return True
    if not zelf:
        return False
    eigen = rij.auteur == ogen.gebruiker_id and bron.welk is not Welk.ALLES
    samen = bron.welk is Welk.SAMEN and rij.betreft is None
    return eigen or samen or bron.welk is Welk.ALLES


def _deelnemers(ogen: Ogen, bron: Bron, over: UUID) -> set[UUID]:
    """Conversations and incidents in which he was."""
    sessie = ogen.ctx.session
    if bron.soort is Contact:
        return set(sessie.exec(select(ContactPersoon.contact_id).where(ContactPersoon.persoon_id == over)))
    if bron.soort is Incident:
        return set(sessie.exec(select(IncidentPersoon.incident_id).where(IncidentPersoon.persoon_id == over)))
    return set()


def _oordeel(ogen: Ogen, rij: Inhoud, categorie: Categorie) -> Oordeel | None:
    """The judgement that opens it for these eyes. A silent piece is judged as what it is, and as nothing
    else."""
    if categorie is not rij.categorie and rij.categorie in VERZWEGEN:
        return None
    oordeel = mag(ogen.ctx, ogen.gezin, Doen.ZIEN, categorie, rij)
    return oordeel if oordeel.mag and oordeel.sleutel else None


def _velden(ogen: Ogen, bron: Bron, rij: Inhoud, namen: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    kolommen, verzegeld = rij.tabel().c, set(rij.verzegelde_kolommen())
    for veld in bron.velden:
        if veld in verzegeld:
            oordeel = _oordeel(ogen, rij, kolommen[veld].info["categorie"] or rij.categorie)
            if oordeel is not None:
                log_lezen(ogen.ctx, ogen.gezin, oordeel.categorie or rij.categorie, oordeel, rij.niet_voor)
                yield from regels(veld, Zicht(ogen.ctx, rij, oordeel).open(veld), namen)
        elif (waarde := getattr(rij, veld)) is not None:
            yield veldnaam(veld), _los(waarde)


def _los(waarde: Any) -> str:
    if isinstance(waarde, Enum):
        return label(str(waarde.value))
    if isinstance(waarde, datetime):
        return f"{waarde.astimezone(AMSTERDAM):%d-%m-%Y %H:%M}"
    return f"{waarde:%d-%m-%Y}" if isinstance(waarde, date) else str(waarde)


def _tijd(rij: Inhoud) -> datetime | date | None:
    return next((waarde for naam in TIJDEN if (waarde := getattr(rij, naam, None)) is not None), None)


def _dag(op: datetime | date | None) -> date | None:
    return op.astimezone(AMSTERDAM).date() if isinstance(op, datetime) else op
