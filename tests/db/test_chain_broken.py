"""Whoever owns the file takes the triggers away first. The verification names the first line that is not
right."""

import pytest
import sqlalchemy as sa

from caseapp.db import Store

from .test_chain import aantal, store

__all__ = ["store"]
TRIGGERS = ("geen_update", "geen_delete", "sluit_aan")


def knoei(store: Store, *opdrachten: str) -> None:
    """Whoever owns the file takes the triggers away first, and puts them back after."""
    with store.session() as session:
        vraag = sa.text("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'log_regel'")
        terug = [sql for (sql,) in session.execute(vraag)]
        for naam in TRIGGERS:
            session.execute(sa.text(f"DROP TRIGGER log_regel_{naam}"))
        for opdracht in opdrachten:
            session.execute(sa.text(opdracht))
        for sql in terug:
            session.execute(sa.text(sql))


KNOEIWERK = {
    "edited": (["UPDATE log_regel SET inhoud = replace(inhoud, 'scores', 'melder') WHERE volgnummer = 3"], 3),
    "another hash": (["UPDATE log_regel SET hash = zeroblob(32) WHERE volgnummer = 3"], 3),
    "another previous": (["UPDATE log_regel SET vorige = zeroblob(32) WHERE volgnummer = 3"], 3),
    "first edited": (["UPDATE log_regel SET inhoud = inhoud || ' ' WHERE volgnummer = 1"], 1),
    "last edited": (
        [
            "UPDATE log_regel SET inhoud = inhoud || ' ' "
            "WHERE volgnummer = (SELECT max(volgnummer) FROM log_regel)"
        ],
        None,
    ),
    "deleted": (["DELETE FROM log_regel WHERE volgnummer = 3"], 3),
    "first deleted": (["DELETE FROM log_regel WHERE volgnummer = 1"], 1),
    "a part of the middle deleted": (["DELETE FROM log_regel WHERE volgnummer IN (2, 3)"], 2),
    "deleted and renumbered": (
        [
            "DELETE FROM log_regel WHERE volgnummer = 3",
            "UPDATE log_regel SET volgnummer = -volgnummer WHERE volgnummer > 3",
            "UPDATE log_regel SET volgnummer = -volgnummer - 1 WHERE volgnummer < 0",
        ],
        3,
    ),
    "two swapped": (
        [
            "UPDATE log_regel SET volgnummer = -1 WHERE volgnummer = 3",
            "UPDATE log_regel SET volgnummer = 3 WHERE volgnummer = 4",
            "UPDATE log_regel SET volgnummer = 4 WHERE volgnummer = -1",
        ],
        3,
    ),
    "text of two swapped": (
        [
            "UPDATE log_regel SET inhoud = (SELECT a.inhoud FROM log_regel a "
            "WHERE a.volgnummer = 7 - log_regel.volgnummer) WHERE volgnummer IN (3, 4)"
        ],
        3,
    ),
    "all turned round": (
        [
            "UPDATE log_regel SET volgnummer = -volgnummer",
            "UPDATE log_regel SET volgnummer = volgnummer + 1 + (SELECT max(-volgnummer) FROM log_regel)",
        ],
        1,
    ),
    "a line forged in between": (
        [
            "UPDATE log_regel SET volgnummer = -volgnummer WHERE volgnummer >= 3",
            "INSERT INTO log_regel (id, versie, volgnummer, inhoud, vorige, hash) SELECT 'f', 1, 3, inhoud, "
            "(SELECT hash FROM log_regel WHERE volgnummer = 2), hash FROM log_regel WHERE volgnummer = 2",
            "UPDATE log_regel SET volgnummer = 1 - volgnummer WHERE volgnummer < 0",
        ],
        3,
    ),
    "all deleted": (["DELETE FROM log_regel"], 1),
}


@pytest.mark.parametrize(("opdrachten", "regel"), KNOEIWERK.values(), ids=KNOEIWERK)
def test_the_first_line_that_is_not_right_is_named(
    store: Store, opdrachten: list[str], regel: int | None
) -> None:
    eind = aantal(store)
    knoei(store, *opdrachten)
    controle = store.controleer()
    assert not controle.goed
    assert controle.eerste_fout == (regel or eind)
    assert str(regel or eind) in controle.zin or "rij" in controle.zin


def test_an_untouched_chain_is_right(store: Store) -> None:
    knoei(store)
    controle = store.controleer()
    assert (controle.goed, controle.regels, controle.eerste_fout) == (True, aantal(store), None)
