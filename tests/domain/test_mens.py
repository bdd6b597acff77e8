"""Een naam is een naam in elk schrift, en dezelfde mens staat er één keer."""

from datetime import date

import pytest

from caseapp.domain import mens as regels
from caseapp.domain.regel import Regelfout


@pytest.mark.parametrize(
    "naam", ["Noor", "  Anne-Marie ", "D’Arcy", "van ’t Hek", "نور", "דנה", "Zoë", "Ông", "J. P.", "李"]
)
def test_een_naam_in_elk_schrift_mag(naam: str) -> None:
    regels.toets_naam_van_mens(naam, "roepnaam")


@pytest.mark.parametrize("naam", ["", "   ", "-", "'"])
def test_zonder_letters_is_er_geen_naam(naam: str) -> None:
    with pytest.raises(Regelfout, match="Vul een naam in"):
        regels.toets_naam_van_mens(naam, "roepnaam")


@pytest.mark.parametrize(
    "naam", ["Noor 🙂", "Noor\u202egnip", "Noor2", "<b>Noor</b>", "No\u200bor", "Noor\tB"]
)
def test_plaatjes_cijfers_en_onzichtbare_tekens_horen_niet_in_een_naam(naam: str) -> None:
    with pytest.raises(Regelfout, match="bestaat uit letters") as fout:
        regels.toets_naam_van_mens(naam, "achternaam")
    assert fout.value.veld == "achternaam"


def test_een_naam_heeft_een_grens() -> None:
    regels.toets_naam_van_mens("x" * 60, "roepnaam")
    with pytest.raises(Regelfout, match="te lang: 10000 tekens"):
        regels.toets_naam_van_mens("x" * 10_000, "roepnaam")


def test_dezelfde_naam_en_geboortedatum_is_dezelfde_mens() -> None:
    dag = date(2017, 1, 1)
    with pytest.raises(Regelfout, match="al iemand met deze naam") as fout:
        regels.toets_nieuw_mens(" pien ", dag, [("Pien", dag)])
    assert fout.value.veld == "roepnaam"
    regels.toets_nieuw_mens("Pien", date(2018, 1, 1), [("Pien", dag)])
    regels.toets_nieuw_mens("Bram", dag, [("Pien", dag)])
