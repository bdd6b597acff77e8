"""Who looked at this gezin: the lines of the logboek about it, as far as this actor may read them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from ..context import Context
from ..domain.logboek import Handeling, Resultaat
from ..domain.oefenruimte import AMSTERDAM
from ..domain.woorden import label, positie_naam
from ..permissions import VERRAADT_VERBLIJF, VERZWEGEN, Categorie, Doen, gezinsblik
from ..tables import CaseRelatie, Gebruiker, LogRegel
from .dossier import OpenGezin, mag, zichtbaar
from .logbladen import InzageBlad, InzageRegel
from .logboek import LogStuk, Velden, echt_op, gebruikers_van, uitleg_bij, wie_heet_hoe

PER_PAGINA = 50
UUR, ZONE = len("2026-11-02T09"), len("+01:00")
_INZAGE = frozenset(
    {Handeling.BEKIJKEN, Handeling.MAKEN, Handeling.WIJZIGEN, Handeling.GEWEIGERD, Handeling.NOODKNOP}
)


@dataclass(frozen=True)
class Reeks:
    """Lines that say the same within one hour: how many, and the number of the newest."""

    uur: str
    gebruiker_id: str
    handeling: str
    categorie: str
    resultaat: str
    persoon_id: str | None
    afgeschermd: str | None
    aantal: int
    nieuwste: int


def wie_heeft_gekeken(ctx: Context, gezin: OpenGezin, pagina: int) -> InzageBlad:
    """Lines about this gezin that this actor may see; the same lines of a day by one person taken
    together."""
    verborgen = _verborgen(ctx, gezin)
    reeksen = [
        r for r in _reeksen(ctx, gezin) if r.gebruiker_id not in verborgen and _te_tonen(ctx, gezin, r)
    ]
    wie = gebruikers_van(ctx, {UUID(r.gebruiker_id) for r in reeksen})
    namen = wie_heet_hoe(ctx, wie.values(), _bekend(ctx, gezin))
    groepen = _samen(r for r in reeksen if UUID(r.gebruiker_id) in wie)
    paginas = max(1, -(-len(groepen) // PER_PAGINA))
    hier = min(max(1, pagina), paginas)
    deel = groepen[(hier - 1) * PER_PAGINA : hier * PER_PAGINA]
    velden = _velden(ctx, [nummer for nummer, _ in deel])
    regels = tuple(_inzageregel(ctx, velden[nummer], aantal, wie, namen) for nummer, aantal in deel)
    return InzageBlad(regels, hier, paginas, len(groepen))


def _reeksen(ctx: Context, gezin: OpenGezin) -> Sequence[Reeks]:
    """Newest first. Counted by the store: a gezin has thousands of lines, and few that differ."""
    gevonden = ctx.session.execute(_reeks_query(), {"gezin": str(gezin.id)})
    return [Reeks(*rij) for rij in gevonden]


@cache
def _reeks_query() -> sa.Select[Any]:
    """By the hour, as written and with its zone: days begin on a whole hour, wherever one counts them."""
    inhoud = sa.type_coerce(col(LogRegel.inhoud), sa.JSON)
    namen = ("gebruiker_id", "handeling", "categorie", "resultaat", "persoon_id", "afgeschermd")
    op = inhoud["op"].as_string()
    uur = sa.func.substr(op, 1, UUR) + ":00" + sa.func.substr(op, -ZONE)
    gelijk = [uur, *(inhoud[naam].as_string() for naam in namen)]
    nieuwste = sa.func.max(LogRegel.volgnummer)
    return (
        sa.select(*gelijk, sa.func.count(), nieuwste)
        .where(
            col(LogRegel.gezin_id) == sa.bindparam("gezin"),
            inhoud["handeling"].as_string().in_([h.value for h in sorted(_INZAGE)]),
            inhoud["categorie"].as_string().not_in([c.value for c in sorted(VERZWEGEN)]),
        )
        .group_by(*gelijk)
        .order_by(nieuwste.desc())
    )


def _velden(ctx: Context, nummers: Iterable[int]) -> dict[int, Velden]:
    query = select(LogRegel.volgnummer, LogRegel.inhoud).where(col(LogRegel.volgnummer).in_(list(nummers)))
    return {nummer: json.loads(inhoud) for nummer, inhoud in ctx.session.exec(query)}


def _te_tonen(ctx: Context, gezin: OpenGezin, reeks: Reeks) -> bool:
    """Nothing about what is shielded from me; and only what I may read of the log."""
    over = UUID(reeks.persoon_id) if reeks.persoon_id else None
    regel = LogStuk(
        Categorie.LOGGING,
        auteur=UUID(reeks.gebruiker_id),
        betreft=over or ctx.actor.persoon_id,
        afgeschermd_voor=tuple(json.loads(reeks.afgeschermd or "[]")),
    )
    if not mag(ctx, gezin, Doen.ZIEN, Categorie.LOGGING, regel).mag:
        return False
    return not gezinsblik(ctx.actor) or _voor_het_gezin(ctx, gezin, reeks, over)


def _voor_het_gezin(ctx: Context, gezin: OpenGezin, reeks: Reeks, over: UUID | None) -> bool:
    """For the gezin itself: only kinds that it may see, and only what was really seen: who was refused saw
    nothing, and that he tried can betray that he is involved out of sight."""
    if reeks.resultaat == Resultaat.GEWEIGERD:
        return False
    inhoud = LogStuk(Categorie(reeks.categorie), betreft=over)
    return mag(ctx, gezin, Doen.ZIEN, inhoud.categorie, inhoud).mag


def _verborgen(ctx: Context, gezin: OpenGezin) -> frozenset[str]:
    """Of whom somebody of the gezin reads no line, also not from before or after: whoever was ever involved
    behind his back, and whoever betrays a stay by where he works (domein 8.7-7)."""
    if not gezinsblik(ctx.actor):
        return frozenset()
    relaties = ctx.session.exec(select(CaseRelatie).where(CaseRelatie.gezin_id == gezin.id)).all()
    opvang = ctx.session.exec(select(Gebruiker.id).where(col(Gebruiker.soort).in_(VERRAADT_VERBLIJF))).all()
    achter_de_rug = {r.gebruiker_id for r in relaties if ctx.actor.genoemd_in(r.niet_voor)}
    return frozenset(str(wie) for wie in (*achter_de_rug, *opvang))


def _bekend(ctx: Context, gezin: OpenGezin) -> frozenset[UUID]:
    """Users around this gezin, of whom this actor may know that they are."""
    personen = {z.rij.id for z in zichtbaar(ctx, gezin, [lid.persoon for lid in gezin.leden])}
    relaties = zichtbaar(ctx, gezin, gezin.relaties)
    leden = {r.gebruiker_id for r in gezin.relaties if r.gebruiker.persoon_id in personen}
    return frozenset({z.rij.gebruiker_id for z in relaties} | leden)


def _samen(reeksen: Iterable[Reeks]) -> list[tuple[int, int]]:
    """(number of the newest line, how many lines) of all that say the same on one day of the story."""
    groepen: dict[tuple[Any, ...], list[int]] = {}
    for reeks in reeksen:
        dag = datetime.fromisoformat(reeks.uur).astimezone(AMSTERDAM).date()
        sleutel = (dag, reeks.gebruiker_id, reeks.handeling, reeks.categorie, reeks.resultaat)
        groepen.setdefault(sleutel, [reeks.nieuwste, 0])[1] += reeks.aantal
    return [(nieuwste, aantal) for nieuwste, aantal in groepen.values()]


def _inzageregel(
    ctx: Context, v: Velden, aantal: int, wie: dict[UUID, Gebruiker], namen: dict[UUID, str]
) -> InzageRegel:
    gebruiker = wie[UUID(v["gebruiker_id"])]
    op = datetime.fromisoformat(v["op"])
    return InzageRegel(
        datum=ctx.datum(op),
        dag=ctx.dag(op),
        echt=echt_op(v),
        wie=namen[gebruiker.id],
        organisatie=gebruiker.organisatie.naam if gebruiker.organisatie else "",
        rol=positie_naam(v.get("positie", ""), v["rol"]),
        wat="geweigerd" if v["resultaat"] == Resultaat.GEWEIGERD else label(v["handeling"]),
        welk=label(v["categorie"]),
        regel_uitleg=uitleg_bij(v),
        aantal=aantal,
    )
