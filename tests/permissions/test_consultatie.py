"""Een functie opent nooit een gezin; een vraag is van wie haar stelde en van wie gevraagd is."""

from dataclasses import replace
from itertools import product

import pytest

from caseapp.domain.consultatie import Deskundigheid
from caseapp.permissions import (
    Categorie,
    Doen,
    Positie,
    Relatie,
    Rol,
    altijd_begrensd,
    beoordeel,
    beoordeel_consultatie,
    beoordeel_consultaties,
    beoordeel_opschaling,
    beoordeel_ruimte,
    te_begrenzen,
)

from .bouwstenen import ANDER, KOLOMMEN, ORGANISATIE, een_actor, een_stuk, staat_als, uuid_van

ALLE = frozenset(Deskundigheid)
A = Deskundigheid.AANDACHTSFUNCTIONARIS
VRAAGT = {"lokaal_team", "veilig_thuis", "mda", "ketenpartner", "regionaal_veiligheidsteam"}


@pytest.mark.parametrize("kolom", [*KOLOMMEN, None])
def test_uit_een_functie_volgt_geen_toegang(kolom: Positie | None) -> None:
    """Asked of every cell, with every function and without one: the answer is the same."""
    ik, dossier = staat_als(kolom or Positie.COLLEGA)
    dossier = dossier if kolom else replace(dossier, teams=frozenset())
    met = replace(ik, functies=ALLE)
    for categorie, doen in product(Categorie, Doen):
        for stuk in (None, een_stuk(categorie), een_stuk(categorie, auteur=ik.id)):
            zonder = beoordeel(ik, doen, categorie, dossier, stuk)
            assert beoordeel(met, doen, categorie, dossier, stuk) == zonder
            assert beoordeel_ruimte(met, doen, categorie, stuk) == beoordeel_ruimte(ik, doen, categorie, stuk)


@pytest.mark.parametrize("rol", Rol)
def test_wie_met_gezinnen_werkt_vraagt_en_wie_een_functie_heeft_wordt_gevraagd(rol: Rol) -> None:
    ik = een_actor(rol)
    assert beoordeel_consultaties(ik).mag is (rol in VRAAGT)
    assert beoordeel_consultaties(replace(ik, functies=frozenset({A}))).mag
    assert not beoordeel_consultaties(een_actor(rol, organisatie_id=None)).mag or rol in VRAAGT


@pytest.mark.parametrize("rol", Rol)
def test_een_vraag_is_van_twee_kanten_en_van_niemand_anders(rol: Rol) -> None:
    ik = een_actor(rol)
    eigen = beoordeel_consultatie(ik, ik.id, A, uuid_van("elders"))
    assert (eigen.mag, eigen.eigenaars) == (True, frozenset({uuid_van("elders")}))
    gevraagd = replace(ik, functies=frozenset({A}))
    assert beoordeel_consultatie(gevraagd, ANDER, A, ORGANISATIE).mag
    for wie, functie, waar in (
        (ik, A, ORGANISATIE),
        (gevraagd, Deskundigheid.ERVARINGSDESKUNDIGE, ORGANISATIE),
        (gevraagd, A, uuid_van("elders")),
    ):
        nee = beoordeel_consultatie(wie, ANDER, functie, waar)
        assert (nee.mag, nee.verzwijg, nee.sleutel, nee.eigenaars) == (False, True, False, frozenset())


@pytest.mark.parametrize("kolom", KOLOMMEN)
def test_op_en_af_gaan_de_contactpersoon_en_veilig_thuis(kolom: Positie) -> None:
    assert beoordeel_opschaling(*staat_als(kolom)).mag is (kolom in (Positie.CP, Positie.VT))


def test_een_duo_is_altijd_begrensd_en_krijgt_nooit_een_geheime_plek_of_een_melder() -> None:
    assert [relatie for relatie in Relatie if altijd_begrensd(relatie)] == [Relatie.DUO]
    te_kiezen = set(te_begrenzen(Relatie.DUO))
    assert Categorie.VP_GEDEELD in te_kiezen
    assert not te_kiezen & {
        Categorie.VERBLIJFPLAATS,
        Categorie.MELDER,
        Categorie.GEZIN_GEZAG,
        Categorie.CIJFERS,
    }
