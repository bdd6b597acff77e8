"""Een tekst zonder namen: van wie meespeelde, en van wie in het verhaal woont."""

import pytest

from caseapp.domain.naamloos import Namen

NAMEN = Namen(
    gezin=("Sanne Kandelaar", "Jorn Windwijzer", "Anna van der Stek"),
    kaarten={"mw. Wilg": "lokaal team"},
    bijnamen=("Puk", "jan w.", "x"),
)


@pytest.mark.parametrize(
    ("tekst", "zonder"),
    [
        ("De tekening van Sanne", "De tekening van S."),
        ("Sannes broertje en Jorn’s werk", "S. broertje en J. werk"),
        ("Sanne Kandelaar belde", "S. K. belde"),
        ("mw. Wilg belde", "lokaal team belde"),
        ("PUK deed het goed, puk", "(iemand) deed het goed, (iemand)"),
        ("Jan W. ook", "(iemand) ook"),
        ("een kandelaar op tafel", "een kandelaar op tafel"),
        ("Pukkel en x blijven staan", "Pukkel en x blijven staan"),
        ("van der wie", "van der wie"),
        ("Iedereen keek naar Sanne.", "Iedereen keek naar S."),
        ("En toen Sanne...", "En toen S...."),
    ],
)
def test_een_naam_wordt_een_letter_een_functie_of_iemand(tekst: str, zonder: str) -> None:
    assert NAMEN.weg_uit(tekst) == zonder


def test_zonder_namen_blijft_een_tekst_zoals_hij_is() -> None:
    assert Namen().weg_uit("Sanne belde") == "Sanne belde"
