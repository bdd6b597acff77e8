"""Canaries: every name and every text of the seeds, with who may see it, read from the files themselves.

An independent small reading: it knows the yaml and the sentences of domein 8.5, and nothing of the app.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import Any

import yaml

from caseapp.config import ROOT

from . import (
    kanarie_bijstand,
    kanarie_huisverbod,
    kanarie_kamer,
    kanarie_mda,
    kanarie_noodknop,
    kanarie_ons_plan,
    kanarie_opschaling,
    kanarie_plan,
    kanarie_toestemming,
    kanarie_vakveld,
    kanarie_vt,
)
from .huis import gebruikers

VOLGT_ALLES = {"contactpersoon", "betrokken_hulpverlener", "vt_behandelaar", "mda_teamlid"}
TEKSTVELDEN = (
    *("tekst", "situatie", "doel", "feiten", "bereikbaar", "bij", "weet", "afspraak", "reden"),
    *("waar", "anderen", "bron", "toelichting", "motivering", "verteld", "advies", "verslag"),
    *("zin", "antwoord"),
    *("waarover", "resultaat", "zonder_namen", "aanleiding", "geen_nul", "hoger", "kinderblik", "vraag"),
    "terug",
    *kanarie_plan.TEKSTVELDEN,
    *kanarie_huisverbod.TEKSTVELDEN,
    *kanarie_vakveld.TEKSTVELDEN,
    *kanarie_toestemming.TEKSTVELDEN,
)
WONEN = (
    "verhuis",
    "woont_ook",
    "woont_niet_meer",
    "lid_gaat_weg",
    "beeindig_gezag",
    "leg_zorg_vast",
    "beeindig_zorg",
)
# Why somebody hands over or says no is for who works with the gezin; what comes of it the gezin reads too.
WAAROM_OVERDRACHT = {"stel_overdracht_voor", "weiger_overdracht"}
# What is written about sharing is for who works with the gezin; and for the person it is about, once told.
OVER_DELEN = {
    *("verstrek", "bevestig_verstrekking", "trek_verstrekking_in", "informeer_over_verstrekking"),
    *("stel_protocol_in", "leg_advies_vast", "hef_protocol_op", "beeindig_betrokkenheid"),
}
# Of no gezin: for whoever gives advies, wherever that is; not even for a trainer.
ADVIES = {"geef_advies", "voeg_ondersteuning_toe"}
BERICHTEN = {"stuur_bericht", "beantwoord_bericht"}
VOOR_JEZELF = {"maak_werkaantekening", "begin_meldcode", "noteer_meldcodestap"}
# What goes to the bestuur and back: for who works with the gezin, keeps the process, or answers.
BESTUUR = {"leg_voor_aan_bestuur", "antwoord_namens_bestuur"}
FASEN = {"stel_fase_voor", "besluit_over_fase", "terug_naar_fase_1"}
WOORD = re.compile(r"\w+")
ZIN = re.compile(r"(?<=[.?!])\s+")
KORTSTE_ZIN = 24
# Pages on which everybody may read all cards: how the demonstration begins, and how to change eyes.
KAARTEN = ("start.toon", "persona.wissel")


@dataclass(frozen=True)
class Kanarie:
    """`voor`: keys of the personas who may find this in an answer. `waar`: which file and act it is from."""

    woorden: str
    voor: frozenset[str]
    waar: str

    @cached_property
    def losse(self) -> frozenset[str]:
        """Its words one by one: a text that lacks one of them cannot hold the canary."""
        return frozenset(WOORD.findall(self.woorden))

    def in_(self, tekst: str) -> bool:
        patroon = rf"(?<!\w){re.escape(self.woorden)}(?!\w)"
        return self.woorden in tekst and re.search(patroon, tekst) is not None


@cache
def casussen() -> list[dict[str, Any]]:
    gelezen = [
        yaml.safe_load(pad.read_text()) for pad in sorted((ROOT / "seeds" / "casussen").glob("*.yaml"))
    ]
    return [k | {"handelingen": [kanarie_mda.als_plan(daad) for daad in k["handelingen"]]} for k in gelezen]


@cache
def rollen() -> dict[str, set[str]]:
    per_rol: dict[str, set[str]] = {}
    for sleutel, g in gebruikers().items():
        per_rol.setdefault(g["rol"], set()).add(sleutel)
    return per_rol


def leden(casus: dict[str, Any]) -> set[str]:
    """Personas who are a person of this family."""
    eigen = {f"{casus['sleutel']}/{p['sleutel']}" for p in casus["personen"]}
    return {sleutel for sleutel, g in gebruikers().items() if g.get("persoon") in eigen}


def werkers(casus: dict[str, Any]) -> set[str]:
    """Who runs the help: contactpersoon, team, Veilig Thuis, MDA++; and who is asked to take it over, for he
    reads along. No ketenpartner, no network."""
    erbij = {d["gebruiker"] for d in casus["handelingen"] if d.get("relatie") in VOLGT_ALLES}
    erbij |= {d["wie"] for d in casus["handelingen"] if d["wat"] == "weeg_mda" and d["besluit"] == "ingezet"}
    erbij |= {d["naar"] for d in casus["handelingen"] if d["wat"] == "stel_overdracht_voor"}
    erbij |= kanarie_opschaling.duos(casus)
    return erbij | {d["gebruiker"] for d in casus["handelingen"] if d["wat"] == "wijs_contactpersoon_aan"}


def kring(casus: dict[str, Any]) -> set[str]:
    return leden(casus) | werkers(casus) | rollen()["trainer"]


@cache
def kanaries() -> tuple[Kanarie, ...]:
    """One per wording: what two families have in common is for both."""
    per_zin: dict[str, Kanarie] = {}
    for casus, k in ((van, k) for van in casussen() for k in (*_namen(van), *_teksten(van))):
        oud = per_zin.get(k.woorden, k)
        voor = kanarie_bijstand.met_wie_ernaast(casus, k.voor)
        per_zin[k.woorden] = Kanarie(k.woorden, voor | oud.voor, oud.waar)
    return tuple(per_zin.values())


def _namen(casus: dict[str, Any]) -> Iterator[Kanarie]:
    """An achternaam other than that of the gezin stands on no page; nobody else may find it either."""
    for p in casus["personen"]:
        for naam in {p["roepnaam"], p["achternaam"]}:
            kent = kanarie_mda.leert_kennen(casus, p["sleutel"])
            kent |= kanarie_kamer.aan_tafel_met(_zelf(casus, p["sleutel"]), casussen())
            voor = frozenset(kring(casus) | _leest(casus, naam) | kent)
            eigen = naam == p["roepnaam"] or naam.lower() == casus["sleutel"]
            yield Kanarie(naam, voor, f"{casus['sleutel']}, {'naam' if eigen else 'achternaam'}")
    op_een_kaart = {g["naam"] for g in gebruikers().values()}
    for daad in casus["handelingen"]:
        if "netwerklid" in daad and daad.get("naam") and daad["naam"] not in op_een_kaart:
            voor = frozenset(_voor(casus, daad, "naam") | kanarie_plan.genoemd_in(casus, daad["naam"]))
            yield Kanarie(daad["naam"], voor, f"{casus['sleutel']}, naam")


def _spelers(casus: dict[str, Any], netwerklid: str) -> set[str]:
    """Who plays this steunfiguur."""
    return {
        daad["gebruiker"]
        for daad in casus["handelingen"]
        if daad.get("netwerklid") == netwerklid and daad.get("gebruiker")
    }


def _leest(casus: dict[str, Any], naam: str) -> set[str]:
    """Steunfiguren in whose own task the gezin named this person; a school that reads along what a child
    reads, where he is named in it; and who reads it in a piece of the plan."""
    taken = [daad for daad in casus["handelingen"] if daad["wat"] == "spreek_af"]
    noemt = [daad for daad in taken if re.search(rf"\b{re.escape(naam)}\b", daad["afspraak"])]
    bladen = [daad for daad in casus["handelingen"] if daad["wat"] == "maak_kindversie"]
    mee = [d for d in bladen if re.search(rf"\b{re.escape(naam)}\b", " ".join(d["velden"].values()))]
    school = {wie for daad in mee for wie in daad.get("gehoor", ())} | kanarie_plan.genoemd_in(casus, naam)
    school |= kanarie_mda.genoemd_in(casus, naam)
    if school & kanarie_mda.in_overleg(casus):
        school |= kanarie_opschaling.duos(casus, "overleg")
    school |= kanarie_kamer.genoemd_in(casus, naam, casussen(), partial(_zelf, casus))
    return school | {wie for daad in noemt for wie in _spelers(casus, daad["netwerklid"])}


def _teksten(casus: dict[str, Any]) -> Iterator[Kanarie]:
    for daad in casus["handelingen"]:
        # who somebody is to the gezin is written in words; elsewhere `relatie` is a word of the app
        for veld, tekst in _geschreven(daad):
            for zin in ZIN.split(" ".join(tekst.split())):
                if len(zin) >= KORTSTE_ZIN or (daad["wat"] == "leg_verblijfplaats_vast" and zin):
                    waar = f"{casus['sleutel']}, dag {daad['dag']}, {daad['wat']} {veld}"
                    yield Kanarie(zin, frozenset(_voor(casus, daad, veld)), waar)


def _geschreven(daad: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What people wrote in this act; of a piece of a document each field that is a text, and no word of a
    list."""
    if daad["wat"] in kanarie_vt.DADEN:
        yield from kanarie_vt.geschreven(daad)
        return
    if daad["wat"] in kanarie_mda.DADEN:
        yield from kanarie_mda.geschreven(daad)
        return
    if daad["wat"] in kanarie_kamer.DADEN:
        yield from kanarie_kamer.geschreven(daad)
        return
    if daad["wat"] in kanarie_noodknop.DADEN:
        yield from kanarie_noodknop.geschreven(daad)
        return
    for veld in (*TEKSTVELDEN, "relatie") if "netwerklid" in daad else TEKSTVELDEN:
        yield veld, str(daad.get(veld, ""))
    for veld, waarde in daad.get("velden", {}).items():
        if isinstance(waarde, str) and " " in waarde:
            yield f"velden.{veld}", waarde


def _voor(casus: dict[str, Any], daad: dict[str, Any], veld: str) -> set[str]:
    """Shielding beats all; own words with an audience are for that audience; a place is for herself."""
    trainers = rollen()["trainer"]
    if daad["wat"] in kanarie_plan.DADEN:
        groot = leden(casus) & rollen()["gezin"]
        return kanarie_plan.voor(casus, daad, veld, groot, werkers(casus)) | trainers
    if daad["wat"] in kanarie_vt.DADEN:
        wie = kanarie_vt.voor(casus, daad, veld)
        return (wie & gebruikers().keys()).union(trainers, *(_zelf(casus, een) for een in wie))
    if daad["wat"] in kanarie_ons_plan.DADEN:
        gezin = leden(casus) & rollen()["gezin"]
        return kanarie_ons_plan.voor(casus, daad, kring(casus), gezin | werkers(casus)) | trainers
    if daad["wat"] in kanarie_opschaling.CONSULTATIE:  # not even a trainer
        return kanarie_opschaling.gevraagd(casus, daad)
    if daad["wat"] in kanarie_opschaling.DADEN:
        hier = werkers(casus) if veld == "doel" else set()
        return kanarie_opschaling.voor(casus, daad, veld) | hier | trainers
    if daad["wat"] in kanarie_noodknop.DADEN:  # not even a trainer
        return kanarie_noodknop.voor(casus, rollen()["toezichthouder"])
    if daad["wat"] in ADVIES:
        return rollen()["veilig_thuis"]
    if daad["wat"] in BERICHTEN:  # the sender and Veilig Thuis; of what is advised a question is no part
        return rollen()["veilig_thuis"] | {_gemaakt(casus, daad)["wie"]}
    if daad["wat"] in kanarie_huisverbod.DADEN:
        return kanarie_huisverbod.voor(casus, daad, veld, partial(_zelf, casus)) | trainers
    if daad["wat"] in kanarie_mda.DADEN:
        duo = kanarie_opschaling.duos(casus, "overleg")
        return kanarie_mda.voor(casus, daad, veld, werkers(casus), partial(_zelf, casus)) | duo | trainers
    if daad["wat"] in kanarie_kamer.DADEN:
        return kanarie_kamer.voor(casus, daad, veld, casussen(), partial(_zelf, casus)) | trainers
    if daad["wat"] in kanarie_vakveld.DADEN:
        return kanarie_vakveld.voor(casus, daad, veld, _zelf(casus, daad["persoon"])) | trainers
    if daad["wat"] in kanarie_toestemming.DADEN:
        zelf = _zelf(casus, daad["persoon"])
        return kanarie_toestemming.voor(casus, daad, veld, zelf, werkers(casus)) | trainers
    if daad["wat"] == "leg_verblijfplaats_vast":
        return _zelf(casus, daad["persoon"]) | trainers
    if daad["wat"] in VOOR_JEZELF:
        return {daad["wie"]}  # not even a trainer
    if daad["wat"] in OVER_DELEN:
        zelf = _zelf(casus, daad["persoon"]) if "persoon" in daad and "herzien_dag" not in daad else set()
        gevraagd = (
            daad.get("toestemming_van", ()) if veld == "doel" else ()
        )  # what for, stood in the question
        return (werkers(casus) | zelf | trainers).union(*(_zelf(casus, een) for een in gevraagd))
    if daad["wat"] == "maak_kindversie":  # who works here, the child, who has gezag, a school if agreed
        gezag = _gezag(casus, daad["persoon"]) - set(daad.get("afgeschermd_voor", ()))
        return werkers(casus) | _zelf(casus, daad["persoon"]) | gezag | set(daad.get("gehoor", ())) | trainers
    if daad["wat"] == "zeg_bij_kindversie":  # a child says it to who works here, unless it says otherwise
        thuis = _gezag(casus, daad["persoon"]) if daad.get("thuis") == "ja" else set()
        return werkers(casus) | _zelf(casus, daad["persoon"]) | thuis | trainers
    if "gehoor" in daad:
        zelf = "" if daad.get("stelling") == "niet_gevraagd" else daad.get("persoon") or daad.get("over", "")
        return {*daad["gehoor"], daad["wie"], *_zelf(casus, zelf)} | trainers
    if daad["wat"] == "spreek_af":
        hoort = kring(casus) | _spelers(casus, daad["netwerklid"])
        return hoort - _verborgen(casus, daad["netwerklid"])
    if daad["wat"] in WONEN:  # why somebody left, or who may see whom: for who works here
        return werkers(casus) | _zelf(casus, daad.get("persoon", "")) | trainers
    if veld == "kinderblik":  # a child does not choose here who reads it: so only who works here does
        return werkers(casus) | trainers
    if daad["wat"] in FASEN:  # on which facts: for who works here, and for whose phase it is
        return werkers(casus) | _zelf(casus, daad["persoon"]) | trainers
    if daad["wat"] == "leg_score_vast":  # one's own, and to the grown-ups what was shared
        gezin = leden(casus) & rollen()["gezin"] if daad.get("gedeeld") == "ja" else set()
        hoort = (gezin | werkers(casus)) - set(daad.get("afgeschermd_voor", ()))
        return hoort | _zelf(casus, daad["persoon"]) | trainers
    if daad["wat"] in WAAROM_OVERDRACHT:
        return werkers(casus) | trainers
    if daad["wat"] in BESTUUR:
        return werkers(casus) | rollen()["procesregisseur"] | rollen()["beleidsadviseur"] | trainers
    if veld == "zonder_namen" or daad["wat"] == "beantwoord_belemmering":
        return werkers(casus) | rollen()["procesregisseur"] | trainers
    gemaakt = _gemaakt(casus, daad) if {"sleutel", "actie", "belemmering", "stuk"} & daad.keys() else daad
    eigen = {gemaakt["voor"]} if {"sleutel", "voor"} <= gemaakt.keys() else set()
    return (kring(casus) | eigen) - set(gemaakt.get("afgeschermd_voor", ()))


def _gemaakt(casus: dict[str, Any], daad: dict[str, Any]) -> dict[str, Any]:
    """The act that made the actie, the belemmering or the piece: it says for whom it is, and for whom not."""
    sleutel = (
        daad.get("sleutel")
        or daad.get("actie")
        or daad.get("belemmering")
        or daad.get("bericht")
        or daad["stuk"]
    )
    return next(d for d in casus["handelingen"] if d.get("sleutel") == sleutel)


def _verborgen(casus: dict[str, Any], netwerklid: str) -> set[str]:
    """For whom a steunfiguur is shielded, in whatever act; then so is all that is told of him."""
    over = (daad for daad in casus["handelingen"] if daad.get("netwerklid") == netwerklid)
    return {wie for daad in over for wie in daad.get("afgeschermd_voor", ())}


def _zelf(casus: dict[str, Any], persoon: str) -> set[str]:
    naam = f"{casus['sleutel']}/{persoon}"
    return {sleutel for sleutel, g in gebruikers().items() if g.get("persoon") == naam}


def _gezag(casus: dict[str, Any], kind: str) -> set[str]:
    """Personas with gezag over this child: laid down, not ended, and not said to open nothing."""
    van_kind = [d for d in casus["handelingen"] if d.get("kind") == kind and "ouder" in d]
    weg = {d["ouder"] for d in van_kind if d["wat"] == "beeindig_gezag"}
    ouders = {d["ouder"] for d in van_kind if d["wat"] == "leg_gezag_vast"} - weg
    return {wie for ouder in ouders for wie in _zelf(casus, ouder)}


def zonder_eigen_kaart(tekst: str, wie: str) -> str:
    kaart = gebruikers().get(wie, {})
    for veld in ("naam", "kaart"):
        if kaart.get(veld):
            tekst = tekst.replace(str(kaart[veld]).rstrip("."), "…")
    return tekst
