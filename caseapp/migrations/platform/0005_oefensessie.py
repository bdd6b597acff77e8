"""Trainings, with their rooms and codes."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import index, wijst_naar

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

Tijd = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    account, naar_account = wijst_naar("oefensessie", "account_id", "account")
    op.create_table(
        "oefensessie",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("naam", sa.String(length=60), nullable=False),
        account,
        sa.Column("begonnen", Tijd(), nullable=False),
        sa.Column("gesloten", Tijd(), nullable=True),
        sa.Column("gewist", Tijd(), nullable=True),
        naar_account,
        sa.PrimaryKeyConstraint("id", name=op.f("pk_oefensessie")),
    )
    index("oefensessie", "account_id")
    sessie, naar_sessie = wijst_naar("oefengroep", "oefensessie_id", "oefensessie")
    ruimte, naar_ruimte = wijst_naar("oefengroep", "ruimte_id", "ruimte", verplicht=False)
    op.create_table(
        "oefengroep",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sessie,
        sa.Column("nummer", sa.Integer(), nullable=False),
        ruimte,
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.Column("code", sa.LargeBinary(), nullable=False),
        sa.Column("code_tot", Tijd(), nullable=False),
        naar_sessie,
        naar_ruimte,
        sa.PrimaryKeyConstraint("id", name=op.f("pk_oefengroep")),
        sa.UniqueConstraint("token", name=op.f("uq_oefengroep_token")),
    )
    index("oefengroep", "oefensessie_id")
