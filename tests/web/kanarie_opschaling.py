"""Who may find what was written about stepping up and down, and in a question of no gezin; see kanarie.py.

The overleg is read by the contactpersoon and MDA++, by who wrote it, by who was named, and by a duo where it
was chosen for him (domein 8.5). What a duo is for, the gezin reads too.
"""

from typing import Any

from . import kanarie_mda
from .huis import gebruikers

OVERLEG = {"noteer_expertise", "schaal_op", "schaal_af"}
DUO = {"start_duo", "verleng_duo", "beeindig_duo"}
DADEN = OVERLEG | DUO
CONSULTATIE = {"stel_consultatievraag", "beantwoord_consultatie", "bedank_voor_consultatie"}
# Who is a duo besides, in the house that is walked through (adressen_opschaling.py).
ERBIJ = {"lantaarn": {"haagbeuk": {"vp_gedeeld", "overleg"}}}
VASTE_GEZICHT = {"wijs_contactpersoon_aan", "neem_overdracht_aan"}


def duos(casus: dict[str, Any], soort: str | None = None) -> set[str]:
    """Who is a duo at the end of the file; with `soort` only who may read that kind."""
    nu: dict[str, set[str]] = dict(ERBIJ.get(casus["sleutel"], {}))
    for daad in casus["handelingen"]:
        if daad["wat"] in ("start_duo", "verleng_duo"):
            nu[daad["gebruiker"]] = set(daad["categorieen"])
        elif daad["wat"] == "beeindig_duo":
            nu.pop(daad["gebruiker"], None)
    return {wie for wie, soorten in nu.items() if soort is None or soort in soorten}


def voor(casus: dict[str, Any], daad: dict[str, Any], veld: str) -> set[str]:
    if veld == "doel":  # of somebody's involvement: whoever may know that he is there
        return _iedereen(casus) | {daad["gebruiker"]}
    vast = {d["gebruiker"] for d in casus["handelingen"] if d["wat"] in VASTE_GEZICHT}
    mda = kanarie_mda.in_overleg(casus)
    return vast | mda | {daad["wie"], *_gehoor(casus, daad)} | duos(casus, "overleg")


def _gehoor(casus: dict[str, Any], daad: dict[str, Any]) -> set[str]:
    """Stepping down is for whom stepping up was."""
    op = (d for d in casus["handelingen"] if d["wat"] == "schaal_op")
    gemaakt = next(op) if daad["wat"] == "schaal_af" else daad
    return set(gemaakt.get("gehoor", ()))


def _iedereen(casus: dict[str, Any]) -> set[str]:
    eigen = {f"{casus['sleutel']}/{p['sleutel']}" for p in casus["personen"]}
    return {sleutel for sleutel, g in gebruikers().items() if g.get("persoon") in eigen}


def gevraagd(casus: dict[str, Any], daad: dict[str, Any]) -> set[str]:
    """Who asked, and everybody with this function in the organisation that was asked."""
    sleutel = daad.get("sleutel") or daad["consultatie"]
    vraag = next(d for d in casus["handelingen"] if d.get("sleutel") == sleutel)
    waar = gebruikers()[vraag["aan"]]["organisatie"]
    functie = vraag["deskundigheid"]
    return {vraag["wie"]} | {
        s
        for s, g in gebruikers().items()
        if g.get("organisatie") == waar and functie in g.get("functies", ())
    }
