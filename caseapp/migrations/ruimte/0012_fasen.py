"""Steps to another phase: proposed by one, decided by another."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import inhoud_over_iemand, verruim, woord

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

FASEN = ("directe_veiligheid", "risicogestuurde_zorg", "herstelgerichte_zorg")
STATUSSEN = ("voorgesteld", "gezet", "afgewezen", "vervallen")


def upgrade() -> None:
    inhoud_over_iemand(
        "fase_stap",
        sa.Column("naar", woord(*FASEN, name="fase"), nullable=False),
        sa.Column("van", woord(*FASEN, name="fase"), nullable=True),
        sa.Column("status", woord(*STATUSSEN, name="fasestapstatus"), nullable=False),
        sa.Column("op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("op_echt", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("incident_id", sa.Uuid(), nullable=True),
        sa.Column("termijn_id", sa.Uuid(), nullable=True),
        sa.Column("besloten_op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("besloten_door_id", sa.Uuid(), nullable=True),
        sa.Column("feiten", sa.LargeBinary(), nullable=True),
        sa.Column("kinderblik", sa.LargeBinary(), nullable=True),
        sa.Column("reden", sa.LargeBinary(), nullable=True),
    )
    with op.batch_alter_table("fase_stap", schema=None) as batch_op:
        batch_op.create_index(
            "uq_een_open_fasestap",
            ["gezin_id", "betreft_id", "naar"],
            unique=True,
            sqlite_where=sa.text("status = 'voorgesteld'"),
        )
    verruim("gebeurtenis", "gebeurtenissoort", "cijfer_gegeven", "fase_voorgesteld")
    verruim("termijn", "termijnsoort", "cijfers_bespreken", "fase_beslissen")
