"""An envelope that is opened by a passphrase: Argon2id makes the key, AES-256-GCM closes it.

`magic | version 1B | length of the header 4B | header as JSON | ciphertext`. The header holds the parameters,
the salt and the nonce; everything before the ciphertext is bound to it. What is inside is compressed first.
"""

import json
import os
import zlib
from typing import Any, NamedTuple

from argon2.exceptions import Argon2Error
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from ..domain import ruimtebestand as regels

MAGIC = b"1G1P1R-RUIMTE\x00"
KOP = len(MAGIC) + 5
LANGSTE_KOP = 1000


class Kosten(NamedTuple):
    """What making the key costs: passes, KiB of memory, lanes."""

    tijd: int = 3
    geheugen: int = 65_536
    banen: int = 1


KOSTEN = Kosten()
# A file says itself what opening it costs: not more than this is done for it, and not less is believed.
HOOGSTE, LAAGSTE = Kosten(10, 262_144, 4), Kosten(1, 8, 1)


def sluit(inhoud: bytes, wachtwoordzin: str, kosten: Kosten = KOSTEN) -> bytes:
    zout, nonce = os.urandom(16), os.urandom(12)
    kop = {"kdf": "argon2id", **kosten._asdict(), "zout": zout.hex(), "nonce": nonce.hex()}
    tekst = json.dumps(kop, sort_keys=True).encode()
    ervoor = MAGIC + bytes([regels.VERSIE]) + len(tekst).to_bytes(4, "big") + tekst
    sleutel = _sleutel(wachtwoordzin, zout, kosten)
    return ervoor + AESGCM(sleutel).encrypt(nonce, zlib.compress(inhoud, 6), ervoor)


def open_(bestand: bytes, wachtwoordzin: str) -> bytes:
    """What is inside; a Regelfout that says what is wrong with the file or the passphrase."""
    regels.toets_grootte(len(bestand))
    kop, ervoor = _kop(bestand)
    try:
        kosten = Kosten(*(kop[naam] for naam in Kosten._fields))
        zout, nonce = bytes.fromhex(kop["zout"]), bytes.fromhex(kop["nonce"])
        binnen = all(laag <= k <= hoog for laag, k, hoog in zip(LAAGSTE, kosten, HOOGSTE, strict=True))
    except (KeyError, TypeError, ValueError) as fout:
        raise regels.geen_ruimtebestand() from fout
    if kop.get("kdf") != "argon2id" or not binnen:
        raise regels.geen_ruimtebestand()
    try:
        sleutel = _sleutel(wachtwoordzin, zout, kosten)
        return _uitpakken(AESGCM(sleutel).decrypt(nonce, bestand[len(ervoor) :], ervoor))
    except (InvalidTag, ValueError, Argon2Error) as fout:
        raise regels.gaat_niet_open() from fout


def _kop(bestand: bytes) -> tuple[dict[str, Any], bytes]:
    """The header, and all bytes up to the ciphertext."""
    if not bestand.startswith(MAGIC) or len(bestand) < KOP:
        raise regels.geen_ruimtebestand()
    if bestand[len(MAGIC)] != regels.VERSIE:
        raise regels.andere_versie()
    lengte = int.from_bytes(bestand[KOP - 4 : KOP], "big")
    try:
        kop = json.loads(bestand[KOP : KOP + lengte]) if lengte <= LANGSTE_KOP else None
    except ValueError:
        kop = None
    if not isinstance(kop, dict):
        raise regels.geen_ruimtebestand()
    return kop, bestand[: KOP + lengte]


def _sleutel(wachtwoordzin: str, zout: bytes, kosten: Kosten) -> bytes:
    return hash_secret_raw(
        wachtwoordzin.encode(),
        zout,
        time_cost=kosten.tijd,
        memory_cost=kosten.geheugen,
        parallelism=kosten.banen,
        hash_len=32,
        type=Type.ID,
    )


def _uitpakken(ingepakt: bytes) -> bytes:
    """Not more than a room can be: a small file can swell to anything."""
    pers = zlib.decompressobj()
    try:
        inhoud = pers.decompress(ingepakt, regels.GROOTSTE_VERHAAL)
    except zlib.error as fout:
        raise regels.klopt_niet() from fout
    if pers.unconsumed_tail or not pers.eof:
        raise regels.klopt_niet()
    return inhoud
