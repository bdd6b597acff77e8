"""Een afschrift verraadt niets: Rik krijgt in een huis met afgeschermde stukken dezelfde bytes als zonder, op
papier en als bestand."""

import shutil

import pytest

from tests.conftest import instellingen_voor

from . import tweeling_plan
from .tweeling import SOORTEN, persoon_van, verschillen
from .wandeling import in_kopie, wandel

LEG = SOORTEN | {"plan": tweeling_plan.LEG}
WIE = {"rik": "Lantaarn", "joost": "Wolkenveld"}
BEGIN = "/uitleg/"  # the first page of a house that was just opened costs a look more
VORMEN = ("afschrift.pdf", "afschrift.json")


def loop(data, moment, leg):
    with in_kopie(instellingen_voor(data), moment) as huis:
        gelegd = len(list(leg(huis)))
        paden = {}
        for wie, gezin in WIE.items():
            hier = [huis.pad(gezin, f"afschrift/{persoon_van(huis, wie)}/{vorm}") for vorm in VORMEN]
            paden[wie] = [
                ("begin", BEGIN),
                *(("afschrift", pad) for pad in (*hier, huis.pad(gezin, "afschrift"))),
            ]
        gezien = wandel(huis, paden)
    return gelegd, {wie: {p: b for p, b in ronde.items() if p != BEGIN} for wie, ronde in gezien.items()}


@pytest.mark.parametrize("soort", LEG)
def test_een_afschrift_verraadt_niet_wat_is_afgeschermd(soort, voorbereid, moment, tmp_path):
    niets, zonder = loop(shutil.copytree(voorbereid, tmp_path / "a"), moment, lambda _huis: ())
    iets, met = loop(shutil.copytree(voorbereid, tmp_path / "b"), moment, LEG[soort])
    assert (niets, iets > 3) == (0, True)
    assert {blik.status for wie in WIE for blik in met[wie].values()} == {200}
    assert all(len(blik.tekst) > 2000 for wie in WIE for blik in met[wie].values())
    assert list(verschillen(zonder, met, set(), set())) == []
