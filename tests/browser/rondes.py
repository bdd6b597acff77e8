"""Who looks at which page: of every page of the house, an address that opens for this person."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flask.testing import FlaskClient
from werkzeug.exceptions import HTTPException

from ..web.adressen import adressen
from ..web.huis import Huis

STRAAT = "straat"
# What everybody sees in an own way everybody looks at; any other page once in each of the two frames.
ANDERS = frozenset(
    {
        *("vandaag.toon", "gezin.overzicht", "delen.toon", "vakveld.toon", "zitting.live", "inbreng.toon"),
        *("toestemming.toon", "delen.verhaal"),
        "ons_plan.toon",
    }
)
# What is no page: a file, a drawing, one word for a machine.
GEEN_BLAD = frozenset(
    {
        *("start.gezond", "logboek.exporteer", "tijdlijn.bestand", "tweestaps.qr", "oefensessie.qr"),
        *("scenario.draaiboek", "oefening.puls", "bediening.stand", "samen.stand", "scherm.stand"),
        *("cijfers.als_csv", "bord.als_csv"),
        "ons_plan.mijn",  # leads on to the one gezin
        *("analyse_prent.analyse", "analyse_prent.voor_het_gezin", "analyse_prent.kind"),
        *("noodplan.kaart", "kindversie.blad", "informatie.papier", "informatie.mijn_papier"),
        *("planpapier.koelkast", "planpapier.papier", "planpapier.agenda"),
        *("kamer.papier", "zitting.stand"),
        *("afschrift.als_pdf", "afschrift.als_json"),
        *("nabespreking.bordstand", "eigencasus.bestand"),
    }
)
# In the middle of something that a visit does not begin.
NIET_ZOMAAR = frozenset(
    {
        *("account.log_in_met_code", "tweestaps.zet_uit"),
        "meedoen.kaart",  # only for who just gave a code
        "herstelpunt.wat_als",  # only in a room of an own sessie
        "oefening.toon_stil",  # only in a room of a training: test_stil.py
        *(
            "speelkaart.toon",
            "speelkaart.deel",
            "nazorg.toon",
        ),  # only at a card of a training: test_training.py
        *("waarnemer.kies", "waarnemer.tags"),  # only with a code to watch with: test_waarnemer.py
        "terugblik.toon",  # only for who sits at a card of a training
        *("noodknop.vraag_meekijken", "noodknop.antwoord"),  # only within the hour of a noodknop
    }
)
LINK = re.compile(r'href="(/[^"#?]*)"')
Stap = tuple[str, str]


@dataclass(frozen=True)
class Wie:
    """`sleutel` as in the seeds; `familie`: the larger, warmer frame."""

    sleutel: str
    gezin: str = "Wolkenveld"
    familie: bool = False


ALLEN = (
    Wie("wilg"),
    Wie("kastanje", "Lantaarn"),
    Wie("linde"),
    Wie("els"),
    Wie("hazelaar"),
    Wie("beuk"),
    Wie("acacia"),
    Wie("sering"),
    Wie("ceder"),
    Wie("den"),
    Wie("spar", "Lampenkap"),
    Wie("iep", "Lantaarn"),
    Wie("jeneverbes"),
    Wie("account-trainer"),
    Wie("account-beheerder"),
    Wie(STRAAT),
    Wie("noor", familie=True),
    Wie("liv", "Lantaarn", familie=True),
    Wie("ko", familie=True),
    Wie("sleedoorn", "Lantaarn", familie=True),
)


def rondes(huis: Huis) -> dict[str, list[Stap]]:
    """Per person: endpoint and address of what to look at."""
    alle, gezien = adressen(huis), {True: set[str](), False: set[str]()}
    uit: dict[str, list[Stap]] = {}
    for wie in ALLEN:
        al = gezien[wie.familie] - ANDERS
        eigen = [(e, p) for e, p in alle if e not in al | GEEN_BLAD and _van(huis, wie, p)]
        uit[wie.sleutel] = list(_open(huis, _client(huis, wie), eigen, al))
        gezien[wie.familie] |= {endpoint for endpoint, _ in uit[wie.sleutel]}
    return uit


def _van(huis: Huis, wie: Wie, pad: str) -> bool:
    """Of this person's own gezin, or of none."""
    return pad == "/gezinnen/" or not pad.startswith("/gezinnen/") or pad.startswith(huis.pad(wie.gezin))


def _client(huis: Huis, wie: Wie) -> FlaskClient:
    gast = huis.gast(controle=False) if wie.sleutel == STRAAT else huis.terug(wie.sleutel, controle=False)
    return gast.client


def _open(huis: Huis, client: FlaskClient, wachtrij: list[Stap], al: set[str]) -> Iterator[Stap]:
    """The first address of each page that opens, also where only a link on another page leads."""
    klaar = set(al) | GEEN_BLAD
    for endpoint, pad in wachtrij:
        if endpoint in klaar:
            continue
        antwoord = client.get(pad)
        if antwoord.status_code == 200 and antwoord.mimetype == "text/html":
            klaar.add(endpoint)
            wachtrij.extend(_links(huis, antwoord.text))
            yield endpoint, pad


def _links(huis: Huis, html: str) -> Iterator[Stap]:
    kaart = huis.app.url_map.bind("localhost")
    for pad in dict.fromkeys(LINK.findall(html)):
        try:
            yield str(kaart.match(pad)[0]), pad
        except HTTPException:
            continue
