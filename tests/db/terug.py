"""A room that is played at random, its fingerprint, and what never changes while it goes back and forth."""

import random
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlmodel import col, func, select

from caseapp.actions import oefenruimte as acties
from caseapp.actions.concept import bewaar_concept
from caseapp.context import Context
from caseapp.db import herstelpunt as db
from caseapp.db import wall
from caseapp.db.verhaal import hash_van, lees
from caseapp.domain.oefenruimte import Stap
from caseapp.domain.oefenverloop import PuntReden
from caseapp.domain.veiligheidsschaal import Grenzen
from caseapp.tables import Concept, Gebeurtenis, Gezin, Herstelpunt, LogRegel

from ..builders import Huis
from ..factories import GebeurtenisFactory, GezinFactory, PersoonFactory, UitspraakFactory

REDEN = "Wij doen het nog eens over."


def _gebeurt(ctx: Context, kans: random.Random) -> None:
    tekst = f"Er gebeurde iets, nummer {kans.randrange(10**6)}."
    gezin = kans.choice(ctx.session.exec(select(Gezin.id).order_by(col(Gezin.kenmerk))).all())
    GebeurtenisFactory(ctx=ctx, gezin_id=gezin, tekst=tekst)


def _beschrijft(ctx: Context, kans: random.Random) -> None:
    """The same row once more, with another text."""
    rij = kans.choice(ctx.session.exec(select(Gezin).order_by(col(Gezin.kenmerk))).all())
    ctx.verzegel(rij, situatie=f"Zo staat het er nu voor: {kans.randrange(10**6)}.")


def _komt_erbij(ctx: Context, kans: random.Random) -> None:
    wie = PersoonFactory(ctx=ctx, roepnaam=f"Kersje{kans.randrange(10**6)}", achternaam="Boomgaard")
    gezin = GezinFactory(ctx=ctx, kenmerk=f"{kans.randrange(10**10):010}", naam="Boomgaard")
    ctx.session.flush()
    UitspraakFactory(ctx=ctx, gezin_id=gezin.id, betreft_id=wie.id, tekst=f"Ik {kans.randrange(10**6)}.")


def _gaat_weg(ctx: Context, kans: random.Random) -> None:
    """Some rows of a story do go: here somebody whom nothing else is about yet."""
    wie = PersoonFactory(ctx=ctx, roepnaam="Blijft", achternaam="Niet")
    ctx.session.flush()
    if kans.random() < 0.5:
        ctx.session.delete(wie)


def _stelt_in(ctx: Context, kans: random.Random) -> None:
    acties.stel_schaalgrenzen_in(ctx, Grenzen(kans.randint(2, 5), kans.randint(2, 4), kans.randint(2, 3)))


def _klok(ctx: Context, kans: random.Random) -> None:
    acties.zet_klok_vooruit(ctx, kans.choice(list(Stap)[:2]))


def _typt(ctx: Context, kans: random.Random) -> None:
    """A draft is no story: it stays whatever happens to that."""
    bewaar_concept(ctx, f"/blad/{kans.randrange(4)}", {"tekst": [f"nog niet af {kans.randrange(10**6)}"]})


DADEN: tuple[Callable[[Context, random.Random], None], ...] = (
    *(_gebeurt, _gebeurt, _beschrijft, _beschrijft),
    *(_komt_erbij, _gaat_weg, _stelt_in, _klok, _typt),
)


def doe(huis: Huis, kans: random.Random) -> None:
    """One act of somebody, in a unit of work of its own."""
    with huis.systeem() as werk:
        kans.choice(DADEN)(werk.ctx, kans)


def verhaal(huis: Huis) -> dict[str, Any]:
    with huis.ruimte.session() as session:
        return lees(session, huis.ruimte.sleutel, wall())


def vinger(huis: Huis) -> str:
    """The fingerprint of the whole story, where its clock stands included."""
    return hash_van(verhaal(huis))


def zonder_nieuwe_ids(huis: Huis, bekend: Collection[str]) -> str:
    """The same for a story in which things were made anew: they have ids of their own every time."""
    inhoud = verhaal(huis)
    for naam, rijen in inhoud["tabellen"].items():
        kaal = [{k: _oud(w, bekend) for k, w in rij.items()} for rij in rijen]
        inhoud["tabellen"][naam] = sorted(kaal, key=lambda rij: repr(sorted(rij.items(), key=str)))
    return hash_van(inhoud)


def _oud(waarde: Any, bekend: Collection[str]) -> Any:
    is_id = isinstance(waarde, str) and len(waarde) == 36 and waarde.count("-") == 4
    return "nieuw" if is_id and waarde not in bekend else waarde


def ids(huis: Huis) -> set[str]:
    return {rij["id"] for rijen in verhaal(huis)["tabellen"].values() for rij in rijen}


def bewaar(huis: Huis, reden: PuntReden = PuntReden.SPRONG) -> UUID:
    with huis.systeem() as werk:
        return db.maak_herstelpunt(huis.stores, werk.ctx, huis.ruimte_id, reden).id


def punt_van(ctx: Context, punt_id: UUID) -> Herstelpunt:
    return ctx.session.exec(select(Herstelpunt).where(Herstelpunt.id == punt_id)).one()


def terug(huis: Huis, punt_id: UUID, reden: str = REDEN) -> None:
    with huis.systeem() as werk:
        punt = punt_van(werk.ctx, punt_id)
        db.ga_terug(huis.stores, werk.ctx, huis.ruimte_id, punt, reden)


def regels(huis: Huis) -> list[bytes]:
    """The links of the chain, oldest first."""
    with huis.ruimte.session() as session:
        return list(session.exec(select(LogRegel.hash).order_by(col(LogRegel.volgnummer))))


def blijft(huis: Huis) -> tuple[int, int]:
    """How much there is of what is never wound back: events of all takes, and drafts."""
    with huis.ruimte.session() as session:
        telling = (select(func.count()).select_from(soort) for soort in (Gebeurtenis, Concept))
        een, ander = (session.exec(query).one() for query in telling)
        return een, ander


@dataclass
class Spel:
    """A room that is played on, gone back in and checked, after each step; `was` holds each point that is
    still there, with the fingerprint of its moment."""

    huis: Huis
    kans: random.Random
    was: dict[UUID, str] = field(default_factory=dict)
    gemaakt: int = 0
    terug: int = 0

    def stap(self) -> None:
        if self.was and self.kans.random() < 0.25:
            self._terug()
        elif self.kans.random() < 0.4:
            voor = vinger(self.huis)
            self.was[bewaar(self.huis)] = voor
            self.gemaakt += 1
            assert vinger(self.huis) == voor
        else:
            doe(self.huis, self.kans)
        self._ruim()

    def _terug(self) -> None:
        naar, nu, log = self.kans.choice(list(self.was)), vinger(self.huis), regels(self.huis)
        er_was = blijft(self.huis)
        terug(self.huis, naar)
        self.terug += 1
        assert vinger(self.huis) == self.was[naar]
        assert regels(self.huis)[: len(log)] == log
        assert len(regels(self.huis)) > len(log)
        assert all(na >= voor for na, voor in zip(blijft(self.huis), er_was, strict=True))
        with self.huis.ruimte.session() as session:
            laatste = select(Herstelpunt.id).where(Herstelpunt.reden == PuntReden.TERUG)
            for punt_id in session.exec(laatste):
                self.was.setdefault(punt_id, nu)

    def _ruim(self) -> None:
        """What made room for others is no way back any more."""
        with self.huis.ruimte.session() as session:
            er_zijn = set(session.exec(select(Herstelpunt.id)))
        self.was = {punt_id: hash_ for punt_id, hash_ in self.was.items() if punt_id in er_zijn}
