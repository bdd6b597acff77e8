"""The change of all keys of an installation. Cut off anywhere, it goes on where it was."""

import logging
from collections.abc import Callable, Iterator
from threading import Lock, Thread
from uuid import UUID

from sqlmodel import col, select

from ..tables import Ruimte
from . import rotate
from .contexts import op_platform
from .store import Store
from .vault import Ingepakt, PlatformKey, Vault

log = logging.getLogger("caseapp")


class Background:
    """One change at a time, beside the work of others; `stand` says how far it is, in words."""

    def __init__(self) -> None:
        self._mutex, self.stand = Lock(), ""
        self._thread: Thread | None = None

    @property
    def bezig(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def begin(self, werk: Callable[[], Iterator[str]], nummer: Callable[[], int]) -> bool:
        """False when one is already under way. `nummer`: of the KEK that everything is under now."""
        with self._mutex:
            if self.bezig:
                return False
            self.stand = "De sleutels worden gewisseld."
            self._thread = Thread(target=self._run, args=(werk, nummer), name="sleutels")
            self._thread.start()
            return True

    def _run(self, werk: Callable[[], Iterator[str]], nummer: Callable[[], int]) -> None:
        klaar, van = 0, nummer()
        try:
            for klaar, naam in enumerate(werk(), 1):
                self.stand = f"De sleutels worden gewisseld: {klaar} klaar, als laatste {naam}."
            naar = f"van KEK nummer {van} naar nummer {nummer()}"
            self.stand = f"Alle sleutels zijn gewisseld, in {klaar} delen: {naar}."
        except Exception as fout:  # whatever it is, the change goes on at the next start
            log.error("het wisselen van sleutels stopte na %s: %s", klaar, type(fout).__name__)
            self.stand = "Het wisselen is gestopt. Bij de volgende start gaat het verder waar het was."

    def wait(self) -> None:
        if self._thread is not None:
            self._thread.join()


class KeyChange:
    """First a new KEK beside the old one, then store by store, the platform last, then the old KEK is no
    more."""

    def __init__(
        self, vault: Vault, bestand: PlatformKey, platform: Store, open_ruimte: Callable[[UUID], Store]
    ) -> None:
        self._vault, self._bestand, self._platform, self._open = vault, bestand, platform, open_ruimte

    def run(self) -> Iterator[str]:
        self._vault.begin_change()
        with self._platform.session() as session:
            ruimtes = [(rij.id, rij.naam) for rij in session.exec(select(Ruimte).order_by(col(Ruimte.sinds)))]
        for ruimte_id, naam in ruimtes:
            self._ruimte(self._open(ruimte_id))
            yield naam
        self._platform_zelf()
        yield "platform"
        self._vault.end_change()

    def _ruimte(self, store: Store) -> None:
        volgend = self._leg_klaar(store)
        if volgend is None:
            return
        nieuw = self._vault.open(store.id, volgend)
        if store.sleutel != nieuw:
            rotate.rewrap(store, nieuw)
        with self._platform.werk(op_platform()) as werk:
            rij = werk.ctx.session.exec(select(Ruimte).where(Ruimte.id == store.id)).one()
            rij.kek, rij.ingepakt, rij.volgend = volgend.kek, volgend.bytes, None

    def _leg_klaar(self, store: Store) -> Ingepakt | None:
        """The next key of this room, kept before it is used; None when this room is done already."""
        with self._platform.werk(op_platform()) as werk:
            rij = werk.ctx.session.exec(select(Ruimte).where(Ruimte.id == store.id)).one()
            if rij.kek == self._vault.sleutels.huidig:
                return None
            if rij.volgend is None:
                rij.volgend = self._vault.make(store.id)[1].bytes
            return Ingepakt(self._vault.sleutels.huidig, rij.volgend)

    def _platform_zelf(self) -> None:
        huidig, *klaar = self._bestand.read()
        if huidig.kek == self._vault.sleutels.huidig and not klaar:
            return
        if not klaar:
            klaar = [self._vault.make(self._platform.id)[1]]
            self._bestand.write_next(klaar[0])
        nieuw = self._vault.open(self._platform.id, klaar[0])
        if self._platform.sleutel != nieuw:
            rotate.rewrap(self._platform, nieuw)
        self._bestand.take_next()
