"""De Nederlandse kalender tot en met 2035, dag voor dag naast een tabel die met de hand is overgenomen."""

from datetime import UTC, date, datetime, timedelta

import pytest

from caseapp.domain.oefenruimte import AMSTERDAM
from caseapp.domain.termijn import (
    Kalender,
    VijfMei,
    feestdagen,
    is_werkdag,
    na_kalenderdagen,
    na_werkdagen,
    werkdagen_tussen,
)

# jaar: Goede Vrijdag, tweede paasdag, Koningsdag, Hemelvaart, tweede pinksterdag, als (maand, dag).
TABEL = {
    2025: ((4, 18), (4, 21), (4, 26), (5, 29), (6, 9)),
    2026: ((4, 3), (4, 6), (4, 27), (5, 14), (5, 25)),
    2027: ((3, 26), (3, 29), (4, 27), (5, 6), (5, 17)),
    2028: ((4, 14), (4, 17), (4, 27), (5, 25), (6, 5)),
    2029: ((3, 30), (4, 2), (4, 27), (5, 10), (5, 21)),
    2030: ((4, 19), (4, 22), (4, 27), (5, 30), (6, 10)),
    2031: ((4, 11), (4, 14), (4, 26), (5, 22), (6, 2)),
    2032: ((3, 26), (3, 29), (4, 27), (5, 6), (5, 17)),
    2033: ((4, 15), (4, 18), (4, 27), (5, 26), (6, 6)),
    2034: ((4, 7), (4, 10), (4, 27), (5, 18), (5, 29)),
    2035: ((3, 23), (3, 26), (4, 27), (5, 3), (5, 14)),
}
VAST = ((1, 1), (12, 25), (12, 26))
EEN_DAG = timedelta(days=1)


def dagen_van(jaar: int) -> list[date]:
    return [date(jaar, 1, 1) + n * EEN_DAG for n in range((date(jaar + 1, 1, 1) - date(jaar, 1, 1)).days)]


def vrij_volgens_tabel(jaar: int, *, goede_vrijdag: bool, vijf_mei: bool) -> set[date]:
    """Wat door de week vrij is; wat op een zondag valt doet er niet toe."""
    beweeglijk = TABEL[jaar] if goede_vrijdag else TABEL[jaar][1:]
    alles = {date(jaar, *dag) for dag in (*beweeglijk, *VAST, *(((5, 5),) if vijf_mei else ()))}
    return {dag for dag in alles if dag.isoweekday() <= 5}


@pytest.mark.parametrize("jaar", TABEL)
@pytest.mark.parametrize("goede_vrijdag", [True, False])
@pytest.mark.parametrize("vijf_mei", VijfMei)
def test_elke_dag_door_de_week_is_een_werkdag_behalve_wat_in_de_tabel_staat(
    jaar: int, goede_vrijdag: bool, vijf_mei: VijfMei
) -> None:
    kalender = Kalender(goede_vrijdag=goede_vrijdag, vijf_mei=vijf_mei)
    elk = vijf_mei is VijfMei.ELK_JAAR or (vijf_mei is VijfMei.LUSTRUM and jaar in (2025, 2030, 2035))
    vrij = {d for d in dagen_van(jaar) if d.isoweekday() <= 5 and not is_werkdag(d, kalender)}
    assert vrij == vrij_volgens_tabel(jaar, goede_vrijdag=goede_vrijdag, vijf_mei=elk)
    assert not any(is_werkdag(d, kalender) for d in dagen_van(jaar) if d.isoweekday() > 5)


@pytest.mark.parametrize("jaar", TABEL)
def test_eerste_paasdag_en_eerste_pinksterdag_zijn_de_zondagen_ervoor(jaar: int) -> None:
    _, paasmaandag, _, hemelvaart, pinkstermaandag = (date(jaar, *dag) for dag in TABEL[jaar])
    assert {paasmaandag - EEN_DAG, pinkstermaandag - EEN_DAG} <= feestdagen(jaar)
    assert (paasmaandag.isoweekday(), hemelvaart.isoweekday(), pinkstermaandag.isoweekday()) == (1, 4, 1)


@pytest.mark.parametrize("jaar", TABEL)
def test_dag_nul_telt_nooit_ook_niet_op_of_naast_een_feestdag(jaar: int) -> None:
    for maand, dag in TABEL[jaar]:
        for van in (date(jaar, maand, dag) + n * EEN_DAG for n in (-1, 0, 1)):
            assert werkdagen_tussen(van, van) == 0
            assert na_werkdagen(van, 0) == van
            eerste = na_werkdagen(van, 1)
            assert eerste > van
            assert is_werkdag(eerste)
            assert not any(is_werkdag(van + n * EEN_DAG) for n in range(1, (eerste - van).days))


def in_nederland(*wanneer: int, fold: int = 0) -> datetime:
    return datetime(*wanneer, tzinfo=AMSTERDAM, fold=fold)  # type: ignore[arg-type,misc]


@pytest.mark.parametrize(
    ("begin", "dagen", "eind", "uren"),
    [
        ((2026, 6, 1, 18, 30), 10, (2026, 6, 11, 18, 30), 240),
        ((2026, 3, 20, 18, 30), 10, (2026, 3, 30, 18, 30), 239),  # de zomertijd begint ertussen
        ((2026, 10, 16, 21, 0), 10, (2026, 10, 26, 21, 0), 241),  # de wintertijd begint ertussen
        ((2026, 3, 20, 18, 30), 28, (2026, 4, 17, 18, 30), 671),
        ((2028, 2, 20, 23, 59), 10, (2028, 3, 1, 23, 59), 240),  # over een schrikkeldag
        ((2026, 12, 24, 3, 15), 10, (2027, 1, 3, 3, 15), 240),  # over de feestdagen: kalenderdagen
        ((2035, 3, 20, 9, 0), 10, (2035, 3, 30, 9, 0), 239),
        ((2026, 3, 19, 2, 30), 10, (2026, 3, 29, 3, 30), 240),  # half drie bestaat die nacht niet
        ((2026, 10, 15, 2, 30), 10, (2026, 10, 25, 2, 30), 240),  # half drie komt twee keer: de eerste
        ((2026, 4, 11, 12, 0), 0, (2026, 4, 11, 12, 0), 0),
    ],
)
def test_een_huisverbod_eindigt_op_hetzelfde_uur(
    begin: tuple[int, ...], dagen: int, eind: tuple[int, ...], uren: int
) -> None:
    einde = na_kalenderdagen(in_nederland(*begin), dagen)
    assert (einde.year, einde.month, einde.day, einde.hour, einde.minute) == eind
    assert einde.astimezone(UTC) - in_nederland(*begin).astimezone(UTC) == timedelta(hours=uren)


def test_het_uur_is_dat_in_nederland_ook_als_het_begin_in_een_andere_tijd_is_opgeschreven() -> None:
    """Half een 's nachts in Nederland is in UTC nog de dag ervoor."""
    begin = datetime(2026, 3, 19, 23, 30, tzinfo=UTC)
    assert na_kalenderdagen(begin, 10) == in_nederland(2026, 3, 30, 0, 30)


def test_wie_in_het_tweede_uur_begint_eindigt_gewoon_een_dag_later() -> None:
    begin = in_nederland(2026, 10, 25, 2, 30, fold=1)
    assert na_kalenderdagen(begin, 1) == in_nederland(2026, 10, 26, 2, 30)


def test_een_huisverbod_telt_niet_terug() -> None:
    with pytest.raises(ValueError, match="forward"):
        na_kalenderdagen(in_nederland(2026, 4, 11, 12), -1)
