"""The fair lock: first come, first served; and who waits too long is told."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from time import sleep

import pytest

from caseapp.db.lock import FairLock, TeDruk


@contextmanager
def bezet(slot: FairLock) -> Iterator[Event]:
    """The lock is held by another thread until the event is set."""
    klaar, begonnen = Event(), Event()

    def houd_vast() -> None:
        with slot.held():
            begonnen.set()
            klaar.wait(10)

    draad = Thread(target=houd_vast)
    draad.start()
    assert begonnen.wait(10)
    try:
        yield klaar
    finally:
        klaar.set()
        draad.join(10)


def wachtenden(slot: FairLock, aantal: int) -> None:
    while len(slot._rij) < aantal:
        sleep(0.001)


def test_who_waits_is_served_in_the_order_of_coming() -> None:
    slot, volgorde = FairLock(), list[int]()

    def kom(nummer: int) -> None:
        with slot.held():
            volgorde.append(nummer)
            sleep(0.001)

    draden = [Thread(target=kom, args=(nummer,)) for nummer in range(20)]
    with bezet(slot) as klaar:
        for nummer, draad in enumerate(draden):
            draad.start()
            wachtenden(slot, nummer + 1)
        klaar.set()
    for draad in draden:
        draad.join(10)
    assert volgorde == list(range(20))


def test_one_at_a_time() -> None:
    slot, binnen, meest = FairLock(), 0, 0

    def kom() -> None:
        nonlocal binnen, meest
        for _ in range(50):
            with slot.held():
                binnen += 1
                meest = max(meest, binnen)
                binnen -= 1

    draden = [Thread(target=kom) for _ in range(8)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(10)
    assert meest == 1


def test_who_waits_too_long_is_told_and_leaves_the_queue() -> None:
    slot = FairLock()
    with bezet(slot):
        with pytest.raises(TeDruk), slot.held(seconds=0.02):
            pytest.fail("this turn never comes")
        assert len(slot._rij) == 0
    with slot.held(seconds=0.02):
        pass


def test_a_turn_goes_on_to_the_next_after_an_exception() -> None:
    slot = FairLock()
    with pytest.raises(ZeroDivisionError), slot.held():
        _ = 1 / 0
    with slot.held(seconds=0.02):
        pass


def test_a_free_lock_does_not_wait() -> None:
    slot = FairLock()
    for _ in range(3):
        with slot.held(seconds=0):
            pass
