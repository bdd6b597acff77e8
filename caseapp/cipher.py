"""Sealing and unsealing: key hierarchy and envelope v1. Knows no tables, only places and compartments.

KEK (file) wraps the key of each store; that wraps a DEK per compartment; a DEK seals fields. Envelope:
`version 1B | alg 1B | dek id 8B | nonce 12B | ciphertext | tag 16B`. The AAD binds version, alg, dek id,
table, column, row id, owner and compartment, each with its length before it. Source: security.md 1.
"""

import hmac
import os
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple, Protocol
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from .permissions import Oordeel
from .tables.zegel import LEEG, Compartiment, Plek, Sealed

VERSIE_ALG = b"\x01\x01"
KOP = 22
STAP, GRENS = 32, 256


class ZegelGebroken(Exception):
    """The bytes are not what was sealed here, or the key is not the right one. Nothing of it is shown."""


class SleutelGeweigerd(Exception):
    """No judgement of the permission page allows this key: a forgotten check ends here."""


class DekRij(NamedTuple):
    """A wrapped data key as the store keeps it."""

    kenmerk: bytes
    vak: Compartiment
    ingepakt: bytes
    vastlegging: bytes


class SleutelLa(Protocol):
    """Where wrapped data keys lie: the store of a room, or of the platform."""

    def zoek(self, kenmerken: Iterable[bytes]) -> list[DekRij]: ...
    def van(self, eigenaars: Iterable[UUID]) -> list[DekRij]: ...
    def vind(self, vak: Compartiment) -> DekRij | None: ...
    def bewaar(self, rij: DekRij) -> None: ...


def lengte_vooraf(*delen: bytes) -> bytes:
    """Parts glued so that no two different lists give the same bytes."""
    return b"".join(len(deel).to_bytes(2, "big") + deel for deel in delen)


def vak_bytes(vak: Compartiment) -> bytes:
    return b"".join((_voor_id(vak.soort), vak.eigenaar.bytes, _voor_id(vak.categorie), vak.beschermt.bytes))


@cache
def _voor_id(woord: str) -> bytes:
    """A word, and the length of the id that comes after it."""
    return lengte_vooraf(woord.encode()) + b"\x00\x10"


def inpakken(sleutel: bytes, inhoud: bytes, waarvoor: bytes) -> bytes:
    """Wrap a key under another: nonce and ciphertext, bound to what it is for."""
    nonce = os.urandom(12)
    return nonce + AESGCM(sleutel).encrypt(nonce, inhoud, waarvoor)


def uitpakken(sleutel: AESGCM, ingepakt: bytes, waarvoor: bytes) -> bytes:
    try:
        return sleutel.decrypt(ingepakt[:12], ingepakt[12:], waarvoor)
    except (InvalidTag, ValueError) as fout:
        raise ZegelGebroken("a wrapped key does not open with this key") from fout


def vul_aan(tekst: bytes) -> bytes:
    """0x80 and zeros up to a multiple of 32 bytes below 256: short texts do not betray their length."""
    vol = tekst + b"\x80"
    return vol if len(vol) >= GRENS else vol + bytes(-len(vol) % STAP)


def maak_dek(ruimtesleutel: bytes, vak: Compartiment) -> tuple[DekRij, bytes]:
    """A fresh data key: as the store keeps it, and itself."""
    dek, kenmerk = os.urandom(32), os.urandom(8)
    ingepakt = inpakken(ruimtesleutel, dek, _dek_aad(kenmerk, vak))
    return DekRij(kenmerk, vak, ingepakt, _vastlegging(dek, kenmerk)), dek


def _dek_aad(kenmerk: bytes, vak: Compartiment) -> bytes:
    return lengte_vooraf(b"dek", kenmerk, vak_bytes(vak))


def open_dek(ruimtesleutel: bytes, rij: DekRij) -> bytes:
    return _open_dek(AESGCM(ruimtesleutel), rij)


def _open_dek(ruimtesleutel: AESGCM, rij: DekRij) -> bytes:
    dek = uitpakken(ruimtesleutel, rij.ingepakt, _dek_aad(rij.kenmerk, rij.vak))
    if not hmac.compare_digest(rij.vastlegging, _vastlegging(dek, rij.kenmerk)):
        raise ZegelGebroken("a data key is not the one that was committed to")
    return dek


def herverpak(oud: bytes, nieuw: bytes, rij: DekRij) -> bytes:
    """The same data key, wrapped under another key of its store."""
    return inpakken(nieuw, open_dek(oud, rij), _dek_aad(rij.kenmerk, rij.vak))


def _vastlegging(dek: bytes, kenmerk: bytes) -> bytes:
    return hmac.digest(dek, b"vastlegging" + kenmerk, "sha256")


class Slot:
    """One opened data key, with the part of the AAD that is the same for all it seals."""

    __slots__ = ("_aad", "_aes", "_kop", "_per_kolom", "kenmerk", "vak")

    def __init__(self, dek: bytes, kenmerk: bytes, vak: Compartiment) -> None:
        self._aes, self.kenmerk, self.vak = AESGCM(dek), kenmerk, vak
        self._aad = lengte_vooraf(VERSIE_ALG, kenmerk, vak_bytes(vak))
        self._kop = VERSIE_ALG + kenmerk
        self._per_kolom: dict[tuple[str, str], bytes] = {}

    def _gebonden(self, plek: Plek) -> bytes:
        tabel, kolom, rij = plek
        return (self._per_kolom.get((tabel, kolom)) or self._begin(tabel, kolom)) + rij.bytes

    def _begin(self, tabel: str, kolom: str) -> bytes:
        """The part of the AAD that is the same for a whole column; kept, for every field asks it."""
        begin = self._aad + lengte_vooraf(tabel.encode(), kolom.encode()) + b"\x00\x10"
        self._per_kolom[tabel, kolom] = begin
        return begin

    def dicht(self, tekst: str, plek: Plek) -> bytes:
        nonce = os.urandom(12)
        inhoud = self._aes.encrypt(nonce, vul_aan(tekst.encode()), self._gebonden(plek))
        return b"".join((self._kop, nonce, inhoud))

    def open(self, token: bytes, plek: Plek) -> str:
        try:
            vol = self._aes.decrypt(token[10:KOP], token[KOP:], self._gebonden(plek))
        except (InvalidTag, ValueError) as fout:
            raise ZegelGebroken("this value was not sealed here") from fout
        return vol[: vol.rindex(b"\x80")].decode()


_NOOIT = (None, None)


class Sleutelbos:
    """The keys of one unit of work: opened when first needed, forgotten when it ends."""

    def __init__(self, ruimtesleutel: bytes, blindsleutel: bytes, la: SleutelLa) -> None:
        self._ruimtesleutel, self._blindsleutel, self._la = ruimtesleutel, blindsleutel, la
        self._uitpakker = AESGCM(ruimtesleutel)
        self._rijen: dict[bytes, DekRij] = {}
        self._per_vak: dict[Compartiment, Slot] = {}
        self._per_kenmerk: dict[bytes, Slot] = {}
        self._toegestaan: dict[bytes, tuple[Oordeel, Slot]] = {}
        self._verwacht: list[Iterable[Sealed | None]] = []
        self.geopend = 0

    def verzegel(self, tekst: str, plek: Plek, vak: Compartiment) -> Sealed:
        slot = self._per_vak.get(vak) or self._vind_of_maak(vak)
        return Sealed(slot.dicht(tekst, plek))

    def ontzegel(self, zegel: Sealed, oordeel: Oordeel, plek: Plek) -> str:
        token = zegel.token
        eerder, slot = self._toegestaan.get(token[:10], _NOOIT)
        if slot is None or eerder is not oordeel:
            slot = self._sta_toe(token[:10], oordeel)
        self.geopend += 1
        return slot.open(token, plek)

    def _sta_toe(self, kop: bytes, oordeel: Oordeel) -> Slot:
        """The key that these first bytes name, when this judgement allows it. Fields opened one after another
        on the same judgement ask it once: a judgement never changes."""
        kenmerk = kop[2:]
        rij = self._rijen.get(kenmerk) or self._zoek(kenmerk)
        _, eigenaar, categorie, beschermt = rij.vak
        if not oordeel.sleutel or oordeel.categorie is not categorie:
            raise SleutelGeweigerd("no judgement allows this key")
        if eigenaar not in oordeel.eigenaars:
            raise SleutelGeweigerd("the judgement is about another owner")
        if beschermt != LEEG and beschermt not in oordeel.eigenaars:
            raise SleutelGeweigerd("the judgement is not about the person whom this key protects")
        if kop[:2] != VERSIE_ALG:
            raise ZegelGebroken("unknown version or algorithm")
        slot = self._per_kenmerk.get(kenmerk) or self._open(rij)
        self._toegestaan[kop] = oordeel, slot
        return slot

    def haal_sleutels(self, zegels: Iterable[Sealed | None]) -> None:
        """What is to be shown as a list: when the first key of it is missing, all that are are fetched at
        once. They open one by one, each for its own judgement."""
        self._verwacht.append(zegels)

    def haal_van(self, eigenaars: Iterable[UUID]) -> None:
        """Fetch all wrapped keys of these gezinnen and personen at once."""
        self._rijen.update((rij.kenmerk, rij) for rij in self._la.van(eigenaars))

    def blind(self, woorden: Iterable[str]) -> bytes:
        """A truncated keyed hash of a compound of words: to find equal ones, not to read them. 16 bytes."""
        return hmac.digest(self._blindsleutel, lengte_vooraf(*(w.encode() for w in woorden)), "sha256")[:16]

    def _zoek(self, kenmerk: bytes) -> DekRij:
        verwacht = {z.sleutel for zegels in self._verwacht for z in zegels if z is not None}
        self._verwacht.clear()
        nodig = (verwacht | {kenmerk}) - self._rijen.keys()
        self._rijen.update((rij.kenmerk, rij) for rij in self._la.zoek(nodig))
        if kenmerk not in self._rijen:
            raise ZegelGebroken("the key of this value is not here (any more)")
        return self._rijen[kenmerk]

    def _vind_of_maak(self, vak: Compartiment) -> Slot:
        rij = self._la.vind(vak)
        if rij is None:
            rij, _ = maak_dek(self._ruimtesleutel, vak)
            self._la.bewaar(rij)
        self._rijen[rij.kenmerk] = rij
        return self._open(rij)

    def _open(self, rij: DekRij) -> Slot:
        slot = Slot(_open_dek(self._uitpakker, rij), rij.kenmerk, rij.vak)
        self._per_vak[rij.vak] = self._per_kenmerk[rij.kenmerk] = slot
        return slot


def sloten_van(ruimtesleutel: bytes, rijen: Iterable[DekRij]) -> Mapping[bytes, Slot]:
    """All data keys of a store, opened: for copying a room into another, where no actor reads."""
    uitpakker = AESGCM(ruimtesleutel)
    return {rij.kenmerk: Slot(_open_dek(uitpakker, rij), rij.kenmerk, rij.vak) for rij in rijen}


def nieuwe_ruimtesleutel(kek: bytes, ruimte: UUID, nummer: int) -> tuple[bytes, bytes]:
    """A fresh key for a store: itself, and wrapped under the KEK."""
    sleutel = os.urandom(32)
    return sleutel, inpakken(kek, sleutel, _waarvoor(ruimte, nummer))


def open_ruimtesleutel(kek: bytes, ruimte: UUID, nummer: int, ingepakt: bytes) -> bytes:
    return uitpakken(AESGCM(kek), ingepakt, _waarvoor(ruimte, nummer))


def _waarvoor(ruimte: UUID, nummer: int) -> bytes:
    return lengte_vooraf(b"ruimtesleutel", ruimte.bytes, nummer.to_bytes(4, "big"))
