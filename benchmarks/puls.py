"""Twelve rooms of a training with twelve people in each: every open page asks for its pulse every two
seconds, and everybody writes something every twenty.

The application runs as people run it (waitress, eight threads, in a process of its own); all go over HTTP on
loopback. Beside it, in the same run and between the others, a page that everybody may see: what is measured
is also said as a ratio to that.

    python3 -m benchmarks.puls [SECONDS]
"""

import asyncio
import random
import re
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from sqlmodel import col, select

from caseapp.actions import account as accounts
from caseapp.actions.oefensessie import begin, voeg_ruimte_toe
from caseapp.config import Instellingen
from caseapp.db import Stores, in_ruimte, op_platform
from caseapp.permissions import Rol
from caseapp.queries.dossier import visible_to
from caseapp.spel.ruimtes import begin_van, maak_ruimte
from caseapp.spel.zaaien import demonstratie
from caseapp.tables import Account, Gebruiker

from .meten import TOKEN, percentiel, uitslag, zeg
from .proces import gerekend, toepassing, tot_gezond, vrije_poort

RUIMTES, MENSEN = 12, 12
ELKE, SCHRIJF, LANG = 2.0, 20.0, 120.0
DOEL_MS = 100
DRAAD = re.compile(rb"HTTP/1\.1 (\d+)")


@dataclass(frozen=True)
class Plek:
    """Somebody who takes part: the cookie of his browser, and the page on which he writes."""

    koekje: str
    pagina: str


@dataclass
class Gemeten:
    """Seconds and status of every request of a kind."""

    puls: list[tuple[float, int]] = field(default_factory=list)
    schrijf: list[tuple[float, int]] = field(default_factory=list)
    leeg: list[tuple[float, int]] = field(default_factory=list)


def bouw(data: Path) -> list[Plek]:
    """The rooms, with a session for everybody in them."""
    instellingen = Instellingen(data)
    stores = Stores(instellingen)
    with stores.gesloten():
        demo = demonstratie(stores, instellingen.seeds)
        with stores.platform.werk(op_platform()) as werk:
            trainer = Account(rol=Rol.TRAINER, naam_token=b"t", wachtwoord_hash="-", sinds=werk.ctx.wall)
            werk.ctx.verzegel(trainer, naam="Trainer")
            werk.ctx.session.add(trainer)
        with stores.platform.werk(op_platform()) as werk:
            sessie = begin(werk.ctx, trainer.id, "Meting")
        plekken: list[Plek] = []
        for nummer in range(1, RUIMTES + 1):
            ruimte_id = maak_ruimte(stores, begin_van(stores, demo), f"Meting, ruimte {nummer}")
            with stores.platform.werk(op_platform()) as werk:
                voeg_ruimte_toe(werk.ctx, sessie, nummer, ruimte_id)
            plekken += _mensen(stores, ruimte_id)
        return plekken


def _mensen(stores: Stores, ruimte_id: UUID) -> list[Plek]:
    """The first who have a gezin on their list."""
    with stores.ruimte(ruimte_id).werk(op_platform(), alleen_lezen=True) as werk:
        wie = list(werk.ctx.session.exec(select(Gebruiker.id).order_by(col(Gebruiker.volgorde))))
    plekken: list[Plek] = []
    for een in wie:
        with stores.ruimte(ruimte_id).werk(in_ruimte(een), alleen_lezen=True) as werk:
            gezin = werk.ctx.session.exec(visible_to(werk.ctx)).first()
        if gezin is None or len(plekken) == MENSEN:
            continue
        token = f"{ruimte_id.hex}-{len(plekken)}"
        with stores.platform.werk(op_platform()) as werk:
            gegevens = {"_user_id": str(een), "_fresh": True}
            accounts.begin_sessie(werk.ctx, token, gegevens, accounts.Wie(ruimte_id, een, None))
        plekken.append(Plek(f"sessie={token}", f"/gezinnen/{gezin.id}/gebeurtenissen/noteer"))
    return plekken


class Verbinding:
    """One connection that stays open as long as the server likes, as a browser keeps one."""

    def __init__(self, poort: int, koekje: str = "") -> None:
        self._poort, self._koekje, self._merk = poort, koekje, ""
        self._in: asyncio.StreamReader | None = None
        self._uit: asyncio.StreamWriter | None = None
        self._slot = asyncio.Lock()

    async def vraag(
        self, pad: str, velden: bytes | None = None, *, merk: bool = False
    ) -> tuple[float, int, bytes]:
        """Seconds, status and body. Waiting for one's own earlier question does not count."""
        async with self._slot:
            start = time.perf_counter()
            if self._uit is None or self._in is None:
                self._in, self._uit = await asyncio.open_connection("127.0.0.1", self._poort)
            self._uit.write(self._kop(pad, velden, merk) + (velden or b""))
            kop = await self._in.readuntil(b"\r\n\r\n")
            status = int(DRAAD.match(kop)[1])  # type: ignore[index]
            lengte = re.search(rb"(?i)content-length: (\d+)", kop)
            lijf = await self._in.readexactly(int(lengte[1])) if lengte and status not in (204, 304) else b""
            tijd = time.perf_counter() - start
            if re.search(rb"(?i)connection: close", kop):  # as after every answer without a body
                self._uit.close()
                self._in = self._uit = None
        if merk and (gevonden := re.search(rb"(?i)etag: (\S+)", kop)):
            self._merk = gevonden[1].decode()
        return tijd, status, lijf

    def _kop(self, pad: str, velden: bytes | None, merk: bool) -> bytes:
        regels = [f"{'GET' if velden is None else 'POST'} {pad} HTTP/1.1", "Host: 127.0.0.1"]
        regels += [f"Cookie: {self._koekje}"] * bool(self._koekje)
        regels += [f"If-None-Match: {self._merk}"] * bool(merk and self._merk)
        if velden is not None:
            regels += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(velden)}"]
        return ("\r\n".join(regels) + "\r\n\r\n").encode()


async def peilt(poort: int, plek: Plek, uit: Gemeten, begin: float, eind: float) -> None:
    verbinding = Verbinding(poort, plek.koekje)
    while begin < eind:
        await asyncio.sleep(max(0.0, begin - time.perf_counter()))
        tijd, status, _ = await verbinding.vraag("/oefening/puls", merk=True)
        uit.puls.append((tijd, status))
        begin += ELKE


async def schrijft(poort: int, plek: Plek, uit: Gemeten, begin: float, eind: float) -> None:
    """A draft of what is being typed, on its way: what a room of people who type asks most."""
    verbinding, nummer = Verbinding(poort, plek.koekje), 0
    _, _, lijf = await verbinding.vraag(plek.pagina)
    token = TOKEN.search(lijf.decode())
    if token is None:
        raise RuntimeError(f"no form on {plek.pagina}")
    while begin < eind:
        await asyncio.sleep(max(0.0, begin - time.perf_counter()))
        velden = f"csrf_token={token[1]}&concept_van={plek.pagina}&soort=contact&tekst=Zij+belde+{nummer}"
        tijd, status, _ = await verbinding.vraag("/oefening/concept", velden.encode())
        uit.schrijf.append((tijd, status))
        begin, nummer = begin + SCHRIJF, nummer + 1


async def kijkt(poort: int, uit: Gemeten, begin: float, eind: float) -> None:
    """A page without anybody in it: what the machine takes anyway."""
    verbinding = Verbinding(poort)
    while begin < eind:
        await asyncio.sleep(max(0.0, begin - time.perf_counter()))
        tijd, status, _ = await verbinding.vraag("/gezond")
        uit.leeg.append((tijd, status))
        begin += ELKE / 10


async def samen(poort: int, plekken: list[Plek], lang: float) -> Gemeten:
    """All at once, each with its own moment within the two seconds. First everybody opens a page."""
    uit, kans = Gemeten(), random.Random(1)  # noqa: S311  # spreads people, keeps no secret
    begin = time.perf_counter() + 20
    eind = begin + lang
    lopers = [kijkt(poort, uit, begin, eind)]
    for plek in plekken:
        lopers.append(peilt(poort, plek, uit, begin + kans.uniform(0, ELKE), eind))
        lopers.append(schrijft(poort, plek, uit, begin + kans.uniform(0, SCHRIJF), eind))
    await asyncio.gather(*lopers)
    return uit


def main() -> None:
    lang = float(sys.argv[1]) if len(sys.argv) > 1 else LANG
    with tempfile.TemporaryDirectory(prefix="meting-") as map_:
        plekken = bouw(Path(map_))
        poort = vrije_poort()
        with toepassing(Path(map_), poort) as proces:
            tot_gezond(proces, poort)
            eerst, begin = gerekend(proces), time.perf_counter()
            gemeten = asyncio.run(samen(poort, plekken, lang))
            deel = (gerekend(proces) - eerst) / (time.perf_counter() - begin)
        vertel(lang, len(plekken), gemeten, deel)


def vertel(lang: float, mensen: int, uit: Gemeten, deel: float) -> None:
    leeg = statistics.median(tijd for tijd, _ in uit.leeg)
    zeg(f"{RUIMTES} ruimtes, {mensen} mensen, {lang:.0f} s; de processor was {deel:.0%} van één kern bezig")
    for naam, reeks in (("de puls", uit.puls), ("bewaren", uit.schrijf), ("een lege pagina", uit.leeg)):
        tijden = [tijd for tijd, _ in reeks]
        p50, p95 = statistics.median(tijden), percentiel(tijden, 0.95)
        zeg(
            f"  {naam}: {len(tijden)} keer; p50 {p50 * 1e3:.1f} ms ({p50 / leeg:.1f}x een lege pagina),"
            f" p95 {p95 * 1e3:.1f} ms ({p95 / leeg:.1f}x), langst {max(tijden) * 1e3:.0f} ms"
        )
    alles = [*uit.puls, *uit.schrijf]
    fout = [status for _, status in alles if status not in (200, 204, 304)]
    zeg(
        "  " + uitslag("p95 van alles", percentiel([t for t, _ in alles], 0.95) * 1e3, DOEL_MS, " ms"),
        "  " + uitslag("fouten", len(fout), 0, ""),
    )


if __name__ == "__main__":
    main()
