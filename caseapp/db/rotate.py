"""Putting the data keys of one store under another key of that store, in one commit."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from ..cipher import ZegelGebroken, herverpak, open_dek
from ..domain.logboek import Handeling
from ..tables import Dek
from .contexts import op_platform
from .digest import row_digest
from .store import Store, als_rij


def rewrap(store: Store, nieuw: bytes) -> int:
    """Put every data key of a store under another key, in one commit; gives how many."""
    with store.werk(op_platform()) as werk:
        rijen = list(_rewrapped(werk.ctx.session, store.sleutel, nieuw))
        if rijen:
            tabel = Dek.tabel()
            wijzig = (
                sa.update(tabel)
                .where(tabel.c.id == sa.bindparam("wie"))
                .values(ingepakt=sa.bindparam("nieuw"), versie=tabel.c.versie + 1)
            )
            werk.ctx.session.connection().execute(
                wijzig, [{"wie": rij["id"], "nieuw": rij["ingepakt"]} for rij in rijen]
            )
        werk.ctx.spoor.geschreven(
            Handeling.SLEUTELS_GEWISSELD,
            object_soort=Dek.tabel().name,
            rijen={str(rij["id"]): row_digest(Dek.tabel(), rij) for rij in rijen},
        )
    store.sleutel = nieuw
    return len(rijen)


def _rewrapped(session: Session, oud: bytes, nieuw: bytes) -> Iterator[dict[str, Any]]:
    for rij in session.execute(sa.select(Dek)).scalars():
        waarden = {kolom.name: getattr(rij, kolom.name) for kolom in Dek.tabel().c}
        yield waarden | {"ingepakt": herverpak(oud, nieuw, als_rij(rij))}


def fits(store: Store, sleutel: bytes) -> bool:
    """Whether this key opens the data keys of this store; a store without data keys fits every key."""
    with Session(store.engine) as session:
        dek = session.execute(sa.select(Dek).limit(1)).scalars().first()
        try:
            return dek is None or bool(open_dek(sleutel, als_rij(dek)))
        except ZegelGebroken:
            return False
