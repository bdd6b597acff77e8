"""Texts that were taken away: where else the same text stands, what waits for a verdict, and reading once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from .. import tables
from ..context import Context
from ..domain.quarantaine import ZOEK_VANAF, QuarantaineStand, bladen, gelijk, komt_voor_in
from ..domain.woorden import label
from ..permissions import (
    Oordeel,
    beoordeel_weggehaald,
    beoordeel_zelfde_tekst,
    beslist_over_weggehaald,
    leest_weggehaald,
)
from ..tables import Dek, Gebruiker, Gezin, Plek, Quarantaine, QuarantaineTekst, Row, Sealed
from .bladen import Wachtregel
from .dossier import laad
from .loading import joined
from .namen import gezin_naam
from .zegels import naam_van, open_veld

HIER = "/oefenruimte/weggehaald"
# What cannot be taken away with the sentence in its place, and why.
NIET_WEG = {
    ("persoon", "roepnaam"): "een naam: wie hem echt herkent, laat de persoon vernietigen",
    ("persoon", "achternaam"): "een naam: wie hem echt herkent, laat de persoon vernietigen",
    ("persoon", "geboren"): "een dag, waar de toepassing mee rekent",
    ("gezinslid", "geboortejaar"): "een jaartal, waar de toepassing mee rekent",
    ("veiligheids_score", "cijfer"): "een cijfer, waar de toepassing mee rekent",
    ("mda_resultaat", "cijfers"): "cijfers, waar de toepassing mee rekent",
    ("gebruiker", "naam"): "een kaart van de oefening, die niemand in de toepassing kan schrijven",
    ("gebruiker", "kaart"): "een kaart van de oefening, die niemand in de toepassing kan schrijven",
    ("vernietiging", "reden"): "van wie de oefening leidt, over een kenmerk",
    ("quarantaine_tekst", "tekst"): "dit is de quarantaine zelf",
}
SOORTEN: dict[str, type[Row]] = {
    soort.tabel().name: soort
    for soort in (getattr(tables, naam) for naam in tables.__all__)
    if isinstance(soort, type) and issubclass(soort, Row) and hasattr(soort, "__table__")
    if soort.opslag is not tables.Opslag.PLATFORM
}


def weg_te_halen(soort: type[Row]) -> list[str]:
    """The sealed columns of a table from which a text can be taken away."""
    naam = soort.tabel().name
    return [kolom for kolom in soort.verzegelde_kolommen() if (naam, kolom) not in NIET_WEG]


@dataclass(frozen=True)
class Waar:
    """A place where a text stands, and the whole value of that place."""

    soort: type[Row]
    rij_id: UUID
    kolom: str
    inhoud: str
    aangewezen: bool = False


def waar_nog_meer(ctx: Context, tekst: str, plek: Plek) -> list[Waar]:
    """Every other place of the room that holds the same text: what was copied goes with what was pointed
    at, drafts too. Opened by the machine, to compare; a short text is not looked for."""
    if len(gelijk(tekst)) < ZOEK_VANAF:
        return []
    oordelen = _oordelen(ctx)
    return [
        waar
        for waar in _alles(ctx, oordelen)
        if komt_voor_in(waar.inhoud, tekst) and (waar.rij_id, waar.kolom) != (plek.rij, plek.kolom)
    ]


def _oordelen(ctx: Context) -> dict[bytes, Oordeel]:
    """Per key of this room the judgement with which the machine compares what it sealed."""
    dekken = [(dek.kenmerk, dek.compartiment) for dek in ctx.session.exec(select(Dek))]
    ctx.cipher.haal_van({vak.eigenaar for _, vak in dekken})
    return {
        kenmerk: beoordeel_zelfde_tekst(vak.categorie, frozenset({vak.eigenaar, vak.beschermt}))
        for kenmerk, vak in dekken
    }


def _alles(ctx: Context, oordelen: dict[bytes, Oordeel]) -> Iterator[Waar]:
    for naam, soort in SOORTEN.items():
        kolommen = weg_te_halen(soort)
        if not kolommen:
            continue
        tabel = soort.tabel()
        rijen = ctx.session.execute(sa.select(tabel.c.id, *(tabel.c[kolom] for kolom in kolommen)))
        for rij_id, *zegels in rijen:
            for kolom, zegel in zip(kolommen, zegels, strict=True):
                if zegel is not None and (oordeel := oordelen.get(zegel.sleutel)) is not None:
                    tekst = _lees(ctx, zegel, oordeel, Plek(naam, kolom, rij_id))
                    yield Waar(soort, rij_id, kolom, tekst)


def _lees(ctx: Context, zegel: Sealed, oordeel: Oordeel, plek: Plek) -> str:
    return zegel.unseal(ctx.cipher, oordeel, plek)


def rij_op(ctx: Context, plek: Plek) -> Row | None:
    """The row in which a text stands, or stood."""
    return ctx.session.get(SOORTEN[plek.tabel], plek.rij)


def wachten(ctx: Context) -> int:
    """How many texts wait for a verdict."""
    tel = select(sa.func.count()).select_from(Quarantaine).where(Quarantaine.stand == QuarantaineStand.WACHT)
    return ctx.session.exec(tel).one()


def wacht(ctx: Context) -> list[Wachtregel]:
    """For *Vandaag* of who leads the exercise; nobody else hears of it."""
    if not beslist_over_weggehaald(ctx.actor):
        return []
    query = select(Quarantaine).where(Quarantaine.stand == QuarantaineStand.WACHT)
    return [_wachtregel(rij) for rij in ctx.session.exec(query.order_by(col(Quarantaine.op_echt)))]


def _wachtregel(rij: Quarantaine) -> Wachtregel:
    return Wachtregel(
        gezin="weggehaalde tekst",
        url=f"{HIER}/{rij.id}",
        wat="echte casus?",
        waarom="Iemand dacht dat een tekst over echte mensen gaat. Hij is weg tot jij beslist.",
        uiterlijk=None,
        werkdagen=None,
        te_laat=False,
        knop="Beslis",
        soort="quarantaine",
    )


@dataclass(frozen=True)
class WegRegel:
    """One quarantine: who, when and where; never what. `plekken`: where it stood, in words."""

    id: UUID
    stand: QuarantaineStand
    wie: str
    datum: date
    dag: int
    gezin: str
    plekken: tuple[str, ...]
    pad: str
    gelezen: bool
    te_lezen: bool


def weggehaald(ctx: Context) -> tuple[WegRegel, ...]:
    """All quarantines of this room; what waits first, then the newest."""
    rijen = ctx.session.exec(_query()).unique().all()
    op_volgorde = sorted(rijen, key=lambda rij: rij.stand is not QuarantaineStand.WACHT)
    return tuple(_regel(ctx, rij) for rij in op_volgorde)


def _query() -> Any:
    return (
        select(Quarantaine)
        .options(joined(Quarantaine.teksten))
        .order_by(col(Quarantaine.op_echt).desc(), col(Quarantaine.id))
    )


def vraag(ctx: Context, quarantaine_id: UUID) -> tuple[Quarantaine, WegRegel] | None:
    query = _query().where(Quarantaine.id == quarantaine_id)
    rij: Quarantaine | None = ctx.session.exec(query).unique().one_or_none()
    return None if rij is None else (rij, _regel(ctx, rij))


def aangewezen(rij: Quarantaine) -> QuarantaineTekst:
    return next(tekst for tekst in rij.teksten if tekst.aangewezen)


def _regel(ctx: Context, rij: Quarantaine) -> WegRegel:
    wie = ctx.session.get(Gebruiker, rij.door_id)
    stuk = aangewezen(rij)
    teksten = sorted(rij.teksten, key=lambda t: (not t.aangewezen, t.soort, t.kolom))
    return WegRegel(
        id=rij.id,
        stand=rij.stand,
        wie=naam_van(ctx, wie) if wie else "een account",
        datum=ctx.datum(rij.op),
        dag=ctx.dag(rij.op),
        gezin=_gezin(ctx, stuk.uit_gezin),
        plekken=tuple(f"{label(t.soort)}, {label(t.kolom)} ({label(t.gegeven)})" for t in teksten),
        pad=rij.pad,
        gelezen=rij.gelezen_op is not None,
        te_lezen=mag_lezen(ctx, stuk),
    )


def _gezin(ctx: Context, gezin_id: UUID | None) -> str:
    gezin = laad(ctx, [gezin_id]).get(gezin_id) if gezin_id else None
    return gezin_naam(ctx, gezin) if gezin else ""


def mag_lezen(ctx: Context, stuk: QuarantaineTekst) -> bool:
    return leest_weggehaald(ctx.actor, stuk.gegeven, van_een_gezin=stuk.uit_gezin is not None)


def lees(ctx: Context, rij: Quarantaine, stuk: QuarantaineTekst) -> str:
    """The whole value as it was, for who decides about it."""
    return open_veld(ctx, beoordeel_weggehaald(ctx.actor, rij.id), stuk, "tekst")


def teksten_van(inhoud: str) -> tuple[str, ...]:
    return tuple(bladen(inhoud))


def sleutels_van(ctx: Context, rij: Quarantaine) -> list[Dek]:
    return list(ctx.session.exec(select(Dek).where(Dek.eigenaar_id == rij.id)))


def kenmerk_van(zegel: Sealed) -> str:
    """SHA-256 (hex) of a ciphertext: whether it still is the same."""
    return sha256(zegel.token).hexdigest()


def gezin_van(rij: Row) -> UUID | None:
    return rij.id if isinstance(rij, Gezin) else getattr(rij, "gezin_id", None)
