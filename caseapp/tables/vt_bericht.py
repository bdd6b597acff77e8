"""A message to Veilig Thuis and the answers to it: for who sent it and for Veilig Thuis, of no gezin."""

from datetime import date, datetime
from uuid import UUID

from sqlmodel import Field

from ..domain.veilig_thuis.bericht import BerichtSoort, BerichtStatus
from ..domain.veilig_thuis.melding import MeldingKanaal
from ..permissions import Categorie
from .row import Row, choice, related
from .wie import Gebruiker, Organisatie
from .zegel import Eigenaar, Sealed, sealed

ZELF = Categorie.WERKAANTEKENINGEN


class VtBericht(Row, table=True):
    """`tekst`: for Veilig Thuis, under its own key, until it is answered. `eigen`: what the sender keeps,
    under his. Of an advies neither the day nor who gave it is kept here: nothing leads to it from a person.
    """

    op: datetime
    van_id: UUID = Field(foreign_key="gebruiker.id", index=True)
    organisatie_id: UUID = Field(foreign_key="organisatie.id")
    kanaal: MeldingKanaal = choice(MeldingKanaal)
    soort: BerichtSoort = choice(BerichtSoort)
    status: BerichtStatus = choice(BerichtStatus, default=BerichtStatus.NIEUW)
    afgehandeld_op: datetime | None = None
    afgehandeld_door: UUID | None = None
    melding_id: UUID | None = None
    tekst: Sealed | None = sealed(Categorie.MELDER, optional=True)
    eigen: Sealed = sealed(ZELF)

    gebruiker: Gebruiker = related()
    organisatie: Organisatie = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.van_id if categorie is ZELF else self.organisatie_id


class VtAntwoord(Row, table=True):
    """What went back, under the key of who sent the message; each time a row more. `op`: the day only."""

    bericht_id: UUID = Field(foreign_key="vt_bericht.id", index=True)
    van_id: UUID
    nummer: int
    op: date
    tekst: Sealed = sealed(ZELF)

    bericht: VtBericht = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.van_id
