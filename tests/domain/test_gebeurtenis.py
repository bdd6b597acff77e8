"""Wat er gebeurde: wat iemand noteert, en wat het werk zelf opschrijft."""

import pytest

from caseapp.domain.gebeurtenis import (
    LANGSTE_TEKST,
    TE_NOTEREN,
    GebeurtenisSoort,
    toets_te_noteren,
    toets_tekst,
)
from caseapp.domain.regel import Regelfout


@pytest.mark.parametrize("soort", TE_NOTEREN)
def test_een_contact_gesprek_incident_signaal_of_besluit_noteert_iemand_zelf(soort: GebeurtenisSoort) -> None:
    toets_te_noteren(soort)


@pytest.mark.parametrize("soort", [soort for soort in GebeurtenisSoort if soort not in TE_NOTEREN])
def test_al_het_andere_schrijft_het_werk_zelf(soort: GebeurtenisSoort) -> None:
    with pytest.raises(Regelfout) as fout:
        toets_te_noteren(soort)
    assert fout.value.veld == "soort"


def test_er_zijn_precies_vijf_soorten_om_te_noteren() -> None:
    assert TE_NOTEREN == ("contact", "gesprek_alleen", "incident", "signaal", "besluit")


@pytest.mark.parametrize("tekst", ["", " ", "\n\t"])
def test_een_lege_tekst_zegt_niets(tekst: str) -> None:
    with pytest.raises(Regelfout) as fout:
        toets_tekst(tekst, "feiten")
    assert fout.value.veld == "feiten"


def test_een_tekst_past_of_is_te_lang_en_dan_staat_er_hoe_lang() -> None:
    toets_tekst("a" * LANGSTE_TEKST)
    with pytest.raises(Regelfout, match="10001 tekens"):
        toets_tekst("a" * (LANGSTE_TEKST + 1))
