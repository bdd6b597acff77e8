"""In which column somebody stands: role and relation together, and no pair that nobody thought of."""

from itertools import product

import pytest

from caseapp.permissions import Positie, Relatie, Rol, positie

from .bouwstenen import ANDER, KOLOMMEN, ORGANISATIE, een_actor, een_dossier, staat_als, uuid_van

OVERAL = {"procesregisseur", "beleidsadviseur", "trainer", "toezichthouder", "beheerder", "simulatie"}
OVERAL |= {"ervaringsdeskundige", "bijstand"}
BEDOELD = {(rol, relatie) for rol, relatie in KOLOMMEN.values() if relatie} | {("mda", "contactpersoon")}
BEDOELD |= {("regionaal_veiligheidsteam", "duo")}
TEAMS = {"lokaal_team", "mda"}


@pytest.mark.parametrize("kolom", KOLOMMEN)
def test_each_column_is_reached_as_the_handbook_says(kolom: Positie) -> None:
    assert positie(*staat_als(kolom)) is kolom


@pytest.mark.parametrize(("rol", "relatie"), list(product(Rol, Relatie)))
def test_een_paar_dat_niet_bedoeld_is_staat_nergens(rol: Rol, relatie: Relatie) -> None:
    ik = een_actor(rol)
    hier = positie(ik, een_dossier({ik.id: relatie}, teams={ORGANISATIE}))
    if rol in OVERAL:
        assert hier is KOLOMMEN_ZONDER_RELATIE[rol]
    elif (rol, relatie) not in BEDOELD:
        assert hier is Positie.NIEMAND
    else:
        assert hier not in (Positie.NIEMAND, Positie.COLLEGA)


KOLOMMEN_ZONDER_RELATIE = {rol: kolom for kolom, (rol, _) in KOLOMMEN.items() if rol in OVERAL}


@pytest.mark.parametrize("rol", sorted(OVERAL))
@pytest.mark.parametrize("relatie", [None, *Relatie])
def test_een_vaste_plek_wijkt_voor_geen_enkele_relatie(rol: str, relatie: Relatie | None) -> None:
    ik = een_actor(Rol(rol))
    dossier = een_dossier({ik.id: relatie} if relatie else {}, teams={ORGANISATIE})
    assert positie(ik, dossier) is KOLOMMEN_ZONDER_RELATIE[Rol(rol)]


def test_een_beheerder_wordt_nooit_contactpersoon() -> None:
    ik = een_actor(Rol.BEHEERDER)
    assert positie(ik, een_dossier({ik.id: Relatie.CONTACTPERSOON})) is Positie.BH


def test_mda_kan_het_vaste_gezicht_leveren() -> None:
    ik = een_actor(Rol.MDA)
    assert positie(ik, een_dossier({ik.id: Relatie.CONTACTPERSOON})) is Positie.CP


@pytest.mark.parametrize("rol", Rol)
def test_alleen_een_teamgenoot_van_een_betrokken_team_is_collega(rol: Rol) -> None:
    hier = positie(een_actor(rol), een_dossier(teams={ORGANISATIE}))
    assert (hier is Positie.COLLEGA) is (rol in TEAMS)
    assert (hier is Positie.NIEMAND) is (rol not in TEAMS and rol not in OVERAL)


@pytest.mark.parametrize("rol", sorted(TEAMS))
def test_wie_in_een_ander_team_werkt_is_niemand(rol: str) -> None:
    anders = een_actor(Rol(rol), organisatie_id=uuid_van("ander team"))
    zonder = een_actor(Rol(rol), organisatie_id=None)
    dossier = een_dossier(teams={ORGANISATIE})
    assert positie(anders, dossier) is positie(zonder, dossier) is Positie.NIEMAND


def test_de_relatie_van_een_ander_helpt_mij_niet() -> None:
    assert positie(een_actor(), een_dossier({ANDER: Relatie.CONTACTPERSOON})) is Positie.NIEMAND


def test_wie_betrokken_is_staat_niet_meer_als_collega() -> None:
    ik = een_actor()
    dossier = een_dossier({ik.id: Relatie.BETROKKEN_HULPVERLENER}, teams={ORGANISATIE})
    assert positie(ik, dossier) is Positie.LT
