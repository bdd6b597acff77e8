"""Canaries of Veilig Thuis: what was reported, by whom, and what each was told. Read from the files, not from
the app."""

from collections.abc import Iterator
from typing import Any

DADEN = {
    *("neem_melding_aan", "beoordeel_veiligheid", "zet_meldingstap", "kijk_tijdens_wachten"),
    *("informeer", "stel_informeren_uit", "koppel_terug", "bied_overdracht_aan", "monitor"),
}


def geschreven(daad: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Each text that somebody wrote in this act, by where it stands."""
    for veld in (
        "tekst",
        "uitkomst",
        "motivering",
        "te_laat",
        "reden",
        "vangnet",
        "hoe",
        "extra",
        "kinderblik",
    ):
        if " " in str(daad.get(veld, "")):
            yield veld, str(daad[veld])
    for veld, waarde in daad.get("velden", {}).items():
        yield f"velden.{veld}", waarde
    for een in daad.get("antwoorden", ()):
        yield "antwoorden", een["tekst"]
    for een in daad.get("betrokkenen", ()):
        yield f"over {een['persoon']}", een["tekst"]
    if "melder" in daad:
        yield "melder", daad["melder"]["naam"]


def voor(casus: dict[str, Any], daad: dict[str, Any], veld: str) -> set[str]:
    """Keys of persoon of this file, or of gebruikers: Veilig Thuis itself; of the gezin who was told."""
    wie = {d["gebruiker"] for d in casus["handelingen"] if d.get("relatie") == "vt_behandelaar"}
    if daad["wat"] == "monitor":
        return wie
    if daad["wat"] == "bied_overdracht_aan":
        return wie | overgenomen(casus)
    sleutel = daad.get("melding") or daad["sleutel"]
    verteld = {
        d["persoon"] for d in casus["handelingen"] if d["wat"] == "informeer" and d["melding"] == sleutel
    }
    if veld.startswith("over "):
        return wie | ({veld.removeprefix("over ")} & verteld)
    if veld == "melder" and daad["melder"].get("akkoord") == "ja":
        return wie | verteld
    if daad["wat"] == "informeer":
        return wie | {daad["persoon"]}
    if daad["wat"] == "beoordeel_veiligheid" and veld == "uitkomst":
        gedeeld = {
            d["aan"]
            for d in casus["handelingen"]
            if d["wat"] == "verstrek" and d["categorie"] == "veiligheidsbeoordeling"
        }
        keten = {d["gebruiker"] for d in casus["handelingen"] if d.get("relatie") == "ketenpartner"}
        return wie | verteld | (gedeeld - keten) | overgenomen(casus)
    return wie


def overgenomen(casus: dict[str, Any]) -> set[str]:
    """Who works in this gezin for a lokaal team, where that said yes to what Veilig Thuis offered."""
    if not any(d["wat"] == "neem_overdracht_aan" for d in casus["handelingen"]):
        return set()
    daden = casus["handelingen"]
    wie = {d["gebruiker"] for d in daden if d.get("relatie") == "betrokken_hulpverlener"}
    wie |= {d["gebruiker"] for d in daden if d["wat"] == "wijs_contactpersoon_aan"}
    return wie | {d["naar"] for d in daden if d["wat"] == "stel_overdracht_voor"}
