"""Tussen wie het geweld is, voor zover een familieband en een leeftijd dat zeggen."""

import pytest

from caseapp.domain.incident import Geweldsrelatie
from caseapp.domain.scenario.inrichting import naam_van_gezin, tussen_wie, zin_op_kaart
from caseapp.domain.scenario.woorden import Familieband as F


@pytest.mark.parametrize(
    ("door", "tegen", "leeftijd", "relatie"),
    [
        (F.KIND, F.MOEDER, 82, Geweldsrelatie.OUDERENMISHANDELING),
        (F.KIND, F.MOEDER, 45, Geweldsrelatie.KIND_OUDERMISHANDELING),
        (F.STIEFVADER, F.KIND, 9, Geweldsrelatie.KINDERMISHANDELING),
        (F.VADER, F.MOEDER, 34, Geweldsrelatie.PARTNERGEWELD),
        (F.KIND, F.OPA, 60, Geweldsrelatie.OUDERENMISHANDELING),
        (F.BROER, F.ZUS, 20, Geweldsrelatie.ANDER_HUISELIJK_GEWELD),
    ],
)
def test_de_relatie_volgt_uit_band_en_leeftijd(door, tegen, leeftijd, relatie):
    assert tussen_wie(door, tegen, leeftijd) is relatie


def test_wie_volwassen_is_heet_op_een_kaart_geen_kind():
    assert zin_op_kaart(F.KIND, 55) == "Zoon of dochter, 55 jaar."
    assert zin_op_kaart(F.KIND, 10) == "Kind, 10 jaar."


def test_wat_voor_huis_het_is_hoort_niet_bij_de_naam():
    for naam in ("Gezin Lantaarn", "Huishouden Lantaarn", "Familie Lantaarn", "Mevrouw Lantaarn", "Lantaarn"):
        assert naam_van_gezin(naam) == "Lantaarn"
