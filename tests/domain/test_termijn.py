"""De kalender van termijnen: werkdagen en feestdagen, nagerekend met bekende data."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.regel import Regelfout
from caseapp.domain.termijn import (
    Kalender,
    TermijnSoort,
    VijfMei,
    feestdagen,
    is_werkdag,
    koningsdag,
    na_werkdagen,
    over_werkdagen,
    pasen,
    toets_uiterlijk,
    werkdagen_tussen,
)

# Eerste paasdag, overgenomen uit de kerkelijke kalender.
PAASDATA = {
    2019: (4, 21),
    2020: (4, 12),
    2021: (4, 4),
    2022: (4, 17),
    2023: (4, 9),
    2024: (3, 31),
    2025: (4, 20),
    2026: (4, 5),
    2027: (3, 28),
    2028: (4, 16),
    2029: (4, 1),
    2030: (4, 21),
    2031: (4, 13),
    2032: (3, 28),
    2033: (4, 17),
    2034: (4, 9),
    2035: (3, 25),
    2038: (4, 25),
}
dagen = st.dates(min_value=date(2015, 1, 1), max_value=date(2045, 12, 31))


@pytest.mark.parametrize(("jaar", "maand_dag"), PAASDATA.items())
def test_pasen_valt_op_de_bekende_zondag(jaar: int, maand_dag: tuple[int, int]) -> None:
    assert pasen(jaar) == date(jaar, *maand_dag)
    assert pasen(jaar).isoweekday() == 7


def test_alle_feestdagen_van_2026() -> None:
    assert sorted(feestdagen(2026)) == [
        date(2026, 1, 1),
        date(2026, 4, 3),  # Goede Vrijdag
        date(2026, 4, 5),
        date(2026, 4, 6),
        date(2026, 4, 27),  # Koningsdag
        date(2026, 5, 5),
        date(2026, 5, 14),  # Hemelvaart
        date(2026, 5, 24),
        date(2026, 5, 25),
        date(2026, 12, 25),
        date(2026, 12, 26),
    ]


@pytest.mark.parametrize(
    ("jaar", "dag"), [(2014, 26), (2024, 27), (2025, 26), (2026, 27), (2031, 26), (2035, 27)]
)
def test_koningsdag_schuift_van_zondag_naar_zaterdag(jaar: int, dag: int) -> None:
    assert koningsdag(jaar) == date(jaar, 4, dag)
    assert koningsdag(jaar).isoweekday() != 7


@pytest.mark.parametrize(
    "dag",
    [
        date(2027, 3, 29),  # tweede paasdag
        date(2028, 5, 25),  # Hemelvaart
        date(2030, 6, 10),  # tweede pinksterdag
        date(2032, 5, 6),  # Hemelvaart
        date(2034, 4, 7),  # Goede Vrijdag
        date(2035, 3, 26),  # tweede paasdag
        date(2035, 5, 3),  # Hemelvaart
        date(2035, 5, 14),  # tweede pinksterdag
        date(2035, 12, 25),
    ],
)
def test_een_feestdag_door_de_week_is_geen_werkdag(dag: date) -> None:
    assert dag.isoweekday() <= 5
    assert not is_werkdag(dag)


def test_goede_vrijdag_is_een_instelling() -> None:
    assert not is_werkdag(date(2026, 4, 3))
    assert is_werkdag(date(2026, 4, 3), Kalender(goede_vrijdag=False))


@pytest.mark.parametrize(
    ("vijf_mei", "in_2026", "in_2030"),
    [(VijfMei.ELK_JAAR, True, True), (VijfMei.LUSTRUM, False, True), (VijfMei.NOOIT, False, False)],
)
def test_vijf_mei_is_een_instelling(vijf_mei: VijfMei, in_2026: bool, in_2030: bool) -> None:
    kalender = Kalender(vijf_mei=vijf_mei)
    assert (date(2026, 5, 5) in feestdagen(2026, kalender)) is in_2026
    assert (date(2030, 5, 5) in feestdagen(2030, kalender)) is in_2030


@pytest.mark.parametrize(
    ("van", "tot", "aantal"),
    [
        (date(2026, 1, 5), date(2026, 1, 5), 0),  # dag nul telt niet
        (date(2026, 1, 5), date(2026, 1, 12), 5),  # maandag tot maandag
        (date(2026, 1, 9), date(2026, 1, 11), 0),  # vrijdag tot zondag
        (date(2026, 4, 2), date(2026, 4, 7), 1),  # over het hele paasweekend
        (date(2025, 12, 17), date(2025, 12, 24), 5),
        (date(2025, 12, 24), date(2026, 1, 2), 4),  # kerst en nieuwjaar: 29, 30, 31 december en 2 januari
        (date(2026, 4, 11), date(2026, 4, 7), -3),  # woensdag, donderdag en vrijdag te laat
        (date(2026, 1, 11), date(2026, 1, 9), 0),  # zondag, de termijn was vrijdag
    ],
)
def test_werkdagen_worden_geteld_zonder_dag_nul(van: date, tot: date, aantal: int) -> None:
    assert werkdagen_tussen(van, tot) == aantal


@pytest.mark.parametrize(
    ("van", "aantal", "uiterlijk"),
    [
        (date(2026, 1, 5), 0, date(2026, 1, 5)),
        (date(2026, 1, 5), 5, date(2026, 1, 12)),
        (date(2026, 1, 10), 1, date(2026, 1, 12)),  # begonnen op zaterdag
        (date(2026, 4, 1), 5, date(2026, 4, 10)),  # met Goede Vrijdag en tweede paasdag ertussen
        (date(2026, 4, 24), 1, date(2026, 4, 28)),  # Koningsdag is op maandag
        (date(2026, 5, 13), 5, date(2026, 5, 21)),  # Hemelvaart
        (date(2029, 12, 24), 5, date(2030, 1, 3)),
        (date(2035, 3, 22), 5, date(2035, 4, 2)),  # Pasen van 2035
        (date(2035, 5, 2), 1, date(2035, 5, 4)),  # Hemelvaart van 2035
    ],
)
def test_vijf_werkdagen_later_slaat_vrije_dagen_over(van: date, aantal: int, uiterlijk: date) -> None:
    assert na_werkdagen(van, aantal) == uiterlijk


@pytest.mark.parametrize(
    ("werkdagen", "te_laat", "woorden"),
    [
        (3, False, "over 3 werkdagen"),
        (1, False, "over 1 werkdag"),
        (0, False, "vandaag"),
        (0, True, "te laat"),  # vrijdag was de laatste dag, en nu is het zondag
        (-1, True, "1 werkdag te laat"),
        (-2, True, "2 werkdagen te laat"),
    ],
)
def test_hoe_lang_het_nog_is_staat_er_in_woorden(werkdagen: int, te_laat: bool, woorden: str) -> None:
    assert over_werkdagen(werkdagen, te_laat=te_laat) == woorden


def test_een_termijn_telt_niet_terug() -> None:
    with pytest.raises(ValueError, match="forward"):
        na_werkdagen(date(2026, 1, 5), -1)


@given(dagen, st.integers(min_value=0, max_value=300))
def test_wie_een_aantal_werkdagen_verder_gaat_telt_datzelfde_aantal_terug(van: date, aantal: int) -> None:
    assert werkdagen_tussen(van, na_werkdagen(van, aantal)) == aantal


@given(dagen, st.integers(min_value=1, max_value=60))
def test_een_termijn_in_werkdagen_eindigt_op_een_werkdag(van: date, aantal: int) -> None:
    assert is_werkdag(na_werkdagen(van, aantal))


@given(dagen, dagen)
def test_te_laat_is_hetzelfde_aantal_met_een_min_ervoor(een: date, ander: date) -> None:
    assert werkdagen_tussen(een, ander) == -werkdagen_tussen(ander, een)


@given(st.integers(min_value=1900, max_value=2200))
def test_elk_jaar_heeft_dezelfde_feestdagen(jaar: int) -> None:
    assert all(dag.year == jaar for dag in feestdagen(jaar))
    assert 10 <= len(feestdagen(jaar)) <= 11  # Hemelvaart kan op 5 mei vallen


@pytest.mark.parametrize("later", [0, 1, 3_650])
def test_een_termijn_mag_vandaag_of_later_aflopen(later: int) -> None:
    vandaag = date(2026, 4, 11)
    toets_uiterlijk(uiterlijk=vandaag + timedelta(days=later), vandaag=vandaag)


def test_een_termijn_in_het_verleden_wordt_geweigerd() -> None:
    with pytest.raises(Regelfout, match="verleden") as fout:
        toets_uiterlijk(uiterlijk=date(2026, 4, 10), vandaag=date(2026, 4, 11))
    assert fout.value.veld == "uiterlijk"


def test_een_termijn_voorbij_het_verhaal_wordt_geweigerd() -> None:
    with pytest.raises(Regelfout, match="tien jaar"):
        toets_uiterlijk(uiterlijk=date(2037, 1, 1), vandaag=date(2026, 4, 11), veld="dag")


def test_de_soorten_termijn_zijn_de_woorden_van_het_werk() -> None:
    assert {str(soort) for soort in TermijnSoort} >= {
        "plan_evaluatie",
        "gesprek_met_kind",
        "veiligheidsbeoordeling",
        "eerste_contact",
        "terugkoppeling",
        "toegangsvraag",
        "anders",
    }
