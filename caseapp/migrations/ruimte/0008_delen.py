"""What was shared and who agreed, the bijzonder protocol, and why an involvement ended."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0008"
down_revision = "0007"
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


def categorie(naam: str) -> sa.Enum:
    """A kind of information, as the CHECK of this column names it."""
    return sa.Enum(*CATEGORIEEN, name=naam, native_enum=False, create_constraint=True, length=40)


def upgrade() -> None:
    verstrekkingen()
    toestemmingen()
    protocollen()
    op.add_column("case_relatie", sa.Column("einde", sa.LargeBinary(), nullable=True))


def verstrekkingen() -> None:
    op.create_table(
        "verstrekking",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=True),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column("betreft_id", sa.Uuid(), nullable=False),
        sa.Column("categorie", categorie("categorie"), nullable=False),
        sa.Column("wat", categorie("wat"), nullable=False),
        sa.Column("van_id", sa.Uuid(), nullable=False),
        sa.Column("aan_id", sa.Uuid(), nullable=True),
        sa.Column("aan_organisatie_id", sa.Uuid(), nullable=True),
        sa.Column(
            "grondslag",
            sa.Enum(
                "toestemming",
                "wettelijke_taak_vt",
                "wettelijke_taak_jeugd",
                "wettelijke_taak_wmo",
                "directe_betrokkenheid_hulpverlening",
                "meldrecht",
                "conflict_van_plichten",
                "gi_ots",
                "anoniem_geen_persoonsgegevens",
                "noodsituatie_vitaal_belang",
                name="grondslag",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Enum(
                "wacht_op_tweede",
                "loopt",
                "ingetrokken",
                name="verstrekkingstatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=False),
        sa.Column("overlegd_id", sa.Uuid(), nullable=True),
        sa.Column("bevestigd_id", sa.Uuid(), nullable=True),
        sa.Column("bevestigd_op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("ingetrokken_op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("verteld_op", sa.Date(), nullable=True),
        sa.Column("herzien_op", sa.Date(), nullable=True),
        sa.Column("doel", sa.LargeBinary(), nullable=False),
        sa.Column("motivering", sa.LargeBinary(), nullable=False),
        sa.Column("verteld", sa.LargeBinary(), nullable=False),
        sa.Column("intrekking", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(
            "aan_id IS NULL OR aan_organisatie_id IS NULL", name=op.f("ck_verstrekking_hooguit_een_ontvanger")
        ),
        sa.CheckConstraint("tot >= van", name=op.f("ck_verstrekking_einde_na_begin")),
        sa.ForeignKeyConstraint(["aan_id"], ["gebruiker.id"], name=op.f("fk_verstrekking_aan_id_gebruiker")),
        sa.ForeignKeyConstraint(
            ["aan_organisatie_id"],
            ["organisatie.id"],
            name=op.f("fk_verstrekking_aan_organisatie_id_organisatie"),
        ),
        sa.ForeignKeyConstraint(
            ["betreft_id"], ["persoon.id"], name=op.f("fk_verstrekking_betreft_id_persoon")
        ),
        sa.ForeignKeyConstraint(
            ["bevestigd_id"], ["gebruiker.id"], name=op.f("fk_verstrekking_bevestigd_id_gebruiker")
        ),
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f("fk_verstrekking_gezin_id_gezin")),
        sa.ForeignKeyConstraint(
            ["overlegd_id"], ["gebruiker.id"], name=op.f("fk_verstrekking_overlegd_id_gebruiker")
        ),
        sa.ForeignKeyConstraint(["van_id"], ["gebruiker.id"], name=op.f("fk_verstrekking_van_id_gebruiker")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verstrekking")),
    )
    with op.batch_alter_table("verstrekking", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_verstrekking_aan_id"), ["aan_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_verstrekking_aan_organisatie_id"), ["aan_organisatie_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_verstrekking_gezin_id"), ["gezin_id"], unique=False)


def toestemmingen() -> None:
    op.create_table(
        "toestemming",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("verstrekking_id", sa.Uuid(), nullable=False),
        sa.Column("persoon_id", sa.Uuid(), nullable=False),
        sa.Column("op", sa.Date(), nullable=False),
        sa.Column("apart", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["persoon_id"], ["persoon.id"], name=op.f("fk_toestemming_persoon_id_persoon")
        ),
        sa.ForeignKeyConstraint(
            ["verstrekking_id"], ["verstrekking.id"], name=op.f("fk_toestemming_verstrekking_id_verstrekking")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_toestemming")),
        sa.UniqueConstraint(
            "verstrekking_id", "persoon_id", name=op.f("uq_toestemming_verstrekking_id_persoon_id")
        ),
    )
    with op.batch_alter_table("toestemming", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_toestemming_verstrekking_id"), ["verstrekking_id"], unique=False)


def protocollen() -> None:
    op.create_table(
        "protocol_besluit",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("gezin_id", sa.Uuid(), nullable=False),
        sa.Column("categorie", categorie("categorie"), nullable=False),
        sa.Column("auteur_id", sa.Uuid(), nullable=True),
        sa.Column("betreft_id", sa.Uuid(), nullable=True),
        sa.Column("niet_voor", sa.JSON(), nullable=False),
        sa.Column("alleen_voor", sa.JSON(), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "eergerelateerd",
                "huwelijksdwang",
                "achterlating",
                "vgv",
                "intieme_terreur",
                name="bijzonderprotocol",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "deskundige",
            sa.Enum(
                "lec_egg",
                "lkha",
                "pharos",
                "aandachtsfunctionaris_vt",
                name="deskundige",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("geraadpleegd_op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("uitnodigen_mag", sa.Boolean(), nullable=True),
        sa.Column("opgeheven_op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("reden", sa.LargeBinary(), nullable=False),
        sa.Column("advies", sa.LargeBinary(), nullable=True),
        sa.Column("opheffing", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["gezin_id"], ["gezin.id"], name=op.f("fk_protocol_besluit_gezin_id_gezin")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_protocol_besluit")),
    )
    with op.batch_alter_table("protocol_besluit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_protocol_besluit_gezin_id"), ["gezin_id"], unique=False)
        batch_op.create_index(
            "uq_een_protocol", ["gezin_id"], unique=True, sqlite_where=sa.text("opgeheven_op IS NULL")
        )
