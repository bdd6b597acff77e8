"""The story of a room in plain words, and back: what a file of a room holds, and its hash.

Every table of the story, every sealed value as text, and where the clock stands. No keys, no logboek, no
drafts. What a room makes for itself is not in it: version numbers, the take, the ids of events, and the blind
index, which is of this installation.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from enum import Enum
from hashlib import sha256
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session, select

from ..cipher import Slot
from ..context import Context
from ..domain import ruimtebestand as regels
from ..domain.logboek import Handeling
from ..domain.oefenruimte import nu_in_verhaal
from ..domain.zoeken import herkenning
from ..tables import Gebeurtenis, Herkenning, Opslag, Persoon, Plek, Row, Ruimteklok
from ..tables.zegel import SealedText
from .copy import slots_of, story_tables
from .digest import digest_of, sealed_digest
from .migrate import newest, row_classes

Verhaal = dict[str, Any]
Rij = dict[str, Any]
SOORT = "oefenruimte"
NIET_MEE = {"versie", "take", "token"}


def lees(session: Session, ruimtesleutel: bytes, echt: datetime) -> Verhaal:
    """The whole story of the current take, as values that JSON knows."""
    sloten = slots_of(session, ruimtesleutel)
    klok = session.exec(select(Ruimteklok)).one()
    nu = nu_in_verhaal(klok.anker_sim, klok.anker_echt, klok.tempo, echt, klok.grens)
    return {
        "soort": SOORT,
        "schema": newest(Opslag.RUIMTE),
        "klok": {"begin": _uit(klok.begin), "nu": _uit(nu)},
        "tabellen": {tabel.name: list(_rijen(session, tabel, sloten, klok.take)) for tabel in _tabellen()},
    }


def _tabellen() -> list[sa.Table]:
    return [*story_tables(), Gebeurtenis.tabel()]


def _rijen(session: Session, tabel: sa.Table, sloten: Mapping[bytes, Slot], take: int) -> Iterator[Rij]:
    query = sa.select(tabel).order_by(tabel.c.id)
    if "take" in tabel.c:
        query = query.where(tabel.c.take == take)
    for rij in session.execute(query).mappings():
        zelf = {k.name: _waarde(rij, k, tabel, sloten) for k in tabel.c if k.name not in NIET_MEE}
        yield {naam: waarde for naam, waarde in zelf.items() if waarde is not None}


def _waarde(rij: sa.RowMapping, kolom: Any, tabel: sa.Table, sloten: Mapping[bytes, Slot]) -> Any:
    waarde = rij[kolom.name]
    if waarde is None or not isinstance(kolom.type, SealedText):
        return _uit(waarde)
    return sloten[waarde.sleutel].open(waarde.token, Plek(tabel.name, kolom.name, rij["id"]))


def _uit(waarde: Any) -> Any:
    if isinstance(waarde, datetime):
        return waarde.astimezone(UTC).isoformat()
    if isinstance(waarde, Enum):
        return waarde.value
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, bytes):
        return waarde.hex()
    return str(waarde) if isinstance(waarde, UUID) else waarde


def hash_van(verhaal: Verhaal) -> str:
    """SHA-256 (hex) of the story, whichever room it is in. Events count by what they say: a room that was
    wound back has given them ids of its own."""
    tabellen = dict(verhaal["tabellen"])
    zonder = [{n: w for n, w in rij.items() if n != "id"} for rij in tabellen[Gebeurtenis.tabel().name]]
    tabellen[Gebeurtenis.tabel().name] = sorted(zonder, key=_een_vorm)
    return sha256(_een_vorm({**verhaal, "tabellen": tabellen}).encode()).hexdigest()


def _een_vorm(wat: Any) -> str:
    return json.dumps(wat, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def als_bytes(verhaal: Verhaal) -> bytes:
    return _een_vorm(verhaal).encode()


def uit_bytes(inhoud: bytes) -> Verhaal:
    """The same back; a Regelfout when it is no story of today's tables."""
    try:
        verhaal = json.loads(inhoud)
        tabellen = verhaal["tabellen"]
        goed = verhaal["soort"] == SOORT and all(isinstance(rijen, list) for rijen in tabellen.values())
        datetime.fromisoformat(verhaal["klok"]["begin"]), datetime.fromisoformat(verhaal["klok"]["nu"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fout:
        raise regels.klopt_niet() from fout
    if verhaal.get("schema") != newest(Opslag.RUIMTE):
        raise regels.andere_versie()
    if not goed or set(tabellen) != {tabel.name for tabel in _tabellen()}:
        raise regels.klopt_niet()
    return dict(verhaal)


def schrijf(ctx: Context, verhaal: Verhaal) -> None:
    """Into an empty room, every text sealed under keys of its own. The first line names the hash."""
    ctx.spoor.geschreven(Handeling.RUIMTE_BEGONNEN, digest=hash_van(verhaal), take=0)
    try:
        _klok(ctx, verhaal["klok"])
        ctx.session.execute(sa.text("PRAGMA defer_foreign_keys=ON"))
        soorten = {soort.tabel().name: soort for soort in row_classes()}
        for tabel in _tabellen():
            _tabel(ctx, soorten[tabel.name], verhaal["tabellen"][tabel.name], verhaal)
        ctx.session.flush()
        if ctx.session.execute(sa.text("PRAGMA foreign_key_check")).first() is not None:
            raise regels.klopt_niet()
    except (ValueError, KeyError, TypeError, AttributeError, LookupError, SQLAlchemyError) as fout:
        raise regels.klopt_niet() from fout


def _klok(ctx: Context, klok: Mapping[str, str]) -> None:
    begin, nu = datetime.fromisoformat(klok["begin"]), datetime.fromisoformat(klok["nu"])
    ctx.session.add(Ruimteklok(begin=begin, anker_sim=nu, anker_echt=ctx.wall))


def _tabel(ctx: Context, soort: type[Row], rijen: list[Rij], verhaal: Verhaal) -> None:
    """In bulk, with one line that describes every row of it."""
    tabel, waarden = soort.tabel(), []
    zegels: dict[str, str] = {}
    digests: dict[str, str] = {}
    zelf = _zelf(ctx, soort, verhaal)
    for ruw in rijen:
        rij = _als_rij(ctx, soort, ruw)
        for naam, maak in zelf.items():
            setattr(rij, naam, maak(ruw))
        waarden.append({kolom.name: getattr(rij, kolom.name) for kolom in tabel.c})
        digests[str(rij.id)] = digest_of(rij)
        zegels |= {f"{rij.id}:{k}": sealed_digest(getattr(rij, k)) for k in rij.verzegelde_kolommen()}
    if waarden:
        ctx.session.execute(sa.insert(tabel), waarden)
        ctx.spoor.geschreven(
            Handeling.MAKEN,
            object_soort=tabel.name,
            velden=soort.verzegelde_kolommen(),
            zegels=zegels,
            rijen=digests,
        )


def _zelf(ctx: Context, soort: type[Row], verhaal: Verhaal) -> dict[str, Callable[[Rij], Any]]:
    """What a room makes for itself: the take, and the blind index of this installation."""
    if soort is Gebeurtenis:
        return {"take": lambda _ruw: 0}
    if soort is not Herkenning:
        return {}
    personen = {rij["id"]: rij for rij in verhaal["tabellen"][Persoon.tabel().name]}

    def token(ruw: Rij) -> bytes:
        wie = personen[ruw["persoon_id"]]
        geboren = date.fromisoformat(wie["geboren"])
        return ctx.cipher.blind(herkenning(wie["roepnaam"], wie["achternaam"], geboren))

    return {"token": token}


def _als_rij(ctx: Context, soort: type[Row], ruw: Rij) -> Row:
    """The row with its values of the right kind; its texts under the compartments of this room."""
    kolommen = soort.tabel().c
    if not set(ruw) <= set(kolommen.keys()) - NIET_MEE:
        raise regels.klopt_niet()
    verzegeld = soort.verzegelde_kolommen()
    namen = [naam for naam in ruw if naam not in verzegeld]
    los = {naam: _in(kolommen[naam].type, ruw[naam]) for naam in namen}
    rij = soort(**los, versie=1)
    for kolom in verzegeld:
        tekst = ruw.get(kolom)
        if tekst is not None and not isinstance(tekst, str):
            raise regels.klopt_niet()
        zegel = None if tekst is None else ctx.cipher.verzegel(tekst, rij.plek(kolom), rij.vak(kolom))
        setattr(rij, kolom, zegel)
    return rij


def _in(soort: Any, waarde: Any) -> Any:
    if waarde is None:
        return None
    if isinstance(soort, sa.Enum):
        assert soort.enum_class is not None  # noqa: S101  # every word column here is of an enum
        return soort.enum_class(waarde)
    kern = soort.impl_instance if isinstance(soort, sa.types.TypeDecorator) else soort
    if isinstance(kern, sa.Uuid):
        return UUID(waarde)
    if isinstance(kern, sa.DateTime):
        return datetime.fromisoformat(waarde)
    if isinstance(kern, sa.Date):
        return date.fromisoformat(waarde)
    return bytes.fromhex(waarde) if isinstance(kern, sa.LargeBinary) else waarde
