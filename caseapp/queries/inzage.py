"""Who looked at this gezin: the lines of the logboek about it, as far as this actor may read them."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from ..context import Context
from ..domain.gewone_taal import gewoon
from ..domain.logboek import Handeling, Resultaat
from ..domain.posities import positie_naam
from ..domain.woorden import label
from ..permissions import (
    VERRAADT_VERBLIJF,
    VERZWEGEN,
    Categorie,
    Doen,
    gezinsblik,
    gezinskant,
    mag_afschrift,
)
from ..permissions.bijstand import bijstandkant
from ..tables import CaseRelatie, Gebruiker, LogRegel, Onderzoek
from .bijstand import van_persoon
from .bladzijde import bladzijde
from .dossier import OpenGezin, mag, zichtbaar
from .logbladen import InzageBlad, InzageKeuze, InzageRegel, LopendOnderzoek
from .logboek import LogStuk, Velden, echt_op, gebruikers_van, uitleg_bij, wie_heet_hoe
from .logreeksen import Groep, Reeks, reeksen_waar, samen, uit_de_regel, velden_van
from .toezicht.onderzoek import van_gezin

PER_PAGINA, HEEL_VEEL = 25, 1_000_000
_INZAGE = frozenset(
    {
        Handeling.BEKIJKEN,
        Handeling.MAKEN,
        Handeling.WIJZIGEN,
        Handeling.VERWIJDEREN,
        Handeling.AFDRUKKEN,
        Handeling.EXPORTEREN,
        Handeling.GEWEIGERD,
        Handeling.NOODKNOP,
    }
)
STIL = [categorie.value for categorie in sorted(VERZWEGEN)]
ALLES = InzageKeuze()


def wie_heeft_gekeken(
    ctx: Context, gezin: OpenGezin, pagina: int, keuze: InzageKeuze = ALLES, per_pagina: int = PER_PAGINA
) -> InzageBlad:
    """Lines about this gezin that this actor may see; the same lines of a day by one person taken
    together, and of those the ones that were asked for."""
    lopend = van_gezin(ctx, gezin)
    verborgen = _verborgen(ctx, gezin) | _stil_toezicht(ctx, lopend)
    reeksen = [
        r for r in _reeksen(ctx, gezin) if r.gebruiker_id not in verborgen and _te_tonen(ctx, gezin, r)
    ]
    wie = gebruikers_van(ctx, {UUID(r.gebruiker_id) for r in reeksen})
    namen = wie_heet_hoe(ctx, wie.values(), _bekend(ctx, gezin))
    alle = samen(ctx, (r for r in reeksen if UUID(r.gebruiker_id) in wie))
    groepen = [g for g in alle if keuze.past(g.gebruiker_id, g.wat, g.categorie, g.dag)]
    hier, paginas = bladzijde(pagina, len(groepen), per_pagina)
    deel = groepen[(hier - 1) * per_pagina : hier * per_pagina]
    velden = velden_van(ctx, [groep.nieuwste for groep in deel])
    return InzageBlad(
        regels=tuple(_inzageregel(ctx, velden[g.nieuwste], g, wie, namen) for g in deel),
        pagina=hier,
        paginas=paginas,
        totaal=len(groepen),
        in_totaal=len(alle),
        wie=op_woord({g.gebruiker_id: namen[UUID(g.gebruiker_id)] for g in alle}),
        wat=op_woord({g.wat: label(g.wat) for g in alle}),
        welk=op_woord({g.categorie: _welk(ctx, g.categorie) for g in alle}),
        mag_afschrift=mag_afschrift(ctx.actor, gezin.positie),
        onderzoeken=_verteld(ctx, gezin, lopend),
    )


def alle_regels(ctx: Context, gezin: OpenGezin) -> tuple[InzageRegel, ...]:
    """The same without pages, for a copy of all that is kept."""
    return wie_heeft_gekeken(ctx, gezin, 1, per_pagina=HEEL_VEEL).regels


def _welk(ctx: Context, categorie: str) -> str:
    return gewoon(label(categorie)) if gezinsblik(ctx.actor) else label(categorie)


def op_woord(keuzes: dict[str, str]) -> dict[str, str]:
    """What can be chosen, in the order in which people look for it."""
    return dict(sorted(keuzes.items(), key=lambda paar: paar[1].casefold()))


def _reeksen(ctx: Context, gezin: OpenGezin) -> Sequence[Reeks]:
    """Newest first. Counted by the store: a gezin has thousands of lines, and few that differ."""
    gevonden = ctx.session.execute(_reeks_query(), {"gezin": str(gezin.id)})
    return [Reeks(*rij) for rij in gevonden]


@cache
def _reeks_query() -> sa.Select[Any]:
    return reeksen_waar(
        col(LogRegel.gezin_id) == sa.bindparam("gezin"),
        uit_de_regel("handeling").in_([h.value for h in sorted(_INZAGE)]),
        uit_de_regel("categorie").not_in(STIL),
    )


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
    behind his back, whoever betrays a stay by where he works (domein 8.7-7), and the others of the gezin and
    its network, with who stands beside them: when somebody at home looked, and how often, is his alone."""
    if not gezinsblik(ctx.actor):
        return frozenset()
    relaties = ctx.session.exec(select(CaseRelatie).where(CaseRelatie.gezin_id == gezin.id)).all()
    stil = sa.or_(
        col(Gebruiker.soort).in_(VERRAADT_VERBLIJF), col(Gebruiker.rol).in_((*gezinskant(), *bijstandkant()))
    )
    ik, naast = ctx.actor, ctx.actor.persoon_id
    van_mij = {rij.gebruiker_id for rij in van_persoon(ctx, gezin, naast)} if naast else set()
    anderen = ctx.session.exec(select(Gebruiker.id).where(stil, Gebruiker.id != ik.id)).all()
    achter_de_rug = {r.gebruiker_id for r in relaties if ctx.actor.genoemd_in(r.niet_voor)}
    return frozenset(str(wie) for wie in (*achter_de_rug, *anderen) if wie not in van_mij)


def _stil_toezicht(ctx: Context, lopend: Iterable[Onderzoek]) -> frozenset[str]:
    """Whose lines are not there while his onderzoek runs of which this actor does not hear yet."""
    stil = (rij for rij in lopend if ctx.actor.genoemd_in(rij.niet_voor))
    return frozenset(str(rij.auteur_id) for rij in stil)


def _verteld(ctx: Context, gezin: OpenGezin, lopend: Sequence[Onderzoek]) -> tuple[LopendOnderzoek, ...]:
    """Onderzoeken that run, for who may know of them."""
    return tuple(LopendOnderzoek(z.rij.op_echt, z.rij.tot) for z in zichtbaar(ctx, gezin, lopend))


def _bekend(ctx: Context, gezin: OpenGezin) -> frozenset[UUID]:
    """Users around this gezin, of whom this actor may know that they are."""
    personen = {z.rij.id for z in zichtbaar(ctx, gezin, [lid.persoon for lid in gezin.leden])}
    relaties = zichtbaar(ctx, gezin, gezin.relaties)
    leden = {r.gebruiker_id for r in gezin.relaties if r.gebruiker.persoon_id in personen}
    return frozenset({z.rij.gebruiker_id for z in relaties} | leden)


def _inzageregel(
    ctx: Context, v: Velden, groep: Groep, wie: dict[UUID, Gebruiker], namen: dict[UUID, str]
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
        wat=label(groep.wat),
        welk=label(groep.categorie),
        regel_uitleg=uitleg_bij(v),
        aantal=groep.aantal,
        noodknop="noodknop_id" in v,
    )
