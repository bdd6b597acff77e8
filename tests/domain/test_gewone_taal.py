"""Een woord van het werk heet voor het gezin anders; wat mensen schreven blijft zoals het is."""

import pytest

from caseapp.domain.gewone_taal import gewoon


@pytest.mark.parametrize(
    ("label", "woorden"),
    [
        ("veiligheidsplan", "onze afspraken"),
        ("Veiligheidsplan", "Onze afspraken"),
        ("Geweldspatroon.", "Hoe het misgaat."),
        ("Ik las het veiligheidsplan.", "Ik las het veiligheidsplan."),
        ("ruzie", "ruzie"),
        ("", ""),
    ],
)
def test_alleen_een_heel_label_krijgt_een_gewoon_woord(label, woorden):
    assert gewoon(label) == woorden
