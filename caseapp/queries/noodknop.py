"""The noodknoppen of a gezin as somebody may read them, and how the one stands with which I am looking."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from ..context import Context
from ..domain.noodknop import loopt, minuten_nog
from ..domain.woorden import label
from ..permissions import (
    VERZWEGEN,
    Actor,
    Categorie,
    beoordeel_eigen_vraag,
    beoordeel_gezien,
    kijkt_mee,
)
from ..tables import Gebruiker, LogRegel, Noodknop, ToegangsVraag
from .dossier import OpenGezin, Zicht, zichtbaar
from .loading import joined
from .namen import namen_van


@dataclass(frozen=True)
class Noodstand:
    """The noodknop that is open for who looks: until when, in real time, and how many minutes that is."""

    id: UUID
    tot: datetime
    minuten: int
    met_tweede: bool


@dataclass(frozen=True)
class NoodRegel:
    """`gelezen`: kinds of information and how often, as far as the reader may know of them. `tweede`: who was
    asked to look along, with the answer. `eigen`: used by the reader himself."""

    id: UUID
    wie: str
    organisatie: str
    reden: str
    motivering: str
    dag: int
    van: datetime
    tot: datetime
    open: bool
    gelezen: tuple[tuple[str, int], ...]
    tweede: str | None
    antwoord: str
    gezien_door: str | None
    passend: str
    reactie: str
    beoordeeld: bool
    eigen: bool
    mag_nakijken: bool


@dataclass(frozen=True)
class Meekijkvraag:
    id: UUID
    wie: str
    vraag: str
    tot: datetime


@dataclass(frozen=True)
class Antwoord:
    """What became of the last question to be let in."""

    besluit: str
    motivering: str
    dag: int


def stand(ctx: Context, gezin: OpenGezin) -> Noodstand | None:
    """Of who looks now; no query, for the door knew it already."""
    rij = gezin.noodknop
    if rij is None or not loopt(rij.op_echt, ctx.wall):
        return None
    return Noodstand(rij.id, rij.einde, minuten_nog(rij.op_echt, ctx.wall), rij.tweede_zei_ja is True)


def noodknoppen(ctx: Context, gezin: OpenGezin) -> tuple[NoodRegel, ...]:
    """Newest first; whoever reads the whole log of a gezin reads them all, others their own."""
    gezien = zichtbaar(ctx, gezin, _rijen(ctx, gezin))
    namen = _namen(ctx, [z.rij for z in gezien])
    gelezen = _gelezen(ctx, gezin) if gezien else {}
    return tuple(_regel(ctx, gezin, z, namen, gelezen.get(z.rij.id, Counter())) for z in gezien)


def na_te_kijken(ctx: Context, gezin: OpenGezin, noodknop_id: UUID) -> tuple[Noodknop, NoodRegel] | None:
    """One of them, as a row and as a line; None where it is not there for this actor."""
    regels = {regel.id: regel for regel in noodknoppen(ctx, gezin)}
    rijen = {rij.id: rij for rij in _rijen(ctx, gezin)}
    return (rijen[noodknop_id], regels[noodknop_id]) if noodknop_id in regels else None


def _rijen(ctx: Context, gezin: OpenGezin) -> Sequence[Noodknop]:
    query = select(Noodknop).where(Noodknop.gezin_id == gezin.id)
    query = query.options(joined(Noodknop.wie, Gebruiker.organisatie), joined(Noodknop.tweede))
    return ctx.session.exec(query.order_by(col(Noodknop.op_echt).desc(), col(Noodknop.id))).all()


def _namen(ctx: Context, rijen: Sequence[Noodknop]) -> dict[UUID, str]:
    wie = {g.id: g for rij in rijen for g in (rij.wie, rij.tweede) if g is not None}
    zagen = {rij.gezien_door for rij in rijen if rij.gezien_door is not None} - wie.keys()
    erbij = ctx.session.exec(select(Gebruiker).where(col(Gebruiker.id).in_(zagen))).all()
    return namen_van(ctx, [*wie.values(), *erbij])


def _gelezen(ctx: Context, gezin: OpenGezin) -> dict[UUID, Counter[str]]:
    """What was looked at with each noodknop: kinds of information, never the silent ones."""
    inhoud = sa.type_coerce(col(LogRegel.inhoud), sa.JSON)
    noodknop, soort = inhoud["noodknop_id"].as_string(), inhoud["categorie"].as_string()
    query = sa.select(noodknop, soort, sa.func.count()).where(
        col(LogRegel.gezin_id) == str(gezin.id),
        noodknop.is_not(None),
        inhoud["handeling"].as_string() == "bekijken",
        soort.not_in([c.value for c in sorted(VERZWEGEN)]),
    )
    per: dict[UUID, Counter[str]] = {}
    for wie, categorie, aantal in ctx.session.execute(query.group_by(noodknop, soort).order_by(soort)):
        per.setdefault(UUID(wie), Counter())[label(categorie)] += aantal
    return per


def _regel(
    ctx: Context,
    gezin: OpenGezin,
    zicht: Zicht[Noodknop],
    namen: dict[UUID, str],
    gelezen: Counter[str],
) -> NoodRegel:
    rij = zicht.rij
    mag_nakijken = beoordeel_gezien(ctx.actor, gezin.dossier, rij.auteur_id).mag
    return NoodRegel(
        id=rij.id,
        wie=namen[rij.auteur_id],
        organisatie=rij.wie.organisatie.naam if rij.wie.organisatie else "",
        reden=label(rij.reden),
        motivering=zicht.open("motivering"),
        dag=ctx.dag(rij.op),
        van=rij.op_echt,
        tot=rij.einde,
        open=loopt(rij.op_echt, ctx.wall),
        gelezen=tuple(gelezen.items()),
        tweede=namen[rij.tweede_id] if rij.tweede_id else None,
        antwoord={None: "nog geen antwoord", True: "ja", False: "nee"}[rij.tweede_zei_ja],
        gezien_door=namen.get(rij.gezien_door) if rij.gezien_door else None,
        passend=label(rij.passend) if rij.passend else "",
        reactie=zicht.open("reactie"),
        beoordeeld=rij.beoordeeld_op is not None,
        eigen=rij.auteur_id == ctx.actor.id,
        mag_nakijken=mag_nakijken and rij.gezien_op is None,
    )


def gevraagd_mee_te_kijken(ctx: Context, gezin: OpenGezin) -> tuple[Meekijkvraag, ...]:
    """Open noodknoppen here whose holder asked me by name, and that I did not answer yet."""
    if not kijkt_mee(ctx.actor, gezin.dossier):
        return ()
    query = select(Noodknop).where(
        Noodknop.gezin_id == gezin.id,
        Noodknop.tweede_id == ctx.actor.id,
        col(Noodknop.tweede_zei_ja).is_(None),
    )
    rijen = ctx.session.exec(query.options(joined(Noodknop.wie)).order_by(col(Noodknop.op_echt))).all()
    open_ = [rij for rij in rijen if loopt(rij.op_echt, ctx.wall)]
    gezien = zichtbaar(ctx, gezin, open_, Categorie.GEZIN_GEZAG)
    namen = namen_van(ctx, [z.rij.wie for z in gezien])
    return tuple(Meekijkvraag(z.rij.id, namen[z.rij.auteur_id], z.open("vraag"), z.rij.einde) for z in gezien)


def gevraagde(ctx: Context, gezin: OpenGezin, noodknop_id: UUID) -> Noodknop | None:
    """The row of such a question, for the act that answers it."""
    if noodknop_id not in {vraag.id for vraag in gevraagd_mee_te_kijken(ctx, gezin)}:
        return None
    return ctx.session.exec(select(Noodknop).where(Noodknop.id == noodknop_id)).one()


def te_vragen(ctx: Context, gezin: OpenGezin) -> dict[str, tuple[Gebruiker, str]]:
    """Who works with this gezin and can look along: by id, with the name. Whoever is here without that I may
    know it is not on the list."""
    wie = [z.rij.gebruiker for z in zichtbaar(ctx, gezin, gezin.relaties)]
    if gezin.toewijzing is not None:
        wie.insert(0, gezin.toewijzing.gebruiker)
    kan = {g.id: g for g in wie if g.id != ctx.actor.id and kijkt_mee(Actor(g.id, g.rol), gezin.dossier)}
    namen = namen_van(ctx, list(kan.values()))
    return {str(id_): (gebruiker, namen[id_]) for id_, gebruiker in kan.items()}


def laatste_antwoord(ctx: Context, gezin: OpenGezin) -> Antwoord | None:
    """What was decided on my last question here, with the reason that was given."""
    query = select(ToegangsVraag).where(
        ToegangsVraag.gezin_id == gezin.id,
        ToegangsVraag.gebruiker_id == ctx.actor.id,
        col(ToegangsVraag.besloten_op).is_not(None),
    )
    volgorde = (col(ToegangsVraag.besloten_op).desc(), col(ToegangsVraag.id))
    rij = ctx.session.exec(query.order_by(*volgorde)).first()
    if rij is None or rij.besloten_op is None:
        return None
    oordeel = beoordeel_eigen_vraag(ctx.actor, gezin.id, rij.gebruiker_id)
    return Antwoord(label(rij.status), Zicht(ctx, rij, oordeel).open("motivering"), ctx.dag(rij.besloten_op))


def openstaand(ctx: Context) -> tuple[UUID, Noodstand] | None:
    """The gezin for which I hold an open noodknop: no list shows it, so this is the way back."""
    query = select(Noodknop).where(Noodknop.auteur_id == ctx.actor.id)
    rij = ctx.session.exec(query.order_by(col(Noodknop.op_echt).desc(), col(Noodknop.id))).first()
    if rij is None or not loopt(rij.op_echt, ctx.wall):
        return None
    tot = Noodstand(rij.id, rij.einde, minuten_nog(rij.op_echt, ctx.wall), rij.tweede_zei_ja is True)
    return rij.gezin_id, tot
