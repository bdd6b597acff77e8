"""The step to the Zorg- en Veiligheidshuis: why, on which ground, what is asked, and what came back."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.delen import Grondslag
from ..permissions import Categorie
from .gezin import Gezin
from .row import Inhoud, choice, related, word_type
from .wie import Organisatie
from .zegel import Sealed, sealed


class Opschaling(Inhoud, table=True):
    """At most one runs per gezin. It opens nothing: what is shared stands in the deelregister."""

    __table_args__ = (
        sa.Index(
            "uq_een_opschaling", "gezin_id", unique=True, sqlite_where=sa.text("afgeschaald_op IS NULL")
        ),
    )
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.OVERLEG, sa_type=word_type(Categorie))
    organisatie_id: UUID = Field(foreign_key="organisatie.id")
    grondslag: Grondslag = choice(Grondslag)
    op: datetime
    afgeschaald_op: datetime | None = None
    reden: Sealed = sealed()
    vraag: Sealed = sealed()
    einde: Sealed | None = sealed(optional=True)
    terug: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    organisatie: Organisatie = related()
