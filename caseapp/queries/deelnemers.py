"""Who can be chosen where something is shared: to invite, to give, to receive."""

from collections.abc import Mapping, Sequence

from sqlmodel import col, select

from ..context import Context
from ..permissions import Relatie, relatie_bij
from ..tables import CaseRelatie, Gebruiker, Organisatie
from .dossier import OpenGezin, Zicht, zichtbaar
from .loading import joined
from .namen import namen_van


def kandidaten(ctx: Context, gezin: OpenGezin) -> dict[str, Gebruiker]:
    """Who could be invited: everybody whose role has a place beside a gezin, but who belongs to one himself
    or to the network of another."""
    van_een_ander = select(CaseRelatie.gebruiker_id).where(
        CaseRelatie.relatie == Relatie.NETWERKLID, CaseRelatie.gezin_id != gezin.id
    )
    query = (
        select(Gebruiker)
        .where(col(Gebruiker.persoon_id).is_(None), col(Gebruiker.id).not_in(van_een_ander))
        .options(joined(Gebruiker.organisatie))
        .order_by(col(Gebruiker.volgorde))
    )
    return {str(g.id): g for g in ctx.session.exec(query) if _uit_te_nodigen(relatie_bij(g.rol))}


def _uit_te_nodigen(relatie: Relatie | None) -> bool:
    """A duo is started where its end and its kinds of information are chosen."""
    return relatie is not None and relatie is not Relatie.DUO


def werkers(ctx: Context, gezin: OpenGezin) -> dict[str, Gebruiker]:
    """The contactpersoon and the professionals who are involved now, as far as this actor may know."""
    gezien: list[Zicht[CaseRelatie]] = zichtbaar(ctx, gezin, gezin.relaties)
    wie = [gezin.toewijzing.gebruiker] if gezin.toewijzing else []
    wie += [z.rij.gebruiker for z in gezien if z.rij.relatie not in (Relatie.GEZINSLID, Relatie.NETWERKLID)]
    return {str(g.id): g for g in wie}


def huizen(wie: Sequence[Gebruiker]) -> dict[str, Organisatie]:
    """Where they work."""
    return {str(g.organisatie.id): g.organisatie for g in wie if g.organisatie is not None}


def met_werk(ctx: Context, wie: Mapping[str, Gebruiker]) -> dict[str, str]:
    """'mw. Wilg, Lokaal team Noord'."""
    namen = namen_van(ctx, list(wie.values()))
    werk = {g.id: g.organisatie.naam if g.organisatie else "" for g in wie.values()}
    return {sleutel: ", ".join(filter(None, (namen[g.id], werk[g.id]))) for sleutel, g in wie.items()}
