"""Who may read what of the one gezin in a store: asked of the page of permissions for everybody around it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.woorden import label
from ...permissions import VERZWEGEN, Categorie, Doen, beoordeel
from ...tables import Gebruiker, Gezin
from ..laden import laad
from ..loading import joined
from ..tafel import als_actor

GEDEELD = frozenset({Categorie.GVA_GEDEELD, Categorie.VP_GEDEELD})
_SPREEKT = tuple(soort for soort in Categorie if soort not in VERZWEGEN)
GEZIN_EN_NETWERK = "Gezin en netwerk"


@dataclass(frozen=True)
class Lezers:
    """Who read along from one organisation. `soorten`: what at least one of them reads as a whole;
    `lezen_gedeeld`: how many read the shared analysis or plan as a whole."""

    organisatie: str
    van_het_gezin: bool
    mensen: int
    lezen_gedeeld: int
    soorten: tuple[str, ...]


def lezers(ctx: Context) -> tuple[Lezers, ...]:
    """Per organisation, in the order of the people. Who stands the same towards every gezin (a trainer,
    somebody who supervises) is no part of it. Nothing is opened, and nobody looks."""
    per: dict[str, list[frozenset[Categorie]]] = {}
    thuis = set()
    for wie in _rondom(ctx):
        naam = wie.organisatie.naam if wie.organisatie else GEZIN_EN_NETWERK
        per.setdefault(naam, []).append(leest(ctx, wie))
        if wie.organisatie is None:
            thuis.add(naam)
    return tuple(_groep(naam, soorten, thuis=naam in thuis) for naam, soorten in per.items())


def _groep(naam: str, ieder: list[frozenset[Categorie]], *, thuis: bool) -> Lezers:
    samen = frozenset[Categorie]().union(*ieder)
    return Lezers(
        organisatie=naam,
        van_het_gezin=thuis,
        mensen=len(ieder),
        lezen_gedeeld=sum(bool(soorten & GEDEELD) for soorten in ieder),
        soorten=tuple(label(soort) for soort in _SPREEKT if soort in samen),
    )


def leest(ctx: Context, wie: Gebruiker) -> frozenset[Categorie]:
    """The kinds of information of which this one reads all that is not shielded from him, today. Of what is
    silent nothing is said."""
    actor = als_actor(wie)
    dossier = laad(replace(ctx, actor=actor), [_gezin(ctx)])[_gezin(ctx)].dossier
    return frozenset(s for s in _SPREEKT if beoordeel(actor, Doen.ZIEN, s, dossier).sleutel)


def _rondom(ctx: Context) -> Iterable[Gebruiker]:
    wie = laad(ctx, [_gezin(ctx)])[_gezin(ctx)].dossier.relaties
    query = select(Gebruiker).where(col(Gebruiker.id).in_(wie)).options(joined(Gebruiker.organisatie))
    return ctx.session.exec(query.order_by(col(Gebruiker.volgorde))).all()


def _gezin(ctx: Context) -> UUID:
    return ctx.session.exec(select(Gezin.id)).one()
