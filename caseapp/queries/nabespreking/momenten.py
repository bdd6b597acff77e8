"""What happened in an exercise, moment by moment, and what each followed on: only what is recorded."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.gebeurtenis import GebeurtenisSoort as G
from ...domain.injects import VerwachtingStand
from ...domain.nabespreking import MomentSoort
from ...domain.oefenverloop import Notitiesoort, SpelSoort
from ...domain.scenario.woorden import InjectSoort
from ...domain.woorden import label, opsomming
from ...permissions import VERZWEGEN
from ...permissions.oefening import beoordeel_leiding
from ...tables import Feit, FeitBij, Gebeurtenis, Inject, Spelmoment
from ..oefening.verwacht import VerwachtingRegel, verwachtingen
from ..oefening.wat import rondes
from ..zegels import open_veld
from .bladen import Moment, Poging, TerugkijkBlad
from .opmerkingen import opmerkingen
from .wie import VERHAAL, begonnen, soorten

INCIDENTEN = frozenset(
    {G.INCIDENT, G.MELDING_ONTVANGEN, G.SIGNAAL, G.HUISVERBOD_OPGELEGD, G.HUISVERBOD_OVERTREDEN}
)
# The book-keeping of the work itself; and what may exist without anybody of the gezin knowing.
NIET_GETOOND = frozenset(
    {
        *(G.TERMIJN_GEZET, G.TERMIJN_AFGEROND, G.PROTOCOL_INGESTELD, G.PROTOCOL_OPGEHEVEN),
        *(G.ONDERZOEK_GEOPEND, G.ONDERZOEK_GESLOTEN),
    }
)
HOE_BINNEN = {
    InjectSoort.GEPLAND: "Stond klaar voor deze dag.",
    InjectSoort.VOORWAARDELIJK: "Hing af van wat de groep deed of liet.",
    InjectSoort.HANDMATIG: "De trainer liet dit binnen.",
    InjectSoort.ACHTERVANG: "Een duwtje, voor als de groep iets niet deed.",
}
KLOK = {
    SpelSoort.STIL: "Even stil",
    SpelSoort.VERDER: "Weer verder",
    SpelSoort.TERUG: "Teruggezet",
    SpelSoort.OPNIEUW: "Opnieuw begonnen",
}

_SOORTEN = tuple(MomentSoort)
WEG = "een inject die weer weg is"


@dataclass(frozen=True)
class _Stukken:
    """All that the moments are told of, opened once. `binnen`: per take and inject the mark of its coming."""

    spel: list[Spelmoment]
    binnen: dict[tuple[int, UUID], Spelmoment]
    injects: dict[UUID, tuple[Inject, str]]
    feiten: dict[UUID, str]
    bij: list[FeitBij]
    verwacht: tuple[VerwachtingRegel, ...]
    wie: dict[UUID, str]


def terugkijken(ctx: Context) -> TerugkijkBlad:
    """The whole play, each time that it was played anew apart; for who leads."""
    alle = sorted(_momenten(ctx, _lees(ctx)), key=_volgorde)
    takes = sorted({moment.take for moment in alle} | {ctx.take})
    pogingen = (Poging(take, tuple(een for een in alle if een.take == take)) for take in takes)
    eind = max([ctx.now, *(moment.op for moment in alle)])
    return TerugkijkBlad(ctx.begin, eind, rondes(ctx), tuple(pogingen))


def _volgorde(moment: Moment) -> tuple[int, datetime, int]:
    """What came in stands before what came of it."""
    return moment.take, moment.op, _SOORTEN.index(moment.soort)


def _lees(ctx: Context) -> _Stukken:
    spel = list(ctx.session.exec(select(Spelmoment).order_by(col(Spelmoment.op_echt))))
    injects, feiten = list(ctx.session.exec(select(Inject))), list(ctx.session.exec(select(Feit)))
    mag = beoordeel_leiding(ctx.actor, [rij.id for rij in (*injects, *feiten)])
    binnen = {
        (een.take, een.stuk_id): een
        for een in spel
        if een.soort is SpelSoort.INJECT_BINNEN and een.stuk_id is not None
    }
    return _Stukken(
        spel,
        binnen,
        {rij.id: (rij, open_veld(ctx, mag, rij, "titel")) for rij in injects},
        {rij.id: open_veld(ctx, mag, rij, "tekst") for rij in feiten},
        list(ctx.session.exec(select(FeitBij))),
        verwachtingen(ctx),
        soorten(ctx),
    )


def _momenten(ctx: Context, stukken: _Stukken) -> Iterator[Moment]:
    yield from _van_het_spel(ctx, stukken)
    yield from _van_het_gezin(ctx, stukken)
    yield from _verwacht(ctx, stukken)
    for een in opmerkingen(ctx):
        if een.soort is not Notitiesoort.NOTITIE and een.stuk_id is None:
            wie = "waarnemer" if een.waarnemer else "trainer"
            zin = f"{een.soort.value.capitalize()}: {een.tekst}"
            yield Moment(een.id, MomentSoort.OPMERKING, een.op, een.dag, een.take, zin, wie)


def _van_het_spel(ctx: Context, stukken: _Stukken) -> Iterator[Moment]:
    for een in stukken.spel:
        waar = (een.op, ctx.dag(een.op), een.take)
        wie = stukken.wie.get(een.wie_id, "") if een.wie_id else ""
        match een.soort:
            case SpelSoort.INJECT_BINNEN if een.stuk_id is not None:
                rij, titel = stukken.injects.get(een.stuk_id, (None, WEG))
                hoe = HOE_BINNEN[rij.soort] if rij else ""
                yield Moment(een.id, MomentSoort.INJECT, *waar, titel, VERHAAL, hoe)
            case SpelSoort.INJECT_OVERGESLAGEN if een.stuk_id is not None:
                titel = stukken.injects[een.stuk_id][1] if een.stuk_id in stukken.injects else WEG
                yield Moment(een.id, MomentSoort.KLOK, *waar, f"Overgeslagen: {titel}")
            case SpelSoort.FEIT_GEDEELD if een.stuk_id is not None:
                tekst = stukken.feiten.get(een.stuk_id, "Een feit dat weer weg is")
                yield Moment(een.id, MomentSoort.FEIT, *waar, tekst, wie, _stond_bij(stukken, een.stuk_id))
            case SpelSoort.SPRONG if een.tot is not None and ctx.dag(een.tot) > ctx.dag(een.op):
                wat = f"Sprong van dag {ctx.dag(een.op)} naar dag {ctx.dag(een.tot)}"
                yield Moment(een.id, MomentSoort.KLOK, *waar, wat)
            case soort if soort in KLOK:
                vanaf = f", vanaf dag {ctx.dag(een.tot)}" if een.tot is not None else ""
                yield Moment(een.id, MomentSoort.KLOK, *waar, f"{KLOK[soort]}{vanaf}")


def _stond_bij(stukken: _Stukken, feit_id: UUID) -> str:
    eerst = [
        stukken.wie[rij.gebruiker_id] for rij in stukken.bij if rij.feit_id == feit_id and rij.op is None
    ]
    return f"Stond eerst op de kaart van {opsomming(list(dict.fromkeys(eerst)))}." if eerst else ""


def _van_het_gezin(ctx: Context, stukken: _Stukken) -> Iterator[Moment]:
    """Of the journal of the gezin, since this room is played; nothing of what is shielded for anybody."""
    query = select(Gebeurtenis).where(Gebeurtenis.op_echt >= begonnen(ctx)).order_by(col(Gebeurtenis.op))
    gevolgd = {een.door_id: een for een in stukken.verwacht if een.door_id is not None}
    for rij in ctx.session.exec(query):
        if rij.categorie in VERZWEGEN or rij.niet_voor or rij.alleen_voor or rij.soort in NIET_GETOOND:
            continue
        soort = MomentSoort.INCIDENT if rij.soort in INCIDENTEN else MomentSoort.DAAD
        wie, wat = stukken.wie.get(rij.auteur_id, "") if rij.auteur_id else "", label(rij.soort)
        waarom, na = _waarna(ctx, stukken, rij, gevolgd.get(rij.id))
        zin = wat[:1].upper() + wat[1:]
        yield Moment(rij.id, soort, rij.op, ctx.dag(rij.op), rij.take, zin, wie, waarom, na)


def _waarna(
    ctx: Context, stukken: _Stukken, rij: Gebeurtenis, verwacht: VerwachtingRegel | None
) -> tuple[str, UUID | None]:
    """What was expected of it; or the inject that made it, in one and the same unit of work."""
    if verwacht is not None:
        laat = ", maar later dan verwacht" if verwacht.stand is VerwachtingStand.TE_LAAT else ""
        return f"Verwacht na ‘{verwacht.inject}’{laat}.", _binnen(stukken, rij.take, verwacht.inject_id)
    if stukken.wie.get(rij.auteur_id or rij.id) == VERHAAL:
        for (take, inject_id), een in stukken.binnen.items():
            if take == rij.take and een.op_echt == rij.op_echt and inject_id in stukken.injects:
                return f"Kwam met ‘{stukken.injects[inject_id][1]}’.", een.id
    return "", None


def _binnen(stukken: _Stukken, take: int, inject_id: UUID) -> UUID | None:
    """In this take; or before it, where the story was put back to a moment at which it was in already."""
    eerder = (stukken.binnen.get((nummer, inject_id)) for nummer in range(take, -1, -1))
    return next((een.id for een in eerder if een is not None), None)


def _verwacht(ctx: Context, stukken: _Stukken) -> Iterator[Moment]:
    """Of this take: what was missed, and what the trainer says was done."""
    for een in stukken.verwacht:
        op = een.gezegd or een.uiterlijk
        na = _binnen(stukken, ctx.take, een.inject_id)
        if een.stand is VerwachtingStand.GEMIST and op is not None:
            zin = f"Verwacht na ‘{een.inject}’, uiterlijk {_dag(ctx, een.uiterlijk)}."
            soort, wat = MomentSoort.GEMIST, f"Niet gedaan: {een.tekst}"
        elif een.stand is VerwachtingStand.GEHAALD and een.gezegd is not None and op is not None:
            zin = f"Verwacht na ‘{een.inject}’. De trainer zag dat het gedaan is."
            soort, wat = MomentSoort.DAAD, een.tekst
        else:
            continue
        yield Moment(een.id, soort, op, ctx.dag(op), ctx.take, wat, "de groep", zin, na)


def _dag(ctx: Context, op: datetime | None) -> str:
    return f"dag {ctx.dag(op)}" if op else "-"
