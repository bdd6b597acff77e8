"""Acties, belemmeringen, the blind index of persons, and until where somebody had read; indexes for lists that
stay as fast with a hundred thousand gezinnen."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

CATEGORIEEN = (
    "identiteit",
    "verblijfplaats",
    "gezin_gezag",
    "melding",
    "melder",
    "veiligheidsbeoordeling",
    "gva_gedeeld",
    "gva_afgeschermd",
    "vp_gedeeld",
    "vp_afgeschermd",
    "kindversie",
    "scores",
    "gezondheid",
    "justitie",
    "financien",
    "netwerk",
    "werkaantekeningen",
    "overleg",
    "huisverbod",
    "deelregister",
    "logging",
    "cijfers",
    "training",
)


def categorie() -> sa.Enum:
    return sa.Enum(*CATEGORIEEN, name="categorie", native_enum=False, create_constraint=True, length=40)


def upgrade() -> None:
    op.create_table(
        "laatst_gezien",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("gebruiker_id", sa.Uuid(), nullable=False),
        sa.Column("op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("take", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_laatst_gezien")),
        sa.UniqueConstraint("gebruiker_id", name=op.f("uq_laatst_gezien_gebruiker_id")),
    )
    op.create_table(
        "herkenning",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("persoon_id", sa.Uuid(), nullable=False),
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["persoon_id"], ["persoon.id"], name=op.f("fk_herkenning_persoon_id_persoon")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_herkenning")),
        sa.UniqueConstraint("persoon_id", name=op.f("uq_herkenning_persoon_id")),
    )
    with op.batch_alter_table("herkenning", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_herkenning_token"), ["token"], unique=False)

    op.create_table(
        "actie",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=True),
        sa.Column("betreft_id", sa.Uuid(), nullable=True),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column("categorie", categorie(), nullable=False),
        sa.Column("organisatie_id", sa.Uuid(), nullable=False),
        sa.Column("verantwoordelijke_id", sa.Uuid(), nullable=False),
        sa.Column("termijn_id", sa.Uuid(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "open",
                "gedaan",
                "vervallen",
                name="actiestatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("uiterlijk", sa.Date(), nullable=False),
        sa.Column("afgesproken_op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("afgerond_op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("tekst", sa.LargeBinary(), nullable=False),
        sa.Column("uitleg", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["verantwoordelijke_id"], ["gebruiker.id"], name=op.f("fk_actie_verantwoordelijke_id_gebruiker")
        ),
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f("fk_actie_gezin_id_gezin")),
        sa.ForeignKeyConstraint(
            ["organisatie_id"], ["organisatie.id"], name=op.f("fk_actie_organisatie_id_organisatie")
        ),
        sa.ForeignKeyConstraint(["termijn_id"], ["termijn.id"], name=op.f("fk_actie_termijn_id_termijn")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actie")),
        sa.UniqueConstraint("termijn_id", name=op.f("uq_actie_termijn_id")),
    )
    with op.batch_alter_table("actie", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_actie_verantwoordelijke_id"), ["verantwoordelijke_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_actie_gezin_id"), ["gezin_id"], unique=False)

    op.create_table(
        "belemmering",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=True),
        sa.Column("betreft_id", sa.Uuid(), nullable=True),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column("categorie", categorie(), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "regel",
                "geld",
                "wachtlijst",
                "geen_aanbod",
                "samenwerking",
                "iets_anders",
                name="belemmeringsoort",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("organisatie_id", sa.Uuid(), nullable=True),
        sa.Column("verantwoordelijke_id", sa.Uuid(), nullable=False),
        sa.Column("termijn_id", sa.Uuid(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "gemeld",
                "doorgezet",
                "beantwoord",
                "opgelost",
                name="belemmeringstatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("gemeld_op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("doorgezet_op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("opgelost_op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("tekst", sa.LargeBinary(), nullable=False),
        sa.Column("zonder_namen", sa.LargeBinary(), nullable=True),
        sa.Column("antwoord", sa.LargeBinary(), nullable=True),
        sa.Column("resultaat", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["verantwoordelijke_id"],
            ["gebruiker.id"],
            name=op.f("fk_belemmering_verantwoordelijke_id_gebruiker"),
        ),
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f("fk_belemmering_gezin_id_gezin")),
        sa.ForeignKeyConstraint(
            ["organisatie_id"], ["organisatie.id"], name=op.f("fk_belemmering_organisatie_id_organisatie")
        ),
        sa.ForeignKeyConstraint(
            ["termijn_id"], ["termijn.id"], name=op.f("fk_belemmering_termijn_id_termijn")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_belemmering")),
        sa.UniqueConstraint("termijn_id", name=op.f("uq_belemmering_termijn_id")),
    )
    with op.batch_alter_table("belemmering", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_belemmering_verantwoordelijke_id"), ["verantwoordelijke_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_belemmering_gezin_id"), ["gezin_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_belemmering_status"), ["status"], unique=False)

    with op.batch_alter_table("gebeurtenis", schema=None) as batch_op:
        batch_op.create_index("ix_gebeurtenis_categorie_op", ["categorie", "op"], unique=False)

    with op.batch_alter_table("gezin", schema=None) as batch_op:
        batch_op.create_index("ix_gezin_status_sinds", ["status", "sinds"], unique=False)

    with op.batch_alter_table("termijn", schema=None) as batch_op:
        batch_op.create_index(
            "ix_termijn_open_dag",
            ["uiterlijk", "gezin_id"],
            unique=False,
            sqlite_where=sa.text("afgerond_op IS NULL"),
        )
        batch_op.create_index(
            "ix_termijn_open_gezin",
            ["gezin_id", "uiterlijk"],
            unique=False,
            sqlite_where=sa.text("afgerond_op IS NULL"),
        )
        batch_op.create_index(
            "ix_termijn_open_soort",
            ["soort", "uiterlijk"],
            unique=False,
            sqlite_where=sa.text("afgerond_op IS NULL"),
        )
