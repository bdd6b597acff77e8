"""The chain of the logboek: the store refuses what does not follow, and the verification names what was
changed."""

import hashlib
import json
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlmodel import Session, select

from caseapp.db import Store
from caseapp.domain.logboek import BEGIN, Handeling, Resultaat, canoniek, schakel
from caseapp.permissions import BELEID_HASH, Categorie
from caseapp.tables import LogRegel, Sealed
from caseapp.tables.logboek import VELDEN, als_inhoud

from ..builders import Huis
from ..factories import GezinFactory


@pytest.fixture
def store(eigen_kamer: Huis) -> Store:
    """A room with some lines."""
    for _ in range(4):
        with eigen_kamer.systeem() as werk:
            werk.ctx.spoor.gelezen(Handeling.BEKIJKEN, categorie=Categorie.SCORES)
    assert aantal(eigen_kamer.ruimte) >= 5
    return eigen_kamer.ruimte


def aantal(store: Store) -> int:
    with store.session() as session:
        return session.exec(select(sa.func.count()).select_from(LogRegel)).one()


def laatste(session: Session) -> LogRegel:
    return session.exec(select(LogRegel).order_by(LogRegel.volgnummer.desc()).limit(1)).one()


def nieuwe_regel(session: Session, **anders: object) -> dict[str, object]:
    """What would be the next line, with something else about it."""
    einde = laatste(session)
    inhoud = canoniek({"handeling": "bekijken", "volgnummer": einde.volgnummer + 1})
    waarden = {"id": UUID(int=9).hex, "versie": 1, "volgnummer": einde.volgnummer + 1, "inhoud": inhoud}
    waarden |= {"vorige": einde.hash, "hash": schakel(einde.hash, inhoud)}
    return waarden | anders


INVOEGEN = (
    "INTO log_regel (id, versie, volgnummer, inhoud, vorige, hash) "
    "VALUES (:id, :versie, :volgnummer, :inhoud, :vorige, :hash)"
)


def weigert(store: Store, opdracht: str, anders: Callable[[Session], dict[str, object]]) -> None:
    voor = store.path.read_bytes()
    with pytest.raises(sa.exc.IntegrityError, match="logboek"), store.session() as session:
        session.execute(sa.text(opdracht), anders(session))
    assert store.path.read_bytes() == voor
    assert store.controleer().goed


@pytest.mark.parametrize("kolom", ["inhoud = '{}'", "hash = x'00'", "volgnummer = 99", "vorige = vorige"])
@pytest.mark.parametrize("welke", ["", " WHERE volgnummer = 2"])
def test_a_line_is_never_changed(store: Store, kolom: str, welke: str) -> None:
    weigert(store, f"UPDATE log_regel SET {kolom}{welke}", lambda _: {})  # noqa: S608


@pytest.mark.parametrize("welke", ["", " WHERE volgnummer = 2"])
def test_a_line_is_never_removed(store: Store, welke: str) -> None:
    weigert(store, f"DELETE FROM log_regel{welke}", lambda _: {})  # noqa: S608


@pytest.mark.parametrize("hoe", ["INSERT", "INSERT OR REPLACE", "INSERT OR IGNORE", "REPLACE"])
def test_a_line_that_follows_is_the_only_one_that_goes_in(store: Store, hoe: str) -> None:
    with store.session() as session:
        session.execute(sa.text(f"{hoe} {INVOEGEN}"), nieuwe_regel(session))
    assert store.controleer().goed


NIET_AANSLUITEND: dict[str, Callable[[Session], dict[str, object]]] = {
    "a gap": lambda s: nieuwe_regel(s, volgnummer=laatste(s).volgnummer + 2),
    "the same number": lambda s: nieuwe_regel(s, volgnummer=laatste(s).volgnummer),
    "the first number": lambda s: nieuwe_regel(s, volgnummer=1),
    "number zero": lambda s: nieuwe_regel(s, volgnummer=0),
    "no previous": lambda s: nieuwe_regel(s, vorige=b""),
    "the beginning as previous": lambda s: nieuwe_regel(s, vorige=BEGIN),
    "an earlier previous": lambda s: nieuwe_regel(s, vorige=laatste(s).vorige),
}


@pytest.mark.parametrize("hoe", ["INSERT", "INSERT OR REPLACE"])
@pytest.mark.parametrize("anders", NIET_AANSLUITEND.values(), ids=NIET_AANSLUITEND)
def test_a_line_that_does_not_follow_is_refused(
    store: Store, hoe: str, anders: Callable[[Session], dict[str, object]]
) -> None:
    weigert(store, f"{hoe} {INVOEGEN}", anders)


def test_the_same_line_is_not_replaced_by_its_id(store: Store) -> None:
    weigert(
        store,
        f"INSERT OR REPLACE {INVOEGEN}",
        lambda s: nieuwe_regel(s, id=laatste(s).id.hex, volgnummer=laatste(s).volgnummer),
    )


def test_nor_by_a_line_that_follows_but_takes_its_id(store: Store) -> None:
    """Only caught because a replaced row fires its triggers too (recursive_triggers)."""
    weigert(
        store,
        f"INSERT OR REPLACE {INVOEGEN}",
        lambda s: nieuwe_regel(s, id=s.exec(select(LogRegel).where(LogRegel.volgnummer == 2)).one().id.hex),
    )


def test_the_platform_has_its_own_chain(eigen_kamer: Huis) -> None:
    assert eigen_kamer.stores.platform.controleer().goed
    assert aantal(eigen_kamer.stores.platform) > 0


def test_the_demonstration_verifies(leeshuis: Huis) -> None:
    """Appendix A 12."""
    controle = leeshuis.ruimte.controleer()
    assert controle.goed, controle.zin
    assert controle.regels > 200


def test_a_line_is_one_way_to_write_it_and_its_hash_can_be_worked_out_by_hand(store: Store) -> None:
    with store.session() as session:
        rijen = session.exec(select(LogRegel).order_by(LogRegel.volgnummer)).all()
    vorige = bytes(32)
    for rij in rijen:
        tekst = json.dumps(
            json.loads(rij.inhoud), sort_keys=True, separators=(",", ":"), ensure_ascii=False
        ).encode()
        assert tekst == rij.inhoud.encode()
        vorige = hashlib.sha256(b"\x00" + vorige + len(tekst).to_bytes(8, "big") + tekst).digest()
        assert rij.hash == vorige


def test_a_line_says_who_when_in_both_times_under_which_page(eigen_kamer: Huis) -> None:
    with eigen_kamer.systeem() as werk:
        gezin = GezinFactory(ctx=werk.ctx)
    with eigen_kamer.als(werk.ctx.actor) as werk:
        werk.ctx.spoor.gelezen(Handeling.BEKIJKEN, gezin_id=gezin.id, categorie=Categorie.SCORES)
    with eigen_kamer.ruimte.session() as session:
        rij = laatste(session)
    v = json.loads(rij.inhoud)
    assert v.keys() <= VELDEN | {"volgnummer"}
    assert v["op"] == werk.ctx.now.isoformat() != v["op_echt"] == werk.ctx.wall.isoformat()
    assert v["beleid"] == BELEID_HASH
    assert (v["rol"], v["resultaat"], v["handeling"]) == ("simulatie", "gelukt", "bekijken")
    assert (rij.gezin_id, rij.gebruiker_id) == (str(gezin.id), str(werk.ctx.actor.id))


class Woord(StrEnum):
    IETS = "iets"


def test_values_are_written_in_one_form_and_empty_ones_left_out() -> None:
    waarden = {
        "id": UUID(int=1),
        "op": datetime(2026, 1, 5, tzinfo=UTC),
        "handeling": Woord.IETS,
        "resultaat": Resultaat.GELUKT,
        "doel": None,
        "velden": [],
        "zegels": {},
        "take": 0,
        "logreden": Sealed(b"\x01\x02"),
    }
    assert json.loads(als_inhoud(waarden, 7)) == {
        "id": str(UUID(int=1)),
        "op": "2026-01-05T00:00:00+00:00",
        "handeling": "iets",
        "resultaat": "gelukt",
        "take": 0,
        "logreden": "0102",
        "volgnummer": 7,
    }
    with pytest.raises(TypeError, match="no naam"):
        als_inhoud({"naam": "Noor"}, 1)
