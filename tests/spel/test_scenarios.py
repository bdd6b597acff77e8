"""Elk scenario dat wij meegeven is te spelen: alles komt binnen; wie van dichtbij meldt, blijft onbekend."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlmodel import col, select

from caseapp.config import ROOT
from caseapp.db import Stores, in_ruimte
from caseapp.domain.scenario.woorden import InjectKanaal, InjectSoort
from caseapp.domain.veilig_thuis.melding import NIET_BEROEPSMATIG
from caseapp.permissions import Actor, Rol
from caseapp.scenario.oefening import scenarios
from caseapp.spel import sprong
from caseapp.spel.ruimtes import maak_ruimte
from caseapp.spel.zaaien import sjabloon_van
from caseapp.tables import Inject, Melder

from ..builders import instellingen_in

TRAINER = Actor(uuid4(), Rol.TRAINER)
SCENARIOS = scenarios(ROOT / "seeds")


@pytest.fixture(scope="module")
def huis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stores]:
    with Stores(instellingen_in(Path(tmp_path_factory.mktemp("scenarios")))).gesloten() as stores:
        yield stores


def speel(huis: Stores, id_: str) -> UUID:
    """From day 0 to its last round, with all that is planned."""
    ruimte = maak_ruimte(huis, sjabloon_van(huis, ROOT / "seeds", f"scenario:{id_}"), "Een groep")
    with huis.ruimte(ruimte).werk(in_ruimte(TRAINER), alleen_lezen=True) as werk:
        doel = sprong.doel_in(werk.ctx, SCENARIOS[id_].rondes[-1].tot)
    sprong.spring(huis, ruimte, TRAINER, doel)
    return ruimte


@pytest.mark.parametrize("id_", sorted(SCENARIOS))
def test_van_dag_nul_tot_het_eind_komt_alles_binnen_wat_gepland_is(huis: Stores, id_: str) -> None:
    ruimte = speel(huis, id_)
    gepland = {een.id for een in SCENARIOS[id_].injects if een.soort is InjectSoort.GEPLAND}
    meldingen = [
        een for een in SCENARIOS[id_].injects if een.id in gepland and een.kanaal is InjectKanaal.MELDING
    ]
    with huis.ruimte(ruimte).session() as session:
        binnen = set(session.exec(select(Inject.sleutel).where(col(Inject.binnen_op).is_not(None))))
        bekend = sorted(session.exec(select(Melder.akkoord)))
    assert binnen == gepland
    assert bekend == sorted(een.melder not in NIET_BEROEPSMATIG for een in meldingen)


def test_er_is_een_scenario_waarin_de_melder_onbekend_blijft() -> None:
    assert any(inject.melder in NIET_BEROEPSMATIG for een in SCENARIOS.values() for inject in een.injects)
