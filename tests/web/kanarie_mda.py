"""Who may find the words about MDA++: the same independent small reading of the files as kanarie.py.

The overleg is read by the contactpersoon, by who brought it in and by who is in the team now; not by others
who help, not by Veilig Thuis unless it brought it in. Of the gezin each reads what he was told himself, and
what he said himself. What another organisation got stands in the deelregister, for who works here.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

Daad = dict[str, Any]
DADEN = frozenset(
    {
        *("meld_aan_bij_mda", "weeg_mda", "zet_in_mda_team", "haal_uit_mda_team", "schrijf_mda_planregel"),
        *("neem_mda_regel_over", "leg_mda_resultaat_vast", "leg_mda_stem_vast", "licht_in_over_mda"),
    }
)
IN_HET_REGISTER = frozenset({"rol", "verteld", "reden"})
DEEL = {"voorwaarde": "voorwaarden", "afspraak": "afspraken"}


def als_plan(daad: Daad) -> Daad:
    """A line that was taken over is from then on a piece of the plan, or an actie, like any other."""
    if daad["wat"] != "neem_mda_regel_over" or daad["als"] == "niet":
        return daad
    if daad["als"] == "actie":
        return daad | {"wat": "spreek_actie_af", "voor": daad["gebruiker"]}
    return daad | {"wat": "schrijf_in_plan", "deel": DEEL[daad["als"]]}


def geschreven(daad: Daad) -> Iterator[tuple[str, str]]:
    """What people wrote in this act; of lists with a person, each by that person."""
    for veld in ("tekst", "rol", "verteld", "reden"):
        yield veld, str(daad.get(veld, ""))
    for veld, tekst in daad.get("velden", {}).items():
        yield f"velden.{veld}", tekst
    for een in daad.get("criteria", ()):
        yield f"criteria.{een['criterium']}", een.get("waarom", "")
    for lijst in ("ingelicht", "kinderen"):
        for een in daad.get(lijst, ()):
            stil = "" if "herzien_dag" in een or lijst == "kinderen" else een["persoon"]
            yield f"{lijst}.{stil}", een["tekst"]


def voor(casus: Daad, daad: Daad, veld: str, werkers: set[str], zelf: Callable[[str], set[str]]) -> set[str]:
    """Keys of who may find this field of this act. `zelf`: the personas of a persoon."""
    leest = in_overleg(casus)
    if veld in IN_HET_REGISTER:
        return leest | werkers
    if veld.startswith("ingelicht."):
        return leest | zelf(veld.removeprefix("ingelicht."))
    gehoord = daad["wat"] == "licht_in_over_mda" and "herzien_dag" not in daad
    gezegd = daad["wat"] == "leg_mda_stem_vast" and daad.get("soort") != "niet_gevraagd"
    return leest | zelf(daad["persoon"]) if gehoord or gezegd else leest


def in_overleg(casus: Daad) -> set[str]:
    """Who reads the overleg today: for whom the end date is past, or who left, no more."""
    daden = casus["handelingen"]
    if not any(d["wat"] == "meld_aan_bij_mda" for d in daden):
        return set()
    team = {
        d["gebruiker"] for d in daden if d["wat"] == "zet_in_mda_team" and d["tot_dag"] >= casus["vandaag"]
    }
    weg = {d["gebruiker"] for d in daden if d["wat"] == "haal_uit_mda_team"}
    wegers = {d["wie"] for d in daden if d["wat"] == "weeg_mda" and d["besluit"] == "ingezet"}
    cp = [d["gebruiker"] for d in daden if d["wat"] == "wijs_contactpersoon_aan"][-1:]
    aanmelders = {d["wie"] for d in daden if d["wat"] == "meld_aan_bij_mda"}
    return (team - weg) | wegers | aanmelders | set(cp)


def genoemd_in(casus: Daad, naam: str) -> set[str]:
    """Who reads this name because it stands in what the team reads."""
    teksten = " ".join(
        tekst for daad in casus["handelingen"] if daad["wat"] in DADEN for _, tekst in geschreven(daad)
    )
    return in_overleg(casus) if re.search(rf"\b{re.escape(naam)}\b", teksten) else set()


def leert_kennen(casus: Daad, persoon: str) -> set[str]:
    """Who in the team got to know who this is, of the kinds that were shared with him."""
    return {
        d["gebruiker"]
        for d in casus["handelingen"]
        if d["wat"] == "zet_in_mda_team"
        and persoon in d.get("deelt_over", ())
        and {"identiteit", "gezin_gezag"} & set(d["categorieen"])
    }
