"""One sealed value of a row replaced by another, also in a table whose rows are only added to.

What was written down stays as it was: the store refuses to change it. What may be about real people must go
all the same, so the row is taken out and put back with another ciphertext, as destroying takes rows out; its
line says that it was changed, and which field.
"""

from typing import Any

import sqlalchemy as sa

from ..context import Context
from ..domain.logboek import Handeling
from ..tables import Row, Sealed
from .digest import digest_of
from .trail import line_of


def replace_sealed(ctx: Context, rij: Row, kolom: str, zegel: Sealed) -> None:
    """`rij` leaves the session; it lies there with this value, one version further."""
    session, tabel = ctx.session, rij.tabel()
    session.flush()
    waarden: dict[str, Any] = {naam.name: getattr(rij, naam.name) for naam in tabel.c}
    session.expunge(rij)
    waarden |= {kolom: zegel, "versie": (waarden["versie"] or 0) + 1}
    for naam in (kolom, "versie"):
        setattr(rij, naam, waarden[naam])
    session.execute(sa.text("PRAGMA defer_foreign_keys=ON"))
    session.execute(sa.delete(tabel).where(tabel.c.id == rij.id))
    session.execute(sa.insert(tabel), waarden)
    ctx.spoor.geschreven(Handeling.WIJZIGEN, rij=digest_of(rij), **line_of(rij, [kolom]))
