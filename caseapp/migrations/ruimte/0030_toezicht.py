"""Verdicts of who supervises, only ever added to; and an onderzoek on a gezin. Both stay when a story is wound
back, so they point to users and gezinnen by id only."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import CATEGORIEEN, blijft, index, meer_woorden, woord

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

BESLUITEN = ("in_orde", "gesprek", "onderzoek_nodig")
GEBEURTENISSEN = ("onderzoek_geopend", "onderzoek_gesloten")
Tijd = sqlmodel.sql.sqltypes.UTCDateTime


def tijd(naam: str, *, verplicht: bool = True) -> sa.Column:
    return sa.Column(naam, Tijd(), nullable=not verplicht)


def wie(naam: str, *, verplicht: bool = True) -> sa.Column:
    return sa.Column(naam, sa.Uuid(), nullable=not verplicht)


def tekst(naam: str, *, verplicht: bool = False) -> sa.Column:
    return sa.Column(naam, sa.LargeBinary(), nullable=not verplicht)


def upgrade() -> None:
    op.create_table(
        "toezicht_oordeel",
        wie("id"),
        sa.Column("versie", sa.Integer(), nullable=False),
        wie("over_id"),
        wie("over_gezin_id", verplicht=False),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("tot_regel", sa.Integer(), nullable=False),
        sa.Column("regels", sa.JSON(), nullable=False),
        sa.Column("besluit", woord(*BESLUITEN, name="toezichtbesluit"), nullable=False),
        wie("door_id"),
        tijd("op"),
        tijd("op_echt"),
        tekst("reden", verplicht=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_toezicht_oordeel")),
    )
    index("toezicht_oordeel", "over_id")
    blijft("toezicht_oordeel")
    op.create_table(
        "onderzoek",
        wie("id"),
        sa.Column("versie", sa.Integer(), nullable=False),
        wie("gezin_id"),
        sa.Column("categorie", woord(*CATEGORIEEN, name="categorie"), nullable=False),
        wie("auteur_id", verplicht=False),
        wie("betreft_id", verplicht=False),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        tijd("op"),
        tijd("op_echt"),
        sa.Column("tot", sa.Date(), nullable=False),
        tijd("gesloten_echt", verplicht=False),
        tekst("reden", verplicht=True),
        tekst("waarom_stil"),
        tekst("uitkomst"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_onderzoek")),
    )
    index("onderzoek", "gezin_id")
    meer_woorden("gebeurtenis", "gebeurtenissoort", "noodknop_nagekeken", GEBEURTENISSEN)
