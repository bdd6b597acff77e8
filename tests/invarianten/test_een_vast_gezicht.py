"""Bijlage A, 1 en 11: precies één contactpersoon per gezin, en een overdracht telt pas na een ja."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import attrgetter
from typing import Any

import pytest

from caseapp.actions import overdracht as acties
from caseapp.domain.gebeurtenis import GebeurtenisSoort
from caseapp.domain.gezin import GezinStatus
from caseapp.domain.overdracht import Kennismaking
from caseapp.domain.regel import Regelfout
from caseapp.permissions import Doen, Positie, beoordeel
from caseapp.queries.overdracht import overdracht
from caseapp.tables import ContactpersoonToewijzing, Gebeurtenis, Gezin

from ..builders import Huis, alles, open_voor
from ..kring import Kring, een_kring
from ..scenario.meegegeven import CASUSSEN
from ..web.huis import Huis as HeelHuis

TEKST = "Dat is samen besproken."
GEWISSELD = GebeurtenisSoort.CONTACTPERSOON_GEWISSELD
Daad = Callable[[Any, Any, Any], object]


@dataclass(frozen=True)
class Stap:
    """Done by `wie`; afterwards `gezicht` is the fixed face."""

    wie: str
    daad: Daad
    gezicht: str = "cp"


VRAGEN = Stap("cp", lambda ctx, gezin, naar: acties.stel_overdracht_voor(ctx, gezin, naar, TEKST))
JA = Stap("lt", lambda ctx, gezin, _: acties.aanvaard(ctx, gezin, _open(ctx, gezin), "Op werkdagen."))
NEE = Stap("lt", lambda ctx, gezin, _: acties.weiger(ctx, gezin, _open(ctx, gezin), TEKST))
TERUG = Stap("cp", lambda ctx, gezin, _: acties.trek_in(ctx, gezin, _open(ctx, gezin)))
KENNIS = Stap(
    "cp", lambda ctx, gezin, _: acties.maak_kennis(ctx, gezin, _open(ctx, gezin), Kennismaking.WARM, TEKST)
)
KLAAR = Stap(
    "cp", lambda ctx, gezin, _: acties.rond_af(ctx, gezin, _open(ctx, gezin), TEKST, "Op werkdagen."), "lt"
)


def _open(ctx: Any, gezin: Any) -> Any:
    rij = overdracht(ctx, gezin)
    assert rij is not None
    return rij


def nieuwe_kring(kamer: Huis) -> Kring:
    with kamer.systeem() as werk:
        return een_kring(werk.ctx)


def doe(kamer: Huis, kring: Kring, stap: Stap) -> None:
    with kamer.als(kring[stap.wie]) as werk:
        stap.daad(werk.ctx, open_voor(werk.ctx, kring.gezin.id), kring.wie["lt"])


def positie(kamer: Huis, kring: Kring, wie: str) -> Positie:
    with kamer.als(kring[wie], alleen_lezen=True) as werk:
        return open_voor(werk.ctx, kring.gezin.id).positie


def test_elk_gezin_van_de_demonstratie_dat_loopt_heeft_precies_een_contactpersoon(leeshuis: HeelHuis) -> None:
    """One at a time through the whole of its story: who comes begins when who goes stops."""
    with leeshuis.als("sering", alleen_lezen=True) as werk:
        lopend = {g.id for g in alles(werk.ctx, Gezin) if g.status is GezinStatus.LOOPT}
        rijen = sorted(alles(werk.ctx, ContactpersoonToewijzing), key=attrgetter("gezin_id", "van"))
    per_gezin = {gezin: list(van_wie) for gezin, van_wie in groupby(rijen, attrgetter("gezin_id"))}
    assert len(lopend) == len(CASUSSEN)
    assert {gezin: sum(r.tot is None for r in per_gezin[gezin]) for gezin in lopend} == dict.fromkeys(
        lopend, 1
    )
    assert all(eerst.tot == daarna.van for reeks in per_gezin.values() for eerst, daarna in pairwise(reeks))


def test_de_nieuwe_begint_als_de_oude_stopt_en_wat_was_blijft_staan(kamer: Huis) -> None:
    kring = nieuwe_kring(kamer)
    for stap in (VRAGEN, JA, KENNIS, KLAAR):
        doe(kamer, kring, stap)
    with kamer.systeem() as werk:
        rijen = {
            r.tot is None: r
            for r in alles(werk.ctx, ContactpersoonToewijzing)
            if r.gezin_id == kring.gezin.id
        }
    assert (rijen[False].gebruiker_id, rijen[True].gebruiker_id) == (kring["cp"], kring["lt"])
    assert rijen[False].tot == rijen[True].van


def test_zonder_dat_het_gezin_het_weet_wisselt_er_niets(kamer: Huis) -> None:
    kring = nieuwe_kring(kamer)
    for stap in (VRAGEN, JA, KENNIS):
        doe(kamer, kring, stap)
    with kamer.als(kring["cp"]) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        with pytest.raises(Regelfout) as fout:
            acties.rond_af(werk.ctx, gezin, _open(werk.ctx, gezin), "  ", "Op werkdagen.")
        werk.ongedaan = True
    assert fout.value.veld == "verteld"
    assert positie(kamer, kring, "cp") is Positie.CP
    doe(kamer, kring, KLAAR)
    with kamer.als(kring["moeder"], alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        rijen = [r for r in alles(werk.ctx, Gebeurtenis) if r.gezin_id == gezin.id and r.soort is GEWISSELD]
        oordelen = [beoordeel(werk.ctx.actor, Doen.ZIEN, r.categorie, gezin.dossier, r) for r in rijen]
        assert [oordeel.mag for oordeel in oordelen] == [True]


@pytest.mark.parametrize(
    "weg",
    [
        (VRAGEN, NEE),
        (VRAGEN, TERUG),
        (VRAGEN, JA, TERUG),
        (VRAGEN, JA, KENNIS, TERUG),
        (VRAGEN, JA, KENNIS, KLAAR),
    ],
)
def test_tot_de_ander_ja_zegt_en_het_gezin_het_weet_blijft_de_oude_verantwoordelijk(
    kamer: Huis, weg: tuple[Stap, ...]
) -> None:
    """At each step of each road: the access of a contactpersoon is of one person, and it is this one."""
    kring = nieuwe_kring(kamer)
    for stap in weg:
        doe(kamer, kring, stap)
        wie_het_is = {wie for wie in ("cp", "lt") if positie(kamer, kring, wie) is Positie.CP}
        assert wie_het_is == {stap.gezicht}


def test_zonder_ja_kan_er_niet_worden_kennisgemaakt_en_niet_afgerond(kamer: Huis) -> None:
    kring = nieuwe_kring(kamer)
    doe(kamer, kring, VRAGEN)
    for stap in (KENNIS, KLAAR, Stap("cp", JA.daad)):
        with pytest.raises(Regelfout):
            doe(kamer, kring, stap)
    assert positie(kamer, kring, "cp") is Positie.CP
