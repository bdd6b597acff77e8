"""Wie aanmeldt, weegt en in het team zit; en dat een aanmelding niet meer opent dan de aanmelding."""

from datetime import date

import pytest

from caseapp.domain.toegang import Categorie, Positie, Relatie, Rol
from caseapp.permissions import (
    TOEGANG,
    VERZWEGEN,
    Actor,
    Dossier,
    Oordeel,
    beoordeel_aanmelding,
    beoordeel_mda,
    leidt_team,
    meldt_aan,
    na_afloop,
    te_lezen_in_team,
    zet_in_team,
)

from .bouwstenen import ANDER, GEZIN, IK, ORGANISATIE, staat_als

POSITIES = [Positie.CP, Positie.LT, Positie.VT, Positie.MDA, Positie.KP, Positie.GZ, Positie.KI, Positie.PR]


def van(rol: Rol, organisatie: object = ORGANISATIE) -> Actor:
    return Actor(IK, rol, organisatie_id=organisatie)  # type: ignore[arg-type]


def test_alleen_mda_ziet_de_lijst_en_leest_een_aanmelding_die_wacht() -> None:
    assert {rol for rol in Rol if beoordeel_mda(van(rol)).mag} == {Rol.MDA}
    leest = {rol for rol in Rol if beoordeel_aanmelding(van(rol), GEZIN, ORGANISATIE, wacht=True).mag}
    assert leest == {Rol.MDA}
    assert not beoordeel_mda(van(Rol.MDA, None)).mag


def test_de_sleutel_is_van_dit_ene_gezin_en_van_het_overleg_alleen() -> None:
    oordeel = beoordeel_aanmelding(van(Rol.MDA), GEZIN, ORGANISATIE, wacht=True)
    assert (oordeel.categorie, oordeel.eigenaars) == (Categorie.OVERLEG, frozenset({GEZIN}))


def test_na_het_besluit_of_bij_een_andere_organisatie_gaat_er_niets_open() -> None:
    al_gewogen = beoordeel_aanmelding(van(Rol.MDA), GEZIN, ORGANISATIE, wacht=False)
    elders = beoordeel_aanmelding(van(Rol.MDA), GEZIN, ANDER, wacht=True)
    vreemd = beoordeel_aanmelding(van(Rol.LOKAAL_TEAM), GEZIN, ORGANISATIE, wacht=True)
    assert (al_gewogen.mag, al_gewogen.sleutel, al_gewogen.verzwijg) == (False, False, False)
    for oordeel in (elders, vreemd):
        assert (oordeel.mag, oordeel.sleutel, oordeel.verzwijg) == (False, False, True)


@pytest.mark.parametrize("hier", POSITIES)
def test_aanmelden_doet_de_contactpersoon_of_veilig_thuis_en_het_team_leidt_mda(hier: Positie) -> None:
    ik, gezin = staat_als(hier)
    assert meldt_aan(ik, gezin) is (hier in (Positie.CP, Positie.VT))
    assert leidt_team(ik, gezin) is (hier is Positie.MDA)
    assert zet_in_team(ik, gezin, Rol.MDA) is (hier is Positie.MDA)
    assert zet_in_team(ik, gezin, Rol.KETENPARTNER) is (hier in (Positie.CP, Positie.VT))


def test_wie_bij_mda_werkt_en_hier_niet_in_het_team_zit_leidt_niets() -> None:
    assert not leidt_team(van(Rol.MDA), Dossier(GEZIN))
    assert not leidt_team(van(Rol.MDA), Dossier(GEZIN, relaties={IK: Relatie.KETENPARTNER}))


def test_in_een_team_is_alleen_te_kiezen_wat_die_plek_ooit_kan_lezen() -> None:
    for soort in te_lezen_in_team(Rol.MDA):
        assert TOEGANG[soort][Positie.MDA].letter not in ".DS"
    keten = te_lezen_in_team(Rol.KETENPARTNER)
    assert keten == {Categorie.OVERLEG, Categorie.IDENTITEIT, Categorie.GEZIN_GEZAG, Categorie.GVA_GEDEELD}
    assert keten.isdisjoint(VERZWEGEN)
    assert te_lezen_in_team(Rol.VEILIG_THUIS) == {Categorie.OVERLEG}


def test_na_afloop_zegt_de_deur_tot_wanneer_het_liep_maar_nooit_over_wat_stil_is() -> None:
    nee = Oordeel(False, "je bent niet bij dit gezin betrokken", verzwijg=True)
    zin = na_afloop(nee, Categorie.GEZIN_GEZAG, date(2026, 4, 9))
    assert "9-4-2026" in zin.omdat
    assert (zin.mag, zin.sleutel, zin.verzwijg) == (False, False, False)
    assert na_afloop(nee, Categorie.GEZIN_GEZAG, None) == nee
    for stil in VERZWEGEN:
        assert na_afloop(nee, stil, date(2026, 4, 9)) == nee
