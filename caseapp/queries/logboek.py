"""Reading the logboek: who looked at this gezin, and the whole of it for who supervises."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from ..context import Context
from ..domain.logboek import Handeling, Resultaat
from ..domain.oefenruimte import AMSTERDAM
from ..domain.woorden import POSITIE_NAMEN, label, rol_label
from ..permissions import VERRAADT_VERBLIJF, VERZWEGEN, Actor, Categorie, Doen, gezinsblik
from ..tables import CaseRelatie, Gebruiker, LogRegel
from .dossier import OpenGezin, mag, zichtbaar
from .loading import joined
from .logbladen import InzageBlad, InzageRegel, LogBlad, LogLijst
from .namen import namen_van

PER_PAGINA = 50
_VERZWEGEN = frozenset(categorie.value for categorie in VERZWEGEN)
_INZAGE = frozenset(
    {Handeling.BEKIJKEN, Handeling.MAKEN, Handeling.WIJZIGEN, Handeling.GEWEIGERD, Handeling.NOODKNOP}
)
Velden = dict[str, Any]


def wie_heeft_gekeken(ctx: Context, gezin: OpenGezin, pagina: int) -> InzageBlad:
    """Lines about this gezin that this actor may see; the same lines of a day by one person taken
    together."""
    query = (
        select(LogRegel).where(LogRegel.gezin_id == str(gezin.id)).order_by(col(LogRegel.volgnummer).desc())
    )
    verborgen = _verborgen(ctx, gezin)
    alle = [json.loads(rij.inhoud) for rij in ctx.session.exec(query)]
    velden = [v for v in alle if v["gebruiker_id"] not in verborgen and _te_tonen(ctx, gezin, v)]
    wie = _gebruikers(ctx, {UUID(v["gebruiker_id"]) for v in velden})
    namen = _wie_heet_hoe(ctx, wie.values(), _bekend(ctx, gezin))
    groepen = _samen(v for v in velden if UUID(v["gebruiker_id"]) in wie)
    paginas = max(1, -(-len(groepen) // PER_PAGINA))
    hier = min(max(1, pagina), paginas)
    deel = groepen[(hier - 1) * PER_PAGINA : hier * PER_PAGINA]
    regels = tuple(_inzageregel(ctx, v, aantal, wie, namen) for v, aantal in deel)
    return InzageBlad(regels, hier, paginas, len(groepen))


@dataclass(frozen=True)
class _LogStuk:
    """One line as something to judge: made by who acted, about one person or about the gezin as a whole."""

    categorie: Categorie
    auteur: UUID | None = None
    betreft: UUID | None = None
    afgeschermd_voor: tuple[str, ...] = ()
    gehoor: tuple[str, ...] = ()
    kenmerken: tuple[str, ...] = ()


# The log of the room as a whole: nobody's own lines, and not only the technique.
HEEL_LOGBOEK = _LogStuk(Categorie.LOGGING)


def _te_tonen(ctx: Context, gezin: OpenGezin, v: Velden) -> bool:
    """Nothing about silent things or what is shielded from me; and only what I may read of the log."""
    if v["handeling"] not in _INZAGE or v.get("categorie") in _VERZWEGEN or "categorie" not in v:
        return False
    over = UUID(v["persoon_id"]) if "persoon_id" in v else None
    regel = _LogStuk(
        Categorie.LOGGING,
        auteur=UUID(v["gebruiker_id"]),
        betreft=over or ctx.actor.persoon_id,
        afgeschermd_voor=tuple(v.get("afgeschermd", ())),
    )
    if not mag(ctx, gezin, Doen.ZIEN, Categorie.LOGGING, regel).mag:
        return False
    return not gezinsblik(ctx.actor) or _voor_het_gezin(ctx, gezin, v, over)


def _voor_het_gezin(ctx: Context, gezin: OpenGezin, v: Velden, over: UUID | None) -> bool:
    """For the gezin itself: only kinds that it may see, and only what was really seen: who was refused saw
    nothing, and that he tried can betray that he is involved out of sight."""
    if v["resultaat"] == Resultaat.GEWEIGERD:
        return False
    inhoud = _LogStuk(Categorie(v["categorie"]), betreft=over)
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


def _gebruikers(ctx: Context, ids: set[UUID]) -> dict[UUID, Gebruiker]:
    query = select(Gebruiker).where(col(Gebruiker.id).in_(ids)).options(joined(Gebruiker.organisatie))
    return {rij.id: rij for rij in ctx.session.exec(query)}


def _bekend(ctx: Context, gezin: OpenGezin) -> frozenset[UUID]:
    """Users around this gezin, of whom this actor may know that they are."""
    personen = {z.rij.id for z in zichtbaar(ctx, gezin, [lid.persoon for lid in gezin.leden])}
    relaties = zichtbaar(ctx, gezin, gezin.relaties)
    leden = {r.gebruiker_id for r in gezin.relaties if r.gebruiker.persoon_id in personen}
    return frozenset({z.rij.gebruiker_id for z in relaties} | leden)


def _wie_heet_hoe(ctx: Context, wie: Iterable[Gebruiker], bekend: frozenset[UUID]) -> dict[UUID, str]:
    """Who works is named; who belongs to a gezin only to whoever may know that, else by his role."""
    namen, met_naam = {}, []
    for gebruiker in wie:
        if gebruiker.id in bekend or not gezinsblik(Actor(gebruiker.id, gebruiker.rol)):
            met_naam.append(gebruiker)
        else:
            namen[gebruiker.id] = rol_label(gebruiker.rol)
    return namen | namen_van(ctx, met_naam)


def _samen(velden: Iterable[Velden]) -> list[tuple[Velden, int]]:
    groepen: dict[tuple[Any, ...], list[Any]] = {}
    for v in velden:
        dag = datetime.fromisoformat(v["op"]).astimezone(AMSTERDAM).date()
        sleutel = (dag, v["gebruiker_id"], v["handeling"], v.get("categorie"), v["resultaat"])
        groepen.setdefault(sleutel, [v, 0])[1] += 1
    return [(v, aantal) for v, aantal in groepen.values()]


def _inzageregel(
    ctx: Context, v: Velden, aantal: int, wie: dict[UUID, Gebruiker], namen: dict[UUID, str]
) -> InzageRegel:
    gebruiker = wie[UUID(v["gebruiker_id"])]
    op = datetime.fromisoformat(v["op"])
    return InzageRegel(
        datum=ctx.datum(op),
        dag=ctx.dag(op),
        echt=_echt(v),
        wie=namen[gebruiker.id],
        organisatie=gebruiker.organisatie.naam if gebruiker.organisatie else "",
        rol=POSITIE_NAMEN.get(v.get("positie", ""), rol_label(v["rol"])),
        wat="geweigerd" if v["resultaat"] == Resultaat.GEWEIGERD else label(v["handeling"]),
        welk=label(v["categorie"]),
        regel_uitleg=_uitleg(v),
        aantal=aantal,
    )


def _echt(v: Velden) -> str:
    return datetime.fromisoformat(v["op_echt"]).astimezone(AMSTERDAM).strftime("%d-%m-%Y %H:%M")


def _uitleg(v: Velden) -> str:
    """The rule that decided, in words: 'CP:identiteit:W' is not for people."""
    if v["resultaat"] == Resultaat.GEWEIGERD:
        return "Dit mocht niet, en is dus niet getoond."
    positie = POSITIE_NAMEN.get(v.get("positie", ""), rol_label(v["rol"]))
    return f"Mag als {positie}."


def heel_logboek(ctx: Context, pagina: int) -> LogLijst:
    """All lines of this room, newest first, metadata only; for who may read the log as a whole."""
    totaal = ctx.session.exec(select(func.count()).select_from(LogRegel)).one()
    paginas = max(1, -(-totaal // PER_PAGINA))
    hier = min(max(1, pagina), paginas)
    rijen = ctx.session.exec(_bladzijde(hier)).all()
    velden = [json.loads(rij.inhoud) for rij in rijen]
    wie = _gebruikers(ctx, {UUID(v["gebruiker_id"]) for v in velden})
    namen = _wie_heet_hoe(ctx, wie.values(), frozenset())
    ctx.spoor.gelezen(Handeling.LOG_INZIEN, categorie=Categorie.LOGGING)
    return LogLijst(_regels(ctx, rijen, velden, namen), hier, paginas, totaal)


def _bladzijde(pagina: int) -> SelectOfScalar[LogRegel]:
    return (
        select(LogRegel)
        .order_by(col(LogRegel.volgnummer).desc())
        .limit(PER_PAGINA)
        .offset((pagina - 1) * PER_PAGINA)
    )


def _regels(
    ctx: Context, rijen: Sequence[LogRegel], velden: Sequence[Velden], namen: dict[UUID, str]
) -> tuple[LogBlad, ...]:
    return tuple(_logblad(ctx, rij, v, namen) for rij, v in zip(rijen, velden, strict=True))


def _logblad(ctx: Context, rij: LogRegel, v: Velden, namen: dict[UUID, str]) -> LogBlad:
    op = datetime.fromisoformat(v["op"]) if "op" in v else None
    return LogBlad(
        nummer=rij.volgnummer,
        datum=ctx.datum(op) if op else None,
        dag=ctx.dag(op) if op else None,
        echt=_echt(v),
        wie=namen.get(UUID(v["gebruiker_id"]), rol_label(v["rol"])),
        rol=POSITIE_NAMEN.get(v.get("positie", ""), rol_label(v["rol"])),
        handeling=label(v["handeling"]),
        categorie=label(v.get("categorie", "")),
        object=label(v.get("object_soort", "")),
        resultaat=v["resultaat"],
        hash_kort=rij.hash.hex()[:12],
    )
