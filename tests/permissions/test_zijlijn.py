"""Who stands beside all gezinnen goes through no door because of a cell about single pieces."""

from uuid import uuid4

import pytest

from caseapp.permissions import Actor, Categorie, Doen, Dossier, Rol, beoordeel


@pytest.mark.parametrize("rol", [Rol.PROCESREGISSEUR, Rol.BEHEERDER, Rol.BELEIDSADVISEUR])
def test_wie_naast_alle_gezinnen_staat_opent_het_logboek_van_een_gezin_niet(rol: Rol) -> None:
    oordeel = beoordeel(Actor(uuid4(), rol), Doen.ZIEN, Categorie.LOGGING, Dossier(uuid4()))
    assert not oordeel.mag


def test_een_toezichthouder_leest_wel_wie_er_keek() -> None:
    actor = Actor(uuid4(), Rol.TOEZICHTHOUDER)
    assert beoordeel(actor, Doen.ZIEN, Categorie.LOGGING, Dossier(uuid4())).mag
