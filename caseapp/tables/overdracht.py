"""A warm handover of the contactpersoon: who to whom, how far it is, and what was said at each step."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.overdracht import Kennismaking, OverdrachtStatus
from ..permissions import Categorie
from .gezin import Gezin
from .row import Inhoud, choice, related, word_type
from .wie import Gebruiker
from .zegel import Sealed, sealed


class Overdracht(Inhoud, table=True):
    """At most one open one per gezin, kept by the partial unique index beside the domain."""

    __table_args__ = (
        sa.Index(
            "uq_een_overdracht",
            "gezin_id",
            unique=True,
            sqlite_where=sa.text("status IN ('voorgesteld', 'aanvaard', 'kennisgemaakt')"),
        ),
    )
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.GEZIN_GEZAG, sa_type=word_type(Categorie))
    van_id: UUID = Field(foreign_key="gebruiker.id")
    naar_id: UUID = Field(foreign_key="gebruiker.id")
    status: OverdrachtStatus = choice(OverdrachtStatus, default=OverdrachtStatus.VOORGESTELD)
    kennismaking: Kennismaking | None = choice(Kennismaking, default=None, nullable=True)
    voorgesteld_op: datetime
    aanvaard_op: datetime | None = None
    kennisgemaakt_op: datetime | None = None
    afgerond_op: datetime | None = None
    reden: Sealed = sealed()
    bereikbaar: Sealed | None = sealed(optional=True)
    verslag: Sealed | None = sealed(optional=True)
    verteld: Sealed | None = sealed(optional=True)
    weigering: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    van: Gebruiker = related(foreign_keys="Overdracht.van_id")
    naar: Gebruiker = related(foreign_keys="Overdracht.naar_id")
