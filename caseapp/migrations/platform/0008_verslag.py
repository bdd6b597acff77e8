"""What a room of a training leaves behind: its report, without names."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0008"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "verslag",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("oefengroep_id", sa.Uuid(), nullable=False),
        sa.Column("gemaakt", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["oefengroep_id"], ["oefengroep.id"], name=op.f("fk_verslag_oefengroep_id_oefengroep")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verslag")),
        sa.UniqueConstraint("oefengroep_id", name=op.f("uq_verslag_oefengroep_id")),
    )
