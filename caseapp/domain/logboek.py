"""The words of the logboek, and how a line becomes a link of the chain (NEN 7513; security 2)."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from .woord import Woord


class Handeling(Woord):
    BEKIJKEN = "bekijken"
    ZOEKEN = "zoeken"
    MAKEN = "maken"
    WIJZIGEN = "wijzigen"
    VERWIJDEREN = "verwijderen"
    VASTSTELLEN = "vaststellen"
    DELEN = "delen"
    EXPORTEREN = "exporteren"
    AFDRUKKEN = "afdrukken"
    INLOGGEN = "inloggen"
    UITLOGGEN = "uitloggen"
    GEWEIGERD = "geweigerd"
    NOODKNOP = "noodknop"
    ROL_WISSELEN = "rol_wisselen"
    LOG_INZIEN = "log_inzien"
    TERUGSPOELEN = "terugspoelen"
    KLOK_VERZETTEN = "klok_verzetten"
    RUIMTE_BEGONNEN = "ruimte_begonnen"
    SLEUTEL_GEMAAKT = "sleutel_gemaakt"
    SLEUTELS_GEWISSELD = "sleutels_gewisseld"
    VERNIETIGD = "vernietigd"


class Resultaat(Woord):
    GELUKT = "gelukt"
    GEWEIGERD = "geweigerd"


BEGIN = bytes(32)


_SCHRIJF = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode


def canoniek(velden: Mapping[str, Any]) -> str:
    """One way only to write a line: keys sorted, no spaces, text as it is."""
    return _SCHRIJF(velden)


def schakel(vorige: bytes, inhoud: str) -> bytes:
    """SHA-256 over 0x00, the previous hash, the length and the line in UTF-8: 32 bytes."""
    regel = inhoud.encode()
    return sha256(b"\x00" + vorige + len(regel).to_bytes(8, "big") + regel).digest()
