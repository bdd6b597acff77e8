"""What ketenpartners write in their own field: each wording a row of its own."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import blijft, inhoud_over_iemand, verruim

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

Tijd = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    inhoud_over_iemand(
        "vakbericht",
        sa.Column("kern_id", sa.Uuid(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("op_echt", Tijd(), nullable=False),
        sa.Column("dat", sa.LargeBinary(), nullable=False),
        sa.Column("wat", sa.LargeBinary(), nullable=True),
        sa.UniqueConstraint("kern_id", "nummer", name=op.f("uq_vakbericht_kern_id_nummer")),
    )
    blijft("vakbericht")
    verruim("gebeurtenis", "gebeurtenissoort", "huisverbod_overtreden", "vakbericht_geschreven")
