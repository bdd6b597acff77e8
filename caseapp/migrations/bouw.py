"""What migrations from 0011 on are made of. Once landed a piece here never changes: it is history."""

import re
from typing import Any

import sqlalchemy as sa
from alembic import op

CATEGORIEEN = (
    *("identiteit", "verblijfplaats", "gezin_gezag", "melding", "melder", "veiligheidsbeoordeling"),
    *("gva_gedeeld", "gva_afgeschermd", "vp_gedeeld", "vp_afgeschermd", "kindversie", "scores"),
    *("gezondheid", "justitie", "financien", "netwerk", "werkaantekeningen", "overleg", "huisverbod"),
    *("deelregister", "logging", "cijfers", "training"),
)


def woord(*woorden: str, name: str) -> sa.Enum:
    return sa.Enum(*woorden, name=name, native_enum=False, create_constraint=True, length=40)


def inhoud_over_iemand(naam: str, *eigen: Any) -> None:
    """A table of pieces of a gezin, each about one persoon, with the columns that all such tables have."""
    op.create_table(
        naam,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=True),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column("betreft_id", sa.Uuid(), nullable=False),
        sa.Column("categorie", woord(*CATEGORIEEN, name="categorie"), nullable=False),
        *eigen,
        sa.ForeignKeyConstraint(["betreft_id"], ["persoon.id"], name=op.f(f"fk_{naam}_betreft_id_persoon")),
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f(f"fk_{naam}_gezin_id_gezin")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{naam}")),
    )
    with op.batch_alter_table(naam, schema=None) as batch_op:
        batch_op.create_index(batch_op.f(f"ix_{naam}_gezin_id"), ["gezin_id"], unique=False)


def inhoud(naam: str, *eigen: Any, over: bool = False) -> None:
    """The same for pieces that are about nobody alone; with `over` about one persoon."""
    wie = sa.ForeignKeyConstraint(["betreft_id"], ["persoon.id"], name=op.f(f"fk_{naam}_betreft_id_persoon"))
    op.create_table(
        naam,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=True),
        sa.Column("betreft_id", sa.Uuid(), nullable=not over),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column("categorie", woord(*CATEGORIEEN, name="categorie"), nullable=False),
        *eigen,
        *([wie] if over else ()),
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f(f"fk_{naam}_gezin_id_gezin")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{naam}")),
    )
    index(naam, "gezin_id")


def wijst_naar(naam: str, kolom: str, tabel: str, *, verplicht: bool = True) -> tuple[Any, Any]:
    """A column that holds the id of a row of another table."""
    return (
        sa.Column(kolom, sa.Uuid(), nullable=not verplicht),
        sa.ForeignKeyConstraint([kolom], [f"{tabel}.id"], name=op.f(f"fk_{naam}_{kolom}_{tabel}")),
    )


def index(naam: str, kolom: str) -> None:
    with op.batch_alter_table(naam, schema=None) as batch_op:
        batch_op.create_index(batch_op.f(f"ix_{naam}_{kolom}"), [kolom], unique=False)


def blijft(*tabellen: str) -> None:
    """What was written down there is only added to."""
    for tabel in tabellen:
        op.execute(
            f"CREATE TRIGGER {tabel}_blijft BEFORE UPDATE ON {tabel} "
            "BEGIN SELECT RAISE(ABORT, 'what was said is only added to'); END"
        )


def meer_woorden(tabel: str, woorden: str, laatste: str, erbij: tuple[str, ...]) -> None:
    """Words more in a CHECK, in this order, after the one that was the last."""
    for woord_ in erbij:
        verruim(tabel, woorden, laatste, woord_)
        laatste = woord_


def verruim(tabel: str, woorden: str, na: str, erbij: str, *, kolom: str = "soort") -> None:
    """A word more in a CHECK; see 0010 for why the text of the schema is written anew and not the table."""
    bind, wie = op.get_bind(), {"tabel": tabel}
    zoek = sa.text("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = :tabel")
    schema = bind.execute(zoek, wie).scalar_one()
    grens = rf"(CONSTRAINT ck_{tabel}_{woorden} CHECK \({kolom} IN \([^)]*'{na}')"
    ruimer = re.sub(grens, lambda oud: f"{oud[0]}, '{erbij}'", schema, count=1)
    nummer = bind.execute(sa.text("PRAGMA schema_version")).scalar_one()
    op.execute("PRAGMA writable_schema = ON")
    zet = sa.text("UPDATE sqlite_master SET sql = :sql WHERE type = 'table' AND name = :tabel")
    bind.execute(zet, wie | {"sql": ruimer})
    op.execute(f"PRAGMA schema_version = {nummer + 1}")
    op.execute("PRAGMA writable_schema = OFF")
