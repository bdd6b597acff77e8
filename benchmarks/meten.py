"""What measurements share: a house of their own, turns that alternate, and how a result is written down."""

import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from flask import Flask
from flask.testing import FlaskClient

from caseapp.app import create_app, laat_liggen
from caseapp.config import Instellingen
from caseapp.db import Store, Stores, in_ruimte, op_platform
from caseapp.queries.dossier import visible_to
from caseapp.queries.kader import kaarten
from caseapp.tables import RuimteSoort

TOKEN = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')
WIE = "mw. Wilg"


@dataclass(frozen=True)
class Huis:
    """A freshly built demonstration in a folder of its own."""

    stores: Stores
    app: Flask
    ruimte: Store

    def persona(self, naam: str = WIE) -> UUID:
        with self.ruimte.werk(op_platform(), alleen_lezen=True) as werk:
            return next(k.id for groep in kaarten(werk.ctx) for k in groep.kaarten if k.naam == naam)

    def gezin(self, persona: UUID) -> UUID:
        """The first gezin on this persona's list."""
        with self.ruimte.werk(in_ruimte(persona), alleen_lezen=True) as werk:
            return werk.ctx.session.exec(visible_to(werk.ctx)).all()[0].id

    def bezoeker(self, persona: UUID) -> FlaskClient:
        """A browser that looks through these eyes."""
        client = self.app.test_client()
        gevonden = TOKEN.search(client.get("/").text)
        if gevonden is None:
            raise RuntimeError("no form on the start page")
        client.post("/demonstratie/kies", data={"csrf_token": gevonden[1], "gebruiker": str(persona)})
        return client


@contextmanager
def huis() -> Iterator[Huis]:
    with tempfile.TemporaryDirectory(prefix="meting-") as map_:
        instellingen = Instellingen(Path(map_))
        stores = Stores(instellingen)
        with stores.gesloten():
            app = create_app(stores, instellingen)
            laat_liggen()
            yield Huis(stores, app, stores.ruimte(stores.zoek(RuimteSoort.DEMONSTRATIE)[0]))


@dataclass(frozen=True)
class Tijd:
    """Seconds on the wall, and of this thread on the processor: the second hardly feels a busy machine."""

    wand: float
    cpu: float


def klok(doe: Callable[[], object]) -> Tijd:
    wand, cpu = time.perf_counter(), time.thread_time()
    doe()
    return Tijd(time.perf_counter() - wand, time.thread_time() - cpu)


@dataclass(frozen=True)
class Reeks:
    """One of the two sides: all its times, and the median of each round."""

    tijden: tuple[Tijd, ...]
    rondes: tuple[Tijd, ...]

    def midden(self, soort: str) -> float:
        return statistics.median(getattr(t, soort) for t in self.tijden)

    def laagst(self, soort: str) -> float:
        return min(getattr(t, soort) for t in self.tijden)


@dataclass(frozen=True)
class Kant:
    """One of the things that are compared; `rondom` is set up around its turn and costs no time of it."""

    doe: Callable[[], object]
    rondom: Callable[[], AbstractContextManager[object]] = nullcontext


def om_en_om(*kanten: Kant, rondes: int, per_ronde: int) -> list[Reeks]:
    """Every round gives each side a turn; the order turns round too, so that a busy moment hits all alike.

    The first round warms up and does not count.
    """
    tijden: list[list[Tijd]] = [[] for _ in kanten]
    middens: list[list[Tijd]] = [[] for _ in kanten]
    for ronde in range(rondes + 1):
        volgorde = list(enumerate(kanten))
        for nummer, kant in volgorde if ronde % 2 else reversed(volgorde):
            with kant.rondom():
                beurt = [klok(kant.doe) for _ in range(per_ronde)]
            if ronde:
                tijden[nummer] += beurt
                middens[nummer].append(
                    Tijd(statistics.median(t.wand for t in beurt), statistics.median(t.cpu for t in beurt))
                )
    return [Reeks(tuple(t), tuple(m)) for t, m in zip(tijden, middens, strict=True)]


def verhouding(boven: Reeks, onder: Reeks, soort: str) -> float:
    """Median over the rounds of (median of this side / median of that side in the same round)."""
    paren = zip(boven.rondes, onder.rondes, strict=True)
    return statistics.median(getattr(a, soort) / getattr(b, soort) for a, b in paren)


def percentiel(waarden: Sequence[float], deel: float) -> float:
    gesorteerd = sorted(waarden)
    return gesorteerd[min(len(gesorteerd) - 1, int(deel * len(gesorteerd)))]


def zeg(*regels: str) -> None:
    for regel in regels:
        sys.stdout.write(regel + "\n")
    sys.stdout.flush()


def uitslag(wat: str, gemeten: float, doel: float, eenheid: str = "x") -> str:
    """One line: what was measured, the goal, and whether it was met."""
    oordeel = "gehaald" if gemeten <= doel else "NIET GEHAALD"
    return f"{wat}: {gemeten:.2f}{eenheid}  (doel: hoogstens {doel:g}{eenheid})  {oordeel}"


def in_het_kort(reeks: Reeks, per: int = 1) -> str:
    """Median and lowest, on the clock and on the processor, for one of `per` things in each time."""
    klok_, lager = _tijd(reeks.midden("wand") / per), _tijd(reeks.laagst("wand") / per)
    cpu, lager_cpu = _tijd(reeks.midden("cpu") / per), _tijd(reeks.laagst("cpu") / per)
    return f"klok p50 {klok_}, laagste {lager}; processor p50 {cpu}, laagste {lager_cpu}"


def _tijd(seconden: float) -> str:
    return f"{seconden * 1e3:.2f} ms" if seconden >= 1e-3 else f"{seconden * 1e6:.1f} µs"
