"""The meldcode of one professional: a traject, and its entries, to which is only added."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import woord

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

DELEN = (
    *("variant", "signalen", "overleg", "deskundige", "gesprek"),
    *("vermoeden", "onveiligheid", "eigen_hulp", "aanvaarden", "resultaat", "besluit"),
)
Tijd = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    op.create_table(
        "meldcode_traject",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=False),
        sa.Column("begonnen", Tijd(), nullable=False),
        sa.Column("stand", sa.Integer(), nullable=False),
        sa.Column("afgesloten_op", Tijd(), nullable=True),
        sa.Column("waarover", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meldcode_traject")),
    )
    with op.batch_alter_table("meldcode_traject", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meldcode_traject_auteur_id"), ["auteur_id"], unique=False)
    op.create_table(
        "meldcode_stap",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("traject_id", sa.Uuid(), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("deel", woord(*DELEN, name="meldcodedeel"), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["traject_id"], ["meldcode_traject.id"], name=op.f("fk_meldcode_stap_traject_id_meldcode_traject")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meldcode_stap")),
        sa.UniqueConstraint("traject_id", "nummer", name=op.f("uq_meldcode_stap_traject_id_nummer")),
    )
    with op.batch_alter_table("meldcode_stap", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meldcode_stap_traject_id"), ["traject_id"], unique=False)
    op.execute(
        "CREATE TRIGGER meldcode_stap_blijft BEFORE UPDATE ON meldcode_stap "
        "BEGIN SELECT RAISE(ABORT, 'what was written down is only added to'); END"
    )
