"""Vragen naast de tabel: wie advies geeft en leest."""

from uuid import UUID

from caseapp.permissions import Actor, Categorie, Rol, beoordeel_advies

IK, HIER, DAAR = (UUID(int=n) for n in (1, 2, 3))


def test_alleen_veilig_thuis_leest_advies_en_alleen_van_de_eigen_organisatie() -> None:
    mag = {rol for rol in Rol if beoordeel_advies(Actor(IK, rol, organisatie_id=HIER), HIER).mag}
    assert mag == {Rol.VEILIG_THUIS}
    for eigen, van in ((HIER, DAAR), (HIER, None), (None, HIER), (None, None)):
        nee = beoordeel_advies(Actor(IK, Rol.VEILIG_THUIS, organisatie_id=eigen), van)
        assert (nee.mag, nee.sleutel, nee.eigenaars, nee.verzwijg) == (False, False, frozenset(), False)
    ja = beoordeel_advies(Actor(IK, Rol.VEILIG_THUIS, organisatie_id=HIER), HIER)
    assert (ja.categorie, ja.eigenaars, ja.sleutel) == (Categorie.MELDING, {HIER}, True)
