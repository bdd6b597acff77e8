"""The format as JSON Schema, for an editor that completes and checks while somebody writes."""

import json
from typing import Any

from .scenario import FORMAAT, Scenario

BESTAND = "scenario-1.schema.json"


def json_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of a scenario file, with the Dutch descriptions of the models; what English says
    about the code stays out."""
    schema = Scenario.model_json_schema(by_alias=True)
    for deel in (schema, *schema["$defs"].values()):
        deel.pop("description", None)
    kop = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": FORMAAT,
        "description": "Een oefening voor 1 Gezin 1 Plan 1 Regisseur. Alles in zo'n bestand is verzonnen.",
    }
    return {**kop, **_voor_schrijvers(schema)}


def json_schema_tekst() -> str:
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def _voor_schrijvers(deel: Any) -> Any:
    """Without titles, which say the name of a field once more, and without the nothing that a key which may
    be left out may also be: an editor then says of a wrong value what is wrong with it."""
    if isinstance(deel, list):
        return [_voor_schrijvers(stuk) for stuk in deel]
    if not isinstance(deel, dict):
        return deel
    keuzes = [keuze for keuze in deel.get("anyOf", ()) if keuze != {"type": "null"}]
    if len(keuzes) == 1:
        deel = {naam: wat for naam, wat in deel.items() if naam not in ("anyOf", "default")} | keuzes[0]
    return {
        sleutel: _velden(waarde) if sleutel in ("properties", "$defs") else _voor_schrijvers(waarde)
        for sleutel, waarde in deel.items()
        if sleutel != "title"
    }


def _velden(velden: dict[str, Any]) -> dict[str, Any]:
    return {naam: _voor_schrijvers(veld) for naam, veld in velden.items()}
