"""What one person of a gezin says to the question whether something may be shared."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.toestemming import ToestemmingHoe, ToestemmingStatus
from ..permissions import Categorie
from .delen import TE_DELEN
from .gezin import Gezin, Persoon
from .row import Inhoud, choice, related, word_type
from .wie import Gebruiker, Organisatie
from .zegel import Sealed, sealed


class Deeltoestemming(Inhoud, table=True):
    """One person, one kind of information about one person, one receiver: never bundled. `betreft` is who is
    asked, so that of the gezin only he reads it; `over` whose information it is. The row stays."""

    __table_args__ = (
        sa.CheckConstraint("aan_id IS NULL OR aan_organisatie_id IS NULL", name="hooguit_een_ontvanger"),
        sa.CheckConstraint(
            "(status IN ('gevraagd', 'vervallen')) OR beantwoord_op IS NOT NULL", name="antwoord_heeft_dag"
        ),
    )
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID = Field(foreign_key="persoon.id")
    categorie: Categorie = Field(default=Categorie.DEELREGISTER, sa_type=word_type(Categorie))
    over_id: UUID = Field(foreign_key="persoon.id")
    wat: Categorie = Field(sa_type=TE_DELEN)
    aan_id: UUID | None = Field(default=None, foreign_key="gebruiker.id")
    aan_organisatie_id: UUID | None = Field(default=None, foreign_key="organisatie.id")
    status: ToestemmingStatus = choice(ToestemmingStatus)
    op: datetime
    tot: date
    beantwoord_op: date | None = None
    hoe: ToestemmingHoe | None = choice(ToestemmingHoe, default=None)
    apart: bool | None = None
    door_id: UUID | None = Field(default=None, foreign_key="gebruiker.id")
    ingetrokken_op: datetime | None = None
    doel: Sealed = sealed()
    opnieuw: Sealed | None = sealed(optional=True)
    woorden: Sealed | None = sealed(optional=True)
    intrekking: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    persoon: Persoon = related(foreign_keys="Deeltoestemming.betreft_id")
    over: Persoon = related(foreign_keys="Deeltoestemming.over_id")
    ontvanger: Gebruiker | None = related(foreign_keys="Deeltoestemming.aan_id")
    organisatie: Organisatie | None = related()
    door: Gebruiker | None = related(foreign_keys="Deeltoestemming.door_id")
