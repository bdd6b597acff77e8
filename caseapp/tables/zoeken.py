"""What finding needs beside the rows themselves: a token per persoon, and until where somebody had read."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from .gezin import Persoon
from .row import Bewaring, Row, related


class Herkenning(Row, table=True):
    """The blind index: 16 bytes of a keyed hash of roepnaam, achternaam and geboren together."""

    persoon_id: UUID = Field(foreign_key="persoon.id", unique=True)
    token: bytes = Field(index=True)

    persoon: Persoon = related()


class LaatstGezien(Row, table=True):
    """Until which moment of the story this persona said to have seen what is new."""

    bewaring: ClassVar[Bewaring] = Bewaring.BLIJVEND

    gebruiker_id: UUID = Field(unique=True)
    op: datetime
    take: int
