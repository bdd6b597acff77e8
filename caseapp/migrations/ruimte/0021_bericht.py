"""A message to Veilig Thuis, and the answers to it, to which is only added."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import blijft, index, wijst_naar, woord

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

KANALEN = ("telefoon", "chat", "formulier", "codewoord_apotheek", "aan_de_balie")
Tijd = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    van, naar_van = wijst_naar("vt_bericht", "van_id", "gebruiker")
    organisatie, naar_organisatie = wijst_naar("vt_bericht", "organisatie_id", "organisatie")
    op.create_table(
        "vt_bericht",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        van,
        organisatie,
        sa.Column("kanaal", woord(*KANALEN, name="meldingkanaal"), nullable=False),
        sa.Column("soort", woord("vraag", "melding", name="berichtsoort"), nullable=False),
        sa.Column(
            "status", woord("nieuw", "advies", "melding", "einde", name="berichtstatus"), nullable=False
        ),
        sa.Column("afgehandeld_op", Tijd(), nullable=True),
        sa.Column("afgehandeld_door", sa.Uuid(), nullable=True),
        sa.Column("melding_id", sa.Uuid(), nullable=True),
        sa.Column("tekst", sa.LargeBinary(), nullable=True),
        sa.Column("eigen", sa.LargeBinary(), nullable=False),
        naar_van,
        naar_organisatie,
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vt_bericht")),
    )
    index("vt_bericht", "van_id")
    bericht, naar_bericht = wijst_naar("vt_antwoord", "bericht_id", "vt_bericht")
    op.create_table(
        "vt_antwoord",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        bericht,
        sa.Column("van_id", sa.Uuid(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("op", sa.Date(), nullable=False),
        sa.Column("tekst", sa.LargeBinary(), nullable=False),
        naar_bericht,
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vt_antwoord")),
    )
    index("vt_antwoord", "bericht_id")
    blijft("vt_antwoord")
