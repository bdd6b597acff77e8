"""De klok van een oefening: één sprong is hetzelfde als veel kleine, en alles komt op zijn eigen moment."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
import time_machine
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import func, select

from caseapp.actions.oefening import klok
from caseapp.config import ROOT
from caseapp.db import Stores, in_ruimte
from caseapp.db.verhaal import lees
from caseapp.domain.injects import InjectStand
from caseapp.domain.oefenklok import Tempo
from caseapp.domain.regel import Regelfout
from caseapp.permissions import Actor, Rol
from caseapp.queries.oefening import agenda, bediening
from caseapp.spel import sprong
from caseapp.spel.ruimtes import maak_ruimte
from caseapp.spel.zaaien import sjabloon_van
from caseapp.tables import Inject, LogRegel, Ruimteklok

from ..builders import instellingen_in

TRAINER = Actor(uuid4(), Rol.TRAINER)
EINDE = 548


@pytest.fixture(scope="module")
def huis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stores]:
    with Stores(instellingen_in(tmp_path_factory.mktemp("spel"))).gesloten() as stores:
        yield stores


def nieuw(huis: Stores) -> UUID:
    return maak_ruimte(huis, sjabloon_van(huis, ROOT / "seeds", "scenario:gezin-kandelaar"), "Een groep")


def naar(huis: Stores, ruimte: UUID, dag: int, *, stop: bool = False) -> sprong.Sprong:
    with huis.ruimte(ruimte).werk(in_ruimte(TRAINER), alleen_lezen=True) as werk:
        doel = sprong.doel_in(werk.ctx, dag)
    return sprong.spring(huis, ruimte, TRAINER, doel, stop=stop)


def verhaal(huis: Stores, ruimte: UUID) -> list[tuple[str, list[str]]]:
    """All that the story says, in whichever room: ids apart."""
    store = huis.ruimte(ruimte)
    with store.session() as session:
        alles = lees(session, store.sleutel, datetime(2026, 1, 1, tzinfo=UTC))
    assert alles["klok"]["nu"]

    def zonder_ids(rij: dict[str, object]) -> str:
        return str(sorted((k, w) for k, w in rij.items() if not _id(w) and k != "op_echt"))

    tabellen = [(naam, sorted(map(zonder_ids, rijen))) for naam, rijen in alles["tabellen"].items()]
    return [("klok", [str(alles["klok"])]), *tabellen]


def _id(waarde: object) -> bool:
    try:
        UUID(str(waarde))
    except ValueError:
        return False
    return True


@pytest.fixture(scope="module")
def in_een_keer(huis: Stores) -> list[tuple[str, list[str]]]:
    ruimte = nieuw(huis)
    naar(huis, ruimte, EINDE)
    return verhaal(huis, ruimte)


@settings(max_examples=6)
@given(st.sets(st.integers(0, EINDE), max_size=9))
def test_een_sprong_is_hetzelfde_als_veel_kleine(huis, in_een_keer, dagen) -> None:
    ruimte = nieuw(huis)
    for dag in (*sorted(dagen), EINDE):
        naar(huis, ruimte, dag)
    assert verhaal(huis, ruimte) == in_een_keer
    assert huis.controleer(ruimte).eerste_fout is None


def test_elke_inject_komt_op_haar_eigen_moment(huis) -> None:
    ruimte = nieuw(huis)
    uit = naar(huis, ruimte, EINDE)
    with huis.ruimte(ruimte).werk(in_ruimte(TRAINER), alleen_lezen=True) as werk:
        gepland = [een for een in bediening.injects(werk.ctx) if een.moment]
        assert len(gepland) == uit.injects == 7
        assert all(een.binnen_op == een.moment for een in gepland)
        wachten = [een for een in bediening.injects(werk.ctx) if not een.moment]
        assert {een.stand for een in wachten} == {InjectStand.WACHT}


def test_een_sprong_stopt_waar_een_termijn_afloopt(huis) -> None:
    ruimte = nieuw(huis)
    naar(huis, ruimte, 0)
    uit = naar(huis, ruimte, EINDE, stop=True)
    assert uit.gestopt
    assert uit.tot == datetime(2024, 1, 22, 23, tzinfo=UTC)  # midnight here: five werkdagen after a Monday
    verder = naar(huis, ruimte, EINDE, stop=True)
    assert verder.van == uit.tot
    assert verder.tot > uit.tot


def test_terug_springen_kan_niet(huis) -> None:
    ruimte = nieuw(huis)
    naar(huis, ruimte, 30)
    with pytest.raises(Regelfout, match="gaat alleen vooruit"):
        naar(huis, ruimte, 29)


def test_het_logboek_wordt_met_elke_sprong_langer(huis) -> None:
    ruimte = nieuw(huis)
    lengtes = []
    for dag in (0, 7, 28, 84):
        naar(huis, ruimte, dag)
        with huis.ruimte(ruimte).session() as session:
            lengtes.append(session.exec(select(func.count()).select_from(LogRegel)).one())
    assert lengtes == sorted(set(lengtes))


def test_een_inject_die_twee_keer_wordt_ingezet_komt_een_keer(huis) -> None:
    ruimte = nieuw(huis)
    with huis.ruimte(ruimte).session() as session:
        id_ = session.exec(select(Inject.id).where(Inject.sleutel == "i_wisseling")).one()
    sprong.laat_nu_binnen(huis, ruimte, id_)
    with pytest.raises(Regelfout, match="al binnen"):
        sprong.laat_nu_binnen(huis, ruimte, id_)
    with pytest.raises(Regelfout, match="er niet"):
        sprong.laat_nu_binnen(huis, ruimte, uuid4())


def test_een_klok_die_loopt_wacht_op_wat_moet_komen(huis) -> None:
    """A day in ten seconds: on day 9 at 14:15 something is due, and without a browser nothing moves."""
    begin = datetime(2026, 11, 1, 12, tzinfo=UTC)
    with time_machine.travel(begin, tick=False):
        ruimte = nieuw(huis)
        naar(huis, ruimte, 0)
        with huis.ruimte(ruimte).werk(in_ruimte(TRAINER)) as werk:
            klok.zet_tempo(werk.ctx, Tempo.DAG_PER_TIEN_SECONDEN)
    with time_machine.travel(begin + timedelta(seconds=50), tick=False):
        assert stand(huis, ruimte) == (5, True, False)
        assert not sprong.bijwerken(huis, ruimte)
    with time_machine.travel(begin + timedelta(minutes=10), tick=False):
        assert stand(huis, ruimte) == (9, True, True)
        assert sprong.bijwerken(huis, ruimte)
        assert stand(huis, ruimte) == (9, True, False)
    with time_machine.travel(begin + timedelta(minutes=10, seconds=20), tick=False):
        assert stand(huis, ruimte)[0] == 11
        with huis.ruimte(ruimte).werk(in_ruimte(TRAINER)) as werk:
            klok.zet_tempo(werk.ctx, Tempo.STAAT)
    with time_machine.travel(begin + timedelta(hours=5), tick=False):
        assert stand(huis, ruimte) == (11, False, False)


def stand(huis: Stores, ruimte: UUID) -> tuple[int, bool, bool]:
    with huis.ruimte(ruimte).werk(in_ruimte(TRAINER), alleen_lezen=True) as werk:
        nu = agenda.klokstand(werk.ctx)
        return werk.ctx.dag(), nu.loopt, nu.wacht


def test_een_afgebroken_sprong_gaat_verder_waar_hij_was(huis, monkeypatch, in_een_keer) -> None:
    """Unplugged after three injects: the clock stands at the last one that came, and nothing comes twice."""
    ruimte, echt, keer = nieuw(huis), sprong.laat_binnen, iter(range(99))

    def stuk(ctx, inject):
        if next(keer) == 3:
            raise OSError("stekker")
        echt(ctx, inject)

    monkeypatch.setattr(sprong, "laat_binnen", stuk)
    with pytest.raises(OSError, match="stekker"):
        naar(huis, ruimte, EINDE)
    with huis.ruimte(ruimte).session() as session:
        binnen = session.execute(sa.select(func.max(Inject.tabel().c.binnen_op))).scalar_one()
        assert session.exec(select(Ruimteklok.anker_sim)).one() == binnen
    monkeypatch.setattr(sprong, "laat_binnen", echt)
    naar(huis, ruimte, EINDE)
    assert verhaal(huis, ruimte) == in_een_keer
