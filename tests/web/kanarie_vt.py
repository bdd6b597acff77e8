"""Canaries of Veilig Thuis: what was reported, by whom, and what each was told. Read from the files, not from
the app."""

from collections.abc import Iterator
from typing import Any

from .huis import gebruikers

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
    """Keys of persoon of this file, or of gebruikers: Veilig Thuis itself; of the gezin who was told; and who
    makes the copy for which one of those asked (docs/toegang.md, 58)."""
    wie = _leest(casus, daad, veld)
    daden = casus["handelingen"]
    vroeg = {d["wie"] for d in daden if d["wat"] == "doe_verzoek" and d["soort"] == "afschrift"}
    return wie | {d["gebruiker"] for d in daden if d["wat"] == "wijs_contactpersoon_aan" and vroeg & wie}


def _leest(casus: dict[str, Any], daad: dict[str, Any], veld: str) -> set[str]:
    wie = {d["gebruiker"] for d in casus["handelingen"] if d.get("relatie") == "vt_behandelaar"}
    if daad["wat"] == "monitor":
        return wie
    sleutel = daad.get("melding") or daad["sleutel"]
    if daad["wat"] == "bied_overdracht_aan":
        return wie | overgenomen(casus, sleutel) | aan_tafel(casus, daad)
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
        return wie | verteld | overgenomen(casus, sleutel)
    return wie


def aan_tafel(casus: dict[str, Any], daad: dict[str, Any]) -> set[str]:
    """While it waits for an answer: Veilig Thuis, and the team that is asked."""
    later = casus["handelingen"][casus["handelingen"].index(daad) :]
    if any(d["wat"] in ("neem_overdracht_aan", "geef_overdracht_terug") for d in later):
        return set()
    kaarten = gebruikers()
    team = kaarten[daad["organisatie_van"]]["organisatie"]
    return {
        wie
        for wie, kaart in kaarten.items()
        if kaart["rol"] == "veilig_thuis" or (kaart["rol"], kaart.get("organisatie")) == ("lokaal_team", team)
    }


def overgenomen(casus: dict[str, Any], melding: str) -> set[str]:
    """Who works in this gezin for a lokaal team, where that said yes to what Veilig Thuis offered of this
    melding."""
    daden = casus["handelingen"]
    aan = [n for n, d in enumerate(daden) if d["wat"] == "bied_overdracht_aan" and d["melding"] == melding]
    if not aan or not any(d["wat"] == "neem_overdracht_aan" for d in daden[aan[0] :]):
        return set()
    wie = {d["gebruiker"] for d in daden if d.get("relatie") == "betrokken_hulpverlener"}
    wie |= {d["gebruiker"] for d in daden if d["wat"] == "wijs_contactpersoon_aan"}
    return wie | {d["naar"] for d in daden if d["wat"] == "stel_overdracht_voor"}
