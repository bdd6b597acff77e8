"""A second step at log-in: the sealed secret of an account, and the time step of its last code."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Only added to, never made anew: sessions refer to accounts, and SQLite would not let go of the old table.
    with op.batch_alter_table("account", schema=None, recreate="never") as batch_op:
        batch_op.add_column(sa.Column("totp", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("totp_stap", sa.Integer(), nullable=True))
