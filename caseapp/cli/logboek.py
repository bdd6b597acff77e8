"""Verifying the logboek of the platform and of every room from the command line."""

from pathlib import Path

from ..config import StartFout, uit_omgeving
from ..db import Controle, Stores
from ..tables import RuimteSoort


def controleer(data: Path | None) -> int:
    """Name the first broken line of each store; exit code 1 when there is one."""
    instellingen = uit_omgeving(data)
    if not (instellingen.gegevens / "platform.db").exists():
        raise StartFout(f"In {instellingen.gegevens} staan geen gegevens om te controleren.")
    stores = Stores(instellingen)
    with stores.gesloten():
        uitkomsten = [("platform", stores.controleer())]
        for soort in (RuimteSoort.SJABLOON, RuimteSoort.DEMONSTRATIE, RuimteSoort.OEFENING):
            uitkomsten += [(f"{soort} {ruimte}", stores.controleer(ruimte)) for ruimte in stores.zoek(soort)]
    for naam, controle in uitkomsten:
        print(_zin(naam, controle))
    return 0 if all(controle.goed for _, controle in uitkomsten) else 1


def _zin(naam: str, controle: Controle) -> str:
    return f"{'in orde' if controle.goed else 'NIET IN ORDE'}  {naam}: {controle.zin}"
