"""The noodknop: who opened a gezin that is not his, why, who looked along, and what others found of it."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from caseapp.migrations.bouw import CATEGORIEEN, index, meer_woorden, wijst_naar, woord

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

REDENEN = (
    *("gevaar_nu", "kind_niet_gezien", "contactpersoon_onbereikbaar"),
    "vraag_van_politie_of_veilig_thuis",
)
PASSEND = ("passend", "niet_passend", "weet_niet")
GEBEURTENISSEN = ("noodknop_gebruikt", "noodknop_nagekeken")
TERMIJNEN = ("noodknop", "noodknop_meekijken")
Tijd = sqlmodel.sql.sqltypes.UTCDateTime


def tijd(naam: str, *, verplicht: bool = False) -> sa.Column:
    return sa.Column(naam, Tijd(), nullable=not verplicht)


def tekst(naam: str, *, verplicht: bool = False) -> sa.Column:
    return sa.Column(naam, sa.LargeBinary(), nullable=not verplicht)


def upgrade() -> None:
    wie, naar_wie = wijst_naar("noodknop", "auteur_id", "gebruiker")
    tweede, naar_tweede = wijst_naar("noodknop", "tweede_id", "gebruiker", verplicht=False)
    op.create_table(
        "noodknop",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        wie,
        sa.Column("betreft_id", sa.Uuid(), nullable=True),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column("categorie", woord(*CATEGORIEEN, name="categorie"), nullable=False),
        tijd("op", verplicht=True),
        tijd("op_echt", verplicht=True),
        sa.Column("reden", woord(*REDENEN, name="noodreden"), nullable=False),
        tekst("motivering", verplicht=True),
        tweede,
        sa.Column("tweede_zei_ja", sa.Boolean(), nullable=True),
        tijd("tweede_op"),
        tekst("vraag"),
        sa.Column("gezien_door", sa.Uuid(), nullable=True),
        tijd("gezien_op"),
        sa.Column("passend", woord(*PASSEND, name="passend"), nullable=True),
        tekst("reactie"),
        tijd("beoordeeld_op"),
        naar_wie,
        naar_tweede,
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f("fk_noodknop_gezin_id_gezin")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_noodknop")),
    )
    for kolom in ("auteur_id", "gezin_id", "tweede_id"):
        index("noodknop", kolom)
    meer_woorden("gebeurtenis", "gebeurtenissoort", "kamer_teruggekoppeld", GEBEURTENISSEN)
    meer_woorden("termijn", "termijnsoort", "kamer_monitoring", TERMIJNEN)
