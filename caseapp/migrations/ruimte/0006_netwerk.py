"""Who stand around a gezin, and what its members said to the question whether they may help."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

CATEGORIEEN = (
    *("identiteit", "verblijfplaats", "gezin_gezag", "melding", "melder", "veiligheidsbeoordeling"),
    *("gva_gedeeld", "gva_afgeschermd", "vp_gedeeld", "vp_afgeschermd", "kindversie", "scores", "gezondheid"),
    *("justitie", "financien", "netwerk", "werkaantekeningen", "overleg", "huisverbod", "deelregister"),
    *("logging", "cijfers", "training"),
)


def woorden(naam: str, *keuzes: str) -> sa.Enum:
    return sa.Enum(*keuzes, name=naam, native_enum=False, create_constraint=True, length=40)


def upgrade() -> None:
    op.create_table(
        "netwerklid",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=True),
        sa.Column("betreft_id", sa.Uuid(), nullable=True),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column("categorie", woorden("categorie", *CATEGORIEEN), nullable=False),
        sa.Column("gebruiker_id", sa.Uuid(), nullable=True),
        sa.Column(
            "soort",
            woorden("steunsoort", "familie", "vrienden", "buren", "school_of_werk", "andere_kring"),
            nullable=False,
        ),
        sa.Column(
            "status", woorden("netwerkstatus", "gevraagd", "betrokken", "niet_betrekken"), nullable=False
        ),
        sa.Column(
            "lijn",
            woorden("netwerklijn", "steunend", "wisselend", "belastend", "weinig_contact"),
            nullable=False,
        ),
        sa.Column("vertrouwd_door", sa.JSON(), nullable=False),
        sa.Column("vanaf", sa.Integer(), nullable=False),
        sa.Column("naam", sa.LargeBinary(), nullable=False),
        sa.Column("relatie", sa.LargeBinary(), nullable=False),
        sa.Column("weet", sa.LargeBinary(), nullable=True),
        sa.Column("afspraak", sa.LargeBinary(), nullable=True),
        sa.Column("reden", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["gebruiker_id"], ["gebruiker.id"], name=op.f("fk_netwerklid_gebruiker_id_gebruiker")
        ),
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f("fk_netwerklid_gezin_id_gezin")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_netwerklid")),
        sa.UniqueConstraint("gezin_id", "gebruiker_id", name=op.f("uq_netwerklid_gezin_id_gebruiker_id")),
    )
    with op.batch_alter_table("netwerklid", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_netwerklid_gebruiker_id"), ["gebruiker_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_netwerklid_gezin_id"), ["gezin_id"], unique=False)

    op.create_table(
        "netwerktoestemming",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=True),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column("categorie", woorden("categorie", *CATEGORIEEN), nullable=False),
        sa.Column("netwerklid_id", sa.Uuid(), nullable=False),
        sa.Column("betreft_id", sa.Uuid(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column(
            "antwoord",
            woorden("netwerkantwoord", "gevraagd", "gegeven", "geweigerd", "ingetrokken"),
            nullable=False,
        ),
        sa.Column("op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["betreft_id"], ["persoon.id"], name=op.f("fk_netwerktoestemming_betreft_id_persoon")
        ),
        sa.ForeignKeyConstraint(
            ["gezin_id"], ["gezin.id"], name=op.f("fk_netwerktoestemming_gezin_id_gezin")
        ),
        sa.ForeignKeyConstraint(
            ["netwerklid_id"],
            ["netwerklid.id"],
            name=op.f("fk_netwerktoestemming_netwerklid_id_netwerklid"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_netwerktoestemming")),
        sa.UniqueConstraint(
            "netwerklid_id", "nummer", name=op.f("uq_netwerktoestemming_netwerklid_id_nummer")
        ),
    )
    with op.batch_alter_table("netwerktoestemming", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_netwerktoestemming_gezin_id"), ["gezin_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_netwerktoestemming_netwerklid_id"), ["netwerklid_id"], unique=False
        )
