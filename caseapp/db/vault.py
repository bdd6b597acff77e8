"""The keys of stores, wrapped under a KEK: making, opening, and the change of KEK that can be cut off
anywhere."""

from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from ..cipher import ZegelGebroken, nieuwe_ruimtesleutel, open_ruimtesleutel
from ..config import StartFout
from . import keyfile


@dataclass(frozen=True)
class Ingepakt:
    """A wrapped store key, and the number of the KEK that opens it."""

    kek: int
    bytes: bytes


class Vault:
    def __init__(self, folder: Path, *, stores_exist: bool) -> None:
        self._folder = folder
        self.sleutels = keyfile.open_or_make(folder, stores_exist=stores_exist)

    def make(self, store_id: UUID) -> tuple[bytes, Ingepakt]:
        """A fresh key for a store: itself, and as it is kept."""
        nummer = self.sleutels.huidig
        sleutel, ingepakt = nieuwe_ruimtesleutel(self.sleutels.keks[nummer], store_id, nummer)
        return sleutel, Ingepakt(nummer, ingepakt)

    def open(self, store_id: UUID, ingepakt: Ingepakt) -> bytes:
        try:
            kek = self.sleutels.keks[ingepakt.kek]
            return open_ruimtesleutel(kek, store_id, ingepakt.kek, ingepakt.bytes)
        except (KeyError, ZegelGebroken) as fout:
            raise StartFout(
                "De sleutel in het sleutelbestand past niet bij deze gegevens. Zet het goede bestand terug; "
                "er is niets overschreven."
            ) from fout

    def begin_change(self) -> None:
        """A new KEK beside the old one; if one was already begun, that one goes on."""
        if len(self.sleutels.keks) == 1:
            nieuw = self.sleutels.keks | {self.sleutels.huidig + 1: keyfile.random_key()}
            self._keep(replace(self.sleutels, keks=nieuw))

    def end_change(self) -> None:
        """Everything is under the newest KEK: the others are no more."""
        huidig = self.sleutels.huidig
        self._keep(replace(self.sleutels, keks={huidig: self.sleutels.keks[huidig]}))

    @property
    def changing(self) -> bool:
        """Whether a change of keys was begun and not finished."""
        return len(self.sleutels.keks) > 1

    def _keep(self, sleutels: keyfile.Sleutels) -> None:
        keyfile.write(self._folder, sleutels)
        self.sleutels = sleutels


class PlatformKey:
    """The wrapped key of the platform store: a small file beside it, and the next one while keys are
    changed."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "platform.sleutel"
        self._next = folder / "platform.sleutel.nieuw"

    @property
    def exists(self) -> bool:
        return self._path.exists()

    def read(self) -> list[Ingepakt]:
        """The present key, and the next one if a change was cut off."""
        return [_uit_bytes(pad.read_bytes()) for pad in (self._path, self._next) if pad.exists()]

    def write(self, ingepakt: Ingepakt) -> None:
        self.write_next(ingepakt)
        self.take_next()

    def write_next(self, ingepakt: Ingepakt) -> None:
        keyfile.write_whole(self._next, ingepakt.kek.to_bytes(4, "big") + ingepakt.bytes)

    def take_next(self) -> None:
        self._next.replace(self._path)

    def drop_next(self) -> None:
        self._next.unlink(missing_ok=True)


def _uit_bytes(inhoud: bytes) -> Ingepakt:
    return Ingepakt(int.from_bytes(inhoud[:4], "big"), inhoud[4:])
