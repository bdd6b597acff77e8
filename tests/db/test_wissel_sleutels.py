"""Changing all keys: everything opens afterwards, the old KEK opens nothing, and a cut-off change goes on."""

import json
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from caseapp.config import StartFout
from caseapp.db import Store, Stores, op_platform
from caseapp.queries.kader import kaarten
from caseapp.tables import RuimteSoort

from ..conftest import instellingen_voor


class Afgebroken(Exception):
    """Stands for kill -9 at this very moment."""


def leest(stores: Stores) -> str:
    """A sealed name, opened: proof that the keys fit."""
    ruimte = stores.ruimte(stores.zoek(RuimteSoort.DEMONSTRATIE)[0])
    with ruimte.werk(op_platform(), alleen_lezen=True) as werk:
        return kaarten(werk.ctx)[0].kaarten[0].naam


def alles_klopt(stores: Stores) -> bool:
    ruimtes = [*stores.zoek(RuimteSoort.SJABLOON), *stores.zoek(RuimteSoort.DEMONSTRATIE)]
    return all(stores.controleer(ruimte).goed for ruimte in (None, *ruimtes))


def test_na_het_wisselen_gaat_alles_open_en_klopt_het_logboek(stores: Stores) -> None:
    namen = list(stores.wissel_sleutels())
    assert namen[-1] == "platform"
    assert len(namen) == 3
    assert leest(stores) == "mw. Wilg"
    assert list(stores.vault.sleutels.keks) == [2]
    assert alles_klopt(stores)


def test_de_oude_sleutel_opent_daarna_niets(stores: Stores, data: Path) -> None:
    bestand = data / "sleutels" / "sleutels.json"
    oud = bestand.read_bytes()
    list(stores.wissel_sleutels())
    stores.sluit()
    bestand.write_bytes(oud)
    with pytest.raises(StartFout, match="past niet bij deze gegevens"):
        Stores(instellingen_voor(data))
    assert bestand.read_bytes() == oud


def test_ook_een_oude_kek_onder_het_nieuwe_nummer_opent_niets(stores: Stores, data: Path) -> None:
    bestand = data / "sleutels" / "sleutels.json"
    oud = json.loads(bestand.read_text())
    list(stores.wissel_sleutels())
    stores.sluit()
    bestand.write_text(json.dumps(oud | {"keks": {"2": oud["keks"]["1"]}}))
    with pytest.raises(StartFout):
        Stores(instellingen_voor(data))


@pytest.mark.parametrize("stap", range(1, 8))
def test_een_afgebroken_wisseling_gaat_verder_waar_zij_was(
    stores: Stores, data: Path, stap: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cut off just before the commit of each of the seven units of work that a change is made of."""
    teller, echt = count(1), Store._log

    def breek_af(self: Store, *rest: Any) -> None:
        if next(teller) == stap:
            raise Afgebroken
        echt(self, *rest)

    with monkeypatch.context() as lap:
        lap.setattr(Store, "_log", breek_af)
        with pytest.raises(Afgebroken):
            list(stores.wissel_sleutels())
    stores.sluit()

    opnieuw = Stores(instellingen_voor(data))
    with opnieuw.gesloten():
        assert opnieuw.vault.changing
        assert leest(opnieuw) == "mw. Wilg", "halfway it reads on"
        list(opnieuw.wissel_sleutels())
        assert list(opnieuw.vault.sleutels.keks) == [2]
        assert leest(opnieuw) == "mw. Wilg"
        assert alles_klopt(opnieuw)


def test_tijdens_het_wisselen_wordt_er_gewoon_gelezen(stores: Stores) -> None:
    for _winkel in stores.wissel_sleutels():
        assert leest(stores) == "mw. Wilg"
