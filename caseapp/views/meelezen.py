"""Which texts stand on a page, for who looks at it: the page is made once more, and its texts are kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from html import unescape
from urllib.parse import urlsplit

from flask import Flask, current_app, g, request
from werkzeug.exceptions import HTTPException

from ..domain.quarantaine import ZIN, bladen, gelijk
from ..queries.quarantaine import SOORTEN, Waar, kenmerk_van, weg_te_halen
from ..tables import Gelezen, Meelezer

_TAG = re.compile(r"<[^>]*>")
LANGSTE_PAD = 300
KORTSTE = 3


@dataclass(frozen=True)
class Tekst:
    """One text on a page. `sleutel`: names its place; `zegel`: how it lay there when the page was made."""

    waar: Waar
    tekst: str
    zegel: str

    @property
    def sleutel(self) -> str:
        return f"{self.waar.soort.tabel().name}:{self.waar.kolom}:{self.waar.rij_id}"

    @property
    def blad(self) -> str:
        """Which of the texts in one place it is."""
        return sha256(self.tekst.encode()).hexdigest()

    @property
    def weg(self) -> bool:
        return self.tekst == ZIN


def pad_van(van: str) -> str | None:
    """An address of this house that can be looked at; None for anything else."""
    deel = urlsplit(van)
    if (
        len(van) > LANGSTE_PAD
        or not van.startswith("/")
        or deel.scheme
        or deel.netloc
        or not van.isprintable()
    ):
        return None
    try:
        endpoint, _ = current_app.url_map.bind("").match(deel.path, method="GET")
    except HTTPException:
        return None
    return van if endpoint != request.endpoint else None


def teksten_op(van: str) -> list[Tekst] | None:
    """The texts on this page, as it is for who asks now; None where there is no page for him. To be called
    before a unit of work is opened: it opens one itself."""
    pad = pad_van(van)
    if pad is None:
        return None
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
    koekjes = {"Cookie": request.headers.get("Cookie", "")}
    with app.test_request_context(pad, base_url=request.host_url, headers=koekjes):
        g.meelezer = meelezer = Meelezer()
        antwoord = app.full_dispatch_request()
    if antwoord.status_code != 200 or antwoord.mimetype != "text/html":
        return None
    return list(_getoond(meelezer.gelezen, antwoord.get_data(as_text=True)))


def _getoond(gelezen: list[Gelezen], html: str) -> Iterator[Tekst]:
    """Only what can be read on it: a page opens more than it shows, to count and to compare."""
    gezien: set[tuple[str, str]] = set()
    bron = gelijk(unescape(html)) + gelijk(unescape(_TAG.sub(" ", html)))
    for plek, zegel, inhoud in gelezen:
        soort = SOORTEN.get(plek.tabel)
        if soort is None or plek.kolom not in weg_te_halen(soort):
            continue
        waar = Waar(soort, plek.rij, plek.kolom, inhoud, aangewezen=True)
        for blad in bladen(inhoud):
            tekst = Tekst(waar, blad, kenmerk_van(zegel))
            staat_er = len(gelijk(blad)) >= KORTSTE and gelijk(blad) in bron
            if staat_er and (tekst.sleutel, blad) not in gezien:
                gezien.add((tekst.sleutel, blad))
                yield tekst
