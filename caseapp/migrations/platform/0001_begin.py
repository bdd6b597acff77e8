"""The first tables, and the triggers that keep the logboek append-only."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


# Triggers stop mistakes, also INSERT OR REPLACE (with recursive_triggers). Who owns the file can drop them: the chain
# and what lies outside the store reveal that.
APPEND_ONLY = (
    """CREATE TRIGGER log_regel_geen_update BEFORE UPDATE ON log_regel
    BEGIN SELECT RAISE(ABORT, 'the logboek is only ever added to'); END""",
    """CREATE TRIGGER log_regel_geen_delete BEFORE DELETE ON log_regel
    BEGIN SELECT RAISE(ABORT, 'the logboek is only ever added to'); END""",
    """CREATE TRIGGER log_regel_sluit_aan BEFORE INSERT ON log_regel
    WHEN NEW.volgnummer IS NOT (SELECT COALESCE(MAX(volgnummer), 0) + 1 FROM log_regel)
      OR NEW.vorige IS NOT COALESCE(
        (SELECT hash FROM log_regel ORDER BY volgnummer DESC LIMIT 1), zeroblob(32))
    BEGIN SELECT RAISE(ABORT, 'a line of the logboek must follow on the last one'); END""",
)


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column(
            "rol",
            sa.Enum(
                "lokaal_team",
                "veilig_thuis",
                "mda",
                "procesregisseur",
                "ketenpartner",
                "gezin",
                "kind",
                "netwerk",
                "beleidsadviseur",
                "trainer",
                "toezichthouder",
                "beheerder",
                "simulatie",
                name="rol",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("naam_token", sa.LargeBinary(), nullable=False),
        sa.Column("wachtwoord_hash", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
        sa.Column("actief", sa.Boolean(), nullable=False),
        sa.Column("sinds", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("naam", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("naam_token", name=op.f("uq_account_naam_token")),
    )
    op.create_table(
        "dek",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("kenmerk", sa.LargeBinary(), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "gezin", "persoon", name="eigenaar", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("eigenaar_id", sa.Uuid(), nullable=False),
        sa.Column(
            "categorie",
            sa.Enum(
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
                name="categorie",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("beschermt", sa.Uuid(), nullable=False),
        sa.Column("ingepakt", sa.LargeBinary(), nullable=False),
        sa.Column("vastlegging", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dek")),
        sa.UniqueConstraint("kenmerk", name=op.f("uq_dek_kenmerk")),
        sa.UniqueConstraint(
            "soort",
            "eigenaar_id",
            "categorie",
            "beschermt",
            name=op.f("uq_dek_soort_eigenaar_id_categorie_beschermt"),
        ),
    )
    op.create_table(
        "log_regel",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("volgnummer", sa.Integer(), nullable=False),
        sa.Column("inhoud", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("vorige", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column(
            "gezin_id",
            sa.String(),
            sa.Computed("json_extract(inhoud, '$.gezin_id')", persisted=False),
            nullable=True,
        ),
        sa.Column(
            "gebruiker_id",
            sa.String(),
            sa.Computed("json_extract(inhoud, '$.gebruiker_id')", persisted=False),
            nullable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_log_regel")),
        sa.UniqueConstraint("volgnummer", name=op.f("uq_log_regel_volgnummer")),
    )
    with op.batch_alter_table("log_regel", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_log_regel_gebruiker_id"), ["gebruiker_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_log_regel_gezin_id"), ["gezin_id"], unique=False)

    op.create_table(
        "poging",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("wat", sa.LargeBinary(), nullable=False),
        sa.Column("op", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_poging")),
    )
    with op.batch_alter_table("poging", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_poging_op"), ["op"], unique=False)
        batch_op.create_index(batch_op.f("ix_poging_wat"), ["wat"], unique=False)

    op.create_table(
        "ruimte",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("naam", sqlmodel.sql.sqltypes.AutoString(length=80), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "sjabloon",
                "demonstratie",
                "oefening",
                name="ruimtesoort",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("bestand", sqlmodel.sql.sqltypes.AutoString(length=80), nullable=False),
        sa.Column("bron", sqlmodel.sql.sqltypes.AutoString(length=80), nullable=False),
        sa.Column("sinds", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("begin_regel", sa.Integer(), nullable=False),
        sa.Column("kek", sa.Integer(), nullable=False),
        sa.Column("ingepakt", sa.LargeBinary(), nullable=False),
        sa.Column("volgend", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ruimte")),
        sa.UniqueConstraint("bestand", name=op.f("uq_ruimte_bestand")),
    )
    op.create_table(
        "uitnodiging",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.Column(
            "rol",
            sa.Enum(
                "lokaal_team",
                "veilig_thuis",
                "mda",
                "procesregisseur",
                "ketenpartner",
                "gezin",
                "kind",
                "netwerk",
                "beleidsadviseur",
                "trainer",
                "toezichthouder",
                "beheerder",
                "simulatie",
                name="rol",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("tot", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("gebruikt", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_uitnodiging")),
        sa.UniqueConstraint("token", name=op.f("uq_uitnodiging_token")),
    )
    op.create_table(
        "sessie",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.Column("ruimte_id", sa.Uuid(), nullable=True),
        sa.Column("gebruiker_id", sa.Uuid(), nullable=True),
        sa.Column("account_id", sa.Uuid(), nullable=True),
        sa.Column("gegevens", sa.JSON(), nullable=False),
        sa.Column("begonnen", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("laatst", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("beeindigd", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_sessie_account_id_account")),
        sa.ForeignKeyConstraint(["ruimte_id"], ["ruimte.id"], name=op.f("fk_sessie_ruimte_id_ruimte")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sessie")),
        sa.UniqueConstraint("token", name=op.f("uq_sessie_token")),
    )
    with op.batch_alter_table("sessie", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sessie_laatst"), ["laatst"], unique=False)
    for statement in APPEND_ONLY:
        op.execute(statement)
