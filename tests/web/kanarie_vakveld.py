"""Who may find what a ketenpartner wrote in the own field: the same independent small reading of the files as
kanarie.py.

That something is, is read by who works here and may know of that kind (domein 8.5, letters T and D); what it
is by who got a grondslag for that person that still runs. Both by the person himself, and by who wrote it.
"""

from typing import Any

Daad = dict[str, Any]
DADEN = frozenset({"schrijf_vakbericht"})
TEKSTVELDEN = ("dat", "inhoud")
# Of whoever writes in these files.
SOORT = {"den": "gezondheid", "moerbei": "gezondheid", "spar": "justitie", "ceder": "financien"}
WEET_DAT = {
    "gezondheid": {"betrokken_hulpverlener", "vt_behandelaar", "mda_teamlid"},
    "justitie": {"vt_behandelaar", "mda_teamlid"},
    "financien": {"betrokken_hulpverlener", "mda_teamlid"},
}


def voor(casus: Daad, daad: Daad, veld: str, zelf: set[str]) -> set[str]:
    """Keys of who may find this field of this act. `zelf`: the personas of whom it is about."""
    soort, daden = SOORT[daad["wie"]], casus["handelingen"]
    if veld == "dat":
        leest = {d["gebruiker"] for d in daden if d.get("relatie") in WEET_DAT[soort]}
        leest |= {d["gebruiker"] for d in daden if d["wat"] == "wijs_contactpersoon_aan"}
        leest |= {d["naar"] for d in daden if d["wat"] == "stel_overdracht_voor"}
    else:
        leest = _met_grondslag(daden, soort, daad["persoon"])
    return (leest | {daad["wie"]} | zelf) - set(daad.get("afgeschermd_voor", ()))


def _met_grondslag(daden: list[Daad], soort: str, persoon: str) -> set[str]:
    over = [d for d in daden if (d.get("categorie"), d.get("persoon")) == (soort, persoon)]
    weg = {d["aan"] for d in over if d["wat"] == "trek_verstrekking_in"}
    return {d["aan"] for d in over if d["wat"] == "verstrek"} - weg
