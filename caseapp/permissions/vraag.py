"""What a judgement is asked: who, what, of which gezin, and about which piece."""

from collections.abc import Collection
from typing import NamedTuple, Protocol
from uuid import UUID

from ..domain.toegang import Categorie, Doen
from .actor import Actor, Dossier


class Stuk(Protocol):
    """A row with content: it knows its kind, whom it is about, who made it, who may hear it, who may not."""

    @property
    def categorie(self) -> Categorie: ...
    @property
    def afgeschermd_voor(self) -> Collection[str]: ...
    @property
    def gehoor(self) -> Collection[str]: ...
    @property
    def betreft(self) -> UUID | None: ...
    @property
    def auteur(self) -> UUID | None: ...
    @property
    def kenmerken(self) -> Collection[str]: ...


class Vraag(NamedTuple):
    actor: Actor
    doen: Doen
    categorie: Categorie
    dossier: Dossier
    stuk: Stuk | None
