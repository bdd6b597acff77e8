"""Who may find the words about a huisverbod: the same independent small reading of the files as kanarie.py.

It is read by who leads the help, by Veilig Thuis and MDA++, not by who helps in the team (domein 8.5).
Who has to leave reads the measure and his own spoor; who is protected reads the measure, the other sporen
and what broke it. What was found of the danger, said by whom and advised, is for none of the gezin (8.7).
"""

from collections.abc import Callable
from typing import Any

Daad = dict[str, Any]
MAATREGEL = frozenset(
    {"leg_huisverbod_op", "verleng_huisverbod", "verleng_huisverbod_niet", "trek_huisverbod_in"}
)
DADEN = MAATREGEL | {
    *("adviseer_over_verlengen", "zet_spoor", "meld_overtreding", "meld_huisverbodplan_klaar"),
    *("meld_bereikbaar", "zet_casemanagement"),
}
TEKSTVELDEN = ("plaats", "rihg", "veilig_thuis", "helper", "waarmee", "belt", "bekend_bij")
ALLEEN_WERK = frozenset({"rihg", "veilig_thuis", "bekend_bij"})


def voor(casus: Daad, daad: Daad, veld: str, zelf: Callable[[str], set[str]]) -> set[str]:
    """Keys of who may find this field of this act. `zelf`: the personas of a persoon."""
    leest = _lezers(casus)
    if veld in ALLEEN_WERK:
        return leest
    weg, blijft = zelf(daad["persoon"]), {wie for een in _beschermd(casus) for wie in zelf(een)}
    if daad["wat"] in MAATREGEL:
        return leest | weg | blijft
    if daad["wat"] == "zet_spoor":
        return leest | (weg if daad["spoor"] == "uithuisgeplaatste" else blijft)
    return leest | blijft if daad["wat"] == "meld_overtreding" else leest


def _lezers(casus: Daad) -> set[str]:
    daden = casus["handelingen"]
    erbij = {d["gebruiker"] for d in daden if d.get("relatie") in ("vt_behandelaar", "mda_teamlid")}
    return erbij | {d["gebruiker"] for d in daden if d["wat"] == "wijs_contactpersoon_aan"}


def _beschermd(casus: Daad) -> set[str]:
    daden = (d for d in casus["handelingen"] if d["wat"] == "leg_huisverbod_op")
    return {wie for d in daden for wie in d["beschermd"]}
