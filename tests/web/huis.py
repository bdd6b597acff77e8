"""One opened data folder with the app on it: who is who by the seed files, and browsers to look with."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from secrets import token_urlsafe
from typing import Any
from uuid import UUID

import yaml
from flask import Flask
from itsdangerous import URLSafeTimedSerializer
from jinja2.bccache import Bucket, BytecodeCache
from sqlmodel import select
from werkzeug.routing import Rule

from caseapp.actions import account as acties
from caseapp.app import create_app
from caseapp.config import ROOT, Instellingen
from caseapp.db import Store, Stores, in_ruimte, op_platform
from caseapp.permissions import Rol
from caseapp.queries.dossier import OpenGezin, laad
from caseapp.queries.gezin import gezin_naam
from caseapp.queries.namen import namen_van
from caseapp.tables import Account, Gebruiker, Gezin, RuimteSoort

from .bezoeker import Bezoeker

GEHEIM = "f" * 40
WACHTWOORD = "veertien bomen"


@cache
def gebruikers() -> dict[str, dict[str, Any]]:
    """The cards of the seeds, by their key; the machine is nobody to look through."""
    bestand = yaml.safe_load((ROOT / "seeds" / "gebruikers.yaml").read_text())
    return {g["sleutel"]: g for g in bestand["gebruikers"] if g["rol"] != "simulatie"}


@dataclass(frozen=True)
class Huis:
    """`wie` by key of the seeds ('wilg'), `gezinnen` by the name of the gezin ('Wolkenveld')."""

    app: Flask
    stores: Stores
    ruimte: Store
    wie: dict[str, UUID]
    gezinnen: dict[str, UUID]
    kenmerken: dict[str, str]

    def gast(self, sleutel: str | None = None, *, controle: bool = True) -> Bezoeker:
        """A browser that looks through these eyes: a session straight into the store. Without a key: a
        stranger from the street."""
        if sleutel is None:
            return Bezoeker(self.app.test_client(), controle=controle)
        return self.begin(acties.Wie(self.ruimte.id, self.wie[sleutel], None), controle=controle)

    def met_account(self, rol: Rol, *, controle: bool = True, token: str = "", nog_een: str = "") -> Bezoeker:
        """A browser of a trainer or beheerder who logged in with a password."""
        with self.stores.platform.werk(op_platform()) as werk:
            account = self._account(werk.ctx, rol, nog_een)
        return self.begin(acties.Wie(self.ruimte.id, None, account.id), controle=controle, token=token)

    def _account(self, ctx: Any, rol: Rol, nog_een: str) -> Account:
        naam = f"Account {rol.value} {nog_een}".strip()
        rij = Account(
            rol=rol,
            naam_token=ctx.cipher.blind(["account", naam.casefold()]),
            wachtwoord_hash="-",
            sinds=ctx.wall,
        )
        ctx.verzegel(rij, naam=naam)
        ctx.session.add(rij)
        return rij

    def begin(self, wie: acties.Wie, *, controle: bool = True, token: str = "") -> Bezoeker:
        """A session in the store, and the browser that holds its cookie."""
        token = token or token_urlsafe(32)
        gegevens = {"_user_id": str(wie.gebruiker_id or wie.account_id), "_fresh": True, "csrf_token": GEHEIM}
        with self.stores.platform.werk(op_platform()) as werk:
            acties.begin_sessie(werk.ctx, token, gegevens, wie)
        return self._met(token, controle)

    def _met(self, token: str, controle: bool) -> Bezoeker:
        client = self.app.test_client()
        client.set_cookie("sessie", token)
        return Bezoeker(client, controle=controle, token=self.csrf())

    def terug(self, naam: str, *, controle: bool = True) -> Bezoeker:
        """A browser that goes on with the session that was begun for this name, in a house that was
        prepared."""
        return self._met(koekje(naam), controle)

    def csrf(self) -> str:
        serializer = URLSafeTimedSerializer(self.app.secret_key or "", salt="wtf-csrf-token")
        return str(serializer.dumps(GEHEIM))

    def als(self, sleutel: str, *, alleen_lezen: bool = False) -> Any:
        """A unit of work as this persona."""
        return self.ruimte.werk(in_ruimte(self.wie[sleutel]), alleen_lezen=alleen_lezen)

    def pad(self, gezin: str, rest: str = "") -> str:
        return f"/gezinnen/{self.gezinnen[gezin]}/{rest}"


def koekje(naam: str) -> str:
    """The cookie of a prepared session: the same in every copy of a house."""
    return f"token-van-{naam}"


@contextmanager
def open_huis(instellingen: Instellingen) -> Iterator[Huis]:
    stores = Stores(instellingen)
    with stores.gesloten():
        yield bekijk_huis(maak_app(stores, instellingen), stores)


class Gelezen(BytecodeCache):
    """Templates are compiled once per run, not once per app."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = bucket.bytecode_to_string()


SJABLONEN = Gelezen()


def _eenmaal(maak: Any) -> Any:
    """Addresses are compiled once per run, not once per app: that is most of the work of making one."""
    gemaakt: dict[object, Any] = {}

    def bouwer(regel: Rule, onbekend: bool = True) -> Any:
        sleutel = regel.rule, repr(regel.defaults), onbekend
        if sleutel not in gemaakt:
            gemaakt[sleutel] = maak(regel, onbekend)
        return gemaakt[sleutel]

    return bouwer


Rule._compile_builder = _eenmaal(Rule._compile_builder)  # type: ignore[method-assign]


def maak_app(stores: Stores, instellingen: Instellingen) -> Flask:
    app = create_app(stores, instellingen, TESTING=True, PROPAGATE_EXCEPTIONS=False)
    app.jinja_env.bytecode_cache = SJABLONEN
    return app


def bekijk_huis(app: Flask, stores: Stores) -> Huis:
    ruimte = stores.ruimte(stores.zoek(RuimteSoort.DEMONSTRATIE)[0])
    return Huis(app, stores, ruimte, *_wie_en_wat(ruimte))


_BEKEND: dict[UUID, tuple[dict[str, UUID], dict[str, UUID], dict[str, str]]] = {}


def _wie_en_wat(ruimte: Store) -> tuple[dict[str, UUID], dict[str, UUID], dict[str, str]]:
    """The same for every copy of a room, so read once."""
    if ruimte.id not in _BEKEND:
        _BEKEND[ruimte.id] = _lees(ruimte)
    return _BEKEND[ruimte.id]


def _lees(ruimte: Store) -> tuple[dict[str, UUID], dict[str, UUID], dict[str, str]]:
    namen = {g["naam"]: sleutel for sleutel, g in gebruikers().items()}
    with ruimte.werk(op_platform(), alleen_lezen=True) as werk:
        rijen = list(werk.ctx.session.exec(select(Gebruiker)))
        wie = {namen[n]: id_ for id_, n in namen_van(werk.ctx, rijen).items() if n in namen}
    with ruimte.werk(in_ruimte(wie["sering"]), alleen_lezen=True) as werk:
        ids = list(werk.ctx.session.exec(select(Gezin.id)))
        gezinnen = {_naam(werk.ctx, g): g for g in laad(werk.ctx, ids).values()}
        werk.ctx.spoor.lees.clear()  # nobody looked: every house begins with the same lines
    ids_en_kenmerken = ((naam, g.id, g.rij.kenmerk) for naam, g in gezinnen.items())
    per_naam = {naam: (id_, kenmerk) for naam, id_, kenmerk in ids_en_kenmerken}
    return wie, {n: id_ for n, (id_, _) in per_naam.items()}, {n: k for n, (_, k) in per_naam.items()}


def _naam(ctx: Any, gezin: OpenGezin) -> str:
    return gezin_naam(ctx, gezin).removeprefix("Gezin ")
