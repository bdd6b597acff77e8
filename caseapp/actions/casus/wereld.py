"""What the words of the casus files have become in a room."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.regel import Regelfout
from ...permissions import Categorie, Doen
from ...scenario.casus import Casus
from ...scenario.daden.basis import Daad, DaadBuitenGezin
from ...tables import Gebruiker, Persoon

# Which door an act goes through, the same one as the view of that act; and what is done inside.
Daden = dict[type[Daad], tuple[Doen, Categorie, Callable[..., None]]]
# What is of no gezin goes through no door of one: the action itself judges who does it.
DadenBuitenGezin = dict[type[DaadBuitenGezin], Callable[..., None]]


@dataclass
class Wereld:
    """What the words of the files have become in this room."""

    gebruikers: dict[str, UUID] = field(default_factory=dict)
    personen: dict[str, UUID] = field(default_factory=dict)
    gezinnen: dict[str, UUID] = field(default_factory=dict)
    huishoudens: dict[str, list[str]] = field(default_factory=dict)
    netwerkleden: dict[str, UUID] = field(default_factory=dict)
    gemaakt: dict[str, UUID] = field(default_factory=dict)

    def wie(self, casus: str, sleutel: str) -> UUID:
        """A persoon of this casus, or a gebruiker."""
        return self.personen.get(f"{casus}/{sleutel}") or self.gebruikers[sleutel]

    def huishouden(self, casus: str, naam: str | None) -> int | None:
        if naam is None:
            return None
        namen = self.huishoudens.setdefault(casus, [])
        if naam not in namen:
            namen.append(naam)
        return namen.index(naam) + 1


@dataclass(frozen=True)
class Vertaler:
    """From the words of a file to the rows of this room."""

    ctx: Context
    wereld: Wereld
    casus: Casus

    def persoon(self, sleutel: str) -> UUID:
        return self.wereld.personen[f"{self.casus.sleutel}/{sleutel}"]

    def rij(self, sleutel: str) -> Persoon:
        return self.ctx.session.exec(select(Persoon).where(Persoon.id == self.persoon(sleutel))).one()

    def gebruiker(self, sleutel: str) -> Gebruiker:
        query = select(Gebruiker).where(col(Gebruiker.id) == self.wereld.gebruikers[sleutel])
        return self.ctx.session.exec(query).one()

    def namen(self, sleutels: Iterable[str]) -> list[str]:
        return [str(self.wereld.wie(self.casus.sleutel, sleutel)) for sleutel in sleutels]

    def betrokkene(self, sleutel: str) -> str:
        """A persoon or a steunfiguur of this casus, or a gebruiker: by the id that he is chosen by."""
        van_hier = f"{self.casus.sleutel}/{sleutel}"
        persoon = self.wereld.netwerkleden.get(van_hier) or self.wereld.personen.get(van_hier)
        bekend = persoon or self.wereld.gebruikers.get(sleutel)
        if bekend is None:
            raise Regelfout(f"‘{sleutel}’ is niemand in dit bestand.")
        return str(bekend)

    def onthoud(self, sleutel: str, id_: UUID) -> None:
        """What this act made is called so in the rest of the file."""
        self.wereld.gemaakt[f"{self.casus.sleutel}/{sleutel}"] = id_

    def onthouden(self, sleutel: str) -> UUID:
        gevonden = self.wereld.gemaakt.get(f"{self.casus.sleutel}/{sleutel}")
        if gevonden is None:
            raise Regelfout(f"Eerder in deze casus is er nog niets dat ‘{sleutel}’ heet.")
        return gevonden

    def datum(self, dag: int) -> date:
        return self.casus.begin + timedelta(days=dag)
