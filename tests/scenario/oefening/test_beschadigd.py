"""Een beschadigd scenario geeft altijd zinnen met een regel, nooit een traceback."""

import re
from copy import deepcopy
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from caseapp.scenario.fouten import Bestandsfout
from caseapp.scenario.oefening import (
    Scenario,
    lees_scenario,
    naar_draaiboek,
    nog_niet_gespeeld,
    uit_draaiboek,
)
from tests.scenario.oefening.hulp import GOED
from tests.scenario.test_beschadigd import rommel, ruis

BOOM: dict[str, Any] = yaml.safe_load(GOED.replace("2024-01-15", "'2024-01-15'"))
ZIN = re.compile(r"^scenario\.yaml(, regel \d+)?: [^\n]+[.?]$")
veel = settings(max_examples=60, deadline=None)


def antwoord(inhoud: bytes) -> Scenario | list[str]:
    try:
        return lees_scenario(inhoud)
    except Bestandsfout as fout:
        return fout.fouten


def toets_antwoord(inhoud: bytes) -> None:
    """Either a scenario with which everything can be done, or whole sentences, sorted by line."""
    gelezen = antwoord(inhoud)
    if isinstance(gelezen, Scenario):
        nog_niet_gespeeld(gelezen)
        draaiboek = naar_draaiboek(gelezen)
        assert naar_draaiboek(uit_draaiboek(draaiboek, gelezen)) == draaiboek
        return
    assert gelezen
    assert [zin for zin in gelezen if not ZIN.match(zin)] == []
    regels = [int(gevonden[1]) for zin in gelezen if (gevonden := re.search(r"regel (\d+)", zin))]
    assert regels == sorted(regels)
    assert all(1 <= regel <= inhoud.count(b"\n") + 1 for regel in regels)


def plekken(boom: Any) -> list[tuple[Any, str | int]]:
    """Every place in the tree where something else can be put."""
    gevonden: list[tuple[Any, str | int]] = []
    stapel = [boom]
    while stapel:
        deel = stapel.pop()
        paren = deel.items() if isinstance(deel, dict) else enumerate(deel) if isinstance(deel, list) else ()
        for sleutel, waarde in paren:
            gevonden.append((deel, sleutel))
            stapel.append(waarde)
    return gevonden


def als_bestand(boom: Any) -> bytes:
    return yaml.safe_dump(boom, allow_unicode=True, sort_keys=False).encode("utf-8", "surrogatepass")


def test_de_boom_zelf_is_goed() -> None:
    assert len(plekken(BOOM)) > 500
    assert lees_scenario(als_bestand(BOOM)) == lees_scenario(GOED)


@veel
@given(st.lists(st.tuples(st.integers(0, len(GOED)), st.integers(0, 30), ruis), min_size=1, max_size=4))
def test_tekens_erbij_en_eraf(sneden: list[tuple[int, int, str]]) -> None:
    tekst = GOED
    for plek, weg, erbij in sneden:
        tekst = tekst[:plek] + erbij + tekst[plek + weg :]
    toets_antwoord(tekst.encode("utf-8", "surrogatepass"))


@veel
@given(st.data())
def test_regels_weg_dubbel_en_verwisseld(data: st.DataObject) -> None:
    regels = GOED.splitlines(keepends=True)
    for _ in range(data.draw(st.integers(1, 4))):
        een, ander = (data.draw(st.integers(0, len(regels) - 1)) for _ in "ab")
        soort = data.draw(st.sampled_from(["weg", "dubbel", "wissel"]))
        if soort == "wissel":
            regels[een], regels[ander] = regels[ander], regels[een]
        else:
            regels[een : een + 1] = [] if soort == "weg" else [regels[een]] * 2
    toets_antwoord("".join(regels).encode())


@veel
@given(st.data())
def test_iets_anders_op_een_plek(data: st.DataObject) -> None:
    boom = deepcopy(BOOM)
    deel, sleutel = data.draw(st.sampled_from(plekken(boom)))
    deel[sleutel] = data.draw(rommel)
    toets_antwoord(als_bestand(boom))


@veel
@given(st.data())
def test_een_stuk_van_elders_op_een_plek(data: st.DataObject) -> None:
    """What is good in one place is put in another: the shapes are right and the meaning is not."""
    boom = deepcopy(BOOM)
    alle = plekken(boom)
    (deel, sleutel), (van, wat) = data.draw(st.sampled_from(alle)), data.draw(st.sampled_from(alle))
    deel[sleutel] = deepcopy(van[wat])
    toets_antwoord(als_bestand(boom))


@veel
@given(st.data())
def test_een_sleutel_weg_of_anders_genoemd(data: st.DataObject) -> None:
    boom = deepcopy(BOOM)
    deel, sleutel = data.draw(st.sampled_from([plek for plek in plekken(boom) if isinstance(plek[0], dict)]))
    waarde = deel.pop(sleutel)
    if data.draw(st.booleans()):
        deel[data.draw(st.sampled_from([f"{sleutel}s", "id", "dan", "rol"]))] = waarde
    toets_antwoord(als_bestand(boom))


@veel
@given(st.binary(max_size=200))
def test_zomaar_bytes(inhoud: bytes) -> None:
    toets_antwoord(inhoud)
