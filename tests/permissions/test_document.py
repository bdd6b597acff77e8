"""`docs/toegang.md` says for every cell what the page says, with a reason and a source; it can't go stale."""

import re
from pathlib import Path

import pytest

from caseapp.permissions import FEITEN, LETTERS, TOEGANG, VERZWEGEN, Categorie, Cel, Positie
from caseapp.permissions.feiten import _VELD, _nog_niet

from .test_pagina import NIET_ZEGGEN

TEKST = (Path(__file__).parents[2] / "docs" / "toegang.md").read_text(encoding="utf-8")
BRONNEN = {"8.5", "8.7", "8.9", "[P]"}
KOP = re.compile(r"^#{2,3} `?([^`\n]+)`?$", re.MULTILINE)


def _hoofdstuk(naam: str) -> str:
    """The text under a heading, up to the next heading."""
    stukken = KOP.split(TEKST)
    return dict(zip(stukken[1::2], stukken[2::2], strict=True))[naam]


def _rijen(naam: str) -> list[list[str]]:
    """The rows of the tables in a chapter, without heads."""
    regels = [regel for regel in _hoofdstuk(naam).splitlines() if regel.startswith("|")]
    rijen = [[cel.strip() for cel in regel.strip("|").split("|")] for regel in regels]
    return [rij for nummer, rij in enumerate(rijen) if not _is_kop(rijen, nummer)]


def _is_kop(rijen: list[list[str]], nummer: int) -> bool:
    streep = [set(rij[0]) == {"-"} for rij in [*rijen, [" "]]]
    return streep[nummer] or streep[nummer + 1]


@pytest.mark.parametrize("categorie", Categorie)
def test_the_document_says_what_the_page_says(categorie: Categorie) -> None:
    gelezen = {Positie(kolom): Cel(letter, feit or None) for kolom, letter, feit, *_ in _rijen(categorie)}
    assert gelezen == TOEGANG[categorie]
    assert [rij[0] for rij in _rijen(categorie)] == [str(positie) for positie in TOEGANG[categorie]]


@pytest.mark.parametrize("categorie", Categorie)
def test_elke_cel_heeft_een_reden_in_een_zin_en_een_bron(categorie: Categorie) -> None:
    for kolom, _, _, reden, bron in _rijen(categorie):
        assert len(reden.split()) >= 5, f"{categorie} {kolom}"
        assert reden.endswith(".")
        assert set(bron.split(", ")) <= BRONNEN


def test_alleen_wat_niet_in_het_handboek_staat_heeft_geen_bron_in_het_handboek() -> None:
    eigen = {kolom for c in Categorie for kolom, *_, bron in _rijen(c) if "8." not in bron}
    assert eigen == {"BA", "BS", "SIM"}


def test_every_fact_has_its_line_and_says_so_when_nobody_can_record_it_yet() -> None:
    rijen = {naam.strip("`"): (vraagt, nu) for naam, vraagt, _, nu in _rijen("De feiten")}
    assert list(rijen) == list(FEITEN)
    for naam, (vraagt, nu) in rijen.items():
        assert "?" in vraagt or naam in ("voorwaarde", "geen_voorwaarde")
        assert (nu == "nog niet vast te leggen: antwoordt nee") is (FEITEN[naam] is _nog_niet)


def test_the_letters_and_columns_are_all_explained() -> None:
    uitleg = {rij[0] for rij in _rijen("Hoe je dit leest")}
    assert uitleg == set(LETTERS) | {str(p) for p in Positie if p is not Positie.NIEMAND}


def test_the_fields_of_ketenpartners_are_those_of_the_code() -> None:
    velden = {
        c.strip("`"): set(re.findall(r"`(\w+)`", soorten))
        for c, soorten in _rijen("Ketenpartners naar soort")
    }
    assert velden == {str(categorie): soorten for categorie, soorten in _VELD.items()}


def test_de_stille_soorten_worden_genoemd() -> None:
    assert all(f"`{categorie}`" in _hoofdstuk("Hoe je dit leest") for categorie in VERZWEGEN)


def test_het_document_gebruikt_geen_woorden_die_mensen_kleiner_maken() -> None:
    woorden = set(re.findall(r"\w+", TEKST.lower()))
    assert not woorden & set(NIET_ZEGGEN)
