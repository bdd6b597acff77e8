"""A copy of all that is kept about one person, on paper and as a file: both hold the same."""

import json

from ..queries.afschrift.blad import Afschrift, Stuk
from .woorden import datum, wanneer
from .zetten import pdf

INLEIDING = {
    True: "Dit is wat er over jou is opgeschreven, voor zover jij het mag zien.",
    False: "Dit is wat er over je kind is opgeschreven, voor zover jij het mag zien.",
}
VERZONNEN = "Oefenomgeving: alles is verzonnen"


def papier(blad: Afschrift) -> bytes:
    op = wanneer(blad.dag, blad.datum)
    return pdf("afschrift", {"inleiding": INLEIDING[blad.zelf], "wanneer": op, "secties": _secties(blad)})


def bestand(blad: Afschrift) -> bytes:
    """The same as JSON, in UTF-8; the order of everything is that of the paper."""
    inhoud = {
        "soort": "afschrift",
        "versie": 1,
        "let op": VERZONNEN,
        "gemaakt": wanneer(blad.dag, blad.datum),
        "secties": _secties(blad),
    }
    return json.dumps(inhoud, ensure_ascii=False, indent=1).encode()


def _secties(blad: Afschrift) -> list[dict[str, object]]:
    return [{"kop": d.kop, "stukken": [_stuk(stuk) for stuk in d.stukken]} for d in blad.secties]


def _stuk(stuk: Stuk) -> dict[str, object]:
    op = datum(stuk.wanneer) if stuk.wanneer else ""
    return {"wanneer": op, "velden": [list(veld) for veld in stuk.velden]}
