"""Guessing: rooms of trainings beside each other, and people in them who try every address with the ids of
others, with made-up ids, and with cookies that are over (simulation G7)."""

import random
from collections import Counter
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch
from uuid import UUID, uuid4

import sqlalchemy as sa
from flask import Flask
from sqlmodel import select

from caseapp.actions import account as acties
from caseapp.actions.oefening.injects import stel_op
from caseapp.config import ROOT
from caseapp.db import Stores, in_ruimte, op_platform
from caseapp.db.migrate import row_classes
from caseapp.domain.scenario.woorden import InjectKanaal
from caseapp.permissions import Actor, Rol
from caseapp.queries.oefening.wat import spelers
from caseapp.queries.platform import hash_van
from caseapp.spel.ruimtes import maak_ruimte
from caseapp.spel.sprong import laat_nu_binnen
from caseapp.spel.zaaien import sjabloon_van
from caseapp.tables import Gezin, Opslag, Sessie
from caseapp.views.guard import EIGEN

SCENARIO = "scenario:gezin-kandelaar"
TRAINER = Actor(uuid4(), Rol.TRAINER)


@dataclass(frozen=True)
class Kamer:
    """One room with a text in it that stands nowhere else, what was made there, and who sits in it."""

    ruimte_id: UUID
    gezin_id: str
    merk: str
    ids: tuple[str, ...]
    koekjes: tuple[str, ...]


def richt_in(stores: Stores, aantal: int) -> list[Kamer]:
    """Rooms with the same beginning, so with the same ids; and in each a melding and post of its own."""
    sjabloon = sjabloon_van(stores, ROOT / "seeds", SCENARIO)
    begin = _ids(stores, sjabloon)
    return [_kamer(stores, sjabloon, nummer, begin) for nummer in range(aantal)]


def _kamer(stores: Stores, sjabloon: UUID, nummer: int, begin: set[str]) -> Kamer:
    ruimte_id = maak_ruimte(stores, sjabloon, f"Groep {nummer}")
    merk = f"kenteken {nummer:03} van deze groep"
    with stores.ruimte(ruimte_id).werk(in_ruimte(TRAINER)) as werk:
        wie = [een.id for een in spelers(werk.ctx)]
        gezin_id = str(werk.ctx.session.exec(select(Gezin.id)).one())
        rij = stel_op(werk.ctx, f"Bericht {nummer:03}", f"Dit is het {merk}.", wie, InjectKanaal.MELDING)
    laat_nu_binnen(stores, ruimte_id, rij.id)
    ids = tuple(sorted(_ids(stores, ruimte_id) - begin))
    return Kamer(ruimte_id, gezin_id, merk, ids, tuple(_zit(stores, ruimte_id, een) for een in wie))


def _zit(stores: Stores, ruimte_id: UUID, gebruiker_id: UUID) -> str:
    token = f"raadt-{uuid4().hex}"
    with stores.platform.werk(op_platform()) as werk:
        gegevens = {"_user_id": str(gebruiker_id), "_fresh": True}
        acties.begin_sessie(werk.ctx, token, gegevens, acties.Wie(ruimte_id, gebruiker_id, None))
    return token


def _ids(stores: Stores, ruimte_id: UUID) -> set[str]:
    """Of every row of a room."""
    tabellen = [soort.tabel() for soort in row_classes() if soort.opslag is not Opslag.PLATFORM]
    with stores.ruimte(ruimte_id).session() as session:
        return {str(id_) for tabel in tabellen for id_ in session.execute(sa.select(tabel.c.id)).scalars()}


def beeindig(stores: Stores, kamers: list[Kamer]) -> list[str]:
    """One cookie of each room that is over from here on."""
    oud = [kamer.koekjes[0] for kamer in kamers]
    tokens = {hash_van(token) for token in oud}
    with stores.platform.werk(op_platform()) as werk:
        for rij in werk.ctx.session.exec(select(Sessie)).all():
            if rij.token in tokens:
                rij.beeindigd = werk.ctx.wall
    return oud


def paden(app: Flask) -> list[tuple[str, Any]]:
    """Every address, by its methods."""
    return [
        (methode, regel)
        for regel in app.url_map.iter_rules()
        if regel.endpoint not in EIGEN and regel.endpoint != "account.log_uit"
        for methode in sorted(regel.methods & {"GET", "POST"})
    ]


def raad(app: Flask, kamers: list[Kamer], oud: list[str], pogingen: int, zaad: int) -> Counter[str]:
    """How often each outcome came. `vreemd`: a text of another room was in the answer, or with a cookie that
    is over a text of any room; `kapot`: a 5xx; `eigen`: a text of his own room."""
    kies, adressen, uit = random.Random(zaad), paden(app), Counter[str]()  # noqa: S311  # the same guesses in every run
    kaart = [adres for adres in adressen if adres[1].endpoint.startswith("speelkaart.")]
    alle_ids = [id_ for kamer in kamers for id_ in kamer.ids]
    for _ in range(pogingen):
        hier, ander = kies.sample(kamers, 2)
        methode, regel = kies.choice(adressen if kies.random() < 0.8 else kaart)
        verlopen = kies.random() < 0.1
        client = app.test_client()
        client.set_cookie("sessie", kies.choice(oud) if verlopen else kies.choice(hier.koekjes[1:]))
        ids = [*hier.ids, *ander.ids, *kies.sample(alle_ids, 5), str(UUID(int=kies.getrandbits(128)))]
        pad = pad_van(app, regel, kies, ids, hier.gezin_id)
        with patch("flask_wtf.csrf.validate_csrf"):  # what is sent is tried for real
            antwoord = client.open(pad, method=methode)
        uit["gedaan"] += 1
        uit[f"status {antwoord.status_code // 100}xx"] += 1
        uit["kapot"] += antwoord.status_code >= 500
        merken = [kamer.merk for kamer in kamers if kamer is not hier or verlopen]
        uit["vreemd"] += any(merk.encode() in antwoord.data for merk in merken)
        uit["eigen"] += hier.merk.encode() in antwoord.data and not verlopen
    return uit


def pad_van(app: Flask, regel: Any, kies: random.Random, ids: list[str], gezin_id: str) -> str:
    """The gezin is called the same in every room: mostly it is that one."""
    waarden = {naam: _waarde(regel, naam, kies, ids) for naam in regel.arguments}
    if "gezin_id" in waarden and kies.random() < 0.8:
        waarden["gezin_id"] = UUID(gezin_id)
    with app.test_request_context():
        return str(app.url_map.bind("").build(regel.endpoint, waarden, method=None))


def _waarde(regel: Any, naam: str, kies: random.Random, ids: list[str]) -> Any:
    omzetter = type(regel._converters[naam]).__name__
    if omzetter == "AnyConverter":
        return kies.choice(sorted(regel._converters[naam].items))
    if omzetter == "IntegerConverter":
        return kies.randrange(100)
    return UUID(kies.choice(ids)) if omzetter == "UUIDConverter" else kies.choice(ids)
