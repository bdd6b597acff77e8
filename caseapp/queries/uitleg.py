"""The explanation pages: the permission page as a readable matrix, and one field as seen and as stored."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import col, select

from ..context import Context
from ..domain.posities import POSITIE_NAMEN
from ..domain.woorden import label
from ..permissions import (
    BELEID_HASH,
    TOEGANG,
    VERZWEGEN,
    Categorie,
    Doen,
    Positie,
    beoordeel_ruimte,
    uitleg_van,
)
from ..tables import Gebruiker
from .loading import joined
from .logboek import HEEL_LOGBOEK
from .namen import namen_van


@dataclass(frozen=True)
class Kolom:
    code: str
    naam: str


@dataclass(frozen=True)
class CelBlad:
    letter: str
    feit: str | None
    uitleg: str


@dataclass(frozen=True)
class Rij:
    categorie: str
    verzwegen: bool
    cellen: tuple[CelBlad, ...]


@dataclass(frozen=True)
class MatrixBlad:
    kolommen: tuple[Kolom, ...]
    rijen: tuple[Rij, ...]
    letters: tuple[tuple[str, str], ...]
    hash: str


@dataclass(frozen=True)
class SleutelRegel:
    naam: str
    wat: str
    waar: str


@dataclass(frozen=True)
class BeveiligingBlad:
    """One field as its reader sees it, and as it lies on disk (hex), in the parts of the envelope.

    `telt`: may know how many lines the logboek has; a number that grows tells of what is not there for you.
    """

    gezien: str
    bewaard_hex: str
    veld: str
    delen: tuple[tuple[str, str], ...]
    sleutels: tuple[SleutelRegel, ...]
    controle: object | None
    telt: bool


LETTERS_IN_WOORDEN = (
    ("W", "lezen en schrijven"),
    ("L", "lezen"),
    ("B", "lezen, en een eigen bijdrage schrijven"),
    ("D", "weten dat het er is, niet wat er staat"),
    ("T", "lezen nadat een grondslag is vastgelegd, voor een bepaalde tijd"),
    ("V", "lezen via een overleg in de lokale kamer"),
    ("S", "alleen aantallen"),
    (".", "niets"),
)
SLEUTELS = (
    SleutelRegel("KEK", "opent alleen de sleutels van de ruimtes", "in een eigen map, naast de gegevens"),
    SleutelRegel(
        "ruimtesleutel",
        "één per oefenruimte; weg is: alles van die ruimte onleesbaar",
        "ingepakt, op het platform",
    ),
    SleutelRegel(
        "DEK", "één per gezin of persoon en soort informatie", "ingepakt, in het bestand van de ruimte"
    ),
)


def matrix() -> MatrixBlad:
    kolommen = [positie for positie in Positie if positie is not Positie.NIEMAND]
    return MatrixBlad(
        kolommen=tuple(Kolom(p.value, POSITIE_NAMEN[p]) for p in kolommen),
        rijen=tuple(_rij(categorie, kolommen) for categorie in Categorie),
        letters=LETTERS_IN_WOORDEN,
        hash=BELEID_HASH,
    )


def _rij(categorie: Categorie, kolommen: Sequence[Positie]) -> Rij:
    cellen = (TOEGANG[categorie][positie] for positie in kolommen)
    return Rij(
        label(categorie),
        categorie in VERZWEGEN,
        tuple(
            CelBlad(c.letter, c.feit, uitleg_van(categorie, p)) for p, c in zip(kolommen, cellen, strict=True)
        ),
    )


def beveiliging(ctx: Context, controle: object | None = None) -> BeveiligingBlad:
    """My own name as an example: everybody may see it, and it lies on disk as bytes."""
    query = (
        select(Gebruiker).options(joined(Gebruiker.organisatie)).order_by(col(Gebruiker.volgorde)).limit(1)
    )
    eigen = select(Gebruiker).options(joined(Gebruiker.organisatie)).where(Gebruiker.id == ctx.actor.id)
    rij = ctx.session.exec(eigen).one_or_none() or ctx.session.exec(query).one()
    token = rij.naam.token
    return BeveiligingBlad(
        gezien=namen_van(ctx, [rij])[rij.id],
        bewaard_hex=token.hex(),
        veld="naam op de kaart",
        delen=(
            ("versie", token[:1].hex()),
            ("algoritme (1 = AES-256-GCM)", token[1:2].hex()),
            ("welke sleutel", token[2:10].hex()),
            ("nonce", token[10:22].hex()),
            ("versleutelde tekst", token[22:-16].hex()),
            ("zegel", token[-16:].hex()),
        ),
        sleutels=SLEUTELS,
        controle=controle,
        telt=beoordeel_ruimte(ctx.actor, Doen.ZIEN, Categorie.LOGGING, HEEL_LOGBOEK).mag,
    )
