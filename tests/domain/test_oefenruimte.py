"""De klok van een verhaal: dagen tellen op een Nederlandse kalender, ook als de zomertijd ingaat."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.oefenruimte import (
    AMSTERDAM,
    STAP_DAGEN,
    VERSTE_DAG,
    Stap,
    dag_van,
    nu_in_verhaal,
    toets_stap,
    verder,
)
from caseapp.domain.regel import Regelfout

NUL = datetime(2026, 1, 5, tzinfo=AMSTERDAM)
momenten = st.integers(0, 9 * 365 * 24).map(
    lambda uren: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(hours=uren)
)


def test_elke_stap_heeft_zijn_dagen() -> None:
    assert {stap.value: dagen for stap, dagen in STAP_DAGEN.items()} == {"dag": 1, "week": 7, "maand": 28}
    assert set(STAP_DAGEN) == set(Stap)


@pytest.mark.parametrize("dag", ["2026-03-28", "2026-10-24"])
def test_over_de_wisseling_van_zomertijd_blijft_het_dezelfde_tijd_op_de_klok(dag: str) -> None:
    nu = datetime.fromisoformat(f"{dag}T09:00").replace(tzinfo=AMSTERDAM)
    morgen = verder(nu.astimezone(UTC), 1)
    assert morgen.astimezone(AMSTERDAM).hour == 9
    assert morgen.astimezone(AMSTERDAM).date() == nu.date() + timedelta(days=1)
    assert morgen - nu != timedelta(days=1)


@given(momenten, st.integers(0, 400))
def test_een_stap_van_zoveel_dagen_is_zoveel_dagen_later_op_de_kalender(nu: datetime, dagen: int) -> None:
    assert dag_van(verder(nu, dagen), NUL) == dag_van(nu, NUL) + dagen


@pytest.mark.parametrize(
    ("moment", "dag"),
    [
        ("2026-01-05T00:00+01:00", 0),
        ("2026-01-05T23:59+01:00", 0),
        ("2026-01-04T23:00+00:00", 0),
        ("2026-01-04T22:59+00:00", -1),
        ("2026-07-04T22:30+00:00", 181),
        ("2025-11-26T08:00+01:00", -40),
    ],
)
def test_een_dag_begint_om_middernacht_in_amsterdam(moment: str, dag: int) -> None:
    assert dag_van(datetime.fromisoformat(moment), NUL) == dag


def test_een_verhaal_loopt_tien_jaar_en_niet_verder() -> None:
    toets_stap(VERSTE_DAG - 1, 1)
    with pytest.raises(Regelfout, match="tien jaar"):
        toets_stap(VERSTE_DAG, 1)


@pytest.mark.parametrize(("tempo", "later"), [(0.0, 0), (1.0, 60), (60.0, 3_600)])
def test_de_tijd_in_het_verhaal_staat_stil_of_loopt_in_haar_eigen_tempo(tempo: float, later: int) -> None:
    echt = datetime(2030, 1, 1, tzinfo=UTC)
    nu = nu_in_verhaal(NUL, echt, tempo, echt + timedelta(minutes=1))
    assert nu - NUL == timedelta(seconds=later)
    assert nu.astimezone(AMSTERDAM).date() == date(2026, 1, 5)
