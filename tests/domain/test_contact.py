"""Met wie is gesproken, apart of niet; en wanneer dat was."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid4

import pytest

from caseapp.domain.contact import (
    ContactHoe,
    Gesprek,
    omstandigheid,
    toets_gesprek,
    toets_woorden,
    woordveld,
)
from caseapp.domain.moment import moment_van, toets_gebeurd, uur_van
from caseapp.domain.regel import Regelfout

NU = datetime(2026, 4, 11, 7, 0, tzinfo=UTC)  # negen uur in Nederland
NOOR, PIEN, BRAM = (UUID(int=n) for n in (1, 2, 3))
LEDEN = (NOOR, PIEN, BRAM)


def gesprek(**anders: object) -> Gesprek:
    velden: dict[str, object] = {
        "hoe": ContactHoe.HUISBEZOEK,
        "gebeurd": NU,
        "waarover": "School.",
        "met": [PIEN],
    }
    return Gesprek(**(velden | anders))  # type: ignore[arg-type]


def fout(**anders: object) -> Regelfout:
    with pytest.raises(Regelfout) as gevangen:
        toets_gesprek(gesprek(**anders), LEDEN)
    return gevangen.value


@pytest.mark.parametrize(
    "anders",
    [
        {},
        {"apart": True},
        {"apart": True, "bij": "de juf, als vertrouwde ander"},
        {"met": [], "anderen": "de huisarts"},
        {"met": [NOOR, PIEN], "erbij": [BRAM]},
        {"waarover": "x" * 10_000},
        {"waar": "في المدرسة \U0001f642"},
    ],
)
def test_dit_is_een_gesprek(anders: dict[str, object]) -> None:
    toets_gesprek(gesprek(**anders), LEDEN)


def test_met_een_kind_apart_spreken_kan_niet_met_een_ouder_erbij() -> None:
    assert fout(apart=True, erbij=[NOOR]).veld == "apart"
    assert fout(apart=True, met=[PIEN, BRAM]).veld == "apart"
    assert fout(apart=True, anderen="de buurvrouw").veld == "apart"


def test_een_bericht_is_geen_gesprek_apart() -> None:
    assert fout(apart=True, hoe=ContactHoe.BERICHT).veld == "apart"


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"met": []}, "met"),
        ({"met": [], "anderen": "  "}, "met"),
        ({"met": [uuid4()]}, "met"),
        ({"met": [PIEN, PIEN]}, "met"),
        ({"erbij": [uuid4()]}, "erbij"),
        ({"erbij": [PIEN]}, "erbij"),
        ({"waarover": " "}, "waarover"),
        ({"waarover": "x" * 10_001}, "waarover"),
        ({"waar": "x" * 301}, "waar"),
        ({"bij": "x" * 10_001}, "bij"),
        ({"anderen": "x" * 301}, "anderen"),
    ],
)
def test_wat_niet_kan_staat_bij_zijn_veld(anders: dict[str, object], veld: str) -> None:
    assert fout(**anders).veld == veld


def test_woorden_zijn_van_iemand_met_wie_je_sprak_en_die_ze_mag_teruglezen() -> None:
    toets_woorden(PIEN, [PIEN], [str(NOOR)], "x")
    for met, niet_voor in (([NOOR], []), ([PIEN], [str(PIEN)])):
        with pytest.raises(Regelfout) as gevangen:
            toets_woorden(PIEN, met, niet_voor, woordveld(PIEN))
        assert gevangen.value.veld == woordveld(PIEN)


def test_onder_woorden_staat_hoe_het_gesprek_was() -> None:
    assert omstandigheid(gesprek(apart=True), "huisbezoek") == "Huisbezoek, apart."
    assert omstandigheid(gesprek(erbij=[NOOR]), "gebeld") == "Gebeld, met anderen erbij."
    assert omstandigheid(gesprek(), "school") == "School."


@pytest.mark.parametrize(
    ("tekst", "uur"), [("", None), ("19:30", time(19, 30)), ("9.05", time(9, 5)), (" 7 : 00 ", time(7, 0))]
)
def test_een_uur_schrijf_je_zoals_mensen_dat_doen(tekst: str, uur: time | None) -> None:
    assert uur_van(tekst) == uur


@pytest.mark.parametrize("tekst", ["25:00", "half acht", "12:60", "1930", "-1:00"])
def test_wat_geen_uur_is_wordt_niet_geraden(tekst: str) -> None:
    with pytest.raises(Regelfout, match="19:30"):
        uur_van(tekst)


def test_zonder_uur_is_vandaag_nu_en_een_andere_dag_het_midden_van_de_dag() -> None:
    assert moment_van(date(2026, 4, 11), None, NU) == NU
    assert moment_van(date(2026, 4, 10), None, NU) == datetime(2026, 4, 10, 10, 0, tzinfo=UTC)
    assert moment_van(date(2026, 3, 1), time(12), NU) == datetime(2026, 3, 1, 11, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("dag", "uur", "veld"),
    [
        (date(2026, 4, 12), None, "dag"),
        (date(1, 1, 1), None, "dag"),
        (date(9999, 12, 31), None, "dag"),
        (date(2026, 4, 11), time(9, 1), "tijd"),
    ],
)
def test_wat_gebeurd_is_ligt_niet_in_de_toekomst_van_het_verhaal(
    dag: date, uur: time | None, veld: str
) -> None:
    with pytest.raises(Regelfout) as gevangen:
        toets_gebeurd(moment_van(dag, uur, NU), NU)
    assert gevangen.value.veld == veld


def test_wat_gebeurd_is_mag_in_het_verleden_liggen() -> None:
    toets_gebeurd(NU, NU)
    toets_gebeurd(NU - timedelta(days=3_000), NU)
