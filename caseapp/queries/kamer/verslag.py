"""The verslag of a zitting: what was asked, advised and agreed; of what was told of a gezin nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.kamer.woorden import BijdrageSoort, KamerActieStatus, Wijze
from ...domain.woorden import label
from ...permissions import Oordeel
from ...tables import Gebruiker, KamerActie, KamerBijdrage, KamerInbreng
from ..dossier import Zicht
from ..loading import joined
from ..namen import namen_van
from ..zegels import open_veld
from .deur import OpenZitting, inbreng_van, kijkt, oordeel_verslag
from .namen import pseudoniemen
from .zitting import deelnemers

IN_VERSLAG = (BijdrageSoort.TEGENSPRAAK, BijdrageSoort.AFWIJKEND, BijdrageSoort.PARKEERPLAATS)


@dataclass(frozen=True)
class ActieInVerslag:
    wie: str
    tekst: str
    uiterlijk: date
    open: bool
    status: str
    uitleg: str


@dataclass(frozen=True)
class ZaakInVerslag:
    """`gezegd`: what was said against it, or otherwise, or put aside; by kind, with who said it."""

    gezin: str
    leesbaar: bool
    op_naam: bool
    vraag: str
    wie_er_zijn: str
    erbij: str
    gezegd: tuple[tuple[str, str, str], ...]
    advies: str
    overgenomen: str
    niet_overgenomen: str
    acties: tuple[ActieInVerslag, ...]
    vertelt: str
    vertelt_uiterlijk: date | None
    vertelt_hoe: str
    uitkomsten: tuple[str, ...]
    waarom: str
    monitoring: date | None


@dataclass(frozen=True)
class Verslag:
    kamer: str
    op: datetime
    gesloten: datetime | None
    voorzitter: str
    aanwezig: tuple[tuple[str, str], ...]
    zaken: tuple[ZaakInVerslag, ...]
    leerpunt: str
    volgende: date | None


def verslag(ctx: Context, open_: OpenZitting) -> Verslag:
    rij, rijen = open_.rij, inbreng_van(ctx, open_)
    namen = pseudoniemen(ctx, rij.kamer_id, [een.gezin_id for een in rijen])
    wie = [een for een in deelnemers(ctx, open_.deelnemers) if een.aanwezig]
    voorzitter = namen_van(ctx, [rij.kamer.voorzitter])[rij.kamer.voorzitter_id]
    return Verslag(
        kamer=rij.kamer.naam,
        op=rij.op,
        gesloten=rij.gesloten_op,
        voorzitter=voorzitter,
        aanwezig=tuple((een.naam, een.organisatie) for een in wie),
        zaken=tuple(_of_dicht(ctx, een, namen[een.gezin_id]) for een in rijen),
        leerpunt=open_veld(ctx, open_.oordeel, rij, "leerpunt"),
        volgende=rij.volgende_op,
    )


def _of_dicht(ctx: Context, rij: KamerInbreng, gezin: str) -> ZaakInVerslag:
    oordeel = oordeel_verslag(ctx, rij)
    if not oordeel.mag:
        return ZaakInVerslag(gezin, False, True, "", "", "", (), "", "", "", (), "", None, "", (), "", None)
    kijkt(ctx, rij, rij.categorie)
    return zaak(ctx, Zicht(ctx, rij, oordeel), gezin)


def zaak(ctx: Context, zicht: Zicht[KamerInbreng], gezin: str) -> ZaakInVerslag:
    """One gezin of a verslag; `gezin`: what it is called here."""
    rij = zicht.rij
    return ZaakInVerslag(
        gezin=gezin,
        leesbaar=True,
        op_naam=rij.wijze is Wijze.OP_NAAM,
        vraag=zicht.open("vraag"),
        wie_er_zijn=zicht.open("wie_er_zijn"),
        erbij=label(rij.erbij),
        gezegd=_gezegd(zicht),
        advies=zicht.open("advies"),
        overgenomen=zicht.open("overgenomen"),
        niet_overgenomen=zicht.open("niet_overgenomen"),
        acties=acties_van(zicht),
        vertelt=_wie(ctx, rij.vertelt_id),
        vertelt_uiterlijk=rij.vertelt_uiterlijk,
        vertelt_hoe=zicht.open("vertelt_hoe"),
        uitkomsten=tuple(label(een) for een in rij.uitkomsten),
        waarom=zicht.open("waarom"),
        monitoring=rij.monitoring_op,
    )


def _gezegd(zicht: Zicht[KamerInbreng]) -> tuple[tuple[str, str, str], ...]:
    ctx, rij = zicht.ctx, zicht.rij
    query = (
        select(KamerBijdrage)
        .where(KamerBijdrage.inbreng_id == rij.id, col(KamerBijdrage.soort).in_(IN_VERSLAG))
        .options(joined(KamerBijdrage.auteur_rij))
        .order_by(col(KamerBijdrage.op), col(KamerBijdrage.id))
    )
    rijen = ctx.session.exec(query).all()
    namen = namen_van(ctx, [een.auteur_rij for een in rijen])
    return tuple(
        (label(een.soort), namen[een.auteur_rij.id], Zicht(ctx, een, zicht.oordeel).open("tekst"))
        for een in sorted(rijen, key=lambda een: IN_VERSLAG.index(een.soort))
    )


def acties_van(zicht: Zicht[KamerInbreng]) -> tuple[ActieInVerslag, ...]:
    ctx = zicht.ctx
    query = select(KamerActie).where(KamerActie.inbreng_id == zicht.rij.id).options(joined(KamerActie.wie))
    rijen = ctx.session.exec(query.order_by(col(KamerActie.uiterlijk), col(KamerActie.id))).all()
    namen = namen_van(ctx, [een.wie for een in rijen])
    return tuple(als_actie(ctx, een, zicht.oordeel, namen) for een in rijen)


def als_actie(ctx: Context, rij: KamerActie, oordeel: Oordeel, namen: Mapping[UUID, str]) -> ActieInVerslag:
    zicht = Zicht(ctx, rij, oordeel)
    return ActieInVerslag(
        wie=namen[rij.eigenaar_id],
        tekst=zicht.open("tekst"),
        uiterlijk=rij.uiterlijk,
        open=rij.status is KamerActieStatus.OPEN,
        status=label(rij.status),
        uitleg=zicht.open("uitleg"),
    )


def _wie(ctx: Context, gebruiker_id: UUID | None) -> str:
    wie = ctx.session.exec(select(Gebruiker).where(Gebruiker.id == gebruiker_id)).all()
    return "".join(namen_van(ctx, list(wie)).values())
