"""What a judgement knows: who acts, and how a gezin stands at this moment of the story."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from ..domain.consultatie import Deskundigheid
from ..domain.toegang import Categorie, KetenSoort, Relatie, Rol


@dataclass(frozen=True)
class Actor:
    """Who acts. `persoon_id` when the actor is a member of a gezin; `soort` when a ketenpartner. `functies`:
    what he can be asked for by others; no gezin opens by it. `door`: who really looks, where somebody who
    stands beside this one reads along: then nothing is written."""

    id: UUID
    rol: Rol
    organisatie_id: UUID | None = None
    soort: KetenSoort | None = None
    persoon_id: UUID | None = None
    functies: frozenset[Deskundigheid] = frozenset()
    door: UUID | None = None

    @property
    def namen(self) -> frozenset[str]:
        """All the words a shielding list may call this actor by: user, persoon, role."""
        return frozenset(str(naam) for naam in (self.id, self.persoon_id, self.rol) if naam is not None)

    def genoemd_in(self, lijst: Collection[str]) -> bool:
        """Whether a shielding list or an audience calls this actor by one of his names.

        A bare string raises: read letter by letter it would name nobody, and shield nothing.
        """
        if isinstance(lijst, str):
            raise TypeError("Een afscherming of gehoor is een lijst van namen, geen losse tekst.")
        return bool(lijst) and not self.namen.isdisjoint(str(naam).lower() for naam in lijst)


@dataclass(frozen=True)
class Dossier:
    """All that a permission may know about a gezin, as it stands at one moment of the story."""

    id: UUID
    relaties: Mapping[UUID, Relatie] = field(default_factory=dict)
    teams: frozenset[UUID] = frozenset()
    huishouden: Mapping[UUID, frozenset[UUID]] = field(default_factory=dict)
    gezag: Mapping[UUID, frozenset[UUID]] = field(default_factory=dict)
    grondslagen: frozenset[tuple[UUID, Categorie]] = frozenset()
    # About whom a grondslag was recorded; one that is not in here is about everybody.
    grondslag_over: Mapping[tuple[UUID, Categorie], frozenset[UUID]] = field(default_factory=dict)
    # Who was let in for some kinds of information only; who is not in here reads his whole column.
    grenzen: Mapping[UUID, frozenset[Categorie]] = field(default_factory=dict)
    # Who holds an open noodknop here; and of these, with whom somebody else looks along.
    noodknoppen: frozenset[UUID] = frozenset()
    met_tweede: frozenset[UUID] = frozenset()
    # Who opened an onderzoek here that runs.
    onderzoeken: frozenset[UUID] = frozenset()
