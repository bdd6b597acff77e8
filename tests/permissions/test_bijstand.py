"""Wie naast iemand staat, leest precies wat diegene leest, en schrijft niets; zelf heeft hij geen plek."""

from dataclasses import replace
from itertools import product

import pytest

from caseapp.permissions import Categorie, Doen, Positie, Rol, beoordeel, doet_verzoek, mag_afschrift
from caseapp.permissions.bijstand import beoordeel_bijstand, beoordeel_meelezer, namens, staat_naast, zelf
from caseapp.permissions.toestemming import antwoordt_zelf

from .bouwstenen import ANDER, IK, IK_ALS_PERSOON, een_actor, een_stuk, staat_als

HELPER = een_actor(Rol.BIJSTAND)
LEEST = {Doen.BESTAAN, Doen.ZIEN}


@pytest.mark.parametrize("hier", [Positie.GZ, Positie.KI])
@pytest.mark.parametrize("categorie", Categorie)
def test_hij_leest_wat_die_persoon_leest_en_schrijft_niets(hier: Positie, categorie: Categorie) -> None:
    ik, dossier = staat_als(hier)
    naast = namens(HELPER, ik)
    for betreft, auteur, doen in product((None, IK_ALS_PERSOON, ANDER), (IK, ANDER), Doen):
        for gehoor, niet in (((), ()), ((str(IK),), ()), ((), (str(IK_ALS_PERSOON),))):
            stuk = een_stuk(
                categorie, betreft=betreft, auteur=auteur, gehoor=list(gehoor), afgeschermd_voor=list(niet)
            )
            eigen, mee = (beoordeel(wie, doen, categorie, dossier, stuk) for wie in (ik, naast))
            assert mee.mag is (eigen.mag and doen in LEEST)
            assert not mee.mag or mee == eigen


def test_zelf_staat_hij_nergens() -> None:
    ik, dossier = staat_als(Positie.GZ)
    for categorie, doen in product(set(Categorie) - {Categorie.LOGGING}, Doen):
        assert not beoordeel(HELPER, Doen(doen), Categorie(categorie), dossier).mag
    terug = zelf(namens(HELPER, ik))
    assert (terug.id, terug.rol, terug.door, terug.persoon_id) == (HELPER.id, Rol.BIJSTAND, None, None)
    assert (staat_naast(HELPER), staat_naast(ik), staat_naast(namens(HELPER, ik))) == (True, False, False)


def test_hij_vraagt_niets_geeft_geen_ja_en_haalt_geen_kopie() -> None:
    ik, dossier = staat_als(Positie.GZ)
    naast = namens(HELPER, ik)
    for mag in (
        lambda wie: doet_verzoek(wie, dossier),
        lambda wie: antwoordt_zelf(wie, dossier, IK_ALS_PERSOON),
        lambda wie: mag_afschrift(wie, Positie.GZ),
        lambda wie: beoordeel_bijstand(wie, dossier, IK_ALS_PERSOON).mag,
        lambda wie: beoordeel_meelezer(wie) is None,
    ):
        assert (mag(ik), mag(naast)) == (True, False)


@pytest.mark.parametrize("hier", sorted(set(Positie) - {Positie.NIEMAND, Positie.GZ, Positie.KI}))
def test_alleen_iemand_van_het_gezin_vraagt_het_en_alleen_voor_zichzelf(hier: Positie) -> None:
    wie, dossier = staat_als(hier)
    assert not beoordeel_bijstand(wie, dossier, wie.persoon_id).mag
    ik, dossier = staat_als(Positie.KI)
    assert beoordeel_bijstand(ik, dossier, ik.persoon_id).mag
    assert not beoordeel_bijstand(ik, dossier, ANDER).mag
    assert not beoordeel_bijstand(replace(ik, persoon_id=None), dossier, None).mag
