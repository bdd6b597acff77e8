"""The meldcode as one professional walks it: own eyes only, tied to no gezin and no persoon."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.meldcode.woorden import MeldcodeDeel
from ..permissions import Categorie
from .row import Row, choice, related
from .zegel import Eigenaar, Sealed, sealed


class MeldcodeTraject(Row, table=True):
    """One walk through the five steps. `stand`: how many entries it has. `waarover`: what the author
    calls it. Sealed under the author's own key, as a draft is.
    """

    auteur_id: UUID = Field(index=True)
    begonnen: datetime
    stand: int = 0
    afgesloten_op: datetime | None = None
    waarover: Sealed = sealed(Categorie.WERKAANTEKENINGEN)

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.auteur_id


class MeldcodeStap(Row, table=True):
    """One entry in one step; only ever added to. `nummer`: in which order."""

    __table_args__ = (sa.UniqueConstraint("traject_id", "nummer"),)

    traject_id: UUID = Field(foreign_key="meldcode_traject.id", index=True)
    auteur_id: UUID
    nummer: int
    deel: MeldcodeDeel = choice(MeldcodeDeel)
    op: datetime
    inhoud: Sealed = sealed(Categorie.WERKAANTEKENINGEN, unchecked=True)  # checked field by field

    traject: MeldcodeTraject = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.auteur_id
