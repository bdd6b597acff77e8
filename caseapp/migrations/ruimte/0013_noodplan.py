"""The noodplan: each wording a row of its own."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import inhoud_over_iemand, verruim

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    inhoud_over_iemand(
        "noodplan",
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("plan_id", "nummer", name=op.f("uq_noodplan_plan_id_nummer")),
    )
    verruim("gebeurtenis", "gebeurtenissoort", "fase_voorgesteld", "noodplan_geschreven")
