"""Laws of going back, over stories that are played at random: the same fingerprint, the same once more after
the same acts, and a logboek that only grows (simulation 10, G5)."""

import random
from datetime import timedelta

import pytest
import time_machine

from caseapp.db import wall
from caseapp.domain.oefenverloop import PuntReden
from caseapp.queries import herstelpunt as queries

from ..builders import Huis
from ..factories import GezinFactory
from .terug import Spel, bewaar, blijft, doe, ids, regels, terug, vinger, zonder_nieuwe_ids

PUNTEN, ZADEN = 17, 6


def begonnen(huis: Huis, zaad: int) -> random.Random:
    """Somebody was here already."""
    kans = random.Random(zaad)  # noqa: S311
    with huis.systeem() as werk:
        GezinFactory(ctx=werk.ctx)
    for _ in range(5):
        doe(huis, kans)
    return kans


@pytest.mark.parametrize("zaad", range(ZADEN))
def test_wie_teruggaat_vindt_het_verhaal_zoals_het_toen_was(eigen_kamer: Huis, zaad: int) -> None:
    """A hundred points over all of them; five hundred with `python3 -m benchmarks.terug`."""
    spel = Spel(eigen_kamer, begonnen(eigen_kamer, zaad))
    while spel.gemaakt < PUNTEN:
        spel.stap()
        if spel.kans.random() < 0.05:
            assert eigen_kamer.stores.controleer(eigen_kamer.ruimte_id).goed
    assert spel.terug > 4
    controle = eigen_kamer.stores.controleer(eigen_kamer.ruimte_id)
    assert controle.goed, controle.zin


@pytest.mark.parametrize("zaad", range(ZADEN))
def test_wie_hetzelfde_nog_eens_doet_komt_op_hetzelfde_uit(eigen_kamer: Huis, zaad: int) -> None:
    begonnen(eigen_kamer, zaad)
    punt, bekend, begin = bewaar(eigen_kamer), ids(eigen_kamer), wall() + timedelta(hours=1)
    uitkomsten, log = [], 0
    for _ in range(3):
        kans = random.Random(zaad + 50)  # noqa: S311
        with time_machine.travel(begin, tick=False):
            for _ in range(12):
                doe(eigen_kamer, kans)
            uitkomsten.append(zonder_nieuwe_ids(eigen_kamer, bekend))
        assert len(regels(eigen_kamer)) > log
        log = len(regels(eigen_kamer))
        terug(eigen_kamer, punt)
        assert eigen_kamer.stores.controleer(eigen_kamer.ruimte_id).goed
    assert len(set(uitkomsten)) == 1
    doe(eigen_kamer, random.Random(zaad + 100))  # noqa: S311
    assert zonder_nieuwe_ids(eigen_kamer, bekend) != uitkomsten[0]


def test_teruggaan_kan_ongedaan_worden_en_weer_ongedaan(eigen_kamer: Huis) -> None:
    kans = begonnen(eigen_kamer, 1)
    punt, toen = bewaar(eigen_kamer), vinger(eigen_kamer)
    for _ in range(6):
        doe(eigen_kamer, kans)
    nu, er_was = vinger(eigen_kamer), blijft(eigen_kamer)
    terug(eigen_kamer, punt)
    [heen] = [p for p, reden in _punten(eigen_kamer) if reden is PuntReden.TERUG]
    assert vinger(eigen_kamer) == toen != nu
    terug(eigen_kamer, heen)
    assert vinger(eigen_kamer) == nu
    terug(eigen_kamer, punt)
    assert vinger(eigen_kamer) == toen
    assert blijft(eigen_kamer) > er_was


def _punten(huis: Huis) -> list[tuple[object, PuntReden]]:
    with huis.systeem() as werk:
        return [(punt.id, punt.reden) for punt in queries.punten(werk.ctx)]
