"""Drie niveaus van regie: wie heeft het bord, wie antwoordt namens het bestuur, en wat opent dat."""

import pytest

from caseapp.permissions import (
    Actor,
    Categorie,
    Doen,
    Dossier,
    Rol,
    beoordeel,
    beoordeel_bestuur,
    beoordeel_bord,
    beoordeel_voorgelegd,
)

from .bouwstenen import ANDER, GEZIN, IK


def van(rol: Rol) -> Actor:
    return Actor(IK, rol)


def test_het_bord_is_van_de_procesregisseur_en_het_bestuur_van_de_beleidsadviseur() -> None:
    assert {rol for rol in Rol if beoordeel_bord(van(rol)).mag} == {Rol.PROCESREGISSEUR}
    assert {rol for rol in Rol if beoordeel_bestuur(van(rol), [ANDER]).mag} == {Rol.BELEIDSADVISEUR}


def test_wie_het_bord_niet_heeft_leest_van_wie_het_is() -> None:
    assert beoordeel_bord(van(Rol.TRAINER)).omdat == "het bord is van de procesregisseur"
    assert "beleidsadviseur" in beoordeel_bestuur(van(Rol.PROCESREGISSEUR)).omdat


def test_de_beleidsadviseur_opent_alleen_deze_vraag_en_nooit_een_sleutel_van_een_gezin() -> None:
    oordeel = beoordeel_bestuur(van(Rol.BELEIDSADVISEUR), [ANDER])
    assert (oordeel.categorie, oordeel.eigenaars, oordeel.sleutel) == (Categorie.CIJFERS, {ANDER}, True)
    assert not beoordeel_bestuur(van(Rol.PROCESREGISSEUR), [ANDER]).sleutel
    for categorie in Categorie:
        assert not beoordeel(van(Rol.BELEIDSADVISEUR), Doen.ZIEN, categorie, Dossier(GEZIN)).mag


def test_het_bord_zelf_opent_niets() -> None:
    assert not beoordeel_bord(van(Rol.PROCESREGISSEUR)).sleutel


@pytest.mark.parametrize("rol", [Rol.PROCESREGISSEUR, Rol.TRAINER])
def test_wie_de_zin_zonder_namen_leest_leest_wat_het_bestuur_zei(rol: Rol) -> None:
    gelezen = beoordeel(van(rol), Doen.ZIEN, Categorie.SCORES, Dossier(GEZIN))
    oordeel = beoordeel_voorgelegd(gelezen, ANDER)
    assert (oordeel.mag, oordeel.eigenaars, oordeel.categorie) == (True, {ANDER}, Categorie.CIJFERS)


def test_wie_die_zin_niet_leest_leest_ook_dat_niet() -> None:
    geen = beoordeel(van(Rol.BELEIDSADVISEUR), Doen.ZIEN, Categorie.SCORES, Dossier(GEZIN))
    anders = beoordeel(van(Rol.TRAINER), Doen.ZIEN, Categorie.VP_GEDEELD, Dossier(GEZIN))
    dat = beoordeel(van(Rol.PROCESREGISSEUR), Doen.BESTAAN, Categorie.SCORES, Dossier(GEZIN))
    assert anders.mag
    assert dat.mag
    for gelezen in (geen, anders, dat):
        oordeel = beoordeel_voorgelegd(gelezen, ANDER)
        assert (oordeel.mag, oordeel.sleutel, oordeel.eigenaars) == (False, False, frozenset())
