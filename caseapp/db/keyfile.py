"""The KEK provider: one file, 0600, in a folder beside the data. Made once; never made over a lost one."""

import json
import os
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from ..config import StartFout

NAAM = "sleutels.json"


@dataclass(frozen=True)
class Sleutels:
    """The keys that lie outside the stores: KEKs by number, and separate ones for index, signature,
    cookies."""

    keks: dict[int, bytes]
    blind: bytes
    teken: bytes
    web: bytes

    @property
    def huidig(self) -> int:
        return max(self.keks)

    @property
    def publiek(self) -> bytes:
        """The public half of the signing key: 32 bytes."""
        return Ed25519PrivateKey.from_private_bytes(self.teken).public_key().public_bytes_raw()


def open_or_make(folder: Path, *, stores_exist: bool) -> Sleutels:
    path = folder / NAAM
    if path.exists():
        return _read(path)
    if stores_exist:
        raise StartFout(
            f"Het sleutelbestand {NAAM} ontbreekt, terwijl er al gegevens zijn. Zet het terug op zijn plek; "
            "zonder dit bestand is alles onleesbaar. Er is niets overschreven."
        )
    sleutels = Sleutels({1: random_key()}, random_key(), random_key(), random_key())
    write(folder, sleutels)
    return sleutels


def _read(path: Path) -> Sleutels:
    try:
        inhoud = json.loads(path.read_text())
        keks = {int(nummer): bytes.fromhex(sleutel) for nummer, sleutel in inhoud["keks"].items()}
        rest = {naam: bytes.fromhex(inhoud[naam]) for naam in ("blind", "teken", "web")}
    except OSError as fout:
        raise StartFout(f"Het sleutelbestand {NAAM} is niet te lezen; controleer de rechten.") from fout
    except (ValueError, KeyError, TypeError, AttributeError) as fout:
        raise StartFout(f"Het sleutelbestand {NAAM} is beschadigd. Zet een goede kopie terug.") from fout
    if not keks or any(len(sleutel) != 32 for sleutel in (*keks.values(), *rest.values())):
        raise StartFout(f"Het sleutelbestand {NAAM} is beschadigd. Zet een goede kopie terug.")
    return Sleutels(keks, **rest)


def random_key() -> bytes:
    return os.urandom(32)


def write(folder: Path, sleutels: Sleutels) -> None:
    inhoud = {
        "keks": {str(nummer): sleutel.hex() for nummer, sleutel in sleutels.keks.items()},
        "blind": sleutels.blind.hex(),
        "teken": sleutels.teken.hex(),
        "web": sleutels.web.hex(),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as fout:
        raise _niet_te_schrijven(folder) from fout
    write_whole(folder / NAAM, json.dumps(inhoud).encode())


def write_whole(path: Path, inhoud: bytes) -> None:
    """Whole or not at all, readable by its owner only: a file beside it, on disk, then in its place."""
    nieuw = path.with_name(f"{path.name}.tijdelijk")
    try:
        with os.fdopen(os.open(nieuw, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as bestand:
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        nieuw.replace(path)
    except OSError as fout:
        raise _niet_te_schrijven(path.parent) from fout


def _niet_te_schrijven(folder: Path) -> StartFout:
    return StartFout(f"In de map {folder} kan niet worden geschreven. Kies een andere met --data.")
