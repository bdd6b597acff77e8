"""Walking through the whole house: each persona opens each address, and all that could betray is measured."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from html import unescape
from pathlib import Path
from unittest.mock import patch

import sqlalchemy as sa
import time_machine
from sqlalchemy import event
from werkzeug.test import TestResponse

from caseapp.actions.account import Wie
from caseapp.cipher import Sleutelbos
from caseapp.db import op_platform
from caseapp.permissions import Rol

from .adressen import richt_in
from .adressen_oefening import richt_oefening_in
from .huis import Huis, gebruikers, koekje, open_huis

ACCOUNTS = (Rol.TRAINER, Rol.BEHEERDER)
VERZOEK = re.compile(r"(Kenmerk van dit verzoek: <code>)[0-9a-f]{12}")
CSRF = re.compile(r'(name="csrf_token"[^>]*value=")[^"]+')


@dataclass(frozen=True)
class Blik:
    """One answer: what was seen, and what it cost. Request ids and tokens are masked."""

    endpoint: str
    status: int
    sql: int
    ontzegeld: int
    kop: list[list[str]]
    tekst: str


Wandeling = dict[str, dict[str, Blik]]
# Per walker: endpoint and path.
Plan = dict[str, list[tuple[str, str]]]


PAPIER = (
    *("afschrift", "informatiebrief", "kamer", "kindversie", "noodplan", "veiligheidsplan"),
    "verklarende_analyse",
)
ZETTERS = tuple(f"caseapp.prints.{papier}.pdf" for papier in PAPIER)


def als_kopij(sjabloon: str, gegevens: Mapping[str, object]) -> bytes:
    """What is given to the typesetter, instead of what it makes of it: nothing else of people can stand on
    the paper, and the same copy gives the same bytes. Both hold for the real PDF: test_prent.py."""
    return "\n".join([sjabloon, *_regels(gegevens)]).encode()


def _regels(wat: object) -> Iterator[str]:
    if isinstance(wat, Mapping):
        wat = [deel for naam_en_deel in wat.items() for deel in naam_en_deel]
    if isinstance(wat, list | tuple):
        yield "["
        for deel in wat:
            yield from _regels(deel)
        yield "]"
    else:
        yield str(wat)


@dataclass
class Teller:
    sql: int = 0
    ontzegeld: int = 0


@contextmanager
def geteld(*engines: sa.Engine) -> Iterator[Teller]:
    """Counts statements on these stores, and every value that a key opens."""
    teller, echt = Teller(), Sleutelbos.ontzegel

    def statement(*_wat: object) -> None:
        teller.sql += 1

    def ontzegel(self: Sleutelbos, *wat: object) -> str:
        teller.ontzegeld += 1
        return echt(self, *wat)  # type: ignore[arg-type]

    for engine in engines:
        event.listen(engine, "before_cursor_execute", statement)
    try:
        with patch.object(Sleutelbos, "ontzegel", ontzegel):
            yield teller
    finally:
        for engine in engines:
            event.remove(engine, "before_cursor_execute", statement)


def gemaskerd(tekst: str) -> str:
    return CSRF.sub(r"\1…", VERZOEK.sub(r"\1…", tekst))


def leesbaar(html: str) -> str:
    """The text of a page as one line, entities undone: what a person could read or search in it."""
    return " ".join(unescape(html).split())


def maak_klaar(huis: Huis) -> None:
    """Sessions for everybody, and something behind every address; done once, before rooms are copied."""
    richt_in(huis)
    for sleutel, wie in huis.wie.items():
        huis.begin(Wie(huis.ruimte.id, wie, None), token=koekje(sleutel))
    for rol in ACCOUNTS:
        huis.met_account(rol, token=koekje(f"account-{rol}"))
    richt_oefening_in(huis)


# Who may not read what a parent answered on the veiligheidsschaal: the rest of the gezin, network, school.
# Then others around these gezinnen. They go first, and see nothing of who comes after them: a twin house
# through which they alone walk is compared with the walk of everybody.
NIET_VOOR_HUN_OGEN = ("hazelaar", "joost", "ko", "liv", "pien", "rik", "spar")
KOP = (*NIET_VOOR_HUN_OGEN, "beuk", "els", "den", "hulst")
# Who may know nearly all that is kept from others in the twin houses: they go last, so that a walk in which
# they are not compared can end before them.
STAART = (
    "noor",
    "eva",
    "wilg",
    "berk",
    "linde",
    "kastanje",
    "lijsterbes",
    "meidoorn",
    "iep",
    "sering",
    "walnoot",
)


def wandelaars(huis: Huis) -> list[str]:
    """All personas, both kinds of account, and a stranger from the street."""
    midden = [wie for wie in huis.wie if wie not in (*KOP, *STAART)]
    return [*KOP, *midden, *(f"account-{rol}" for rol in ACCOUNTS), "straat", *STAART]


def wandel(huis: Huis, *plannen: Plan) -> Wandeling:
    """Everybody opens all that is planned for him, in one order, at one moment."""
    gezien: Wandeling = {wie: {} for wie in wandelaars(huis)}
    for store in (huis.stores.platform, huis.ruimte):
        with store.werk(op_platform(), alleen_lezen=True):
            pass  # where the log stands is known from here on: not looked up by the first who walks
    with geteld(huis.ruimte.engine, huis.stores.platform.engine) as teller:
        for plan in plannen:
            for wie, alles in plan.items():
                gezien[wie] |= _ronde(huis, wie, alles, teller)
    return gezien


def _ronde(
    huis: Huis, wie: str, alles: Iterable[tuple[str, str]], teller: Teller
) -> Iterator[tuple[str, Blik]]:
    client = huis.terug(wie).client if wie != "straat" else huis.app.test_client()
    for endpoint, pad in alles:
        teller.sql = teller.ontzegeld = 0
        antwoord = client.get(pad)
        yield pad, _blik(endpoint, antwoord, teller)


def _blik(endpoint: str, antwoord: TestResponse, teller: Teller) -> Blik:
    kop = sorted([naam, waarde] for naam, waarde in antwoord.headers if naam not in ("Set-Cookie", "Date"))
    tekst = gemaskerd(antwoord.text)
    return Blik(endpoint, antwoord.status_code, teller.sql, teller.ontzegeld, kop, tekst)


@contextmanager
def op_dit_moment(bouw: Path) -> Iterator[None]:
    """One and the same real moment for every copy of what was built."""
    with time_machine.travel(int(bouw.stat().st_mtime) + 3600, tick=False):
        yield


@contextmanager
def in_kopie(instellingen: object, moment: Path) -> Iterator[Huis]:
    """The house on a copied folder, with the real clock standing still; paper is not typeset."""
    with ExitStack() as stapel:
        for zetter in ZETTERS:
            stapel.enter_context(patch(zetter, als_kopij))
        stapel.enter_context(op_dit_moment(moment))
        huis = stapel.enter_context(open_huis(instellingen))  # type: ignore[arg-type]
        _zonder_schijf(huis)
        yield huis


def _zonder_schijf(huis: Huis) -> None:
    """A walk is thrown away: it need not survive a power cut."""
    for engine in (huis.ruimte.engine, huis.stores.platform.engine):
        with engine.connect() as verbinding:
            ruw = verbinding.connection.dbapi_connection
            verbinding.rollback()
            ruw.execute("PRAGMA synchronous=OFF")
            ruw.execute("PRAGMA journal_mode=MEMORY")


def bewaar(wandeling: Wandeling, pad: Path) -> None:
    pad.write_text(json.dumps({w: {p: asdict(b) for p, b in r.items()} for w, r in wandeling.items()}))


def lees(pad: Path) -> Wandeling:
    ruw = json.loads(pad.read_text())
    return {wie: {p: Blik(**blik) for p, blik in ronde.items()} for wie, ronde in ruw.items()}


def rol_van(wie: str) -> str:
    """The role of a walker; an account has the role of its kind."""
    return gebruikers()[wie]["rol"] if wie in gebruikers() else wie.removeprefix("account-")
