"""Het bord en de pagina van elk gezin zeggen hetzelfde, of er nu iets is afgeschermd of niet: aan één
procesregisseur na te gaan, zonder de hele wandeling van test_tweeling.py."""

import shutil

import pytest

from tests.conftest import instellingen_voor

from . import tweeling_plan
from .tweeling import SOORTEN, verschillen
from .wandeling import in_kopie, wandel

PR, EERST = "beuk", "/uitleg/"
LEG = SOORTEN | {"plan": tweeling_plan.LEG}


def _bekijk(data, moment, leg):
    with in_kopie(instellingen_voor(data), moment) as huis:
        gelegd = len(list(leg(huis)))
        # the first page of a house that was just opened costs a look more: that is no page of his
        paden = [
            ("uitleg.toon", EERST),
            ("bord.toon", "/bord"),
            ("bord.als_csv", "/bord/bord.csv"),
            ("vandaag.toon", "/vandaag"),
        ]
        paden += [("proces.toon", f"/proces/{kenmerk}") for kenmerk in sorted(huis.kenmerken.values())]
        gezien = wandel(huis, {PR: paden})[PR]
        return gelegd, {pad: blik for pad, blik in gezien.items() if pad != EERST}


@pytest.mark.parametrize("soort", LEG)
def test_het_bord_verraadt_niet_wat_is_afgeschermd(soort, voorbereid, moment, tmp_path):
    niets, zonder = _bekijk(shutil.copytree(voorbereid, tmp_path / "a"), moment, lambda _huis: ())
    iets, met = _bekijk(shutil.copytree(voorbereid, tmp_path / "b"), moment, LEG[soort])
    assert (niets, iets > 3) == (0, True)
    assert {blik.status for blik in met.values()} == {200}
    assert list(verschillen({PR: zonder}, {PR: met}, set(), set())) == []
