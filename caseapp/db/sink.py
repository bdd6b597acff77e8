"""The second sink: an append-only file outside the store that says how far the chain was, with signed heads.

Before each commit `v <from> <number> <hash>` (on disk first), after it `b <number>`. So a tail that was cut
off the store is seen, and a line added behind its back too, also when the store went on after it. A signed
head `k <number> <hash> <real time> <length> <digest> <signature>` is over the chain and over all that stands
before it in this file. A sink that was lost begins anew with `o` instead of `k`, and never passes for the
first one. A line that ends in `~` was cut off by a fall or a full disk. Reading back: witness.py. The bytes:
docs/logboek-formaat.md.
"""

import os
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from ..config import StartFout
from .chain import Kop

VAAK = timedelta(seconds=60)
BROK = 1 << 20


def signed_bytes(soort: str, store_id: UUID, kop: Kop, op: str, lengte: int, digest: bytes) -> bytes:
    """What a signature of a head is over. `lengte`, `digest`: of all before it in the sink."""
    plek = store_id.bytes + kop.volgnummer.to_bytes(8, "big") + kop.hash
    return f"1g1p1r-{soort}\0".encode() + plek + lengte.to_bytes(8, "big") + digest + op.encode()


class Sink:
    def __init__(self, path: Path, store_id: UUID, teken: bytes, klok: Callable[[], datetime]) -> None:
        self.path, self._id, self._klok = path, store_id, klok
        self._sleutel = Ed25519PrivateKey.from_private_bytes(teken)
        self._laatste: datetime | None = None
        self._ongetekend: Kop | None = None
        self._digest, self._lengte = sha256(), 0
        try:
            vlaggen = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
            self._fd = os.open(path, vlaggen, 0o600)
            self._heel = self._eindigt_heel()
        except OSError as fout:
            raise StartFout(
                f"Het tweede spoor {path.name} is niet te beschrijven; controleer de rechten."
            ) from fout

    def _eindigt_heel(self) -> bool:
        einde = os.lseek(self._fd, 0, os.SEEK_END)
        if einde == 0:
            return True
        os.lseek(self._fd, einde - 1, os.SEEK_SET)
        return os.read(self._fd, 1) == b"\n"

    def begin(self, kop: Kop) -> None:
        """The first line of a sink: from where it can tell."""
        self._zet("k", kop)

    def begin_anew(self, kop: Kop) -> None:
        """The first line of a sink that takes the place of a lost one."""
        self._zet("o", kop)

    def announce(self, oud: Kop, kop: Kop) -> None:
        """On disk before the store commits: whatever the store says later, it was said here first.

        A process begins with a head of where it found the store: the one before it may have been cut off.
        """
        if self._laatste is None:
            self.sign(oud)
        self._schrijf(f"v {oud.volgnummer} {kop.volgnummer} {kop.hash.hex()}\n")
        try:
            os.fdatasync(self._fd) if hasattr(os, "fdatasync") else os.fsync(self._fd)
        except OSError as fout:
            raise self._vol() from fout

    def confirm(self, kop: Kop, *, teken: bool = False) -> None:
        """What is committed stays, also when this can't be written any more: the next announcement will
        say so."""
        nu, self._ongetekend = self._klok(), kop
        with suppress(StartFout):
            self._schrijf(f"b {kop.volgnummer}\n")
            if teken or self._laatste is None or not self._laatste <= nu < self._laatste + VAAK:
                self.sign(kop)

    def sign(self, kop: Kop) -> None:
        """Write a signed head now: now and then, at the end, and after what must not be denied."""
        self._zet("k", kop)
        self._ongetekend = None

    def _zet(self, soort: str, kop: Kop) -> None:
        nu = self._klok()
        op, lengte, digest = nu.isoformat(), *self._tot_hier()
        teken = self._sleutel.sign(signed_bytes(soort, self._id, kop, op, lengte, digest))
        self._schrijf(
            f"{soort} {kop.volgnummer} {kop.hash.hex()} {op} {lengte} {digest.hex()} {teken.hex()}\n"
        )
        self._laatste = nu

    def _tot_hier(self) -> tuple[int, bytes]:
        """How long the file is now, and the digest of all that is in it, whoever wrote it."""
        os.lseek(self._fd, self._lengte, os.SEEK_SET)
        while brok := os.read(self._fd, BROK):
            self._digest.update(brok)
            self._lengte += len(brok)
        return self._lengte, self._digest.digest()

    def _schrijf(self, regel: str) -> None:
        """Whole, or the line after it says that it was cut off."""
        inhoud = regel.encode() if self._heel else b"~\n" + regel.encode()
        self._heel = False
        try:
            geschreven = os.write(self._fd, inhoud)
        except OSError as fout:
            raise self._vol() from fout
        if geschreven != len(inhoud):
            raise self._vol()
        self._heel = True

    def _vol(self) -> StartFout:
        return StartFout(
            f"Het tweede spoor {self.path.name} kan niet verder: de schijf is vol of niet te beschrijven. "
            "Er is niets bewaard. Maak ruimte en probeer het opnieuw."
        )

    def close(self) -> None:
        """Sign what this process wrote and did not sign yet; never what somebody else may have written."""
        if self._ongetekend is not None:
            with suppress(StartFout):
                self.sign(self._ongetekend)
        os.close(self._fd)


class Sinks:
    """The second sinks of an installation: one file per store, in one folder."""

    def __init__(self, folder: Path, teken: bytes, klok: Callable[[], datetime]) -> None:
        self._folder, self._teken, self._klok = folder, teken, klok

    def path(self, store_id: UUID) -> Path:
        return self._folder / f"{store_id}.spoor"

    def begin(self, store_id: UUID, kop: Kop) -> None:
        """The sink of a new store; its first signed head says from where it can tell."""
        if self._missing(store_id):
            with closing(self._open(store_id)) as sink:
                sink.begin(kop)

    def follow(self, store_id: UUID, kop: Callable[[], Kop]) -> Sink:
        """Go on with a sink. A lost one begins anew, and every verification says so."""
        verloren = self._missing(store_id)
        sink = self._open(store_id)
        if verloren:
            sink.begin_anew(kop())
        return sink

    def _missing(self, store_id: UUID) -> bool:
        pad = self.path(store_id)
        return not pad.exists() or not pad.stat().st_size

    def _open(self, store_id: UUID) -> Sink:
        return Sink(self.path(store_id), store_id, self._teken, self._klok)
