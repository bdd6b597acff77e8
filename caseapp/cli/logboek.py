"""Verifying the logboek of the platform and of every room from the command line."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from ..config import StartFout, uit_omgeving
from ..db import Controle, Stores
from ..tables import RuimteSoort

ONBEKEND = 0
Winkel = tuple[str, UUID | None]


def controleer(data: Path | None) -> int:
    """Name the first broken line of each store; exit code 1 when there is one."""
    instellingen = uit_omgeving(data)
    if not (instellingen.gegevens / "platform.db").exists():
        raise StartFout(f"In {instellingen.gegevens} staan geen gegevens om te controleren.")
    stores = Stores(instellingen)
    with stores.gesloten():
        uitkomsten = [_meld(stores, naam, ruimte) for naam, ruimte in _alle(stores)]
        print(f"publieke sleutel: {stores.vault.sleutels.publiek.hex()}")
    return 0 if all(uitkomsten) else 1


def _alle(stores: Stores) -> Iterator[Winkel]:
    yield "platform", None
    for soort in (RuimteSoort.SJABLOON, RuimteSoort.DEMONSTRATIE, RuimteSoort.OEFENING):
        for ruimte in stores.zoek(soort):
            yield f"{soort} {ruimte}", ruimte


def _meld(stores: Stores, naam: str, ruimte: UUID | None) -> bool:
    """Print the verdict on one store; what to keep elsewhere when it is in order."""
    controle = _oordeel(stores, ruimte)
    print(f"{'in orde' if controle.goed else 'NIET IN ORDE'}  {naam}: {controle.zin}")
    if controle.goed:
        winkel = stores.platform if ruimte is None else stores.ruimte(ruimte)
        kop, begin = winkel.kop(), stores.bewijs_van(winkel.id).begin
        print(f"         bewaar elders: {kop.volgnummer}:{kop.hash.hex()} (spoor vanaf regel {begin})")
    return controle.goed


def _oordeel(stores: Stores, ruimte: UUID | None) -> Controle:
    """A store that does not even open is not in order; the others are still verified."""
    try:
        return stores.controleer(ruimte)
    except StartFout as fout:
        return Controle(0, ONBEKEND, str(fout))
