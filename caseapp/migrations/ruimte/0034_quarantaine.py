"""A text that may be about real people, taken away from where it stood."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import CATEGORIEEN, index, wijst_naar, woord

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

Tijd = sqlmodel.sql.sqltypes.UTCDateTime
Kort = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    op.create_table(
        "quarantaine",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("stand", woord("wacht", "teruggezet", "gewist", name="quarantainestand"), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("op_echt", Tijd(), nullable=False),
        sa.Column("pad", Kort(length=300), nullable=False),
        sa.Column("gelezen_door", sa.Uuid(), nullable=True),
        sa.Column("gelezen_op", Tijd(), nullable=True),
        sa.Column("beslist_door", sa.Uuid(), nullable=True),
        sa.Column("beslist_op", Tijd(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quarantaine")),
    )
    index("quarantaine", "stand")
    van, naar_van = wijst_naar("quarantaine_tekst", "quarantaine_id", "quarantaine")
    op.create_table(
        "quarantaine_tekst",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        van,
        sa.Column("soort", Kort(length=60), nullable=False),
        sa.Column("kolom", Kort(length=60), nullable=False),
        sa.Column("rij_id", sa.Uuid(), nullable=False),
        sa.Column("uit_gezin", sa.Uuid(), nullable=True),
        sa.Column("gegeven", woord(*CATEGORIEEN, name="categorie"), nullable=False),
        sa.Column("aangewezen", sa.Boolean(), nullable=False),
        sa.Column("vervangen", Kort(length=64), nullable=False),
        sa.Column("tekst", sa.LargeBinary(), nullable=True),
        naar_van,
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quarantaine_tekst")),
    )
    index("quarantaine_tekst", "quarantaine_id")
