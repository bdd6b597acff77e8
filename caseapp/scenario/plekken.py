"""Finding one's way in the plain values of a file, whatever else is wrong with them."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from .boom import Pad
from .fouten import bedoelde, toon
from .model import SLEUTEL

Gevonden = tuple[Pad, str]
Plek = tuple[Pad, dict[str, Any]]


def onder(waarde: Any, *sleutels: str) -> Any:
    """What stands under these keys, or nothing."""
    for sleutel in sleutels:
        waarde = waarde.get(sleutel) if isinstance(waarde, dict) else None
    return waarde


def delen(waarde: Any, *sleutels: str, pad: Pad = ()) -> Iterator[Plek]:
    """The mappings in the list under these keys; `pad` is where `waarde` itself stands."""
    lijst = onder(waarde, *sleutels)
    for nummer, deel in enumerate(lijst if isinstance(lijst, tuple | list) else ()):
        if isinstance(deel, dict):
            yield (*pad, *sleutels, nummer), deel


def woorden(plek: Plek, *velden: str) -> Iterator[tuple[Pad, str]]:
    """Each key that stands at one of these fields, alone or in a list."""
    pad, deel = plek
    for veld in velden:
        inhoud = deel.get(veld)
        lijst = inhoud if isinstance(inhoud, tuple | list) else None
        for nummer, woord in enumerate((inhoud,) if lijst is None else lijst):
            if isinstance(woord, str) and re.fullmatch(SLEUTEL, woord):
                yield ((*pad, veld) if lijst is None else (*pad, veld, nummer)), woord


def onbekend(gebruikt: Iterable[tuple[Pad, str]], bekend: Collection[str], soort: str) -> Iterator[Gevonden]:
    """Each word that is used and not known; `soort` is such as `bekende persoon`."""
    for plek, woord in gebruikt:
        if woord not in bekend:
            yield plek, f"{toon(woord)} is geen {soort}.{bedoelde(woord, bekend)}"


def dubbel(plekken: Iterable[Plek], veld: str, wat: str = "de sleutel") -> Iterator[Gevonden]:
    """The same word twice at this field."""
    gezien = set()
    for pad, deel in plekken:
        woord = deel.get(veld)
        if isinstance(woord, str) and woord in gezien:
            yield (*pad, veld), f"{wat} {toon(woord)} is al gebruikt."
        gezien.add(str(woord))
