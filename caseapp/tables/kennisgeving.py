"""That somebody of a gezin was told who works with his data, or why not yet."""

from datetime import date, datetime
from uuid import UUID

from sqlmodel import Field

from ..domain.kennisgeving import KennisgevingHoe, KennisgevingStand
from ..permissions import Categorie
from .gezin import Gezin, Persoon
from .row import Inhoud, choice, related, word_type
from .wie import Gebruiker
from .zegel import Sealed, sealed


class Kennisgeving(Inhoud, table=True):
    """Only added to; the newest of a person counts. Of the gezin only he reads it, and not that it waits."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID = Field(foreign_key="persoon.id")
    categorie: Categorie = Field(default=Categorie.DEELREGISTER, sa_type=word_type(Categorie))
    stand: KennisgevingStand = choice(KennisgevingStand)
    op: datetime
    dag: date
    hoe: KennisgevingHoe | None = choice(KennisgevingHoe, default=None)
    apart: bool | None = None
    herzien_op: date | None = None
    door_id: UUID = Field(foreign_key="gebruiker.id")
    toelichting: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    persoon: Persoon = related()
    door: Gebruiker = related()
