"""All that one person at a screen comes past: every link of every page, every file, and what lies behind ids
that he guesses. With what each answer was, and what it cost."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from flask import Flask

from ..web.wandeling import Teller, gemaskerd
from .gastheer import Kijker

LINK = re.compile(r'(?:href|action|src)="(/[^"#]*)"')
NONCE = re.compile(r'nonce="[^"]+"')
# How often a professional opened a page is his own work: an act that Rik may not know is one look more.
KEER = re.compile(r"\b\d+ keer\b")
ALTIJD_ANDERS = ("date", "set-cookie", "content-length")
MEEST = 400
# The cards of the demonstration, which name everybody in it; and the way out.
GEEN_GEZIN = ("/", "/wissel", "/uitloggen", "/ik-doe-mee")


@dataclass(frozen=True)
class Antwoord:
    status: int
    kop: tuple[tuple[str, str], ...]
    tekst: str
    sql: int
    ontzegeld: int


Tocht = dict[str, Antwoord]


def vraag(wie: Kijker, pad: str, teller: Teller) -> Antwoord:
    """One answer, as bytes on the line: no drawing of it, so that what it costs is its own."""
    teller.sql = teller.ontzegeld = 0
    antwoord = wie.context.request.get(f"{wie.adres}{pad}", max_redirects=0)
    kop = tuple(sorted((n, w) for n, w in antwoord.headers.items() if n not in ALTIJD_ANDERS))
    ruw = antwoord.body()
    tekst = gemaskerd(ruw.decode("latin-1" if ruw.startswith(b"%PDF") else "utf-8")).replace(wie.adres, "")
    tekst = KEER.sub("… keer", NONCE.sub("nonce", tekst))
    return Antwoord(antwoord.status, kop, tekst, teller.sql, teller.ontzegeld)


def loop_rond(wie: Kijker, teller: Teller, begin: Iterable[str]) -> Tocht:
    """Every page and file that one link after the other leads to, in the order in which they are found."""
    gezien: Tocht = {}
    wachtrij = list(begin)
    while wachtrij:
        pad = wachtrij.pop(0)
        if pad in gezien or pad in GEEN_GEZIN or pad.startswith(("/static/", "/bootstrap/")):
            continue
        gezien[pad] = vraag(wie, pad, teller)
        assert len(gezien) < MEEST, "de ronde houdt niet op"
        if dict(gezien[pad].kop).get("content-type", "").startswith("text/html"):
            wachtrij += [link.replace("&amp;", "&") for link in LINK.findall(gezien[pad].tekst)]
    return gezien


def geraden(app: Flask, gezin: UUID, ids: Iterable[UUID]) -> Iterator[str]:
    """Every address of this gezin with one more id in it, filled with each of these."""
    adapter, ids = app.url_map.bind(""), list(ids)
    for regel in sorted(app.url_map.iter_rules(), key=str):
        namen = regel.arguments - {"gezin_id"}
        if "GET" not in (regel.methods or ()) or len(namen) != 1 or regel.arguments == namen:
            continue
        naam = next(iter(namen))
        if type(regel._converters[naam]).__name__ != "UUIDConverter":
            continue
        for id_ in ids:
            yield adapter.build(regel.endpoint, {"gezin_id": gezin, naam: id_})
