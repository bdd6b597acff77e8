"""Wie voor wie zorgt; dat zegt niets over hoe het gaat."""

from datetime import date
from uuid import uuid4

import pytest

from caseapp.domain import zorg as regels
from caseapp.domain.regel import Regelfout

VANDAAG = date(2026, 4, 11)
HENK, TINE = uuid4(), uuid4()


def zorgt(van: date = VANDAAG, verzorger=HENK, verzorgde=TINE, loopt_al: int = 0) -> None:
    regels.toets_zorg(van, VANDAAG, verzorger=verzorger, verzorgde=verzorgde, loopt_al=loopt_al)


def test_een_zoon_zorgt_voor_zijn_moeder() -> None:
    zorgt()
    zorgt(date(2020, 1, 1))


def test_zorg_die_niet_kan_wordt_niet_vastgelegd() -> None:
    for fout_ in ({"verzorgde": HENK}, {"loopt_al": 1}, {"van": date(2026, 4, 12)}):
        with pytest.raises(Regelfout) as fout:
            zorgt(**fout_)
        assert fout.value.veld in ("verzorgde", "van")


def test_zorg_stopt_een_keer_en_niet_voor_zij_begon() -> None:
    regels.toets_zorg_stopt(VANDAAG, None, VANDAAG, VANDAAG)
    for van, tot, dag in (
        (VANDAAG, VANDAAG, VANDAAG),
        (VANDAAG, None, date(2026, 4, 10)),
        (VANDAAG, None, date(2026, 4, 12)),
    ):
        with pytest.raises(Regelfout) as fout:
            regels.toets_zorg_stopt(van, tot, dag, VANDAAG)
        assert fout.value.veld == "tot"
