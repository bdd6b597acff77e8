"""Een vraag om te lezen wat iemand voor zichzelf opschreef."""

import pytest

from caseapp.domain import werkaantekening as regels
from caseapp.domain.regel import Regelfout
from caseapp.domain.werkaantekening import InzageBesluit


def test_een_vraag_wordt_een_keer_beantwoord() -> None:
    regels.toets_besluit(InzageBesluit.OPEN, InzageBesluit.GEDEELD)
    with pytest.raises(Regelfout, match="al beantwoord"):
        regels.toets_besluit(InzageBesluit.GEDEELD, InzageBesluit.GEWEIGERD)


def test_een_nee_heeft_een_reden_en_een_ja_een_tekst() -> None:
    with pytest.raises(Regelfout) as nee:
        regels.toets_weigering("Nee.")
    with pytest.raises(Regelfout) as ja:
        regels.toets_kopie(" ")
    assert (nee.value.veld, ja.value.veld) == ("reden", "kopie")


def test_dezelfde_vraag_stel_je_een_keer() -> None:
    regels.toets_nog_niet_gevraagd(0)
    with pytest.raises(Regelfout, match="al aan deze persoon gevraagd"):
        regels.toets_nog_niet_gevraagd(1)
