"""One rule for many things in one test: where a test each would cost more than the rule itself."""

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")
Regel = Callable[[T], None]
Toets = Callable[[], None]


def elk(dingen: Iterable[T], naam: Callable[[T], str] = str) -> Callable[[Regel[T]], Toets]:
    """The rule, of each of these; whatever breaks it is named, all of them at once."""
    alle = list(dingen)

    def van_een(regel: Regel[T]) -> Toets:
        def van_alle() -> None:
            fouten = [f"{naam(ding)}: {fout}" for ding in alle if (fout := _fout(regel, ding))]
            assert fouten == []

        van_alle.__name__, van_alle.__doc__ = regel.__name__, regel.__doc__
        return van_alle

    return van_een


def _fout(regel: Regel[T], ding: T) -> str:
    try:
        regel(ding)
    except AssertionError as fout:
        return str(fout) or "de regel geldt niet"
    return ""
