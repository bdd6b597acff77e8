"""The roles that stand in the same place towards every gezin: what they are for, and what they never see."""

from itertools import product

import pytest

from caseapp.permissions import VERZWEGEN, Categorie, Doen, KetenSoort, Positie, beoordeel

from .bouwstenen import ANDER, IK_ALS_PERSOON, staat_als
from .bouwstenen import een_stuk as stuk_van

INHOUD = set(Categorie) - {Categorie.LOGGING, Categorie.CIJFERS, Categorie.TRAINING, Categorie.DEELREGISTER}
SCHRIJVEN = (Doen.BIJDRAGEN, Doen.WIJZIGEN)


def _mag(kolom: Positie, doen: Doen, categorie: Categorie) -> bool:
    ik, gezin = staat_als(kolom)
    stukken = (None, stuk_van(categorie), stuk_van(categorie, auteur=ANDER, betreft=IK_ALS_PERSOON))
    return any(beoordeel(ik, doen, categorie, gezin, stuk).mag for stuk in stukken)


def test_de_trainer_ziet_alles_behalve_de_logregels_en_werkaantekeningen() -> None:
    ziet = {categorie for categorie in Categorie if _mag(Positie.TR, Doen.ZIEN, categorie)}
    assert set(Categorie) - ziet == {Categorie.LOGGING, Categorie.WERKAANTEKENINGEN, Categorie.CIJFERS}
    assert _mag(Positie.TR, Doen.TELLEN, Categorie.CIJFERS)


def test_de_trainer_verandert_niets_in_een_gezin() -> None:
    schrijft = {c for c, doen in product(Categorie, SCHRIJVEN) if _mag(Positie.TR, doen, c)}
    assert schrijft == {Categorie.TRAINING}


@pytest.mark.parametrize("kolom", [Positie.TZ, Positie.BH, Positie.BA])
def test_wie_toezicht_houdt_beheert_of_adviseert_ziet_geen_inhoud(kolom: Positie) -> None:
    assert not any(_mag(kolom, doen, categorie) for categorie, doen in product(INHOUD, Doen))


def test_de_toezichthouder_leest_wie_er_keek() -> None:
    assert _mag(Positie.TZ, Doen.ZIEN, Categorie.LOGGING)
    assert not any(_mag(Positie.TZ, doen, categorie) for categorie, doen in product(Categorie, SCHRIJVEN))


def test_de_procesregisseur_weet_dat_en_niet_wat() -> None:
    ziet = {c for c in INHOUD if _mag(Positie.PR, Doen.ZIEN, c)}
    assert ziet == {Categorie.SCORES}
    weet = {c for c in INHOUD if _mag(Positie.PR, Doen.BESTAAN, c)}
    assert {Categorie.IDENTITEIT, Categorie.GVA_GEDEELD, Categorie.VP_GEDEELD, Categorie.MELDING} < weet
    assert weet.isdisjoint(VERZWEGEN)


def test_de_contactpersoon_kent_de_melder_niet() -> None:
    assert not any(_mag(Positie.CP, doen, Categorie.MELDER) for doen in Doen)


def test_veilig_thuis_leest_niet_mee_in_de_aantekeningen_van_de_hulp() -> None:
    assert not beoordeel(
        *_vraag(Positie.VT, Categorie.WERKAANTEKENINGEN), stuk_van(Categorie.WERKAANTEKENINGEN, auteur=ANDER)
    ).mag
    assert not any(_mag(Positie.VT, doen, Categorie.FINANCIEN) for doen in Doen)


def _vraag(kolom: Positie, categorie: Categorie) -> tuple:  # type: ignore[type-arg]
    ik, gezin = staat_als(kolom)
    return ik, Doen.ZIEN, categorie, gezin


@pytest.mark.parametrize("categorie", Categorie)
def test_wie_alleen_mag_bijdragen_verandert_niets_van_een_ander(categorie: Categorie) -> None:
    """Letter B: only the own contribution; the words of another stay his, whoever asks."""
    for kolom in Positie:
        if kolom is Positie.NIEMAND:
            continue
        ik, gezin = staat_als(kolom, KetenSoort.SCHOOL if kolom is Positie.KP else None)
        van_ander = stuk_van(categorie, auteur=ANDER, gehoor=[str(ik.id)], betreft=ik.persoon_id)
        oordeel = beoordeel(ik, Doen.BIJDRAGEN, categorie, gezin, van_ander)
        assert not (oordeel.mag and oordeel.regel.split(":")[2] == "B")
