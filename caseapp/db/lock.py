"""First come, first served: the fair lock of a store (security 5). `threading.Lock` is not fair."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class TeDruk(Exception):
    """The queue did not move in time."""


class FairLock:
    """One holder at a time; who waits is served in the order of coming."""

    def __init__(self) -> None:
        self._mutex, self._rij, self._bezet = Lock(), deque[Lock](), False

    @contextmanager
    def held(self, seconds: float = 15.0) -> Iterator[None]:
        self._acquire(seconds)
        try:
            yield
        finally:
            self._release()

    def _acquire(self, seconds: float) -> None:
        beurt = Lock()
        beurt.acquire()
        with self._mutex:
            if not self._bezet:
                self._bezet = True
                return
            self._rij.append(beurt)
        if not beurt.acquire(timeout=seconds):
            self._give_up(beurt)

    def _give_up(self, beurt: Lock) -> None:
        with self._mutex:
            if beurt in self._rij:
                self._rij.remove(beurt)
                raise TeDruk("the queue for this store did not move in time")

    def _release(self) -> None:
        with self._mutex:
            if self._rij:
                self._rij.popleft().release()
            else:
                self._bezet = False
