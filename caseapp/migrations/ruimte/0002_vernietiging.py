"""Requests to destroy a gezin or a persoon for good."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "vernietiging",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "gezin",
                "persoon",
                name="vernietigsoort",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("doel_id", sa.Uuid(), nullable=False),
        sa.Column("kenmerk", sqlmodel.sql.sqltypes.AutoString(length=10), nullable=False),
        sa.Column("gevraagd_door", sa.Uuid(), nullable=False),
        sa.Column("op_echt", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("bevestigd_door", sa.Uuid(), nullable=True),
        sa.Column("bevestigd_op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("reden", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vernietiging")),
    )
    with op.batch_alter_table("vernietiging", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_vernietiging_doel_id"), ["doel_id"], unique=False)
