"""What the page says beside its cells: whose list a gezin is in, who looks how, what is only one's own."""

from itertools import product

import pytest

from caseapp.permissions import (
    Categorie,
    Doen,
    Positie,
    Relatie,
    Rol,
    beheert,
    beoordeel,
    beoordeel_eigen,
    eigen_relatie,
    geen_beheer,
    gezinsblik,
    mag_vragen,
    procesblik,
    relaties_in_lijst,
    trainersblik,
)

from .bouwstenen import een_actor, een_dossier


@pytest.mark.parametrize(("rol", "relatie"), list(product(Rol, [None, *Relatie])))
def test_the_list_holds_exactly_the_gezinnen_of_which_one_may_know(rol: Rol, relatie: Relatie | None) -> None:
    ik = een_actor(rol)
    dossier = een_dossier({ik.id: relatie} if relatie else {})
    overal, relaties = relaties_in_lijst(rol)
    assert (overal or relatie in relaties) is beoordeel(ik, Doen.BESTAAN, Categorie.GEZIN_GEZAG, dossier).mag


def test_alleen_een_hulpverlener_van_een_lokaal_team_of_mda_kan_als_contactpersoon_in_de_lijst_staan() -> (
    None
):
    assert {rol for rol in Rol if Relatie.CONTACTPERSOON in relaties_in_lijst(rol)[1]} == {
        "lokaal_team",
        "mda",
    }


def test_wie_zelf_in_het_gezin_hoort_krijgt_de_eigen_relatie() -> None:
    assert eigen_relatie(Rol.NETWERK) is Relatie.NETWERKLID
    assert eigen_relatie(Rol.GEZIN) is eigen_relatie(Rol.KIND) is Relatie.GEZINSLID


def test_each_role_looks_in_one_way() -> None:
    assert {rol for rol in Rol if gezinsblik(een_actor(rol))} == {"gezin", "kind", "netwerk"}
    assert {rol for rol in Rol if trainersblik(een_actor(rol))} == {"trainer"}
    assert {rol for rol in Rol if procesblik(een_actor(rol))} == {"procesregisseur"}


@pytest.mark.parametrize("rol", Rol)
def test_an_own_draft_opens_for_who_typed_it_and_nothing_else(rol: Rol) -> None:
    ik = een_actor(rol)
    oordeel = beoordeel_eigen(ik)
    assert (oordeel.mag, oordeel.sleutel, oordeel.eigenaars) == (True, True, {ik.id})
    assert oordeel.categorie is Categorie.WERKAANTEKENINGEN


def test_alleen_een_beheerder_beheert_en_een_ander_krijgt_niets_open() -> None:
    assert {rol for rol in Rol if beheert(een_actor(rol))} == {"beheerder"}
    nee = geen_beheer()
    assert (nee.mag, nee.sleutel, nee.eigenaars, nee.categorie) == (False, False, frozenset(), None)


def test_alleen_een_collega_hoort_dat_er_een_deur_is_om_aan_te_kloppen() -> None:
    """Also while a noodknop of his is open."""
    assert {hier for hier in Positie if mag_vragen(hier)} == {Positie.COLLEGA, Positie.NK}
