"""Notes of one professional about a gezin, for nobody else; and questions of the gezin to read what is in
them."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field

from ..domain.werkaantekening import InzageBesluit
from ..permissions import Categorie
from .gezin import Gezin
from .row import Inhoud, choice, related, word_type
from .verhaal import Termijn
from .wie import Gebruiker
from .zegel import Sealed, sealed


class Werkaantekening(Inhoud, table=True):
    """Own eyes only: who wrote it, and not even a trainer."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.WERKAANTEKENINGEN, sa_type=word_type(Categorie))
    op: datetime
    gewijzigd: datetime
    tekst: Sealed = sealed()

    gezin: Gezin = related()


class InzageVraag(Inhoud, table=True):
    """Somebody of the gezin (`betreft`) asks a professional what he wrote for himself; asked of everybody
    alike, so that a question betrays no note."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.DEELREGISTER, sa_type=word_type(Categorie))
    aan_id: UUID = Field(foreign_key="gebruiker.id", index=True)
    termijn_id: UUID | None = Field(default=None, foreign_key="termijn.id")
    op: datetime
    besluit: InzageBesluit = choice(InzageBesluit, default=InzageBesluit.OPEN)
    besloten_op: datetime | None = None
    vraag: Sealed | None = sealed(optional=True)
    antwoord: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    aan: Gebruiker = related()
    termijn: Termijn | None = related()
