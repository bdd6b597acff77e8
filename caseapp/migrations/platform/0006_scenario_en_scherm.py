"""What a training begins with, a code for who watches, and a link for the screen."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("oefensessie", sa.Column("bron", sa.String(length=80), nullable=True))
    op.add_column("oefengroep", sa.Column("kijktoken", sa.LargeBinary(), nullable=True))
    op.add_column("oefengroep", sa.Column("kijkcode", sa.LargeBinary(), nullable=True))
    op.add_column("oefengroep", sa.Column("schermtoken", sa.LargeBinary(), nullable=True))
    for kolom in ("kijktoken", "schermtoken"):
        op.create_index(f"ix_oefengroep_{kolom}", "oefengroep", [kolom], unique=True)
