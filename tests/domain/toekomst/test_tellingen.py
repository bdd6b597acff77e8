"""Hoe ‘nu en straks’ telt, met de hand nagerekend."""

from datetime import date

import pytest

from caseapp.domain.samenloop import Periode
from caseapp.domain.toekomst.tellingen import TELLINGEN, Getal, Telling, dagen_tot, dagen_zonder, in_woorden

DAG_1, DAG_10 = date(2026, 3, 1), date(2026, 3, 10)
TIEN_DAGEN = Periode(DAG_1, DAG_10)


def op(dag: int) -> date:
    return date(2026, 3, dag)


def test_zonder_iemand_telt_elke_dag() -> None:
    assert dagen_zonder(TIEN_DAGEN, []) == 10


def test_wie_er_de_hele_tijd_is_laat_geen_dag_leeg() -> None:
    assert dagen_zonder(TIEN_DAGEN, [Periode(DAG_1, DAG_10)]) == 0


def test_een_gat_tussen_twee_mensen_telt() -> None:
    assert dagen_zonder(TIEN_DAGEN, [Periode(op(3), op(4)), Periode(op(8), op(10))]) == 5


def test_wie_op_een_dag_wisselt_laat_geen_gat() -> None:
    assert dagen_zonder(TIEN_DAGEN, [Periode(op(1), op(5)), Periode(op(5), op(10))]) == 0


def test_wie_er_voor_of_na_was_telt_alleen_daarbinnen() -> None:
    ervoor, erover = Periode(date(2026, 1, 1), date(2026, 2, 1)), Periode(op(9), date(2026, 5, 1))
    assert dagen_zonder(TIEN_DAGEN, [ervoor, erover]) == 8


def test_tot_de_eerste_keer_telt_vanaf_de_melding() -> None:
    assert dagen_tot(op(2), [op(9), op(5)]) == 3


def test_wat_voor_de_melding_was_telt_niet() -> None:
    assert dagen_tot(op(2), [op(1)]) is None
    assert dagen_tot(op(2), [op(1), op(2)]) == 0


def test_wat_niet_gebeurde_is_geen_nul() -> None:
    assert in_woorden(Telling.EERSTE_CONTACT, Getal(None)) == "nog niet"
    assert in_woorden(Telling.EERSTE_CONTACT, Getal(0)) == "0 dagen"
    assert in_woorden(Telling.EERSTE_CONTACT, Getal(1)) == "1 dag"


@pytest.mark.parametrize("telling", list(Telling))
def test_bij_elk_getal_staat_hoe_het_is_geteld(telling: Telling) -> None:
    uitleg = TELLINGEN[telling]
    assert uitleg.vraag.endswith("?")
    assert uitleg.hoe.endswith(".")
    assert uitleg.een != uitleg.meer or uitleg.een == "keer"
