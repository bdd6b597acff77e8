"""Bijlage A, 8: elke blik op wat er over een gezin staat is één regel; geen regel, dan geen blik."""

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch
from uuid import UUID

import pytest

from caseapp.cipher import Sleutelbos
from caseapp.db import chain
from caseapp.permissions import Categorie, Oordeel
from caseapp.tables import Plek, Sealed

from ..builders import laatste, regels_van
from ..web.huis import Huis
from ..web.plan import plannen
from ..web.wandeling import Plan, leesbaar

WIE = ("wilg", "linde", "els", "populier", "hulst", "beuk", "hazelaar", "den", "noor", "pien", "ko", "sering")
ZIET_HIER_NIETS = ("hulst",)  # who is asked at the overdrachtstafel reads that
# Names on cards, and what somebody wrote for his own eyes: no information about a gezin.
GEEN_GEZIN = {Categorie.TRAINING, Categorie.WERKAANTEKENINGEN}
Geopend = set[tuple[str, UUID]]


@contextmanager
def geopend() -> Iterator[Geopend]:
    """(kind, gezin or person) of every text about a gezin that a key opens meanwhile."""
    gezien, echt = Geopend(), Sleutelbos.ontzegel

    def luister(self: Sleutelbos, zegel: Sealed, oordeel: Oordeel, plek: Plek) -> str:
        tekst = echt(self, zegel, oordeel, plek)
        assert oordeel.categorie is not None
        if oordeel.categorie not in GEEN_GEZIN:
            gezien.update((oordeel.categorie.value, van) for van in oordeel.eigenaars)
        return tekst

    with patch.object(Sleutelbos, "ontzegel", luister):
        yield gezien


@pytest.fixture(scope="module")
def plan(leeshuis: Huis) -> Plan:
    """Every address of one gezin, and every address of none; of what is behind one closed door, one."""
    andere = [str(id_) for naam, id_ in leeshuis.gezinnen.items() if naam != "Wolkenveld"]
    eerst, _ = plannen(leeshuis)
    return {
        w: [(e, p) for e, p in stappen if not any(a in p for a in andere)] for w, stappen in eerst.items()
    }


def ongeschreven(gezien: Geopend, nieuw: list[dict[str, Any]], gezinnen: set[UUID]) -> Geopend:
    """What was opened and no line tells of: by kind, and by gezin where the key is of a gezin. What was
    brought in to a kamer anonymously is a line of that kamer: it names no gezin, else the log would."""
    gelogd = {(r.get("categorie"), r.get("gezin_id")) for r in nieuw}
    if any(r.get("regel") == "kamer" and not r.get("gezin_id") for r in nieuw):
        gelogd |= {(Categorie.OVERLEG.value, str(gezin)) for gezin in gezinnen}
    soorten = {soort for soort, _ in gelogd}
    return {
        (soort, van)
        for soort, van in gezien
        if soort not in soorten or (van in gezinnen and (soort, str(van)) not in gelogd)
    }


@pytest.mark.parametrize("wie", WIE)
def test_elke_blik_op_wat_er_over_een_gezin_staat_is_precies_een_regel(
    leeshuis: Huis, plan: Plan, wie: str
) -> None:
    gast, gezinnen, geteld = leeshuis.gast(wie, controle=False), set(leeshuis.gezinnen.values()), 0
    for _, pad in plan[wie]:
        vanaf = laatste(leeshuis)
        with geopend() as gezien:
            gast.client.get(pad)
        nieuw = regels_van(leeshuis, vanaf)
        assert ongeschreven(gezien, nieuw, gezinnen) == set(), pad
        wat = [{k: w for k, w in r.items() if k not in ("id", "volgnummer")} for r in nieuw]
        assert max(Counter(json.dumps(r, sort_keys=True) for r in wat).values(), default=1) == 1, pad
        geteld += len(gezien)
    assert (geteld > 0) is (wie not in ZIET_HIER_NIETS)


@pytest.mark.parametrize("wie", ["wilg", "noor"])
def test_zonder_regel_is_er_geen_blik_op_welke_bladzijde_ook(
    leeshuis: Huis, plan: Plan, monkeypatch: pytest.MonkeyPatch, wie: str
) -> None:
    """The disk of the logboek is full: whatever would have shown something shows nothing."""

    def vol(*_wat: object, **_meer: object) -> None:
        raise OSError("de schijf is vol")

    gast, dicht = leeshuis.gast(wie, controle=False), 0
    for _, pad in plan[wie]:
        with geopend() as gezien:
            gewoon = gast.client.get(pad)
        if gewoon.status_code != 200 or not gezien:
            continue
        with monkeypatch.context() as kapot:
            kapot.setattr(chain, "append", vol)
            antwoord = gast.client.get(pad)
        assert antwoord.status_code in (500, 503), pad
        tekst = leesbaar(antwoord.text.partition("<main")[2])
        assert not [naam for naam in ("Wolkenveld", "Bram", "Pien") if naam in tekst], pad
        dicht += 1
    assert dicht > 10
