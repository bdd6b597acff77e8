"""Every row that is made, changed or removed leaves its line: no data without a line, by construction."""

from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlmodel import Session

from ..domain.logboek import Handeling
from ..domain.stilte import EvenStil
from ..tables import Bewaring, Dek, Gezin, LogRegel, Poging, Row, Ruimteklok, Sessie
from .digest import digest_of, sealed_digest

# Their own bookkeeping: the chain itself, sessions that are touched, tries that are counted.
ZONDER_REGEL = (LogRegel, Sessie, Poging)


class WriteInRead(Exception):
    """A request that only reads tried to change something other than the log."""


def install(session: Session) -> None:
    event.listen(session, "after_flush", _after_flush)


def _after_flush(session: Session, _context: Any) -> None:
    spoor = session.info["spoor"]
    for handeling, rij in _changes(session):
        if session.info["alleen_lezen"]:
            raise WriteInRead(type(rij).__name__)
        if session.info["stil"] and not _mag_in_stilte(rij):
            raise EvenStil
        nu = None if handeling is Handeling.VERWIJDEREN else digest_of(rij)
        velden = [veld for veld in _touched(rij) if veld not in ("id", "versie")]
        spoor.geschreven(handeling, rij=nu, **line_of(rij, velden))


def _mag_in_stilte(rij: Row) -> bool:
    """While it is 'even stil' the story stays as it is, by whatever way somebody came. What is beside it may
    change; and the clock, when it lets all go on."""
    return rij.bewaring is not Bewaring.VERHAAL or (isinstance(rij, Ruimteklok) and rij.stil_sinds is None)


def _changes(session: Session) -> Iterator[tuple[Handeling, Row]]:
    for handeling, rijen in (
        (Handeling.MAKEN, session.new),
        (Handeling.WIJZIGEN, [rij for rij in session.dirty if session.is_modified(rij)]),
        (Handeling.VERWIJDEREN, session.deleted),
    ):
        for rij in _own(rijen):
            yield (
                (
                    Handeling.SLEUTEL_GEMAAKT
                    if isinstance(rij, Dek) and handeling is Handeling.MAKEN
                    else handeling
                ),
                rij,
            )


def _own(rijen: Iterable[object]) -> list[Row]:
    eigen = [rij for rij in rijen if isinstance(rij, Row) and not isinstance(rij, ZONDER_REGEL)]
    return sorted(eigen, key=lambda rij: (str(rij.__tablename__), str(rij.id)))


def line_of(rij: Row, velden: list[str]) -> dict[str, Any]:
    """What a line says of a row of which these fields were written."""
    return {
        "gezin_id": rij.id if isinstance(rij, Gezin) else getattr(rij, "gezin_id", None),
        "persoon_id": getattr(rij, "betreft_id", None),
        "object_soort": rij.__tablename__,
        "object_id": rij.id,
        "categorie": getattr(rij, "categorie", None),
        "velden": velden,
        "afgeschermd": sorted(getattr(rij, "niet_voor", ())),
        "zegels": {
            veld: sealed_digest(getattr(rij, veld)) for veld in rij.verzegelde_kolommen() if veld in velden
        },
    }


def _touched(rij: Row) -> list[str]:
    staat = sa.inspect(rij)
    namen = staat.mapper.column_attrs.keys()
    return sorted(naam for naam in namen if staat.attrs[naam].history.has_changes())
