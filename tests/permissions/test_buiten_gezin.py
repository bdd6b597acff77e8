"""Where no gezin is in play: numbers, the exercise itself, one's own acts; and nothing about a gezin."""

from itertools import product

import pytest

from caseapp.permissions import VERZWEGEN, Categorie, Doen, Rol, beoordeel_ruimte

from .bouwstenen import ANDER, een_actor, een_stuk

OVERAL = {"procesregisseur", "beleidsadviseur", "trainer", "toezichthouder", "beheerder", "simulatie"}
OVERAL |= {"ervaringsdeskundige", "bijstand"}
BUITEN = {"logging", "cijfers", "training"}


@pytest.mark.parametrize("rol", sorted(set(Rol) - OVERAL))
def test_zonder_gezin_is_er_niets_over_een_gezin_te_vragen(rol: str) -> None:
    """Otherwise a route that forgets its gezin would let a worker in without any involvement."""
    ik = een_actor(Rol(rol))
    for categorie, doen in product(set(Categorie) - BUITEN, Doen):
        for stuk in (None, een_stuk(Categorie(categorie), auteur=ik.id)):
            oordeel = beoordeel_ruimte(ik, doen, Categorie(categorie), stuk)
            assert (oordeel.mag, oordeel.verzwijg, oordeel.sleutel) == (False, True, False)


@pytest.mark.parametrize("rol", Rol)
def test_aantallen_zijn_voor_wie_er_beleid_of_werk_mee_doet(rol: Rol) -> None:
    telt = rol not in {"ketenpartner", "gezin", "kind", "netwerk", "simulatie"}
    telt = telt and rol not in {"ervaringsdeskundige", "bijstand"}
    assert beoordeel_ruimte(een_actor(rol), Doen.TELLEN, Categorie.CIJFERS).mag is telt
    assert not beoordeel_ruimte(een_actor(rol), Doen.ZIEN, Categorie.CIJFERS).mag


@pytest.mark.parametrize("rol", Rol)
def test_iedereen_leest_hooguit_de_eigen_logregels_behalve_de_toezichthouder(rol: Rol) -> None:
    ik = een_actor(rol)
    van_mij = een_stuk(Categorie.LOGGING, auteur=ik.id)
    van_een_ander = een_stuk(Categorie.LOGGING, auteur=ANDER)
    medewerkers = {"lokaal_team", "veilig_thuis", "mda", "procesregisseur", "ketenpartner", "toezichthouder"}
    medewerkers |= {"regionaal_veiligheidsteam", "bijstand"}
    assert beoordeel_ruimte(ik, Doen.ZIEN, Categorie.LOGGING, van_mij).mag is (rol in medewerkers)
    assert beoordeel_ruimte(ik, Doen.ZIEN, Categorie.LOGGING, van_een_ander).mag is (rol == "toezichthouder")


@pytest.mark.parametrize("rol", Rol)
def test_alleen_de_trainer_schrijft_aan_de_oefening(rol: Rol) -> None:
    ik, stuk = een_actor(rol), een_stuk(Categorie.TRAINING)
    instelling = een_stuk(Categorie.TRAINING, kenmerken={"instelling"})
    assert beoordeel_ruimte(ik, Doen.WIJZIGEN, Categorie.TRAINING, stuk).mag is (rol == "trainer")
    assert beoordeel_ruimte(ik, Doen.WIJZIGEN, Categorie.TRAINING, instelling).mag is (
        rol in {"trainer", "beheerder"}
    )


@pytest.mark.parametrize("rol", Rol)
def test_a_key_outside_a_gezin_is_only_ones_own(rol: Rol) -> None:
    ik = een_actor(rol)
    for categorie, doen in product(Categorie, Doen):
        oordeel = beoordeel_ruimte(ik, doen, categorie)
        assert oordeel.eigenaars == (frozenset({ik.id}) if oordeel.mag else frozenset())
        assert oordeel.sleutel is (oordeel.mag and doen not in (Doen.BESTAAN, Doen.TELLEN))
        assert oordeel.mag or oordeel.verzwijg or categorie not in VERZWEGEN


@pytest.mark.parametrize("rol", Rol)
def test_the_logboek_names_the_column_of_the_role(rol: Rol) -> None:
    kolom = {
        "lokaal_team": "collega",
        "veilig_thuis": "VT",
        "mda": "MDA",
        "procesregisseur": "PR",
        "ketenpartner": "KP",
        "gezin": "GZ",
        "kind": "KI",
        "netwerk": "NW",
        "beleidsadviseur": "BA",
        "trainer": "TR",
        "toezichthouder": "TZ",
        "beheerder": "BH",
        "simulatie": "SIM",
        "regionaal_veiligheidsteam": "MDA",
        "ervaringsdeskundige": "ED",
        "bijstand": "BS",
    }[rol]
    assert beoordeel_ruimte(een_actor(rol), Doen.TELLEN, Categorie.CIJFERS).regel.split(":")[0] == kolom
