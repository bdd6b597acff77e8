"""Who may find what somebody of the gezin asked, wrote beside the dossier, or gave as a number; see
kanarie.py.

What one asks is one's own: the contactpersoon reads and answers it, nobody else of the gezin and nobody who
helps. A statement is read by who reads the analysis, but for whom its writer named.
"""

from typing import Any

VERZOEK = {"doe_verzoek", "beantwoord_verzoek"}
DADEN = VERZOEK | {"geef_verklaring", "geef_cijfer"}
VASTE_GEZICHT = {"wijs_contactpersoon_aan", "neem_overdracht_aan"}


def voor(casus: dict[str, Any], daad: dict[str, Any], kring: set[str], groot: set[str]) -> set[str]:
    """`kring`: who reads what is shared of the analysis. `groot`: who reads a number that is shared."""
    if daad["wat"] in VERZOEK:
        return {_vroeg(casus, daad), *vaste_gezichten(casus)}
    if daad["wat"] == "geef_cijfer":
        deelt = daad.get("gedeeld") == "ja"
        anderen = groot if deelt else groot - {_persona(een) for een in casus["personen"]}
        return ({*anderen} - set(daad.get("afgeschermd_voor", ()))) | {daad["wie"]}
    if daad.get("lezers") == "vast_gezicht":
        return {daad["wie"], *vaste_gezichten(casus)}
    return (kring - set(daad.get("afgeschermd_voor", ()))) | {daad["wie"]}


def vaste_gezichten(casus: dict[str, Any]) -> set[str]:
    """Whoever was it: a successor reads what was asked before him."""
    return {d["gebruiker"] for d in casus["handelingen"] if d["wat"] in VASTE_GEZICHT}


def _vroeg(casus: dict[str, Any], daad: dict[str, Any]) -> str:
    if daad["wat"] == "doe_verzoek":
        return str(daad["wie"])
    gevraagd = (d for d in casus["handelingen"] if d.get("sleutel") == daad["verzoek"])
    return str(next(gevraagd)["wie"])


def _persona(persoon: dict[str, Any]) -> str:
    return str(persoon["sleutel"])
