"""The JSON Schema of a scenario file from the command line."""

from pathlib import Path

from ..config import StartFout
from ..scenario.oefening import json_schema_tekst


def schema(bestand: Path | None) -> int:
    """On the screen, or into this file, which may be an earlier one."""
    tekst = json_schema_tekst()
    if bestand is None:
        print(tekst, end="")
        return 0
    if bestand.suffix != ".json":
        raise StartFout(f"Een schema heet iets.json; {bestand} niet.")
    try:
        bestand.write_text(tekst, encoding="utf-8", newline="\n")
    except OSError as fout:
        raise StartFout(f"In {bestand} kan niet worden geschreven.") from fout
    print(f"Geschreven in {bestand}.")
    return 0
