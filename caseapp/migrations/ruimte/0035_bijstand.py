"""Somebody who stands beside a person of the gezin, as a role, and what was asked of him."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import index, inhoud, meer_woorden, verruim, wijst_naar, woord

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

STATUS = ("gevraagd", "loopt", "geweigerd", "beeindigd")
GEBEURTENISSEN = ("bijstand_begonnen", "bijstand_gestopt")
Tijd = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    verruim("gebruiker", "rol", "ervaringsdeskundige", "bijstand", kolom="rol")
    verruim("organisatie", "organisatiesoort", "regionaal_veiligheidsteam", "bijstand")
    meer_woorden("gebeurtenis", "gebeurtenissoort", "informatie_uitgesteld", GEBEURTENISSEN)
    wie, naar_wie = wijst_naar("bijstand", "gebruiker_id", "gebruiker")
    inhoud(
        "bijstand",
        wie,
        sa.Column("status", woord(*STATUS, name="bijstandstatus"), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=False),
        sa.Column("beantwoord_op", Tijd(), nullable=True),
        sa.Column("einde_op", Tijd(), nullable=True),
        naar_wie,
        over=True,
    )
    index("bijstand", "gebruiker_id")
    op.create_index(
        "uq_een_bijstand",
        "bijstand",
        ["gezin_id", "betreft_id"],
        unique=True,
        sqlite_where=sa.text("status IN ('gevraagd', 'loopt')"),
    )
