"""The second lock of an account opens for that account, and for nothing beside it."""

from uuid import uuid4

from caseapp.permissions import Categorie, beoordeel_slot, geen_account


def test_een_slot_opent_alleen_voor_het_eigen_account() -> None:
    eigen = uuid4()
    oordeel = beoordeel_slot(eigen)
    assert oordeel.mag
    assert oordeel.sleutel
    assert oordeel.eigenaars == {eigen}
    assert oordeel.categorie is Categorie.TRAINING


def test_wie_geen_account_heeft_krijgt_niets_open_en_hoort_waarom() -> None:
    nee = geen_account()
    assert not nee.mag
    assert not nee.sleutel
    assert not nee.verzwijg
    assert "eigen account" in nee.omdat
