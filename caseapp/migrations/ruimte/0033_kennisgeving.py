"""Who was told who works with his data, and who not yet, with a day to look again."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes

from caseapp.migrations.bouw import blijft, inhoud, meer_woorden, wijst_naar, woord

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

HOE = ("samen_gelezen", "gesprek", "bellen", "op_papier")
GEBEURTENISSEN = ("informatie_gegeven", "informatie_uitgesteld")
Tijd = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    meer_woorden("gebeurtenis", "gebeurtenissoort", "toestemming_vervallen", GEBEURTENISSEN)
    meer_woorden("termijn", "termijnsoort", "toestemming", ("informatiebrief",))
    door, naar_door = wijst_naar("kennisgeving", "door_id", "gebruiker")
    inhoud(
        "kennisgeving",
        sa.Column("stand", woord("geinformeerd", "uitgesteld", name="kennisgevingstand"), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("hoe", woord(*HOE, name="kennisgevinghoe"), nullable=True),
        sa.Column("apart", sa.Boolean(), nullable=True),
        sa.Column("herzien_op", sa.Date(), nullable=True),
        door,
        sa.Column("toelichting", sa.LargeBinary(), nullable=True),
        naar_door,
        over=True,
    )
    blijft("kennisgeving")
