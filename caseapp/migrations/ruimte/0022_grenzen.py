"""Somebody can be let in to a gezin for some kinds of information only."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("case_relatie", sa.Column("categorieen", sa.JSON(none_as_null=True), nullable=True))
