"""Een versie: concept, ter bespreking, vastgesteld, herzien. Wat vaststaat verandert nooit meer."""

from contextlib import nullcontext
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.regel import Regelfout
from caseapp.domain.versie import (
    OVERGANGEN,
    VAST,
    VersieStatus,
    afdruk,
    toets_bespreektermijn,
    toets_bewerkbaar,
    toets_geen_open,
    toets_overgang,
    toets_volgende,
    vergelijk,
    volgend_nummer,
)

VANDAAG = date(2026, 4, 11)
S = VersieStatus


@pytest.mark.parametrize(
    ("van", "naar"),
    [
        (S.CONCEPT, S.TER_BESPREKING),
        (S.TER_BESPREKING, S.CONCEPT),
        (S.TER_BESPREKING, S.VASTGESTELD),
        (S.VASTGESTELD, S.HERZIEN),
        (S.VASTGESTELD, S.INGETROKKEN),
    ],
)
def test_deze_stappen_kan_een_versie_zetten(van: S, naar: S) -> None:
    toets_overgang(van, naar)


@pytest.mark.parametrize("van", list(S))
def test_elke_andere_stap_wordt_geweigerd_en_zegt_waarom(van: S) -> None:
    for naar in set(S) - OVERGANGEN[van]:
        with pytest.raises(Regelfout, match=r"\.$"):
            toets_overgang(van, naar)


def test_een_concept_wordt_niet_vastgesteld_zonder_dat_iedereen_het_las() -> None:
    with pytest.raises(Regelfout):
        toets_overgang(S.CONCEPT, S.VASTGESTELD)


@pytest.mark.parametrize("vast", sorted(VAST))
def test_uit_wat_vaststaat_leidt_geen_weg_terug_naar_een_concept(vast: S) -> None:
    bereikt, rand = set(), {vast}
    while rand:
        bereikt |= rand
        rand = {naar for van in rand for naar in OVERGANGEN[van]} - bereikt
    assert not bereikt & {S.CONCEPT, S.TER_BESPREKING}


@pytest.mark.parametrize("status", [None, *(status for status in S if status is not S.CONCEPT)])
def test_alleen_in_een_concept_wordt_geschreven(status: S | None) -> None:
    toets_bewerkbaar(S.CONCEPT)
    with pytest.raises(Regelfout):
        toets_bewerkbaar(status)


def test_naast_een_versie_in_de_maak_begint_er_geen_tweede() -> None:
    toets_geen_open([S.VASTGESTELD, S.HERZIEN, S.INGETROKKEN])
    for open_ in (S.CONCEPT, S.TER_BESPREKING):
        with pytest.raises(Regelfout, match="in de maak"):
            toets_geen_open([S.HERZIEN, open_])


def test_versies_tellen_door_en_een_spoedversie_telt_apart() -> None:
    assert volgend_nummer([], spoed=False) == "1.0"
    assert volgend_nummer(["1.0", "0.1"], spoed=False) == "2.0"
    assert volgend_nummer(["1.0", "9.0", "10.0"], spoed=False) == "11.0"
    assert volgend_nummer([], spoed=True) == "0.1"
    assert volgend_nummer(["1.0", "0.1"], spoed=True) == "0.2"


@pytest.mark.parametrize(("tot", "mag"), [("2026-04-11", False), ("2026-04-12", True), ("2026-07-13", False)])
def test_er_is_tijd_om_te_antwoorden_maar_niet_eindeloos(tot: str, mag: bool) -> None:
    with nullcontext() if mag else pytest.raises(Regelfout):
        toets_bespreektermijn(date.fromisoformat(tot), VANDAAG)


@pytest.mark.parametrize(("dag", "mag"), [("2026-04-11", False), ("2026-04-12", True), ("2027-04-13", False)])
def test_binnen_een_jaar_wordt_er_opnieuw_gekeken(dag: str, mag: bool) -> None:
    with nullcontext() if mag else pytest.raises(Regelfout):
        toets_volgende(date.fromisoformat(dag), VANDAAG)


stukken = st.dictionaries(st.integers(0, 20), st.text(max_size=4), max_size=10)


@given(stukken, stukken)
def test_een_vergelijking_noemt_alles_wat_verschilt_en_niets_anders(
    oud: dict[int, str], nieuw: dict[int, str]
) -> None:
    verschil = vergelijk(oud, nieuw)
    assert sorted(verschil.erbij) == sorted(nieuw[k] for k in nieuw.keys() - oud.keys())
    assert sorted(verschil.weg) == sorted(oud[k] for k in oud.keys() - nieuw.keys())
    samen = [(oud[k], nieuw[k]) for k in oud.keys() & nieuw.keys() if oud[k] != nieuw[k]]
    assert sorted(verschil.gewijzigd) == sorted(samen)
    assert bool(verschil) is (oud != nieuw)


@given(st.lists(st.fixed_dictionaries({"id": st.integers(), "tekst": st.text(max_size=5)}), max_size=6))
def test_de_afdruk_hangt_af_van_de_inhoud_en_niet_van_de_volgorde(delen: list[dict[str, object]]) -> None:
    assert afdruk(delen) == afdruk(list(reversed(delen)))
    assert afdruk(delen) != afdruk([*delen, {"id": 0, "tekst": "anders dan ooit"}])
