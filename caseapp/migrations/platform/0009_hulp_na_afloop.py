"""What a trainer fills in about help afterwards, for everybody in a training, and when it was checked."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("oefensessie", sa.Column("hulp", sa.LargeBinary(), nullable=True))
    op.add_column(
        "oefensessie", sa.Column("hulp_nagekeken", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True)
    )
