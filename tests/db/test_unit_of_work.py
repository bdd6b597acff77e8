"""Everything or nothing: what a unit of work keeps when it ends well, badly, or with a no."""

import json
from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import select

from caseapp.context import Context
from caseapp.db import SYSTEEM, Store, trail
from caseapp.db.trail import WriteInRead
from caseapp.domain.logboek import Handeling, Resultaat
from caseapp.permissions import Categorie, Oordeel
from caseapp.queries.dossier import Refused
from caseapp.tables import Gezin, LogRegel, Organisatie

from ..builders import Huis, alles
from ..factories import GezinFactory, OrganisatieFactory


def regels(store: Store) -> list[dict[str, Any]]:
    with store.session() as session:
        rijen = session.exec(select(LogRegel.inhoud).order_by(LogRegel.volgnummer)).all()
    return [json.loads(inhoud) for inhoud in rijen]


def aantal(huis: Huis, soort: type) -> int:
    with huis.systeem() as werk:
        return len(alles(werk.ctx, soort))


@pytest.fixture
def eerder(eigen_kamer: Huis) -> int:
    """How many lines there are before the test."""
    return len(regels(eigen_kamer.ruimte))


def bekijk(werk: Any, wat: Categorie = Categorie.GVA_GEDEELD, **velden: Any) -> None:
    werk.ctx.spoor.gelezen(Handeling.BEKIJKEN, categorie=wat, **velden)


def weiger(werk: Any) -> None:
    werk.ctx.spoor.gelezen(Handeling.GEWEIGERD, resultaat=Resultaat.GEWEIGERD)
    raise Refused(Oordeel(False, "nee"))


def maak_ongedaan(werk: Any) -> None:
    werk.ongedaan = True


def kijk_en_maak(huis: Huis, dan: Callable[[Any], object]) -> None:
    """A unit of work that looks, makes a row, and then this."""
    with huis.systeem() as werk:
        bekijk(werk)
        OrganisatieFactory(ctx=werk.ctx)
        werk.ctx.session.flush()
        dan(werk)


def test_all_is_kept_with_its_lines_in_one_go(eigen_kamer: Huis, eerder: int) -> None:
    kijk_en_maak(eigen_kamer, lambda _werk: None)
    assert aantal(eigen_kamer, Organisatie) == 1
    assert [r["handeling"] for r in regels(eigen_kamer.ruimte)[eerder:]] == ["bekijken", "maken"]


def test_an_exception_keeps_nothing_at_all(eigen_kamer: Huis, eerder: int) -> None:
    with pytest.raises(ZeroDivisionError):
        kijk_en_maak(eigen_kamer, lambda _werk: 1 / 0)
    assert aantal(eigen_kamer, Organisatie) == 0
    assert len(regels(eigen_kamer.ruimte)) == eerder


def test_a_refusal_keeps_only_the_line_that_says_so(eigen_kamer: Huis, eerder: int) -> None:
    with pytest.raises(Refused):
        kijk_en_maak(eigen_kamer, weiger)
    assert aantal(eigen_kamer, Organisatie) == 0
    assert [r["handeling"] for r in regels(eigen_kamer.ruimte)[eerder:]] == ["geweigerd"]


def test_what_is_undone_keeps_that_it_was_looked_at(eigen_kamer: Huis, eerder: int) -> None:
    kijk_en_maak(eigen_kamer, maak_ongedaan)
    assert aantal(eigen_kamer, Organisatie) == 0
    assert [r["handeling"] for r in regels(eigen_kamer.ruimte)[eerder:]] == ["bekijken"]


def wijzig(ctx: Context, rij: Organisatie) -> None:
    ctx.session.add(rij)
    rij.naam = "heet nu anders"


DOEN: dict[str, Callable[[Context, Organisatie], object]] = {
    "maken": lambda ctx, _rij: OrganisatieFactory(ctx=ctx),
    "wijzigen": wijzig,
    "verwijderen": lambda ctx, rij: ctx.session.delete(rij),
}


@pytest.mark.parametrize("doe", DOEN.values(), ids=DOEN)
def test_whoever_only_reads_changes_nothing(
    eigen_kamer: Huis, doe: Callable[[Context, Organisatie], object]
) -> None:
    with eigen_kamer.systeem() as werk:
        bestaand = OrganisatieFactory(ctx=werk.ctx, naam="was er al")
    voor = len(regels(eigen_kamer.ruimte))
    with pytest.raises(WriteInRead), eigen_kamer.als(SYSTEEM, alleen_lezen=True) as lezen:
        doe(lezen.ctx, bestaand)
    assert len(regels(eigen_kamer.ruimte)) == voor
    with eigen_kamer.systeem() as werk:
        assert [o.naam for o in alles(werk.ctx, Organisatie)] == ["was er al"]


def test_whoever_only_reads_still_leaves_a_line(eigen_kamer: Huis, eerder: int) -> None:
    with eigen_kamer.als(SYSTEEM, alleen_lezen=True) as werk:
        bekijk(werk)
    [regel] = regels(eigen_kamer.ruimte)[eerder:]
    assert regel["handeling"] == "bekijken"
    assert regel["op"] != regel["op_echt"]


def test_looking_twice_on_one_page_is_one_line(eigen_kamer: Huis, eerder: int) -> None:
    with eigen_kamer.systeem() as werk:
        for categorie in (Categorie.SCORES, Categorie.SCORES, Categorie.NETWERK, Categorie.SCORES):
            bekijk(werk, categorie)
        bekijk(werk, Categorie.SCORES, persoon_id=werk.ctx.actor.id)
    assert [r["categorie"] for r in regels(eigen_kamer.ruimte)[eerder:]] == ["scores", "netwerk", "scores"]


def test_looking_again_on_the_next_page_is_another_line(eigen_kamer: Huis, eerder: int) -> None:
    for _ in range(2):
        with eigen_kamer.systeem() as werk:
            bekijk(werk)
    assert len(regels(eigen_kamer.ruimte)) == eerder + 2


def test_fields_with_equal_values_are_not_mistaken_for_each_other(eigen_kamer: Huis, eerder: int) -> None:
    with eigen_kamer.systeem() as werk:
        werk.ctx.spoor.gelezen(Handeling.BEKIJKEN, object_soort="x")
        werk.ctx.spoor.gelezen(Handeling.BEKIJKEN, doel="x")
    assert len(regels(eigen_kamer.ruimte)) == eerder + 2


EINDEN: dict[str, Callable[[Any], object]] = {
    "goed": lambda _werk: None,
    "ongedaan": maak_ongedaan,
    "geweigerd": weiger,
}


@pytest.mark.parametrize("einde", EINDEN.values(), ids=EINDEN)
def test_a_line_that_cannot_be_written_keeps_all_from_happening(
    eigen_kamer: Huis, eerder: int, einde: Callable[[Any], object]
) -> None:
    """A failed log is a failed read, a failed change and a failed refusal."""
    with eigen_kamer.ruimte.session() as session:
        session.execute(
            sa.text("CREATE TRIGGER vol BEFORE INSERT ON log_regel BEGIN SELECT RAISE(ABORT, 'vol'); END")
        )
    with pytest.raises(sa.exc.IntegrityError, match="vol"):
        kijk_en_maak(eigen_kamer, einde)
    with eigen_kamer.ruimte.session() as session:
        session.execute(sa.text("DROP TRIGGER vol"))
    assert aantal(eigen_kamer, Organisatie) == 0
    assert len(regels(eigen_kamer.ruimte)) == eerder
    with eigen_kamer.systeem() as werk:
        bekijk(werk)
    assert eigen_kamer.ruimte.controleer().goed


def test_a_line_with_a_field_that_no_line_has_is_refused(eigen_kamer: Huis, eerder: int) -> None:
    with pytest.raises(TypeError, match="has no naam"), eigen_kamer.systeem() as werk:
        bekijk(werk, naam="Noor")
    assert len(regels(eigen_kamer.ruimte)) == eerder


def test_rows_of_sessions_and_tries_leave_no_line() -> None:
    assert {soort.__name__ for soort in trail.ZONDER_REGEL} == {"LogRegel", "Sessie", "Poging"}


def test_a_store_works_on_after_any_of_these(eigen_kamer: Huis) -> None:
    def breek_af(_werk: Any) -> None:
        raise KeyboardInterrupt

    for fout, dan in ((Refused, weiger), (ZeroDivisionError, lambda _: 1 / 0), (KeyboardInterrupt, breek_af)):
        with pytest.raises(fout):
            kijk_en_maak(eigen_kamer, dan)
    with eigen_kamer.systeem() as werk:
        GezinFactory(ctx=werk.ctx)
    assert aantal(eigen_kamer, Gezin) == 1
    assert eigen_kamer.ruimte.controleer().goed
