"""The base of every table: id, naming convention, and the SQLModel traps closed once."""

import re
from collections.abc import Callable, Collection
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar
from uuid import UUID, uuid4

import sqlalchemy as sa
from pydantic.fields import FieldInfo
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, Relationship, SQLModel

from ..permissions import VERZWEGEN, Categorie
from .zegel import LEEG, Compartiment, Eigenaar, Plek, SealedText

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Bewaring(StrEnum):
    """What becomes of a table when the story is wound back (security 5)."""

    VERHAAL = "verhaal"
    BLIJVEND = "blijvend"


class Opslag(StrEnum):
    """In which store a table lives."""

    RUIMTE = "ruimte"
    PLATFORM = "platform"
    BEIDE = "beide"


def nieuw_id() -> UUID:
    """Identifiers are made here, so that sealing can bind to a row before it is inserted."""
    return uuid4()


def niemand() -> list[str]:
    """An empty list of names. A function of our own: that of `list` itself is parsed anew for every row."""
    return []


class Row(SQLModel):
    model_config = {"arbitrary_types_allowed": True}
    bewaring: ClassVar[Bewaring] = Bewaring.VERHAAL
    opslag: ClassVar[Opslag] = Opslag.RUIMTE

    id: UUID = Field(default_factory=lambda: nieuw_id(), primary_key=True)
    versie: int | None = Field(default=None, nullable=False)

    @declared_attr.directive
    def __tablename__(cls) -> str:
        """VerklarendeAnalyse is stored in verklarende_analyse."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:
        """Two people saving the same row: the second gets an error, not the last word."""
        return {"version_id_col": cls.__table__.c.versie}  # type: ignore[attr-defined]

    def __init__(self, **values: Any) -> None:
        """A table model drops unknown keywords in silence. Not here."""
        known = type(self).model_fields.keys() | type(self).__sqlmodel_relationships__.keys()
        if unknown := values.keys() - known:
            raise TypeError(f"{type(self).__name__} has no {', '.join(sorted(unknown))}")
        nieuw = {naam: maak() for naam, maak in _zelf_ingevuld(type(self)) if naam not in values}
        super().__init__(**nieuw, **values)

    def __setattr__(self, name: str, value: Any) -> None:
        """SQLModel sets a column twice, for SQLAlchemy and for Pydantic; a row validates nothing, so once."""
        if name in self.__class__.__pydantic_fields__:
            object.__setattr__(self, name, value)
        else:
            super().__setattr__(name, value)

    def __eq__(self, other: object) -> bool:
        """The same row is the same object: Pydantic would compare field by field."""
        return self is other

    __hash__ = object.__hash__

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        """Whose key seals this row's fields of that categorie. Only tables with sealed columns say so."""
        raise NotImplementedError(f"{type(self).__name__} has no sealed columns")

    def beschermde(self) -> UUID | None:
        """The person whom a silent categorie protects here, if any."""
        return None

    def vak(self, kolom: str) -> Compartiment:
        """The compartment that a sealed column of this row belongs to."""
        categorie: Categorie = _categorie_van(type(self), kolom) or self.categorie  # type: ignore[attr-defined]
        beschermt = (self.beschermde() or LEEG) if categorie in VERZWEGEN else LEEG
        return Compartiment(*self.eigenaar(categorie), categorie, beschermt)

    def plek(self, kolom: str) -> Plek:
        return Plek(_naam_van(type(self)), kolom, self.__dict__.get("id") or self.id)

    @classmethod
    def tabel(cls) -> sa.Table:
        """The table itself, for statements that bypass rows."""
        return _tabel_van(cls)

    @classmethod
    def verzegelde_kolommen(cls) -> list[str]:
        """Names of the sealed columns, in the order of the table."""
        return _verzegeld_in(cls.tabel())


# Asked for every field of every row that is shown, and always the same.
@cache
def _tabel_van(soort: type[Row]) -> sa.Table:
    tabel = sa.inspect(soort).local_table
    assert isinstance(tabel, sa.Table)  # noqa: S101  # every row class has one of its own
    return tabel


@cache
def _zelf_ingevuld(soort: type[Row]) -> tuple[tuple[str, Callable[[], Any]], ...]:
    """What a new row fills in where nothing was given. Pydantic would read each function's signature anew
    for every row."""
    velden = soort.model_fields.items()
    return tuple((n, _maker(veld)) for n, veld in velden if not veld.is_required())


def _maker(veld: FieldInfo) -> Callable[[], Any]:
    return veld.default_factory or (lambda: veld.default)  # type: ignore[return-value]


@cache
def _naam_van(soort: type[Row]) -> str:
    return _tabel_van(soort).name


@cache
def _categorie_van(soort: type[Row], kolom: str) -> Categorie | None:
    """What this column always is; nothing when it follows its row."""
    categorie: Categorie | None = _tabel_van(soort).c[kolom].info["categorie"]
    return categorie


@cache
def _verzegeld_in(tabel: sa.Table) -> list[str]:
    return [kolom.name for kolom in tabel.c if isinstance(kolom.type, SealedText)]


class AlsStuk:
    """What a judgement asks of a row, when nothing special holds for it."""

    @property
    def afgeschermd_voor(self) -> Collection[str]:
        return ()

    @property
    def gehoor(self) -> Collection[str]:
        return ()

    @property
    def betreft(self) -> UUID | None:
        return None

    @property
    def auteur(self) -> UUID | None:
        return None

    @property
    def kenmerken(self) -> Collection[str]:
        return ()


class Inhoud(AlsStuk, Row):
    """A row of a gezin with content: its kind, whom it is about, who made it, for whom it is and is not."""

    gezin_id: UUID = Field(index=True)
    categorie: Categorie
    auteur_id: UUID | None = None
    betreft_id: UUID | None = None
    niet_voor: list[str] = Field(default_factory=niemand, sa_type=sa.JSON)
    alleen_voor: list[str] = Field(default_factory=niemand, sa_type=sa.JSON)

    @property
    def afgeschermd_voor(self) -> Collection[str]:
        return self.niet_voor

    @property
    def gehoor(self) -> Collection[str]:
        return self.alleen_voor

    @property
    def betreft(self) -> UUID | None:
        return self.betreft_id

    @property
    def auteur(self) -> UUID | None:
        return self.auteur_id

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.GEZIN, self.gezin_id

    def beschermde(self) -> UUID | None:
        return self.betreft_id


def choice(words: type[StrEnum], **column: Any) -> Any:
    """A column that stores the word itself, and a CHECK that knows no other words."""
    return Field(sa_type=word_type(words), **column)


def word_type(words: type[StrEnum]) -> Any:
    return sa.Enum(
        words,
        values_callable=lambda w: [m.value for m in w],
        native_enum=False,
        create_constraint=True,
        name=words.__name__.lower(),
        length=40,
    )


def related(back: str | None = None, **options: Any) -> Any:
    """A relation that never queries behind your back: load it with `queries`, or get an error."""
    return Relationship(back_populates=back, sa_relationship_kwargs={"lazy": "raise_on_sql", **options})
