"""Casussen of a trainer's own."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    moment = sqlmodel.sql.sqltypes.UTCDateTime
    op.create_table(
        "eigen_casus",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("sinds", moment(), nullable=False),
        sa.Column("gewijzigd", moment(), nullable=False),
        sa.Column("titel", sa.LargeBinary(), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_eigen_casus_account_id_account")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_eigen_casus")),
    )
    op.create_index(op.f("ix_eigen_casus_account_id"), "eigen_casus", ["account_id"])
