"""What an answer opens: a key only for what was judged, of that kind, of that gezin and that person."""

from itertools import product

import pytest

from caseapp.permissions import (
    FEITEN,
    TOEGANG,
    Categorie,
    Cel,
    Doen,
    Dossier,
    KetenSoort,
    Positie,
    Vraag,
    beoordeel,
    beoordeel_kaart,
)

from .bouwstenen import ANDER, GEZIN, IK, KOLOMMEN, een_stuk, staat_als

ZONDER_SLEUTEL = (Doen.BESTAAN, Doen.TELLEN)


@pytest.mark.parametrize("kolom", KOLOMMEN)
def test_a_door_that_rests_on_a_fact_about_a_piece_opens_no_key(kolom: Positie) -> None:
    ik, leeg = staat_als(kolom, KetenSoort.POLITIE if kolom is Positie.KP else None)
    gezin = Dossier(**{**vars(leeg), "grondslagen": frozenset((ik.id, c) for c in Categorie)})
    for categorie, doen in product(Categorie, Doen):
        oordeel = beoordeel(ik, doen, categorie, gezin)
        feit = TOEGANG[categorie][kolom].feit
        leest_alles = doen is Doen.ZIEN and feit in ("voorwaarde", "geen_voorwaarde", "opvolging")
        over_het_stuk = feit is not None and feit != "grondslag" and not leest_alles
        assert oordeel.sleutel is (oordeel.mag and not over_het_stuk and doen not in ZONDER_SLEUTEL)
        if oordeel.mag and feit is not None and doen is not Doen.BESTAAN:
            assert FEITEN[feit](Vraag(ik, doen, categorie, gezin, None))


@pytest.mark.parametrize("kolom", KOLOMMEN)
def test_weten_dat_het_bestaat_of_hoeveel_opent_nooit_een_sleutel(kolom: Positie) -> None:
    ik, gezin = staat_als(kolom)
    for categorie, doen in product(Categorie, ZONDER_SLEUTEL):
        for stuk in (None, een_stuk(categorie, auteur=ik.id, betreft=ik.persoon_id)):
            assert not beoordeel(ik, doen, categorie, gezin, stuk).sleutel


@pytest.mark.parametrize("kolom", KOLOMMEN)
def test_a_key_is_of_this_gezin_or_of_the_person_the_piece_is_about(kolom: Positie) -> None:
    ik, gezin = staat_als(kolom)
    for categorie, doen in product(Categorie, Doen):
        for betreft in (None, ANDER, ik.persoon_id):
            stuk = een_stuk(categorie, auteur=ik.id, betreft=betreft)
            oordeel = beoordeel(ik, doen, categorie, gezin, stuk)
            if oordeel.mag:
                assert oordeel.categorie is categorie
                assert oordeel.eigenaars == {GEZIN} | ({betreft} if betreft else set())
            else:
                assert (oordeel.categorie, oordeel.eigenaars, oordeel.sleutel) == (None, frozenset(), False)


def test_a_door_opens_no_key_of_a_person() -> None:
    ik, gezin = staat_als(Positie.CP)
    assert beoordeel(ik, Doen.ZIEN, Categorie.IDENTITEIT, gezin).eigenaars == {GEZIN}


@pytest.mark.parametrize("kolom", KOLOMMEN)
def test_every_judgement_names_the_cell_that_decided(kolom: Positie) -> None:
    ik, gezin = staat_als(kolom)
    for categorie, doen in product(Categorie, Doen):
        assert (
            beoordeel(ik, doen, categorie, gezin).regel == f"{kolom}:{categorie}:{TOEGANG[categorie][kolom]}"
        )


def test_a_cell_reads_as_it_is_written_on_the_page() -> None:
    assert (str(Cel("W")), str(Cel("T", "uitkomst"))) == ("W", "T:uitkomst")


def test_the_cards_open_only_the_names_of_the_users_on_them() -> None:
    oordeel = beoordeel_kaart([IK, ANDER])
    assert (oordeel.mag, oordeel.sleutel, oordeel.categorie) == (True, True, Categorie.TRAINING)
    assert oordeel.eigenaars == {IK, ANDER}


def test_waar_een_grondslag_zou_helpen_zegt_het_nee_dat() -> None:
    ik, gezin = staat_als(Positie.KP)
    met = Dossier(**{**vars(gezin), "grondslagen": frozenset({(ik.id, Categorie.IDENTITEIT)})})
    eerst = "hiervoor is eerst een vastgelegde grondslag nodig"
    for categorie in (Categorie.IDENTITEIT, Categorie.GVA_GEDEELD):
        assert beoordeel(ik, Doen.ZIEN, categorie, gezin).omdat == eerst
    assert beoordeel(ik, Doen.WIJZIGEN, Categorie.IDENTITEIT, gezin).omdat != eerst
    assert beoordeel(ik, Doen.WIJZIGEN, Categorie.IDENTITEIT, met).omdat != eerst
    assert beoordeel(ik, Doen.ZIEN, Categorie.SCORES, gezin).omdat != eerst
