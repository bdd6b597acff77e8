"""A log line through the unit of work, against a plain insert of an equally large row.

Both sides are one Session, one insert and one commit on the same engine (same file, same PRAGMAs). The plain
row goes into a table with the same columns and indexes, but it is not hashed, not chained, guarded by no
trigger and not noted in the second sink. Beside it the same for ten lines at once, as a page writes them.
"""

from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlmodel import Session

from caseapp.db import SYSTEEM, Store, op_platform
from caseapp.domain.logboek import Handeling
from caseapp.permissions import Categorie
from caseapp.tables import LogRegel

from .meten import Kant, huis, in_het_kort, om_en_om, uitslag, verhouding, zeg

RONDES, PER_RONDE = 20, 15
GEZIN = UUID(int=7)


def als_wachter(store: Store, regels: int) -> None:
    with store.werk(op_platform(SYSTEEM), alleen_lezen=True) as werk:
        for nummer in range(regels):
            werk.ctx.spoor.gelezen(
                Handeling.BEKIJKEN,
                gezin_id=GEZIN,
                categorie=Categorie.GVA_GEDEELD,
                positie="CP",
                regel="CP:gva_gedeeld:W",
                persoon_id=UUID(int=nummer),
            )


class Gewoon:
    """A table of the same shape, with nothing that makes it a logboek."""

    def __init__(self, store: Store) -> None:
        self._store, self._nummer = store, 0
        with Session(store.engine) as session:
            bron = LogRegel.tabel()
            regel = session.execute(
                sa.select(bron.c.inhoud, bron.c.vorige, bron.c.hash)
                .where(bron.c.inhoud.like("%CP:gva_gedeeld:W%"))
                .limit(1)
            ).one()
            self._inhoud = dict(regel._mapping)
            self.tabel = self._maak(session)
            session.commit()

    def _maak(self, session: Session) -> sa.Table:
        tabel = sa.Table("meting", sa.MetaData())
        for kolom in LogRegel.tabel().c:
            tabel.append_column(
                sa.Column(
                    kolom.name,
                    kolom.type,
                    *(
                        [sa.Computed(kolom.computed.sqltext, persisted=False)]
                        if kolom.computed is not None
                        else []
                    ),
                    primary_key=kolom.primary_key,
                    nullable=kolom.nullable,
                    unique=kolom.unique,
                    index=kolom.index,
                )
            )
        tabel.create(session.connection())
        return tabel

    def voeg_toe(self, regels: int) -> None:
        rijen: list[dict[str, Any]] = []
        for _ in range(regels):
            self._nummer += 1
            rijen.append(self._inhoud | {"id": uuid4(), "versie": 1, "volgnummer": self._nummer})
        with Session(self._store.engine, expire_on_commit=False) as session:
            session.execute(sa.insert(self.tabel), rijen)
            session.commit()


def main() -> None:
    with huis() as h:
        als_wachter(h.ruimte, 1)
        gewoon = Gewoon(h.ruimte)
        een, kaal, tien, kaal_tien = om_en_om(
            Kant(lambda: als_wachter(h.ruimte, 1)),
            Kant(lambda: gewoon.voeg_toe(1)),
            Kant(lambda: als_wachter(h.ruimte, 10)),
            Kant(lambda: gewoon.voeg_toe(10)),
            rondes=RONDES,
            per_ronde=PER_RONDE,
        )
    zeg(
        "Logregel: door de eenheid van werk, tegen een gewone rij van dezelfde grootte",
        f"  één logregel      {in_het_kort(een)}",
        f"  één gewone rij    {in_het_kort(kaal)}",
        f"  tien logregels    {in_het_kort(tien)}",
        f"  tien gewone rijen {in_het_kort(kaal_tien)}",
        "  " + uitslag("één regel, op de klok", verhouding(een, kaal, "wand"), 2),
        "  " + uitslag("één regel, processortijd", verhouding(een, kaal, "cpu"), 2),
        "  " + uitslag("tien regels, op de klok", verhouding(tien, kaal_tien, "wand"), 2),
        "  " + uitslag("tien regels, processortijd", verhouding(tien, kaal_tien, "cpu"), 2),
    )


if __name__ == "__main__":
    main()
