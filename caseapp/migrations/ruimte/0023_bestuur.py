"""What is put to the bestuur, without a gezin; and the year of birth of who is in a gezin, for the bord."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import index, inhoud, wijst_naar, woord

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

SOORTEN = ("regel", "geld", "wachtlijst", "geen_aanbod", "samenwerking", "iets_anders")
STANDEN = ("open", "opgepakt", "niet_opgepakt", "vervallen")
Tijd = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    op.add_column("gezinslid", sa.Column("geboortejaar", sa.LargeBinary(), nullable=True))
    organisatie, naar_organisatie = wijst_naar(
        "bestuursvraag", "organisatie_id", "organisatie", verplicht=False
    )
    op.create_table(
        "bestuursvraag",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("soort", woord(*SOORTEN, name="belemmeringsoort"), nullable=False),
        organisatie,
        sa.Column("status", woord(*STANDEN, name="bestuurstatus"), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("besloten_op", Tijd(), nullable=True),
        sa.Column("zin", sa.LargeBinary(), nullable=False),
        sa.Column("antwoord", sa.LargeBinary(), nullable=True),
        naar_organisatie,
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bestuursvraag")),
    )
    index("bestuursvraag", "status")
    belemmering, naar_belemmering = wijst_naar("voorlegging", "belemmering_id", "belemmering")
    vraag, naar_vraag = wijst_naar("voorlegging", "vraag_id", "bestuursvraag")
    inhoud(
        "voorlegging",
        belemmering,
        vraag,
        sa.Column("op", Tijd(), nullable=False),
        naar_belemmering,
        naar_vraag,
        sa.UniqueConstraint("vraag_id", name=op.f("uq_voorlegging_vraag_id")),
    )
    index("voorlegging", "belemmering_id")
