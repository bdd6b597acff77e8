"""Making the report: the eight parts, without a name, and of nobody a score."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from ...context import Context
from ...domain import verslag as maat
from ...domain.injects import VerwachtingStand
from ...domain.nabespreking import MomentSoort
from ...domain.oefenruimte import AMSTERDAM
from ...domain.verslag import (
    VerslagActie,
    VerslagBlad,
    VerslagFeit,
    VerslagLens,
    VerslagMoment,
    VerslagStap,
    kort,
)
from ..oefening.terugblik import bord
from ..oefening.verwacht import VerwachtingRegel, verwachtingen
from ..oefening.wat import WatWeSpelen, leerdoelen, spelers, wat_we_spelen
from ..oefensessie import bezet
from .bladen import FeitRegel, LensBlad, Moment, Opmerking, TerugkijkBlad
from .momenten import terugkijken
from .namen import alle_namen
from .opmerkingen import lenzen
from .verteld import feiten
from .wie import soort_van

UITKOMST = {
    VerwachtingStand.GEHAALD: "op tijd",
    VerwachtingStand.TE_LAAT: "later dan verwacht",
    VerwachtingStand.GEMIST: "niet gedaan",
    VerwachtingStand.OPEN: "kon nog",
}


@dataclass(frozen=True)
class _Maker:
    """What is at hand while it is made. `weg`: takes the names out of a text, and cuts it to what fits."""

    terug: TerugkijkBlad
    weg: Callable[[str, int], str]

    @property
    def er(self) -> dict[UUID, Moment]:
        return {een.id: een for een in self.terug.momenten}


def verslag(ctx: Context) -> VerslagBlad | None:
    """For who leads; None in a room where nothing is played."""
    wat = wat_we_spelen(ctx)
    if wat is None:
        return None
    namen = alle_namen(ctx, wat.bron)
    terug = terugkijken(ctx)
    maker = _Maker(terug, lambda tekst, lengte: kort(namen.weg_uit(tekst), lengte))
    hangt, verteld = bord(ctx), feiten(ctx, terug)
    plus, delta = (tuple(maker.weg(een.tekst, maat.KORT) for een in rij) for rij in (hangt.plus, hangt.delta))
    acties = tuple(
        VerslagActie(maker.weg(een.tekst, maat.KORT), maker.weg(een.organisatie, 80), _dag(een.uiterlijk))
        for een in hangt.acties
    )
    return VerslagBlad(
        **_kop(ctx, wat, maker),
        momenten=tuple(_moment(een, maker) for een in terug.momenten if _blijft(een)),
        lenzen=tuple(_lens(een, maker) for rij in lenzen(ctx) for een in rij),
        feiten=tuple(_feit(een, maker) for een in verteld[: maat.MEESTE_FEITEN]),
        feiten_meer=max(0, len(verteld) - maat.MEESTE_FEITEN),
        keten=_keten(ctx, maker),
        plus=plus[: maat.MEESTE_BRIEFJES],
        plus_meer=max(0, len(plus) - maat.MEESTE_BRIEFJES),
        delta=delta[: maat.MEESTE_BRIEFJES],
        delta_meer=max(0, len(delta) - maat.MEESTE_BRIEFJES),
        acties=acties[: maat.MEESTE_ACTIES],
        acties_meer=max(0, len(acties) - maat.MEESTE_ACTIES),
    )


def _kop(ctx: Context, wat: WatWeSpelen, maker: _Maker) -> dict[str, Any]:
    zitten = bezet(ctx)
    telling = Counter(soort_van(rij) for rij in spelers(ctx) if rij.id in zitten)
    kaarten = (soort if keer == 1 else f"{soort} ({keer} kaarten)" for soort, keer in telling.items())
    return {
        "titel": maker.weg(wat.titel, maat.KORT),
        "op": _dag(ctx.wall.astimezone(AMSTERDAM).date()),
        "dag": ctx.dag(),
        "begin": maker.terug.begin.isoformat(),
        "eind": maker.terug.eind.isoformat(),
        "samenvatting": maker.weg(str(wat.rest.get("samenvatting", "")), 400),
        "kaarten": tuple(kaarten),
        "leerdoelen": tuple(maker.weg(doel.tekst, maat.KORT) for doel in leerdoelen(ctx))[
            : maat.MEESTE_DOELEN
        ],
    }


def _dag(dag: date | None) -> str:
    return f"{dag.day}-{dag.month}-{dag.year}" if dag else ""


def _blijft(een: Moment) -> bool:
    """When the room stood still and where the clock was put stays between who were there."""
    return een.soort is not MomentSoort.KLOK


def _moment(een: Moment, maker: _Maker) -> VerslagMoment:
    """Of a fact only that it was told: its words stand in the part about what was known."""
    wat = "Een feit van een kaart verteld" if een.soort is MomentSoort.FEIT else een.wat
    return VerslagMoment(
        str(een.id),
        een.soort,
        een.op.isoformat(),
        een.dag,
        een.take,
        maker.weg(wat, maat.LANG),
        een.wie,
        maker.weg(een.waarom, maat.LANG),
    )


def _lens(een: LensBlad, maker: _Maker) -> VerslagLens:
    sterk, anders = (_gekozen(keuze, maker) for keuze in (een.sterk, een.anders))
    return VerslagLens(een.lens.code, een.lens.tekst, een.lens.bron, *sterk, *anders)


def _gekozen(keuze: Opmerking | None, maker: _Maker) -> tuple[str, str]:
    """In words with its day, and the mark that it points at."""
    if keuze is None:
        return "", ""
    doel = maker.er.get(keuze.stuk_id) if keuze.stuk_id else None
    waar = str(doel.id) if doel and _blijft(doel) else ""
    return f"Dag {keuze.dag}: {maker.weg(keuze.tekst, maat.KORT)}", waar


def _feit(een: FeitRegel, maker: _Maker) -> VerslagFeit:
    verteld = f"dag {een.dag}, door {een.door}" if een.op is not None else ""
    waar = str(een.moment_id) if een.moment_id else ""
    return VerslagFeit(maker.weg(een.tekst, maat.LANG), een.kritiek, ", ".join(een.stond_bij), verteld, waar)


def _keten(ctx: Context, maker: _Maker) -> tuple[VerslagStap, ...]:
    """What was missed first: from that a group learns most."""
    regels = sorted(verwachtingen(ctx), key=lambda een: een.stand is not VerwachtingStand.GEMIST)
    return tuple(_stap(ctx, een, maker) for een in regels[: maat.MEESTE_STAPPEN] if een.stand in UITKOMST)


def _stap(ctx: Context, een: VerwachtingRegel, maker: _Maker) -> VerslagStap:
    op = een.gedaan or een.gezegd
    dag = f", dag {ctx.dag(op)}" if op and een.stand is not VerwachtingStand.GEMIST else ""
    hier = next((id_ for id_ in (een.door_id, een.id) if id_ in maker.er), None)
    doel = maker.er[hier] if hier is not None else None
    return VerslagStap(
        maker.weg(een.inject, maat.KORT),
        _waar_het_begon(een, maker),
        maker.weg(een.tekst, maat.KORT),
        f"{UITKOMST[een.stand]}{dag}",
        str(doel.id) if doel else "",
    )


def _waar_het_begon(een: VerwachtingRegel, maker: _Maker) -> str:
    """The mark of the inject, the newest with its title."""
    gevonden = (
        moment.id
        for moment in reversed(maker.terug.momenten)
        if moment.soort is MomentSoort.INJECT and moment.wat == een.inject
    )
    return str(next(gevonden, ""))
