"""Wie in de ene ruimte zit, krijgt van een andere niets te zien: ook niet met haar adressen in de hand."""

from .raden import beeindig, raad, richt_in


def test_twintig_ruimtes_en_duizend_gokken_geven_niets_van_een_ander(huis):
    kamers = richt_in(huis.stores, 20)
    oud = beeindig(huis.stores, kamers)
    uit = raad(huis.app, kamers, oud, 1_000, zaad=20)
    assert (uit["gedaan"], uit["vreemd"], uit["kapot"]) == (1_000, 0, 0)
    assert uit["eigen"] > 5  # else nothing was looked at
    assert uit["status 2xx"] > 100
    for kamer in kamers:
        assert huis.stores.controleer(kamer.ruimte_id).eerste_fout is None
