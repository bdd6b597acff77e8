"""A room of a training with people in it, and what lies in its stores."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import select

from caseapp.actions.account import Wie
from caseapp.actions.oefensessie import begin, voeg_ruimte_toe
from caseapp.context import Context
from caseapp.db import Store, in_ruimte, op_platform
from caseapp.db.contexts import SYSTEEM
from caseapp.permissions import Rol
from caseapp.spel.ruimtes import begin_van, maak_ruimte
from caseapp.tables import Account, Ruimteklok

from .bezoeker import Bezoeker
from .huis import Huis


@dataclass(frozen=True)
class Training:
    huis: Huis
    ruimte_id: UUID

    @property
    def store(self) -> Store:
        return self.huis.stores.ruimte(self.ruimte_id)

    def gast(self, sleutel: str, *, token: str = "") -> Bezoeker:
        """Somebody who sits at this card."""
        return self.huis.begin(Wie(self.ruimte_id, self.huis.wie[sleutel], None), token=token)

    def trainer(self) -> Bezoeker:
        """Who leads, with an account, in this room."""
        return self.huis.begin(Wie(self.ruimte_id, None, account_van(self.huis)))

    @contextmanager
    def als(self, sleutel: str | None = None) -> Iterator[Context]:
        """A unit of work in this room; without a key that of nobody."""
        wie = self.huis.wie[sleutel] if sleutel else SYSTEEM
        with self.store.werk(in_ruimte(wie)) as werk:
            yield werk.ctx

    def klok(self) -> Ruimteklok:
        with self.als() as ctx:
            return ctx.session.exec(select(Ruimteklok)).one()


def account_van(huis: Huis) -> UUID:
    """Of the trainer there is."""
    with huis.stores.platform.werk(op_platform(), alleen_lezen=True) as werk:
        gevonden = werk.ctx.session.exec(select(Account.id).where(Account.rol == Rol.TRAINER)).first()
    assert gevonden is not None
    return gevonden


def nieuwe_training(huis: Huis) -> Training:
    """One room, of a sessie of the trainer with an account."""
    ruimte_id = maak_ruimte(huis.stores, begin_van(huis.stores, huis.ruimte.id), "Team Zuid, ruimte 1")
    trainer = account_van(huis)
    with huis.stores.platform.werk(op_platform()) as werk:
        voeg_ruimte_toe(werk.ctx, begin(werk.ctx, trainer, "Team Zuid"), 1, ruimte_id)
    return Training(huis, ruimte_id)


Rijen = dict[str, list[tuple[Any, ...]]]


def alles(store: Store) -> Rijen:
    """Every row of every table, as it lies there."""
    with store.engine.begin() as verbinding:
        ruw = verbinding.connection.cursor()
        namen = ruw.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        return {
            naam: ruw.execute(f'SELECT * FROM "{naam}" ORDER BY 1').fetchall()  # noqa: S608
            for (naam,) in namen
        }


def verschil(voor: Rijen, na: Rijen) -> Rijen:
    """What is there now and was not before, by table."""
    nieuw = {naam: [rij for rij in rijen if rij not in set(voor[naam])] for naam, rijen in na.items()}
    return {naam: rijen for naam, rijen in nieuw.items() if rijen}
