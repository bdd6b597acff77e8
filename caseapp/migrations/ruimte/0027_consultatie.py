"""A question to somebody who knows more, of no gezin: with its answer and thanks."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import index, wijst_naar, woord

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

DESKUNDIGHEDEN = (
    *("aandachtsfunctionaris", "ervaringsdeskundige", "gedragswetenschapper"),
    "regionaal_veiligheidsteam",
)
STATUS = ("gevraagd", "beantwoord", "bedankt", "ingetrokken")
Tijd = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    van, naar_van = wijst_naar("consultatie", "van_id", "gebruiker")
    organisatie, naar_organisatie = wijst_naar("consultatie", "organisatie_id", "organisatie")
    door, naar_door = wijst_naar("consultatie", "door_id", "gebruiker", verplicht=False)
    op.create_table(
        "consultatie",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        van,
        sa.Column("deskundigheid", woord(*DESKUNDIGHEDEN, name="deskundigheid"), nullable=False),
        organisatie,
        sa.Column("status", woord(*STATUS, name="consultatiestatus"), nullable=False),
        sa.Column("beantwoord_op", Tijd(), nullable=True),
        door,
        sa.Column("vraag", sa.LargeBinary(), nullable=True),
        sa.Column("antwoord", sa.LargeBinary(), nullable=True),
        sa.Column("dank", sa.LargeBinary(), nullable=True),
        naar_van,
        naar_organisatie,
        naar_door,
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consultatie")),
    )
    index("consultatie", "van_id")
    index("consultatie", "organisatie_id")
