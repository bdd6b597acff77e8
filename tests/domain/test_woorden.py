"""Hoe de woorden van de code op het scherm staan: zoals mensen ze zeggen."""

from enum import StrEnum
from itertools import chain

import pytest

from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.gezin import BijzonderProtocol, Fase, GezinRol
from caseapp.domain.logboek import Handeling
from caseapp.domain.oefenverloop import Notitiesoort
from caseapp.domain.posities import POSITIE_NAMEN
from caseapp.domain.termijn import TermijnSoort
from caseapp.domain.toegang import Categorie, KetenSoort, Positie, Relatie, Rol
from caseapp.domain.woorden import label, opsomming

ALLE: list[StrEnum] = list(
    chain(Categorie, Rol, Relatie, KetenSoort, GebeurtenisSoort, TermijnSoort, GezinRol, Fase, Handeling)
)


@pytest.mark.parametrize("woord", [*ALLE, *BijzonderProtocol])
def test_elk_woord_is_leesbaar(woord: StrEnum) -> None:
    assert label(woord)
    assert "_" not in label(woord)
    assert label(woord) == label(woord.value)


def test_een_naam_blijft_een_naam() -> None:
    gezien = {label(rol) for rol in Rol}
    assert {"Veilig Thuis", "MDA++", "lokaal team"} <= gezien


@pytest.mark.parametrize("soort", [Categorie, GebeurtenisSoort, TermijnSoort, KetenSoort, Handeling])
def test_twee_woorden_van_een_soort_zeggen_nooit_hetzelfde(soort: type[StrEnum]) -> None:
    assert len({label(woord) for woord in soort}) == len(soort)


def test_elke_plaats_tegenover_een_gezin_heeft_een_naam() -> None:
    assert set(POSITIE_NAMEN) == {positie.value for positie in Positie}
    assert len(set(POSITIE_NAMEN.values())) == len(Positie)


@pytest.mark.parametrize(
    ("delen", "zin"),
    [([], ""), (["Noor"], "Noor"), (["Noor", "Joost"], "Noor en Joost"), (["a", "b", "c"], "a, b en c")],
)
def test_een_opsomming_leest_als_een_zin(delen: list[str], zin: str) -> None:
    assert opsomming(delen) == zin


def test_wat_iemand_naast_het_spel_opschrijft_heet_geen_termijn() -> None:
    assert label(Notitiesoort.ANDERS) == "anders"
    assert label(TermijnSoort.ANDERS) == "termijn"
