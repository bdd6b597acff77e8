"""The noodplan: each wording a row of its own."""

import re

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

CATEGORIEEN = (
    *("identiteit", "verblijfplaats", "gezin_gezag", "melding", "melder", "veiligheidsbeoordeling"),
    *("gva_gedeeld", "gva_afgeschermd", "vp_gedeeld", "vp_afgeschermd", "kindversie", "scores"),
    *("gezondheid", "justitie", "financien", "netwerk", "werkaantekeningen", "overleg", "huisverbod"),
    *("deelregister", "logging", "cijfers", "training"),
)
NAAM = "noodplan"


def woord(*woorden: str, name: str) -> sa.Enum:
    return sa.Enum(*woorden, name=name, native_enum=False, create_constraint=True, length=40)


def upgrade() -> None:
    op.create_table(
        NAAM,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=True),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column("betreft_id", sa.Uuid(), nullable=False),
        sa.Column("categorie", woord(*CATEGORIEEN, name="categorie"), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["betreft_id"], ["persoon.id"], name=op.f(f"fk_{NAAM}_betreft_id_persoon")),
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f(f"fk_{NAAM}_gezin_id_gezin")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{NAAM}")),
        sa.UniqueConstraint("plan_id", "nummer", name=op.f(f"uq_{NAAM}_plan_id_nummer")),
    )
    with op.batch_alter_table(NAAM, schema=None) as batch_op:
        batch_op.create_index(batch_op.f(f"ix_{NAAM}_gezin_id"), ["gezin_id"], unique=False)
    verruim("gebeurtenis", "gebeurtenissoort", "fase_voorgesteld", "noodplan_geschreven")


def verruim(tabel: str, woorden: str, na: str, erbij: str) -> None:
    """A word more in a CHECK; see 0010 for why the text of the schema is written anew and not the table."""
    bind, wie = op.get_bind(), {"tabel": tabel}
    zoek = sa.text("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = :tabel")
    schema = bind.execute(zoek, wie).scalar_one()
    grens = rf"(CONSTRAINT ck_{tabel}_{woorden} CHECK \(soort IN \([^)]*'{na}')"
    ruimer = re.sub(grens, lambda oud: f"{oud[0]}, '{erbij}'", schema, count=1)
    nummer = bind.execute(sa.text("PRAGMA schema_version")).scalar_one()
    op.execute("PRAGMA writable_schema = ON")
    zet = sa.text("UPDATE sqlite_master SET sql = :sql WHERE type = 'table' AND name = :tabel")
    bind.execute(zet, wie | {"sql": ruimer})
    op.execute(f"PRAGMA schema_version = {nummer + 1}")
    op.execute("PRAGMA writable_schema = OFF")
