"""The page is complete, and says nothing that the code does not know."""

from itertools import pairwise

import pytest

from caseapp.permissions import (
    BELEID_HASH,
    FEITEN,
    LETTERS,
    TABEL,
    TOEGANG,
    VERZWEGEN,
    Categorie,
    Doen,
    Positie,
    Relatie,
    Rol,
)
from caseapp.permissions.feiten import _VELD, LETTERFEIT, TOT_DAN_DAT
from caseapp.permissions.oordeel import AFGESCHERMD, EERST_GRONDSLAG, REDENEN
from caseapp.permissions.tabel import BUITEN_GEZIN, OVERAL, POSITIES, TEAMROLLEN, ZONDER_GEZIN, lees

NIET_ZEGGEN = ("dader", "probleemgezin", "vechtscheiding", "cliënt", "client", "zaak", "slachtofferrol")
CELLEN = [cel for rij in TOEGANG.values() for cel in rij.values()]


def test_every_kind_of_information_has_a_cell_for_every_column() -> None:
    assert set(TOEGANG) == set(Categorie)
    assert all(set(rij) == set(Positie) - {Positie.NIEMAND} for rij in TOEGANG.values())


def test_every_letter_and_fact_on_the_page_exists_and_every_one_that_exists_is_used() -> None:
    assert {cel.letter for cel in CELLEN} == set(LETTERS)
    assert {cel.feit for cel in CELLEN if cel.feit} | set(LETTERFEIT.values()) == set(FEITEN)
    assert set(LETTERFEIT) <= set(LETTERS)
    assert set(FEITEN) >= TOT_DAN_DAT


def test_a_refusing_letter_carries_no_fact() -> None:
    assert all(cel.feit is None for cel in CELLEN if cel.letter in ".DS")


def test_who_may_write_may_read_and_who_may_read_may_know_it_exists() -> None:
    volgorde = [Doen.WIJZIGEN, Doen.BIJDRAGEN, Doen.ZIEN, Doen.BESTAAN]
    for mag in LETTERS.values():
        assert all(lager in mag for hoger, lager in pairwise(volgorde) if hoger in mag)


def test_numbers_are_counted_only_and_only_numbers_are_counted() -> None:
    assert LETTERS["S"] == {Doen.TELLEN}
    assert {c for c in Categorie for cel in TOEGANG[c].values() if cel.letter == "S"} == {Categorie.CIJFERS}
    assert {cel.letter for cel in TOEGANG[Categorie.CIJFERS].values()} == {"S", "."}


@pytest.mark.parametrize("fout", [" W", ""])
def test_a_cell_too_many_or_too_few_is_refused(fout: str) -> None:
    kop, rij = "      CP LT", "melding W" + (" L L" if fout else "")
    with pytest.raises(ValueError, match="argument"):
        lees(f"{kop}\n{rij}")


@pytest.mark.parametrize("tabel", ["   XX\nmelding W", "   CP\nonbekend W"])
def test_an_unknown_column_or_row_is_refused(tabel: str) -> None:
    with pytest.raises(ValueError, match="is not a valid"):
        lees(tabel)


def test_the_hash_names_this_page() -> None:
    assert len(BELEID_HASH) == 64
    assert lees(TABEL) == TOEGANG


def test_de_vier_stille_soorten_zijn_die_van_het_handboek() -> None:
    assert {"verblijfplaats", "melder", "gva_afgeschermd", "vp_afgeschermd"} == VERZWEGEN


def test_every_role_stands_somewhere_also_where_no_gezin_is_in_play() -> None:
    assert set(ZONDER_GEZIN) == set(Rol)
    assert set(ZONDER_GEZIN.values()) <= set(Positie) - {Positie.NIEMAND, Positie.CP}
    assert {"logging", "cijfers", "training"} == BUITEN_GEZIN


def test_every_column_can_be_reached_by_some_role() -> None:
    bereikbaar = (
        set(POSITIES.values()) | set(OVERAL.values()) | {Positie.COLLEGA, Positie.NK, Positie.NIEMAND}
    )
    assert bereikbaar == set(Positie)
    assert {rol for rol, _ in POSITIES} | set(OVERAL) == set(Rol)
    assert {relatie for _, relatie in POSITIES} == set(Relatie) - {Relatie.KAMER_DEELNEMER}
    assert not OVERAL.keys() & ({rol for rol, _ in POSITIES} | TEAMROLLEN)


@pytest.mark.parametrize("positie", Positie)
def test_elk_nee_heeft_een_zin_in_gewone_en_respectvolle_woorden(positie: Positie) -> None:
    zin = REDENEN[positie]
    assert len(zin.split()) >= 5
    assert not zin.endswith(".")
    assert not any(woord in zin.lower() for woord in NIET_ZEGGEN)


def test_de_andere_zinnen_gebruiken_geen_verboden_woorden() -> None:
    assert not any(woord in zin for woord in NIET_ZEGGEN for zin in (AFGESCHERMD, EERST_GRONDSLAG))


def test_the_own_field_of_a_ketenpartner_exists_where_the_page_asks_for_it() -> None:
    gevraagd = {c for c in Categorie for cel in TOEGANG[c].values() if cel.feit == "eigen_veld"}
    assert gevraagd == set(_VELD)
