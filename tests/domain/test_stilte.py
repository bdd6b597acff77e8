"""Even stil: de klok blijft staan waar hij staat, en niemand schrijft tot de trainer verder gaat."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.oefenruimte import nu_in_verhaal
from caseapp.domain.regel import Regelfout
from caseapp.domain.stilte import (
    EvenStil,
    Klokstand,
    ga_verder,
    toets_geen_stilte,
    toets_kaart_in_stilte,
    zet_stil,
)

VERHAAL = datetime(2024, 1, 15, 9, 0, tzinfo=UTC)
ECHT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TEMPO = st.sampled_from([0.0, 1.0, 60.0, 8640.0])
WACHT = st.timedeltas(timedelta(), timedelta(hours=3))


def nu(stand: Klokstand, echt: datetime) -> datetime:
    return nu_in_verhaal(stand.anker_sim, stand.anker_echt, stand.tempo, echt)


@given(TEMPO, WACHT, WACHT)
def test_tijdens_de_stilte_staat_de_klok_waar_hij_stond(
    tempo: float, liep: timedelta, stil: timedelta
) -> None:
    stand, druk = Klokstand(VERHAAL, ECHT, tempo, None), ECHT + liep
    daarna = zet_stil(stand, nu(stand, druk), druk)
    assert nu(daarna, druk + stil) == nu(stand, druk)
    assert daarna.stil_sinds == druk


def test_een_klok_die_stond_houdt_zijn_anker() -> None:
    stand = Klokstand(VERHAAL, ECHT, 0.0, None)
    daarna = zet_stil(stand, VERHAAL, ECHT + timedelta(minutes=5))
    assert daarna._replace(stil_sinds=None) == stand


@given(TEMPO, WACHT)
def test_nog_eens_drukken_verandert_niets(tempo: float, later: timedelta) -> None:
    stil = zet_stil(Klokstand(VERHAAL, ECHT, tempo, None), VERHAAL, ECHT)
    assert zet_stil(stil, VERHAAL, ECHT + later) == stil


@given(TEMPO)
def test_verder_gaan_laat_een_klok_die_liep_niet_vanzelf_weer_lopen(tempo: float) -> None:
    verder = ga_verder(zet_stil(Klokstand(VERHAAL, ECHT, tempo, None), VERHAAL, ECHT))
    assert verder == Klokstand(VERHAAL, ECHT, 0.0, None)


def test_in_stilte_schrijft_niemand() -> None:
    with pytest.raises(EvenStil):
        toets_geen_stilte(ECHT)
    toets_geen_stilte(None)


def test_wie_voor_het_eerst_binnenkomt_wacht_tot_het_verder_gaat() -> None:
    with pytest.raises(Regelfout, match=r"Wacht tot de trainer verder gaat, en kies dan je kaart\."):
        toets_kaart_in_stilte(ECHT)
    toets_kaart_in_stilte(None)
