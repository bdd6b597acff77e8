"""How hard a page reads for somebody of the gezin: its fixed words, without what people wrote themselves.

B1 (domein 11, screens 6): short sentences, and no word that only who works with gezinnen knows.
"""

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml

from caseapp.config import ROOT

LANGSTE_ZIN, GEMIDDELD = 25, 15
# Words of the work. What somebody is called by profession is a name, and what was done to whom is called by
# its name: those are no jargon. Ordinary words for these: domain/gewone_taal.py.
JARGON = frozenset((Path(__file__).parent / "jargon.txt").read_text().split())
BLOKKEN = frozenset(
    {
        *("p", "li", "h1", "h2", "h3", "h4", "td", "th", "dt", "dd", "legend", "label", "summary", "button"),
        *("option", "caption", "figcaption", "footer", "a"),
    }
)
STIL = frozenset({"script", "style", "svg", "textarea", "nav"})
ZONDER_EINDE = frozenset({"br", "input", "img", "hr", "meta", "link", "path", "circle", "rect", "use"})
ZIN = re.compile(r"(?<=[.!?:;])\s+|\n+")
WOORD = re.compile(r"[\w’'-]+")


class _Blokken(HTMLParser):
    """The text of <main>, in pieces that are read as one: `blokken` of text nodes."""

    def __init__(self) -> None:
        super().__init__()
        self.blokken: list[list[str]] = [[]]
        self._stapel: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag in ZONDER_EINDE:
            if tag == "br":
                self.blokken.append([])
            return
        self._stapel.append(tag)
        if tag in BLOKKEN:
            self.blokken.append([])

    def handle_startendtag(self, tag: str, attrs: Any) -> None:
        """What closes itself holds no text."""

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._stapel:
            return
        while self._stapel and self._stapel.pop() != tag:
            pass
        if tag in BLOKKEN - {"a"}:
            self.blokken.append([])

    def handle_data(self, data: str) -> None:
        if "main" in self._stapel and not STIL & set(self._stapel) and data.strip():
            self.blokken[-1].append(" ".join(data.split()))


@cache
def _geschreven() -> str:
    """Everything that people wrote in the seeds, as one text to look in."""
    bestanden = [*sorted((ROOT / "seeds" / "casussen").glob("*.yaml")), *(ROOT / "seeds").glob("*.yaml")]
    alles = (zin for pad in bestanden for zin in _teksten(yaml.safe_load(pad.read_text())))
    return "\n".join(alles)


def _teksten(wat: Any) -> Iterator[str]:
    if isinstance(wat, dict):
        wat = list(wat.values())
    if isinstance(wat, list):
        for deel in wat:
            yield from _teksten(deel)
    elif isinstance(wat, str):
        yield " ".join(wat.split()).lower()


def van_mensen(tekst: str) -> bool:
    """Whether somebody wrote this, in a seed; a name or a word alone is no text."""
    kaal = tekst.strip(" “”‘’\"'….·").removesuffix("...").lower()
    return len(kaal.split()) > 1 and kaal in _geschreven()


def zinnen(html: str) -> list[str]:
    """The fixed sentences of a page."""
    lezer = _Blokken()
    lezer.feed(html)
    uit = []
    for blok in lezer.blokken:
        delen = [deel for knoop in blok for deel in re.split(r" · |[“”]", knoop) if deel.strip()]
        vast = " ".join(deel for deel in delen if not van_mensen(deel))
        uit += [zin for zin in (deel.strip() for deel in ZIN.split(vast)) if WOORD.search(zin)]
    return uit


def woorden(zin: str) -> list[str]:
    return WOORD.findall(zin)


def gemiddeld(alle: list[str]) -> float:
    """Words per sentence, of what is a sentence: a heading or a word on a button is none."""
    lang = [len(woorden(zin)) for zin in alle if len(woorden(zin)) > 3]
    return sum(lang) / len(lang) if lang else 0


def te_lang(alle: list[str]) -> list[str]:
    return [zin for zin in alle if len(woorden(zin)) > LANGSTE_ZIN]


def vaktaal(alle: list[str]) -> list[str]:
    """Sentences with a word of the work in them, that word first."""
    gevonden = ((woord, zin) for zin in alle for woord in woorden(zin.lower()) if woord in JARGON)
    return [f"{woord}: {zin}" for woord, zin in dict.fromkeys(gevonden)]
