"""What is written at a heading of the debrief, and which moment it is about."""

import sqlalchemy as sa
from alembic import op

from caseapp.migrations.bouw import woord

revision = "0041"
down_revision = "0037"
branch_labels = None
depends_on = None

KOPJES = (
    *("stoom", "feiten", "aandachtspunten", "elementen", "spiegel"),
    *("kind", "macht", "houden", "leerdoel", "nazorg"),
)


def upgrade() -> None:
    with op.batch_alter_table("spelnotitie", schema=None) as batch_op:
        batch_op.add_column(sa.Column("kopje", woord(*KOPJES, name="kopje"), nullable=True))
        batch_op.add_column(sa.Column("stuk_id", sa.Uuid(), nullable=True))
