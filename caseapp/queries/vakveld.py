"""The own fields of ketenpartners: that something is, for who may know that; what it is, for who has a
grondslag, for the person himself, and for who wrote it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.vakveld import SOORTEN, VELDEN, ZONDER_VELD, Vakveld
from ..domain.woorden import label
from ..permissions import EERST_GRONDSLAG, Categorie, Doen, is_keten
from ..tables import Gebruiker, Vakbericht
from .delen import IEMAND
from .dossier import OpenGezin, Zicht, mag, zichtbaar
from .gezin import Mensen
from .namen import namen_van
from .schrijvers import schrijvers


@dataclass(frozen=True)
class VakRegel:
    """`wat`: None for who may not read it; `omdat` then says why not, and `helpt` that a grondslag would open
    it. `stil`: the person it is about may not know."""

    kern_id: UUID
    over_mij: bool
    naam: str
    vak: str
    door: str
    nummer: int
    dag: int
    datum: date
    dat: str
    wat: str | None
    omdat: str
    helpt: bool
    stil: bool
    mag_wijzigen: bool


@dataclass(frozen=True)
class VakBlad:
    """`eigen`: in which kind who looks writes, if in any; `geen_veld`: why a ketenpartner has no field."""

    regels: tuple[VakRegel, ...]
    eigen: Categorie | None
    geen_veld: str
    mag_delen: bool


def eigen_soort(ctx: Context, gezin: OpenGezin) -> Categorie | None:
    """In which of these kinds this actor writes about this gezin."""
    return next((soort for soort in SOORTEN if mag(ctx, gezin, Doen.WIJZIGEN, soort).mag), None)


def eigen_veld(ctx: Context) -> Vakveld:
    """The words of the profession of this actor, who has a field."""
    assert ctx.actor.soort is not None  # noqa: S101  # the door lets nobody else in
    return VELDEN[ctx.actor.soort]


def berichten(ctx: Context, gezin: OpenGezin) -> list[Vakbericht]:
    """The last wording of each of which this actor may know that it is there. Nothing is opened."""
    query = (
        select(Vakbericht)
        .where(Vakbericht.gezin_id == gezin.id)
        .order_by(col(Vakbericht.op), col(Vakbericht.nummer), col(Vakbericht.id))
    )
    laatste = {rij.kern_id: rij for rij in ctx.session.exec(query)}.values()
    return [rij for rij in laatste if mag(ctx, gezin, Doen.BESTAAN, rij.categorie, rij).mag]


def blad(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> VakBlad:
    soort = ctx.actor.soort
    zonder = ZONDER_VELD.get(soort, "") if soort is not None and is_keten(ctx.actor) else ""
    return VakBlad(
        regels=_regels(ctx, gezin, mensen),
        eigen=eigen_soort(ctx, gezin),
        geen_veld=zonder,
        mag_delen=mag(ctx, gezin, Doen.WIJZIGEN, Categorie.DEELREGISTER).mag,
    )


def een(ctx: Context, gezin: OpenGezin, kern_id: UUID) -> Zicht[Vakbericht] | None:
    """This one, if this actor may write a new wording of it."""
    rijen = [rij for rij in berichten(ctx, gezin) if rij.kern_id == kern_id]
    rijen = [rij for rij in rijen if mag(ctx, gezin, Doen.WIJZIGEN, rij.categorie, rij).mag]
    return next(iter(zichtbaar(ctx, gezin, rijen)), None)


def teksten(ctx: Context, gezin: OpenGezin, zicht: Zicht[Vakbericht]) -> tuple[str, str]:
    """That something is, and what it is: each opened by its own judgement."""
    dat = zichtbaar(ctx, gezin, [zicht.rij], Categorie.DEELREGISTER)
    return (dat[0].open("dat") if dat else "", zicht.open("wat"))


def stil(rij: Vakbericht) -> bool:
    """That it was kept from the person it is about by name. What a bijzonder protocol keeps does not show:
    the author does not know that one runs."""
    return str(rij.betreft_id) in rij.niet_voor


def bekenden(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> dict[UUID, str]:
    """About whom this actor may write: whose name he may know, and about whom he wrote before."""
    eerder = [rij for rij in berichten(ctx, gezin) if rij.auteur_id == ctx.actor.id]
    zonder_naam = {
        rij.betreft_id: f"Over wie je al schreef op {_dag(ctx, rij)}" for rij in eerder if rij.betreft_id
    }
    return zonder_naam | {wie: naam for wie, (naam, _) in mensen.items()}


def _dag(ctx: Context, rij: Vakbericht) -> str:
    dag = ctx.dag(rij.op)
    return f"dag {dag}" if dag >= 0 else f"dag −{-dag}"


def _regels(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> tuple[VakRegel, ...]:
    rijen = berichten(ctx, gezin)
    gelezen = {z.rij.id: z for z in zichtbaar(ctx, gezin, rijen)}
    wie = schrijvers(ctx, gezin, (rij.auteur_id for rij in rijen))
    namen = namen_van(ctx, list(wie.values()))
    gezien = zichtbaar(ctx, gezin, rijen, Categorie.DEELREGISTER)
    return tuple(_regel(ctx, gezin, z, gelezen.get(z.rij.id), mensen, wie, namen) for z in reversed(gezien))


def _regel(
    ctx: Context,
    gezin: OpenGezin,
    dat: Zicht[Vakbericht],
    wat: Zicht[Vakbericht] | None,
    mensen: Mensen,
    wie: dict[UUID, Gebruiker],
    namen: dict[UUID, str],
) -> VakRegel:
    rij, auteur = dat.rij, wie.get(dat.rij.auteur_id) if dat.rij.auteur_id else None
    omdat = "" if wat else mag(ctx, gezin, Doen.ZIEN, rij.categorie, rij).omdat
    return VakRegel(
        kern_id=rij.kern_id,
        over_mij=rij.betreft_id == ctx.actor.persoon_id,
        naam=mensen[rij.betreft_id][0] if rij.betreft_id in mensen else IEMAND,
        vak=label(auteur.soort) if auteur is not None and auteur.soort is not None else "ketenpartner",
        door=namen[auteur.id] if auteur is not None else "",
        nummer=rij.nummer,
        dag=ctx.dag(rij.op),
        datum=ctx.datum(rij.op),
        dat=dat.open("dat"),
        wat=wat.open("wat") if wat else None,
        omdat=omdat,
        helpt=omdat == EERST_GRONDSLAG,
        stil=stil(rij),
        mag_wijzigen=mag(ctx, gezin, Doen.WIJZIGEN, rij.categorie, rij).mag,
    )
