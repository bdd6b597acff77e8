"""Who sits at which card in this room."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "deelnemer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("gebruiker_id", sa.Uuid(), nullable=False),
        sa.Column("apparaat", sa.LargeBinary(), nullable=False),
        sa.Column("sinds_echt", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("bijnaam", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deelnemer")),
        sa.UniqueConstraint("gebruiker_id", name=op.f("uq_deelnemer_gebruiker_id")),
        sa.UniqueConstraint("apparaat", name=op.f("uq_deelnemer_apparaat")),
    )
