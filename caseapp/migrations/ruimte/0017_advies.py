"""Advies of Veilig Thuis and the support afterwards: of no gezin, and only ever added to."""

from typing import Any

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import woord

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

KANALEN = ("telefoon", "chat", "codewoord_apotheek", "bericht")
VRAGERS = ("beroepsmatig", "niet_beroepsmatig")
VERVOLG = ("advies", "ondersteuning", "melding_volgt", "einde_contact")
Tijd = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    tabel(
        "advies",
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("kanaal", woord(*KANALEN, name="advieskanaal"), nullable=False),
        sa.Column("soort_vrager", woord(*VRAGERS, name="soortvrager"), nullable=False),
        sa.Column("geweldsvormen", sa.JSON(), nullable=False),
        sa.Column("vervolg", woord(*VERVOLG, name="adviesvervolg"), nullable=False),
        sa.Column("vraag", sa.LargeBinary(), nullable=False),
        sa.Column("advies", sa.LargeBinary(), nullable=False),
    )
    tabel(
        "advies_ondersteuning",
        sa.Column("advies_id", sa.Uuid(), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("tekst", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["advies_id"], ["advies.id"], name=op.f("fk_advies_ondersteuning_advies_id_advies")
        ),
    )
    for naam, kolom in (("advies", "organisatie_id"), ("advies_ondersteuning", "advies_id")):
        with op.batch_alter_table(naam, schema=None) as batch_op:
            batch_op.create_index(batch_op.f(f"ix_{naam}_{kolom}"), [kolom], unique=False)
        op.execute(
            f"CREATE TRIGGER {naam}_blijft BEFORE UPDATE ON {naam} "
            "BEGIN SELECT RAISE(ABORT, 'what was said is only added to'); END"
        )


def tabel(naam: str, *eigen: Any) -> None:
    """A table of what a worker of an organisation wrote down, with the columns that both have."""
    op.create_table(
        naam,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("organisatie_id", sa.Uuid(), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        *eigen,
        sa.ForeignKeyConstraint(
            ["organisatie_id"], ["organisatie.id"], name=op.f(f"fk_{naam}_organisatie_id_organisatie")
        ),
        sa.ForeignKeyConstraint(["door_id"], ["gebruiker.id"], name=op.f(f"fk_{naam}_door_id_gebruiker")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{naam}")),
    )
