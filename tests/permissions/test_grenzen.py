"""Who is let in for some kinds of information only, reads these and no others, whatever his column says."""

from dataclasses import replace

import pytest

from caseapp.permissions import VERZWEGEN, Categorie, Doen, Positie, beoordeel

from .bouwstenen import een_stuk, staat_als

AFGESPROKEN = frozenset({Categorie.SCORES, Categorie.VP_GEDEELD})
ALTIJD = {Categorie.GEZIN_GEZAG, Categorie.LOGGING, Categorie.WERKAANTEKENINGEN}


@pytest.mark.parametrize("kolom", [Positie.MDA, Positie.LT, Positie.VT])
@pytest.mark.parametrize("categorie", Categorie)
def test_wie_voor_twee_soorten_is_toegelaten_leest_de_rest_niet(kolom: Positie, categorie: Categorie) -> None:
    ik, gezin = staat_als(kolom)
    stuk = een_stuk(categorie, auteur=ik.id)
    vrij = beoordeel(ik, Doen.ZIEN, categorie, gezin, stuk)
    begrensd = beoordeel(ik, Doen.ZIEN, categorie, replace(gezin, grenzen={ik.id: AFGESPROKEN}), stuk)
    assert begrensd.mag is (vrij.mag and categorie in AFGESPROKEN | ALTIJD)
    assert begrensd.mag or begrensd.verzwijg or categorie not in VERZWEGEN


def test_de_grens_van_een_ander_verandert_niets() -> None:
    ik, gezin = staat_als(Positie.MDA)
    ander, _ = staat_als(Positie.LT)
    begrensd = replace(gezin, grenzen={gezin.id: AFGESPROKEN})
    assert ander.id != gezin.id
    assert beoordeel(ik, Doen.ZIEN, Categorie.OVERLEG, begrensd).mag


def test_een_grens_maakt_niets_ruimer() -> None:
    ik, gezin = staat_als(Positie.LT)
    ruim = replace(gezin, grenzen={ik.id: frozenset(Categorie)})
    for categorie in Categorie:
        stuk = een_stuk(categorie)
        assert (
            beoordeel(ik, Doen.ZIEN, categorie, ruim, stuk).mag
            == beoordeel(ik, Doen.ZIEN, categorie, gezin, stuk).mag
        )
