"""Bijlage A, 2, 3 en 6: er leidt één analyse, wat vaststaat verandert niet, en elk kind is gehoord (of waarom
niet). In willekeurige volgorde, wat mensen ook proberen."""

import random
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from caseapp.actions.verklarende_analyse import bijdrage, stelling, versie
from caseapp.domain.regel import Regelfout
from caseapp.domain.stellingname import Stelling
from caseapp.domain.verklarende_analyse.woorden import AnalyseDeel
from caseapp.domain.versie import OPEN, VAST, VersieStatus
from caseapp.queries.document.stuk import nieuwste, van_deel
from caseapp.queries.document.versies import open_versie
from caseapp.queries.dossier import Refused, laad
from caseapp.queries.verklarende_analyse import rijen
from caseapp.queries.verklarende_analyse.gedeelde_laag import klopt
from caseapp.queries.verklarende_analyse.keuring import tekst_van
from caseapp.queries.verklarende_analyse.stuk import stukken
from caseapp.scenario.daden.analyse import StelAnalyseVast
from caseapp.tables import AnalyseVersie

from ..builders import Huis, alles, op_dag, open_voor
from ..kring import Kring, een_kring
from ..scenario.meegegeven import CASUSSEN, alle
from ..web.huis import Huis as HeelHuis

FEIT = {"wanneer": "gisteren", "bron": "zij zelf", "bron_soort": "gehoord", "bewering": "feit"}
Daad = Callable[[Any, Any, Kring, random.Random], object]


def _feit(ctx: Any, gezin: Any, _kring: Kring, kans: random.Random) -> object:
    velden = FEIT | {"wat": f"Er gebeurde iets, {kans.random()}."}
    return bijdrage.draag_bij(ctx, gezin, AnalyseDeel.FEITEN, velden, niet_voor=[])


def _kind(ctx: Any, gezin: Any, kring: Kring, _kans: random.Random) -> object:
    velden = {"kind": str(kring.kind.id), "gesproken": "apart", "woorden": "Ik wil dat het stil is."}
    return bijdrage.draag_bij(ctx, gezin, AnalyseDeel.KINDEREN, velden, niet_voor=[])


def _weg(ctx: Any, gezin: Any, _kring: Kring, kans: random.Random) -> None:
    if nu := list(nieuwste(stukken(ctx, gezin)).values()):
        bijdrage.trek_bijdrage_in(ctx, gezin, kans.choice(nu))


def _herschrijf(ctx: Any, gezin: Any, _kring: Kring, kans: random.Random) -> None:
    if feiten := van_deel(nieuwste(stukken(ctx, gezin)).values(), AnalyseDeel.FEITEN):
        stuk = kans.choice(feiten)
        bijdrage.herschrijf(ctx, gezin, stuk, stuk.waarden | {"wat": f"Anders, {kans.random()}."})


def _antwoord(ctx: Any, gezin: Any, _kring: Kring, kans: random.Random) -> None:
    bezig = open_versie(rijen.versies(ctx, gezin))
    if bezig is not None:
        woord = kans.choice([Stelling.EENS, Stelling.EENS, Stelling.NIET_EENS])
        stelling.neem_stelling_in(ctx, gezin, bezig.rij.id, woord, "Zo zie ik het.")


def _trek_in(ctx: Any, gezin: Any, _kring: Kring, kans: random.Random) -> None:
    if alle := rijen.versies(ctx, gezin):
        versie.trek_in(ctx, gezin, kans.choice(alle).rij, "Dit klopt niet meer.")


DADEN: tuple[tuple[str, Daad], ...] = (
    ("cp", lambda ctx, gezin, *_: versie.begin_analyse(ctx, gezin, "Opnieuw kijken.")),
    ("cp", _kind),
    ("lt", _feit),
    ("moeder", _feit),
    ("cp", _weg),
    ("lt", _herschrijf),
    ("cp", lambda ctx, gezin, *_: versie.leg_voor(ctx, gezin, op_dag(110).date())),
    ("moeder", _antwoord),
    ("vader", _antwoord),
    ("lt", _antwoord),
    ("cp", lambda ctx, gezin, *_: versie.haal_terug(ctx, gezin)),
    ("cp", lambda ctx, gezin, *_: versie.stel_vast(ctx, gezin, op_dag(200).date())),
    ("moeder", lambda ctx, gezin, *_: versie.stel_vast(ctx, gezin, op_dag(200).date())),
    ("cp", _trek_in),
)
# What people mostly do, in the order in which they do it; the rest comes in between.
GEWOON = (0, 1, 2, 6, 7, 8, 9, 11)


def _zet(huis: Huis, kring: Kring, wie: str, daad: Daad, kans: random.Random) -> None:
    with suppress(Regelfout, Refused), huis.als(kring[wie]) as werk:
        daad(werk.ctx, open_voor(werk.ctx, kring.gezin.id), kring, kans)


def _staat(huis: Huis, kring: Kring) -> dict[str, Any]:
    """All that must stay of each vastgestelde version."""
    with huis.als(kring["cp"], alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        alle = rijen.versies(werk.ctx, gezin)
        assert sum(z.rij.status is VersieStatus.VASTGESTELD for z in alle) <= 1
        assert sum(z.rij.status in OPEN for z in alle) <= 1
        vast = [z for z in alle if z.rij.nummer is not None]
        for zicht in vast:
            assert klopt(werk.ctx, gezin, zicht)
            _elk_kind_is_gehoord(werk.ctx, gezin, zicht)
        return {z.rij.nummer: (z.rij.stukken, z.rij.afdruk, z.rij.vastgesteld_op) for z in vast}


def _elk_kind_is_gehoord(ctx: Any, gezin: Any, zicht: Any) -> None:
    tekst = tekst_van(ctx, gezin, zicht)
    blokken = {blok["kind"]: blok for blok in tekst.stukken[AnalyseDeel.KINDEREN]}
    for kind in tekst.kinderen:
        blok = blokken.get(str(kind), {})
        assert blok.get("woorden") or blok.get("reden_niet") or kind in tekst.met_eigen_woorden


@pytest.mark.parametrize("zaad", range(6))
def test_wat_mensen_ook_proberen_er_leidt_een_versie_en_wat_vaststaat_blijft(kamer: Huis, zaad: int) -> None:
    kans = random.Random(zaad)  # noqa: S311  # the same order of acts in every run
    with kamer.systeem() as werk:
        kring = een_kring(werk.ctx)
    eerder: dict[str, Any] = {}
    for ronde in range(3):
        for nummer in GEWOON:
            _zet(kamer, kring, *DADEN[nummer], kans)
            if kans.random() < 0.3 * ronde:
                _zet(kamer, kring, *kans.choice(DADEN), kans)
            nu = _staat(kamer, kring)
            assert {n: wat for n, wat in nu.items() if n in eerder} == eerder
            eerder = nu
    assert eerder, "nothing was ever vastgesteld, so nothing was proven"


def test_in_de_demonstratie_klopt_elke_versie_en_is_elk_kind_gehoord(leeshuis: HeelHuis) -> None:
    gezien = 0
    with leeshuis.als("sering", alleen_lezen=True) as werk:
        for gezin in laad(werk.ctx, leeshuis.gezinnen.values()).values():
            for zicht in rijen.versies(werk.ctx, gezin):
                if zicht.rij.status in VAST:
                    assert klopt(werk.ctx, gezin, zicht)
                    _elk_kind_is_gehoord(werk.ctx, gezin, zicht)
                    gezien += 1
        per_gezin = [
            v.gezin_id for v in alles(werk.ctx, AnalyseVersie) if v.status is VersieStatus.VASTGESTELD
        ]
    vastgesteld = [len(alle(casus, StelAnalyseVast)) for casus in CASUSSEN]
    assert gezien == sum(vastgesteld) > 0
    assert len(set(per_gezin)) == len(per_gezin) == sum(aantal > 0 for aantal in vastgesteld)
