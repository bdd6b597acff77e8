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
    return {**kop, **_zonder_titels(schema)}


def json_schema_tekst() -> str:
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def _zonder_titels(deel: Any) -> Any:
    """Without the titles that are made from the names of fields: they say the same word once more."""
    if isinstance(deel, list):
        return [_zonder_titels(stuk) for stuk in deel]
    if not isinstance(deel, dict):
        return deel
    return {
        sleutel: _velden(waarde) if sleutel in ("properties", "$defs") else _zonder_titels(waarde)
        for sleutel, waarde in deel.items()
        if sleutel != "title"
    }


def _velden(velden: dict[str, Any]) -> dict[str, Any]:
    return {naam: _zonder_titels(veld) for naam, veld in velden.items()}
