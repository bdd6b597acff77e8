"""House rules that a machine keeps: read from the syntax of every file of the package."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from caseapp.config import ROOT

from ..elk import elk

PAKKET = ROOT / "caseapp"
BESTANDEN = sorted(PAKKET.rglob("*.py"))
GEWOON = [pad for pad in BESTANDEN if "migrations" not in pad.parts]
per_bestand = elk(GEWOON, lambda pad: str(pad.relative_to(PAKKET)))


def boom(pad: Path) -> ast.Module:
    return ast.parse(pad.read_text(encoding="utf-8"))


def naam(pad: Path) -> str:
    return pad.relative_to(PAKKET).as_posix()


def punten(knoop: ast.AST) -> str:
    """`a.b.c` of an expression; of anything else only its last name."""
    if isinstance(knoop, ast.Attribute):
        return f"{punten(knoop.value)}.{knoop.attr}"
    return knoop.id if isinstance(knoop, ast.Name) else ""


def gebruikt(bron: ast.Module) -> Iterator[str]:
    """Every name and attribute path, and every imported name."""
    for knoop in ast.walk(bron):
        if isinstance(knoop, ast.Attribute | ast.Name):
            yield punten(knoop)
        elif isinstance(knoop, ast.Import):
            yield from (deel.name for deel in knoop.names)
        elif isinstance(knoop, ast.ImportFrom):
            yield from (f"{knoop.module}.{deel.name}" for deel in knoop.names)


def waar(patroon: str, bronnen: dict[str, ast.Module]) -> set[str]:
    zoek = re.compile(patroon)
    return {pad for pad, bron in bronnen.items() if any(zoek.search(woord) for woord in gebruikt(bron))}


@pytest.fixture(scope="module")
def bronnen() -> dict[str, ast.Module]:
    return {naam(pad): boom(pad) for pad in BESTANDEN}


def aanroepen(bron: ast.Module) -> Iterator[str]:
    yield from (punten(knoop.func) for knoop in ast.walk(bron) if isinstance(knoop, ast.Call))


def wie_roept(patroon: str, bronnen: dict[str, ast.Module]) -> set[str]:
    zoek = re.compile(patroon)
    return {pad for pad, bron in bronnen.items() if any(zoek.search(woord) for woord in aanroepen(bron))}


def test_one_commit_only_in_db(bronnen: dict[str, ast.Module]) -> None:
    assert {pad.split("/")[0] for pad in wie_roept(r"\bcommit$", bronnen)} == {"db"}


def test_a_unit_of_work_commits_in_one_place(bronnen: dict[str, ast.Module]) -> None:
    telling = {
        pad: sum(aanroep.endswith(".commit") for aanroep in aanroepen(bron)) for pad, bron in bronnen.items()
    }
    assert telling["db/store.py"] <= 2
    assert sum(telling.values()) <= 4


def test_only_queries_unseal(bronnen: dict[str, ast.Module]) -> None:
    assert {pad.split("/")[0] for pad in wie_roept(r"\.unseal$", bronnen)} == {"queries"}
    assert wie_roept(r"\.ontzegel$", bronnen) == {"tables/zegel.py"}


KLOK = r"\b(datetime\.(now|today)|utcnow|date\.today|func\.now|current_timestamp|time\.time(_ns)?)$"


def test_only_one_module_asks_what_time_it_is(bronnen: dict[str, ast.Module]) -> None:
    assert waar(KLOK, bronnen) == {"db/clock.py"}


def test_the_time_functions_are_not_imported_under_another_name(bronnen: dict[str, ast.Module]) -> None:
    assert waar(r"^time\.(time|time_ns)$", bronnen) == set()


# What can run a command, make code out of text, or let text be markup; and the files that may, with reason.
GEVAARLIJK = {
    r"\bsubprocess\b": {"__main__.py", "cli/toets.py"},  # make the environment, run the checks
    r"^(eval|exec|compile|__import__)$": set(),
    r"\b(pickle|marshal|shelve|dill)\b": set(),
    r"\byaml\.(load|unsafe_load|full_load|load_all)$": set(),
    r"\bos\.(system|popen|exec\w*|spawn\w*)$": {"__main__.py"},  # hands over to the environment it made
    r"\brender_template_string$": set(),
    r"\b(Markup|mark_safe)$": {
        "views/filters.py",
        "drawing/ladder.py",
        "drawing/mda.py",
        "drawing/schaal.py",
        "drawing/strook.py",
        "drawing/terugkijken.py",
        *(
            f"drawing/{tekening}/{bestand}.py"
            for tekening in ("genogram", "ecogram", "factorkaart")
            for bestand in ("__init__", "svg")
        ),
    },
}


@pytest.mark.parametrize(("patroon", "mag"), GEVAARLIJK.items(), ids=GEVAARLIJK)
def test_dangerous_things_stand_only_where_they_must(
    bronnen: dict[str, ast.Module], patroon: str, mag: set[str]
) -> None:
    assert waar(patroon, bronnen) <= mag


def test_templates_never_switch_escaping_off() -> None:
    for pad in (ROOT / "templates").rglob("*.html"):
        assert not re.search(r"\|\s*safe\b|autoescape\s+false", pad.read_text(encoding="utf-8")), pad.name


def test_loading_yaml_is_always_the_safe_way(bronnen: dict[str, ast.Module]) -> None:
    gevonden = {woord for bron in bronnen.values() for woord in gebruikt(bron) if woord.endswith("Loader")}
    assert {woord.split(".")[-1] for woord in gevonden} <= {"SafeLoader", "CSafeLoader"}


def test_rows_in_bulk_pass_no_trail_and_so_stay_in_a_few_places(bronnen: dict[str, ast.Module]) -> None:
    """A statement that changes rows behind the session leaves no line: only db may, and housekeeping."""
    mag = {"actions/account.py"}  # sessions and tries, which leave no line either
    gevonden = wie_roept(r"(^|\bsa\.|sqlmodel\.)(insert|update|delete|text)$", bronnen)
    buiten = {pad for pad in gevonden if pad.split("/")[0] not in ("db", "migrations", "tables")}
    assert buiten <= mag


@per_bestand
def test_a_module_says_in_one_sentence_what_lives_here(pad: Path) -> None:
    tekst = ast.get_docstring(boom(pad))
    assert tekst, f"{naam(pad)} has no sentence"
    assert not tekst[0].islower()


@per_bestand
def test_a_docstring_does_not_repeat_the_name(pad: Path) -> None:
    for knoop in ast.walk(boom(pad)):
        if isinstance(knoop, ast.FunctionDef | ast.ClassDef) and (tekst := ast.get_docstring(knoop)):
            woorden = re.findall(r"[a-z]+", tekst.lower())
            assert woorden != re.findall(r"[a-z]+", knoop.name.lower()), f"{naam(pad)}: {knoop.name}"


@per_bestand
def test_a_file_is_at_most_250_lines(pad: Path) -> None:
    assert len(pad.read_text(encoding="utf-8").splitlines()) <= 250


@per_bestand
def test_a_function_is_at_most_forty_lines(pad: Path) -> None:
    lang = [
        (knoop.name, knoop.end_lineno - knoop.lineno + 1)
        for knoop in ast.walk(boom(pad))
        if isinstance(knoop, ast.FunctionDef) and knoop.end_lineno and knoop.end_lineno - knoop.lineno >= 40
    ]
    assert lang == []


@per_bestand
def test_there_is_nothing_left_to_do(pad: Path) -> None:
    assert not re.search(r"\b(TODO|FIXME|XXX|HACK)\b", pad.read_text(encoding="utf-8"))


# Roles and columns are compared on the page and nowhere else. These still name one, each for a reason.
NOEMT_EEN_ROL = {
    "cli/start.py",  # the two roles that get a first account
    "db/contexts.py",  # who acts when nobody does
    "queries/uitleg.py",  # shows the page itself
    "scenario/verwijzingen.py",  # which role works in which kind of organisation
}


def test_no_other_file_names_a_role_or_a_column(bronnen: dict[str, ast.Module]) -> None:
    noemt = waar(r"^(Rol|Positie)\.[A-Z]", bronnen)
    buiten = {pad for pad in noemt if pad.split("/")[0] not in ("permissions", "domain", "migrations")}
    assert buiten <= NOEMT_EEN_ROL


def test_tables_do_not_postpone_annotations() -> None:
    for pad in (PAKKET / "tables").glob("*.py"):
        assert "from __future__ import annotations" not in pad.read_text(encoding="utf-8")


@per_bestand
def test_no_action_or_rule_takes_a_switch_by_position(pad: Path) -> None:
    """No boolean argument that switches behaviour: at least it is named where it is used."""
    laag = naam(pad).split("/")[0]
    if laag not in ("actions", "queries"):
        return
    for knoop in ast.walk(boom(pad)):
        if isinstance(knoop, ast.FunctionDef):
            soorten = [ast.unparse(a.annotation) for a in knoop.args.args if a.annotation]
            assert "bool" not in soorten, f"{naam(pad)}: {knoop.name}"


def test_the_rules_themselves_bite(tmp_path: Path) -> None:
    """Each search finds what it is for."""
    slecht = tmp_path / "slecht.py"
    slecht.write_text(
        "import pickle, subprocess\nfrom markupsafe import Markup\nfrom datetime import datetime\n"
        "from time import time\nimport yaml\n"
        "def f(s, z):\n    datetime.now()\n    s.commit()\n    z.unseal(1)\n    eval('1')\n    Rol.TRAINER\n"
        "    yaml.load(s)\n    sa.delete(s)\n"
    )
    bron = {"slecht.py": boom(slecht)}
    patronen = [KLOK, r"^(Rol|Positie)\.[A-Z]", r"^time\.(time|time_ns)$"]
    patronen += [r"\bsubprocess\b", r"^(eval|exec|compile|__import__)$", r"\byaml\.(load|unsafe_load)$"]
    patronen += [r"\b(pickle|marshal|shelve|dill)\b", r"\b(Markup|mark_safe)$"]
    assert all(waar(patroon, bron) == {"slecht.py"} for patroon in patronen)
    for patroon in (r"\bcommit$", r"\.unseal$", r"(^|\bsa\.|sqlmodel\.)(insert|update|delete|text)$"):
        assert wie_roept(patroon, bron) == {"slecht.py"}
