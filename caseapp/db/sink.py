"""The second sink: an append-only file outside the store that says how far the chain was, with signed heads.

Before each commit `v <number> <hash>` (on disk first), after it `b <number>`. So a tail that was cut off the
store is seen (confirmed here, not there), and a line added behind its back too (there, never announced here).
A signed head is `k <number> <hash> <real time> <signature>`; the first one says where the sink began.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from ..config import StartFout
from .chain import Kop

VAAK = timedelta(seconds=60)


def signed_bytes(store_id: UUID, kop: Kop, op: str) -> bytes:
    """What a signature of a head is over."""
    return b"1g1p1r-kop\0" + store_id.bytes + kop.volgnummer.to_bytes(8, "big") + kop.hash + op.encode()


@dataclass(frozen=True)
class Getekend:
    kop: Kop
    op: str
    handtekening: bytes


@dataclass
class Spoor2:
    """A sink as read back: what was announced, how far it was confirmed, and its signed heads, in order."""

    aangekondigd: dict[int, bytes] = field(default_factory=dict)
    bevestigd: int = 0
    koppen: list[Getekend] = field(default_factory=list)
    gebroken: int | None = None


class Sink:
    def __init__(self, path: Path, store_id: UUID, teken: bytes, klok: Callable[[], datetime]) -> None:
        self.path, self._id, self._klok = path, store_id, klok
        self._sleutel = Ed25519PrivateKey.from_private_bytes(teken)
        self._laatste: datetime | None = None
        try:
            self._fd = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        except OSError as fout:
            raise StartFout(
                f"Het tweede spoor {path.name} is niet te beschrijven; controleer de rechten."
            ) from fout

    def announce(self, kop: Kop) -> None:
        """On disk before the store commits: whatever the store says later, it was said here first."""
        self._schrijf(f"v {kop.volgnummer} {kop.hash.hex()}\n")
        os.fdatasync(self._fd) if hasattr(os, "fdatasync") else os.fsync(self._fd)

    def confirm(self, kop: Kop, *, teken: bool = False) -> None:
        self._schrijf(f"b {kop.volgnummer}\n")
        nu = self._klok()
        if teken or self._laatste is None or nu - self._laatste >= VAAK:
            self.sign(kop)

    def sign(self, kop: Kop) -> None:
        """Write a signed head now: at the start, now and then, at the end, and after what must not be
        denied."""
        nu = self._klok()
        op = nu.isoformat()
        handtekening = self._sleutel.sign(signed_bytes(self._id, kop, op))
        self._schrijf(f"k {kop.volgnummer} {kop.hash.hex()} {op} {handtekening.hex()}\n")
        self._laatste = nu

    def _schrijf(self, regel: str) -> None:
        os.write(self._fd, regel.encode())

    def close(self) -> None:
        os.close(self._fd)


def read(path: Path) -> Spoor2:
    """Read a sink back. A last line that was cut off by a fall is passed over; any other strange line is
    kept."""
    spoor = Spoor2()
    regels = path.read_bytes().split(b"\n")
    for nummer, regel in enumerate(regels[:-1], 1):
        try:
            _lees_regel(spoor, regel.decode("ascii").split(" "))
        except (ValueError, IndexError, UnicodeDecodeError):
            spoor.gebroken = spoor.gebroken or nummer
    return spoor


def _lees_regel(spoor: Spoor2, delen: list[str]) -> None:
    match delen:
        case ["v", nummer, hash_]:
            spoor.aangekondigd[int(nummer)] = bytes.fromhex(hash_)
        case ["b", nummer]:
            spoor.bevestigd = max(spoor.bevestigd, int(nummer))
        case ["k", nummer, hash_, op, handtekening]:
            kop = Kop(int(nummer), bytes.fromhex(hash_))
            spoor.koppen.append(Getekend(kop, op, bytes.fromhex(handtekening)))
        case _:
            raise ValueError("no line of a sink")


def genuine(publiek: bytes, store_id: UUID, getekend: Getekend) -> bool:
    """Whether this head was signed with the key whose public half this is."""
    try:
        Ed25519PublicKey.from_public_bytes(publiek).verify(
            getekend.handtekening, signed_bytes(store_id, getekend.kop, getekend.op)
        )
    except (InvalidSignature, ValueError):
        return False
    return True
