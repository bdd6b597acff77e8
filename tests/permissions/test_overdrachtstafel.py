"""Wie aan de overdrachtstafel zit, en wie er een pakket leest: dat is niet hetzelfde."""

from caseapp.permissions import (
    Actor,
    Categorie,
    Rol,
    beoordeel_aanbod,
    beoordeel_tafel,
    biedt_aan,
    neemt_aan,
)

from .bouwstenen import ANDER, GEZIN, IK, ORGANISATIE

AAN_TAFEL = {Rol.LOKAAL_TEAM, Rol.VEILIG_THUIS, Rol.PROCESREGISSEUR}


def van(rol: Rol, organisatie: object = ORGANISATIE) -> Actor:
    return Actor(IK, rol, organisatie_id=organisatie)  # type: ignore[arg-type]


def test_aan_tafel_zitten_drie_en_van_hen_leest_de_procesregisseur_nooit_een_pakket() -> None:
    assert {rol for rol in Rol if beoordeel_tafel(van(rol)).mag} == AAN_TAFEL
    leest = {rol for rol in Rol if beoordeel_aanbod(van(rol), GEZIN, ORGANISATIE, loopt=True).mag}
    assert leest == AAN_TAFEL - {Rol.PROCESREGISSEUR}
    assert not beoordeel_tafel(van(Rol.LOKAAL_TEAM, None)).mag


def test_een_ander_team_weet_van_niets_en_wie_gevraagd_was_leest_het_niet_meer_na_het_antwoord() -> None:
    team = van(Rol.LOKAAL_TEAM)
    for ander in (
        beoordeel_aanbod(team, GEZIN, ANDER, loopt=True),
        beoordeel_aanbod(team, GEZIN, ORGANISATIE, loopt=False),
    ):
        assert (ander.mag, ander.verzwijg, ander.sleutel) == (False, True, False)
    assert beoordeel_aanbod(van(Rol.VEILIG_THUIS), GEZIN, ANDER, loopt=True).mag
    assert not beoordeel_aanbod(van(Rol.VEILIG_THUIS), GEZIN, ANDER, loopt=False).mag


def test_het_ja_opent_alleen_het_pakket_van_dit_gezin() -> None:
    oordeel = beoordeel_aanbod(van(Rol.LOKAAL_TEAM), GEZIN, ORGANISATIE, loopt=True)
    assert (oordeel.categorie, oordeel.eigenaars) == (Categorie.MELDING, frozenset({GEZIN}))


def test_aanbieden_is_van_veilig_thuis_en_aannemen_van_het_team_dat_gevraagd_is() -> None:
    assert {rol for rol in Rol if biedt_aan(van(rol))} == {Rol.VEILIG_THUIS}
    assert {rol for rol in Rol if neemt_aan(van(rol), ORGANISATIE)} == {Rol.LOKAAL_TEAM}
    assert not neemt_aan(van(Rol.LOKAAL_TEAM), ANDER)
