"""Verifying a store: its chain, every row against its newest line, the second sink and its signed heads."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session

from ..domain.logboek import BEGIN, Handeling, schakel
from ..tables import Bewaring, LogRegel, Opslag
from .chain import Controle
from .digest import row_digest
from .migrate import row_classes, tables_of
from .sink import Spoor2, genuine
from .trail import ZONDER_REGEL

Sleutel = tuple[str, str]
_STORY = frozenset(rij.tabel().name for rij in row_classes() if rij.bewaring is Bewaring.VERHAAL)


class Fout(Exception):
    """Something is not right, first seen at this line."""

    def __init__(self, regel: int, zin: str) -> None:
        super().__init__(zin)
        self.regel, self.zin = regel, zin


@dataclass
class Stand:
    """What the lines say of every row: how it should lie there, and which line said so last."""

    rijen: dict[Sleutel, tuple[str, int]] = field(default_factory=dict)
    hashes: dict[int, bytes] = field(default_factory=dict)
    laatste: int = 0

    def neem_op(self, nummer: int, inhoud: str) -> None:
        if '"object_soort":' not in inhoud and '"digest":' not in inhoud:
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


@dataclass(frozen=True)
class Bewijs:
    """What lies outside the store: the sink, the public key, and at which line it should have begun."""

    store_id: UUID
    spoor: Spoor2 | None
    publiek: bytes
    begin: int


def controleer(session: Session, opslag: Opslag, bewijs: Bewijs | None = None) -> Controle:
    """Everything there is to verify; the first thing that is wrong is named, with its line."""
    stand = Stand()
    try:
        _keten(session, stand)
        _rijen(session, opslag, stand)
        if bewijs is not None:
            _bewijs(stand, bewijs)
    except Fout as fout:
        return Controle(stand.laatste, fout.regel, fout.zin)
    return Controle(stand.laatste, None, _in_orde(stand, bewijs))


def _keten(session: Session, stand: Stand) -> None:
    tabel = LogRegel.tabel().c
    query = sa.select(tabel.volgnummer, tabel.inhoud, tabel.vorige, tabel.hash).order_by(tabel.volgnummer)
    vorige_hash = BEGIN
    for volgnummer, inhoud, vorige, hash_ in session.execute(query).yield_per(5_000):
        nummer = stand.laatste + 1
        if volgnummer != nummer:
            raise Fout(nummer, f"Regel {nummer} ontbreekt.")
        if vorige != vorige_hash:
            raise Fout(nummer, f"Regel {nummer} sluit niet aan op de regel ervoor.")
        if hash_ != schakel(vorige_hash, inhoud):
            raise Fout(nummer, f"Regel {nummer} is veranderd nadat zij geschreven was.")
        stand.hashes[nummer] = vorige_hash = hash_
        stand.laatste = nummer
        stand.neem_op(nummer, inhoud)


def _rijen(session: Session, opslag: Opslag, stand: Stand) -> None:
    gezien: set[Sleutel] = set()
    for tabel in _te_toetsen(opslag):
        for rij in session.execute(sa.select(tabel)).mappings():
            sleutel = (tabel.name, str(rij["id"]))
            gezien.add(sleutel)
            hoort, nummer = stand.rijen.get(sleutel, ("", stand.laatste + 1))
            if not hoort:
                raise Fout(nummer, f"In {tabel.name} ligt een rij waarvan geen enkele regel weet.")
            if row_digest(tabel, dict(rij)) != hoort:
                raise Fout(
                    nummer, f"Een rij in {tabel.name} is buiten het logboek om veranderd na regel {nummer}."
                )
    weg = [(nummer, sleutel[0]) for sleutel, (_, nummer) in stand.rijen.items() if sleutel not in gezien]
    if weg:
        nummer, naam = min(weg)
        raise Fout(
            nummer, f"Een rij in {naam}, beschreven in regel {nummer}, is buiten het logboek om weggehaald."
        )


def _te_toetsen(opslag: Opslag) -> Iterator[sa.Table]:
    buiten = {rij.tabel().name for rij in ZONDER_REGEL}
    return (tabel for tabel in tables_of(opslag) if tabel.name not in buiten)


def _bewijs(stand: Stand, bewijs: Bewijs) -> None:
    spoor = bewijs.spoor
    if spoor is None or not spoor.koppen:
        raise Fout(1, "Het tweede spoor ontbreekt: niets buiten dit bestand zegt hoe ver het logboek was.")
    if spoor.gebroken is not None:
        raise Fout(1, f"Regel {spoor.gebroken} van het tweede spoor is niet te lezen.")
    if spoor.koppen[0].kop.volgnummer > bewijs.begin:
        raise Fout(
            bewijs.begin, f"Het tweede spoor is opnieuw begonnen bij regel {spoor.koppen[0].kop.volgnummer}."
        )
    for getekend in spoor.koppen:
        if not genuine(bewijs.publiek, bewijs.store_id, getekend):
            raise Fout(getekend.kop.volgnummer, "Een ondertekende kop is niet met onze sleutel gezet.")
    beloofd = spoor.aangekondigd | {g.kop.volgnummer: g.kop.hash for g in spoor.koppen if g.kop.volgnummer}
    verst = max([spoor.bevestigd, *(g.kop.volgnummer for g in spoor.koppen)])
    if verst > stand.laatste:
        raise Fout(
            stand.laatste + 1,
            f"Het logboek is ingekort: regel {stand.laatste + 1} tot en met {verst} zijn weg.",
        )
    for nummer, hash_ in sorted(beloofd.items()):
        if nummer <= stand.laatste and stand.hashes[nummer] != hash_:
            raise Fout(
                _eerste_andere(stand, spoor, nummer),
                f"Regel {nummer} is een andere dan het tweede spoor kent.",
            )
    if stand.laatste > max([0, *beloofd]):
        raise Fout(max([0, *beloofd]) + 1, "Er staan regels in het logboek die nooit zijn aangekondigd.")


def _eerste_andere(stand: Stand, spoor: Spoor2, nummer: int) -> int:
    """The first line that can be wrong: the one after the last announced line that is still the same."""
    gelijk = [n for n, hash_ in spoor.aangekondigd.items() if n < nummer and stand.hashes.get(n) == hash_]
    return max([0, *gelijk]) + 1


def _in_orde(stand: Stand, bewijs: Bewijs | None) -> str:
    basis = f"Alle {stand.laatste} regels sluiten op elkaar aan en elke rij ligt er zoals zij beschreven is."
    if bewijs is None or bewijs.spoor is None:
        return basis
    kop = bewijs.spoor.koppen[-1]
    return f"{basis} Het tweede spoor zegt hetzelfde; regel {kop.kop.volgnummer} is als laatste ondertekend."
