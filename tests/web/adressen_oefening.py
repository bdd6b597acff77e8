"""A training of the trainer with an account, in which somebody sits at a card, and a point to go back to; see
adressen.py."""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict

import sqlalchemy as sa
from sqlmodel import col, select

from caseapp.actions.deelnemer import neem_kaart
from caseapp.actions.eigen_casus import neem_over
from caseapp.actions.oefening.terugblik import zeg_naamloos
from caseapp.actions.oefensessie import begin, bewaar_verslag, voeg_ruimte_toe
from caseapp.config import ROOT
from caseapp.db import SYSTEEM, in_ruimte, op_platform
from caseapp.db.herstelpunt import maak_herstelpunt
from caseapp.domain.oefenverloop import PuntReden
from caseapp.permissions import Actor, Rol
from caseapp.queries.nabespreking.verslag import verslag
from caseapp.scenario.schrijven import als_bestand, vel_van
from caseapp.spel.ruimtes import maak_ruimte
from caseapp.spel.zaaien import casussen_in, sjabloon_van
from caseapp.tables import (
    Account,
    EigenCasus,
    Feit,
    Gebruiker,
    Herstelpunt,
    Inject,
    Oefengroep,
    Oefensessie,
    Row,
    Terugblik,
    Verwachting,
)

from .huis import Huis


def richt_oefening_in(huis: Huis) -> None:
    """For the account that is there by now; with a report that was kept."""
    sjabloon = sjabloon_van(huis.stores, ROOT / "seeds", "scenario:gezin-kandelaar")
    ruimte_id = maak_ruimte(huis.stores, sjabloon, "Team Zuid, ruimte 1")
    casus = casussen_in(ROOT / "seeds")[5]
    with huis.stores.platform.werk(op_platform()) as werk:
        trainer = werk.ctx.session.exec(select(Account.id).where(Account.rol == Rol.TRAINER)).first()
        assert trainer is not None
        voeg_ruimte_toe(werk.ctx, begin(werk.ctx, trainer, "Team Zuid"), 1, ruimte_id)
        neem_over(werk.ctx, trainer, casus.titel, als_bestand(vel_van(casus)))
    with huis.als("sering") as werk:
        maak_herstelpunt(huis.stores, werk.ctx, huis.ruimte.id, PuntReden.ZELF)
    with huis.stores.ruimte(ruimte_id).werk(op_platform(), alleen_lezen=True) as werk:
        wie = werk.ctx.session.exec(select(Gebruiker.id).where(Gebruiker.rol == Rol.LOKAAL_TEAM)).one()
    with huis.stores.ruimte(ruimte_id).werk(in_ruimte(wie)) as werk:
        neem_kaart(werk.ctx, wie, b"een browser van iemand", "Bijnaam van iemand")
    with huis.stores.ruimte(ruimte_id).werk(in_ruimte(SYSTEEM)) as werk:
        zeg_naamloos(werk.ctx, "We luisterden naar elkaar.", "")
    with huis.stores.ruimte(ruimte_id).werk(in_ruimte(Actor(trainer, Rol.TRAINER))) as werk:
        inhoud = json.dumps(asdict(verslag(werk.ctx)))
    with huis.stores.platform.werk(op_platform()) as werk:
        bewaar_verslag(werk.ctx, werk.ctx.session.exec(select(Oefengroep)).one(), inhoud)


def _eerste(soort: type[Oefensessie | Oefengroep | EigenCasus]) -> Callable[[Huis], Iterable[str]]:
    def zoek(huis: Huis) -> Iterable[str]:
        with huis.stores.platform.werk(op_platform(), alleen_lezen=True) as werk:
            eerste = select(soort.id).order_by(col(soort.id)).limit(1)
            return [str(id_) for id_ in werk.ctx.session.exec(eerste)]

    return zoek


def _in_de_ruimte(soort: type[Row]) -> Callable[[Huis], Iterable[str]]:
    """A row of the room of that training."""

    def zoek(huis: Huis) -> Iterable[str]:
        with huis.stores.platform.werk(op_platform(), alleen_lezen=True) as werk:
            ruimte_id = werk.ctx.session.exec(select(Oefengroep.ruimte_id)).first()
        assert ruimte_id is not None
        with huis.stores.ruimte(ruimte_id).werk(op_platform(), alleen_lezen=True) as werk:
            return [
                str(id_) for id_ in werk.ctx.session.execute(sa.select(soort.tabel().c.id).limit(1)).scalars()
            ]

    return zoek


def _punten(huis: Huis) -> Iterable[str]:
    with huis.als("sering", alleen_lezen=True) as werk:
        oudste = select(Herstelpunt.id).order_by(col(Herstelpunt.op_echt)).limit(1)
        return [str(id_) for id_ in werk.ctx.session.exec(oudste)]


VULLING: dict[str, Callable[[Huis], Iterable[str]]] = {
    "scenario_id": lambda _huis: ["gezin-kandelaar"],
    "casus_nummer": lambda _huis: ["1", "2"],
    "eigencasus_id": _eerste(EigenCasus),
    "persoon_nummer": lambda _huis: ["0"],
    "persona_nummer": lambda _huis: ["0"],
    "daad_nummer": lambda _huis: ["0", "20"],
    "oefensessie_id": _eerste(Oefensessie),
    "oefengroep_id": _eerste(Oefengroep),
    "feit_id": _in_de_ruimte(Feit),
    "inject_id": _in_de_ruimte(Inject),
    "terugblik_id": _in_de_ruimte(Terugblik),
    "lens": lambda _huis: ["V1"],
    "verwachting_id": _in_de_ruimte(Verwachting),
    "punt_id": _punten,
}
