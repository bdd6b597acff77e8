"""Ten thousand mutations of sealed values and wrapped keys: every one of them is refused."""

import pytest

from benchmarks.zegelaanvallen import MUTATIES, TEKST, val_aan, wereld
from caseapp.cipher import Slot


def test_tienduizend_mutaties_worden_alle_geweigerd() -> None:
    gedaan, geweigerd = val_aan(10_000, zaad=1)
    assert gedaan.total() == 10_000
    assert geweigerd == gedaan
    assert set(gedaan) >= set(MUTATIES)
    assert min(gedaan.values()) > 100


def test_de_proef_zelf_ziet_een_zegel_dat_niet_aan_zijn_plek_vastzit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("caseapp.cipher.Slot._gebonden", lambda self, plek: self._aad)
    gedaan, geweigerd = val_aan(2_000, zaad=2)
    assert geweigerd != gedaan
    assert geweigerd["een bit omgedraaid"] == gedaan["een bit omgedraaid"]
    assert hasattr(Slot, "_gebonden")


def test_zonder_aanval_gaat_alles_open() -> None:
    assert {waarde.open() for waarde in wereld()} == {TEKST}
