"""Who is asking, when, and in which transaction: the first argument of every query and action."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session

from .domain.echte_gegevens import toets_geen_echte_gegevens
from .domain.logboek import Handeling
from .domain.oefenruimte import AMSTERDAM, dag_van
from .permissions import BELEID_HASH, Actor
from .tables import Row, Zegelaar


@dataclass
class Spoor:
    """The log lines that this unit of work will write, with what is the same for all of them.

    `lees` lines stay when the rest is undone: what was shown was shown.
    """

    vast: dict[str, Any]
    lees: dict[tuple[Any, ...], dict[str, Any]] = field(default_factory=dict)
    schrijf: list[dict[str, Any]] = field(default_factory=list)
    gezien: set[tuple[object, ...]] = field(default_factory=set)
    # Which noodknop is open, by gezin: every line about that gezin names it.
    noodknoppen: dict[UUID, UUID] = field(default_factory=dict)

    def al_gezien(self, *blik: object) -> bool:
        """Whether this look was told of already; asked for every piece of a page, so cheaper than a line."""
        if blik in self.gezien:
            return True
        self.gezien.add(blik)
        return False

    def gelezen(self, handeling: Handeling, **velden: Any) -> None:
        """One line per kind of information per gezin and page, however often it is touched."""
        velden = self._met_noodknop(velden)
        sleutel = (handeling, tuple(velden), *velden.values())
        if sleutel not in self.lees:
            self.lees[sleutel] = {"handeling": handeling, **velden}

    def geschreven(self, handeling: Handeling, **velden: Any) -> None:
        self.schrijf.append({"handeling": handeling, **self._met_noodknop(velden)})

    def _met_noodknop(self, velden: dict[str, Any]) -> dict[str, Any]:
        noodknop = self.noodknoppen.get(velden["gezin_id"]) if "gezin_id" in velden else None
        return velden if noodknop is None else {"noodknop_id": noodknop, **velden}


@dataclass(frozen=True)
class Context:
    """`now` is the time in the story, `wall` the real time; both aware UTC. `stil_sinds`: nobody writes here
    since that real time."""

    session: Session
    actor: Actor
    now: datetime
    wall: datetime
    begin: datetime
    take: int
    cipher: Zegelaar
    spoor: Spoor
    stil_sinds: datetime | None = None

    @property
    def today(self) -> date:
        """The day in the story, on a Dutch calendar."""
        return self.now.astimezone(AMSTERDAM).date()

    def dag(self, op: datetime | None = None) -> int:
        """Day number in the story."""
        return dag_van(op or self.now, self.begin)

    def datum(self, op: datetime) -> date:
        return op.astimezone(AMSTERDAM).date()

    def verzegel(self, rij: Row, **teksten: str | None) -> None:
        """Set sealed fields of a row: each under the key of its own compartment, bound to its own place.

        What looks like data of real people is refused here, whatever the field: a Regelfout at that field.
        """
        for kolom, tekst in teksten.items():
            if tekst is not None and not rij.tabel().c[kolom].info.get("ongetoetst"):
                toets_geen_echte_gegevens(tekst, kolom)
            zegel = None if tekst is None else self.cipher.verzegel(tekst, rij.plek(kolom), rij.vak(kolom))
            setattr(rij, kolom, zegel)


def vaste_velden(
    actor: Actor,
    *,
    op: datetime | None,
    echt: datetime,
    verzoek: str = "",
    sessie: str = "",
    take: int | None = None,
) -> dict[str, Any]:
    """What every log line of one unit of work has in common."""
    return {
        "op": op,
        "op_echt": echt,
        "gebruiker_id": actor.id,
        "organisatie_id": actor.organisatie_id,
        "rol": actor.rol.value,
        "beleid": BELEID_HASH,
        "verzoek": verzoek or None,
        "sessie": sessie or None,
        "take": take,
    }


NIEMAND_ID = UUID(int=0)
