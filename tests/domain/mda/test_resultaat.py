"""Wat MDA++ brengt: op vier momenten, per kind een zin, en ieder zegt zelf wat die ervan vindt."""

from datetime import date

import pytest

from caseapp.domain.mda import resultaat as regels
from caseapp.domain.mda.aanmelding import MdaStatus
from caseapp.domain.mda.cijfers import ladder
from caseapp.domain.mda.plan import toets_eenmaal, toets_niet
from caseapp.domain.mda.resultaat import Resultaatmoment as M
from caseapp.domain.mda.resultaat import Stemsoort
from caseapp.domain.regel import Regelfout
from caseapp.domain.veilig_thuis.cijfers import MINDER, NIET_GETOOND

S = MdaStatus


@pytest.mark.parametrize(
    ("begin", "drie"),
    [
        (date(2026, 1, 7), date(2026, 4, 7)),
        (date(2025, 11, 30), date(2026, 2, 28)),
        (date(2023, 11, 30), date(2024, 2, 29)),
        (date(2026, 10, 31), date(2027, 1, 31)),
    ],
)
def test_drie_maanden_is_dezelfde_dag_of_de_laatste_van_een_korte_maand(begin: date, drie: date) -> None:
    assert regels.dag_van(M.DRIE_MAANDEN, begin) == drie
    assert regels.dag_van(M.START, begin) == begin
    assert regels.dag_van(M.TWAALF_MAANDEN, begin).year == begin.year + 1


def test_een_resultaat_wordt_niet_vooraf_opgeschreven_en_niet_twee_keer() -> None:
    begin = date(2026, 1, 7)
    regels.toets_moment(M.DRIE_MAANDEN, begin, date(2026, 4, 7), al_gedaan=False)
    with pytest.raises(Regelfout, match="pas vanaf 7-4-2026"):
        regels.toets_moment(M.DRIE_MAANDEN, begin, date(2026, 4, 6), al_gedaan=False)
    with pytest.raises(Regelfout, match="al vastgelegd"):
        regels.toets_moment(M.DRIE_MAANDEN, begin, date(2026, 4, 8), al_gedaan=True)


def test_geen_kind_wordt_vergeten() -> None:
    regels.toets_kinderen(["pien", "bram"], {"pien": "Pien slaapt door.", "bram": "Bram speelt weer."})
    with pytest.raises(Regelfout) as fout:
        regels.toets_kinderen(["pien", "bram"], {"pien": "Pien slaapt door.", "bram": " "})
    assert fout.value.veld == "kind_bram"


EIGEN, NIET = Stemsoort.EIGEN_WOORDEN, Stemsoort.NIET_GEVRAAGD
WERKER = {"zelf": False, "van_het_gezin": False, "wil": True, "al_gezegd": False}
ZELF = {"zelf": True, "van_het_gezin": True, "wil": True, "al_gezegd": False}


@pytest.mark.parametrize(
    ("soort", "tekst", "hoe", "zin"),
    [
        (EIGEN, "Het gaat goed.", ZELF | {"zelf": False}, "zegt die zelf"),
        (EIGEN, "Het gaat goed.", ZELF | {"al_gezegd": True}, "staat er al"),
        (EIGEN, "Het gaat goed.", WERKER | {"al_gezegd": True}, "staat er al"),
        (EIGEN, "Het gaat goed.", WERKER | {"wil": False}, "gezegd wil hebben"),
        (EIGEN, " ", WERKER, "wat er gezegd is"),
        (NIET, "druk", WERKER, "waarom het niet is gevraagd"),
        (NIET, "Ik zeg niets hierover.", ZELF, "hoef je hier niets"),
    ],
)
def test_wat_iemand_vindt_zegt_die_zelf(soort: Stemsoort, tekst: str, hoe: dict[str, bool], zin: str) -> None:
    with pytest.raises(Regelfout, match=zin):
        regels.toets_stem(soort, tekst, **hoe)


def test_eigen_woorden_mogen_kort_zijn_en_niet_gevraagd_heeft_een_reden() -> None:
    regels.toets_stem(EIGEN, "Nee.", **ZELF)
    regels.toets_stem(EIGEN, "Nee.", **WERKER)
    regels.toets_stem(NIET, "Hij weet niet van MDA++.", **WERKER | {"wil": False})


def test_over_een_regel_van_het_globaal_plan_wordt_een_keer_besloten_en_nee_heeft_een_reden() -> None:
    toets_eenmaal(al_gekozen=False)
    toets_niet("Samen praten is hier gevaarlijk.")
    with pytest.raises(Regelfout, match="al besloten"):
        toets_eenmaal(al_gekozen=True)
    with pytest.raises(Regelfout) as fout:
        toets_niet("nee")
    assert fout.value.veld == "reden"


def test_alles_groot_genoeg_dan_staat_elk_aantal_er() -> None:
    n = {S.IN_WEGING: 5, S.NIET_INGEZET: 6, S.LOOPT: 7, S.AFGESCHAALD: 8}
    assert dict(ladder(n)) == {
        "Ingebracht": "26",
        "Gewogen": "21",
        "Nog niet gewogen": "5",
        "Ingezet": "15",
        "Niet ingezet, met advies": "6",
        "Loopt nu": "7",
        "Afgeschaald": "8",
    }


@pytest.mark.parametrize("klein", list(S))
def test_een_klein_aantal_is_uit_de_andere_niet_uit_te_rekenen(klein: MdaStatus) -> None:
    """No sum or difference of what is shown gives the number that is hidden."""
    n = dict.fromkeys((S.IN_WEGING, S.NIET_INGEZET, S.LOOPT, S.AFGESCHAALD), 10) | {klein: 2}
    if klein in (S.AANGEMELD, S.INGEZET):
        del n[S.IN_WEGING if klein is S.AANGEMELD else S.LOOPT]
    toon = dict(ladder(n))
    for geheel, een, ander in (
        ("Ingebracht", "Gewogen", "Nog niet gewogen"),
        ("Gewogen", "Ingezet", "Niet ingezet, met advies"),
        ("Ingezet", "Loopt nu", "Afgeschaald"),
    ):
        getoond = [toon[wat].isdecimal() for wat in (geheel, een, ander)]
        assert getoond in ([True, True, True], [True, False, False], [False, False, False])
    assert MINDER in toon.values()
    assert NIET_GETOOND in toon.values()
