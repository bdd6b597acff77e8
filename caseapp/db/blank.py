"""An empty store of today: migrated once in this process, and laid down as it was for each new one after it.

Forty migrations take longer than copying a whole casus, and the tables made on the way stay in memory.
"""

from pathlib import Path

from ..tables import Opslag
from . import migrate

_EMPTY: dict[tuple[Opslag, Path, str], bytes] = {}


def lay_down(pad: Path, opslag: Opslag) -> None:
    """A new file begins as the first one was when its migrations had run; the first has still to run them."""
    leeg = _EMPTY.get(_which(opslag))
    if leeg is not None:
        pad.write_bytes(leeg)


def remember(pad: Path, opslag: Opslag) -> None:
    """Asked before anything was written into it: there is no key and no row of any room in it."""
    _EMPTY.setdefault(_which(opslag), pad.read_bytes())


def _which(opslag: Opslag) -> tuple[Opslag, Path, str]:
    return opslag, migrate.MIGRATIONS, migrate.newest(opslag)
