"""Reading the logboek as a whole, for who supervises; and what a line says in words."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from ..context import Context
from ..domain.logboek import Handeling, Resultaat
from ..domain.oefenruimte import AMSTERDAM
from ..domain.posities import positie_naam
from ..domain.woorden import label, rol_label
from ..permissions import Actor, Categorie, gezinsblik, regel_in_woorden
from ..tables import (
    Concept,
    Consultatie,
    Gebruiker,
    LogRegel,
    MeldcodeStap,
    MeldcodeTraject,
    VtAntwoord,
    VtBericht,
)
from .bladzijde import bladzijde
from .loading import joined
from .logbladen import LogBlad, LogKeuze, LogLijst
from .namen import namen_van

PER_PAGINA = 50
ALLES = LogKeuze()
_SCHREEF = {
    Handeling.MAKEN.value: "Schreef dit op",
    Handeling.WIJZIGEN.value: "Veranderde dit",
    Handeling.VERWIJDEREN.value: "Haalde dit weg",
}
Velden = dict[str, Any]


@dataclass(frozen=True)
class LogStuk:
    """One line as something to judge: made by who acted, about one person or about the gezin as a whole."""

    categorie: Categorie
    auteur: UUID | None = None
    betreft: UUID | None = None
    afgeschermd_voor: tuple[str, ...] = ()
    gehoor: tuple[str, ...] = ()
    kenmerken: tuple[str, ...] = ()


# The log of the room as a whole: nobody's own lines, and not only the technique.
HEEL_LOGBOEK = LogStuk(Categorie.LOGGING)


# Own eyes only: that somebody writes is seen, what kind of writing it is never; nor that it went to Veilig
# Thuis.
_EIGEN = (Concept, MeldcodeTraject, MeldcodeStap, VtBericht, VtAntwoord, Consultatie)
EIGEN_OGEN = frozenset(soort.tabel().name for soort in _EIGEN)


def zoals_getoond(v: Velden) -> Velden:
    """A line as it is told to who reads the logboek: of one's own writing all lines are alike."""
    if v.get("object_soort") not in EIGEN_OGEN:
        return v
    return v | {"object_soort": Concept.tabel().name, "velden": None}


def gebruikers_van(ctx: Context, ids: set[UUID]) -> dict[UUID, Gebruiker]:
    query = select(Gebruiker).where(col(Gebruiker.id).in_(ids)).options(joined(Gebruiker.organisatie))
    return {rij.id: rij for rij in ctx.session.exec(query)}


def wie_heet_hoe(ctx: Context, wie: Iterable[Gebruiker], bekend: frozenset[UUID]) -> dict[UUID, str]:
    """Who works is named; who belongs to a gezin only to whoever may know that, else by his role."""
    namen, met_naam = {}, []
    for gebruiker in wie:
        if gebruiker.id in bekend or not gezinsblik(Actor(gebruiker.id, gebruiker.rol)):
            met_naam.append(gebruiker)
        else:
            namen[gebruiker.id] = rol_label(gebruiker.rol)
    return namen | namen_van(ctx, met_naam)


def echt_op(v: Velden) -> str:
    return datetime.fromisoformat(v["op_echt"]).astimezone(AMSTERDAM).strftime("%d-%m-%Y %H:%M")


def uitleg_bij(v: Velden) -> str:
    """The rule that decided, in words: 'CP:identiteit:W' is not for people."""
    if v["resultaat"] == Resultaat.GEWEIGERD:
        return "Dit mocht niet, en is dus niet getoond."
    if "noodknop_id" in v:
        return "Mocht met een noodknop: een uur lang, alleen lezen, en een ander kijkt na of het nodig was."
    if (deed := _SCHREEF.get(v["handeling"])) is not None:
        return f"{deed} als {rol_label(v['rol'])}."
    positie, deed = positie_naam(v.get("positie", ""), v["rol"]), regel_in_woorden(v.get("regel") or "")
    return f"Mag als {positie}: {deed}." if deed else f"Mag als {positie}."


def heel_logboek(ctx: Context, pagina: int, keuze: LogKeuze = ALLES) -> LogLijst:
    """All lines of this room, newest first, metadata only; for who may read the log as a whole."""
    waar = _gekozen(keuze)
    totaal = ctx.session.exec(select(func.count()).select_from(LogRegel).where(*waar)).one()
    hier, paginas = bladzijde(pagina, totaal, PER_PAGINA)
    rijen = ctx.session.exec(_bladzijde(hier).where(*waar)).all()
    velden = [zoals_getoond(json.loads(rij.inhoud)) for rij in rijen]
    wie = gebruikers_van(ctx, {UUID(v["gebruiker_id"]) for v in velden})
    namen = wie_heet_hoe(ctx, wie.values(), frozenset())
    ctx.spoor.gelezen(Handeling.LOG_INZIEN, categorie=Categorie.LOGGING)
    return LogLijst(_regels(ctx, rijen, velden, namen), hier, paginas, totaal)


def _gekozen(keuze: LogKeuze) -> list[sa.ColumnElement[bool]]:
    inhoud = sa.type_coerce(col(LogRegel.inhoud), sa.JSON)
    gezocht = {"handeling": keuze.handeling, "categorie": keuze.categorie, "resultaat": keuze.resultaat}
    return [inhoud[naam].as_string() == waarde for naam, waarde in gezocht.items() if waarde]


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
        echt=echt_op(v),
        wie=namen.get(UUID(v["gebruiker_id"]), rol_label(v["rol"])),
        rol=positie_naam(v.get("positie", ""), v["rol"]),
        handeling=label(v["handeling"]),
        categorie=label(v.get("categorie", "")),
        object=label(v.get("object_soort", "")),
        resultaat=v["resultaat"],
        hash_kort=rij.hash.hex()[:12],
    )
