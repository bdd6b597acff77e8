"""Which codes of an app count: those of now and just beside it, each once."""

from datetime import UTC, datetime, timedelta

import pytest

from caseapp.domain import account, tweestaps
from caseapp.domain.regel import Regelfout

NU = datetime(2026, 11, 21, 12, 0, 10, tzinfo=UTC)
HIER = tweestaps.stap_op(NU)


def test_een_code_geldt_een_halve_minuut():
    assert tweestaps.stap_op(NU + timedelta(seconds=19)) == HIER
    assert tweestaps.stap_op(NU + timedelta(seconds=20)) == HIER + 1


def test_een_klok_mag_een_stap_voor_of_achter_lopen():
    assert list(tweestaps.bruikbare_stappen(NU, None)) == [HIER - 1, HIER, HIER + 1]


def test_een_gebruikte_code_telt_niet_nog_eens_en_een_oudere_ook_niet():
    assert list(tweestaps.bruikbare_stappen(NU, HIER)) == [HIER + 1]
    assert list(tweestaps.bruikbare_stappen(NU, HIER + 1)) == []


def test_een_code_van_lang_geleden_maakt_niets_uit():
    assert list(tweestaps.bruikbare_stappen(NU, HIER - 900)) == [HIER - 1, HIER, HIER + 1]


def test_een_klok_die_terug_is_gezet_maakt_geen_oude_codes_weer_geldig():
    assert list(tweestaps.bruikbare_stappen(NU - timedelta(hours=1), HIER)) == []


def test_spaties_in_een_code_tellen_niet():
    assert tweestaps.zonder_spaties(" 123 456\t") == "123456"


def test_een_sleutel_staat_in_groepen_van_vier():
    assert tweestaps.in_groepen("ABCDEFGHIJ") == "ABCD EFGH IJ"


def test_wat_al_aan_staat_begint_niet_opnieuw():
    tweestaps.toets_begin(staat_aan=False)
    with pytest.raises(Regelfout, match="staat al aan"):
        tweestaps.toets_begin(staat_aan=True)


def test_een_beheerder_sluit_het_eigen_account_niet():
    account.toets_sluiten(eigen=False)
    with pytest.raises(Regelfout, match="eigen account"):
        account.toets_sluiten(eigen=True)
