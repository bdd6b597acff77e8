"""What the tests of the file format share."""

from pathlib import Path

import pytest


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    (tmp_path / "casussen").mkdir()
    return tmp_path / "casussen"
