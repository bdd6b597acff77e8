"""One practice gezin as it is read and as it lies on disk, and the names of its keys: to show what shredding
does."""

from dataclasses import dataclass
from uuid import UUID

from ..context import Context
from ..domain.woorden import label
from ..permissions import VERZWEGEN, Categorie, Doen
from .dossier import open_gezin
from .gezin import situatie
from .vernietiging import sleutels_van


@dataclass(frozen=True)
class Sleutelnaam:
    """What a key is called: what it opens, and the number that stands in every field it sealed. Never the key
    itself."""

    soort: str
    kenmerk: str


@dataclass(frozen=True)
class Bewaard:
    """One field as it lies there. `bytes`: as they stand in the file; `sleutel`: the number of its key."""

    veld: str
    bytes: bytes
    sleutel: str


def bewaard(ctx: Context, gezin_id: UUID) -> Bewaard:
    """The sealed field itself: nothing of it is opened."""
    rij = open_gezin(ctx, gezin_id, Doen.BESTAAN, Categorie.GVA_GEDEELD).rij
    assert rij.situatie is not None  # noqa: S101  # a practice gezin is made with one
    return Bewaard("wat er aan de hand is", rij.situatie.token, rij.situatie.sleutel.hex())


def gelezen(ctx: Context, gezin_id: UUID) -> str:
    """The same field, opened. Raises where there is no key any more."""
    return situatie(ctx, open_gezin(ctx, gezin_id, Doen.ZIEN, Categorie.GVA_GEDEELD)) or ""


def sleutelnamen(ctx: Context, gezin_id: UUID) -> tuple[Sleutelnaam, ...]:
    """Of the keys of this gezin; of what is silent none, as everywhere."""
    rijen = (dek for dek in sleutels_van(ctx, [gezin_id]) if dek.categorie not in VERZWEGEN)
    namen = (Sleutelnaam(label(dek.categorie), dek.kenmerk.hex()) for dek in rijen)
    return tuple(sorted(namen, key=lambda naam: (naam.soort, naam.kenmerk)))
