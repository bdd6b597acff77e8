"""Changing all keys from the command line, while the application itself is not running."""

from pathlib import Path

from ..config import StartFout, uit_omgeving
from ..db import Stores


def wissel(data: Path | None) -> int:
    """KEK, keys of stores and data keys; says what is done. The old keys open nothing afterwards."""
    instellingen = uit_omgeving(data)
    if not (instellingen.gegevens / "platform.db").exists():
        raise StartFout(f"In {instellingen.gegevens} staan geen gegevens.")
    stores = Stores(instellingen)
    with stores.gesloten():
        for naam in stores.wissel_sleutels():
            print(f"klaar: {naam}", flush=True)
    print("Alle sleutels zijn gewisseld. De oude opent niets meer; bewaar een kopie van de nieuwe apart.")
    return 0
