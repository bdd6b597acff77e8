"""A copy of a room that goes on by itself, and the last signed head: to show how a room is protected."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from .clock import wall
from .sink import Sinks
from .store import Store
from .witness import Bewijs, genuine, read


@contextmanager
def room_copy(bron: Store, bewijs: Bewijs, teken: bytes) -> Iterator[tuple[Store, Bewijs]]:
    """With its second sink, and the same keys; thrown away at the end."""
    with TemporaryDirectory(prefix="kopie-") as map_:
        sporen = Sinks(Path(map_), teken, wall)
        spoor = sporen.path(bron.id)
        spoor.write_bytes(bewijs.spoor.read_bytes())
        store = bron.copy_to(Path(map_, bron.path.name))
        store.sink = sporen.follow(store.id, store.kop)
        try:
            yield store, replace(bewijs, spoor=spoor)
        finally:
            store.sluit()


@dataclass(frozen=True)
class Ondertekend:
    """A signed head: up to which line it speaks, and whether the signature is ours."""

    volgnummer: int
    hash: str
    op: datetime
    handtekening: str
    echt: bool


def last_signed(bewijs: Bewijs) -> Ondertekend | None:
    """None where the sink holds no head."""
    koppen = read(bewijs.spoor).koppen if bewijs.spoor.exists() else []
    if not koppen:
        return None
    g = koppen[-1]
    echt = genuine(bewijs.publiek, bewijs.store_id, g)
    return Ondertekend(
        g.kop.volgnummer, g.kop.hash.hex(), datetime.fromisoformat(g.op), g.handtekening.hex(), echt
    )
