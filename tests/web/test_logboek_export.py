"""The whole logboek as a file: for who supervises, in the words of the standard, with no word of a gezin."""

import json
import re
from pathlib import Path
from uuid import UUID

import pytest
import yaml
from sqlmodel import select

from caseapp.config import ROOT
from caseapp.db import op_platform
from caseapp.domain.logboek import Handeling
from caseapp.tables import LogRegel, RuimteSoort
from caseapp.tables.logboek import VELDEN

PAD = "/logboek/export"
TOEZICHT = "dhr. Jeneverbes"
PAGINA = (ROOT / "docs" / "logboek-export.md").read_text()
VERPLICHT = {"trace_id", "span_id", "status", "name", "start_time", "end_time", "attributes"}
MOGELIJK = VERPLICHT | {"parent_span_id", "resource"}
KERN = {"dpl.core.processing_activity_id", "dpl.core.data_subject_id", "dpl.core.data_subject_id_type"}
UUID_VORM = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


@pytest.fixture
def toezicht(bezoeker):
    return bezoeker(TOEZICHT)


def bewaard(ruimte) -> list[LogRegel]:
    with ruimte.werk(op_platform(), alleen_lezen=True) as werk:
        return list(werk.ctx.session.exec(select(LogRegel).order_by(LogRegel.volgnummer)))


def haal(gast) -> list[dict]:
    return [json.loads(regel) for regel in gast.get(PAD).text.splitlines()]


def test_elke_regel_van_het_logboek_is_een_regel_van_het_bestand(toezicht, ruimte):
    voor = bewaard(ruimte)
    regels = haal(toezicht)
    assert len(regels) == len(voor) > 300
    assert [r["attributes"]["caseapp.volgnummer"] for r in regels] == [rij.volgnummer for rij in voor]
    assert [r["attributes"]["caseapp.hash"] for r in regels] == [rij.hash.hex() for rij in voor]


def test_elke_regel_heeft_de_velden_van_de_standaard(toezicht):
    for r in haal(toezicht):
        assert VERPLICHT <= r.keys() <= MOGELIJK
        assert re.fullmatch("[0-9a-f]{32}", r["trace_id"])
        assert re.fullmatch("[0-9a-f]{16}", r["span_id"])
        assert r["status"] in {"Ok", "Unset", "Error"}
        assert isinstance(r["start_time"], int)
        assert r["start_time"] <= r["end_time"]
        kern = {naam for naam in r["attributes"] if naam.startswith("dpl.core.")}
        assert kern <= KERN
        assert r["attributes"]["dpl.core.processing_activity_id"].startswith(
            "urn:caseapp:verwerkingsactiviteit:"
        )
        assert ("dpl.core.data_subject_id" in kern) == ("dpl.core.data_subject_id_type" in kern)


def test_elke_stap_is_uniek_en_hangt_onder_een_stap_van_hetzelfde_spoor(toezicht):
    toezicht.get("/logboek/")
    regels = haal(toezicht)
    assert len({r["span_id"] for r in regels}) == len(regels)
    per_stap = {r["span_id"]: r["trace_id"] for r in regels}
    met_ouder = [r for r in regels if "parent_span_id" in r]
    assert all(per_stap[r["parent_span_id"]] == r["trace_id"] for r in met_ouder)


def test_regels_van_een_verzoek_delen_een_spoor(toezicht, bezoeker, ruimte):
    wilg = bezoeker("mw. Wilg")
    paden = re.findall(r'href="(/gezinnen/[0-9a-f-]{36}/)', wilg.get("/gezinnen/").text)
    wilg.get(paden[0])
    per_verzoek: dict[str, set[str]] = {}
    for r in haal(toezicht):
        if verzoek := r["attributes"].get("caseapp.verzoek"):
            per_verzoek.setdefault(verzoek, set()).add(r["trace_id"])
    assert per_verzoek
    assert all(len(sporen) == 1 for sporen in per_verzoek.values())


def test_er_staat_geen_woord_van_een_gezin_in(toezicht):
    zonder_getal = re.compile("[0-9a-f]{16,}|[0-9]+")  # thousands of lines differ in numbers only
    regels = {zonder_getal.sub("·", regel) for regel in toezicht.get(PAD).text.splitlines()}
    tekst = "\n".join(regels)
    assert len(regels) > 50
    assert [kanarie for kanarie in _kanaries() if zonder_getal.sub("·", kanarie) in tekst] == []


def test_er_staat_geen_id_van_ons_in(toezicht, ruimte):
    tekst = toezicht.get(PAD).text
    assert not UUID_VORM.findall(tekst)
    regels = [json.loads(rij.inhoud) for rij in bewaard(ruimte)]
    namen = ("gebruiker_id", "gezin_id", "persoon_id", "object_id")
    ids = {UUID(v[naam]) for v in regels for naam in namen if naam in v} - {UUID(int=0)}
    assert len(ids) > 100
    reeksen = re.findall("[0-9a-f]{32,}", tekst)
    stukken = {reeks[plek : plek + 32] for reeks in reeksen for plek in range(len(reeks) - 31)}
    assert {id_.hex for id_ in ids} & stukken == set()


def test_van_wat_verzwegen_of_afgeschermd_is_staat_er_niet_over_wie_het_gaat(toezicht, ruimte):
    stil = {"verblijfplaats", "melder", "gva_afgeschermd", "vp_afgeschermd"}
    gezien = 0
    for rij, r in zip(bewaard(ruimte), haal(toezicht), strict=False):
        v = json.loads(rij.inhoud)
        if v.get("categorie") in stil or v.get("afgeschermd"):
            gezien += 1
            assert "dpl.core.data_subject_id" not in r["attributes"]
            assert "dpl.nen7513.participants" not in r["attributes"]
            assert "caseapp.zegels" not in r["attributes"]
    assert gezien > 10


def test_dezelfde_persoon_heeft_steeds_dezelfde_schuilnaam_en_twee_personen_niet(toezicht, ruimte):
    paren = {
        (json.loads(rij.inhoud)["persoon_id"], r["attributes"]["dpl.core.data_subject_id"])
        for rij, r in zip(bewaard(ruimte), haal(toezicht), strict=False)
        if "dpl.core.data_subject_id" in r["attributes"]
    }
    assert len(paren) > 3
    assert len({p for p, _ in paren}) == len({s for _, s in paren}) == len(paren)


def test_wat_geweigerd_is_staat_erin_als_geweigerd(bezoeker, toezicht):
    bezoeker("mw. Wilg").get(PAD, 403)
    laatste = [r for r in haal(toezicht) if r["attributes"]["caseapp.resultaat"] == "geweigerd"][-1]
    assert laatste["status"] == "Unset"
    assert laatste["attributes"]["dpl.nen7513.eventTypeCode"] == "geweigerd"


def test_het_ophalen_staat_zelf_in_het_logboek_en_is_meteen_ondertekend(toezicht, ruimte, stores):
    aantal = len(haal(toezicht))
    laatste = bewaard(ruimte)[-1]
    assert json.loads(laatste.inhoud)["handeling"] == Handeling.EXPORTEREN
    assert laatste.volgnummer == aantal + 1
    controle = stores.controleer(stores.zoek(RuimteSoort.DEMONSTRATIE)[0])
    assert controle.goed
    assert f"regel {laatste.volgnummer} is als laatste ondertekend" in controle.zin


def test_het_bestand_is_een_bijlage_zonder_naam_van_iemand(toezicht):
    antwoord = toezicht.get(PAD)
    assert antwoord.mimetype == "application/x-ndjson"
    assert re.fullmatch(
        r'attachment; filename="logboek-\d{4}-\d\d-\d\d\.ndjson"', antwoord.headers["Content-Disposition"]
    )
    assert antwoord.headers["Cache-Control"] == "no-store"


def test_alleen_wie_het_logboek_mag_zien_krijgt_het_bestand(bezoeker, wie):
    for naam in wie:
        gast = bezoeker(naam)
        pagina, bestand = gast.get("/logboek/", None), gast.get(PAD, None)
        assert pagina.status_code == bestand.status_code
        assert (bestand.status_code == 200) == (bestand.mimetype == "application/x-ndjson")
        if bestand.status_code == 403:
            assert _reden(bestand.text) == _reden(pagina.text) != ""


def test_een_vreemde_krijgt_niets(bezoeker):
    bezoeker().get(PAD, 401)


def test_de_pagina_van_het_logboek_wijst_ernaar(toezicht):
    assert f'href="{PAD}"' in toezicht.get("/logboek/").text


def test_elk_veld_van_een_logregel_staat_in_de_documentatie():
    for veld in VELDEN:
        assert f"| `{veld}` |" in PAGINA, veld


def test_elk_attribuut_van_een_regel_staat_in_de_documentatie(toezicht):
    for r in haal(toezicht):
        for naam in (*r["attributes"], *r["resource"]["attributes"]):
            assert f"`{naam}`" in PAGINA, naam


def _reden(html: str) -> str:
    gevonden = re.search(r"Je ziet dit niet, want [^<]+", html)
    return gevonden.group(0) if gevonden else ""


def _kanaries() -> set[str]:
    """Every name and every text of the seeds that no machine would write by itself."""
    teksten: set[str] = set()
    for pad in Path(ROOT / "seeds").rglob("*.yaml"):
        _verzamel(yaml.safe_load(pad.read_text()), teksten)
    woorden = {deel for tekst in teksten for deel in re.findall(r"\b[A-Z][a-zë]{3,}\b", tekst)}
    gewoon = {"Deze", "Veilig", "Thuis", "Unset", "Over"}
    return {tekst for tekst in teksten if len(tekst) > 15 and " " in tekst} | (woorden - gewoon)


def _verzamel(blok: object, teksten: set[str]) -> None:
    match blok:
        case dict():
            for waarde in blok.values():
                _verzamel(waarde, teksten)
        case list():
            for waarde in blok:
                _verzamel(waarde, teksten)
        case str():
            teksten.add(blok)
