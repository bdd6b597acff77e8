"""From where the numbers of the veiligheidsschaal ask for a conversation: a setting of the room."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "schaalgrenzen",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("spreiding", sa.Integer(), nullable=False),
        sa.Column("laag", sa.Integer(), nullable=False),
        sa.Column("daling", sa.Integer(), nullable=False),
        sa.Column("kind_lager", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_schaalgrenzen")),
    )
