"""Who has been the fixed face of a gezin, and the handover that is under way."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import col, select

from ..context import Context
from ..domain.contactpersoon import MOGELIJK
from ..domain.overdracht import OPEN, OverdrachtStatus
from ..domain.woorden import label
from ..permissions import Categorie, Doen, gezinsblik
from ..tables import ContactpersoonToewijzing, Gebruiker, Overdracht
from .dossier import OpenGezin, mag, zichtbaar
from .loading import joined
from .namen import namen_van


@dataclass(frozen=True)
class Periode:
    wie: str
    organisatie: str
    van: date
    tot: date | None


@dataclass(frozen=True)
class OverdrachtRegel:
    """A handover under way; the texts only for who works with the gezin."""

    status: str
    stap: int
    van: str
    naar: str
    reden: str | None
    bereikbaar: str | None
    kennismaking: str | None
    verslag: str | None
    is_ontvanger: bool
    is_overdrager: bool


@dataclass(frozen=True)
class Wisseling:
    """The last change of fixed face, and how it was told."""

    op: date
    wie: str
    verteld: str


@dataclass(frozen=True)
class ContactpersoonBlad:
    geschiedenis: tuple[Periode, ...]
    wisselingen: int
    overdracht: OverdrachtRegel | None
    gewisseld: Wisseling | None
    mag_voorstellen: bool
    mag_aanwijzen: bool


def blad(ctx: Context, gezin: OpenGezin) -> ContactpersoonBlad:
    rijen = ctx.session.exec(
        select(ContactpersoonToewijzing)
        .where(ContactpersoonToewijzing.gezin_id == gezin.id)
        .options(joined(ContactpersoonToewijzing.gebruiker, Gebruiker.organisatie))
        .order_by(col(ContactpersoonToewijzing.van).desc())
    ).all()
    namen = namen_van(ctx, [rij.gebruiker for rij in rijen])
    perioden = tuple(
        Periode(
            namen[rij.gebruiker_id],
            rij.gebruiker.organisatie.naam if rij.gebruiker.organisatie else "",
            ctx.datum(rij.van),
            ctx.datum(rij.tot) if rij.tot else None,
        )
        for rij in rijen
    )
    ben_ik = gezin.toewijzing is not None and gezin.toewijzing.gebruiker_id == ctx.actor.id
    loopt = overdracht(ctx, gezin)
    return ContactpersoonBlad(
        geschiedenis=perioden,
        wisselingen=max(0, len(perioden) - 1),
        overdracht=_regel(ctx, gezin, loopt),
        gewisseld=_gewisseld(ctx, gezin),
        mag_voorstellen=ben_ik and loopt is None,
        mag_aanwijzen=gezin.toewijzing is None and mag(ctx, gezin, Doen.WIJZIGEN, Categorie.GEZIN_GEZAG).mag,
    )


def _gewisseld(ctx: Context, gezin: OpenGezin) -> Wisseling | None:
    query = (
        select(Overdracht)
        .where(Overdracht.gezin_id == gezin.id, Overdracht.status == OverdrachtStatus.AFGEROND)
        .options(joined(Overdracht.naar))
        .order_by(col(Overdracht.afgerond_op).desc(), col(Overdracht.id))
    )
    gezien = zichtbaar(ctx, gezin, ctx.session.exec(query).all())
    if not gezien:
        return None
    zicht = gezien[0]
    wie = namen_van(ctx, [zicht.rij.naar])[zicht.rij.naar_id]
    return Wisseling(ctx.datum(zicht.rij.afgerond_op or zicht.rij.voorgesteld_op), wie, zicht.open("verteld"))


def overdracht(ctx: Context, gezin: OpenGezin) -> Overdracht | None:
    """The handover that is under way, if any."""
    query = (
        select(Overdracht)
        .where(Overdracht.gezin_id == gezin.id, col(Overdracht.status).in_(OPEN))
        .options(joined(Overdracht.van), joined(Overdracht.naar))
    )
    return ctx.session.exec(query).one_or_none()


def _regel(ctx: Context, gezin: OpenGezin, rij: Overdracht | None) -> OverdrachtRegel | None:
    gezien = zichtbaar(ctx, gezin, [rij] if rij else [])
    if not gezien:
        return None
    zicht = gezien[0]
    namen = namen_van(ctx, [zicht.rij.van, zicht.rij.naar])
    return OverdrachtRegel(
        status=label(zicht.rij.status),
        stap=list(OPEN_OP_VOLGORDE).index(zicht.rij.status) + 1,
        van=namen[zicht.rij.van_id],
        naar=namen[zicht.rij.naar_id],
        reden=None if gezinsblik(ctx.actor) else zicht.open("reden"),
        bereikbaar=zicht.open("bereikbaar") or None,
        kennismaking=label(zicht.rij.kennismaking) if zicht.rij.kennismaking else None,
        verslag=zicht.open("verslag") or None,  # the gezin was there, and reads it on its timeline too
        is_ontvanger=zicht.rij.naar_id == ctx.actor.id,
        is_overdrager=zicht.rij.van_id == ctx.actor.id,
    )


OPEN_OP_VOLGORDE = tuple(status for status in type(next(iter(OPEN))) if status in OPEN)


def kandidaten(ctx: Context) -> dict[str, Gebruiker]:
    """Who could become a fixed face: everybody of a team that may, but me."""
    query = (
        select(Gebruiker)
        .where(col(Gebruiker.rol).in_(MOGELIJK), Gebruiker.id != ctx.actor.id)
        .options(joined(Gebruiker.organisatie))
        .order_by(col(Gebruiker.volgorde))
    )
    return {str(rij.id): rij for rij in ctx.session.exec(query)}


def kandidaat_namen(ctx: Context, rijen: dict[str, Gebruiker]) -> dict[str, str]:
    namen = namen_van(ctx, list(rijen.values()))
    return {
        sleutel: f"{namen[rij.id]}, {rij.organisatie.naam if rij.organisatie else ''}"
        for sleutel, rij in rijen.items()
    }


def bereikbaar(ctx: Context, gezin: OpenGezin, rij: Overdracht) -> str:
    """The hours that the receiver gave, to go with him to his place."""
    return zichtbaar(ctx, gezin, [rij])[0].open("bereikbaar")
