"""Bijlage A, 2 tot en met 5: één plan tegelijk, wat vaststaat verandert niet, elke afspraak hoort bij een
voorwaarde van hetzelfde plan, en een plan dat loopt heeft een evaluatie. Uit de winkel zelf gelezen, en in
willekeurige volgorde, wat mensen ook proberen."""

import random
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from caseapp.actions.botsing import Botsing
from caseapp.actions.veiligheidsplan import afronding, stem, stuk, verloop, versie
from caseapp.actions.verklarende_analyse import bijdrage
from caseapp.domain.regel import Regelfout
from caseapp.domain.stellingname import Stelling
from caseapp.domain.veiligheidsplan.afronding import Einde
from caseapp.domain.veiligheidsplan.plan import LOPEND, NIET_TEN_EINDE, Bevinding, Bevonden
from caseapp.domain.veiligheidsplan.woorden import PlanBesluit, PlanDeel, Uitkomst
from caseapp.domain.verklarende_analyse.woorden import AnalyseDeel
from caseapp.domain.versie import VAST, VersieStatus
from caseapp.permissions import Categorie, Doen
from caseapp.queries.document.stuk import in_versie, van_deel
from caseapp.queries.document.versies import open_versie
from caseapp.queries.dossier import Refused, open_gezin
from caseapp.queries.veiligheidsplan import rijen
from caseapp.queries.veiligheidsplan.gedeelde_laag import klopt
from caseapp.queries.veiligheidsplan.stukken import nu
from caseapp.tables import PlanVersie, Veiligheidsplan

from ..actions.analyse import begin as begin_analyse
from ..actions.analyse import doe, kindblok, vastgesteld
from ..actions.plan import EVALUATIE, afspraak, voorwaarde
from ..builders import Huis, alles, op_dag, open_voor
from ..kring import Kring, een_kring
from ..web.huis import Huis as HeelHuis

Daad = Callable[[Any, Any, Kring, random.Random], object]
BEVINDING = Bevinding("allen", "Het ging goed.", "Niets.", "", PlanBesluit.DOOR, "Zo.")
WIE = ("cp", "cp", "cp", "lt", "vt", "mda", "moeder", "vader", "school", "kind", "steun")


def _voorwaarde(ctx: Any, gezin: Any, kring: Kring, kans: random.Random) -> object:
    zin = f"Het is elke avond stil, {kans.random()}."
    return stuk.schrijf_in_plan(ctx, gezin, PlanDeel.VOORWAARDEN, voorwaarde(kring, tekst=zin))


def _afspraak(ctx: Any, gezin: Any, kring: Kring, kans: random.Random) -> object:
    alle = van_deel(nu(ctx, gezin).values(), PlanDeel.VOORWAARDEN)
    bij = kans.choice(alle).kern if alle else kring.kind.id
    zin = f"Oma belt elke avond om acht uur, {kans.random()}."
    return stuk.schrijf_in_plan(ctx, gezin, PlanDeel.AFSPRAKEN, afspraak(kring, bij, tekst=zin))


def _weg(ctx: Any, gezin: Any, _kring: Kring, kans: random.Random) -> None:
    if alle := list(nu(ctx, gezin).values()):
        stuk.trek_uit_plan(ctx, gezin, kans.choice(alle))


def _zeg(ctx: Any, gezin: Any, _kring: Kring, kans: random.Random) -> None:
    bezig = open_versie(rijen.versies(ctx, gezin))
    if bezig is not None:
        stem.zeg_van_plan(ctx, gezin, bezig.rij.id, kans.choice([Stelling.EENS, Stelling.NIET_EENS]), "")


def _controle(ctx: Any, gezin: Any, _kring: Kring, kans: random.Random) -> None:
    if alle := van_deel(nu(ctx, gezin).values(), PlanDeel.AFSPRAKEN):
        wat = Bevonden(kans.choice([Uitkomst.NAGELEEFD, Uitkomst.NIET_NAGELEEFD]), "oma", "Zo.", "Zij belde.")
        verloop.leg_controle_vast(ctx, gezin, kans.choice(alle).kern, wat)


def _einde(ctx: Any, gezin: Any, _kring: Kring, _kans: random.Random) -> None:
    af = Einde(None, True, "Stil.", "Oma.", "Teamoverleg.", ctx.today, met_kinderen=True)
    afronding.rond_plan_af(ctx, gezin, af)


DADEN: tuple[Daad, ...] = (
    lambda ctx, g, k, r: versie.begin_plan(ctx, g, "Er is iets veranderd."),
    _voorwaarde,
    _afspraak,
    _afspraak,
    _weg,
    lambda ctx, g, k, r: versie.leg_voor(ctx, g, op_dag(115).date()),
    _zeg,
    _zeg,
    _zeg,
    lambda ctx, g, k, r: versie.stel_vast(ctx, g, r.choice([EVALUATIE, op_dag(1).date(), None])),
    lambda ctx, g, k, r: versie.haal_terug(ctx, g),
    _controle,
    lambda ctx, g, k, r: verloop.evalueer_plan(ctx, g, BEVINDING, r.choice([EVALUATIE, op_dag(1).date()])),
    _einde,
    lambda ctx, g, k, r: versie.stop_plan(ctx, g, "Het gezin verhuist."),
)
ZELDEN = (8, 10, 13, 14)


def _klopt_alles(ctx: Any, gezin_ids: set[Any]) -> Counter[str]:
    """Every invariant, read from the rows. Gives how much there was to read."""
    geteld: Counter[str] = Counter()
    for gezin_id in gezin_ids:
        gezin = open_gezin(ctx, gezin_id, Doen.ZIEN, Categorie.VP_GEDEELD)
        plannen = [p for p in alles(ctx, Veiligheidsplan) if p.gezin_id == gezin_id]
        versies = [v for v in alles(ctx, PlanVersie) if v.gezin_id == gezin_id]
        assert sum(p.status in NIET_TEN_EINDE for p in plannen) <= 1
        assert sum(v.status is VersieStatus.VASTGESTELD for v in versies) <= 1
        for plan in plannen:
            assert plan.status not in LOPEND or plan.evaluatie_op is not None
        for zicht in rijen.versies(ctx, gezin):
            geteld += _versie_klopt(ctx, gezin, zicht)
        geteld["plannen"] += len(plannen)
    return geteld


def _versie_klopt(ctx: Any, gezin: Any, zicht: Any) -> Counter[str]:
    hier = in_versie(rijen.stukken(ctx, gezin, zicht.rij.plan_id), zicht.rij.stukken)
    geldig = {str(s.kern) for s in van_deel(hier.values(), PlanDeel.VOORWAARDEN)}
    afspraken = van_deel(hier.values(), PlanDeel.AFSPRAKEN)
    assert all(s.waarden["voorwaarde"] in geldig for s in afspraken)
    vast = zicht.rij.status in VAST
    assert not vast or klopt(ctx, gezin, zicht)
    return Counter(vast=vast, afspraken=len(afspraken))


@pytest.mark.parametrize("zaad", range(4))
def test_wat_mensen_ook_proberen_er_is_een_plan_en_het_klopt(kamer: Huis, zaad: int) -> None:
    kans = random.Random(zaad)  # noqa: S311  # to shuffle, not to hide
    with kamer.systeem() as werk:
        kring = een_kring(werk.ctx)
    begin_analyse(kamer, kring)
    doe(kamer, kring, "cp", bijdrage.draag_bij, AnalyseDeel.KINDEREN, kindblok(kring))
    vastgesteld(kamer, kring)
    gelukt: Counter[int] = Counter()
    for _ in range(120):
        nummer = kans.choice([n for n in range(len(DADEN)) if n not in ZELDEN or kans.random() < 0.15])
        wie = kring[kans.choice(WIE)]
        with suppress(Regelfout, Refused, Botsing), kamer.als(wie) as werk:
            DADEN[nummer](werk.ctx, open_voor(werk.ctx, kring.gezin.id), kring, kans)
            gelukt[nummer] += 1
    with kamer.als(kring["cp"], alleen_lezen=True) as werk:
        _klopt_alles(werk.ctx, {kring.gezin.id})
    assert len(gelukt) >= 5


def test_in_de_demonstratie_klopt_elk_plan(leeshuis: HeelHuis) -> None:
    with leeshuis.als("sering", alleen_lezen=True) as werk:
        geteld = _klopt_alles(werk.ctx, set(leeshuis.gezinnen.values()))
    assert geteld["plannen"] >= 5
    assert geteld["vast"] >= 5
    assert geteld["afspraken"] >= 10
