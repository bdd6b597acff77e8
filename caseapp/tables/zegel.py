"""What is sealed, where it lies and under whose key: the shape of a secret, without the secret."""

from collections.abc import Iterable
from typing import Any, NamedTuple, Protocol
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.woord import Woord
from ..permissions import Categorie, Oordeel

LEEG = UUID(int=0)


class Eigenaar(Woord):
    """Whose key it is. A persoon may be in two gezinnen: his name and own words are under his own key."""

    GEZIN = "gezin"
    PERSOON = "persoon"


class Compartiment(NamedTuple):
    """One key's reach: an owner, a categorie, and for the silent ones also the person they protect."""

    soort: Eigenaar
    eigenaar: UUID
    categorie: Categorie
    beschermt: UUID = LEEG


class Plek(NamedTuple):
    """Where a sealed value lies. It opens nowhere else."""

    tabel: str
    kolom: str
    rij: UUID


class Sealed:
    """A stored secret. Shown by accident, in a page or a log, it shows nothing."""

    __slots__ = ("token",)

    def __init__(self, token: bytes) -> None:
        self.token = token

    def __str__(self) -> str:
        return "●●●"

    __repr__ = __str__

    @property
    def sleutel(self) -> bytes:
        """The id of the key it was sealed with: bytes 2 to 10 of the envelope."""
        return self.token[2:10]

    def unseal(self, zegelaar: "Zegelaar", oordeel: Oordeel, plek: Plek) -> str:
        """Only `queries` may ask this, with the judgement that allows it."""
        return zegelaar.ontzegel(self, oordeel, plek)


class Zegelaar(Protocol):
    """What queries and actions know of the keys."""

    def verzegel(self, tekst: str, plek: Plek, vak: Compartiment) -> Sealed: ...
    def ontzegel(self, zegel: Sealed, oordeel: Oordeel, plek: Plek) -> str: ...
    def haal_sleutels(self, zegels: Iterable[Sealed | None]) -> None: ...
    def haal_van(self, eigenaars: Iterable[UUID]) -> None: ...
    def blind(self, woorden: Iterable[str]) -> bytes: ...


class Gelezen(NamedTuple):
    """What was opened to make a page: where it lies, as what, and the text."""

    plek: Plek
    zegel: Sealed
    tekst: str


class Meelezer:
    """The keys of one unit of work, that also remember what they opened: so that a page can say which texts
    stand on it. It opens nothing that they would not."""

    def __init__(self) -> None:
        self.gelezen: list[Gelezen] = []

    def achter(self, zegelaar: Zegelaar) -> "Meelezer":
        self._zegelaar = zegelaar
        return self

    def verzegel(self, tekst: str, plek: Plek, vak: Compartiment) -> Sealed:
        return self._zegelaar.verzegel(tekst, plek, vak)

    def ontzegel(self, zegel: Sealed, oordeel: Oordeel, plek: Plek) -> str:
        tekst = self._zegelaar.ontzegel(zegel, oordeel, plek)
        self.gelezen.append(Gelezen(plek, zegel, tekst))
        return tekst

    def haal_sleutels(self, zegels: Iterable[Sealed | None]) -> None:
        self._zegelaar.haal_sleutels(zegels)

    def haal_van(self, eigenaars: Iterable[UUID]) -> None:
        self._zegelaar.haal_van(eigenaars)

    def blind(self, woorden: Iterable[str]) -> bytes:
        return self._zegelaar.blind(woorden)


class SealedText(sa.types.TypeDecorator[Sealed]):
    """A column that takes a Sealed and nothing else: no text ever slips in unsealed."""

    impl = sa.LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Sealed | None, dialect: Any) -> bytes | None:
        if value is not None and not isinstance(value, Sealed):
            raise TypeError("a sealed column takes a Sealed, nothing else")
        return None if value is None else value.token

    def process_result_value(self, value: bytes | None, dialect: Any) -> Sealed | None:
        return None if value is None else Sealed(value)


def sealed(categorie: Categorie | None = None, *, optional: bool = False, unchecked: bool = False) -> Any:
    """A sealed column. Without a categorie of its own it follows the categorie of its row.

    `unchecked`: a draft is kept as it was typed; the check on data of real people comes when it is saved.
    """
    kolom: dict[str, Any] = {"info": {"categorie": categorie, "ongetoetst": unchecked}}
    if optional:
        return Field(default=None, sa_type=SealedText, nullable=True, sa_column_kwargs=kolom)
    return Field(sa_type=SealedText, nullable=False, sa_column_kwargs=kolom)
