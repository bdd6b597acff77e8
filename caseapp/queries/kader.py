"""The frame of a page, and the cards to choose from."""

from collections.abc import Callable
from functools import cache

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from ..context import Context
from ..domain.woorden import rol_label
from ..permissions import Rol, gezinsblik, procesblik, te_kiezen, trainersblik
from ..tables import Gebruiker
from .bladen import Kaart, KaartGroep, Kader
from .loading import joined
from .zegels import kaart_oordeel, open_veld

KLEUREN = 6


def kader(ctx: Context, ruimte: str, account: str | None = None) -> Kader:
    """Who looks, in which room, on which day. `account`: the name of a trainer or beheerder who is no
    persona."""
    wie = _persona(ctx)
    oordeel = kaart_oordeel(ctx, [wie] if wie else [])
    return Kader(
        ruimte=ruimte,
        wie=open_veld(ctx, oordeel, wie, "naam") if wie else (account or rol_label(ctx.actor.rol)),
        organisatie=wie.organisatie.naam if wie and wie.organisatie else "",
        rol=rol_label(wie.rol if wie else ctx.actor.rol),
        rol_zin=open_veld(ctx, oordeel, wie, "kaart") if wie else "",
        dag=ctx.dag(),
        datum=ctx.today,
        gezinsblik=gezinsblik(ctx.actor),
        trainersblik=trainersblik(ctx.actor),
        procesblik=procesblik(ctx.actor),
        leest_mee=ctx.actor.door is not None,
        take=ctx.take,
        stil_sinds=ctx.stil_sinds,
    )


def mijn_naam(ctx: Context) -> str:
    """What who looks is called himself; empty for an account that is no persona."""
    wie = _persona(ctx)
    return open_veld(ctx, kaart_oordeel(ctx, [wie]), wie, "naam") if wie else ""


def _persona(ctx: Context) -> Gebruiker | None:
    ik = ctx.actor.door or ctx.actor.id
    mij = [rij for rij in ctx.session if isinstance(rij, Gebruiker) and rij.id == ik]
    bekend = [rij for rij in mij if "organisatie" not in sa.inspect(rij).unloaded]  # else asked with it
    return bekend[0] if bekend else ctx.session.exec(_gebruiker(), params={"wie": ik}).one_or_none()


@cache
def _gebruiker() -> SelectOfScalar[Gebruiker]:
    query = select(Gebruiker).where(Gebruiker.id == sa.bindparam("wie"))
    return query.options(joined(Gebruiker.organisatie))


def kaarten(ctx: Context, mag: Callable[[Rol], bool] = te_kiezen) -> tuple[KaartGroep, ...]:
    """All personas of this room whose role may be taken, grouped by organisation, in the order of the
    file."""
    query = select(Gebruiker).options(joined(Gebruiker.organisatie)).order_by(col(Gebruiker.volgorde))
    rijen = [rij for rij in ctx.session.exec(query) if mag(rij.rol)]
    oordeel = kaart_oordeel(ctx, rijen)
    groepen: dict[str, list[Kaart]] = {}
    for rij in rijen:
        organisatie = rij.organisatie.naam if rij.organisatie else "Gezin en netwerk"
        groepen.setdefault(organisatie, []).append(
            Kaart(
                id=rij.id,
                naam=open_veld(ctx, oordeel, rij, "naam"),
                rol=rol_label(rij.soort or rij.rol),
                zin=open_veld(ctx, oordeel, rij, "kaart"),
                kleur=1,
            )
        )
    return tuple(
        KaartGroep(naam, tuple(Kaart(k.id, k.naam, k.rol, k.zin, n % KLEUREN + 1) for k in groep))
        for n, (naam, groep) in enumerate(groepen.items())
    )


def bestaat(ctx: Context, gebruiker_id: object, mag: Callable[[Rol], bool] = te_kiezen) -> bool:
    """Whether this persona may be chosen in this room."""
    query = select(Gebruiker).where(Gebruiker.id == gebruiker_id)
    wie = ctx.session.exec(query).one_or_none()
    return wie is not None and mag(wie.rol)
