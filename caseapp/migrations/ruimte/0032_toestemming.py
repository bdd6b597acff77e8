"""Consent to share as a thing of its own: asked, given, refused and withdrawn by one person at a time."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import CATEGORIEEN, inhoud, meer_woorden, verruim, wijst_naar, woord

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

STATUS = ("gevraagd", "gegeven", "geweigerd", "ingetrokken", "vervallen")
HOE = ("eigen_pagina", "gesprek", "bellen", "op_papier")
GEBEURTENISSEN = (
    *("toestemming_gevraagd", "toestemming_gegeven", "toestemming_geweigerd", "toestemming_ingetrokken"),
    "toestemming_vervallen",
)
Tijd = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    verruim("verstrekking", "verstrekkingstatus", "ingetrokken", "wacht_op_toestemming", kolom="status")
    op.add_column("verstrekking", sa.Column("nodig", sa.JSON(none_as_null=True), nullable=True))
    meer_woorden("gebeurtenis", "gebeurtenissoort", "verklaring_gegeven", GEBEURTENISSEN)
    meer_woorden("termijn", "termijnsoort", "verzoek", ("toestemming",))
    over, naar_over = wijst_naar("deeltoestemming", "over_id", "persoon")
    aan, naar_aan = wijst_naar("deeltoestemming", "aan_id", "gebruiker", verplicht=False)
    huis, naar_huis = wijst_naar("deeltoestemming", "aan_organisatie_id", "organisatie", verplicht=False)
    door, naar_door = wijst_naar("deeltoestemming", "door_id", "gebruiker", verplicht=False)
    inhoud(
        "deeltoestemming",
        over,
        sa.Column("wat", woord(*CATEGORIEEN, name="wat"), nullable=False),
        aan,
        huis,
        sa.Column("status", woord(*STATUS, name="toestemmingstatus"), nullable=False),
        sa.Column("op", Tijd(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=False),
        sa.Column("beantwoord_op", sa.Date(), nullable=True),
        sa.Column("hoe", woord(*HOE, name="toestemminghoe"), nullable=True),
        sa.Column("apart", sa.Boolean(), nullable=True),
        door,
        sa.Column("ingetrokken_op", Tijd(), nullable=True),
        sa.Column("doel", sa.LargeBinary(), nullable=False),
        sa.Column("opnieuw", sa.LargeBinary(), nullable=True),
        sa.Column("woorden", sa.LargeBinary(), nullable=True),
        sa.Column("intrekking", sa.LargeBinary(), nullable=True),
        naar_over,
        naar_aan,
        naar_huis,
        naar_door,
        sa.CheckConstraint(
            "aan_id IS NULL OR aan_organisatie_id IS NULL",
            name=op.f("ck_deeltoestemming_hooguit_een_ontvanger"),
        ),
        sa.CheckConstraint(
            "(status IN ('gevraagd', 'vervallen')) OR beantwoord_op IS NOT NULL",
            name=op.f("ck_deeltoestemming_antwoord_heeft_dag"),
        ),
        over=True,
    )
