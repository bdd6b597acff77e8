"""A casus of a trainer's own, on the platform."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field

from ..permissions import Categorie
from .platform import Account, PlatformRow
from .row import related
from .zegel import Eigenaar, Sealed, sealed


class EigenCasus(PlatformRow, table=True):
    """A casus that a trainer copied and changes. `inhoud`: the file, as it was last found good:
    each text in it was looked through by itself."""

    account_id: UUID = Field(foreign_key="account.id", index=True)
    sinds: datetime
    gewijzigd: datetime
    titel: Sealed = sealed(Categorie.TRAINING)
    inhoud: Sealed = sealed(Categorie.TRAINING, unchecked=True)

    account: Account = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.id
