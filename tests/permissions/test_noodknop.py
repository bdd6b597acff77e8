"""What an open noodknop opens: never more than an involved colleague reads, nothing to write, nothing silent
but a verblijfplaats, and that only with somebody who looks along."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from caseapp.permissions import (
    VERZWEGEN,
    Categorie,
    Doen,
    Oordeel,
    Positie,
    Relatie,
    Rol,
    beoordeel,
    beoordeel_eigen_vraag,
    beoordeel_gezien,
    kijkt_mee,
    mag_noodknop,
    na_noodknop,
    positie,
)

from .bouwstenen import ANDER, GEZIN, IK, KOLOMMEN, ORGANISATIE, een_actor, een_dossier, een_stuk, staat_als

SCHRIJVEN = (Doen.BIJDRAGEN, Doen.WIJZIGEN)


@pytest.mark.parametrize("categorie", Categorie)
def test_een_noodknop_leest_nooit_meer_dan_een_betrokken_teamgenoot(categorie: Categorie) -> None:
    nood, betrokken = staat_als(Positie.NK), staat_als(Positie.LT)
    for kenmerken in ((), ("overgedragen", "uitkomst", "gedeeld")):
        stuk = een_stuk(categorie, auteur=ANDER, kenmerken=kenmerken, gehoor=[str(IK)])
        mag = beoordeel(nood[0], Doen.ZIEN, categorie, nood[1], stuk).mag
        assert not mag or beoordeel(betrokken[0], Doen.ZIEN, categorie, betrokken[1], stuk).mag


@pytest.mark.parametrize("categorie", Categorie)
@pytest.mark.parametrize("doen", SCHRIJVEN)
def test_een_noodknop_schrijft_niets(categorie: Categorie, doen: Doen) -> None:
    ik, gezin = staat_als(Positie.NK)
    ruim = replace(gezin, met_tweede=frozenset({IK}))
    for stuk in (None, een_stuk(categorie, auteur=IK, gehoor=[str(IK)])):
        assert not beoordeel(ik, doen, categorie, ruim, stuk).mag


@pytest.mark.parametrize("categorie", sorted(VERZWEGEN))
@pytest.mark.parametrize("tweede", [False, True])
def test_van_de_stille_soorten_gaat_alleen_een_verblijfplaats_open_en_alleen_met_een_tweede(
    categorie: Categorie, tweede: bool
) -> None:
    ik, gezin = staat_als(Positie.NK)
    gezin = replace(gezin, met_tweede=frozenset({IK} if tweede else ()))
    mag = tweede and categorie is Categorie.VERBLIJFPLAATS
    for stuk in (None, een_stuk(categorie, auteur=ANDER, gehoor=[str(IK)])):
        oordeel = beoordeel(ik, Doen.ZIEN, categorie, gezin, stuk)
        assert oordeel.mag is mag
        assert oordeel.sleutel is mag
        assert mag or oordeel.verzwijg
        assert beoordeel(ik, Doen.BESTAAN, categorie, gezin, stuk).mag is mag


@pytest.mark.parametrize("categorie", Categorie)
def test_afscherming_wint_van_een_noodknop(categorie: Categorie) -> None:
    ik, gezin = staat_als(Positie.NK)
    gezin = replace(gezin, met_tweede=frozenset({IK}))
    for naam in (str(IK), Rol.LOKAAL_TEAM.value):
        stuk = een_stuk(categorie, afgeschermd_voor=[naam])
        oordeel = beoordeel(ik, Doen.ZIEN, categorie, gezin, stuk)
        assert (oordeel.mag, oordeel.verzwijg) == (False, True)


def test_de_noodknop_of_de_tweede_van_een_ander_helpt_mij_niet() -> None:
    dossier = een_dossier(teams={ORGANISATIE}, noodknoppen={ANDER})
    assert positie(een_actor(), dossier) is Positie.COLLEGA
    ik, gezin = staat_als(Positie.NK)
    gezin = replace(gezin, met_tweede=frozenset({ANDER}))
    assert not beoordeel(ik, Doen.ZIEN, Categorie.VERBLIJFPLAATS, gezin).mag


@pytest.mark.parametrize("rol", Rol)
def test_een_noodknop_geldt_alleen_voor_een_teamgenoot(rol: Rol) -> None:
    """Who is of no team that works here, any more or ever, stands where he stood."""
    ik = een_actor(rol)
    zonder_team = positie(ik, een_dossier(noodknoppen={IK}))
    assert zonder_team is positie(ik, een_dossier())
    met_team = positie(ik, een_dossier(teams={ORGANISATIE}, noodknoppen={IK}))
    assert (met_team is Positie.NK) is (rol in (Rol.LOKAAL_TEAM, Rol.MDA))


def test_wie_betrokken_is_heeft_aan_een_noodknop_niets() -> None:
    dossier = een_dossier({IK: Relatie.BETROKKEN_HULPVERLENER}, teams={ORGANISATIE}, noodknoppen={IK})
    assert positie(een_actor(), dossier) is Positie.LT


def test_alleen_wie_als_teamgenoot_voor_de_deur_staat_heeft_een_noodknop() -> None:
    assert {hier for hier in Positie if mag_noodknop(hier)} == {Positie.COLLEGA}


def test_meekijken_doet_wie_bij_het_gezin_werkt() -> None:
    assert {hier for hier in KOLOMMEN if kijkt_mee(*staat_als(hier))} == {
        Positie.CP,
        Positie.LT,
        Positie.VT,
        Positie.MDA,
    }


def test_nakijken_doet_de_contactpersoon_en_nooit_de_eigen() -> None:
    mag = {hier for hier in KOLOMMEN if beoordeel_gezien(*staat_als(hier), ANDER).mag}
    assert mag == {Positie.CP}
    assert not any(beoordeel_gezien(*staat_als(hier), IK).mag for hier in KOLOMMEN)


def test_het_antwoord_op_een_vraag_is_van_wie_haar_stelde() -> None:
    eigen = beoordeel_eigen_vraag(een_actor(), GEZIN, IK)
    assert (eigen.mag, eigen.sleutel, eigen.eigenaars) == (True, True, {GEZIN})
    assert eigen.categorie is Categorie.DEELREGISTER
    ander = beoordeel_eigen_vraag(een_actor(), GEZIN, ANDER)
    assert (ander.mag, ander.sleutel, ander.verzwijg) == (False, False, True)


def test_het_nee_na_het_uur_zegt_dat_het_voorbij_is_maar_een_stil_nee_zegt_niets() -> None:
    einde = datetime(2026, 4, 10, 21, 30, tzinfo=UTC)
    nee = Oordeel(False, "je bent niet betrokken")
    assert "voorbij; die liep tot 23:30 op 10-4-2026" in na_noodknop(nee, Positie.COLLEGA, einde).omdat
    assert na_noodknop(nee, Positie.COLLEGA, None) is nee
    assert na_noodknop(nee, Positie.NK, einde) is nee
    stil = nee._replace(verzwijg=True)
    assert na_noodknop(stil, Positie.COLLEGA, einde) is stil
