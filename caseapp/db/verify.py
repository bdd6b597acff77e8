"""Verifying a store: its chain, the second sink and its signed heads, every row against its newest line, and
the guards that its tables were made with."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError
from sqlmodel import Session

from ..domain.logboek import BEGIN, Handeling
from ..tables import Bewaring, Opslag
from . import schema
from .chain import Controle
from .migrate import row_classes, tables_of
from .rawrow import digests
from .trail import ZONDER_REGEL
from .witness import Bewijs, Fout, Naast, trusted

Sleutel = tuple[str, str]
_STORY = frozenset(rij.tabel().name for rij in row_classes() if rij.bewaring is Bewaring.VERHAAL)
_REGELS = "SELECT volgnummer, inhoud, vorige, hash FROM log_regel ORDER BY volgnummer"
# Who only looked says nothing of rows; no text within a line can hold these quotes.
_KEEK, _OVER_RIJ, _OVER_ALLES = '"handeling":"bekijken"', '"object_soort":', '"digest":'
# The usual line about a row, read without parsing all of it: its keys stand in this order.
_EEN_RIJ = re.compile(r'"object_id":"([^"]*)","object_soort":"([^"]*)",.*"rij":"([0-9a-f]{64})"[,}]')


@dataclass
class Stand:
    """What the lines say of every row: how it should lie there, and which line said so last."""

    rijen: dict[Sleutel, tuple[str, int]] = field(default_factory=dict)
    laatste: int = 0

    def neem_op(self, nummer: int, inhoud: str) -> None:
        if een := _EEN_RIJ.search(inhoud):
            rij_id, soort, digest = een.groups()
            self.rijen[soort, rij_id] = (digest, nummer)
            return
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
    nummer, hash_nu = 0, BEGIN
    try:
        for volgnummer, inhoud, vorige, hash_ in _tuples(session):
            nummer += 1
            regel, hash_ervoor = inhoud.encode(), hash_nu
            hash_nu = sha256(b"\x00" + hash_nu + len(regel).to_bytes(8, "big") + regel).digest()
            if volgnummer != nummer or vorige != hash_ervoor or hash_ != hash_nu:
                raise Fout(nummer, _breuk(nummer, volgnummer, sluit_aan=vorige == hash_ervoor))
            if not inhoud.endswith(f":{nummer}}}") and f'"volgnummer":{nummer},' not in inhoud:
                raise Fout(nummer, f"Regel {nummer} zegt zelf dat zij een ander nummer heeft.")
            if nummer in bekend and naast is not None:
                naast.leg(nummer, hash_, inhoud)
            if _KEEK not in inhoud and (_OVER_RIJ in inhoud or _OVER_ALLES in inhoud):
                stand.neem_op(nummer, inhoud)
            stand.laatste = nummer
    except (AttributeError, TypeError, ValueError, KeyError) as fout:
        raise Fout(nummer, f"Regel {nummer} is geen regel van dit logboek.") from fout


def _breuk(nummer: int, volgnummer: int, *, sluit_aan: bool) -> str:
    if volgnummer != nummer:
        return f"Regel {nummer} ontbreekt."
    if not sluit_aan:
        return f"Regel {nummer} sluit niet aan op de regel ervoor."
    return f"Regel {nummer} is veranderd nadat zij geschreven was."


def _tuples(session: Session) -> Iterator[tuple[int, str, bytes, bytes]]:
    """Straight from the driver: rows of SQLAlchemy would cost more than all hashing."""
    cursor = session.connection().connection.cursor()
    cursor.execute(_REGELS)
    return iter(cast(Any, cursor))


def _rijen(session: Session, opslag: Opslag, stand: Stand) -> None:
    gezien: set[Sleutel] = set()
    for tabel in _te_toetsen(opslag):
        for rij_id, digest in digests(session, tabel):
            gezien.add(sleutel := (tabel.name, rij_id))
            hoort, nummer = stand.rijen.get(sleutel, (None, stand.laatste + 1))
            if hoort is None:
                raise Fout(nummer, f"In {tabel.name} ligt een rij waarvan geen enkele regel weet.")
            if digest != hoort:
                zin = f"Een rij in {tabel.name} is buiten het logboek om veranderd na regel {nummer}."
                raise Fout(nummer, zin)
    weg = [(nummer, sleutel[0]) for sleutel, (_, nummer) in stand.rijen.items() if sleutel not in gezien]
    if weg:
        nummer, naam = min(weg)
        raise Fout(
            nummer, f"Een rij in {naam}, beschreven in regel {nummer}, is buiten het logboek om weggehaald."
        )


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
    daarna = "1 regel daarna is" if open_ == 1 else f"{open_} regels daarna zijn"
    rest = f" {daarna} aangekondigd en nog niet ondertekend." if open_ > 0 else ""
    return f"{basis} {tot}{rest}"
