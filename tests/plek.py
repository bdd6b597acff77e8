"""A copy of a house that more than one test shares, gone when they are done: there are a hundred of them."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def kopie_van(huis: Path, plekken: pytest.TempPathFactory, naam: str) -> Iterator[Path]:
    plek = plekken.mktemp(naam)
    try:
        yield Path(shutil.copytree(huis, plek / "huis"))
    finally:
        shutil.rmtree(plek, ignore_errors=True)
