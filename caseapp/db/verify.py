"""Verifying a store: its chain, the second sink and its signed heads, every row against its newest line, and
the guards that its tables were made with."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError
from sqlmodel import Session

from ..domain.logboek import BEGIN, Handeling
from ..tables import Bewaring, Opslag
from . import schema
from .chain import Controle
from .digest import row_digest
from .migrate import row_classes, tables_of
from .trail import ZONDER_REGEL
from .witness import Bewijs, Fout, Naast, trusted

Sleutel = tuple[str, str]
_STORY = frozenset(rij.tabel().name for rij in row_classes() if rij.bewaring is Bewaring.VERHAAL)
_REGELS = "SELECT volgnummer, inhoud, vorige, hash FROM log_regel ORDER BY volgnummer"
_GEEN_RIJ = (LookupError, ValueError, TypeError)


@dataclass
class Stand:
    """What the lines say of every row: how it should lie there, and which line said so last."""

    rijen: dict[Sleutel, tuple[str, int]] = field(default_factory=dict)
    laatste: int = 0

    def neem_op(self, nummer: int, inhoud: str) -> None:
        v = json.loads(inhoud)
        match v["handeling"]:
            case Handeling.RUIMTE_BEGONNEN:
                self.rijen.clear()
            case Handeling.TERUGSPOELEN:
                self.rijen = {sleutel: w for sleutel, w in self.rijen.items() if sleutel[0] not in _STORY}
            case Handeling.VERWIJDEREN:
                self.rijen.pop((v["object_soort"], v["object_id"]), None)
            case _:
                self._geschreven(nummer, v)

    def _geschreven(self, nummer: int, v: Mapping[str, Any]) -> None:
        if "rij" in v:
            self.rijen[v["object_soort"], v["object_id"]] = (v["rij"], nummer)
        for rij_id, digest in v.get("rijen", {}).items():
            self.rijen[v["object_soort"], rij_id] = (digest, nummer)


def controleer(session: Session, opslag: Opslag, bewijs: Bewijs | None = None) -> Controle:
    """Everything there is to verify; the first thing that is wrong is named, with its line.

    Within one transaction, so that the sink is read while nobody adds to it.
    """
    stand, naast = Stand(), None
    try:
        if bewijs is not None:
            naast = Naast(trusted(bewijs))
        _keten(session, stand, naast)
        if naast is not None:
            naast.besluit(stand.laatste)
        _rijen(session, opslag, stand)
        _tabellen(session, opslag, stand)
    except Fout as fout:
        return Controle(stand.laatste, fout.regel, fout.zin)
    except DatabaseError:
        zin = schema.changed(session.connection(), opslag) or "Het bestand zelf is beschadigd."
        return Controle(stand.laatste, stand.laatste + 1, zin)
    return Controle(stand.laatste, None, _in_orde(stand, naast))


def _keten(session: Session, stand: Stand, naast: Naast | None) -> None:
    """Every line, as plain values: this is where the time goes."""
    bekend: Mapping[int, bytes] = {} if naast is None else naast.spoor.beloofd
    nummer, vorige_hash = 0, BEGIN
    try:
        for volgnummer, inhoud, vorige, hash_ in _tuples(session):
            nummer += 1
            if volgnummer != nummer:
                raise Fout(nummer, f"Regel {nummer} ontbreekt.")
            if vorige != vorige_hash:
                raise Fout(nummer, f"Regel {nummer} sluit niet aan op de regel ervoor.")
            regel = inhoud.encode()
            if hash_ != sha256(b"\x00" + vorige_hash + len(regel).to_bytes(8, "big") + regel).digest():
                raise Fout(nummer, f"Regel {nummer} is veranderd nadat zij geschreven was.")
            if not inhoud.endswith(f":{nummer}}}") and f'"volgnummer":{nummer},' not in inhoud:
                raise Fout(nummer, f"Regel {nummer} zegt zelf dat zij een ander nummer heeft.")
            stand.laatste, vorige_hash = nummer, hash_
            if naast is not None and nummer in bekend:
                naast.leg(nummer, hash_, inhoud)
            if '"object_soort":' in inhoud or '"digest":' in inhoud:
                stand.neem_op(nummer, inhoud)
    except (AttributeError, TypeError, ValueError, KeyError) as fout:
        raise Fout(nummer, f"Regel {nummer} is geen regel van dit logboek.") from fout


def _tuples(session: Session) -> Iterator[tuple[int, str, bytes, bytes]]:
    """Straight from the driver: rows of SQLAlchemy would cost more than all hashing."""
    cursor = session.connection().connection.cursor()
    cursor.execute(_REGELS)
    while rijen := cursor.fetchmany(1_000):
        yield from rijen
    cursor.close()


def _rijen(session: Session, opslag: Opslag, stand: Stand) -> None:
    gezien: set[Sleutel] = set()
    for tabel in _te_toetsen(opslag):
        for rij in _lees(session, tabel, stand):
            sleutel = (tabel.name, str(rij["id"]))
            gezien.add(sleutel)
            hoort, nummer = stand.rijen.get(sleutel, ("", stand.laatste + 1))
            if not hoort:
                raise Fout(nummer, f"In {tabel.name} ligt een rij waarvan geen enkele regel weet.")
            if row_digest(tabel, rij) != hoort:
                raise Fout(nummer, _veranderd(tabel, nummer))
    weg = [(nummer, sleutel[0]) for sleutel, (_, nummer) in stand.rijen.items() if sleutel not in gezien]
    if weg:
        nummer, naam = min(weg)
        raise Fout(
            nummer, f"Een rij in {naam}, beschreven in regel {nummer}, is buiten het logboek om weggehaald."
        )


def _veranderd(tabel: sa.Table, nummer: int) -> str:
    return f"Een rij in {tabel.name} is buiten het logboek om veranderd na regel {nummer}."


def _lees(session: Session, tabel: sa.Table, stand: Stand) -> Iterator[Mapping[str, Any]]:
    try:
        for rij in session.execute(sa.select(tabel)).mappings():
            yield dict(rij)
    except _GEEN_RIJ as fout:
        nummer = _eerste_onleesbare(session, tabel, stand)
        raise Fout(nummer, _veranderd(tabel, nummer)) from fout


def _eerste_onleesbare(session: Session, tabel: sa.Table, stand: Stand) -> int:
    """Of a table with a row that has lost its shape: the line that said how it should lie there."""
    eigen = [(nummer, rij_id) for (naam, rij_id), (_, nummer) in stand.rijen.items() if naam == tabel.name]
    for nummer, rij_id in sorted(eigen):
        try:
            session.execute(sa.select(tabel).where(tabel.c.id == UUID(rij_id))).all()
        except _GEEN_RIJ:
            return nummer
    return stand.laatste + 1


def _te_toetsen(opslag: Opslag) -> Iterator[sa.Table]:
    buiten = {rij.tabel().name for rij in ZONDER_REGEL}
    return (tabel for tabel in tables_of(opslag) if tabel.name not in buiten)


def _tabellen(session: Session, opslag: Opslag, stand: Stand) -> None:
    """Lines that come from now on are only guarded by what guarded the others."""
    if (zin := schema.changed(session.connection(), opslag)) is not None:
        raise Fout(stand.laatste + 1, f"{zin} Wat hierna geschreven wordt, is niet meer bewaakt.")


def _in_orde(stand: Stand, naast: Naast | None) -> str:
    basis = f"Alle {stand.laatste} regels sluiten op elkaar aan en elke rij ligt er zoals zij beschreven is."
    if naast is None:
        return basis
    tot = f"Het tweede spoor zegt hetzelfde; regel {naast.spoor.getekend} is als laatste ondertekend."
    open_ = stand.laatste - naast.spoor.getekend
    rest = f" De laatste {open_} zijn aangekondigd en nog niet ondertekend." if open_ > 0 else ""
    return f"{basis} {tot}{rest}"
