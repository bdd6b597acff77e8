"""A room to a sealed file and back from the command line, while the application itself is not running."""

import os
from getpass import getpass
from pathlib import Path
from uuid import UUID

from ..config import StartFout, uit_omgeving
from ..db import Stores, op_platform, ruimtebestand
from ..domain.regel import Regelfout
from ..domain.ruimtebestand import GROOTSTE, toets_naam, toets_wachtwoordzin
from ..tables import RuimteSoort


def exporteer(data: Path | None, bestand: Path, naam: str) -> int:
    """The room with this name; without a name the demonstration."""
    with _stores(data).gesloten() as stores:
        store = stores.ruimte(_kies(stores, naam))
        zin = getpass("Wachtwoordzin: ")
        try:
            toets_wachtwoordzin(zin, getpass("Nog een keer: "))
            with store.werk(op_platform()) as werk:
                inhoud = ruimtebestand.naar_bestand(werk.ctx, store, zin)
        except Regelfout as fout:
            raise StartFout(fout.melding) from fout
    _schrijf(bestand, inhoud)
    print(
        f"Opgeslagen in {bestand}, {len(inhoud):,} bytes. Zonder de wachtwoordzin gaat het nooit meer open."
    )
    return 0


def importeer(data: Path | None, bestand: Path, naam: str) -> int:
    """A new room; the others stay as they are."""
    try:
        if bestand.stat().st_size > GROOTSTE:
            raise StartFout("Dit bestand is te groot voor een oefenruimte: hoogstens 20 MB.")
        inhoud = bestand.read_bytes()
    except OSError as fout:
        raise StartFout(f"Het bestand {bestand} is niet te lezen.") from fout
    with _stores(data).gesloten() as stores:
        try:
            ruimte = ruimtebestand.uit_bestand(stores, inhoud, getpass("Wachtwoordzin: "), toets_naam(naam))
        except Regelfout as fout:
            raise StartFout(fout.melding) from fout
    print(f"De ruimte ‘{naam}’ is er, met hetzelfde verhaal en eigen sleutels ({ruimte}).")
    return 0


def _stores(data: Path | None) -> Stores:
    instellingen = uit_omgeving(data)
    if not (instellingen.gegevens / "platform.db").exists():
        raise StartFout(f"In {instellingen.gegevens} staan geen gegevens.")
    return Stores(instellingen)


def _kies(stores: Stores, naam: str) -> UUID:
    soorten = (RuimteSoort.OEFENING, RuimteSoort.DEMONSTRATIE)
    ruimtes = {id_: stores.naam(id_) for soort in soorten for id_ in stores.zoek(soort)}
    gevonden = [id_ for id_, heet in ruimtes.items() if naam in ("", heet)]
    if not gevonden or (naam and len(gevonden) > 1):
        raise StartFout(f"Kies een van deze ruimtes: {', '.join(sorted(set(ruimtes.values())))}.")
    return gevonden[-1]


def _schrijf(bestand: Path, inhoud: bytes) -> None:
    """For its owner alone, and never over something that is there."""
    try:
        with os.fdopen(os.open(bestand, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as uit:
            uit.write(inhoud)
    except FileExistsError as fout:
        raise StartFout(f"Het bestand {bestand} bestaat al. Kies een andere naam.") from fout
    except OSError as fout:
        raise StartFout(f"In {bestand} kan niet worden geschreven.") from fout
