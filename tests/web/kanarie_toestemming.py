"""Who may find what was asked and answered about sharing, and who was told: the same independent small
reading of the files as kanarie.py.

Who works with the gezin, and of the gezin only who was asked or told: what one says, another does not hear
(domein 8.2). Why it was asked anew, or not told yet, is for who works here. Under a bijzonder protocol it
stands on no page of the gezin, unless that was chosen (domein 8.7-5).
"""

from typing import Any

Daad = dict[str, Any]
DADEN = frozenset(
    {
        *("vraag_toestemming", "beantwoord_toestemming", "trek_toestemming_in"),
        *("informeer_gezinslid", "stel_brief_uit"),
    }
)
TEKSTVELDEN = ("woorden", "opnieuw")


def voor(casus: Daad, daad: Daad, veld: str, zelf: set[str], werkers: set[str]) -> set[str]:
    """`zelf`: the personas of who was asked."""
    stil = any(d["wat"] == "stel_protocol_in" for d in casus["handelingen"]) and daad.get("zichtbaar") != "ja"
    waarom_niet = daad["wat"] == "stel_brief_uit"
    return werkers if veld == "opnieuw" or stil or waarom_niet else werkers | zelf
