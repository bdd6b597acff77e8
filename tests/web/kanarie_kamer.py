"""Who may find what was brought in to a lokale kamer and what was said there; see kanarie.py. Read from the
files alone: who is asked, who was chosen, and whether the zitting closed.

Who takes part reads what was brought in until the zitting closes; after that the question, the advice, what
was said against it, and what was agreed. At the gezin it is read by its contactpersoon and MDA++, and by name
also by who took part. In these files the acts about one gezin stand in the file of that gezin.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from . import kanarie_mda, kanarie_opschaling
from .huis import gebruikers

Daad = dict[str, Any]
DADEN = frozenset(
    {
        *("breng_in", "draag_bij_in_zitting", "adviseer", "antwoord_op_advies", "spreek_kameractie_af"),
        *("spreek_vertellen_af", "leg_uitkomst_vast", "sluit_zitting", "rond_kameractie_af"),
        "vertel_van_kamer",
    }
)
VELDEN = ("vraag", "tekst", "neemt_over", "neemt_niet_over", "hoe", "waarom", "leerpunt")
ALLEEN_INBRENG = ("erbij_uitleg", "doel", "uitleg")
IN_VERSLAG = {"tegenspraak", "afwijkend", "parkeerplaats"}
VASTE_GEZICHT = {"wijs_contactpersoon_aan", "neem_overdracht_aan"}


def geschreven(daad: Daad) -> Iterator[tuple[str, str]]:
    for veld in (*VELDEN, *ALLEEN_INBRENG):
        yield veld, str(daad.get(veld, ""))
    for soort, tekst in daad.get("delen", {}).items():
        yield f"delen.{soort}", tekst


def voor(casus: Daad, daad: Daad, veld: str, alle: list[Daad], zelf: Callable[[str], set[str]]) -> set[str]:
    if daad["wat"] == "sluit_zitting":
        return _aan_tafel(daad["zitting"], alle)
    inbreng = next(d for d in casus["handelingen"] if d["wat"] == "breng_in")
    zitting = _zitting(inbreng, alle)
    hier = _bij_gezin(casus) | {inbreng["wie"]}
    if daad["wat"] == "vertel_van_kamer":
        return hier | {daad["wie"]}.union(*map(zelf, daad["verteld_aan"]))
    leest = _deelnemers(inbreng, zitting, alle)
    blijft = not (veld in ALLEEN_INBRENG or veld.startswith("delen."))
    blijft = blijft and daad.get("soort", "tegenspraak") in IN_VERSLAG
    return hier | {daad["wie"]} | (leest if blijft or not _gesloten(zitting, alle) else set())


def genoemd_in(casus: Daad, naam: str, alle: list[Daad], zelf: Callable[[str], set[str]]) -> set[str]:
    """Who reads this name because it stands in what he reads of a kamer."""
    return {
        wie
        for daad in casus["handelingen"]
        if daad["wat"] in DADEN
        for veld, tekst in geschreven(daad)
        if re.search(rf"\b{re.escape(naam)}\b", tekst)
        for wie in voor(casus, daad, veld, alle, zelf)
    }


def _daden(alle: list[Daad], wat: str) -> Iterator[Daad]:
    return (d for casus in alle for d in casus["handelingen"] if d["wat"] == wat)


def _zitting(inbreng: Daad, alle: list[Daad]) -> str:
    return next(d["zitting"] for d in _daden(alle, "zet_op_agenda") if d["inbreng"] == inbreng["sleutel"])


def _gesloten(zitting: str, alle: list[Daad]) -> bool:
    return any(d["zitting"] == zitting for d in _daden(alle, "sluit_zitting"))


def _aan_tafel(zitting: str, alle: list[Daad]) -> set[str]:
    """Who is asked, who brings in, who was chosen by name, and who sits in the chair."""
    gevraagd = {
        wie
        for d in _daden(alle, "nodig_uit_in_zitting")
        if d["zitting"] == zitting
        for wie in d["deelnemers"]
    }
    hier = [d for d in _daden(alle, "breng_in") if _zitting(d, alle) == zitting]
    op_naam = {wie for d in hier for wie in d.get("deelnemers", ())}
    voor_ = {d["wie"] for d in _daden(alle, "plan_zitting") if d["sleutel"] == zitting}
    return gevraagd | op_naam | voor_ | {d["wie"] for d in hier}


def aan_tafel_met(personas: set[str], alle: list[Daad]) -> set[str]:
    """Who sits at a table with somebody of a gezin reads his name on the list of who are there."""
    zittingen = {
        d["zitting"] for d in _daden(alle, "nodig_uit_in_zitting") if personas & set(d["deelnemers"])
    }
    return set().union(*(_aan_tafel(zitting, alle) for zitting in zittingen))


def _deelnemers(inbreng: Daad, zitting: str, alle: list[Daad]) -> set[str]:
    tafel = _aan_tafel(zitting, alle)
    if inbreng.get("wijze") != "op_naam":
        return {wie for wie in tafel if not gebruikers()[wie].get("persoon")}
    gezin = {wie for wie in tafel if gebruikers()[wie].get("persoon")}
    voor_ = {d["wie"] for d in _daden(alle, "plan_zitting") if d["sleutel"] == zitting}
    return gezin | voor_ | {inbreng["wie"], *inbreng["deelnemers"]}


def _bij_gezin(casus: Daad) -> set[str]:
    """The overleg of the gezin itself: its contactpersoon, before or now, MDA++, and a duo let in for it."""
    daden = casus["handelingen"]
    vast = {d["gebruiker"] for d in daden if d["wat"] in VASTE_GEZICHT}
    vast |= {d["naar"] for d in daden if d["wat"] == "stel_overdracht_voor"}
    return vast | kanarie_mda.in_overleg(casus) | kanarie_opschaling.duos(casus, "overleg")
