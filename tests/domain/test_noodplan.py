"""Het noodplan: wat er in staat, voor wie het is, en voor wie nooit."""

from uuid import UUID

import pytest

from caseapp.domain.noodplan import VELDEN, toets_gehoor, toets_mensen, toets_velden
from caseapp.domain.regel import Regelfout

EVA, RIK, VREEMD = (UUID(int=n) for n in (1, 2, 3))
GOED = {"doe_rood": "Ik loop weg en bel 112.", "bellen": "Eerst 112, dan mijn zus."}


def test_wat_leeg_is_blijft_weg_en_wat_er_staat_is_opgeschoond() -> None:
    assert toets_velden(GOED | {"mee": "  de map  ", "heen": " "}) == GOED | {"mee": "de map"}
    with pytest.raises(Regelfout, match="geen veld iets_anders"):
        toets_velden(GOED | {"iets_anders": "x"})


@pytest.mark.parametrize("veld", ["doe_rood", "bellen"])
def test_wat_te_doen_en_wie_te_bellen_staat_er_altijd(veld: str) -> None:
    with pytest.raises(Regelfout) as fout:
        toets_velden(GOED | {veld: "  "})
    assert fout.value.veld == veld


def test_te_lang_en_echte_gegevens_worden_bij_het_veld_geweigerd() -> None:
    for tekst, zin in (("x" * 1_001, "te lang"), ("Bel 06-12345678.", "telefoonnummer")):
        with pytest.raises(Regelfout, match=zin) as fout:
            toets_velden(GOED | {"mee": tekst})
        assert fout.value.veld == "mee"


def test_wie_gevaar_loopt_en_tegen_wie_het_plan_is_zijn_twee_mensen_van_dit_gezin() -> None:
    toets_mensen(EVA, [RIK], [EVA, RIK])
    toets_mensen(EVA, [], [EVA, RIK])
    for voor, tegen, veld in ((EVA, [EVA], "tegen"), (EVA, [VREEMD], "tegen"), (VREEMD, [RIK], "voor")):
        with pytest.raises(Regelfout) as fout:
            toets_mensen(voor, tegen, [EVA, RIK])
        assert fout.value.veld == veld


def test_alleen_wie_het_mag_lezen_kan_meelezen() -> None:
    toets_gehoor(["a"], ["a", "b"])
    with pytest.raises(Regelfout, match="kan dit niet lezen"):
        toets_gehoor(["c"], ["a", "b"])


def test_waar_iemand_heen_gaat_staat_niet_op_de_kaart() -> None:
    """A card is found in a purse: the place, who knows the word, and where the children are stay at home."""
    op_de_kaart = {veld.naam for veld in VELDEN if veld.kaart}
    assert op_de_kaart == {"doe_oranje", "doe_rood", "codewoord", "bellen", "mee"}
