"""The page against the second reading of the handbook; and every wrong cell is noticed."""

from unittest.mock import patch

import pytest

from caseapp.permissions import FEITEN, LETTERS, TOEGANG, VERZWEGEN, Categorie, Cel, Doen, Positie, beoordeel
from caseapp.permissions.feiten import LETTERFEIT, TOT_DAN_DAT

from ..elk import elk
from .bouwstenen import KOLOMMEN, een_stuk, staat_als
from .lezing import LEZING, VERWACHT, feiten_behalve, verschillen

elke_cel = elk([(positie, categorie) for positie in KOLOMMEN for categorie in Categorie])


def test_the_reading_covers_every_column_and_names_only_existing_facts() -> None:
    assert {Positie(naam) for naam in LEZING} == set(Positie) - {Positie.NIEMAND} == set(KOLOMMEN)
    assert set().union(*VERWACHT.values()) == set(FEITEN)


@elke_cel
def test_elke_cel_doet_wat_het_handboek_zegt(cel: tuple[Positie, Categorie]) -> None:
    positie, categorie = cel
    assert list(verschillen(positie, categorie)) == []


@elke_cel
def test_elke_cel_in_elke_wereld(cel: tuple[Positie, Categorie]) -> None:
    """Every act, with all facts true, each single one false, and all false."""
    positie, categorie = cel
    actor, dossier = staat_als(positie)
    stuk = een_stuk(categorie, auteur=actor.id)
    werelden = [set[str](), *({feit} for feit in FEITEN), set(FEITEN)]
    for uit in werelden:
        with feiten_behalve(uit):
            for doen in Doen:
                nodig = VERWACHT.get((positie, categorie, doen))
                mag = nodig is not None and nodig.isdisjoint(uit)
                oordeel = beoordeel(actor, doen, categorie, dossier, stuk)
                assert oordeel.mag is mag
                assert oordeel.verzwijg is (not mag and categorie in VERZWEGEN)


def _verkeerde_cellen(cel: Cel) -> list[Cel]:
    """The same cell with every other letter, without its fact, and with every other fact."""
    letters = [Cel(letter, cel.feit) for letter in LETTERS if letter != cel.letter]
    if cel.feit is not None:
        letters += [Cel(letter) for letter in LETTERS]
    if cel.letter == ".":
        return letters
    zelfde = {cel.feit, LETTERFEIT.get(cel.letter)}
    zelfde |= TOT_DAN_DAT if cel.letter == "D" else set()  # "until then D" on a D says nothing new
    zelfde |= (
        {"voorwaarde", "geen_voorwaarde", "opvolging"} if cel.letter in "LDTV" else set()
    )  # it only limits writing
    return letters + [Cel(cel.letter, feit) for feit in FEITEN if feit not in zelfde]


@pytest.mark.parametrize("categorie", Categorie)
def test_every_flipped_cell_turns_the_check_red(categorie: Categorie) -> None:
    for positie, cel in list(TOEGANG[categorie].items()):
        for verkeerd in _verkeerde_cellen(cel):
            with patch.dict(TOEGANG[categorie], {positie: verkeerd}):
                rood = next(verschillen(positie, categorie), None)
            assert rood is not None, f"{positie} {categorie}: {verkeerd} in plaats van {cel} valt niet op"
    assert not any(list(verschillen(positie, categorie)) for positie in KOLOMMEN)
